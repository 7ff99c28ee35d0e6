### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = Klucze dostępu
passkeys-words = Z kluczem dostępu logujesz się palcem, twarzą lub kodem PIN urządzenia, bez hasła. Działa tylko w tej witrynie, więc nikt go od ciebie nie wyłudzi.
passkeys-so-many =
    { $number ->
        [0] Nie masz żadnego.
        [one] Masz jeden.
        [few] Masz { $number }.
        [many] Masz { $number }.
       *[other] Masz { $number }.
    }
passkeys-change = Zmień klucze dostępu
passkeys-no-browser = Ta przeglądarka nie potrafi tworzyć kluczy dostępu.
passkeys-too-many = Masz już tyle kluczy dostępu, ile można. Najpierw usuń któryś.
passkey-add = Dodaj klucz dostępu
passkey-new = Nowy klucz dostępu
passkey-name-hint = Aby łatwo go rozpoznać: telefon, laptop, menedżer haseł.
passkey-name-suggested = Klucz dostępu { $number }
passkey-since = Od { $day }.
passkey-used = Ostatnio użyty { $day }.
passkey-not-used = Jeszcze nieużywany.
passkey-rename-which = Nowa nazwa dla { $name }
passkey-remove-which = Usuń { $name }
rename = Zmień nazwę
remove = Usuń
passkey-is-added = Dodano klucz dostępu. Od teraz możesz się nim logować.
passkey-is-removed = Usunięto. Niczego już nie otwiera; możesz go też skasować w urządzeniu.
sign-in-by-passkey = Zaloguj się kluczem dostępu
use-passkey = Użyj klucza dostępu
passkey-none = Przeglądarka nie podała klucza dostępu. Spróbuj ponownie albo wybierz inny sposób.
passkey-known = To urządzenie ma już twój klucz dostępu.
passkey-late = To trwało zbyt długo albo zostało już wysłane. Spróbuj ponownie.
passkey-unknown = Nie znamy tego klucza dostępu: został tu usunięty. Zaloguj się inaczej.
passkey-unfit = Ten klucz dostępu nie został przyjęty. Spróbuj ponownie albo wybierz inny sposób.

## The second step

second-title = Jeszcze jeden krok
second-words = Wpisz kod, który pokazuje teraz aplikacja uwierzytelniająca.
second-late = To trwało zbyt długo. Zaloguj się ponownie.
app-code = Kod z aplikacji
use-app-code = Użyj kodu z aplikacji
recovery-words = Wpisz jeden z kodów, które masz od włączenia drugiego kroku. Potem nie będzie już ważny.
recovery-code = Kod odzyskiwania
use-recovery-code = Użyj kodu odzyskiwania
two-step = Drugi krok
two-step-words = Z drugim krokiem ktoś, kto zna twoje hasło lub czyta twoją pocztę, i tak nie zaloguje się jako ty: potrzebny jest też kod z aplikacji w twoim telefonie. Logowanie kluczem dostępu jest i bez tego dość bezpieczne.
two-step-scan = Zeskanuj to aplikacją uwierzytelniającą:
two-step-picture = Kod QR dla aplikacji uwierzytelniającej
two-step-type = Albo wpisz do niej ten klucz:
two-step-confirm = Wpisz kod, który pokazuje:
two-step-turn-on = Włącz drugi krok
two-step-is-not-on = Wyłączony.
two-step-is-on = Jest włączony: po haśle lub kodzie z e-maila potrzebny jest kod z aplikacji albo klucz dostępu.
two-step-is-on-now = Drugi krok jest włączony.
two-step-on-left =
    { $number ->
        [one] Włączony; został jeden kod odzyskiwania.
        [few] Włączony; zostały { $number } kody odzyskiwania.
        [many] Włączony; zostało { $number } kodów odzyskiwania.
       *[other] Włączony; zostało { $number } kodu odzyskiwania.
    }
two-step-change = Zmień
two-step-turn-off = Wyłącz drugi krok
two-step-off-words = Wtedy do logowania wystarczy hasło lub kod z e-maila. Kody odzyskiwania stracą ważność.
two-step-is-off = Drugi krok jest wyłączony.
recovery-codes = Kody odzyskiwania
recovery-codes-words = Przechowuj je tam, gdzie je znajdziesz, gdy zabraknie telefonu: na papierze albo w menedżerze haseł. Każdy zastępuje raz kod z aplikacji. Nie pokażemy ich ponownie.
recovery-codes-left =
    { $number ->
        [0] Wszystkie są już użyte. Utwórz nowe.
        [one] Został ci jeden.
        [few] Zostały ci { $number }.
        [many] Zostało ci { $number }.
       *[other] Zostało ci { $number }.
    }
recovery-codes-renew = Utwórz nowe
recovery-codes-are-new = To są twoje nowe kody odzyskiwania. Poprzednie nie są już ważne.
recovery-codes-save = Zapisz jako plik
recovery-codes-done = Mam je zapisane
wrong-app-code = To nie jest kod, który pokazuje teraz aplikacja. Sprawdź, czy zegar w telefonie dobrze chodzi.
wrong-app-code-used = Ten kod został już użyty. Poczekaj na następny.
wrong-recovery-code = To nie jest twój kod odzyskiwania albo został już użyty.

## Confirming

to-change-address = aby zmienić adres
to-change-password = aby zmienić hasło
to-change-passkeys = aby zmienić klucze dostępu
to-change-two-step = aby zmienić drugi krok
to-change-services = aby zmienić usługi, którymi się logujesz
to-merge = aby z dwóch kont zrobić jedno
to-leave = aby usunąć konto
prove-by-mail = Wyślij mi kod e-mailem
code-words-here = Wysłaliśmy wiadomość na adres { $email }. Wpisz tu kod, który w niej jest.
prove-none = Wyloguj się i zaloguj ponownie, aby potwierdzić, że to ty.

## The account

back = Wstecz
back-to-account = Wróć do swojego konta
change-address = Zmień adres
no-address = Nie podano żadnego.
password-is-there = Masz je.
password-is-not-there = Nie masz go.
set-password = Ustaw hasło
