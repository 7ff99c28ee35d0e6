### Co widać w widżecie. { $count } to liczba, { $name } to nazwa, pod którą ktoś pisze.

tag = pl
direction = ltr
thousands =  

## Dyskusja

comments = Komentarze
comment-count = { $count ->
    [one] { $count } komentarz
    [few] { $count } komentarze
    [many] { $count } komentarzy
   *[other] { $count } komentarza
}
sort = Kolejność komentarzy
best = Najlepsze
newest = Najnowsze
oldest = Najstarsze
loading = Wczytywanie komentarzy…
empty = Nikt tu jeszcze nic nie napisał.
empty-hint = Co o tym myślisz?
more = Pokaż więcej komentarzy
more-loading = Wczytywanie…
more-failed = Nie udało się wczytać. Spróbuj ponownie
try-again = Spróbuj ponownie
closed = Ta dyskusja jest zamknięta.
closed-hint = Nadal możesz przeczytać ją w całości.
no-guests = Komentować mogą tu tylko osoby z kontem.
host-page = Przejdź do samej strony
whole = Pokaż wszystkie komentarze
without-scripts = Czytaj i pisz bez skryptów
unsupported = Możesz czytać, ale nie pisać: ta przeglądarka jest na to zbyt stara albo strona nie pozwala komentarzom działać.
gathered = { $count ->
    [one] { $count } nowy komentarz
    [few] { $count } nowe komentarze
    [many] { $count } nowych komentarzy
   *[other] { $count } nowego komentarza
}
unread = { $count ->
    [one] { $count } nowy
    [few] { $count } nowe
    [many] { $count } nowych
   *[other] { $count } nowego
}
since-last-visit = od ostatniej wizyty
reading = { $count ->
    [one] { $count } osoba teraz czyta
    [few] { $count } osoby teraz czytają
    [many] { $count } osób teraz czyta
   *[other] { $count } osoby teraz czyta
}

## Co stoi zamiast dyskusji

blocked = Na tej stronie nie wolno osadzać tych komentarzy
blocked-hint = Jeśli strona jest twoja, dodaj jej adres do adresów dozwolonych w witrynie.
no-site = Nie ma tu komentarzy
no-site-hint = Strona pyta o witrynę, której ten serwer nie zna.
bad-embed = Komentarze są źle skonfigurowane
bad-embed-hint = W znaczniku osadzenia na tej stronie brakuje klucza witryny.
offline = Jesteś offline
offline-hint = Komentarze pojawią się, gdy tylko wróci połączenie.
unavailable = Nie udało się wczytać komentarzy
unavailable-hint = Ze stroną wszystko w porządku; nie odpowiedział serwer, na którym są jej komentarze.

## Komentarz

pinned = Przypięty
new = nowy
bot = bot
guest = gość
you = ty
owner = Właściciel
team = Zespół
moderator = Moderacja
someone = kogoś
edited = edytowany
removed = Ten komentarz został usunięty.
held = Czeka na moderację. Widzisz to tylko Ty.
refused = Moderacja tego nie opublikowała. Widzisz to tylko Ty.
to = do: { $name }
reply = Odpowiedz
reply-to = Odpowiedz użytkownikowi { $name }
edit = Edytuj
delete = Skasuj
copy-link = Kopiuj link
copied = Skopiowano
sending = Wysyłanie…
retry = Wyślij ponownie
discard = Wróć do edycji
vote-up = Głosuj za
vote-down = Głosuj przeciw
vote-label = { $count ->
    [one] { $does }, { $count } głos
    [few] { $does }, { $count } głosy
    [many] { $does }, { $count } głosów
   *[other] { $does }, { $count } głosu
}
vote-refused = { $vote }. { $why }
own-comment = To twój własny komentarz

## Reactions and following

reactions = Reakcje
page-reactions = Reakcje na tę stronę
react-to = Zareaguj na komentarz użytkownika { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } reakcja
    [few] { $emoji }, { $count } reakcje
    [many] { $emoji }, { $count } reakcji
   *[other] { $emoji }, { $count } reakcji
}
follow = Nowe komentarze e-mailem
said-followed = Będziesz dostawać e-maile o nowych komentarzach
said-unfollowed = Nie będziesz już dostawać e-maili o nowych komentarzach
show-all = Pokaż całość
featured = Wyróżniony
feature = Wyróżnij
unfeature = Usuń wyróżnienie
said-featured = Komentarz jest wyróżniony
said-unfeatured = Komentarz nie jest już wyróżniony

## Odpowiedzi

more-replies = { $count ->
    [one] Pokaż jeszcze { $count } odpowiedź
    [few] Pokaż jeszcze { $count } odpowiedzi
    [many] Pokaż jeszcze { $count } odpowiedzi
   *[other] Pokaż jeszcze { $count } odpowiedzi
}
folded = { $count ->
    [one] { $count } odpowiedź
    [few] { $count } odpowiedzi
    [many] { $count } odpowiedzi
   *[other] { $count } odpowiedzi
}
fold = Ukryj odpowiedzi dla: { $name }
unfold = { $count ->
    [one] { $count } odpowiedź dla: { $name }, pokaż
    [few] { $count } odpowiedzi dla: { $name }, pokaż
    [many] { $count } odpowiedzi dla: { $name }, pokaż
   *[other] { $count } odpowiedzi dla: { $name }, pokaż
}

## Jak dawno temu

just-now = przed chwilą
minutes-ago = { $count ->
    [one] { $count } min temu
    [few] { $count } min temu
    [many] { $count } min temu
   *[other] { $count } min temu
}
hours-ago = { $count ->
    [one] { $count } godz. temu
    [few] { $count } godz. temu
    [many] { $count } godz. temu
   *[other] { $count } godz. temu
}
yesterday = wczoraj
days-ago = { $count ->
    [one] { $count } dzień temu
    [few] { $count } dni temu
    [many] { $count } dni temu
   *[other] { $count } dnia temu
}

months = sty lut mar kwi maj cze lip sie wrz paź lis gru
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Kto właśnie pisze

typing-one = { $name } pisze
typing-two = { $name } i { $second } piszą
typing-some = { $count ->
    [one] Ktoś pisze
    [few] { $count } osoby piszą
    [many] { $count } osób pisze
   *[other] { $count } osoby pisze
}
typing-one-more = { $count ->
    [one] { $name } i jeszcze { $count } osoba piszą
    [few] { $name } i jeszcze { $count } osoby piszą
    [many] { $name } i jeszcze { $count } osób piszą
   *[other] { $name } i jeszcze { $count } osoby piszą
}
typing-two-more = { $count ->
    [one] { $name }, { $second } i jeszcze { $count } osoba piszą
    [few] { $name }, { $second } i jeszcze { $count } osoby piszą
    [many] { $name }, { $second } i jeszcze { $count } osób piszą
   *[other] { $name }, { $second } i jeszcze { $count } osoby piszą
}

## Pisanie

write = Napisz komentarz
write-first = Zacznij dyskusję
edit-label = Edytuj swój komentarz
post = Opublikuj
save = Zapisz
saving = Zapisywanie…
cancel = Anuluj
your-name = Imię lub pseudonim
email = E-mail
email-hint = opcjonalnie, nigdy nie jest pokazywany
markdown = Możesz używać Markdowna
posting-as = Piszesz jako { $name }
change = Zmień
formatting = Formatowanie
view-tabs = Tekst lub podgląd
write-tab = Tekst
preview-tab = Podgląd
preview-empty = Nie ma jeszcze czego pokazać.
bold = Pogrubienie
italic = Kursywa
link = Link
code = Kod
quote = Cytat
list = Lista
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Został { $count } znak
    [few] Zostały { $count } znaki
    [many] Zostało { $count } znaków
   *[other] Zostało { $count } znaku
}
waiting-to-send = Czeka na połączenie
image = Obraz
uploading = Przesyłanie { $name }…
people = Uczestnicy
emoji = Emoji

## Co poszło nie tak i co pomoże

empty-body = Najpierw coś napisz.
long-body = { $count ->
    [one] Za długie o { $count } znak.
    [few] Za długie o { $count } znaki.
    [many] Za długie o { $count } znaków.
   *[other] Za długie o { $count } znaku.
}
no-name = Podaj, jak mamy cię nazywać.
long-name = Nazwa może mieć najwyżej 60 znaków.
bad-email = To nie wygląda na adres e-mail.
network = Nie udało się połączyć z serwerem. Twój tekst nie przepadł.
rate-limited = To było dużo naraz. Odczekaj chwilę i spróbuj ponownie.
thread-closed = Ta dyskusja została w międzyczasie zamknięta.
edit-window-over = Czas na zmiany już minął.
version-conflict = Komentarz zmienił się w międzyczasie. Anuluj i edytuj go jeszcze raz.
not-yours = To cudzy komentarz.
comment-not-found = Tego komentarza już nie ma.
members-only = Mogą to tu robić tylko osoby z kontem.
signed-out = Twoja sesja się skończyła.
now-banned = Nie możesz już pisać w tej witrynie.
not-allowed = Twoja rola na to nie pozwala.
step-up-needed = Najpierw potwierdź, że to ty.
vote-not-taken = Ta witryna nie przyjmuje takich głosów.
own-vote = Na własny komentarz się nie głosuje.
too-many-pins = Przypięto już zbyt wiele komentarzy. Najpierw odepnij któryś z nich.
invalid-code = Logowanie trwało zbyt długo albo dotyczyło innej strony.
invalid-jwt = Tej witrynie nie udało się cię zalogować.
origin-not-allowed = Ta strona nie może wysyłać komentarzy.
too-large = To jest za długie.
invalid = Serwer nie przyjął tego tekstu.
failed = Coś poszło nie tak na serwerze. Twój tekst nie przepadł.
not-an-image = Tego nie da się pokazać jako obrazu. Można użyć PNG, JPEG, GIF i WebP.
image-too-large = Obraz jest za duży. Najwyżej 5 MB i 16 megapikseli.
images-not-taken = Ta strona nie przyjmuje obrazów.
not-taken = Ta strona nie przyjmuje tego komentarza.
waits = Moderacja przejrzy to przed publikacją.

## Kim jestem

sign-in = Zaloguj się
sign-out = Wyloguj się
account = Twoje konto
have-account = Masz konto?
banned = Nie możesz tu pisać.
banned-hint = Tak zdecydowała moderacja tej witryny. Nadal możesz wszystko czytać.
banned-until = Do { $date }.

## Moderacja

close-thread = Zamknij dyskusję
reopen-thread = Otwórz dyskusję ponownie
pin = Przypnij u góry
unpin = Odepnij
remove-asks = Usuń…
ban-asks = Zablokuj: { $name }…
delete-question = Skasować ten komentarz na zawsze?
deleting = Kasowanie…
keep = Zostaw
remove-question = Usunąć ten komentarz dla wszystkich?
remove = Usuń
removing = Usuwanie…
ban-question = Zablokować w tej witrynie? { $name } straci możliwość pisania i głosowania.
ban = Zablokuj
banning = Blokowanie…
vote-question = Zaloguj się, aby zagłosować.
react-question = Zaloguj się, aby zareagować.
not-now = Nie teraz

## Panels

menu-of = Więcej przy komentarzu: { $name }
report-asks = Zgłoś…
mute-asks = Wycisz: { $name }…
muted = Wyciszony komentarz: { $name }
show-muted = Pokaż
muted-people = Wyciszone osoby
search = Szukaj

## Połączenie na żywo

lost = Połączenie przerwane. Trwa ponowne łączenie.
try-now = Spróbuj teraz
lost-offline = Jesteś offline. To, co piszesz, nie przepadnie.
not-live = Nowe komentarze nie pojawiają się tu same.
look-for-new = Sprawdź nowe

## Co unosi się nad dyskusją

close = Zamknij
window-waiting = Dokończ logowanie w drugim oknie.
window-cut = Dokończ logowanie w drugim oknie, a potem wybierz tam „Wróć do …”.
window-blocked = Przeglądarka zablokowała okno logowania.
sign-in-page = Zaloguj się na pełnej stronie
not-kept = Przeglądarka nie zapamiętała tu twojego logowania.
not-kept-guest = Przeglądarka nie zapamiętała tu twojego logowania. Nadal możesz komentować jako gość.
not-signed-in = Nie udało się zalogować. { $why }
ended = Nastąpiło wylogowanie. To, co piszesz, nie przepadnie.
step-up = Do tego trzeba jeszcze raz potwierdzić, kim jesteś.
confirm = Potwierdź, że to ty
claim-question = W tej przeglądarce ktoś pisał tu jako gość. Czy to ty?
claim = Tak, to moje

## Co mówi czytnik ekranu

loaded = { $count ->
    [one] Wczytano { $count } komentarz
    [few] Wczytano { $count } komentarze
    [many] Wczytano { $count } komentarzy
   *[other] Wczytano { $count } komentarza
}
said-posted = Twój komentarz został opublikowany
said-not-posted = Twój komentarz nie został opublikowany
said-saved = Zmiana została zapisana
said-deleted = Twój komentarz został skasowany
said-removed = Komentarz został usunięty
said-banned = Ta osoba nie może już tu pisać
said-pinned = Komentarz jest przypięty
said-unpinned = Komentarz nie jest już przypięty
said-closed = Dyskusja jest zamknięta
said-reopened = Dyskusja jest znowu otwarta
said-signed-in = Zalogowano
said-signed-out = Wylogowano
said-copied = Skopiowano link
said-nothing-claimed = Nie było nic do przejęcia
said-claimed = { $count ->
    [one] { $count } komentarz należy teraz do ciebie
    [few] { $count } komentarze należą teraz do ciebie
    [many] { $count } komentarzy należy teraz do ciebie
   *[other] { $count } komentarza należy teraz do ciebie
}
