### Ciò che si legge nel widget. { $count } è un numero, { $name } il nome con cui qualcuno si presenta.

tag = it
direction = ltr
thousands = .

## La conversazione

comments = Commenti
comment-count = { $count ->
    [one] { $count } commento
    [many] { $count } di commenti
   *[other] { $count } commenti
}
sort = Ordine dei commenti
best = Migliori
newest = Più recenti
oldest = Meno recenti
loading = Caricamento dei commenti…
empty = Qui non ha ancora scritto nessuno.
empty-hint = Tu che ne pensi?
more = Mostra altri commenti
more-loading = Caricamento…
more-failed = Caricamento non riuscito. Riprova
try-again = Riprova
closed = Questa conversazione è chiusa.
closed-hint = Puoi sempre leggere tutto.
no-guests = Qui possono commentare solo i membri.
host-page = Vai alla pagina stessa
whole = Mostra tutti i commenti
without-scripts = Leggi e scrivi senza script
unsupported = Puoi leggere, ma non scrivere: questo browser è troppo vecchio, oppure la pagina non lascia funzionare i commenti.
gathered = { $count ->
    [one] { $count } nuovo commento
    [many] { $count } di nuovi commenti
   *[other] { $count } nuovi commenti
}
unread = { $count ->
    [one] { $count } nuovo
    [many] { $count } nuovi
   *[other] { $count } nuovi
}
since-last-visit = dalla tua ultima visita
reading = { $count ->
    [one] { $count } sta leggendo
    [many] { $count } stanno leggendo
   *[other] { $count } stanno leggendo
}

## Ciò che compare al suo posto: un titolo e una spiegazione

blocked = Questa pagina non può incorporare questi commenti
blocked-hint = Se è tua, aggiungi il suo indirizzo alle origini consentite dal sito.
no-site = Qui non ci sono commenti
no-site-hint = La pagina chiede un sito che questo server non conosce.
bad-embed = I commenti non sono configurati bene
bad-embed-hint = Nel codice di incorporamento di questa pagina manca la chiave del suo sito.
offline = Sei offline
offline-hint = I commenti arrivano appena torna la connessione.
unavailable = Impossibile caricare i commenti
unavailable-hint = La pagina è a posto; è il server dei suoi commenti che non ha risposto.

## Un commento

pinned = Fissato in alto
new = nuovo
bot = bot
guest = ospite
you = tu
owner = Proprietario
team = Team
moderator = Moderazione
someone = qualcuno
edited = modificato
removed = Questo commento è stato rimosso.
held = In attesa della moderazione. Lo vedi solo tu.
refused = La moderazione non l’ha pubblicato. Lo vedi solo tu.
to = a { $name }
reply = Rispondi
reply-to = Rispondi a { $name }
edit = Modifica
delete = Elimina
copy-link = Copia link
copied = Copiato
sending = Invio…
retry = Reinvia
discard = Torna al testo
vote-up = Vota a favore
vote-down = Vota contro
vote-label = { $count ->
    [one] { $does }, { $count } voto
    [many] { $does }, { $count } di voti
   *[other] { $does }, { $count } voti
}
vote-refused = { $vote }. { $why }
own-comment = Il commento è tuo

## Reactions and following

reactions = Reazioni
page-reactions = Reazioni a questa pagina
react-to = Reagisci al commento di { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } reazione
    [many] { $emoji }, { $count } di reazioni
   *[other] { $emoji }, { $count } reazioni
}
follow = Ricevi i nuovi commenti per e-mail
said-followed = Riceverai un’e-mail per i nuovi commenti
said-unfollowed = Non riceverai più e-mail per i nuovi commenti
show-all = Mostra tutto
featured = In evidenza
feature = Metti in evidenza
unfeature = Togli dall’evidenza
said-featured = Il commento è in evidenza
said-unfeatured = Il commento non è più in evidenza

## Un ramo di risposte

more-replies = { $count ->
    [one] Mostra un’altra risposta
    [many] Mostra altri { $count } di risposte
   *[other] Mostra altre { $count } risposte
}
folded = { $count ->
    [one] { $count } risposta
    [many] { $count } di risposte
   *[other] { $count } risposte
}
fold = Nascondi le risposte a { $name }
unfold = { $count ->
    [one] Mostra { $count } risposta a { $name }
    [many] Mostra { $count } di risposte a { $name }
   *[other] Mostra { $count } risposte a { $name }
}

## Quanto tempo fa

just-now = proprio ora
minutes-ago = { $count ->
    [one] { $count } min fa
    [many] { $count } min fa
   *[other] { $count } min fa
}
hours-ago = { $count ->
    [one] { $count } h fa
    [many] { $count } h fa
   *[other] { $count } h fa
}
yesterday = ieri
days-ago = { $count ->
    [one] { $count } giorno fa
    [many] { $count } di giorni fa
   *[other] { $count } giorni fa
}

months = gen feb mar apr mag giu lug ago set ott nov dic
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Chi sta scrivendo

typing-one = { $name } sta scrivendo
typing-two = { $name } e { $second } stanno scrivendo
typing-some = { $count ->
    [one] Qualcuno sta scrivendo
    [many] { $count } di persone stanno scrivendo
   *[other] { $count } persone stanno scrivendo
}
typing-one-more = { $count ->
    [one] { $name } e un’altra persona stanno scrivendo
    [many] { $name } e altri { $count } di persone stanno scrivendo
   *[other] { $name } e altre { $count } persone stanno scrivendo
}
typing-two-more = { $count ->
    [one] { $name }, { $second } e un’altra persona stanno scrivendo
    [many] { $name }, { $second } e altri { $count } di persone stanno scrivendo
   *[other] { $name }, { $second } e altre { $count } persone stanno scrivendo
}

## Scrivere

write = Scrivi un commento
write-first = Inizia la conversazione
edit-label = Modifica il tuo commento
post = Pubblica
save = Salva
saving = Salvataggio…
cancel = Annulla
your-name = Il tuo nome
email = E-mail
email-hint = facoltativa, non viene mai mostrata
markdown = Qui funziona Markdown
posting-as = Pubblichi come { $name }
change = Cambia
formatting = Formattazione
view-tabs = Testo o anteprima
write-tab = Testo
preview-tab = Anteprima
preview-empty = Ancora niente da mostrare.
bold = Grassetto
italic = Corsivo
link = Link
code = Codice
quote = Citazione
list = Elenco
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Ancora { $count } carattere
    [many] Ancora { $count } di caratteri
   *[other] Ancora { $count } caratteri
}
waiting-to-send = In attesa di connessione
image = Immagine
uploading = Caricamento di { $name }…
people = Chi c’è qui
emoji = Emoji

## Cosa è andato storto e cosa aiuta

empty-body = Prima scrivi qualcosa.
long-body = { $count ->
    [one] Troppo lungo: { $count } carattere di troppo.
    [many] Troppo lungo: { $count } di caratteri di troppo.
   *[other] Troppo lungo: { $count } caratteri di troppo.
}
no-name = Scrivi come vuoi farti chiamare.
long-name = Un nome ha al massimo 60 caratteri.
bad-email = Non sembra un indirizzo e-mail.
network = Il server non è raggiungibile. Il tuo testo non va perso.
rate-limited = È un po’ troppo in una volta sola. Aspetta un momento, poi riprova.
thread-closed = Nel frattempo questa conversazione è stata chiusa.
edit-window-over = Il tempo per le modifiche è scaduto.
version-conflict = Nel frattempo il commento è cambiato. Annulla e modificalo di nuovo.
not-yours = Questo commento è di qualcun altro.
comment-not-found = Questo commento non c’è più.
members-only = Qui possono farlo solo i membri.
signed-out = La tua sessione è terminata.
now-banned = Non puoi più scrivere su questo sito.
not-allowed = Il tuo ruolo non lo consente.
step-up-needed = Prima conferma che sei tu.
vote-not-taken = Questo sito non accetta questo voto.
own-vote = Non puoi votare il tuo commento.
too-many-pins = Ci sono già troppi commenti fissati in alto. Prima togline uno.
invalid-code = L’accesso ha richiesto troppo tempo o era destinato a un’altra pagina.
invalid-jwt = Questo sito non è riuscito a farti accedere.
origin-not-allowed = Questa pagina non può inviare commenti.
too-large = È troppo lungo.
invalid = Il server non ha accettato questo testo.
failed = Qualcosa è andato storto sul server. Il tuo testo non va perso.
not-an-image = Non si può mostrare come immagine. Vanno bene PNG, JPEG, GIF e WebP.
image-too-large = L’immagine è troppo grande. Al massimo 5 MB e 16 megapixel.
images-not-taken = Questo sito non accetta immagini.
not-taken = Questo sito non accetta questo commento.
waits = La moderazione lo leggerà prima che appaia.

## Chi sono

sign-in = Accedi
sign-out = Esci
account = Il tuo account
have-account = Hai un account?
banned = Qui non puoi scrivere.
banned-hint = Così ha deciso la moderazione di questo sito. Puoi sempre leggere tutto.
banned-until = Fino al { $date }.

## Moderazione

close-thread = Chiudi conversazione
reopen-thread = Riapri conversazione
pin = Fissa in alto
unpin = Non fissare più
remove-asks = Rimuovi…
ban-asks = Banna { $name }…
delete-question = Eliminare per sempre questo commento?
deleting = Eliminazione…
keep = Mantieni
remove-question = Rimuovere questo commento per tutti?
remove = Rimuovi
removing = Rimozione…
ban-question = Bannare { $name } da questo sito? Non potrà più scrivere né votare.
ban = Banna
banning = Ban in corso…
vote-question = Accedi per votare.
react-question = Accedi per reagire.
not-now = Non ora

## Panels

menu-of = Altro sul commento di { $name }
report-asks = Segnala…
mute-asks = Silenzia { $name }…
muted = Commento silenziato di { $name }
show-muted = Mostra
muted-people = Persone silenziate
search = Cerca

## La connessione in tempo reale

lost = Connessione persa. Tornerà da sola.
try-now = Prova ora
lost-offline = Sei offline. Quello che scrivi non va perso.
not-live = Qui i nuovi commenti non compaiono da soli.
look-for-new = Aggiorna

## Ciò che appare sopra la conversazione

close = Chiudi
window-waiting = Completa l’accesso nell’altra finestra.
window-cut = Completa l’accesso nell’altra finestra, poi scegli lì «Torna a…».
window-blocked = Il tuo browser ha bloccato la finestra di accesso.
sign-in-page = Accedi a pagina intera
not-kept = Il tuo browser non ha mantenuto l’accesso.
not-kept-guest = Il tuo browser non ha mantenuto l’accesso. Puoi comunque commentare come ospite.
not-signed-in = Accesso non riuscito. { $why }
ended = La tua sessione è terminata. Quello che scrivi non va perso.
step-up = Per questo devi confermare di nuovo che sei tu.
confirm = Conferma
claim-question = Qualcuno ha scritto qui come ospite con questo browser. Eri tu?
claim = Aggiungi al mio account

## Ciò che dice uno screen reader

loaded = { $count ->
    [one] { $count } commento caricato
    [many] { $count } di commenti caricati
   *[other] { $count } commenti caricati
}
said-posted = Il tuo commento è stato pubblicato
said-not-posted = Il tuo commento non è stato pubblicato
said-saved = La tua modifica è stata salvata
said-deleted = Il tuo commento è stato eliminato
said-removed = Il commento è stato rimosso
said-banned = Questa persona non può più scrivere qui
said-pinned = Il commento è fissato in alto
said-unpinned = Il commento non è più fissato in alto
said-closed = La conversazione è chiusa
said-reopened = La conversazione è di nuovo aperta
said-signed-in = Hai effettuato l’accesso
said-signed-out = Hai chiuso la sessione
said-copied = Link copiato
said-nothing-claimed = Non c’era niente da aggiungere al tuo account
said-claimed = { $count ->
    [one] { $count } commento ora è tuo
    [many] { $count } di commenti ora sono tuoi
   *[other] { $count } commenti ora sono tuoi
}
