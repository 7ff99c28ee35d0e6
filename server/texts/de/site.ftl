## What the owner of a site sets.

dashboard-settings = Einstellungen
dashboard-access = Zugänge

set-about = Was hier gespeichert wird, gilt sofort und auf jeder Seite.
set-history-link = Was von wem geändert wurde
set-history = Änderungen
set-no-changes = Bisher wurde nichts geändert.
set-older = Ältere Änderungen
set-back = Zurück zu den Einstellungen
set-put-back = Zurücksetzen
set-put-back-of = Zurücksetzen: { $field }
set-save = Speichern
set-saved = Gespeichert.
set-is-put-back = Es ist wieder wie zuvor.
set-not-put-back = Das lässt sich nicht mehr zurücksetzen. Vielleicht hat gerade jemand anderes etwas geändert: Sehen Sie nach und versuchen Sie es noch einmal.
set-meanwhile = Während diese Seite offen war, hat jemand anderes etwas geändert. Gespeichert wurde nichts. Hier steht, was geändert wurde, und darunter, was Sie eingegeben haben: Wenn Sie noch einmal speichern, ersetzt es das andere.
set-wrong = { $number ->
    [one] Gespeichert wurde nichts: Ein Feld kann so nicht bleiben.
   *[other] Gespeichert wurde nichts: { $number } Felder können so nicht bleiben.
}
set-yes = ja
set-no = nein
set-nothing = nichts

set-site = Website
set-site-about = Wie sie heißt und wo sie steht.
set-name = Name
set-name-hint = Für Leser, im Anmeldefenster und in E-Mails.
set-origins = Seiten, die sie einbetten dürfen
set-origins-hint = Ein Ursprung je Zeile: https://example.com, oder https://*.example.com für jeden Host darunter. Ohne Pfad.
set-locale = Sprache
set-locale-hint = Von allem außer den Kommentaren, wo weder die Seite noch der Browser des Lesers eine nennt.
set-locale-none = Keine eigene
set-density = Abstand zwischen Kommentaren
set-density-comfortable = Großzügig
set-density-compact = Dicht

set-people = Menschen
set-people-about = Wer schreiben darf, und wie man sagt, wer man ist.
set-guests = Wer kein Konto hat, darf kommentieren
set-guests-hint = Mit einem Namen, und mit einer Adresse, wenn man von Antworten hören möchte.
set-terms = Was Gäste lesen, wo sie ihren Namen angeben
set-terms-hint = Etwa was mit ihrer Adresse geschieht. Eine Zeile; leer: nichts.
set-terms-url = Wo mehr darüber steht
set-terms-url-hint = Die Adresse einer Seite, etwa der Datenschutzerklärung. Die Zeile wird ein Link dorthin.
set-sign-in = Wege zur Anmeldung
set-sign-in-hint = Von denen, die dieser Server anbietet.
set-way-password = Adresse und Passwort
set-way-mail = Ein Code per E-Mail
set-way-passkey = Passkey
set-way-provider = Andere Dienste wie Google oder GitHub
set-presence = Leser sehen, wer da ist und wer gerade schreibt
set-presence-hint = Jedes Mitglied kann sich verbergen.

set-comments = Kommentare
set-comments-about = Wie lang sie sein und was sie enthalten dürfen.
set-body-chars = Längster Kommentar, in Zeichen
set-body-chars-hint = Höchstens 10.000.
set-edit-window = Zeit für Änderungen, in Sekunden
set-edit-window-hint = So lange darf man bearbeiten und löschen, was man geschrieben hat: 900 ist eine Viertelstunde, 0 gar nicht.
set-depth = Ebenen von Antworten
set-depth-hint = Tiefere Antworten stehen auf der letzten Ebene und sagen, wem sie antworten.
set-images = Bilder
set-images-hint = Sie werden neu erzeugt und auf diesem Server aufbewahrt.
set-images-off = Niemand darf welche zeigen
set-images-members = Mitglieder dürfen sie zeigen
set-images-everyone = Alle dürfen sie zeigen
set-tables = Tabellen
set-task-lists = Aufgabenlisten
set-math = Formeln
set-math-hint = In LaTeX, zwischen Dollarzeichen.

set-voices = Stimmen und Reaktionen
set-voices-about = Wie Leser ohne Worte antworten können.
set-votes = Stimmen
set-votes-off = Keine
set-votes-up = Nur für Kommentare
set-votes-up-and-down = Dafür und dagegen
set-guest-votes = Wer kein Konto hat, darf abstimmen und reagieren
set-guest-votes-hint = Gast kann man beliebig oft sein, also lassen sich Stimmen von Gästen leicht vermehren.
set-reactions = Reaktionen auf Kommentare
set-reactions-hint = Emoji mit Leerzeichen dazwischen, höchstens acht; keine, wenn es keine Reaktionen geben soll.
set-page-reactions = Reaktionen auf die Seite
set-page-reactions-hint = Ebenso, über den Kommentaren.

set-limits = Grenzen
set-limits-about = Wie viel eine Person schreiben darf. Wer schneller schreibt, wird gebeten zu warten.
set-per-minute = Kommentare in der Minute
set-per-hour = Kommentare in der Stunde
set-per-address = Kommentare in der Minute von einer Adresse
set-per-address-hint = Eine Schule oder ein Büro kann sich eine teilen.

set-wrong-line = Zeile { $number }, „{ $line }“: { $why }
set-wrong-range = Eine ganze Zahl von { $least } bis { $most }.
set-wrong-emoji = „{ $word }“ ist nicht ein Emoji. Setzen Sie Leerzeichen dazwischen: 👍 ❤️ 🎉
set-wrong-emoji-twice = { $emoji } kommt zweimal vor.
set-wrong-emoji-many = Höchstens { $number } Emoji.
set-wrong-name-empty = Eine Website hat einen Namen.
set-wrong-name-long = Höchstens { $number } Zeichen.
set-wrong-address = Eine Adresse wie https://example.com/privacy, oder nichts.
set-wrong-origin = Ein Ursprung ist http:// oder https://, ein Host und vielleicht ein Port, ohne Pfad: https://example.com
set-wrong-origin-star = Ein Stern steht vorn für ganze Teile eines Hosts: https://*.example.com
set-wrong-origin-wide = Hinter einem Stern stehen mindestens zwei Teile, etwa example.com.
set-wrong-origins-many = Höchstens { $number } Ursprünge.
set-wrong-ways = Wählen Sie mindestens einen Weg.
set-wrong-choice = Wählen Sie, was angeboten wird.

## Keys of programs.

copy = Kopieren
key-title = API-Schlüssel
key-about = Mit einem Schlüssel beweisen Programme, dass sie für diese Website handeln. Wer ihn hat, kann tun, wofür er gilt: Bewahren Sie ihn auf wie ein Passwort.
key-none = Es gibt noch keinen Schlüssel.
key-gone = Widerrufene Schlüssel
key-used = zuletzt benutzt am { $day }
key-unused = nie benutzt
key-made-on = gemacht am { $day }
key-revoke = Widerrufen
key-revoke-of = { $name } widerrufen
key-revoke-words = Programme, die ihn benutzen, werden sofort abgewiesen. Das lässt sich nicht rückgängig machen.
key-revoked = Der Schlüssel öffnet nichts mehr.
key-new = Ein neuer Schlüssel
key-name = Wofür er ist
key-name-hint = Um Schlüssel zu unterscheiden.
key-scopes = Wofür er gilt
key-no-scope = Wählen Sie mindestens eines.
key-make = Schlüssel machen
key-is-made = Das ist der Schlüssel „{ $name }“. Er wird nur dieses eine Mal gezeigt: Kopieren Sie ihn jetzt.
key-again = Dieser Schlüssel wurde schon gemacht und sein Geheimnis dabei gezeigt. Wenn Sie es verloren haben, widerrufen Sie den Schlüssel und machen Sie einen neuen.
scope-read = Lesen
scope-read-hint = was alle lesen dürfen
scope-write = Schreiben
scope-write-hint = kommentieren, und bearbeiten, was damit geschrieben wurde
scope-moderate = Moderieren
scope-moderate-hint = löschen, anheften, sperren, schließen: alles, was Moderatoren dürfen
scope-manage = Verwalten
scope-manage-hint = Einstellungen, Schlüssel und Webhooks

## Putting the comments on pages.

dashboard-install = Einbauen
install-put = In Ihre Seiten einbauen
install-put-about = Mehr als ein Tag braucht eine Seite nicht. Die Kommentare erscheinen, wo er steht.
install-html = Dort, wo die Kommentare stehen sollen.
install-package = Mit dem Paket @afterword/widget; ein eigener Schlüssel bewahrt ein Gespräch, wenn sich die Adresse ändert.
install-wordpress = Mit dem Plugin aus einer Datei, das mit Afterword kommt. Das sind seine Einstellungen.
install-hugo = Mit den Partials, die mit Afterword kommen: Seiten werden mit ihren Kommentaren gebaut.
install-ghost = Im Theme. Einstellungen → Code-Injektion geht ebenso.
install-astro = Seiten werden mit ihren Kommentaren gebaut und sind von da an live.
install-check = Ist es da?
install-check-about = Nennen Sie die Adresse einer Seite, und dieser Server sieht sie sich an.
install-url = Adresse einer Seite
install-look = Ansehen
install-seen = Gesehen auf
install-not-seen = Noch hat keine Seite es geladen. Öffnen Sie eine im Browser: Dann steht ihr Ursprung hier.
install-policy = Content-Security-Policy
install-policy-about = Wenn Ihre Seiten eine haben, ergänzen Sie dies.
install-more = Weiteres
install-more-about = Für Leser ohne Skripte und für andere Seiten.
install-frame = Ohne Skripte
install-count = Wie viele Kommentare eine Seite hat
install-recent = Die neuesten Kommentare
look-at = Auf { $address }:
look-good = Die Kommentare sind da, und nichts hindert sie daran, gezeigt zu werden.
look-not-visited = Diese Adresse besucht der Server nicht. Sie muss https sein, an einem üblichen Port, und für alle offen. Seiten auf Ihrem eigenen Rechner erscheinen unter „Gesehen auf“, sobald Sie sie öffnen.
look-unreachable = Dort antwortet niemand, oder nicht rechtzeitig.
look-too-large = Die Seite ist größer als ein Mebibyte.
look-redirects = Die Adresse führt von einer zur nächsten und nimmt kein Ende.
look-status = Die Seite antwortet mit einem Fehler: { $status }.
look-not-html = Das ist keine Seite, sondern { $kind }.
look-elsewhere = Die Adresse führt zu einem anderen Ursprung: { $address }. Die Seiten dort betten die Kommentare ein.
look-origin = Seiten von { $origin } dürfen diese Website nicht einbetten.
look-allow = { $origin } erlauben
look-allowed = Ihre Seiten dürfen die Website jetzt einbetten.
look-no-script = Der Tag steht nicht in der Seite. Wenn ihn ein Skript später einfügt, öffnen Sie die Seite und sehen Sie unter „Gesehen auf“ nach. Sonst fügen Sie dies ein:
look-other-server = Die Seite lädt das Skript eines anderen Servers: { $src }. Das ist das richtige:
look-no-site = Der Tag nennt keine Website. Er sollte lauten:
look-other-site = Der Tag nennt eine andere Website, „{ $site }“. Er sollte lauten:
look-policy = Die Content-Security-Policy der Seite verbietet, was das Widget braucht: In { $directive } fehlt { $missing }.
look-no-address = Nennen Sie die ganze Adresse einer Seite, etwa https://example.com/eine-seite.
look-too-often = Das war fürs Erste oft genug. Versuchen Sie es später noch einmal.

## Webhooks.

hook-title = Webhooks
hook-about = Eigene Adressen, denen gesagt wird, was geschieht, signiert nach Standard Webhooks. Was nicht ankommt, wird drei Tage lang noch einmal gesendet; die Reihenfolge ist nicht versprochen.
hook-none = Es gibt noch keinen Webhook.
hook-new = Ein neuer Webhook
hook-one = Webhook
hook-url = Adresse
hook-url-hint = https, und für alle erreichbar.
hook-events = Wovon er erfährt
hook-comment-created = Ein Kommentar wurde geschrieben
hook-comment-edited = Ein Kommentar wurde bearbeitet
hook-comment-removed = Ein Kommentar wurde entfernt
hook-comment-held = Ein Kommentar wartet auf einen Moderator
hook-thread-closed = Ein Gespräch wurde geschlossen oder geöffnet
hook-report-created = Ein Kommentar wurde gemeldet
hook-member-banned = Ein Mitglied wurde gesperrt
hook-member-unbanned = Eine Sperre wurde aufgehoben
hook-wrong-url = Hier muss eine https-Adresse stehen, die alle erreichen können.
hook-wrong-events = Wählen Sie mindestens eines.
hook-make = Webhook machen
hook-is-made = Das ist das Geheimnis, mit dem sich prüfen lässt, was gesendet wird. Es wird nur dieses eine Mal gezeigt: Kopieren Sie es jetzt.
hook-removed = Dorthin wird nichts mehr gesendet.
hook-on = an
hook-off = aus
hook-failing = gestört
hook-on-words = Was geschieht, wird dorthin gesendet.
hook-off-words = Dorthin wird nichts gesendet.
hook-off-failing = Seit Tagen kam dort nichts an, darum wurde er ausgeschaltet.
hook-failing-words = Dort kommt zurzeit nichts an. Es wird weiter versucht; nach drei Tagen ohne Erfolg wird er ausgeschaltet.
hook-turn-on = Einschalten
hook-turn-off = Ausschalten
hook-rotate = Neues Geheimnis
hook-rotate-words = Bei einem neuen Geheimnis signiert das vorige noch einen Tag lang mit.
hook-rotated = Das ist das neue Geheimnis. Es wird nur dieses eine Mal gezeigt: Kopieren Sie es jetzt. Das vorige signiert noch einen Tag lang mit.
hook-remove = Entfernen
hook-remove-words = Dorthin wird nichts mehr gesendet, und die Liste unten verschwindet mit.
hook-log = Was gesendet wurde
hook-log-about = Aus den letzten 30 Tagen, die neuesten 50.
hook-nothing-sent = Bisher wurde nichts gesendet.
hook-waiting = wartet
hook-delivered = angekommen
hook-failed = aufgegeben
hook-tries = { $number ->
    [0] noch nicht versucht
    [one] ein Versuch
   *[other] { $number } Versuche
}
hook-answer = Die Antwort
hook-replay = Noch einmal senden
hook-replayed = Es wird noch einmal gesendet.
hook-words-gone = Was es sagte, ist nicht mehr gespeichert: Es war von jemandem, der gelöscht wurde, oder aus einem entfernten Kommentar.
hook-back = Zurück zu den Zugängen
site-made = Die Website ist da. Nur eines noch: Bauen Sie die Kommentare in Ihre Seiten ein.

## Setting up.

setup-new = Eine neue Installation
setup-new-words = Noch hat niemand diesen Server eingerichtet. Beim Start hat er einen Link in sein Protokoll geschrieben: Öffnen Sie diesen.
setup-account = Afterword einrichten
setup-account-words = Zuerst ein Konto: Ihm gehört die Website, die Sie danach anlegen, und es darf weitere anlegen.
setup-go-on = Weiter
setup-site = Eine Website anlegen
setup-site-words = Eine Website ist, was Ihre Seiten einbetten: ihre Kommentare, ihre Menschen, ihre Einstellungen.
setup-origin = Wo ihre Seiten sind
setup-origin-hint = Der Ursprung, ohne Pfad: https://example.com
setup-key = Schlüssel
setup-key-hint = So nennen Ihre Seiten sie: Kleinbuchstaben, Ziffern und Bindestriche, etwa blog. Er bleibt.
setup-key-taken = Eine Website mit diesem Schlüssel gibt es schon.
setup-wrong-key = 1 bis 63 Kleinbuchstaben und Ziffern, mit einzelnen Bindestrichen dazwischen.
setup-wrong-name = 1 bis 100 Zeichen.
setup-make = Website anlegen

## Looks.

dashboard-appearance = Aussehen
look-about = Probieren Sie, wie die Kommentare aussehen. Hier wird nichts aufbewahrt: Die Zeilen unten kommen in Ihre Seiten.
look-sample = Ein Gespräch als Beispiel
look-choices = Aussehen
look-theme = Thema
look-theme-plain = Schlicht
look-theme-paper = Papier
look-theme-dusk = Abend
look-theme-contrast = Kontrast
look-scheme = Seite
look-scheme-yours = Wie Ihre
look-scheme-light = Hell
look-scheme-dark = Dunkel
look-width = Breite
look-width-column = Spalte
look-width-phone = Telefon
look-width-narrow = Schmal
look-accent = Akzent
look-font = Schrift
look-font-page = Die der Seite
look-font-sans = Serifenlos
look-font-serif = Serifen
look-font-rounded = Rund
look-font-mono = Feste Breite
look-corners = Ecken
look-words = Größe
look-show = Zeigen
look-again = Von vorn
look-take = Zum Mitnehmen
look-take-about = Das zweite kommt in Ihr Stylesheet. Aus einem Akzent werden zwei, wo einer nicht auf hellen und auf dunklen Seiten lesbar ist: Der Browser nimmt, was passt.
look-nothing = Nichts: Es ist von selbst so.

mail-webhook-off-subject = Ein Webhook von { $site } wurde ausgeschaltet
mail-webhook-off-intro = Beim Webhook von { $site } auf { $address } kommt nichts mehr an, also wird dorthin von jetzt an nichts mehr gesendet. Auf seiner Seite steht, was geantwortet wurde. Was nicht ankam, kann dort noch einmal gesendet werden, sobald er wieder eingeschaltet ist.
mail-webhook-off-link = Den Webhook ansehen
mail-webhook-off-why = Du bekommst diesen Brief einmal, weil dir { $site } gehört.
