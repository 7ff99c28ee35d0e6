## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Zgłoś treść niezgodną z prawem
notice-about = w witrynie { $site }
notice-words = Napisz, który komentarz jest niezgodny z prawem i dlaczego. Osoby, które opiekują się witryną, podejmą decyzję i powiedzą ci, jaką i dlaczego.
notice-lacks = Poniżej czegoś brakuje.
notice-place = Adres komentarza
notice-place-wrong = Wklej link do komentarza z tej witryny: jest nim data nad komentarzem.
notice-why = Dlaczego jest to niezgodne z prawem?
notice-why-wrong = Napisz dlaczego, najwyżej w 5000 znaków.
notice-name = Imię i nazwisko
notice-name-wrong = Podaj, kim jesteś.
notice-email = Twój adres e-mail
notice-email-wrong = Podaj adres, pod którym można się z tobą skontaktować.
notice-exempt = Chodzi o seksualne wykorzystywanie dzieci: nie muszę mówić, kim jestem
notice-faith = W dobrej wierze uważam, że to, co tu podaję, jest prawdziwe i kompletne
notice-faith-wrong = To oświadczenie jest wymagane.
notice-send = Wyślij zgłoszenie
notice-thanks = Zgłoszenie dotarło
notice-number = Jego numer to { $number }.
notice-mailed = Potwierdzenie przyjdzie na adres { $email }.
notice-next = Osoby, które opiekują się witryną { $site }, przyjrzą się mu, podejmą decyzję i powiedzą ci, jaką i dlaczego.

mail-notice-received-subject = Twoje zgłoszenie komentarza w witrynie { $site }
mail-notice-received-intro = Twoje zgłoszenie komentarza w witrynie { $site } dotarło. Jego numer to { $notice }. Osoby, które opiekują się witryną, podejmą decyzję i powiedzą ci, jaką i dlaczego. Treść zgłoszenia:
mail-notice-received-why = Dostajesz tę wiadomość, ponieważ ktoś podał ten adres w zgłoszeniu treści niezgodnej z prawem w witrynie { $site }. Jeśli to nie ty, nic nie rób.
mail-notice-decided-subject = Decyzja w sprawie twojego zgłoszenia w witrynie { $site }
mail-notice-decided-intro = Zapadła decyzja w sprawie twojego zgłoszenia { $notice } w witrynie { $site }.
mail-notice-decided-why = Możesz zaskarżyć tę decyzję: odpowiadając osobom, które prowadzą { $site }, przed certyfikowanym organem pozasądowego rozstrzygania sporów (artykuł 21 rozporządzenia (UE) 2022/2065) albo w sądzie.
mail-statement-subject = Twój komentarz w witrynie { $site } został usunięty
mail-statement-intro = Twój komentarz w witrynie { $site } został usunięty po zgłoszeniu treści niezgodnej z prawem. Oto powody.
mail-statement-why = Możesz zaskarżyć tę decyzję: odpowiadając osobom, które prowadzą { $site }, przed certyfikowanym organem pozasądowego rozstrzygania sporów (artykuł 21 rozporządzenia (UE) 2022/2065) albo w sądzie.
mail-reasons-keep = Decyzja: komentarz zostaje.
mail-reasons-remove = Decyzja: komentarz zostaje usunięty, wszędzie i na zawsze.
mail-reasons-illegal = Podstawa: prawo ({ $reference }).
mail-reasons-terms = Podstawa: warunki witryny ({ $reference }).
mail-reasons-facts = Fakty i okoliczności: { $facts }
mail-reasons-people = Decyzję podjął człowiek. Ani zgłoszenie, ani decyzja nie powstały w sposób zautomatyzowany.
