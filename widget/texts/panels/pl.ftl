### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Zgłoś ten komentarz
report-hint = Zgłoszenie zobaczą moderatorzy tej witryny. { $name } się o nim nie dowie.
reason-label = Co jest z nim nie tak?
reason-spam = Spam lub reklama
reason-abuse = Obelgi, groźby lub nienawiść
reason-off-topic = Nie na temat
reason-illegal = Niezgodny z prawem
reason-other = Coś innego
note-label = Co moderatorzy powinni wiedzieć (opcjonalnie)
report-send = Wyślij zgłoszenie
report-notice = Treść niezgodna z prawem? Zgłoś ją formalnie i poznaj decyzję
report-done = Zgłoszono. Dziękujemy.
report-done-hint = Moderator się temu przyjrzy.

## The texts that a comment had

history-title = Co było w tym komentarzu
history-now = Teraz
history-first = Na początku
history-only = Ten komentarz się nie zmienił.

## Muting people

mute-title = Wyciszyć: { $name }?
mute-hint = To, co pisze ta osoba, zwinie się u ciebie do jednej linii na każdej stronie tej witryny. Nie dowie się o tym.
mute = Wycisz
mute-done = Wyciszono: { $name }.
unmute = Wyłącz wyciszenie
unmute-name = Wyłącz wyciszenie: { $name }
muted-title = Wyciszone osoby
muted-none = Nikogo nie wyciszono.

## Searching a conversation

search-title = Szukaj w tej rozmowie
search-label = Słowa
search-send = Szukaj
search-none = Nic nie znaleziono.
search-more = Widać tylko najnowsze. Więcej słów zawęzi wyniki.

## Keys, and what they do

keys-title = Skróty klawiszowe
key-next = Następny komentarz
key-previous = Poprzedni komentarz
key-reply = Odpowiedz
key-vote = Głosuj za
key-unread = Następny nowy komentarz
key-help = Ta lista
key-send = Wyślij to, co piszesz
key-leave = Zamknij to, co otwarte
