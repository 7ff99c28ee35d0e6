### Passkeys, der zweite Schritt, bestätigen, dass du es bist.

## Passkeys

passkeys = Passkeys
passkeys-words = Mit einem Passkey meldest du dich per Finger, Gesicht oder Geräte-PIN an, ohne Passwort. Er gilt allein auf dieser Seite, also kann ihn dir niemand entlocken.
passkeys-so-many =
    { $number ->
        [0] Du hast keinen.
        [one] Du hast einen.
       *[other] Du hast { $number }.
    }
passkeys-change = Passkeys ändern
passkeys-no-browser = Dieser Browser kann keine Passkeys anlegen.
passkeys-too-many = Du hast so viele Passkeys, wie es geben kann. Entferne zuerst einen.
passkey-add = Passkey hinzufügen
passkey-new = Neuer Passkey
passkey-name-hint = Damit du ihn wiedererkennst: dein Telefon, dein Laptop, dein Passwortmanager.
passkey-name-suggested = Passkey { $number }
passkey-since = Seit { $day }.
passkey-used = Zuletzt benutzt { $day }.
passkey-not-used = Noch nicht benutzt.
passkey-rename-which = Neuer Name für { $name }
passkey-remove-which = { $name } entfernen
rename = Umbenennen
remove = Entfernen
passkey-is-added = Dein Passkey ist hinzugefügt. Von jetzt an kannst du dich damit anmelden.
passkey-is-removed = Entfernt. Er öffnet nichts mehr; auf deinem Gerät kannst du ihn auch löschen.
sign-in-by-passkey = Mit einem Passkey anmelden
use-passkey = Passkey benutzen
passkey-none = Dein Browser hat keinen Passkey gegeben. Versuche es noch einmal oder mach auf andere Art weiter.
passkey-known = Auf diesem Gerät ist schon ein Passkey von dir.
passkey-late = Das hat zu lange gedauert oder wurde schon einmal geschickt. Bitte versuche es noch einmal.
passkey-unknown = Diesen Passkey kennen wir nicht: Er wurde hier entfernt. Melde dich auf eine andere Art an.
passkey-unfit = Dieser Passkey wurde nicht angenommen. Versuche es noch einmal oder mach auf andere Art weiter.

## Der zweite Schritt

second-title = Noch ein Schritt
second-words = Gib den Code ein, den deine Authenticator-App gerade zeigt.
second-late = Das hat zu lange gedauert. Bitte melde dich noch einmal an.
app-code = Code aus der App
use-app-code = Den Code aus der App benutzen
recovery-words = Gib einen der Codes ein, die du aufgehoben hast, als du den zweiten Schritt eingeschaltet hast. Er ist dann verbraucht.
recovery-code = Wiederherstellungscode
use-recovery-code = Einen Wiederherstellungscode benutzen
two-step = Zweiter Schritt
two-step-words = Mit einem zweiten Schritt kann sich niemand als du anmelden, der nur dein Passwort kennt oder deine E-Mail liest: Es braucht auch einen Code aus einer App auf deinem Telefon. Die Anmeldung mit einem Passkey ist ohne ihn sicher genug.
two-step-scan = Scanne das mit einer Authenticator-App:
two-step-picture = QR-Code für eine Authenticator-App
two-step-type = Oder tippe diesen Schlüssel hinein:
two-step-confirm = Gib den Code ein, den sie zeigt:
two-step-turn-on = Zweiten Schritt einschalten
two-step-is-not-on = Aus.
two-step-is-on = Er ist an: Nach deinem Passwort oder einem Code per E-Mail braucht die Anmeldung einen Code aus deiner App oder einen Passkey.
two-step-is-on-now = Der zweite Schritt ist an.
two-step-on-left =
    { $number ->
        [one] An, mit noch einem Wiederherstellungscode.
       *[other] An, mit noch { $number } Wiederherstellungscodes.
    }
two-step-change = Ändern
two-step-turn-off = Zweiten Schritt ausschalten
two-step-off-words = Dann genügt zur Anmeldung dein Passwort oder ein Code per E-Mail. Wiederherstellungscodes gelten nicht mehr.
two-step-is-off = Der zweite Schritt ist aus.
recovery-codes = Wiederherstellungscodes
recovery-codes-words = Hebe sie dort auf, wo du sie findest, wenn dein Telefon weg ist: auf Papier oder in einem Passwortmanager. Jeder meldet dich ein Mal an, anstelle des Codes aus der App. Sie werden nicht noch einmal gezeigt.
recovery-codes-left =
    { $number ->
        [0] Du hast alle verbraucht. Lass dir neue geben.
        [one] Du hast noch einen.
       *[other] Du hast noch { $number }.
    }
recovery-codes-renew = Neue geben lassen
recovery-codes-are-new = Das sind deine neuen Wiederherstellungscodes. Die vorigen gelten nicht mehr.
recovery-codes-save = Als Datei speichern
recovery-codes-done = Ich habe sie aufgehoben
wrong-app-code = Das ist nicht der Code, den deine App gerade zeigt. Sieh nach, ob die Uhr deines Telefons richtig geht.
wrong-app-code-used = Dieser Code wurde schon benutzt. Warte auf den nächsten.
wrong-recovery-code = Das ist keiner deiner Wiederherstellungscodes, oder er wurde schon benutzt.

## Bestätigen

to-change-address = um deine Adresse zu ändern
to-change-password = um dein Passwort zu ändern
to-change-passkeys = um deine Passkeys zu ändern
to-change-two-step = um den zweiten Schritt zu ändern
to-change-services = um die Dienste zu ändern, mit denen du dich anmeldest
to-merge = um aus zwei Konten eines zu machen
to-leave = um dein Konto zu löschen
prove-by-mail = Schickt mir einen Code per E-Mail
code-words-here = Wir haben an { $email } geschrieben. Gib den Code daraus hier ein.
prove-none = Melde dich ab und wieder an, um zu bestätigen, dass du es bist.

## Das Konto

back = Zurück
back-to-account = Zurück zu deinem Konto
change-address = Adresse ändern
no-address = Du hast keine angegeben.
password-is-there = Du hast eines.
password-is-not-there = Du hast keines.
set-password = Passwort wählen
