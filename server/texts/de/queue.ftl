## The queue and the search through comments.

desk-queue = Warteschlange
desk-comments = Kommentare
desk-waiting = warten
desk-shows = Welche Kommentare
desk-show-waiting = Alle, die warten
desk-show-all = Alle
desk-show-held = Zurückgehalten
desk-show-reported = Gemeldet
desk-show-marked = Aufgefallen
desk-show-published = Veröffentlicht
desk-show-spam = Spam
desk-show-removed = Entfernt
desk-text = Wörter
desk-author = Verfasst von
desk-page = Seite
desk-from = Von
desk-until = Bis
desk-search = Suchen
desk-one-person = Nur die Kommentare einer Person werden gezeigt.
desk-one-page = Nur die Kommentare einer Seite werden gezeigt.
desk-show-everything = Alle zeigen
desk-none-waits = Nichts wartet. Gut gemacht.
desk-none-decided = Hier ist nichts.
desk-none-found = Nichts gefunden.
desk-none-yet = Noch hat niemand kommentiert.
desk-selected = Mit allen ausgewählten:
desk-pick = Den Kommentar von { $name } auswählen
desk-approve = Freigeben
desk-publish = Veröffentlichen
desk-spam = Spam
desk-remove = Entfernen
desk-with-reason = Mit Grund …
desk-reason = Grund
desk-no-reason = Keiner
desk-note = Anmerkung
desk-ban = Sperren …
desk-undo = Rückgängig
desk-close = Schließen
desk-same-page = Alle auf dieser Seite
desk-answers = antwortet { $name }:
desk-kind-held = Wartet
desk-kind-shadow = Nur für die eigene Person sichtbar
desk-kind-reported = Gemeldet
desk-kind-marked = Aufgefallen
desk-kind-published = Veröffentlicht
desk-kind-spam = Spam
desk-kind-removed = Entfernt
desk-why = Warum er hier steht
desk-reported-as = Gemeldet: { $reason }
desk-last-approve = { $name } hat ihn freigegeben
desk-last-spam = { $name } hat ihn Spam genannt
desk-last-remove = { $name } hat ihn entfernt
desk-last-restore = { $name } hat die letzte Entscheidung rückgängig gemacht
desk-known = Was man über die Person weiß
desk-guest = Gast
desk-member = Mitglied
desk-program = Programm
desk-known-published =
    { $number ->
        [one] { $number } veröffentlicht
       *[other] { $number } veröffentlicht
    }
desk-known-removed =
    { $number ->
        [one] { $number } abgelehnt
       *[other] { $number } abgelehnt
    }
desk-known-waiting =
    { $number ->
        [one] { $number } wartet
       *[other] { $number } warten
    }
desk-known-new = Bisher nichts veröffentlicht
desk-known-since = hier seit { $day }
desk-known-banned = Gesperrt
desk-by-them = Alles von dieser Person
desk-done-approve =
    { $number ->
        [one] Der Kommentar ist freigegeben.
       *[other] { $number } Kommentare sind freigegeben.
    }
desk-done-spam =
    { $number ->
        [one] Der Kommentar gilt jetzt als Spam.
       *[other] { $number } Kommentare gelten jetzt als Spam.
    }
desk-done-remove =
    { $number ->
        [one] Der Kommentar ist entfernt.
       *[other] { $number } Kommentare sind entfernt.
    }
desk-done-restore =
    { $number ->
        [one] Die Entscheidung ist rückgängig gemacht.
       *[other] { $number } Entscheidungen sind rückgängig gemacht.
    }
desk-late-approve = { $name } hatte ihn schon freigegeben.
desk-late-spam = { $name } hatte ihn schon Spam genannt.
desk-late-remove = { $name } hatte ihn schon entfernt.
desk-late-restore = { $name } hatte die Entscheidung schon rückgängig gemacht.
desk-seen = { $name } sieht sich das gerade an
desk-arrived = Neue Kommentare warten.
desk-failed = Das hat nicht geklappt. Versuche es noch einmal.
desk-away = Du bist abgemeldet. Lade die Seite neu.
desk-keys = Tasten
desk-keys-on = Einzelne Tasten lösen etwas aus
desk-key-move = Nächster, voriger
desk-key-reason = Mit Grund entfernen
desk-key-select = Auswählen
desk-key-open = Die Seite öffnen
desk-key-search = Suchen
desk-key-help = Diese Tasten
reason-spam = Spam
reason-abuse = Beleidigung oder Drohung
reason-off-topic = Gehört nicht hierher
reason-illegal = Rechtswidrig
reason-other = Etwas anderes
why-slow-mode = Das Gespräch ist verlangsamt
why-shadow-ban = Nur die Person selbst sieht, was sie schreibt
why-policy = Auf dieser Website wartet jeder Kommentar
why-newcomer = Neu hier
why-duplicate = Derselbe Text kam schon einmal
why-links = Viele Links
why-images = Viele Bilder
why-shouting = Geschrei oder Wiederholung
why-banned-words = Ein verbotenes Wort
why-suspect-words = Ein verdächtiges Wort
why-history = Vieles von dieser Person wurde zuletzt abgelehnt
why-mail = Eine Wegwerfadresse
why-honeypot = Ein Feld ist ausgefüllt, das Menschen nicht sehen
why-proof-of-work = Der Browser hat die Arbeit nicht geleistet, um die Neue gebeten werden
why-spam = Sieht nach Spam aus
why-toxicity = Sieht nach Beleidigung oder Drohung aus
why-external = Die eigene Prüfung der Website
why-unknown = Eine andere Prüfung

## The overview.

overview-now = Jetzt
overview-held =
    { $number ->
        [one] Kommentar wartet auf Freigabe
       *[other] Kommentare warten auf Freigabe
    }
overview-reported =
    { $number ->
        [one] Kommentar wurde gemeldet
       *[other] Kommentare wurden gemeldet
    }
overview-marked =
    { $number ->
        [one] Kommentar ist aufgefallen
       *[other] Kommentare sind aufgefallen
    }
overview-oldest = Der älteste kam { $time }.
overview-to-queue = Zur Warteschlange
overview-days = Die letzten 30 Tage
overview-comments = Kommentare am Tag
overview-people = Menschen am Tag
overview-held-days = Zurückgehalten am Tag
overview-answered = Wie lange zurückgehaltene Kommentare warteten
overview-reasons = Warum Kommentare zurückgehalten wurden
overview-total = { $number } insgesamt
overview-most = höchstens { $number } an einem Tag
overview-day = Tag
overview-number = Anzahl
overview-numbers = Die Zahlen
overview-none = Nichts in diesen Tagen.
overview-half = Die Hälfte wurde binnen { $time } entschieden.
overview-seconds = { $number } s
overview-minutes = { $number } min
overview-hours = { $number } h
overview-days-long =
    { $number ->
        [one] { $number } Tag
       *[other] { $number } Tagen
    }

## Letters to moderators.

desk-mail = E-Mail
desk-mail-words = Wenn Kommentare warten, kann dir ein Brief davon erzählen, mit Links zum Entscheiden.
desk-mail-often = Schreib mir
desk-mail-never = Nie
desk-mail-each = Wenn Kommentare kommen
desk-mail-hourly = Höchstens einmal in der Stunde
desk-mail-save = Speichern
desk-mail-saved = Gespeichert.
desk-mail-by = { $name } schrieb:
desk-mail-approve = Diesen Kommentar freigeben?
desk-mail-spam = Ist das Spam?
desk-mail-remove = Diesen Kommentar entfernen?
desk-mail-done = Erledigt
desk-mail-already = Schon entschieden
desk-mail-gone = Den Kommentar gibt es nicht mehr.
desk-mail-over = Links in Briefen gelten drei Tage, für die, die die Website moderieren. In der Warteschlange steht alles, was wartet.
mail-comment-by = { $name } zu „{ $page }“
mail-waiting-subject =
    { $number ->
        [one] Ein Kommentar wartet auf { $site }
       *[other] { $number } Kommentare warten auf { $site }
    }
mail-waiting-intro =
    { $number ->
        [one] Auf { $site } wartet ein Kommentar auf dich. Jeder Link öffnet eine Seite, die noch einmal nachfragt.
       *[other] Auf { $site } warten { $number } Kommentare auf dich. Jeder Link öffnet eine Seite, die noch einmal nachfragt.
    }
mail-waiting-link = Zur Warteschlange
mail-waiting-why = Du bekommst dies, weil du { $site } moderierst und es so wolltest. Die Links gelten drei Tage und nur für dich: Leite diesen Brief nicht weiter.
