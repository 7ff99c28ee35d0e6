### Mail. { $host } is the server, as people know it.

mail-or-link = Albo otwórz ten link:
mail-good-for = Jedno i drugie jest ważne pół godziny, jeden raz.

mail-sign-up-subject = Twój kod do { $host }
mail-sign-up-intro = Tym kodem założysz konto do komentowania na { $host }:
mail-sign-up-link = Załóż konto
mail-sign-up-why = Ktoś wpisał twój adres na { $host }. Jeśli to nie ty, nic nie rób: konto nie powstanie.

mail-sign-up-again-subject = Masz konto na { $host }
mail-sign-up-again-intro = Ktoś próbował założyć konto do komentowania na { $host } z twoim adresem. Masz już konto: zaloguj się nim albo wybierz tam inne hasło, jeśli go nie pamiętasz.
mail-sign-up-again-why = Jeśli to nie ty, nic nie rób.

mail-sign-in-subject = Twój kod do { $host }
mail-sign-in-intro = Tym kodem zalogujesz się na { $host }:
mail-sign-in-link = Zaloguj się
mail-sign-in-why = Ktoś wpisał twój adres na { $host }. Jeśli to nie ty, nic nie rób i nikomu nie podawaj kodu.

mail-reset-subject = Inne hasło do { $host }
mail-reset-intro = Tym kodem wybierzesz inne hasło do { $host }:
mail-reset-link = Wybierz inne hasło
mail-reset-why = Ktoś poprosił o to na { $host }. Jeśli to nie ty, nic nie rób i nikomu nie podawaj kodu: hasło pozostanie bez zmian.

mail-change-subject = Twój nowy adres na { $host }
mail-change-intro = Tym kodem nadasz swojemu kontu na { $host } ten adres:
mail-change-link = Zmień adres
mail-change-why = Ktoś wpisał ten adres na { $host }. Jeśli to nie ty, nic nie rób i nikomu nie podawaj kodu.

mail-changed-subject = Twój adres na { $host } został zmieniony
mail-changed-intro = Twoje konto na { $host } ma teraz inny adres: { $address }. Na ten nie przyjdzie już żaden e-mail.
mail-changed-why = Jeśli to nie ty, napisz od razu do osób, które prowadzą { $host }.

mail-password-changed-subject = Twoje hasło na { $host } zostało zmienione
mail-password-changed-intro = Twoje konto na { $host } ma teraz inne hasło. W innych przeglądarkach nastąpiło wylogowanie.
mail-password-changed-why = Jeśli to nie ty, od razu wybierz inne hasło przez „Nie pamiętasz hasła?”.

mail-stop = Nie chcę więcej takich e-maili

mail-follow-subject = Odpowiedzi w witrynie { $site }?
mail-follow-intro = W witrynie { $site } pojawił się twój komentarz z tym adresem. Czy chcesz e-mail, gdy ktoś ci odpowie? Bez twojej zgody niczego nie wyślemy.
mail-follow-link = Tak, piszcie do mnie
mail-follow-why = Ktoś wpisał ten adres przy komentarzu w witrynie { $site }. Jeśli to nie ty, nic nie rób.

mail-reply-subject = Ktoś ci odpowiedział w witrynie { $site }
mail-reply-intro = Ktoś odpowiedział na twój komentarz w witrynie { $site }.
mail-reply-link = Przeczytaj odpowiedź
mail-reply-why = Dostajesz tę wiadomość, ponieważ masz komentarz w witrynie { $site }.

mail-digest-subject =
    { $number ->
        [one] Nowy komentarz w witrynie { $site }
        [few] { $number } nowe komentarze w witrynie { $site }
        [many] { $number } nowych komentarzy w witrynie { $site }
       *[other] { $number } nowego komentarza w witrynie { $site }
    }
mail-digest-intro =
    { $number ->
        [one] Jest nowy komentarz w dyskusji, którą obserwujesz w witrynie { $site }.
        [few] Są { $number } nowe komentarze w dyskusji, którą obserwujesz w witrynie { $site }.
        [many] Jest { $number } nowych komentarzy w dyskusji, którą obserwujesz w witrynie { $site }.
       *[other] Jest { $number } nowego komentarza w dyskusji, którą obserwujesz w witrynie { $site }.
    }
mail-digest-link = Czytaj dalej
mail-digest-why = Dostajesz tę wiadomość, ponieważ obserwujesz tę dyskusję; najwyżej raz na godzinę i tylko gdy jest coś nowego.

mail-leaving-subject = Twoje konto na { $host } wkrótce zniknie
mail-leaving-intro = Twoje konto na { $host } zniknie { $day }, zgodnie z twoją prośbą. Do tego czasu możesz się zalogować i zostać.
mail-leaving-why = Jeśli to nie ty, zaloguj się, zostań i wybierz inne hasło.

mail-code-good-for = Jest ważny pół godziny, jeden raz.

mail-prove-subject = Twój kod do { $host }
mail-prove-intro = Tym kodem potwierdzisz na { $host }, że to ty:
mail-prove-why = Poprosił o to ktoś, kto jest zalogowany na twoje konto. Jeśli to nie ty, nikomu nie podawaj kodu, wybierz inne hasło i na stronie swojego konta wyloguj się wszędzie indziej.

mail-passkey-added-subject = Na { $host } dodano klucz dostępu
mail-passkey-added-intro = Od teraz twoje konto na { $host } można otworzyć nowym kluczem dostępu.
mail-passkey-added-why = Jeśli to nie ty, od razu usuń go na stronie swojego konta i wybierz inne hasło.

mail-passkey-removed-subject = Na { $host } usunięto klucz dostępu
mail-passkey-removed-intro = Jeden z twoich kluczy dostępu nie otwiera już twojego konta na { $host }.
mail-passkey-removed-why = Jeśli to nie ty, od razu wybierz inne hasło i obejrzyj stronę swojego konta.

mail-two-step-on-subject = Drugi krok jest włączony na { $host }
mail-two-step-on-intro = Od teraz do logowania na { $host } potrzebny jest kod z aplikacji, po haśle lub kodzie z e-maila.
mail-two-step-on-why = Jeśli to nie ty, napisz od razu do osób, które prowadzą { $host }.

mail-two-step-off-subject = Drugi krok jest wyłączony na { $host }
mail-two-step-off-intro = Od teraz do logowania na { $host } wystarczy hasło lub kod z e-maila.
mail-two-step-off-why = Jeśli to nie ty, od razu wybierz inne hasło i ponownie włącz drugi krok.

mail-recovery-used-subject = Na { $host } użyto kodu odzyskiwania
mail-recovery-used-intro =
    { $number ->
        [0] Ktoś przeszedł drugi krok na { $host } jednym z twoich kodów odzyskiwania. To był ostatni: utwórz nowe na stronie swojego konta.
        [one] Ktoś przeszedł drugi krok na { $host } jednym z twoich kodów odzyskiwania. Został ci jeden.
        [few] Ktoś przeszedł drugi krok na { $host } jednym z twoich kodów odzyskiwania. Zostały ci { $number }.
        [many] Ktoś przeszedł drugi krok na { $host } jednym z twoich kodów odzyskiwania. Zostało ci { $number }.
       *[other] Ktoś przeszedł drugi krok na { $host } jednym z twoich kodów odzyskiwania. Zostało ci { $number }.
    }
mail-recovery-used-why = Jeśli to nie ty, od razu wybierz inne hasło i utwórz nowe kody odzyskiwania.

mail-recovery-renewed-subject = Nowe kody odzyskiwania na { $host }
mail-recovery-renewed-intro = Twoje konto na { $host } ma nowe kody odzyskiwania. Poprzednie nie są już ważne.
mail-recovery-renewed-why = Jeśli to nie ty, od razu wybierz inne hasło i utwórz nowe kody odzyskiwania.
