### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = Verder met { $service }
or = of
new-from = Je komt van { $service }. Je bent hier nieuw: hoe wil je heten voor anderen?
have-account-link = Heb je hier al een account? { $link }; daarna kun je de twee koppelen op de pagina van je account.
provider-denied = Ons is niets verteld: daar is het niet toegestaan. Probeer het opnieuw, of kies een andere manier.
provider-failed = De andere dienst heeft niet gezegd wie je bent. Probeer het opnieuw, of kies een andere manier.
provider-gone = Deze manier wordt niet meer aangeboden. Kies een andere.
provider-prove = Je hebt hier een account met het adres dat de andere dienst noemt. Log er op een andere manier in; daarna kun je de twee koppelen op de pagina van je account.
provider-over = Dat duurde te lang
provider-over-words = Of het was al gedaan, of in een andere browser begonnen. Begin opnieuw.

## The account

other-ways = Andere manieren om in te loggen
services-none = Er is er geen gekoppeld.
services-change = Diensten wijzigen
linked-since = sinds { $day }
link-service = { $service } koppelen
unlink = { $service } ontkoppelen
service-linked = Gekoppeld: je kunt vanaf nu zo inloggen.
service-unlinked = Ontkoppeld: zo komt niemand meer binnen.
provider-taken = Een ander account is daarmee gekoppeld. Log daarmee in, en voeg de twee accounts samen als ze allebei van jou zijn.
last-way-in = Dit is je laatste manier om in te loggen. Voeg eerst een andere toe: een wachtwoord, een bevestigd adres of een andere dienst.

## Merging

merge = Een ander account van jou
merge-hint = Heb je eerder op een andere manier ingelogd en nu twee accounts? Maak er één van: reacties, stemmen en rollen van het andere komen hierheen.
merge-begin = Een ander account met dit samenvoegen
merge-sign-in = Log nu in op het andere account, binnen tien minuten. Je ziet wat er gaat gebeuren voordat het gebeurt.
merge-title = Van twee accounts één maken
merge-words = Alles van { $other } komt naar { $kept }: reacties, stemmen, rollen, gekoppelde diensten. Daarna is { $other } weg en overal uitgelogd. Dit kan niet ongedaan worden gemaakt.
merge-button = De accounts samenvoegen
merge-leave = Laten zoals het is
merge-done = Je accounts zijn nu één.
merge-over = Er is niets samengevoegd: het duurde te lang, of het was hetzelfde account.

## Mail

mail-linked-subject = { $service } geeft toegang tot je account op { $host }
mail-linked-intro = Wie met { $service } inlogt zoals jij deed, komt vanaf nu in je account op { $host }.
mail-linked-why = Was jij dat niet, ontkoppel die dienst dan meteen op de pagina van je account en kies een ander wachtwoord.

mail-unlinked-subject = { $service } geeft geen toegang meer tot je account op { $host }
mail-unlinked-intro = { $service } is ontkoppeld van je account op { $host }.
mail-unlinked-why = Was jij dat niet, kies dan meteen een ander wachtwoord.

mail-merged-subject = Twee accounts op { $host } zijn nu één
mail-merged-intro = Je account op { $host } en een ander zijn samengevoegd. Daarvoor is op beide ingelogd.
mail-merged-why = Was jij dat niet, schrijf dan meteen aan wie { $host } beheert.
