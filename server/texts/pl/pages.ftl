### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = Nazwa
name-hint = To, co inni widzą przy twoich komentarzach.
email = E-mail
password = Hasło
password-hint = Znaków: co najmniej { $number }. Kilka słów łatwo zapamiętać.
new-password = Nowe hasło
show = Pokaż
show-password = Pokaż hasło
hide = Ukryj
hide-password = Ukryj hasło
code = Kod
code-hint = Osiem cyfr. Są ważne pół godziny.
continue = Dalej
confirm = Potwierdź
save = Zapisz

## Signing in

sign-in = Zaloguj się
to-comment-on = aby komentować w witrynie { $site }
new-here = Jesteś tu pierwszy raz? { $link }
create-account = Załóż konto
create-account-button = Załóż konto
have-account = Masz konto? { $link }
sign-in-by-mail = Zaloguj się kodem z e-maila
forgot-password = Nie pamiętasz hasła?
back-to-sign-in = Wróć do logowania
address-is-yours = Adres { $email } jest twój. Jak mamy cię nazywać?

## Codes and links by mail

mail-title = Logowanie e-mailem
mail-words = Wyślemy kod na twój adres. Hasło nie jest potrzebne.
forgot-title = Wybierz inne hasło
forgot-words = Wyślemy kod na adres twojego konta.
send-code = Wyślij kod
code-title = Sprawdź pocztę
code-words = Wysłaliśmy wiadomość na adres { $email }. Wpisz tu kod, który w niej jest, albo otwórz link.
link-sign-up = Czy to twój adres?
link-change = Czy to twój nowy adres?
link-change-button = Tak, zmień
link-over = Ten link już nie działa
link-over-words = Został już użyty, jest za stary albo wysłano nowszy. Poproś o kolejny.
new-password-title = Wybierz inne hasło
change-password = Zmień hasło
password-is-changed = Hasło zostało zmienione i nastąpiło wylogowanie wszędzie. Zaloguj się nowym.
account-is-there = Masz już konto. Zaloguj się.

## The window

continue-as = Kontynuuj jako { $name }
consent-on = na { $host }?
consent-words = { $host } zobaczy twoją nazwę i będzie móc pisać i głosować w twoim imieniu tylko w tej witrynie. Nigdy nie zobaczy twojego adresu ani hasła.
signed-in-as = Zalogowano jako { $whom }.
use-another-account = Użyj innego konta
you-are-signed-in = Zalogowano
window-close = Możesz już zamknąć to okno.
window-cut = Nie można się skontaktować ze stroną, która otworzyła to okno: rozdzielają je jej ustawienia. Logowanie działa tutaj, ale nie tam. Zamknij to okno; nadal możesz komentować jako gość.
return-words = Wróć do { $host }, a logowanie zadziała również tam.
return-to = Wróć do { $host }
confirm-title = Potwierdź, że to ty
to-moderate = aby moderować { $site } przez następne 15 minut
to-care-for-site = aby opiekować się swoją witryną
other-way = Potrzebny inny sposób
other-way-words = { $site } nie przyjmuje sposobu, w jaki nastąpiło logowanie. Zaloguj się inaczej.
other-name = Potrzebna inna nazwa
other-name-words = Ktoś, kto opiekuje się tą witryną, nazywa się { $name } albo bardzo podobnie. Wybierz inną nazwę i wróć.

## The account

your-account = Twoje konto
what-others-see = Co widzą inni
name-change-hint = Napisane już komentarze zachowują nazwę, pod którą powstały.
visible = Inni mogą widzieć, że czytam
saved = Zapisano.
your-picture = Twój obraz
picture = Obraz (PNG, JPEG, GIF, WebP)
picture-save = Zapisz obraz
picture-remove = Usuń obraz
address = E-mail
address-not-proven = Jeszcze nie potwierdzono, że ten adres jest twój. Do tego czasu nic na niego nie wysyłamy.
new-address = Nowy adres
new-address-hint = Wyślemy tam kod. Adres zmieni się po wpisaniu kodu.
address-is-changed = To jest teraz twój adres.
address-is-taken = Ten adres ma inne konto.
password-now = Obecne hasło
password-is-changed-here = Hasło zostało zmienione. W innych przeglądarkach nastąpiło wylogowanie.
where-signed-in = Gdzie trwa twoja sesja
signed-in-since = Od { $day }
this-browser = ta przeglądarka
sign-out = Wyloguj się
sign-out-there = Wyloguj się tam
sign-out-elsewhere = Wyloguj się wszędzie indziej
ended-there = Tam nastąpiło wylogowanie.
your-data = Twoje dane
export = Pobierz wszystko, co jest o tobie przechowywane
leave = Usuń to konto
leave-words = Twoje konto zniknie za { $number } dni. Do tego czasu możesz się zalogować i zostać. Komentarze, na które inni odpowiedzieli, zachowują swoje miejsce.
leave-comments = Usuń też to, co mam napisane
leave-button = Usuń moje konto
leave-last-owner = Tylko ty jesteś właścicielem witryny. Najpierw wyznacz kogoś innego.
leaving-on = Twoje konto zniknie { $day }. Do tego czasu nic nie przepadnie.
stay = Zostań
stayed = Zostajesz.
left = Nastąpiło wylogowanie. Dopóki konto nie zniknie, możesz się zalogować i zostać.
dashboard-sites = Twoje witryny

## Mail about replies

reply-mail = Napisz do mnie, gdy ktoś mi odpowie
replies-yes = E-mail, gdy ktoś odpowie
replies-yes-words = Czy chcesz dostawać na ten adres e-mail, gdy ktoś odpowie na to, co piszesz w witrynie { $site }?
replies-yes-button = Tak, chcę
replies-yes-done = Gotowe. Dostaniesz e-mail, gdy ktoś ci odpowie.
replies-no = Koniec z e-mailami
replies-no-words = Nie dostaniesz już e-maili o witrynie { $site }, a twój adres zostanie tam zapomniany.
replies-no-words-all = Nie dostaniesz już e-maili, gdy ktoś ci odpowie, z żadnej witryny.
replies-no-button = Koniec z e-mailami
replies-no-done = Gotowe. Nie dostaniesz już e-maili o odpowiedziach.
replies-over-words = Dotyczy innego adresu albo nic już tam nie wysyłamy.
follow-no = Koniec z e-mailami o tej dyskusji
follow-no-words = Nie dostaniesz już e-maili o dyskusji, którą obserwujesz w witrynie { $site }.
follow-no-done = Gotowe. Nie dostaniesz już e-maili o tej dyskusji.
desk-no = Koniec z wiadomościami?
desk-no-words = Koniec z wiadomościami o komentarzach, które czekają w witrynie { $site }.
desk-no-done = Nie dostaniesz już wiadomości o komentarzach, które czekają.

## What is wrong

wrong-name-empty = Nazwa ma co najmniej jedną literę lub cyfrę.
wrong-name-long =
    { $number ->
        [one] Nazwa ma najwyżej { $number } znak.
        [few] Nazwa ma najwyżej { $number } znaki.
        [many] Nazwa ma najwyżej { $number } znaków.
       *[other] Nazwa ma najwyżej { $number } znaku.
    }
wrong-name-deceiving = Nazwa nie ma znaków niewidocznych ani zmieniających kierunek tekstu.
wrong-name-marks = Nazwa ma najwyżej trzy znaki nad literą.
wrong-name-taken = Ktoś, kto opiekuje się jedną z twoich witryn, ma podobną nazwę.
wrong-email = To nie jest adres e-mail.
wrong-email-taken = Istnieje już konto z tym adresem: zaloguj się.
wrong-password-short =
    { $number ->
        [one] Wpisz co najmniej { $number } znak.
        [few] Wpisz co najmniej { $number } znaki.
        [many] Wpisz co najmniej { $number } znaków.
       *[other] Wpisz co najmniej { $number } znaku.
    }
wrong-password-long =
    { $number ->
        [one] Wpisz najwyżej { $number } znak.
        [few] Wpisz najwyżej { $number } znaki.
        [many] Wpisz najwyżej { $number } znaków.
       *[other] Wpisz najwyżej { $number } znaku.
    }
wrong-password-guessable = Zbyt łatwe do odgadnięcia: to popularne hasło albo takie, które składa się z twojej nazwy lub adresu.
wrong-password = To nie jest twoje hasło.
wrong-pair = Ten adres i to hasło do siebie nie pasują.
wrong-picture = Nie możemy odczytać tego obrazu.
wrong-picture-large = Ten obraz jest za duży: najwyżej 5 MB i 16 milionów pikseli.
wrong-code = To nie jest kod z naszej ostatniej wiadomości.
proof-over = Ten kod już nie działa: było za dużo prób, jest za stary albo wysłano nowszy. Poproś o kolejny.
too-many-tries =
    { $minutes ->
        [one] Za dużo prób. Odczekaj { $minutes } minutę.
        [few] Za dużo prób. Odczekaj { $minutes } minuty.
        [many] Za dużo prób. Odczekaj { $minutes } minut.
       *[other] Za dużo prób. Odczekaj { $minutes } minuty.
    }
unavailable = Teraz niedostępne. Spróbuj ponownie za chwilę.
went-wrong = Coś poszło nie tak. Spróbuj ponownie.

## Pages that lead nowhere

failed = Coś poszło nie tak
failed-words = Wróć i spróbuj ponownie.
failed-stranger = Ta strona nie może o to prosić
failed-stranger-words = Strona, która otworzyła to okno, nie należy do tych, na których są te komentarze. Niczego jej nie przekazano.
failed-form = To nie przyszło stąd
failed-form-words = Formularz był za stary albo wysłała go inna strona. Niczego nie zmieniono: wróć, załaduj stronę ponownie i spróbuj jeszcze raz.
cookies-blocked = Pliki cookie są zablokowane
cookies-blocked-words = Do logowania potrzebny jest plik cookie tej strony, a przeglądarka żadnego nie zapisuje. Zezwól na nie, a potem załaduj stronę ponownie.
failed-later = Teraz niedostępne
failed-later-words = Spróbuj ponownie za chwilę.
failed-window = To okno nie zostało otwarte tak, jak trzeba
failed-window-words = Zamknij je i spróbuj ponownie ze strony.
