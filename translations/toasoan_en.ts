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
            <numerusform>The clock of this computer differs from the server&apos;s by %n second; set it right.</numerusform>
            <numerusform>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <name>toasoan::BatchForm</name>
    <message numerus="yes">
        <source>What you typed for %n pictures is not written yet.</source>
        <translation>
            <numerusform>What you typed for %n picture is not written yet.</numerusform>
            <numerusform>What you typed for %n pictures is not written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caption for %n pictures</source>
        <translation>
            <numerusform>Caption for %n picture</numerusform>
            <numerusform>Caption for %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write for %n pictures</source>
        <translation>
            <numerusform>Write for %n picture</numerusform>
            <numerusform>Write for %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n pictures more</source>
        <translation>
            <numerusform>and %n picture more</numerusform>
            <numerusform>and %n pictures more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not known of %n pictures: nothing will stand there.</source>
        <translation>
            <numerusform>%1 is not known of %n picture: nothing will stand there.</numerusform>
            <numerusform>%1 is not known of %n pictures: nothing will stand there.</numerusform>
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
    <message numerus="yes">
        <source>%n places look misspelt</source>
        <translation>
            <numerusform>%n place looks misspelt</numerusform>
            <numerusform>%n places look misspelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names to look at</source>
        <translation>
            <numerusform>%n name to look at</numerusform>
            <numerusform>%n names to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places of style to look at</source>
        <translation>
            <numerusform>%n place of style to look at</numerusform>
            <numerusform>%n places of style to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::CompareView</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ConflictView</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged by themselves</source>
        <translation>
            <numerusform>%n merged by itself</numerusform>
            <numerusform>%n merged by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed by both</source>
        <translation>
            <numerusform>%n changed by both</numerusform>
            <numerusform>%n changed by both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it would be; in %n places that are not chosen yet, mine stands.</source>
        <translation>
            <numerusform>As it would be; in %n place that is not chosen yet, mine stands.</numerusform>
            <numerusform>As it would be; in %n places that are not chosen yet, mine stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places not chosen yet</source>
        <translation>
            <numerusform>%n place not chosen yet</numerusform>
            <numerusform>%n places not chosen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %n places not chosen yet, keep</source>
        <translation>
            <numerusform>In the %n place not chosen yet, keep</numerusform>
            <numerusform>In the %n places not chosen yet, keep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ContactModel</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ContactView</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caption pasted into %n pictures</source>
        <translation>
            <numerusform>Caption pasted into %n picture</numerusform>
            <numerusform>Caption pasted into %n pictures</numerusform>
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
            <numerusform>waiting over %n hour</numerusform>
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
    <name>toasoan::FindBar</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places replaced; one undo brings them back.</source>
        <translation>
            <numerusform>%Ln place replaced; one undo brings them back.</numerusform>
            <numerusform>%Ln places replaced; one undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::FocusLine</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to the goal</source>
        <translation>
            <numerusform>%Ln to the goal</numerusform>
            <numerusform>%Ln to the goal</numerusform>
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
    <message numerus="yes">
        <source>%n stories selected</source>
        <translation>
            <numerusform>%n story selected</numerusform>
            <numerusform>%n stories selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories will be approved as they stand now, those that a check forbids left out.</source>
        <translation>
            <numerusform>%n story will be approved as they stand now, those that a check forbids left out.</numerusform>
            <numerusform>%n stories will be approved as they stand now, those that a check forbids left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are approved.</source>
        <translation>
            <numerusform>%n story is approved.</numerusform>
            <numerusform>%n stories are approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are sent for approval.</source>
        <translation>
            <numerusform>%n story is sent for approval.</numerusform>
            <numerusform>%n stories are sent for approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You edit %n stories now.</source>
        <translation>
            <numerusform>You edit %n story now.</numerusform>
            <numerusform>You edit %n stories now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are in the trash.</source>
        <translation>
            <numerusform>%n story is in the trash.</numerusform>
            <numerusform>%n stories are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories are back.</source>
        <translation>
            <numerusform>%n story is back.</numerusform>
            <numerusform>%n stories are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left as before: %n.</source>
        <translation>
            <numerusform>Left as before: %n.</numerusform>
            <numerusform>Left as before: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things in the outbox need you; nothing is lost.</source>
        <translation>
            <numerusform>%n thing in the outbox need you; nothing is lost.</numerusform>
            <numerusform>%n things in the outbox need you; nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories and their timelines cannot be brought back afterwards.</source>
        <translation>
            <numerusform>%n story and its timeline cannot be brought back afterwards.</numerusform>
            <numerusform>%n stories and their timelines cannot be brought back afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n for good</source>
        <translation>
            <numerusform>Delete %n for good</numerusform>
            <numerusform>Delete %n for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories were imported.</source>
        <translation>
            <numerusform>%n story was imported.</numerusform>
            <numerusform>%n stories were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories were here already.</source>
        <translation>
            <numerusform>%n story was here already.</numerusform>
            <numerusform>%n stories were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1. Your stories are saved on this computer; %n in the outbox will go by themselves when the network is back.</source>
        <translation>
            <numerusform>Offline since %1. Your stories are saved on this computer; %n in the outbox will go by itself when the network is back.</numerusform>
            <numerusform>Offline since %1. Your stories are saved on this computer; %n in the outbox will go by themselves when the network is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::OutboxPanel</name>
    <message numerus="yes">
        <source>next try in %n seconds</source>
        <translation>
            <numerusform>next try in %n second</numerusform>
            <numerusform>next try in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n missing articles</source>
        <translation>
            <numerusform>The missing article</numerusform>
            <numerusform>All %n missing articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles that readers saw are missing on the server. Nothing was withdrawn: say what becomes of them.</source>
        <translation>
            <numerusform>%n article that readers saw is missing on the server. Nothing was withdrawn: say what becomes of it.</numerusform>
            <numerusform>%n articles that readers saw are missing on the server. Nothing was withdrawn: say what becomes of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PeopleSettings</name>
    <message numerus="yes">
        <source>%n people are known. A name, rank or office that differs is asked about in the text.</source>
        <translation>
            <numerusform>%n person is known. A name, rank or office that differs is asked about in the text.</numerusform>
            <numerusform>%n people are known. A name, rank or office that differs is asked about in the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PhotoPanel</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n were not read.</source>
        <translation>
            <numerusform>Stopped: %n was not read.</numerusform>
            <numerusform>Stopped: %n were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are in.</source>
        <translation>
            <numerusform>%n picture is in.</numerusform>
            <numerusform>%n pictures are in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PicturesPage</name>
    <message numerus="yes">
        <source>From %n stars</source>
        <translation>
            <numerusform>From %n star</numerusform>
            <numerusform>From %n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Caption written for %n pictures</source>
        <translation>
            <numerusform>Caption written for %n picture</numerusform>
            <numerusform>Caption written for %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with whole caption</source>
        <translation>
            <numerusform>%Ln with whole caption</numerusform>
            <numerusform>%Ln with whole caption</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in.</source>
        <translation>
            <numerusform>%Ln picture is in.</numerusform>
            <numerusform>%Ln pictures are in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n were not read.</source>
        <translation>
            <numerusform>Stopped: %n was not read.</numerusform>
            <numerusform>Stopped: %n were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PostPush</name>
    <message numerus="yes">
        <source>an answer was lost and the server may still be working on it; it is asked again in %n seconds</source>
        <translation>
            <numerusform>an answer was lost and the server may still be working on it; it is asked again in %n second</numerusform>
            <numerusform>an answer was lost and the server may still be working on it; it is asked again in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it is due in %n seconds, too soon for the server to plan it; this desk publishes it then, if it is on</source>
        <translation>
            <numerusform>it is due in one second, too soon for the server to plan it; this desk publishes it then, if it is on</numerusform>
            <numerusform>it is due in %n seconds, too soon for the server to plan it; this desk publishes it then, if it is on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::PublishSheet</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read back from the site: the page stands, %n files were written.</source>
        <translation>
            <numerusform>Read back from the site: the page stands, %n file was written.</numerusform>
            <numerusform>Read back from the site: the page stands, %n files were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln pictures…</source>
        <translation>
            <numerusform>Looking at %Ln picture…</numerusform>
            <numerusform>Looking at %Ln pictures…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, whole and here</source>
        <translation>
            <numerusform>%Ln picture, whole and here</numerusform>
            <numerusform>%Ln pictures, whole and here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::Pull</name>
    <message numerus="yes">
        <source>%n public stories of this newsroom cannot be fetched: the server has kept nothing of them but what readers see. They are updated, corrected and withdrawn at a desk that has them, or in WordPress.</source>
        <translation>
            <numerusform>%n public story of this newsroom cannot be fetched: the server has kept nothing of it but what readers see. It is updated, corrected and withdrawn at a desk that has it, or in WordPress.</numerusform>
            <numerusform>%n public stories of this newsroom cannot be fetched: the server has kept nothing of them but what readers see. They are updated, corrected and withdrawn at a desk that has them, or in WordPress.</numerusform>
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
    <name>toasoan::ServerSheet</name>
    <message numerus="yes">
        <source>This computer&apos;s clock differs from the server&apos;s by %n seconds; set it right.</source>
        <translation>
            <numerusform>This computer&apos;s clock differs from the server&apos;s by %n second; set it right.</numerusform>
            <numerusform>This computer&apos;s clock differs from the server&apos;s by %n seconds; set it right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::ServerSync</name>
    <message numerus="yes">
        <source>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</source>
        <translation>
            <numerusform>The clock of this computer differs from the server&apos;s by %n second; set it right.</numerusform>
            <numerusform>The clock of this computer differs from the server&apos;s by %n seconds; set it right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles that readers saw are missing on the server: it seems to have been set back to an old copy, or somebody deleted many. Nothing was withdrawn. Say of each, or of all, whether it is sent again to its address or counts as withdrawn: in the outbox, or by “server missing”.</source>
        <translation>
            <numerusform>%n article that readers saw is missing on the server: it seems to have been set back to an old copy, or somebody deleted many. Nothing was withdrawn. Say of each, or of all, whether it is sent again to its address or counts as withdrawn: in the outbox, or by “server missing”.</numerusform>
            <numerusform>%n articles that readers saw are missing on the server: it seems to have been set back to an old copy, or somebody deleted many. Nothing was withdrawn. Say of each, or of all, whether it is sent again to its address or counts as withdrawn: in the outbox, or by “server missing”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::SourcePage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::SpellGuide</name>
    <message numerus="yes">
        <source>%n places corrected</source>
        <translation>
            <numerusform>%n place corrected</numerusform>
            <numerusform>%n places corrected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::SpellSettings</name>
    <message numerus="yes">
        <source>Nothing yet. What %n approved stories say in spite of a mark is not marked any more.</source>
        <translation>
            <numerusform>Nothing yet. What %n approved story says in spite of a mark is not marked any more.</numerusform>
            <numerusform>Nothing yet. What %n approved stories say in spite of a mark is not marked any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::StatusLine</name>
    <message numerus="yes">
        <source>%Ln words selected</source>
        <translation>
            <numerusform>%Ln word selected</numerusform>
            <numerusform>%Ln words selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes to read</source>
        <translation>
            <numerusform>%Ln minute to read</numerusform>
            <numerusform>%Ln minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spelling: %Ln places</source>
        <translation>
            <numerusform>Spelling: %Ln place</numerusform>
            <numerusform>Spelling: %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names: %Ln</source>
        <translation>
            <numerusform>Names: %Ln</numerusform>
            <numerusform>Names: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Style: %Ln</source>
        <translation>
            <numerusform>Style: %Ln</numerusform>
            <numerusform>Style: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds to read</source>
        <translation>
            <numerusform>%n second to read</numerusform>
            <numerusform>%n seconds to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need you</source>
        <translation>
            <numerusform>Outbox: %n needs you</numerusform>
            <numerusform>Outbox: %n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Outbox: %n waiting</numerusform>
            <numerusform>Outbox: %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::Store</name>
    <message numerus="yes">
        <source>%n pictures of the backup “%1” are missing or damaged in the folder “%2”, which belongs beside it. The newsroom was not changed. Put the folder there, or bring the backup back without these pictures.</source>
        <translation>
            <numerusform>A picture of the backup “%1” is missing or damaged in the folder “%2”, which belongs beside it. The newsroom was not changed. Put the folder there, or bring the backup back without this picture.</numerusform>
            <numerusform>%n pictures of the backup “%1” are missing or damaged in the folder “%2”, which belongs beside it. The newsroom was not changed. Put the folder there, or bring the backup back without these pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>toasoan::StoryActions</name>
    <message numerus="yes">
        <source>The proof, %n pages, stands in %1.</source>
        <translation>
            <numerusform>The proof, %n page, stands in %1.</numerusform>
            <numerusform>The proof, %n pages, stands in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proof of version %1 went to the printer, %n pages.</source>
        <translation>
            <numerusform>The proof of version %1 went to the printer, %n page.</numerusform>
            <numerusform>The proof of version %1 went to the printer, %n pages.</numerusform>
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
<context>
    <name>toasoan::ThumbRow</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
</TS>
