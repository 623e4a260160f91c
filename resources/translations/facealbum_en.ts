<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name/>
    <message numerus="yes">
        <source>%Ln album(s)</source>
        <translation>
            <numerusform>%Ln album</numerusform>
            <numerusform>%Ln albums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier time(s)</source>
        <translation>
            <numerusform>%Ln earlier time</numerusform>
            <numerusform>%Ln earlier times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) can't be compared with these.</source>
        <translation>
            <numerusform>%Ln face can't be compared with these.</numerusform>
            <numerusform>%Ln faces can't be compared with these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) outside the circle, unlike the others.</source>
        <translation>
            <numerusform>%Ln face outside the circle, unlike the others.</numerusform>
            <numerusform>%Ln faces outside the circle, unlike the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) without a name.</source>
        <translation>
            <numerusform>%Ln face without a name.</numerusform>
            <numerusform>%Ln faces without a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s): {sure} confirmed, {unsure} not confirmed, {doubtful} doubtful.</source>
        <translation>
            <numerusform>%Ln face: {sure} confirmed, {unsure} not confirmed, {doubtful} doubtful.</numerusform>
            <numerusform>%Ln faces: {sure} confirmed, {unsure} not confirmed, {doubtful} doubtful.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces as dots: zoom in to see them</source>
        <translation>
            <numerusform>%Ln face as a dot: zoom in to see it</numerusform>
            <numerusform>%Ln faces as dots: zoom in to see them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces in the very middle are left out.</source>
        <translation>
            <numerusform>%Ln face in the very middle is left out.</numerusform>
            <numerusform>%Ln faces in the very middle are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden people</source>
        <translation>
            <numerusform>%Ln hidden person</numerusform>
            <numerusform>%Ln hidden people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later step(s)</source>
        <translation>
            <numerusform>%Ln later step</numerusform>
            <numerusform>%Ln later steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln later steps stand on it and would go with it. Everything else stays.</source>
        <translation>
            <numerusform>%Ln later step stands on it and would go with it. Everything else stays.</numerusform>
            <numerusform>%Ln later steps stand on it and would go with it. Everything else stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moment(s)</source>
        <translation>
            <numerusform>%Ln moment</numerusform>
            <numerusform>%Ln moments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more photo(s)</source>
        <translation>
            <numerusform>%Ln more photo</numerusform>
            <numerusform>%Ln more photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln named people</source>
        <translation>
            <numerusform>%Ln named person</numerusform>
            <numerusform>%Ln named people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names from other programs were found.</source>
        <translation>
            <numerusform>%Ln name from other programs was found.</numerusform>
            <numerusform>%Ln names from other programs were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other face(s)</source>
        <translation>
            <numerusform>%Ln other face</numerusform>
            <numerusform>%Ln other faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other people</source>
        <translation>
            <numerusform>%Ln other person</numerusform>
            <numerusform>%Ln other people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people and groups</source>
        <translation>
            <numerusform>%Ln person or group</numerusform>
            <numerusform>%Ln people and groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set(s)</source>
        <translation>
            <numerusform>%Ln set</numerusform>
            <numerusform>%Ln sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stranger(s)</source>
        <translation>
            <numerusform>%Ln stranger</numerusform>
            <numerusform>%Ln strangers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln video(s)</source>
        <translation>
            <numerusform>%Ln video</numerusform>
            <numerusform>%Ln videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can't be one person, %Ln are as near as the faces of one group.</source>
        <translation>
            <numerusform>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can't be one person, %Ln is as near as the faces of one group.</numerusform>
            <numerusform>Estimated from how alike these faces are: of {pairs} of people met in one photo, who can't be one person, %Ln are as near as the faces of one group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln line(s) of {file}</source>
        <translation>
            <numerusform>The last %Ln line of {file}</numerusform>
            <numerusform>The last %Ln lines of {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>born {day}, %Ln year(s) old</source>
        <translation>
            <numerusform>born {day}, %Ln year old</numerusform>
            <numerusform>born {day}, %Ln years old</numerusform>
        </translation>
    </message>
</context>
</TS>
