### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = Naam
name-hint = Wat anderen naast je reacties zien.
email = E-mail
password = Wachtwoord
password-hint = Minstens { $number } tekens. Een paar woorden zijn makkelijk te onthouden.
new-password = Nieuw wachtwoord
show = Tonen
show-password = Wachtwoord tonen
hide = Verbergen
hide-password = Wachtwoord verbergen
code = Code
code-hint = Acht cijfers. Ze zijn een half uur geldig.
continue = Verder
confirm = Bevestigen
save = Opslaan

## Signing in

sign-in = Inloggen
to-comment-on = om te reageren op { $site }
new-here = Nieuw hier? { $link }
create-account = Maak een account
create-account-button = Account maken
have-account = Heb je een account? { $link }
sign-in-by-mail = Inloggen met een code per e-mail
forgot-password = Wachtwoord vergeten?
back-to-sign-in = Terug naar inloggen
address-is-yours = { $email } is van jou. Hoe wil je heten?

## Codes and links by mail

mail-title = Inloggen per e-mail
mail-words = We sturen een code naar je adres. Je hebt geen wachtwoord nodig.
forgot-title = Kies een ander wachtwoord
forgot-words = We sturen een code naar het adres van je account.
send-code = Code versturen
code-title = Bekijk je e-mail
code-words = We hebben een e-mail gestuurd naar { $email }. Typ hier de code die erin staat, of open de link.
link-sign-up = Is dit jouw adres?
link-change = Is dit je nieuwe adres?
link-change-button = Ja, wijzigen
link-over = Deze link is niet meer geldig
link-over-words = Hij is al gebruikt, is te oud, of er is een nieuwere verstuurd. Vraag een nieuwe aan.
new-password-title = Kies een ander wachtwoord
change-password = Wachtwoord wijzigen
password-is-changed = Je wachtwoord is gewijzigd en je bent overal uitgelogd. Log in met het nieuwe.
account-is-there = Je hebt al een account. Log in.

## The window

continue-as = Verder als { $name }
consent-on = op { $host }?
consent-words = { $host } ziet je naam en kan alleen op die site uit jouw naam schrijven en stemmen. Je adres en je wachtwoord ziet die site nooit.
signed-in-as = Ingelogd als { $whom }.
use-another-account = Ander account gebruiken
you-are-signed-in = Je bent ingelogd
window-close = Je kunt dit venster nu sluiten.
window-cut = De pagina die dit venster opende, is niet bereikbaar: haar instellingen scheiden de twee. Hier ben je ingelogd, daar niet. Sluit dit venster; je kunt nog als gast reageren.
return-words = Ga terug naar { $host }: daar ben je dan ook ingelogd.
return-to = Terug naar { $host }
confirm-title = Bevestig dat jij het bent
to-moderate = om { $site } de komende 15 minuten te modereren
to-care-for-site = om je site te beheren
other-way = Graag op een andere manier
other-way-words = { $site } accepteert de manier waarop je bent ingelogd niet. Log op een andere manier in.
other-name = Graag een andere naam
other-name-words = Iemand die deze site beheert, heet { $name } of bijna zo. Kies een andere naam en kom dan terug.

## The account

your-account = Je account
what-others-see = Wat anderen zien
name-change-hint = Reacties die je al schreef, houden de naam waaronder je ze schreef.
visible = Anderen mogen zien dat ik meelees
saved = Opgeslagen.
your-picture = Je foto
picture = Een afbeelding (PNG, JPEG, GIF, WebP)
picture-save = Foto opslaan
picture-remove = Foto verwijderen
address = E-mail
address-not-proven = Er is nog niet bevestigd dat dit adres van jou is. Tot dan wordt er niets naartoe gestuurd.
new-address = Nieuw adres
new-address-hint = We sturen er een code naartoe. Het adres verandert zodra je die hebt getypt.
address-is-changed = Dit is nu je adres.
address-is-taken = Een ander account heeft dit adres.
password-now = Huidig wachtwoord
password-is-changed-here = Je wachtwoord is gewijzigd. Andere browsers zijn uitgelogd.
where-signed-in = Waar je bent ingelogd
signed-in-since = Sinds { $day }
this-browser = deze browser
sign-out = Uitloggen
sign-out-there = Daar uitloggen
sign-out-elsewhere = Overal elders uitloggen
ended-there = Daar uitgelogd.
your-data = Je gegevens
export = Alles meenemen wat over jou wordt bewaard
leave = Dit account verwijderen
leave-words = Je account verdwijnt over { $number } dagen. Tot dan kun je inloggen en blijven. Reacties waarop anderen hebben geantwoord, houden hun plaats.
leave-comments = Haal ook weg wat ik geschreven heb
leave-button = Mijn account verwijderen
leave-last-owner = Je bent de enige eigenaar van een site. Wijs eerst iemand anders aan.
leaving-on = Je account verdwijnt op { $day }. Tot dan gaat er niets verloren.
stay = Blijven
stayed = Je blijft.
left = Je bent uitgelogd. Tot je account verdwijnt, kun je inloggen en blijven.
dashboard-sites = Je sites

## Mail about replies

reply-mail = Stuur me een e-mail als iemand me antwoordt
replies-yes = E-mail als iemand antwoordt
replies-yes-words = Wil je op dit adres een e-mail als iemand antwoordt op wat je op { $site } schreef?
replies-yes-button = Ja, graag
replies-yes-done = Klaar. Je krijgt een e-mail als iemand je antwoordt.
replies-no = Geen e-mail meer
replies-no-words = Je krijgt geen e-mail meer over { $site }, en je adres wordt daar vergeten.
replies-no-words-all = Je krijgt geen e-mail meer als iemand je antwoordt, op geen enkele site.
replies-no-button = Geen e-mail meer
replies-no-done = Klaar. Je krijgt geen e-mail meer over antwoorden.
replies-over-words = Hij is voor een ander adres, of er wordt niets meer naartoe gestuurd.
follow-no = Geen e-mail meer over dit gesprek
follow-no-words = Je krijgt geen e-mail meer over het gesprek dat je op { $site } volgt.
follow-no-done = Klaar. Je krijgt geen e-mail meer over dit gesprek.
desk-no = Geen berichten meer?
desk-no-words = Geen berichten meer over reacties die wachten op { $site }.
desk-no-done = Je krijgt geen berichten meer over reacties die wachten.

## What is wrong

wrong-name-empty = Een naam heeft minstens één letter of cijfer.
wrong-name-long =
    { $number ->
        [one] Een naam heeft hoogstens { $number } teken.
       *[other] Een naam heeft hoogstens { $number } tekens.
    }
wrong-name-deceiving = Een naam heeft geen onzichtbare tekens of tekens die de schrijfrichting veranderen.
wrong-name-marks = Een naam heeft hoogstens drie tekens op een letter.
wrong-name-taken = Iemand die een van je sites beheert, heeft zo’n naam.
wrong-email = Dat is geen e-mailadres.
wrong-email-taken = Er is al een account met dit adres: log in.
wrong-password-short =
    { $number ->
        [one] Gebruik minstens { $number } teken.
       *[other] Gebruik minstens { $number } tekens.
    }
wrong-password-long =
    { $number ->
        [one] Gebruik hoogstens { $number } teken.
       *[other] Gebruik hoogstens { $number } tekens.
    }
wrong-password-guessable = Te makkelijk te raden: het is een veelgebruikt wachtwoord, of het bestaat uit je naam of adres.
wrong-password = Dat is niet je wachtwoord.
wrong-pair = Dat adres en dat wachtwoord horen niet bij elkaar.
wrong-picture = Dat is geen afbeelding die we kunnen lezen.
wrong-picture-large = Die afbeelding is te groot: hoogstens 5 MB en 16 miljoen pixels.
wrong-code = Dat is niet de code uit onze laatste e-mail.
proof-over = Deze code is niet meer geldig: hij is te vaak geprobeerd, is te oud, of er is een nieuwere verstuurd. Vraag een nieuwe aan.
too-many-tries =
    { $minutes ->
        [one] Te veel pogingen. Wacht { $minutes } minuut.
       *[other] Te veel pogingen. Wacht { $minutes } minuten.
    }
unavailable = Nu niet beschikbaar. Probeer het zo meteen opnieuw.
went-wrong = Er ging iets mis. Probeer het opnieuw.

## Pages that lead nowhere

failed = Er ging iets mis
failed-words = Ga terug en probeer het opnieuw.
failed-stranger = Deze pagina mag dit niet vragen
failed-stranger-words = De pagina die dit venster opende, is geen pagina waar deze reacties thuishoren. Haar is niets verteld.
failed-form = Dit kwam niet van hier
failed-form-words = Het formulier was te oud, of een andere pagina heeft het verstuurd. Er is niets gewijzigd: ga terug, laad de pagina opnieuw en probeer het nog eens.
cookies-blocked = Cookies zijn geblokkeerd
cookies-blocked-words = Om in te loggen is een cookie van deze pagina nodig, en je browser bewaart er geen. Sta cookies voor deze pagina toe en laad haar dan opnieuw.
failed-later = Nu niet beschikbaar
failed-later-words = Probeer het zo meteen opnieuw.
failed-window = Dit venster is niet geopend zoals het hoort
failed-window-words = Sluit het en probeer het opnieuw vanaf de pagina.
