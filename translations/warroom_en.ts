<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wr::BandStretch</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::Bundle</name>
    <message numerus="yes">
        <source>EVIDENCE IN THE BUNDLE: %n file(s)</source>
        <translation>
            <numerusform>EVIDENCE IN THE BUNDLE: %n file</numerusform>
            <numerusform>EVIDENCE IN THE BUNDLE: %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EVIDENCE NOT IN THE BUNDLE: %n file(s)</source>
        <translation>
            <numerusform>EVIDENCE NOT IN THE BUNDLE: %n file</numerusform>
            <numerusform>EVIDENCE NOT IN THE BUNDLE: %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::EvidenceScreen</name>
    <message numerus="yes">
        <source>%n more; the report lists them all.</source>
        <translation>
            <numerusform>%n more; the report lists them all.</numerusform>
            <numerusform>%n more; the report lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::MessagePart</name>
    <message numerus="yes">
        <source>[%1, %n byte(s)]</source>
        <translation>
            <numerusform>[%1, %n byte]</numerusform>
            <numerusform>[%1, %n bytes]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::Sensitive</name>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n e-mail address</numerusform>
            <numerusform>%n e-mail addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n phone number</numerusform>
            <numerusform>%n phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IBAN(s)</source>
        <translation>
            <numerusform>%n IBAN</numerusform>
            <numerusform>%n IBANs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card number(s)</source>
        <translation>
            <numerusform>%n card number</numerusform>
            <numerusform>%n card numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national identity number(s)</source>
        <translation>
            <numerusform>%n national identity number</numerusform>
            <numerusform>%n national identity numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IP address(es)</source>
        <translation>
            <numerusform>%n IP address</numerusform>
            <numerusform>%n IP addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::SharingScreen</name>
    <message numerus="yes">
        <source>%n people ask to be let in: see “Share this room”.</source>
        <translation>
            <numerusform>%n person asks to be let in: see “Share this room”.</numerusform>
            <numerusform>%n people ask to be let in: see “Share this room”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back together: %n of your entries met something of others. See “Share this room”.</source>
        <translation>
            <numerusform>Back together: %n of your entries met something of others. See “Share this room”.</numerusform>
            <numerusform>Back together: %n of your entries met something of others. See “Share this room”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::TestWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::TimelineWords</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es): %1</source>
        <translation>
            <numerusform>%n stretch: %1</numerusform>
            <numerusform>%n stretches: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in this window.</source>
        <translation>
            <numerusform>%n entry in this window.</numerusform>
            <numerusform>%n entries in this window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::actions::ApprovalsView</name>
    <message numerus="yes">
        <source>%n wait for your answer.</source>
        <translation>
            <numerusform>%n waits for your answer.</numerusform>
            <numerusform>%n wait for your answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours wait for others.</source>
        <translation>
            <numerusform>%n of yours waits for others.</numerusform>
            <numerusform>%n of yours wait for others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::actions::CredentialsPage</name>
    <message numerus="yes">
        <source>And by %n more.</source>
        <translation>
            <numerusform>And by %n more.</numerusform>
            <numerusform>And by %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::actions::PreviewPane</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::evidence::ConversationViewer</name>
    <message numerus="yes">
        <source>%n more message(s) are in the raw record.</source>
        <translation>
            <numerusform>%n more message is in the raw record.</numerusform>
            <numerusform>%n more messages are in the raw record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::incident::IncidentHeader</name>
    <message numerus="yes">
        <source>%n entries cannot be read here: access is granted by %1.</source>
        <translation>
            <numerusform>%n entry cannot be read here: access is granted by %1.</numerusform>
            <numerusform>%n entries cannot be read here: access is granted by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::look::Spelling</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::parts::LiveBadge</name>
    <message numerus="yes">
        <source>live, %n entries waiting</source>
        <translation>
            <numerusform>live, %n entry waiting</numerusform>
            <numerusform>live, %n entries waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stale for %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>stale for %n s</numerusform>
            <numerusform>stale for %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>offline, %n entries waiting</source>
        <translation>
            <numerusform>offline, %n entry waiting</numerusform>
            <numerusform>offline, %n entries waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>local, live, last entry %n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>local, live, last entry %n min ago</numerusform>
            <numerusform>local, live, last entry %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>offline, view %1 min old, %n entries waiting</source>
        <translation>
            <numerusform>offline, view %1 min old, %n entry waiting</numerusform>
            <numerusform>offline, view %1 min old, %n entries waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::shell::ShareDialog</name>
    <message numerus="yes">
        <source>Shared at %1, which is out of reach. %n of your entries wait for it to be back.</source>
        <translation>
            <numerusform>Shared at %1, which is out of reach. %n of your entries waits for it to be back.</numerusform>
            <numerusform>Shared at %1, which is out of reach. %n of your entries wait for it to be back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back together: %n of your entries got a place.</source>
        <translation>
            <numerusform>Back together: %n of your entries got a place.</numerusform>
            <numerusform>Back together: %n of your entries got a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of others came.</source>
        <translation>
            <numerusform>%n entry of others came.</numerusform>
            <numerusform>%n entries of others came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::shell::TopBar</name>
    <message numerus="yes">
        <source>%n here</source>
        <comment>people, this one included</comment>
        <translation>
            <numerusform>%n here</numerusform>
            <numerusform>%n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n to approve</numerusform>
            <numerusform>%n to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours asked for</source>
        <translation>
            <numerusform>%n of yours asked for</numerusform>
            <numerusform>%n of yours asked for</numerusform>
        </translation>
    </message>
</context>
</TS>
