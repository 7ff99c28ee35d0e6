### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Deze reactie melden
report-hint = De moderators van deze site zien je melding. { $name } komt het niet te weten.
reason-label = Wat is er mis mee?
reason-spam = Spam of reclame
reason-abuse = Beledigingen, bedreigingen of haat
reason-off-topic = Niet ter zake
reason-illegal = In strijd met de wet
reason-other = Iets anders
note-label = Wat de moderators moeten weten (optioneel)
report-send = Melding versturen
report-notice = Illegale inhoud? Meld het formeel en hoor wat er besloten is
report-done = Gemeld. Bedankt.
report-done-hint = Een moderator kijkt ernaar.

## The texts that a comment had

history-title = Wat er in deze reactie stond
history-now = Nu
history-first = In het begin
history-only = Deze reactie is niet veranderd.

## Muting people

mute-title = { $name } dempen?
mute-hint = Wat die persoon schrijft, klapt voor jou in tot één regel, op elke pagina van deze site. Die komt het niet te weten.
mute = Dempen
mute-done = { $name } is gedempt.
unmute = Niet meer dempen
unmute-name = Niet meer dempen: { $name }
muted-title = Gedempte mensen
muted-none = Je hebt niemand gedempt.

## Searching a conversation

search-title = In dit gesprek zoeken
search-label = Woorden
search-send = Zoeken
search-none = Niets gevonden.
search-more = Alleen de nieuwste worden getoond. Meer woorden vinden er minder.

## Keys, and what they do

keys-title = Sneltoetsen
key-next = Volgende reactie
key-previous = Vorige reactie
key-reply = Beantwoorden
key-vote = Omhoog stemmen
key-unread = Volgende nieuwe reactie
key-help = Deze lijst
key-send = Versturen wat je schrijft
key-leave = Verlaten wat open is
