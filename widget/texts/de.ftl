### Was man im Widget liest. { $count } ist eine Zahl, { $name }, wie sich jemand nennt.

tag = de
direction = ltr
thousands = .

## Die Unterhaltung

comments = Kommentare
comment-count = { $count ->
    [one] { $count } Kommentar
   *[other] { $count } Kommentare
}
sort = Reihenfolge der Kommentare
best = Beste
newest = Neueste
oldest = Älteste
loading = Kommentare werden geladen …
empty = Hier hat noch niemand geschrieben.
empty-hint = Was denkst du?
more = Mehr Kommentare zeigen
more-loading = Wird geladen …
more-failed = Das kam nicht an. Noch einmal versuchen
try-again = Noch einmal versuchen
closed = Diese Unterhaltung ist geschlossen.
closed-hint = Lesen kannst du weiterhin alles.
no-guests = Hier können nur Mitglieder kommentieren.
host-page = Zur Seite selbst
whole = Alle Kommentare zeigen
without-scripts = Ohne Skripte lesen und schreiben
unsupported = Du kannst mitlesen, aber nicht schreiben: Dieser Browser ist zu alt dafür, oder die Seite lässt die Kommentare nicht laufen.
gathered = { $count ->
    [one] { $count } neuer Kommentar
   *[other] { $count } neue Kommentare
}
unread = { $count ->
    [one] { $count } neuer
   *[other] { $count } neue
}
since-last-visit = seit deinem letzten Besuch
reading = { $count ->
    [one] { $count } liest mit
   *[other] { $count } lesen mit
}

## Was an ihrer Stelle steht

blocked = Diese Seite darf diese Kommentare nicht einbetten
blocked-hint = Gehört sie dir, so nimm ihre Adresse unter die erlaubten Adressen der Website auf.
no-site = Hier gibt es keine Kommentare
no-site-hint = Die Seite fragt nach einer Website, die dieser Server nicht kennt.
bad-embed = Die Kommentare sind nicht richtig eingerichtet
bad-embed-hint = Der Einbettung auf dieser Seite fehlt der Schlüssel ihrer Website.
offline = Du bist offline
offline-hint = Die Kommentare kommen, sobald du wieder verbunden bist.
unavailable = Die Kommentare konnten nicht geladen werden
unavailable-hint = Mit der Seite ist alles gut; der Server, bei dem ihre Kommentare liegen, hat nicht geantwortet.

## Ein Kommentar

pinned = Angeheftet
new = neu
bot = Bot
guest = Gast
you = du
owner = Inhaber
team = Team
moderator = Moderation
someone = jemanden
edited = bearbeitet
removed = Dieser Kommentar wurde entfernt.
held = Wartet auf die Moderation. Nur du siehst das.
refused = Die Moderation hat das nicht veröffentlicht. Nur du siehst es.
to = an { $name }
reply = Antworten
reply-to = { $name } antworten
edit = Bearbeiten
delete = Löschen
copy-link = Link kopieren
copied = Kopiert
sending = Wird gesendet …
retry = Erneut senden
discard = Zurück zum Bearbeiten
vote-up = Dafür stimmen
vote-down = Dagegen stimmen
vote-label = { $count ->
    [one] { $does }, { $count } Stimme
   *[other] { $does }, { $count } Stimmen
}
vote-refused = { $vote }. { $why }
own-comment = Dein eigener Kommentar

## Reactions and following

reactions = Reaktionen
page-reactions = Reaktionen auf diese Seite
react-to = Auf den Kommentar von { $name } reagieren
reaction-label = { $count ->
    [one] { $emoji }, { $count } Reaktion
   *[other] { $emoji }, { $count } Reaktionen
}
follow = Neue Kommentare per E-Mail
said-followed = Du bekommst E-Mails über neue Kommentare
said-unfollowed = Du bekommst keine E-Mails über neue Kommentare mehr
show-all = Alles anzeigen
featured = Hervorgehoben
feature = Hervorheben
unfeature = Nicht mehr hervorheben
said-featured = Der Kommentar ist hervorgehoben
said-unfeatured = Der Kommentar ist nicht mehr hervorgehoben

## Ein Zweig mit Antworten

more-replies = { $count ->
    [one] { $count } weitere Antwort zeigen
   *[other] { $count } weitere Antworten zeigen
}
folded = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
}
fold = Antworten an { $name } verbergen
unfold = { $count ->
    [one] { $count } Antwort an { $name } zeigen
   *[other] { $count } Antworten an { $name } zeigen
}

## Wie lange es her ist

just-now = gerade eben
minutes-ago = { $count ->
    [one] vor { $count } Min.
   *[other] vor { $count } Min.
}
hours-ago = { $count ->
    [one] vor { $count } Std.
   *[other] vor { $count } Std.
}
yesterday = gestern
days-ago = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}

months = Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.
day = { $day }. { $month }
day-of-year = { $day }. { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Wer gerade schreibt

typing-one = { $name } schreibt
typing-two = { $name } und { $second } schreiben
typing-some = { $count ->
    [one] Jemand schreibt
   *[other] { $count } Leute schreiben
}
typing-one-more = { $count ->
    [one] { $name } und noch jemand schreiben
   *[other] { $name } und { $count } andere schreiben
}
typing-two-more = { $count ->
    [one] { $name }, { $second } und noch jemand schreiben
   *[other] { $name }, { $second } und { $count } andere schreiben
}

## Schreiben

write = Schreib einen Kommentar
write-first = Fang die Unterhaltung an
edit-label = Deinen Kommentar bearbeiten
post = Absenden
save = Speichern
saving = Wird gespeichert …
cancel = Abbrechen
your-name = Dein Name
email = E-Mail
email-hint = freiwillig, wird nie gezeigt
markdown = Markdown geht hier
posting-as = Du schreibst als { $name }
change = Ändern
formatting = Formatierung
view-tabs = Text oder Vorschau
write-tab = Text
preview-tab = Vorschau
preview-empty = Noch nichts zu sehen.
bold = Fett
italic = Kursiv
link = Link
code = Code
quote = Zitat
list = Liste
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Noch { $count } Zeichen
   *[other] Noch { $count } Zeichen
}
waiting-to-send = Wartet, bis du verbunden bist
image = Bild
uploading = { $name } wird hochgeladen …
people = Wer hier ist
emoji = Emojis

## Was schiefging und was hilft

empty-body = Schreib zuerst etwas.
long-body = { $count ->
    [one] Um { $count } Zeichen zu lang.
   *[other] Um { $count } Zeichen zu lang.
}
no-name = Sag, wie du heißen möchtest.
long-name = Ein Name hat höchstens 60 Zeichen.
bad-email = Das sieht nicht wie eine E-Mail-Adresse aus.
network = Der Server war nicht zu erreichen. Dein Text bleibt erhalten.
rate-limited = Das war viel auf einmal. Warte einen Moment und versuch es dann noch einmal.
thread-closed = Diese Unterhaltung wurde inzwischen geschlossen.
edit-window-over = Die Zeit für Änderungen ist um.
version-conflict = Der Kommentar hat sich inzwischen geändert. Brich ab und bearbeite ihn noch einmal.
not-yours = Dieser Kommentar ist von jemand anderem.
comment-not-found = Den Kommentar gibt es inzwischen nicht mehr.
members-only = Das können hier nur Mitglieder.
signed-out = Du bist nicht mehr angemeldet.
now-banned = Du kannst auf dieser Website nicht mehr schreiben.
not-allowed = Deine Rolle erlaubt das nicht.
step-up-needed = Bestätige zuerst, dass du es bist.
vote-not-taken = Diese Website nimmt diese Stimme nicht an.
own-vote = Über den eigenen Kommentar stimmt man nicht ab.
too-many-pins = Es sind schon zu viele Kommentare angeheftet. Löse zuerst einen.
invalid-code = Das Anmelden hat zu lange gedauert oder galt einer anderen Seite.
invalid-jwt = Diese Website konnte dich nicht anmelden.
origin-not-allowed = Diese Seite darf keine Kommentare senden.
too-large = Das ist zu lang.
invalid = Der Server hat diesen Text nicht angenommen.
failed = Auf dem Server ging etwas schief. Dein Text bleibt erhalten.
not-an-image = Das lässt sich nicht als Bild zeigen. PNG, JPEG, GIF und WebP gehen.
image-too-large = Das Bild ist zu groß. Höchstens 5 MB und 16 Megapixel.
images-not-taken = Diese Website nimmt keine Bilder an.
not-taken = Diese Website nimmt diesen Kommentar nicht an.
waits = Das sieht sich die Moderation an, bevor es erscheint.

## Wer ich bin

sign-in = Anmelden
sign-out = Abmelden
account = Dein Konto
have-account = Hast du ein Konto?
banned = Du kannst hier nicht schreiben.
banned-hint = So hat es die Moderation dieser Website entschieden. Lesen kannst du weiterhin alles.
banned-until = Bis { $date }.

## Moderation

close-thread = Unterhaltung schließen
reopen-thread = Unterhaltung wieder öffnen
pin = Oben anheften
unpin = Lösen
remove-asks = Entfernen …
ban-asks = { $name } sperren …
delete-question = Diesen Kommentar endgültig löschen?
deleting = Wird gelöscht …
keep = Behalten
remove-question = Diesen Kommentar für alle entfernen?
remove = Entfernen
removing = Wird entfernt …
ban-question = { $name } auf dieser Website sperren? Schreiben und Abstimmen geht dann nicht mehr.
ban = Sperren
banning = Wird gesperrt …
vote-question = Melde dich an, um abzustimmen.
react-question = Melde dich an, um zu reagieren.
not-now = Nicht jetzt

## Panels

menu-of = Mehr zum Kommentar von { $name }
report-asks = Melden …
mute-asks = { $name } stummschalten …
muted = Stummgeschalteter Kommentar von { $name }
show-muted = Zeigen
muted-people = Stummgeschaltete Personen
search = Suchen

## Die Verbindung

lost = Verbindung verloren. Sie wird von selbst wieder aufgebaut.
try-now = Jetzt versuchen
lost-offline = Du bist offline. Was du schreibst, bleibt erhalten.
not-live = Neue Kommentare erscheinen hier nicht von selbst.
look-for-new = Nach neuen sehen

## Was über der Unterhaltung schwebt

close = Schließen
window-waiting = Melde dich im anderen Fenster fertig an.
window-cut = Melde dich im anderen Fenster fertig an und wähle dort „Zurück zu …“.
window-blocked = Dein Browser hat das Anmeldefenster nicht geöffnet.
sign-in-page = Auf einer ganzen Seite anmelden
not-kept = Dein Browser hat sich nicht gemerkt, dass du hier angemeldet bist.
not-kept-guest = Dein Browser hat sich nicht gemerkt, dass du hier angemeldet bist. Als Gast kannst du trotzdem kommentieren.
not-signed-in = Du bist nicht angemeldet. { $why }
ended = Du wurdest abgemeldet. Was du schreibst, bleibt erhalten.
step-up = Dafür musst du noch einmal zeigen, wer du bist.
confirm = Bestätigen
claim-question = Mit diesem Browser hat hier jemand als Gast geschrieben. Warst du das?
claim = Übernehmen

## Was ein Screenreader sagt

loaded = { $count ->
    [one] { $count } Kommentar geladen
   *[other] { $count } Kommentare geladen
}
said-posted = Dein Kommentar wurde veröffentlicht
said-not-posted = Dein Kommentar wurde nicht veröffentlicht
said-saved = Deine Änderung wurde gespeichert
said-deleted = Dein Kommentar wurde gelöscht
said-removed = Der Kommentar wurde entfernt
said-banned = Die Person kann hier nicht mehr schreiben
said-pinned = Der Kommentar ist angeheftet
said-unpinned = Der Kommentar ist nicht mehr angeheftet
said-closed = Die Unterhaltung ist geschlossen
said-reopened = Die Unterhaltung ist wieder offen
said-signed-in = Du bist angemeldet
said-signed-out = Du bist abgemeldet
said-copied = Link kopiert
said-nothing-claimed = Es gab nichts zu übernehmen
said-claimed = { $count ->
    [one] { $count } Kommentar gehört jetzt dir
   *[other] { $count } Kommentare gehören jetzt dir
}
