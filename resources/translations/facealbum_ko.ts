<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln album(s)</source>
        <translation>
            <numerusform>앨범 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>답 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>사본 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier time(s)</source>
        <translation>
            <numerusform>이전 %Ln회</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>얼굴 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) can&apos;t be compared with these.</source>
        <translation>
            <numerusform>얼굴 %Ln개는 이 얼굴들과 비교할 수 없어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) outside the circle, unlike the others.</source>
        <translation>
            <numerusform>다른 얼굴과 닮지 않아 원 밖에 있는 얼굴 %Ln개.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) without a name.</source>
        <translation>
            <numerusform>이름 없는 얼굴 %Ln개.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s): {sure} confirmed, {unsure} not confirmed, {doubtful} doubtful.</source>
        <translation>
            <numerusform>얼굴 %Ln개: 확인됨 {sure}개, 확인 안 됨 {unsure}개, 불확실 {doubtful}개.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces as dots: zoom in to see them</source>
        <translation>
            <numerusform>점으로 표시된 얼굴 %Ln개: 확대하면 보여요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces in the very middle are left out.</source>
        <translation>
            <numerusform>맨 가운데에 있는 얼굴 %Ln개는 뺐어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>파일 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>폴더 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>그룹 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden people</source>
        <translation>
            <numerusform>숨긴 사람 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later step(s)</source>
        <translation>
            <numerusform>이후 %Ln단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later steps stand on it and would go with it. Everything else stays.</source>
        <translation>
            <numerusform>뒤에 이어진 %Ln단계도 함께 취소돼요. 나머지는 모두 그대로 남아요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln줄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>연결 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moment(s)</source>
        <translation>
            <numerusform>순간 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more photo(s)</source>
        <translation>
            <numerusform>다른 사진 %Ln장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>이름 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named people</source>
        <translation>
            <numerusform>이름 있는 사람 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names from other programs were found.</source>
        <translation>
            <numerusform>다른 프로그램의 이름 %Ln개를 찾았어요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other face(s)</source>
        <translation>
            <numerusform>다른 얼굴 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other people</source>
        <translation>
            <numerusform>다른 사람 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>다른 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln쪽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln쌍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people and groups</source>
        <translation>
            <numerusform>인물과 그룹 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>이미지 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>질문 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s)</source>
        <translation>
            <numerusform>%Ln묶음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stranger(s)</source>
        <translation>
            <numerusform>모르는 사람 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>동영상 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln세</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>형식(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>날짜(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation>폴더(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>용지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>사람 수(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>표시(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>위치(&amp;W)</translation>
    </message>
    <message>
        <source>(And {number} more of these.)</source>
        <translation>(이런 알림이 {number}개 더 있어요.)</translation>
    </message>
    <message>
        <source>, and .</source>
        <translation>, 및 .</translation>
    </message>
    <message>
        <source>1 album</source>
        <translation>앨범 1개</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>답 1개</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1바이트</translation>
    </message>
    <message>
        <source>1 drawn face</source>
        <translation>직접 그린 얼굴 1개</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>얼굴 1개</translation>
    </message>
    <message>
        <source>1 new person</source>
        <translation>새 인물 1명</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1명</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>사진 1장</translation>
    </message>
    <message>
        <source>1 to 9, or letters</source>
        <translation>1~9 또는 글자</translation>
    </message>
    <message>
        <source>1 video is damaged or only partly copied; the rest was looked at.</source>
        <translation>동영상 1개가 손상되었거나 일부만 복사되었어요. 나머지 부분은 살펴봤어요.</translation>
    </message>
    <message>
        <source>2 people</source>
        <translation>2명</translation>
    </message>
    <message>
        <source>A .picasa.ini could not be read.</source>
        <translation>.picasa.ini 파일을 읽지 못했어요.</translation>
    </message>
    <message>
        <source>A contact sheet has {fewest} to {most} columns.</source>
        <translation>밀착 인화 PDF에는 열을 {fewest}~{most}개 둘 수 있어요.</translation>
    </message>
    <message>
        <source>A contact sheet holds {most} pictures at most; these are {shown}.</source>
        <translation>밀착 인화 PDF에는 이미지를 최대 {most}개까지 넣을 수 있는데, 지금은 {shown}개예요.</translation>
    </message>
    <message>
        <source>A face can&apos;t be in two parts.</source>
        <translation>한 얼굴이 두 부분에 있을 수는 없어요.</translation>
    </message>
    <message>
        <source>A face can&apos;t be on both sides.</source>
        <translation>한 얼굴이 양쪽에 있을 수는 없어요.</translation>
    </message>
    <message>
        <source>A folder for each person</source>
        <translation>인물별 폴더</translation>
    </message>
    <message>
        <source>A folder for each person, by date</source>
        <translation>인물별 폴더, 날짜순</translation>
    </message>
    <message>
        <source>A group of {faces} would part into {parts}</source>
        <translation>{faces}의 그룹이 {parts}(으)로 나뉘어요</translation>
    </message>
    <message>
        <source>A hard link is the photo&apos;s own file: changing it there changes the photo.</source>
        <translation>하드 링크는 사진 파일 그 자체예요. 그곳에서 바꾸면 사진도 바뀌어요.</translation>
    </message>
    <message>
        <source>A hidden person</source>
        <translation>숨긴 사람</translation>
    </message>
    <message>
        <source>A library that you moved or copied, or an empty folder for a new one</source>
        <translation>옮기거나 복사한 보관함 또는 새 보관함으로 쓸 빈 폴더</translation>
    </message>
    <message>
        <source>A map says which faces are alike.</source>
        <translation>지도는 어떤 얼굴이 서로 닮았는지 보여 줘요.</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>A name for the album</source>
        <translation>앨범 이름</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>이름에는 글자가 하나 이상 있어야 해요.</translation>
    </message>
    <message>
        <source>A part of its name or path</source>
        <translation>이름이나 경로의 일부</translation>
    </message>
    <message>
        <source>A part of that path is a file, not a folder.</source>
        <translation>경로 중간에 폴더가 아닌 파일이 있어요.</translation>
    </message>
    <message>
        <source>A person can&apos;t be split into {parts}.</source>
        <translation>한 사람을 {parts}명으로 나눌 수는 없어요.</translation>
    </message>
    <message>
        <source>A person: photos, faces, map</source>
        <translation>인물에서: 사진, 얼굴, 지도</translation>
    </message>
    <message>
        <source>A person…</source>
        <translation>인물…</translation>
    </message>
    <message>
        <source>A photo can&apos;t be “{word}”.</source>
        <translation>“{word}”(이)라는 사진 상태는 없어요.</translation>
    </message>
    <message>
        <source>A photo of them was taken before {name} was born.</source>
        <translation>{name}이(가) 태어나기 전에 찍은 사진이 있어요.</translation>
    </message>
    <message>
        <source>A photo…</source>
        <translation>사진…</translation>
    </message>
    <message>
        <source>A picture for the library could not be saved.</source>
        <translation>보관함에 넣을 이미지를 저장할 수 없었어요.</translation>
    </message>
    <message>
        <source>A split needs two parts.</source>
        <translation>나누려면 두 부분이 필요해요.</translation>
    </message>
    <message>
        <source>A stranger</source>
        <translation>모르는 사람</translation>
    </message>
    <message>
        <source>About 1 in {number} strangers look this alike</source>
        <translation>서로 남인 약 {number}쌍 중 1쌍이 이만큼 닮았어요</translation>
    </message>
    <message>
        <source>About 1 wrong match in {number} pairs</source>
        <translation>{number}쌍 중 약 1쌍이 잘못된 연결</translation>
    </message>
    <message>
        <source>About facealbum</source>
        <translation>facealbum 정보</translation>
    </message>
    <message>
        <source>About {number} wrong matches in 100 pairs</source>
        <translation>100쌍 중 약 {number}쌍이 잘못된 연결</translation>
    </message>
    <message>
        <source>About {photos} may show {name}</source>
        <translation>{name}일 수도 있는 {photos} 정도</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>이름 붙이기</translation>
    </message>
    <message>
        <source>Add also {faces} that were not found</source>
        <translation>찾지 못한 {faces}도 추가</translation>
    </message>
    <message>
        <source>Add face</source>
        <translation>얼굴 추가</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>사진 추가…</translation>
    </message>
    <message>
        <source>Add to the search</source>
        <translation>검색에 추가</translation>
    </message>
    <message>
        <source>Added {photos} with nobody in them.</source>
        <translation>사람이 없는 {photos}을(를) 추가했어요.</translation>
    </message>
    <message>
        <source>Added {photos} with {faces}.</source>
        <translation>{photos}을(를) 추가하고 {faces}을(를) 찾았어요.</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>앨범</translation>
    </message>
    <message>
        <source>Albums of the people in your photos.</source>
        <translation>사진 속 사람들의 앨범.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>All in one folder</source>
        <translation>모두 한 폴더에</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation>전체 보기 (0)</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>모든 사진</translation>
    </message>
    <message>
        <source>All photos of this person</source>
        <translation>이 사람의 모든 사진</translation>
    </message>
    <message>
        <source>Also faces that I did not confirm</source>
        <translation>직접 확인하지 않은 얼굴도 포함</translation>
    </message>
    <message>
        <source>Also where another program says that it is somebody else</source>
        <translation>다른 프로그램에 다른 사람으로 되어 있는 얼굴도 포함</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>An age is asked of one.</source>
        <translation>나이는 한 사람에게만 붙일 수 있어요.</translation>
    </message>
    <message>
        <source>An album can&apos;t keep the group {group}, which has no name.</source>
        <translation>이름이 없는 그룹 {group}은(는) 앨범에 담아 둘 수 없어요.</translation>
    </message>
    <message>
        <source>An album&apos;s name needs at least one letter.</source>
        <translation>앨범 이름에는 글자가 하나 이상 있어야 해요.</translation>
    </message>
    <message>
        <source>An import or another change took some of them away.</source>
        <translation>가져오기나 다른 변경으로 일부 얼굴이 없어졌어요.</translation>
    </message>
    <message>
        <source>An unnamed group&apos;s id changes when its faces do.</source>
        <translation>이름 없는 그룹의 ID는 그 안의 얼굴이 바뀌면 함께 바뀌어요.</translation>
    </message>
    <message>
        <source>And {people} with less to mend.</source>
        <translation>고칠 것이 더 적은 사람도 {people} 있어요.</translation>
    </message>
    <message>
        <source>Anna and nobody else</source>
        <translation>Anna 혼자 나온 사진</translation>
    </message>
    <message>
        <source>Anna at that age, if her birth date is known</source>
        <translation>그 나이 때의 Anna (생년월일을 아는 경우)</translation>
    </message>
    <message>
        <source>Anna without Ben; a minus means the same: Anna -Ben</source>
        <translation>Anna는 있고 Ben은 없는 사진 (빼기 기호도 같은 뜻: Anna -Ben)</translation>
    </message>
    <message>
        <source>Another pipeline found it.</source>
        <translation>다른 인식 방식으로 찾은 얼굴이에요.</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>Another program changed it since.</source>
        <translation>그 뒤에 다른 프로그램이 사진을 바꿨어요.</translation>
    </message>
    <message>
        <source>Another program holds its database locked.</source>
        <translation>다른 프로그램이 데이터베이스를 잠그고 있어요.</translation>
    </message>
    <message>
        <source>Another program made it.</source>
        <translation>다른 프로그램이 만든 파일이에요.</translation>
    </message>
    <message>
        <source>Another program wrote it at the same moment.</source>
        <translation>같은 순간에 다른 프로그램이 이 파일을 저장했어요.</translation>
    </message>
    <message>
        <source>Answer no instead.</source>
        <translation>대신 “아니요”로 답하세요.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Are these all the same person?</source>
        <translation>모두 같은 사람인가요?</translation>
    </message>
    <message>
        <source>Are these all {name}?</source>
        <translation>모두 {name}인가요?</translation>
    </message>
    <message>
        <source>Are these two the same person?</source>
        <translation>두 얼굴이 같은 사람인가요?</translation>
    </message>
    <message>
        <source>Arrows go from face to face, Home to the most typical, End to the least; Enter opens the photo, Space takes a look, Ctrl+Space selects.</source>
        <translation>화살표 키는 다음 얼굴로, Home은 가장 전형적인 얼굴로, End는 가장 덜 전형적인 얼굴로 옮겨요. Enter는 사진을 열고, 스페이스 바는 크게 보여 주고, Ctrl+스페이스 바는 선택해요.</translation>
    </message>
    <message>
        <source>Arrows, Shift, Ctrl+A</source>
        <translation>화살표, Shift, Ctrl+A</translation>
    </message>
    <message>
        <source>As it is now is backed up first, so you can come back.</source>
        <translation>지금 상태를 먼저 백업하므로 다시 돌아올 수 있어요.</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>매번 묻기</translation>
    </message>
    <message>
        <source>Ask me about each</source>
        <translation>하나씩 물어보기</translation>
    </message>
    <message>
        <source>Ask me in Review</source>
        <translation>확인하기에서 묻기</translation>
    </message>
    <message>
        <source>At least 2 people</source>
        <translation>2명 이상</translation>
    </message>
    <message>
        <source>At least 3 people</source>
        <translation>3명 이상</translation>
    </message>
    <message>
        <source>At least 5 people</source>
        <translation>5명 이상</translation>
    </message>
    <message>
        <source>At least one face must stay in the group.</source>
        <translation>그룹에 얼굴이 적어도 하나는 남아야 해요.</translation>
    </message>
    <message>
        <source>At {threshold}: {links}, hardly any of them probably wrong; {groups}.</source>
        <translation>{threshold}에서는 {links}, {groups}. 잘못된 연결은 거의 없을 거예요.</translation>
    </message>
    <message>
        <source>At {threshold}: {links}, {wrong} of them probably wrong; {groups}.</source>
        <translation>{threshold}에서는 {links}, {groups}. 잘못된 연결은 약 {wrong}개일 거예요.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>지금 백업</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups lie in {backups}: bring the newest back with facealbum restore latest.</source>
        <translation>백업은 {backups}에 있어요. facealbum restore latest 명령으로 가장 최근 백업을 복원하세요.</translation>
    </message>
    <message>
        <source>Backups lie in {folder}.</source>
        <translation>백업은 {folder}에 있어요.</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>백업, 최신순</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>백업…</translation>
    </message>
    <message>
        <source>Before birth</source>
        <translation>출생 전</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Birth date forgotten</source>
        <translation>생년월일을 지웠어요</translation>
    </message>
    <message>
        <source>Birth date forgotten: {name}</source>
        <translation>{name}의 생년월일을 지웠어요</translation>
    </message>
    <message>
        <source>Birth date…</source>
        <translation>생년월일…</translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation>생년월일 {day}</translation>
    </message>
    <message>
        <source>Born {day}, under 1 year old</source>
        <translation>{day} 출생, 1세 미만</translation>
    </message>
    <message>
        <source>Born {day}, {age} old</source>
        <translation>{day} 출생, {age}</translation>
    </message>
    <message>
        <source>Born {day}: {name}</source>
        <translation>생년월일 {day}: {name}</translation>
    </message>
    <message>
        <source>Both are the same face.</source>
        <translation>둘은 같은 얼굴이에요.</translation>
    </message>
    <message>
        <source>Both are {name}</source>
        <translation>둘 다 {name}</translation>
    </message>
    <message>
        <source>Both days are included.</source>
        <translation>두 날짜 모두 포함돼요.</translation>
    </message>
    <message>
        <source>Both models (most often right)</source>
        <translation>두 모델 모두 (가장 정확함)</translation>
    </message>
    <message>
        <source>Both sides show the same face.</source>
        <translation>양쪽에 같은 얼굴이 있어요.</translation>
    </message>
    <message>
        <source>Both stand with {one} now.</source>
        <translation>지금은 둘 다 {one}(으)로 되어 있어요.</translation>
    </message>
    <message>
        <source>Bring a face back</source>
        <translation>얼굴 복원하기</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Bring {number} faces back</source>
        <translation>얼굴 {number}개 복원하기</translation>
    </message>
    <message>
        <source>Brought back: a face</source>
        <translation>얼굴을 복원했어요</translation>
    </message>
    <message>
        <source>Brought back: {number} faces</source>
        <translation>얼굴 {number}개를 복원했어요</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>나이순</translation>
    </message>
    <message>
        <source>By doubt</source>
        <translation>불확실한 순</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름순</translation>
    </message>
    <message>
        <source>By your own answers: {right} of {faces} that you judged had joined the right person, {share} (in truth {low} to {high}).</source>
        <translation>직접 답한 것으로 보면, 판단한 {faces} 중 {right}개가 맞는 사람에게 묶여 있었어요. 비율은 {share}이고, 실제로는 {low}에서 {high} 사이예요.</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>열(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Change album {name}</source>
        <translation>앨범 {name} 변경하기</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>파일의 권한을 바꾸세요.</translation>
    </message>
    <message>
        <source>Change one.</source>
        <translation>하나를 바꾸세요.</translation>
    </message>
    <message>
        <source>Changed album {name}</source>
        <translation>앨범 {name}을(를) 변경했어요</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Check that the disk is connected and in good health.</source>
        <translation>디스크가 연결되어 있고 상태가 좋은지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read there.</source>
        <translation>디스크가 연결되어 있는지, 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may write there.</source>
        <translation>디스크가 연결되어 있고 그곳에 저장할 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that the disk is connected, or choose another.</source>
        <translation>디스크가 연결되어 있는지 확인하거나 다른 디스크를 선택하세요.</translation>
    </message>
    <message>
        <source>Check that the disk is connected.</source>
        <translation>디스크가 연결되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that you may write in that folder and that there is room.</source>
        <translation>그 폴더에 저장할 권한과 공간이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that you may write in {folder}.</source>
        <translation>{folder}에 저장할 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check that you may write in {library}.</source>
        <translation>{library}에 저장할 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of its folder.</source>
        <translation>디스크와 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Check the disk and your rights, or choose another folder.</source>
        <translation>디스크와 권한을 확인하거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Check the disk of the library and try again; nothing was lost.</source>
        <translation>보관함이 있는 디스크를 확인하고 다시 시도하세요. 잃은 것은 없어요.</translation>
    </message>
    <message>
        <source>Check the path, then try again.</source>
        <translation>경로를 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Choose a day at least.</source>
        <translation>날짜를 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>Choose a face of a person</source>
        <translation>인물의 얼굴 선택하기</translation>
    </message>
    <message>
        <source>Choose a folder that does not lie so deep.</source>
        <translation>더 얕은 곳에 있는 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a folder there, or export copies or symbolic links.</source>
        <translation>그 디스크의 폴더를 선택하거나, 사본이나 심볼릭 링크로 내보내세요.</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>사진이 있는 폴더 선택</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a number from 0 to {loosest}.</source>
        <translation>0부터 {loosest}까지의 숫자를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a number from 2 to {most}.</source>
        <translation>2부터 {most}까지의 숫자를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a number from {low} to {high}.</source>
        <translation>{low}부터 {high}까지의 숫자를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a number.</source>
        <translation>숫자를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>사진 선택</translation>
    </message>
    <message>
        <source>Choose a photo; it need not be in your albums</source>
        <translation>사진 선택하기(앨범에 없는 사진도 가능)</translation>
    </message>
    <message>
        <source>Choose another backup; nothing was changed.</source>
        <translation>다른 백업을 선택하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <translation>다른 디스크를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another folder for the library; nothing was changed.</source>
        <translation>보관함을 둘 다른 폴더를 선택하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another name, or change that album.</source>
        <translation>다른 이름을 고르거나 그 앨범을 바꾸세요.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>다른 위치를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose fewer faces, or move them to a new person.</source>
        <translation>얼굴을 더 적게 선택하거나 새 인물로 옮기세요.</translation>
    </message>
    <message>
        <source>Choose fewer, such as one year.</source>
        <translation>한 해만 고르는 식으로 수를 줄이세요.</translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>둘 중 하나를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose one of these: {choices}.</source>
        <translation>다음 중에서 선택하세요: {choices}.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>다음 중에서 선택하세요: {known}.</translation>
    </message>
    <message>
        <source>Choose other faces.</source>
        <translation>다른 얼굴을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose people or groups.</source>
        <translation>인물이나 그룹을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>보관함 폴더 선택</translation>
    </message>
    <message>
        <source>Choose two faces or groups.</source>
        <translation>얼굴이나 그룹을 두 개 선택하세요.</translation>
    </message>
    <message>
        <source>Choose two faces: drop them here, or “Compare with…” in the menu of any face.</source>
        <translation>비교할 얼굴 두 개를 고르세요. 여기로 끌어다 놓거나 얼굴 메뉴에서 “비교하기…”를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose two people or groups.</source>
        <translation>인물이나 그룹을 둘 선택하세요.</translation>
    </message>
    <message>
        <source>Choose “true” or “false”.</source>
        <translation>“true”나 “false”를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Click: the photo. Ctrl+click or a drag: select.</source>
        <translation>클릭: 사진 열기. Ctrl+클릭 또는 드래그: 선택.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close that one first, or choose another library.</source>
        <translation>그것을 먼저 닫거나 다른 보관함을 선택하세요.</translation>
    </message>
    <message>
        <source>Close that program (a backup or a database viewer, perhaps) and try again.</source>
        <translation>그 프로그램(백업이나 데이터베이스 보기 프로그램일 수 있어요)을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>이 줄 닫기</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교하기</translation>
    </message>
    <message>
        <source>Compare this face with…</source>
        <translation>이 얼굴을 다른 얼굴과 비교…</translation>
    </message>
    <message>
        <source>Compare two photos…</source>
        <translation>사진 두 장 비교…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>비교하기…</translation>
    </message>
    <message>
        <source>Compare {names}</source>
        <translation>{names} 비교하기</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교하기…</translation>
    </message>
    <message>
        <source>Comparing names</source>
        <translation>이름을 비교하고 있어요</translation>
    </message>
    <message>
        <source>Comparing the faces…</source>
        <translation>얼굴을 비교하고 있어요…</translation>
    </message>
    <message>
        <source>Comparing with what is there…</source>
        <translation>지금 있는 이름과 비교하고 있어요…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Confirm {faces}</source>
        <translation>{faces} 확인</translation>
    </message>
    <message>
        <source>Confirm {name}</source>
        <translation>{name} 확인</translation>
    </message>
    <message>
        <source>Confirm {who}</source>
        <translation>{who} 확인</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>Confirmed {name}</source>
        <translation>{name}을(를) 확인했어요</translation>
    </message>
    <message>
        <source>Connect its disk.</source>
        <translation>사진이 있는 디스크를 연결하세요.</translation>
    </message>
    <message>
        <source>Connect the drive, then try again.</source>
        <translation>드라이브를 연결하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>밀착 인화 PDF</translation>
    </message>
    <message>
        <source>Contact sheet (PDF)</source>
        <translation>밀착 인화 PDF</translation>
    </message>
    <message>
        <source>Copies of the photos</source>
        <translation>사진 사본</translation>
    </message>
    <message>
        <source>Copies, a zip file, a PDF of small pictures</source>
        <translation>사본, zip 파일, 작은 사진을 모은 PDF</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>원래 있던 곳에서 다시 복사하세요.</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>버전 정보 복사</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>전체 텍스트 복사</translation>
    </message>
    <message>
        <source>Copying photos</source>
        <translation>사진을 복사하고 있어요</translation>
    </message>
    <message>
        <source>Counting wrong links</source>
        <translation>잘못된 연결을 세고 있어요</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세고 있어요…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>대표 얼굴</translation>
    </message>
    <message>
        <source>Cover of {name}</source>
        <translation>{name}의 대표 얼굴</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+스페이스 바</translation>
    </message>
    <message>
        <source>Cut a link</source>
        <translation>연결 끊기</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>방향(&amp;I)</translation>
    </message>
    <message>
        <source>Damaged; it can&apos;t be used</source>
        <translation>손상되어 쓸 수 없음</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>날짜…</translation>
    </message>
    <message>
        <source>Decoding it needs more memory than one photo may have.</source>
        <translation>디코딩하는 데 사진 한 장이 쓸 수 있는 것보다 많은 메모리가 필요해요.</translation>
    </message>
    <message>
        <source>Decoding it needs more memory than one video may have.</source>
        <translation>디코딩하는 데 동영상 하나가 쓸 수 있는 것보다 많은 메모리가 필요해요.</translation>
    </message>
    <message>
        <source>Decoding it took too long.</source>
        <translation>디코딩하는 데 시간이 너무 오래 걸렸어요.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete a person</source>
        <translation>인물 삭제하기</translation>
    </message>
    <message>
        <source>Delete album</source>
        <translation>앨범 삭제</translation>
    </message>
    <message>
        <source>Delete album {name}</source>
        <translation>앨범 {name} 삭제하기</translation>
    </message>
    <message>
        <source>Delete takes it out.</source>
        <translation>Delete를 누르면 빠져요.</translation>
    </message>
    <message>
        <source>Delete this person?</source>
        <translation>이 인물을 삭제할까요?</translation>
    </message>
    <message>
        <source>Delete this person…</source>
        <translation>이 인물 삭제…</translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation>{name} 삭제하기</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name}을(를) 삭제할까요?</translation>
    </message>
    <message>
        <source>Deleted a person</source>
        <translation>인물을 삭제했어요</translation>
    </message>
    <message>
        <source>Deleted album {name}</source>
        <translation>앨범 {name}을(를) 삭제했어요</translation>
    </message>
    <message>
        <source>Deleted {name}</source>
        <translation>{name}을(를) 삭제했어요</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>혹시 {names}인가요?</translation>
    </message>
    <message>
        <source>Distance {number}</source>
        <translation>거리 {number}</translation>
    </message>
    <message>
        <source>Distance {number}. Up to {limit} two faces are taken for one person.</source>
        <translation>거리 {number}. {limit}까지는 두 얼굴을 한 사람으로 봐요.</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>다시 실행했어요: {step}</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>불확실</translation>
    </message>
    <message>
        <source>Drag a box around the face</source>
        <translation>얼굴에 맞춰 상자를 그리세요</translation>
    </message>
    <message>
        <source>Drag a box around the face, brow to chin.  Arrows move it, Shift+arrows size it, Enter takes it, Esc leaves.</source>
        <translation>얼굴에 맞춰 이마부터 턱까지 상자를 그리세요.  화살표로 옮기고, Shift+화살표로 크기를 바꾸고, Enter로 정하고, Esc로 그만둬요.</translation>
    </message>
    <message>
        <source>Drag faces to the column where they belong, or press 1 to {number}. A name can wait. You can take this back.</source>
        <translation>얼굴을 알맞은 열로 끌어다 놓거나 1~{number} 키를 누르세요. 이름은 나중에 붙여도 돼요. 언제든 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation>얼굴 그리기</translation>
    </message>
    <message>
        <source>Draw a face that was missed</source>
        <translation>놓친 얼굴 그리기</translation>
    </message>
    <message>
        <source>Draw a face that was missed (D)</source>
        <translation>놓친 얼굴 그리기 (D)</translation>
    </message>
    <message>
        <source>Draw it around the face, from brow to chin.</source>
        <translation>이마부터 턱까지 얼굴을 둘러싸도록 그리세요.</translation>
    </message>
    <message>
        <source>Draw the face again.</source>
        <translation>얼굴을 다시 그리세요.</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>Drop a face or a photo here</source>
        <translation>얼굴이나 사진을 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Drop folders with photos anywhere in this window.</source>
        <translation>사진이 있는 폴더를 이 창 아무 곳에나 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Drop to add these photos</source>
        <translation>놓으면 이 사진들을 추가해요</translation>
    </message>
    <message>
        <source>Drop your photo folders here</source>
        <translation>사진 폴더를 여기에 놓으세요</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>중복…</translation>
    </message>
    <message>
        <source>Each link joins two faces or groups as one person. On the left are links of faces that look very much alike, on the right of those that hardly do. A good threshold lies where the bars have ended and the curve of wrong links has not begun to rise.</source>
        <translation>연결 하나하나는 두 얼굴이나 그룹을 한 사람으로 이어요. 왼쪽은 아주 닮은 얼굴들의 연결이고, 오른쪽은 거의 닮지 않은 얼굴들의 연결이에요. 막대가 끝나고 잘못된 연결의 곡선이 아직 올라가기 전인 곳이 좋은 기준값이에요.</translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation>헷갈리기 쉬운 사람</translation>
    </message>
    <message numerus="yes">
        <source>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can&apos;t be one person, %Ln are as near as the faces of one group.</source>
        <translation>
            <numerusform>얼굴이 얼마나 닮았는지로 추정했어요. 한 사진에 함께 있어서 같은 사람일 수 없는 {pairs} 중에, %Ln쌍이 한 그룹의 얼굴만큼 가까워요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can&apos;t be one person, none is as near as the faces of one group.</source>
        <translation>얼굴이 얼마나 닮았는지로 추정했어요. 한 사진에 함께 있어서 같은 사람일 수 없는 {pairs} 중에, 한 그룹의 얼굴만큼 가까운 쌍은 없어요.</translation>
    </message>
    <message>
        <source>Every face here is this person</source>
        <translation>여기 있는 얼굴은 모두 이 사람이에요</translation>
    </message>
    <message>
        <source>Every photo could be read</source>
        <translation>모든 사진을 읽었어요</translation>
    </message>
    <message>
        <source>Everyone has a name</source>
        <translation>모두 이름이 있어요</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Your photos are never changed.</source>
        <translation>모든 것은 이 컴퓨터에만 있어요. 사진은 절대 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>ExifTool can&apos;t write into this photo.</source>
        <translation>ExifTool이 이 사진에 이름을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>ExifTool did not answer.</source>
        <translation>ExifTool이 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>ExifTool would have changed its pixels.</source>
        <translation>ExifTool로 쓰면 사진의 픽셀이 바뀌게 돼요.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>내보낼 형식</translation>
    </message>
    <message>
        <source>Export copies, or choose another disk.</source>
        <translation>사본으로 내보내거나 다른 디스크를 선택하세요.</translation>
    </message>
    <message>
        <source>Export the selected photos</source>
        <translation>선택한 사진 내보내기</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>내보낼 위치</translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation>{what} 내보내기</translation>
    </message>
    <message>
        <source>Exported {photos}.</source>
        <translation>{photos}을(를) 내보냈어요.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>얼굴</translation>
    </message>
    <message>
        <source>Face added</source>
        <translation>얼굴을 추가했어요</translation>
    </message>
    <message>
        <source>Face in doubt</source>
        <translation>불확실한 얼굴</translation>
    </message>
    <message>
        <source>Face recognition</source>
        <translation>얼굴 인식</translation>
    </message>
    <message>
        <source>Face {face} can&apos;t be compared.</source>
        <translation>{face}번 얼굴은 비교할 수 없어요.</translation>
    </message>
    <message>
        <source>Face {face} does not stand with this person.</source>
        <translation>{face}번 얼굴은 이 사람의 얼굴로 묶여 있지 않아요.</translation>
    </message>
    <message>
        <source>Face {face} was not taken out.</source>
        <translation>얼굴 {face}은(는) 제거된 적이 없어요.</translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation>{total}개 중 {number}번째 얼굴</translation>
    </message>
    <message>
        <source>Face {what} can&apos;t be compared.</source>
        <translation>얼굴 {what}은(는) 비교할 수 없어요.</translation>
    </message>
    <message>
        <source>Face, confirmed</source>
        <translation>얼굴, 확인됨</translation>
    </message>
    <message>
        <source>Face, not confirmed yet</source>
        <translation>얼굴, 아직 확인 안 됨</translation>
    </message>
    <message>
        <source>FaceNet alone (faster)</source>
        <translation>FaceNet만 (더 빠름)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>얼굴</translation>
    </message>
    <message>
        <source>Faces in doubt</source>
        <translation>불확실한 얼굴</translation>
    </message>
    <message>
        <source>Faces in photos from before that day can&apos;t be this person.</source>
        <translation>그날보다 먼저 찍힌 사진 속 얼굴은 이 사람일 수 없어요.</translation>
    </message>
    <message>
        <source>Faces of column {number}</source>
        <translation>{number}번째 열의 얼굴</translation>
    </message>
    <message>
        <source>Faces side by side are alike; those outside the circle are unlike the others.</source>
        <translation>나란히 있는 얼굴은 서로 닮았고, 원 밖의 얼굴은 다른 얼굴과 닮지 않았어요.</translation>
    </message>
    <message>
        <source>Faces that you confirmed are written with their names into a small file beside each photo (XMP), where digiKam, Lightroom and others find them. Your photos are not touched.</source>
        <translation>확인한 얼굴의 이름을 사진마다 옆에 있는 작은 파일(XMP)에 써요. digiKam, Lightroom 같은 프로그램이 그 파일에서 이름을 읽어요. 사진은 건드리지 않아요.</translation>
    </message>
    <message>
        <source>Faces to compare with</source>
        <translation>비교할 얼굴</translation>
    </message>
    <message>
        <source>Faces: compare two, or one with another</source>
        <translation>얼굴: 둘을 비교하거나 다른 얼굴과 비교</translation>
    </message>
    <message>
        <source>Faces: no face at all</source>
        <translation>얼굴: 얼굴 아님</translation>
    </message>
    <message>
        <source>Faces: not this person. People: hide. Albums, chips: take away</source>
        <translation>얼굴: 이 사람 아님. 인물: 숨기기. 앨범, 검색 조건: 지우기</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Facts (I)</source>
        <translation>정보 (I)</translation>
    </message>
    <message>
        <source>Fewer groups, but two people may stand in one</source>
        <translation>그룹은 줄지만, 두 사람이 한 그룹에 있을 수 있어요</translation>
    </message>
    <message>
        <source>Fewer leave room for other programs.</source>
        <translation>적게 쓰면 다른 프로그램이 쓸 여유가 남아요.</translation>
    </message>
    <message>
        <source>Fewer mistakes, but one person may stand in several groups</source>
        <translation>실수는 줄지만, 한 사람이 여러 그룹에 나뉠 수 있어요</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Find copies</source>
        <translation>사본 찾기</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>얼굴 찾기</translation>
    </message>
    <message>
        <source>Finds faces from 16 pixels on: in a photo of 24 megapixels 94 in 100 of those that are missed otherwise. Each photo that is looked at so takes two seconds longer.</source>
        <translation>16픽셀 크기의 얼굴부터 찾아요. 2400만 화소 사진에서 그냥 두면 놓칠 얼굴 100개 중 94개를 찾아내요. 이렇게 살펴보는 사진은 한 장에 2초가 더 걸려요.</translation>
    </message>
    <message>
        <source>First face</source>
        <translation>첫 번째 얼굴</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Folders by date</source>
        <translation>날짜별 폴더</translation>
    </message>
    <message>
        <source>Folders of dates</source>
        <translation>날짜 폴더 형식</translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>폴더…</translation>
    </message>
    <message>
        <source>For example: {files}</source>
        <translation>예: {files}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Forget a birth date</source>
        <translation>생년월일 지우기</translation>
    </message>
    <message>
        <source>Forget a birth date: {name}</source>
        <translation>{name}의 생년월일 지우기</translation>
    </message>
    <message>
        <source>Forget its photos too</source>
        <translation>사진도 함께 빼기</translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation>이 폴더 빼기</translation>
    </message>
    <message>
        <source>Forget this folder…</source>
        <translation>이 폴더 빼기…</translation>
    </message>
    <message>
        <source>Forget {folder}</source>
        <translation>폴더 빼기: {folder}</translation>
    </message>
    <message>
        <source>Forget “{folder}”?</source>
        <translation>“{folder}”을(를) 목록에서 뺄까요?</translation>
    </message>
    <message>
        <source>Forgotten: {folder}</source>
        <translation>폴더를 뺐어요: {folder}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Free some space and do it again; nothing that was saved is lost.</source>
        <translation>공간을 비우고 다시 하세요. 저장된 것은 그대로 있어요.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>공간을 비우거나 다른 디스크를 선택하세요.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk. Nothing was written.</source>
        <translation>공간을 비우거나 다른 디스크를 선택하세요. 아무것도 저장하지 않았어요.</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>시작일</translation>
    </message>
    <message>
        <source>From the next import on. A minute of video takes as long as 40 photos, of 4K as 60; a longer one at most four times that.</source>
        <translation>다음에 가져올 때부터 적용돼요. 동영상 1분에 사진 40장, 4K는 60장만큼의 시간이 걸려요. 더 긴 동영상도 그 네 배를 넘지 않아요.</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>이날부터</translation>
    </message>
    <message>
        <source>Give names in Unnamed, and the people you know appear here.</source>
        <translation>“이름 없음”에서 이름을 붙이면 아는 사람들이 여기에 나타나요.</translation>
    </message>
    <message>
        <source>Give the other part another name, or none.</source>
        <translation>다른 부분에는 다른 이름을 붙이거나 이름을 비워 두세요.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Go back to how it was then ({when})?</source>
        <translation>그때({when}) 상태로 복원할까요?</translation>
    </message>
    <message>
        <source>Go back to this…</source>
        <translation>이 백업으로 복원…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Go on with the backup</source>
        <translation>백업으로 계속하기</translation>
    </message>
    <message>
        <source>Go to Albums</source>
        <translation>앨범으로 이동</translation>
    </message>
    <message>
        <source>Go to Hidden</source>
        <translation>숨김으로 이동</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>인물로 이동</translation>
    </message>
    <message>
        <source>Go to Photos</source>
        <translation>사진으로 이동</translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation>확인하기로 이동</translation>
    </message>
    <message>
        <source>Go to Strangers</source>
        <translation>모르는 사람으로 이동</translation>
    </message>
    <message>
        <source>Go to Unnamed</source>
        <translation>이름 없음으로 이동</translation>
    </message>
    <message>
        <source>Go to the suggested threshold, {threshold}</source>
        <translation>제안된 기준값 {threshold}(으)로 가기</translation>
    </message>
    <message>
        <source>Go to {threshold}, where this album is probably grouped best</source>
        <translation>이 앨범이 가장 잘 묶일 것 같은 {threshold}(으)로 가기</translation>
    </message>
    <message>
        <source>Going on: </source>
        <translation>이어서: </translation>
    </message>
    <message>
        <source>Group faces</source>
        <translation>얼굴 묶기</translation>
    </message>
    <message>
        <source>Group the faces anew; names that you gave stay (Enter)</source>
        <translation>얼굴을 다시 묶기. 붙인 이름은 그대로 남아요 (Enter)</translation>
    </message>
    <message>
        <source>Group {id}</source>
        <translation>그룹 {id}</translation>
    </message>
    <message>
        <source>Grouped anew at {threshold}</source>
        <translation>기준값 {threshold}(으)로 다시 묶었어요</translation>
    </message>
    <message>
        <source>Grouping faces</source>
        <translation>얼굴을 묶고 있어요</translation>
    </message>
    <message>
        <source>Grouping the faces anew…</source>
        <translation>얼굴을 다시 묶고 있어요…</translation>
    </message>
    <message>
        <source>Groups of {names} would come together</source>
        <translation>{names}의 그룹이 하나로 합쳐져요</translation>
    </message>
    <message>
        <source>Groups without a name</source>
        <translation>이름 없는 그룹</translation>
    </message>
    <message>
        <source>Hard links (same disk, take no room)</source>
        <translation>하드 링크 (같은 디스크, 공간 차지 없음)</translation>
    </message>
    <message>
        <source>Hard links work only on the disk that the photos lie on.</source>
        <translation>하드 링크는 사진이 있는 디스크에서만 만들 수 있어요.</translation>
    </message>
    <message>
        <source>Hard to recognise: {faults}</source>
        <translation>알아보기 어려움: {faults}</translation>
    </message>
    <message>
        <source>Have the names written beside it.</source>
        <translation>이름을 사진 옆 파일에 쓰세요.</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Hidden: {name}</source>
        <translation>{name}을(를) 숨겼어요</translation>
    </message>
    <message>
        <source>Hidden: {number} people</source>
        <translation>{number}명을 숨겼어요</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Hide people from their menu; they wait here.</source>
        <translation>인물 메뉴에서 숨긴 사람은 여기에서 기다려요.</translation>
    </message>
    <message>
        <source>Hide the changes</source>
        <translation>바뀌는 점 숨기기</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>{name} 숨기기</translation>
    </message>
    <message>
        <source>Hide {number} people</source>
        <translation>{number}명 숨기기</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>기록…</translation>
    </message>
    <message>
        <source>How alike are the faces here?</source>
        <translation>이곳의 얼굴은 서로 얼마나 닮았나요?</translation>
    </message>
    <message>
        <source>How alike two faces must be, strict to loose</source>
        <translation>두 얼굴이 얼마나 닮아야 하는지, 엄격하게에서 느슨하게까지</translation>
    </message>
    <message>
        <source>How faces are found counts for new photos. Those that are here already are looked at again when you ask for it; names and answers stay.</source>
        <translation>얼굴을 찾는 방식은 새 사진에 적용돼요. 이미 있는 사진은 요청할 때 다시 살펴봐요. 이름과 답은 그대로 남아요.</translation>
    </message>
    <message>
        <source>How good an album is, its people show.</source>
        <translation>앨범이 얼마나 정확한지는 이름 붙인 사람들을 보면 알 수 있어요.</translation>
    </message>
    <message>
        <source>How good are these albums?</source>
        <translation>앨범이 얼마나 정확한가요?</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>사람 수</translation>
    </message>
    <message>
        <source>How many people are these?</source>
        <translation>모두 몇 사람인가요?</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>검색 방법</translation>
    </message>
    <message>
        <source>How unlike the faces of a link are</source>
        <translation>연결된 얼굴끼리 서로 다른 정도</translation>
    </message>
    <message>
        <source>How unlike the faces of a link are, from {first} to {last}. Most links lie at {highest}. The threshold is {current}, {suggested} is suggested. Left and Right read the plot.</source>
        <translation>연결된 얼굴끼리 서로 다른 정도를 {first}부터 {last}까지 보여 줘요. 연결은 {highest}에 가장 많아요. 현재 기준값: {current}, 제안: {suggested}. 왼쪽과 오른쪽 화살표 키로 그래프를 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>If another program opens it, export it from there as JPEG.</source>
        <translation>다른 프로그램에서 열리면 그 프로그램에서 JPEG로 내보내세요.</translation>
    </message>
    <message>
        <source>If another program opens it, export it from there as MP4.</source>
        <translation>다른 프로그램에서 열리면 그 프로그램에서 MP4로 내보내세요.</translation>
    </message>
    <message>
        <source>If they are one face&apos;s two photos, one of them stands wrong.</source>
        <translation>같은 사람을 찍은 두 사진이라면 둘 중 하나는 잘못 들어가 있어요.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>무시하기</translation>
    </message>
    <message>
        <source>Ignore a stranger</source>
        <translation>모르는 사람 무시하기</translation>
    </message>
    <message>
        <source>Ignore all who were seen once, or at one event only</source>
        <translation>한 번만 나왔거나 한 행사에서만 나온 사람을 모두 무시</translation>
    </message>
    <message>
        <source>Ignore people in Unnamed who only walked through a photo; they wait here.</source>
        <translation>사진에 스쳐 지나간 사람을 “이름 없음”에서 무시하면 여기에서 기다려요.</translation>
    </message>
    <message>
        <source>Ignore people without a name</source>
        <translation>이름 없는 사람 무시하기</translation>
    </message>
    <message>
        <source>Ignore strangers</source>
        <translation>모르는 사람 무시하기</translation>
    </message>
    <message>
        <source>Ignore strangers…</source>
        <translation>모르는 사람 무시…</translation>
    </message>
    <message>
        <source>Ignore the group instead.</source>
        <translation>대신 그룹을 무시하세요.</translation>
    </message>
    <message>
        <source>Ignore {name}</source>
        <translation>{name} 무시하기</translation>
    </message>
    <message>
        <source>Ignore {number} strangers</source>
        <translation>모르는 사람 {number}명 무시하기</translation>
    </message>
    <message>
        <source>Ignore {people}</source>
        <translation>{people} 무시하기</translation>
    </message>
    <message>
        <source>Ignore: a stranger</source>
        <translation>모르는 사람으로 무시</translation>
    </message>
    <message>
        <source>Ignored: a stranger</source>
        <translation>모르는 사람을 무시했어요</translation>
    </message>
    <message>
        <source>Ignored: {name}</source>
        <translation>{name}을(를) 무시했어요</translation>
    </message>
    <message>
        <source>Ignored: {number} strangers</source>
        <translation>모르는 사람 {number}명을 무시했어요</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>사진을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Import it first.</source>
        <translation>먼저 가져오세요.</translation>
    </message>
    <message>
        <source>Import its folder again.</source>
        <translation>폴더를 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Import its photo again.</source>
        <translation>그 사진을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>이름 가져오기</translation>
    </message>
    <message>
        <source>Import their photos again.</source>
        <translation>그 사진들을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>In People: begin a name</source>
        <translation>인물에서: 이름 입력 시작</translation>
    </message>
    <message>
        <source>In Review: it is somebody else</source>
        <translation>확인하기에서: 다른 사람임</translation>
    </message>
    <message>
        <source>In Review: skip, a page, also while Korean is typed</source>
        <translation>확인하기에서: 한글 입력 중에도 건너뛰기, 이 사람의 페이지</translation>
    </message>
    <message>
        <source>In Review: skip, take back, a page of this person</source>
        <translation>확인하기에서: 건너뛰기, 되돌리기, 이 사람의 페이지</translation>
    </message>
    <message>
        <source>In Review: this face is somebody else</source>
        <translation>확인하기에서: 이 얼굴은 다른 사람임</translation>
    </message>
    <message>
        <source>In Review: yes, no</source>
        <translation>확인하기에서: 예, 아니요</translation>
    </message>
    <message>
        <source>In Unnamed, in Review: ignore, a stranger</source>
        <translation>이름 없음, 확인하기에서: 모르는 사람으로 무시하기</translation>
    </message>
    <message>
        <source>In Unnamed: from the names to the slider</source>
        <translation>이름 없음에서: 이름 입력란에서 슬라이더로</translation>
    </message>
    <message>
        <source>In Unnamed: the next name field</source>
        <translation>이름 없음에서: 다음 이름 입력란</translation>
    </message>
    <message>
        <source>In a photo: draw a face that was missed</source>
        <translation>사진에서: 놓친 얼굴 그리기</translation>
    </message>
    <message>
        <source>In a photo: from face to face; Enter says who it is</source>
        <translation>사진에서: 얼굴 사이 옮겨 다니기, Enter로 누구인지 말하기</translation>
    </message>
    <message>
        <source>In a photo: larger, smaller, fit</source>
        <translation>사진에서: 크게, 작게, 맞추기</translation>
    </message>
    <message>
        <source>In a photo: show date, people and file</source>
        <translation>사진에서: 날짜, 인물, 파일 보기</translation>
    </message>
    <message>
        <source>In a photo: show the faces</source>
        <translation>사진에서: 얼굴 표시</translation>
    </message>
    <message>
        <source>In a photo: the one before, the next</source>
        <translation>사진에서: 이전 사진, 다음 사진</translation>
    </message>
    <message>
        <source>In a search: save it as an album</source>
        <translation>검색에서: 앨범으로 저장</translation>
    </message>
    <message>
        <source>In a video: open it in the video player</source>
        <translation>동영상에서: 동영상 플레이어로 열기</translation>
    </message>
    <message>
        <source>In a video: the moment before, the next at which faces are seen</source>
        <translation>동영상에서: 얼굴이 보이는 이전 순간, 다음 순간</translation>
    </message>
    <message>
        <source>In all large photos</source>
        <translation>큰 사진 모두에서</translation>
    </message>
    <message>
        <source>In photos with small faces</source>
        <translation>작은 얼굴이 있는 사진에서</translation>
    </message>
    <message>
        <source>In the history: undo the chosen step</source>
        <translation>기록에서: 선택한 단계 실행 취소</translation>
    </message>
    <message>
        <source>In the list of people: {names}</source>
        <translation>인물 목록: {names}</translation>
    </message>
    <message>
        <source>In the middle is what is typical of this group.</source>
        <translation>한가운데는 이 그룹의 가장 전형적인 모습이에요.</translation>
    </message>
    <message>
        <source>In the middle is what is typical of {name}.</source>
        <translation>한가운데는 {name}의 가장 전형적인 모습이에요.</translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>어느 폴더인가요?</translation>
    </message>
    <message>
        <source>Install facealbum again.</source>
        <translation>facealbum을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Install it (exiftool.org), or have the names written beside the photos.</source>
        <translation>ExifTool을 설치하거나(exiftool.org) 이름을 사진 옆 파일에 쓰세요.</translation>
    </message>
    <message>
        <source>Install the newest facealbum to open it; nothing was changed.</source>
        <translation>이 보관함을 열려면 최신 facealbum을 설치하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Install the newest facealbum to read it; nothing was changed.</source>
        <translation>이 파일을 읽으려면 최신 facealbum을 설치하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Is everybody where they belong?</source>
        <translation>모두 제자리에 있나요?</translation>
    </message>
    <message>
        <source>Is this really {name}?</source>
        <translation>정말 {name}인가요?</translation>
    </message>
    <message>
        <source>Is this the same person?</source>
        <translation>같은 사람인가요?</translation>
    </message>
    <message>
        <source>Is this the same {name}?</source>
        <translation>이미 있는 {name}과(와) 같은 사람인가요?</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>이 사람이 {name}인가요?</translation>
    </message>
    <message>
        <source>It declares entities or a document type, which metadata has no need of.</source>
        <translation>메타데이터에 필요 없는 엔티티나 문서 유형이 선언되어 있어요.</translation>
    </message>
    <message>
        <source>It does not begin with the format “{format}”.</source>
        <translation>“{format}” 형식으로 시작하지 않아요.</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>이유는 알려 주지 않았어요.</translation>
    </message>
    <message>
        <source>It has too many parts.</source>
        <translation>들어 있는 요소가 너무 많아요.</translation>
    </message>
    <message>
        <source>It has version {version}; this program knows versions up to {newest}.</source>
        <translation>{version} 버전인데, 이 프로그램은 {newest} 버전까지만 알아요.</translation>
    </message>
    <message>
        <source>It is XML, but not XMP.</source>
        <translation>XML이지만 XMP가 아니에요.</translation>
    </message>
    <message>
        <source>It is a camera&apos;s RAW photo, into which facealbum never writes.</source>
        <translation>카메라의 RAW 사진이에요. facealbum은 RAW 사진에는 이름을 쓰지 않아요.</translation>
    </message>
    <message>
        <source>It is damaged or was only partly copied, or ends before.</source>
        <translation>손상되었거나, 일부만 복사되었거나, 그 지점 전에 끝나요.</translation>
    </message>
    <message>
        <source>It is damaged, or decoding it needs more memory than one photo may have.</source>
        <translation>손상되었거나, 디코딩하는 데 사진 한 장이 쓸 수 있는 것보다 많은 메모리가 필요해요.</translation>
    </message>
    <message>
        <source>It is damaged, was only partly copied, or holds no pictures that can be decoded.</source>
        <translation>손상되었거나, 일부만 복사되었거나, 디코딩할 수 있는 화면이 없어요.</translation>
    </message>
    <message>
        <source>It is larger than 16 MiB.</source>
        <translation>16MiB보다 커요.</translation>
    </message>
    <message>
        <source>It is larger than {size} MiB.</source>
        <translation>{size}MiB보다 커요.</translation>
    </message>
    <message>
        <source>It is missing from {folder}.</source>
        <translation>{folder}에 파일이 없어요.</translation>
    </message>
    <message>
        <source>It is no JSON in UTF-8.</source>
        <translation>UTF-8로 된 JSON이 아니에요.</translation>
    </message>
    <message>
        <source>It is no camera&apos;s RAW file that facealbum knows, or its beginning is damaged.</source>
        <translation>facealbum이 아는 카메라의 RAW 파일이 아니거나 파일의 앞부분이 손상되었어요.</translation>
    </message>
    <message>
        <source>It is no photo in a format that facealbum knows, or its beginning is damaged.</source>
        <translation>facealbum이 아는 사진 형식이 아니거나 파일의 앞부분이 손상되었어요.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>텍스트가 아니에요.</translation>
    </message>
    <message>
        <source>It is no video in a format that facealbum knows.</source>
        <translation>facealbum이 아는 동영상 형식이 아니에요.</translation>
    </message>
    <message>
        <source>It is no whole XML: {error}.</source>
        <translation>온전한 XML이 아니에요: {error}.</translation>
    </message>
    <message>
        <source>It is not clear what “{file}” shall be.</source>
        <translation>“{file}”을(를) 어떤 형식으로 만들지 알 수 없어요.</translation>
    </message>
    <message>
        <source>It is not known when {called} was born.</source>
        <translation>{called}이(가) 언제 태어났는지 알 수 없어요.</translation>
    </message>
    <message>
        <source>It is not the file that this version of facealbum was built with.</source>
        <translation>이 버전의 facealbum을 만들 때 쓴 파일이 아니에요.</translation>
    </message>
    <message>
        <source>It is on a drive that is not connected.</source>
        <translation>연결되지 않은 드라이브에 있어요.</translation>
    </message>
    <message>
        <source>It is one face only.</source>
        <translation>얼굴이 하나뿐이에요.</translation>
    </message>
    <message>
        <source>It is too large: {width} x {height} px, and at most {most} px can be read.</source>
        <translation>너무 커요: {width} x {height}픽셀이에요. 최대 {most}픽셀까지 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>It is where it was.</source>
        <translation>원래 자리에 그대로 있어요.</translation>
    </message>
    <message>
        <source>It is {name} ({digit})</source>
        <translation>{name}(으)로 답하기 ({digit})</translation>
    </message>
    <message>
        <source>It lies on another computer, so it is looked through every half minute.</source>
        <translation>다른 컴퓨터에 있는 폴더라서 30초마다 살펴봐요.</translation>
    </message>
    <message>
        <source>Its backup is not the same as the photo.</source>
        <translation>백업이 사진과 똑같지 않아요.</translation>
    </message>
    <message>
        <source>Its colours can&apos;t be converted.</source>
        <translation>색상을 변환할 수 없어요.</translation>
    </message>
    <message>
        <source>Its decoder crashed, so the file is probably damaged.</source>
        <translation>디코더가 갑자기 종료된 것을 보면 파일이 손상된 것 같아요.</translation>
    </message>
    <message>
        <source>Its decoder failed, so the file is probably damaged.</source>
        <translation>디코딩하지 못한 것을 보면 파일이 손상된 것 같아요.</translation>
    </message>
    <message>
        <source>Its decoder failed: it is damaged, or needs more memory than one video may have.</source>
        <translation>디코딩하지 못했어요. 손상되었거나, 동영상 하나가 쓸 수 있는 것보다 많은 메모리가 필요해요.</translation>
    </message>
    <message>
        <source>Its disk reports an error or is gone.</source>
        <translation>디스크에 오류가 있거나 디스크가 없어졌어요.</translation>
    </message>
    <message>
        <source>Its file can&apos;t be read as a database.</source>
        <translation>이 파일은 데이터베이스로 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Its file library.sqlite3 can&apos;t be read as a database.</source>
        <translation>library.sqlite3 파일을 데이터베이스로 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Its file library.sqlite3 is missing or empty.</source>
        <translation>library.sqlite3 파일이 없거나 비어 있어요.</translation>
    </message>
    <message>
        <source>Its metadata is in two parts, which facealbum does not write.</source>
        <translation>메타데이터가 두 부분으로 나뉘어 있어요. facealbum은 이런 사진에는 이름을 쓰지 않아요.</translation>
    </message>
    <message>
        <source>Its name is no text.</source>
        <translation>파일 이름이 올바른 텍스트가 아니에요.</translation>
    </message>
    <message>
        <source>Its original is damaged or gone.</source>
        <translation>원본이 손상되었거나 없어졌어요.</translation>
    </message>
    <message>
        <source>Its photos and all names stay known, and the files themselves stay where they are.</source>
        <translation>이 폴더의 사진과 이름은 모두 보관함에 남고, 파일도 원래 자리에 그대로 있어요.</translation>
    </message>
    <message>
        <source>Its pictures are too large: {width} x {height} px.</source>
        <translation>화면이 너무 커요: {width} x {height}픽셀.</translation>
    </message>
    <message>
        <source>Its pictures are {codec}, which facealbum can&apos;t decode.</source>
        <translation>{codec} 동영상이라서 facealbum이 디코딩할 수 없어요.</translation>
    </message>
    <message>
        <source>Keep an eye on “{name}”?</source>
        <translation>“{name}” 폴더를 지켜볼까요?</translation>
    </message>
    <message>
        <source>Keep their time of change</source>
        <translation>파일의 수정 날짜 유지</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>따로 두기</translation>
    </message>
    <message>
        <source>Keep them apart from now on; can be taken back</source>
        <translation>앞으로 둘을 따로 둬요. 되돌릴 수 있어요</translation>
    </message>
    <message>
        <source>Keep these two apart from now on; can be taken back</source>
        <translation>앞으로 이 둘을 따로 둬요. 되돌릴 수 있어요</translation>
    </message>
    <message>
        <source>Keep this date</source>
        <translation>이 날짜로 저장</translation>
    </message>
    <message>
        <source>Keep this search as an album (Ctrl+S)</source>
        <translation>이 검색을 앨범으로 저장 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>따로 두었어요</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>크게 (+)</translation>
    </message>
    <message>
        <source>Larger, smaller, usual pictures</source>
        <translation>사진 크게, 작게, 보통 크기로</translation>
    </message>
    <message>
        <source>Largest files</source>
        <translation>큰 파일 순</translation>
    </message>
    <message>
        <source>Latest photo</source>
        <translation>최근 사진 순</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Leave the groups as they are (Esc)</source>
        <translation>그룹을 그대로 두기 (Esc)</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>쓰지 않기</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>왼쪽, 오른쪽 화살표</translation>
    </message>
    <message>
        <source>Let it end in .pdf.</source>
        <translation>이름이 .pdf로 끝나야 해요.</translation>
    </message>
    <message>
        <source>Let its name end in .csv or in .json.</source>
        <translation>이름이 .csv나 .json으로 끝나야 해요.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>레터</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>보관함</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템 설정 따르기</translation>
    </message>
    <message>
        <source>Linking photos</source>
        <translation>사진 링크를 만들고 있어요</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Links between faces of this album</source>
        <translation>이 앨범의 얼굴 사이 연결</translation>
    </message>
    <message>
        <source>List faces</source>
        <translation>얼굴 목록 만들기</translation>
    </message>
    <message>
        <source>List of faces (CSV, for spreadsheets)</source>
        <translation>얼굴 목록 (CSV, 스프레드시트용)</translation>
    </message>
    <message>
        <source>List of faces (JSON, for programs)</source>
        <translation>얼굴 목록 (JSON, 프로그램용)</translation>
    </message>
    <message>
        <source>List them: facealbum backups.</source>
        <translation>facealbum backups 명령으로 목록을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Listed {faces} in {file}.</source>
        <translation>{faces}의 목록을 {file}에 저장했어요.</translation>
    </message>
    <message>
        <source>Listing faces</source>
        <translation>얼굴 목록을 만들고 있어요</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Look again into the photos and the files beside them</source>
        <translation>사진과 그 옆의 파일을 다시 살펴보기</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>지금 다시 살펴보기</translation>
    </message>
    <message>
        <source>Look at all photos again</source>
        <translation>모든 사진 다시 살펴보기</translation>
    </message>
    <message>
        <source>Look at new photos in it as they come, while the window is open</source>
        <translation>창이 열려 있는 동안 새 사진이 들어오면 바로 살펴보기</translation>
    </message>
    <message>
        <source>Look at the list of strangers.</source>
        <translation>모르는 사람 목록을 보세요.</translation>
    </message>
    <message>
        <source>Look at the next question.</source>
        <translation>다음 질문을 보세요.</translation>
    </message>
    <message>
        <source>Look at the year.</source>
        <translation>연도를 확인하세요.</translation>
    </message>
    <message>
        <source>Look for a threshold that suits this album</source>
        <translation>이 앨범에 맞는 기준값 찾기</translation>
    </message>
    <message>
        <source>Look for a threshold that suits this album; takes a while</source>
        <translation>이 앨범에 맞는 기준값 찾기. 시간이 조금 걸려요</translation>
    </message>
    <message>
        <source>Look for faces in videos</source>
        <translation>동영상에서 얼굴 찾기</translation>
    </message>
    <message>
        <source>Look it up in the list of albums.</source>
        <translation>앨범 목록에서 찾아보세요.</translation>
    </message>
    <message>
        <source>Look it up in the list of folders.</source>
        <translation>폴더 목록에서 찾아보세요.</translation>
    </message>
    <message>
        <source>Look it up in the list of people.</source>
        <translation>인물 목록에서 찾아보세요.</translation>
    </message>
    <message>
        <source>Look it up with: facealbum folders</source>
        <translation>다음 명령으로 찾아보세요: facealbum folders</translation>
    </message>
    <message>
        <source>Look its number up in the history.</source>
        <translation>기록에서 번호를 찾아보세요.</translation>
    </message>
    <message>
        <source>Look its number up in the list of people&apos;s faces.</source>
        <translation>인물별 얼굴 목록에서 번호를 찾아보세요.</translation>
    </message>
    <message>
        <source>Look through older photos</source>
        <translation>예전 사진도 살펴보기</translation>
    </message>
    <message>
        <source>Looked at {photos} again: {faces}.</source>
        <translation>{photos}을(를) 다시 살펴봤어요: {faces}.</translation>
    </message>
    <message>
        <source>Looked at {photos}: {faces}.</source>
        <translation>{photos}을(를) 살펴봤어요: {faces}.</translation>
    </message>
    <message>
        <source>Looking again at {photos}</source>
        <translation>{photos}을(를) 다시 살펴보고 있어요</translation>
    </message>
    <message>
        <source>Looking again…</source>
        <translation>다시 살펴보고 있어요…</translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation>사진을 살펴보고 있어요</translation>
    </message>
    <message>
        <source>Looking at the face</source>
        <translation>얼굴을 살펴보고 있어요</translation>
    </message>
    <message>
        <source>Looking at the faces…</source>
        <translation>얼굴을 살펴보고 있어요…</translation>
    </message>
    <message>
        <source>Looking at the face…</source>
        <translation>얼굴을 살펴보고 있어요…</translation>
    </message>
    <message>
        <source>Looking at videos</source>
        <translation>동영상을 살펴보고 있어요</translation>
    </message>
    <message>
        <source>Looking at what is to be exported</source>
        <translation>내보낼 것을 살펴보고 있어요</translation>
    </message>
    <message>
        <source>Looking at your albums…</source>
        <translation>앨범을 살펴보고 있어요…</translation>
    </message>
    <message>
        <source>Looking at your photos…</source>
        <translation>사진을 살펴보고 있어요…</translation>
    </message>
    <message>
        <source>Looking closely at crowds</source>
        <translation>여럿이 나온 사진 자세히 보기</translation>
    </message>
    <message>
        <source>Looking for a threshold</source>
        <translation>기준값을 찾고 있어요</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>사본을 찾고 있어요</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>사진을 찾고 있어요</translation>
    </message>
    <message>
        <source>Looking for the best question…</source>
        <translation>가장 좋은 질문을 찾고 있어요…</translation>
    </message>
    <message>
        <source>Looking for who is alike</source>
        <translation>닮은 사람을 찾고 있어요</translation>
    </message>
    <message>
        <source>Looking for who is missing</source>
        <translation>빠진 사람을 찾고 있어요</translation>
    </message>
    <message>
        <source>Looking what there is to tell…</source>
        <translation>보고할 내용을 모으고 있어요…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>살펴보고 있어요…</translation>
    </message>
    <message>
        <source>Looks like {name}. Is that right?</source>
        <translation>{name}인 것 같아요. 맞나요?</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>느슨하게</translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation>Lucide 아이콘</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>사용한 소프트웨어</translation>
    </message>
    <message>
        <source>Make a smaller copy of it with another program.</source>
        <translation>다른 프로그램으로 더 작은 사본을 만드세요.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>더 짧게 쓰세요.</translation>
    </message>
    <message>
        <source>Making a contact sheet</source>
        <translation>밀착 인화 PDF를 만들고 있어요</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Map of the faces</source>
        <translation>얼굴 지도</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>메뉴 (F10)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>합치기</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>{name}에 합치기</translation>
    </message>
    <message>
        <source>Merge the selected people</source>
        <translation>선택한 인물 합치기</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>다른 인물과 합치기…</translation>
    </message>
    <message>
        <source>Merge {people}</source>
        <translation>{people} 합치기</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>합쳤어요</translation>
    </message>
    <message>
        <source>Merged into {name}</source>
        <translation>{name}에 합쳤어요</translation>
    </message>
    <message>
        <source>Metadata could not be read.</source>
        <translation>메타데이터를 읽지 못했어요.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Moments at which faces are seen</source>
        <translation>얼굴이 보이는 순간</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>Most faces</source>
        <translation>얼굴 많은 순</translation>
    </message>
    <message>
        <source>Most photos</source>
        <translation>사진 많은 순</translation>
    </message>
    <message>
        <source>Move and select</source>
        <translation>이동 및 선택</translation>
    </message>
    <message>
        <source>Move faces</source>
        <translation>얼굴 옮기기</translation>
    </message>
    <message>
        <source>Move the library to a disk of this computer.</source>
        <translation>보관함을 이 컴퓨터의 디스크로 옮기세요.</translation>
    </message>
    <message>
        <source>Move to {name}</source>
        <translation>{name}(으)로 옮기기</translation>
    </message>
    <message>
        <source>Move to {where}</source>
        <translation>{where}(으)로 옮기기</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>옮기기…</translation>
    </message>
    <message>
        <source>Moved faces</source>
        <translation>얼굴을 옮겼어요</translation>
    </message>
    <message>
        <source>Moved to {name}</source>
        <translation>{name}(으)로 옮겼어요</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>to give one</comment>
        <translation>이름 붙이기</translation>
    </message>
    <message>
        <source>Name Picasa&apos;s contacts.xml.</source>
        <translation>Picasa의 contacts.xml 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>Name a folder or a photo.</source>
        <translation>폴더나 사진을 지정하세요.</translation>
    </message>
    <message>
        <source>Name it first.</source>
        <translation>먼저 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>Name of column {number}</source>
        <translation>{number}번째 열의 이름</translation>
    </message>
    <message>
        <source>Name of group {number}, {faces}</source>
        <translation>{number}번째 그룹의 이름, {faces}</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>파일 이름순</translation>
    </message>
    <message>
        <source>Name somebody first</source>
        <translation>먼저 누군가에게 이름을 붙여 보세요</translation>
    </message>
    <message>
        <source>Name the group, or merge the two.</source>
        <translation>그룹에 이름을 붙이거나 둘을 합치세요.</translation>
    </message>
    <message>
        <source>Name the person, rename the album</source>
        <translation>인물에 이름 붙이기, 앨범 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name {name}</source>
        <translation>{name} 이름 붙이기</translation>
    </message>
    <message>
        <source>Named since then, and lost: {names}.</source>
        <translation>그 뒤에 붙여서 사라지는 이름: {names}.</translation>
    </message>
    <message>
        <source>Named {name}</source>
        <translation>{name}(이)라는 이름을 붙였어요</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Names (*.json)</source>
        <translation>이름 (*.json)</translation>
    </message>
    <message>
        <source>Names and answers are backed up once a day; the last seven days are kept. Your photos are not in here: they stay where they are.</source>
        <translation>이름과 답은 하루에 한 번 백업되고, 최근 7일분이 보관돼요. 사진은 백업에 들어가지 않고 있던 곳에 그대로 있어요.</translation>
    </message>
    <message>
        <source>Names are read for photos that were imported.</source>
        <translation>이름은 가져온 사진에서만 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Names can&apos;t be written into the photos themselves.</source>
        <translation>사진 자체에는 이름을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Names from other programs</source>
        <translation>다른 프로그램의 이름</translation>
    </message>
    <message>
        <source>Names from other programs…</source>
        <translation>다른 프로그램의 이름…</translation>
    </message>
    <message>
        <source>Names in {videos} stay in facealbum: they are written for photos alone.</source>
        <translation>{videos}의 이름은 facealbum에만 남아요. 이름은 사진에만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Names were never written into photos.</source>
        <translation>사진에 이름을 쓴 적이 없어요.</translation>
    </message>
    <message>
        <source>Names written into {files}.</source>
        <translation>{files}에 이름을 썼어요.</translation>
    </message>
    <message>
        <source>Names; the ticked ones are taken</source>
        <translation>이름 목록, 체크한 것만 가져옴</translation>
    </message>
    <message>
        <source>Neither shows enough of a face to be joined without a better one.</source>
        <translation>둘 다 얼굴이 충분히 보이지 않아서, 더 잘 나온 얼굴이 있어야 묶을 수 있어요.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>New album with…</source>
        <translation>이 인물로 새 앨범…</translation>
    </message>
    <message>
        <source>New cover</source>
        <translation>대표 얼굴을 바꿨어요</translation>
    </message>
    <message>
        <source>New cover of {name}</source>
        <translation>{name}의 대표 얼굴을 바꿨어요</translation>
    </message>
    <message>
        <source>New faces appear here when you add photos.</source>
        <translation>사진을 추가하면 새 얼굴이 여기에 나타나요.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>새 인물</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>새 인물 “{name}”</translation>
    </message>
    <message>
        <source>New photos in a watched folder are looked at as they come, while the window is open.</source>
        <translation>창이 열려 있는 동안, 지켜보는 폴더에 새 사진이 들어오면 바로 살펴봐요.</translation>
    </message>
    <message>
        <source>New photos in it are looked at as they come.</source>
        <translation>새 사진이 들어오면 바로 살펴봐요.</translation>
    </message>
    <message>
        <source>New photos may bring new questions.</source>
        <translation>새 사진을 추가하면 새 질문이 생길 수 있어요.</translation>
    </message>
    <message>
        <source>New: {names}</source>
        <translation>새 이름: {names}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>No albums yet</source>
        <translation>아직 앨범이 없어요</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>아직 백업이 없어요</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>No date from a camera</source>
        <translation>카메라 날짜 없음</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>중복된 사진이 없어요</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>얼굴 아님</translation>
    </message>
    <message>
        <source>No face can be there.</source>
        <translation>거기에는 얼굴이 있을 수 없어요.</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>찾은 얼굴이 없어요</translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation>선택한 얼굴이 없어요.</translation>
    </message>
    <message>
        <source>No face is left to say that of.</source>
        <translation>그렇게 답할 얼굴이 남아 있지 않아요.</translation>
    </message>
    <message>
        <source>No face was found in it.</source>
        <translation>얼굴을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>No face was removed</source>
        <translation>제거한 얼굴이 없어요</translation>
    </message>
    <message>
        <source>No face: remove</source>
        <translation>얼굴 아님: 제거</translation>
    </message>
    <message>
        <source>No faces</source>
        <translation>얼굴 없음</translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation>아직 얼굴이 없어요</translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation>아직 폴더가 없어요</translation>
    </message>
    <message>
        <source>No font of this computer has {signs}.</source>
        <translation>이 컴퓨터에는 {signs} 글자가 있는 글꼴이 없어요.</translation>
    </message>
    <message>
        <source>No group would change</source>
        <translation>바뀌는 그룹 없음</translation>
    </message>
    <message>
        <source>No longer watched: {folder}</source>
        <translation>이제 지켜보지 않아요: {folder}</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>아직 이름 없음</translation>
    </message>
    <message>
        <source>No new photos.</source>
        <translation>새 사진이 없어요.</translation>
    </message>
    <message>
        <source>No other program named anybody in these photos.</source>
        <translation>이 사진들에 이름을 붙인 다른 프로그램이 없어요.</translation>
    </message>
    <message>
        <source>No other program speaks of “{name}”.</source>
        <translation>다른 프로그램에는 “{name}”(이)라는 이름이 없어요.</translation>
    </message>
    <message>
        <source>No people</source>
        <translation>사람 없음</translation>
    </message>
    <message>
        <source>No photo can show “{word}”.</source>
        <translation>“{word}”에 맞는 사진은 있을 수 없어요.</translation>
    </message>
    <message>
        <source>No photo matches now</source>
        <translation>지금은 맞는 사진이 없어요</translation>
    </message>
    <message>
        <source>No photo matches that.</source>
        <translation>맞는 사진이 없어요.</translation>
    </message>
    <message>
        <source>No photo now</source>
        <translation>지금은 사진 없음</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>아직 사진이 없어요</translation>
    </message>
    <message>
        <source>No stranger any more</source>
        <translation>이제 모르는 사람이 아니에요</translation>
    </message>
    <message>
        <source>No stranger any more: {name}</source>
        <translation>{name}은(는) 이제 모르는 사람이 아니에요</translation>
    </message>
    <message>
        <source>No two people with names look much alike.</source>
        <translation>이름 있는 사람 중에 많이 닮은 두 사람은 없어요.</translation>
    </message>
    <message>
        <source>Nobody becomes {name}</source>
        <translation>이름 없음에서 {name}(으)로 바뀜</translation>
    </message>
    <message>
        <source>Nobody can be identified in “{photo}”.</source>
        <translation>“{photo}”에서 아무도 알아볼 수 없어요.</translation>
    </message>
    <message>
        <source>Nobody has a name yet</source>
        <translation>아직 이름이 있는 사람이 없어요</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>아무도 선택하지 않았어요.</translation>
    </message>
    <message>
        <source>Nobody is hidden</source>
        <translation>숨긴 사람이 없어요</translation>
    </message>
    <message>
        <source>Nobody is ignored</source>
        <translation>무시한 사람이 없어요</translation>
    </message>
    <message>
        <source>Nobody was born on {day}: that is still to come.</source>
        <translation>{day}에 태어난 사람은 없어요. 아직 오지 않은 날이에요.</translation>
    </message>
    <message>
        <source>Nobody was proposed, so there is nobody to say no to.</source>
        <translation>제안된 사람이 없어서 “아니요”라고 답할 대상이 없어요.</translation>
    </message>
    <message>
        <source>None of these photos can be found now.</source>
        <translation>지금은 이 사진들을 하나도 찾을 수 없어요.</translation>
    </message>
    <message>
        <source>None of these photos could be read.</source>
        <translation>이 사진들을 하나도 읽지 못했어요.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>얼굴 아님</translation>
    </message>
    <message>
        <source>Not a face: {number} of them</source>
        <translation>얼굴 아님: {number}개</translation>
    </message>
    <message>
        <source>Not a stranger</source>
        <translation>모르는 사람 아님</translation>
    </message>
    <message>
        <source>Not a stranger: {name}</source>
        <translation>모르는 사람 아님: {name}</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>확인 안 됨</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>아직 확인 안 됨</translation>
    </message>
    <message>
        <source>Not connected, or moved: its photos are shown from what facealbum keeps.</source>
        <translation>연결되지 않았거나 옮겨졌어요. 사진은 facealbum이 보관한 것으로 보여 드려요.</translation>
    </message>
    <message>
        <source>Not in the album</source>
        <translation>앨범에 없음</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>찾는 글자 없음</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Not person…</source>
        <translation>제외할 인물…</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>같은 사람 아님</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>이 사람 아님</translation>
    </message>
    <message>
        <source>Not {name}</source>
        <translation>{name} 아님</translation>
    </message>
    <message>
        <source>Not {who}</source>
        <translation>{who} 아님</translation>
    </message>
    <message>
        <source>Nothing can be {word} that date.</source>
        <translation>그 날짜에는 “{word}”을(를) 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>아직 한 일이 없어요</translation>
    </message>
    <message>
        <source>Nothing is in doubt with {others}.</source>
        <translation>{others}에게는 불확실한 얼굴이 없어요.</translation>
    </message>
    <message>
        <source>Nothing is in doubt, and nobody near your people waits for a name.</source>
        <translation>불확실한 얼굴이 없고, 이 사람들과 비슷한데 이름을 기다리는 얼굴도 없어요.</translation>
    </message>
    <message>
        <source>Nothing is left to show.</source>
        <translation>보여 줄 것이 남아 있지 않아요.</translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <translation>남은 질문이 없어요</translation>
    </message>
    <message>
        <source>Nothing may be written in “{folder}”.</source>
        <translation>“{folder}”에는 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>Nothing may be written there.</source>
        <translation>그곳에는 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>Nothing of it was taken or changed.</source>
        <translation>가져오거나 바꾼 것은 없어요.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Nothing was said since then; nothing would be lost.</source>
        <translation>그 뒤로 바뀐 것이 없어서 사라지는 것도 없어요.</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>바뀌는 것이 없어요</translation>
    </message>
    <message>
        <source>Nothing yet in {file}</source>
        <translation>{file}에 아직 아무것도 없어요</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>사람 수</translation>
    </message>
    <message>
        <source>Of the faces in groups without a name {share} are right.</source>
        <translation>이름 없는 그룹의 얼굴 중 {share}이(가) 맞아요.</translation>
    </message>
    <message>
        <source>Of these, probably wrong</source>
        <translation>그중 잘못된 연결(추정)</translation>
    </message>
    <message>
        <source>Of those that joined by themselves {share} are right.</source>
        <translation>자동으로 묶인 얼굴 중 {share}이(가) 맞아요.</translation>
    </message>
    <message>
        <source>Of which photos</source>
        <translation>대상 사진</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>On a chip of a search: with or without</source>
        <translation>검색 조건에서: 포함 또는 제외</translation>
    </message>
    <message>
        <source>On a drive that is not connected</source>
        <translation>연결되지 않은 드라이브에 있음</translation>
    </message>
    <message>
        <source>On a drive that is not connected.</source>
        <translation>연결되지 않은 드라이브에 있어요.</translation>
    </message>
    <message>
        <source>On a drive that is not connected: this is the small picture that facealbum keeps.</source>
        <translation>연결되지 않은 드라이브에 있어요. 지금 보이는 것은 facealbum이 보관한 작은 사진이에요.</translation>
    </message>
    <message>
        <source>On a map: the most typical face, the least</source>
        <translation>지도에서: 가장 전형적인 얼굴, 가장 동떨어진 얼굴</translation>
    </message>
    <message>
        <source>On a map: zoom in, out, show all</source>
        <translation>지도에서: 확대, 축소, 모두 보기</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>다시 한번: </translation>
    </message>
    <message>
        <source>One face only</source>
        <translation>얼굴이 하나뿐이에요</translation>
    </message>
    <message>
        <source>One of less than 24 is hard to recognise.</source>
        <translation>24보다 작으면 알아보기 어려워요.</translation>
    </message>
    <message>
        <source>One person of this album can&apos;t be found any more.</source>
        <translation>이 앨범의 한 사람을 더 이상 찾을 수 없어요.</translation>
    </message>
    <message>
        <source>One zip file</source>
        <translation>zip 파일 하나</translation>
    </message>
    <message>
        <source>Only a person can be deleted.</source>
        <translation>인물만 삭제할 수 있어요.</translation>
    </message>
    <message>
        <source>Only sure ones</source>
        <translation>확실한 것만</translation>
    </message>
    <message>
        <source>Only sure ones leave out some faces that are half covered; whatever may be one takes a few things for faces.</source>
        <translation>‘확실한 것만’은 반쯤 가려진 얼굴을 놓칠 수 있고, ‘얼굴일 수 있으면 모두’는 몇몇 물건을 얼굴로 여길 수 있어요.</translation>
    </message>
    <message>
        <source>Only these people</source>
        <translation>이 사람들만</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>다른 보관함 열기…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open in the video player</source>
        <translation>동영상 플레이어에서 열기</translation>
    </message>
    <message>
        <source>Open in the video player (V)</source>
        <translation>동영상 플레이어에서 열기 (V)</translation>
    </message>
    <message>
        <source>Open it from its folder.</source>
        <translation>폴더에서 직접 열어 보세요.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open the window again</source>
        <translation>창 다시 열기</translation>
    </message>
    <message>
        <source>Open, or confirm a name</source>
        <translation>열기 또는 이름 확정</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>Outside the circle, unlike the others: {number} of {total}, the most typical first</source>
        <translation>원 밖에 있고 다른 얼굴과 닮지 않음: 가장 전형적인 것부터 {total}개 중 {number}번째</translation>
    </message>
    <message>
        <source>Packing photos</source>
        <translation>사진을 압축 파일에 담고 있어요</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Paper&apos;s direction</source>
        <translation>용지 방향</translation>
    </message>
    <message>
        <source>Parts of the search</source>
        <translation>검색 조건</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Person {id}</source>
        <translation>인물 {id}</translation>
    </message>
    <message>
        <source>Person…</source>
        <translation>인물…</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Photos ({kinds})</source>
        <translation>사진 ({kinds})</translation>
    </message>
    <message>
        <source>Photos of {name}</source>
        <translation>{name}의 사진</translation>
    </message>
    <message>
        <source>Photos or answers came since the faces were last grouped; grouping them anew may change this.</source>
        <translation>마지막으로 얼굴을 묶은 뒤에 사진이나 답이 추가되었어요. 다시 묶으면 달라질 수 있어요.</translation>
    </message>
    <message>
        <source>Photos or answers came since the faces were last grouped; this may change.</source>
        <translation>마지막으로 얼굴을 묶은 뒤에 사진이나 답이 더해져서 이 결과는 달라질 수 있어요.</translation>
    </message>
    <message>
        <source>Photos that could not be read</source>
        <translation>읽지 못한 사진</translation>
    </message>
    <message>
        <source>Photos that could not be read…</source>
        <translation>읽지 못한 사진…</translation>
    </message>
    <message>
        <source>Photos that show the same, edited, smaller or a moment later, would stand here.</source>
        <translation>같은 사진을 편집하거나 줄인 것, 바로 뒤에 찍은 비슷한 사진이 여기에 모여요.</translation>
    </message>
    <message>
        <source>Photos that were added by an older facealbum were never compared</source>
        <translation>이전 버전의 facealbum에서 추가한 사진은 아직 비교한 적이 없어요</translation>
    </message>
    <message>
        <source>Photos written</source>
        <translation>이름을 쓴 사진</translation>
    </message>
    <message>
        <source>Photos written…</source>
        <translation>이름을 쓴 사진…</translation>
    </message>
    <message>
        <source>Photos: {search}</source>
        <translation>사진: {search}</translation>
    </message>
    <message>
        <source>Plan an export</source>
        <translation>내보내기 계획</translation>
    </message>
    <message>
        <source>Plot of how alike the faces are</source>
        <translation>얼굴이 닮은 정도를 나타낸 그래프</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Practically no two strangers look this alike</source>
        <translation>서로 남인데 이만큼 닮은 경우는 거의 없어요</translation>
    </message>
    <message>
        <source>Practically no wrong match</source>
        <translation>잘못된 연결이 거의 없음</translation>
    </message>
    <message>
        <source>Press an example to write it into the field; Anna, Ben and Carol stand for your people.</source>
        <translation>예를 누르면 검색란에 입력돼요. Anna, Ben, Carol은 내 사진 속 사람들을 대신한 이름이에요.</translation>
    </message>
    <message>
        <source>Press to say who it is.</source>
        <translation>누르면 누구인지 말할 수 있어요.</translation>
    </message>
    <message>
        <source>Probably the same person</source>
        <translation>아마 같은 사람이에요</translation>
    </message>
    <message>
        <source>Probably two people</source>
        <translation>아마 서로 다른 사람이에요</translation>
    </message>
    <message>
        <source>Processor cores to use</source>
        <translation>사용할 프로세서 코어 수</translation>
    </message>
    <message>
        <source>Put a face into each of two columns.</source>
        <translation>두 열에 얼굴을 하나씩은 넣으세요.</translation>
    </message>
    <message>
        <source>Put another face beside this one</source>
        <translation>다른 얼굴을 옆에 놓고 보기</translation>
    </message>
    <message>
        <source>Put originals back</source>
        <translation>원본 되돌리기</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Put {photos} back as they were before names were written into them?</source>
        <translation>{photos}을(를) 이름을 쓰기 전으로 되돌릴까요?</translation>
    </message>
    <message>
        <source>Putting originals back</source>
        <translation>원본을 되돌리고 있어요</translation>
    </message>
    <message>
        <source>Quick look: {what}</source>
        <translation>크게 보기: {what}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Reading faces</source>
        <translation>얼굴을 읽고 있어요</translation>
    </message>
    <message>
        <source>Reading names from other programs</source>
        <translation>다른 프로그램의 이름을 읽고 있어요</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽고 있어요…</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>최근 추가순</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo does it again.</source>
        <translation>“다시 실행”으로 다시 할 수 있어요.</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>다시 실행: {step}</translation>
    </message>
    <message>
        <source>Regroup</source>
        <translation>다시 묶기</translation>
    </message>
    <message>
        <source>Regroup at {threshold}</source>
        <translation>기준값 {threshold}(으)로 다시 묶기</translation>
    </message>
    <message>
        <source>Removed faces</source>
        <translation>제거한 얼굴</translation>
    </message>
    <message>
        <source>Removed faces…</source>
        <translation>제거한 얼굴…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>이름 바꾸기 (F2)</translation>
    </message>
    <message>
        <source>Rename album</source>
        <translation>앨범 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename album {name}</source>
        <translation>앨범 이름을 {name}(으)로 바꾸기</translation>
    </message>
    <message>
        <source>Renamed album {name}</source>
        <translation>앨범 이름을 {name}(으)로 바꿨어요</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>문제 신고</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>문제 신고…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>확인하기</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>the name is</comment>
        <translation>맞음</translation>
    </message>
    <message>
        <source>Room for small pictures, in MB</source>
        <translation>작은 사진을 둘 공간(MB)</translation>
    </message>
    <message>
        <source>SFace alone (fastest)</source>
        <translation>SFace만 (가장 빠름)</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>같은 사람인가요?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save album {name}</source>
        <translation>앨범 {name} 저장하기</translation>
    </message>
    <message>
        <source>Save all names and answers to</source>
        <translation>모든 이름과 답을 저장할 파일</translation>
    </message>
    <message>
        <source>Save as album</source>
        <translation>앨범으로 저장</translation>
    </message>
    <message>
        <source>Save as album…</source>
        <translation>앨범으로 저장…</translation>
    </message>
    <message>
        <source>Save it as sRGB.</source>
        <translation>sRGB로 저장하세요.</translation>
    </message>
    <message>
        <source>Save names to a file…</source>
        <translation>이름을 파일로 저장…</translation>
    </message>
    <message>
        <source>Save the report to</source>
        <translation>보고서를 저장할 위치</translation>
    </message>
    <message>
        <source>Saved album {name}</source>
        <translation>앨범 {name}을(를) 저장했어요</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>{file}에 저장했어요.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Say of that face who it is.</source>
        <translation>그 얼굴이 누구인지 알려 주세요.</translation>
    </message>
    <message>
        <source>Say that both are one person; can be taken back</source>
        <translation>둘이 같은 사람이라고 답해요. 되돌릴 수 있어요</translation>
    </message>
    <message>
        <source>Say who it is.</source>
        <translation>누구인지 알려 주세요.</translation>
    </message>
    <message>
        <source>Say who they are, or merge the two people.</source>
        <translation>누구인지 알려 주거나 두 인물을 합치세요.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search for people or dates, then choose “Save as album…” (Ctrl+S).</source>
        <translation>사람이나 날짜를 검색한 다음 “앨범으로 저장…”을 선택하세요 (Ctrl+S).</translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation>텍스트에서 찾기</translation>
    </message>
    <message>
        <source>Search of this album</source>
        <translation>이 앨범의 검색 조건</translation>
    </message>
    <message>
        <source>Search photos by people, dates and folders</source>
        <translation>사람, 날짜, 폴더로 사진 검색</translation>
    </message>
    <message>
        <source>Search photos by people, dates and folders (Ctrl+F)</source>
        <translation>사람, 날짜, 폴더로 사진 검색 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search: Anna &amp; Ben, 2019 to 2021</source>
        <translation>검색: 지수 &amp; 민호, 2019..2021</translation>
    </message>
    <message>
        <source>Search: {search}</source>
        <translation>검색: {search}</translation>
    </message>
    <message>
        <source>Second face</source>
        <translation>두 번째 얼굴</translation>
    </message>
    <message>
        <source>See photos</source>
        <translation>사진 보기</translation>
    </message>
    <message>
        <source>Seen at one event only: no {hours} hours without a photo</source>
        <translation>한 행사에서만 보인 사람: 사진 사이 간격이 {hours}시간 미만</translation>
    </message>
    <message>
        <source>Seen in this photo only.</source>
        <translation>이 사진에만 나와요.</translation>
    </message>
    <message>
        <source>Seen once ({number})</source>
        <translation>한 번만 나옴 ({number})</translation>
    </message>
    <message>
        <source>Seen once: in one photo only</source>
        <translation>한 번만 보인 사람: 사진 한 장에만 있음</translation>
    </message>
    <message>
        <source>Select faces to bring them back to Unnamed, each by itself.</source>
        <translation>얼굴을 선택해 복원하면 이름 없음에 하나씩 따로 나타나요.</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>선택 해제 (Esc)</translation>
    </message>
    <message>
        <source>Select or deselect one</source>
        <translation>하나 선택하거나 선택 해제</translation>
    </message>
    <message>
        <source>Set a birth date for {called} first.</source>
        <translation>먼저 {called}의 생년월일을 입력하세요.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>on a contact sheet</comment>
        <translation>표시</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>다시 표시</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>다시 표시</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation>모두 보기 (0)</translation>
    </message>
    <message>
        <source>Show faces</source>
        <translation>얼굴 표시</translation>
    </message>
    <message>
        <source>Show faces (B)</source>
        <translation>얼굴 표시 (B)</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>폴더 보기</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Show it in the file manager</source>
        <translation>파일 관리자에서 보기</translation>
    </message>
    <message>
        <source>Show log…</source>
        <translation>로그 보기…</translation>
    </message>
    <message>
        <source>Show photos</source>
        <translation>사진 보기</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>바뀌는 점 보기</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show this copy</source>
        <translation>이 사본 보기</translation>
    </message>
    <message>
        <source>Show which faces link this one to the others</source>
        <translation>이 얼굴을 다른 얼굴과 이어 주는 얼굴 보기</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} 다시 표시</translation>
    </message>
    <message>
        <source>Show {number} people</source>
        <translation>{number}명 다시 표시</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>다시 표시했어요</translation>
    </message>
    <message>
        <source>Shown again: {name}</source>
        <translation>{name}을(를) 다시 표시했어요</translation>
    </message>
    <message>
        <source>Shown again: {number} people</source>
        <translation>{number}명을 다시 표시했어요</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>미리보기 크기</translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the mouse wheel)</source>
        <translation>미리보기 크기 (Ctrl과 마우스 휠)</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>작게 (-)</translation>
    </message>
    <message>
        <source>Smallest face, in pixels</source>
        <translation>가장 작은 얼굴 크기(픽셀)</translation>
    </message>
    <message>
        <source>Somebody else: type a name</source>
        <translation>다른 사람: 이름 입력</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>이름 없는 사람</translation>
    </message>
    <message>
        <source>Something in it makes no sense: {error}.</source>
        <translation>안에 알 수 없는 내용이 있어요: {error}.</translation>
    </message>
    <message>
        <source>Something went wrong in facealbum.</source>
        <translation>facealbum에 문제가 생겼어요.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>Sort faces by</source>
        <translation>얼굴 정렬 기준</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스 바</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>나누기</translation>
    </message>
    <message>
        <source>Split (Ctrl+Enter)</source>
        <translation>나누기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Split first, then merge the two.</source>
        <translation>먼저 나눈 다음 둘을 합치세요.</translation>
    </message>
    <message>
        <source>Split the person</source>
        <translation>인물 나누기</translation>
    </message>
    <message>
        <source>Split this person</source>
        <translation>이 사람 나누기</translation>
    </message>
    <message>
        <source>Split this person…</source>
        <translation>이 인물 나누기…</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>{name} 나누기</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>나누기…</translation>
    </message>
    <message>
        <source>Start naming now</source>
        <translation>지금 이름 붙이기</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>단계, 최신순</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>멈췄어요.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하고 있어요…</translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>모르는 사람</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>엄격하게</translation>
    </message>
    <message>
        <source>Such a group changes with every photo that is added.</source>
        <translation>이런 그룹은 사진을 추가할 때마다 바뀌어요.</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation>제안받기</translation>
    </message>
    <message>
        <source>Suggested: {number}</source>
        <translation>제안: {number}</translation>
    </message>
    <message>
        <source>Symbolic links (point to the photos)</source>
        <translation>심볼릭 링크 (사진을 가리킴)</translation>
    </message>
    <message>
        <source>Take a quick look; the arrows go on, Space or Esc ends it</source>
        <translation>크게 보기. 화살표 키로 넘기고 스페이스 바나 Esc로 닫기</translation>
    </message>
    <message>
        <source>Take back: {step}</source>
        <translation>되돌리기: {step}</translation>
    </message>
    <message>
        <source>Take it out of the folder of photos.</source>
        <translation>사진 폴더에서 빼세요.</translation>
    </message>
    <message>
        <source>Take names and answers from</source>
        <translation>이름과 답을 가져올 파일</translation>
    </message>
    <message>
        <source>Take names from a file…</source>
        <translation>파일에서 이름 가져오기…</translation>
    </message>
    <message>
        <source>Take names from other programs</source>
        <translation>다른 프로그램의 이름 가져오기</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take some of them away.</source>
        <translation>괄호를 몇 개 빼세요.</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Take them as my word</source>
        <translation>내 답으로 받아들이기</translation>
    </message>
    <message>
        <source>Take those back with it, or leave it as it is.</source>
        <translation>그 단계들도 함께 되돌리거나 그대로 두세요.</translation>
    </message>
    <message>
        <source>Take {faces}</source>
        <translation>{faces} 가져오기</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>되돌렸어요: {step}</translation>
    </message>
    <message>
        <source>Taken out: not a face</source>
        <translation>얼굴이 아니어서 제거했어요</translation>
    </message>
    <message>
        <source>Taken out: not a face: {number} of them</source>
        <translation>얼굴이 아닌 {number}개를 제거했어요</translation>
    </message>
    <message>
        <source>Taken out: not this person</source>
        <translation>이 사람이 아니어서 뺐어요</translation>
    </message>
    <message>
        <source>Taken out: not {name}</source>
        <translation>{name}이(가) 아니어서 뺐어요</translation>
    </message>
    <message>
        <source>Taken out: {names}</source>
        <translation>뺀 이름: {names}</translation>
    </message>
    <message>
        <source>Taking names from other programs</source>
        <translation>다른 프로그램의 이름을 가져오고 있어요</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>텍스트 (*.txt)</translation>
    </message>
    <message>
        <source>That disk takes no file so large.</source>
        <translation>그 디스크에는 이렇게 큰 파일을 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>That disk takes no such links.</source>
        <translation>그 디스크에는 이런 링크를 만들 수 없어요.</translation>
    </message>
    <message>
        <source>That ends before it begins.</source>
        <translation>시작보다 끝이 앞서요.</translation>
    </message>
    <message>
        <source>That needs the program ExifTool, which is not installed.</source>
        <translation>그러려면 ExifTool이 필요한데 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>The album fills by itself when photos match its search.</source>
        <translation>검색에 맞는 사진이 생기면 앨범이 저절로 채워져요.</translation>
    </message>
    <message>
        <source>The backup was not made.</source>
        <translation>백업을 만들지 못했어요.</translation>
    </message>
    <message>
        <source>The backup was not put back.</source>
        <translation>백업을 복원하지 못했어요.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged.</source>
        <translation>백업 {file}이(가) 손상되었어요.</translation>
    </message>
    <message>
        <source>The box is too small, or outside the photo.</source>
        <translation>상자가 너무 작거나 사진 밖에 있어요.</translation>
    </message>
    <message>
        <source>The change was not saved.</source>
        <translation>바꾼 내용을 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>The choice of a library can&apos;t be kept.</source>
        <translation>어느 보관함을 쓸지 기억해 둘 수 없어요.</translation>
    </message>
    <message>
        <source>The details are in {file}.</source>
        <translation>자세한 내용은 {file}에 있어요.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼어요.</translation>
    </message>
    <message>
        <source>The disk with the library ({folder}) is full.</source>
        <translation>보관함이 있는 디스크({folder})가 가득 찼어요.</translation>
    </message>
    <message>
        <source>The export was stopped. What was written stays.</source>
        <translation>내보내기를 멈췄어요. 이미 저장한 파일은 남아 있어요.</translation>
    </message>
    <message>
        <source>The faces that are most alike:</source>
        <translation>가장 닮은 얼굴:</translation>
    </message>
    <message>
        <source>The file can&apos;t be opened: {reason}.</source>
        <translation>파일을 열 수 없어요: {reason}.</translation>
    </message>
    <message>
        <source>The file is damaged or was only partly copied.</source>
        <translation>파일이 손상되었거나 일부만 복사되었어요.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있어요.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>파일이 더 이상 그 자리에 없어요.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>파일이 더는 없어요.</translation>
    </message>
    <message>
        <source>The file library.sqlite3 in this folder is not a facealbum library.</source>
        <translation>이 폴더의 library.sqlite3 파일은 facealbum 보관함이 아니에요.</translation>
    </message>
    <message>
        <source>The file may not be opened by you.</source>
        <translation>이 파일을 열 권한이 없어요.</translation>
    </message>
    <message>
        <source>The first one takes a moment.</source>
        <translation>첫 질문은 시간이 조금 걸려요.</translation>
    </message>
    <message>
        <source>The folder or its disk is read-only, missing, or not yours.</source>
        <translation>폴더나 디스크가 읽기 전용이거나, 없거나, 사용할 권한이 없어요.</translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be made.</source>
        <translation>“{folder}” 폴더를 만들 수 없어요.</translation>
    </message>
    <message>
        <source>The hills are the links between the faces of this album: the higher, the more of them are just so alike. The line is how often two different people would be. Where the hills end and the line climbs, faces of different people begin to be taken for one.</source>
        <translation>언덕은 이 앨범의 얼굴 사이의 연결이에요. 높을수록 꼭 그만큼 닮은 연결이 많아요. 선은 서로 다른 두 사람이 그만큼 닮는 일이 얼마나 잦은지를 나타내요. 언덕이 끝나고 선이 올라가는 곳부터 서로 다른 사람의 얼굴이 한 사람으로 묶이기 시작해요.</translation>
    </message>
    <message>
        <source>The import broke off.</source>
        <translation>가져오기가 중단됐어요.</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln line(s) of {file}</source>
        <translation>
            <numerusform>{file}의 마지막 %Ln줄</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>마지막 날이 첫날보다 앞서요.</translation>
    </message>
    <message>
        <source>The latest changes in {folder} may be lost.</source>
        <translation>{folder}에서 마지막으로 바꾼 내용을 잃었을 수 있어요.</translation>
    </message>
    <message>
        <source>The library can&apos;t be brought up to date, because it can&apos;t be backed up first.</source>
        <translation>먼저 백업할 수 없어서 보관함을 업데이트할 수 없어요.</translation>
    </message>
    <message>
        <source>The library folder {folder} can&apos;t be made.</source>
        <translation>보관함 폴더 {folder}을(를) 만들 수 없어요.</translation>
    </message>
    <message>
        <source>The library has no photo in “{place}”.</source>
        <translation>보관함에는 “{place}”에 있는 사진이 없어요.</translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be locked.</source>
        <translation>{folder}에 있는 보관함을 잠글 수 없어요.</translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be opened.</source>
        <translation>{folder}에 있는 보관함을 열 수 없어요.</translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be read or written.</source>
        <translation>{folder}에 있는 보관함을 읽거나 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be used now; nothing was saved.</source>
        <translation>{folder}에 있는 보관함을 지금 사용할 수 없어요. 아무것도 저장하지 않았어요.</translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be written.</source>
        <translation>{folder}에 있는 보관함에 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>The library in {folder} has lost its database.</source>
        <translation>{folder}에 있는 보관함의 데이터베이스가 없어졌어요.</translation>
    </message>
    <message>
        <source>The library in {folder} is already open.</source>
        <translation>{folder}에 있는 보관함이 이미 열려 있어요.</translation>
    </message>
    <message>
        <source>The library in {folder} is damaged.</source>
        <translation>{folder}에 있는 보관함이 손상되었어요.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>보관함이 닫혀 있어요.</translation>
    </message>
    <message>
        <source>The library knows no folder “{folder}”.</source>
        <translation>보관함에 “{folder}” 폴더가 없어요.</translation>
    </message>
    <message>
        <source>The list of the models can&apos;t be read.</source>
        <translation>모델 목록을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The log of the library can&apos;t be read, and can&apos;t be kept either.</source>
        <translation>보관함의 로그를 읽을 수 없고, 따로 보관할 수도 없어요.</translation>
    </message>
    <message>
        <source>The log was kept as {file} beside the backups. Look in the history whether your last answers are there.</source>
        <translation>로그를 {file}(으)로 백업 옆에 보관했어요. 마지막 답이 남아 있는지 기록에서 확인하세요.</translation>
    </message>
    <message>
        <source>The log {file} can&apos;t be read.</source>
        <translation>{file} 로그를 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t be used.</source>
        <translation>모델 파일 {file}을(를) 사용할 수 없어요.</translation>
    </message>
    <message>
        <source>The moment before</source>
        <translation>이전 순간</translation>
    </message>
    <message>
        <source>The name goes to {faces} of the same person too.</source>
        <translation>같은 사람의 {faces}에도 이 이름이 붙어요.</translation>
    </message>
    <message>
        <source>The name of a new file</source>
        <translation>새 파일의 이름</translation>
    </message>
    <message>
        <source>The names can&apos;t be read back from what ExifTool made.</source>
        <translation>ExifTool이 만든 파일에서 이름을 다시 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The names could not be written to {file}.</source>
        <translation>이름을 {file}에 저장할 수 없었어요.</translation>
    </message>
    <message>
        <source>The nearest other person is {name}, at {number} on average.</source>
        <translation>다른 사람 중에서는 {name}이(가) 평균 거리 {number}(으)로 가장 가까워요.</translation>
    </message>
    <message>
        <source>The newest backup is from {when} and has {people}. The damaged file is kept beside the backups.</source>
        <translation>가장 최근 백업은 {when}에 만들었고 {people}이(가) 들어 있어요. 손상된 파일은 백업과 함께 보관돼요.</translation>
    </message>
    <message>
        <source>The next grouping of all faces will cut at {threshold}.</source>
        <translation>다음에 모든 얼굴을 묶을 때 기준값 {threshold}을(를) 써요.</translation>
    </message>
    <message>
        <source>The next moment</source>
        <translation>다음 순간</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>다음 (F3)</translation>
    </message>
    <message>
        <source>The next photo</source>
        <translation>다음 사진</translation>
    </message>
    <message>
        <source>The next photo (Right)</source>
        <translation>다음 사진 (Right)</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>이전 (Shift+F3)</translation>
    </message>
    <message>
        <source>The originals can&apos;t be kept, so nothing was written.</source>
        <translation>원본을 보관할 수 없어서 아무것도 쓰지 않았어요.</translation>
    </message>
    <message>
        <source>The path of the folder is too long.</source>
        <translation>폴더의 경로가 너무 길어요.</translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation>이전 사진</translation>
    </message>
    <message>
        <source>The photo before (Left)</source>
        <translation>이전 사진 (Left)</translation>
    </message>
    <message>
        <source>The photo can&apos;t be read.</source>
        <translation>사진을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The photo changed meanwhile.</source>
        <translation>그사이 사진이 바뀌었어요.</translation>
    </message>
    <message>
        <source>The photo changed since it was imported.</source>
        <translation>가져온 뒤에 사진이 바뀌었어요.</translation>
    </message>
    <message>
        <source>The photo is not there.</source>
        <translation>사진이 제자리에 없어요.</translation>
    </message>
    <message>
        <source>The photo was left as it is.</source>
        <translation>사진은 그대로 두었어요.</translation>
    </message>
    <message>
        <source>The photos can&apos;t be exported to “{place}”.</source>
        <translation>사진을 “{place}”(으)로 내보낼 수 없어요.</translation>
    </message>
    <message>
        <source>The photos themselves are written, with the program ExifTool. A copy of each is kept in the library&apos;s folder first, and its pixels are compared afterwards.</source>
        <translation>ExifTool 프로그램으로 사진 파일에 직접 써요. 먼저 사진마다 사본을 보관함 폴더에 남기고, 쓴 다음에는 픽셀이 그대로인지 비교해요.</translation>
    </message>
    <message>
        <source>The program was cut short, and the log that held them can&apos;t be read.</source>
        <translation>프로그램이 갑자기 종료되었고, 바꾼 내용이 담긴 로그를 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>The report can&apos;t be written to {file}.</source>
        <translation>보고서를 {file}에 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>The rest is shown.</source>
        <translation>나머지는 표시했어요.</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>The same person?</source>
        <translation>같은 사람인가요?</translation>
    </message>
    <message>
        <source>The same photo with these names is another one here.</source>
        <translation>이 이름들을 넣은 같은 사진이 보관함에 다른 사진으로 이미 있어요.</translation>
    </message>
    <message>
        <source>The search asks for an age of {first} to {last} years.</source>
        <translation>{first}세부터 {last}세까지를 찾는 검색어예요.</translation>
    </message>
    <message>
        <source>The search asks for {first} to {last}, which ends before it begins.</source>
        <translation>{first}부터 {last}까지를 찾는 검색어인데, 시작보다 끝이 앞서요.</translation>
    </message>
    <message>
        <source>The search can&apos;t be understood at “{word}”.</source>
        <translation>검색어에서 “{word}” 부분을 이해할 수 없어요.</translation>
    </message>
    <message>
        <source>The search ends after “{word}”: a name or a date is missing.</source>
        <translation>검색어가 “{word}”에서 끝나요. 그 뒤에 이름이나 날짜가 빠졌어요.</translation>
    </message>
    <message>
        <source>The search has a bracket that is never closed.</source>
        <translation>검색어에 닫지 않은 괄호가 있어요.</translation>
    </message>
    <message>
        <source>The search has a quotation mark that is never closed.</source>
        <translation>검색어에 닫지 않은 따옴표가 있어요.</translation>
    </message>
    <message>
        <source>The search has a span of dates without an end.</source>
        <translation>검색어의 기간에 끝 날짜가 없어요.</translation>
    </message>
    <message>
        <source>The search has more than {most} brackets and “not” in one another.</source>
        <translation>검색어에 괄호와 “not”이 {most}겹 넘게 겹쳐 있어요.</translation>
    </message>
    <message>
        <source>The search has more than {most} words.</source>
        <translation>검색어의 단어가 {most}개를 넘어요.</translation>
    </message>
    <message>
        <source>The search has no name or date before “{word}”.</source>
        <translation>검색어에서 “{word}” 앞에 이름이나 날짜가 없어요.</translation>
    </message>
    <message>
        <source>The search has quotation marks with no name in them.</source>
        <translation>검색어의 따옴표 안에 이름이 없어요.</translation>
    </message>
    <message>
        <source>The search is empty.</source>
        <translation>검색어가 비어 있어요.</translation>
    </message>
    <message>
        <source>The steps that go along</source>
        <translation>함께 실행 취소되는 단계</translation>
    </message>
    <message>
        <source>The system refuses it: {reason}.</source>
        <translation>시스템이 거부했어요: {reason}.</translation>
    </message>
    <message>
        <source>The system watches no more folders at once, so it is looked through every half minute.</source>
        <translation>시스템이 한 번에 지켜볼 수 있는 폴더 수를 넘어서 30초마다 살펴봐요.</translation>
    </message>
    <message>
        <source>The two models together are right most often; one alone takes half of the time. After another choice all photos are looked at again; names and answers stay.</source>
        <translation>두 모델을 함께 쓰면 가장 잘 맞아요. 하나만 쓰면 시간이 절반만 걸려요. 다른 것을 고르면 모든 사진을 다시 살펴봐요. 이름과 답은 그대로 남아요.</translation>
    </message>
    <message>
        <source>The video can&apos;t be opened.</source>
        <translation>동영상을 열 수 없어요.</translation>
    </message>
    <message>
        <source>The video can&apos;t be read.</source>
        <translation>동영상을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Their folder was moved, or the drive that they lie on is not connected.</source>
        <translation>폴더가 옮겨졌거나, 사진이 있는 드라이브가 연결되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Their photos come together. You can take this back.</source>
        <translation>사진이 한데 모여요. 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>There are no originals “{run}”.</source>
        <translation>보관된 원본 “{run}”이(가) 없어요.</translation>
    </message>
    <message>
        <source>There are: {keys}.</source>
        <translation>쓸 수 있는 것: {keys}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>쓸 수 있는 것: {known}.</translation>
    </message>
    <message>
        <source>There is a face already: {name} (face {face}).</source>
        <translation>그 자리에 이미 얼굴이 있어요: {name} (얼굴 {face}).</translation>
    </message>
    <message>
        <source>There is already an album called “{name}”.</source>
        <translation>“{name}”(이)라는 앨범이 이미 있어요.</translation>
    </message>
    <message>
        <source>There is already something called “{file}”.</source>
        <translation>“{file}”이(가) 이미 있어요.</translation>
    </message>
    <message>
        <source>There is no album “{word}”.</source>
        <translation>“{word}”(이)라는 앨범이 없어요.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>아직 백업이 없어요.</translation>
    </message>
    <message>
        <source>There is no backup “{name}”.</source>
        <translation>“{name}” 백업이 없어요.</translation>
    </message>
    <message>
        <source>There is no face to show.</source>
        <translation>보여 줄 얼굴이 없어요.</translation>
    </message>
    <message>
        <source>There is no face {face}.</source>
        <translation>{face}번 얼굴은 없어요.</translation>
    </message>
    <message>
        <source>There is no file {contacts}.</source>
        <translation>{contacts} 파일이 없어요.</translation>
    </message>
    <message>
        <source>There is no folder f{folder}.</source>
        <translation>f{folder} 폴더는 없어요.</translation>
    </message>
    <message>
        <source>There is no person or group “{group}”.</source>
        <translation>“{group}”에 해당하는 인물이나 그룹이 없어요.</translation>
    </message>
    <message>
        <source>There is no photo to export.</source>
        <translation>내보낼 사진이 없어요.</translation>
    </message>
    <message>
        <source>There is no photo to show.</source>
        <translation>보여 줄 사진이 없어요.</translation>
    </message>
    <message>
        <source>There is no photo {photo}.</source>
        <translation>{photo}번 사진은 없어요.</translation>
    </message>
    <message>
        <source>There is no pipeline called {name}.</source>
        <translation>{name}(이)라는 인식 방식이 없어요.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation>“{key}” 설정은 없어요.</translation>
    </message>
    <message>
        <source>There is no step {number} in the history.</source>
        <translation>기록에 {number}번 단계가 없어요.</translation>
    </message>
    <message>
        <source>There is nobody called “{text}”.</source>
        <translation>“{text}”(이)라는 사람이 없어요.</translation>
    </message>
    <message>
        <source>There is nobody to ignore.</source>
        <translation>무시할 사람이 없어요.</translation>
    </message>
    <message>
        <source>There is nobody without a name who was seen at one event only.</source>
        <translation>이름 없이 한 행사에서만 나온 사람이 없어요.</translation>
    </message>
    <message>
        <source>There is nobody without a name who was seen once.</source>
        <translation>이름 없이 한 번만 나온 사람이 없어요.</translation>
    </message>
    <message>
        <source>There is nobody without a name who was seen so rarely.</source>
        <translation>이름이 없으면서 이렇게 드물게 보인 사람은 없어요.</translation>
    </message>
    <message>
        <source>There is not enough room in “{place}”.</source>
        <translation>“{place}”에 공간이 부족해요.</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>비교할 것이 없어요.</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>가져올 것이 없어요.</translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation>합칠 것이 없어요.</translation>
    </message>
    <message>
        <source>There is nothing to split.</source>
        <translation>나눌 것이 없어요.</translation>
    </message>
    <message>
        <source>There is nothing to write: the names are there already, or none is confirmed.</source>
        <translation>쓸 것이 없어요. 이름이 이미 있거나, 확인한 이름이 없어요.</translation>
    </message>
    <message>
        <source>There were no photos in there.</source>
        <translation>그 안에는 사진이 없었어요.</translation>
    </message>
    <message>
        <source>These faces can&apos;t be compared.</source>
        <translation>이 얼굴들은 비교할 수 없어요.</translation>
    </message>
    <message>
        <source>These faces have changed since you were asked.</source>
        <translation>질문한 뒤로 이 얼굴들이 바뀌었어요.</translation>
    </message>
    <message>
        <source>These faces stand with {one} and with {other}.</source>
        <translation>이 얼굴들은 {one}과(와) {other}에게 나뉘어 있어요.</translation>
    </message>
    <message>
        <source>These people look most alike; beside each other their closest faces.</source>
        <translation>서로 가장 닮은 사람들이에요. 가장 비슷한 얼굴을 나란히 보여 줘요.</translation>
    </message>
    <message>
        <source>They all become {name}. You can take this back.</source>
        <translation>모두 {name}(으)로 합쳐져요. 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>They all become {name}; the name {given_up} goes. You can take this back.</source>
        <translation>모두 {name}(으)로 합쳐지고 {given_up}(이)라는 이름은 사라져요. 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>They are in one photo.</source>
        <translation>한 사진에 함께 있어요.</translation>
    </message>
    <message>
        <source>They are left out of the album. The files themselves were not touched.</source>
        <translation>앨범에서 빠져 있어요. 파일 자체는 건드리지 않았어요.</translation>
    </message>
    <message>
        <source>They are seen at one moment of a video.</source>
        <translation>동영상의 같은 순간에 함께 나와요.</translation>
    </message>
    <message>
        <source>They are the only thing here that can&apos;t be made again. Their originals are kept, and “Photos written” in the menu puts them back; have a backup of your own as well.</source>
        <translation>여기에서 다시 만들 수 없는 것은 사진뿐이에요. 원본은 따로 보관되고, 메뉴의 “이름을 쓴 사진”에서 되돌릴 수 있어요. 그래도 백업을 따로 해 두세요.</translation>
    </message>
    <message>
        <source>They are together in {photos}.</source>
        <translation>{photos}에 함께 나와요.</translation>
    </message>
    <message>
        <source>They are too unlike to be joined at any threshold that is offered.</source>
        <translation>너무 달라서 고를 수 있는 어떤 기준값에서도 묶이지 않아요.</translation>
    </message>
    <message>
        <source>They make scrolling quick. Those not looked at for the longest go first, and are made again from the photos when they are wanted.</source>
        <translation>덕분에 스크롤이 빨라요. 가장 오래 보지 않은 것부터 지우고, 필요하면 사진에서 다시 만들어요.</translation>
    </message>
    <message>
        <source>They stand with {one} and with {other} now.</source>
        <translation>지금은 각각 {one}과(와) {other}(으)로 되어 있어요.</translation>
    </message>
    <message>
        <source>They were found by another pipeline than the one that is chosen now.</source>
        <translation>지금 선택된 것과 다른 인식 방식으로 찾은 얼굴이에요.</translation>
    </message>
    <message>
        <source>They were joined at {height}, below the threshold {threshold}.</source>
        <translation>기준값 {threshold}보다 낮은 {height}에서 묶였어요.</translation>
    </message>
    <message>
        <source>They work as long as the photos stay where they are.</source>
        <translation>사진이 지금 있는 곳에 그대로 있어야 열려요.</translation>
    </message>
    <message>
        <source>They would be imported a second time from there.</source>
        <translation>그곳에 두면 사진을 한 번 더 가져오게 돼요.</translation>
    </message>
    <message>
        <source>They would be joined at {height}, above the threshold {threshold}.</source>
        <translation>기준값 {threshold}보다 높은 {height}에서야 묶여요.</translation>
    </message>
    <message>
        <source>They would be one person.</source>
        <translation>그러면 한 사람이 돼요.</translation>
    </message>
    <message>
        <source>This can&apos;t be said now. Try again when the import has ended.</source>
        <translation>지금은 알 수 없어요. 가져오기가 끝난 뒤에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This group is no person yet.</source>
        <translation>이 그룹은 아직 인물이 아니에요.</translation>
    </message>
    <message>
        <source>This is a mistake in the program. Your photos and your names are safe.</source>
        <translation>프로그램의 오류예요. 사진과 이름은 안전해요.</translation>
    </message>
    <message>
        <source>This is no face: remove it</source>
        <translation>얼굴이 아니면 제거하기</translation>
    </message>
    <message>
        <source>This is no stranger.</source>
        <translation>모르는 사람이 아니에요.</translation>
    </message>
    <message>
        <source>This is nobody yet.</source>
        <translation>아직 누구인지 정해지지 않았어요.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>파일이 아니에요.</translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation>다른 사람이에요</translation>
    </message>
    <message>
        <source>This is the person</source>
        <translation>이 사람이 맞아요</translation>
    </message>
    <message>
        <source>This is the whole report. Nothing is sent: you save it and pass it on yourself. Photos, names and places are not in it. You may change it here, and write above it what you did.</source>
        <translation>이것이 보고서의 전부예요. 아무것도 전송되지 않으니 직접 저장해서 전달하세요. 사진, 이름, 파일 위치는 들어 있지 않아요. 여기서 내용을 고칠 수 있고, 맨 위에 무엇을 했는지 적을 수 있어요.</translation>
    </message>
    <message>
        <source>This library was made by a newer facealbum.</source>
        <translation>이 보관함은 더 새로운 facealbum에서 만들었어요.</translation>
    </message>
    <message>
        <source>This photo</source>
        <translation>이 사진</translation>
    </message>
    <message>
        <source>This photo can&apos;t be shown. The file may have been moved.</source>
        <translation>이 사진을 표시할 수 없어요. 파일이 옮겨졌을 수 있어요.</translation>
    </message>
    <message>
        <source>This photo is on a drive that is not connected.</source>
        <translation>이 사진은 연결되지 않은 드라이브에 있어요.</translation>
    </message>
    <message>
        <source>This takes some seconds at most.</source>
        <translation>길어야 몇 초 걸려요.</translation>
    </message>
    <message>
        <source>This video can&apos;t be shown. The file may have been moved.</source>
        <translation>이 동영상을 표시할 수 없어요. 파일이 옮겨졌을 수 있어요.</translation>
    </message>
    <message>
        <source>This video is on a drive that is not connected.</source>
        <translation>이 동영상은 연결되지 않은 드라이브에 있어요.</translation>
    </message>
    <message>
        <source>Those with a face that you named or answered on stay known in any case.</source>
        <translation>이름을 붙였거나 질문에 답한 얼굴이 있는 사진은 어떤 경우에도 남아요.</translation>
    </message>
    <message>
        <source>Threshold now: {number}</source>
        <translation>현재 기준값: {number}</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>종료일</translation>
    </message>
    <message>
        <source>To begin anew instead, move that folder away.</source>
        <translation>새로 시작하려면 그 폴더를 다른 곳으로 옮기세요.</translation>
    </message>
    <message>
        <source>To have it again, take back the step that took it back.</source>
        <translation>다시 적용하려면 이 단계를 되돌린 단계를 되돌리세요.</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>이날까지</translation>
    </message>
    <message>
        <source>Try a name, “Anna and Ben”, “only Anna”, or add a time: “Anna, 2019 to 2021”. The question mark beside the search field shows all that can be written.</source>
        <translation>이름이나 “Anna and Ben”, “only Anna”를 입력하거나, “Anna, 2019 to 2021”처럼 기간을 더해 보세요. 검색란 옆의 물음표를 누르면 쓸 수 있는 표현을 모두 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하세요.</translation>
    </message>
    <message>
        <source>Try it with a sample album</source>
        <translation>예시 앨범으로 써 보기</translation>
    </message>
    <message>
        <source>Try the suggested threshold</source>
        <translation>제안된 기준값 써 보기</translation>
    </message>
    <message>
        <source>Turn that on in the settings of Windows, or export copies.</source>
        <translation>Windows 설정에서 개발자 모드를 켜거나 사본으로 내보내세요.</translation>
    </message>
    <message>
        <source>Two parts have one name.</source>
        <translation>두 부분의 이름이 같아요.</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>서로 다른 사람</translation>
    </message>
    <message>
        <source>Type a day such as {day} or {digits}.</source>
        <translation>{day} 또는 {digits}처럼 날짜를 입력하세요.</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>이름 입력</translation>
    </message>
    <message>
        <source>Under 1 year</source>
        <translation>1세 미만</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo all of them</source>
        <translation>모두 실행 취소</translation>
    </message>
    <message>
        <source>Undo both</source>
        <translation>둘 다 실행 취소</translation>
    </message>
    <message>
        <source>Undo down to here…</source>
        <translation>여기까지 실행 취소…</translation>
    </message>
    <message>
        <source>Undo everything down to “{step}”?</source>
        <translation>“{step}”까지 모두 실행 취소할까요?</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>실행 취소하면 모두 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>Undo them</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>이 단계 실행 취소</translation>
    </message>
    <message>
        <source>Undo “{step}”?</source>
        <translation>“{step}”을(를) 실행 취소할까요?</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>실행 취소: {step}</translation>
    </message>
    <message>
        <source>Undo: {step} and {number} more</source>
        <translation>실행 취소: {step} 외 {number}개</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>실행 취소됨</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>실행을 취소했어요: {step}</translation>
    </message>
    <message>
        <source>Undone: {step} and {number} more</source>
        <translation>실행을 취소했어요: {step} 외 {number}개</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>Up and Down go from face to face, Enter says who it is.</source>
        <translation>위쪽, 아래쪽 화살표로 얼굴 사이를 옮겨 다니고, Enter로 누구인지 말해요.</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>위쪽, 아래쪽 화살표</translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation>대표 얼굴로 쓰기</translation>
    </message>
    <message>
        <source>Version {number}. MIT licence.</source>
        <translation>버전 {number}. MIT 라이선스.</translation>
    </message>
    <message>
        <source>Very old steps are forgotten, and undone ones once something new is done.</source>
        <translation>아주 오래된 단계는 지워져요. 실행 취소한 단계도 그 뒤에 새로운 일을 하면 지워져요.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Videos were left out: the setting “Look for faces in videos” is off.</source>
        <translation>“동영상에서 얼굴 찾기” 설정이 꺼져 있어서 동영상은 건너뛰었어요.</translation>
    </message>
    <message>
        <source>Waiting for the work before</source>
        <translation>앞선 작업이 끝나기를 기다리고 있어요</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>지켜보기</translation>
    </message>
    <message>
        <source>Watch folders that are added</source>
        <translation>추가한 폴더 지켜보기</translation>
    </message>
    <message>
        <source>Watch no more: {folder}</source>
        <translation>그만 지켜보기: {folder}</translation>
    </message>
    <message>
        <source>Watch {folder}</source>
        <translation>{folder} 지켜보기</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>{folder}을(를) 지켜보고 있어요</translation>
    </message>
    <message>
        <source>What a threshold of {threshold} would change is not known before it is done.</source>
        <translation>기준값을 {threshold}(으)로 하면 무엇이 바뀌는지는 해 보기 전에는 알 수 없어요.</translation>
    </message>
    <message>
        <source>What could be mended</source>
        <translation>고칠 수 있는 것</translation>
    </message>
    <message>
        <source>What digiKam, Lightroom, Picasa and others wrote about who is in your photos.</source>
        <translation>사진에 누가 있는지 digiKam, Lightroom, Picasa 등이 적어 둔 이름이에요.</translation>
    </message>
    <message>
        <source>What facealbum is made of</source>
        <translation>facealbum의 구성 요소</translation>
    </message>
    <message>
        <source>What is running goes on where it stopped</source>
        <translation>진행 중이던 작업은 멈춘 곳에서 이어져요</translation>
    </message>
    <message>
        <source>What lies there is facealbum&apos;s, and may be deleted by it.</source>
        <translation>그 안에 있는 것은 facealbum이 관리하므로 지워질 수 있어요.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>바뀌는 내용</translation>
    </message>
    <message>
        <source>What you said of them is forgotten; {faces} will be without a name again. No photo is deleted, and you can take this back.</source>
        <translation>이 사람에 대해 답한 내용이 지워지고, {faces}은(는) 다시 이름 없는 얼굴이 돼요. 사진은 삭제되지 않고, 이 작업은 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>What you said of {others} stays.</source>
        <translation>직접 답한 {others}은(는) 그대로 두었어요.</translation>
    </message>
    <message>
        <source>What you said yourself stays as it is, whatever is chosen here. Undo takes it all back.</source>
        <translation>직접 답한 것은 여기서 무엇을 고르든 그대로예요. 실행 취소하면 모두 되돌아가요.</translation>
    </message>
    <message>
        <source>What you say about people is listed here, step by step.</source>
        <translation>사람들에 대해 알려 준 내용이 여기에 단계별로 나와요.</translation>
    </message>
    <message>
        <source>What you say is no face waits here.</source>
        <translation>얼굴이 아니라고 답한 것은 여기에서 기다려요.</translation>
    </message>
    <message>
        <source>Whatever may be one</source>
        <translation>얼굴일 수 있으면 모두</translation>
    </message>
    <message>
        <source>When</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>When was it taken?</source>
        <translation>언제 찍은 사진인가요?</translation>
    </message>
    <message>
        <source>When was this person born?</source>
        <translation>이 사람의 생년월일은 언제인가요?</translation>
    </message>
    <message>
        <source>When was {name} born?</source>
        <translation>{name}의 생년월일은 언제인가요?</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>언제인가요?</translation>
    </message>
    <message>
        <source>Where the faces are</source>
        <translation>얼굴이 있는 곳</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Who is not {name}?</source>
        <translation>{name}이(가) 아닌 얼굴은 어느 것인가요?</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>누구와 같은 사람인가요?</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>누구인가요?</translation>
    </message>
    <message>
        <source>Who must be there?</source>
        <translation>누가 있어야 하나요?</translation>
    </message>
    <message>
        <source>Who must not be there?</source>
        <translation>누가 없어야 하나요?</translation>
    </message>
    <message>
        <source>Whom to ignore</source>
        <translation>무시할 사람</translation>
    </message>
    <message>
        <source>Whose face?</source>
        <translation>누구의 얼굴인가요?</translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation>왜 여기 있나요?</translation>
    </message>
    <message>
        <source>Why is this face here?</source>
        <translation>이 얼굴이 왜 여기에 있나요?</translation>
    </message>
    <message>
        <source>Windows lets programs make symbolic links only in developer mode.</source>
        <translation>Windows에서는 개발자 모드에서만 프로그램이 심볼릭 링크를 만들 수 있어요.</translation>
    </message>
    <message>
        <source>Without a name it waits in Unnamed.</source>
        <translation>이름을 붙이지 않으면 “이름 없음”에서 기다려요.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Write 2019, 2019-07, 2019-07-01 or July 2019.</source>
        <translation>2019, 2019-07, 2019-07-01 또는 July 2019처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Write into the photos</source>
        <translation>사진 파일에 쓰기</translation>
    </message>
    <message>
        <source>Write into the photos themselves</source>
        <translation>사진 파일에 직접 쓰기</translation>
    </message>
    <message>
        <source>Write into the photos themselves?</source>
        <translation>사진 파일에 직접 쓸까요?</translation>
    </message>
    <message>
        <source>Write it like this: &quot;Simon and Garfunkel&quot;.</source>
        <translation>이렇게 쓰세요: &quot;Simon and Garfunkel&quot;.</translation>
    </message>
    <message>
        <source>Write it like this: 2 to 4 people.</source>
        <translation>이렇게 쓰세요: 2 to 4 people.</translation>
    </message>
    <message>
        <source>Write it like this: 2019 to 2021, or: from 2019.</source>
        <translation>이렇게 쓰세요: 2019 to 2021 또는 from 2019.</translation>
    </message>
    <message>
        <source>Write it like this: Anna aged 3 to 5.</source>
        <translation>이렇게 쓰세요: Anna aged 3 to 5.</translation>
    </message>
    <message>
        <source>Write it like this: Anna alone.</source>
        <translation>이렇게 쓰세요: Anna alone.</translation>
    </message>
    <message>
        <source>Write it like this: Anna and Ben, not Carol, 2019 to 2021.</source>
        <translation>이렇게 쓰세요: Anna and Ben, not Carol, 2019 to 2021.</translation>
    </message>
    <message>
        <source>Write it like this: aged {last} to {first}.</source>
        <translation>이렇게 쓰세요: aged {last} to {first}.</translation>
    </message>
    <message>
        <source>Write it like this: only Anna and Ben, or: only (Anna or Ben).</source>
        <translation>이렇게 쓰세요: only Anna and Ben 또는 only (Anna or Ben).</translation>
    </message>
    <message>
        <source>Write it like this: {one} and {other} aged 3.</source>
        <translation>이렇게 쓰세요: {one} and {other} aged 3.</translation>
    </message>
    <message>
        <source>Write it like this: {word}:Summer, or: {word}:&quot;Trip to Rome&quot;.</source>
        <translation>이렇게 쓰세요: {word}:Summer 또는 {word}:&quot;Trip to Rome&quot;.</translation>
    </message>
    <message>
        <source>Write names for other programs</source>
        <translation>다른 프로그램용 이름 쓰기</translation>
    </message>
    <message>
        <source>Write names for other programs…</source>
        <translation>다른 프로그램용 이름 쓰기…</translation>
    </message>
    <message>
        <source>Write the earlier date first.</source>
        <translation>이른 날짜를 먼저 쓰세요.</translation>
    </message>
    <message>
        <source>Write {files}</source>
        <translation>{files} 쓰기</translation>
    </message>
    <message>
        <source>Writing names</source>
        <translation>이름을 쓰고 있어요</translation>
    </message>
    <message>
        <source>Written on {date}.</source>
        <translation>{date}에 썼어요.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <comment>the name is</comment>
        <translation>틀림</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Yes needs somebody who was proposed.</source>
        <translation>“예”라고 답하려면 제안된 사람이 있어야 해요.</translation>
    </message>
    <message>
        <source>Yes, but {number} not</source>
        <translation>예, {number}개만 빼고</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>어제 {time}</translation>
    </message>
    <message>
        <source>You already know {name}. If they are one person, their photos come together.</source>
        <translation>{name}이(가) 이미 있어요. 같은 사람이라면 사진이 한데 모여요.</translation>
    </message>
    <message>
        <source>You are not asked about strangers any more, nor about new photos of them. They wait in Strangers, and you can take this back.</source>
        <translation>모르는 사람과 그 사람의 새 사진에 대해서는 더 이상 묻지 않아요. “모르는 사람”에 모여 있고, 언제든 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>You can answer for two faces of your albums; a photo from outside is only looked at.</source>
        <translation>내 앨범에 있는 두 얼굴에만 답할 수 있어요. 밖에서 가져온 사진은 살펴보기만 해요.</translation>
    </message>
    <message>
        <source>You can go on; if it happens again, start facealbum anew. Menu, Report a problem makes a text that helps to mend it.</source>
        <translation>계속 쓸 수 있어요. 문제가 또 생기면 facealbum을 다시 시작하세요. 메뉴의 “문제 신고”에서 해결에 도움이 되는 보고서를 만들 수 있어요.</translation>
    </message>
    <message>
        <source>You ignore this stranger. Who gets a name is a stranger no more.</source>
        <translation>모르는 사람으로 무시하고 있어요. 이름을 붙이면 더는 모르는 사람이 아니에요.</translation>
    </message>
    <message>
        <source>You said so. {photos}.</source>
        <translation>직접 확인했어요. {photos}.</translation>
    </message>
    <message>
        <source>You said that a face of them is not {name}.</source>
        <translation>이 중 한 얼굴은 {name}이(가) 아니라고 답했어요.</translation>
    </message>
    <message>
        <source>You said that they are one person.</source>
        <translation>한 사람이라고 답했어요.</translation>
    </message>
    <message>
        <source>You said that they are two people.</source>
        <translation>서로 다른 두 사람이라고 답했어요.</translation>
    </message>
    <message>
        <source>Your album&apos;s data: {folder}</source>
        <translation>앨범 데이터: {folder}</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>확대 (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>축소 (-)</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>몇 초</translation>
    </message>
    <message>
        <source>a name that could be read as something else</source>
        <translation>다른 뜻으로도 읽힐 수 있는 이름</translation>
    </message>
    <message>
        <source>a person whom you hid</source>
        <translation>숨긴 사람</translation>
    </message>
    <message>
        <source>a stranger</source>
        <translation>모르는 사람</translation>
    </message>
    <message>
        <source>about {share}</source>
        <translation>약 {share}</translation>
    </message>
    <message>
        <source>all confirmed</source>
        <translation>모두 확인됨</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>외 {number}개</translation>
    </message>
    <message>
        <source>and {photos} more</source>
        <translation>외 {photos}</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>흐림</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>{day} 출생</translation>
    </message>
    <message numerus="yes">
        <source>born {day}, %Ln year(s) old</source>
        <translation>
            <numerusform>{day} 출생, %Ln세</numerusform>
        </translation>
    </message>
    <message>
        <source>born {day}, under 1 year old</source>
        <translation>{day} 출생, 1세 미만</translation>
    </message>
    <message>
        <source>both and nobody else</source>
        <translation>두 사람만 함께 나온 사진</translation>
    </message>
    <message>
        <source>both in one photo</source>
        <translation>두 사람이 함께 나온 사진</translation>
    </message>
    <message>
        <source>both in one photo; &amp; and + mean the same</source>
        <translation>두 사람이 함께 나온 사진 (&amp;와 +도 같은 뜻)</translation>
    </message>
    <message>
        <source>brackets; a comma is the loosest “and”</source>
        <translation>괄호로 묶기 (쉼표는 가장 느슨하게 잇는 “and”)</translation>
    </message>
    <message>
        <source>click a face that is somebody else</source>
        <translation>다른 사람의 얼굴은 클릭하세요</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>either, taken within two hours of the other</source>
        <translation>둘 중 한 명의 사진 중, 다른 한 명의 사진과 두 시간 이내에 찍힌 것</translation>
    </message>
    <message>
        <source>facealbum finds the people in them. You give them their names.</source>
        <translation>facealbum이 사진 속 사람들을 찾아요. 이름은 직접 붙여 주세요.</translation>
    </message>
    <message>
        <source>facealbum is running with it, in a window or on a command line.</source>
        <translation>창이나 명령줄에서 facealbum이 이 보관함을 사용하고 있어요.</translation>
    </message>
    <message>
        <source>facealbum metadata-restore lists them.</source>
        <translation>facealbum metadata-restore 명령으로 목록을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>facealbum stumbled over this photo; the log has the details.</source>
        <translation>facealbum이 이 사진을 살펴보다가 문제가 생겼어요. 자세한 내용은 로그에 있어요.</translation>
    </message>
    <message>
        <source>finds faces</source>
        <translation>얼굴 찾기</translation>
    </message>
    <message>
        <source>from the first to the last day; also: from, until, before, after</source>
        <translation>첫날부터 마지막 날까지 (from, until, before, after도 가능)</translation>
    </message>
    <message>
        <source>hard to see</source>
        <translation>잘 안 보임</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시함</translation>
    </message>
    <message>
        <source>in a folder with that in its path; folder:&quot;Trip to Rome&quot;</source>
        <translation>경로에 그 말이 있는 폴더의 사진 (예: folder:&quot;Trip to Rome&quot;)</translation>
    </message>
    <message>
        <source>less than {share} of different people look so alike</source>
        <translation>서로 다른 사람이 이만큼 닮을 확률 {share} 미만</translation>
    </message>
    <message>
        <source>looked at {moment}</source>
        <translation>{moment}에 살펴봄</translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation>닮음</translation>
    </message>
    <message>
        <source>made before an update</source>
        <translation>업데이트하기 전에 만듦</translation>
    </message>
    <message>
        <source>made before going back</source>
        <translation>복원하기 전에 만듦</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>자동으로 만듦</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>직접 만듦</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>more than {share}</source>
        <translation>{share} 이상</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>아직 이름 없음</translation>
    </message>
    <message>
        <source>nobody but them</source>
        <translation>이 사람들 말고는 아무도 없는 사진</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>아직 이름 없는 사람</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>아직 확인 안 됨</translation>
    </message>
    <message>
        <source>not enough room: {size} are free</source>
        <translation>공간 부족: {size} 남음</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>지금은 없음</translation>
    </message>
    <message>
        <source>on a drive that is not connected</source>
        <translation>연결되지 않은 드라이브에 있음</translation>
    </message>
    <message>
        <source>one of them, or both</source>
        <translation>둘 중 한 명이라도 나온 사진</translation>
    </message>
    <message>
        <source>photo.jpg.xmp (digiKam, darktable)</source>
        <translation>photo.jpg.xmp (digiKam, darktable)</translation>
    </message>
    <message>
        <source>photo.xmp (Adobe)</source>
        <translation>photo.xmp (Adobe)</translation>
    </message>
    <message>
        <source>photos of Anna</source>
        <translation>Anna가 나온 사진</translation>
    </message>
    <message>
        <source>photos that another photo shows as well, edited or smaller</source>
        <translation>같은 사진이 편집본이나 작은 크기로 또 있는 사진</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>퍼블릭 도메인</translation>
    </message>
    <message>
        <source>small</source>
        <translation>작음</translation>
    </message>
    <message>
        <source>somebody who has no name yet</source>
        <translation>아직 이름이 없는 사람</translation>
    </message>
    <message>
        <source>somebody whom you made a stranger</source>
        <translation>모르는 사람으로 정한 사람</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>이름 없는 사람</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>tells faces apart</source>
        <translation>얼굴 구분</translation>
    </message>
    <message>
        <source>that year; also: 2019-07, July 2019, 2019-07-14</source>
        <translation>그해의 사진 (2019-07, July 2019, 2019-07-14도 가능)</translation>
    </message>
    <message>
        <source>the same, as near in time as you say</source>
        <translation>위와 같지만 시간 간격을 직접 정하기</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>이 사람</translation>
    </message>
    <message>
        <source>turned aside</source>
        <translation>고개 돌림</translation>
    </message>
    <message>
        <source>two faces; also: 2 to 4 people, at least 3 people, no people</source>
        <translation>얼굴이 두 개인 사진 (2 to 4 people, at least 3 people, no people도 가능)</translation>
    </message>
    <message>
        <source>up to {width} × {height} px</source>
        <translation>최대 {width} × {height} px</translation>
    </message>
    <message>
        <source>videos; is:photo finds all others</source>
        <translation>동영상 (그 밖의 모든 것은 is:photo)</translation>
    </message>
    <message>
        <source>with that in the name of the file</source>
        <translation>파일 이름에 그 말이 있는 사진</translation>
    </message>
    <message>
        <source>with {part}</source>
        <translation>{part} 포함</translation>
    </message>
    <message>
        <source>with {part}. Click or Space: without.</source>
        <translation>{part} 포함. 클릭하거나 스페이스 바를 누르면 제외해요.</translation>
    </message>
    <message>
        <source>without {part}</source>
        <translation>{part} 제외</translation>
    </message>
    <message>
        <source>without {part}. Click or Space: with.</source>
        <translation>{part} 제외. 클릭하거나 스페이스 바를 누르면 포함해요.</translation>
    </message>
    <message>
        <source>{alike}. Distance {distance}</source>
        <translation>{alike}. 거리 {distance}</translation>
    </message>
    <message>
        <source>{answers} had been given here before.</source>
        <translation>{answers}은(는) 여기에 이미 있었어요.</translation>
    </message>
    <message>
        <source>{before} becomes {after}</source>
        <translation>{before}에서 {after}(으)로 바뀜</translation>
    </message>
    <message>
        <source>{copies} like this one</source>
        <translation>이 사진과 같은 {copies}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total} files were written and stay.</source>
        <translation>파일 {total}개 중 {done}개는 저장했고 그대로 남아 있어요.</translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation>{duration} 남음</translation>
    </message>
    <message>
        <source>{faces} confirmed that other programs named.</source>
        <translation>다른 프로그램에서 이름을 붙인 {faces}을(를) 확인했어요.</translation>
    </message>
    <message>
        <source>{faces} confirmed.</source>
        <translation>{faces}을(를) 확인했어요.</translation>
    </message>
    <message>
        <source>{faces} could not be drawn again: the photo is away or can&apos;t be read.</source>
        <translation>{faces}을(를) 다시 그리지 못했어요. 사진이 없거나 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>{faces} drawn again.</source>
        <translation>{faces}을(를) 다시 그렸어요.</translation>
    </message>
    <message>
        <source>{faces} in groups without a name</source>
        <translation>이름 없는 그룹의 {faces}</translation>
    </message>
    <message>
        <source>{faces} in no group yet</source>
        <translation>아직 그룹이 없는 {faces}</translation>
    </message>
    <message>
        <source>{faces} in {photos}</source>
        <translation>{photos}에 {faces}</translation>
    </message>
    <message>
        <source>{faces} left</source>
        <translation>{faces} 남음</translation>
    </message>
    <message>
        <source>{faces} not found</source>
        <translation>찾지 못한 {faces}</translation>
    </message>
    <message>
        <source>{faces} not found in the photos.</source>
        <translation>{faces}을(를) 사진에서 찾지 못했어요.</translation>
    </message>
    <message>
        <source>{faces} of hidden people</source>
        <translation>숨긴 사람의 {faces}</translation>
    </message>
    <message>
        <source>{faces} of strangers</source>
        <translation>모르는 사람의 {faces}</translation>
    </message>
    <message>
        <source>{faces} seen once</source>
        <translation>한 번만 나온 {faces}</translation>
    </message>
    <message>
        <source>{faces} settled.</source>
        <translation>{faces}이(가) 정해졌어요.</translation>
    </message>
    <message>
        <source>{faces} so far</source>
        <translation>지금까지 {faces}</translation>
    </message>
    <message>
        <source>{faces} taken out: no faces</source>
        <translation>얼굴이 아니어서 제거한 {faces}</translation>
    </message>
    <message>
        <source>{faces} to take</source>
        <translation>가져올 {faces}</translation>
    </message>
    <message>
        <source>{faces} with people who have a name</source>
        <translation>이름 있는 사람의 {faces}</translation>
    </message>
    <message>
        <source>{faces} with people who have a name, confirmed by you.</source>
        <translation>이름 있는 사람의 {faces}을(를) 모두 직접 확인했어요.</translation>
    </message>
    <message>
        <source>{faces} with people who have a name: {confirmed} confirmed by you, {joined} joined by themselves.</source>
        <translation>이름 있는 사람의 {faces} 중 {confirmed}개는 직접 확인했고, {joined}개는 자동으로 묶였어요.</translation>
    </message>
    <message>
        <source>{faces} with people without a name</source>
        <translation>이름 없는 사람의 {faces}</translation>
    </message>
    <message>
        <source>{faces} you named so already</source>
        <translation>이미 같은 이름을 붙인 {faces}</translation>
    </message>
    <message>
        <source>{faces} you said is somebody else</source>
        <translation>다른 사람이라고 답한 {faces}</translation>
    </message>
    <message>
        <source>{faces} you said no to</source>
        <translation>아니라고 답한 {faces}</translation>
    </message>
    <message>
        <source>{faces}, {share} confirmed</source>
        <translation>{faces}, {share} 확인됨</translation>
    </message>
    <message>
        <source>{face} {number} of {all}</source>
        <translation>{all}개 중 {number}번째 {face}</translation>
    </message>
    <message>
        <source>{faults} and {last}</source>
        <translation>{faults}, {last}</translation>
    </message>
    <message>
        <source>{files} could not be written.</source>
        <translation>{files}에 쓰지 못했어요.</translation>
    </message>
    <message>
        <source>{files} of it</source>
        <translation>이 사진의 {files}</translation>
    </message>
    <message>
        <source>{files} would be written.</source>
        <translation>{files}에 쓰게 돼요.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read.</source>
        <translation>{file}을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>{file} is missing from {folder}.</source>
        <translation>{folder}에 {file} 파일이 없어요.</translation>
    </message>
    <message>
        <source>{file} is no file of names that facealbum wrote.</source>
        <translation>{file}은(는) facealbum이 저장한 이름 파일이 아니에요.</translation>
    </message>
    <message>
        <source>{file} was written by a newer facealbum.</source>
        <translation>{file}은(는) 더 새로운 facealbum에서 저장한 파일이에요.</translation>
    </message>
    <message>
        <source>{first} and {second} are one person…</source>
        <translation>{first}과(와) {second}은(는) 같은 사람…</translation>
    </message>
    <message>
        <source>{groups} would become one</source>
        <translation>{groups}이(가) 하나로 합쳐져요</translation>
    </message>
    <message>
        <source>{groups} would join</source>
        <translation>{groups} 합쳐짐</translation>
    </message>
    <message>
        <source>{groups} would join {name}</source>
        <translation>{groups}이(가) {name}에 합쳐져요</translation>
    </message>
    <message>
        <source>{groups} would join, {number} would part</source>
        <translation>{groups} 합쳐짐, {number}개 나뉨</translation>
    </message>
    <message>
        <source>{groups} would part</source>
        <translation>{groups} 나뉨</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}시간</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}시간 {minutes}분</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} 또는 {other}</translation>
    </message>
    <message>
        <source>{licence}; {part} in it {other}</source>
        <translation>{licence} (포함된 {part}: {other})</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>{moment} of {length}</source>
        <translation>{moment} / {length}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}년 {month}</translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names}과(와) {last}</translation>
    </message>
    <message>
        <source>{names} and {number} others</source>
        <translation>{names} 외 {number}건</translation>
    </message>
    <message>
        <source>{names} and {others}</source>
        <translation>{names}과(와) {others}</translation>
    </message>
    <message>
        <source>{names} of other programs would stay.</source>
        <translation>다른 프로그램의 {names}은(는) 그대로 남아요.</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name} (새로 추가)</translation>
    </message>
    <message>
        <source>{name} is somebody else.</source>
        <translation>{name}은(는) 다른 사람이에요.</translation>
    </message>
    <message>
        <source>{name} is who the first part is already.</source>
        <translation>첫 번째 부분이 이미 {name}의 얼굴이에요.</translation>
    </message>
    <message>
        <source>{name} or {other}</source>
        <translation>{name} 또는 {other}</translation>
    </message>
    <message>
        <source>{name} would part into {parts}</source>
        <translation>{name}의 얼굴이 {parts}(으)로 나뉘어요</translation>
    </message>
    <message>
        <source>{name}: another box</source>
        <translation>{name}: 얼굴 상자가 바뀜</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>{needed} are needed, {free} are free.</source>
        <translation>{needed}이(가) 필요한데 남은 공간은 {free}뿐이에요.</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} can&apos;t be found now</source>
        <translation>{number}개는 지금 찾을 수 없음</translation>
    </message>
    <message>
        <source>{number} could not be read</source>
        <translation>{number}개 읽지 못함</translation>
    </message>
    <message>
        <source>{number} doubtful</source>
        <translation>불확실 {number}개</translation>
    </message>
    <message>
        <source>{number} in 100 strangers look this alike</source>
        <translation>서로 남인 100쌍 중 {number}쌍이 이만큼 닮았어요</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} kB</translation>
    </message>
    <message>
        <source>{number} not confirmed</source>
        <translation>확인 안 됨 {number}개</translation>
    </message>
    <message>
        <source>{number} of them in copies</source>
        <translation>그중 사본에 {number}개</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} / {all}</translation>
    </message>
    <message>
        <source>{number} of {total}, the most typical first</source>
        <translation>가장 전형적인 것부터 {total}개 중 {number}번째</translation>
    </message>
    <message>
        <source>{number} people of this album can&apos;t be found any more.</source>
        <translation>이 앨범의 {number}명을 더 이상 찾을 수 없어요.</translation>
    </message>
    <message>
        <source>{number} photos/s</source>
        <translation>초당 사진 {number}장</translation>
    </message>
    <message>
        <source>{number} said otherwise here; what was said here stays.</source>
        <translation>답 {number}개는 여기서 한 답과 달라요. 여기서 한 답을 그대로 둬요.</translation>
    </message>
    <message>
        <source>{number} seen once</source>
        <translation>한 번만 나온 얼굴 {number}개</translation>
    </message>
    <message>
        <source>{number} there already</source>
        <translation>{number}개는 이미 있음</translation>
    </message>
    <message>
        <source>{number} videos are damaged or only partly copied; the rest was looked at.</source>
        <translation>동영상 {number}개가 손상되었거나 일부만 복사되었어요. 나머지 부분은 살펴봤어요.</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{n} albums</source>
        <translation>앨범 {n}개</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>답 {n}개</translation>
    </message>
    <message>
        <source>{n} drawn faces</source>
        <translation>직접 그린 얼굴 {n}개</translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation>얼굴 {n}개</translation>
    </message>
    <message>
        <source>{n} new people</source>
        <translation>새 인물 {n}명</translation>
    </message>
    <message>
        <source>{n} photos</source>
        <translation>사진 {n}장</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path}이(가) 손상되었어요.</translation>
    </message>
    <message>
        <source>{people} and {answers} saved to {file}.</source>
        <translation>인물 {people}과(와) {answers}을(를) {file}에 저장했어요.</translation>
    </message>
    <message>
        <source>{people} with {faces}, such as:</source>
        <translation>{people}, {faces}. 예를 들면:</translation>
    </message>
    <message>
        <source>{people} without a name</source>
        <translation>이름 없는 사람 {people}</translation>
    </message>
    <message>
        <source>{people}, {known} known before; {faces} confirmed, {answers} of no, {not_faces} taken out, {albums}.</source>
        <translation>{people}, 이미 있던 인물 {known}명, 확인된 {faces}, 아니라는 {answers}, 제외한 얼굴 {not_faces}개, {albums}.</translation>
    </message>
    <message>
        <source>{photos} came since then and would have to be looked at again.</source>
        <translation>그 뒤에 추가된 {photos}은(는) 다시 살펴봐야 해요.</translation>
    </message>
    <message>
        <source>{photos} can&apos;t be written.</source>
        <translation>{photos}에는 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>{photos} could not be found.</source>
        <translation>{photos}을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>{photos} could not be read</source>
        <translation>{photos}을(를) 읽지 못했어요</translation>
    </message>
    <message>
        <source>{photos} could not be read: on a drive that is not connected.</source>
        <translation>{photos}은(는) 연결되지 않은 드라이브에 있어서 읽지 못했어요.</translation>
    </message>
    <message>
        <source>{photos} had been exported before.</source>
        <translation>{photos}은(는) 전에 이미 내보냈어요.</translation>
    </message>
    <message>
        <source>{photos} not found.</source>
        <translation>{photos}을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>{photos} put back.</source>
        <translation>{photos}을(를) 되돌렸어요.</translation>
    </message>
    <message>
        <source>{photos} still to look at.</source>
        <translation>아직 살펴볼 {photos}이(가) 남아 있어요.</translation>
    </message>
    <message>
        <source>{photos} that look the same</source>
        <translation>똑같아 보이는 {photos}</translation>
    </message>
    <message>
        <source>{photos} without a place</source>
        <translation>얼굴 위치가 없는 {photos}</translation>
    </message>
    <message>
        <source>{photos}, {number} without a face</source>
        <translation>{photos}, 그중 얼굴 없는 사진 {number}장</translation>
    </message>
    <message>
        <source>{photo}: {why}</source>
        <translation>{photo}: {why}</translation>
    </message>
    <message>
        <source>{pictures} on {pages}.</source>
        <translation>{pages}에 {pictures}을(를) 담았어요.</translation>
    </message>
    <message>
        <source>{program} says this is {name}</source>
        <translation>{program}에서 {name}(이)라고 했어요</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>{reason}: {folder}.</source>
        <translation>{reason}: {folder}.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>{share} of different people look so alike</source>
        <translation>서로 다른 사람이 이만큼 닮을 확률 {share}</translation>
    </message>
    <message>
        <source>{side}: which face</source>
        <translation>{side}: 얼굴 고르기</translation>
    </message>
    <message>
        <source>{sizes} and {number} smaller</source>
        <translation>{sizes}과(와) 더 작은 {number}개</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size}바이트</translation>
    </message>
    <message>
        <source>{stage} (paused)</source>
        <translation>{stage} (일시 정지됨)</translation>
    </message>
    <message>
        <source>{steps} and {number} more.</source>
        <translation>{steps} 외 {number}개.</translation>
    </message>
    <message>
        <source>{steps} of the history would be gone.</source>
        <translation>기록에서 {steps}이(가) 사라져요.</translation>
    </message>
    <message>
        <source>{steps} would be undone, the newest first. Redo does them again, until you do something else.</source>
        <translation>최근 것부터 차례로 {steps}을(를) 취소해요. 다른 작업을 하기 전까지는 다시 실행할 수 있어요.</translation>
    </message>
    <message>
        <source>{steps}.</source>
        <translation>{steps}.</translation>
    </message>
    <message>
        <source>{theirs} stays; here it is {ours}</source>
        <translation>{theirs} 그대로 남음(여기에서는 {ours})</translation>
    </message>
    <message>
        <source>{things} selected</source>
        <translation>{things} 선택됨</translation>
    </message>
    <message>
        <source>{threshold} can&apos;t be the threshold.</source>
        <translation>{threshold}은(는) 기준값으로 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>{times} can be put back after.</source>
        <translation>그다음에는 {times}에 쓴 것도 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>{time}, says the camera</source>
        <translation>{time}, 카메라 기준</translation>
    </message>
    <message>
        <source>{time}, says the description in it</source>
        <translation>{time}, 사진에 담긴 설명 기준</translation>
    </message>
    <message>
        <source>{time}, says the file</source>
        <translation>{time}, 파일 기준</translation>
    </message>
    <message>
        <source>{who} named {people}. Of {faces} of theirs you have not said yet who it is.</source>
        <translation>{who}에서 {people}에게 이름을 붙였어요. 그중 {faces}은(는) 누구인지 아직 답하지 않았어요.</translation>
    </message>
    <message>
        <source>{who}: no, {faces}</source>
        <translation>{who}: 아니요, {faces}</translation>
    </message>
    <message>
        <source>{who}: yes, {faces}</source>
        <translation>{who}: 예, {faces}</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
    <message>
        <source>“Not this person” compares the chosen faces with the others.</source>
        <translation>“이 사람 아님”은 선택한 얼굴을 나머지 얼굴과 비교해요.</translation>
    </message>
    <message>
        <source>“is:” says nothing.</source>
        <translation>“is:” 뒤에 아무것도 없어요.</translation>
    </message>
    <message>
        <source>“only” in front of a bracket takes nothing but names.</source>
        <translation>“only” 뒤의 괄호에는 이름만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be deleted.</source>
        <translation>“{file}”을(를) 삭제할 수 없어요.</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read.</source>
        <translation>“{file}”을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be written.</source>
        <translation>“{file}”을(를) 저장할 수 없어요.</translation>
    </message>
    <message>
        <source>“{file}” could not be read.</source>
        <translation>“{file}”을(를) 읽지 못했어요.</translation>
    </message>
    <message>
        <source>“{file}” could not be read: {why}</source>
        <translation>“{file}”을(를) 읽지 못했어요: {why}</translation>
    </message>
    <message>
        <source>“{file}” is no name for a PDF.</source>
        <translation>“{file}”은(는) PDF 파일 이름이 아니에요.</translation>
    </message>
    <message>
        <source>“{file}” was left as it is.</source>
        <translation>“{file}”은(는) 그대로 두었어요.</translation>
    </message>
    <message>
        <source>“{folder}” is a file, not a folder.</source>
        <translation>“{folder}”은(는) 폴더가 아니라 파일이에요.</translation>
    </message>
    <message>
        <source>“{folder}” is a folder that these photos lie in.</source>
        <translation>“{folder}”은(는) 이 사진들이 들어 있는 폴더예요.</translation>
    </message>
    <message>
        <source>“{name}” are several people.</source>
        <translation>“{name}”에 해당하는 사람이 여럿이에요.</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be opened; what is there was left out.</source>
        <translation>“{path}”을(를) 열 수 없어서 그 안에 있는 것은 건너뛰었어요.</translation>
    </message>
    <message>
        <source>“{photo}” can&apos;t be compared.</source>
        <translation>“{photo}”은(는) 비교할 수 없어요.</translation>
    </message>
    <message>
        <source>“{place}” can&apos;t be reached.</source>
        <translation>“{place}”에 접근할 수 없어요.</translation>
    </message>
    <message>
        <source>“{place}” does not exist.</source>
        <translation>“{place}”이(가) 없어요.</translation>
    </message>
    <message>
        <source>“{place}” lies inside facealbum&apos;s own folder.</source>
        <translation>“{place}”은(는) facealbum의 자체 폴더 안에 있어요.</translation>
    </message>
    <message>
        <source>“{step}”</source>
        <translation>“{step}”</translation>
    </message>
    <message>
        <source>“{step}” can&apos;t be taken back alone: 1 later step stands on it.</source>
        <translation>“{step}” 단계만 따로 되돌릴 수 없어요. 이 단계에 이어진 나중 단계가 1개 있어요.</translation>
    </message>
    <message>
        <source>“{step}” can&apos;t be taken back alone: {number} later steps stand on it.</source>
        <translation>“{step}” 단계만 따로 되돌릴 수 없어요. 이 단계에 이어진 나중 단계가 {number}개 있어요.</translation>
    </message>
    <message>
        <source>“{step}” is taken back already.</source>
        <translation>“{step}” 단계는 이미 되돌렸어요.</translation>
    </message>
    <message>
        <source>“{step}” is undone already.</source>
        <translation>“{step}” 단계는 이미 실행 취소했어요.</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be the setting “{setting}”.</source>
        <translation>“{setting}” 설정에는 “{text}”을(를) 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>“{text}” is no date.</source>
        <translation>“{text}”은(는) 날짜가 아니에요.</translation>
    </message>
    <message>
        <source>“{title}” has none now.</source>
        <translation>지금 “{title}”에는 하나도 없어요.</translation>
    </message>
    <message>
        <source>“{word}” has nobody in front of it.</source>
        <translation>“{word}” 앞에 사람이 없어요.</translation>
    </message>
    <message>
        <source>“{word}” says no name.</source>
        <translation>“{word}” 뒤에 이름이 없어요.</translation>
    </message>
    <message>
        <source>“{word}” takes nothing but names in front of it.</source>
        <translation>“{word}” 앞에는 이름만 쓸 수 있어요.</translation>
    </message>
</context>
</TS>
