### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = Kontynuuj przez { $service }
or = lub
new-from = Przychodzisz przez { $service }. Jesteś tu pierwszy raz: jak mają cię nazywać inni?
have-account-link = Masz już tu konto? { $link }; potem możesz połączyć jedno z drugim na stronie swojego konta.
provider-denied = Niczego nam nie przekazano: nie było na to zgody. Spróbuj ponownie albo wybierz inny sposób.
provider-failed = Tamta usługa nie powiedziała, kim jesteś. Spróbuj ponownie albo wybierz inny sposób.
provider-gone = Ten sposób nie jest już dostępny. Wybierz inny.
provider-prove = Masz tu konto z adresem, który podała tamta usługa. Zaloguj się inaczej; potem możesz połączyć jedno z drugim na stronie swojego konta.
provider-over = To trwało zbyt długo
provider-over-words = Albo zostało już zrobione lub zaczęte w innej przeglądarce. Zacznij od nowa.

## The account

other-ways = Inne sposoby logowania
services-none = Żadna nie jest połączona.
services-change = Zmień usługi
linked-since = od { $day }
link-service = Połącz { $service }
unlink = Odłącz { $service }
service-linked = Połączono: od teraz możesz się tak logować.
service-unlinked = Odłączono: nikt już tak nie wejdzie.
provider-taken = Tamto konto jest połączone z innym kontem tutaj. Zaloguj się na nie i scal oba konta, jeśli oba są twoje.
last-way-in = To twój ostatni sposób logowania. Najpierw dodaj inny: hasło, potwierdzony adres albo inną usługę.

## Merging

merge = Inne twoje konto
merge-hint = Logowanie odbywało się wcześniej inaczej i masz teraz dwa konta? Zrób z nich jedno: komentarze, głosy i role tamtego trafią tutaj.
merge-begin = Scal inne konto z tym
merge-sign-in = Zaloguj się teraz na to drugie konto, w ciągu dziesięciu minut. Zobaczysz, co się stanie, zanim się stanie.
merge-title = Zrób z dwóch kont jedno
merge-words = Wszystko z konta { $other } trafi do { $kept }: komentarze, głosy, role, połączone usługi. Potem { $other } przestanie istnieć i wszędzie zostanie wylogowane. Tego nie da się cofnąć.
merge-button = Scal konta
merge-leave = Zostaw, jak jest
merge-done = Twoje konta są teraz jednym.
merge-over = Niczego nie scalono: trwało to zbyt długo albo było to to samo konto.

## Mail

mail-linked-subject = { $service } otwiera twoje konto na { $host }
mail-linked-intro = Od teraz każdy, kto zaloguje się przez { $service } tak jak ty, wejdzie na twoje konto na { $host }.
mail-linked-why = Jeśli to nie ty, od razu odłącz tę usługę na stronie swojego konta i wybierz inne hasło.

mail-unlinked-subject = { $service } nie otwiera już twojego konta na { $host }
mail-unlinked-intro = Usługa { $service } została odłączona od twojego konta na { $host }.
mail-unlinked-why = Jeśli to nie ty, od razu wybierz inne hasło.

mail-merged-subject = Dwa konta na { $host } są teraz jednym
mail-merged-intro = Twoje konto na { $host } i inne zostały scalone w jedno. Wymagało to zalogowania się na oba.
mail-merged-why = Jeśli to nie ty, napisz od razu do osób, które prowadzą { $host }.
