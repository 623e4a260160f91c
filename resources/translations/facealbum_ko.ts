<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln album(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) can&apos;t be compared with these.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) outside the circle, unlike the others.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s): {sure} confirmed, {unsure} not confirmed, {doubtful} doubtful.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces as dots: zoom in to see them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces in the very middle are left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later steps stand on it and would go with it. Everything else stays.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names from other programs were found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other face(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people and groups</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stranger(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(And {number} more of these.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and .</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 keeps all that are found; one of less than 24 is hard to recognise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 uses all of them; fewer leave room for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 drawn face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9, or letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 video is damaged or only partly copied; the rest was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .picasa.ini could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact sheet has {fewest} to {most} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact sheet holds {most} pictures at most; these are {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face can&apos;t be in two parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A face can&apos;t be on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for each person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for each person, by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group of {faces} would part into {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hard link is the photo&apos;s own file: changing it there changes the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A library that you moved or copied, or an empty folder for a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map says which faces are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of its name or path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of that path is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person can&apos;t be split into {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person: photos, faces, map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo can&apos;t be “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo of them was taken before {name} was born.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture for the library could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A split needs two parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 1 in {number} strangers look this alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 1 wrong match in {number} pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About facealbum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {number} wrong matches in 100 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {photos} may show {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add also {faces} that were not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {photos} with nobody in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {photos} with {faces}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in one folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also faces that I did not confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also where another program says that it is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An age is asked of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An album can&apos;t keep the group {group}, which has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An album&apos;s name needs at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import or another change took some of them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unnamed group&apos;s id changes when its faces do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {people} with less to mend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna and nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna at that age, if her birth date is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna without Ben; a minus means the same: Anna -Ben</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another pipeline found it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed it since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds its database locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program wrote it at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer no instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these all the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these all {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these two the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows go from face to face, Home to the most typical, End to the least; Enter opens the photo, Space selects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows, Shift, Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is now is backed up first, so you can come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me about each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me in Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 3 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 5 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one face must stay in the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {threshold}: {links}, hardly any of them probably wrong; {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {threshold}: {links}, {wrong} of them probably wrong; {groups}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups lie in {backups}: bring the newest back with facealbum restore latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups lie in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date forgotten: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {day}, under 1 year old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {day}, {age} old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born {day}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both days are included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both models (most often right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides show the same face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stand with {one} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a face back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {number} faces back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back: a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back: {number} faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By your own answers: {right} of {faces} that you judged had joined the right person, {share} (in truth {low} to {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected and in good health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write in that folder and that there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write in {library}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and your rights, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk of the library and try again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a face of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that does not lie so deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder there, or export copies or symbolic links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number from 0 to {loosest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number from 2 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo; it need not be in your albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder for the library; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or change that album.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer faces, or move them to a new person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer, such as one year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose people or groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two faces or groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two faces: drop them here, or “Compare with…” in the menu of any face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two people or groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: the photo. Ctrl+click or a drag: select.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that one first, or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program (a backup or a database viewer, perhaps) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this face with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what is there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the drive, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet (PDF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies, a zip file, a PDF of small pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting wrong links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged; it can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding it needs more memory than one photo may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding it needs more memory than one video may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding it took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance {number}. Up to {limit} two faces are taken for one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box around the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a box around the face, brow to chin.  Arrows move it, Shift+arrows size it, Enter takes it, Esc leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag faces to the column where they belong, or press 1 to {number}. A name can wait. You can take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a face that was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a face that was missed (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw it around the face, from brow to chin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the face again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a face or a photo here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop folders with photos anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to add these photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your photo folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each link joins two faces or groups as one person. On the left are links of faces that look very much alike, on the right of those that hardly do. A good threshold lies where the bars have ended and the curve of wrong links has not begun to rise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can&apos;t be one person, %Ln are as near as the faces of one group.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can&apos;t be one person, none is as near as the faces of one group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every face here is this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every photo could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone has a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer. Your photos are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExifTool can&apos;t write into this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExifTool did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExifTool would have changed its pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export copies, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {photos}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {face} can&apos;t be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {face} does not stand with this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {face} was not taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {what} can&apos;t be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face, confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face, not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FaceNet alone (faster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces in photos from before that day can&apos;t be this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces of column {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces side by side are alike; those outside the circle are unlike the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces that you confirmed are written with their names into a small file beside each photo (XMP), where digiKam, Lightroom and others find them. Your photos are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces: compare two, or one with another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces: no face at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces: not this person. People: hide. Albums, chips: take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts (I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer groups, but two people may stand in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer mistakes, but one person may stand in several groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds faces from 16 pixels on: in a photo of 24 megapixels 94 in 100 of those that are missed otherwise. Each photo that is looked at so takes two seconds longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a birth date: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget its photos too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “{folder}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and do it again; nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another disk. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next import on. A minute of video takes as long as 40 photos, of 4K as 60; a longer one at most four times that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give names in Unnamed, and the people you know appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the other part another name, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to how it was then ({when})?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the suggested threshold, {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {threshold}, where this album is probably grouped best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the faces anew; names that you gave stay (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped anew at {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping the faces anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of {names} would come together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard links (same disk, take no room)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard links work only on the disk that the photos lie on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to recognise: {faults}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the names written beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden: {number} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide people from their menu; they wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {number} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike are the faces here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike two faces must be, strict to loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How faces are found counts for new photos. Those that are here already are looked at again when you ask for it; names and answers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good an album is, its people show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How good are these albums?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people are these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlike the faces of a link are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlike the faces of a link are, from {first} to {last}. Most links lie at {highest}. The threshold is {current}, {suggested} is suggested. Left and Right read the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If another program opens it, export it from there as JPEG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If another program opens it, export it from there as MP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are one face&apos;s two photos, one of them stands wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore all who were seen once, or at one event only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore people in Unnamed who only walked through a photo; they wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore people without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore strangers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore the group instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore {number} strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore: a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored: a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored: {number} strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import its folder again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import its photo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import their photos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Review: it is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Review: skip, take back, a page of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Review: this face is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Review: yes, no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Unnamed, in Review: ignore, a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Unnamed: from the names to the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Unnamed: the next name field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a photo: draw a face that was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a photo: larger, smaller, fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a photo: show the faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a photo: the one before, the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a search: save it as an album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a video: open it in the video player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a video: the moment before, the next at which faces are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all large photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In photos with small faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the history: undo the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of people: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle is what is typical of this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle is what is typical of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install facealbum again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (exiftool.org), or have the names written beside the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest facealbum to open it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest facealbum to read it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is everybody where they belong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this really {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the same {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It declares entities or a document type, which metadata has no need of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not begin with the format “{format}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has too many parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has version {version}; this program knows versions up to {newest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is XML, but not XMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a camera&apos;s RAW photo, into which facealbum never writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged or was only partly copied, or ends before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or decoding it needs more memory than one photo may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, was only partly copied, or holds no pictures that can be decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than 16 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than {size} MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is missing from {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no JSON in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no camera&apos;s RAW file that facealbum knows, or its beginning is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no photo in a format that facealbum knows, or its beginning is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no video in a format that facealbum knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no whole XML: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear what “{file}” shall be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known when {called} was born.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the file that this version of facealbum was built with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on a drive that is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one face only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large: {width} x {height} px, and at most {most} px can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {name} ({digit})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies on another computer, so it is looked through every half minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its backup is not the same as the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colours can&apos;t be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its decoder crashed, so the file is probably damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its decoder failed, so the file is probably damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its decoder failed: it is damaged, or needs more memory than one video may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk reports an error or is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file can&apos;t be read as a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file library.sqlite3 can&apos;t be read as a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file library.sqlite3 is missing or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its metadata is in two parts, which facealbum does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its original is damaged or gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its photos and all names stay known, and the files themselves stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pictures are too large: {width} x {height} px.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pictures are {codec}, which facealbum can&apos;t decode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an eye on “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep their time of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them apart from now on; can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these two apart from now on; can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this search as an album (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the groups as they are (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it end in .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let its name end in .csv or in .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links between faces of this album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of faces (CSV, for spreadsheets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of faces (JSON, for programs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them: facealbum backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed {faces} in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again into the photos and the files beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all photos again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at new photos in it as they come, while the window is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of strangers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the next question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a threshold that suits this album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a threshold that suits this album; takes a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for faces in videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up in the list of albums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up in the list of folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up in the list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up with: facealbum folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look its number up in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look its number up in the list of people&apos;s faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through older photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at {photos} again: {faces}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking again at {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the face…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is to be exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at your albums…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at your photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking closely at crowds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the best question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for who is alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for who is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what there is to tell…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like {name}. Is that right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a smaller copy of it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the selected people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments at which faces are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move and select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the library to a disk of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>to give one</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name Picasa&apos;s contacts.xml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a folder or a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of column {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of group {number}, {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name somebody first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the group, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person, rename the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named since then, and lost: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and answers are backed up once a day; the last seven days are kept. Your photos are not in here: they stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are read for photos that were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names can&apos;t be written into the photos themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names from other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names from other programs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in {videos} stay in facealbum: they are written for photos alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names were never written into photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names written into {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names; the ticked ones are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither shows enough of a face to be joined without a better one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New album with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cover of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New faces appear here when you add photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New photos in a watched folder are looked at as they come, while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New photos in it are looked at as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New photos may bring new questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No albums yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date from a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face can be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is left to say that of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face: remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No faces yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font of this computer has {signs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer watched: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other program named anybody in these photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other program speaks of “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo can show “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo matches now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo matches that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stranger any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stranger any more: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two people with names look much alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody becomes {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be identified in “{photo}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was born on {day}: that is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was proposed, so there is nobody to say no to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these photos can be found now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these photos could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a face: {number} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a stranger: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected, or moved: its photos are shown from what facealbum keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be {word} that date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in doubt with {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in doubt, and nobody near your people waits for a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may be written in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was taken or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was said since then; nothing would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the faces in groups without a name {share} are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these, probably wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those that joined by themselves {share} are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a chip of a search: with or without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a drive that is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a drive that is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a drive that is not connected: this is the small picture that facealbum keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a map: the most typical face, the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a map: zoom in, out, show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One face only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person of this album can&apos;t be found any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One zip file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a person can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only sure ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the video player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the video player (V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the window again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, or confirm a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper&apos;s direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos or answers came since the faces were last grouped; grouping them anew may change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos or answers came since the faces were last grouped; this may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that could not be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that show the same, edited, smaller or a moment later, would stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that were added by an older facealbum were never compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos: {search}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot of how alike the faces are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practically no two strangers look this alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practically no wrong match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press an example to write it into the field; Anna, Ben and Carol stand for your people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor cores to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a face into each of two columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put another face beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put originals back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {photos} back as they were before names were written into them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting originals back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading names from other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo does it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regroup at {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed faces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <comment>the name is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SFace alone (fastest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all names and answers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as sRGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save names to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say of that face who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that both are one person; can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who they are, or merge the two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for people or dates, then choose “Save as album…” (Ctrl+S).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search of this album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search photos by people, dates and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search photos by people, dates and folders (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: Anna &amp; Ben, 2019 to 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: {search}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen at one event only: no {hours} hours without a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in this photo only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen once ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen once: in one photo only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a birth date for {called} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show faces (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which faces link this one to the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {number} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown again: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown again: {number} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pictures (Ctrl and the mouse wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest face, in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else: type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in it makes no sense: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in facealbum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort faces by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split first, then merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start naming now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict misses some faces that are half covered; eager takes a few things for faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a group changes with every photo that is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbolic links (point to the photos)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the folder of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take names and answers from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take names from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take names from other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take some of them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them as my word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take those back with it, or leave it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: not a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: not a face: {number} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: not this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: not {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking names from other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That disk takes no file so large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That disk takes no such links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That needs the program ExifTool, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The album fills by itself when photos match its search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box is too small, or outside the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice of a library can&apos;t be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with the library ({folder}) is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped. What was written stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faces that are most alike:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was only partly copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file library.sqlite3 in this folder is not a facealbum library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be opened by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder or its disk is read-only, missing, or not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hills are the links between the faces of this album: the higher, the more of them are just so alike. The line is how often two different people would be. Where the hills end and the line climbs, faces of different people begin to be taken for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln line(s) of {file}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest changes in {folder} may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library can&apos;t be brought up to date, because it can&apos;t be backed up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library folder {folder} can&apos;t be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no photo in “{place}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be used now; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} has lost its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} is already open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in {folder} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library knows no folder “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of the models can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of the library can&apos;t be read, and can&apos;t be kept either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was kept as {file} beside the backups. Look in the history whether your last answers are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log {file} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {file} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name goes to {faces} of the same person too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names can&apos;t be read back from what ExifTool made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names could not be written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest other person is {name}, at {number} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest backup is from {when} and has {people}. The damaged file is kept beside the backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next grouping of all faces will cut at {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next photo (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The originals can&apos;t be kept, so nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the folder is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo before (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo changed since it was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos can&apos;t be exported to “{place}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos themselves are written, with the program ExifTool. A copy of each is kept in the library&apos;s folder first, and its pixels are compared afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was cut short, and the log that held them can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report can&apos;t be written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same photo with these names is another one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search asks for an age of {first} to {last} years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search asks for {first} to {last}, which ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search can&apos;t be understood at “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search ends after “{word}”: a name or a date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has a bracket that is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has a quotation mark that is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has a span of dates without an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has more than {most} brackets in one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has more than {most} words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has no name or date before “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has quotation marks with no name in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps that go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refuses it: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system watches no more folders at once, so it is looked through every half minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two models together are right most often; one alone takes half of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their folder was moved, or the drive that they lie on is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their photos come together. You can take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no originals “{run}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a face already: {name} (face {face}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an album called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already something called “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no album “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no face to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no face {face}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {contacts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder f{folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no person or group “{group}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo {photo}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pipeline called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step {number} in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody called “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to ignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody without a name who was seen at one event only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody without a name who was seen once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody without a name who was seen so rarely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room in “{place}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to write: the names are there already, or none is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were no photos in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These faces can&apos;t be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These faces have changed since you were asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These faces stand with {one} and with {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These people look most alike; beside each other their closest faces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They all become {name}. You can take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They all become {name}; the name {given_up} goes. You can take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in one photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are left out of the album. The files themselves were not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are seen at one moment of a video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the only thing here that can&apos;t be made again. Their originals are kept, and “Photos written” in the menu puts them back; have a backup of your own as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are together in {photos}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are too unlike to be joined at any threshold that is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand with {one} and with {other} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were found by another pipeline than the one that is chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were joined at {height}, below the threshold {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They work as long as the photos stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would be imported a second time from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would be joined at {height}, above the threshold {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would be one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be said now. Try again when the import has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in the program. Your photos and your names are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no face: remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no stranger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the whole report. Nothing is sent: you save it and pass it on yourself. Photos, names and places are not in it. You may change it here, and write above it what you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was made by a newer facealbum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo can&apos;t be shown. The file may have been moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is on a drive that is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes some seconds at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video can&apos;t be shown. The file may have been moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This video is on a drive that is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with a face that you named or answered on stay known in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold now: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin anew instead, move that folder away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have it again, take back the step that took it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a name, “Anna and Ben”, “only Anna”, or add a time: “Anna, 2019 to 2021”. The question mark beside the search field shows all that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a sample album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the suggested threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn that on in the settings of Windows, or export copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two parts have one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day such as {day} or {digits}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo down to here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo everything down to “{step}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo “{step}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {step} and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {step} and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}. MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very old steps are forgotten, and undone ones once something new is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos were left out: the setting “Look for faces in videos” is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the work before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch folders that are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch no more: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a threshold of {threshold} would change is not known before it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What digiKam, Lightroom, Picasa and others wrote about who is in your photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What facealbum is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is running goes on where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies there is facealbum&apos;s, and may be deleted by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you said of them is forgotten; {faces} will be without a name again. No photo is deleted, and you can take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you said of {others} stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you said yourself stays as it is, whatever is chosen here. Undo takes it all back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say about people is listed here, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say is no face waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever may be one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it taken?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was this person born?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was {name} born?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the faces are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is not {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who must be there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who must not be there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose face?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this face here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows lets programs make symbolic links only in developer mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name it waits in Unnamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 2019, 2019-07, 2019-07-01 or July 2019.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into the photos themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into the photos themselves?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: &quot;Simon and Garfunkel&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 2 to 4 people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: 2019 to 2021, or: from 2019.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: Anna aged 3 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: Anna alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: Anna and Ben, not Carol, 2019 to 2021.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: aged {last} to {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: only Anna and Ben, or: only (Anna or Ben).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: {one} and {other} aged 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: {word}:Summer, or: {word}:&quot;Trip to Rome&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write names for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write names for other programs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the earlier date first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <comment>the name is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes needs somebody who was proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, but {number} not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You already have a {name}. If they are one person, their photos come together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not asked about strangers any more, nor about new photos of them. They wait in Strangers, and you can take this back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can answer for two faces of your albums; a photo from outside is only looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on; if it happens again, start facealbum anew. Menu, Report a problem makes a text that helps to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You ignore this stranger. Who gets a name is a stranger no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said so. {photos}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said that a face of them is not {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said that they are one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said that they are two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your album&apos;s data: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name that could be read as something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person whom you hid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {photos} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>born {day}, %Ln year(s) old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>born {day}, under 1 year old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both and nobody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both in one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both in one photo; &amp; and + mean the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets; a comma is the loosest “and”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a face that is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either, taken within two hours of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facealbum finds the people in them. You give them their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facealbum is running with it, in a window or on a command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facealbum metadata-restore lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facealbum stumbled over this photo; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the first to the last day; also: from, until, before, after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hard to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a folder with that in its path; folder:&quot;Trip to Rome&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {share} of different people look so alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked at {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made before going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 99.9 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody but them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough room: {size} are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a drive that is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of them, or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo.jpg.xmp (digiKam, darktable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo.xmp (Adobe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos of Anna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos that another photo shows as well, edited or smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody who has no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody whom you made a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells faces apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that year; also: 2019-07, July 2019, 2019-07-14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same, as near in time as you say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two faces; also: 2 to 4 people, at least 3 people, no people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>videos; is:photo finds all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with that in the name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {part}. Click or Space: without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {part}. Click or Space: with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{alike}. Distance {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answers} had been given here before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} becomes {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{copies} like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} files were written and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duration} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} confirmed that other programs named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} could not be drawn again: the photo is away or can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} drawn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} in groups without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} in no group yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} in {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} not found in the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} of hidden people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} of strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} seen once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} taken out: no faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} with people who have a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} with people who have a name, confirmed by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} with people who have a name: {confirmed} confirmed by you, {joined} joined by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} with people without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} you named so already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} you said is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces} you said no to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faces}, {share} confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{face} {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{faults} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} would be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is missing from {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file of names that facealbum wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer facealbum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} are one person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} would become one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} would join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} would join {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} would join, {number} would part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} would part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{licence}; {part} in it {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} of {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {number} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} of other programs would stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is who the first part is already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would part into {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: another box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed} are needed, {free} are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} can&apos;t be found now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} in 100 strangers look this alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of them in copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} people of this album can&apos;t be found any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} photos/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} said otherwise here; what was said here stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} seen once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} videos are damaged or only partly copied; the rest was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} drawn faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} new people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} and {answers} saved to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} with {faces}, such as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people}, {known} known before; {faces} confirmed, {answers} of no, {not_faces} taken out, {albums}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} is no person yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} came since then and would have to be looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} could not be read: on a drive that is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} had been exported before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} still to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} that look the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos}, {number} without a face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pictures} on {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} says this is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}: {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of different people look so alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side}: which face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} (paused)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} and {number} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} of the history would be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} would be undone, the newest first. Redo does them again, until you do something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theirs} stays; here it is {ours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{threshold} can&apos;t be the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} can be put back after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, says the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, says the description in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, says the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} named {people}. Of {faces} of theirs you have not said yet who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: no, {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: yes, {faces}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not this person” compares the chosen faces with the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“is:” says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“only” in front of a bracket takes nothing but names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be read: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is no name for a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is a folder that these photos lie in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” are several people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be opened; what is there was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{photo}” can&apos;t be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{place}” lies inside facealbum&apos;s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” can&apos;t be taken back alone: 1 later step stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” can&apos;t be taken back alone: {number} later steps stand on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be the setting “{setting}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” has none now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” has nobody in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” says no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” takes nothing but names in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
