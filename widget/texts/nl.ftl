### Wat je in de widget leest. { $count } is een getal, { $name } hoe iemand zich noemt.

tag = nl
direction = ltr
thousands = .

## Het gesprek

comments = Reacties
comment-count = { $count ->
    [one] { $count } reactie
   *[other] { $count } reacties
}
sort = Volgorde van de reacties
best = Beste
newest = Nieuwste
oldest = Oudste
loading = Reacties laden…
empty = Hier heeft nog niemand iets geschreven.
empty-hint = Wat vind jij?
more = Meer reacties tonen
more-loading = Laden…
more-failed = Laden is niet gelukt. Opnieuw proberen
try-again = Opnieuw proberen
closed = Dit gesprek is gesloten.
closed-hint = Je kunt alles nog wel lezen.
no-guests = Hier kunnen alleen leden reageren.
host-page = Naar de pagina zelf
whole = Alle reacties tonen
without-scripts = Lezen en schrijven zonder scripts
unsupported = Je kunt meelezen, maar niet schrijven: deze browser is er te oud voor, of de pagina staat het niet toe.
gathered = { $count ->
    [one] { $count } nieuwe reactie
   *[other] { $count } nieuwe reacties
}
unread = { $count ->
    [one] { $count } nieuwe
   *[other] { $count } nieuwe
}
since-last-visit = sinds je laatste bezoek
reading = { $count ->
    [one] { $count } leest nu mee
   *[other] { $count } lezen nu mee
}

## Wat ervoor in de plaats staat: een kop en een uitleg

blocked = Deze pagina mag deze reacties niet insluiten
blocked-hint = Is het jouw pagina, voeg het adres dan toe aan de adressen die de site toestaat.
no-site = Hier zijn geen reacties
no-site-hint = De pagina vraagt om een site die deze server niet kent.
bad-embed = De reacties zijn niet goed ingesteld
bad-embed-hint = In de insluitcode op deze pagina ontbreekt de sleutel van de site.
offline = Je bent offline
offline-hint = De reacties komen zodra je weer verbinding hebt.
unavailable = De reacties konden niet worden geladen
unavailable-hint = Met de pagina is niets mis; de server die de reacties bewaart, gaf geen antwoord.

## Een reactie

pinned = Vastgezet
new = nieuw
bot = bot
guest = gast
you = jij
owner = Eigenaar
team = Team
moderator = Moderator
someone = iemand
edited = bewerkt
removed = Deze reactie is verwijderd.
held = Wacht op een moderator. Alleen jij ziet dit.
refused = Een moderator heeft dit niet geplaatst. Alleen jij ziet het.
to = aan { $name }
reply = Reageren
reply-to = Reageren op { $name }
edit = Bewerken
delete = Verwijderen
copy-link = Link kopiëren
copied = Gekopieerd
sending = Versturen…
retry = Opnieuw versturen
discard = Terug naar de tekst
vote-up = Stem voor
vote-down = Stem tegen
vote-label = { $count ->
    [one] { $does }, { $count } stem
   *[other] { $does }, { $count } stemmen
}
vote-refused = { $vote }. { $why }
own-comment = Je eigen reactie

## Reactions and following

reactions = Emoji
page-reactions = Emoji bij deze pagina
react-to = Een emoji geven aan de reactie van { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } keer gegeven
   *[other] { $emoji }, { $count } keer gegeven
}
follow = Nieuwe reacties per e-mail
said-followed = Je krijgt e-mail over nieuwe reacties
said-unfollowed = Je krijgt geen e-mail meer over nieuwe reacties
show-all = Alles tonen
featured = Uitgelicht
feature = Uitlichten
unfeature = Niet meer uitlichten
said-featured = De reactie is uitgelicht
said-unfeatured = De reactie is niet meer uitgelicht

## Een tak met antwoorden

more-replies = { $count ->
    [one] Nog { $count } antwoord tonen
   *[other] Nog { $count } antwoorden tonen
}
folded = { $count ->
    [one] { $count } antwoord
   *[other] { $count } antwoorden
}
fold = Antwoorden aan { $name } verbergen
unfold = { $count ->
    [one] { $count } antwoord aan { $name } tonen
   *[other] { $count } antwoorden aan { $name } tonen
}

## Hoe lang geleden

just-now = zojuist
minutes-ago = { $count ->
    [one] { $count } min. geleden
   *[other] { $count } min. geleden
}
hours-ago = { $count ->
    [one] { $count } uur geleden
   *[other] { $count } uur geleden
}
yesterday = gisteren
days-ago = { $count ->
    [one] { $count } dag geleden
   *[other] { $count } dagen geleden
}

months = jan feb mrt apr mei jun jul aug sep okt nov dec
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Wie er schrijft

typing-one = { $name } is aan het schrijven
typing-two = { $name } en { $second } zijn aan het schrijven
typing-some = { $count ->
    [one] Iemand is aan het schrijven
   *[other] { $count } mensen zijn aan het schrijven
}
typing-one-more = { $count ->
    [one] { $name } en nog iemand zijn aan het schrijven
   *[other] { $name } en { $count } anderen zijn aan het schrijven
}
typing-two-more = { $count ->
    [one] { $name }, { $second } en nog iemand zijn aan het schrijven
   *[other] { $name }, { $second } en { $count } anderen zijn aan het schrijven
}

## Schrijven

write = Schrijf een reactie
write-first = Begin het gesprek
edit-label = Je reactie bewerken
post = Plaatsen
save = Opslaan
saving = Opslaan…
cancel = Annuleren
your-name = Je naam
email = E-mail
email-hint = niet verplicht, nooit zichtbaar
markdown = Markdown werkt hier
posting-as = Je schrijft als { $name }
change = Wijzigen
formatting = Opmaak
view-tabs = Tekst of voorbeeld
write-tab = Tekst
preview-tab = Voorbeeld
preview-empty = Nog niets te zien.
bold = Vet
italic = Cursief
link = Link
code = Code
quote = Citaat
list = Lijst
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Nog { $count } teken
   *[other] Nog { $count } tekens
}
waiting-to-send = Wacht tot je verbonden bent
image = Afbeelding
uploading = { $name } wordt geüpload…
people = Wie hier is
emoji = Emoji’s

## Wat er misging en wat helpt

empty-body = Schrijf eerst iets.
long-body = { $count ->
    [one] { $count } teken te lang.
   *[other] { $count } tekens te lang.
}
no-name = Vul in hoe je wilt heten.
long-name = Een naam heeft hoogstens 60 tekens.
bad-email = Dat lijkt geen e-mailadres te zijn.
network = De server is niet bereikbaar. Je tekst blijft bewaard.
rate-limited = Dat was veel in één keer. Wacht even en probeer het dan opnieuw.
thread-closed = Dit gesprek is intussen gesloten.
edit-window-over = De tijd om te wijzigen is voorbij.
version-conflict = De reactie is intussen gewijzigd. Annuleer en bewerk de reactie opnieuw.
not-yours = Deze reactie is van iemand anders.
comment-not-found = Deze reactie bestaat niet meer.
members-only = Dat kunnen hier alleen leden.
signed-out = Je bent niet meer ingelogd.
now-banned = Je kunt op deze site niet meer schrijven.
not-allowed = Met jouw rol mag dat niet.
step-up-needed = Bevestig eerst dat jij het bent.
vote-not-taken = Deze site neemt deze stem niet aan.
own-vote = Op je eigen reactie kun je niet stemmen.
too-many-pins = Er zijn al te veel reacties vastgezet. Maak er eerst een los.
invalid-code = Het inloggen duurde te lang of was voor een andere pagina bedoeld.
invalid-jwt = Inloggen bij deze site is niet gelukt.
origin-not-allowed = Deze pagina mag geen reacties versturen.
too-large = Dat is te lang.
invalid = De server heeft deze tekst niet aangenomen.
failed = Er ging iets mis op de server. Je tekst blijft bewaard.
not-an-image = Dat kan niet als afbeelding worden getoond. PNG, JPEG, GIF en WebP kunnen wel.
image-too-large = De afbeelding is te groot. Hoogstens 5 MB en 16 megapixels.
images-not-taken = Deze site neemt geen afbeeldingen aan.
not-taken = Deze site neemt deze reactie niet aan.
waits = Een moderator bekijkt dit voordat het verschijnt.

## Wie ik ben

sign-in = Inloggen
sign-out = Uitloggen
account = Je account
have-account = Heb je een account?
banned = Je kunt hier niet schrijven.
banned-hint = Dat heeft een moderator van deze site besloten. Je kunt alles nog wel lezen.
banned-until = Tot { $date }.

## Modereren

close-thread = Gesprek sluiten
reopen-thread = Gesprek heropenen
pin = Bovenaan vastzetten
unpin = Losmaken
remove-asks = Weghalen…
ban-asks = { $name } blokkeren…
delete-question = Deze reactie voorgoed verwijderen?
deleting = Verwijderen…
keep = Behouden
remove-question = Deze reactie voor iedereen weghalen?
remove = Weghalen
removing = Weghalen…
ban-question = { $name } blokkeren op deze site? Schrijven en stemmen kan dan niet meer.
ban = Blokkeren
banning = Blokkeren…
vote-question = Log in om te stemmen.
react-question = Log in om een emoji te geven.
not-now = Niet nu

## Panels

menu-of = Meer bij de reactie van { $name }
report-asks = Melden…
mute-asks = { $name } dempen…
muted = Gedempte reactie van { $name }
show-muted = Tonen
muted-people = Gedempte mensen
search = Zoeken

## De liveverbinding

lost = Verbinding verbroken. We blijven het proberen.
try-now = Nu proberen
lost-offline = Je bent offline. Wat je schrijft, blijft bewaard.
not-live = Nieuwe reacties verschijnen hier niet vanzelf.
look-for-new = Vernieuwen

## Wat boven het gesprek zweeft

close = Sluiten
window-waiting = Maak het inloggen af in het andere venster.
window-cut = Maak het inloggen af in het andere venster en kies daar ‘Terug naar …’.
window-blocked = Je browser heeft het inlogvenster geblokkeerd.
sign-in-page = Inloggen op een volledige pagina
not-kept = Je browser heeft niet onthouden dat je hier bent ingelogd.
not-kept-guest = Je browser heeft niet onthouden dat je hier bent ingelogd. Je kunt wel als gast reageren.
not-signed-in = Je bent niet ingelogd. { $why }
ended = Je bent uitgelogd. Wat je schrijft, blijft bewaard.
step-up = Hiervoor moet je opnieuw bevestigen dat jij het bent.
confirm = Bevestigen
claim-question = Met deze browser heeft iemand hier als gast geschreven. Was jij dat?
claim = Aan mijn account toevoegen

## Wat een schermlezer zegt

loaded = { $count ->
    [one] { $count } reactie geladen
   *[other] { $count } reacties geladen
}
said-posted = Je reactie is geplaatst
said-not-posted = Je reactie is niet geplaatst
said-saved = Je wijziging is opgeslagen
said-deleted = Je reactie is verwijderd
said-removed = De reactie is weggehaald
said-banned = Deze persoon kan hier niet meer schrijven
said-pinned = De reactie is vastgezet
said-unpinned = De reactie is niet meer vastgezet
said-closed = Het gesprek is gesloten
said-reopened = Het gesprek is weer open
said-signed-in = Je bent ingelogd
said-signed-out = Je bent uitgelogd
said-copied = Link gekopieerd
said-nothing-claimed = Er was niets om toe te voegen
said-claimed = { $count ->
    [one] { $count } reactie is nu van jou
   *[other] { $count } reacties zijn nu van jou
}
