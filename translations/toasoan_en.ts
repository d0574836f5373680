<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n things still wait.</source>
        <translation>
            <numerusform>%n thing still wait.</numerusform>
            <numerusform>%n things still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are wrong in this newsroom. Bring back the newest backup that is whole: toasoan-cli restore FILE.</source>
        <translation>
            <numerusform>%n thing is wrong in this newsroom. Bring back the newest backup that is whole: toasoan-cli restore FILE.</numerusform>
            <numerusform>%n things are wrong in this newsroom. Bring back the newest backup that is whole: toasoan-cli restore FILE.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</source>
        <translation>
            <numerusform>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</numerusform>
            <numerusform>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryRows</name>
    <message numerus="yes">
        <source>%n past the limit</source>
        <translation>
            <numerusform>%n past the limit</numerusform>
            <numerusform>%n past the limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ChecksPanel</name>
    <message numerus="yes">
        <source>%n pictures with caption and photographer</source>
        <translation>
            <numerusform>%n picture with caption and photographer</numerusform>
            <numerusform>%n pictures with caption and photographer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things before it can be sent</source>
        <translation>
            <numerusform>%n thing before it can be sent</numerusform>
            <numerusform>%n things before it can be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::FilterBar</name>
    <message numerus="yes">
        <source>waiting over %n days</source>
        <translation>
            <numerusform>waiting over %n day</numerusform>
            <numerusform>waiting over %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting over %n hours</source>
        <translation>
            <numerusform>waiting over %n hours</numerusform>
            <numerusform>waiting over %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting over %n minutes</source>
        <translation>
            <numerusform>waiting over %n minute</numerusform>
            <numerusform>waiting over %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::MainWindow</name>
    <message numerus="yes">
        <source>%n more wait too.</source>
        <translation>
            <numerusform>%n more waits too.</numerusform>
            <numerusform>%n more wait too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PhotoPanel</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PublishSheet</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures, their files are here</source>
        <translation>
            <numerusform>%n picture, its file is here</numerusform>
            <numerusform>%n pictures, their files are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures have lost their file</source>
        <translation>
            <numerusform>%n picture has lost its file</numerusform>
            <numerusform>%n pictures have lost their file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read back from the site: the page stands, %n files were written.</source>
        <translation>
            <numerusform>Read back from the site: the page stands, %n file was written.</numerusform>
            <numerusform>Read back from the site: the page stands, %n files were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ReturnSheet</name>
    <message numerus="yes">
        <source>%n open notes go with it.</source>
        <translation>
            <numerusform>%n open note goes with it.</numerusform>
            <numerusform>%n open notes go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::StatusLine</name>
    <message numerus="yes">
        <source>%n words selected</source>
        <translation>
            <numerusform>%n word selected</numerusform>
            <numerusform>%n words selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes to read</source>
        <translation>
            <numerusform>%n minute to read</numerusform>
            <numerusform>%n minutes to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::StoryEditor</name>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::StoryModel</name>
    <message numerus="yes">
        <source>%n notes open</source>
        <translation>
            <numerusform>%n note open</numerusform>
            <numerusform>%n notes open</numerusform>
        </translation>
    </message>
</context>
</TS>
