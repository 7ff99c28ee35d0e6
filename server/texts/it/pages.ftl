### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = Nome
name-hint = Quello che gli altri vedono accanto ai tuoi commenti.
email = E-mail
password = Password
password-hint = Almeno { $number } caratteri. Qualche parola si ricorda facilmente.
new-password = Nuova password
show = Mostra
show-password = Mostra la password
hide = Nascondi
hide-password = Nascondi la password
code = Codice
code-hint = Otto cifre. Valgono mezz’ora.
continue = Continua
confirm = Conferma
save = Salva

## Signing in

sign-in = Accedi
to-comment-on = per commentare su { $site }
new-here = È la prima volta che vieni qui? { $link }
create-account = Crea un account
create-account-button = Crea account
have-account = Hai un account? { $link }
sign-in-by-mail = Accedi con un codice per e-mail
forgot-password = Hai dimenticato la password?
back-to-sign-in = Torna all’accesso
address-is-yours = { $email } è tuo. Come vuoi farti chiamare?

## Codes and links by mail

mail-title = Accedi per e-mail
mail-words = Inviamo un codice al tuo indirizzo. Non ti serve una password.
forgot-title = Scegli un’altra password
forgot-words = Inviamo un codice all’indirizzo del tuo account.
send-code = Invia codice
code-title = Controlla la posta
code-words = Abbiamo inviato un messaggio a { $email }. Scrivi qui il codice che contiene, oppure apri il suo link.
link-sign-up = È il tuo indirizzo?
link-change = È il tuo nuovo indirizzo?
link-change-button = Sì, cambialo
link-over = Questo link non vale più
link-over-words = È già stato usato, è troppo vecchio, oppure ne è stato inviato uno più recente. Chiedine un altro.
new-password-title = Scegli un’altra password
change-password = Cambia password
password-is-changed = La tua password è cambiata e sei fuori da tutti i browser. Accedi con quella nuova.
account-is-there = Hai già un account. Accedi.

## The window

continue-as = Continua come { $name }
consent-on = su { $host }?
consent-words = { $host } vedrà il tuo nome e potrà scrivere e votare a tuo nome solo su quel sito. Non vedrà mai il tuo indirizzo né la tua password.
signed-in-as = Hai effettuato l’accesso come { $whom }.
use-another-account = Usa un altro account
you-are-signed-in = Hai effettuato l’accesso
window-close = Ora puoi chiudere questa finestra.
window-cut = La pagina che ha aperto questa finestra non è raggiungibile: le sue impostazioni separano le due. Qui hai effettuato l’accesso, lì no. Chiudi questa finestra; puoi comunque commentare come ospite.
return-words = Torna a { $host }: l’accesso vale anche lì.
return-to = Torna a { $host }
confirm-title = Conferma che sei tu
to-moderate = per moderare { $site } nei prossimi 15 minuti
to-care-for-site = per occuparti del tuo sito
other-way = Serve un altro modo
other-way-words = { $site } non accetta il modo in cui hai effettuato l’accesso. Accedi in un altro modo.
other-name = Serve un altro nome
other-name-words = Chi si occupa di questo sito si chiama { $name }, o quasi. Scegli un altro nome, poi torna.

## The account

your-account = Il tuo account
what-others-see = Quello che vedono gli altri
name-change-hint = I commenti che hai scritto mantengono il nome con cui li hai scritti.
visible = Gli altri possono vedere che sto leggendo
saved = Salvato.
your-picture = La tua immagine
picture = Un’immagine (PNG, JPEG, GIF, WebP)
picture-save = Salva immagine
picture-remove = Rimuovi immagine
address = E-mail
address-not-proven = Non è ancora confermato che questo indirizzo sia tuo. Fino ad allora non gli viene inviato nulla.
new-address = Nuovo indirizzo
new-address-hint = Gli inviamo un codice. L’indirizzo cambia quando lo scrivi qui.
address-is-changed = Ora questo è il tuo indirizzo.
address-is-taken = Un altro account ha questo indirizzo.
password-now = Password attuale
password-is-changed-here = La tua password è cambiata. Negli altri browser la sessione è terminata.
where-signed-in = Dove hai effettuato l’accesso
signed-in-since = Dal { $day }
this-browser = questo browser
sign-out = Esci
sign-out-there = Esci da lì
sign-out-elsewhere = Esci da tutti gli altri
ended-there = Lì la sessione è terminata.
your-data = I tuoi dati
export = Scarica tutto ciò che è conservato su di te
leave = Elimina questo account
leave-words = Il tuo account sarà eliminato tra { $number } giorni. Fino ad allora puoi accedere e restare. I commenti a cui altri hanno risposto mantengono il loro posto.
leave-comments = Togli anche quello che ho scritto
leave-button = Elimina il mio account
leave-last-owner = Solo tu possiedi un sito. Prima nomina un’altra persona.
leaving-on = Il tuo account sarà eliminato il { $day }. Fino ad allora non va perso nulla.
stay = Resta
stayed = Resti qui.
left = Hai chiuso la sessione. Finché il tuo account non viene eliminato, puoi accedere e restare.
dashboard-sites = I tuoi siti

## Mail about replies

reply-mail = Scrivimi quando qualcuno mi risponde
replies-yes = E-mail quando qualcuno risponde
replies-yes-words = Vuoi ricevere un’e-mail a questo indirizzo quando qualcuno risponde a quello che hai scritto su { $site }?
replies-yes-button = Sì, grazie
replies-yes-done = Fatto. Riceverai un’e-mail quando qualcuno ti risponde.
replies-no = Niente più e-mail
replies-no-words = Non riceverai più e-mail su { $site }, e lì il tuo indirizzo sarà dimenticato.
replies-no-words-all = Non riceverai più e-mail quando qualcuno ti risponde, su nessun sito.
replies-no-button = Niente più e-mail
replies-no-done = Fatto. Non riceverai più e-mail sulle risposte.
replies-over-words = È per un altro indirizzo, oppure non vi viene più inviato nulla.
follow-no = Niente più e-mail su questa conversazione
follow-no-words = Non riceverai più e-mail sulla conversazione che segui su { $site }.
follow-no-done = Fatto. Non riceverai più e-mail su questa conversazione.
desk-no = Niente più messaggi?
desk-no-words = Niente più messaggi sui commenti in attesa su { $site }.
desk-no-done = Non riceverai più messaggi sui commenti in attesa.

## What is wrong

wrong-name-empty = Un nome ha almeno una lettera o una cifra.
wrong-name-long =
    { $number ->
        [one] Un nome ha al massimo { $number } carattere.
       *[other] Un nome ha al massimo { $number } caratteri.
    }
wrong-name-deceiving = Un nome non ha caratteri invisibili o che cambiano la direzione del testo.
wrong-name-marks = Un nome ha al massimo tre segni su una lettera.
wrong-name-taken = Chi si occupa di uno dei tuoi siti ha un nome come questo.
wrong-email = Questo non è un indirizzo e-mail.
wrong-email-taken = Esiste già un account con questo indirizzo: accedi.
wrong-password-short =
    { $number ->
        [one] Almeno { $number } carattere, per favore.
       *[other] Almeno { $number } caratteri, per favore.
    }
wrong-password-long =
    { $number ->
        [one] Al massimo { $number } carattere, per favore.
       *[other] Al massimo { $number } caratteri, per favore.
    }
wrong-password-guessable = Troppo facile da indovinare: è una password comune, o è fatta con il tuo nome o indirizzo.
wrong-password = Questa non è la tua password.
wrong-pair = Questo indirizzo e questa password non vanno insieme.
wrong-picture = Questa immagine non è leggibile.
wrong-picture-large = L’immagine è troppo grande: al massimo 5 MB e 16 milioni di pixel.
wrong-code = Questo non è il codice del nostro ultimo messaggio.
proof-over = Questo codice non vale più: è stato provato troppe volte, è troppo vecchio, oppure ne è stato inviato uno più recente. Chiedine un altro.
too-many-tries =
    { $minutes ->
        [one] Troppi tentativi. Aspetta { $minutes } minuto.
       *[other] Troppi tentativi. Aspetta { $minutes } minuti.
    }
unavailable = Al momento non è disponibile. Riprova tra poco.
went-wrong = Qualcosa è andato storto. Riprova.

## Pages that lead nowhere

failed = Qualcosa è andato storto
failed-words = Torna indietro e riprova.
failed-stranger = Questa pagina non può chiederlo
failed-stranger-words = La pagina che ha aperto questa finestra non è una di quelle dove si trovano questi commenti. Non le è stato comunicato nulla.
failed-form = Questo non veniva da qui
failed-form-words = Il modulo era troppo vecchio, oppure l’ha inviato un’altra pagina. Nulla è cambiato: torna indietro, ricarica la pagina e riprova.
cookies-blocked = I cookie sono bloccati
cookies-blocked-words = Per accedere serve un cookie di questa pagina, e il tuo browser non ne conserva. Consenti i cookie per questa pagina, poi ricaricala.
failed-later = Al momento non è disponibile
failed-later-words = Riprova tra poco.
failed-window = Questa finestra non è stata aperta come si deve
failed-window-words = Chiudila e riprova dalla pagina.
