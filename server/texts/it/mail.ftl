### Mail. { $host } is the server, as people know it.

mail-or-link = Oppure apri questo link:
mail-good-for = Entrambi valgono mezz’ora, una volta sola.

mail-sign-up-subject = Il tuo codice per { $host }
mail-sign-up-intro = Con questo codice crei il tuo account per i commenti su { $host }:
mail-sign-up-link = Crea account
mail-sign-up-why = Qualcuno ha scritto il tuo indirizzo su { $host }. Se non eri tu, non fare nulla: non viene creato nessun account.

mail-sign-up-again-subject = Hai un account su { $host }
mail-sign-up-again-intro = Qualcuno voleva creare un account per i commenti su { $host } con il tuo indirizzo. Ne hai già uno: usalo per accedere, o scegli lì un’altra password se non la ricordi più.
mail-sign-up-again-why = Se non eri tu, non fare nulla.

mail-sign-in-subject = Il tuo codice per { $host }
mail-sign-in-intro = Con questo codice accedi a { $host }:
mail-sign-in-link = Accedi
mail-sign-in-why = Qualcuno ha scritto il tuo indirizzo su { $host }. Se non eri tu, non fare nulla e non dare il codice a nessuno.

mail-reset-subject = Un’altra password per { $host }
mail-reset-intro = Con questo codice scegli un’altra password per { $host }:
mail-reset-link = Scegli un’altra password
mail-reset-why = Qualcuno l’ha chiesto su { $host }. Se non eri tu, non fare nulla e non dare il codice a nessuno: la tua password resta com’è.

mail-change-subject = Il tuo nuovo indirizzo su { $host }
mail-change-intro = Con questo codice il tuo account su { $host } avrà questo indirizzo:
mail-change-link = Cambia indirizzo
mail-change-why = Qualcuno ha scritto questo indirizzo su { $host }. Se non eri tu, non fare nulla e non dare il codice a nessuno.

mail-changed-subject = Il tuo indirizzo su { $host } è cambiato
mail-changed-intro = Ora il tuo account su { $host } ha un altro indirizzo: { $address }. Questo non riceverà più e-mail.
mail-changed-why = Se non eri tu, scrivi subito a chi gestisce { $host }.

mail-password-changed-subject = La tua password su { $host } è cambiata
mail-password-changed-intro = Ora il tuo account su { $host } ha un’altra password. Negli altri browser la sessione è terminata.
mail-password-changed-why = Se non eri tu, scegli subito un’altra password con «Hai dimenticato la password?».

mail-stop = Non ricevere più queste e-mail

mail-follow-subject = Risposte su { $site }?
mail-follow-intro = Hai scritto su { $site } e hai indicato questo indirizzo. Vuoi un’e-mail quando qualcuno ti risponde? Se non dici di sì, non viene inviato nulla.
mail-follow-link = Sì, scrivimi
mail-follow-why = Qualcuno ha scritto questo indirizzo con un commento su { $site }. Se non eri tu, non fare nulla.

mail-reply-subject = Qualcuno ti ha risposto su { $site }
mail-reply-intro = Qualcuno ha risposto a quello che hai scritto su { $site }.
mail-reply-link = Leggi la risposta
mail-reply-why = Ricevi questo messaggio perché hai scritto un commento su { $site }.

mail-digest-subject =
    { $number ->
        [one] Un nuovo commento su { $site }
       *[other] { $number } nuovi commenti su { $site }
    }
mail-digest-intro =
    { $number ->
        [one] C’è un nuovo commento in una conversazione che segui su { $site }.
       *[other] Ci sono { $number } nuovi commenti in una conversazione che segui su { $site }.
    }
mail-digest-link = Continua a leggere
mail-digest-why = Ricevi questo messaggio perché segui questa conversazione; al massimo una volta all’ora, e solo se ci sono novità.

mail-leaving-subject = Il tuo account su { $host } sarà presto eliminato
mail-leaving-intro = Il tuo account su { $host } sarà eliminato il { $day }, come hai chiesto. Fino ad allora puoi accedere e restare.
mail-leaving-why = Se non eri tu, accedi, resta e scegli un’altra password.

mail-code-good-for = Vale mezz’ora, una volta sola.

mail-prove-subject = Il tuo codice per { $host }
mail-prove-intro = Con questo codice confermi su { $host } che sei tu:
mail-prove-why = L’ha chiesto qualcuno che sta usando il tuo account. Se non eri tu, non dare il codice a nessuno, scegli un’altra password ed esci da tutti gli altri browser nella pagina del tuo account.

mail-passkey-added-subject = Una passkey è stata aggiunta su { $host }
mail-passkey-added-intro = D’ora in poi il tuo account su { $host } si può aprire con una nuova passkey.
mail-passkey-added-why = Se non eri tu, rimuovila subito nella pagina del tuo account e scegli un’altra password.

mail-passkey-removed-subject = Una passkey è stata rimossa su { $host }
mail-passkey-removed-intro = Una delle tue passkey non apre più il tuo account su { $host }.
mail-passkey-removed-why = Se non eri tu, scegli subito un’altra password e controlla la pagina del tuo account.

mail-two-step-on-subject = Il secondo passaggio è attivo su { $host }
mail-two-step-on-intro = D’ora in poi, per accedere a { $host } serve un codice della tua app, dopo la password o un codice per e-mail.
mail-two-step-on-why = Se non eri tu, scrivi subito a chi gestisce { $host }.

mail-two-step-off-subject = Il secondo passaggio è disattivato su { $host }
mail-two-step-off-intro = D’ora in poi, per accedere a { $host } bastano la password o un codice per e-mail.
mail-two-step-off-why = Se non eri tu, scegli subito un’altra password e riattiva il secondo passaggio.

mail-recovery-used-subject = Un codice di recupero è stato usato su { $host }
mail-recovery-used-intro =
    { $number ->
        [0] Qualcuno ha superato il secondo passaggio su { $host } con uno dei tuoi codici di recupero. Era l’ultimo: creane di nuovi nella pagina del tuo account.
        [one] Qualcuno ha superato il secondo passaggio su { $host } con uno dei tuoi codici di recupero. Te ne resta uno.
       *[other] Qualcuno ha superato il secondo passaggio su { $host } con uno dei tuoi codici di recupero. Te ne restano { $number }.
    }
mail-recovery-used-why = Se non eri tu, scegli subito un’altra password e crea nuovi codici di recupero.

mail-recovery-renewed-subject = Nuovi codici di recupero su { $host }
mail-recovery-renewed-intro = Il tuo account su { $host } ha nuovi codici di recupero. Quelli di prima non valgono più.
mail-recovery-renewed-why = Se non eri tu, scegli subito un’altra password e crea nuovi codici di recupero.
