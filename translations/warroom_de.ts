<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>wr::ActWords</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Severity lowered from %1 to %2</source>
        <translation>Schweregrad von %1 auf %2 gesenkt</translation>
    </message>
    <message>
        <source>Severity raised from %1 to %2</source>
        <translation>Schweregrad von %1 auf %2 erhöht</translation>
    </message>
    <message>
        <source>Severity lowered from %1 to %2 because %3</source>
        <translation>Schweregrad von %1 auf %2 gesenkt. Grund: %3</translation>
    </message>
    <message>
        <source>Severity raised from %1 to %2 because %3</source>
        <translation>Schweregrad von %1 auf %2 erhöht. Grund: %3</translation>
    </message>
    <message>
        <source>Incident closed after the phase %1 because %3</source>
        <translation>Vorfall nach der Phase %1 geschlossen. Grund: %3</translation>
    </message>
    <message>
        <source>Incident closed after the phase %1</source>
        <translation>Vorfall nach der Phase %1 geschlossen</translation>
    </message>
    <message>
        <source>Incident opened again in the phase %2 because %3</source>
        <translation>Vorfall in der Phase %2 wieder geöffnet. Grund: %3</translation>
    </message>
    <message>
        <source>Incident opened again in the phase %2</source>
        <translation>Vorfall in der Phase %2 wieder geöffnet</translation>
    </message>
    <message>
        <source>Phase moved from %1 to %2 because %3</source>
        <translation>Phase von %1 zu %2 gewechselt. Grund: %3</translation>
    </message>
    <message>
        <source>Phase moved from %1 to %2</source>
        <translation>Phase von %1 zu %2 gewechselt</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Grund: %2</translation>
    </message>
    <message>
        <source>%1 set to “%2” by who had not seen “%3”: both are kept, and “%2” is in force</source>
        <translation>%1 auf „%2“ gesetzt, ohne „%3“ gesehen zu haben: beides bleibt erhalten, und „%2“ gilt</translation>
    </message>
    <message>
        <source>%1 set to “%2” by who had not seen “%3”: both are kept, and “%3” stays in force</source>
        <translation>%1 auf „%2“ gesetzt, ohne „%3“ gesehen zu haben: beides bleibt erhalten, und „%3“ gilt weiter</translation>
    </message>
    <message>
        <source>%1 stated again: “%2”</source>
        <translation>%1 erneut angegeben: „%2“</translation>
    </message>
    <message>
        <source>%1 changed from “%2” to “%3”</source>
        <translation>%1 von „%2“ zu „%3“ geändert</translation>
    </message>
    <message>
        <source>Command taken; it was vacant</source>
        <translation>Leitung übernommen; sie war unbesetzt</translation>
    </message>
    <message>
        <source>Command taken from %1 because %2</source>
        <translation>Leitung von %1 übernommen. Grund: %2</translation>
    </message>
    <message>
        <source>Conflict over %1 settled: “%2”</source>
        <translation>Konflikt über %1 beigelegt: „%2“</translation>
    </message>
    <message>
        <source>Command offered to %1</source>
        <translation>Leitung an %1 angeboten</translation>
    </message>
    <message>
        <source>Command accepted</source>
        <translation>Leitung angenommen</translation>
    </message>
    <message>
        <source>Command accepted from %1</source>
        <translation>Leitung von %1 angenommen</translation>
    </message>
    <message>
        <source>Command is vacant: %1, who held it, was revoked</source>
        <translation>Die Leitung ist unbesetzt: %1 hatte sie und wurde ausgeschlossen</translation>
    </message>
    <message>
        <source>Incident declared as %1: %2</source>
        <translation>Vorfall mit %1 ausgerufen: %2</translation>
    </message>
    <message>
        <source>Restricted: only %1 can read it from here on</source>
        <translation>Vertraulich: Nur %1 kann ihn von hier an lesen</translation>
    </message>
    <message>
        <source>Access given to further devices of its members</source>
        <translation>Weitere Geräte der Eingeweihten haben Zugang</translation>
    </message>
    <message>
        <source>Access granted to %1</source>
        <translation>Zugang gewährt: %1</translation>
    </message>
    <message>
        <source>Access ended for %1</source>
        <translation>Zugang beendet: %1</translation>
    </message>
    <message>
        <source>Access granted to %1, ended for %2</source>
        <translation>Zugang gewährt: %1, beendet: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Confidence %2 %</source>
        <translation>%1. Zuversicht %2 %</translation>
    </message>
    <message>
        <source>%1. Because: %2</source>
        <translation>%1. Weil: %2</translation>
    </message>
</context>
<context>
    <name>wr::ApprovalModel</name>
    <message>
        <source>Approval for</source>
        <translation>Zustimmung für</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Erbeten von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expires at</source>
        <translation>Verfällt um</translation>
    </message>
    <message>
        <source>May you</source>
        <translation>Dürfen Sie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Entscheidung: %1</translation>
    </message>
    <message>
        <source>expired, which means no</source>
        <translation>abgelaufen, das heißt nein</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>given and used</source>
        <translation>erteilt und verwendet</translation>
    </message>
    <message>
        <source>you may answer</source>
        <translation>Sie dürfen antworten</translation>
    </message>
    <message>
        <source>Answered at %1 by %2</source>
        <translation>Beantwortet um %1 von %2</translation>
    </message>
    <message>
        <source>Asked at %1 by %2; %3</source>
        <translation>Erbeten um %1 von %2; %3</translation>
    </message>
    <message>
        <source>Expires at %1, and expiry means no</source>
        <translation>Läuft ab um %1, und abgelaufen heißt nein</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>es wurde keiner genannt</translation>
    </message>
    <message>
        <source>State of the target:</source>
        <translation>Zustand des Ziels:</translation>
    </message>
    <message>
        <source>nothing was read</source>
        <translation>es wurde nichts gelesen</translation>
    </message>
    <message>
        <source>What is sent:</source>
        <translation>Was gesendet wird:</translation>
    </message>
    <message>
        <source>you asked</source>
        <translation>von Ihnen erbeten</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>wr::ArchiveReader</name>
    <message>
        <source>file %1 without a name</source>
        <translation>Datei %1 ohne Namen</translation>
    </message>
    <message>
        <source>The archive is damaged behind its file %1 (%2).</source>
        <translation>Das Archiv ist hinter seiner Datei %1 beschädigt (%2).</translation>
    </message>
    <message>
        <source>Fetch the archive again from where it came; the files that were good are imported and stay.</source>
        <translation>Holen Sie das Archiv noch einmal von dort, woher es kam; die guten Dateien sind importiert und bleiben.</translation>
    </message>
    <message>
        <source>A link in the archive is passed over; links are never followed. The first is %1.</source>
        <translation>Ein Verweis im Archiv wird übergangen; Verweisen wird nie gefolgt. Der erste ist %1.</translation>
    </message>
    <message>
        <source>Something in the archive that is no file and no folder is passed over. The first is %1.</source>
        <translation>Etwas im Archiv, das weder Datei noch Ordner ist, wird übergangen. Das erste ist %1.</translation>
    </message>
    <message>
        <source>The archive holds no file.</source>
        <translation>Das Archiv enthält keine Datei.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The archive holds more than %1 files, or more than %2 that are damaged; the rest was left.</source>
        <translation>Das Archiv enthält mehr als %1 Dateien oder mehr als %2 beschädigte; der Rest wurde gelassen.</translation>
    </message>
    <message>
        <source>If the archive is sound, unpack it yourself and import the folder.</source>
        <translation>Ist das Archiv in Ordnung, entpacken Sie es selbst und importieren Sie den Ordner.</translation>
    </message>
    <message>
        <source>A path in the archive leads out of it; it is a name here and nothing is written to it. The first is %1.</source>
        <translation>Ein Pfad im Archiv führt aus ihm hinaus; er ist hier nur ein Name, und nichts wird dorthin geschrieben. Der erste ist %1.</translation>
    </message>
    <message>
        <source>This file in the archive is encrypted.</source>
        <translation>Diese Datei im Archiv ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Unpack it with its password and import the result.</source>
        <translation>Entpacken Sie sie mit ihrem Kennwort und importieren Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>This file in the archive is an archive itself; only one level is opened.</source>
        <translation>Diese Datei im Archiv ist selbst ein Archiv; nur eine Ebene wird geöffnet.</translation>
    </message>
    <message>
        <source>Unpack the outer archive and import the one inside on its own.</source>
        <translation>Entpacken Sie das äußere Archiv und importieren Sie das innere für sich.</translation>
    </message>
    <message>
        <source>This file in the archive cannot be unpacked to its end (%1).</source>
        <translation>Diese Datei im Archiv lässt sich nicht bis zum Ende entpacken (%1).</translation>
    </message>
    <message>
        <source>Fetch the archive again from where it came; what was good before stays imported.</source>
        <translation>Holen Sie das Archiv noch einmal von dort, woher es kam; was davor gut war, bleibt importiert.</translation>
    </message>
    <message>
        <source>The archive unpacks to far more than it should (%1 bytes from %2); unpacking was stopped.</source>
        <translation>Das Archiv wird entpackt viel größer, als es sollte (%1 Byte aus %2); das Entpacken wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>wr::AtomicFile</name>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written to or read.</source>
        <translation>Die Datei oder ihr Ordner ist nicht schreibbar oder lesbar.</translation>
    </message>
    <message>
        <source>Change the permissions of the folder, or choose another one.</source>
        <translation>Die Rechte des Ordners ändern oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk refused the file (%1).</source>
        <translation>Die Platte nahm die Datei nicht an (%1).</translation>
    </message>
    <message>
        <source>Check the disk and its connection, then try again.</source>
        <translation>Die Platte und ihre Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>wr::BandStretch</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::BoardModel</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Rung in force</source>
        <translation>Stufe in Kraft</translation>
    </message>
    <message>
        <source>Next clock</source>
        <translation>Nächste Uhr</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>Blinde Flecken</translation>
    </message>
    <message>
        <source>Longest silent</source>
        <translation>Am längsten still</translation>
    </message>
    <message>
        <source>Owed the news</source>
        <translation>Nachricht schuldig an</translation>
    </message>
    <message>
        <source>%1 (nobody)</source>
        <translation>%1 (niemand)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1/%2 %3: %4</source>
        <translation>%1, %4 {1/%2 %3:?}</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: never heard</source>
        <translation>%1: nie gehört</translation>
    </message>
    <message>
        <source>%1 (drill)</source>
        <translation>%1 (Übung)</translation>
    </message>
    <message>
        <source>command vacant</source>
        <translation>Leitung unbesetzt</translation>
    </message>
    <message>
        <source>Inaccessible: restricted incident</source>
        <translation>Nicht zugänglich: vertraulicher Vorfall</translation>
    </message>
    <message>
        <source>access is granted by %1</source>
        <translation>Zugang gewährt %1</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Jetzt hier</translation>
    </message>
</context>
<context>
    <name>wr::Brief</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>late by %1 min</source>
        <translation>seit %1 min überfällig</translation>
    </message>
    <message>
        <source>due in %1 min</source>
        <translation>fällig in %1 min</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Commander: %1. Command is offered to %2, who has not accepted yet.</source>
        <translation>Leitung: %1. Die Leitung ist %2 angeboten und noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Command is vacant.</source>
        <translation>Die Leitung ist unbesetzt.</translation>
    </message>
    <message>
        <source>Commander: %1.</source>
        <translation>Leitung: %1.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>DRILL. %1</source>
        <translation>ÜBUNG. %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Phase: %1.</source>
        <translation>Phase: %1.</translation>
    </message>
    <message>
        <source>Since it happened: %1 (%2).</source>
        <translation>Seit dem Ereignis: %1 (%2).</translation>
    </message>
    <message>
        <source>This brief is of %1.</source>
        <translation>Stand dieser Übergabe: %1.</translation>
    </message>
    <message>
        <source>Undo of “%1” on %2: %3 since %4, ordered by %5</source>
        <translation>Rücknahme von „%1“ an %2: %3 seit %4, angeordnet von %5</translation>
    </message>
    <message>
        <source>“%1” on %2: %3 since %4, ordered by %5</source>
        <translation>„%1“ an %2: %3 seit %4, angeordnet von %5</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Eindämmung</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Offen: %1</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <translation>In Kraft: %1</translation>
    </message>
    <message>
        <source>No rung is in force and none is under way.</source>
        <translation>Keine Stufe ist in Kraft, und keine ist unterwegs.</translation>
    </message>
    <message>
        <source>“%1” ran out without a second person&apos;s answer; %2 would have to ask again.</source>
        <translation>„%1“ lief ohne Antwort einer zweiten Person ab; %2 müsste erneut fragen.</translation>
    </message>
    <message>
        <source>“%1” waits for a second person&apos;s answer, asked by %2: %3.</source>
        <translation>„%1“ wartet auf die Antwort einer zweiten Person, gefragt von %2: %3.</translation>
    </message>
    <message>
        <source>Open decisions</source>
        <translation>Offene Entscheidungen</translation>
    </message>
    <message>
        <source>%1 was set twice: “%2” by %3 is in force, “%4” by %5 is kept beside it.</source>
        <translation>%1 wurde zweimal gesetzt: „%2“ von %3 gilt, „%4“ von %5 ist daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>No decision is open.</source>
        <translation>Keine Entscheidung ist offen.</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No task is open.</source>
        <translation>Keine Aufgabe ist offen.</translation>
    </message>
    <message>
        <source>Running clocks</source>
        <translation>Laufende Uhren</translation>
    </message>
    <message>
        <source>Approval for “%1”</source>
        <translation>Freigabe für „%1“</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>Keine Uhr läuft.</translation>
    </message>
    <message>
        <source>News owed</source>
        <translation>Geschuldete Nachrichten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 Owed to %2, for %3.</source>
        <translation>%1 Geschuldet an %2, seit %3.</translation>
    </message>
    <message>
        <source>No news is owed.</source>
        <translation>Keine Nachricht ist geschuldet.</translation>
    </message>
    <message>
        <source>%1 (not reachable)</source>
        <translation>%1 (nicht erreichbar)</translation>
    </message>
    <message>
        <source>GAP: %1 on %2 is held by nobody.</source>
        <translation>LÜCKE: %1 an %2 hat niemand.</translation>
    </message>
    <message>
        <source>GAP: %1 on %2: %3. Nobody is reachable.</source>
        <translation>LÜCKE: %1 an %2: %3. Niemand ist erreichbar.</translation>
    </message>
    <message>
        <source>%1 on %2: %3. A second person must approve.</source>
        <translation>%1 an %2: %3. Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>%1 on %2: %3.</source>
        <translation>%1 an %2: %3.</translation>
    </message>
    <message>
        <source>Who may act</source>
        <translation>Wer handeln darf</translation>
    </message>
    <message>
        <source>No system is in scope.</source>
        <translation>Kein System ist betroffen.</translation>
    </message>
</context>
<context>
    <name>wr::Bundle</name>
    <message>
        <source>The signature does not hold for %1.</source>
        <translation>Die Signatur passt nicht zu %1.</translation>
    </message>
    <message>
        <source>Somebody else signed it than the manifest.</source>
        <translation>Jemand anderes hat es signiert als das Manifest.</translation>
    </message>
    <message>
        <source>It names another key than the one that signed.</source>
        <translation>Sie nennt einen anderen Schlüssel als den, der signiert hat.</translation>
    </message>
    <message>
        <source>It declares another form than that of a bundle.</source>
        <translation>Sie nennt eine andere Form als die eines Bündels.</translation>
    </message>
    <message>
        <source>The sealed evidence does not give the root that was signed.</source>
        <translation>Die versiegelten Belege ergeben nicht die Wurzel, die signiert wurde.</translation>
    </message>
    <message>
        <source>No record can lie there.</source>
        <translation>Dort kann kein Datensatz liegen.</translation>
    </message>
    <message>
        <source>Its bytes are not those that its name says.</source>
        <translation>Ihre Bytes sind nicht die, die der Name nennt.</translation>
    </message>
    <message>
        <source>No entry says that it arrived.</source>
        <translation>Kein Eintrag besagt, dass sie eingetroffen ist.</translation>
    </message>
    <message>
        <source>The entry about it says another size.</source>
        <translation>Der Eintrag darüber nennt eine andere Größe.</translation>
    </message>
    <message>
        <source>The bundle lacks the incident that it says it holds.</source>
        <translation>Dem Bündel fehlt der Vorfall, den es zu enthalten angibt.</translation>
    </message>
    <message>
        <source>It names another exporter than the one who signed.</source>
        <translation>Sie nennt jemand anderen als Exportierenden als den, der signiert hat.</translation>
    </message>
    <message>
        <source>It names another root than the checkpoint.</source>
        <translation>Sie nennt eine andere Wurzel als der Prüfpunkt.</translation>
    </message>
    <message>
        <source>It says of other entries that they have no effect.</source>
        <translation>Sie nennt andere Einträge als wirkungslos.</translation>
    </message>
    <message>
        <source>The key that signed is not on the roster of the room, or was revoked.</source>
        <translation>Der Schlüssel, der signiert hat, steht nicht im Verzeichnis des Raums oder wurde gesperrt.</translation>
    </message>
    <message>
        <source>The exhibit %1 is not what arrived.</source>
        <translation>Das Beweisstück %1 ist nicht das, was eingetroffen ist.</translation>
    </message>
    <message>
        <source>See: warroomctl verify</source>
        <translation>Siehe: warroomctl verify</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>Diesen Vorfall gibt es nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl incident list</source>
        <translation>Auflisten mit: warroomctl incident list</translation>
    </message>
    <message>
        <source>Only a member of the room can sign a bundle.</source>
        <translation>Nur ein Mitglied des Raums kann ein Bündel signieren.</translation>
    </message>
    <message>
        <source>Export it as somebody who is on the roster, with --as.</source>
        <translation>Mit --as als jemand exportieren, der im Verzeichnis steht.</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>Diese Datei gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or replace it with --force.</source>
        <translation>Einen anderen Namen wählen oder sie mit --force ersetzen.</translation>
    </message>
    <message>
        <source>The journal is not what was signed, so nothing was exported.</source>
        <translation>Das Journal ist nicht das, was signiert wurde; daher wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>The shared log has not accepted this incident yet.</source>
        <translation>Das gemeinsame Log hat diesen Vorfall noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Export it when the room is in reach: warroomctl room sync</source>
        <translation>Exportieren, sobald der Raum erreichbar ist: warroomctl room sync</translation>
    </message>
    <message>
        <source>This is not how an entry is written.</source>
        <translation>So wird kein Eintrag geschrieben.</translation>
    </message>
    <message>
        <source>Line %1 is not how a manifest is written, or names a file for the second time.</source>
        <translation>Zeile %1 ist nicht so, wie ein Manifest geschrieben wird, oder nennt eine Datei zum zweiten Mal.</translation>
    </message>
    <message>
        <source>This file does not lie in the bundle&apos;s folder.</source>
        <translation>Diese Datei liegt nicht im Ordner des Bündels.</translation>
    </message>
    <message>
        <source>Two files have this name.</source>
        <translation>Zwei Dateien haben diesen Namen.</translation>
    </message>
    <message>
        <source>This file is larger than any in a bundle, or there are too many.</source>
        <translation>Diese Datei ist größer als jede in einem Bündel, oder es sind zu viele.</translation>
    </message>
    <message>
        <source>The verification was stopped.</source>
        <translation>Die Prüfung wurde gestoppt.</translation>
    </message>
    <message>
        <source>No manifest lists this file.</source>
        <translation>Kein Manifest führt diese Datei auf.</translation>
    </message>
    <message>
        <source>It was changed: its SHA-256 is %1, and %2 says %3.</source>
        <translation>Sie wurde verändert: Ihr SHA-256 ist %1, und %2 nennt %3.</translation>
    </message>
    <message>
        <source>It is missing from the bundle.</source>
        <translation>Sie fehlt im Bündel.</translation>
    </message>
    <message>
        <source>It lists a file that does not belong in it.</source>
        <translation>Es führt eine Datei auf, die nicht hineingehört.</translation>
    </message>
    <message>
        <source>The bundle cannot be read: %1.</source>
        <translation>Das Bündel ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Check the path and the permissions.</source>
        <translation>Pfad und Rechte prüfen.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>%1, %2 bytes, %3: %4</source>
        <extracomment>name of a file, bytes, why it is or is not there, SHA-256</extracomment>
        <translation>%1, %2 Bytes, %3: %4</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>pinned or cited</source>
        <translation>angeheftet oder zitiert</translation>
    </message>
    <message>
        <source>in the incident&apos;s window</source>
        <translation>im Zeitfenster des Vorfalls</translation>
    </message>
    <message>
        <source>not held where it was exported</source>
        <translation>dort nicht vorhanden, wo exportiert wurde</translation>
    </message>
    <message>
        <source>left out on request</source>
        <translation>auf Wunsch weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>EVIDENCE IN THE BUNDLE: %n file(s)</source>
        <translation>
            <numerusform>BELEGE IM BÜNDEL: %n Datei</numerusform>
            <numerusform>BELEGE IM BÜNDEL: %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>EVIDENCE NOT IN THE BUNDLE: %n file(s)</source>
        <translation>
            <numerusform>BELEGE, DIE NICHT IM BÜNDEL SIND: %n Datei</numerusform>
            <numerusform>BELEGE, DIE NICHT IM BÜNDEL SIND: %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle was written by a newer version of the program.</source>
        <translation>Das Bündel wurde von einer neueren Version des Programms geschrieben.</translation>
    </message>
    <message>
        <source>This is not the summary of a bundle.</source>
        <translation>Das ist nicht die Zusammenfassung eines Bündels.</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <extracomment>code, severity, title of an incident</extracomment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>Raum: %1</translation>
    </message>
    <message>
        <source>Systems: %1</source>
        <translation>Systeme: %1</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Commander: %1</source>
        <translation>Einsatzleitung: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>The room is a demo; its people are fictional, and their keys lie open.</source>
        <translation>Der Raum ist eine Demo; seine Personen sind erfunden, und ihre Schlüssel liegen offen.</translation>
    </message>
    <message>
        <source>WHAT HAPPENED, oldest first, in UTC</source>
        <translation>WAS GESCHAH, das Älteste zuerst, in UTC</translation>
    </message>
    <message>
        <source>ENTRIES: %1 of the %2 in the log of the room, up to the root %3</source>
        <translation>EINTRÄGE: %1 der %2 im Log des Raums, bis zur Wurzel %3</translation>
    </message>
    <message>
        <source>Without authority, and so without effect: %1</source>
        <translation>Ohne Befugnis und daher ohne Wirkung: %1</translation>
    </message>
    <message>
        <source>Whether these had effect depends on entries of other incidents, which are not here: %1</source>
        <translation>Ob diese wirkten, hängt von Einträgen anderer Vorfälle ab, die hier fehlen: %1</translation>
    </message>
    <message>
        <source>EXPORTED BY %1, device key %2</source>
        <translation>EXPORTIERT VON %1, Geräteschlüssel %2</translation>
    </message>
    <message>
        <source>Room id %1</source>
        <translation>Kennung des Raums %1</translation>
    </message>
    <message>
        <source>It says that it stands at another position.</source>
        <translation>Er gibt an, an einer anderen Position zu stehen.</translation>
    </message>
    <message>
        <source>The seal does not hold: %1</source>
        <translation>Das Siegel hält nicht: %1</translation>
    </message>
    <message>
        <source>It does not stand at this position of the log.</source>
        <translation>Er steht nicht an dieser Position des Logs.</translation>
    </message>
    <message>
        <source>The entry belongs to another room.</source>
        <translation>Der Eintrag gehört zu einem anderen Raum.</translation>
    </message>
    <message>
        <source>Its author&apos;s entries are not in their order.</source>
        <translation>Die Einträge seines Verfassers stehen nicht in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>It does not name the entry that its author wrote before.</source>
        <translation>Er nennt nicht den Eintrag, den sein Verfasser davor schrieb.</translation>
    </message>
    <message>
        <source>The bundle was changed while it was read.</source>
        <translation>Das Bündel wurde verändert, während es gelesen wurde.</translation>
    </message>
    <message>
        <source>Verify it again: warroomctl verify FILE</source>
        <translation>Noch einmal prüfen: warroomctl verify FILE</translation>
    </message>
    <message>
        <source>The incident is restricted: its content is sealed for its members, and whoever gets the bundle could not read it.</source>
        <translation>Der Vorfall ist vertraulich: Sein Inhalt ist für seine Mitglieder verschlossen, und wer das Bündel erhält, könnte ihn nicht lesen.</translation>
    </message>
    <message>
        <source>Grant access to whoever is to read it, or export the evidence alone: warroomctl evidence export</source>
        <translation>Wer ihn lesen soll, erhält Zugang; oder nur die Belege exportieren: warroomctl evidence export</translation>
    </message>
    <message>
        <source>CUSTODY OF THE EVIDENCE, oldest first, in UTC</source>
        <translation>VERWAHRUNG DER BELEGE, Ältestes zuerst, in UTC</translation>
    </message>
    <message>
        <source>The bundle was cancelled; no file was written.</source>
        <translation>Das Bündel wurde abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries still waited for the shared log; they are not here.</source>
        <translation>
            <numerusform>%n Eintrag wartete noch auf das gemeinsame Log; er ist nicht hier.</numerusform>
            <numerusform>%n Einträge warteten noch auf das gemeinsame Log; sie sind nicht hier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::Bundling</name>
    <message>
        <source>%1 is written: %2.</source>
        <translation>%1 ist geschrieben: %2.</translation>
    </message>
    <message>
        <source>Entries in it: %1. Exhibits in it: %2.</source>
        <translation>Einträge darin: %1. Beweisstücke darin: %2.</translation>
    </message>
    <message>
        <source>Not in it, because only others hold them: exhibits %1.</source>
        <translation>Nicht darin, weil nur andere sie haben: Beweisstücke %1.</translation>
    </message>
    <message>
        <source>Not in it, because they wait for the shared log: entries %1.</source>
        <translation>Nicht darin, weil sie auf das gemeinsame Log warten: Einträge %1.</translation>
    </message>
    <message>
        <source>Tell whoever gets it, over another way, the room&apos;s id and your device key; with them they know that it is from here:</source>
        <translation>Sagen Sie dem Empfänger auf einem anderen Weg die Kennung des Raums und Ihren Geräteschlüssel; damit weiß er, dass es von hier ist:</translation>
    </message>
</context>
<context>
    <name>wr::CallTeller</name>
    <message>
        <source>Two spans tell this one call: this one, and “%1”. It is one call.</source>
        <translation>Zwei Spans berichten von diesem einen Aufruf: dieser und „%1“. Es ist ein einziger Aufruf.</translation>
    </message>
    <message>
        <source>A gap: this failed, and nothing in its trace tells of a model. If one was called, the call left no span; ask whoever runs it or the vendor for their logs.</source>
        <translation>Eine Lücke: Dies schlug fehl, und nichts in seinem Trace berichtet von einem Modell. Falls eines aufgerufen wurde, hinterließ der Aufruf keinen Span; fragen Sie den Betreiber oder den Anbieter nach seinen Protokollen.</translation>
    </message>
    <message>
        <source>A gap: this failed with “%1”, an error of a call of a model, and no span tells of that call. Ask whoever runs it or the vendor for their logs.</source>
        <translation>Eine Lücke: Dies scheiterte mit „%1“, dem Fehler eines Modellaufrufs, und kein Span berichtet von diesem Aufruf. Bitten Sie den Betreiber oder den Anbieter um deren Logs.</translation>
    </message>
</context>
<context>
    <name>wr::Checkpoint</name>
    <message>
        <source>This is no checkpoint.</source>
        <translation>Das ist kein Prüfpunkt.</translation>
    </message>
    <message>
        <source>A line of this checkpoint cannot be read.</source>
        <translation>Eine Zeile dieses Prüfpunkts ist nicht lesbar.</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>History changed: %1</source>
        <translation>Die Geschichte hat sich geändert: %1</translation>
    </message>
    <message>
        <source>Keep this replica and the checkpoint, and compare with the others.</source>
        <translation>Diese Replik und den Prüfpunkt behalten und mit den anderen vergleichen.</translation>
    </message>
    <message>
        <source>the checkpoint is of the log %1, and this one is %2.</source>
        <translation>der Prüfpunkt gehört zum Log %1, und dieses ist %2.</translation>
    </message>
    <message>
        <source>the log has %1 entries, and the checkpoint saw %2.</source>
        <translation>das Log hat %1 Einträge, und der Prüfpunkt sah %2.</translation>
    </message>
    <message>
        <source>the first %1 entries are not those of the checkpoint.</source>
        <translation>die ersten %1 Einträge sind nicht die des Prüfpunkts.</translation>
    </message>
    <message>
        <source>Name a file that warroomctl room checkpoint has printed.</source>
        <translation>Eine Datei nennen, die warroomctl room checkpoint ausgegeben hat.</translation>
    </message>
    <message>
        <source>The signature of this checkpoint does not hold.</source>
        <translation>Die Signatur dieses Prüfpunkts stimmt nicht.</translation>
    </message>
    <message>
        <source>Somebody changed the file. Use another copy of it.</source>
        <translation>Jemand hat die Datei geändert. Eine andere Kopie von ihr verwenden.</translation>
    </message>
</context>
<context>
    <name>wr::ChosenWindows</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Chosen for the comparison: before, %1; after, %2.</source>
        <translation>Für den Vergleich gewählt: vorher, %1; nachher, %2.</translation>
    </message>
    <message>
        <source>Chosen for the comparison: before, %1.</source>
        <translation>Für den Vergleich gewählt: vorher, %1.</translation>
    </message>
    <message>
        <source>Chosen for the comparison: after, %1.</source>
        <translation>Für den Vergleich gewählt: nachher, %1.</translation>
    </message>
    <message>
        <source>in the windows before and after</source>
        <translation>in den Fenstern vorher und nachher</translation>
    </message>
    <message>
        <source>in the window before</source>
        <translation>im Fenster vorher</translation>
    </message>
    <message>
        <source>in the window after</source>
        <translation>im Fenster nachher</translation>
    </message>
</context>
<context>
    <name>wr::Cli</name>
    <message>
        <source>There is no such verb.</source>
        <translation>Dieses Verb gibt es nicht.</translation>
    </message>
    <message>
        <source>See: warroomctl help</source>
        <translation>Siehe: warroomctl help</translation>
    </message>
    <message>
        <source>GAP: nobody holds this right.</source>
        <translation>LÜCKE: niemand hat dieses Recht.</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>GAP: nobody is reachable: %1</source>
        <translation>LÜCKE: niemand ist erreichbar: %1</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Bestätigt.</translation>
    </message>
    <message>
        <source>Written down.</source>
        <translation>Aufgeschrieben.</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>There are no gaps.</source>
        <translation>Es gibt keine Lücken.</translation>
    </message>
    <message>
        <source>This is not a decision right.</source>
        <translation>Das ist kein Entscheidungsrecht.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>Eines davon verwenden: %1.</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>Diesen Vorfall gibt es nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl incident list</source>
        <translation>Liste mit: warroomctl incident list</translation>
    </message>
    <message>
        <source>There is no such system.</source>
        <translation>Dieses System gibt es nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl system list</source>
        <translation>Liste mit: warroomctl system list</translation>
    </message>
    <message>
        <source>Nobody of this name is on the roster.</source>
        <translation>Niemand mit diesem Namen steht im Verzeichnis.</translation>
    </message>
    <message>
        <source>List them with: warroomctl member list</source>
        <translation>Liste mit: warroomctl member list</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Das ist keine Zeit.</translation>
    </message>
    <message>
        <source>Write T-5m, 14:02Z, or 2026-11-24T14:02:00Z.</source>
        <translation>T-5m, 14:02Z oder 2026-11-24T14:02:00Z schreiben.</translation>
    </message>
    <message>
        <source>Read it back: warroomctl containment readback %1</source>
        <translation>Zurücklesen mit: warroomctl containment readback %1</translation>
    </message>
    <message>
        <source>Nothing was sent. Order it again.</source>
        <translation>Nichts wurde gesendet. Erneut anordnen.</translation>
    </message>
    <message>
        <source>The target did not take it. Look at the preview again.</source>
        <translation>Das Ziel hat es nicht angenommen. Die Vorschau noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Approve with: warroomctl containment approve %1</source>
        <translation>Zustimmen mit: warroomctl containment approve %1</translation>
    </message>
    <message>
        <source>The run is %1. %2</source>
        <translation>Der Lauf ist %1. %2</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>Von Hand: %1</translation>
    </message>
    <message>
        <source>By phone: %1</source>
        <translation>Per Telefon: %1</translation>
    </message>
    <message>
        <source>It is not clear for which incident this is.</source>
        <translation>Es ist nicht klar, für welchen Vorfall das gilt.</translation>
    </message>
    <message>
        <source>Name it with --incident.</source>
        <translation>Mit --incident benennen.</translation>
    </message>
    <message>
        <source>rung</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>before: %1 = %2</source>
        <translation>vorher: %1 = %2</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation>Diesen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl containment runs</source>
        <translation>Liste mit: warroomctl containment runs</translation>
    </message>
    <message>
        <source>There is no such approval.</source>
        <translation>Diese Zustimmung gibt es nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl containment approve</source>
        <translation>Liste mit: warroomctl containment approve</translation>
    </message>
    <message>
        <source>Denied.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Zugestimmt.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>angeordnet</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>undo of %1</source>
        <translation>Rücknahme von %1</translation>
    </message>
    <message>
        <source>The demo room is in %1.</source>
        <translation>Der Demo-Raum liegt in %1.</translation>
    </message>
    <message>
        <source>Open it with: warroom --demo %1</source>
        <translation>Öffnen mit: warroom --demo %1</translation>
    </message>
    <message>
        <source>Its practice endpoint answers at %1 until standard input closes.</source>
        <translation>Sein Übungsendpunkt antwortet unter %1, bis die Standardeingabe endet.</translation>
    </message>
    <message>
        <source>%1: BAD, nothing was imported</source>
        <translation>%1: FEHLERHAFT, nichts wurde importiert</translation>
    </message>
    <message>
        <source>, seen before</source>
        <translation>, schon bekannt</translation>
    </message>
    <message>
        <source>  not mapped: %1</source>
        <translation>  nicht zugeordnet: %1</translation>
    </message>
    <message>
        <source>  BAD: %1</source>
        <translation>  FEHLERHAFT: %1</translation>
    </message>
    <message>
        <source>This is not an evidence kind.</source>
        <translation>Das ist keine Belegart.</translation>
    </message>
    <message>
        <source>Use prompt-path, model-behaviour, retrieval, user-action, guardrail or provenance.</source>
        <translation>prompt-path, model-behaviour, retrieval, user-action, guardrail oder provenance verwenden.</translation>
    </message>
    <message>
        <source>This is not the reference of an item.</source>
        <translation>Das ist kein Verweis auf ein Element.</translation>
    </message>
    <message>
        <source>Take one from: warroomctl evidence list</source>
        <translation>Einen nehmen aus: warroomctl evidence list</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>BLIND</source>
        <translation>BLIND</translation>
    </message>
    <message>
        <source>This is not an incident type.</source>
        <translation>Das ist kein Vorfalltyp.</translation>
    </message>
    <message>
        <source>Use unsafe-output, retrieval-failure, prompt-bypass, vendor-change, privacy-leak or overdependence.</source>
        <translation>unsafe-output, retrieval-failure, prompt-bypass, vendor-change, privacy-leak oder overdependence verwenden.</translation>
    </message>
    <message>
        <source>This is not a severity.</source>
        <translation>Das ist kein Schweregrad.</translation>
    </message>
    <message>
        <source>Use sev1, sev2, sev3 or sev4.</source>
        <translation>sev1, sev2, sev3 oder sev4 verwenden.</translation>
    </message>
    <message>
        <source>%1 declared at %2. The thresholds suggest %3: %4</source>
        <translation>%1 um %2 ausgerufen. Die Schwellen schlagen %3 vor: %4</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>commander</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>unbesetzt</translation>
    </message>
    <message>
        <source>phase %1, commander %2, declared %3</source>
        <translation>Phase %1, Leitung %2, ausgerufen %3</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>%1: %2 is now %3.</source>
        <translation>%1: %2 ist jetzt %3.</translation>
    </message>
    <message>
        <source>This is not a phase.</source>
        <translation>Das ist keine Phase.</translation>
    </message>
    <message>
        <source>Use triage, containing, investigating, recovering or review.</source>
        <translation>triage, containing, investigating, recovering oder review verwenden.</translation>
    </message>
    <message>
        <source>Closing needs an outcome in words.</source>
        <translation>Zum Schließen gehört ein Ergebnis in Worten.</translation>
    </message>
    <message>
        <source>Close it with: warroomctl incident close %1 --outcome WORDS</source>
        <translation>Schließen mit: warroomctl incident close %1 --outcome WORTE</translation>
    </message>
    <message>
        <source>Say how it ended with --outcome.</source>
        <translation>Mit --outcome sagen, wie es ausging.</translation>
    </message>
    <message>
        <source>%1 is closed: %2</source>
        <translation>%1 ist geschlossen: %2</translation>
    </message>
    <message>
        <source>The severity is %1 already.</source>
        <translation>Der Schweregrad ist schon %1.</translation>
    </message>
    <message>
        <source>There is none beyond it.</source>
        <translation>Darüber hinaus gibt es keinen.</translation>
    </message>
    <message>
        <source>This severity lies in the other direction.</source>
        <translation>Dieser Schweregrad liegt in der anderen Richtung.</translation>
    </message>
    <message>
        <source>Raise with: incident raise. Lower with: incident lower.</source>
        <translation>Erhöhen mit: incident raise. Senken mit: incident lower.</translation>
    </message>
    <message>
        <source>You have command now.</source>
        <translation>Sie haben jetzt die Leitung.</translation>
    </message>
    <message>
        <source>Command was offered to %1, who must accept it.</source>
        <translation>Die Leitung wurde %1 angeboten; sie muss noch angenommen werden.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>Entschieden.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Given as %1.</source>
        <translation>Vergeben als %1.</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Zur Kenntnis genommen.</translation>
    </message>
    <message>
        <source>Read these words to the steward: %1</source>
        <translation>Lesen Sie dem Verwalter diese Wörter vor: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Check the path and the permissions.</source>
        <translation>Pfad und Rechte prüfen.</translation>
    </message>
    <message>
        <source>This is not a function.</source>
        <translation>Das ist keine Funktion.</translation>
    </message>
    <message>
        <source>Use product, engineering, platform, legal, security or operations.</source>
        <translation>product, engineering, platform, legal, security oder operations verwenden.</translation>
    </message>
    <message>
        <source>%1 is a member now. The key&apos;s words: %2</source>
        <translation>%1 ist jetzt Mitglied. Die Wörter des Schlüssels: %2</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 is revoked from here on.</source>
        <translation>%1 ist ab hier widerrufen.</translation>
    </message>
    <message>
        <source>Room “%1” was made in %2; %3 is steward.</source>
        <translation>Der Raum „%1“ wurde in %2 angelegt; Verwalter ist %3.</translation>
    </message>
    <message>
        <source>members %1, systems %2, open incidents %3, exhibits %4, gaps %5</source>
        <translation>Mitglieder %1, Systeme %2, offene Vorfälle %3, Beweisstücke %4, Lücken %5</translation>
    </message>
    <message>
        <source>READ-ONLY: %1</source>
        <translation>NUR LESEN: %1</translation>
    </message>
    <message>
        <source>The file is larger than 2 MiB.</source>
        <translation>Die Datei ist größer als 2 MiB.</translation>
    </message>
    <message>
        <source>Describe one system in one file.</source>
        <translation>Ein System in einer Datei beschreiben.</translation>
    </message>
    <message>
        <source>Correct the file; nothing was written.</source>
        <translation>Die Datei berichtigen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>This cannot be an id.</source>
        <translation>Das kann keine Kennung sein.</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens, at most 64.</source>
        <translation>Kleinbuchstaben, Ziffern und Bindestriche verwenden, höchstens 64.</translation>
    </message>
    <message>
        <source>%1 was written down.</source>
        <translation>%1 wurde aufgeschrieben.</translation>
    </message>
    <message>
        <source>%1 was added; you hold every right over it (only you).</source>
        <translation>%1 wurde hinzugefügt; Sie haben jedes Recht daran (nur Sie).</translation>
    </message>
    <message>
        <source>%1 was added; you hold every right over it. Name the others with: warroomctl authority set %2 RIGHT</source>
        <translation>%1 wurde hinzugefügt; Sie haben jedes Recht daran. Die anderen benennen mit: warroomctl authority set %2 RECHT</translation>
    </message>
    <message>
        <source>accountable</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>rungs</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>blind spots</source>
        <translation>blinde Flecken</translation>
    </message>
    <message>
        <source>Passphrase for the new key %1 (empty for none):</source>
        <translation>Passphrase für den neuen Schlüssel %1 (leer heißt keine):</translation>
    </message>
    <message>
        <source>The same once more:</source>
        <translation>Dieselbe noch einmal:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>No key was made. Try again.</source>
        <translation>Kein Schlüssel wurde angelegt. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Passphrase of the key %1:</source>
        <translation>Passphrase des Schlüssels %1:</translation>
    </message>
    <message>
        <source>The key lies open in the file %1.identity, which only you may read; give a passphrase with WARROOM_PASSPHRASE_FILE to seal it.</source>
        <translation>Der Schlüssel liegt offen in der Datei %1.identity, die nur Sie lesen dürfen; mit WARROOM_PASSPHRASE_FILE eine Passphrase angeben, um ihn zu verschließen.</translation>
    </message>
    <message>
        <source>The key lies in the file %1.identity, sealed with your passphrase. Nobody can recover a forgotten passphrase.</source>
        <translation>Der Schlüssel liegt in der Datei %1.identity, mit Ihrer Passphrase verschlossen. Niemand kann eine vergessene Passphrase wiederherstellen.</translation>
    </message>
    <message>
        <source>The key lies in the file %1.identity, sealed with a key in the keychain of your desktop.</source>
        <translation>Der Schlüssel liegt in der Datei %1.identity, verschlossen mit einem Schlüssel im Schlüsselbund Ihrer Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>Keep this replica as it is, and go on in a copy that verifies.</source>
        <translation>Diese Replik so lassen, wie sie ist, und in einer Kopie weiterarbeiten, die sich prüfen lässt.</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>also said</source>
        <translation>auch gesagt</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>Keine Konflikte.</translation>
    </message>
    <message>
        <source>There is no conflict over “%1” here.</source>
        <translation>Einen Konflikt über „%1“ gibt es hier nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl conflict list</source>
        <translation>Liste mit: warroomctl conflict list</translation>
    </message>
    <message>
        <source>Settled: %1 of %2 is “%3”.</source>
        <translation>Beigelegt: %1 von %2 ist „%3“.</translation>
    </message>
    <message>
        <source>This names no exhibit, or several.</source>
        <translation>Das nennt kein Beweisstück oder mehrere.</translation>
    </message>
    <message>
        <source>Take the name from: warroomctl evidence list</source>
        <translation>Den Namen nehmen aus: warroomctl evidence list</translation>
    </message>
    <message>
        <source>The exhibit %1 is here.</source>
        <translation>Das Beweisstück %1 ist hier.</translation>
    </message>
    <message>
        <source>No key on this computer belongs to a member.</source>
        <translation>Kein Schlüssel auf diesem Rechner gehört zu einem Mitglied.</translation>
    </message>
    <message>
        <source>Name a member, or show your card.</source>
        <translation>Ein Mitglied nennen oder die eigene Karte zeigen.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>local, not shared</source>
        <translation>lokal, nicht geteilt</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>tritt bei</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>halted: history changed</source>
        <translation>angehalten: die Geschichte hat sich geändert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>position %1, root %2</source>
        <translation>Position %1, Wurzel %2</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>hier: %1</translation>
    </message>
    <message>
        <source>asks to be accepted: %1 (%2)</source>
        <translation>bittet um Aufnahme: %1 (%2)</translation>
    </message>
    <message>
        <source>The replica is in %1</source>
        <translation>Die Replik liegt in %1</translation>
    </message>
    <message>
        <source>You can look; to write, a steward accepts you. Read them these words: %1</source>
        <translation>Sie können lesen; zum Schreiben nimmt ein Verwalter Sie auf. Lesen Sie ihm diese Wörter vor: %1</translation>
    </message>
    <message>
        <source>Your card: %1</source>
        <translation>Ihre Karte: %1</translation>
    </message>
    <message>
        <source>Nothing differs by more than chance would explain.</source>
        <translation>Nichts unterscheidet sich stärker, als der Zufall erklären würde.</translation>
    </message>
    <message>
        <source>entry %1 (%2)</source>
        <translation>Eintrag %1 (%2)</translation>
    </message>
    <message>
        <source>Tell whoever gets it, over another way, room id %1</source>
        <translation>Wer es bekommt, soll auf anderem Weg erfahren: Kennung des Raums %1</translation>
    </message>
    <message>
        <source>and device key %1</source>
        <translation>und Geräteschlüssel %1</translation>
    </message>
    <message>
        <source>Signed by %1, device key %2</source>
        <translation>Signiert von %1, Geräteschlüssel %2</translation>
    </message>
    <message>
        <source>Room id %1</source>
        <translation>Kennung des Raums %1</translation>
    </message>
    <message>
        <source>Ask a steward of the room, over another way, whether key and room id are theirs.</source>
        <translation>Einen Verwalter des Raums auf anderem Weg fragen, ob Schlüssel und Kennung die seinen sind.</translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation>BELEGE</translation>
    </message>
    <message>
        <source>in the bundle</source>
        <translation>im Bündel</translation>
    </message>
    <message>
        <source>not in the bundle</source>
        <translation>nicht im Bündel</translation>
    </message>
    <message>
        <source>Do not rely on %1; ask for it again, and compare its SHA-256.</source>
        <translation>Verlassen Sie sich nicht auf %1; erbitten Sie es noch einmal, und vergleichen Sie den SHA-256.</translation>
    </message>
    <message>
        <source>The credential %1 may be sent to %2 and nowhere else.</source>
        <translation>Die Zugangsdaten %1 dürfen an %2 gesendet werden und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>There is a credential of this name.</source>
        <translation>Zugangsdaten dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Remove it first with: warroomctl credential remove %1</source>
        <translation>Zuerst entfernen mit: warroomctl credential remove %1</translation>
    </message>
    <message>
        <source>The secret of %1 (it is not shown):</source>
        <translation>Das Geheimnis von %1 (es wird nicht angezeigt):</translation>
    </message>
    <message>
        <source>The credential %1 is gone from this computer.</source>
        <translation>Die Zugangsdaten %1 sind von diesem Rechner entfernt.</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>may be sent to</source>
        <translation>darf gesendet werden an</translation>
    </message>
    <message>
        <source>no credential “%1” here</source>
        <translation>hier keine Zugangsdaten „%1“</translation>
    </message>
    <message>
        <source>no address “%1” here</source>
        <translation>hier keine Adresse „%1“</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not tried against a real server</source>
        <translation>nicht an einem echten Server erprobt</translation>
    </message>
    <message>
        <source>tried against %1</source>
        <translation>erprobt an %1</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>erprobt</translation>
    </message>
    <message>
        <source>This sets no parameter.</source>
        <translation>Das setzt keinen Parameter.</translation>
    </message>
    <message>
        <source>Write --set NAME=VALUE.</source>
        <translation>--set NAME=WERT schreiben.</translation>
    </message>
    <message>
        <source>The ladder of %1 has a rung of this id.</source>
        <translation>Die Leiter von %1 hat schon eine Stufe mit dieser Kennung.</translation>
    </message>
    <message>
        <source>Give another one with --id, or replace the ladder with: containment ladder import --replace</source>
        <translation>Mit --id eine andere angeben oder die Leiter ersetzen mit: containment ladder import --replace</translation>
    </message>
    <message>
        <source>On the ladder of %1 now: %2.</source>
        <translation>Jetzt auf der Leiter von %1: %2.</translation>
    </message>
    <message>
        <source>It asks for credentials that are bound to nothing yet; add each where it is used, as in: warroomctl credential add %1 ORIGIN</source>
        <translation>Sie verlangt Zugangsdaten, die noch an nichts gebunden sind; jede dort hinzufügen, wo sie gebraucht wird, etwa so: warroomctl credential add %1 URSPRUNG</translation>
    </message>
    <message>
        <source>One id names one rung.</source>
        <translation>Eine Kennung benennt eine Stufe.</translation>
    </message>
    <message>
        <source>Pick one of the preset with --only.</source>
        <translation>Mit --only eine der Vorlage auswählen.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>The run has drifted. %1</source>
        <translation>Der Lauf ist abgewichen. %1</translation>
    </message>
    <message>
        <source>Find out who changed it, then order the rung again.</source>
        <translation>Herausfinden, wer es geändert hat, dann die Stufe erneut anordnen.</translation>
    </message>
    <message>
        <source>%1 is %2 on this computer.</source>
        <translation>%1 ist auf diesem Rechner %2.</translation>
    </message>
    <message>
        <source>This is no origin.</source>
        <translation>Das ist kein Ursprung.</translation>
    </message>
    <message>
        <source>Write it like http://127.0.0.1:2379.</source>
        <translation>So schreiben: http://127.0.0.1:2379.</translation>
    </message>
    <message>
        <source>Requests may go to %1 from this computer, unencrypted or to a private address too.</source>
        <translation>Anfragen dürfen von diesem Rechner an %1 gehen, auch unverschlüsselt oder an eine private Adresse.</translation>
    </message>
    <message>
        <source>Nothing of this name is set on this computer.</source>
        <translation>Auf diesem Rechner ist nichts dieses Namens gesetzt.</translation>
    </message>
    <message>
        <source>List them with: warroomctl containment target list</source>
        <translation>Auflisten mit: warroomctl containment target list</translation>
    </message>
    <message>
        <source>%1 is no longer set on this computer.</source>
        <translation>%1 ist auf diesem Rechner nicht mehr gesetzt.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>A secret is one line of text, at most 64 KiB, on standard input.</source>
        <translation>Ein Geheimnis ist eine Zeile Text, höchstens 64 KiB, auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>Type it when asked, or pipe it in: … | warroomctl credential add NAME ORIGIN</source>
        <translation>Auf Nachfrage eintippen oder hineinleiten: … | warroomctl credential add NAME URSPRUNG</translation>
    </message>
    <message>
        <source>This member has no device in force, so no key can be given.</source>
        <translation>Dieses Mitglied hat kein gültiges Gerät, also kann es keinen Schlüssel bekommen.</translation>
    </message>
    <message>
        <source>Have a steward enrol a device first.</source>
        <translation>Ein Verwalter nimmt zuerst ein Gerät auf.</translation>
    </message>
    <message>
        <source>%1 is not restricted: every member of the room reads it.</source>
        <translation>%1 ist nicht vertraulich: Jedes Mitglied des Raums liest ihn.</translation>
    </message>
    <message>
        <source>%1 is restricted. Members: %2.</source>
        <translation>%1 ist vertraulich. Eingeweiht: %2.</translation>
    </message>
    <message>
        <source>Access is granted by %1.</source>
        <translation>Zugang gewährt %1.</translation>
    </message>
    <message>
        <source>This incident is not restricted.</source>
        <translation>Dieser Vorfall ist nicht vertraulich.</translation>
    </message>
    <message>
        <source>Restrict it with --restrict; what was written before stays readable to all.</source>
        <translation>Mit --restrict wird er vertraulich; was vorher geschrieben wurde, bleibt für alle lesbar.</translation>
    </message>
    <message>
        <source>This incident is restricted already.</source>
        <translation>Dieser Vorfall ist schon vertraulich.</translation>
    </message>
    <message>
        <source>Change its members with --add and --remove.</source>
        <translation>Die Eingeweihten ändern Sie mit --add und --remove.</translation>
    </message>
    <message>
        <source>%1 is read by %2 from here on.</source>
        <translation>%1 wird von hier an gelesen von: %2.</translation>
    </message>
    <message>
        <source>Inaccessible: restricted incident. Access is granted by %1.</source>
        <translation>Nicht zugänglich: vertraulicher Vorfall. Zugang gewährt %1.</translation>
    </message>
    <message>
        <source>restricted, read by %1</source>
        <translation>vertraulich, gelesen von %1</translation>
    </message>
    <message>
        <source>! Entries that you cannot read: %1. Access is granted by %2.</source>
        <translation>! Einträge, die Sie nicht lesen können: %1. Zugang gewährt %2.</translation>
    </message>
    <message>
        <source>Command is offered to you. Accept it with: warroomctl incident command %1 --accept</source>
        <translation>Die Leitung ist Ihnen angeboten. Annehmen mit: warroomctl incident command %1 --accept</translation>
    </message>
    <message>
        <source>clock: entry %1 by %2 claims %3, which the log received before, at %4: that clock is ahead</source>
        <translation>Uhr: Eintrag %1 von %2 nennt %3, das Protokoll bekam ihn schon um %4: diese Uhr geht vor</translation>
    </message>
    <message>
        <source>clock: entry %1 by %2 claims %3, and the log received it at %4: it waited, or that clock is slow</source>
        <translation>Uhr: Eintrag %1 von %2 nennt %3, das Protokoll bekam ihn um %4: er hat gewartet, oder diese Uhr geht nach</translation>
    </message>
    <message>
        <source>%1 has no hypothesis of this id.</source>
        <translation>%1 hat keine Hypothese mit dieser Kennung.</translation>
    </message>
    <message>
        <source>List them with: warroomctl hypothesis list %1</source>
        <translation>Liste mit: warroomctl hypothesis list %1</translation>
    </message>
    <message>
        <source>This is not a cause.</source>
        <translation>Das ist keine Ursache.</translation>
    </message>
    <message>
        <source>A new hypothesis needs a cause.</source>
        <translation>Eine neue Hypothese braucht eine Ursache.</translation>
    </message>
    <message>
        <source>Say which with --cause.</source>
        <translation>Nennen Sie sie mit --cause.</translation>
    </message>
    <message>
        <source>Stated: %1</source>
        <translation>Aufgestellt: %1</translation>
    </message>
    <message>
        <source>List items with their references: warroomctl evidence list</source>
        <translation>Elemente mit ihren Verweisen auflisten: warroomctl evidence list</translation>
    </message>
    <message>
        <source>Say which side the item is on.</source>
        <translation>Sagen Sie, auf welcher Seite das Element steht.</translation>
    </message>
    <message>
        <source>Use --for, --against or --off.</source>
        <translation>Verwenden Sie --for, --against oder --off.</translation>
    </message>
    <message>
        <source>The item speaks for it now.</source>
        <translation>Das Element spricht jetzt dafür.</translation>
    </message>
    <message>
        <source>The item speaks against it now.</source>
        <translation>Das Element spricht jetzt dagegen.</translation>
    </message>
    <message>
        <source>The item is off the scale.</source>
        <translation>Das Element liegt nicht mehr auf der Waage.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No hypothesis is stated.</source>
        <translation>Es ist keine Hypothese aufgestellt.</translation>
    </message>
    <message>
        <source>  confidence: %1</source>
        <translation>  Zuversicht: %1</translation>
    </message>
    <message>
        <source>  for: %1 %2</source>
        <translation>  dafür: %1 %2</translation>
    </message>
    <message>
        <source>  against: %1 %2</source>
        <translation>  dagegen: %1 %2</translation>
    </message>
    <message>
        <source>Check: %1 Look at: %2</source>
        <translation>Prüfung: %1 Sehen Sie an: %2</translation>
    </message>
    <message>
        <source>as we found it</source>
        <translation>wie vorgefunden</translation>
    </message>
    <message>
        <source>as we left it</source>
        <translation>wie hinterlassen</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>wie es jetzt ist</translation>
    </message>
    <message>
        <source>Ask who changed it. To restore what was captured all the same: warroomctl containment undo %1 --anyway --reason …</source>
        <translation>Fragen Sie, wer es geändert hat. Um das Festgehaltene trotzdem wiederherzustellen: warroomctl containment undo %1 --anyway --reason …</translation>
    </message>
    <message>
        <source>to be taken back at %1</source>
        <translation>zurückzunehmen um %1</translation>
    </message>
    <message>
        <source>An authority or a pin belongs to the origin of an https address.</source>
        <translation>Eine Zertifizierungsstelle oder ein festgelegter Schlüssel gehört zum Ursprung einer https-Adresse.</translation>
    </message>
    <message>
        <source>Write it like https://flags.example:4242.</source>
        <translation>Schreiben Sie ihn wie https://flags.example:4242.</translation>
    </message>
    <message>
        <source>From this computer %1 must prove itself as you say, or nothing is sent.</source>
        <translation>Von diesem Rechner aus muss %1 sich so ausweisen, sonst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>It is not said what this stands for.</source>
        <translation>Es ist nicht gesagt, wofür das steht.</translation>
    </message>
    <message>
        <source>Give a value, or with an origin --ca or --pin.</source>
        <translation>Geben Sie einen Wert an, oder zu einem Ursprung --ca oder --pin.</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>festgelegt</translation>
    </message>
    <message>
        <source>DRILL: practice endpoints only; it counts in no metric.</source>
        <translation>ÜBUNG: nur Übungsendpunkte; sie zählt in keiner Kennzahl.</translation>
    </message>
    <message>
        <source>DRILL: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>times of the drill: declared %1, first containment %2, confirmed %3, undone %4</source>
        <translation>Zeiten der Übung: ausgerufen %1, erste Eindämmung %2, bestätigt %3, zurückgenommen %4</translation>
    </message>
    <message>
        <source>It is restricted: only %1 can read it. Evidence is read by all, unless it is imported with --incident; orders of containment and their outcomes are seen by all.</source>
        <translation>Er ist vertraulich: Nur %1 kann ihn lesen. Beweise lesen alle, wenn sie nicht mit --incident importiert werden; Anordnungen der Eindämmung und ihre Ergebnisse sehen alle.</translation>
    </message>
    <message>
        <source>  only for the members of the incident; shared encrypted</source>
        <translation>  nur für die Mitglieder des Vorfalls; verschlüsselt geteilt</translation>
    </message>
    <message>
        <source>only members of %1</source>
        <translation>nur Mitglieder von %1</translation>
    </message>
    <message>
        <source>Only the members of the restricted incident %1 have this evidence.</source>
        <translation>Nur die Mitglieder des vertraulichen Vorfalls %1 haben diesen Beweis.</translation>
    </message>
    <message>
        <source>Items found: %1</source>
        <translation>Gefundene Einträge: %1</translation>
    </message>
    <message>
        <source>The evidence is on the timeline. Its text is being made searchable; Ctrl+C leaves that for later.</source>
        <translation>Die Belege stehen auf der Zeitachse. Ihr Text wird durchsuchbar gemacht; Strg+C verschiebt das auf später.</translation>
    </message>
    <message>
        <source>the credential “%1” may not be sent to %2</source>
        <translation>die Zugangsdaten „%1“ dürfen nicht an %2 gesendet werden</translation>
    </message>
    <message>
        <source>changes: %1</source>
        <translation>ändert: %1</translation>
    </message>
    <message>
        <source>Who is hit is unknown. %1</source>
        <translation>Wen es trifft, ist unbekannt. %1</translation>
    </message>
    <message>
        <source>Neither an exhibit nor an incident is named.</source>
        <translation>Weder ein Beweisstück noch ein Vorfall ist genannt.</translation>
    </message>
    <message>
        <source>Name an exhibit, or add --incident.</source>
        <translation>Nennen Sie ein Beweisstück, oder geben Sie --incident an.</translation>
    </message>
    <message>
        <source>The exhibit %1 was handed to %2.</source>
        <translation>Das Beweisstück %1 wurde an %2 übergeben.</translation>
    </message>
    <message>
        <source>The export is not entered as custody: %1</source>
        <translation>Der Export ist nicht als Verwahrung eingetragen: %1</translation>
    </message>
    <message>
        <source>Masked: %1.</source>
        <translation>Verdeckt: %1.</translation>
    </message>
    <message>
        <source>%1: archive, %2 bytes, SHA-256 %3</source>
        <translation>%1: Archiv, %2 Byte, SHA-256 %3</translation>
    </message>
    <message>
        <source>  the dialect was chosen, not recognised</source>
        <translation>  der Dialekt wurde gewählt, nicht erkannt</translation>
    </message>
    <message>
        <source>  %1; the export masks them</source>
        <translation>  %1; der Export verdeckt sie</translation>
    </message>
    <message>
        <source>Name a file of certificates that you may read.</source>
        <translation>Nennen Sie eine Datei mit Zertifikaten, die Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Or send the same again, which its target does once: warroomctl containment resend %1</source>
        <translation>Oder dasselbe erneut senden, was sein Ziel nur einmal ausführt: warroomctl containment resend %1</translation>
    </message>
    <message>
        <source>This bundle is of the room %1 and signed by the device %2, and neither is what you expect.</source>
        <translation>Dieses Bündel ist aus dem Raum %1 und vom Gerät %2 signiert, und keines von beiden ist, was Sie erwarten.</translation>
    </message>
    <message>
        <source>Do not rely on it. Ask whoever sent it for the room id and the device key, over another way than the bundle came.</source>
        <translation>Verlassen Sie sich nicht darauf. Fragen Sie den Absender nach Raumkennung und Geräteschlüssel, auf einem anderen Weg als dem, auf dem das Bündel kam.</translation>
    </message>
    <message>
        <source>CUSTODY, oldest first, in UTC</source>
        <translation>VERWAHRUNG, Ältestes zuerst, in UTC</translation>
    </message>
    <message>
        <source>That you opened this exhibit could not be entered as custody: %1</source>
        <translation>Dass Sie dieses Beweisstück geöffnet haben, konnte nicht als Verwahrung eingetragen werden: %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>%1: decided %2; version %3 would have decided: %4. %5</source>
        <translation>%1: entschied %2; Version %3 hätte entschieden: %4. %5</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message>
        <source>after reranking:</source>
        <translation>nach dem Neuordnen:</translation>
    </message>
    <message>
        <source>Some values are cut here (…); --json shows all of them and the record.</source>
        <translation>Einige Werte sind hier gekürzt (…); --json zeigt sie ganz, dazu den Rohdatensatz.</translation>
    </message>
    <message>
        <source>%1: %2 and %3 of %4, %5 bytes</source>
        <translation>%1: %2 und %3 von %4, %5 Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibits</source>
        <translation>
            <numerusform>%n Beweisstück</numerusform>
            <numerusform>%n Beweisstücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it, because only others hold it: %n exhibits. Get them with: warroomctl evidence fetch</source>
        <translation>
            <numerusform>Nicht enthalten, weil nur andere es haben: %n Beweisstück. Holen mit: warroomctl evidence fetch</numerusform>
            <numerusform>Nicht enthalten, weil nur andere sie haben: %n Beweisstücke. Holen mit: warroomctl evidence fetch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it, because they wait for the shared log: %n entries</source>
        <translation>
            <numerusform>Nicht enthalten, weil er auf das gemeinsame Log wartet: %n Eintrag</numerusform>
            <numerusform>Nicht enthalten, weil sie auf das gemeinsame Log warten: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether they had effect cannot be told from it: %n entries</source>
        <translation>
            <numerusform>Ob er wirkte, lässt sich daraus nicht ersehen: %n Eintrag</numerusform>
            <numerusform>Ob sie wirkten, lässt sich daraus nicht ersehen: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>NOT SOUND: %n findings.</source>
        <translation>
            <numerusform>NICHT UNVERSEHRT: %n Befund.</numerusform>
            <numerusform>NICHT UNVERSEHRT: %n Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound: %1, %2, %3, %4; root %5</source>
        <translation>In Ordnung: %1, %2, %3, %4; Wurzel %5</translation>
    </message>
    <message numerus="yes">
        <source>%n seals</source>
        <translation>
            <numerusform>%n Siegel</numerusform>
            <numerusform>%n Siegel</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the bundle: %1; not checked because of that: %2</source>
        <translation>Nicht im Bündel: %1; deshalb nicht geprüft: %2</translation>
    </message>
    <message numerus="yes">
        <source>Not in the bundle: entries about other matters, in %n places. That none of them belongs here cannot be proven.</source>
        <translation>
            <numerusform>Nicht im Bündel: Einträge über anderes, an %n Stelle. Dass keiner davon hierher gehört, lässt sich nicht beweisen.</numerusform>
            <numerusform>Nicht im Bündel: Einträge über anderes, an %n Stellen. Dass keiner davon hierher gehört, lässt sich nicht beweisen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before: %n items, %1 failed, %2 adverse.</source>
        <translation>
            <numerusform>Vorher: %n Element, %1 gescheitert, %2 nachteilig.</numerusform>
            <numerusform>Vorher: %n Elemente, %1 gescheitert, %2 nachteilig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After: %n items, %1 failed, %2 adverse.</source>
        <translation>
            <numerusform>Nachher: %n Element, %1 gescheitert, %2 nachteilig.</numerusform>
            <numerusform>Nachher: %n Elemente, %1 gescheitert, %2 nachteilig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items are only for the members of a restricted incident: mind who gets the file.</source>
        <translation>
            <numerusform>%n der Elemente ist nur für die Mitglieder eines vertraulichen Vorfalls: Achten Sie darauf, wer die Datei bekommt.</numerusform>
            <numerusform>%n der Elemente sind nur für die Mitglieder eines vertraulichen Vorfalls: Achten Sie darauf, wer die Datei bekommt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items written to %1.</source>
        <translation>
            <numerusform>%n Element nach %1 geschrieben.</numerusform>
            <numerusform>%n Elemente nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  warning (%n times): %1</source>
        <translation>
            <numerusform>  Warnung (%n-mal): %1</numerusform>
            <numerusform>  Warnung (%n-mal): %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3, dialect %4 (margin %5 %)%6</source>
        <translation>%1: %2, %3, Dialekt %4 (Vorsprung %5 %)%6</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n traces</source>
        <translation>
            <numerusform>%n Trace</numerusform>
            <numerusform>%n Traces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 sealed; root %3</source>
        <translation>%1 und %2 versiegelt; Wurzel %3</translation>
    </message>
    <message numerus="yes">
        <source>%n single items</source>
        <translation>
            <numerusform>%n einzelnes Element</numerusform>
            <numerusform>%n einzelne Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>evidence for its members only: %1, %2, %3</source>
        <translation>Beweise nur für seine Mitglieder: %1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n entries)</source>
        <translation>
            <numerusform>%1 (%n Eintrag)</numerusform>
            <numerusform>%1 (%n Einträge)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for a position: %n entries</source>
        <translation>
            <numerusform>Wartet auf eine Position: %n Eintrag</numerusform>
            <numerusform>Warten auf eine Position: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log of %n entries begins with the %1 of the checkpoint.</source>
        <translation>
            <numerusform>Das Log mit %n Eintrag beginnt mit den %1 des Prüfpunkts.</numerusform>
            <numerusform>Das Log mit %n Einträgen beginnt mit den %1 des Prüfpunkts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound: %1, %2, %3; root %4</source>
        <translation>Unversehrt: %1, %2, %3; Wurzel %4</translation>
    </message>
    <message numerus="yes">
        <source>Not checked, because only others hold it: %n exhibits and seals.</source>
        <translation>
            <numerusform>Nicht geprüft, weil nur andere es haben: %n Beweisstück oder Siegel.</numerusform>
            <numerusform>Nicht geprüft, weil nur andere sie haben: %n Beweisstücke und Siegel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked from outside only, because no key of yours opens them: %n restricted incidents.</source>
        <translation>
            <numerusform>Nur von außen geprüft, weil keiner Ihrer Schlüssel ihn öffnet: %n vertraulicher Vorfall.</numerusform>
            <numerusform>Nur von außen geprüft, weil keiner Ihrer Schlüssel sie öffnet: %n vertrauliche Vorfälle.</numerusform>
        </translation>
    </message>
    <message>
        <source>  items that another exhibit has as well: %1</source>
        <translation>  Elemente, die auch ein anderes Beweisstück enthält: %1</translation>
    </message>
    <message>
        <source>Pinned to %1.</source>
        <translation>An %1 angeheftet.</translation>
    </message>
</context>
<context>
    <name>wr::Clock</name>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
</context>
<context>
    <name>wr::ClockModel</name>
    <message>
        <source>Approval for %1 runs out</source>
        <translation>Zustimmung für %1 läuft ab</translation>
    </message>
</context>
<context>
    <name>wr::Codec</name>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Die Datei berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This kind of entry is not known to this version.</source>
        <translation>Diese Version kennt diese Art von Eintrag nicht.</translation>
    </message>
    <message>
        <source>Use a newer version of Warroom.</source>
        <translation>Eine neuere Version von Warroom verwenden.</translation>
    </message>
</context>
<context>
    <name>wr::CompareRows</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no model calls</source>
        <translation>keine Modellaufrufe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no items</source>
        <translation>keine Elemente</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Blocked, failed or complained about</source>
        <translation>Blockiert, gescheitert oder beanstandet</translation>
    </message>
    <message>
        <source>Model calls: half took at most</source>
        <translation>Modellaufrufe: die Hälfte dauerte höchstens</translation>
    </message>
    <message>
        <source>Model calls: 95 of 100 took at most</source>
        <translation>Modellaufrufe: 95 von 100 dauerten höchstens</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Failed, after</source>
        <translation>Gescheitert, nachher</translation>
    </message>
    <message>
        <source>Failed, before</source>
        <translation>Gescheitert, vorher</translation>
    </message>
    <message>
        <source>Adverse, after</source>
        <translation>Auffällig, nachher</translation>
    </message>
    <message>
        <source>Adverse, before</source>
        <translation>Auffällig, vorher</translation>
    </message>
    <message>
        <source>Median, after</source>
        <translation>Median, nachher</translation>
    </message>
    <message>
        <source>Median, before</source>
        <translation>Median, vorher</translation>
    </message>
    <message>
        <source>95 of 100, after</source>
        <translation>95 von 100, nachher</translation>
    </message>
    <message>
        <source>95 of 100, before</source>
        <translation>95 von 100, vorher</translation>
    </message>
    <message>
        <source>Step before, from (UTC)</source>
        <translation>Schritt vorher, ab (UTC)</translation>
    </message>
    <message>
        <source>Step after, from (UTC)</source>
        <translation>Schritt nachher, ab (UTC)</translation>
    </message>
</context>
<context>
    <name>wr::Comparing</name>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
</context>
<context>
    <name>wr::Comparison</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Failed: %1 of %2 items (%3) before, %4 of %5 (%6) after.</source>
        <translation>Gescheitert: %1 von %2 Elementen (%3) vorher, %4 von %5 (%6) nachher.</translation>
    </message>
    <message>
        <source>Blocked, failed or complained about: %1 of %2 items (%3) before, %4 of %5 (%6) after.</source>
        <translation>Blockiert, gescheitert oder beanstandet: %1 von %2 Elementen (%3) vorher, %4 von %5 (%6) nachher.</translation>
    </message>
    <message>
        <source>Half of the model calls took at most about %1 before, %2 after.</source>
        <translation>Die Hälfte der Modellaufrufe dauerte vorher höchstens etwa %1, nachher %2.</translation>
    </message>
    <message>
        <source>95 of 100 model calls took at most about %1 before, %2 after.</source>
        <translation>95 von 100 Modellaufrufen dauerten vorher höchstens etwa %1, nachher %2.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>%1: new after, in %2 of %3 items that name one; never before: %4</source>
        <translation>%1: nachher neu, in %2 von %3 Elementen mit Angabe; vorher nie: %4</translation>
    </message>
    <message>
        <source>%1: gone after; before in %2 of %3 items that name one: %4</source>
        <translation>%1: nachher weg; vorher in %2 von %3 Elementen mit Angabe: %4</translation>
    </message>
    <message>
        <source>%1: in %2 of the items before, in %3 after: %4</source>
        <translation>%1: vorher in %2 der Elemente, nachher in %3: %4</translation>
    </message>
    <message>
        <source>%1: %2 (%3 a minute) before, %4 (%5 a minute) after.</source>
        <translation>%1: vorher %2 (%3 je Minute), nachher %4 (%5 je Minute).</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>wr::ContainmentRunner</name>
    <message>
        <source>Another device ordered this run and reports on it.</source>
        <translation>Ein anderes Gerät hat diesen Lauf angeordnet und berichtet über ihn.</translation>
    </message>
    <message>
        <source>Ask %1.</source>
        <translation>%1 fragen.</translation>
    </message>
    <message>
        <source>This run is settled (%1), so there is nothing to take over.</source>
        <translation>Dieser Lauf ist abgeschlossen (%1); es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Undo it, or order anew.</source>
        <translation>Zurücknehmen oder neu anordnen.</translation>
    </message>
    <message>
        <source>Taking over needs a reason.</source>
        <translation>Zum Übernehmen gehört ein Grund.</translation>
    </message>
    <message>
        <source>Give it with --reason.</source>
        <translation>Mit --reason angeben.</translation>
    </message>
    <message>
        <source>Taken over from %1: %2</source>
        <translation>Übernommen von %1: %2</translation>
    </message>
    <message>
        <source>The program ended while this was being sent. Whether it arrived is not known: read it back.</source>
        <translation>Das Programm endete während des Sendens. Ob es ankam, ist nicht bekannt: zurücklesen.</translation>
    </message>
    <message>
        <source>The program ended before this was sent. Nothing was sent.</source>
        <translation>Das Programm endete vor dem Senden. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>This rung has no undo.</source>
        <translation>Diese Stufe hat keine Rücknahme.</translation>
    </message>
    <message>
        <source>This rung has no request.</source>
        <translation>Diese Stufe hat keine Anfrage.</translation>
    </message>
    <message>
        <source>Do it by hand: %1</source>
        <translation>Von Hand ausführen: %1</translation>
    </message>
    <message>
        <source>The target changed after you looked; what would be sent is no longer what you saw.</source>
        <translation>Das Ziel hat sich geändert, seit Sie es angesehen haben; gesendet würde nicht mehr, was Sie sahen.</translation>
    </message>
    <message>
        <source>Look at the preview again.</source>
        <translation>Die Vorschau noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Approval was asked for already; it may be given by: %1.</source>
        <translation>Zustimmung wurde schon erbeten; erteilen darf sie: %1.</translation>
    </message>
    <message>
        <source>Approval was asked for; within 15 minutes it may be given by: %1.</source>
        <translation>Zustimmung wurde erbeten; innerhalb von 15 Minuten darf sie erteilen: %1.</translation>
    </message>
    <message>
        <source>Sealed before “%1”.</source>
        <translation>Versiegelt vor „%1“.</translation>
    </message>
    <message>
        <source>More than 120 s passed after the order.</source>
        <translation>Seit der Anordnung sind mehr als 120 s vergangen.</translation>
    </message>
    <message>
        <source>There is no such rung.</source>
        <translation>Diese Stufe gibt es nicht.</translation>
    </message>
    <message>
        <source>Look at the ladder: warroomctl containment ladder %1</source>
        <translation>Die Leiter ansehen: warroomctl containment ladder %1</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation>Diesen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>List them with: warroomctl containment runs</source>
        <translation>Liste mit: warroomctl containment runs</translation>
    </message>
    <message>
        <source>Call %1.</source>
        <translation>%1 anrufen.</translation>
    </message>
    <message>
        <source>No key is open here, so no credential is.</source>
        <translation>Hier ist kein Schlüssel offen, also auch keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>The read-back holds already, before anything was sent: it would prove nothing.</source>
        <translation>Das Zurücklesen trifft schon zu, bevor etwas gesendet wurde: Es würde nichts beweisen.</translation>
    </message>
    <message>
        <source>Undo what contains already, or correct what the rung expects.</source>
        <translation>Zurücknehmen, was schon eindämmt, oder berichtigen, was die Stufe erwartet.</translation>
    </message>
    <message>
        <source>Correct the target or the rung; nothing was sent that changes anything.</source>
        <translation>Das Ziel oder die Stufe berichtigen; es wurde nichts gesendet, was etwas ändert.</translation>
    </message>
    <message>
        <source>Captured: %1.</source>
        <translation>Festgehalten: %1.</translation>
    </message>
    <message>
        <source>Can be written; not sent.</source>
        <translation>Lässt sich schreiben; nicht gesendet.</translation>
    </message>
    <message>
        <source>You hold the right.</source>
        <translation>Sie haben das Recht.</translation>
    </message>
    <message>
        <source>Every address is set here.</source>
        <translation>Jede Adresse ist hier gesetzt.</translation>
    </message>
    <message>
        <source>Every credential is here and may go there.</source>
        <translation>Alle Zugangsdaten sind hier und dürfen dorthin.</translation>
    </message>
    <message>
        <source>Request %1 of the %2 that are asked first failed: %3</source>
        <translation>Anfrage %1 der %2, die zuerst gestellt werden, ist gescheitert: %3</translation>
    </message>
    <message>
        <source>The target was no longer as the run had left it; it is undone anyway.</source>
        <translation>Das Ziel war nicht mehr so, wie der Lauf es hinterlassen hatte; es wird trotzdem zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent. Who may approve: %1.</source>
        <translation>Nichts wurde gesendet. Zustimmen darf: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent. Whoever owns the system changes its ladder: warroomctl containment ladder export %1</source>
        <translation>Nichts wurde gesendet. Wem das System gehört, der ändert seine Leiter: warroomctl containment ladder export %1</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the practice addresses of the ladder, or what they stand for in targets.json here.</source>
        <translation>Nichts wurde gesendet. Berichtigen Sie die Übungsadressen der Leiter, oder wofür sie hier in targets.json stehen.</translation>
    </message>
    <message>
        <source>Read it back: warroomctl containment readback %1</source>
        <translation>Zurücklesen mit: warroomctl containment readback %1</translation>
    </message>
    <message>
        <source>Look at its steps, or press the rung anew.</source>
        <translation>Sehen Sie sich seine Schritte an, oder drücken Sie die Stufe neu.</translation>
    </message>
    <message>
        <source>It cannot be sent again: the target, the ladder or this desk&apos;s addresses changed since, so that another request would be sent.</source>
        <translation>Er kann nicht erneut gesendet werden: Das Ziel, die Leiter oder die Adressen dieses Arbeitsplatzes haben sich seither geändert, sodass eine andere Anfrage gesendet würde.</translation>
    </message>
    <message>
        <source>Press the rung anew, and look at what it would do now.</source>
        <translation>Drücken Sie die Stufe neu, und sehen Sie sich an, was sie jetzt täte.</translation>
    </message>
</context>
<context>
    <name>wr::ContainmentScreens</name>
    <message>
        <source>Approvals</source>
        <translation>Zustimmungen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Ladders</source>
        <translation>Leitern</translation>
    </message>
    <message>
        <source>Import a ladder</source>
        <translation>Eine Leiter einlesen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>It was written to %1.</source>
        <translation>Es wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>wr::Coverage</name>
    <message>
        <source>Declared sampled, but nothing has arrived</source>
        <translation>Als Stichprobe angegeben, aber nichts ist angekommen</translation>
    </message>
    <message>
        <source>Declared captured, but nothing has arrived</source>
        <translation>Als aufgezeichnet angegeben, aber nichts ist angekommen</translation>
    </message>
    <message>
        <source>nobody has said for how long</source>
        <translation>niemand hat gesagt, wie lange</translation>
    </message>
    <message>
        <source>Unknown: items arrived, but nobody has said whether all do</source>
        <translation>Unbekannt: Es kam etwas an, aber niemand hat gesagt, ob alles ankommt</translation>
    </message>
    <message>
        <source>Unknown: nobody has said</source>
        <translation>Unbekannt: Niemand hat es gesagt</translation>
    </message>
    <message>
        <source>Captured, %1</source>
        <translation>Erfasst, %1</translation>
    </message>
    <message>
        <source>Sampled %1 %, %2</source>
        <translation>Zu %1 % in Stichproben erfasst, %2</translation>
    </message>
    <message>
        <source>Sampled, nobody has said how much, %1</source>
        <translation>In Stichproben erfasst, niemand hat gesagt, wie viel, %1</translation>
    </message>
    <message>
        <source>Expiring: the source drops the oldest on %1</source>
        <translation>Läuft ab: Die Quelle löscht das Älteste am %1</translation>
    </message>
    <message>
        <source>Expired at the source since %1; what is held here stays</source>
        <translation>An der Quelle seit %1 abgelaufen; was hier liegt, bleibt</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Held by the vendor; ask</source>
        <translation>Beim Anbieter; anfragen</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>%1; what is older than %2 is no longer at the source, only here</source>
        <translation>%1; was älter ist als %2, ist nicht mehr bei der Quelle, nur noch hier</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n days</source>
        <translation>
            <numerusform>%n Tag aufbewahrt</numerusform>
            <numerusform>%n Tage aufbewahrt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::CredentialBook</name>
    <message>
        <source>The credentials cannot be read.</source>
        <translation>Die Zugangsdaten sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Restore the file from a backup.</source>
        <translation>Die Datei aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The credentials belong to another identity, or the file was changed.</source>
        <translation>Die Zugangsdaten gehören zu einer anderen Identität, oder die Datei wurde verändert.</translation>
    </message>
    <message>
        <source>Restore the file from a backup, or remove it and enter the credentials again.</source>
        <translation>Die Datei aus einer Sicherung wiederherstellen oder entfernen und die Zugangsdaten neu eingeben.</translation>
    </message>
    <message>
        <source>A credential&apos;s name has lower-case letters, digits and hyphens, at most 64.</source>
        <translation>Der Name von Zugangsdaten besteht aus Kleinbuchstaben, Ziffern und Bindestrichen, höchstens 64.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A credential needs its secret and at least one origin that may receive it.</source>
        <translation>Zugangsdaten brauchen ihr Geheimnis und mindestens einen Ursprung, der sie empfangen darf.</translation>
    </message>
    <message>
        <source>%1 is no origin.</source>
        <translation>%1 ist kein Ursprung.</translation>
    </message>
    <message>
        <source>Write it like https://flags.example.com:8443.</source>
        <translation>Schreibweise: https://flags.example.com:8443.</translation>
    </message>
    <message>
        <source>There is no credential of this name.</source>
        <translation>Zugangsdaten dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no credential of this name on this computer.</source>
        <translation>Zugangsdaten dieses Namens gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>Add it for this identity, or let somebody who has it press the button.</source>
        <translation>Sie für diese Identität hinzufügen oder jemanden auslösen lassen, der sie hat.</translation>
    </message>
    <message>
        <source>This credential may not be sent to %1.</source>
        <translation>Diese Zugangsdaten dürfen nicht an %1 gesendet werden.</translation>
    </message>
    <message>
        <source>Allow that origin for the credential if it is the right one.</source>
        <translation>Diesen Ursprung für die Zugangsdaten erlauben, wenn er der richtige ist.</translation>
    </message>
</context>
<context>
    <name>wr::CredentialModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The credential “%1” that it sends is not on this computer: add it, or let somebody press who has it.</source>
        <translation>Die Zugangsdaten „%1“, die sie sendet, sind nicht auf diesem Rechner: hinzufügen, oder jemanden auslösen lassen, der sie hat.</translation>
    </message>
    <message>
        <source>The credential “%1” may not be sent to %2: it is bound to other places. Allow that place if it is the right one.</source>
        <translation>Die Zugangsdaten „%1“ dürfen nicht an %2 gesendet werden: sie sind an andere Orte gebunden. Diesen Ort erlauben, wenn er der richtige ist.</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>fehlen hier</translation>
    </message>
    <message>
        <source>bound to other places</source>
        <translation>an andere Orte gebunden</translation>
    </message>
    <message>
        <source>no rung uses it</source>
        <translation>von keiner Stufe genutzt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>May be sent to</source>
        <translation>Dürfen gesendet werden an</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Genutzt von</translation>
    </message>
</context>
<context>
    <name>wr::CredentialShelf</name>
    <message>
        <source>There is a credential of this name.</source>
        <translation>Zugangsdaten dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the one that is there first.</source>
        <translation>Einen anderen Namen wählen oder zuerst die vorhandenen entfernen.</translation>
    </message>
</context>
<context>
    <name>wr::Custody</name>
    <message>
        <source>Collected</source>
        <translation>Gesichert</translation>
    </message>
</context>
<context>
    <name>wr::CustodyWatch</name>
    <message>
        <source>That you opened this exhibit could not be entered. %1</source>
        <translation>Dass Sie dieses Beweisstück geöffnet haben, konnte nicht eingetragen werden. %1</translation>
    </message>
</context>
<context>
    <name>wr::Database</name>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was written.</source>
        <translation>Platz schaffen, dann erneut versuchen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file or its folder cannot be written to.</source>
        <translation>Die Datei oder ihr Ordner ist nicht schreibbar.</translation>
    </message>
    <message>
        <source>Change the permissions of the folder, or open it for reading only.</source>
        <translation>Die Rechte des Ordners ändern oder ihn nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder exists, that it is yours, and that the disk is there.</source>
        <translation>Prüfen, ob der Ordner existiert, Ihnen gehört und die Platte vorhanden ist.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Andere Programme schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk failed to read or write the file (%1).</source>
        <translation>Die Platte konnte die Datei nicht lesen oder schreiben (%1).</translation>
    </message>
    <message>
        <source>Check the disk and its connection, then try again.</source>
        <translation>Die Platte und ihre Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This is already recorded (%1).</source>
        <translation>Das ist bereits aufgezeichnet (%1).</translation>
    </message>
    <message>
        <source>The file refuses this change: %1.</source>
        <translation>Die Datei lässt diese Änderung nicht zu: %1.</translation>
    </message>
    <message>
        <source>The file does not take this value (%1).</source>
        <translation>Die Datei nimmt diesen Wert nicht an (%1).</translation>
    </message>
    <message>
        <source>Another program is writing to this file.</source>
        <translation>Ein anderes Programm schreibt in diese Datei.</translation>
    </message>
    <message>
        <source>Try again in a moment. Nothing was written.</source>
        <translation>Gleich erneut versuchen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file is damaged or no database (%1).</source>
        <translation>Die Datei ist beschädigt oder keine Datenbank (%1).</translation>
    </message>
    <message>
        <source>Keep it as it is, and restore the folder from another replica or a backup.</source>
        <translation>Unverändert lassen und den Ordner aus einer anderen Replik oder einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The value does not fit into the file (%1).</source>
        <translation>Der Wert passt nicht in die Datei (%1).</translation>
    </message>
    <message>
        <source>The query was stopped.</source>
        <translation>Die Abfrage wurde gestoppt.</translation>
    </message>
    <message>
        <source>SQLite refuses the request (%1).</source>
        <translation>SQLite nimmt die Anfrage nicht an (%1).</translation>
    </message>
    <message>
        <source>The file does not take the journal mode asked for.</source>
        <translation>Die Datei nimmt den verlangten Journalmodus nicht an.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>This file cannot live on a network file system.</source>
        <translation>Diese Datei kann nicht auf einem Netzwerkdateisystem liegen.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer.</source>
        <translation>Einen Ordner auf einer Platte dieses Rechners wählen.</translation>
    </message>
    <message>
        <source>There is no statement in the text.</source>
        <translation>Der Text enthält keine Anweisung.</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>Diese Zeile gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The transaction has ended already.</source>
        <translation>Die Transaktion ist bereits beendet.</translation>
    </message>
</context>
<context>
    <name>wr::Decide</name>
    <message>
        <source>The room was made by a newer version; it opens read-only here.</source>
        <translation>Der Raum stammt von einer neueren Version; er öffnet sich hier nur zum Lesen.</translation>
    </message>
    <message>
        <source>Use a newer version of Warroom to write.</source>
        <translation>Zum Schreiben eine neuere Version von Warroom verwenden.</translation>
    </message>
    <message>
        <source>This device is not on the roster, or was revoked.</source>
        <translation>Dieses Gerät steht nicht auf der Liste oder wurde gesperrt.</translation>
    </message>
    <message>
        <source>A steward can enrol it: %1.</source>
        <translation>Ein Verwalter kann es aufnehmen: %1.</translation>
    </message>
    <message>
        <source>Nobody else holds this right: a steward can name a deputy.</source>
        <translation>Niemand sonst hat dieses Recht: ein Verwalter kann eine Vertretung benennen.</translation>
    </message>
    <message>
        <source>Ask for approval: %1.</source>
        <translation>Zustimmung erbitten: %1.</translation>
    </message>
    <message>
        <source>Look at the current state and try again.</source>
        <translation>Den aktuellen Zustand ansehen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Look at the current state, or ask a steward: %1.</source>
        <translation>Den jetzigen Stand ansehen oder jemanden aus der Verwaltung fragen: %1.</translation>
    </message>
    <message>
        <source>Ask %1.</source>
        <translation>%1 fragen.</translation>
    </message>
    <message>
        <source>Name it in the restricted incident, to its members alone.</source>
        <translation>Nennen Sie ihn im vertraulichen Vorfall, nur für dessen Mitglieder.</translation>
    </message>
</context>
<context>
    <name>wr::DecodedCopy</name>
    <message>
        <source>The unpacked copy of this exhibit is not what the exhibit holds.</source>
        <translation>Die entpackte Kopie dieses Beweisstücks ist nicht das, was das Beweisstück enthält.</translation>
    </message>
    <message>
        <source>Remove the folder &quot;decoded&quot; of the replica; records are then read from the exhibit itself.</source>
        <translation>Den Ordner „decoded“ der Replik entfernen; Datensätze werden dann aus dem Beweisstück selbst gelesen.</translation>
    </message>
</context>
<context>
    <name>wr::Demo</name>
    <message>
        <source>There is a room in this folder already.</source>
        <translation>In diesem Ordner liegt bereits ein Raum.</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>Einen anderen Ordner nennen.</translation>
    </message>
</context>
<context>
    <name>wr::Desktop</name>
    <message>
        <source>A name needs a letter or a digit.</source>
        <translation>Ein Name braucht einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>%1&apos;s room</source>
        <translation>Raum von %1</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>What is half typed cannot be kept on the disk: %1. Do not close the window before it is added; free space or make the disk writable.</source>
        <translation>Halb Geschriebenes kann nicht auf dem Datenträger bewahrt werden: %1. Das Fenster nicht schließen, bevor es hinzugefügt ist; Platz schaffen oder den Datenträger beschreibbar machen.</translation>
    </message>
    <message>
        <source>There is no room in this folder.</source>
        <translation>In diesem Ordner liegt kein Raum.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file journal.sqlite.</source>
        <translation>Den Ordner wählen, der die Datei journal.sqlite enthält.</translation>
    </message>
    <message>
        <source>The bundle is not shown. What else is wrong says: warroomctl verify %1</source>
        <translation>Das Bündel wird nicht gezeigt. Was noch nicht stimmt, sagt: warroomctl verify %1</translation>
    </message>
    <message>
        <source>Bundle, verified, read-only. Signed by %1 with the device key %2; the room&apos;s id is %3. Ask a steward of the room, over another way, whether they are theirs.</source>
        <translation>Bündel, geprüft, nur zum Lesen. Signiert von %1 mit dem Geräteschlüssel %2; die Kennung des Raums ist %3. Fragen Sie einen Verwalter des Raums auf anderem Weg, ob beide stimmen.</translation>
    </message>
</context>
<context>
    <name>wr::Diagnosis</name>
    <message>
        <source>The same as before.</source>
        <translation>Dasselbe wie zuvor.</translation>
    </message>
    <message>
        <source>Did the build that answers change?</source>
        <translation>Hat sich der antwortende Stand geändert?</translation>
    </message>
    <message>
        <source>Answering model against requested model, fingerprint, agent and service version.</source>
        <translation>Antwortendes gegen angefragtes Modell, Fingerabdruck, Version von Agent und Dienst.</translation>
    </message>
    <message>
        <source>It changed without a deployment of ours.</source>
        <translation>Er hat sich ohne eine Auslieferung von uns geändert.</translation>
    </message>
    <message>
        <source>It changed with our deployment, or it has the same name and its scores move.</source>
        <translation>Er hat sich mit unserer Auslieferung geändert, oder er heißt gleich und seine Bewertungen wandern.</translation>
    </message>
    <message>
        <source>Did our prompt path change?</source>
        <translation>Hat sich unser Prompt-Pfad geändert?</translation>
    </message>
    <message>
        <source>Prompt name, version and hash; what the input is made of.</source>
        <translation>Name, Version und Prüfsumme des Prompts; woraus die Eingabe besteht.</translation>
    </message>
    <message>
        <source>The same template with unusual parts, such as instructions inside documents or tool answers.</source>
        <translation>Dieselbe Vorlage mit ungewöhnlichen Teilen, etwa Anweisungen in Dokumenten oder Werkzeugantworten.</translation>
    </message>
    <message>
        <source>Did retrieval change?</source>
        <translation>Hat sich der Abruf geändert?</translation>
    </message>
    <message>
        <source>Documents and scores, order before and after reranking, source and index.</source>
        <translation>Dokumente und Werte, Reihenfolge vor und nach der Neuordnung, Quelle und Index.</translation>
    </message>
    <message>
        <source>New documents, scores that collapse, one source above all, or another order.</source>
        <translation>Neue Dokumente, einbrechende Werte, eine Quelle vor allen anderen oder eine andere Reihenfolge.</translation>
    </message>
    <message>
        <source>A single unusual document that carries instructions.</source>
        <translation>Ein einzelnes ungewöhnliches Dokument, das Anweisungen enthält.</translation>
    </message>
    <message>
        <source>Did the guardrails decide otherwise?</source>
        <translation>Haben die Schutzregeln anders entschieden?</translation>
    </message>
    <message>
        <source>Guardrail and version, verdicts, content filters, finish reasons.</source>
        <translation>Schutzregel und Version, Urteile, Inhaltsfilter, Endegründe.</translation>
    </message>
    <message>
        <source>Other severities for the same input.</source>
        <translation>Andere Schweregrade für dieselbe Eingabe.</translation>
    </message>
    <message>
        <source>It allows what it blocked before, or no guardrail is on this path.</source>
        <translation>Sie lässt durch, was sie zuvor gesperrt hat, oder auf diesem Pfad gilt keine.</translation>
    </message>
    <message>
        <source>Whom does it concern?</source>
        <translation>Wen betrifft es?</translation>
    </message>
    <message>
        <source>Sessions and users of the bad items, tool calls after the answer, feedback.</source>
        <translation>Sitzungen und Nutzer der schlechten Elemente, Werkzeugaufrufe nach der Antwort, Rückmeldungen.</translation>
    </message>
    <message>
        <source>All sessions at once.</source>
        <translation>Alle Sitzungen zugleich.</translation>
    </message>
    <message>
        <source>More and more over time.</source>
        <translation>Mit der Zeit immer mehr.</translation>
    </message>
    <message>
        <source>Questions about one topic.</source>
        <translation>Fragen zu einem Thema.</translation>
    </message>
    <message>
        <source>One or a few sessions or users.</source>
        <translation>Eine oder wenige Sitzungen oder Nutzer.</translation>
    </message>
    <message>
        <source>Who was in the chain?</source>
        <translation>Wer war in der Kette?</translation>
    </message>
    <message>
        <source>Provider, server address, gateway route and deployment of the bad items.</source>
        <translation>Anbieter, Serveradresse, Gateway-Weg und Auslieferung der schlechten Elemente.</translation>
    </message>
    <message>
        <source>Another provider or route than before.</source>
        <translation>Ein anderer Anbieter oder Weg als zuvor.</translation>
    </message>
    <message>
        <source>Our own address.</source>
        <translation>Unsere eigene Adresse.</translation>
    </message>
</context>
<context>
    <name>wr::DialectSet</name>
    <message>
        <source>The dialect holds a word that is not understood: %1.</source>
        <translation>Der Dialekt enthält ein unverständliches Wort: %1.</translation>
    </message>
    <message>
        <source>Correct the file, or take it out of the folder.</source>
        <translation>Die Datei berichtigen oder aus dem Ordner nehmen.</translation>
    </message>
    <message>
        <source>The dialect is not JSON: %1.</source>
        <translation>Der Dialekt ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>The dialect cannot be read.</source>
        <translation>Der Dialekt ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>There is no such dialect.</source>
        <translation>Diesen Dialekt gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie einen von diesen: %1.</translation>
    </message>
</context>
<context>
    <name>wr::DifferenceRows</name>
    <message>
        <source>(not read)</source>
        <translation>(nicht gelesen)</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
    <message>
        <source>%1: stays %2</source>
        <translation>%1: bleibt %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>wr::DraftStore</name>
    <message>
        <source>store of drafts</source>
        <translation>Ablage der Entwürfe</translation>
    </message>
</context>
<context>
    <name>wr::DriftWatch</name>
    <message>
        <source>How often drift is looked for is missing or makes no sense.</source>
        <translation>Wie oft nach Abweichungen gesehen wird, fehlt oder ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>Install Warroom again.</source>
        <translation>Installieren Sie Warroom neu.</translation>
    </message>
</context>
<context>
    <name>wr::Engine</name>
    <message>
        <source>There is no such incident.</source>
        <translation>Diesen Vorfall gibt es nicht.</translation>
    </message>
    <message>
        <source>The room was made by a newer version (rules %1, this program knows %2); it opens read-only here.</source>
        <translation>Eine neuere Version hat den Raum angelegt (Regeln %1, dieses Programm kennt %2); hier öffnet er nur zum Lesen.</translation>
    </message>
    <message>
        <source>Use a newer version of Warroom to write.</source>
        <translation>Zum Schreiben eine neuere Version von Warroom verwenden.</translation>
    </message>
    <message>
        <source>The disk takes nothing here: it is read-only, so the room opens to be read.</source>
        <translation>Der Datenträger nimmt hier nichts an: er ist schreibgeschützt, und der Raum öffnet nur zum Lesen.</translation>
    </message>
    <message>
        <source>Make the folder writable, or copy it to another disk and open the copy.</source>
        <translation>Den Ordner beschreibbar machen oder auf einen anderen Datenträger kopieren und die Kopie öffnen.</translation>
    </message>
    <message>
        <source>No key on this computer belongs to a member of this room, so nothing can be signed.</source>
        <translation>Kein Schlüssel auf diesem Rechner gehört zu einem Mitglied dieses Raums; deshalb kann nichts signiert werden.</translation>
    </message>
    <message>
        <source>Say who you are with --as, or have a steward accept your card.</source>
        <translation>Mit --as angeben, wer man ist, oder die eigene Karte von einem Verwalter aufnehmen lassen.</translation>
    </message>
    <message>
        <source>The shared log gave the order no position, so nothing was sent.</source>
        <translation>Das geteilte Log hat der Anordnung keine Position gegeben; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This replica has %1 entries, and %2 were seen on this computer: it was restored from a backup. Nothing is signed before it has read the shared log.</source>
        <translation>Diese Replik hat %1 Einträge, und %2 wurden auf diesem Rechner gesehen: sie wurde aus einer Sicherung wiederhergestellt. Nichts wird signiert, bevor sie das geteilte Log gelesen hat.</translation>
    </message>
    <message>
        <source>Wait until the shared log answers, then try again.</source>
        <translation>Warten, bis das geteilte Log antwortet, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>wr::EntriesModel</name>
    <message>
        <source>%1 (by the right “%2”)</source>
        <translation>%1 (kraft des Rechts „%2“)</translation>
    </message>
    <message>
        <source>%1 Objections: %2</source>
        <translation>%1 Einwände: %2</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (für %2)</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>Undo of “%1”: %2</source>
        <translation>Rücknahme von „%1“: %2</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>%1. Before: %2</source>
        <translation>%1. Davor: %2</translation>
    </message>
    <message>
        <source>%1. After: %2</source>
        <translation>%1. Danach: %2</translation>
    </message>
    <message>
        <source>Approval asked for “%1”</source>
        <translation>Zustimmung für „%1“ erbeten</translation>
    </message>
    <message>
        <source>Approval given for “%1”</source>
        <translation>Zustimmung für „%1“ erteilt</translation>
    </message>
    <message>
        <source>Approval denied for “%1”</source>
        <translation>Zustimmung für „%1“ abgelehnt</translation>
    </message>
    <message>
        <source>Evidence pinned</source>
        <translation>Beleg angeheftet</translation>
    </message>
    <message>
        <source>Evidence sealed: %1. Items: %2, root %3…</source>
        <translation>Belege versiegelt: %1. Elemente: %2, Wurzel %3…</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Eindämmung</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheftung</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Grund: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Acknowledged: %1</source>
        <translation>Zur Kenntnis genommen: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 [clock ahead: the log received this before its time, at %2]</source>
        <translation>%1 [Uhr geht vor: das Protokoll bekam dies vor dieser Zeit, um %2]</translation>
    </message>
    <message>
        <source>%1 [the log received this later, at %2: it waited, or a clock is slow]</source>
        <translation>%1 [das Protokoll bekam dies später, um %2: es hat gewartet, oder eine Uhr geht nach]</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
</context>
<context>
    <name>wr::EpochKeys</name>
    <message>
        <source>This is no key of a device.</source>
        <translation>Das ist kein Schlüssel eines Geräts.</translation>
    </message>
    <message>
        <source>Have a steward look at the roster.</source>
        <translation>Ein Verwalter sieht in der Mitgliederliste nach.</translation>
    </message>
    <message>
        <source>wrapped key</source>
        <translation>verpackter Schlüssel</translation>
    </message>
    <message>
        <source>The key was wrapped for another device, or changed.</source>
        <translation>Der Schlüssel wurde für ein anderes Gerät verpackt oder verändert.</translation>
    </message>
    <message>
        <source>Ask whoever grants access to the incident to grant it again.</source>
        <translation>Bitten Sie, wer Zugang zum Vorfall gewährt, ihn noch einmal zu gewähren.</translation>
    </message>
    <message>
        <source>sealed entry</source>
        <translation>verschlossener Eintrag</translation>
    </message>
    <message>
        <source>The key of this incident does not open it: it was sealed with another, or changed.</source>
        <translation>Der Schlüssel dieses Vorfalls öffnet ihn nicht: Er wurde mit einem anderen verschlossen oder verändert.</translation>
    </message>
    <message>
        <source>Ask its author to write it again.</source>
        <translation>Bitten Sie, wer ihn schrieb, ihn noch einmal zu schreiben.</translation>
    </message>
</context>
<context>
    <name>wr::EvidenceEngine</name>
    <message>
        <source>The room has no exhibit of this name.</source>
        <translation>Der Raum hat kein Beweisstück dieses Namens.</translation>
    </message>
    <message>
        <source>Take a name from what an import reported, or from the beginning of an item&apos;s reference.</source>
        <translation>Einen Namen aus dem Bericht eines Imports nehmen oder vom Anfang des Verweises auf ein Element.</translation>
    </message>
    <message>
        <source>One seal names at most %1 exhibits and %1 items.</source>
        <translation>Ein Siegel nennt höchstens %1 Beweisstücke und %1 Elemente.</translation>
    </message>
    <message>
        <source>Seal whole exhibits, or seal in several steps.</source>
        <translation>Ganze Beweisstücke versiegeln oder in mehreren Schritten versiegeln.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Name a file instead.</source>
        <translation>Stattdessen eine Datei angeben.</translation>
    </message>
    <message>
        <source>Only the members of a restricted incident import evidence for it. Nothing was read.</source>
        <translation>Nur die Mitglieder eines vertraulichen Vorfalls importieren Beweise für ihn. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>Everybody in the room reads this exhibit already, so it cannot be kept for the members of an incident.</source>
        <translation>Alle im Raum lesen dieses Beweisstück schon, darum kann es nicht den Mitgliedern eines Vorfalls vorbehalten werden.</translation>
    </message>
    <message>
        <source>Use it as it is, and write in the incident what it shows.</source>
        <translation>Verwenden Sie es, wie es ist, und schreiben Sie in den Vorfall, was es zeigt.</translation>
    </message>
    <message>
        <source>This exhibit is only for the members of the restricted incident %1; nothing was shared.</source>
        <translation>Dieses Beweisstück ist nur für die Mitglieder des vertraulichen Vorfalls %1; nichts wurde geteilt.</translation>
    </message>
    <message>
        <source>Grant access to the incident to whoever is to read it.</source>
        <translation>Geben Sie Zugang zum Vorfall, wem Sie es zu lesen geben wollen.</translation>
    </message>
    <message>
        <source>No system has this in its name.</source>
        <translation>Kein System hat das in seinem Namen.</translation>
    </message>
    <message>
        <source>The systems are %1.</source>
        <translation>Die Systeme sind %1.</translation>
    </message>
</context>
<context>
    <name>wr::EvidenceExport</name>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Make room on the disk, or name another file.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Secrets and personal data leave unmasked only for a reason.</source>
        <translation>Geheimnisse und persönliche Daten gehen unverdeckt nur mit einem Grund hinaus.</translation>
    </message>
    <message>
        <source>Add --why; it is kept as custody.</source>
        <translation>Geben Sie --why an; der Grund wird als Verwahrung festgehalten.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Name a file in a folder that you may write to.</source>
        <translation>Nennen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The room was founded by a version that keeps no custody.</source>
        <translation>Der Raum wurde von einer Version gegründet, die keine Beweismittelkette führt.</translation>
    </message>
    <message>
        <source>Export masked, or found a new room for what must leave unmasked.</source>
        <translation>Exportieren Sie verdeckt, oder gründen Sie einen neuen Raum für das, was unverdeckt hinausgehen muss.</translation>
    </message>
    <message>
        <source>Left out because they cannot be read here: %1 item(s) of %2 exhibit(s). %3</source>
        <translation>Ausgelassen, weil sie hier nicht gelesen werden können: %1 Element(e) aus %2 Beweisstück(en). %3</translation>
    </message>
</context>
<context>
    <name>wr::EvidenceIndex</name>
    <message>
        <source>There is no such item.</source>
        <translation>Dieses Element gibt es nicht.</translation>
    </message>
    <message>
        <source>Import the file that holds it, or check the reference.</source>
        <translation>Die Datei importieren, die es enthält, oder den Verweis prüfen.</translation>
    </message>
</context>
<context>
    <name>wr::EvidenceModel</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>adverse</source>
        <translation>auffällig</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>unnamed item</source>
        <translation>Element ohne Namen</translation>
    </message>
    <message>
        <source>%1, %2, from %3, at %4</source>
        <translation>%1, %2, von %3, um %4</translation>
    </message>
    <message>
        <source>%1, %2, from %3, at %4, %5</source>
        <translation>%1, %2, von %3, um %4, %5</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>kept elsewhere</source>
        <translation>anderswo aufbewahrt</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>only members of %1</source>
        <extracomment>%1 is the code of an incident.</extracomment>
        <translation>nur Mitglieder von %1</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>%1, %2, from %3, without a time</source>
        <translation>%1, %2, von %3, ohne Zeit</translation>
    </message>
    <message>
        <source>%1, %2, from %3, without a time, %4</source>
        <translation>%1, %2, von %3, ohne Zeit, %4</translation>
    </message>
    <message>
        <source>2 spans · %1</source>
        <extracomment>In front of an item&apos;s name: 2 spans tell this one call.</extracomment>
        <translation>2 Spans · %1</translation>
    </message>
    <message>
        <source>same call · %1</source>
        <extracomment>In front of an item&apos;s name: it tells the call of another item again.</extracomment>
        <translation>derselbe Aufruf · %1</translation>
    </message>
</context>
<context>
    <name>wr::EvidenceReader</name>
    <message>
        <source>The text is not UTF-8, so this line or document was left out.</source>
        <translation>Der Text ist kein UTF-8; diese Zeile oder dieses Dokument wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Export it again as UTF-8; the other lines and the file itself are kept.</source>
        <translation>Erneut als UTF-8 exportieren; die übrigen Zeilen und die Datei selbst bleiben erhalten.</translation>
    </message>
    <message>
        <source>One line or document is longer than %1 MiB and was left out.</source>
        <translation>Eine Zeile oder ein Dokument ist länger als %1 MiB und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Split it, one export request a line, and import the result.</source>
        <translation>Aufteilen, eine Exportanfrage je Zeile, und das Ergebnis importieren.</translation>
    </message>
    <message>
        <source>This is no JSON and no OTLP message.</source>
        <translation>Das ist weder JSON noch eine OTLP-Nachricht.</translation>
    </message>
    <message>
        <source>Import OTLP as JSON, JSON lines or protobuf, or Langfuse JSON; gzip and zstd are unpacked.</source>
        <translation>OTLP als JSON, JSON-Zeilen oder Protobuf importieren oder Langfuse-JSON; gzip und zstd werden entpackt.</translation>
    </message>
    <message>
        <source>The document breaks off inside a text.</source>
        <translation>Das Dokument bricht in einem Text ab.</translation>
    </message>
    <message>
        <source>Export it again; what is good in the file stays imported.</source>
        <translation>Erneut exportieren; was in der Datei gut ist, bleibt importiert.</translation>
    </message>
    <message>
        <source>The document ends too early.</source>
        <translation>Das Dokument endet zu früh.</translation>
    </message>
    <message>
        <source>The document is nested deeper than %1 levels.</source>
        <translation>Das Dokument ist tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The text is no JSON from here on.</source>
        <translation>Der Text ist ab hier kein JSON.</translation>
    </message>
    <message>
        <source>%1, line %2, byte %3</source>
        <translation>%1, Zeile %2, Byte %3</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <translation>%1, Byte %2</translation>
    </message>
    <message>
        <source>The bytes are no OTLP message.</source>
        <translation>Die Bytes sind keine OTLP-Nachricht.</translation>
    </message>
    <message>
        <source>Check that the file is a whole OTLP export in JSON or protobuf; what was good before stays imported.</source>
        <translation>Prüfen, ob die Datei ein vollständiger OTLP-Export in JSON oder Protobuf ist; was davor gut war, bleibt importiert.</translation>
    </message>
    <message>
        <source>One block is larger than %1 MiB.</source>
        <translation>Ein Block ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a message that starts here.</source>
        <translation>Die Datei endet mitten in einer Nachricht, die hier beginnt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Erneut exportieren.</translation>
    </message>
    <message>
        <source>A time does not fit 64 bits; its record is kept and has no place on the timeline.</source>
        <translation>Eine Zeit passt nicht in 64 Bit; ihr Datensatz bleibt erhalten und hat keinen Platz auf der Zeitachse.</translation>
    </message>
    <message>
        <source>Check the emitter&apos;s clock and units: OTLP wants nanoseconds since 1970.</source>
        <translation>Uhr und Einheiten des Senders prüfen: OTLP verlangt Nanosekunden seit 1970.</translation>
    </message>
    <message>
        <source>This is JSON, but no telemetry that Warroom knows.</source>
        <translation>Das ist JSON, aber keine Telemetrie, die Warroom kennt.</translation>
    </message>
    <message>
        <source>Import a dialect that Warroom knows, or describe the shape of these records in a dialect file of your own.</source>
        <translation>Einen Dialekt importieren, den Warroom kennt, oder die Form dieser Datensätze in einer eigenen Dialektdatei beschreiben.</translation>
    </message>
    <message>
        <source>%1 more places in the file are bad.</source>
        <translation>%1 weitere Stellen der Datei sind fehlerhaft.</translation>
    </message>
    <message>
        <source>This is no JSON and no OTLP message, and no dialect describes a table with these columns.</source>
        <translation>Das ist weder JSON noch eine OTLP-Nachricht, und kein Dialekt beschreibt eine Tabelle mit diesen Spalten.</translation>
    </message>
    <message>
        <source>If it is a table, describe its columns in a dialect file of your own; else import OTLP or another dialect that Warroom knows.</source>
        <translation>Ist es eine Tabelle, ihre Spalten in einer eigenen Dialektdatei beschreiben; sonst OTLP oder einen anderen Dialekt importieren, den Warroom kennt.</translation>
    </message>
    <message>
        <source>This row has %1 cells where the header names %2 columns.</source>
        <translation>Diese Zeile hat %1 Zellen, die Kopfzeile nennt %2 Spalten.</translation>
    </message>
    <message>
        <source>Export it again; the other rows stay imported.</source>
        <translation>Noch einmal exportieren; die anderen Zeilen bleiben importiert.</translation>
    </message>
    <message>
        <source>The file begins with the verdict of a guard model, and this line is none: safe, or unsafe and then codes such as S1,S10.</source>
        <translation>Die Datei beginnt mit dem Urteil eines Wächtermodells, und diese Zeile ist keines: safe, oder unsafe und danach Kürzel wie S1,S10.</translation>
    </message>
    <message>
        <source>If it is an answer in words, export it as JSON with its time; the other lines stay imported.</source>
        <translation>Wenn es eine Antwort in Worten ist, exportieren Sie sie als JSON mit ihrer Zeit; die anderen Zeilen bleiben importiert.</translation>
    </message>
</context>
<context>
    <name>wr::EvidenceScreen</name>
    <message>
        <source>Import evidence…</source>
        <translation>Belege importieren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open an incident first: evidence is pinned to one.</source>
        <translation>Zuerst einen Vorfall öffnen: Belege werden an einen geheftet.</translation>
    </message>
    <message>
        <source>Pinned to the incident.</source>
        <translation>An den Vorfall geheftet.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Whose evidence</source>
        <translation>Wessen Belege</translation>
    </message>
    <message>
        <source>%1: %2 items, %3/s</source>
        <translation>%1: %2 Elemente, %3/s</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>Evidence belongs to a system; a steward adds one first.</source>
        <translation>Belege gehören zu einem System; zuerst fügt ein Verwalter eines hinzu.</translation>
    </message>
    <message>
        <source>Import evidence</source>
        <translation>Belege importieren</translation>
    </message>
    <message>
        <source>Choose the system that the evidence belongs to, beside the title, then import again.</source>
        <translation>Neben dem Titel das System wählen, zu dem die Belege gehören, dann erneut importieren.</translation>
    </message>
    <message>
        <source>An import is under way.</source>
        <translation>Ein Import läuft.</translation>
    </message>
    <message>
        <source>Items imported: %1, from files: %2.</source>
        <translation>Importierte Elemente: %1, aus Dateien: %2.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>Wie weit der Import ist</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Den Import abbrechen</translation>
    </message>
    <message>
        <source>%1: %2 items, %3/s, about %4 left</source>
        <translation>%1: %2 Elemente, %3/s, noch etwa %4</translation>
    </message>
    <message>
        <source>Only files of this computer can be imported.</source>
        <translation>Nur Dateien dieses Rechners können importiert werden.</translation>
    </message>
    <message>
        <source>Open an incident first: evidence is weighed in one.</source>
        <translation>Öffnen Sie zuerst einen Vorfall: Belege werden in einem gewogen.</translation>
    </message>
    <message>
        <source>Who reads what is imported</source>
        <translation>Wer liest, was importiert wird</translation>
    </message>
    <message>
        <source>Only the members of %1</source>
        <translation>Nur die Mitglieder von %1</translation>
    </message>
    <message>
        <source>Everybody in the room</source>
        <translation>Alle im Raum</translation>
    </message>
    <message>
        <source>Only the members of the restricted incident have them.</source>
        <translation>Nur die Mitglieder des vertraulichen Vorfalls haben sie.</translation>
    </message>
    <message>
        <source>This is the view %1.</source>
        <translation>Das ist die Ansicht %1.</translation>
    </message>
    <message>
        <source>The view %1 names systems that the room no longer has: %2.</source>
        <translation>Die Ansicht %1 nennt Systeme, die der Raum nicht mehr hat: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more; the report lists them all.</source>
        <translation>
            <numerusform>%n weitere; der Bericht führt alle auf.</numerusform>
            <numerusform>%n weitere; der Bericht führt alle auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no report yet: nothing was imported since this window opened.</source>
        <translation>Es gibt noch keinen Bericht: Seit dieses Fenster offen ist, wurde nichts importiert.</translation>
    </message>
    <message>
        <source>%1 pinned it.</source>
        <translation>%1 hat es angeheftet.</translation>
    </message>
    <message>
        <source>%1 pinned it: %2</source>
        <translation>%1 hat es angeheftet: %2</translation>
    </message>
</context>
<context>
    <name>wr::ExhibitCarrier</name>
    <message>
        <source>This replica does not hold the exhibit.</source>
        <translation>Diese Replik enthält das Beweisstück nicht.</translation>
    </message>
    <message>
        <source>Nobody has shared all of this exhibit yet.</source>
        <translation>Noch niemand hat dieses Beweisstück vollständig geteilt.</translation>
    </message>
    <message>
        <source>Ask whoever imported it to open the room, or to seal it.</source>
        <translation>Wer es importiert hat, bitten, den Raum zu öffnen oder es zu versiegeln.</translation>
    </message>
    <message>
        <source>What came from the shared log is not this exhibit; it was thrown away.</source>
        <translation>Was aus dem geteilten Log kam, ist nicht dieses Beweisstück; es wurde verworfen.</translation>
    </message>
    <message>
        <source>Ask whoever imported it for the original file.</source>
        <translation>Wer es importiert hat, um die Originaldatei bitten.</translation>
    </message>
    <message>
        <source>Ask whoever imported the exhibit for the original file.</source>
        <translation>Bitten Sie den, der das Beweisstück importiert hat, um die ursprüngliche Datei.</translation>
    </message>
    <message>
        <source>Part %1 of %2 of the shared copy was changed since it was written; what came was thrown away.</source>
        <translation>Teil %1 von %2 der geteilten Kopie wurde geändert, seit er geschrieben wurde; was kam, wurde verworfen.</translation>
    </message>
    <message>
        <source>What came from the shared log is not the copy that the entry names; it was thrown away.</source>
        <translation>Was vom geteilten Log kam, ist nicht die Kopie, die der Eintrag nennt; es wurde verworfen.</translation>
    </message>
</context>
<context>
    <name>wr::ExhibitReader</name>
    <message>
        <source>The kept file of this exhibit is damaged: its table of frames does not fit the file.</source>
        <translation>Die aufbewahrte Datei dieses Beweisstücks ist beschädigt: ihre Blocktabelle passt nicht zur Datei.</translation>
    </message>
    <message>
        <source>Fetch the exhibit from another replica or import the original file again.</source>
        <translation>Das Beweisstück aus einer anderen Replik holen oder die Originaldatei erneut importieren.</translation>
    </message>
    <message>
        <source>The kept file of this exhibit is damaged: bytes %1 to %2 do not match their checksum.</source>
        <translation>Die aufbewahrte Datei dieses Beweisstücks ist beschädigt: Bytes %1 bis %2 passen nicht zu ihrer Prüfsumme.</translation>
    </message>
    <message>
        <source>This replica does not hold this exhibit.</source>
        <translation>Diese Replik enthält dieses Beweisstück nicht.</translation>
    </message>
    <message>
        <source>Fetch it from a replica that holds it.</source>
        <translation>Es aus einer Replik holen, die es enthält.</translation>
    </message>
</context>
<context>
    <name>wr::ExhibitWriter</name>
    <message>
        <source>There is not enough memory to compress the evidence.</source>
        <translation>Der Speicher reicht nicht, um die Belege zu komprimieren.</translation>
    </message>
    <message>
        <source>Close other programs, then import the file again.</source>
        <translation>Andere Programme schließen, dann die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>What was hashed of the evidence is not all that was kept.</source>
        <translation>Was von den Belegen gehasht wurde, ist nicht alles, was aufbewahrt wurde.</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>Die Datei erneut importieren.</translation>
    </message>
</context>
<context>
    <name>wr::ExportStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <source>Nothing can be exported here: no room is open that keeps custody.</source>
        <translation>Hier kann nichts exportiert werden: Es ist kein Raum offen, der Verwahrung festhält.</translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Ein Export läuft.</translation>
    </message>
    <message>
        <source>Export the listed evidence to</source>
        <translation>Die aufgelisteten Belege exportieren nach</translation>
    </message>
    <message>
        <source>Nothing leaves unmasked without custody. %1</source>
        <translation>Ohne Verwahrung geht nichts unverdeckt hinaus. %1</translation>
    </message>
    <message>
        <source>No file was written, because it cannot be entered as custody. %1</source>
        <translation>Es wurde keine Datei geschrieben, weil es nicht als Verwahrung eingetragen werden kann. %1</translation>
    </message>
    <message>
        <source>Items written to %2: %1.</source>
        <translation>Elemente, geschrieben nach %2: %1.</translation>
    </message>
    <message>
        <source>Masked: %1.</source>
        <translation>Verdeckt: %1.</translation>
    </message>
    <message>
        <source>Nothing had to be masked.</source>
        <translation>es war nichts zu verdecken.</translation>
    </message>
    <message>
        <source>Of them, %1 are only for the members of a restricted incident: mind who gets the file.</source>
        <translation>Davon sind %1 nur für die Mitglieder eines vertraulichen Vorfalls: Achten Sie darauf, wer die Datei bekommt.</translation>
    </message>
    <message>
        <source>The export is not entered as custody: %1</source>
        <translation>Der Export ist nicht als Verwahrung eingetragen: %1</translation>
    </message>
    <message>
        <source>The export is being cancelled.</source>
        <translation>Der Export wird abgebrochen.</translation>
    </message>
    <message>
        <source>Exporting item %1 of %2.</source>
        <translation>Element %1 von %2 wird exportiert.</translation>
    </message>
    <message>
        <source>Exporting item %1.</source>
        <translation>Element %1 wird exportiert.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Den Export abbrechen</translation>
    </message>
    <message>
        <source>Close what is said of the export</source>
        <translation>Die Meldung zum Export schließen</translation>
    </message>
</context>
<context>
    <name>wr::Fields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Output harm</source>
        <translation>Schaden durch Ausgaben</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Missbrauch</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>A level is 0 (none), 1 (low), 2 (serious) or 3 (grave).</source>
        <translation>Ein Ausmaß ist 0 (keines), 1 (gering), 2 (ernst) oder 3 (schwer).</translation>
    </message>
    <message>
        <source>“%1” is not an incident type.</source>
        <translation>„%1“ ist kein Vorfalltyp.</translation>
    </message>
    <message>
        <source>“%1” is not a value that this field can have.</source>
        <translation>„%1“ ist kein Wert, den dieses Feld haben kann.</translation>
    </message>
    <message>
        <source>An incident needs a title.</source>
        <translation>Ein Vorfall braucht einen Titel.</translation>
    </message>
    <message>
        <source>An incident needs a system in scope.</source>
        <translation>Ein Vorfall braucht ein betroffenes System.</translation>
    </message>
    <message>
        <source>“%1” is not a field of an incident.</source>
        <translation>„%1“ ist kein Feld eines Vorfalls.</translation>
    </message>
</context>
<context>
    <name>wr::FileSystemGate</name>
    <message>
        <source>Choose a folder on a disk that all of you reach directly, or share through PostgreSQL.</source>
        <translation>Einen Ordner auf einem Datenträger wählen, den alle direkt erreichen, oder über PostgreSQL teilen.</translation>
    </message>
    <message>
        <source>Two programs could write at once in this folder: its file system does not keep locks.</source>
        <translation>In diesem Ordner könnten zwei Programme zugleich schreiben: Sein Dateisystem hält keine Sperren ein.</translation>
    </message>
    <message>
        <source>It could not be tested whether this folder keeps two programs from writing at once.</source>
        <translation>Es ließ sich nicht prüfen, ob dieser Ordner zwei Programme davon abhält, zugleich zu schreiben.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path, and whether the disk that holds it is there.</source>
        <translation>Den Pfad prüfen und ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>This folder looks like one that %1 copies. Copies of a shared file drift apart, and entries of others would be lost.</source>
        <translation>Dieser Ordner sieht aus wie einer, den %1 kopiert. Kopien einer geteilten Datei laufen auseinander, und Einträge der anderen gingen verloren.</translation>
    </message>
    <message>
        <source>The file system of this folder (%1) does not keep two programs from writing at once.</source>
        <translation>Das Dateisystem dieses Ordners (%1) hält zwei Programme nicht davon ab, zugleich zu schreiben.</translation>
    </message>
    <message>
        <source>This folder is mounted with the option %1: other computers do not see the locks of this one, and both would write at once.</source>
        <translation>Dieser Ordner ist mit der Option %1 eingehängt: Andere Rechner sehen die Sperren dieses Rechners nicht, und beide würden zugleich schreiben.</translation>
    </message>
    <message>
        <source>Ask whoever mounts it to leave the option out, or share through PostgreSQL.</source>
        <translation>Wer ihn einhängt, soll die Option weglassen; oder über PostgreSQL teilen.</translation>
    </message>
    <message>
        <source>This room is shared over a network file system (%1), whose locks are weaker than those of a disk. Every replica keeps all entries; move to PostgreSQL when you can.</source>
        <translation>Dieser Raum ist über ein Netzwerk-Dateisystem (%1) geteilt, dessen Sperren schwächer sind als die eines Datenträgers. Jede Replik behält alle Einträge; bei Gelegenheit zu PostgreSQL wechseln.</translation>
    </message>
</context>
<context>
    <name>wr::FirstMarks</name>
    <message>
        <source>%1 · %2</source>
        <comment>a time, and what is seen for the first time then</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>wr::FirstSeen</name>
    <message>
        <source>%1 %2</source>
        <comment>a kind of value, and the value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>first seen: %1 %2</source>
        <translation>zuerst gesehen: %1 %2</translation>
    </message>
    <message>
        <source>first seen: the combination %1</source>
        <translation>zuerst gesehen: die Kombination %1</translation>
    </message>
</context>
<context>
    <name>wr::Fold</name>
    <message>
        <source>The device that signed this is not on the roster, or was revoked.</source>
        <translation>Das Gerät, das dies signiert hat, steht nicht auf der Liste oder wurde gesperrt.</translation>
    </message>
    <message>
        <source>This exhibit has been imported already.</source>
        <translation>Dieses Beweisstück wurde bereits importiert.</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>Diesen Vorfall gibt es nicht.</translation>
    </message>
    <message>
        <source>This approval has been asked for already.</source>
        <translation>Diese Zustimmung wurde bereits erbeten.</translation>
    </message>
    <message>
        <source>This run has been ordered already.</source>
        <translation>Dieser Lauf wurde bereits angeordnet.</translation>
    </message>
    <message>
        <source>A run needs an id.</source>
        <translation>Ein Lauf braucht eine Kennung.</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation>Diesen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>A run that is %1 cannot become %2.</source>
        <translation>Ein Lauf, der %1 ist, kann nicht %2 werden.</translation>
    </message>
    <message>
        <source>This incident has been declared already.</source>
        <translation>Dieser Vorfall wurde bereits ausgerufen.</translation>
    </message>
    <message>
        <source>An incident needs an id.</source>
        <translation>Ein Vorfall braucht eine Kennung.</translation>
    </message>
    <message>
        <source>A level is 0 (none), 1 (low), 2 (serious) or 3 (grave).</source>
        <translation>Ein Ausmaß ist 0 (keines), 1 (gering), 2 (ernst) oder 3 (schwer).</translation>
    </message>
    <message>
        <source>This conflict has been settled or has changed.</source>
        <translation>Dieser Konflikt ist beigelegt oder hat sich geändert.</translation>
    </message>
    <message>
        <source>Nobody with this id is on the roster.</source>
        <translation>Niemand mit dieser Kennung steht im Verzeichnis.</translation>
    </message>
    <message>
        <source>There is no such open task.</source>
        <translation>Diese offene Aufgabe gibt es nicht.</translation>
    </message>
    <message>
        <source>This threshold is on the board already.</source>
        <translation>Diese Schwelle steht schon auf der Tafel.</translation>
    </message>
    <message>
        <source>There is no such threshold waiting to be acknowledged.</source>
        <translation>Keine solche Schwelle wartet darauf, zur Kenntnis genommen zu werden.</translation>
    </message>
    <message>
        <source>The room has been founded already.</source>
        <translation>Der Raum ist bereits gegründet.</translation>
    </message>
    <message>
        <source>The founder&apos;s key is not the one that signed.</source>
        <translation>Der Schlüssel des Gründers ist nicht der, der signiert hat.</translation>
    </message>
    <message>
        <source>A member needs an id.</source>
        <translation>Ein Mitglied braucht eine Kennung.</translation>
    </message>
    <message>
        <source>A member with this id is on the roster already.</source>
        <translation>Ein Mitglied mit dieser Kennung steht schon im Verzeichnis.</translation>
    </message>
    <message>
        <source>A member needs a device key.</source>
        <translation>Ein Mitglied braucht einen Geräteschlüssel.</translation>
    </message>
    <message>
        <source>This device key belongs to a member already.</source>
        <translation>Dieser Geräteschlüssel gehört schon einem Mitglied.</translation>
    </message>
    <message>
        <source>Somebody else changed this member in the meantime; open it again and repeat the change.</source>
        <translation>Jemand anders hat dieses Mitglied inzwischen geändert; noch einmal öffnen und die Änderung wiederholen.</translation>
    </message>
    <message>
        <source>A system needs an id.</source>
        <translation>Ein System braucht eine Kennung.</translation>
    </message>
    <message>
        <source>The system that this changes does not exist.</source>
        <translation>Das System, das hier geändert wird, gibt es nicht.</translation>
    </message>
    <message>
        <source>Somebody else changed this system in the meantime; open it again and repeat the change.</source>
        <translation>Jemand anders hat dieses System inzwischen geändert; noch einmal öffnen und die Änderung wiederholen.</translation>
    </message>
    <message>
        <source>There is no such system.</source>
        <translation>Dieses System gibt es nicht.</translation>
    </message>
    <message>
        <source>Somebody else set this right in the meantime; look at it again and repeat the change.</source>
        <translation>Jemand anders hat dieses Recht inzwischen gesetzt; noch einmal ansehen und die Änderung wiederholen.</translation>
    </message>
    <message>
        <source>Nobody holds this right; there is nothing to confirm.</source>
        <translation>Niemand hat dieses Recht; es gibt nichts zu bestätigen.</translation>
    </message>
    <message>
        <source>A sealed entry may hold nothing but a restricted incident&apos;s content.</source>
        <translation>Ein verschlossener Eintrag darf nur den Inhalt eines vertraulichen Vorfalls enthalten.</translation>
    </message>
    <message>
        <source>The incident is restricted, and this was written for everybody to read.</source>
        <translation>Der Vorfall ist vertraulich, und dies wurde für alle lesbar geschrieben.</translation>
    </message>
    <message>
        <source>Who sets the members of a restricted incident is always one of them.</source>
        <translation>Wer festlegt, wer in einen vertraulichen Vorfall eingeweiht ist, ist es immer selbst.</translation>
    </message>
    <message>
        <source>Who may grant access is one of the incident&apos;s members.</source>
        <translation>Wer Zugang gewähren darf, ist selbst in den Vorfall eingeweiht.</translation>
    </message>
    <message>
        <source>The keys of a restricted incident are numbered 1, 2, 3 …, and each removal starts one.</source>
        <translation>Die Schlüssel eines vertraulichen Vorfalls zählen 1, 2, 3 …, und wenn jemandes Zugang endet, beginnt ein neuer.</translation>
    </message>
    <message>
        <source>Somebody changed the incident&apos;s members meanwhile: look at them, and change them again.</source>
        <translation>Jemand hat inzwischen geändert, wer eingeweiht ist: Sehen Sie nach und ändern Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A sealed entry belongs to no restricted incident.</source>
        <translation>Ein verschlossener Eintrag gehört zu keinem vertraulichen Vorfall.</translation>
    </message>
    <message>
        <source>Who wrote this was not among the members of the restricted incident.</source>
        <translation>Wer dies schrieb, war nicht in den vertraulichen Vorfall eingeweiht.</translation>
    </message>
    <message>
        <source>The entry is sealed with a key that this incident did not have then.</source>
        <translation>Der Eintrag ist mit einem Schlüssel verschlossen, den dieser Vorfall da nicht hatte.</translation>
    </message>
    <message>
        <source>There is no such rung on the ladder.</source>
        <translation>Diese Stufe gibt es auf der Leiter nicht.</translation>
    </message>
    <message>
        <source>A hypothesis needs an id.</source>
        <translation>Eine Hypothese braucht eine Kennung.</translation>
    </message>
    <message>
        <source>There is no such hypothesis.</source>
        <translation>Diese Hypothese gibt es nicht.</translation>
    </message>
    <message>
        <source>Break-glass: %1 pressed “%2” on %3 alone, where a second person is wanted.</source>
        <translation>Notfallzugriff: %1 hat „%2“ an %3 allein gedrückt, wo eine zweite Person verlangt ist.</translation>
    </message>
    <message>
        <source>Review the break-glass of %1: was “%2” on %3 right, and right alone?</source>
        <translation>Prüfen Sie den Notfallzugriff von %1: War „%2“ an %3 richtig, und allein richtig?</translation>
    </message>
</context>
<context>
    <name>wr::Gate</name>
    <message>
        <source>%1 Nobody may: this is a gap, and a steward can close it.</source>
        <translation>%1 Niemand darf: das ist eine Lücke, die ein Verwalter schließen kann.</translation>
    </message>
    <message>
        <source>%1 May: %2.</source>
        <translation>%1 Es dürfen: %2.</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>Diesen Vorfall gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such system.</source>
        <translation>Dieses System gibt es nicht.</translation>
    </message>
    <message>
        <source>You do not hold the right “%1” over %2.</source>
        <translation>Sie haben das Recht „%1“ an %2 nicht.</translation>
    </message>
    <message>
        <source>The right “%1” over %2 needs a second person.</source>
        <translation>Das Recht „%1“ an %2 braucht eine zweite Person.</translation>
    </message>
    <message>
        <source>A run on %1 is in flight: %2, ordered by %3, is %4.</source>
        <translation>Auf %1 ist ein Lauf unterwegs: %2, angeordnet von %3, ist %4.</translation>
    </message>
    <message>
        <source>The rung “%1” needs a second person.</source>
        <translation>Die Stufe „%1“ braucht eine zweite Person.</translation>
    </message>
    <message>
        <source>The rung that this approval is for is gone.</source>
        <translation>Die Stufe, für die diese Zustimmung gilt, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Who asks can never approve.</source>
        <translation>Wer bittet, kann nie selbst zustimmen.</translation>
    </message>
    <message>
        <source>This approval has been answered already.</source>
        <translation>Diese Zustimmung ist schon beantwortet.</translation>
    </message>
    <message>
        <source>This approval expired at %1; expiry means no. Ask anew.</source>
        <translation>Diese Zustimmung lief um %1 ab; abgelaufen heißt nein. Neu erbitten.</translation>
    </message>
    <message>
        <source>There is no such rung on the ladder.</source>
        <translation>Diese Stufe gibt es auf der Leiter nicht.</translation>
    </message>
    <message>
        <source>There is no such run of this rung to undo.</source>
        <translation>Es gibt keinen Lauf dieser Stufe, der zurückzunehmen wäre.</translation>
    </message>
    <message>
        <source>An undo needs a reason.</source>
        <translation>Eine Rücknahme braucht einen Grund.</translation>
    </message>
    <message>
        <source>A run that is %1 cannot be undone.</source>
        <translation>Ein Lauf, der %1 ist, kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Only the device that ordered a run reports on it. Past its deadline, at %1, a holder of the right may record that its outcome is unknown.</source>
        <translation>Nur das Gerät, das einen Lauf angeordnet hat, berichtet über ihn. Nach seiner Frist, um %1, darf, wer das Recht hat, festhalten, dass sein Ausgang unbekannt ist.</translation>
    </message>
    <message>
        <source>An approval is asked for a rung or for a decision, never for both.</source>
        <translation>Zustimmung wird für eine Stufe oder für eine Entscheidung erbeten, nie für beides.</translation>
    </message>
    <message>
        <source>An approval must expire later than it is asked for.</source>
        <translation>Eine Zustimmung muss später ablaufen, als sie erbeten wird.</translation>
    </message>
    <message>
        <source>There is no such approval.</source>
        <translation>Diese Zustimmung gibt es nicht.</translation>
    </message>
    <message>
        <source>What was approved is not the request that was asked for.</source>
        <translation>Zugestimmt wurde nicht der Anfrage, für die gebeten wurde.</translation>
    </message>
    <message>
        <source>The order names another target than its rung.</source>
        <translation>Die Anordnung nennt ein anderes Ziel als ihre Stufe.</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation>Diesen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 Command is vacant: take it first.</source>
        <translation>%1 Die Leitung ist unbesetzt: zuerst übernehmen.</translation>
    </message>
    <message>
        <source>Lowering the severity needs a reason.</source>
        <translation>Den Schweregrad zu senken braucht einen Grund.</translation>
    </message>
    <message>
        <source>Only the commander or a holder of “Set severity” lowers the severity.</source>
        <translation>Nur die Leitung oder wer „Schweregrad setzen“ darf, senkt den Schweregrad.</translation>
    </message>
    <message>
        <source>Only the commander or a holder of “Set severity” closes an incident.</source>
        <translation>Nur die Leitung oder wer „Schweregrad setzen“ darf, schließt einen Vorfall.</translation>
    </message>
    <message>
        <source>Only the commander moves the phase.</source>
        <translation>Nur die Leitung wechselt die Phase.</translation>
    </message>
    <message>
        <source>Only the commander or a holder of “Set severity” sets “%1”.</source>
        <translation>Nur die Leitung oder wer „Schweregrad setzen“ darf, setzt „%1“.</translation>
    </message>
    <message>
        <source>An incident needs a title.</source>
        <translation>Ein Vorfall braucht einen Titel.</translation>
    </message>
    <message>
        <source>An incident needs a system in scope.</source>
        <translation>Ein Vorfall braucht ein betroffenes System.</translation>
    </message>
    <message>
        <source>You have command already.</source>
        <translation>Sie haben die Leitung schon.</translation>
    </message>
    <message>
        <source>%1 has command and was heard at %2; it may be taken after %3 minutes of silence, or handed over.</source>
        <translation>%1 hat die Leitung und war um %2 zu hören; sie darf nach %3 Minuten Stille übernommen oder übergeben werden.</translation>
    </message>
    <message>
        <source>Taking command from somebody needs a reason.</source>
        <translation>Jemandem die Leitung zu nehmen braucht einen Grund.</translation>
    </message>
    <message>
        <source>Only the commander hands over.</source>
        <translation>Nur die Leitung übergibt.</translation>
    </message>
    <message>
        <source>Command was not offered to you.</source>
        <translation>Die Leitung wurde Ihnen nicht angeboten.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>The decision has no words.</source>
        <translation>Die Entscheidung hat keinen Wortlaut.</translation>
    </message>
    <message>
        <source>Only the commander decides.</source>
        <translation>Nur die Leitung entscheidet.</translation>
    </message>
    <message>
        <source>The task has no words.</source>
        <translation>Die Aufgabe hat keinen Wortlaut.</translation>
    </message>
    <message>
        <source>Nobody with this id is on the roster.</source>
        <translation>Niemand mit dieser Kennung steht im Verzeichnis.</translation>
    </message>
    <message>
        <source>Only its owner, who gave it, or the commander ends a task.</source>
        <translation>Nur wer sie hat, wer sie vergab oder die Leitung beendet eine Aufgabe.</translation>
    </message>
    <message>
        <source>There is no such task.</source>
        <translation>Diese Aufgabe gibt es nicht.</translation>
    </message>
    <message>
        <source>The room has no such threshold.</source>
        <translation>Der Raum hat diese Schwelle nicht.</translation>
    </message>
    <message>
        <source>The incident has not crossed this threshold, or its news is out already.</source>
        <translation>Der Vorfall hat diese Schwelle nicht überschritten, oder die Nachricht ist schon heraus.</translation>
    </message>
    <message>
        <source>This threshold owes its news to other people, or for another reason.</source>
        <translation>Diese Schwelle schuldet die Nachricht anderen Personen oder aus einem anderen Grund.</translation>
    </message>
    <message>
        <source>Only somebody who is owed the news acknowledges it.</source>
        <translation>Nur wem die Nachricht geschuldet wird, nimmt sie zur Kenntnis.</translation>
    </message>
    <message>
        <source>There is no such threshold waiting to be acknowledged.</source>
        <translation>Keine solche Schwelle wartet darauf, zur Kenntnis genommen zu werden.</translation>
    </message>
    <message>
        <source>Only the accountable owner of %1 or a steward may change it.</source>
        <translation>Nur die für %1 verantwortliche Person oder ein Verwalter darf das ändern.</translation>
    </message>
    <message>
        <source>The room has been founded already.</source>
        <translation>Der Raum ist bereits gegründet.</translation>
    </message>
    <message>
        <source>Only a steward enrols members.</source>
        <translation>Nur ein Verwalter nimmt Mitglieder auf.</translation>
    </message>
    <message>
        <source>Only a steward changes another member, a function or stewardship.</source>
        <translation>Nur ein Verwalter ändert ein anderes Mitglied, eine Funktion oder die Verwaltung.</translation>
    </message>
    <message>
        <source>The last steward cannot lay stewardship down, since nobody could enrol or revoke anybody any more: make another member steward first.</source>
        <translation>Der letzte Verwalter kann die Verwaltung nicht niederlegen, da niemand mehr jemanden aufnehmen oder widerrufen könnte: zuerst ein anderes Mitglied zum Verwalter machen.</translation>
    </message>
    <message>
        <source>The last steward cannot be revoked, since nobody could enrol or revoke anybody any more: make another member steward first.</source>
        <translation>Der letzte Verwalter kann nicht widerrufen werden, da niemand mehr jemanden aufnehmen oder widerrufen könnte: zuerst ein anderes Mitglied zum Verwalter machen.</translation>
    </message>
    <message>
        <source>Only a steward revokes another member.</source>
        <translation>Nur ein Verwalter widerruft ein anderes Mitglied.</translation>
    </message>
    <message>
        <source>Only a steward changes thresholds.</source>
        <translation>Nur ein Verwalter ändert Schwellen.</translation>
    </message>
    <message>
        <source>Only a steward adds a system.</source>
        <translation>Nur ein Verwalter fügt ein System hinzu.</translation>
    </message>
    <message>
        <source>Only a steward names the accountable owner.</source>
        <translation>Nur ein Verwalter benennt die verantwortliche Person.</translation>
    </message>
    <message>
        <source>The room is out of reach, and the rung “%1” needs a second person.</source>
        <translation>Der Raum ist außer Reichweite, und die Stufe „%1“ braucht eine zweite Person.</translation>
    </message>
    <message>
        <source>The room is out of reach, and the rung “%1” may only be sent once: somebody else could be sending it.</source>
        <translation>Der Raum ist außer Reichweite, und die Stufe „%1“ darf nur einmal gesendet werden: jemand anders könnte sie gerade senden.</translation>
    </message>
    <message>
        <source>The room is out of reach: to press a rung now needs a reason.</source>
        <translation>Der Raum ist außer Reichweite: jetzt eine Stufe auszulösen braucht einen Grund.</translation>
    </message>
    <message>
        <source>%1 Access is granted by %2.</source>
        <translation>%1 Zugang gewährt %2.</translation>
    </message>
    <message>
        <source>%1 is a restricted incident, and you are not among its members.</source>
        <translation>%1 ist ein vertraulicher Vorfall, und Sie sind nicht eingeweiht.</translation>
    </message>
    <message>
        <source>%1 is a restricted incident, and this device has no key to it.</source>
        <translation>%1 ist ein vertraulicher Vorfall, und dieses Gerät hat keinen Schlüssel dazu.</translation>
    </message>
    <message>
        <source>Command of a restricted incident goes to one of its members: grant access first.</source>
        <translation>Die Leitung eines vertraulichen Vorfalls geht an Eingeweihte: Gewähren Sie zuerst Zugang.</translation>
    </message>
    <message>
        <source>This room was founded by a version that knows no restricted incidents, and its members may still use one: found a new room for them.</source>
        <translation>Diesen Raum hat eine Version gegründet, die keine vertraulichen Vorfälle kennt, und seine Mitglieder benutzen sie vielleicht noch: Gründen Sie dafür einen neuen Raum.</translation>
    </message>
    <message>
        <source>Only the commander or a holder of “Set severity” restricts an incident.</source>
        <translation>Nur die Leitung oder wer „Schweregrad setzen“ darf, macht einen Vorfall vertraulich.</translation>
    </message>
    <message>
        <source>You do not grant access to %1.</source>
        <translation>Sie gewähren keinen Zugang zu %1.</translation>
    </message>
    <message>
        <source>Whoever has command reads the incident: hand command over first.</source>
        <translation>Wer die Leitung hat, liest den Vorfall: Übergeben Sie zuerst die Leitung.</translation>
    </message>
    <message>
        <source>This room was founded by a version that does not know this kind of entry, and its members may still use one: found a new room for it.</source>
        <translation>Dieser Raum wurde von einer Version gegründet, die diese Art Eintrag nicht kennt, und seine Mitglieder verwenden vielleicht noch eine solche: Gründen Sie dafür einen neuen Raum.</translation>
    </message>
    <message>
        <source>The hypothesis has no words.</source>
        <translation>Die Hypothese hat keine Worte.</translation>
    </message>
    <message>
        <source>Confidence is a percentage from 0 to 100.</source>
        <translation>Die Zuversicht ist ein Prozentwert von 0 bis 100.</translation>
    </message>
    <message>
        <source>There is no such hypothesis.</source>
        <translation>Diese Hypothese gibt es nicht.</translation>
    </message>
    <message>
        <source>An item of evidence speaks for a hypothesis, against it, or for nothing.</source>
        <translation>Ein Beleg spricht für eine Hypothese, gegen sie oder für nichts.</translation>
    </message>
    <message>
        <source>The system has no such exhibit.</source>
        <translation>Das System hat kein solches Beweisstück.</translation>
    </message>
    <message>
        <source>DRILL: this is the real command. Say it aloud; do not run it.</source>
        <translation>ÜBUNG: Das ist der echte Befehl. Sprechen Sie ihn aus; führen Sie ihn nicht aus.</translation>
    </message>
    <message>
        <source>DRILL: look where this goes before you run it.</source>
        <translation>ÜBUNG: Sehen Sie nach, wohin das geht, bevor Sie es ausführen.</translation>
    </message>
    <message>
        <source>This is a drill, and this room was founded by a version whose drills press the real target: found a new room to drill in.</source>
        <translation>Das ist eine Übung, und dieser Raum wurde von einer Version gegründet, deren Übungen das echte Ziel drücken: Gründen Sie zum Üben einen neuen Raum.</translation>
    </message>
    <message>
        <source>This is a drill, and the rung “%1” has no practice endpoint for %2. Add one to its ladder: &quot;practice&quot;: [{&quot;origin&quot;: &quot;%3&quot;, &quot;practice&quot;: &quot;https://practice.example&quot;}].</source>
        <translation>Das ist eine Übung, und die Stufe „%1“ hat keinen Übungsendpunkt für %2. Fügen Sie ihrer Leiter einen hinzu: &quot;practice&quot;: [{&quot;origin&quot;: &quot;%3&quot;, &quot;practice&quot;: &quot;https://practice.example&quot;}].</translation>
    </message>
    <message>
        <source>This is a drill, and the request would go to %1, which is no practice endpoint of this rung.</source>
        <translation>Das ist eine Übung, und die Anfrage ginge an %1; das ist kein Übungsendpunkt dieser Stufe.</translation>
    </message>
    <message>
        <source>This is no drill, and the request would go to the practice endpoint %1: nothing real would change.</source>
        <translation>Das ist keine Übung, und die Anfrage ginge an den Übungsendpunkt %1: Nichts Echtes würde sich ändern.</translation>
    </message>
    <message>
        <source>This is no drill, and the order is for the practice target.</source>
        <translation>Das ist keine Übung, und die Anordnung gilt dem Übungsziel.</translation>
    </message>
    <message>
        <source>This is a drill, and the order is for the real target.</source>
        <translation>Das ist eine Übung, und die Anordnung gilt dem echten Ziel.</translation>
    </message>
    <message>
        <source>This is a drill, and the rung has no practice endpoint for each of its addresses.</source>
        <translation>Das ist eine Übung, und die Stufe hat nicht für jede ihrer Adressen einen Übungsendpunkt.</translation>
    </message>
    <message>
        <source>While the room is out of reach nobody could be told, so nobody breaks glass.</source>
        <translation>Solange der Raum nicht erreichbar ist, erführe niemand davon, also greift niemand im Notfall allein zu.</translation>
    </message>
    <message>
        <source>Break-glass is not needed: you may press this alone. Press it without.</source>
        <translation>Ein Notfallzugriff ist nicht nötig: Sie dürfen das allein drücken. Drücken Sie es ohne.</translation>
    </message>
    <message>
        <source>This room was founded by a version that knows no break-glass: found a new room for it, or ask for approval.</source>
        <translation>Dieser Raum wurde von einer Version gegründet, die keinen Notfallzugriff kennt: Gründen Sie dafür einen neuen Raum, oder bitten Sie um Zustimmung.</translation>
    </message>
    <message>
        <source>The rung “%1” cannot be taken back, so nobody presses it alone: ask for approval.</source>
        <translation>Die Stufe „%1“ lässt sich nicht zurücknehmen, also drückt sie niemand allein: Bitten Sie um Zustimmung.</translation>
    </message>
    <message>
        <source>Break-glass needs a reason: everybody is told, and reads it.</source>
        <translation>Ein Notfallzugriff braucht einen Grund: Alle erfahren davon und lesen ihn.</translation>
    </message>
    <message>
        <source>Whoever broke the glass does not review it: somebody else does.</source>
        <translation>Wer im Notfall allein gedrückt hat, prüft es nicht selbst: Das tut jemand anderes.</translation>
    </message>
    <message>
        <source>The target key of a rung may not begin like a drill&apos;s: practice:</source>
        <translation>Der Zielschlüssel einer Stufe darf nicht wie der einer Übung beginnen: practice:</translation>
    </message>
    <message>
        <source>This evidence is only for the members of the restricted incident %1, and more people would read of it here.</source>
        <translation>Dieser Beweis ist nur für die Mitglieder des vertraulichen Vorfalls %1, und hier würden mehr Leute davon lesen.</translation>
    </message>
    <message>
        <source>%1 is not restricted, so everybody in the room reads its evidence: import it for all.</source>
        <translation>%1 ist nicht vertraulich, also lesen alle im Raum seine Beweise: Importieren Sie für alle.</translation>
    </message>
    <message>
        <source>Evidence of a restricted incident is shared encrypted, and this entry names no key or no encrypted copy.</source>
        <translation>Beweise eines vertraulichen Vorfalls werden verschlüsselt geteilt, und dieser Eintrag nennt keinen Schlüssel oder keine verschlüsselte Kopie.</translation>
    </message>
</context>
<context>
    <name>wr::HeadMarks</name>
    <message>
        <source>History changed: %1</source>
        <translation>Die Geschichte hat sich geändert: %1</translation>
    </message>
    <message>
        <source>Keep both histories and compare the folder with another replica before you go on.</source>
        <translation>Beide Fassungen behalten und den Ordner mit einer anderen Replik vergleichen, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>The note of what was verified last cannot be read.</source>
        <translation>Der Vermerk der letzten Prüfung ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Run verify; if the journal is sound, remove this file.</source>
        <translation>„verify“ ausführen; ist das Journal in Ordnung, diese Datei entfernen.</translation>
    </message>
    <message>
        <source>the journal has %1 entries, and %2 were there when it was verified last.</source>
        <translation>das Journal hat %1 Einträge, bei der letzten Prüfung waren es %2.</translation>
    </message>
    <message>
        <source>the first %1 entries are not those that were verified last.</source>
        <translation>die ersten %1 Einträge sind nicht die zuletzt geprüften.</translation>
    </message>
</context>
<context>
    <name>wr::HereNow</name>
    <message>
        <source>%1 (typing: %2)</source>
        <translation>%1 (schreibt: %2)</translation>
    </message>
</context>
<context>
    <name>wr::HttpClient</name>
    <message>
        <source>The address holds a space, a control character or a character that must be percent-encoded.</source>
        <translation>Die Adresse enthält ein Leerzeichen, ein Steuerzeichen oder ein Zeichen, das prozentkodiert sein muss.</translation>
    </message>
    <message>
        <source>The address carries a user name or a password. Name the credential in a header instead.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Stattdessen die Zugangsdaten in einem Header benennen.</translation>
    </message>
    <message>
        <source>The address cannot be read as a URL (%1).</source>
        <translation>Die Adresse ist nicht als URL lesbar (%1).</translation>
    </message>
    <message>
        <source>Only http and https are spoken, not %1.</source>
        <translation>Nur http und https werden gesprochen, nicht %1.</translation>
    </message>
    <message>
        <source>The address has a fragment, which is never sent.</source>
        <translation>Die Adresse hat ein Fragment, das nie gesendet wird.</translation>
    </message>
    <message>
        <source>A header has a name that HTTP does not allow.</source>
        <translation>Ein Header hat einen Namen, den HTTP nicht zulässt.</translation>
    </message>
    <message>
        <source>The header %1 is set by the program itself.</source>
        <translation>Den Header %1 setzt das Programm selbst.</translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or another control character.</source>
        <translation>Der Wert des Headers %1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>The call was cancelled before anything was sent.</source>
        <translation>Der Aufruf wurde abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>No connection was made in time; nothing was sent.</source>
        <translation>Keine Verbindung kam rechtzeitig zustande; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>No connection could be used; nothing was sent (%1).</source>
        <translation>Keine Verbindung war nutzbar; nichts wurde gesendet (%1).</translation>
    </message>
    <message>
        <source>The answer was larger than is accepted and was cut off.</source>
        <translation>Die Antwort war größer als zulässig und wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The call was cancelled after the request was sent.</source>
        <translation>Der Aufruf wurde abgebrochen, nachdem die Anfrage gesendet war.</translation>
    </message>
    <message>
        <source>The request was sent; no whole answer came in time.</source>
        <translation>Die Anfrage wurde gesendet; keine vollständige Antwort kam rechtzeitig.</translation>
    </message>
    <message>
        <source>The request was sent; the target closed the connection without an answer.</source>
        <translation>Die Anfrage wurde gesendet; das Ziel schloss die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>The request was sent; the answer broke off halfway.</source>
        <translation>Die Anfrage wurde gesendet; die Antwort brach mittendrin ab.</translation>
    </message>
    <message>
        <source>The request was sent; the answer could not be received (%1).</source>
        <translation>Die Anfrage wurde gesendet; die Antwort konnte nicht empfangen werden (%1).</translation>
    </message>
    <message>
        <source>The method %1 is none of GET, POST, PUT, PATCH and DELETE.</source>
        <translation>Die Methode %1 ist keine von GET, POST, PUT, PATCH und DELETE.</translation>
    </message>
    <message>
        <source>A GET request has no body.</source>
        <translation>Eine GET-Anfrage hat keinen Body.</translation>
    </message>
    <message>
        <source>Nobody has approved %1 for requests without encryption.</source>
        <translation>Niemand hat %1 für Anfragen ohne Verschlüsselung genehmigt.</translation>
    </message>
    <message>
        <source>The network library could not be started.</source>
        <translation>Die Netzwerkbibliothek konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired or is not valid yet; nothing was sent. Have it renewed, and check the clock of this computer.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen oder noch nicht gültig; es wurde nichts gesendet. Lassen Sie es erneuern und prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued for another name; nothing was sent. Use the name that it was issued for, or have one issued for this name.</source>
        <translation>Das Zertifikat von %1 ist auf einen anderen Namen ausgestellt; es wurde nichts gesendet. Verwenden Sie den Namen, auf den es ausgestellt ist, oder lassen Sie eines für diesen Namen ausstellen.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the certificate of %1; nothing was sent (%2). If an authority of your own issued it, name it: warroomctl containment target set %1 --ca FILE</source>
        <translation>Niemand, dem dieser Rechner vertraut, bürgt für das Zertifikat von %1; es wurde nichts gesendet (%2). Wenn eine eigene Zertifizierungsstelle es ausgestellt hat, nennen Sie sie: warroomctl containment target set %1 --ca FILE</translation>
    </message>
    <message>
        <source>%1 shows another key than the one that is pinned for it; nothing was sent. Ask whoever runs it whether its key was changed, then pin the new one: warroomctl containment target set %1 --pin sha256//…</source>
        <translation>%1 zeigt einen anderen Schlüssel als den festgelegten; es wurde nichts gesendet. Fragen Sie, wer es betreibt, ob der Schlüssel gewechselt wurde, und legen Sie dann den neuen fest: warroomctl containment target set %1 --pin sha256//…</translation>
    </message>
    <message>
        <source>The authority that is set for %1 cannot be read; nothing was sent. Set it again: warroomctl containment target set %1 --ca FILE</source>
        <translation>Die für %1 genannte Zertifizierungsstelle lässt sich nicht lesen; es wurde nichts gesendet. Nennen Sie sie neu: warroomctl containment target set %1 --ca FILE</translation>
    </message>
    <message>
        <source>The name of the target could not be resolved. Check the name, and the network of this computer.</source>
        <translation>Der Name des Ziels konnte nicht aufgelöst werden. Prüfen Sie den Namen und das Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>The name resolves to an address that requests may not go to, or that nobody has approved. If it is your own and on a private network, approve its origin: warroomctl containment target approve ORIGIN</source>
        <translation>Der Name führt zu einer Adresse, zu der Anfragen nicht gehen dürfen oder die niemand freigegeben hat. Gehört sie Ihnen und liegt sie in einem privaten Netz, geben Sie ihren Ursprung frei: warroomctl containment target approve ORIGIN</translation>
    </message>
</context>
<context>
    <name>wr::HttpEffector</name>
    <message>
        <source>The target answered the read-back with code %1. %2</source>
        <translation>Das Ziel beantwortete das Zurücklesen mit Code %1. %2</translation>
    </message>
    <message>
        <source>The read-back shows what was expected.</source>
        <translation>Das Zurücklesen zeigt, was erwartet wurde.</translation>
    </message>
    <message>
        <source>The request is not the one that was ordered: its hash differs.</source>
        <translation>Die Anfrage ist nicht die angeordnete: ihr Hash weicht ab.</translation>
    </message>
    <message>
        <source>The read-back names no expected value, so it can confirm nothing.</source>
        <translation>Das Zurücklesen nennt keinen erwarteten Wert und kann daher nichts bestätigen.</translation>
    </message>
    <message>
        <source>The read-back was cancelled.</source>
        <translation>Das Zurücklesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The state before cannot be captured, so there would be nothing to restore.</source>
        <translation>Der Zustand davor lässt sich nicht erfassen; es gäbe nichts wiederherzustellen.</translation>
    </message>
</context>
<context>
    <name>wr::HttpRequest</name>
    <message>
        <source>The head of the request is too large.</source>
        <translation>Der Kopf der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>This is no request that can be read.</source>
        <translation>Das ist keine lesbare Anfrage.</translation>
    </message>
    <message>
        <source>The request must give the length of its body.</source>
        <translation>Die Anfrage muss die Länge ihres Bodys angeben.</translation>
    </message>
    <message>
        <source>The length of the body is no number.</source>
        <translation>Die Länge des Bodys ist keine Zahl.</translation>
    </message>
    <message>
        <source>The body of the request is too large.</source>
        <translation>Der Body der Anfrage ist zu groß.</translation>
    </message>
</context>
<context>
    <name>wr::HypothesisModel</name>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 [whoever wrote this had not seen the statement before it]</source>
        <translation>%1 [wer das schrieb, hatte die Aussage davor nicht gesehen]</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Confidence so far</source>
        <translation>Zuversicht bisher</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
</context>
<context>
    <name>wr::ImpactCounter</name>
    <message>
        <source>A newer question came.</source>
        <translation>Es kam eine neuere Frage.</translation>
    </message>
</context>
<context>
    <name>wr::ImpactWords</name>
    <message>
        <source>newest item less than a minute old</source>
        <translation>neuester Eintrag weniger als eine Minute alt</translation>
    </message>
    <message>
        <source>newest item %1 min old</source>
        <translation>neuester Eintrag %1 min alt</translation>
    </message>
    <message>
        <source>newest item %1 h old</source>
        <translation>neuester Eintrag %1 h alt</translation>
    </message>
    <message>
        <source>newest item %1 days old</source>
        <translation>neuester Eintrag %1 Tage alt</translation>
    </message>
    <message>
        <source>Who is hit is unknown: no telemetry of this system is held here. Import some, or ask its owner.</source>
        <translation>Wen es trifft, ist unbekannt: hier liegt keine Telemetrie dieses Systems vor. Welche einlesen oder den Verantwortlichen fragen.</translation>
    </message>
    <message>
        <source>sessions unknown</source>
        <translation>Sitzungen unbekannt</translation>
    </message>
    <message>
        <source>users unknown</source>
        <translation>Nutzer unbekannt</translation>
    </message>
    <message>
        <source>There is more than was counted; these are the newest.</source>
        <translation>Es gibt mehr, als gezählt wurde; dies sind die neuesten.</translation>
    </message>
    <message numerus="yes">
        <source>All of the system&apos;s traffic, because nothing tells calls apart: %Ln calls in the last hour held</source>
        <translation>
            <numerusform>Aller Verkehr des Systems, denn nichts unterscheidet Aufrufe: %Ln Aufruf in der letzten vorliegenden Stunde</numerusform>
            <numerusform>Aller Verkehr des Systems, denn nichts unterscheidet Aufrufe: %Ln Aufrufe in der letzten vorliegenden Stunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 % of %Ln calls in the last hour held carry “%2”, which is in force now</source>
        <translation>
            <numerusform>%1 % von %Ln Aufruf in der letzten vorliegenden Stunde trägt „%2“, das jetzt gilt</numerusform>
            <numerusform>%1 % von %Ln Aufrufen in der letzten vorliegenden Stunde tragen „%2“, das jetzt gilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Nutzer</numerusform>
            <numerusform>%Ln Nutzer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::Importer</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>Die Datei ist nicht bis zum Ende lesbar.</translation>
    </message>
    <message>
        <source>Check the disk, then import the file again.</source>
        <translation>Die Platte prüfen, dann die Datei erneut importieren.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This system has no evidence of this exhibit.</source>
        <translation>Dieses System hat keine Belege aus diesem Beweisstück.</translation>
    </message>
    <message>
        <source>Name another system, or import the file for this one.</source>
        <translation>Nennen Sie ein anderes System, oder importieren Sie die Datei für dieses.</translation>
    </message>
</context>
<context>
    <name>wr::IncidentEvents</name>
    <message>
        <source>This is read only for you: nothing can be added.</source>
        <translation>Sie lesen hier nur: Hinzufügen lässt sich nichts.</translation>
    </message>
</context>
<context>
    <name>wr::IndexFile</name>
    <message>
        <source>The index of evidence is damaged.</source>
        <translation>Der Index der Belege ist beschädigt.</translation>
    </message>
    <message>
        <source>The damaged index of evidence cannot be set aside.</source>
        <translation>Der beschädigte Index der Belege lässt sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>Check the permissions of the replica&apos;s folder.</source>
        <translation>Die Rechte des Ordners der Replik prüfen.</translation>
    </message>
    <message>
        <source>Build it again from the exhibits: warroomctl evidence reindex</source>
        <translation>Ihn aus den Beweisstücken neu aufbauen: warroomctl evidence reindex</translation>
    </message>
    <message>
        <source>index of evidence</source>
        <translation>Index der Belege</translation>
    </message>
</context>
<context>
    <name>wr::ItemSearch</name>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>wr::Journal</name>
    <message>
        <source>The head of the journal cannot be read.</source>
        <translation>Der Kopf des Journals ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Nothing was added. Run verify, and restore the folder from another replica.</source>
        <translation>Nichts wurde hinzugefügt. „verify“ ausführen und den Ordner aus einer anderen Replik wiederherstellen.</translation>
    </message>
    <message>
        <source>new entry</source>
        <translation>neuer Eintrag</translation>
    </message>
    <message>
        <source>The entry belongs to another room.</source>
        <translation>Der Eintrag gehört zu einem anderen Raum.</translation>
    </message>
    <message>
        <source>Upgrade the program on this computer.</source>
        <translation>Das Programm auf diesem Rechner aktualisieren.</translation>
    </message>
    <message>
        <source>journal of a replica</source>
        <translation>Journal einer Replik</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <translation>%1, Eintrag %2</translation>
    </message>
    <message>
        <source>The entry cannot be read.</source>
        <translation>Der Eintrag ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Run verify, and restore the folder from another replica or a backup.</source>
        <translation>„verify“ ausführen und den Ordner aus einer anderen Replik oder einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above, or choose another one.</source>
        <translation>Die Rechte des übergeordneten Ordners prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is a journal in this folder already.</source>
        <translation>In diesem Ordner liegt bereits ein Journal.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Es öffnen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is no room in this folder.</source>
        <translation>In diesem Ordner liegt kein Raum.</translation>
    </message>
    <message>
        <source>Check the path, or make a room there.</source>
        <translation>Den Pfad prüfen oder dort einen Raum anlegen.</translation>
    </message>
    <message>
        <source>The shared log gives an entry out of its order.</source>
        <translation>Das geteilte Log gibt einen Eintrag außer der Reihe.</translation>
    </message>
    <message>
        <source>Nothing was taken. Run: warroomctl room sync</source>
        <translation>Nichts wurde übernommen. Ausführen: warroomctl room sync</translation>
    </message>
    <message>
        <source>The shared log holds entries of a newer version of the program.</source>
        <translation>Das geteilte Log enthält Einträge einer neueren Version des Programms.</translation>
    </message>
    <message>
        <source>Upgrade the program on this computer; until then it shows the room as it was before them.</source>
        <translation>Das Programm auf diesem Rechner aktualisieren; bis dahin zeigt es den Raum, wie er vor ihnen war.</translation>
    </message>
</context>
<context>
    <name>wr::JournalCodec</name>
    <message>
        <source>The entry belongs to a restricted incident, and no key here opens it.</source>
        <translation>Der Eintrag gehört zu einem vertraulichen Vorfall, und kein Schlüssel hier öffnet ihn.</translation>
    </message>
    <message>
        <source>What the entry has sealed cannot be read.</source>
        <translation>Was der Eintrag verschlossen hat, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>What the entry has sealed belongs to another incident.</source>
        <translation>Was der Eintrag verschlossen hat, gehört zu einem anderen Vorfall.</translation>
    </message>
</context>
<context>
    <name>wr::JournalReading</name>
    <message>
        <source>Entries are missing in the journal.</source>
        <translation>Im Journal fehlen Einträge.</translation>
    </message>
    <message>
        <source>Run verify, and restore the folder from another replica.</source>
        <translation>„verify“ ausführen und den Ordner aus einer anderen Replik wiederherstellen.</translation>
    </message>
    <message>
        <source>The head of the journal cannot be read.</source>
        <translation>Der Kopf des Journals ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The journal has no entry at this position.</source>
        <translation>Das Journal hat an dieser Stelle keinen Eintrag.</translation>
    </message>
</context>
<context>
    <name>wr::JournalVerifier</name>
    <message>
        <source>The leaf in the row is not that of the entry.</source>
        <translation>Das Blatt in der Zeile ist nicht das des Eintrags.</translation>
    </message>
    <message>
        <source>The entry cannot be read: %1</source>
        <translation>Der Eintrag ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The seal does not hold: %1</source>
        <translation>Das Siegel hält nicht: %1</translation>
    </message>
    <message>
        <source>Entries are missing before this one: the last position was %1.</source>
        <translation>Vor diesem Eintrag fehlen Einträge: die letzte Position war %1.</translation>
    </message>
    <message>
        <source>The hash in the row is not that of the entry.</source>
        <translation>Der Hash in der Zeile ist nicht der des Eintrags.</translation>
    </message>
    <message>
        <source>The author in the row is not the one who signed.</source>
        <translation>Der Autor in der Zeile ist nicht, wer signiert hat.</translation>
    </message>
    <message>
        <source>The number in the row is not the one that was signed.</source>
        <translation>Die Nummer in der Zeile ist nicht die signierte.</translation>
    </message>
    <message>
        <source>The kind in the row is not the one that was signed.</source>
        <translation>Die Art in der Zeile ist nicht die signierte.</translation>
    </message>
    <message>
        <source>The stream in the row is not the one that was signed.</source>
        <translation>Der Strom in der Zeile ist nicht der signierte.</translation>
    </message>
    <message>
        <source>The time in the row is not the one that was signed.</source>
        <translation>Die Zeit in der Zeile ist nicht die signierte.</translation>
    </message>
    <message>
        <source>The entry belongs to another room.</source>
        <translation>Der Eintrag gehört zu einem anderen Raum.</translation>
    </message>
    <message>
        <source>The entry says that it saw entries that come after it.</source>
        <translation>Der Eintrag will Einträge gesehen haben, die nach ihm kommen.</translation>
    </message>
    <message>
        <source>History changed: when this entry was signed, the first %1 entries were others.</source>
        <translation>Die Geschichte hat sich geändert: als dieser Eintrag signiert wurde, waren die ersten %1 Einträge andere.</translation>
    </message>
    <message>
        <source>The journal has %1 entries, and its head says %2.</source>
        <translation>Das Journal hat %1 Einträge, sein Kopf sagt %2.</translation>
    </message>
    <message>
        <source>The entries do not add up to the root that the journal keeps.</source>
        <translation>Die Einträge ergeben nicht die Wurzel, die das Journal führt.</translation>
    </message>
    <message>
        <source>The verification was stopped.</source>
        <translation>Die Prüfung wurde gestoppt.</translation>
    </message>
    <message>
        <source>The row says that this entry takes no effect, and nothing is wrong with it.</source>
        <translation>Die Zeile sagt, dass dieser Eintrag nicht wirkt, und nichts daran ist falsch.</translation>
    </message>
</context>
<context>
    <name>wr::KeyBook</name>
    <message>
        <source>This device has no key of the incident, so it can give none.</source>
        <translation>Dieses Gerät hat keinen Schlüssel des Vorfalls, also kann es keinen geben.</translation>
    </message>
    <message>
        <source>Do it on the device that restricted it, or ask another member.</source>
        <translation>Tun Sie es auf dem Gerät, das ihn vertraulich gemacht hat, oder bitten Sie jemanden, der eingeweiht ist.</translation>
    </message>
</context>
<context>
    <name>wr::KeyRing</name>
    <message>
        <source>There is no identity of this name on this computer.</source>
        <translation>Eine Identität dieses Namens gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>List the identities, or make a new one.</source>
        <translation>Die Identitäten auflisten oder eine neue anlegen.</translation>
    </message>
    <message>
        <source>The identity cannot be read.</source>
        <translation>Die Identität ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Restore the file from a backup.</source>
        <translation>Die Datei aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The key in the file is not the one that the file names.</source>
        <translation>Der Schlüssel in der Datei ist nicht der, den die Datei nennt.</translation>
    </message>
    <message>
        <source>There is an identity of this name already.</source>
        <translation>Eine Identität dieses Namens gibt es bereits.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The identity cannot be written (%1).</source>
        <translation>Die Identität lässt sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the folder.</source>
        <translation>Die Platte und die Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The key of this device is not on this computer.</source>
        <translation>Der Schlüssel dieses Geräts ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A name has lower-case letters, digits and hyphens, at most 64.</source>
        <translation>Ein Name besteht aus Kleinbuchstaben, Ziffern und Bindestrichen, höchstens 64.</translation>
    </message>
    <message>
        <source>This computer gives no randomness, so no key can be made.</source>
        <translation>Dieser Rechner liefert keinen Zufall; kein Schlüssel kann erzeugt werden.</translation>
    </message>
    <message>
        <source>The identity is sealed and no passphrase was given.</source>
        <translation>Die Identität ist verschlossen, und keine Passphrase wurde angegeben.</translation>
    </message>
    <message>
        <source>Type the passphrase, or name a file that holds it in WARROOM_PASSPHRASE_FILE.</source>
        <translation>Die Passphrase eingeben oder in WARROOM_PASSPHRASE_FILE eine Datei nennen, die sie enthält.</translation>
    </message>
    <message>
        <source>The key of this identity is in the keychain of a desktop.</source>
        <translation>Der Schlüssel dieser Identität liegt im Schlüsselbund einer Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>Use it without WARROOM_HOME, in the session of its owner.</source>
        <translation>Ihn ohne WARROOM_HOME verwenden, in der Sitzung seines Besitzers.</translation>
    </message>
    <message>
        <source>What the desktop&apos;s keychain holds is no key.</source>
        <translation>Was der Schlüsselbund der Arbeitsumgebung enthält, ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>Restore the keychain from a backup, or enrol a new key.</source>
        <translation>Den Schlüsselbund aus einer Sicherung wiederherstellen oder einen neuen Schlüssel aufnehmen.</translation>
    </message>
</context>
<context>
    <name>wr::Keychain</name>
    <message>
        <source>The desktop&apos;s keychain does not hold the key of this identity.</source>
        <translation>Der Schlüsselbund der Arbeitsumgebung enthält den Schlüssel dieser Identität nicht.</translation>
    </message>
    <message>
        <source>Restore the keychain from a backup, or enrol a new key.</source>
        <translation>Den Schlüsselbund aus einer Sicherung wiederherstellen oder einen neuen Schlüssel aufnehmen.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain does not answer (%1).</source>
        <translation>Der Schlüsselbund der Arbeitsumgebung antwortet nicht (%1).</translation>
    </message>
    <message>
        <source>Unlock the keychain of your desktop session, then try again.</source>
        <translation>Den Schlüsselbund der Arbeitsumgebung entsperren und es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>wr::KeychainDoors</name>
    <message>
        <source>The desktop&apos;s keychain did not answer within two minutes.</source>
        <translation>Der Schlüsselbund der Arbeitsumgebung hat zwei Minuten lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>Unlock the keychain of your desktop session, then try again.</source>
        <translation>Den Schlüsselbund der Arbeitsumgebung entsperren und es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>wr::LadderDraft</name>
    <message>
        <source>added: %1</source>
        <translation>hinzugefügt: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>This names no address and its practice address.</source>
        <translation>Das nennt keine Adresse mit ihrer Übungsadresse.</translation>
    </message>
    <message>
        <source>Write them as https://flags.example = https://practice.example, with a comma between two pairs.</source>
        <translation>Schreiben Sie sie als https://flags.example = https://practice.example, mit einem Komma zwischen zwei Paaren.</translation>
    </message>
</context>
<context>
    <name>wr::LadderModel</name>
    <message>
        <source>Rung</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>May you</source>
        <translation>Dürfen Sie</translation>
    </message>
    <message>
        <source>Last tested</source>
        <translation>Zuletzt geprobt</translation>
    </message>
    <message>
        <source>Effect on users</source>
        <translation>Wirkung auf Nutzer</translation>
    </message>
    <message>
        <source>In flight on this target: ordered by %1, %2.</source>
        <translation>Auf diesem Ziel unterwegs: angeordnet von %1, %2.</translation>
    </message>
    <message>
        <source>not pressed</source>
        <translation>nicht ausgelöst</translation>
    </message>
    <message>
        <source>You may press</source>
        <translation>Sie dürfen auslösen</translation>
    </message>
    <message>
        <source>Needs a second person</source>
        <translation>Braucht eine zweite Person</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Rung %1 of %2: %3. %4. %5.</source>
        <translation>Stufe %1 von %2: %3, %4, %5. {1 ?} {2:?} {3.?} {4.?}</translation>
    </message>
</context>
<context>
    <name>wr::LockFile</name>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Another program holds the lock.</source>
        <translation>Ein anderes Programm hält die Sperre.</translation>
    </message>
    <message>
        <source>The lock is held by %1.</source>
        <translation>Die Sperre hält %1.</translation>
    </message>
    <message>
        <source>Close that program, or wait until it has finished.</source>
        <translation>Das Programm schließen oder warten, bis es fertig ist.</translation>
    </message>
</context>
<context>
    <name>wr::LogLink</name>
    <message>
        <source>This room is not shared.</source>
        <translation>Dieser Raum ist nicht geteilt.</translation>
    </message>
    <message>
        <source>Share it first: warroomctl room share PLACE</source>
        <translation>Zuerst teilen: warroomctl room share ORT</translation>
    </message>
    <message>
        <source>This room is shared already.</source>
        <translation>Dieser Raum ist schon geteilt.</translation>
    </message>
    <message>
        <source>Leave it first: warroomctl room leave</source>
        <translation>Zuerst verlassen: warroomctl room leave</translation>
    </message>
    <message>
        <source>An entry of the shared log is not the one that its hash names.</source>
        <translation>Ein Eintrag des geteilten Logs ist nicht der, den sein Hash nennt.</translation>
    </message>
    <message>
        <source>Nothing was taken. Somebody changed the log: compare it with another replica.</source>
        <translation>Nichts wurde übernommen. Jemand hat das Log geändert: mit einer anderen Replik vergleichen.</translation>
    </message>
    <message>
        <source>What waits was signed with another key of this computer.</source>
        <translation>Was wartet, wurde mit einem anderen Schlüssel dieses Rechners signiert.</translation>
    </message>
    <message>
        <source>Say whose it is with --as.</source>
        <translation>Mit --as sagen, wem es gehört.</translation>
    </message>
</context>
<context>
    <name>wr::LogPlaces</name>
    <message>
        <source>This is no place for a shared room.</source>
        <translation>Das ist kein Ort für einen geteilten Raum.</translation>
    </message>
    <message>
        <source>Name a file that ends in .warroom, or a URL postgresql://HOST/DATABASE.</source>
        <translation>Eine Datei nennen, die auf .warroom endet, oder eine URL postgresql://HOST/DATENBANK.</translation>
    </message>
    <message>
        <source>Nobody has shared a room here yet.</source>
        <translation>Hier hat noch niemand einen Raum geteilt.</translation>
    </message>
    <message>
        <source>Whoever has the room shares it first: warroomctl room share PLACE</source>
        <translation>Wer den Raum hat, teilt ihn zuerst: warroomctl room share ORT</translation>
    </message>
</context>
<context>
    <name>wr::MatrixModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Decision right</source>
        <translation>Entscheidungsrecht</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Who can close it</source>
        <translation>Wer sie schließen kann</translation>
    </message>
    <message>
        <source>gap: nobody holds it</source>
        <translation>Lücke: niemand hat es</translation>
    </message>
    <message>
        <source>gap: nobody reachable holds it</source>
        <translation>Lücke: niemand Erreichbares hat es</translation>
    </message>
    <message>
        <source>no owner named</source>
        <translation>niemand benannt</translation>
    </message>
    <message>
        <source>owner not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Deputies: %1</source>
        <translation>Vertretungen: %1</translation>
    </message>
    <message>
        <source>only you</source>
        <translation>nur Sie</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>zweite Person</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation>nie bestätigt</translation>
    </message>
    <message>
        <source>stale: confirmed %1</source>
        <translation>veraltet: bestätigt %1</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>bestätigt %1</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
</context>
<context>
    <name>wr::MemberCard</name>
    <message>
        <source>This is too long for a member card.</source>
        <translation>Das ist zu lang für eine Mitgliedskarte.</translation>
    </message>
    <message>
        <source>This is no member card: a card starts with warroom-card-v1 and has three parts.</source>
        <translation>Das ist keine Mitgliedskarte: eine Karte beginnt mit warroom-card-v1 und hat drei Teile.</translation>
    </message>
    <message>
        <source>The card is not complete.</source>
        <translation>Die Karte ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The card cannot be read.</source>
        <translation>Die Karte ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The card names no person or no key.</source>
        <translation>Die Karte nennt keine Person oder keinen Schlüssel.</translation>
    </message>
    <message>
        <source>member card</source>
        <translation>Mitgliedskarte</translation>
    </message>
    <message>
        <source>Ask for the card again and paste the whole line.</source>
        <translation>Die Karte erneut erbitten und die ganze Zeile einfügen.</translation>
    </message>
    <message>
        <source>The card was changed after it was signed.</source>
        <translation>Die Karte wurde nach dem Signieren verändert.</translation>
    </message>
    <message>
        <source>Do not enrol it. Ask its owner for the card by another way.</source>
        <translation>Nicht aufnehmen. Die Karte auf anderem Weg bei ihrem Besitzer erbitten.</translation>
    </message>
</context>
<context>
    <name>wr::MessagePart</name>
    <message>
        <source>[no text; finish reason: %1]</source>
        <translation>[kein Text; Grund des Endes: %1]</translation>
    </message>
    <message numerus="yes">
        <source>[%1, %n byte(s)]</source>
        <translation>
            <numerusform>[%1, %n Byte]</numerusform>
            <numerusform>[%1, %n Bytes]</numerusform>
        </translation>
    </message>
    <message>
        <source>[reasoning, not recorded as text]</source>
        <translation>[Überlegung, nicht als Text aufgezeichnet]</translation>
    </message>
    <message>
        <source>tool failed: %1</source>
        <translation>Werkzeug fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>reasoning: %1</source>
        <translation>Überlegung: %1</translation>
    </message>
    <message>
        <source>refusal: %1</source>
        <translation>Ablehnung: %1</translation>
    </message>
</context>
<context>
    <name>wr::NameLookup</name>
    <message>
        <source>Correct the address, or mend the name service.</source>
        <translation>Berichtigen Sie die Adresse, oder bringen Sie den Namensdienst in Ordnung.</translation>
    </message>
    <message>
        <source>The name of the target could not be resolved.</source>
        <translation>Der Name des Ziels ließ sich nicht auflösen.</translation>
    </message>
    <message>
        <source>The call was cancelled before anything was sent.</source>
        <translation>Der Aufruf wurde abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The name service did not answer in time; nothing was sent.</source>
        <translation>Der Namensdienst hat nicht rechtzeitig geantwortet; es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>wr::OpenedRecord</name>
    <message>
        <source>The record</source>
        <translation>Der Datensatz</translation>
    </message>
    <message>
        <source>The bytes at this place are no record.</source>
        <translation>Die Bytes an dieser Stelle sind kein Datensatz.</translation>
    </message>
    <message>
        <source>Verify the room, and index the exhibit again.</source>
        <translation>Den Raum prüfen und das Beweisstück erneut indizieren.</translation>
    </message>
</context>
<context>
    <name>wr::Opening</name>
    <message>
        <source>No key on this computer belongs to this person in this room.</source>
        <translation>Kein Schlüssel auf diesem Rechner gehört zu dieser Person in diesem Raum.</translation>
    </message>
    <message>
        <source>Show a steward your card (warroomctl member card), or name somebody else with --as.</source>
        <translation>Einem Verwalter die eigene Karte zeigen (warroomctl member card) oder mit --as jemand anderen nennen.</translation>
    </message>
    <message>
        <source>Several keys on this computer would fit.</source>
        <translation>Mehrere Schlüssel auf diesem Rechner würden passen.</translation>
    </message>
    <message>
        <source>Say who you are with --as.</source>
        <translation>Mit --as sagen, wer Sie sind.</translation>
    </message>
    <message>
        <source>No room was named.</source>
        <translation>Kein Raum wurde genannt.</translation>
    </message>
    <message>
        <source>Name one with --room, or make one with: warroomctl room init FOLDER</source>
        <translation>Mit --room einen nennen oder einen anlegen mit: warroomctl room init ORDNER</translation>
    </message>
    <message>
        <source>No key is open, so no credential is.</source>
        <translation>Es ist kein Schlüssel offen, also auch keine Zugangsdaten.</translation>
    </message>
</context>
<context>
    <name>wr::Outcome</name>
    <message>
        <source>%1 The target says: %2</source>
        <translation>%1 Das Ziel sagt: %2</translation>
    </message>
    <message>
        <source>The target accepted the request.</source>
        <translation>Das Ziel nahm die Anfrage an.</translation>
    </message>
    <message>
        <source>The target answered and did not do it. %1</source>
        <translation>Das Ziel antwortete und führte es nicht aus. %1</translation>
    </message>
    <message>
        <source>The target answered %1, but the answer does not say that it was done. %2</source>
        <translation>Das Ziel antwortete %1, aber die Antwort sagt nicht, dass es ausgeführt wurde. %2</translation>
    </message>
    <message>
        <source>Answered, not done: the target points elsewhere (%1), and that is not followed.</source>
        <translation>Beantwortet, nicht ausgeführt: das Ziel verweist anderswohin (%1), und dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Jemand anderes hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>The target does not let this credential do it.</source>
        <translation>Das Ziel erlaubt es diesen Zugangsdaten nicht.</translation>
    </message>
    <message>
        <source>The target takes no requests now.</source>
        <translation>Das Ziel nimmt jetzt keine Anfragen an.</translation>
    </message>
    <message>
        <source>The target takes no requests now; it asks to wait: %1.</source>
        <translation>Das Ziel nimmt jetzt keine Anfragen an; es bittet zu warten: %1.</translation>
    </message>
    <message>
        <source>The target refused the request with code %1.</source>
        <translation>Das Ziel lehnte die Anfrage mit Code %1 ab.</translation>
    </message>
    <message>
        <source>The target answered with code %1; whether it was done is unknown.</source>
        <translation>Das Ziel antwortete mit Code %1; ob es ausgeführt wurde, ist unbekannt.</translation>
    </message>
</context>
<context>
    <name>wr::PaletteModel</name>
    <message>
        <source>who can</source>
        <translation>wer darf</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>a second person must approve</source>
        <translation>eine zweite Person muss zustimmen</translation>
    </message>
    <message>
        <source>Gap: nobody holds “%1” on %2</source>
        <translation>Lücke: niemand hat „%1“ für %2</translation>
    </message>
    <message>
        <source>Gap: nobody reachable holds “%1” on %2</source>
        <translation>Lücke: niemand Erreichbares hat „%1“ für %2</translation>
    </message>
    <message>
        <source>%1 answers for the system</source>
        <translation>%1 verantwortet das System</translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1: %2 für %3</translation>
    </message>
    <message>
        <source>Go to the button: %1</source>
        <translation>Zur Schaltfläche: %1</translation>
    </message>
    <message>
        <source>Nobody answers for the system: a steward can name somebody</source>
        <translation>Niemand ist für das System zuständig: ein Verwalter kann jemanden benennen</translation>
    </message>
    <message>
        <source>Inaccessible: restricted incident</source>
        <translation>Nicht zugänglich: vertraulicher Vorfall</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
</context>
<context>
    <name>wr::PartStore</name>
    <message>
        <source>The index of evidence is damaged. The evidence itself is not touched.</source>
        <translation>Der Index der Belege ist beschädigt. Die Belege selbst sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Remove the file; it is built again from the exhibits.</source>
        <translation>Die Datei entfernen; sie wird aus den Beweisstücken neu aufgebaut.</translation>
    </message>
</context>
<context>
    <name>wr::PostgresLog</name>
    <message>
        <source>This is no address of a PostgreSQL database.</source>
        <translation>Dies ist keine Adresse einer PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>Write it as postgresql://LOGIN@HOST:PORT/DATABASE.</source>
        <translation>Sie so schreiben: postgresql://LOGIN@HOST:PORT/DATENBANK.</translation>
    </message>
    <message>
        <source>The address asks for %1, and then nothing proves that this is the right server.</source>
        <translation>Die Adresse verlangt %1, und dann beweist nichts, dass dies der richtige Server ist.</translation>
    </message>
    <message>
        <source>Take this out of the address: servers on other computers are always asked for a certificate that fits their name.</source>
        <translation>Dies aus der Adresse streichen: Server auf anderen Rechnern müssen immer ein Zertifikat zeigen, das zu ihrem Namen passt.</translation>
    </message>
    <message>
        <source>The server does not accept this password.</source>
        <translation>Der Server nimmt dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>Correct it in the address or in ~/.pgpass, and try again.</source>
        <translation>Es in der Adresse oder in ~/.pgpass berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The server does not let this login in from this computer.</source>
        <translation>Der Server lässt diesen Login von diesem Rechner aus nicht ein.</translation>
    </message>
    <message>
        <source>Ask the owner of the server whether the login %2 exists, and whether pg_hba.conf lets it in from here.</source>
        <translation>Den Betreiber des Servers fragen, ob es den Login %2 gibt und ob pg_hba.conf ihn von hier aus einlässt.</translation>
    </message>
    <message>
        <source>There is no database of this name on the server.</source>
        <translation>Auf dem Server gibt es keine Datenbank dieses Namens.</translation>
    </message>
    <message>
        <source>Correct the name, or ask the owner of the server to run: packaging/postgres/setup %1 %2</source>
        <translation>Den Namen berichtigen oder den Betreiber des Servers bitten, dies auszuführen: packaging/postgres/setup %1 %2</translation>
    </message>
    <message>
        <source>This login may not use the room.</source>
        <translation>Dieser Login darf den Raum nicht benutzen.</translation>
    </message>
    <message>
        <source>Ask the owner of the server to run: packaging/postgres/setup %1 --add %2</source>
        <translation>Den Betreiber des Servers bitten, dies auszuführen: packaging/postgres/setup %1 --add %2</translation>
    </message>
    <message>
        <source>The server has no connection left.</source>
        <translation>Der Server hat keine Verbindung mehr frei.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it goes on, ask the owner of the server to raise max_connections.</source>
        <translation>Es wird von selbst erneut versucht. Dauert es an, den Betreiber des Servers bitten, max_connections zu erhöhen.</translation>
    </message>
    <message>
        <source>The server is starting or stopping.</source>
        <translation>Der Server startet gerade oder hält an.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>Only a standby answers, and it takes no entries.</source>
        <translation>Nur ein Standby-Server antwortet, und der nimmt keine Einträge an.</translation>
    </message>
    <message>
        <source>It is tried again by itself, and goes on once the standby is promoted or the primary is back.</source>
        <translation>Es wird von selbst erneut versucht und geht weiter, sobald der Standby-Server befördert oder der Primärserver zurück ist.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Die Platte des Servers ist voll.</translation>
    </message>
    <message>
        <source>Ask the owner of the server for space. Entries wait on this computer until then.</source>
        <translation>Den Betreiber des Servers um Platz bitten. Bis dahin warten die Einträge auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The server did not finish within five seconds.</source>
        <translation>Der Server wurde nicht innerhalb von fünf Sekunden fertig.</translation>
    </message>
    <message>
        <source>The server&apos;s files are damaged.</source>
        <translation>Die Dateien des Servers sind beschädigt.</translation>
    </message>
    <message>
        <source>Tell the owner of the server. What this computer has stays as it is.</source>
        <translation>Den Betreiber des Servers benachrichtigen. Was dieser Rechner hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The server refused what was sent: it has not the form that it must have.</source>
        <translation>Der Server hat das Gesendete abgelehnt: Es hat nicht die nötige Form.</translation>
    </message>
    <message>
        <source>Run verify on this computer; if the journal is sound, report this.</source>
        <translation>Auf diesem Rechner „verify“ ausführen; ist das Journal in Ordnung, dies melden.</translation>
    </message>
    <message>
        <source>An entry has a newer form than the server is prepared for.</source>
        <translation>Ein Eintrag hat eine neuere Form als die, für die der Server vorbereitet ist.</translation>
    </message>
    <message>
        <source>Ask the owner of the server to run packaging/postgres/setup %1 of the newer version.</source>
        <translation>Den Betreiber des Servers bitten, packaging/postgres/setup %1 der neueren Version auszuführen.</translation>
    </message>
    <message>
        <source>This device&apos;s key belongs to another login.</source>
        <translation>Der Schlüssel dieses Geräts gehört zu einem anderen Login.</translation>
    </message>
    <message>
        <source>Use the login that the device has used before, or ask the owner of the server to run: packaging/postgres/setup %1 --unbind %3</source>
        <translation>Den Login benutzen, den das Gerät bisher benutzt hat, oder den Betreiber des Servers bitten, dies auszuführen: packaging/postgres/setup %1 --unbind %3</translation>
    </message>
    <message>
        <source>Entries are missing from the server&apos;s log: of those asked for, %3 are there.</source>
        <translation>Im Log des Servers fehlen Einträge: Von den erfragten sind %3 da.</translation>
    </message>
    <message>
        <source>Ask the owner of the server what happened to the database. What this computer has stays as it is.</source>
        <translation>Den Betreiber des Servers fragen, was mit der Datenbank geschehen ist. Was dieser Rechner hat, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The database holds no room yet.</source>
        <translation>Die Datenbank enthält noch keinen Raum.</translation>
    </message>
    <message>
        <source>Whoever has the room shares it to this address first.</source>
        <translation>Wer den Raum hat, teilt ihn zuerst unter dieser Adresse.</translation>
    </message>
    <message>
        <source>The database holds a room already: %3.</source>
        <translation>Die Datenbank enthält schon einen Raum: %3.</translation>
    </message>
    <message>
        <source>Join that room, or share this one to a database of its own; the owner of the server makes one by: packaging/postgres/setup DATABASE %2</source>
        <translation>Jenem Raum beitreten oder diesen in einer eigenen Datenbank teilen; der Betreiber des Servers legt sie so an: packaging/postgres/setup DATENBANK %2</translation>
    </message>
    <message>
        <source>The room is still being shared by the login %3.</source>
        <translation>Der Login %3 teilt den Raum gerade noch.</translation>
    </message>
    <message>
        <source>Wait until that is done. If it never ends, the owner of the server can run: packaging/postgres/setup %1 --founded</source>
        <translation>Warten, bis das getan ist. Endet es nie, kann der Betreiber des Servers dies ausführen: packaging/postgres/setup %1 --founded</translation>
    </message>
    <message>
        <source>Another stored form of this exhibit lies on the server: %3.</source>
        <translation>Auf dem Server liegt eine andere gespeicherte Form dieses Beweisstücks: %3.</translation>
    </message>
    <message>
        <source>If nobody can read that one, the owner of the server can remove it; packaging/postgres/README.md says how.</source>
        <translation>Kann niemand jene lesen, kann der Betreiber des Servers sie entfernen; packaging/postgres/README.md sagt, wie.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is that of another host.</source>
        <translation>Das Zertifikat des Servers ist das eines anderen Rechners.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is made for. If this is that name, somebody may stand in between: ask the owner of the server.</source>
        <translation>Den Namen benutzen, für den das Zertifikat ausgestellt ist. Ist er das schon, steht vielleicht jemand dazwischen: den Betreiber des Servers fragen.</translation>
    </message>
    <message>
        <source>Nothing on this computer says whose certificates are to be trusted.</source>
        <translation>Auf diesem Rechner steht nirgends, wessen Zertifikaten zu trauen ist.</translation>
    </message>
    <message>
        <source>Put the certificate of the server&apos;s authority at ~/.postgresql/root.crt, or name a file in the address: ?sslrootcert=/etc/ssl/certs/ca-certificates.crt</source>
        <translation>Das Zertifikat der Zertifizierungsstelle des Servers unter ~/.postgresql/root.crt ablegen oder eine Datei in der Adresse nennen: ?sslrootcert=/etc/ssl/certs/ca-certificates.crt</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has run out, or no authority that this computer trusts has signed it.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen, oder keine Zertifizierungsstelle, der dieser Rechner traut, hat es signiert.</translation>
    </message>
    <message>
        <source>Ask the owner of the server for the certificate of its authority, and name the file in the address: ?sslrootcert=FILE</source>
        <translation>Den Betreiber des Servers um das Zertifikat seiner Zertifizierungsstelle bitten und die Datei in der Adresse nennen: ?sslrootcert=DATEI</translation>
    </message>
    <message>
        <source>The server does not encrypt its connections.</source>
        <translation>Der Server verschlüsselt seine Verbindungen nicht.</translation>
    </message>
    <message>
        <source>Ask the owner of the server to turn on ssl with a certificate for its name; packaging/postgres/README.md says how.</source>
        <translation>Den Betreiber des Servers bitten, ssl mit einem Zertifikat für dessen Namen einzuschalten; packaging/postgres/README.md sagt, wie.</translation>
    </message>
    <message>
        <source>The server does not bind the password to the encrypted connection.</source>
        <translation>Der Server bindet das Passwort nicht an die verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>Ask the owner of the server to use scram-sha-256 in pg_hba.conf, and to set the password again.</source>
        <translation>Den Betreiber des Servers bitten, in pg_hba.conf scram-sha-256 zu verwenden und das Passwort neu zu setzen.</translation>
    </message>
    <message>
        <source>The name of the server is not known here.</source>
        <translation>Der Name des Servers ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the name, and whether this computer has a network.</source>
        <translation>Den Namen prüfen und ob dieser Rechner ein Netz hat.</translation>
    </message>
    <message>
        <source>No server answers at this address and port.</source>
        <translation>Unter dieser Adresse und diesem Port antwortet kein Server.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Check the address, and whether the server runs.</source>
        <translation>Es wird von selbst erneut versucht. Die Adresse prüfen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>Der Server ist nicht zu erreichen: %1</translation>
    </message>
    <message>
        <source>The server asks for a password.</source>
        <translation>Der Server verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass, readable by you alone, as HOST:PORT:DATABASE:LOGIN:PASSWORD.</source>
        <translation>Es in ~/.pgpass eintragen, nur für Sie lesbar, als HOST:PORT:DATENBANK:LOGIN:PASSWORT.</translation>
    </message>
    <message>
        <source>The server refused what was sent: %1</source>
        <translation>Der Server hat das Gesendete abgelehnt: %1</translation>
    </message>
    <message>
        <source>The server reports: %1</source>
        <translation>Der Server meldet: %1</translation>
    </message>
    <message>
        <source>Tell the owner of the server if it happens again.</source>
        <translation>Den Betreiber des Servers benachrichtigen, wenn es wieder geschieht.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>It is tried again by itself. What was sent may have arrived; sending it again does no harm.</source>
        <translation>Es wird von selbst erneut versucht. Das Gesendete ist vielleicht angekommen; es noch einmal zu senden schadet nicht.</translation>
    </message>
    <message>
        <source>The server does not say that the entry is safe.</source>
        <translation>Der Server sagt nicht, dass der Eintrag gesichert ist.</translation>
    </message>
    <message>
        <source>It is sent again by itself. Ask the owner of the server about its standby.</source>
        <translation>Er wird von selbst erneut gesendet. Den Betreiber des Servers nach dessen Standby-Server fragen.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1; 13 or later is needed.</source>
        <translation>Der Server ist PostgreSQL %1; nötig ist 13 oder neuer.</translation>
    </message>
    <message>
        <source>Ask the owner of the server for a newer one.</source>
        <translation>Den Betreiber des Servers um einen neueren bitten.</translation>
    </message>
    <message>
        <source>The database is not prepared for a room.</source>
        <translation>Die Datenbank ist nicht für einen Raum vorbereitet.</translation>
    </message>
    <message>
        <source>Ask the owner of the server to run: packaging/postgres/setup %1 %2</source>
        <translation>Den Betreiber des Servers bitten, dies auszuführen: packaging/postgres/setup %1 %2</translation>
    </message>
    <message>
        <source>The database is prepared by a newer version of the program.</source>
        <translation>Die Datenbank ist von einer neueren Version des Programms vorbereitet.</translation>
    </message>
    <message>
        <source>Upgrade the program on this computer.</source>
        <translation>Das Programm auf diesem Rechner aktualisieren.</translation>
    </message>
    <message>
        <source>The server gave an answer that no prepared database gives.</source>
        <translation>Der Server gab eine Antwort, die keine vorbereitete Datenbank gibt.</translation>
    </message>
    <message>
        <source>Ask the owner of the server what happened to the database.</source>
        <translation>Den Betreiber des Servers fragen, was mit der Datenbank geschehen ist.</translation>
    </message>
    <message>
        <source>This id has not 64 digits 0-9, a-f.</source>
        <translation>Diese Kennung hat nicht 64 Ziffern 0-9, a-f.</translation>
    </message>
    <message>
        <source>This part of the exhibit is not on the server yet.</source>
        <translation>Dieser Teil des Beweisstücks ist noch nicht auf dem Server.</translation>
    </message>
    <message>
        <source>Ask whoever holds the exhibit to share it.</source>
        <translation>Wer das Beweisstück hat, bitten, es zu teilen.</translation>
    </message>
</context>
<context>
    <name>wr::PracticeEndpoint</name>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Unter dieser Adresse ist nichts.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Diese Adresse nimmt diese Methode nicht an.</translation>
    </message>
    <message>
        <source>This side needs the token.</source>
        <translation>Diese Seite braucht das Token.</translation>
    </message>
    <message>
        <source>This system has no such setting.</source>
        <translation>Dieses System hat keine solche Einstellung.</translation>
    </message>
    <message>
        <source>The body must be {&quot;value&quot;: …} and nothing else.</source>
        <translation>Der Body muss {&quot;value&quot;: …} sein und sonst nichts.</translation>
    </message>
    <message>
        <source>Say which version you saw, with If-Match or If-None-Match.</source>
        <translation>Mit If-Match oder If-None-Match angeben, welche Version gesehen wurde.</translation>
    </message>
    <message>
        <source>The mode is one of none, hang, drop, lie and late.</source>
        <translation>Der Modus ist none, hang, drop, lie oder late.</translation>
    </message>
    <message>
        <source>There is no such system.</source>
        <translation>Dieses System gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>wr::PracticeProcess</name>
    <message>
        <source>Build it, or install Warroom again.</source>
        <translation>Es bauen oder Warroom erneut installieren.</translation>
    </message>
    <message>
        <source>The practice endpoint was not found.</source>
        <translation>Der Übungsendpunkt wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The practice endpoint did not say where it is.</source>
        <translation>Der Übungsendpunkt hat nicht gemeldet, wo er ist.</translation>
    </message>
</context>
<context>
    <name>wr::PracticeProgram</name>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>This is no JSON object (byte %1).</source>
        <translation>Das ist kein JSON-Objekt (Byte %1).</translation>
    </message>
    <message>
        <source>An endpoint to practise containment on. It listens on the loopback address only and prints one JSON line with its addresses.</source>
        <translation>Ein Endpunkt, um Eindämmung zu üben. Er lauscht nur auf der Loopback-Adresse und gibt eine JSON-Zeile mit seinen Adressen aus.</translation>
    </message>
    <message>
        <source>Listen on this port; 0 takes a free one.</source>
        <translation>Auf diesem Port lauschen; 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>Ask for this bearer token on the admin side.</source>
        <translation>Auf der Verwaltungsseite dieses Bearer-Token verlangen.</translation>
    </message>
    <message>
        <source>Set what this JSON file names and is not there yet.</source>
        <translation>Setzen, was diese JSON-Datei nennt und noch nicht da ist.</translation>
    </message>
    <message>
        <source>Keep the settings in this JSON file over a restart.</source>
        <translation>Die Einstellungen über einen Neustart in dieser JSON-Datei halten.</translation>
    </message>
    <message>
        <source>End when standard input is closed.</source>
        <translation>Enden, wenn die Standardeingabe geschlossen wird.</translation>
    </message>
    <message>
        <source>This is no port.</source>
        <translation>Das ist kein Port.</translation>
    </message>
    <message>
        <source>Serve a second world on a port of its own, for drills; it is seeded alike and kept in memory.</source>
        <translation>Eine zweite Welt auf eigenem Port bedienen, für Übungen; sie beginnt gleich und bleibt im Speicher.</translation>
    </message>
</context>
<context>
    <name>wr::PracticeServer</name>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>Die Anfrage kam nicht rechtzeitig an.</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>Too many connections.</source>
        <translation>Zu viele Verbindungen.</translation>
    </message>
    <message>
        <source>The change is made but could not be kept on disk.</source>
        <translation>Die Änderung ist gemacht, konnte aber nicht auf der Platte gehalten werden.</translation>
    </message>
</context>
<context>
    <name>wr::PracticeWorld</name>
    <message>
        <source>The setting is at version %1, not %2.</source>
        <translation>Die Einstellung ist bei Version %1, nicht %2.</translation>
    </message>
    <message>
        <source>There is no room for more settings.</source>
        <translation>Für weitere Einstellungen ist kein Platz.</translation>
    </message>
    <message>
        <source>Names are made of letters, digits, dots, hyphens and underscores.</source>
        <translation>Namen bestehen aus Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen.</translation>
    </message>
    <message>
        <source>This is no state of the practice endpoint.</source>
        <translation>Das ist kein Zustand des Übungsendpunkts.</translation>
    </message>
</context>
<context>
    <name>wr::Predicates</name>
    <message>
        <source>The header %1 carries a credential and is never read.</source>
        <translation>Der Header %1 trägt Zugangsdaten und wird nie gelesen.</translation>
    </message>
    <message>
        <source>The answer has no header %1.</source>
        <translation>Die Antwort hat keinen Header %1.</translation>
    </message>
    <message>
        <source>The answer is %1, not JSON.</source>
        <translation>Die Antwort ist %1, nicht JSON.</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Die Antwort hat keinen Body.</translation>
    </message>
    <message>
        <source>The body of the answer is not JSON.</source>
        <translation>Der Body der Antwort ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 is no path into an answer.</source>
        <translation>%1 ist kein Pfad in eine Antwort.</translation>
    </message>
    <message>
        <source>The answer has no value at %1.</source>
        <translation>Die Antwort hat keinen Wert bei %1.</translation>
    </message>
    <message>
        <source>%1 is no known decoding.</source>
        <translation>%1 ist keine bekannte Dekodierung.</translation>
    </message>
    <message>
        <source>The value is no Base64: %1</source>
        <translation>Der Wert ist kein Base64: %1</translation>
    </message>
    <message>
        <source>The value is Base64 of something that is no text.</source>
        <translation>Der Wert ist Base64 von etwas, das kein Text ist.</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>der Body</translation>
    </message>
    <message>
        <source>Expected %1 at %2. %3</source>
        <translation>Erwartet %1 bei %2. %3</translation>
    </message>
    <message>
        <source>Expected %1 at %2, found %3.</source>
        <translation>Erwartet %1 bei %2, gefunden %3.</translation>
    </message>
    <message>
        <source>Expected something that matches %1 at %2, found %3.</source>
        <translation>Erwartet wurde an %2 etwas, das auf %1 passt; gefunden wurde %3.</translation>
    </message>
    <message>
        <source>An empty pattern matches everything.</source>
        <translation>Ein leeres Muster passt auf alles.</translation>
    </message>
    <message>
        <source>A pattern has at most %1 characters.</source>
        <translation>Ein Muster hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The pattern %1 cannot be read: %2.</source>
        <translation>Das Muster %1 lässt sich nicht lesen: %2.</translation>
    </message>
</context>
<context>
    <name>wr::Preflights</name>
    <message>
        <source>The results of earlier preflights cannot be read.</source>
        <translation>Die Ergebnisse früherer Vorprüfungen sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Remove the file; the rungs then count as not tested from here.</source>
        <translation>Die Datei entfernen; die Stufen gelten dann als von hier aus nicht geprüft.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>diesem Rechner</translation>
    </message>
</context>
<context>
    <name>wr::Presence</name>
    <message>
        <source>The note of who is here would be longer than 4 KiB.</source>
        <translation>Die Notiz, wer hier ist, wäre länger als 4 KiB.</translation>
    </message>
    <message>
        <source>Shorten your name.</source>
        <translation>Den eigenen Namen kürzen.</translation>
    </message>
</context>
<context>
    <name>wr::Presets</name>
    <message>
        <source>There is no such preset.</source>
        <translation>Diese Vorlage gibt es nicht.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>A variable may not stand inside the host or the port.</source>
        <translation>Eine Variable darf nicht im Namen des Rechners oder im Port stehen.</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Die Datei berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>Das muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>This field is not known here, or has the wrong shape.</source>
        <translation>Dieses Feld ist hier nicht bekannt oder hat die falsche Form.</translation>
    </message>
    <message>
        <source>This needs a name of its own, what it is for, and an example.</source>
        <translation>Das braucht einen eigenen Namen, einen Zweck und ein Beispiel.</translation>
    </message>
    <message>
        <source>Two rungs have this id.</source>
        <translation>Zwei Stufen haben diese Kennung.</translation>
    </message>
    <message>
        <source>Nothing in the ladder uses this.</source>
        <translation>Nichts in der Leiter benutzt das.</translation>
    </message>
    <message>
        <source>This is no preset of a ladder.</source>
        <translation>Das ist keine Vorlage einer Leiter.</translation>
    </message>
    <message>
        <source>A preset needs an id, a title and a product.</source>
        <translation>Eine Vorlage braucht Kennung, Titel und Produkt.</translation>
    </message>
    <message>
        <source>A preset needs at least one rung.</source>
        <translation>Eine Vorlage braucht mindestens eine Stufe.</translation>
    </message>
    <message>
        <source>The preset %1 has no such rung.</source>
        <translation>Die Vorlage %1 hat diese Stufe nicht.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Sie hat: %1.</translation>
    </message>
    <message>
        <source>The preset %1 needs this: %2</source>
        <translation>Die Vorlage %1 braucht dies: %2</translation>
    </message>
    <message>
        <source>Give it with --set %1=%2</source>
        <translation>Angeben mit --set %1=%2</translation>
    </message>
    <message>
        <source>The preset %1 has no such parameter.</source>
        <translation>Die Vorlage %1 hat diesen Parameter nicht.</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>A rung needs an id of lower-case letters, digits and hyphens.</source>
        <translation>Eine Stufe braucht eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>A rung needs a title, its effect on users, and a target key.</source>
        <translation>Eine Stufe braucht einen Titel, ihre Wirkung auf Nutzer und einen Zielschlüssel.</translation>
    </message>
    <message>
        <source>A rung needs a request.</source>
        <translation>Eine Stufe braucht eine Anfrage.</translation>
    </message>
    <message>
        <source>Without a read-back that expects something nothing confirms the rung.</source>
        <translation>Ohne ein Zurücklesen, das etwas erwartet, bestätigt nichts die Stufe.</translation>
    </message>
    <message>
        <source>A read-back is a GET, or a POST where the target reads with one.</source>
        <translation>Zurückgelesen wird mit GET, oder mit POST, wo das Ziel damit liest.</translation>
    </message>
    <message>
        <source>A reversible rung needs an undo, and what is read back after it.</source>
        <translation>Eine umkehrbare Stufe braucht eine Rücknahme und das, was danach zurückgelesen wird.</translation>
    </message>
    <message>
        <source>A rung with an undo is reversible.</source>
        <translation>Eine Stufe mit Rücknahme ist umkehrbar.</translation>
    </message>
    <message>
        <source>A probe of the effect must expect something.</source>
        <translation>Eine Probe der Wirkung muss etwas erwarten.</translation>
    </message>
    <message>
        <source>%1 is no path into an answer.</source>
        <translation>%1 ist kein Pfad in eine Antwort.</translation>
    </message>
    <message>
        <source>Nothing fills this variable.</source>
        <translation>Nichts füllt diese Variable.</translation>
    </message>
    <message>
        <source>Capture it in before or record, or declare a parameter.</source>
        <translation>In before oder record festhalten oder einen Parameter angeben.</translation>
    </message>
    <message>
        <source>This credential is not declared.</source>
        <translation>Diese Zugangsdaten sind nicht angegeben.</translation>
    </message>
    <message>
        <source>Declare it, with what it is for.</source>
        <translation>Mit ihrem Zweck angeben.</translation>
    </message>
    <message>
        <source>What is asked first is at most %1 requests, each a GET, or a POST where the target reads with one, and each captures something.</source>
        <translation>Zuerst gestellt werden höchstens %1 Anfragen, jede ein GET, oder ein POST, wo das Ziel damit liest, und jede hält etwas fest.</translation>
    </message>
    <message>
        <source>%1 is used before anything has captured it.</source>
        <translation>%1 wird verwendet, bevor es festgehalten wurde.</translation>
    </message>
    <message>
        <source>Two requests capture %1.</source>
        <translation>Zwei Anfragen halten %1 fest.</translation>
    </message>
    <message>
        <source>%1 is no known decoding.</source>
        <translation>%1 ist keine bekannte Dekodierung.</translation>
    </message>
    <message>
        <source>A practice endpoint is scheme://host:port or a ${name}, and so is what it stands for.</source>
        <translation>Ein Übungsendpunkt ist scheme://host:port oder ein ${name}, und ebenso, wofür er steht.</translation>
    </message>
    <message>
        <source>The rung sends nothing to %1, so nothing is practised for it.</source>
        <translation>Die Stufe sendet nichts an %1, also wird dafür nichts geübt.</translation>
    </message>
    <message>
        <source>%1 is the real address: a drill would press the real thing.</source>
        <translation>%1 ist die echte Adresse: Eine Übung drückte das Echte.</translation>
    </message>
    <message>
        <source>The target key may not begin like a drill&apos;s: practice:</source>
        <translation>Der Zielschlüssel darf nicht wie der einer Übung beginnen: practice:</translation>
    </message>
</context>
<context>
    <name>wr::PrivateFile</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above, or choose another one with WARROOM_HOME.</source>
        <translation>Die Rechte des übergeordneten Ordners prüfen oder mit WARROOM_HOME einen anderen wählen.</translation>
    </message>
    <message>
        <source>The file cannot be written (%1).</source>
        <translation>Die Datei lässt sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the folder. The file was left as it was.</source>
        <translation>Die Platte und die Rechte des Ordners prüfen. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Die Datei ist nicht lesbar (%1).</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>The file is too large to be what it should be.</source>
        <translation>Die Datei ist zu groß für das, was sie sein sollte.</translation>
    </message>
</context>
<context>
    <name>wr::ReasonCounts</name>
    <message>
        <source>Finish reason: in %1 of %2 items that give one (%3) before, in %4 of %5 (%6) after: %7</source>
        <translation>Grund des Endes: vorher bei %1 von %2 Elementen mit Angabe (%3), nachher bei %4 von %5 (%6): %7</translation>
    </message>
    <message>
        <source>Other finish reasons: in %1 of %2 items that give one (%3) before, in %4 of %5 (%6) after.</source>
        <translation>Andere Gründe des Endes: vorher bei %1 von %2 Elementen mit Angabe (%3), nachher bei %4 von %5 (%6).</translation>
    </message>
    <message>
        <source>Other finish reasons: in %1 of %2 items that give one (%3) before, in %4 of %5 (%6) after, beside: %7</source>
        <translation>Andere Gründe des Endes: vorher bei %1 von %2 Elementen mit Angabe (%3), nachher bei %4 von %5 (%6), neben: %7</translation>
    </message>
</context>
<context>
    <name>wr::Reconcile</name>
    <message>
        <source>%1 of %2: your “%3” is in force, and %4 had set “%5”. Both are kept until somebody settles it.</source>
        <translation>%1 von %2: Ihre Angabe „%3“ gilt, und %4 hatte „%5“ gesetzt. Beides bleibt erhalten, bis jemand den Konflikt beilegt.</translation>
    </message>
    <message>
        <source>%1 of %2: your “%3” is kept, and “%5” of %4 is in force until somebody settles it.</source>
        <translation>%1 von %2: Ihre Angabe „%3“ bleibt erhalten, und „%5“ von %4 gilt, bis jemand den Konflikt beilegt.</translation>
    </message>
    <message>
        <source>Your run on %1, sent offline, met the run %2 of %3 (%4). Read both back.</source>
        <translation>Ihr offline gesendeter Lauf auf %1 traf auf den Lauf %2 von %3 (%4). Beide zurücklesen.</translation>
    </message>
    <message>
        <source>An entry of yours takes no effect: %1</source>
        <translation>Einer Ihrer Einträge wirkt nicht: %1</translation>
    </message>
</context>
<context>
    <name>wr::RecordReader</name>
    <message>
        <source>The exhibit ends before the record at byte %1.</source>
        <translation>Das Beweisstück endet vor dem Datensatz bei Byte %1.</translation>
    </message>
    <message>
        <source>Index the exhibit again.</source>
        <translation>Das Beweisstück erneut indizieren.</translation>
    </message>
</context>
<context>
    <name>wr::ReplicaLife</name>
    <message>
        <source>History changed: the shared log has %1 entries, and %2 were seen in it. An old copy of it was put back, or a standby took over that had not received them all.</source>
        <translation>Die Geschichte hat sich geändert: das geteilte Log hat %1 Einträge, und %2 wurden darin gesehen. Eine alte Kopie wurde zurückgespielt, oder ein Standby übernahm, der nicht alle empfangen hatte.</translation>
    </message>
    <message>
        <source>History changed: of the %2 entries that were seen in the shared log, only the first %1 are still the same.</source>
        <translation>Die Geschichte hat sich geändert: von den %2 Einträgen, die im geteilten Log gesehen wurden, sind nur die ersten %1 noch dieselben.</translation>
    </message>
    <message>
        <source>History changed: somebody accepted another history of this room; the log has a new id, and %1 of the %2 entries here are in it.</source>
        <translation>Die Geschichte hat sich geändert: jemand hat eine andere Geschichte dieses Raums angenommen; das Log hat eine neue Kennung, und %1 der %2 Einträge hier stehen darin.</translation>
    </message>
    <message>
        <source>This device&apos;s key has signed entries that are not known here: its profile was copied to another computer, or this one was restored from a backup.</source>
        <translation>Der Schlüssel dieses Geräts hat Einträge signiert, die hier nicht bekannt sind: sein Profil wurde auf einen anderen Rechner kopiert, oder dieser wurde aus einer Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>Nothing is written until a person decides. Find out where else this key is used, and have a steward revoke it if that was not you; to go on here, with what waits signed anew: warroomctl room sync --accept</source>
        <translation>Nichts wird geschrieben, bis ein Mensch entscheidet. Herausfinden, wo dieser Schlüssel sonst verwendet wird, und ihn von einem Verwalter widerrufen lassen, wenn Sie das nicht waren; um hier weiterzumachen, mit neu signierten wartenden Einträgen: warroomctl room sync --accept</translation>
    </message>
    <message>
        <source>Both histories are kept, and nothing is written until a person decides. Ask the others what happened. To accept the log as it is now, adding again what it lost: warroomctl room sync --accept. To go on alone: warroomctl room leave</source>
        <translation>Beide Geschichten bleiben erhalten, und nichts wird geschrieben, bis ein Mensch entscheidet. Die anderen fragen, was geschehen ist. Um das Log anzunehmen, wie es jetzt ist, und hinzuzufügen, was ihm verloren ging: warroomctl room sync --accept. Um allein weiterzumachen: warroomctl room leave</translation>
    </message>
    <message>
        <source>The journal in this folder was never finished.</source>
        <translation>Das Journal in diesem Ordner wurde nie fertiggestellt.</translation>
    </message>
    <message>
        <source>Make the room again in this folder.</source>
        <translation>Den Raum in diesem Ordner erneut anlegen.</translation>
    </message>
</context>
<context>
    <name>wr::Resending</name>
    <message>
        <source>It was sent again already: %1.</source>
        <translation>Er wurde bereits erneut gesendet: %1.</translation>
    </message>
    <message>
        <source>What became of it is not known yet: read it back. It is sent again only when that says that it had no effect.</source>
        <translation>Was daraus wurde, ist noch nicht bekannt: Lesen Sie ihn zurück. Erneut gesendet wird er nur, wenn das Zurücklesen zeigt, dass er keine Wirkung hatte.</translation>
    </message>
    <message>
        <source>Only what had no effect is sent again, and this run is %1.</source>
        <translation>Erneut gesendet wird nur, was keine Wirkung hatte, und dieser Lauf ist %1.</translation>
    </message>
    <message>
        <source>The rung has left the ladder.</source>
        <translation>Die Stufe steht nicht mehr auf der Leiter.</translation>
    </message>
    <message>
        <source>The rung “%1” may be sent only once, and its request carries no key by which the target would know it again.</source>
        <translation>Die Stufe „%1“ darf nur einmal gesendet werden, und ihre Anfrage trägt keinen Schlüssel, an dem das Ziel sie wiedererkennen würde.</translation>
    </message>
</context>
<context>
    <name>wr::Reverts</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The target takes this back by itself; its own setting says when.</source>
        <translation>Das Ziel nimmt dies von selbst zurück; wann, sagt seine eigene Einstellung.</translation>
    </message>
    <message>
        <source>The target takes this back by itself after %1.</source>
        <translation>Das Ziel nimmt dies nach %1 von selbst zurück.</translation>
    </message>
    <message>
        <source>The target takes this back by itself after %1, at %2.</source>
        <translation>Das Ziel nimmt dies nach %1 von selbst zurück, um %2.</translation>
    </message>
    <message>
        <source>Nobody takes this back by itself: Warroom reminds on this desk, %1 after it is confirmed.</source>
        <translation>Niemand nimmt dies von selbst zurück: Warroom erinnert an diesem Platz, %1 nach der Bestätigung.</translation>
    </message>
    <message>
        <source>Nobody takes this back by itself: Warroom reminds at %1 on this desk.</source>
        <translation>Niemand nimmt dies von selbst zurück: Warroom erinnert um %1 an diesem Platz.</translation>
    </message>
</context>
<context>
    <name>wr::RoomKeeper</name>
    <message>
        <source>No key is open, so nothing can be signed.</source>
        <translation>Kein Schlüssel ist offen; so kann nichts signiert werden.</translation>
    </message>
    <message>
        <source>Say who you are with --as, or open your key.</source>
        <translation>Mit --as sagen, wer Sie sind, oder Ihren Schlüssel öffnen.</translation>
    </message>
    <message>
        <source>This device has no key to the restricted incident.</source>
        <translation>Dieses Gerät hat keinen Schlüssel zu dem vertraulichen Vorfall.</translation>
    </message>
    <message>
        <source>Access is granted by %1.</source>
        <translation>Zugang gewährt %1.</translation>
    </message>
</context>
<context>
    <name>wr::RoomMaking</name>
    <message>
        <source>The thresholds that come with the program are missing.</source>
        <translation>Die mit dem Programm gelieferten Schwellen fehlen.</translation>
    </message>
    <message>
        <source>Install Warroom again.</source>
        <translation>Warroom erneut installieren.</translation>
    </message>
</context>
<context>
    <name>wr::RunModel</name>
    <message>
        <source>Ordered at</source>
        <translation>Angeordnet um</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Undo of</source>
        <translation>Rücknahme von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Request SHA-256</source>
        <translation>SHA-256 der Anfrage</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Vorher:</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>The target said</source>
        <translation>Das Ziel sagte</translation>
    </message>
</context>
<context>
    <name>wr::RunRemark</name>
    <message>
        <source>◇ DRILL</source>
        <translation>◇ ÜBUNG</translation>
    </message>
    <message>
        <source>▲ Break-glass</source>
        <translation>▲ Notfallzugriff</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>↻ sent again</source>
        <translation>↻ erneut gesendet</translation>
    </message>
</context>
<context>
    <name>wr::SavedViews</name>
    <message>
        <source>The saved views cannot be read: the file does not hold them as JSON. It stays as it is, and none can be saved meanwhile.</source>
        <translation>Die gespeicherten Ansichten können nicht gelesen werden: Die Datei enthält sie nicht als JSON. Sie bleibt, wie sie ist, und solange kann keine gespeichert werden.</translation>
    </message>
    <message>
        <source>Repair the file, or move it away to begin anew.</source>
        <translation>Reparieren Sie die Datei, oder verschieben Sie sie, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The file of the saved views is in use.</source>
        <translation>Die Datei der gespeicherten Ansichten wird gerade benutzt.</translation>
    </message>
    <message>
        <source>Try again; close other windows of Warroom if it stays so.</source>
        <translation>Versuchen Sie es noch einmal; schließen Sie andere Fenster von Warroom, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>There is no such view any more.</source>
        <translation>Diese Ansicht gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Another window has renamed or removed it.</source>
        <translation>Ein anderes Fenster hat sie umbenannt oder entfernt.</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Eine andere Ansicht hat diesen Namen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>wr::Schema</name>
    <message>
        <source>This file is no %1.</source>
        <translation>Diese Datei ist nicht: %1.</translation>
    </message>
    <message>
        <source>Check the path; the file was left as it is.</source>
        <translation>Den Pfad prüfen; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>This file was written by a newer version of the program (form %1; this version knows form %2).</source>
        <translation>Diese Datei schrieb eine neuere Version des Programms (Form %1; diese Version kennt Form %2).</translation>
    </message>
    <message>
        <source>Upgrade the program on this computer; the file was left as it is.</source>
        <translation>Das Programm auf diesem Rechner aktualisieren; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>This file has an older form and cannot be brought up to date, because it is read-only.</source>
        <translation>Diese Datei hat eine ältere Form und lässt sich nicht erneuern, weil sie schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Open it once with permission to write.</source>
        <translation>Einmal mit Schreibrecht öffnen.</translation>
    </message>
</context>
<context>
    <name>wr::SealedBox</name>
    <message>
        <source>sealed secret</source>
        <translation>verschlossenes Geheimnis</translation>
    </message>
    <message>
        <source>The sealed part of the file cannot be read.</source>
        <translation>Der verschlossene Teil der Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Restore the file from a backup.</source>
        <translation>Die Datei aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>There is not enough memory to work with the passphrase.</source>
        <translation>Der Speicher reicht nicht, um mit der Passphrase zu arbeiten.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Andere Programme schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The key does not open this, or it was changed.</source>
        <translation>Der Schlüssel öffnet dies nicht, oder es wurde verändert.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>Type it again. Nobody can recover a forgotten passphrase; a steward can enrol a new key.</source>
        <translation>Erneut eingeben. Niemand kann eine vergessene Passphrase wiederherstellen; ein Verwalter kann einen neuen Schlüssel aufnehmen.</translation>
    </message>
</context>
<context>
    <name>wr::Sealing</name>
    <message>
        <source>This exhibit has no SHA-256 for a name.</source>
        <translation>Dieses Beweisstück hat keinen SHA-256 als Namen.</translation>
    </message>
    <message>
        <source>There is no evidence to seal yet.</source>
        <translation>Es gibt noch keine Belege zu versiegeln.</translation>
    </message>
    <message>
        <source>Import telemetry of the system first.</source>
        <translation>Zuerst Telemetrie des Systems importieren.</translation>
    </message>
</context>
<context>
    <name>wr::SearchQuery</name>
    <message>
        <source>Character %1 of the search: %2</source>
        <translation>Zeichen %1 der Suche: %2</translation>
    </message>
    <message>
        <source>the quotation mark that opens here is not closed.</source>
        <translation>das Anführungszeichen, das hier öffnet, wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Close it with another quotation mark.</source>
        <translation>Schließen Sie es mit einem weiteren Anführungszeichen.</translation>
    </message>
    <message>
        <source>there is no word here.</source>
        <translation>hier steht kein Wort.</translation>
    </message>
    <message>
        <source>Type letters or digits; punctuation is not searched for.</source>
        <translation>Geben Sie Buchstaben oder Ziffern ein; nach Satzzeichen wird nicht gesucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Write it like score&lt;0.4, latency&gt;2s or tokens&gt;=1000.</source>
        <translation>Schreiben Sie es wie score&lt;0.4, latency&gt;2s oder tokens&gt;=1000.</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;.</source>
        <translation>es gibt keine Art „%1“.</translation>
    </message>
    <message>
        <source>The kinds are %1.</source>
        <translation>Die Arten sind %1.</translation>
    </message>
    <message>
        <source>there is no status &quot;%1&quot;.</source>
        <translation>es gibt keinen Status „%1“.</translation>
    </message>
    <message>
        <source>The statuses are ok, error, adverse and unset.</source>
        <translation>Die Status sind ok, error, adverse und unset.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time.</source>
        <translation>„%1“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>Write it like 13:40Z, T-2h or 2026-11-24T14:02Z.</source>
        <translation>Schreiben Sie sie wie 13:40Z, T-2h oder 2026-11-24T14:02Z.</translation>
    </message>
    <message>
        <source>there is nothing called &quot;%1:&quot; to search by.</source>
        <translation>nach „%1:“ kann nicht gesucht werden, weil es das nicht gibt.</translation>
    </message>
    <message>
        <source>There are %1. To search for the text itself, put it in quotation marks.</source>
        <translation>Es gibt %1. Um den Text selbst zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no &lt; or &gt;.</source>
        <translation>„%1“ nimmt kein &lt; oder &gt;.</translation>
    </message>
    <message>
        <source>Write it as %1:value.</source>
        <translation>Schreiben Sie es als %1:Wert.</translation>
    </message>
    <message>
        <source>nothing stands behind &quot;%1&quot;.</source>
        <translation>hinter „%1“ steht nichts.</translation>
    </message>
    <message>
        <source>Type a value right behind it, without a space.</source>
        <translation>Geben Sie einen Wert direkt dahinter ein, ohne Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>wr::Sensitive</name>
    <message>
        <source>&quot;%1&quot; is no shape.</source>
        <translation>„%1“ ist keine Form.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; lacks a kind, group or title, or its starts and lengths.</source>
        <translation>Der Regel „%1“ fehlen Art, Gruppe oder Titel oder ihre Anfänge und Längen.</translation>
    </message>
    <message>
        <source>The file holds no rule.</source>
        <translation>Die Datei enthält keine Regel.</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>%n Geheimnis</numerusform>
            <numerusform>%n Geheimnisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n E-Mail-Adresse</numerusform>
            <numerusform>%n E-Mail-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n Telefonnummer</numerusform>
            <numerusform>%n Telefonnummern</numerusform>
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
            <numerusform>%n Kartennummer</numerusform>
            <numerusform>%n Kartennummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national identity number(s)</source>
        <translation>
            <numerusform>%n Ausweisnummer</numerusform>
            <numerusform>%n Ausweisnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IP address(es)</source>
        <translation>
            <numerusform>%n IP-Adresse</numerusform>
            <numerusform>%n IP-Adressen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::SensitiveSpread</name>
    <message>
        <source>Secrets and personal data were looked for in %1 MiB of %2 MiB, spread over the whole file; what was not looked at may hold more. An export looks through everything that it writes.</source>
        <translation>Geheimnisse und persönliche Daten wurden in %1 MiB von %2 MiB gesucht, über die ganze Datei verteilt; was nicht angesehen wurde, kann weitere enthalten. Ein Export durchsucht alles, was er schreibt.</translation>
    </message>
</context>
<context>
    <name>wr::Session</name>
    <message>
        <source>who can shut off</source>
        <translation>wer darf abschalten</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>Das Bild konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation>Der Ordner konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Befugnis</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Zustimmungen</translation>
    </message>
    <message>
        <source>Reading only: no key on this computer belongs to this room. Show a steward your card to be enrolled.</source>
        <translation>Nur Lesen: kein Schlüssel auf diesem Rechner gehört zu diesem Raum. Zeigen Sie einem Verwalter Ihre Karte, um aufgenommen zu werden.</translation>
    </message>
    <message>
        <source>No incident is open on this system. Declare one: a rung is pressed within an incident.</source>
        <translation>Zu diesem System ist kein Vorfall offen. Einen ausrufen: eine Stufe wird innerhalb eines Vorfalls ausgelöst.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Nothing can be written down now. %1 What you type stays in its field; free space or make the disk writable, then add it again.</source>
        <translation>Jetzt kann nichts festgehalten werden. %1 Was geschrieben wird, bleibt in seinem Feld; Platz schaffen oder den Datenträger beschreibbar machen und es dann noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Reading only: a newer version of Warroom wrote this room (its rules are of version %1, this program knows %2). Install the newer version to write here.</source>
        <translation>Nur zum Lesen: Eine neuere Version von Warroom hat diesen Raum geschrieben (seine Regeln haben Version %1, dieses Programm kennt %2). Zum Schreiben die neuere Version installieren.</translation>
    </message>
    <message>
        <source>Reading only until a steward lets you in. Read them these eight words: %1</source>
        <translation>Nur zum Lesen, bis ein Verwalter Sie aufnimmt. Lesen Sie ihm diese acht Wörter vor: %1</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>Hypothesen</translation>
    </message>
    <message>
        <source>Time to take back: “%1” on %2, due since %3. Undo it on its card, or write down why it stays. Due in all: %4.</source>
        <translation>Zeit zum Zurücknehmen: „%1“ an %2, fällig seit %3. Nehmen Sie es auf seiner Karte zurück, oder schreiben Sie auf, warum es bleibt. Fällig insgesamt: %4.</translation>
    </message>
    <message>
        <source>Approvals that wait for your answer: %1. %2 shows them.</source>
        <translation>Zustimmungen, die auf Ihre Antwort warten: %1. %2 zeigt sie.</translation>
    </message>
</context>
<context>
    <name>wr::SessionAround</name>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>This item names no session of a user, and no trace in which another item could name one.</source>
        <translation>Dieses Element nennt keine Sitzung eines Benutzers und keinen Trace, in dem ein anderes Element eine nennen könnte.</translation>
    </message>
    <message>
        <source>Neither this item nor another one of its trace, within a day of it, names a session of a user.</source>
        <translation>Weder dieses Element noch ein anderes seines Traces nennt innerhalb eines Tages eine Sitzung eines Benutzers.</translation>
    </message>
    <message>
        <source>Neither this item nor what could be read of its trace names a session of a user.</source>
        <translation>Weder dieses Element noch das, was von seinem Trace gelesen werden konnte, nennt eine Sitzung eines Benutzers.</translation>
    </message>
    <message>
        <source>The session is %1.</source>
        <translation>Die Sitzung ist %1.</translation>
    </message>
    <message>
        <source>This item names no session; the one that another item of its trace names is %1.</source>
        <translation>Dieses Element nennt keine Sitzung; ein anderes Element seines Traces nennt %1.</translation>
    </message>
    <message>
        <source>This item names no session; the one that “%2” of its trace names is %1.</source>
        <translation>Dieses Element nennt keine Sitzung; „%2“ aus seinem Trace nennt %1.</translation>
    </message>
    <message>
        <source>Items of the session before this one: %1; after it: %2.</source>
        <translation>Elemente der Sitzung vor diesem: %1; danach: %2.</translation>
    </message>
    <message>
        <source>The evidence holds nothing else of it.</source>
        <translation>Die Belege enthalten sonst nichts von ihr.</translation>
    </message>
    <message>
        <source>Not all of the evidence could be looked through in time, so there may be more; search for it by session:.</source>
        <translation>Nicht alle Belege konnten rechtzeitig durchgesehen werden, es kann also mehr geben; suchen Sie danach mit session:.</translation>
    </message>
    <message>
        <source>Only the chosen systems were looked at.</source>
        <translation>Nur die gewählten Systeme wurden durchgesehen.</translation>
    </message>
    <message>
        <source>this item</source>
        <translation>dieses Element</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>zur selben Zeit</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>same</source>
        <translation>dieselbe</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
</context>
<context>
    <name>wr::Settings</name>
    <message>
        <source>The settings cannot be read: the file is no JSON object.</source>
        <translation>Die Einstellungen sind nicht lesbar: die Datei ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Repair the file, or remove it to start with the defaults.</source>
        <translation>Die Datei reparieren oder entfernen, um mit den Vorgaben zu beginnen.</translation>
    </message>
</context>
<context>
    <name>wr::SharedCopy</name>
    <message>
        <source>key of an exhibit</source>
        <translation>Schlüssel eines Beweisstücks</translation>
    </message>
    <message>
        <source>The entry gives no key that could open the shared copy.</source>
        <translation>Der Eintrag gibt keinen Schlüssel, der die geteilte Kopie öffnen könnte.</translation>
    </message>
    <message>
        <source>Ask whoever imported the exhibit to import it again.</source>
        <translation>Bitten Sie den, der das Beweisstück importiert hat, es erneut zu importieren.</translation>
    </message>
    <message>
        <source>part %1 of a shared copy</source>
        <translation>Teil %1 einer geteilten Kopie</translation>
    </message>
    <message>
        <source>The key of the exhibit does not open it: it was changed, or is another.</source>
        <translation>Der Schlüssel des Beweisstücks öffnet ihn nicht: Er wurde geändert oder ist ein anderer.</translation>
    </message>
    <message>
        <source>Ask whoever imported the exhibit for the original file.</source>
        <translation>Bitten Sie den, der das Beweisstück importiert hat, um die ursprüngliche Datei.</translation>
    </message>
</context>
<context>
    <name>wr::SharedFile</name>
    <message>
        <source>Something else lies where a small file of the shared room should be.</source>
        <translation>Wo eine kleine Datei des geteilten Raums liegen sollte, liegt etwas anderes.</translation>
    </message>
    <message>
        <source>Look who put it there; remove it, and the program writes its own.</source>
        <translation>Nachsehen, wer es dorthin gelegt hat, und es entfernen; das Programm schreibt dann seine eigene.</translation>
    </message>
    <message>
        <source>This is no exhibit.</source>
        <translation>Das ist kein Beweisstück.</translation>
    </message>
    <message>
        <source>An exhibit is named by 64 hexadecimal digits.</source>
        <translation>Ein Beweisstück heißt nach 64 hexadezimalen Ziffern.</translation>
    </message>
    <message>
        <source>This chunk does not fit into the exhibit (number %1, %2 bytes).</source>
        <translation>Dieses Teilstück passt nicht in das Beweisstück (Nummer %1, %2 Byte).</translation>
    </message>
    <message>
        <source>This exhibit is being shared in another form already (%1 bytes instead of %2).</source>
        <translation>Dieses Beweisstück wird bereits in anderer Form geteilt (%1 Byte statt %2).</translation>
    </message>
    <message>
        <source>Let the one who began finish it, or remove the folder %1.</source>
        <translation>Wer begonnen hat, soll es zu Ende bringen; oder den Ordner %1 entfernen.</translation>
    </message>
    <message>
        <source>This part of the exhibit is not shared.</source>
        <translation>Dieser Teil des Beweisstücks ist nicht geteilt.</translation>
    </message>
    <message>
        <source>Ask somebody who holds the exhibit to share it.</source>
        <translation>Jemanden, der das Beweisstück hat, bitten, es zu teilen.</translation>
    </message>
    <message>
        <source>This is no device&apos;s key.</source>
        <translation>Das ist nicht der Schlüssel eines Geräts.</translation>
    </message>
    <message>
        <source>The note of who is here would be longer than 4 KiB.</source>
        <translation>Der Vermerk, wer da ist, wäre länger als 4 KiB.</translation>
    </message>
    <message>
        <source>Shorten your name.</source>
        <translation>Den Namen kürzen.</translation>
    </message>
    <message>
        <source>A room is shared in this file already.</source>
        <translation>In dieser Datei ist bereits ein Raum geteilt.</translation>
    </message>
    <message>
        <source>Join it, or choose another file.</source>
        <translation>Ihm beitreten oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The shared file did not answer in time.</source>
        <translation>Die geteilte Datei hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; when it goes on, have the file checked.</source>
        <translation>Noch einmal versuchen; bleibt es dabei, die Datei prüfen lassen.</translation>
    </message>
    <message>
        <source>You may read the shared file, not write it.</source>
        <translation>Die geteilte Datei darf hier gelesen, aber nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Ask its owner for permission to write to the file and its folder.</source>
        <translation>Die Eigentümerin oder den Eigentümer um Schreibrecht für die Datei und ihren Ordner bitten.</translation>
    </message>
    <message>
        <source>Keep it as it is, and share the room to a new file: the replicas hold every entry.</source>
        <translation>Sie lassen, wie sie ist, und den Raum in einer neuen Datei teilen: Die Repliken haben alle Einträge.</translation>
    </message>
    <message>
        <source>This shared file was never finished.</source>
        <translation>Diese geteilte Datei wurde nie fertig angelegt.</translation>
    </message>
    <message>
        <source>Share the room to it again.</source>
        <translation>Den Raum erneut darin teilen.</translation>
    </message>
    <message>
        <source>Entries are missing before entry %1 of the shared file.</source>
        <translation>Vor dem Eintrag %1 der geteilten Datei fehlen Einträge.</translation>
    </message>
    <message>
        <source>The shared file does not hold its first %1 entries any more.</source>
        <translation>Die geteilte Datei enthält ihre ersten %1 Einträge nicht mehr.</translation>
    </message>
    <message>
        <source>The shared file was replaced while it was written to.</source>
        <translation>Die geteilte Datei wurde ausgetauscht, während in sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The entry names another device than the one that signed it.</source>
        <translation>Der Eintrag nennt ein anderes Gerät als das, das ihn signiert hat.</translation>
    </message>
    <message>
        <source>The entry belongs to another room than this shared file.</source>
        <translation>Der Eintrag gehört zu einem anderen Raum als diese geteilte Datei.</translation>
    </message>
    <message>
        <source>Share each room to a file of its own.</source>
        <translation>Jeden Raum in einer eigenen Datei teilen.</translation>
    </message>
    <message>
        <source>shared room</source>
        <translation>geteilter Raum</translation>
    </message>
    <message>
        <source>The shared file is not there.</source>
        <translation>Die geteilte Datei ist nicht da.</translation>
    </message>
    <message>
        <source>Check the path, and whether the disk that holds it is there.</source>
        <translation>Den Pfad prüfen und ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>Another program has put this shared file into WAL mode, which damages files that several computers use.</source>
        <translation>Ein anderes Programm hat diese geteilte Datei in den WAL-Modus versetzt; der beschädigt Dateien, die mehrere Rechner benutzen.</translation>
    </message>
    <message>
        <source>Close every program that has the file open, then run on one computer: sqlite3 FILE &apos;PRAGMA journal_mode = TRUNCATE&apos;</source>
        <translation>Alle Programme schließen, die die Datei offen haben, dann auf einem Rechner ausführen: sqlite3 DATEI &apos;PRAGMA journal_mode = TRUNCATE&apos;</translation>
    </message>
    <message>
        <source>This file is no shared room.</source>
        <translation>Diese Datei ist kein geteilter Raum.</translation>
    </message>
    <message>
        <source>Check the path; the file was left as it is.</source>
        <translation>Den Pfad prüfen; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Another program has changed the tables of the shared file.</source>
        <translation>Ein anderes Programm hat die Tabellen der geteilten Datei geändert.</translation>
    </message>
</context>
<context>
    <name>wr::SharingScreen</name>
    <message>
        <source>%1 Decide under “Share this room”.</source>
        <translation>%1 Unter „Diesen Raum teilen“ entscheiden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Typing here too: %1. Both texts are kept, whoever is first.</source>
        <translation>Hier schreibt auch: %1. Beide Texte bleiben erhalten, gleich wer zuerst fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n people ask to be let in: see “Share this room”.</source>
        <translation>
            <numerusform>%n Person bittet um Aufnahme: siehe „Diesen Raum teilen“.</numerusform>
            <numerusform>%n Personen bitten um Aufnahme: siehe „Diesen Raum teilen“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back together: %n of your entries met something of others. See “Share this room”.</source>
        <translation>
            <numerusform>Wieder verbunden: %n Ihrer Einträge traf auf etwas von anderen. Siehe „Diesen Raum teilen“.</numerusform>
            <numerusform>Wieder verbunden: %n Ihrer Einträge trafen auf etwas von anderen. Siehe „Diesen Raum teilen“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::StreamDecoder</name>
    <message>
        <source>The file unpacks to far more than it should (%1 bytes from %2); unpacking was stopped.</source>
        <translation>Die Datei entpackt sich weit größer, als sie sollte (%1 Bytes aus %2); das Entpacken wurde gestoppt.</translation>
    </message>
    <message>
        <source>If the file is sound, unpack it yourself and import the result.</source>
        <translation>Ist die Datei in Ordnung, sie selbst entpacken und das Ergebnis importieren.</translation>
    </message>
    <message>
        <source>The %1 stream is damaged near byte %2 of the file.</source>
        <translation>Der %1-Strom ist nahe Byte %2 der Datei beschädigt.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came; what was good before stays imported.</source>
        <translation>Die Datei erneut von ihrem Ursprung holen; was davor gut war, bleibt importiert.</translation>
    </message>
    <message>
        <source>The %1 stream ends early, after %2 bytes.</source>
        <translation>Der %1-Strom endet zu früh, nach %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>wr::Syncer</name>
    <message>
        <source>The room knows no such exhibit.</source>
        <translation>Der Raum kennt kein solches Beweisstück.</translation>
    </message>
</context>
<context>
    <name>wr::Synchroniser</name>
    <message>
        <source>The shared log says that it took an entry and does not hold it.</source>
        <translation>Das geteilte Log sagt, es habe einen Eintrag genommen, und enthält ihn nicht.</translation>
    </message>
    <message>
        <source>Nothing is lost here. Whoever keeps the log must look after it.</source>
        <translation>Hier ist nichts verloren. Wer das Log führt, muss danach sehen.</translation>
    </message>
    <message>
        <source>No key is open, so what waits cannot be signed anew.</source>
        <translation>Kein Schlüssel ist offen; was wartet, kann nicht neu signiert werden.</translation>
    </message>
    <message>
        <source>Say who you are with --as.</source>
        <translation>Mit --as sagen, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>wr::Tally</name>
    <message>
        <source>A span kind or status is written as a name where OTLP/JSON wants a number. First at byte %1.</source>
        <translation>Eine Span-Art oder ein Status ist als Name geschrieben, wo OTLP/JSON eine Zahl verlangt. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A 64-bit time is written without quotes. First at byte %1.</source>
        <translation>Eine 64-Bit-Zeit ist ohne Anführungszeichen geschrieben. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A trace or span id is written in base64 where OTLP/JSON wants hex. First at byte %1.</source>
        <translation>Eine Trace- oder Span-Kennung ist in Base64 geschrieben, wo OTLP/JSON Hex verlangt. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A trace or span id is not of the usual form; it is kept as it is. First at byte %1.</source>
        <translation>Eine Trace- oder Span-Kennung hat nicht die übliche Form; sie bleibt unverändert. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A key-value list is written without its &quot;values&quot;. First at byte %1.</source>
        <translation>Eine Schlüssel-Wert-Liste ist ohne ihr &quot;values&quot; geschrieben. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A span has no trace id or no span id; it is kept and belongs to no trace. First at byte %1.</source>
        <translation>Ein Span hat keine Trace- oder keine Span-Kennung; er bleibt erhalten und gehört zu keinem Trace. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A record has no time; it is kept and listed, and has no place on the timeline. First at byte %1.</source>
        <translation>Ein Datensatz hat keine Zeit; er bleibt erhalten und gelistet, hat aber keinen Platz auf der Zeitachse. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A time does not fit 64 bits; its record is kept without it. First at byte %1.</source>
        <translation>Eine Zeit passt nicht in 64 Bit; ihr Datensatz bleibt ohne sie erhalten. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A span ends before it starts; its start is taken for its end. First at byte %1.</source>
        <translation>Ein Span endet, bevor er beginnt; sein Beginn gilt als sein Ende. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>An object has the same key twice; both were read, the later single value counts. First at byte %1.</source>
        <translation>Ein Objekt hat denselben Schlüssel zweimal; beide wurden gelesen, der spätere Einzelwert zählt. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A record says that its emitter dropped attributes or events. First at byte %1.</source>
        <translation>Ein Datensatz sagt, dass sein Sender Attribute oder Ereignisse weggelassen hat. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A metric that no dialect knows is kept in the exhibit and has no place on the timeline; its name stands among the unmapped attributes. First at byte %1.</source>
        <translation>Eine Metrik, die kein Dialekt kennt, bleibt im Beweisstück und hat keinen Platz auf der Zeitachse; ihr Name steht unter den nicht zugeordneten Attributen. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A line or document is no telemetry that Warroom knows; it is kept in the exhibit only. First at byte %1.</source>
        <translation>Eine Zeile oder ein Dokument ist keine Telemetrie, die Warroom kennt; sie bleibt nur im Beweisstück. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A field has another type than its format says; it was passed over. First at byte %1.</source>
        <translation>Ein Feld hat einen anderen Typ, als sein Format sagt; es wurde übergangen. Zuerst bei Byte %1.</translation>
    </message>
    <message>
        <source>A record stands twice in one document; it counts once. First at byte %1.</source>
        <translation>Ein Datensatz steht zweimal in einem Dokument; er zählt einmal. Zuerst bei Byte %1.</translation>
    </message>
</context>
<context>
    <name>wr::TarFile</name>
    <message>
        <source>This is no bundle.</source>
        <translation>Das ist kein Bündel.</translation>
    </message>
    <message>
        <source>Name a file that warroomctl bundle export has written.</source>
        <translation>Eine Datei nennen, die warroomctl bundle export geschrieben hat.</translation>
    </message>
    <message>
        <source>This is a link, and a bundle holds plain files only.</source>
        <translation>Das ist ein Verweis, und ein Bündel enthält nur gewöhnliche Dateien.</translation>
    </message>
    <message>
        <source>This is a folder, and a bundle holds plain files only.</source>
        <translation>Das ist ein Ordner, und ein Bündel enthält nur gewöhnliche Dateien.</translation>
    </message>
    <message>
        <source>This is no plain file, and a bundle holds plain files only.</source>
        <translation>Das ist keine gewöhnliche Datei, und ein Bündel enthält nur solche.</translation>
    </message>
    <message>
        <source>The header of the file behind it, at byte %1 of the bundle, is damaged.</source>
        <translation>Der Kopf der Datei dahinter, bei Byte %1 des Bündels, ist beschädigt.</translation>
    </message>
    <message>
        <source>No file of a bundle has such a name.</source>
        <translation>Keine Datei eines Bündels heißt so.</translation>
    </message>
    <message>
        <source>Its header is spelled as in no bundle.</source>
        <translation>Ihr Kopf ist geschrieben wie in keinem Bündel.</translation>
    </message>
    <message>
        <source>The bundle ends before the end of this file; it was cut off.</source>
        <translation>Das Bündel endet vor dem Ende dieser Datei; es wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Its time is not that of the bundle.</source>
        <translation>Ihre Zeit ist nicht die des Bündels.</translation>
    </message>
    <message>
        <source>The bundle ends behind this file; it was cut off.</source>
        <translation>Das Bündel endet hinter dieser Datei; es wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The file cannot be read on: %1.</source>
        <translation>Die Datei ist nicht weiter lesbar: %1.</translation>
    </message>
    <message>
        <source>Something is hidden behind its end.</source>
        <translation>Hinter ihrem Ende ist etwas versteckt.</translation>
    </message>
    <message>
        <source>Something stands behind the bundle&apos;s end.</source>
        <translation>Hinter dem Ende des Bündels steht etwas.</translation>
    </message>
</context>
<context>
    <name>wr::Targets</name>
    <message>
        <source>This is not a JSON object.</source>
        <translation>Das ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Correct the file, or remove it.</source>
        <translation>Die Datei berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>The rung “%1” asks for the target ${%2}, and nobody has set it on this computer.</source>
        <translation>Die Stufe „%1“ fragt nach dem Ziel ${%2}, und niemand hat es auf diesem Rechner gesetzt.</translation>
    </message>
    <message>
        <source>Set it in %1: {&quot;values&quot;: {&quot;%2&quot;: &quot;https://host:port&quot;}}</source>
        <translation>Es in %1 setzen: {&quot;values&quot;: {&quot;%2&quot;: &quot;https://host:port&quot;}}</translation>
    </message>
    <message>
        <source>This is no pin of a public key.</source>
        <translation>Das ist keine Festlegung eines öffentlichen Schlüssels.</translation>
    </message>
    <message>
        <source>Write sha256// and the Base64 of the SHA-256 of the public key; several are joined by a semicolon.</source>
        <translation>Schreiben Sie sha256// und das Base64 des SHA-256 des öffentlichen Schlüssels; mehrere werden durch ein Semikolon verbunden.</translation>
    </message>
    <message>
        <source>This holds no certificate in PEM.</source>
        <translation>Das enthält kein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>It begins with -----BEGIN CERTIFICATE-----.</source>
        <translation>Es beginnt mit -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>Neither an authority nor a pin.</source>
        <translation>Weder eine Zertifizierungsstelle noch ein festgelegter Schlüssel.</translation>
    </message>
</context>
<context>
    <name>wr::Templates</name>
    <message>
        <source>An address may begin only with a bare origin such as https://host:port.</source>
        <translation>Eine Adresse darf nur mit einem bloßen Ursprung wie https://host:port beginnen.</translation>
    </message>
    <message>
        <source>The value holds a line break or another control character, which may not stand in a header.</source>
        <translation>Der Wert enthält einen Zeilenumbruch oder ein anderes Steuerzeichen, das nicht in einem Header stehen darf.</translation>
    </message>
    <message>
        <source>Outside quotes the value must be a number, true, false or null.</source>
        <translation>Außerhalb von Anführungszeichen muss der Wert eine Zahl, true, false oder null sein.</translation>
    </message>
    <message>
        <source>This is no variable. One is written ${NAME}, ${NAME|base64} or ${NAME|raw}.</source>
        <translation>Das ist keine Variable. Schreibweise: ${NAME}, ${NAME|base64} oder ${NAME|raw}.</translation>
    </message>
    <message>
        <source>A secret is named ${secret:NAME}, in a header or inside the quotes of a body.</source>
        <translation>Ein Geheimnis heißt ${secret:NAME}, in einem Header oder innerhalb der Anführungszeichen eines Bodys.</translation>
    </message>
    <message>
        <source>The template asks for ${%1}, and nothing stands for it.</source>
        <translation>Die Vorlage verlangt ${%1}, und nichts steht dafür.</translation>
    </message>
    <message>
        <source>The value holds &quot;${&quot;, which could bring in the name of a secret.</source>
        <translation>Der Wert enthält &quot;${&quot;, was den Namen eines Geheimnisses einschleusen könnte.</translation>
    </message>
    <message>
        <source>The values side by side make &quot;${&quot;, which could bring in the name of a secret.</source>
        <translation>Die Werte nebeneinander ergeben &quot;${&quot;, was den Namen eines Geheimnisses einschleusen könnte.</translation>
    </message>
    <message>
        <source>A secret may not stand in an address: addresses are logged.</source>
        <translation>Ein Geheimnis darf nicht in einer Adresse stehen: Adressen werden protokolliert.</translation>
    </message>
    <message>
        <source>A variable may not stand inside the host or the port.</source>
        <translation>Eine Variable darf nicht im Host oder im Port stehen.</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>The body is not valid JSON once the values are in it (byte %1).</source>
        <translation>Der Body ist mit den eingesetzten Werten kein gültiges JSON (Byte %1).</translation>
    </message>
    <message>
        <source>This header carries a credential, which would be written into the journal.</source>
        <translation>Dieser Header trägt Zugangsdaten, die ins Journal geschrieben würden.</translation>
    </message>
    <message>
        <source>Store the credential and name it here as ${secret:NAME}.</source>
        <translation>Die Zugangsdaten ablegen und hier als ${secret:NAME} nennen.</translation>
    </message>
    <message>
        <source>The request names this secret and there is none here.</source>
        <translation>Die Anfrage nennt dieses Geheimnis, und hier gibt es keines.</translation>
    </message>
    <message>
        <source>This secret is empty.</source>
        <translation>Dieses Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>The request is larger than 256 KiB.</source>
        <translation>Die Anfrage ist größer als 256 KiB.</translation>
    </message>
    <message>
        <source>An answer is never compared with a secret.</source>
        <translation>Eine Antwort wird nie mit einem Geheimnis verglichen.</translation>
    </message>
</context>
<context>
    <name>wr::TestWords</name>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>preflight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>Never tested.</source>
        <translation>Nie erprobt.</translation>
    </message>
    <message>
        <source>Not tested since it was changed.</source>
        <translation>Seit der Änderung nicht erprobt.</translation>
    </message>
    <message>
        <source>The last test failed, %1 ago (%2) by %3: %4</source>
        <translation>Die letzte Probe schlug fehl, vor %1 (%2) durch %3: %4</translation>
    </message>
    <message>
        <source>Last tested %1 ago (%2) by %3.</source>
        <translation>Zuletzt erprobt vor %1 (%2) durch %3.</translation>
    </message>
    <message>
        <source>Last tested %1 ago, says its ladder; nobody tested it in this room.</source>
        <translation>Zuletzt erprobt vor %1, sagt ihre Leiter; in diesem Raum hat sie niemand erprobt.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Its preset was not tried against a real server.</source>
        <translation>Ihre Vorlage wurde nicht an einem echten Server versucht.</translation>
    </message>
    <message>
        <source>never, nor was its preset tried</source>
        <translation>nie, und ihre Vorlage wurde nicht versucht</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>failed %1 ago (%2)</source>
        <translation>fehlgeschlagen vor %1 (%2)</translation>
    </message>
    <message>
        <source>%1 ago (%2)</source>
        <translation>vor %1 (%2)</translation>
    </message>
    <message>
        <source>%1 ago (says the ladder)</source>
        <translation>vor %1 (sagt die Leiter)</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>einem Augenblick</translation>
    </message>
</context>
<context>
    <name>wr::TextFile</name>
    <message>
        <source>The full-text index cannot be made.</source>
        <translation>Der Volltextindex kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The full-text index belongs to another index of evidence.</source>
        <translation>Der Volltextindex gehört zu einem anderen Index der Belege.</translation>
    </message>
    <message>
        <source>Make room and see that the folder can be written to; searches read the records meanwhile.</source>
        <translation>Schaffen Sie Platz, und sehen Sie nach, ob in den Ordner geschrieben werden kann; Suchen lesen so lange die Datensätze selbst.</translation>
    </message>
    <message>
        <source>It is built again by itself, or by: warroomctl evidence reindex</source>
        <translation>Er wird von selbst neu gebaut, oder mit: warroomctl evidence reindex</translation>
    </message>
    <message>
        <source>full-text index of evidence</source>
        <translation>Volltextindex der Belege</translation>
    </message>
</context>
<context>
    <name>wr::Thresholds</name>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>Correct the thresholds and try again.</source>
        <translation>Die Schwellen berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no rule that gives a severity.</source>
        <translation>Keine Regel ergibt einen Schweregrad.</translation>
    </message>
    <message>
        <source>Add at least one rule.</source>
        <translation>Mindestens eine Regel hinzufügen.</translation>
    </message>
    <message>
        <source>People are gravely harmed by the output.</source>
        <translation>Menschen nehmen durch die Ausgabe schweren Schaden.</translation>
    </message>
    <message>
        <source>A workflow that cannot do without the system acts on seriously harmful output.</source>
        <translation>Ein Ablauf, der ohne das System nicht auskommt, handelt nach ernsthaft schädlicher Ausgabe.</translation>
    </message>
    <message>
        <source>Grave misuse reaches a workflow that depends on the system.</source>
        <translation>Schwerer Missbrauch erreicht einen Ablauf, der vom System abhängt.</translation>
    </message>
    <message>
        <source>The output does serious harm.</source>
        <translation>Die Ausgabe richtet ernsten Schaden an.</translation>
    </message>
    <message>
        <source>The system is gravely misused.</source>
        <translation>Das System wird schwer missbraucht.</translation>
    </message>
    <message>
        <source>Serious misuse reaches a workflow that depends on the system.</source>
        <translation>Ernster Missbrauch erreicht einen Ablauf, der vom System abhängt.</translation>
    </message>
    <message>
        <source>A workflow that cannot do without the system acts on wrong output.</source>
        <translation>Ein Ablauf, der ohne das System nicht auskommt, handelt nach falscher Ausgabe.</translation>
    </message>
    <message>
        <source>The output does some harm.</source>
        <translation>Die Ausgabe richtet etwas Schaden an.</translation>
    </message>
    <message>
        <source>The system is misused.</source>
        <translation>Das System wird missbraucht.</translation>
    </message>
    <message>
        <source>A workflow depends on the system.</source>
        <translation>Ein Ablauf hängt vom System ab.</translation>
    </message>
    <message>
        <source>No harm, misuse or dependency is known yet.</source>
        <translation>Noch ist kein Schaden, kein Missbrauch und keine Abhängigkeit bekannt.</translation>
    </message>
    <message>
        <source>Severity 1: product, legal, security and operations are owed the news at once.</source>
        <translation>Schweregrad 1: Produkt, Recht, Sicherheit und Betrieb ist die Nachricht sofort geschuldet.</translation>
    </message>
    <message>
        <source>Severity 2: product and operations are owed the news.</source>
        <translation>Schweregrad 2: Produkt und Betrieb ist die Nachricht geschuldet.</translation>
    </message>
    <message>
        <source>A privacy leak: legal decides about notification clocks.</source>
        <translation>Eine Datenschutzverletzung: Recht entscheidet über Meldefristen.</translation>
    </message>
    <message>
        <source>A prompt path bypasses controls: security looks for misuse.</source>
        <translation>Ein Prompt-Pfad umgeht Kontrollen: Sicherheit sucht nach Missbrauch.</translation>
    </message>
    <message>
        <source>A vendor changed behaviour: platform owns the model access path.</source>
        <translation>Ein Anbieter hat das Verhalten geändert: Plattform ist für den Modellzugang zuständig.</translation>
    </message>
</context>
<context>
    <name>wr::TimeAxis</name>
    <message>
        <source>%1 y %2 d</source>
        <translation>%1 J %2 T</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
</context>
<context>
    <name>wr::TimelineLanes</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Containment run</source>
        <translation>Eindämmungslauf</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Containment</source>
        <translation>Eindämmung</translation>
    </message>
</context>
<context>
    <name>wr::TimelineModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who or where</source>
        <translation>Wer oder wo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 by %2 at %3: %4</source>
        <translation>%1 von %2 um %3: %4</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1 becomes %2 at %3</source>
        <translation>%1 wird %2 um %3</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Combination</source>
        <translation>Kombination</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a time, and what is seen for the first time then</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>wr::TimelineWords</name>
    <message>
        <source>last seen %1, nothing says otherwise here</source>
        <translation>zuletzt gesehen %1, hier sagt nichts anderes</translation>
    </message>
    <message>
        <source>%1, first seen %2</source>
        <translation>%1, zuerst gesehen %2</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>nothing says which</source>
        <translation>nichts sagt, welche</translation>
    </message>
    <message>
        <source>no items here</source>
        <translation>hier keine Elemente</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them adverse (%3)</source>
        <translation>%1, davon %2 auffällig (%3)</translation>
    </message>
    <message>
        <source>%1 by %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>no entry here</source>
        <translation>hier kein Eintrag</translation>
    </message>
    <message>
        <source>no items</source>
        <translation>keine Elemente</translation>
    </message>
    <message>
        <source>%1 · %2 adverse</source>
        <translation>%1 · %2 auffällig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es): %1</source>
        <translation>
            <numerusform>%n Abschnitt: %1</numerusform>
            <numerusform>%n Abschnitte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No items in this window.</source>
        <translation>Keine Elemente in diesem Fenster.</translation>
    </message>
    <message>
        <source>%1 items, %2 adverse, most of them around %3.</source>
        <translation>%1 Elemente, %2 auffällig, die meisten um %3.</translation>
    </message>
    <message>
        <source>No entries in this window.</source>
        <translation>Keine Einträge in diesem Fenster.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in this window.</source>
        <translation>
            <numerusform>%n Eintrag in diesem Fenster.</numerusform>
            <numerusform>%n Einträge in diesem Fenster.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 (%3): %4 items, %5 adverse; %6 new values; %7 entries.</source>
        <translation>%1 bis %2 (%3): %4 Elemente, %5 auffällig; %6 neue Werte; %7 Einträge.</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
</context>
<context>
    <name>wr::TraitCounts</name>
    <message>
        <source>Tokens: more than %1 in %2 of %3 items that say how many (%4) before, in %5 of %6 (%7) after.</source>
        <translation>Token: mehr als %1 vorher in %2 von %3 Elementen mit Angabe (%4), nachher in %5 von %6 (%7).</translation>
    </message>
    <message>
        <source>Scores: below %1 in %2 of %3 items that have one (%4) before, in %5 of %6 (%7) after.</source>
        <translation>Wertungen: unter %1 vorher in %2 von %3 Elementen mit Angabe (%4), nachher in %5 von %6 (%7).</translation>
    </message>
</context>
<context>
    <name>wr::TwiceTold</name>
    <message>
        <source>Calls told by two spans, whose items count twice here: %1 of %2 before, %3 of %4 after.</source>
        <translation>Aufrufe, von denen zwei Spans berichten und deren Elemente hier doppelt zählen: %1 von %2 vorher, %3 von %4 nachher.</translation>
    </message>
    <message>
        <source>Calls told by two spans, whose items count twice here: about %1 of %2 before, %3 of %4 after.</source>
        <translation>Aufrufe, von denen zwei Spans berichten und deren Elemente hier doppelt zählen: etwa %1 von %2 vorher, %3 von %4 nachher.</translation>
    </message>
</context>
<context>
    <name>wr::UnderVersion</name>
    <message>
        <source>In the same request version %1 decided: %2</source>
        <translation>In derselben Anfrage entschied Version %1: %2</translation>
    </message>
    <message>
        <source>The score %1 lies between those of version %2: up to %3 it decided %4, from %5 on %6.</source>
        <translation>Der Wert %1 liegt zwischen denen von Version %2: bis %3 entschied sie %4, ab %5 %6.</translation>
    </message>
    <message>
        <source>At scores like %1 version %2 decided now one way, now another, in %3 verdicts.</source>
        <translation>Bei Werten wie %1 entschied Version %2 in %3 Urteilen mal so, mal anders.</translation>
    </message>
    <message numerus="yes">
        <source>Version %1 has the threshold %2; the score %3 is not below it, where %Ln of %Ln verdicts were: %4</source>
        <translation>
            <numerusform>Version %1 hat die Schwelle %2; der Wert %3 liegt nicht darunter, und dort lautete %Ln von %Ln Urteil: %4</numerusform>
            <numerusform>Version %1 hat die Schwelle %2; der Wert %3 liegt nicht darunter, und dort lauteten %Ln von %Ln Urteilen: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 has the threshold %2; the score %3 is below it, where %Ln of %Ln verdicts were: %4</source>
        <translation>
            <numerusform>Version %1 hat die Schwelle %2; der Wert %3 liegt darunter, und dort lautete %Ln von %Ln Urteil: %4</numerusform>
            <numerusform>Version %1 hat die Schwelle %2; der Wert %3 liegt darunter, und dort lauteten %Ln von %Ln Urteilen: %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 decided the same in all %Ln verdicts with a score, and none of these is like the score %2 here: %3</source>
        <translation>
            <numerusform>Von Version %1 gibt es %Ln Urteil mit einem Wert, und es gleicht nicht dem Wert %2 hier: %3</numerusform>
            <numerusform>Version %1 entschied in allen %Ln Urteilen mit einem Wert gleich, und keines davon gleicht dem Wert %2 hier: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the verdicts of version %1, %Ln have scores from %2 to %3; the score here is %4. They were all: %5</source>
        <translation>
            <numerusform>Von den Urteilen der Version %1 hat %Ln einen Wert von %2 bis %3; der Wert hier ist %4. Es lautete: %5</numerusform>
            <numerusform>Von den Urteilen der Version %1 haben %Ln Werte von %2 bis %3; der Wert hier ist %4. Sie lauteten alle: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln verdicts of version %1 with the score %2 were: %3</source>
        <translation>
            <numerusform>Das %Ln Urteil der Version %1 mit dem Wert %2 lautete: %3</numerusform>
            <numerusform>Alle %Ln Urteile der Version %1 mit dem Wert %2 lauteten: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Version %1 decided the same in %2 of %Ln verdicts, and no score tells which of them are like this one.</source>
        <translation>
            <numerusform>Version %1 entschied in %2 von %Ln Urteil gleich, und kein Wert sagt, ob es diesem gleicht.</numerusform>
            <numerusform>Version %1 entschied in %2 von %Ln Urteilen gleich, und kein Wert sagt, welche davon diesem gleichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::UndoStates</name>
    <message>
        <source>body</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>(nicht gelesen)</translation>
    </message>
    <message>
        <source>Whether the target is still as this run left it could not be read. %1</source>
        <translation>Ob das Ziel noch so ist, wie dieser Lauf es hinterlassen hat, ließ sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again when the target answers, or do it by hand.</source>
        <translation>Es wurde nichts gesendet. Versuchen Sie es wieder, wenn das Ziel antwortet, oder tun Sie es von Hand.</translation>
    </message>
    <message>
        <source>%1: as we found it %2, as we left it %3, as it is now %4.</source>
        <translation>%1: wie vorgefunden %2, wie hinterlassen %3, wie es jetzt ist %4.</translation>
    </message>
    <message>
        <source>The target is no longer as this run left it, so an undo would overwrite what somebody did since; nothing was sent. %1</source>
        <translation>Das Ziel ist nicht mehr so, wie dieser Lauf es hinterlassen hat; eine Rücknahme würde überschreiben, was jemand seither getan hat. Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>Ask who changed it. To restore what was captured all the same: undo it anyway, with a reason.</source>
        <translation>Fragen Sie, wer es geändert hat. Um das Festgehaltene trotzdem wiederherzustellen: nehmen Sie es trotzdem zurück, mit einem Grund.</translation>
    </message>
</context>
<context>
    <name>wr::Vault</name>
    <message>
        <source>This is no name of an exhibit.</source>
        <translation>Das ist kein Name eines Beweisstücks.</translation>
    </message>
    <message>
        <source>An exhibit is named by 64 digits from 0 to 9 and a to f.</source>
        <translation>Ein Beweisstück wird mit 64 Zeichen von 0 bis 9 und a bis f benannt.</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The kept bytes of this exhibit have another SHA-256: %1.</source>
        <translation>Die aufbewahrten Bytes dieses Beweisstücks haben einen anderen SHA-256: %1.</translation>
    </message>
    <message>
        <source>Fetch the exhibit from another replica or import the original file again.</source>
        <translation>Das Beweisstück aus einer anderen Replik holen oder die Originaldatei erneut importieren.</translation>
    </message>
</context>
<context>
    <name>wr::Verifying</name>
    <message>
        <source>The sealed evidence does not give the root that was signed.</source>
        <translation>Die versiegelten Belege ergeben nicht die Wurzel, die signiert wurde.</translation>
    </message>
</context>
<context>
    <name>wr::VersionQuestions</name>
    <message>
        <source>This item carries no guardrail verdict.</source>
        <translation>Dieses Element enthält kein Urteil einer Schutzregel.</translation>
    </message>
    <message>
        <source>The verdicts of this item do not name a guardrail with its version, so there is nothing to compare them with.</source>
        <translation>Die Urteile dieses Elements nennen keine Schutzregel mit ihrer Version; daher ist nichts da, womit sie zu vergleichen wären.</translation>
    </message>
    <message>
        <source>The evidence holds no verdict of these guardrails under another version.</source>
        <translation>Die Belege enthalten kein Urteil dieser Schutzregeln unter einer anderen Version.</translation>
    </message>
    <message>
        <source>Judged by recorded verdicts; no guardrail was run again. Scores of two versions are taken to mean the same.</source>
        <translation>Nach aufgezeichneten Urteilen; keine Schutzregel lief noch einmal. Angenommen ist, dass Werte beider Versionen dasselbe bedeuten.</translation>
    </message>
    <message>
        <source>Only the versions nearest in time were looked at.</source>
        <translation>Nur die zeitlich nächsten Versionen wurden betrachtet.</translation>
    </message>
</context>
<context>
    <name>wr::ViewShelf</name>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>No views are kept here.</source>
        <translation>Hier werden keine Ansichten aufbewahrt.</translation>
    </message>
    <message>
        <source>The view is called %1 now.</source>
        <translation>Die Ansicht heißt jetzt %1.</translation>
    </message>
    <message>
        <source>The view %1 is removed.</source>
        <translation>Die Ansicht %1 ist entfernt.</translation>
    </message>
    <message>
        <source>The view %1 is saved; Views opens it again.</source>
        <translation>Die Ansicht %1 ist gespeichert; „Ansichten“ öffnet sie wieder.</translation>
    </message>
</context>
<context>
    <name>wr::WarroomProgram</name>
    <message>
        <source>The room to walk into when an AI system misbehaves in production.</source>
        <translation>Der Raum für den Fall, dass ein KI-System in Produktion aus dem Ruder läuft.</translation>
    </message>
    <message>
        <source>Open the demo room in a folder; it is made when it is missing.</source>
        <translation>Den Demoraum in einem Ordner öffnen; er wird angelegt, wenn er fehlt.</translation>
    </message>
    <message>
        <source>Work as this member.</source>
        <translation>Als dieses Mitglied arbeiten.</translation>
    </message>
    <message>
        <source>Write a picture of every screen into a folder and leave.</source>
        <translation>Ein Bild jeder Ansicht in einen Ordner schreiben und enden.</translation>
    </message>
    <message>
        <source>Open this incident first.</source>
        <translation>Diesen Vorfall zuerst öffnen.</translation>
    </message>
    <message>
        <source>Speak this language, such as de.</source>
        <translation>Diese Sprache sprechen, etwa de.</translation>
    </message>
    <message>
        <source>light, dark or contrast.</source>
        <translation>light, dark oder contrast.</translation>
    </message>
    <message>
        <source>Say when the first screen is painted, and leave.</source>
        <translation>Melden, wann der erste Bildschirm gezeichnet ist, und beenden.</translation>
    </message>
    <message>
        <source>The room&apos;s folder, or a bundle; without it the last one.</source>
        <translation>Der Ordner des Raums oder ein Bündel; ohne Angabe der letzte Raum.</translation>
    </message>
</context>
<context>
    <name>wr::WayOut</name>
    <message>
        <source>Ask %1.</source>
        <translation>%1 fragen.</translation>
    </message>
    <message>
        <source>A steward closes the gap with: %1</source>
        <translation>Ein Verwalter schließt die Lücke mit: %1</translation>
    </message>
    <message>
        <source>Read it back first: warroomctl containment readback %1</source>
        <translation>Zuerst zurücklesen: warroomctl containment readback %1</translation>
    </message>
    <message>
        <source>Ask %1 to read it back. After %2 a holder of the right may take it over: warroomctl containment readback %3 --take-over --reason WHY</source>
        <translation>%1 um das Zurücklesen bitten. Nach %2 darf, wer das Recht hat, übernehmen: warroomctl containment readback %3 --take-over --reason GRUND</translation>
    </message>
    <message>
        <source>%1 Nobody else holds the right “%2”, so nobody may approve: this is a gap.</source>
        <translation>%1 Niemand sonst hat das Recht „%2“, also darf niemand zustimmen: das ist eine Lücke.</translation>
    </message>
    <message>
        <source>A steward adds a deputy with: %1</source>
        <translation>Ein Verwalter fügt eine Vertretung hinzu mit: %1</translation>
    </message>
</context>
<context>
    <name>wr::WeighedModel</name>
    <message>
        <source>Not weighed</source>
        <translation>Nicht gewogen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>wr::WindowPair</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>No window of time is chosen, and no onset lies in what is shown.</source>
        <translation>Kein Zeitfenster ist gewählt, und im gezeigten Zeitraum liegt kein Einsetzen.</translation>
    </message>
    <message>
        <source>Select a stretch of the timeline by Shift and the arrow keys or by Shift and dragging, then compare again: it is held against the same length before it.</source>
        <translation>Wählen Sie auf der Zeitachse mit Umschalt und den Pfeiltasten oder durch Ziehen mit Umschalt einen Abschnitt aus und vergleichen Sie erneut: Er wird mit der gleichen Länge davor verglichen.</translation>
    </message>
    <message>
        <source>This window ends before it begins.</source>
        <translation>Dieses Fenster endet, bevor es beginnt.</translation>
    </message>
    <message>
        <source>Give the earlier time first.</source>
        <translation>Die frühere Zeit zuerst angeben.</translation>
    </message>
    <message>
        <source>The two windows overlap.</source>
        <translation>Die beiden Fenster überschneiden sich.</translation>
    </message>
    <message>
        <source>End one where the other begins.</source>
        <translation>Das eine dort enden lassen, wo das andere beginnt.</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
</context>
<context>
    <name>wr::Wire</name>
    <message>
        <source>This field must be text.</source>
        <translation>Dieses Feld muss Text sein.</translation>
    </message>
    <message>
        <source>This field must be a whole number.</source>
        <translation>Dieses Feld muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>This number is out of the range of its field.</source>
        <translation>Diese Zahl liegt außerhalb des Bereichs ihres Feldes.</translation>
    </message>
    <message>
        <source>This field must be true or false.</source>
        <translation>Dieses Feld muss true oder false sein.</translation>
    </message>
    <message>
        <source>This field must be a list.</source>
        <translation>Dieses Feld muss eine Liste sein.</translation>
    </message>
    <message>
        <source>This field must be an object.</source>
        <translation>Dieses Feld muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>Correct the field and try again.</source>
        <translation>Das Feld berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>This field cannot be “%1”: the word is not known.</source>
        <translation>Dieses Feld kann nicht „%1“ sein: das Wort ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This field is not known.</source>
        <translation>Dieses Feld ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Remove it, check its spelling, or use a newer version of the program.</source>
        <translation>Entfernen, die Schreibweise prüfen oder eine neuere Version des Programms verwenden.</translation>
    </message>
</context>
<context>
    <name>wr::WordSplitter</name>
    <message>
        <source>This SQLite comes without full-text search (FTS5).</source>
        <translation>Dieses SQLite kommt ohne Volltextsuche (FTS5).</translation>
    </message>
    <message>
        <source>Install the SQLite of the system&apos;s packages.</source>
        <translation>Installieren Sie das SQLite aus den Paketen des Systems.</translation>
    </message>
</context>
<context>
    <name>wr::Words</name>
    <message>
        <source>Shut off</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Degrade</source>
        <translation>Herabstufen</translation>
    </message>
    <message>
        <source>Suspend feature</source>
        <translation>Funktion aussetzen</translation>
    </message>
    <message>
        <source>Revoke access</source>
        <translation>Zugriff entziehen</translation>
    </message>
    <message>
        <source>Roll back prompt</source>
        <translation>Prompt zurücksetzen</translation>
    </message>
    <message>
        <source>Roll back model</source>
        <translation>Modell zurücksetzen</translation>
    </message>
    <message>
        <source>Roll back retrieval source</source>
        <translation>Abrufquelle zurücksetzen</translation>
    </message>
    <message>
        <source>Declare output unsafe</source>
        <translation>Ausgabe für unsicher erklären</translation>
    </message>
    <message>
        <source>Set severity</source>
        <translation>Schweregrad setzen</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Eskalieren</translation>
    </message>
    <message>
        <source>Notify customers</source>
        <translation>Kunden benachrichtigen</translation>
    </message>
    <message>
        <source>Notify regulator</source>
        <translation>Aufsicht benachrichtigen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>angeordnet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>confirmed (record)</source>
        <translation>bestätigt (Eintrag)</translation>
    </message>
    <message>
        <source>confirmed (effect)</source>
        <translation>bestätigt (Wirkung)</translation>
    </message>
    <message>
        <source>not effective</source>
        <translation>ohne Wirkung</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>abgewichen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Prompt path</source>
        <translation>Prompt-Pfad</translation>
    </message>
    <message>
        <source>Model version and behaviour</source>
        <translation>Modellversion und Verhalten</translation>
    </message>
    <message>
        <source>Retrieval and ranking</source>
        <translation>Abruf und Rangfolge</translation>
    </message>
    <message>
        <source>User action</source>
        <translation>Nutzerhandlung</translation>
    </message>
    <message>
        <source>Guardrail decision</source>
        <translation>Schutzregelentscheidung</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Geschwärzt</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Truncated</source>
        <translation>Gekürzt</translation>
    </message>
    <message>
        <source>Answering model</source>
        <translation>Antwortendes Modell</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>Angefragtes Modell</translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation>Prompt-Version</translation>
    </message>
    <message>
        <source>Retrieval source</source>
        <translation>Abrufquelle</translation>
    </message>
    <message>
        <source>Guardrail version</source>
        <translation>Schutzregelversion</translation>
    </message>
    <message>
        <source>Unsafe or misleading output</source>
        <translation>Unsichere oder irreführende Ausgabe</translation>
    </message>
    <message>
        <source>Retrieval failure that changes decisions</source>
        <translation>Abruffehler, der Entscheidungen verändert</translation>
    </message>
    <message>
        <source>Prompt path that bypasses controls</source>
        <translation>Prompt-Pfad, der Kontrollen umgeht</translation>
    </message>
    <message>
        <source>Behaviour changed after a vendor update</source>
        <translation>Verhalten nach einem Anbieter-Update verändert</translation>
    </message>
    <message>
        <source>Privacy leak through context</source>
        <translation>Datenschutzverletzung über den Kontext</translation>
    </message>
    <message>
        <source>Overdependence on degraded output</source>
        <translation>Übermäßiges Vertrauen in verschlechterte Ausgabe</translation>
    </message>
    <message>
        <source>SEV1</source>
        <translation>SEV1</translation>
    </message>
    <message>
        <source>SEV2</source>
        <translation>SEV2</translation>
    </message>
    <message>
        <source>SEV3</source>
        <translation>SEV3</translation>
    </message>
    <message>
        <source>SEV4</source>
        <translation>SEV4</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Containing</source>
        <translation>Eindämmung</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nachbereitung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Model access path</source>
        <translation>Modellzugriffspfad</translation>
    </message>
    <message>
        <source>Model behaviour</source>
        <translation>Modellverhalten</translation>
    </message>
    <message>
        <source>Retrieval sources</source>
        <translation>Abrufquellen</translation>
    </message>
    <message>
        <source>Use restrictions</source>
        <translation>Nutzungsbeschränkungen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Held by the vendor</source>
        <translation>Beim Anbieter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernst</translation>
    </message>
    <message>
        <source>grave</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Model drift</source>
        <translation>Modelldrift</translation>
    </message>
    <message>
        <source>Retrieval corruption</source>
        <translation>Verfälschter Abruf</translation>
    </message>
    <message>
        <source>Prompt misuse</source>
        <translation>Missbrauch von Prompts</translation>
    </message>
    <message>
        <source>Vendor-side change</source>
        <translation>Änderung beim Anbieter</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>Andere Ursache</translation>
    </message>
    <message>
        <source>Model fingerprint</source>
        <translation>Fingerabdruck des Modells</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Requested and answered</source>
        <translation>Angefragt und geantwortet</translation>
    </message>
</context>
<context>
    <name>wr::actions::ActionCard</name>
    <message>
        <source>Press…</source>
        <translation>Auslösen…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>%1/%2  %3</source>
        <translation>%1/%2  %3</translation>
    </message>
    <message>
        <source>Rung %1 of %2: %3, %4, %5</source>
        <translation>Stufe %1 von %2: %3, %4, %5</translation>
    </message>
    <message>
        <source>not pressed</source>
        <translation>nicht ausgelöst</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>Rücknahme: %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>%1, in incident %2</source>
        <translation>%1, im Vorfall %2</translation>
    </message>
    <message>
        <source>Target: HTTP %1 %2</source>
        <translation>Ziel: HTTP %1 %2</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>Einzelheit: %1</translation>
    </message>
    <message>
        <source>Effect on users: not written down.</source>
        <translation>Wirkung auf Nutzer: nicht festgehalten.</translation>
    </message>
    <message>
        <source>Effect on users: %1</source>
        <translation>Wirkung auf Nutzer: %1</translation>
    </message>
    <message>
        <source>Use it when: %1</source>
        <translation>Anwenden, wenn: %1</translation>
    </message>
    <message>
        <source>Destroys no evidence that is known of.</source>
        <translation>Vernichtet keine bekannten Belege.</translation>
    </message>
    <message>
        <source>Destroys evidence, sealed first: %1</source>
        <translation>Vernichtet Belege, die zuvor versiegelt werden: %1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Recht: %1</translation>
    </message>
    <message>
        <source>A second person must approve.</source>
        <translation>Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>It can be undone.</source>
        <translation>Kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>%1 (not reachable)</source>
        <translation>%1 (nicht erreichbar)</translation>
    </message>
    <message>
        <source>The device of %1 ordered it and reads it back.</source>
        <translation>Das Gerät von %1 hat den Lauf angeordnet und liest ihn zurück.</translation>
    </message>
    <message>
        <source>May press: %1</source>
        <translation>Darf auslösen: %1</translation>
    </message>
    <message>
        <source>▲ Break-glass: pressed alone. %1</source>
        <translation>▲ Notfallzugriff: allein gedrückt. %1</translation>
    </message>
    <message>
        <source>Credentials…</source>
        <translation>Zugangsdaten …</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
</context>
<context>
    <name>wr::actions::ActionPanel</name>
    <message>
        <source>Containment ladder</source>
        <translation>Eindämmungsleiter</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>A run belongs to an incident: declare or open one first.</source>
        <translation>Ein Lauf gehört zu einem Vorfall: zuerst einen ausrufen oder öffnen.</translation>
    </message>
    <message>
        <source>The incident is closed; a run belongs to an open one.</source>
        <translation>Der Vorfall ist geschlossen; ein Lauf gehört zu einem offenen.</translation>
    </message>
    <message>
        <source>No system is in scope.</source>
        <translation>Kein System ist einbezogen.</translation>
    </message>
    <message>
        <source>Add the system that misbehaves to the incident; its ladder stands here.</source>
        <translation>Das fehlerhafte System zum Vorfall hinzufügen; hier steht dann seine Leiter.</translation>
    </message>
    <message>
        <source>%1 has no ladder yet.</source>
        <translation>%1 hat noch keine Leiter.</translation>
    </message>
    <message>
        <source>Its accountable owner adds rungs. Until then, call whoever may shut it off.</source>
        <translation>Die verantwortliche Person fügt Stufen hinzu. Bis dahin anrufen, wer abschalten darf.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten …</translation>
    </message>
    <message>
        <source>It is noted in the incident.</source>
        <translation>Es ist im Vorfall notiert.</translation>
    </message>
</context>
<context>
    <name>wr::actions::ApprovalDialog</name>
    <message>
        <source>Approve</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Approve “%1” on %2?</source>
        <translation>„%1“ auf %2 zustimmen?</translation>
    </message>
    <message>
        <source>%1 asked at %2: %3
It expires at %4, and expiry means no.</source>
        <translation>%1 hat um %2 angefragt: %3
Die Anfrage verfällt um %4; Verfall heißt nein.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason; a denial needs one. It goes into the journal.</source>
        <translation>Grund; eine Ablehnung braucht einen. Er kommt ins Journal.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 denied it: %2</source>
        <translation>%1 hat abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 approved it.</source>
        <translation>%1 hat zugestimmt.</translation>
    </message>
    <message>
        <source>Write a reason first: a denial needs one.</source>
        <translation>Zuerst einen Grund angeben: eine Ablehnung braucht einen.</translation>
    </message>
    <message>
        <source>Your text is kept. Press Close to drop it.</source>
        <translation>Der Text bleibt erhalten. „Schließen“ verwirft ihn.</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>Jetzt entscheiden</translation>
    </message>
    <message>
        <source>What is decided; the approval holds for these words only</source>
        <translation>Was entschieden wird; die Zustimmung gilt nur für diesen Wortlaut</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>Entschieden.</translation>
    </message>
    <message>
        <source>Time left to answer: %1</source>
        <translation>Restzeit für die Antwort: %1</translation>
    </message>
</context>
<context>
    <name>wr::actions::ApprovalsView</name>
    <message>
        <source>Filter approvals</source>
        <translation>Zustimmungen filtern</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Zustimmungen</translation>
    </message>
    <message>
        <source>Nothing waits for approval.</source>
        <translation>Nichts wartet auf Zustimmung.</translation>
    </message>
    <message>
        <source>When somebody presses a rung or decides by a right that needs a second person, it stands here.</source>
        <translation>Wenn jemand eine Stufe auslöst oder kraft eines Rechts entscheidet, das eine zweite Person braucht, steht es hier.</translation>
    </message>
    <message>
        <source>Look at it and answer…</source>
        <translation>Ansehen und antworten …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Warten auf Sie</translation>
    </message>
    <message>
        <source>Asked by you</source>
        <translation>Von Ihnen erbeten</translation>
    </message>
    <message>
        <source>Which approvals</source>
        <translation>Welche Zustimmungen</translation>
    </message>
    <message>
        <source>The picked approval: who asks, why, and the exact request</source>
        <translation>Die gewählte Zustimmung: wer fragt, warum, und die genaue Anfrage</translation>
    </message>
    <message>
        <source>“%1” expired, which means no.</source>
        <translation>„%1“ ist abgelaufen, das heißt nein.</translation>
    </message>
    <message>
        <source>“%1”: %2 by %3.</source>
        <translation>„%1“: %2 von %3.</translation>
    </message>
    <message>
        <source>%1 It stands below, with those that are settled.</source>
        <translation>%1 Sie steht unten bei den erledigten.</translation>
    </message>
    <message>
        <source>Nothing waits for your answer.</source>
        <translation>Nichts wartet auf Ihre Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for your answer.</source>
        <translation>
            <numerusform>%n wartet auf Ihre Antwort.</numerusform>
            <numerusform>%n warten auf Ihre Antwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours wait for others.</source>
        <translation>
            <numerusform>%n von Ihnen wartet auf andere.</numerusform>
            <numerusform>%n von Ihnen warten auf andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick an approval to see what was asked, exactly.</source>
        <translation>Eine Zustimmung wählen, um genau zu sehen, was erbeten wurde.</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Ansehen …</translation>
    </message>
</context>
<context>
    <name>wr::actions::BreakGlass</name>
    <message>
        <source>Break glass…</source>
        <translation>Allein drücken (Notfall)…</translation>
    </message>
    <message>
        <source>▲ Break the glass: press alone</source>
        <translation>▲ Notfallzugriff: allein drücken</translation>
    </message>
    <message>
        <source>Leave the glass whole</source>
        <translation>Doch nicht allein</translation>
    </message>
    <message>
        <source>You press alone where a second person is wanted. Everybody who holds the right and the stewards are told and see your reason, the run stays marked, and somebody else reviews it within 24 hours. Hold the button to do it.</source>
        <translation>Sie drücken allein, wo eine zweite Person verlangt ist. Alle, die das Recht haben, und die Verwalter erfahren davon und sehen Ihren Grund, der Lauf bleibt gekennzeichnet, und jemand anderes prüft ihn binnen 24 Stunden. Halten Sie die Taste, um es zu tun.</translation>
    </message>
</context>
<context>
    <name>wr::actions::ByHand</name>
    <message>
        <source>Record what was done by hand</source>
        <translation>Aufzeichnen, was von Hand getan wurde</translation>
    </message>
    <message>
        <source>“%1” on %2: it becomes a note of the incident. Nothing is sent, and no run is confirmed by it.</source>
        <translation>„%1“ an %2: Es wird eine Notiz des Vorfalls. Nichts wird gesendet, und kein Lauf gilt dadurch als bestätigt.</translation>
    </message>
    <message>
        <source>What was done, by whom and when</source>
        <translation>Was getan wurde, von wem und wann</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>By hand, “%1” on %2: %3</source>
        <translation>Von Hand, „%1“ an %2: %3</translation>
    </message>
</context>
<context>
    <name>wr::actions::CallRow</name>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>wr::actions::CredentialDialog</name>
    <message>
        <source>Keep it</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Allow these places</source>
        <translation>Diese Orte erlauben</translation>
    </message>
    <message>
        <source>Where “%1” may be sent</source>
        <translation>Wohin „%1“ gesendet werden dürfen</translation>
    </message>
    <message>
        <source>Add a credential</source>
        <translation>Zugangsdaten hinzufügen</translation>
    </message>
    <message>
        <source>Add the credential “%1”</source>
        <translation>Die Zugangsdaten „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>It is not shown, now or later</source>
        <translation>Es wird nicht gezeigt, jetzt nicht und später nicht</translation>
    </message>
    <message>
        <source>https://flags.example.com:8443</source>
        <translation>https://flags.example.com:8443</translation>
    </message>
    <message>
        <source>Name, as rungs write it</source>
        <translation>Name, wie Stufen ihn schreiben</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>May be sent to</source>
        <translation>Dürfen gesendet werden an</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Ein weiterer Ort</translation>
    </message>
    <message>
        <source>%1 (a rung would send it there)</source>
        <translation>%1 (eine Stufe würde sie dorthin senden)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Es wird geschrieben.</translation>
    </message>
    <message>
        <source>A name has lower-case letters, digits and hyphens.</source>
        <translation>Ein Name besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>Type or paste the secret.</source>
        <translation>Das Geheimnis eintippen oder einfügen.</translation>
    </message>
    <message>
        <source>Write a place like https://host or https://host:port, with no path.</source>
        <translation>Einen Ort schreiben wie https://host oder https://host:port, ohne Pfad.</translation>
    </message>
    <message>
        <source>Say where it may be sent; every other place is refused.</source>
        <translation>Sagen, wohin sie gesendet werden dürfen; jeder andere Ort wird abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is sent to these places and nowhere else, whatever a ladder says.</source>
        <translation>Sie werden an diese Orte gesendet und sonst nirgendwohin, was immer eine Leiter sagt.</translation>
    </message>
    <message>
        <source>What you typed is still here. Press Cancel to drop it.</source>
        <translation>Was Sie eingetippt haben, ist noch da. Abbrechen verwirft es.</translation>
    </message>
</context>
<context>
    <name>wr::actions::CredentialsPage</name>
    <message>
        <source>No key is open on this computer, so there are no credentials here.</source>
        <translation>Auf diesem Rechner ist kein Schlüssel offen, also gibt es hier keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>They lie sealed in %1, under your identity&apos;s key. That key itself lies unsealed: whoever reads your files can use them.</source>
        <translation>Sie liegen versiegelt in %1, unter dem Schlüssel Ihrer Identität. Dieser Schlüssel selbst liegt unversiegelt: wer Ihre Dateien lesen kann, kann sie benutzen.</translation>
    </message>
    <message>
        <source>They lie sealed in %1, under your identity&apos;s key, which your passphrase seals.</source>
        <translation>Sie liegen versiegelt in %1, unter dem Schlüssel Ihrer Identität, den Ihre Passphrase versiegelt.</translation>
    </message>
    <message>
        <source>They lie sealed in %1, under your identity&apos;s key, which the desktop&apos;s keychain guards.</source>
        <translation>Sie liegen versiegelt in %1, unter dem Schlüssel Ihrer Identität, den der Schlüsselbund des Desktops hütet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>May be sent to %1 and nowhere else.</source>
        <translation>Dürfen an %1 gesendet werden und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>A rung would send it to %1, which is refused. Allow that place only if it is the right one.</source>
        <translation>Eine Stufe würde sie an %1 senden; das wird abgelehnt. Diesen Ort nur erlauben, wenn er der richtige ist.</translation>
    </message>
    <message>
        <source>A rung would send it to %1.</source>
        <translation>Eine Stufe würde sie an %1 senden.</translation>
    </message>
    <message>
        <source>Where a rung would send it is not known: the target&apos;s address is not set here.</source>
        <translation>Wohin eine Stufe sie senden würde, ist nicht bekannt: die Adresse des Ziels ist hier nicht gesetzt.</translation>
    </message>
    <message>
        <source>No rung of this room uses it.</source>
        <translation>Keine Stufe dieses Raums nutzt sie.</translation>
    </message>
    <message>
        <source>Used by: %1.</source>
        <translation>Genutzt von: %1.</translation>
    </message>
    <message numerus="yes">
        <source>And by %n more.</source>
        <translation>
            <numerusform>Und von %n weiterer.</numerusform>
            <numerusform>Und von %n weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a credential…</source>
        <translation>Zugangsdaten hinzufügen …</translation>
    </message>
    <message>
        <source>Add this one…</source>
        <translation>Diese hinzufügen …</translation>
    </message>
    <message>
        <source>Where it may be sent…</source>
        <translation>Wohin sie dürfen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Credentials of yours on this computer</source>
        <translation>Ihre Zugangsdaten auf diesem Rechner</translation>
    </message>
    <message>
        <source>Filter credentials</source>
        <translation>Zugangsdaten filtern</translation>
    </message>
    <message>
        <source>You keep no credentials here, and no rung asks for one.</source>
        <translation>Sie bewahren hier keine Zugangsdaten auf, und keine Stufe verlangt welche.</translation>
    </message>
    <message>
        <source>Add one when a system&apos;s ladder names a secret, such as the token of a flag service.</source>
        <translation>Welche hinzufügen, wenn die Leiter eines Systems ein Geheimnis nennt, etwa das Token eines Flag-Dienstes.</translation>
    </message>
    <message>
        <source>Pick a credential to see where it may be sent and what uses it. Its secret is never shown.</source>
        <translation>Zugangsdaten wählen, um zu sehen, wohin sie dürfen und was sie nutzt. Ihr Geheimnis wird nie gezeigt.</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>„%1“ sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Remove the credential “%1”?</source>
        <translation>Die Zugangsdaten „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its secret is forgotten on this computer. Nothing of this room uses it.</source>
        <translation>Ihr Geheimnis wird auf diesem Rechner vergessen. Nichts in diesem Raum nutzt sie.</translation>
    </message>
    <message>
        <source>Its secret is forgotten on this computer, and these can no longer be pressed from here:</source>
        <translation>Ihr Geheimnis wird auf diesem Rechner vergessen, und diese können von hier nicht mehr ausgelöst werden:</translation>
    </message>
    <message>
        <source>Forget the secret</source>
        <translation>Das Geheimnis vergessen</translation>
    </message>
    <message>
        <source>“%1” is gone from this computer.</source>
        <translation>„%1“ sind von diesem Rechner entfernt.</translation>
    </message>
</context>
<context>
    <name>wr::actions::Fallback</name>
    <message>
        <source>By hand:</source>
        <translation>Von Hand:</translation>
    </message>
    <message>
        <source>Phone:</source>
        <translation>Telefon:</translation>
    </message>
    <message>
        <source>Record what was done by hand…</source>
        <translation>Aufzeichnen, was von Hand getan wurde …</translation>
    </message>
</context>
<context>
    <name>wr::actions::LadderPage</name>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>State before</source>
        <translation>Zustand vorher</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Read-back of the record</source>
        <translation>Rücklesen des Eintrags</translation>
    </message>
    <message>
        <source>Read-back of the effect</source>
        <translation>Rücklesen der Wirkung</translation>
    </message>
    <message>
        <source>✕ %1: %2</source>
        <translation>✕ %1: %2</translation>
    </message>
    <message>
        <source>✓ %1: %2</source>
        <translation>✓ %1: %2</translation>
    </message>
    <message>
        <source>Somebody changed this system meanwhile; their ladder is as your draft.</source>
        <translation>Jemand hat dieses System inzwischen geändert; die Leiter ist wie Ihr Entwurf.</translation>
    </message>
    <message>
        <source>Somebody changed this ladder meanwhile. Against your draft theirs is: %1. Your draft is kept.</source>
        <translation>Jemand hat diese Leiter inzwischen geändert. Gegenüber Ihrem Entwurf ist sie: %1. Ihr Entwurf bleibt.</translation>
    </message>
    <message>
        <source>%1/%2  %3</source>
        <translation>%1/%2  %3</translation>
    </message>
    <message>
        <source>“%1” is out of the draft. “Drop the draft” brings it back until you save.</source>
        <translation>„%1“ ist nicht mehr im Entwurf. „Entwurf verwerfen“ bringt sie zurück, bis Sie speichern.</translation>
    </message>
    <message>
        <source>New rung</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>No system is in scope.</source>
        <translation>Kein System ist betroffen.</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Es wird geschrieben.</translation>
    </message>
    <message>
        <source>Look at what somebody else changed first.</source>
        <translation>Zuerst ansehen, was jemand anders geändert hat.</translation>
    </message>
    <message>
        <source>Rung %1: %2</source>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>Rungs %1 and %2 have the same id.</source>
        <translation>Die Stufen %1 und %2 haben dieselbe Kennung.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>You may change this ladder.</source>
        <translation>Sie dürfen diese Leiter ändern.</translation>
    </message>
    <message>
        <source>You may read it. %1</source>
        <translation>Sie dürfen sie lesen. %1</translation>
    </message>
    <message>
        <source>There is no draft.</source>
        <translation>Es gibt keinen Entwurf.</translation>
    </message>
    <message>
        <source>Save it first: a preflight tests what is written.</source>
        <translation>Zuerst speichern: ein Vorabtest prüft, was geschrieben steht.</translation>
    </message>
    <message>
        <source>This is a draft; saving it writes one entry.</source>
        <translation>Dies ist ein Entwurf; Speichern schreibt einen Eintrag.</translation>
    </message>
    <message>
        <source>The ladder is written down.</source>
        <translation>Die Leiter ist geschrieben.</translation>
    </message>
    <message>
        <source>It is being tested; nothing is changed.</source>
        <translation>Es wird geprüft; nichts wird geändert.</translation>
    </message>
    <message>
        <source>Ladders</source>
        <translation>Leitern</translation>
    </message>
    <message>
        <source>Set up a ladder</source>
        <translation>Eine Leiter einrichten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Mine replaces theirs</source>
        <translation>Meine ersetzt die andere</translation>
    </message>
    <message>
        <source>Take theirs, drop mine</source>
        <translation>Die andere nehmen, meine verwerfen</translation>
    </message>
    <message>
        <source>Rungs, least disruptive first</source>
        <translation>Stufen, die am wenigsten eingreifende zuerst</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Add from a preset…</source>
        <translation>Aus einer Vorlage …</translation>
    </message>
    <message>
        <source>Add an empty rung</source>
        <translation>Leere Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Einlesen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ausgeben …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Preflight: test without changing</source>
        <translation>Vorabtest: prüfen, ohne zu ändern</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Save the ladder</source>
        <translation>Leiter speichern</translation>
    </message>
</context>
<context>
    <name>wr::actions::PresetDialog</name>
    <message>
        <source>Reads before:</source>
        <translation>Liest vorher:</translation>
    </message>
    <message>
        <source>Sends:</source>
        <translation>Sendet:</translation>
    </message>
    <message>
        <source>Reads back:</source>
        <translation>Liest zurück:</translation>
    </message>
    <message>
        <source>Undoes by:</source>
        <translation>Nimmt zurück durch:</translation>
    </message>
    <message>
        <source>Add to the ladder</source>
        <translation>Zur Leiter hinzufügen</translation>
    </message>
    <message>
        <source>Add rungs from a preset</source>
        <translation>Stufen aus einer Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>Choose a kind of target.</source>
        <translation>Eine Art von Ziel wählen.</translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation>Vorlagen suchen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Which rungs</source>
        <translation>Welche Stufen</translation>
    </message>
    <message>
        <source>What it will send, secrets by name</source>
        <translation>Was es senden wird, Geheimnisse mit Namen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>All %1 rungs</source>
        <translation>Alle %1 Stufen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Sends the credential “%1”: %2</source>
        <translation>Sendet die Zugangsdaten „%1“: %2</translation>
    </message>
    <message>
        <source>They are added to the draft, after what is there; nothing is written yet.</source>
        <translation>Sie kommen in den Entwurf, hinter das Vorhandene; geschrieben wird noch nichts.</translation>
    </message>
    <message>
        <source>What you typed is still here. Press Cancel to drop it.</source>
        <translation>Was Sie eingetippt haben, ist noch da. Abbrechen verwirft es.</translation>
    </message>
    <message>
        <source>%1: not tried against a real server until a preflight passes</source>
        <translation>%1: an keinem echten Server erprobt, bis ein Vorabtest gelingt</translation>
    </message>
    <message>
        <source>%1: tried against %2</source>
        <translation>%1: erprobt an %2</translation>
    </message>
    <message>
        <source>Asks first:</source>
        <translation>Fragt zuerst:</translation>
    </message>
</context>
<context>
    <name>wr::actions::PressDialog</name>
    <message>
        <source>Ask for approval</source>
        <translation>Zustimmung erbitten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut ansehen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Undo “%1” on %2</source>
        <translation>„%1“ auf %2 zurücknehmen</translation>
    </message>
    <message>
        <source>Press “%1” on %2</source>
        <translation>„%1“ auf %2 auslösen</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>The target&apos;s state is being read; nothing was sent.</source>
        <translation>Der Zustand des Ziels wird gelesen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The target&apos;s state could not be read, and nothing was sent. %1</source>
        <translation>Der Zustand des Ziels war nicht lesbar, und nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>An undo needs a reason: write it above.</source>
        <translation>Eine Rücknahme braucht einen Grund: oben angeben.</translation>
    </message>
    <message>
        <source>The second person needs a reason: write it above.</source>
        <translation>Die zweite Person braucht einen Grund: oben angeben.</translation>
    </message>
    <message>
        <source>The second person approved exactly these bytes. Now it may be sent.</source>
        <translation>Die zweite Person hat genau diesen Bytes zugestimmt. Jetzt darf gesendet werden.</translation>
    </message>
    <message>
        <source>%1 They may be: %2. The approval is bound to exactly these bytes.</source>
        <translation>%1 Das können sein: %2. Die Zustimmung ist an genau diese Bytes gebunden.</translation>
    </message>
    <message>
        <source>Approval was asked for; nothing is sent before it is given. Call: %1.</source>
        <translation>Zustimmung wurde erbeten; vorher wird nichts gesendet. Anrufen: %1.</translation>
    </message>
    <message>
        <source>%1 denied it: %2</source>
        <translation>%1 hat abgelehnt: %2</translation>
    </message>
    <message>
        <source>Approval was asked for and is not answered yet. Call: %1.</source>
        <translation>Zustimmung wurde erbeten und ist noch nicht beantwortet. Anrufen: %1.</translation>
    </message>
    <message>
        <source>It is being read back.</source>
        <translation>Wird zurückgelesen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why is it undone? It goes into the journal.</source>
        <translation>Warum die Rücknahme? Der Grund kommt ins Journal.</translation>
    </message>
    <message>
        <source>Why now? It goes into the journal.</source>
        <translation>Warum jetzt? Der Grund kommt ins Journal.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is taken back: %1</source>
        <translation>Das wird zurückgenommen: %1</translation>
    </message>
    <message>
        <source>It is in hand. Each step is an entry of the journal.</source>
        <translation>Es ist veranlasst. Jeder Schritt ist ein Eintrag im Journal.</translation>
    </message>
    <message>
        <source>Undo it anyway…</source>
        <translation>Trotzdem zurücknehmen…</translation>
    </message>
    <message>
        <source>Undo %1 anyway</source>
        <translation>%1 trotzdem zurücknehmen</translation>
    </message>
    <message>
        <source>The target is no longer as this run left it. An undo would overwrite what somebody did since: compare the three states above, and call whoever it was.</source>
        <translation>Das Ziel ist nicht mehr so, wie dieser Lauf es hinterlassen hat. Eine Rücknahme würde überschreiben, was jemand seither getan hat: Vergleichen Sie die drei Zustände oben und rufen Sie an, wer es war.</translation>
    </message>
    <message>
        <source>DRILL: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
    <message>
        <source>Who is hit is being counted; you need not wait for it.</source>
        <translation>Wen es trifft, wird gezählt; darauf müssen Sie nicht warten.</translation>
    </message>
    <message>
        <source>Who is hit is unknown. %1</source>
        <translation>Wen es trifft, ist unbekannt. %1</translation>
    </message>
    <message>
        <source>It is noted in the incident.</source>
        <translation>Es ist im Vorfall notiert.</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Send “%1” on %2 again</source>
        <translation>„%1“ auf %2 erneut senden</translation>
    </message>
    <message>
        <source>Send the undo of “%1” on %2 again</source>
        <translation>Die Rücknahme von „%1“ auf %2 erneut senden</translation>
    </message>
</context>
<context>
    <name>wr::actions::PreviewPane</name>
    <message>
        <source>The exact request that is sent, secrets by name</source>
        <translation>Die genaue Anfrage, die gesendet wird, Geheimnisse nur mit Namen</translation>
    </message>
    <message>
        <source>State of the target as it was read</source>
        <translation>Zustand des Ziels, wie er gelesen wurde</translation>
    </message>
    <message>
        <source>What is sent, exactly; secrets by name</source>
        <translation>Was genau gesendet wird; Geheimnisse nur mit Namen</translation>
    </message>
    <message>
        <source>What it costs users is not written down.</source>
        <translation>Was es die Nutzer kostet, ist nicht festgehalten.</translation>
    </message>
    <message>
        <source>It destroys no evidence that is known of.</source>
        <translation>Es vernichtet keine bekannten Belege.</translation>
    </message>
    <message>
        <source>It puts evidence at risk: %1. That is sealed first.</source>
        <translation>Es gefährdet Belege: %1. Sie werden zuvor versiegelt.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>stays %1</source>
        <translation>bleibt %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(not read)</source>
        <translation>(nicht gelesen)</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What changes is not known: the rung reads no state before it sends and expects none after it.</source>
        <translation>Was sich ändert, ist nicht bekannt: die Stufe liest vor dem Senden keinen Zustand und erwartet danach keinen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::actions::RunLedger</name>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The picked run: request, state before, and every step</source>
        <translation>Der gewählte Lauf: Anfrage, Zustand davor und jeder Schritt</translation>
    </message>
    <message>
        <source>Pick a run to see its request and every step.</source>
        <translation>Einen Lauf wählen, um seine Anfrage und jeden Schritt zu sehen.</translation>
    </message>
    <message>
        <source>Nothing was pressed that fits.</source>
        <translation>Nichts Passendes wurde ausgelöst.</translation>
    </message>
    <message>
        <source>Every press stands here, also one that failed or was undone. Widen the filters above when one is missing.</source>
        <translation>Hier steht jedes Auslösen, auch ein gescheitertes oder zurückgenommenes. Die Filter oben weiten, wenn eines fehlt.</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV ausgeben …</translation>
    </message>
    <message>
        <source>Export as JSON lines…</source>
        <translation>Als JSON-Zeilen ausgeben …</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Who ordered it</source>
        <translation>Wer es anordnete</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Abgewichen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Every system</source>
        <translation>Jedes System</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>wr::actions::RunMarks</name>
    <message>
        <source>The order is in the journal. Nothing was sent yet.</source>
        <translation>Die Anordnung steht im Journal. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It is being sent, once.</source>
        <translation>Wird gesendet, genau einmal.</translation>
    </message>
    <message>
        <source>Nothing left this computer. You may press again.</source>
        <translation>Nichts hat diesen Rechner verlassen. Sie dürfen erneut auslösen.</translation>
    </message>
    <message>
        <source>The target rejected it and nothing changed. Its own words stand above.</source>
        <translation>Das Ziel hat abgelehnt, und nichts hat sich geändert. Seine eigenen Worte stehen oben.</translation>
    </message>
    <message>
        <source>The target accepted it. It is being read back.</source>
        <translation>Das Ziel hat angenommen. Es wird zurückgelesen.</translation>
    </message>
    <message>
        <source>It was sent, and nobody knows whether it took effect. Read it back before anything else is sent.</source>
        <translation>Es wurde gesendet, und niemand weiß, ob es gewirkt hat. Zurücklesen, bevor irgendetwas anderes gesendet wird.</translation>
    </message>
    <message>
        <source>The target&apos;s record shows the undo. The effect on users was not confirmed.</source>
        <translation>Der Eintrag des Ziels zeigt die Rücknahme. Die Wirkung auf die Nutzer wurde nicht bestätigt.</translation>
    </message>
    <message>
        <source>The target&apos;s record shows it. The effect on users was not confirmed.</source>
        <translation>Der Eintrag des Ziels zeigt es. Die Wirkung auf die Nutzer wurde nicht bestätigt.</translation>
    </message>
    <message>
        <source>The product itself shows that the undo took effect.</source>
        <translation>Das Produkt selbst zeigt, dass die Rücknahme gewirkt hat.</translation>
    </message>
    <message>
        <source>The product itself shows that it took effect.</source>
        <translation>Das Produkt selbst zeigt, dass es gewirkt hat.</translation>
    </message>
    <message>
        <source>It was sent, and the read-back shows that it did not take effect in time.</source>
        <translation>Es wurde gesendet, und das Zurücklesen zeigt, dass es nicht rechtzeitig gewirkt hat.</translation>
    </message>
    <message>
        <source>It was confirmed, and has changed since. Somebody or something undid it.</source>
        <translation>Es war bestätigt und hat sich seitdem geändert. Jemand oder etwas hat es rückgängig gemacht.</translation>
    </message>
    <message>
        <source>It was undone, and this was read back.</source>
        <translation>Es wurde zurückgenommen, und das wurde zurückgelesen.</translation>
    </message>
</context>
<context>
    <name>wr::actions::RungForm</name>
    <message>
        <source>What it is</source>
        <translation>Was sie ist</translation>
    </message>
    <message>
        <source>The whole rung as JSON, with its requests and read-backs</source>
        <translation>Die ganze Stufe als JSON, mit ihren Anfragen und Rücklesungen</translation>
    </message>
    <message>
        <source>Requests and read-backs (JSON)</source>
        <translation>Anfragen und Rücklesungen (JSON)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Effect on users</source>
        <translation>Wirkung auf Nutzer</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>Einsetzen, wenn</translation>
    </message>
    <message>
        <source>Leave it when</source>
        <translation>Verlassen, wenn</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>A second person must approve</source>
        <translation>Eine zweite Person muss zustimmen</translation>
    </message>
    <message>
        <source>It can be undone</source>
        <translation>Sie kann zurückgenommen werden</translation>
    </message>
    <message>
        <source>Sending twice is like sending once</source>
        <translation>Zweimal senden ist wie einmal senden</translation>
    </message>
    <message>
        <source>Target, typed to confirm</source>
        <translation>Ziel, zum Bestätigen getippt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Read-back holds within</source>
        <translation>Rücklesen stimmt innerhalb von</translation>
    </message>
    <message>
        <source>Command by hand</source>
        <translation>Befehl von Hand</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>Destroys: %1</source>
        <translation>Zerstört: %1</translation>
    </message>
    <message>
        <source>Write exactly one rung here.</source>
        <translation>Hier genau eine Stufe schreiben.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>when somebody does</source>
        <translation>wenn es jemand tut</translation>
    </message>
    <message>
        <source>Taken back after</source>
        <translation>Zurückgenommen nach</translation>
    </message>
    <message>
        <source>The target takes it back by itself; else this desk reminds</source>
        <translation>Das Ziel nimmt es selbst zurück; sonst erinnert dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>In a drill it goes to</source>
        <translation>In einer Übung geht es an</translation>
    </message>
</context>
<context>
    <name>wr::actions::ThreeStates</name>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>The target as we found it, as we left it, and as it is now</source>
        <translation>Das Ziel, wie vorgefunden, wie hinterlassen und wie es jetzt ist</translation>
    </message>
    <message>
        <source>As we found it</source>
        <translation>Wie vorgefunden</translation>
    </message>
    <message>
        <source>As we left it</source>
        <translation>Wie hinterlassen</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie es jetzt ist</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>%1: found %2, left %3, now %4</source>
        <translation>%1: vorgefunden %2, hinterlassen %3, jetzt %4</translation>
    </message>
</context>
<context>
    <name>wr::board::BoardDelegate</name>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>DRILL: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
    <message>
        <source>command vacant</source>
        <translation>Leitung unbesetzt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>when a clock is due, and what it is about; the end may be cut off</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no rung in force</source>
        <translation>keine Stufe in Kraft</translation>
    </message>
    <message>
        <source>%1/%2 %3 · %4</source>
        <translation>%1/%2 %3 · %4</translation>
    </message>
    <message>
        <source>no clock running</source>
        <translation>keine Uhr läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no blind spots</source>
        <translation>keine blinden Flecken</translation>
    </message>
    <message>
        <source>Blind: %1</source>
        <translation>Blind: %1</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>Conflicts to settle: %1</source>
        <translation>Zu klärende Konflikte: %1</translation>
    </message>
    <message>
        <source>Owed the news: %1</source>
        <translation>Nachricht schuldig an: %1</translation>
    </message>
    <message>
        <source>Access: %1</source>
        <translation>Zugang: %1</translation>
    </message>
    <message>
        <source>RESTRICTED: %1</source>
        <translation>VERTRAULICH: %1</translation>
    </message>
    <message>
        <source>nobody else is here</source>
        <translation>niemand sonst ist hier</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
</context>
<context>
    <name>wr::board::BoardView</name>
    <message>
        <source>No open incident.</source>
        <translation>Kein offener Vorfall.</translation>
    </message>
    <message>
        <source>When something goes wrong, declare it here: a title and a system are enough.</source>
        <translation>Läuft etwas falsch, hier einen Vorfall ausrufen: ein Titel und ein System genügen.</translation>
    </message>
    <message>
        <source>No open incident matches.</source>
        <translation>Kein offener Vorfall passt.</translation>
    </message>
    <message>
        <source>Empty the filter to see all.</source>
        <translation>Den Filter leeren, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>Vorfälle filtern</translation>
    </message>
    <message>
        <source>Dense table</source>
        <translation>Dichte Tabelle</translation>
    </message>
    <message>
        <source>Shows all open incidents in one table.</source>
        <translation>Zeigt alle offenen Vorfälle in einer Tabelle.</translation>
    </message>
    <message>
        <source>Not acknowledged. %1</source>
        <translation>Nicht zur Kenntnis genommen. %1</translation>
    </message>
</context>
<context>
    <name>wr::board::PhaseColumn</name>
    <message>
        <source>Nothing in this phase.</source>
        <translation>Nichts in dieser Phase.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>wr::evidence::CallNote</name>
    <message>
        <source>Open the other span</source>
        <translation>Den anderen Span öffnen</translation>
    </message>
    <message>
        <source>Open the other span that tells this call</source>
        <translation>Den anderen Span öffnen, der von diesem Aufruf berichtet</translation>
    </message>
</context>
<context>
    <name>wr::evidence::CompareDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Compare two windows of time</source>
        <translation>Zwei Zeitfenster vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Evidence arrived in these windows since: count again to have it in.</source>
        <translation>In diesen Fenstern sind seither Belege eingetroffen: Zählen Sie neu, um sie einzubeziehen.</translation>
    </message>
    <message>
        <source>How far the counting is</source>
        <translation>Wie weit die Zählung ist</translation>
    </message>
    <message>
        <source>Cancel the counting</source>
        <translation>Die Zählung abbrechen</translation>
    </message>
    <message>
        <source>Both windows in all</source>
        <translation>Beide Fenster insgesamt</translation>
    </message>
    <message>
        <source>Nothing is counted yet.</source>
        <translation>Es ist noch nichts gezählt.</translation>
    </message>
    <message>
        <source>Filter what changed</source>
        <translation>Änderungen filtern</translation>
    </message>
    <message>
        <source>What changed, the most telling first</source>
        <translation>Was sich geändert hat, das Aussagekräftigste zuerst</translation>
    </message>
    <message>
        <source>Failed and adverse, over time</source>
        <translation>Gescheitert und auffällig, im Zeitverlauf</translation>
    </message>
    <message>
        <source>How long model calls took, over time</source>
        <translation>Dauer der Modellaufrufe, im Zeitverlauf</translation>
    </message>
    <message>
        <source>Compare two windows of time: %1</source>
        <translation>Zwei Zeitfenster vergleichen: %1</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>Counting the items of both windows.</source>
        <translation>Die Elemente beider Fenster werden gezählt.</translation>
    </message>
    <message>
        <source>Counted %1 items, %2 a second.</source>
        <translation>%1 Elemente gezählt, %2 in der Sekunde.</translation>
    </message>
    <message>
        <source>Counted %1 items, %2 a second, about %3 left.</source>
        <translation>%1 Elemente gezählt, %2 in der Sekunde, noch etwa %3.</translation>
    </message>
    <message>
        <source>Counted %1 items. Tokens, scores and finish reasons are being counted.</source>
        <translation>%1 Elemente gezählt. Token, Wertungen und Gründe des Endes werden gezählt.</translation>
    </message>
    <message>
        <source>There are no items in the window after, so nothing can be compared. Choose another one on the timeline.</source>
        <translation>Im Fenster nachher liegen keine Elemente, deshalb lässt sich nichts vergleichen. Wählen Sie auf der Zeitachse ein anderes.</translation>
    </message>
    <message>
        <source>There are no items in the window before, so nothing can be compared. Choose another one on the timeline.</source>
        <translation>Im Fenster vorher liegen keine Elemente, deshalb lässt sich nichts vergleichen. Wählen Sie auf der Zeitachse ein anderes.</translation>
    </message>
    <message>
        <source>There are no items in either window. Choose other windows on the timeline, or other systems.</source>
        <translation>In keinem der Fenster liegen Elemente. Wählen Sie auf der Zeitachse andere Fenster oder andere Systeme.</translation>
    </message>
    <message>
        <source>Nothing differs by more than chance would explain.</source>
        <translation>Nichts unterscheidet sich stärker, als der Zufall erklären würde.</translation>
    </message>
    <message>
        <source>Wider windows hold more items, which tell smaller differences.</source>
        <translation>Breitere Fenster enthalten mehr Elemente, die kleinere Unterschiede zeigen.</translation>
    </message>
    <message>
        <source>Counted %1 items. What chance would explain is left out.</source>
        <translation>%1 Elemente gezählt. Was der Zufall erklären würde, ist weggelassen.</translation>
    </message>
    <message>
        <source>Cancelled: tokens, scores and finish reasons are not compared.</source>
        <translation>Abgebrochen: Token, Wertungen und Gründe des Endes sind nicht verglichen.</translation>
    </message>
    <message>
        <source>Cancelled: nothing is compared. Count again, or choose smaller windows.</source>
        <translation>Abgebrochen: Nichts ist verglichen. Zählen Sie neu oder wählen Sie kleinere Fenster.</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>Es ist noch nichts verglichen.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::ConversationViewer</name>
    <message>
        <source>%1
(%2 more characters are in the raw record)</source>
        <translation>%1
(%2 weitere Zeichen stehen im Rohdatensatz)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>system instructions</source>
        <translation>Systemanweisungen</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) are in the raw record.</source>
        <translation>
            <numerusform>%n weitere Nachricht steht im Rohdatensatz.</numerusform>
            <numerusform>%n weitere Nachrichten stehen im Rohdatensatz.</numerusform>
        </translation>
    </message>
    <message>
        <source>This item carries no messages. The raw record shows all that arrived.</source>
        <translation>Dieses Element enthält keine Nachrichten. Der Rohdatensatz zeigt alles, was eingegangen ist.</translation>
    </message>
    <message>
        <source>no role given</source>
        <translation>keine Rolle angegeben</translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation>Werkzeugaufruf: %1</translation>
    </message>
</context>
<context>
    <name>wr::evidence::CoverageView</name>
    <message>
        <source>⚠ blind spot</source>
        <translation>⚠ blinder Fleck</translation>
    </message>
    <message>
        <source>✓ seen</source>
        <translation>✓ gesehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (kept at the source until %2)</source>
        <translation>%1 (an der Quelle aufbewahrt bis %2)</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>Art der Belege</translation>
    </message>
    <message>
        <source>Can we see it</source>
        <translation>Sehen wir es?</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Filter coverage</source>
        <translation>Abdeckung filtern</translation>
    </message>
    <message>
        <source>What can be seen of each system</source>
        <translation>Was von jedem System zu sehen ist</translation>
    </message>
    <message>
        <source>No system is in scope.</source>
        <translation>Kein System ist einbezogen.</translation>
    </message>
    <message>
        <source>Add the system that misbehaves to the incident.</source>
        <translation>Das System hinzufügen, das sich falsch verhält.</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <source>⚠ seen, runs out</source>
        <translation>⚠ sichtbar, läuft ab</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>wr::evidence::CustodyView</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Chain of custody of this exhibit</source>
        <translation>Verwahrungskette dieses Beweisstücks</translation>
    </message>
    <message>
        <source>The room knows of no act on this exhibit.</source>
        <translation>Der Raum kennt keinen Vorgang an diesem Beweisstück.</translation>
    </message>
    <message>
        <source>Its entry may not have arrived yet; look again later.</source>
        <translation>Sein Eintrag ist vielleicht noch nicht eingetroffen; sehen Sie später noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::DocumentUses</name>
    <message>
        <source>List them</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>List the items that name this document</source>
        <translation>Die Elemente auflisten, die dieses Dokument nennen</translation>
    </message>
    <message>
        <source>Searches for the document; Esc in the search ends that.</source>
        <translation>Sucht nach dem Dokument; Esc in der Suche beendet das.</translation>
    </message>
    <message>
        <source>Counting the items that name %1…</source>
        <translation>Die Elemente, die %1 nennen, werden gezählt …</translation>
    </message>
    <message>
        <source>Items that name the document %1, this one among them: %2.</source>
        <translation>Elemente, die das Dokument %1 nennen, dieses eingeschlossen: %2.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::EvidenceDetail</name>
    <message>
        <source>dropped</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Reranked</source>
        <translation>Neuer Rang</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>New score</source>
        <translation>Neue Wertung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>This item carries no documents.</source>
        <translation>Dieses Element enthält keine Dokumente.</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Schutzregeln</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Schutzregel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>This item carries no guardrail verdict.</source>
        <translation>Dieses Element enthält kein Urteil einer Schutzregel.</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>This item says nothing about where it came from.</source>
        <translation>Dieses Element sagt nichts über seine Herkunft.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>This item carries no attributes.</source>
        <translation>Dieses Element enthält keine Attribute.</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Rohdatensatz</translation>
    </message>
    <message>
        <source>Copies exhibit, offset and length: the item&apos;s name everywhere.</source>
        <translation>Kopiert Beweisstück, Position und Länge: den überall gültigen Namen des Elements.</translation>
    </message>
    <message>
        <source>The raw record shows all that arrived.</source>
        <translation>Der Rohdatensatz zeigt alles, was eingegangen ist.</translation>
    </message>
    <message>
        <source>Unnamed item</source>
        <translation>Element ohne Namen</translation>
    </message>
    <message>
        <source>%1 · %2 · from %3 · took %4 · read as %5%6</source>
        <translation>%1 · %2 · von %3 · Dauer %4 · gelesen als %5%6</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, kept as it is</source>
        <translation>nein, unverändert behalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of evidence, and how much of it was captured.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No item is open.</source>
        <translation>Kein Element ist geöffnet.</translation>
    </message>
    <message>
        <source>Pick one in the list, or press Enter on a mark of the timeline. What was said, fetched and decided stands here then.</source>
        <translation>Eines in der Liste wählen oder auf einer Marke der Zeitachse die Eingabetaste drücken. Was gesagt, abgerufen und entschieden wurde, steht dann hier.</translation>
    </message>
    <message>
        <source>Pick another item in the list.</source>
        <translation>Ein anderes Element in der Liste wählen.</translation>
    </message>
    <message>
        <source>Weigh…</source>
        <translation>Wägen …</translation>
    </message>
    <message>
        <source>Say which hypothesis this speaks for or against</source>
        <translation>Sagen, für oder gegen welche Hypothese das spricht</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Pin to the incident…</source>
        <translation>An den Vorfall heften …</translation>
    </message>
</context>
<context>
    <name>wr::evidence::EvidenceView</name>
    <message>
        <source>Adverse only</source>
        <translation>Nur auffällige</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>Art der Belege</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>No item matches.</source>
        <translation>Kein Element passt.</translation>
    </message>
    <message>
        <source>Clear the filter, or widen the window of time.</source>
        <translation>Den Filter leeren oder das Zeitfenster erweitern.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing up to %1 so far.</source>
        <translation>Bis %1 noch nichts.</translation>
    </message>
    <message>
        <source>The text of %1 of %2 items is searchable at once; the rest is read one by one.</source>
        <translation>Der Text von %1 von %2 Einträgen ist sofort durchsuchbar; der Rest wird einzeln gelesen.</translation>
    </message>
    <message>
        <source>Search: words, &quot;a phrase&quot;, kind: model: user: score&lt;</source>
        <translation>Suchen: Wörter, &quot;eine Wendung&quot;, kind: model: user: score&lt;</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Go to the hit before (Shift+F3).</source>
        <translation>Zum vorigen Treffer gehen (Umschalt+F3).</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Go to the next hit (F3).</source>
        <translation>Zum nächsten Treffer gehen (F3).</translation>
    </message>
    <message>
        <source>There is no hit to go to.</source>
        <translation>Es gibt keinen Treffer, zu dem man gehen könnte.</translation>
    </message>
    <message>
        <source>Hit %1 of %2.</source>
        <translation>Treffer %1 von %2.</translation>
    </message>
    <message>
        <source>Hit %1.</source>
        <translation>Treffer %1.</translation>
    </message>
    <message>
        <source>This is the last hit.</source>
        <translation>Das ist der letzte Treffer.</translation>
    </message>
    <message>
        <source>This is the first hit.</source>
        <translation>Das ist der erste Treffer.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>No item is listed that could be exported.</source>
        <translation>Es ist kein Element aufgelistet, das exportiert werden könnte.</translation>
    </message>
    <message>
        <source>Write all that is listed to a file, secrets and personal data masked (Ctrl+E).</source>
        <translation>Alles Aufgelistete in eine Datei schreiben, Geheimnisse und persönliche Daten verdeckt (Strg+E).</translation>
    </message>
    <message>
        <source>Prompt change</source>
        <translation>Prompt-Änderung</translation>
    </message>
    <message>
        <source>Other versions</source>
        <translation>Andere Versionen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>No evidence is here yet.</source>
        <translation>Hier sind noch keine Belege.</translation>
    </message>
    <message>
        <source>All times were searched: change the words, or clear them (Esc).</source>
        <translation>Alle Zeiten wurden durchsucht: Ändern Sie die Wörter, oder leeren Sie das Feld (Esc).</translation>
    </message>
    <message>
        <source>No item lies in this window of time.</source>
        <translation>In diesem Zeitfenster liegt kein Eintrag.</translation>
    </message>
    <message>
        <source>Widen it on the timeline, or show everything (F).</source>
        <translation>Erweitern Sie es auf der Zeitachse, oder zeigen Sie alles (F).</translation>
    </message>
    <message>
        <source>Listed is only what lies under the mark. Move the timeline to list its whole window.</source>
        <translation>Aufgeführt ist nur, was unter der Marke liegt. Bewegen Sie die Zeitachse, um ihr ganzes Fenster aufzuführen.</translation>
    </message>
    <message>
        <source>Import files, or drop them on the timeline.</source>
        <translation>Importieren Sie Dateien, oder legen Sie sie auf der Zeitachse ab.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::ExportDialog</name>
    <message>
        <source>&amp;Masked: each is replaced by what it is, such as [masked: e-mail address]</source>
        <translation>&amp;Verdeckt: statt ihrer steht da, was sie sind, etwa [masked: e-mail address]</translation>
    </message>
    <message>
        <source>&amp;Unmasked: everything as it was recorded</source>
        <translation>&amp;Unverdeckt: alles, wie es aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>Mask &amp;IP addresses, too</source>
        <translation>Auch &amp;IP-Adressen verdecken</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Export the listed evidence</source>
        <translation>Die aufgelisteten Belege exportieren</translation>
    </message>
    <message>
        <source>Everything that the list finds goes out, also what was not scrolled to. It is being counted.</source>
        <translation>Alles, was die Liste findet, geht hinaus, auch wohin niemand geblättert hat. Es wird gezählt.</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet; nothing in it runs as a formula</source>
        <translation>CSV, für eine Tabellenkalkulation; nichts darin wird als Formel ausgeführt</translation>
    </message>
    <message>
        <source>JSON lines, all that is known of each item</source>
        <translation>JSON-Zeilen, alles, was von jedem Element bekannt ist</translation>
    </message>
    <message>
        <source>OTLP, for a collector or another room</source>
        <translation>OTLP, für einen Collector oder einen anderen Raum</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Secrets and personal data</source>
        <translation>Geheimnisse und persönliche Daten</translation>
    </message>
    <message>
        <source>Whoever gets the file can read every password, key, address and prompt in it, and it cannot be called back. Your name and your reason are kept as custody of each exhibit.</source>
        <translation>Wer die Datei bekommt, kann jedes Passwort, jeden Schlüssel, jede Adresse und jeden Prompt darin lesen, und sie lässt sich nicht zurückholen. Ihr Name und Ihr Grund werden als Verwahrung jedes Beweisstücks festgehalten.</translation>
    </message>
    <message>
        <source>Everything that the list finds goes out, also what was not scrolled to. Items: %1.</source>
        <translation>Alles, was die Liste findet, geht hinaus, auch wohin niemand geblättert hat. Elemente: %1.</translation>
    </message>
    <message>
        <source>Nothing is masked.</source>
        <translation>Es wird nichts verdeckt.</translation>
    </message>
    <message>
        <source>Why; it is kept as custody</source>
        <translation>Warum; es wird als Verwahrung festgehalten</translation>
    </message>
    <message>
        <source>Why; it is kept as custody, and may be left out</source>
        <translation>Warum; es wird als Verwahrung festgehalten und darf fehlen</translation>
    </message>
    <message>
        <source>Say first why secrets and personal data leave unmasked.</source>
        <translation>Sagen Sie zuerst, warum Geheimnisse und persönliche Daten unverdeckt hinausgehen.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::ImportReport</name>
    <message>
        <source>✕ bad, in part</source>
        <translation>✕ teils fehlerhaft</translation>
    </message>
    <message>
        <source>✕ not read</source>
        <translation>✕ nicht gelesen</translation>
    </message>
    <message>
        <source>✓ had it already</source>
        <translation>✓ war schon vorhanden</translation>
    </message>
    <message>
        <source>✓ imported</source>
        <translation>✓ importiert</translation>
    </message>
    <message>
        <source>✓ with warnings</source>
        <translation>✓ mit Warnungen</translation>
    </message>
    <message>
        <source>%1, ahead by %2</source>
        <translation>%1, %2 voraus</translation>
    </message>
    <message>
        <source>    %1 × %2</source>
        <translation>    %1 × %2</translation>
    </message>
    <message>
        <source>What went wrong: %1</source>
        <translation>Was schiefging: %1</translation>
    </message>
    <message>
        <source>What was good before it was imported and stays.</source>
        <translation>Was davor gut war, ist importiert und bleibt.</translation>
    </message>
    <message>
        <source>The same bytes were imported before; nothing is counted twice.</source>
        <translation>Dieselben Bytes wurden schon importiert; nichts wird doppelt gezählt.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Items that another exhibit has as well: %1</source>
        <translation>Elemente, die auch ein anderes Beweisstück enthält: %1</translation>
    </message>
    <message>
        <source>Kinds of evidence:</source>
        <translation>Arten der Belege:</translation>
    </message>
    <message>
        <source>Warnings:</source>
        <translation>Warnungen:</translation>
    </message>
    <message>
        <source>Attributes that no dialect understands, kept as they are:</source>
        <translation>Attribute, die kein Dialekt versteht, unverändert bewahrt:</translation>
    </message>
    <message>
        <source>Exhibit (SHA-256): %1</source>
        <translation>Beweisstück (SHA-256): %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No file was imported.</source>
        <translation>Keine Datei wurde importiert.</translation>
    </message>
    <message>
        <source>Import files or folders.</source>
        <translation>Dateien oder Ordner importieren.</translation>
    </message>
    <message>
        <source>The picked file: what it gave and what was not understood</source>
        <translation>Die gewählte Datei: was sie ergab und was nicht verstanden wurde</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>✓ archive</source>
        <translation>✓ Archiv</translation>
    </message>
    <message>
        <source>✓ archive, with warnings</source>
        <translation>✓ Archiv, mit Warnungen</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>Secrets and personal data, which an export masks (kinds only; what they are is not kept):</source>
        <translation>Geheimnisse und persönliche Daten, die ein Export verdeckt (nur die Arten; was es ist, wird nicht aufgehoben):</translation>
    </message>
    <message>
        <source>It came in the archive %1; its path inside is only a name.</source>
        <translation>Es kam im Archiv %1; sein Pfad darin ist nur ein Name.</translation>
    </message>
    <message>
        <source>The archive (SHA-256): %1</source>
        <translation>Das Archiv (SHA-256): %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The dialect to read the picked file by</source>
        <translation>Der Dialekt, nach dem die gewählte Datei gelesen wird</translation>
    </message>
    <message>
        <source>The file is being read again.</source>
        <translation>Die Datei wird neu gelesen.</translation>
    </message>
    <message>
        <source>Nothing of this file is in the room; import it again by another dialect with warroomctl.</source>
        <translation>Von dieser Datei ist nichts im Raum; importieren Sie sie mit warroomctl nach einem anderen Dialekt.</translation>
    </message>
    <message>
        <source>No dialect chosen</source>
        <translation>Kein Dialekt gewählt</translation>
    </message>
</context>
<context>
    <name>wr::evidence::PinDialog</name>
    <message>
        <source>Pin to the incident</source>
        <translation>An den Vorfall heften</translation>
    </message>
    <message>
        <source>Comment: what it shows. It stands in the entries.</source>
        <translation>Kommentar: was es zeigt. Er steht bei den Einträgen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
</context>
<context>
    <name>wr::evidence::PromptChange</name>
    <message>
        <source>− gone</source>
        <translation>− entfallen</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Open the good one</source>
        <translation>Das gute öffnen</translation>
    </message>
    <message>
        <source>Open the last item that was asked with a good prompt</source>
        <translation>Das letzte Element öffnen, das mit einem guten Prompt gefragt wurde</translation>
    </message>
    <message>
        <source>Lines of the prompt that differ</source>
        <translation>Zeilen des Prompts, die abweichen</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The sentence above says why; the raw record shows all that arrived.</source>
        <translation>Der Satz darüber sagt, warum; der Rohdatensatz zeigt alles, was eingetroffen ist.</translation>
    </message>
    <message>
        <source>Looking for the last good version…</source>
        <translation>Die letzte gute Version wird gesucht …</translation>
    </message>
    <message>
        <source>This item does not say which version of a prompt it was asked with.</source>
        <translation>Dieses Element sagt nicht, mit welcher Version eines Prompts es gefragt wurde.</translation>
    </message>
    <message>
        <source>The evidence holds no earlier good item of %1 with another prompt than %2.</source>
        <translation>Die Belege enthalten kein früheres gutes Element von %1 mit einem anderen Prompt als %2.</translation>
    </message>
    <message>
        <source>Right before this item there is no good one of %1 with another prompt than %2; search further back by -prompt: and before:.</source>
        <translation>Kurz vor diesem Element gibt es kein gutes von %1 mit einem anderen Prompt als %2; suchen Sie weiter zurück mit -prompt: und before:.</translation>
    </message>
    <message>
        <source>Prompt %1 now; %2 in the last good item of %3, at %4.</source>
        <translation>Prompt jetzt %1; %2 im letzten guten Element von %3, um %4.</translation>
    </message>
    <message>
        <source>The text of the prompt was not captured in both of them.</source>
        <translation>Der Text des Prompts wurde nicht in beiden erfasst.</translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>Der Text ist derselbe.</translation>
    </message>
    <message>
        <source>Lines that differ: %1.</source>
        <translation>Abweichende Zeilen: %1.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::RequestItems</name>
    <message>
        <source>From this item</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What was done for the chosen request</source>
        <translation>Was für die gewählte Anfrage getan wurde</translation>
    </message>
    <message>
        <source>Nothing is listed.</source>
        <translation>Nichts ist aufgeführt.</translation>
    </message>
    <message>
        <source>The sentence above says why.</source>
        <translation>Der Satz darüber sagt, warum.</translation>
    </message>
    <message>
        <source>The chosen item names no trace, so that nothing else of its request can be told.</source>
        <translation>Das gewählte Element nennt keinen Trace; deshalb lässt sich sonst nichts über seine Anfrage sagen.</translation>
    </message>
    <message>
        <source>Looking for what was done for the chosen request…</source>
        <translation>Was für die gewählte Anfrage getan wurde, wird gesucht …</translation>
    </message>
    <message>
        <source>Done for the chosen request, found so far: %1.</source>
        <translation>Für die gewählte Anfrage getan, bisher gefunden: %1.</translation>
    </message>
    <message>
        <source>Done for the chosen request, the first %1 items:</source>
        <translation>Für die gewählte Anfrage getan, die ersten %1 Elemente:</translation>
    </message>
    <message>
        <source>Done for the chosen request, items: %1.</source>
        <translation>Für die gewählte Anfrage getan, Elemente: %1.</translation>
    </message>
    <message>
        <source>%1 (told by 2 spans)</source>
        <translation>%1 (aus 2 Spans)</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>No span tells of a call of a model</source>
        <translation>Kein Span berichtet von einem Modellaufruf</translation>
    </message>
    <message>
        <source>Calls that two spans tell, and that are one row each: %1.</source>
        <translation>Aufrufe, von denen zwei Spans berichten und die je eine Zeile sind: %1.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::SessionView</name>
    <message>
        <source>From this item</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Open the chosen item of the session</source>
        <translation>Das gewählte Element der Sitzung öffnen</translation>
    </message>
    <message>
        <source>Look for the session again</source>
        <translation>Die Sitzung erneut suchen</translation>
    </message>
    <message>
        <source>Finds what arrived since then.</source>
        <translation>Findet, was seither angekommen ist.</translation>
    </message>
    <message>
        <source>Items of the user&apos;s session</source>
        <translation>Elemente der Sitzung des Benutzers</translation>
    </message>
    <message>
        <source>No session is listed.</source>
        <translation>Keine Sitzung ist aufgeführt.</translation>
    </message>
    <message>
        <source>The sentence above says why.</source>
        <translation>Der Satz darüber sagt, warum.</translation>
    </message>
    <message>
        <source>Looking for the session…</source>
        <translation>Die Sitzung wird gesucht …</translation>
    </message>
    <message>
        <source>The text of %1 of %2 items is searchable at once; the rest is read one by one.</source>
        <translation>Der Text von %1 von %2 Einträgen ist sofort durchsuchbar; der Rest wird einzeln gelesen.</translation>
    </message>
    <message>
        <source>Choose another item of the session first.</source>
        <translation>Wählen Sie zuerst ein anderes Element der Sitzung.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::StepChart</name>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Compare two windows in which there are items; model calls for how long they took.</source>
        <translation>Vergleichen Sie zwei Fenster, in denen Elemente liegen; für die Dauer müssen es Modellaufrufe sein.</translation>
    </message>
    <message>
        <source>The table beside it holds the same numbers.</source>
        <translation>Die Tabelle daneben enthält dieselben Zahlen.</translation>
    </message>
    <message>
        <source>The numbers of the lines: %1</source>
        <translation>Die Zahlen der Linien: %1</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>Es gibt noch keine Zahlen.</translation>
    </message>
    <message>
        <source>Compare two windows first.</source>
        <translation>Vergleichen Sie zuerst zwei Fenster.</translation>
    </message>
    <message>
        <source>Time since the window began</source>
        <translation>Zeit seit Beginn des Fensters</translation>
    </message>
    <message>
        <source>Share of items (%)</source>
        <translation>Anteil der Elemente (%)</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
</context>
<context>
    <name>wr::evidence::VersionVerdicts</name>
    <message>
        <source>? not told</source>
        <translation>? nicht zu sagen</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Schutzregel</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Andere Version</translation>
    </message>
    <message>
        <source>Would have decided</source>
        <translation>Hätte entschieden</translation>
    </message>
    <message>
        <source>Verdicts read</source>
        <translation>Urteile gelesen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Open its verdict</source>
        <translation>Ihr Urteil öffnen</translation>
    </message>
    <message>
        <source>Open the verdict of the other version that tells most</source>
        <translation>Das Urteil der anderen Version öffnen, das am meisten sagt</translation>
    </message>
    <message>
        <source>What other versions of the guardrails would have decided</source>
        <translation>Was andere Versionen der Schutzregeln entschieden hätten</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The sentence above says why; the page Guardrails shows what was decided.</source>
        <translation>Der Satz darüber sagt, warum; die Seite Schutzregeln zeigt, was entschieden wurde.</translation>
    </message>
    <message>
        <source>Reading verdicts of other versions…</source>
        <translation>Urteile anderer Versionen werden gelesen…</translation>
    </message>
    <message>
        <source>No other version is known to decide otherwise.</source>
        <translation>Von keiner anderen Version ist bekannt, dass sie anders entscheidet.</translation>
    </message>
    <message>
        <source>Other versions that would have decided otherwise: %1.</source>
        <translation>Andere Versionen, die anders entschieden hätten: %1.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::ViewNameDialog</name>
    <message>
        <source>A view is the search, the filters, the systems and the window of time. It is kept on this computer for you alone.</source>
        <translation>Eine Ansicht sind die Suche, die Filter, die Systeme und das Zeitfenster. Sie wird auf diesem Computer nur für Sie aufbewahrt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A view has this name; it is replaced.</source>
        <translation>Eine Ansicht hat diesen Namen; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Another view has this name.</source>
        <translation>Eine andere Ansicht hat diesen Namen.</translation>
    </message>
    <message>
        <source>Replace the view</source>
        <translation>Ansicht ersetzen</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Schreiben Sie zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Write a name that no other view has.</source>
        <translation>Schreiben Sie einen Namen, den keine andere Ansicht hat.</translation>
    </message>
</context>
<context>
    <name>wr::evidence::ViewsButton</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>No view is saved yet.</source>
        <translation>Noch ist keine Ansicht gespeichert.</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>All saved views: open, rename or remove…</source>
        <translation>Alle gespeicherten Ansichten: öffnen, umbenennen oder entfernen…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Open a saved view (Ctrl+Shift+V), or save this one (Ctrl+M).</source>
        <translation>Eine gespeicherte Ansicht öffnen (Strg+Umschalt+V) oder diese speichern (Strg+M).</translation>
    </message>
</context>
<context>
    <name>wr::evidence::ViewsDialog</name>
    <message>
        <source>adverse only</source>
        <translation>nur auffällige</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>No view is saved yet.</source>
        <translation>Noch ist keine Ansicht gespeichert.</translation>
    </message>
    <message>
        <source>Search or filter the evidence, then save the view beside the search.</source>
        <translation>Suchen oder filtern Sie die Belege, und speichern Sie dann die Ansicht neben der Suche.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pick a view in the list first.</source>
        <translation>Wählen Sie zuerst eine Ansicht in der Liste.</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Remove the view?</source>
        <translation>Ansicht entfernen?</translation>
    </message>
    <message>
        <source>The view %1 is taken off this computer; the evidence stays.</source>
        <translation>Die Ansicht %1 wird von diesem Computer entfernt; die Belege bleiben.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>wr::incident::AskForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write the words first: %1</source>
        <translation>Zuerst den Text eingeben: %1</translation>
    </message>
    <message>
        <source>It is being written down.</source>
        <translation>Wird festgehalten.</translation>
    </message>
</context>
<context>
    <name>wr::incident::BundleDialog</name>
    <message>
        <source>&amp;Leave the evidence itself out</source>
        <translation>Die Belege selbst &amp;weglassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Export %1 as a bundle</source>
        <translation>%1 als Bündel exportieren</translation>
    </message>
    <message>
        <source>How far the bundle is</source>
        <translation>Wie weit das Bündel ist</translation>
    </message>
    <message>
        <source>The incident, its entries with their proofs and its evidence go into one signed file. Whoever gets it can check it without this room: Warroom opens it, and sha256sum and ssh-keygen verify it. Exhibits: %1, %2.</source>
        <translation>Der Vorfall, seine Einträge mit ihren Nachweisen und seine Belege kommen in eine signierte Datei. Wer sie erhält, kann sie ohne diesen Raum prüfen: Warroom öffnet sie, sha256sum und ssh-keygen prüfen sie. Beweisstücke: %1, %2.</translation>
    </message>
    <message>
        <source>The bundle is being written.</source>
        <translation>Das Bündel wird geschrieben.</translation>
    </message>
    <message>
        <source>Bundles (*.wrb)</source>
        <translation>Bündel (*.wrb)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Exhibits go in as they arrived, with whatever secrets and personal data they hold, and the file cannot be called back.</source>
        <translation>Beweisstücke kommen hinein, wie sie eintrafen, mit allen Geheimnissen und personenbezogenen Daten darin, und die Datei lässt sich nicht zurückrufen.</translation>
    </message>
    <message>
        <source>That they left is kept as custody of each.</source>
        <translation>Dass sie hinausgingen, wird bei jedem als Verwahrung festgehalten.</translation>
    </message>
    <message>
        <source>The room was founded by a version that keeps no custody, so nothing will say that they left.</source>
        <translation>Der Raum wurde von einer Version gegründet, die keine Verwahrung festhält; nichts wird sagen, dass sie hinausgingen.</translation>
    </message>
</context>
<context>
    <name>wr::incident::Classification</name>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Output harm</source>
        <translation>Schaden durch Ausgaben</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Missbrauch</translation>
    </message>
    <message>
        <source>Dependency</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>0 none known</source>
        <translation>0 nichts bekannt</translation>
    </message>
    <message>
        <source>1 low</source>
        <translation>1 niedrig</translation>
    </message>
    <message>
        <source>2 serious</source>
        <translation>2 ernst</translation>
    </message>
    <message>
        <source>3 grave</source>
        <translation>3 schwer</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>wr::incident::ClassifyDialog</name>
    <message>
        <source>Set types and levels</source>
        <translation>Typen und Ausmaß setzen</translation>
    </message>
    <message>
        <source>Types and levels</source>
        <translation>Typen und Ausmaß</translation>
    </message>
    <message>
        <source>Types and levels of %1</source>
        <translation>Typen und Ausmaß von %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Raise the severity from %1 to %2</source>
        <translation>Den Schweregrad von %1 auf %2 erhöhen</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>The severity stays %1: lowering it is an act of its own, with a reason.</source>
        <translation>Der Schweregrad bleibt %1: ihn zu senken ist ein eigener Schritt, mit Grund.</translation>
    </message>
    <message>
        <source>It is being written down.</source>
        <translation>Wird festgehalten.</translation>
    </message>
    <message>
        <source>Not set. %1</source>
        <translation>Nicht gesetzt. %1</translation>
    </message>
</context>
<context>
    <name>wr::incident::DecideDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>The right that the decision leans on</source>
        <translation>Das Recht, auf das sich die Entscheidung stützt</translation>
    </message>
    <message>
        <source>commander&apos;s decision</source>
        <translation>Entscheidung der Leitung</translation>
    </message>
    <message>
        <source>What is decided</source>
        <translation>Was entschieden wird</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Who objected and why; empty means none</source>
        <translation>Wer widersprach und warum; leer heißt niemand</translation>
    </message>
    <message>
        <source>When it was decided</source>
        <translation>Wann es entschieden wurde</translation>
    </message>
    <message>
        <source>T-5m, 14:02Z; empty is now</source>
        <translation>T-5m, 14:02Z; leer heißt jetzt</translation>
    </message>
    <message>
        <source>By the right</source>
        <translation>Kraft des Rechts</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Entschieden um</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Zustimmung erbitten</translation>
    </message>
    <message>
        <source>Write what is decided first.</source>
        <translation>Zuerst schreiben, was entschieden wird.</translation>
    </message>
    <message>
        <source>Write the time as T-5m, 14:02Z or 2026-11-24T14:03:22Z.</source>
        <translation>Die Zeit als T-5m, 14:02Z oder 2026-11-24T14:03:22Z angeben.</translation>
    </message>
    <message>
        <source>%1 They may be: %2. The approval is bound to exactly these words.</source>
        <translation>%1 Das dürfen: %2. Die Zustimmung ist an genau diesen Wortlaut gebunden.</translation>
    </message>
    <message>
        <source>It is being written down.</source>
        <translation>Wird festgehalten.</translation>
    </message>
    <message>
        <source>Not decided. %1</source>
        <translation>Nicht entschieden. %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>wr::incident::Deciding</name>
    <message>
        <source>Objections: %1</source>
        <translation>Einwände: %1</translation>
    </message>
    <message>
        <source>Approval was asked for; it counts as decided only when a second person has approved and you decide under “Approvals”.</source>
        <translation>Zustimmung wurde erbeten; entschieden ist es erst, wenn eine zweite Person zugestimmt hat und die Entscheidung unter „Zustimmungen“ getroffen wird.</translation>
    </message>
</context>
<context>
    <name>wr::incident::DeclareDialog</name>
    <message>
        <source>This is a drill</source>
        <translation>Dies ist eine Übung</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Einen Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is seen, in a few words</source>
        <translation>Was zu sehen ist, in wenigen Worten</translation>
    </message>
    <message>
        <source>When it began</source>
        <translation>Wann es begann</translation>
    </message>
    <message>
        <source>T-5m, 14:02Z; empty is now</source>
        <translation>T-5m, 14:02Z; leer heißt jetzt</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Systems in scope</source>
        <translation>Einbezogene Systeme</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give it a title first.</source>
        <translation>Zuerst einen Titel angeben.</translation>
    </message>
    <message>
        <source>The room has no system yet. A steward adds one.</source>
        <translation>Der Raum hat noch kein System. Ein Verwalter fügt eines hinzu.</translation>
    </message>
    <message>
        <source>Choose at least one system.</source>
        <translation>Mindestens ein System wählen.</translation>
    </message>
    <message>
        <source>Write the time as T-5m, 14:02Z or 2026-11-24T14:03:22Z.</source>
        <translation>Die Zeit als T-5m, 14:02Z oder 2026-11-24T14:03:22Z angeben.</translation>
    </message>
    <message>
        <source>It is being written down.</source>
        <translation>Wird festgehalten.</translation>
    </message>
    <message>
        <source>Not declared. %1</source>
        <translation>Nicht ausgerufen. %1</translation>
    </message>
    <message>
        <source>Restricted: only you read it, and whoever you grant access to</source>
        <translation>Vertraulich: Nur Sie lesen ihn, und wem Sie Zugang gewähren</translation>
    </message>
</context>
<context>
    <name>wr::incident::EntrySheet</name>
    <message>
        <source>Happened %1, recorded %2.</source>
        <translation>Geschehen %1, aufgezeichnet %2.</translation>
    </message>
    <message>
        <source>Happened %1, recorded %2 by %3.</source>
        <translation>Geschehen %1, aufgezeichnet %2 von %3.</translation>
    </message>
    <message>
        <source>Words of the entry</source>
        <translation>Wortlaut des Eintrags</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>wr::incident::Forms</name>
    <message>
        <source>Lower the severity</source>
        <translation>Den Schweregrad senken</translation>
    </message>
    <message>
        <source>Lowering is marked for review. When in doubt, leave it.</source>
        <translation>Das Senken wird zur Nachbereitung vermerkt. Im Zweifel unverändert lassen.</translation>
    </message>
    <message>
        <source>New severity</source>
        <translation>Neuer Schweregrad</translation>
    </message>
    <message>
        <source>Why it is less severe</source>
        <translation>Warum es weniger schwer ist</translation>
    </message>
    <message>
        <source>Lower severity</source>
        <translation>Schweregrad senken</translation>
    </message>
    <message>
        <source>Move the phase</source>
        <translation>Die Phase wechseln</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>Jetzt: %1.</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Neue Phase</translation>
    </message>
    <message>
        <source>Move phase</source>
        <translation>Phase wechseln</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Leitung übernehmen</translation>
    </message>
    <message>
        <source>%1 has command. All are told that you took it.</source>
        <translation>%1 hat die Leitung. Alle erfahren von der Übernahme.</translation>
    </message>
    <message>
        <source>Why you take it</source>
        <translation>Grund der Übernahme</translation>
    </message>
    <message>
        <source>Hand over command</source>
        <translation>Leitung übergeben</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, not reachable)</source>
        <translation>%1 (%2, nicht erreichbar)</translation>
    </message>
    <message>
        <source>Offer command</source>
        <translation>Leitung anbieten</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Den Titel ändern</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Neuer Titel</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Den Vorfall schließen</translation>
    </message>
    <message>
        <source>It leaves the board. Its journal and its evidence stay as they are.</source>
        <translation>Er verlässt die Tafel. Journal und Belege bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What came out: recovered how, what harm remains, or none</source>
        <translation>Was herauskam: wie wiederhergestellt, welcher Schaden bleibt, oder keiner</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Vorfall schließen</translation>
    </message>
    <message>
        <source>Seal the evidence</source>
        <translation>Die Belege versiegeln</translation>
    </message>
    <message>
        <source>All exhibits of the incident&apos;s systems are fixed as they are now: from then on any change shows.</source>
        <translation>Alle Beweisstücke der Systeme des Vorfalls werden im jetzigen Stand fixiert: von da an zeigt sich jede Änderung.</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Warum jetzt</translation>
    </message>
    <message>
        <source>Seal evidence</source>
        <translation>Belege versiegeln</translation>
    </message>
    <message>
        <source>Grant access</source>
        <translation>Zugang gewähren</translation>
    </message>
    <message>
        <source>Restrict the incident</source>
        <translation>Vorfall vertraulich machen</translation>
    </message>
    <message>
        <source>They read all of it, from its beginning, on every device that they have now.</source>
        <translation>Sie lesen alles, von Anfang an, auf jedem Gerät, das sie jetzt haben.</translation>
    </message>
    <message>
        <source>From here on only its members read it. What was written before stays readable to all, and so do evidence, orders and outcomes.</source>
        <translation>Von hier an lesen ihn nur Eingeweihte. Was vorher geschrieben wurde, bleibt für alle lesbar, ebenso Beweise, Anordnungen und Ergebnisse.</translation>
    </message>
    <message>
        <source>Who reads it too</source>
        <translation>Wer ihn auch liest</translation>
    </message>
    <message>
        <source>only you, for now</source>
        <translation>vorerst nur Sie</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>Zugang beenden</translation>
    </message>
    <message>
        <source>They keep what was written until now, and read nothing that is written later.</source>
        <translation>Sie behalten, was bis jetzt geschrieben wurde, und lesen nichts, was später geschrieben wird.</translation>
    </message>
    <message>
        <source>Whose access ends</source>
        <translation>Wessen Zugang endet</translation>
    </message>
    <message>
        <source>Brief for the hand-over</source>
        <translation>Lagebericht zur Übergabe</translation>
    </message>
    <message>
        <source>Accept command</source>
        <translation>Leitung annehmen</translation>
    </message>
    <message>
        <source>%1 offers you command and keeps it until you accept. Read how the incident stands first.</source>
        <translation>%1 bietet Ihnen die Leitung an und behält sie, bis Sie annehmen. Lesen Sie vorher, wie der Vorfall steht.</translation>
    </message>
    <message>
        <source>You keep command until the other person accepts. They see this brief before they do.</source>
        <translation>Sie behalten die Leitung, bis die andere Person annimmt. Vorher sieht sie diesen Lagebericht.</translation>
    </message>
</context>
<context>
    <name>wr::incident::HypothesisBoard</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>State a hypothesis…</source>
        <translation>Hypothese aufstellen …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dafür</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Dagegen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Herunternehmen</translation>
    </message>
    <message>
        <source>Hypotheses; Enter changes one</source>
        <translation>Hypothesen; Eingabe ändert eine</translation>
    </message>
    <message>
        <source>No hypothesis yet.</source>
        <translation>Noch keine Hypothese.</translation>
    </message>
    <message>
        <source>State what may have caused this, so that evidence can speak for or against it.</source>
        <translation>Sagen Sie, was die Ursache sein kann, damit Belege dafür oder dagegen sprechen können.</translation>
    </message>
    <message>
        <source>Evidence; plus puts it for, minus against, zero takes it off</source>
        <translation>Belege; Plus legt sie dafür, Minus dagegen, Null nimmt sie herunter</translation>
    </message>
    <message>
        <source>No evidence is pinned or weighed.</source>
        <translation>Es ist kein Beleg angeheftet oder gewogen.</translation>
    </message>
    <message>
        <source>Pin items on the timeline, or weigh them there.</source>
        <translation>Heften Sie Elemente auf der Zeitachse an, oder wägen Sie sie dort.</translation>
    </message>
    <message>
        <source>The picked evidence speaks</source>
        <translation>Der gewählte Beleg spricht</translation>
    </message>
    <message>
        <source>The picked evidence speaks for the picked hypothesis</source>
        <translation>Der gewählte Beleg spricht für die gewählte Hypothese</translation>
    </message>
    <message>
        <source>The picked evidence speaks against the picked hypothesis</source>
        <translation>Der gewählte Beleg spricht gegen die gewählte Hypothese</translation>
    </message>
    <message>
        <source>Take the picked evidence off the scale</source>
        <translation>Den gewählten Beleg von der Waage nehmen</translation>
    </message>
    <message>
        <source>Open an incident first.</source>
        <translation>Öffnen Sie zuerst einen Vorfall.</translation>
    </message>
    <message>
        <source>Pick a hypothesis first, or state one.</source>
        <translation>Wählen Sie zuerst eine Hypothese, oder stellen Sie eine auf.</translation>
    </message>
    <message>
        <source>Pick an item of evidence first.</source>
        <translation>Wählen Sie zuerst einen Beleg.</translation>
    </message>
    <message>
        <source>not on this machine: %1</source>
        <translation>nicht auf diesem Rechner: %1</translation>
    </message>
    <message>
        <source>No check of the list tells these causes apart.</source>
        <translation>Keine Prüfung der Liste unterscheidet diese Ursachen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next check: %1 Look at: %2
%3</source>
        <translation>Nächste Prüfung: %1 Sehen Sie an: %2
%3</translation>
    </message>
    <message>
        <source>Weigh evidence</source>
        <translation>Beleg wägen</translation>
    </message>
    <message>
        <source>It speaks</source>
        <translation>Er spricht</translation>
    </message>
    <message>
        <source>for: %1 (%2)</source>
        <translation>dafür: %1 (%2)</translation>
    </message>
    <message>
        <source>against: %1 (%2)</source>
        <translation>dagegen: %1 (%2)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Weigh it</source>
        <translation>Wägen</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 vom %2: %3</translation>
    </message>
</context>
<context>
    <name>wr::incident::HypothesisDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>State it</source>
        <translation>Aufstellen</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>State a hypothesis</source>
        <translation>Hypothese aufstellen</translation>
    </message>
    <message>
        <source>Change a hypothesis</source>
        <translation>Hypothese ändern</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>Write the hypothesis in words first.</source>
        <translation>Schreiben Sie die Hypothese zuerst in Worten.</translation>
    </message>
    <message>
        <source>It is being written down.</source>
        <translation>Es wird niedergeschrieben.</translation>
    </message>
    <message>
        <source>Not written down. %1</source>
        <translation>Nicht niedergeschrieben. %1</translation>
    </message>
</context>
<context>
    <name>wr::incident::IncidentHeader</name>
    <message>
        <source>The incident is closed. Move its phase to open it again.</source>
        <translation>Der Vorfall ist geschlossen. Seine Phase ändern, um ihn wieder zu öffnen.</translation>
    </message>
    <message>
        <source>It is SEV1 already.</source>
        <translation>Er ist bereits SEV1.</translation>
    </message>
    <message>
        <source>It is SEV4 already.</source>
        <translation>Er ist bereits SEV4.</translation>
    </message>
    <message>
        <source>Raise severity</source>
        <translation>Schweregrad erhöhen</translation>
    </message>
    <message>
        <source>Lower severity…</source>
        <translation>Schweregrad senken…</translation>
    </message>
    <message>
        <source>Move phase…</source>
        <translation>Phase wechseln…</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Leitung übernehmen</translation>
    </message>
    <message>
        <source>Hand over command…</source>
        <translation>Leitung übergeben…</translation>
    </message>
    <message>
        <source>Decide by a right…</source>
        <translation>Kraft eines Rechts entscheiden…</translation>
    </message>
    <message>
        <source>Seal evidence…</source>
        <translation>Belege versiegeln…</translation>
    </message>
    <message>
        <source>Change title…</source>
        <translation>Titel ändern…</translation>
    </message>
    <message>
        <source>Close incident…</source>
        <translation>Vorfall schließen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Command is vacant</source>
        <translation>Leitung ist unbesetzt</translation>
    </message>
    <message>
        <source>Commander %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Rung %1/%2 “%3”</source>
        <translation>Stufe %1/%2 „%3“</translation>
    </message>
    <message>
        <source>No rung in force</source>
        <translation>Keine Stufe in Kraft</translation>
    </message>
    <message>
        <source>No clock running</source>
        <translation>Keine Uhr läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation>„%1“ behalten</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>No news is owed to anybody.</source>
        <translation>Niemandem ist eine Nachricht geschuldet.</translation>
    </message>
    <message>
        <source>Types and levels…</source>
        <translation>Typen und Ausmaß…</translation>
    </message>
    <message>
        <source>Acknowledge the news owed</source>
        <translation>Geschuldete Nachricht zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>The incident is not restricted.</source>
        <translation>Der Vorfall ist nicht vertraulich.</translation>
    </message>
    <message>
        <source>Restrict, or grant access…</source>
        <translation>Vertraulich machen oder Zugang gewähren …</translation>
    </message>
    <message>
        <source>End somebody&apos;s access…</source>
        <translation>Jemandes Zugang beenden …</translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read here: access is granted by %1.</source>
        <translation>
            <numerusform>%n Eintrag ist hier nicht lesbar: Zugang gewährt %1.</numerusform>
            <numerusform>%n Einträge sind hier nicht lesbar: Zugang gewährt %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept command…</source>
        <translation>Leitung annehmen…</translation>
    </message>
    <message>
        <source>%1 was set twice: “%2” by %3 (%4) is in force, “%5” by %6 (%7) was set by somebody who had not seen it.</source>
        <translation>%1 wurde zweimal gesetzt: „%2“ von %3 (%4) gilt, „%5“ von %6 (%7) wurde gesetzt, ohne das zu kennen.</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Times of this drill: declared %1, first containment %2, confirmed %3, undone %4. They count in no metric.</source>
        <translation>Zeiten dieser Übung: ausgerufen %1, erste Eindämmung %2, bestätigt %3, zurückgenommen %4. Sie zählen in keiner Kennzahl.</translation>
    </message>
    <message>
        <source>Restricted: read by %1. Evidence is read by all unless it is imported for the members; orders and outcomes are seen by all.</source>
        <translation>Vertraulich: gelesen von %1. Beweise lesen alle, wenn sie nicht für die Mitglieder importiert werden; Anordnungen und Ergebnisse sehen alle.</translation>
    </message>
    <message>
        <source>Export as a bundle…</source>
        <translation>Als Bündel exportieren…</translation>
    </message>
    <message>
        <source>The incident is restricted: its content is sealed for its members, and whoever gets the bundle could not read it. Grant access to whoever is to read it.</source>
        <translation>Der Vorfall ist vertraulich: Sein Inhalt ist für seine Mitglieder verschlossen, und wer das Bündel erhält, könnte ihn nicht lesen. Gewähren Sie denen Zugang, die ihn lesen sollen.</translation>
    </message>
</context>
<context>
    <name>wr::incident::IncidentView</name>
    <message>
        <source>No incident is open here.</source>
        <translation>Hier ist kein Vorfall offen.</translation>
    </message>
    <message>
        <source>Choose one on the board, or find it by Ctrl+K.</source>
        <translation>Einen auf der Tafel wählen oder mit Strg+K finden.</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Zur Tafel</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Entries of the incident, newest first</source>
        <translation>Einträge des Vorfalls, neueste zuerst</translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message>
        <source>Empty the filter to see all entries.</source>
        <translation>Den Filter leeren, um alle Einträge zu sehen.</translation>
    </message>
    <message>
        <source>It is SEV1 already.</source>
        <translation>Er ist bereits SEV1.</translation>
    </message>
    <message>
        <source>Not done. %1</source>
        <translation>Nicht ausgeführt. %1</translation>
    </message>
    <message>
        <source>No news is owed to anybody.</source>
        <translation>Niemandem ist eine Nachricht geschuldet.</translation>
    </message>
    <message>
        <source>Access is granted by %1.</source>
        <translation>Zugang gewährt %1.</translation>
    </message>
    <message>
        <source>Command is vacant.</source>
        <translation>Die Leitung ist unbesetzt.</translation>
    </message>
    <message>
        <source>%1 has command.</source>
        <translation>%1 hat die Leitung.</translation>
    </message>
    <message>
        <source>Ordered for it by %1: %2 on %3, %4.</source>
        <translation>Dafür angeordnet von %1: %2 auf %3, %4.</translation>
    </message>
    <message>
        <source>%1: Inaccessible: restricted incident</source>
        <translation>%1: Nicht zugänglich: vertraulicher Vorfall</translation>
    </message>
</context>
<context>
    <name>wr::incident::OwedCard</name>
    <message>
        <source>%1: nobody in this room</source>
        <translation>%1: niemand in diesem Raum</translation>
    </message>
    <message>
        <source>%1: %2, no contact</source>
        <translation>%1: %2, kein Kontakt</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Owed the news</source>
        <translation>Nachricht schuldig an</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Zur Kenntnis nehmen: %1</translation>
    </message>
</context>
<context>
    <name>wr::incident::QuickAdd</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>The right that the decision leans on</source>
        <translation>Das Recht, auf das sich die Entscheidung stützt</translation>
    </message>
    <message>
        <source>Who does the task</source>
        <translation>Wer die Aufgabe übernimmt</translation>
    </message>
    <message>
        <source>Minutes for the task</source>
        <translation>Minuten für die Aufgabe</translation>
    </message>
    <message>
        <source>no time box</source>
        <translation>keine Zeitgrenze</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>commander&apos;s decision</source>
        <translation>Entscheidung der Leitung</translation>
    </message>
    <message>
        <source>What is to be done. Enter adds it.</source>
        <translation>Was zu tun ist. Eingabe fügt es hinzu.</translation>
    </message>
    <message>
        <source>T-5m what happened. Enter adds it.</source>
        <translation>T-5m was geschah. Eingabe fügt es hinzu.</translation>
    </message>
    <message>
        <source>happened %1</source>
        <translation>geschehen %1</translation>
    </message>
    <message>
        <source>Not written down. %1</source>
        <translation>Nicht festgehalten. %1</translation>
    </message>
</context>
<context>
    <name>wr::incident::SidePanel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>done · %1</source>
        <translation>erledigt · %1</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>Blinde Flecken</translation>
    </message>
    <message>
        <source>Tasks; Enter ends one</source>
        <translation>Aufgaben; Eingabe beendet eine</translation>
    </message>
    <message>
        <source>No clock runs. Taking command starts the update clock.</source>
        <translation>Keine Uhr läuft. Die Leitung zu übernehmen startet die Uhr für Meldungen.</translation>
    </message>
    <message>
        <source>No task yet. Press T to give one.</source>
        <translation>Noch keine Aufgabe. T vergibt eine.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>nobody in this room</source>
        <translation>niemand in diesem Raum</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <translation>%1 · %2 (%3)</translation>
    </message>
    <message>
        <source>None: every kind of evidence arrives.</source>
        <translation>Keine: jede Art von Belegen trifft ein.</translation>
    </message>
    <message>
        <source>News owed, clocks, tasks, people and blind spots</source>
        <translation>Geschuldete Nachrichten, Fristen, Aufgaben, Personen und blinde Flecken</translation>
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
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 is a local date, %2 a local time, %3 an offset such as UTC+01:00</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 d %2</source>
        <extracomment>%1 days and a clock such as 04:10:00</extracomment>
        <translation>%1 T %2</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>überfällig um %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share, such as 41 %</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>wr::matrix::CellPanel</name>
    <message>
        <source>Who holds what</source>
        <translation>Wer was innehat</translation>
    </message>
    <message>
        <source>Set holders…</source>
        <translation>Inhaber festlegen…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Pick a cell of the matrix to see who is called first, and how.</source>
        <translation>Eine Zelle der Matrix wählen, um zu sehen, wer zuerst angerufen wird und wie.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>This is a gap: nobody holds this right.</source>
        <translation>Dies ist eine Lücke: niemand hat dieses Recht.</translation>
    </message>
    <message>
        <source>This is a gap: nobody reachable holds this right.</source>
        <translation>Dies ist eine Lücke: niemand Erreichbares hat dieses Recht.</translation>
    </message>
    <message>
        <source>Who can close it:</source>
        <translation>Wer sie schließen kann:</translation>
    </message>
    <message>
        <source>accountable owner</source>
        <translation>verantwortliche Person</translation>
    </message>
    <message>
        <source>steward</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Only you: one person holds every right until others join.</source>
        <translation>Nur Sie: eine Person hat jedes Recht, bis andere dazukommen.</translation>
    </message>
    <message>
        <source>A second person must approve.</source>
        <translation>Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>Never confirmed.</source>
        <translation>Nie bestätigt.</translation>
    </message>
    <message>
        <source>Stale: last confirmed %1, more than 90 days ago.</source>
        <translation>Veraltet: zuletzt bestätigt %1, vor mehr als 90 Tagen.</translation>
    </message>
    <message>
        <source>Confirmed %1.</source>
        <translation>Bestätigt %1.</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Nobody is named as the owner of this layer.</source>
        <translation>Für diese Schicht ist niemand als zuständig benannt.</translation>
    </message>
    <message>
        <source>The accountable owner or a steward can name one: %1.</source>
        <translation>Die verantwortliche Person oder ein Verwalter kann jemanden benennen: %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, not reachable</source>
        <translation>%1, %2, nicht erreichbar</translation>
    </message>
    <message>
        <source>Copy the %1 of %2</source>
        <translation>%1 von %2 kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>There is nobody to confirm: set the holders first.</source>
        <translation>Es gibt niemanden zu bestätigen: zuerst die Inhaber festlegen.</translation>
    </message>
    <message>
        <source>Ladder…</source>
        <translation>Leiter …</translation>
    </message>
</context>
<context>
    <name>wr::matrix::GapsPanel</name>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>There is no gap.</source>
        <translation>Es gibt keine Lücke.</translation>
    </message>
    <message>
        <source>Somebody reachable holds every decision right over every system.</source>
        <translation>Für jedes System hat jemand Erreichbares jedes Entscheidungsrecht.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>wr::matrix::HoldersDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, not reachable)</source>
        <translation>%1 (%2, nicht erreichbar)</translation>
    </message>
    <message>
        <source>A second person must approve</source>
        <translation>Eine zweite Person muss zustimmen</translation>
    </message>
    <message>
        <source>Set holders</source>
        <translation>Inhaber festlegen</translation>
    </message>
    <message>
        <source>I have seen it, replace it</source>
        <translation>Gesehen, ersetzen</translation>
    </message>
    <message>
        <source>Who holds “%1” over %2</source>
        <translation>Wer „%1“ für %2 innehat</translation>
    </message>
    <message>
        <source>Primary holder</source>
        <translation>Erster Inhaber</translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nobody: this leaves a gap</source>
        <translation>Niemand: das hinterlässt eine Lücke</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Wird geschrieben.</translation>
    </message>
    <message>
        <source>Look at what somebody else set first.</source>
        <translation>Zuerst ansehen, was jemand anderes festgelegt hat.</translation>
    </message>
    <message>
        <source>Setting the holders also confirms them. It is one journal entry.</source>
        <translation>Die Inhaber festlegen bestätigt sie auch. Es ist ein Journaleintrag.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 set this meanwhile: %2. Your choice below is kept.</source>
        <translation>%1 hat dies inzwischen festgelegt: %2. Ihre Wahl unten bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your choice is kept. Press Cancel to drop it.</source>
        <translation>Ihre Wahl bleibt erhalten. „Abbrechen“ verwirft sie.</translation>
    </message>
</context>
<context>
    <name>wr::matrix::MatrixView</name>
    <message>
        <source>Who holds which decision right</source>
        <translation>Wer welches Entscheidungsrecht hat</translation>
    </message>
    <message>
        <source>Who owns which layer</source>
        <translation>Wer für welche Schicht zuständig ist</translation>
    </message>
    <message>
        <source>There is no system yet.</source>
        <translation>Es gibt noch kein System.</translation>
    </message>
    <message>
        <source>A steward adds a system; then this shows who may do what to it, and where nobody may.</source>
        <translation>Ein Verwalter fügt ein System hinzu; dann zeigt dies, wer daran was darf und wo niemand darf.</translation>
    </message>
    <message>
        <source>Filter systems and people</source>
        <translation>Systeme und Personen filtern</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Was die Spalten sind</translation>
    </message>
    <message>
        <source>Decision rights</source>
        <translation>Entscheidungsrechte</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>wr::parts::ConfirmTarget</name>
    <message>
        <source>Hold: %1</source>
        <translation>Halten: %1</translation>
    </message>
    <message>
        <source>Type the name of the target, then press:</source>
        <translation>Den Namen des Ziels eingeben, dann auslösen:</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zum Bestätigen %1 eingeben</translation>
    </message>
    <message>
        <source>Typing the name or holding the button both confirm.</source>
        <translation>Den Namen eingeben oder die Schaltfläche halten: beides bestätigt.</translation>
    </message>
    <message>
        <source>This is not the name of the target yet.</source>
        <translation>Das ist noch nicht der Name des Ziels.</translation>
    </message>
    <message>
        <source>Press the button to go ahead.</source>
        <translation>Die Schaltfläche drücken, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>wr::parts::DrillBand</name>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Drill: an exercise on practice endpoints</source>
        <translation>Übung: an Übungsendpunkten</translation>
    </message>
</context>
<context>
    <name>wr::parts::FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Tippen, um zu filtern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
</context>
<context>
    <name>wr::parts::GridView</name>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>When empty: %1 %2</source>
        <translation>Wenn leer: %1 %2</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>Keine Zeile passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter to see all rows again.</source>
        <translation>Den Filter leeren, um wieder alle Zeilen zu sehen.</translation>
    </message>
</context>
<context>
    <name>wr::parts::HoldButton</name>
    <message>
        <source>Hold Space, Enter or the mouse button for 1.5 seconds.</source>
        <translation>Leertaste, Eingabe oder die Maustaste 1,5 Sekunden halten.</translation>
    </message>
    <message>
        <source>Keep holding…</source>
        <translation>Weiter halten…</translation>
    </message>
    <message>
        <source>Hold it for 1.5 seconds</source>
        <translation>1,5 Sekunden halten</translation>
    </message>
</context>
<context>
    <name>wr::parts::LiveBadge</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message numerus="yes">
        <source>live, %n entries waiting</source>
        <translation>
            <numerusform>live, %n Eintrag wartet</numerusform>
            <numerusform>live, %n Einträge warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stale for %n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>veraltet seit %n s</numerusform>
            <numerusform>veraltet seit %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>offline, %n entries waiting</source>
        <translation>
            <numerusform>offline, %n Eintrag wartet</numerusform>
            <numerusform>offline, %n Einträge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>What you see is what everybody sees.</source>
        <translation>Was Sie sehen, sehen alle.</translation>
    </message>
    <message>
        <source>The shared log has not answered for a while. You can go on working.</source>
        <translation>Das geteilte Log antwortet seit einer Weile nicht. Die Arbeit kann weitergehen.</translation>
    </message>
    <message>
        <source>The shared log is out of reach. Your entries are safe here and are sent when it is back.</source>
        <translation>Das geteilte Log ist unerreichbar. Die Einträge sind hier sicher und werden gesendet, sobald es zurück ist.</translation>
    </message>
    <message>
        <source>local, live</source>
        <translation>lokal, live</translation>
    </message>
    <message numerus="yes">
        <source>local, live, last entry %n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>lokal, live, letzter Eintrag vor %n Min.</numerusform>
            <numerusform>lokal, live, letzter Eintrag vor %n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>This room is kept on this computer only. What any program writes into it here is seen at once.</source>
        <translation>Dieser Raum liegt nur auf diesem Rechner. Was irgendein Programm hier in ihn schreibt, ist sofort zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>offline, view %1 min old, %n entries waiting</source>
        <translation>
            <numerusform>offline, Stand %1 min alt, %n Eintrag wartet</numerusform>
            <numerusform>offline, Stand %1 min alt, %n Einträge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped: history changed</source>
        <translation>angehalten: Die Geschichte hat sich geändert</translation>
    </message>
    <message>
        <source>The shared log is not what was seen in it before. Nothing is written until a person decides, under “Share this room”.</source>
        <translation>Das geteilte Log ist nicht mehr, was darin schon gesehen wurde. Nichts wird geschrieben, bis eine Person unter „Diesen Raum teilen“ entscheidet.</translation>
    </message>
</context>
<context>
    <name>wr::parts::PlainTextView</name>
    <message>
        <source>Show the rest</source>
        <translation>Den Rest zeigen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 characters are not shown: the text or one of its lines is too long to read at once.</source>
        <translation>%1 Zeichen sind nicht gezeigt: der Text oder eine seiner Zeilen ist zu lang, um auf einmal gelesen zu werden.</translation>
    </message>
    <message>
        <source>%1 characters are still not shown. Export the evidence to read all of it.</source>
        <translation>%1 Zeichen sind noch nicht gezeigt. Die Belege exportieren, um alles zu lesen.</translation>
    </message>
</context>
<context>
    <name>wr::parts::Question</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write a reason first: it goes into the journal.</source>
        <translation>Zuerst einen Grund angeben: er kommt ins Journal.</translation>
    </message>
    <message>
        <source>The reason goes into the journal.</source>
        <translation>Der Grund kommt ins Journal.</translation>
    </message>
    <message>
        <source>Your text is kept. Press Cancel to discard it.</source>
        <translation>Der Text bleibt erhalten. „Abbrechen“ verwirft ihn.</translation>
    </message>
</context>
<context>
    <name>wr::shell::CommandPalette</name>
    <message>
        <source>Find or do anything</source>
        <translation>Etwas finden oder tun</translation>
    </message>
    <message>
        <source>Person, system, incident, rung, command, or: who can shut off …</source>
        <translation>Person, System, Vorfall, Stufe, Befehl oder: wer darf abschalten …</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters, or ask: who can shut off …</source>
        <translation>Nichts heißt so. Weniger Buchstaben versuchen oder fragen: wer darf abschalten …</translation>
    </message>
    <message>
        <source>Enter goes there. Esc closes.</source>
        <translation>Eingabe geht dorthin. Esc schließt.</translation>
    </message>
</context>
<context>
    <name>wr::shell::FirstRun</name>
    <message>
        <source>Warroom</source>
        <translation>Warroom</translation>
    </message>
    <message>
        <source>A room of your own</source>
        <translation>Ein eigener Raum</translation>
    </message>
    <message>
        <source>Warroom needs one thing to begin: your name. You become the steward of a room on this computer. What you do there is signed with a key that is made now.</source>
        <translation>Warroom braucht zum Anfang nur eines: Ihren Namen. Sie werden Verwalter eines Raums auf diesem Rechner. Was Sie dort tun, wird mit einem Schlüssel signiert, der jetzt erzeugt wird.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Zuerst den Namen eingeben.</translation>
    </message>
    <message>
        <source>Make a room</source>
        <translation>Einen Raum anlegen</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Oder</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Die Demo öffnen</translation>
    </message>
    <message>
        <source>A fictional company with an open incident; its buttons call a practice endpoint on this computer.</source>
        <translation>Ein erfundenes Unternehmen mit einem offenen Vorfall; seine Schaltflächen rufen einen Übungsendpunkt auf diesem Rechner auf.</translation>
    </message>
    <message>
        <source>Open a room…</source>
        <translation>Einen Raum öffnen…</translation>
    </message>
    <message>
        <source>A room&apos;s folder on this computer; without a key in it you read only.</source>
        <translation>Der Ordner eines Raums auf diesem Rechner; ohne Schlüssel darin nur zum Lesen.</translation>
    </message>
    <message>
        <source>Open a room</source>
        <translation>Einen Raum öffnen</translation>
    </message>
    <message>
        <source>Join a room…</source>
        <translation>Einem Raum beitreten…</translation>
    </message>
    <message>
        <source>A room that others share, as a file or through a database.</source>
        <translation>Ein Raum, den andere teilen, als Datei oder über eine Datenbank.</translation>
    </message>
</context>
<context>
    <name>wr::shell::JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Open the room</source>
        <translation>Raum öffnen</translation>
    </message>
    <message>
        <source>Join a room</source>
        <translation>Einem Raum beitreten</translation>
    </message>
    <message>
        <source>/srv/team/room.warroom or postgresql://HOST/DATABASE</source>
        <translation>/srv/team/raum.warroom oder postgresql://HOST/DATENBANK</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Open the place where the others share it. A key is made for you on this computer; until a steward lets you in you read only.</source>
        <translation>Öffnen Sie den Ort, an dem die anderen ihn teilen. Auf diesem Rechner wird ein Schlüssel für Sie angelegt; bis ein Verwalter Sie aufnimmt, lesen Sie nur.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Where the room is shared</source>
        <translation>Wo der Raum geteilt wird</translation>
    </message>
    <message>
        <source>Shared rooms (*.warroom)</source>
        <translation>Geteilte Räume (*.warroom)</translation>
    </message>
    <message>
        <source>Read these eight words to a steward of the room, in person or by phone. They compare them under “Share this room” and let you in.</source>
        <translation>Lesen Sie diese acht Wörter einem Verwalter des Raums vor, persönlich oder am Telefon. Er vergleicht sie unter „Diesen Raum teilen“ und nimmt Sie auf.</translation>
    </message>
    <message>
        <source>The place is being opened.</source>
        <translation>Der Ort wird geöffnet.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Schreiben Sie zuerst Ihren Namen.</translation>
    </message>
    <message>
        <source>Name a file that ends in .warroom, or a URL that begins with postgresql://.</source>
        <translation>Nennen Sie eine Datei, die auf .warroom endet, oder eine URL, die mit postgresql:// beginnt.</translation>
    </message>
</context>
<context>
    <name>wr::shell::KeysHelp</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>wr::shell::MainWindow</name>
    <message>
        <source>Demo: the people are made up, their keys lie open, and every button calls a practice endpoint on this computer.</source>
        <translation>Demo: die Personen sind erfunden, ihre Schlüssel liegen offen, und jede Schaltfläche ruft einen Übungsendpunkt auf diesem Rechner auf.</translation>
    </message>
    <message>
        <source>Warroom</source>
        <translation>Warroom</translation>
    </message>
    <message>
        <source>This works on the screen “%1”.</source>
        <translation>Das geht auf der Ansicht „%1“.</translation>
    </message>
    <message>
        <source>Warroom · %1 (demo)</source>
        <translation>Warroom · %1 (Demo)</translation>
    </message>
    <message>
        <source>Warroom · %1</source>
        <translation>Warroom · %1</translation>
    </message>
    <message>
        <source>DRILL: this incident is an exercise on practice endpoints and counts in no metric.</source>
        <translation>ÜBUNG: Dieser Vorfall ist eine Übung an Übungsendpunkten und zählt in keiner Kennzahl.</translation>
    </message>
    <message>
        <source>DRILL: %1</source>
        <translation>ÜBUNG: %1</translation>
    </message>
</context>
<context>
    <name>wr::shell::PassphraseDialog</name>
    <message>
        <source>Open the room</source>
        <translation>Den Raum öffnen</translation>
    </message>
    <message>
        <source>Warroom</source>
        <translation>Warroom</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The key “%1” on this computer is sealed with a passphrase.</source>
        <translation>Der Schlüssel „%1“ auf diesem Rechner ist mit einer Passphrase verschlossen.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Zuerst die Passphrase eingeben.</translation>
    </message>
</context>
<context>
    <name>wr::shell::Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local, with its offset</source>
        <translation>Ortszeit mit Abstand zu UTC</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Times in lists</source>
        <translation>Zeiten in Listen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>wr::shell::Rail</name>
    <message>
        <source>%1 · %2 open</source>
        <translation>%1 · %2 offen</translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation>Keine Lücken</translation>
    </message>
    <message>
        <source>Gaps: %1</source>
        <translation>Lücken: %1</translation>
    </message>
    <message>
        <source>No blind spots</source>
        <translation>Keine blinden Flecken</translation>
    </message>
    <message>
        <source>Blind spots: %1</source>
        <translation>Blinde Flecken: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wr::shell::ShareDialog</name>
    <message>
        <source>This room is kept on this computer only.</source>
        <translation>Dieser Raum liegt nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The log at %1 is being read: %2 entries so far.</source>
        <translation>Das Log unter %1 wird gelesen: bisher %2 Einträge.</translation>
    </message>
    <message>
        <source>Shared at %1. What you see is what everybody sees: %2 entries.</source>
        <translation>Geteilt unter %1. Sie sehen, was alle sehen: %2 Einträge.</translation>
    </message>
    <message>
        <source>Shared at %1. History changed, and nothing is written until a person decides.</source>
        <translation>Geteilt unter %1. Die Geschichte hat sich geändert, und nichts wird geschrieben, bis ein Mensch entscheidet.</translation>
    </message>
    <message>
        <source>%1, editing: %2</source>
        <translation>%1, bearbeitet: %2</translation>
    </message>
    <message>
        <source>Nothing of yours met anything of theirs.</source>
        <translation>Nichts von Ihnen traf auf etwas von anderen.</translation>
    </message>
    <message>
        <source>Share the room</source>
        <translation>Den Raum teilen</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Jetzt austauschen</translation>
    </message>
    <message>
        <source>Accept this history</source>
        <translation>Diese Geschichte annehmen</translation>
    </message>
    <message>
        <source>Leave the shared log</source>
        <translation>Das geteilte Log verlassen</translation>
    </message>
    <message>
        <source>Share this room</source>
        <translation>Diesen Raum teilen</translation>
    </message>
    <message>
        <source>Where the others reach it</source>
        <translation>Wo die anderen ihn erreichen</translation>
    </message>
    <message>
        <source>/srv/team/room.warroom or postgresql://HOST/DATABASE</source>
        <translation>/srv/team/raum.warroom oder postgresql://HOST/DATENBANK</translation>
    </message>
    <message>
        <source>Name a file on a disk that the others reach too, or a PostgreSQL database that was prepared for Warroom. All entries are copied there, in order; others join by opening the same place.</source>
        <translation>Eine Datei auf einem Datenträger nennen, den auch die anderen erreichen, oder eine PostgreSQL-Datenbank, die für Warroom vorbereitet wurde. Alle Einträge werden der Reihe nach dorthin kopiert; andere treten bei, indem sie denselben Ort öffnen.</translation>
    </message>
    <message>
        <source>Go on with the log as it is now. What it lost is added again; what stood here before is kept aside.</source>
        <translation>Mit dem Log weitermachen, wie es jetzt ist. Was es verloren hat, wird wieder hinzugefügt; was hier vorher stand, wird gesondert aufbewahrt.</translation>
    </message>
    <message>
        <source>Go on alone, with a local room. The shared log stays as it is.</source>
        <translation>Allein weitermachen, mit einem lokalen Raum. Das geteilte Log bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The entries are being copied.</source>
        <translation>Die Einträge werden gerade kopiert.</translation>
    </message>
    <message>
        <source>Name a file that ends in .warroom, or a URL that begins with postgresql://.</source>
        <translation>Eine Datei nennen, die auf .warroom endet, oder eine URL, die mit postgresql:// beginnt.</translation>
    </message>
    <message>
        <source>Nobody else is here now.</source>
        <translation>Gerade ist niemand sonst hier.</translation>
    </message>
    <message>
        <source>Here now: %1</source>
        <translation>Gerade hier: %1</translation>
    </message>
    <message>
        <source>%1 asks to be let in. Compare these words with theirs, by voice: %2</source>
        <translation>%1 bittet um Aufnahme. Diese Wörter mündlich mit denen auf der Gegenseite vergleichen: %2</translation>
    </message>
    <message>
        <source>Function of %1</source>
        <translation>Funktion von %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Only a steward lets people in.</source>
        <translation>Nur ein Verwalter nimmt jemanden auf.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Shared at %1, which is out of reach. %n of your entries wait for it to be back.</source>
        <translation>
            <numerusform>Geteilt unter %1, zurzeit nicht erreichbar. %n Ihrer Einträge wartet, bis es zurück ist.</numerusform>
            <numerusform>Geteilt unter %1, zurzeit nicht erreichbar. %n Ihrer Einträge warten, bis es zurück ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back together: %n of your entries got a place.</source>
        <translation>
            <numerusform>Wieder verbunden: %n Ihrer Einträge hat einen Platz bekommen.</numerusform>
            <numerusform>Wieder verbunden: %n Ihrer Einträge haben einen Platz bekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of others came.</source>
        <translation>
            <numerusform>%n Eintrag von anderen kam an.</numerusform>
            <numerusform>%n Einträge von anderen kamen an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wr::shell::TopBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Find or do anything, or ask who can …</source>
        <translation>Etwas finden oder tun, oder fragen: wer darf …</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Hell, dunkel oder hoher Kontrast</translation>
    </message>
    <message>
        <source>Warroom</source>
        <translation>Warroom</translation>
    </message>
    <message>
        <source>Warroom · %1</source>
        <translation>Warroom · %1</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>This is who signs what you do here.</source>
        <translation>Diese Person signiert, was Sie hier tun.</translation>
    </message>
    <message>
        <source>In the demo you may act as anybody.</source>
        <translation>In der Demo können Sie als jede Person handeln.</translation>
    </message>
    <message numerus="yes">
        <source>%n here</source>
        <comment>people, this one included</comment>
        <translation>
            <numerusform>%n hier</numerusform>
            <numerusform>%n hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n zuzustimmen</numerusform>
            <numerusform>%n zuzustimmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of yours asked for</source>
        <translation>
            <numerusform>%n von Ihnen erbeten</numerusform>
            <numerusform>%n von Ihnen erbeten</numerusform>
        </translation>
    </message>
    <message>
        <source>Approvals that wait for your answer, over all incidents</source>
        <translation>Zustimmungen, die auf Ihre Antwort warten, über alle Vorfälle</translation>
    </message>
    <message>
        <source>Approvals that you asked for and that others have not answered</source>
        <translation>Zustimmungen, die Sie erbeten haben und die noch nicht beantwortet sind</translation>
    </message>
</context>
<context>
    <name>wr::shell::Verbs</name>
    <message>
        <source>Find or do anything</source>
        <translation>Etwas finden oder tun</translation>
    </message>
    <message>
        <source>Show the keys of this screen</source>
        <translation>Die Tasten dieser Ansicht zeigen</translation>
    </message>
    <message>
        <source>Go to the board</source>
        <translation>Zur Tafel</translation>
    </message>
    <message>
        <source>Go to the incident</source>
        <translation>Zum Vorfall</translation>
    </message>
    <message>
        <source>Go to the evidence timeline</source>
        <translation>Zur Zeitachse der Belege</translation>
    </message>
    <message>
        <source>Go to the authority matrix</source>
        <translation>Zur Befugnismatrix</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Einen Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Filter the board</source>
        <translation>Die Tafel filtern</translation>
    </message>
    <message>
        <source>Cards or dense table</source>
        <translation>Karten oder dichte Tabelle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Import evidence</source>
        <translation>Belege importieren</translation>
    </message>
    <message>
        <source>Raise severity</source>
        <translation>Schweregrad erhöhen</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Eindämmen</translation>
    </message>
    <message>
        <source>Hand over command</source>
        <translation>Leitung übergeben</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Leitung übernehmen</translation>
    </message>
    <message>
        <source>Accept command</source>
        <translation>Leitung annehmen</translation>
    </message>
    <message>
        <source>Move phase</source>
        <translation>Phase wechseln</translation>
    </message>
    <message>
        <source>Lower severity</source>
        <translation>Schweregrad senken</translation>
    </message>
    <message>
        <source>Seal evidence</source>
        <translation>Belege versiegeln</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Vorfall schließen</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Hell, dunkel oder hoher Kontrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Befugnis</translation>
    </message>
    <message>
        <source>Decide by a right</source>
        <translation>Kraft eines Rechts entscheiden</translation>
    </message>
    <message>
        <source>Types and levels</source>
        <translation>Typen und Ausmaß</translation>
    </message>
    <message>
        <source>Acknowledge the news owed</source>
        <translation>Geschuldete Nachricht zur Kenntnis nehmen</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Den Titel ändern</translation>
    </message>
    <message>
        <source>Show the entries</source>
        <translation>Die Einträge zeigen</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>Die Läufe zeigen</translation>
    </message>
    <message>
        <source>Show the approvals</source>
        <translation>Die Zustimmungen zeigen</translation>
    </message>
    <message>
        <source>Show what can be seen</source>
        <translation>Zeigen, was zu sehen ist</translation>
    </message>
    <message>
        <source>Go to the tasks</source>
        <translation>Zu den Aufgaben gehen</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>Die Belege durchsuchen</translation>
    </message>
    <message>
        <source>Import evidence into the timeline</source>
        <translation>Belege in die Zeitachse importieren</translation>
    </message>
    <message>
        <source>Show the import report</source>
        <translation>Den Importbericht zeigen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Walk the cards</source>
        <translation>Durch die Karten gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the incident</source>
        <translation>Den Vorfall öffnen</translation>
    </message>
    <message>
        <source>Open the entry, unfold the rung</source>
        <translation>Den Eintrag öffnen, die Stufe aufklappen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave the line below; its text stays</source>
        <translation>Die Zeile unten verlassen; ihr Text bleibt</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Move the cursor through time</source>
        <translation>Den Cursor durch die Zeit bewegen</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+, −</translation>
    </message>
    <message>
        <source>Look closer, look at more time</source>
        <translation>Genauer hinsehen, mehr Zeit sehen</translation>
    </message>
    <message>
        <source>Previous change, next change</source>
        <translation>Vorige Änderung, nächste Änderung</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Zu einer Zeit gehen</translation>
    </message>
    <message>
        <source>List the items at the cursor</source>
        <translation>Die Elemente am Cursor auflisten</translation>
    </message>
    <message>
        <source>Share this room</source>
        <translation>Diesen Raum teilen</translation>
    </message>
    <message>
        <source>Go to the approvals that wait</source>
        <translation>Zu den Zustimmungen, die warten</translation>
    </message>
    <message>
        <source>Go to the runs of the room</source>
        <translation>Zu den Läufen des Raums</translation>
    </message>
    <message>
        <source>Go to your credentials</source>
        <translation>Zu Ihren Zugangsdaten</translation>
    </message>
    <message>
        <source>Set up a ladder</source>
        <translation>Eine Leiter einrichten</translation>
    </message>
    <message>
        <source>Open a saved view of the evidence</source>
        <translation>Eine gespeicherte Ansicht der Belege öffnen</translation>
    </message>
    <message>
        <source>Save this view of the evidence</source>
        <translation>Diese Ansicht der Belege speichern</translation>
    </message>
    <message>
        <source>Export the listed evidence</source>
        <translation>Die aufgelisteten Belege exportieren</translation>
    </message>
    <message>
        <source>What is seen for the first time: previous, next</source>
        <translation>Zum ersten Mal Gesehenes: voriges, nächstes</translation>
    </message>
    <message>
        <source>Use the selection as the window before</source>
        <translation>Die Auswahl als Fenster vorher nehmen</translation>
    </message>
    <message>
        <source>Use the selection as the window after</source>
        <translation>Die Auswahl als Fenster nachher nehmen</translation>
    </message>
    <message>
        <source>Compare the windows before and after</source>
        <translation>Die Fenster vorher und nachher vergleichen</translation>
    </message>
    <message>
        <source>Shift+Left, Right</source>
        <translation>Umschalt+Links, Rechts</translation>
    </message>
    <message>
        <source>Select a stretch of time</source>
        <translation>Einen Zeitabschnitt auswählen</translation>
    </message>
    <message>
        <source>Look at earlier or later times</source>
        <translation>Frühere oder spätere Zeiten ansehen</translation>
    </message>
    <message>
        <source>Ctrl+Left, Right</source>
        <translation>Strg+Links, Rechts</translation>
    </message>
    <message>
        <source>F3, Shift+F3</source>
        <translation>F3, Umschalt+F3</translation>
    </message>
    <message>
        <source>Next hit, previous hit</source>
        <translation>Nächster Treffer, voriger Treffer</translation>
    </message>
    <message>
        <source>Export the incident as a bundle</source>
        <translation>Den Vorfall als Bündel exportieren</translation>
    </message>
</context>
<context>
    <name>wr::timeline::CompareBar</name>
    <message>
        <source>Use as before</source>
        <translation>Als vorher nehmen</translation>
    </message>
    <message>
        <source>Take the selection as the window before (Ctrl+B).</source>
        <translation>Die Auswahl als Fenster vorher nehmen (Strg+B).</translation>
    </message>
    <message>
        <source>Use as after</source>
        <translation>Als nachher nehmen</translation>
    </message>
    <message>
        <source>Take the selection as the window after (Ctrl+Shift+B).</source>
        <translation>Die Auswahl als Fenster nachher nehmen (Strg+Umschalt+B).</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Choose anew</source>
        <translation>Neu wählen</translation>
    </message>
    <message>
        <source>Forget both windows.</source>
        <translation>Beide Fenster vergessen.</translation>
    </message>
    <message>
        <source>Before: %1. After: %2.</source>
        <translation>Vorher: %1. Nachher: %2.</translation>
    </message>
    <message>
        <source>Before: %1. After: the same length behind it, unless you choose one.</source>
        <translation>Vorher: %1. Nachher: die gleiche Länge dahinter, wenn Sie keines wählen.</translation>
    </message>
    <message>
        <source>After: %1. Before: the same length ahead of it, unless you choose one.</source>
        <translation>Nachher: %1. Vorher: die gleiche Länge davor, wenn Sie keines wählen.</translation>
    </message>
    <message>
        <source>Compare two windows of time: select a stretch by Shift and dragging or the arrow keys.</source>
        <translation>Zwei Zeitfenster vergleichen: Wählen Sie mit Umschalt und Ziehen oder den Pfeiltasten einen Abschnitt aus.</translation>
    </message>
    <message>
        <source>Say what differs between the two windows (Ctrl+Shift+C). When only one is chosen, the other is the same length directly beside it; when none is, the onset of the incident parts them.</source>
        <translation>Sagen, worin sich die beiden Fenster unterscheiden (Strg+Umschalt+C). Ist nur eines gewählt, ist das andere die gleiche Länge direkt daneben; ist keines gewählt, trennt sie das Einsetzen des Vorfalls.</translation>
    </message>
    <message>
        <source>No evidence is shown, so there is nothing to compare. Import some, or show another system.</source>
        <translation>Es werden keine Belege gezeigt, also gibt es nichts zu vergleichen. Lesen Sie welche ein, oder zeigen Sie ein anderes System.</translation>
    </message>
</context>
<context>
    <name>wr::timeline::TimelinePane</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show all evidence and entries (F).</source>
        <translation>Alle Belege und Einträge zeigen (F).</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Look closer at the cursor (+).</source>
        <translation>Am Cursor genauer hinsehen (+).</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Look at more time (-).</source>
        <translation>Mehr Zeit zeigen (-).</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Go to the change before the cursor ([).</source>
        <translation>Zur Änderung vor dem Cursor ([).</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Go to the change after the cursor (]).</source>
        <translation>Zur Änderung nach dem Cursor (]).</translation>
    </message>
    <message>
        <source>Go to 14:02, T-5m or a date (G)</source>
        <translation>Zu 14:02, T-5m oder einem Datum (G)</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Zu einer Zeit gehen</translation>
    </message>
    <message>
        <source>Follow live</source>
        <translation>Live folgen</translation>
    </message>
    <message>
        <source>Keep the newest evidence in view.</source>
        <translation>Die neuesten Belege im Blick behalten.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Show the same window as a list.</source>
        <translation>Dasselbe Fenster als Liste zeigen.</translation>
    </message>
    <message>
        <source>Everything in this window of the timeline, in order of time</source>
        <translation>Alles in diesem Fenster der Zeitachse, nach Zeit geordnet</translation>
    </message>
    <message>
        <source>Nothing lies in this window.</source>
        <translation>In diesem Fenster liegt nichts.</translation>
    </message>
    <message>
        <source>Zoom out, or press F to see everything.</source>
        <translation>Verkleinern oder F drücken, um alles zu sehen.</translation>
    </message>
    <message>
        <source>This is no time. Type 14:02, T-5m, or a date such as 2026-11-24T14:02Z.</source>
        <translation>Das ist keine Zeit. 14:02, T-5m oder ein Datum wie 2026-11-24T14:02Z eingeben.</translation>
    </message>
    <message>
        <source>Previous new</source>
        <translation>Voriges Neues</translation>
    </message>
    <message>
        <source>Go to the previous first appearance</source>
        <translation>Zum vorigen ersten Auftreten gehen</translation>
    </message>
    <message>
        <source>Next new</source>
        <translation>Nächstes Neues</translation>
    </message>
    <message>
        <source>Go to the next first appearance</source>
        <translation>Zum nächsten ersten Auftreten gehen</translation>
    </message>
    <message>
        <source>Go to what is seen for the first time before the cursor ({).</source>
        <translation>Zu dem gehen, was vor dem Cursor zum ersten Mal auftritt ({).</translation>
    </message>
    <message>
        <source>Nothing is seen for the first time before the cursor.</source>
        <translation>Vor dem Cursor tritt nichts zum ersten Mal auf.</translation>
    </message>
    <message>
        <source>Go to what is seen for the first time after the cursor (}).</source>
        <translation>Zu dem gehen, was nach dem Cursor zum ersten Mal auftritt (}).</translation>
    </message>
    <message>
        <source>Nothing is seen for the first time after the cursor.</source>
        <translation>Nach dem Cursor tritt nichts zum ersten Mal auf.</translation>
    </message>
</context>
<context>
    <name>wr::timeline::TimelineView</name>
    <message>
        <source>Evidence timeline</source>
        <translation>Zeitachse der Belege</translation>
    </message>
    <message>
        <source>There is no later change.</source>
        <translation>Es gibt keine spätere Änderung.</translation>
    </message>
    <message>
        <source>There is no earlier change.</source>
        <translation>Es gibt keine frühere Änderung.</translation>
    </message>
    <message>
        <source>No evidence and no entries yet</source>
        <translation>Noch keine Belege und keine Einträge</translation>
    </message>
    <message>
        <source>Import telemetry of this system, or widen the systems in scope: items appear here in lanes of the six kinds of evidence.</source>
        <translation>Telemetrie dieses Systems importieren oder weitere Systeme einbeziehen: Elemente erscheinen hier in Bahnen der sechs Arten von Belegen.</translation>
    </message>
    <message>
        <source>Nothing is seen for the first time later.</source>
        <translation>Danach wird nichts zum ersten Mal gesehen.</translation>
    </message>
    <message>
        <source>Nothing is seen for the first time earlier.</source>
        <translation>Davor wird nichts zum ersten Mal gesehen.</translation>
    </message>
</context>
</TS>
