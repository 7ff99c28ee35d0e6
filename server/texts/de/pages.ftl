### Die eigenen Seiten des Servers: anmelden, das Anmeldefenster, das Konto.

## Felder und Knöpfe

name = Name
name-hint = Was andere neben deinen Kommentaren sehen.
email = E-Mail
password = Passwort
password-hint = Mindestens { $number } Zeichen. Ein paar Wörter merkt man sich leicht.
new-password = Neues Passwort
show = Zeigen
show-password = Passwort zeigen
hide = Verbergen
hide-password = Passwort verbergen
code = Code
code-hint = Acht Ziffern. Sie gelten eine halbe Stunde.
continue = Weiter
confirm = Bestätigen
save = Speichern

## Anmelden

sign-in = Anmelden
to-comment-on = um auf { $site } zu kommentieren
new-here = Neu hier? { $link }
create-account = Konto anlegen
create-account-button = Konto anlegen
have-account = Schon ein Konto? { $link }
sign-in-by-mail = Mit einem Code per E-Mail anmelden
forgot-password = Passwort vergessen?
back-to-sign-in = Zurück zur Anmeldung
address-is-yours = { $email } gehört dir. Wie sollen wir dich nennen?

## Codes und Links per E-Mail

mail-title = Per E-Mail anmelden
mail-words = Wir schicken einen Code an deine Adresse. Ein Passwort brauchst du nicht.
forgot-title = Ein anderes Passwort wählen
forgot-words = Wir schicken einen Code an die Adresse deines Kontos.
send-code = Code schicken
code-title = Sieh in deine E-Mail
code-words = Wir haben an { $email } geschrieben. Gib den Code daraus hier ein oder öffne den Link.
link-sign-up = Ist das deine Adresse?
link-change = Ist das deine neue Adresse?
link-change-button = Ja, so ändern
link-over = Dieser Link ist verbraucht
link-over-words = Er wurde schon benutzt, ist zu alt, oder es wurde ein neuerer geschickt. Lass dir einen anderen schicken.
new-password-title = Ein anderes Passwort wählen
change-password = Passwort ändern
password-is-changed = Dein Passwort ist geändert, und du bist überall abgemeldet. Melde dich mit dem neuen an.
account-is-there = Du hast schon ein Konto. Melde dich an.

## Das Fenster

continue-as = Weiter als { $name }
consent-on = auf { $host }?
consent-words = { $host } sieht dann deinen Namen und kann allein auf dieser Seite als du schreiben und abstimmen. Deine Adresse und dein Passwort sieht sie nie.
signed-in-as = Angemeldet als { $whom }.
use-another-account = Anderes Konto benutzen
you-are-signed-in = Du bist angemeldet
window-close = Du kannst dieses Fenster jetzt schließen.
window-cut = Die Seite, die dieses Fenster geöffnet hat, ist nicht zu erreichen: Ihre Einstellungen trennen die beiden. Hier bist du angemeldet, dort nicht. Schließe dieses Fenster; als Gast kannst du trotzdem kommentieren.
return-words = Geh zurück zu { $host }: Dann bist du auch dort angemeldet.
return-to = Zurück zu { $host }
confirm-title = Bestätige, dass du es bist
to-moderate = um in den nächsten 15 Minuten { $site } zu moderieren
to-care-for-site = um deine Website zu betreuen
other-way = Bitte auf andere Art
other-way-words = { $site } nimmt die Art nicht an, auf die du dich angemeldet hast. Melde dich auf eine andere an.
other-name = Bitte ein anderer Name
other-name-words = Jemand, der diese Seite betreut, heißt { $name } oder fast so. Nimm einen anderen Namen und komm dann zurück.

## Das Konto

your-account = Dein Konto
what-others-see = Was andere sehen
name-change-hint = Kommentare, die du geschrieben hast, behalten den Namen, unter dem sie geschrieben wurden.
visible = Andere dürfen sehen, dass ich lese
saved = Gespeichert.
your-picture = Dein Bild
picture = Ein Bild (PNG, JPEG, GIF, WebP)
picture-save = Bild speichern
picture-remove = Bild entfernen
address = E-Mail
address-not-proven = Noch hat niemand gezeigt, dass diese Adresse dir gehört. Bis dahin schicken wir nichts dorthin.
new-address = Neue Adresse
new-address-hint = Wir schicken einen Code dorthin. Die Adresse ändert sich, wenn du ihn eingegeben hast.
address-is-changed = Das ist jetzt deine Adresse.
address-is-taken = Ein anderes Konto hat diese Adresse.
password-now = Jetziges Passwort
password-is-changed-here = Dein Passwort ist geändert. Andere Browser wurden abgemeldet.
where-signed-in = Wo du angemeldet bist
signed-in-since = Seit { $day }
this-browser = dieser Browser
sign-out = Abmelden
sign-out-there = Dort abmelden
sign-out-elsewhere = Überall sonst abmelden
ended-there = Dort abgemeldet.
your-data = Deine Daten
export = Alles mitnehmen, was über dich gespeichert ist
leave = Dieses Konto löschen
leave-words = Dein Konto verschwindet in { $number } Tagen. Bis dahin kannst du dich anmelden und bleiben. Kommentare, auf die andere geantwortet haben, behalten ihren Platz.
leave-comments = Auch wegnehmen, was ich geschrieben habe
leave-button = Mein Konto löschen
leave-last-owner = Du betreust als Einzige oder Einziger eine Seite. Ernenne zuerst noch jemanden.
leaving-on = Dein Konto verschwindet am { $day }. Bis dahin geht nichts verloren.
stay = Bleiben
stayed = Du bleibst.
left = Du bist abgemeldet. Bis dein Konto verschwindet, kannst du dich anmelden und bleiben.
dashboard-sites = Deine Websites

## E-Mail über Antworten

reply-mail = Schreib mir, wenn mir jemand antwortet
replies-yes = E-Mail, wenn jemand antwortet
replies-yes-words = Möchtest du an diese Adresse E-Mail, wenn dir jemand auf { $site } antwortet?
replies-yes-button = Ja, bitte
replies-yes-done = Erledigt. Du bekommst E-Mail, wenn dir jemand antwortet.
replies-no = Keine E-Mail mehr
replies-no-words = Du bekommst keine E-Mail mehr über { $site }, und deine Adresse wird dort vergessen.
replies-no-words-all = Du bekommst keine E-Mail mehr, wenn dir jemand antwortet, auf keiner Seite.
replies-no-button = Keine E-Mail mehr
replies-no-done = Erledigt. Du bekommst keine E-Mail mehr über Antworten.
replies-over-words = Er gilt für eine andere Adresse, oder es wird nichts mehr dorthin geschickt.
follow-no = Keine E-Mail mehr über dieses Gespräch
follow-no-words = Du bekommst keine E-Mail mehr über das Gespräch, dem du auf { $site } folgst.
follow-no-done = Erledigt. Du bekommst keine E-Mail mehr über dieses Gespräch.
desk-no = Keine Briefe mehr?
desk-no-words = Keine Briefe mehr über wartende Kommentare auf { $site }.
desk-no-done = Du bekommst keine Briefe mehr über wartende Kommentare.

## Was nicht stimmt

wrong-name-empty = Ein Name hat mindestens einen Buchstaben oder eine Ziffer.
wrong-name-long = Ein Name hat höchstens { $number } Zeichen.
wrong-name-deceiving = Ein Name hat keine unsichtbaren oder die Schreibrichtung ändernden Zeichen.
wrong-name-marks = Ein Name hat höchstens drei Zeichen auf einem Buchstaben.
wrong-name-taken = Jemand, der eine deiner Seiten betreut, heißt so oder fast so.
wrong-email = Das ist keine E-Mail-Adresse.
wrong-email-taken = Jemand hat ein Konto mit dieser Adresse: Melde dich an.
wrong-password-short = Mindestens { $number } Zeichen, bitte.
wrong-password-long = Höchstens { $number } Zeichen, bitte.
wrong-password-guessable = Zu leicht zu erraten: Es ist ein häufiges Passwort oder besteht aus deinem Namen oder deiner Adresse.
wrong-password = Das ist nicht dein Passwort.
wrong-pair = Diese Adresse und dieses Passwort gehören nicht zusammen.
wrong-picture = Das ist kein Bild, das wir lesen können.
wrong-picture-large = Dieses Bild ist zu groß: höchstens 5 MB und 16 Millionen Pixel.
wrong-code = Das ist nicht der Code aus unserer letzten E-Mail.
proof-over = Dieser Code ist verbraucht: Er wurde zu oft versucht, ist zu alt, oder es wurde ein neuerer geschickt. Lass dir einen anderen schicken.
too-many-tries =
    { $minutes ->
        [one] Zu viele Versuche. Bitte warte { $minutes } Minute.
       *[other] Zu viele Versuche. Bitte warte { $minutes } Minuten.
    }
unavailable = Gerade nicht erreichbar. Bitte versuche es gleich noch einmal.
went-wrong = Etwas ist schiefgegangen. Bitte versuche es noch einmal.

## Seiten, die nirgends hinführen

failed = Etwas ist schiefgegangen
failed-words = Bitte geh zurück und versuche es noch einmal.
failed-stranger = Diese Seite darf nicht fragen
failed-stranger-words = Die Seite, die dieses Fenster geöffnet hat, gehört nicht zu diesen Kommentaren. Ihr wurde nichts gesagt.
failed-form = Das kam nicht von hier
failed-form-words = Das Formular war zu alt, oder eine andere Seite hat es geschickt. Nichts wurde geändert: Geh zurück, lade die Seite neu und versuche es noch einmal.
cookies-blocked = Cookies sind blockiert
cookies-blocked-words = Zum Anmelden braucht diese Seite ein Cookie, und dein Browser behält keins. Erlaube ihr Cookies und lade sie dann neu.
failed-later = Gerade nicht erreichbar
failed-later-words = Bitte versuche es gleich noch einmal.
failed-window = Dieses Fenster wurde nicht so geöffnet, wie es sein soll
failed-window-words = Schließe es und versuche es auf der Seite noch einmal.
