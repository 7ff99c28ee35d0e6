## The dashboards: people, bans, the log.

dashboard-people = Personen
dashboard-log = Protokoll
role-observer = Beobachter
desk-not-allowed = Deine Rolle erlaubt das nicht.
desk-last-owner = Eine Website braucht einen Inhaber: Ernenne zuerst jemand anderen.
desk-find = Suchen
desk-by = von { $name }

people-search = Name
people-search-address = Name oder E-Mail-Adresse
people-which = Welche Personen
people-all = Alle
people-staff = Team
people-banned = Gesperrt
people-new = Neu diese Woche
people-none = Hier ist niemand.
people-comments = { $number ->
    [one] { $number } Kommentar
   *[other] { $number } Kommentare
}
people-since = seit { $day }
people-guest = Gast
people-is-banned = Gesperrt
people-all-bans = Alle Sperren

person-comments = Kommentare
person-waiting = Wartend
person-removed = Entfernt
person-reported = Mal gemeldet
person-reports = Eigene Meldungen
person-votes = Abgegebene Stimmen
person-sessions = Angemeldete Browser
person-latest = Neueste Kommentare
person-text-removed = Entfernt
person-wrote-nothing = Noch nichts.
person-bans = Sperren
person-notes = Notizen
person-role = Rolle
person-remove = Kommentare entfernen
person-log = Was wegen dieser Person getan wurde

ban-member = Mitglied
ban-guest = Gast
ban-address = Ein Adressbereich
ban-domain = Mail-Domain
ban-is-open = In Kraft
ban-is-shadow = In Kraft, ohne ihr Wissen
ban-is-lifted = Aufgehoben
ban-is-over = Abgelaufen
ban-until = bis { $day }
ban-for-ever = für immer
ban-told = Mitgeteilt wird: { $message }
ban-none = Keine Sperren.
ban-open = Sperren …
ban-make = Sperren
ban-lift = Sperre aufheben
ban-done = Die Sperre gilt ab jetzt.
ban-lifted = Die Sperre ist aufgehoben.
ban-length = Wie lange
ban-day = Einen Tag
ban-week = Eine Woche
ban-month = 30 Tage
ban-ever = Für immer
ban-date = Bis zu einem Datum
ban-date-field = Welches Datum, falls gewählt
ban-reason = Grund
ban-reason-hint = Nur für Moderatoren.
ban-message = Mitteilung
ban-message-hint = Das lesen die Gesperrten, zusammen mit dem Ende der Sperre.
ban-shadow = Nichts davon sagen: Sie schreiben weiter, und niemand sonst sieht es
ban-addresses = Auch die Adressen, von denen sie in letzter Zeit geschrieben haben
ban-remove = Auch alles entfernen, was sie hier geschrieben haben; das lässt sich rückgängig machen
ban-elsewhere = Einen Ort sperren
ban-elsewhere-words = Fülle eines von beiden aus. Das Team wird durch einen Ort nie ausgesperrt.
ban-address-field = IP-Adresse oder Netz (192.0.2.7, 192.0.2.0/24, 2001:db8::/48)
ban-domain-field = Domain von Mail-Adressen (spam.example)

person-data = Personenbezogene Daten
person-data-words = Alles, was diese Website über diese Person speichert, als JSON-Datei.
person-export = Herunterladen
person-erase = Diese Person löschen…

note-text = Neue Notiz
note-hint = Nur für Moderatoren. Sie lässt sich später nicht ändern.
note-keep = Notiz festhalten
note-done = Die Notiz ist festgehalten.

role-field = Rolle
role-words = Inhaber und Verwalter ändern Einstellungen und Rollen, Moderatoren kümmern sich um Kommentare, Beobachter sehen all das und ändern nichts.
role-change = Rolle ändern
role-done = Die Rolle ist geändert.

remove-which = Welche Kommentare
remove-day = Vom letzten Tag
remove-week = Aus der letzten Woche
remove-ever = Alle
remove-do = Kommentare entfernen
remove-words = Entfernt wird, was steht und was wartet. Bei vielem folgt der Rest im Hintergrund. Das lässt sich auf einmal rückgängig machen, so lange wie bei einzelnen Kommentaren.
remove-open = Kommentare entfernen …
remove-nothing = Es gibt nichts zu entfernen.
remove-done = { $number ->
    [one] { $number } Kommentar wurde entfernt.
   *[other] { $number } Kommentare wurden entfernt.
}
remove-going = { $done } von { $number } Kommentaren sind entfernt; der Rest folgt. Lade die Seite neu, um zu sehen, wie weit es ist.
restore-going = { $number ->
    [one] { $number } Kommentar ist wieder da; der Rest folgt. Lade die Seite neu, um zu sehen, wie weit es ist.
   *[other] { $number } Kommentare sind wieder da; der Rest folgt. Lade die Seite neu, um zu sehen, wie weit es ist.
}
restore-done = { $number ->
    [one] { $number } Kommentar ist wieder da.
   *[other] { $number } Kommentare sind wieder da.
}
restore-by = rückgängig gemacht von { $name }
restore-of = { $number ->
    [one] Rückgängig machen: { $number } Kommentar kommt wieder
   *[other] Rückgängig machen: { $number } Kommentare kommen wieder
}

erase-title = { $name } löschen
erase-words = Name, Adressen, Stimmen und Meldungen werden von der Person getrennt; Notizen über sie und wartende Kommentare werden gelöscht. Ihre Anmeldung auf dieser Website endet; wer wiederkommt, ist jemand Neues.
erase-rest = Eine Sperre endet mit der Person. Im Protokoll bleibt, dass Sie das getan haben, ohne Namen. Kopien, die andere gemacht haben, und Zitate aus ihren Kommentaren bleiben.
erase-texts = Ihre Kommentare
erase-keep = Texte behalten, unter „Deleted person“
erase-remove = Texte endgültig löschen
erase-sure = Ich weiß, dass sich das nicht rückgängig machen lässt
erase-do = Löschen
erase-back = Zurück zur Person
erase-not-sure = Setzen Sie das Häkchen, wenn Sie sicher sind.
erase-done = Die Person ist gelöscht. Ihre Kommentare folgen gleich.

log-none = Noch wurde nichts getan.
log-export = Alles mitnehmen:
log-which = Was
log-subject = Worum es ging (Kennung oder Name)
log-everything = Alles
log-comments = Kommentare
log-threads = Diskussionen
log-bans = Sperren
log-roles = Rollen
log-notes = Notizen
log-notices = Hinweise
log-settings = Einstellungen
log-server = Server ({ $name })
log-key = Programm „{ $name }“
act-ban-make = hat gesperrt:
act-ban-lift = hat eine Sperre aufgehoben:
act-member-role = hat die Rolle geändert:
act-person-note = hat eine Notiz geschrieben über
act-person-export = exportierte die Daten von
act-person-erase = löschte
act-person-remove = entfernte Kommentare von
act-person-restore = machte rückgängig, dass Kommentare entfernt wurden von
act-comment-pin = hat einen Kommentar angeheftet
act-comment-unpin = hat einen Kommentar losgelöst
act-comment-feature = hat einen Kommentar hervorgehoben
act-comment-unfeature = hebt einen Kommentar nicht mehr hervor
act-comment-approve = hat einen Kommentar freigegeben
act-comment-spam = hat einen Kommentar als Spam markiert
act-comment-remove = hat einen Kommentar entfernt
act-comment-restore = hat einen Kommentar wiederhergestellt
act-thread-close = hat eine Diskussion geschlossen
act-thread-open = hat eine Diskussion geöffnet
act-thread-change = hat eine Diskussion geändert
act-thread-pace = hat das Tempo einer Diskussion geändert
act-thread-remap = hat Diskussionen verschoben
act-thread-merge = führte eine Diskussion mit einer anderen zusammen
act-notice-decide = hat über einen Hinweis entschieden
act-settings-change = hat die Einstellungen geändert

dashboard-threads = Diskussionen
threads-search = Titel oder Adresse
threads-which = Welche Diskussionen
threads-all = Alle
threads-open = Offen
threads-closed = Geschlossen
threads-none = Keine Diskussionen.
threads-remap = Seiten sind umgezogen
thread-is-closed = Geschlossen
thread-last = zuletzt am { $day }
thread-done = Gespeichert.
thread-open-words = Diese Diskussion nimmt Kommentare an.
thread-closed-words = Diese Diskussion ist geschlossen: Man kann sie lesen und abstimmen, aber nichts mehr schreiben.
thread-open = Diskussion öffnen
thread-close = Diskussion schließen
pace-label = Zwischen zwei Kommentaren einer Person
pace-free = beliebig wenig Zeit
pace-half-minute = eine halbe Minute
pace-minute = eine Minute
pace-five-minutes = fünf Minuten
pace-quarter = eine Viertelstunde
pace-hour = eine Stunde
pace-day = ein Tag
pace-other = { $number } Sekunden
pace-save = Tempo setzen
thread-page = Ihre Seite
thread-title = Titel
thread-url = Adresse
thread-name = Speichern
thread-keys = Zu finden als
thread-keys-words = Unter jedem dieser Schlüssel wird die Diskussion gefunden. Ein alter gilt weiter, wenn ihre Seite umzieht.
thread-log = Was mit dieser Diskussion getan wurde
remap-words = Wenn Seiten umziehen, können ihre Diskussionen folgen. Nenne, wo sie waren und wo sie jetzt sind; alles darunter zieht mit. Nichts geht verloren, und alte Adressen gelten weiter.
remap-from = Alte Adresse (https://alt.example/blog)
remap-to = Neue Adresse (https://neu.example/blog)
remap-try = Ansehen, was geschehen würde
remap-do = Umziehen
remap-moved = folgen
remap-unchanged = sind schon dort
remap-taken = bleiben, weil dort schon eine andere Diskussion steht
remap-done = { $number ->
    [0] Keine Diskussion musste umziehen.
    [one] { $number } Diskussion ist ihrer Seite gefolgt.
   *[other] { $number } Diskussionen sind ihren Seiten gefolgt.
}

## Inviting people to care for the site.

invite-link = Jemanden einladen, sich um die Website zu kümmern
invite-title = Einladungen
invite-about = Wer den Link im Brief öffnet und mit dieser Adresse angemeldet ist, bekommt die Rolle. Der Link gilt einmal, sieben Tage lang.
invite-send = Einladung senden
invite-sent = Der Brief ist unterwegs.
invite-pending = Noch nicht beantwortet
invite-until = bis { $day }
invite-withdraw = Zurückziehen
invite-withdraw-of = Einladung von { $address } zurückziehen
invite-withdrawn = Dieser Link führt nirgends mehr hin.
invite-wrong = Das ist keine Adresse, an die sich E-Mail senden lässt.
invite-no-mail = Dieser Server sendet keine E-Mail, also lässt sich so niemand einladen. Rollen vergibt „afterword member set“.
join-title = Sie sind eingeladen
join-words = Sie sollen sich um { $site } kümmern, als: { $role }.
join-accept = Annehmen
join-over = Diese Einladung ist vorbei
join-over-words = Sie wurde benutzt, zurückgezogen oder ist älter als sieben Tage. Bitten Sie um eine neue.
join-elsewhere = Diese Einladung ging an eine andere Adresse
join-elsewhere-words = Melden Sie sich mit dem Konto an, das die Adresse hat, an die der Brief kam, oder geben Sie Ihrem diese Adresse und bestätigen Sie sie. Öffnen Sie dann den Link noch einmal.
mail-invited-subject = Eine Einladung, sich um { $site } zu kümmern
mail-invited-intro = { $role ->
    [owner] Du bist eingeladen, { $site } mit denen zu besitzen, denen es gehört.
    [admin] Du bist eingeladen, { $site } zu verwalten: Einstellungen, Menschen, Kommentare.
    [moderator] Du bist eingeladen, die Kommentare von { $site } zu moderieren.
   *[other] Du bist eingeladen zu sehen, wie { $site } moderiert wird.
} Melde dich mit dieser Adresse an, oder lege mit ihr ein Konto an. Der Link gilt einmal, sieben Tage lang.
mail-invited-link = Die Einladung ansehen
mail-invited-why = Jemand, der { $site } betreibt, hat diese Adresse auf { $host } eingegeben. Weißt du nichts davon, so tu nichts.
act-invitation-make = hat jemanden per E-Mail eingeladen
act-invitation-withdraw = hat eine Einladung zurückgezogen
act-invitation-accept = hat eine Einladung angenommen
unite-title = Mit einer anderen Diskussion zusammenführen
unite-words = Hat eine Seite unter zwei Adressen Kommentare, können sie eine Diskussion werden. Die Kommentare dieser hier gehen in die andere ein, in der Reihenfolge des Schreibens, und ihre Schlüssel führen dorthin.
unite-to = Adresse oder Schlüssel der anderen Seite
unite-try = Ansehen, was geschähe
unite-from = Diese Diskussion
unite-into = geht ein in
unite-sure = Das lässt sich nicht rückgängig machen. Wer eine von beiden liest, sieht es binnen Sekunden.
unite-do = Zusammenführen
unite-back = Zurück zur Diskussion
unite-none = Unter dieser Adresse gibt es keine Diskussion.
unite-closed = Die andere Diskussion ist geschlossen: Öffnen Sie sie zuerst.
unite-same = Das ist diese Diskussion.
unite-done = Die Diskussionen sind jetzt eine.
