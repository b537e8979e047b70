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
    <message numerus="yes">
        <source>%n entries still waited for the shared log; they are not here.</source>
        <translation>
            <numerusform>%n entry still waited for the shared log; it is not here.</numerusform>
            <numerusform>%n entries still waited for the shared log; they are not here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::Cli</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibits</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it, because only others hold it: %n exhibits. Get them with: warroomctl evidence fetch</source>
        <translation>
            <numerusform>Not in it, because only others hold it: %n exhibit. Get it with: warroomctl evidence fetch</numerusform>
            <numerusform>Not in it, because only others hold it: %n exhibits. Get them with: warroomctl evidence fetch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it, because they wait for the shared log: %n entries</source>
        <translation>
            <numerusform>Not in it, because it waits for the shared log: %n entry</numerusform>
            <numerusform>Not in it, because they wait for the shared log: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether they had effect cannot be told from it: %n entries</source>
        <translation>
            <numerusform>Whether it had effect cannot be told from the bundle: %n entry</numerusform>
            <numerusform>Whether they had effect cannot be told from it: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>NOT SOUND: %n findings.</source>
        <translation>
            <numerusform>NOT SOUND: %n finding.</numerusform>
            <numerusform>NOT SOUND: %n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seals</source>
        <translation>
            <numerusform>%n seal</numerusform>
            <numerusform>%n seals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in the bundle: entries about other matters, in %n places. That none of them belongs here cannot be proven.</source>
        <translation>
            <numerusform>Not in the bundle: entries about other matters, in %n place. That none of them belongs here cannot be proven.</numerusform>
            <numerusform>Not in the bundle: entries about other matters, in %n places. That none of them belongs here cannot be proven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before: %n items, %1 failed, %2 adverse.</source>
        <translation>
            <numerusform>Before: %n item, %1 failed, %2 adverse.</numerusform>
            <numerusform>Before: %n items, %1 failed, %2 adverse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After: %n items, %1 failed, %2 adverse.</source>
        <translation>
            <numerusform>After: %n item, %1 failed, %2 adverse.</numerusform>
            <numerusform>After: %n items, %1 failed, %2 adverse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items are only for the members of a restricted incident: mind who gets the file.</source>
        <translation>
            <numerusform>%n of the items is only for the members of a restricted incident: mind who gets the file.</numerusform>
            <numerusform>%n of the items are only for the members of a restricted incident: mind who gets the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items written to %1.</source>
        <translation>
            <numerusform>%n item written to %1.</numerusform>
            <numerusform>%n items written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  warning (%n times): %1</source>
        <translation>
            <numerusform>  warning (%n time): %1</numerusform>
            <numerusform>  warning (%n times): %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single items</source>
        <translation>
            <numerusform>%n single item</numerusform>
            <numerusform>%n single items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n entries)</source>
        <translation>
            <numerusform>%1 (%n entry)</numerusform>
            <numerusform>%1 (%n entries)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for a position: %n entries</source>
        <translation>
            <numerusform>waiting for a position: %n entry</numerusform>
            <numerusform>waiting for a position: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log of %n entries begins with the %1 of the checkpoint.</source>
        <translation>
            <numerusform>The log of %n entry begins with the %1 of the checkpoint.</numerusform>
            <numerusform>The log of %n entries begins with the %1 of the checkpoint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not checked, because only others hold it: %n exhibits and seals.</source>
        <translation>
            <numerusform>Not checked, because only others hold it: %n exhibit or seal.</numerusform>
            <numerusform>Not checked, because only others hold it: %n exhibits and seals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked from outside only, because no key of yours opens them: %n restricted incidents.</source>
        <translation>
            <numerusform>Checked from outside only, because no key of yours opens it: %n restricted incident.</numerusform>
            <numerusform>Checked from outside only, because no key of yours opens them: %n restricted incidents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::Coverage</name>
    <message numerus="yes">
        <source>kept for %n days</source>
        <translation>
            <numerusform>kept for %n day</numerusform>
            <numerusform>kept for %n days</numerusform>
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
    <name>wr::ImpactWords</name>
    <message numerus="yes">
        <source>All of the system&apos;s traffic, because nothing tells calls apart: %Ln calls in the last hour held</source>
        <translation>
            <numerusform>All of the system&apos;s traffic, because nothing tells calls apart: %Ln call in the last hour held</numerusform>
            <numerusform>All of the system&apos;s traffic, because nothing tells calls apart: %Ln calls in the last hour held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 % of %Ln calls in the last hour held carry “%2”, which is in force now</source>
        <translation>
            <numerusform>%1 % of %Ln call in the last hour held carries “%2”, which is in force now</numerusform>
            <numerusform>%1 % of %Ln calls in the last hour held carry “%2”, which is in force now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
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
    <name>wr::UnderVersion</name>
    <message numerus="yes">
        <source>Version %1 has the threshold %2; the score %3 is not below it, where %Ln of %Ln verdicts were: %4</source>
        <translation>
            <numerusform>Version %1 has the threshold %2; the score %3 is not below it, where %Ln of %Ln verdict was: %4</numerusform>
            <numerusform>Version %1 has the threshold %2; the score %3 is not below it, where %Ln of %Ln verdicts were: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 has the threshold %2; the score %3 is below it, where %Ln of %Ln verdicts were: %4</source>
        <translation>
            <numerusform>Version %1 has the threshold %2; the score %3 is below it, where %Ln of %Ln verdict was: %4</numerusform>
            <numerusform>Version %1 has the threshold %2; the score %3 is below it, where %Ln of %Ln verdicts were: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 decided the same in all %Ln verdicts with a score, and none of these is like the score %2 here: %3</source>
        <translation>
            <numerusform>Version %1 has %Ln verdict with a score, and it is not like the score %2 here: %3</numerusform>
            <numerusform>Version %1 decided the same in all %Ln verdicts with a score, and none of these is like the score %2 here: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the verdicts of version %1, %Ln have scores from %2 to %3; the score here is %4. They were all: %5</source>
        <translation>
            <numerusform>Of the verdicts of version %1, %Ln has a score from %2 to %3; the score here is %4. It was: %5</numerusform>
            <numerusform>Of the verdicts of version %1, %Ln have scores from %2 to %3; the score here is %4. They were all: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln verdicts of version %1 with the score %2 were: %3</source>
        <translation>
            <numerusform>The %Ln verdict of version %1 with the score %2 was: %3</numerusform>
            <numerusform>All %Ln verdicts of version %1 with the score %2 were: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 decided the same in %2 of %Ln verdicts, and no score tells which of them are like this one.</source>
        <translation>
            <numerusform>Version %1 decided the same in %2 of %Ln verdict, and no score tells whether it is like this one.</numerusform>
            <numerusform>Version %1 decided the same in %2 of %Ln verdicts, and no score tells which of them are like this one.</numerusform>
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
