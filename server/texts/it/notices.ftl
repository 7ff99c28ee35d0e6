## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Segnala un contenuto illegale
notice-about = su { $site }
notice-words = Di’ quale commento è contrario alla legge, e perché. Chi si occupa del sito decide e ti comunica la decisione e i motivi.
notice-lacks = Qui sotto manca qualcosa.
notice-place = Indirizzo del commento
notice-place-wrong = Incolla il link di un commento che si trova su questo sito: la data sopra il commento è un link.
notice-why = Perché è illegale?
notice-why-wrong = Di’ perché, in al massimo 5.000 caratteri.
notice-name = Il tuo nome
notice-name-wrong = Di’ chi sei.
notice-email = Il tuo indirizzo e-mail
notice-email-wrong = Indica un indirizzo a cui ti si può raggiungere.
notice-exempt = Riguarda abusi sessuali su minori: non devo dire chi sono
notice-faith = Credo in buona fede che quanto dico qui sia esatto e completo
notice-faith-wrong = Questa dichiarazione è necessaria.
notice-send = Invia la segnalazione
notice-thanks = La tua segnalazione è arrivata
notice-number = Il suo numero è { $number }.
notice-mailed = Inviamo una conferma a { $email }.
notice-next = Chi si occupa di { $site } la esamina, decide e ti comunica la decisione e i motivi.

mail-notice-received-subject = La tua segnalazione su un commento su { $site }
mail-notice-received-intro = La tua segnalazione su un commento su { $site } è arrivata. Il suo numero è { $notice }. Chi si occupa del sito decide e ti comunica la decisione e i motivi. Hai scritto:
mail-notice-received-why = Ricevi questo messaggio perché qualcuno ha indicato questo indirizzo con una segnalazione di contenuto illegale su { $site }. Se non eri tu, non fare nulla.
mail-notice-decided-subject = Decisione sulla tua segnalazione su { $site }
mail-notice-decided-intro = È stata presa una decisione sulla tua segnalazione { $notice } su { $site }.
mail-notice-decided-why = Puoi contestare questa decisione: rispondendo a chi gestisce { $site }, davanti a un organismo certificato di risoluzione extragiudiziale delle controversie (articolo 21 del regolamento (UE) 2022/2065) o in tribunale.
mail-statement-subject = Il tuo commento su { $site } è stato rimosso
mail-statement-intro = Un tuo commento su { $site } è stato rimosso dopo una segnalazione di contenuto illegale. Questi sono i motivi.
mail-statement-why = Puoi contestare questa decisione: rispondendo a chi gestisce { $site }, davanti a un organismo certificato di risoluzione extragiudiziale delle controversie (articolo 21 del regolamento (UE) 2022/2065) o in tribunale.
mail-reasons-keep = Decisione: il commento resta.
mail-reasons-remove = Decisione: il commento viene rimosso, ovunque e per sempre.
mail-reasons-illegal = Base: la legge ({ $reference }).
mail-reasons-terms = Base: le condizioni del sito ({ $reference }).
mail-reasons-facts = Fatti e circostanze: { $facts }
mail-reasons-people = Ha deciso una persona. Né la segnalazione né la decisione sono state fatte con mezzi automatizzati.
