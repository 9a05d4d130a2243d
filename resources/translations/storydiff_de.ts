<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>StoryDiff lays two versions of a news story side by side and says what changed, sentence by sentence. It never changes a file and never uses the network.</source>
        <translation>StoryDiff legt zwei Fassungen eines Artikels nebeneinander und sagt Satz für Satz, was sich geändert hat. Es ändert niemals eine Datei und nutzt niemals das Netz.</translation>
    </message>
    <message>
        <source>About StoryDiff</source>
        <translation>Über StoryDiff</translation>
    </message>
    <message>
        <source>&amp;Copy versions and close</source>
        <translation>Versionen &amp;kopieren und schließen</translation>
    </message>
</context>
<context>
    <name>ChangeDock</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>The changes stand here as soon as both versions are compared.</source>
        <translation>Hier stehen die Änderungen, sobald beide Fassungen verglichen sind.</translation>
    </message>
    <message>
        <source>No change fits the filter.</source>
        <translation>Keine Änderung passt zum Filter.</translation>
    </message>
    <message>
        <source>No changes: both versions say the same.</source>
        <translation>Keine Änderungen: In beiden Fassungen steht dasselbe.</translation>
    </message>
</context>
<context>
    <name>ChangeListModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Stelle</translation>
    </message>
</context>
<context>
    <name>ChooseTwo</name>
    <message numerus="yes">
        <source>A comparison takes two versions, and there are %Ln. They are sorted by date.</source>
        <comment>A comparison takes two versions, and there is %Ln. They are sorted by date.</comment>
        <translation>
            <numerusform>Verglichen werden zwei Fassungen, und hier ist %Ln. Sie sind nach Datum geordnet.</numerusform>
            <numerusform>Verglichen werden zwei Fassungen, und hier sind %Ln. Sie sind nach Datum geordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose two versions</source>
        <translation>Zwei Fassungen auswählen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>--install-desktop is for Linux desktops; here, open files from the window.</source>
        <translation>--install-desktop ist für Linux-Desktops; hier bitte Dateien im Fenster öffnen.</translation>
    </message>
    <message>
        <source>The desktop entry could not be written: {reason}.</source>
        <translation>Der Eintrag für den Desktop konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>StoryDiff is in the menus now, and under “Open with” in file managers. Written:</source>
        <translation>StoryDiff steht jetzt in den Menüs und unter „Öffnen mit“ in Dateimanagern. Geschrieben:</translation>
    </message>
</context>
<context>
    <name>DetailLine</name>
    <message>
        <source>changed: {}</source>
        <translation>geändert: {}</translation>
    </message>
    <message>
        <source>left out of the list by its filter</source>
        <translation>durch den Filter nicht in der Liste</translation>
    </message>
</context>
<context>
    <name>DetailSplitter</name>
    <message>
        <source>Drag for more or less room; a double click gives it back</source>
        <translation>Ziehen gibt mehr oder weniger Platz; ein Doppelklick stellt ihn wieder her</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).</source>
        <translation>Hier gibt es keinen Bildschirm (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt).</translation>
    </message>
    <message>
        <source>The Wayland display does not answer.</source>
        <translation>Der Wayland-Bildschirm antwortet nicht.</translation>
    </message>
    <message>
        <source>The window cannot open.</source>
        <translation>Das Fenster kann sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The display “{name}” does not answer.</source>
        <translation>Der Bildschirm „{name}“ antwortet nicht.</translation>
    </message>
    <message>
        <source>The window needs PySide6; install it with: {command}.</source>
        <translation>Das Fenster braucht PySide6; zu installieren mit: {command}.</translation>
    </message>
    <message>
        <source>Qt cannot be loaded ({detail}).</source>
        <translation>Qt lässt sich nicht laden ({detail}).</translation>
    </message>
    <message>
        <source>The window needs these packages: {command}.</source>
        <translation>Das Fenster braucht diese Pakete: {command}.</translation>
    </message>
    <message>
        <source>Here is the comparison as text.</source>
        <translation>Hier ist der Vergleich als Text.</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Hide (View &gt; Change list shows it again)</source>
        <translation>Ausblenden (Ansicht &gt; Änderungsliste zeigt sie wieder)</translation>
    </message>
    <message>
        <source>Hide the change list</source>
        <translation>Änderungsliste ausblenden</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>This is a web address, and StoryDiff does not use the network. Copy the text of the story and paste it, or save the page as a file and open that.</source>
        <translation>Das ist eine Webadresse, und StoryDiff nutzt das Netz nicht. Bitte den Text des Artikels kopieren und einfügen oder die Seite als Datei speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>This is on another computer, and StoryDiff does not use the network. Copy it to this one and open that.</source>
        <translation>Das liegt auf einem anderen Rechner, und StoryDiff nutzt das Netz nicht. Bitte auf diesen Rechner kopieren und von hier öffnen.</translation>
    </message>
    <message>
        <source>This is not a file. Drop one or two story files.</source>
        <translation>Das ist keine Datei. Bitte eine oder zwei Textdateien ablegen.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Drop two versions of a story here</source>
        <translation>Zwei Fassungen eines Artikels hier ablegen</translation>
    </message>
    <message>
        <source>StoryDiff lays them side by side and lists what was added, deleted, edited and moved. One file at a time works as well: the earlier version first.</source>
        <translation>StoryDiff legt sie nebeneinander und listet auf, was hinzugefügt, gelöscht, bearbeitet und verschoben wurde. Einzeln geht es auch: zuerst die frühere Fassung.</translation>
    </message>
    <message>
        <source>Open two files…</source>
        <translation>Zwei Dateien öffnen…</translation>
    </message>
</context>
<context>
    <name>EmptySide</name>
    <message>
        <source>The comparison starts as soon as both versions are there.</source>
        <translation>Der Vergleich beginnt, sobald beide Fassungen da sind.</translation>
    </message>
    <message>
        <source>“{name}” is shown as the later version; {key} makes it the earlier one.</source>
        <translation>„{name}“ ist als spätere Fassung zu sehen; {key} macht daraus die frühere.</translation>
    </message>
    <message>
        <source>“{name}” is shown as the earlier version; {key} makes it the later one.</source>
        <translation>„{name}“ ist als frühere Fassung zu sehen; {key} macht daraus die spätere.</translation>
    </message>
    <message>
        <source>Choose the earlier version…</source>
        <translation>Frühere Fassung wählen…</translation>
    </message>
    <message>
        <source>Choose the later version…</source>
        <translation>Spätere Fassung wählen…</translation>
    </message>
    <message>
        <source>Drop the earlier version here</source>
        <translation>Frühere Fassung hier ablegen</translation>
    </message>
    <message>
        <source>Drop the later version here</source>
        <translation>Spätere Fassung hier ablegen</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>Western European</source>
        <translation>Westeuropäisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>Headline: {text}</source>
        <translation>Überschrift: {text}</translation>
    </message>
    <message>
        <source>Byline: {text}</source>
        <translation>Autorenzeile: {text}</translation>
    </message>
    <message>
        <source>Dateline: {text}</source>
        <translation>Ortsmarke: {text}</translation>
    </message>
    <message>
        <source>Date: {text}</source>
        <translation>Datum: {text}</translation>
    </message>
    <message>
        <source>Version: {text}</source>
        <translation>Version: {text}</translation>
    </message>
    <message>
        <source>Byline, changed: {text}</source>
        <translation>Autorenzeile, geändert: {text}</translation>
    </message>
    <message>
        <source>Dateline, changed: {text}</source>
        <translation>Ortsmarke, geändert: {text}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Byline changed: {change}</source>
        <translation>Autorenzeile geändert: {change}</translation>
    </message>
    <message>
        <source>Dateline changed: {change}</source>
        <translation>Ortsmarke geändert: {change}</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message numerus="yes">
        <source>%Ln files; which two to compare is asked then</source>
        <translation>
            <numerusform>%Ln Datei; danach wird gefragt, welche zwei zu vergleichen sind</numerusform>
            <numerusform>%Ln Dateien; danach wird gefragt, welche zwei zu vergleichen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to choose two of these</source>
        <translation>Ablegen, um zwei davon auszuwählen</translation>
    </message>
    <message>
        <source>This cannot be opened here</source>
        <translation>Das lässt sich hier nicht öffnen</translation>
    </message>
    <message>
        <source>Drop to replace the earlier version</source>
        <translation>Ablegen ersetzt die frühere Fassung</translation>
    </message>
    <message>
        <source>Drop to open as the earlier version</source>
        <translation>Ablegen öffnet als frühere Fassung</translation>
    </message>
    <message>
        <source>Drop to replace the later version</source>
        <translation>Ablegen ersetzt die spätere Fassung</translation>
    </message>
    <message>
        <source>Drop to open as the later version</source>
        <translation>Ablegen öffnet als spätere Fassung</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Open rece&amp;nt</source>
        <translation>Zuletzt &amp;verglichen</translation>
    </message>
    <message>
        <source>Open the &amp;last pair</source>
        <translation>&amp;Letztes Paar öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste as a version</source>
        <translation>&amp;Als Fassung einfügen</translation>
    </message>
    <message>
        <source>&amp;Compare with clipboard</source>
        <translation>Mit Z&amp;wischenablage vergleichen</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichenkodierung</translation>
    </message>
    <message>
        <source>Reload changed files by &amp;themselves</source>
        <translation>Geänderte Dateien &amp;selbsttätig neu laden</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>As the file says, or a guess</source>
        <translation>Wie in der Datei angegeben, sonst geraten</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by words</source>
        <translation>Wortfilter</translation>
    </message>
    <message>
        <source>Filter the changes by words</source>
        <translation>Änderungen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>{} of {} shown</source>
        <translation>{} von {} sichtbar</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Neu geschrieben</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengelegt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typografie</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Show lines that differ in blanks, tabs and blank lines only</source>
        <translation>Zeilen zeigen, die sich nur in Leerzeichen, Tabulatoren und Leerzeilen unterscheiden</translation>
    </message>
    <message>
        <source>Show differences in quotation marks, dashes and spaces only</source>
        <translation>Unterschiede zeigen, die nur Anführungszeichen, Striche und Leerzeichen betreffen</translation>
    </message>
    <message>
        <source>Show or hide this kind of change; with Ctrl, show nothing else</source>
        <translation>Diese Art von Änderung zeigen oder ausblenden; mit Strg nur diese zeigen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>Suchleiste schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Words in the story</source>
        <translation>Wörter im Text</translation>
    </message>
    <message>
        <source>Find in the story</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Where to find</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Beide Fassungen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>went on from the end</source>
        <translation>am Ende fortgesetzt</translation>
    </message>
    <message>
        <source>went on from the start</source>
        <translation>am Anfang fortgesetzt</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message numerus="yes">
        <source>%Ln unchanged sentences</source>
        <comment>%Ln unchanged sentence</comment>
        <translation>
            <numerusform>%Ln unveränderter Satz</numerusform>
            <numerusform>%Ln unveränderte Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged lines</source>
        <comment>%Ln unchanged line</comment>
        <translation>
            <numerusform>%Ln unveränderte Zeile</numerusform>
            <numerusform>%Ln unveränderte Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldChoice</name>
    <message numerus="yes">
        <source>&amp;%Ln sentences</source>
        <comment>&amp;%Ln sentence</comment>
        <translation>
            <numerusform>&amp;%Ln Satz</numerusform>
            <numerusform>&amp;%Ln Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Fold unchanged text</source>
        <translation>&amp;Unverändertes einklappen</translation>
    </message>
    <message>
        <source>&amp;Kept around changes</source>
        <translation>Um Änderungen &amp;herum zeigen</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Another program&apos;s document</source>
        <translation>Dokument eines anderen Programms</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>NewsML-G2 story</source>
        <translation>NewsML-G2-Meldung</translation>
    </message>
    <message>
        <source>ninjs story</source>
        <translation>ninjs-Meldung</translation>
    </message>
    <message>
        <source>NITF story</source>
        <translation>NITF-Meldung</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Programmcode</translation>
    </message>
    <message>
        <source>Rich text document</source>
        <translation>RTF-Dokument</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
</context>
<context>
    <name>Lede</name>
    <message>
        <source>{first} and {other}</source>
        <translation>{first} und {other}</translation>
    </message>
    <message>
        <source>Lede {changes}</source>
        <translation>Vorspann {changes}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>neu geschrieben</translation>
    </message>
    <message>
        <source>split</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengelegt</translation>
    </message>
</context>
<context>
    <name>LinkStrip</name>
    <message>
        <source>Links between the versions</source>
        <translation>Verbindungen zwischen den Fassungen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>StoryDiff</source>
        <translation>StoryDiff</translation>
    </message>
    <message>
        <source>Open two versions of a story</source>
        <translation>Zwei Fassungen eines Artikels öffnen</translation>
    </message>
    <message>
        <source>Open a story</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Where should “{}” go?</source>
        <translation>Wohin soll „{}“?</translation>
    </message>
    <message>
        <source>This is the last change.</source>
        <translation>Das ist die letzte Änderung.</translation>
    </message>
    <message>
        <source>This is the first change.</source>
        <translation>Das ist die erste Änderung.</translation>
    </message>
    <message>
        <source>No change fits the filter.</source>
        <translation>Keine Änderung passt zum Filter.</translation>
    </message>
</context>
<context>
    <name>Marked-up copy</name>
    <message>
        <source>[moved to line {number}]</source>
        <translation>[verschoben in Zeile {number}]</translation>
    </message>
    <message>
        <source>[moved from earlier line {number}]</source>
        <translation>[verschoben aus früherer Zeile {number}]</translation>
    </message>
    <message>
        <source>[moved to paragraph {number}]</source>
        <translation>[verschoben in Absatz {number}]</translation>
    </message>
    <message>
        <source>[moved from earlier paragraph {number}]</source>
        <translation>[verschoben aus früherem Absatz {number}]</translation>
    </message>
    <message>
        <source>[part of earlier paragraph {number}]</source>
        <translation>[Teil des früheren Absatzes {number}]</translation>
    </message>
    <message>
        <source>[part of a sentence in earlier paragraph {number}]</source>
        <translation>[Teil eines Satzes im früheren Absatz {number}]</translation>
    </message>
    <message>
        <source>[now part of paragraph {number}]</source>
        <translation>[jetzt Teil von Absatz {number}]</translation>
    </message>
    <message>
        <source>[now part of a sentence in paragraph {number}]</source>
        <translation>[jetzt Teil eines Satzes in Absatz {number}]</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Meldung schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Nature</name>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date or time</source>
        <translation>Zeitangabe</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Quellenangabe</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>Großschreibung</translation>
    </message>
    <message>
        <source>spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>word order</source>
        <translation>Wortstellung</translation>
    </message>
    <message>
        <source>indentation</source>
        <translation>Einrückung</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>Wortlaut</translation>
    </message>
</context>
<context>
    <name>NatureMenu</name>
    <message numerus="yes">
        <source>%Ln kinds of edits</source>
        <comment>%Ln kind of edit</comment>
        <translation>
            <numerusform>%Ln Art von Eingriffen</numerusform>
            <numerusform>%Ln Arten von Eingriffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only changes with edits of figures, names, quotations …</source>
        <translation>Nur Änderungen zeigen, die dies betreffen: Zahlen, Namen, Zitate …</translation>
    </message>
    <message>
        <source>&amp;Anything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>About: {}</source>
        <translation>Betrifft: {}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Dates and times</source>
        <translation>Zeitangaben</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Quellenangaben</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großschreibung</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Word order</source>
        <translation>Wortstellung</translation>
    </message>
    <message>
        <source>Indentation</source>
        <translation>Einrückung</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>There are hidden marks that turn the reading direction; they are shown as arrows.</source>
        <translation>Es gibt verborgene Zeichen, die die Leserichtung umkehren; sie sind als Pfeile zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Read as {encoding}; %Ln characters are damaged and shown as {sign}.</source>
        <comment>Read as {encoding}; one character is damaged and shown as {sign}.</comment>
        <translation>
            <numerusform>Gelesen als {encoding}; ein Zeichen ist beschädigt und als {sign} zu sehen.</numerusform>
            <numerusform>Gelesen als {encoding}; %Ln Zeichen sind beschädigt und als {sign} zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as {encoding}, which is a guess: the file does not say.</source>
        <translation>Gelesen als {encoding}; das ist geraten, denn die Datei sagt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %Ln stories; the first one is shown.</source>
        <translation>
            <numerusform>Die Datei enthält %Ln Meldung; zu sehen ist die erste.</numerusform>
            <numerusform>Die Datei enthält %Ln Meldungen; zu sehen ist die erste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is damaged or cut short: shown is what could be read of it.</source>
        <translation>Die Datei ist beschädigt oder unvollständig; zu sehen ist, was sich lesen ließ.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read as {format}, so it is shown as plain text.</source>
        <translation>Die Datei ist beschädigt und ließ sich nicht als {format} lesen; sie ist als reiner Text zu sehen.</translation>
    </message>
    <message>
        <source>Very long runs of empty lines are shortened.</source>
        <translation>Sehr lange Folgen von Leerzeilen sind gekürzt.</translation>
    </message>
    <message>
        <source>The document has tracked changes: insertions are read as text, deletions are left out.</source>
        <translation>Das Dokument enthält nachverfolgte Änderungen: Einfügungen sind übernommen, Löschungen weggelassen.</translation>
    </message>
</context>
<context>
    <name>OptionActions</name>
    <message>
        <source>Ignore c&amp;apital letters</source>
        <translation>&amp;Groß-/Kleinschreibung nicht beachten</translation>
    </message>
    <message>
        <source>Ignore p&amp;unctuation</source>
        <translation>&amp;Satzzeichen nicht beachten</translation>
    </message>
    <message>
        <source>Compare by pa&amp;ragraph</source>
        <translation>&amp;Absatzweise vergleichen</translation>
    </message>
</context>
<context>
    <name>OrderMenu</name>
    <message>
        <source>The order of the list, and of next and previous change</source>
        <translation>Die Reihenfolge der Liste und von „Nächste“ und „Vorige Änderung“</translation>
    </message>
    <message>
        <source>By &amp;place</source>
        <translation>Nach &amp;Stelle</translation>
    </message>
    <message>
        <source>As the changes stand in the later version</source>
        <translation>Wie die Änderungen in der späteren Fassung stehen</translation>
    </message>
    <message>
        <source>Figures, names, quotations and the lede first, then the most words changed</source>
        <translation>Zuerst Zahlen, Namen, Zitate und der Vorspann, dann die meisten geänderten Wörter</translation>
    </message>
    <message>
        <source>By &amp;weight</source>
        <translation>Nach &amp;Gewicht</translation>
    </message>
    <message>
        <source>by weight</source>
        <translation>nach Gewicht</translation>
    </message>
    <message>
        <source>by place</source>
        <translation>nach Stelle</translation>
    </message>
    <message>
        <source>Order: {}</source>
        <translation>Sortiert {}</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the story</source>
        <translation>Überblick über den Text</translation>
    </message>
    <message>
        <source>All changes from top to bottom; arrow and page keys scroll.</source>
        <translation>Alle Änderungen von oben nach unten; Pfeil- und Bildtasten blättern.</translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>Pair by &amp;hand…</source>
        <translation>Von &amp;Hand zuordnen…</translation>
    </message>
    <message>
        <source>&amp;Take this pair apart</source>
        <translation>Dieses Paar &amp;trennen</translation>
    </message>
    <message>
        <source>&amp;Leave the pairing to StoryDiff</source>
        <translation>Zuordnung StoryDiff ü&amp;berlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairings by hand were dropped: their sentences have changed.</source>
        <comment>One pairing by hand was dropped: its sentences have changed.</comment>
        <translation>
            <numerusform>Eine Zuordnung von Hand ist entfallen, denn ihre Sätze haben sich geändert.</numerusform>
            <numerusform>%Ln Zuordnungen von Hand sind entfallen, denn ihre Sätze haben sich geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{}” now stands alone.</source>
        <translation>„{}“ steht jetzt allein.</translation>
    </message>
    <message>
        <source>First click a sentence in either version, then choose Pair by hand once more.</source>
        <translation>Zuerst in einer der Fassungen auf einen Satz klicken, dann noch einmal „Von Hand zuordnen“ wählen.</translation>
    </message>
    <message>
        <source>There is nothing in the other version that this could be paired with.</source>
        <translation>In der anderen Fassung gibt es nichts, dem sich das zuordnen ließe.</translation>
    </message>
    <message>
        <source>Click the sentence in the earlier version that belongs to “{}”.</source>
        <translation>In der früheren Fassung auf den Satz klicken, der zu „{}“ gehört.</translation>
    </message>
    <message>
        <source>Click the sentence in the later version that belongs to “{}”.</source>
        <translation>In der späteren Fassung auf den Satz klicken, der zu „{}“ gehört.</translation>
    </message>
    <message>
        <source>Click the paragraph in the earlier version that belongs to “{}”.</source>
        <translation>In der früheren Fassung auf den Absatz klicken, der zu „{}“ gehört.</translation>
    </message>
    <message>
        <source>Click the paragraph in the later version that belongs to “{}”.</source>
        <translation>In der späteren Fassung auf den Absatz klicken, der zu „{}“ gehört.</translation>
    </message>
    <message>
        <source>Drag for several. Or go there with the arrow keys, with Shift for several, and press Enter. Escape leaves.</source>
        <translation>Ziehen wählt mehrere. Oder mit den Pfeiltasten hingehen, mit Umschalt für mehrere, und die Eingabetaste drücken. Esc bricht ab.</translation>
    </message>
    <message>
        <source>pairing of “{}”</source>
        <translation>Zuordnung von „{}“</translation>
    </message>
    <message>
        <source>taking apart of “{}”</source>
        <translation>Trennung von „{}“</translation>
    </message>
    <message>
        <source>leaving “{}” to StoryDiff</source>
        <translation>Überlassen von „{}“ an StoryDiff</translation>
    </message>
    <message>
        <source>Lines of source cannot be paired by hand.</source>
        <translation>Zeilen des Quelltexts lassen sich nicht von Hand zuordnen.</translation>
    </message>
</context>
<context>
    <name>PaneFolds</name>
    <message>
        <source>Click to unfold</source>
        <translation>Klicken klappt aus</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>The file’s encoding; choose another one if letters look wrong</source>
        <translation>Die Zeichenkodierung der Datei; bei falschen Buchstaben eine andere wählen</translation>
    </message>
    <message>
        <source>Encoding: {}</source>
        <translation>Zeichenkodierung: {}</translation>
    </message>
</context>
<context>
    <name>PaneMenu</name>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ParagraphBox</name>
    <message>
        <source>Go to paragraph</source>
        <translation>Zu Absatz gehen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Fassung:</translation>
    </message>
    <message>
        <source>&amp;Paragraph:</source>
        <translation>&amp;Absatz:</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>&amp;Zeile:</translation>
    </message>
    <message>
        <source> of {}</source>
        <translation> von {}</translation>
    </message>
</context>
<context>
    <name>PartnerList</name>
    <message>
        <source>It was compared last with:</source>
        <translation>Zuletzt verglichen mit:</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message numerus="yes">
        <source>{text}; %Ln more edits</source>
        <comment>{text}; %Ln more edit</comment>
        <translation>
            <numerusform>{text}; %Ln weiterer Eingriff</numerusform>
            <numerusform>{text}; %Ln weitere Eingriffe</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, {place}: {text}</source>
        <translation>{title}, {place}: {text}</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>{place}, taken apart by hand</source>
        <translation>{place}, von Hand getrennt</translation>
    </message>
    <message>
        <source>{place}, paired by hand</source>
        <translation>{place}, von Hand zugeordnet</translation>
    </message>
    <message>
        <source>paragraph {old} → part of {new}</source>
        <translation>Absatz {old} → Teil von {new}</translation>
    </message>
    <message>
        <source>part of paragraph {old} → {new}</source>
        <translation>Teil von Absatz {old} → {new}</translation>
    </message>
    <message>
        <source>{place}, now part of a sentence in paragraph {number}</source>
        <translation>{place}, jetzt Teil eines Satzes in Absatz {number}</translation>
    </message>
    <message>
        <source>{place}, now part of paragraph {number}</source>
        <translation>{place}, jetzt Teil von Absatz {number}</translation>
    </message>
    <message>
        <source>{place}, part of a sentence in earlier paragraph {number}</source>
        <translation>{place}, Teil eines Satzes im früheren Absatz {number}</translation>
    </message>
    <message>
        <source>{place}, part of earlier paragraph {number}</source>
        <translation>{place}, Teil des früheren Absatzes {number}</translation>
    </message>
    <message>
        <source>{place}, a part of it from earlier paragraph {number}</source>
        <translation>{place}, ein Teil davon aus dem früheren Absatz {number}</translation>
    </message>
    <message>
        <source>{place}, a part of it now in paragraph {number}</source>
        <translation>{place}, ein Teil davon jetzt in Absatz {number}</translation>
    </message>
    <message>
        <source>paragraph {old} → {new}</source>
        <translation>Absatz {old} → {new}</translation>
    </message>
    <message>
        <source>paragraphs {old} → {new}</source>
        <translation>Absätze {old} → {new}</translation>
    </message>
    <message>
        <source>earlier line {lines}</source>
        <translation>frühere Zeile {lines}</translation>
    </message>
    <message>
        <source>earlier lines {lines}</source>
        <translation>frühere Zeilen {lines}</translation>
    </message>
    <message>
        <source>line {old} → {new}</source>
        <translation>Zeile {old} → {new}</translation>
    </message>
    <message>
        <source>line {lines}</source>
        <translation>Zeile {lines}</translation>
    </message>
    <message>
        <source>lines {lines}</source>
        <translation>Zeilen {lines}</translation>
    </message>
    <message>
        <source>earlier paragraph {number}</source>
        <translation>früherer Absatz {number}</translation>
    </message>
    <message>
        <source>earlier paragraphs {numbers}</source>
        <translation>frühere Absätze {numbers}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>paragraphs {numbers}</source>
        <translation>Absätze {numbers}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no file “{name}”. Check the name and the folder.</source>
        <translation>Es gibt keine Datei „{name}“. Bitte Namen und Ordner prüfen.</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Ask for permission to read it, or open a copy.</source>
        <translation>„{name}“ darf nicht gelesen werden. Bitte um Leserecht bitten oder eine Kopie öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Open one of the files in it.</source>
        <translation>„{name}“ ist ein Ordner. Bitte eine der Dateien darin öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is not a file but a device or a pipe. Save its contents to a file first.</source>
        <translation>„{name}“ ist keine Datei, sondern ein Gerät oder eine Pipe. Bitte den Inhalt zuerst in einer Datei speichern.</translation>
    </message>
    <message>
        <source>“{name}” is a link that leads back to itself. Open the file it was meant for.</source>
        <translation>„{name}“ ist eine Verknüpfung, die auf sich selbst zurückführt. Bitte die gemeinte Datei öffnen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file. Check the name.</source>
        <translation>„{name}“ kann kein Dateiname sein. Bitte den Namen prüfen.</translation>
    </message>
    <message>
        <source>“{name}” is empty. Open a file with text in it.</source>
        <translation>„{name}“ ist leer. Bitte eine Datei mit Text öffnen.</translation>
    </message>
    <message>
        <source>“{name}” holds nothing but blanks and empty lines. Open a file with text in it.</source>
        <translation>„{name}“ enthält nur Leerzeichen und leere Zeilen. Bitte eine Datei mit Text öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is too large ({size}; the limit is {limit}). Open a part of it, or start StoryDiff with --max-size {enough} to read it all the same.</source>
        <translation>„{name}“ ist zu groß ({size}; die Grenze ist {limit}). Bitte einen Teil davon öffnen oder StoryDiff mit --max-size {enough} starten, um die Datei trotzdem zu lesen.</translation>
    </message>
    <message>
        <source>“{name}” is larger than the limit of {limit}. Give a part of it, or start StoryDiff with --max-size {enough} to read more.</source>
        <translation>„{name}“ ist größer als die Grenze von {limit}. Bitte einen Teil davon angeben oder StoryDiff mit --max-size {enough} starten, um mehr zu lesen.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file. Save the story as plain text and open that.</source>
        <translation>„{name}“ ist keine Textdatei. Bitte den Artikel als reinen Text speichern und diesen öffnen.</translation>
    </message>
    <message>
        <source>The characters in “{name}” cannot be read: it is neither UTF-8, UTF-16 nor Windows-1252. Save it as UTF-8 and open it again.</source>
        <translation>Die Zeichen in „{name}“ lassen sich nicht lesen: Es ist weder UTF-8 noch UTF-16 noch Windows-1252. Bitte als UTF-8 speichern und neu öffnen.</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {detail}. Try again, or open a copy.</source>
        <translation>„{name}“ ließ sich nicht lesen: {detail}. Bitte noch einmal versuchen oder eine Kopie öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password. Save it without one and open it again.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt. Bitte ohne Passwort speichern und neu öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is a PDF, which holds a page&apos;s looks and not its text. Copy the story out of it and paste it here.</source>
        <translation>„{name}“ ist ein PDF; darin steht das Aussehen einer Seite, nicht ihr Text. Bitte den Artikel herauskopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>“{name}” is a document of an old Office program, or one with a password. Save it as .docx or as plain text, without a password, and open that.</source>
        <translation>„{name}“ ist ein Dokument eines alten Office-Programms oder eines mit Passwort. Bitte als .docx oder als reinen Text ohne Passwort speichern und das öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is a NewsML-G2 file without a story&apos;s text in it. Open the file that holds the text.</source>
        <translation>„{name}“ ist eine NewsML-G2-Datei ohne den Text einer Meldung. Bitte die Datei öffnen, in der der Text steht.</translation>
    </message>
    <message>
        <source>“{name}” declares XML entities, which no story needs and which can do harm, so it was not opened. Save the story as plain text and open that.</source>
        <translation>„{name}“ deklariert XML-Entitäten, die kein Artikel braucht und die schaden können; die Datei wurde nicht geöffnet. Bitte den Artikel als reinen Text speichern und diesen öffnen.</translation>
    </message>
    <message>
        <source>“{name}” would unfold to far more than a story can hold, so it was not opened. Save the story as plain text and open that.</source>
        <translation>„{name}“ würde sich zu weit mehr entfalten, als ein Artikel enthalten kann; die Datei wurde nicht geöffnet. Bitte den Artikel als reinen Text speichern und diesen öffnen.</translation>
    </message>
    <message>
        <source>“{name}” holds no text. Open a file with a story in it.</source>
        <translation>„{name}“ enthält keinen Text. Bitte eine Datei mit einem Artikel öffnen.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Comparing the two versions …</source>
        <translation>Die Fassungen werden verglichen …</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ReadingActions</name>
    <message>
        <source>There is no unchanged text long enough to fold.</source>
        <translation>Kein unveränderter Text ist lang genug zum Zusammenfalten.</translation>
    </message>
    <message>
        <source>Both places face each other. {} goes back to where you were.</source>
        <translation>Beide Stellen stehen sich gegenüber. {} führt zurück zur Lesestelle.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Compared last:</source>
        <translation>Zuletzt verglichen:</translation>
    </message>
    <message>
        <source>Look at two sample stories</source>
        <translation>Zwei Beispielartikel ansehen</translation>
    </message>
    <message>
        <source>Two versions of an invented story</source>
        <translation>Zwei Fassungen eines erfundenen Artikels</translation>
    </message>
</context>
<context>
    <name>RedlineSwitch</name>
    <message>
        <source>&amp;Marked-up copy</source>
        <translation>&amp;Korrekturansicht</translation>
    </message>
</context>
<context>
    <name>RedlineView</name>
    <message>
        <source>Marked-up copy</source>
        <translation>Korrekturansicht</translation>
    </message>
    <message>
        <source>struck: only in the earlier version · underlined: only in the later version</source>
        <translation>durchgestrichen: nur in der früheren Fassung · unterstrichen: nur in der späteren Fassung</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The name “{name}” does not say which kind of report is wanted. End it in .txt or .json, or add --format text or --format json.</source>
        <translation>Der Name „{name}“ sagt nicht, welche Art von Bericht gewünscht ist. Bitte auf .txt oder .json enden lassen oder --format text oder --format json angeben.</translation>
    </message>
    <message>
        <source>The report would overwrite the story “{name}”. Choose another name for it.</source>
        <translation>Der Bericht würde den Artikel „{name}“ überschreiben. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no standard output to write the report to. Write it to a file: --report FILE.</source>
        <translation>Es gibt keine Standardausgabe für den Bericht. Bitte in eine Datei schreiben: --report DATEI.</translation>
    </message>
    <message>
        <source>The report could not be written: {reason}.</source>
        <translation>Der Bericht konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The report could not be written to “{name}”: {reason}.</source>
        <translation>Der Bericht konnte nicht in „{name}“ geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Earlier version:</source>
        <translation>Frühere Fassung:</translation>
    </message>
    <message>
        <source>Later version:</source>
        <translation>Spätere Fassung:</translation>
    </message>
    <message>
        <source>The comparison was cut short to save time: some parts are compared less closely than the rest.</source>
        <translation>Der Vergleich wurde abgekürzt, um Zeit zu sparen: Einige Teile sind weniger genau verglichen als der Rest.</translation>
    </message>
    <message>
        <source>Words in [-such brackets-] stand only in the earlier version, words in {+such braces+} only in the later one.</source>
        <translation>Wörter in [-solchen Klammern-] stehen nur in der früheren Fassung, Wörter in {+diesen+} nur in der späteren.</translation>
    </message>
    <message>
        <source>Earlier:</source>
        <translation>Früher:</translation>
    </message>
    <message>
        <source>Later:</source>
        <translation>Später:</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln sentences unchanged)</source>
        <comment>(%Ln sentence unchanged)</comment>
        <translation>
            <numerusform>(%Ln Satz unverändert)</numerusform>
            <numerusform>(%Ln Sätze unverändert)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln paragraphs unchanged)</source>
        <comment>(%Ln paragraph unchanged)</comment>
        <translation>
            <numerusform>(%Ln Absatz unverändert)</numerusform>
            <numerusform>(%Ln Absätze unverändert)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln lines unchanged)</source>
        <comment>(%Ln line unchanged)</comment>
        <translation>
            <numerusform>(%Ln Zeile unverändert)</numerusform>
            <numerusform>(%Ln Zeilen unverändert)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportSaving</name>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, für Programme (*.json)</translation>
    </message>
    <message>
        <source>changes.txt</source>
        <translation>Änderungen.txt</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>There is a file “{}” already. To replace it, choose it by its full name.</source>
        <translation>Es gibt schon eine Datei „{}“. Um sie zu ersetzen, bitte ihren vollen Namen wählen.</translation>
    </message>
    <message>
        <source>The name “{}” does not say which kind of report is wanted. End it in .txt or .json.</source>
        <translation>Der Name „{}“ sagt nicht, welcher Bericht gewünscht ist. Er muss auf .txt oder .json enden.</translation>
    </message>
    <message>
        <source>The report could not be saved as “{name}”: there is no folder “{folder}”. Choose another.</source>
        <translation>Der Bericht konnte nicht als „{name}“ gespeichert werden: Es gibt keinen Ordner „{folder}“. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The report could not be saved as “{name}”: that is a folder. Choose another name.</source>
        <translation>Der Bericht konnte nicht als „{name}“ gespeichert werden: Das ist ein Ordner. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The report could not be saved as “{name}”: that file is protected. Choose another name.</source>
        <translation>Der Bericht konnte nicht als „{name}“ gespeichert werden: Diese Datei ist geschützt. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The report could not be saved as “{name}”: nothing can be saved in “{folder}”. Choose another folder.</source>
        <translation>Der Bericht konnte nicht als „{name}“ gespeichert werden: In „{folder}“ kann nichts gespeichert werden. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The report could not be saved as “{name}”. Make room for it, or choose another folder. The computer says: {reason}.</source>
        <translation>Der Bericht konnte nicht als „{name}“ gespeichert werden. Bitte Platz dafür schaffen oder einen anderen Ordner wählen. Der Rechner meldet: {reason}.</translation>
    </message>
    <message>
        <source>The report was saved as “{name}” in “{folder}”.</source>
        <translation>Der Bericht wurde als „{name}“ in „{folder}“ gespeichert.</translation>
    </message>
    <message>
        <source>The whole comparison was saved as “{name}” in “{folder}”, not only what the list shows.</source>
        <translation>Der ganze Vergleich wurde als „{name}“ in „{folder}“ gespeichert, nicht nur was die Liste zeigt.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>“{}” is shown as the earlier version, “{}” as the later version.</source>
        <translation>„{}“ ist als frühere Fassung zu sehen, „{}“ als spätere.</translation>
    </message>
    <message>
        <source>Comparing was canceled. Reload (F5) compares these two versions again.</source>
        <translation>Der Vergleich wurde abgebrochen. „Neu laden“ (F5) vergleicht diese Fassungen noch einmal.</translation>
    </message>
    <message>
        <source>Opening was canceled; the window shows what it showed before.</source>
        <translation>Das Öffnen wurde abgebrochen; das Fenster zeigt, was es zuvor zeigte.</translation>
    </message>
    <message>
        <source>There is no file to read again: what is shown was not read from one.</source>
        <translation>Es gibt keine Datei neu zu laden: Was gezeigt wird, stammt aus keiner.</translation>
    </message>
    <message>
        <source>These two versions could not be compared; their text can still be read.</source>
        <translation>Diese beiden Fassungen ließen sich nicht vergleichen; ihr Text bleibt lesbar.</translation>
    </message>
    <message>
        <source>The comparison failed, so the window shows what it showed before.</source>
        <translation>Der Vergleich ist gescheitert; das Fenster zeigt, was es zuvor zeigte.</translation>
    </message>
    <message>
        <source>The part of StoryDiff that compares stopped unexpectedly.</source>
        <translation>Der vergleichende Teil von StoryDiff wurde unerwartet beendet.</translation>
    </message>
    <message>
        <source>The reason, for a report of this fault: {}.</source>
        <translation>Der Grund, für eine Fehlermeldung: {}.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In a story</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>A line up or down</source>
        <translation>Eine Zeile auf oder ab</translation>
    </message>
    <message>
        <source>A page up or down</source>
        <translation>Eine Seite auf oder ab</translation>
    </message>
    <message>
        <source>To the start or the end</source>
        <translation>Zum Anfang oder zum Ende</translation>
    </message>
    <message>
        <source>From part to part of the window</source>
        <translation>Von Teil zu Teil des Fensters</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Larger or smaller type</source>
        <translation>Schrift größer oder kleiner</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Strg + Mausrad</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Earlier version</source>
        <translation>Frühere Fassung</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Spätere Fassung</translation>
    </message>
    <message>
        <source>Open earlier version…</source>
        <translation>Frühere Fassung öffnen…</translation>
    </message>
    <message>
        <source>Open later version…</source>
        <translation>Spätere Fassung öffnen…</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message numerus="yes">
        <source>%Ln MB</source>
        <translation>
            <numerusform>%Ln MB</numerusform>
            <numerusform>%Ln MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <comment>%Ln byte</comment>
        <translation>
            <numerusform>%Ln Byte</numerusform>
            <numerusform>%Ln Byte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <comment>%Ln word</comment>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <comment>%Ln line</comment>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences</source>
        <comment>%Ln sentence</comment>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}, {sentences}</source>
        <translation>{words}, {sentences}</translation>
    </message>
    <message>
        <source>{language} source, {lines}</source>
        <translation>Quelltext ({language}), {lines}</translation>
    </message>
</context>
<context>
    <name>SourceAction</name>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>The source of these documents is packed: only their text can be read</source>
        <translation>Der Quelltext dieser Dokumente ist gepackt: Nur ihr Text lässt sich lesen</translation>
    </message>
    <message>
        <source>Show the stories instead of the files’ source ({})</source>
        <translation>Die Artikel statt des Quelltexts der Dateien zeigen ({})</translation>
    </message>
    <message>
        <source>Show the files as they stand, marks and all, and compare their lines ({})</source>
        <translation>Die Dateien mit allen Auszeichnungen zeigen und ihre Zeilen vergleichen ({})</translation>
    </message>
</context>
<context>
    <name>SourceSwitch</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>“{}” is program code, so both files are shown as source. {} shows them as stories.</source>
        <translation>„{}“ ist Programmcode; beide Dateien sind als Quelltext zu sehen. {} zeigt sie als Artikel.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (nicht vorhanden)</translation>
    </message>
</context>
<context>
    <name>StoryTools</name>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rückwärts s&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Go to paragraph…</source>
        <translation>&amp;Gehe zu Absatz…</translation>
    </message>
    <message>
        <source>&amp;Detail line</source>
        <translation>&amp;Detailzeile</translation>
    </message>
    <message>
        <source>Paragraph n&amp;umbers</source>
        <translation>Absatz&amp;nummern</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>The marked-up copy is being written…</source>
        <translation>Die Korrekturansicht wird erstellt …</translation>
    </message>
    <message>
        <source>&amp;Go to line…</source>
        <translation>&amp;Gehe zu Zeile…</translation>
    </message>
    <message>
        <source>Line n&amp;umbers</source>
        <translation>Zeilen&amp;nummern</translation>
    </message>
    <message>
        <source>Type size {} %</source>
        <translation>Schriftgröße {} %</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%Ln typographic differences in all</source>
        <comment>%Ln typographic difference in all</comment>
        <translation>
            <numerusform>Insgesamt %Ln typografischer Unterschied</numerusform>
            <numerusform>Insgesamt %Ln typografische Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln typographic differences in all, not shown</source>
        <comment>%Ln typographic difference in all, not shown</comment>
        <translation>
            <numerusform>Insgesamt %Ln typografischer Unterschied, nicht angezeigt</numerusform>
            <numerusform>Insgesamt %Ln typografische Unterschiede, nicht angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different in typography only</source>
        <translation>
            <numerusform>%Ln nur typografisch anders</numerusform>
            <numerusform>%Ln nur typografisch anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged but for typography</source>
        <translation>
            <numerusform>%Ln bis auf Typografie unverändert</numerusform>
            <numerusform>%Ln bis auf Typografie unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged ({some} but for typography)</source>
        <translation>
            <numerusform>%Ln unverändert ({some} davon bis auf Typografie)</numerusform>
            <numerusform>%Ln unverändert ({some} davon bis auf Typografie)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln different in spacing only</source>
        <translation>
            <numerusform>%Ln nur im Leerraum anders</numerusform>
            <numerusform>%Ln nur im Leerraum anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged but for spacing</source>
        <translation>
            <numerusform>%Ln bis auf Leerraum unverändert</numerusform>
            <numerusform>%Ln bis auf Leerraum unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged ({some} but for spacing)</source>
        <translation>
            <numerusform>%Ln unverändert ({some} davon bis auf Leerraum)</numerusform>
            <numerusform>%Ln unverändert ({some} davon bis auf Leerraum)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences in spacing in all</source>
        <comment>%Ln difference in spacing in all</comment>
        <translation>
            <numerusform>Insgesamt %Ln Unterschied im Leerraum</numerusform>
            <numerusform>Insgesamt %Ln Unterschiede im Leerraum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences in spacing in all, not shown</source>
        <comment>%Ln difference in spacing in all, not shown</comment>
        <translation>
            <numerusform>Insgesamt %Ln Unterschied im Leerraum, nicht angezeigt</numerusform>
            <numerusform>Insgesamt %Ln Unterschiede im Leerraum, nicht angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{text} (%Ln of them parts of others)</source>
        <comment>{text} (%Ln of them part of another)</comment>
        <translation>
            <numerusform>{text} (%Ln davon Teil eines anderen)</numerusform>
            <numerusform>{text} (%Ln davon Teile anderer)</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} (all of them parts of others)</source>
        <translation>{text} (alle davon Teile anderer)</translation>
    </message>
    <message>
        <source>{text} (part of another)</source>
        <translation>{text} (Teil eines anderen)</translation>
    </message>
    <message numerus="yes">
        <source>{text} (%Ln of them moved)</source>
        <translation>
            <numerusform>{text} (%Ln davon verschoben)</numerusform>
            <numerusform>{text} (%Ln davon verschoben)</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} and moved</source>
        <translation>{text} und verschoben</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>figures changed in %Ln places</source>
        <comment>figures changed in %Ln place</comment>
        <translation>
            <numerusform>Zahlen an %Ln Stelle geändert</numerusform>
            <numerusform>Zahlen an %Ln Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dates or times changed in %Ln places</source>
        <comment>dates or times changed in %Ln place</comment>
        <translation>
            <numerusform>Zeitangaben an %Ln Stelle geändert</numerusform>
            <numerusform>Zeitangaben an %Ln Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names changed in %Ln places</source>
        <comment>names changed in %Ln place</comment>
        <translation>
            <numerusform>Namen an %Ln Stelle geändert</numerusform>
            <numerusform>Namen an %Ln Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quotations changed in %Ln places</source>
        <comment>quotations changed in %Ln place</comment>
        <translation>
            <numerusform>Zitate an %Ln Stelle geändert</numerusform>
            <numerusform>Zitate an %Ln Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dates or times in %Ln</source>
        <translation>
            <numerusform>Zeitangaben an %Ln</numerusform>
            <numerusform>Zeitangaben an %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names in %Ln</source>
        <translation>
            <numerusform>Namen an %Ln</numerusform>
            <numerusform>Namen an %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quotations in %Ln</source>
        <translation>
            <numerusform>Zitate an %Ln</numerusform>
            <numerusform>Zitate an %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences added</source>
        <comment>%Ln sentence added</comment>
        <translation>
            <numerusform>%Ln Satz hinzugefügt</numerusform>
            <numerusform>%Ln Sätze hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences deleted</source>
        <comment>%Ln sentence deleted</comment>
        <translation>
            <numerusform>%Ln Satz gelöscht</numerusform>
            <numerusform>%Ln Sätze gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences edited</source>
        <comment>%Ln sentence edited</comment>
        <translation>
            <numerusform>%Ln Satz bearbeitet</numerusform>
            <numerusform>%Ln Sätze bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences rewritten</source>
        <comment>%Ln sentence rewritten</comment>
        <translation>
            <numerusform>%Ln Satz neu geschrieben</numerusform>
            <numerusform>%Ln Sätze neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences split</source>
        <comment>%Ln sentence split</comment>
        <translation>
            <numerusform>%Ln Satz geteilt</numerusform>
            <numerusform>%Ln Sätze geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences merged</source>
        <comment>%Ln sentence merged</comment>
        <translation>
            <numerusform>%Ln Satz zusammengelegt</numerusform>
            <numerusform>%Ln Sätze zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences moved</source>
        <comment>%Ln sentence moved</comment>
        <translation>
            <numerusform>%Ln Satz verschoben</numerusform>
            <numerusform>%Ln Sätze verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs added</source>
        <comment>%Ln paragraph added</comment>
        <translation>
            <numerusform>%Ln Absatz hinzugefügt</numerusform>
            <numerusform>%Ln Absätze hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs deleted</source>
        <comment>%Ln paragraph deleted</comment>
        <translation>
            <numerusform>%Ln Absatz gelöscht</numerusform>
            <numerusform>%Ln Absätze gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs edited</source>
        <comment>%Ln paragraph edited</comment>
        <translation>
            <numerusform>%Ln Absatz bearbeitet</numerusform>
            <numerusform>%Ln Absätze bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs rewritten</source>
        <comment>%Ln paragraph rewritten</comment>
        <translation>
            <numerusform>%Ln Absatz neu geschrieben</numerusform>
            <numerusform>%Ln Absätze neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs split</source>
        <comment>%Ln paragraph split</comment>
        <translation>
            <numerusform>%Ln Absatz geteilt</numerusform>
            <numerusform>%Ln Absätze geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs merged</source>
        <comment>%Ln paragraph merged</comment>
        <translation>
            <numerusform>%Ln Absatz zusammengelegt</numerusform>
            <numerusform>%Ln Absätze zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs moved</source>
        <comment>%Ln paragraph moved</comment>
        <translation>
            <numerusform>%Ln Absatz verschoben</numerusform>
            <numerusform>%Ln Absätze verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines added</source>
        <comment>%Ln line added</comment>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines deleted</source>
        <comment>%Ln line deleted</comment>
        <translation>
            <numerusform>%Ln Zeile gelöscht</numerusform>
            <numerusform>%Ln Zeilen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines edited</source>
        <comment>%Ln line edited</comment>
        <translation>
            <numerusform>%Ln Zeile bearbeitet</numerusform>
            <numerusform>%Ln Zeilen bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines moved</source>
        <comment>%Ln line moved</comment>
        <translation>
            <numerusform>%Ln Zeile verschoben</numerusform>
            <numerusform>%Ln Zeilen verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentences differ in typography only</source>
        <comment>%Ln sentence differs in typography only</comment>
        <translation>
            <numerusform>%Ln Satz ist nur typografisch anders</numerusform>
            <numerusform>%Ln Sätze sind nur typografisch anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs differ in typography only</source>
        <comment>%Ln paragraph differs in typography only</comment>
        <translation>
            <numerusform>%Ln Absatz ist nur typografisch anders</numerusform>
            <numerusform>%Ln Absätze sind nur typografisch anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines differ in spacing only</source>
        <comment>%Ln line differs in spacing only</comment>
        <translation>
            <numerusform>%Ln Zeile ist nur im Leerraum anders</numerusform>
            <numerusform>%Ln Zeilen sind nur im Leerraum anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln gelöscht</numerusform>
            <numerusform>%Ln gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <translation>
            <numerusform>%Ln bearbeitet</numerusform>
            <numerusform>%Ln bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rewritten</source>
        <translation>
            <numerusform>%Ln neu geschrieben</numerusform>
            <numerusform>%Ln neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln split</source>
        <translation>
            <numerusform>%Ln geteilt</numerusform>
            <numerusform>%Ln geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln merged</source>
        <translation>
            <numerusform>%Ln zusammengelegt</numerusform>
            <numerusform>%Ln zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headlines added</source>
        <comment>%Ln headline added</comment>
        <translation>
            <numerusform>%Ln Überschrift hinzugefügt</numerusform>
            <numerusform>%Ln Überschriften hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headlines deleted</source>
        <comment>%Ln headline deleted</comment>
        <translation>
            <numerusform>%Ln Überschrift gelöscht</numerusform>
            <numerusform>%Ln Überschriften gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headlines edited</source>
        <comment>%Ln headline edited</comment>
        <translation>
            <numerusform>%Ln Überschrift bearbeitet</numerusform>
            <numerusform>%Ln Überschriften bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headlines rewritten</source>
        <comment>%Ln headline rewritten</comment>
        <translation>
            <numerusform>%Ln Überschrift neu geschrieben</numerusform>
            <numerusform>%Ln Überschriften neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headlines split</source>
        <comment>%Ln headline split</comment>
        <translation>
            <numerusform>%Ln Überschrift geteilt</numerusform>
            <numerusform>%Ln Überschriften geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln headlines merged</source>
        <comment>%Ln headline merged</comment>
        <translation>
            <numerusform>%Ln Überschrift zusammengelegt</numerusform>
            <numerusform>%Ln Überschriften zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bylines added</source>
        <comment>%Ln byline added</comment>
        <translation>
            <numerusform>%Ln Autorenzeile hinzugefügt</numerusform>
            <numerusform>%Ln Autorenzeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bylines deleted</source>
        <comment>%Ln byline deleted</comment>
        <translation>
            <numerusform>%Ln Autorenzeile gelöscht</numerusform>
            <numerusform>%Ln Autorenzeilen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bylines edited</source>
        <comment>%Ln byline edited</comment>
        <translation>
            <numerusform>%Ln Autorenzeile bearbeitet</numerusform>
            <numerusform>%Ln Autorenzeilen bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bylines rewritten</source>
        <comment>%Ln byline rewritten</comment>
        <translation>
            <numerusform>%Ln Autorenzeile neu geschrieben</numerusform>
            <numerusform>%Ln Autorenzeilen neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bylines split</source>
        <comment>%Ln byline split</comment>
        <translation>
            <numerusform>%Ln Autorenzeile geteilt</numerusform>
            <numerusform>%Ln Autorenzeilen geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bylines merged</source>
        <comment>%Ln byline merged</comment>
        <translation>
            <numerusform>%Ln Autorenzeile zusammengelegt</numerusform>
            <numerusform>%Ln Autorenzeilen zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datelines added</source>
        <comment>%Ln dateline added</comment>
        <translation>
            <numerusform>%Ln Ortsmarke hinzugefügt</numerusform>
            <numerusform>%Ln Ortsmarken hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datelines deleted</source>
        <comment>%Ln dateline deleted</comment>
        <translation>
            <numerusform>%Ln Ortsmarke gelöscht</numerusform>
            <numerusform>%Ln Ortsmarken gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datelines edited</source>
        <comment>%Ln dateline edited</comment>
        <translation>
            <numerusform>%Ln Ortsmarke bearbeitet</numerusform>
            <numerusform>%Ln Ortsmarken bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datelines rewritten</source>
        <comment>%Ln dateline rewritten</comment>
        <translation>
            <numerusform>%Ln Ortsmarke neu geschrieben</numerusform>
            <numerusform>%Ln Ortsmarken neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datelines split</source>
        <comment>%Ln dateline split</comment>
        <translation>
            <numerusform>%Ln Ortsmarke geteilt</numerusform>
            <numerusform>%Ln Ortsmarken geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln datelines merged</source>
        <comment>%Ln dateline merged</comment>
        <translation>
            <numerusform>%Ln Ortsmarke zusammengelegt</numerusform>
            <numerusform>%Ln Ortsmarken zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subheads added</source>
        <comment>%Ln subhead added</comment>
        <translation>
            <numerusform>%Ln Zwischentitel hinzugefügt</numerusform>
            <numerusform>%Ln Zwischentitel hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subheads deleted</source>
        <comment>%Ln subhead deleted</comment>
        <translation>
            <numerusform>%Ln Zwischentitel gelöscht</numerusform>
            <numerusform>%Ln Zwischentitel gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subheads edited</source>
        <comment>%Ln subhead edited</comment>
        <translation>
            <numerusform>%Ln Zwischentitel bearbeitet</numerusform>
            <numerusform>%Ln Zwischentitel bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subheads rewritten</source>
        <comment>%Ln subhead rewritten</comment>
        <translation>
            <numerusform>%Ln Zwischentitel neu geschrieben</numerusform>
            <numerusform>%Ln Zwischentitel neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subheads split</source>
        <comment>%Ln subhead split</comment>
        <translation>
            <numerusform>%Ln Zwischentitel geteilt</numerusform>
            <numerusform>%Ln Zwischentitel geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subheads merged</source>
        <comment>%Ln subhead merged</comment>
        <translation>
            <numerusform>%Ln Zwischentitel zusammengelegt</numerusform>
            <numerusform>%Ln Zwischentitel zusammengelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes added</source>
        <comment>%Ln note added</comment>
        <translation>
            <numerusform>%Ln Anmerkung hinzugefügt</numerusform>
            <numerusform>%Ln Anmerkungen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes deleted</source>
        <comment>%Ln note deleted</comment>
        <translation>
            <numerusform>%Ln Anmerkung gelöscht</numerusform>
            <numerusform>%Ln Anmerkungen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes edited</source>
        <comment>%Ln note edited</comment>
        <translation>
            <numerusform>%Ln Anmerkung bearbeitet</numerusform>
            <numerusform>%Ln Anmerkungen bearbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes rewritten</source>
        <comment>%Ln note rewritten</comment>
        <translation>
            <numerusform>%Ln Anmerkung neu geschrieben</numerusform>
            <numerusform>%Ln Anmerkungen neu geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes split</source>
        <comment>%Ln note split</comment>
        <translation>
            <numerusform>%Ln Anmerkung geteilt</numerusform>
            <numerusform>%Ln Anmerkungen geteilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln notes merged</source>
        <comment>%Ln note merged</comment>
        <translation>
            <numerusform>%Ln Anmerkung zusammengelegt</numerusform>
            <numerusform>%Ln Anmerkungen zusammengelegt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Red-green safe</source>
        <translation>&amp;Rot-Grün-sicher</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>Hell oder dunkel, wie der Desktop</translation>
    </message>
</context>
<context>
    <name>Title</name>
    <message>
        <source>Added headline</source>
        <translation>Überschrift hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted headline</source>
        <translation>Überschrift gelöscht</translation>
    </message>
    <message>
        <source>Edited headline</source>
        <translation>Überschrift bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten headline</source>
        <translation>Überschrift neu geschrieben</translation>
    </message>
    <message>
        <source>Split headline</source>
        <translation>Überschrift geteilt</translation>
    </message>
    <message>
        <source>Merged headline</source>
        <translation>Überschrift zusammengelegt</translation>
    </message>
    <message>
        <source>Moved headline</source>
        <translation>Überschrift verschoben</translation>
    </message>
    <message>
        <source>Moved and edited headline</source>
        <translation>Überschrift verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten headline</source>
        <translation>Überschrift verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split headline</source>
        <translation>Überschrift verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged headline</source>
        <translation>Überschrift verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the headline</source>
        <translation>Typografie in der Überschrift</translation>
    </message>
    <message>
        <source>Unchanged headline</source>
        <translation>Überschrift unverändert</translation>
    </message>
    <message>
        <source>Added byline</source>
        <translation>Autorenzeile hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted byline</source>
        <translation>Autorenzeile gelöscht</translation>
    </message>
    <message>
        <source>Edited byline</source>
        <translation>Autorenzeile bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten byline</source>
        <translation>Autorenzeile neu geschrieben</translation>
    </message>
    <message>
        <source>Split byline</source>
        <translation>Autorenzeile geteilt</translation>
    </message>
    <message>
        <source>Merged byline</source>
        <translation>Autorenzeile zusammengelegt</translation>
    </message>
    <message>
        <source>Moved byline</source>
        <translation>Autorenzeile verschoben</translation>
    </message>
    <message>
        <source>Moved and edited byline</source>
        <translation>Autorenzeile verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten byline</source>
        <translation>Autorenzeile verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split byline</source>
        <translation>Autorenzeile verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged byline</source>
        <translation>Autorenzeile verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the byline</source>
        <translation>Typografie in der Autorenzeile</translation>
    </message>
    <message>
        <source>Unchanged byline</source>
        <translation>Autorenzeile unverändert</translation>
    </message>
    <message>
        <source>Added dateline</source>
        <translation>Ortsmarke hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted dateline</source>
        <translation>Ortsmarke gelöscht</translation>
    </message>
    <message>
        <source>Edited dateline</source>
        <translation>Ortsmarke bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten dateline</source>
        <translation>Ortsmarke neu geschrieben</translation>
    </message>
    <message>
        <source>Split dateline</source>
        <translation>Ortsmarke geteilt</translation>
    </message>
    <message>
        <source>Merged dateline</source>
        <translation>Ortsmarke zusammengelegt</translation>
    </message>
    <message>
        <source>Moved dateline</source>
        <translation>Ortsmarke verschoben</translation>
    </message>
    <message>
        <source>Moved and edited dateline</source>
        <translation>Ortsmarke verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten dateline</source>
        <translation>Ortsmarke verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split dateline</source>
        <translation>Ortsmarke verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged dateline</source>
        <translation>Ortsmarke verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the dateline</source>
        <translation>Typografie in der Ortsmarke</translation>
    </message>
    <message>
        <source>Unchanged dateline</source>
        <translation>Ortsmarke unverändert</translation>
    </message>
    <message>
        <source>Added lede</source>
        <translation>Vorspann hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted lede</source>
        <translation>Vorspann gelöscht</translation>
    </message>
    <message>
        <source>Edited lede</source>
        <translation>Vorspann bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten lede</source>
        <translation>Vorspann neu geschrieben</translation>
    </message>
    <message>
        <source>Split lede</source>
        <translation>Vorspann geteilt</translation>
    </message>
    <message>
        <source>Merged lede</source>
        <translation>Vorspann zusammengelegt</translation>
    </message>
    <message>
        <source>Moved lede</source>
        <translation>Vorspann verschoben</translation>
    </message>
    <message>
        <source>Moved and edited lede</source>
        <translation>Vorspann verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten lede</source>
        <translation>Vorspann verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split lede</source>
        <translation>Vorspann verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged lede</source>
        <translation>Vorspann verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the lede</source>
        <translation>Typografie im Vorspann</translation>
    </message>
    <message>
        <source>Unchanged lede</source>
        <translation>Vorspann unverändert</translation>
    </message>
    <message>
        <source>Added subhead</source>
        <translation>Zwischentitel hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted subhead</source>
        <translation>Zwischentitel gelöscht</translation>
    </message>
    <message>
        <source>Edited subhead</source>
        <translation>Zwischentitel bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten subhead</source>
        <translation>Zwischentitel neu geschrieben</translation>
    </message>
    <message>
        <source>Split subhead</source>
        <translation>Zwischentitel geteilt</translation>
    </message>
    <message>
        <source>Merged subhead</source>
        <translation>Zwischentitel zusammengelegt</translation>
    </message>
    <message>
        <source>Moved subhead</source>
        <translation>Zwischentitel verschoben</translation>
    </message>
    <message>
        <source>Moved and edited subhead</source>
        <translation>Zwischentitel verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten subhead</source>
        <translation>Zwischentitel verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split subhead</source>
        <translation>Zwischentitel verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged subhead</source>
        <translation>Zwischentitel verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the subhead</source>
        <translation>Typografie im Zwischentitel</translation>
    </message>
    <message>
        <source>Unchanged subhead</source>
        <translation>Zwischentitel unverändert</translation>
    </message>
    <message>
        <source>Added list item</source>
        <translation>Listenpunkt hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted list item</source>
        <translation>Listenpunkt gelöscht</translation>
    </message>
    <message>
        <source>Edited list item</source>
        <translation>Listenpunkt bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten list item</source>
        <translation>Listenpunkt neu geschrieben</translation>
    </message>
    <message>
        <source>Split list item</source>
        <translation>Listenpunkt geteilt</translation>
    </message>
    <message>
        <source>Merged list item</source>
        <translation>Listenpunkt zusammengelegt</translation>
    </message>
    <message>
        <source>Moved list item</source>
        <translation>Listenpunkt verschoben</translation>
    </message>
    <message>
        <source>Moved and edited list item</source>
        <translation>Listenpunkt verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten list item</source>
        <translation>Listenpunkt verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split list item</source>
        <translation>Listenpunkt verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged list item</source>
        <translation>Listenpunkt verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the list item</source>
        <translation>Typografie im Listenpunkt</translation>
    </message>
    <message>
        <source>Unchanged list item</source>
        <translation>Listenpunkt unverändert</translation>
    </message>
    <message>
        <source>Added note</source>
        <translation>Anmerkung hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted note</source>
        <translation>Anmerkung gelöscht</translation>
    </message>
    <message>
        <source>Edited note</source>
        <translation>Anmerkung bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten note</source>
        <translation>Anmerkung neu geschrieben</translation>
    </message>
    <message>
        <source>Split note</source>
        <translation>Anmerkung geteilt</translation>
    </message>
    <message>
        <source>Merged note</source>
        <translation>Anmerkung zusammengelegt</translation>
    </message>
    <message>
        <source>Moved note</source>
        <translation>Anmerkung verschoben</translation>
    </message>
    <message>
        <source>Moved and edited note</source>
        <translation>Anmerkung verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten note</source>
        <translation>Anmerkung verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split note</source>
        <translation>Anmerkung verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged note</source>
        <translation>Anmerkung verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography in the note</source>
        <translation>Typografie in der Anmerkung</translation>
    </message>
    <message>
        <source>Unchanged note</source>
        <translation>Anmerkung unverändert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Neu geschrieben</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengelegt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Moved and edited</source>
        <translation>Verschoben und bearbeitet</translation>
    </message>
    <message>
        <source>Moved and rewritten</source>
        <translation>Verschoben und neu geschrieben</translation>
    </message>
    <message>
        <source>Moved and split</source>
        <translation>Verschoben und geteilt</translation>
    </message>
    <message>
        <source>Moved and merged</source>
        <translation>Verschoben und zusammengelegt</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typografie</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Leerraum</translation>
    </message>
</context>
<context>
    <name>TypeChooser</name>
    <message>
        <source>&amp;Larger type</source>
        <translation>Schrift &amp;größer</translation>
    </message>
    <message>
        <source>Sm&amp;aller type</source>
        <translation>Schrift kle&amp;iner</translation>
    </message>
    <message>
        <source>Normal si&amp;ze</source>
        <translation>N&amp;ormale Größe</translation>
    </message>
    <message>
        <source>&amp;Serif</source>
        <translation>&amp;Serifen</translation>
    </message>
    <message>
        <source>S&amp;ans serif</source>
        <translation>&amp;Ohne Serifen</translation>
    </message>
    <message>
        <source>&amp;Fixed width</source>
        <translation>&amp;Feste Breite</translation>
    </message>
    <message>
        <source>&amp;Narrow</source>
        <translation>&amp;Eng</translation>
    </message>
    <message>
        <source>N&amp;ormal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation>&amp;Weit</translation>
    </message>
    <message>
        <source>Type fac&amp;e</source>
        <translation>Schrift&amp;art</translation>
    </message>
    <message>
        <source>L&amp;ine spacing</source>
        <translation>&amp;Zeilenabstand</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>These are %Ln files, but a comparison takes two. Choose fewer.</source>
        <translation>
            <numerusform>Das ist %Ln Datei, verglichen werden aber zwei. Bitte weniger auswählen.</numerusform>
            <numerusform>Das sind %Ln Dateien, verglichen werden aber zwei. Bitte weniger auswählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy the story first, to use it as the earlier version.</source>
        <translation>In der Zwischenablage ist kein Text. Bitte zuerst den Artikel kopieren, der die frühere Fassung sein soll.</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy the story first, to use it as the later version.</source>
        <translation>In der Zwischenablage ist kein Text. Bitte zuerst den Artikel kopieren, der die spätere Fassung sein soll.</translation>
    </message>
    <message>
        <source>By the dates in them, “{earlier}” ({date}) was written after “{later}” ({other_date}).</source>
        <translation>Nach den Daten darin entstand „{earlier}“ ({date}) nach „{later}“ ({other_date}).</translation>
    </message>
    <message>
        <source>“{}” was changed on the disk; what is shown is what it was before.</source>
        <translation>„{}“ wurde auf dem Datenträger geändert; zu sehen ist noch der Stand davor.</translation>
    </message>
    <message>
        <source>Both files were changed on the disk; what is shown is what they were before.</source>
        <translation>Beide Dateien wurden auf dem Datenträger geändert; zu sehen ist noch der Stand davor.</translation>
    </message>
    <message>
        <source>“{}” is no longer there on the disk; what is shown stays as it was read.</source>
        <translation>„{}“ gibt es auf dem Datenträger nicht mehr; was gezeigt wird, bleibt, wie es gelesen wurde.</translation>
    </message>
    <message>
        <source>Both files are no longer there on the disk; what is shown stays as it was read.</source>
        <translation>Beide Dateien gibt es auf dem Datenträger nicht mehr; was gezeigt wird, bleibt, wie es gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open two files at once, or one (Ctrl+O)</source>
        <translation>Zwei Dateien auf einmal öffnen, oder eine (Strg+O)</translation>
    </message>
    <message>
        <source>S&amp;wap sides</source>
        <translation>Seiten &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>&amp;Back to where I was</source>
        <translation>&amp;Zurück zur Lesestelle</translation>
    </message>
    <message>
        <source>&amp;Typographic differences</source>
        <translation>&amp;Typografische Unterschiede</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typografie</translation>
    </message>
    <message>
        <source>&amp;About StoryDiff</source>
        <translation>Ü&amp;ber StoryDiff</translation>
    </message>
    <message>
        <source>Differences in s&amp;pacing</source>
        <translation>Unterschiede im L&amp;eerraum</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>T&amp;oolbar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;Change list</source>
        <translation>Änderungs&amp;liste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ände&amp;rung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>Both wordings of the selected change</source>
        <translation>Beide Wortlaute der gewählten Änderung</translation>
    </message>
</context>
</TS>
