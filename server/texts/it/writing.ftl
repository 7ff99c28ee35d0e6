### Writing a comment without scripts.

write-title = Scrivi un commento
write-reply = Rispondi a { $name }
write-on = su { $page }
write-text = Commento
write-text-hint = Qui funziona Markdown.
write-email-hint = Facoltativa, non viene mai mostrata.
write-preview = Anteprima
write-post = Pubblica
write-held = Il tuo commento è in attesa della moderazione
write-held-hint = Apparirà appena qualcuno lo avrà visto.
write-not-taken = Questo sito non accetta questo commento.
write-closed = Questa conversazione è chiusa.
write-members = Qui possono commentare solo i membri. Accedi dalla pagina stessa.
write-parent-gone = Quello a cui vuoi rispondere non c’è più.
write-again = Hai già pubblicato da questa pagina. Se è un altro commento, pubblicalo ora.
wrong-body-empty = Prima scrivi qualcosa.
wrong-body-long = Un commento ha al massimo { $number } caratteri.
wrong-body-control = I caratteri di controllo non si possono pubblicare.
write-name-taken = Un membro di questo sito ha questo nome. Scegline un altro.
