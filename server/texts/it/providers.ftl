### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = Continua con { $service }
or = o
new-from = Arrivi da { $service }. È la prima volta che vieni qui: come vuoi che ti chiamino gli altri?
have-account-link = Hai già un account qui? { $link }; poi puoi collegare i due nella pagina del tuo account.
provider-denied = Non ci è stato comunicato nulla: lì non è stato permesso. Riprova, o scegli un altro modo.
provider-failed = L’altro servizio non ha detto chi sei. Riprova, o scegli un altro modo.
provider-gone = Questo modo non è più disponibile. Scegline un altro.
provider-prove = Hai qui un account con l’indirizzo indicato dall’altro servizio. Accedi in un altro modo; poi puoi collegare i due nella pagina del tuo account.
provider-over = Ci è voluto troppo tempo
provider-over-words = Oppure era già stato fatto, o era iniziato in un altro browser. Ricomincia.

## The account

other-ways = Altri modi per accedere
services-none = Nessuno è collegato.
services-change = Modifica i servizi
linked-since = dal { $day }
link-service = Collega { $service }
unlink = Scollega { $service }
service-linked = Collegato: d’ora in poi puoi accedere così.
service-unlinked = Scollegato: nessuno entra più così.
provider-taken = Un altro account è collegato a quello. Accedi con quell’account, e unisci i due se sono entrambi tuoi.
last-way-in = È l’ultimo modo che hai per accedere. Prima aggiungine un altro: una password, un indirizzo confermato o un altro servizio.

## Merging

merge = Un altro tuo account
merge-hint = Avevi già effettuato l’accesso in un altro modo e ora hai due account? Uniscili: commenti, voti e ruoli dell’altro passano qui.
merge-begin = Unisci un altro account a questo
merge-sign-in = Ora accedi all’altro account, entro dieci minuti. Vedrai che cosa succede prima che succeda.
merge-title = Unisci due account in uno
merge-words = Tutto ciò che è di { $other } passa a { $kept }: commenti, voti, ruoli, servizi collegati. Poi { $other } non esiste più, e le sue sessioni terminano ovunque. Non si può annullare.
merge-button = Unisci gli account
merge-leave = Lasciali come sono
merge-done = Ora i tuoi account sono uno solo.
merge-over = Nulla è stato unito: ci è voluto troppo tempo, o era lo stesso account.

## Mail

mail-linked-subject = { $service } apre il tuo account su { $host }
mail-linked-intro = D’ora in poi, chi accede con { $service } come hai fatto tu entra nel tuo account su { $host }.
mail-linked-why = Se non eri tu, scollegalo subito nella pagina del tuo account e scegli un’altra password.

mail-unlinked-subject = { $service } non apre più il tuo account su { $host }
mail-unlinked-intro = { $service } è stato scollegato dal tuo account su { $host }.
mail-unlinked-why = Se non eri tu, scegli subito un’altra password.

mail-merged-subject = Due account su { $host } ora sono uno solo
mail-merged-intro = Il tuo account su { $host } e un altro sono stati uniti in uno. Per farlo, qualcuno ha effettuato l’accesso a entrambi.
mail-merged-why = Se non eri tu, scrivi subito a chi gestisce { $host }.
