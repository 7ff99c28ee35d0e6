### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = Passkey
passkeys-words = Con una passkey accedi con il dito, il volto o il PIN del tuo dispositivo, senza password. Funziona solo su questo sito, quindi nessuno può sottrartela con l’inganno.
passkeys-so-many =
    { $number ->
        [0] Non ne hai nessuna.
        [one] Ne hai una.
       *[other] Ne hai { $number }.
    }
passkeys-change = Modifica le passkey
passkeys-no-browser = Questo browser non può creare passkey.
passkeys-too-many = Hai già il numero massimo di passkey. Prima rimuovine una.
passkey-add = Aggiungi una passkey
passkey-new = Nuova passkey
passkey-name-hint = Per riconoscerla: il tuo telefono, il tuo portatile, il tuo gestore di password.
passkey-name-suggested = Passkey { $number }
passkey-since = Dal { $day }.
passkey-used = Usata l’ultima volta il { $day }.
passkey-not-used = Non ancora usata.
passkey-rename-which = Nuovo nome per { $name }
passkey-remove-which = Rimuovi { $name }
rename = Rinomina
remove = Rimuovi
passkey-is-added = La tua passkey è aggiunta. D’ora in poi puoi usarla per accedere.
passkey-is-removed = Rimossa. Non apre più nulla; puoi eliminarla anche dal tuo dispositivo.
sign-in-by-passkey = Accedi con una passkey
use-passkey = Usa una passkey
passkey-none = Il tuo browser non ha fornito una passkey. Riprova, o continua in un altro modo.
passkey-known = Questo dispositivo ha già una tua passkey.
passkey-late = Ci è voluto troppo tempo, o era già stato inviato. Riprova.
passkey-unknown = Non conosciamo questa passkey: qui è stata rimossa. Accedi in un altro modo.
passkey-unfit = Questa passkey non è stata accettata. Riprova, o continua in un altro modo.

## The second step

second-title = Ancora un passaggio
second-words = Scrivi il codice che la tua app di autenticazione mostra ora.
second-late = Ci è voluto troppo tempo. Accedi di nuovo.
app-code = Codice dell’app
use-app-code = Usa il codice della tua app
recovery-words = Scrivi uno dei codici che hai conservato quando hai attivato il secondo passaggio. Dopo non varrà più.
recovery-code = Codice di recupero
use-recovery-code = Usa un codice di recupero
two-step = Secondo passaggio
two-step-words = Con un secondo passaggio, chi conosce la tua password o legge la tua posta non può comunque accedere al tuo posto: serve anche un codice di un’app sul tuo telefono. Accedere con una passkey è già abbastanza sicuro senza.
two-step-scan = Inquadra questo con un’app di autenticazione:
two-step-picture = Codice QR per un’app di autenticazione
two-step-type = Oppure scrivi nell’app questa chiave:
two-step-confirm = Scrivi il codice che mostra:
two-step-turn-on = Attiva il secondo passaggio
two-step-is-not-on = Disattivato.
two-step-is-on = È attivo: dopo la password o un codice per e-mail, per accedere serve un codice della tua app, o una passkey.
two-step-is-on-now = Il secondo passaggio è attivo.
two-step-on-left =
    { $number ->
        [one] Attivo; resta un codice di recupero.
       *[other] Attivo; restano { $number } codici di recupero.
    }
two-step-change = Modifica
two-step-turn-off = Disattiva il secondo passaggio
two-step-off-words = Per accedere basteranno la password o un codice per e-mail. I codici di recupero non varranno più.
two-step-is-off = Il secondo passaggio è disattivato.
recovery-codes = Codici di recupero
recovery-codes-words = Conservali dove li troverai se perdi il telefono: su carta, o in un gestore di password. Ognuno vale una volta al posto del codice dell’app. Non saranno mostrati di nuovo.
recovery-codes-left =
    { $number ->
        [0] Li hai usati tutti. Creane di nuovi.
        [one] Te ne resta uno.
       *[other] Te ne restano { $number }.
    }
recovery-codes-renew = Creane di nuovi
recovery-codes-are-new = Questi sono i tuoi nuovi codici di recupero. Quelli di prima non valgono più.
recovery-codes-save = Salva come file
recovery-codes-done = Li ho conservati
wrong-app-code = Questo non è il codice che la tua app mostra ora. Controlla che l’orologio del telefono sia giusto.
wrong-app-code-used = Questo codice è già stato usato. Aspetta il prossimo.
wrong-recovery-code = Questo non è uno dei tuoi codici di recupero, o è già stato usato.

## Confirming

to-change-address = per cambiare il tuo indirizzo
to-change-password = per cambiare la tua password
to-change-passkeys = per modificare le tue passkey
to-change-two-step = per modificare il secondo passaggio
to-change-services = per modificare i servizi con cui accedi
to-merge = per unire due account in uno
to-leave = per eliminare il tuo account
prove-by-mail = Inviami un codice per e-mail
code-words-here = Abbiamo inviato un messaggio a { $email }. Scrivi qui il codice che contiene.
prove-none = Esci e accedi di nuovo per confermare che sei tu.

## The account

back = Indietro
back-to-account = Torna al tuo account
change-address = Cambia indirizzo
no-address = Non ne hai indicato nessuno.
password-is-there = Ne hai una.
password-is-not-there = Non ne hai nessuna.
set-password = Imposta una password
