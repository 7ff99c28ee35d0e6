### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Diesen Kommentar melden
report-hint = Die Moderation dieser Website sieht deine Meldung. { $name } erfährt nichts davon.
reason-label = Was stimmt nicht damit?
reason-spam = Spam oder Werbung
reason-abuse = Beleidigung, Drohung oder Hass
reason-off-topic = Gehört nicht zum Thema
reason-illegal = Verstößt gegen das Gesetz
reason-other = Etwas anderes
note-label = Was die Moderation wissen sollte (freiwillig)
report-send = Meldung absenden
report-notice = Rechtswidrig? Förmlich melden und die Entscheidung erfahren
report-done = Gemeldet. Danke.
report-done-hint = Die Moderation sieht es sich an.

## The texts that a comment had

history-title = Was in diesem Kommentar stand
history-now = Jetzt
history-first = Zuerst
history-only = Dieser Kommentar hat sich nicht geändert.

## Muting people

mute-title = { $name } stummschalten?
mute-hint = Was sie schreiben, klappt für dich auf jeder Seite dieser Website zu einer Zeile zusammen. Sie erfahren nichts davon.
mute = Stummschalten
mute-done = { $name } ist stummgeschaltet.
unmute = Stummschaltung aufheben
unmute-name = Stummschaltung aufheben: { $name }
muted-title = Stummgeschaltete Personen
muted-none = Du hast niemanden stummgeschaltet.

## Searching a conversation

search-title = Diese Unterhaltung durchsuchen
search-label = Wörter
search-send = Suchen
search-none = Nichts gefunden.
search-more = Nur die neuesten werden gezeigt. Mehr Wörter finden weniger.

## Keys, and what they do

keys-title = Tastenkürzel
key-next = Nächster Kommentar
key-previous = Voriger Kommentar
key-reply = Antworten
key-vote = Dafür stimmen
key-unread = Nächster neuer Kommentar
key-help = Diese Liste
key-send = Absenden, was du schreibst
key-leave = Verlassen, was offen ist
