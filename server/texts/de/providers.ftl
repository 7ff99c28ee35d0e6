### Andere Dienste, die sagen, wer jemand ist, und Konten, die eins werden.

## Anmelden

continue-with = Weiter mit { $service }
or = oder
new-from = Du kommst von { $service }. Hier bist du neu: Wie sollen andere dich nennen?
have-account-link = Du hast hier schon ein Konto? { $link }; danach kannst du die beiden auf der Seite deines Kontos verknüpfen.
provider-denied = Uns wurde nichts gesagt: Das war dort nicht erlaubt. Versuche es noch einmal oder nimm einen anderen Weg.
provider-failed = Der andere Dienst hat nicht gesagt, wer du bist. Versuche es noch einmal oder nimm einen anderen Weg.
provider-gone = Diesen Weg gibt es nicht mehr. Nimm einen anderen.
provider-prove = Du hast hier ein Konto mit der Adresse, die der andere Dienst nennt. Melde dich auf andere Art dort an; dann kannst du die beiden auf der Seite deines Kontos verknüpfen.
provider-over = Das hat zu lange gedauert
provider-over-words = Oder es war schon erledigt oder wurde in einem anderen Browser begonnen. Fang noch einmal an.

## Das Konto

other-ways = Andere Wege, sich anzumelden
services-none = Keiner ist verbunden.
services-change = Dienste ändern
linked-since = seit { $day }
link-service = { $service } verknüpfen
unlink = { $service } trennen
service-linked = Verknüpft: Von jetzt an kannst du dich so anmelden.
service-unlinked = Getrennt: So kommt niemand mehr hinein.
provider-taken = Damit ist ein anderes Konto verknüpft. Melde dich damit an und lege die beiden Konten zusammen, wenn beide dir gehören.
last-way-in = Das ist dein letzter Weg hinein. Füge erst einen anderen hinzu: ein Passwort, eine bestätigte Adresse oder einen anderen Dienst.

## Zusammenlegen

merge = Ein anderes Konto von dir
merge-hint = Du hast dich früher auf andere Art angemeldet und jetzt zwei Konten? Mach eins daraus: Kommentare, Stimmen und Rollen des anderen kommen hierher.
merge-begin = Ein anderes Konto mit diesem zusammenlegen
merge-sign-in = Melde dich jetzt innerhalb von zehn Minuten beim anderen Konto an. Du siehst, was geschieht, bevor es geschieht.
merge-title = Aus zwei Konten eins machen
merge-words = Alles von { $other } kommt zu { $kept }: Kommentare, Stimmen, Rollen, verknüpfte Dienste. Danach gibt es { $other } nicht mehr, und es ist überall abgemeldet. Das lässt sich nicht rückgängig machen.
merge-button = Konten zusammenlegen
merge-leave = So lassen, wie sie sind
merge-done = Deine Konten sind jetzt eins.
merge-over = Es wurde nichts zusammengelegt: Es hat zu lange gedauert, oder es war dasselbe Konto.

## E-Mail

mail-linked-subject = { $service } führt in dein Konto bei { $host }
mail-linked-intro = Wer sich so wie du mit { $service } anmeldet, kommt von jetzt an in dein Konto bei { $host }.
mail-linked-why = Wenn du das nicht warst, trenne es sofort auf der Seite deines Kontos und wähle ein anderes Passwort.

mail-unlinked-subject = { $service } führt nicht mehr in dein Konto bei { $host }
mail-unlinked-intro = { $service } wurde von deinem Konto bei { $host } getrennt.
mail-unlinked-why = Wenn du das nicht warst, wähle sofort ein anderes Passwort.

mail-merged-subject = Zwei Konten bei { $host } sind jetzt eins
mail-merged-intro = Dein Konto bei { $host } und ein anderes wurden zusammengelegt. Dafür wurde bei beiden angemeldet.
mail-merged-why = Wenn du das nicht warst, schreibe sofort an die Betreiber von { $host }.
