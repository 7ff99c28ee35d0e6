### Einen Kommentar ohne Skripte schreiben.

write-title = Schreib einen Kommentar
write-reply = Antwort an { $name }
write-on = zu { $page }
write-text = Kommentar
write-text-hint = Du kannst Markdown verwenden.
write-email-hint = Freiwillig, wird nie gezeigt.
write-preview = Vorschau
write-post = Absenden
write-held = Dein Kommentar wartet auf die Moderation
write-held-hint = Er erscheint, sobald ihn jemand angesehen hat.
write-not-taken = Diese Website nimmt diesen Kommentar nicht an.
write-closed = Dieses Gespräch ist geschlossen.
write-members = Hier können nur Mitglieder kommentieren. Melde dich auf der Seite selbst an.
write-parent-gone = Was du beantworten willst, ist nicht mehr da.
write-again = Du hast von dieser Seite schon etwas abgeschickt. Wenn du einen weiteren Kommentar meinst, sende ihn jetzt ab.
wrong-body-empty = Schreib zuerst etwas.
wrong-body-long = Ein Kommentar hat höchstens { $number } Zeichen.
wrong-body-control = Steuerzeichen können nicht abgeschickt werden.
write-name-taken = Ein Mitglied dieser Site heißt so. Wähle einen anderen Namen.
