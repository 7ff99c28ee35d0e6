### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = Passkeys
passkeys-words = Met een passkey log je in met je vinger, je gezicht of de pincode van je apparaat, zonder wachtwoord. Hij werkt alleen op deze site, dus niemand kan hem je afhandig maken.
passkeys-so-many =
    { $number ->
        [0] Je hebt er geen.
        [one] Je hebt er één.
       *[other] Je hebt er { $number }.
    }
passkeys-change = Passkeys wijzigen
passkeys-no-browser = Deze browser kan geen passkeys maken.
passkeys-too-many = Je hebt al zoveel passkeys als er kunnen zijn. Verwijder er eerst een.
passkey-add = Passkey toevoegen
passkey-new = Nieuwe passkey
passkey-name-hint = Zodat je hem herkent: je telefoon, je laptop, je wachtwoordbeheerder.
passkey-name-suggested = Passkey { $number }
passkey-since = Sinds { $day }.
passkey-used = Laatst gebruikt op { $day }.
passkey-not-used = Nog niet gebruikt.
passkey-rename-which = Nieuwe naam voor { $name }
passkey-remove-which = { $name } verwijderen
rename = Hernoemen
remove = Verwijderen
passkey-is-added = Je passkey is toegevoegd. Je kunt er vanaf nu mee inloggen.
passkey-is-removed = Verwijderd. Hij opent niets meer; je kunt hem ook van je apparaat wissen.
sign-in-by-passkey = Inloggen met een passkey
use-passkey = Passkey gebruiken
passkey-none = Je browser gaf geen passkey. Probeer het opnieuw, of ga op een andere manier verder.
passkey-known = Dit apparaat heeft al een passkey van jou.
passkey-late = Dat duurde te lang, of het was al verstuurd. Probeer het opnieuw.
passkey-unknown = We kennen die passkey niet: hij is hier verwijderd. Log op een andere manier in.
passkey-unfit = Die passkey is niet geaccepteerd. Probeer het opnieuw, of ga op een andere manier verder.

## The second step

second-title = Nog één stap
second-words = Typ de code die je authenticator-app nu toont.
second-late = Dat duurde te lang. Log opnieuw in.
app-code = Code uit de app
use-app-code = De code uit je app gebruiken
recovery-words = Typ een van de codes die je bewaarde toen je de tweede stap inschakelde. Daarna is die niet meer geldig.
recovery-code = Herstelcode
use-recovery-code = Herstelcode gebruiken
two-step = Tweede stap
two-step-words = Met een tweede stap kan wie je wachtwoord kent of je e-mail leest nog altijd niet als jou inloggen: daar is ook een code voor nodig uit een app op je telefoon. Inloggen met een passkey is ook zonder veilig genoeg.
two-step-scan = Scan dit met een authenticator-app:
two-step-picture = QR-code voor een authenticator-app
two-step-type = Of typ deze sleutel erin:
two-step-confirm = Typ de code die de app toont:
two-step-turn-on = De tweede stap inschakelen
two-step-is-not-on = Uit.
two-step-is-on = Hij is aan: na je wachtwoord of een code per e-mail is om in te loggen een code uit je app nodig, of een passkey.
two-step-is-on-now = De tweede stap is aan.
two-step-on-left =
    { $number ->
        [one] Aan, met nog één herstelcode over.
       *[other] Aan, met nog { $number } herstelcodes over.
    }
two-step-change = Wijzigen
two-step-turn-off = De tweede stap uitschakelen
two-step-off-words = Dan is je wachtwoord of een code per e-mail genoeg om in te loggen. Herstelcodes gelden niet meer.
two-step-is-off = De tweede stap is uit.
recovery-codes = Herstelcodes
recovery-codes-words = Bewaar ze waar je ze vindt als je telefoon weg is: op papier, of in een wachtwoordbeheerder. Elke code geldt één keer in plaats van de code uit de app. Ze worden niet opnieuw getoond.
recovery-codes-left =
    { $number ->
        [0] Je hebt ze allemaal gebruikt. Maak nieuwe.
        [one] Je hebt er nog één.
       *[other] Je hebt er nog { $number }.
    }
recovery-codes-renew = Nieuwe maken
recovery-codes-are-new = Dit zijn je nieuwe herstelcodes. De vorige gelden niet meer.
recovery-codes-save = Opslaan als bestand
recovery-codes-done = Ik heb ze bewaard
wrong-app-code = Dat is niet de code die je app nu toont. Kijk of de klok van je telefoon goed staat.
wrong-app-code-used = Die code is al gebruikt. Wacht op de volgende.
wrong-recovery-code = Dat is geen herstelcode van jou, of hij is al gebruikt.

## Confirming

to-change-address = om je adres te wijzigen
to-change-password = om je wachtwoord te wijzigen
to-change-passkeys = om je passkeys te wijzigen
to-change-two-step = om de tweede stap te wijzigen
to-change-services = om de diensten te wijzigen waarmee je inlogt
to-merge = om van twee accounts één te maken
to-leave = om je account te verwijderen
prove-by-mail = Stuur me een code per e-mail
code-words-here = We hebben een e-mail gestuurd naar { $email }. Typ hier de code die erin staat.
prove-none = Log uit en weer in om te bevestigen dat jij het bent.

## The account

back = Terug
back-to-account = Terug naar je account
change-address = Adres wijzigen
no-address = Je hebt er geen opgegeven.
password-is-there = Je hebt er een.
password-is-not-there = Je hebt er geen.
set-password = Wachtwoord instellen
