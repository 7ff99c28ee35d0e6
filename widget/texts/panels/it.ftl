### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Segnala questo commento
report-hint = I moderatori di questo sito vedono la tua segnalazione. { $name } non ne viene a sapere nulla.
reason-label = Che cosa non va?
reason-spam = Spam o pubblicità
reason-abuse = Insulti, minacce o odio
reason-off-topic = Fuori tema
reason-illegal = Contro la legge
reason-other = Altro
note-label = Che cosa dovrebbero sapere i moderatori (facoltativo)
report-send = Invia segnalazione
report-notice = Contenuto illegale? Fai una segnalazione formale e ricevi la decisione
report-done = Segnalato. Grazie.
report-done-hint = Un moderatore lo esaminerà.

## The texts that a comment had

history-title = Che cosa diceva questo commento
history-now = Ora
history-first = All’inizio
history-only = Questo commento non è cambiato.

## Muting people

mute-title = Silenziare { $name }?
mute-hint = Quello che scrive si riduce per te a una riga, in tutte le pagine di questo sito. Non ne viene a sapere nulla.
mute = Silenzia
mute-done = Hai silenziato { $name }.
unmute = Riattiva
unmute-name = Riattiva { $name }
muted-title = Persone silenziate
muted-none = Non hai silenziato nessuno.

## Searching a conversation

search-title = Cerca in questa conversazione
search-label = Parole
search-send = Cerca
search-none = Nessun risultato.
search-more = Sono mostrati solo i più recenti. Più parole ne trovano meno.

## Keys, and what they do

keys-title = Scorciatoie da tastiera
key-next = Commento successivo
key-previous = Commento precedente
key-reply = Rispondi
key-vote = Vota a favore
key-unread = Prossimo commento nuovo
key-help = Questo elenco
key-send = Invia quello che scrivi
key-leave = Esci da ciò che è aperto
