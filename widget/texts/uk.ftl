### Що видно у віджеті. { $count } — це число, { $name } — ім’я, яким хтось себе називає.

tag = uk
direction = ltr
thousands =  

## Обговорення

comments = Коментарі
comment-count = { $count ->
    [one] { $count } коментар
    [few] { $count } коментарі
    [many] { $count } коментарів
   *[other] { $count } коментаря
}
sort = Порядок коментарів
best = Найкращі
newest = Найновіші
oldest = Найстаріші
loading = Завантаження коментарів…
empty = Тут ще ніхто нічого не написав.
empty-hint = А що думаєте ви?
more = Показати більше коментарів
more-loading = Завантаження…
more-failed = Не вдалося завантажити. Спробувати ще раз
try-again = Спробувати ще раз
closed = Це обговорення закрито.
closed-hint = Його й далі можна прочитати повністю.
no-guests = Коментувати тут можуть лише учасники.
host-page = Перейти на саму сторінку
whole = Показати всі коментарі
without-scripts = Читати й писати без скриптів
unsupported = Ви можете читати, але не писати: цей браузер для цього застарий або сторінка не дає коментарям працювати.
gathered = { $count ->
    [one] { $count } новий коментар
    [few] { $count } нові коментарі
    [many] { $count } нових коментарів
   *[other] { $count } нового коментаря
}
unread = { $count ->
    [one] { $count } новий
    [few] { $count } нові
    [many] { $count } нових
   *[other] { $count } нового
}
since-last-visit = після вашого останнього візиту
reading = { $count ->
    [one] Зараз читає { $count } людина
    [few] Зараз читають { $count } людини
    [many] Зараз читають { $count } людей
   *[other] Зараз читають { $count } людини
}

## Що стоїть замість обговорення

blocked = Цій сторінці не дозволено вбудовувати ці коментарі
blocked-hint = Якщо сторінка ваша, додайте її адресу до дозволених адрес сайту.
no-site = Тут немає коментарів
no-site-hint = Сторінка запитує сайт, якого цей сервер не знає.
bad-embed = Коментарі налаштовано неправильно
bad-embed-hint = У тезі вбудовування на цій сторінці бракує ключа її сайту.
offline = Немає з’єднання з інтернетом
offline-hint = Коментарі з’являться, щойно з’єднання відновиться.
unavailable = Не вдалося завантажити коментарі
unavailable-hint = Зі сторінкою все гаразд; не відповів сервер, на якому зберігаються її коментарі.

## Коментар

pinned = Закріплено
new = новий
bot = бот
guest = гість
you = ви
owner = Власник
team = Команда
moderator = Модерація
someone = когось
edited = відредаговано
removed = Цей коментар прибрано.
held = Чекає на модератора. Це бачите лише ви.
refused = Модерація не опублікувала цього. Це бачите лише ви.
to = до: { $name }
reply = Відповісти
reply-to = Відповісти користувачу { $name }
edit = Редагувати
delete = Видалити
copy-link = Копіювати посилання
copied = Скопійовано
sending = Надсилання…
retry = Надіслати ще раз
discard = Назад до редагування
vote-up = Голосувати за
vote-down = Голосувати проти
vote-label = { $count ->
    [one] { $does }, { $count } голос
    [few] { $does }, { $count } голоси
    [many] { $does }, { $count } голосів
   *[other] { $does }, { $count } голосу
}
vote-refused = { $vote }. { $why }
own-comment = Це ваш власний коментар

## Reactions and following

reactions = Реакції
page-reactions = Реакції на цю сторінку
react-to = Відреагувати на коментар користувача { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } реакція
    [few] { $emoji }, { $count } реакції
    [many] { $emoji }, { $count } реакцій
   *[other] { $emoji }, { $count } реакції
}
follow = Нові коментарі на пошту
said-followed = Ви отримуватимете листи про нові коментарі
said-unfollowed = Ви більше не отримуватимете листів про нові коментарі
show-all = Показати все
featured = Вибране
feature = Додати до вибраного
unfeature = Прибрати з вибраного
said-featured = Коментар додано до вибраного
said-unfeatured = Коментар прибрано з вибраного

## Відповіді

more-replies = { $count ->
    [one] Показати ще { $count } відповідь
    [few] Показати ще { $count } відповіді
    [many] Показати ще { $count } відповідей
   *[other] Показати ще { $count } відповіді
}
folded = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
    [many] { $count } відповідей
   *[other] { $count } відповіді
}
fold = Сховати відповіді для: { $name }
unfold = { $count ->
    [one] { $count } відповідь для: { $name }, показати
    [few] { $count } відповіді для: { $name }, показати
    [many] { $count } відповідей для: { $name }, показати
   *[other] { $count } відповіді для: { $name }, показати
}

## Як давно це було

just-now = щойно
minutes-ago = { $count ->
    [one] { $count } хв тому
    [few] { $count } хв тому
    [many] { $count } хв тому
   *[other] { $count } хв тому
}
hours-ago = { $count ->
    [one] { $count } год тому
    [few] { $count } год тому
    [many] { $count } год тому
   *[other] { $count } год тому
}
yesterday = учора
days-ago = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
    [many] { $count } днів тому
   *[other] { $count } дня тому
}

months = січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.
day = { $day } { $month }
day-of-year = { $day } { $month } { $year } р.
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## Хто зараз пише

typing-one = { $name } пише
typing-two = { $name } та { $second } пишуть
typing-some = { $count ->
    [one] Пише { $count } людина
    [few] Пишуть { $count } людини
    [many] Пишуть { $count } людей
   *[other] Пишуть { $count } людини
}
typing-one-more = { $count ->
    [one] { $name } та ще { $count } людина пишуть
    [few] { $name } та ще { $count } людини пишуть
    [many] { $name } та ще { $count } людей пишуть
   *[other] { $name } та ще { $count } людини пишуть
}
typing-two-more = { $count ->
    [one] { $name }, { $second } та ще { $count } людина пишуть
    [few] { $name }, { $second } та ще { $count } людини пишуть
    [many] { $name }, { $second } та ще { $count } людей пишуть
   *[other] { $name }, { $second } та ще { $count } людини пишуть
}

## Як писати

write = Напишіть коментар
write-first = Почніть обговорення
edit-label = Редагування вашого коментаря
post = Опублікувати
save = Зберегти
saving = Збереження…
cancel = Скасувати
your-name = Ваше ім’я
email = Ел. пошта
email-hint = необов’язково, ніколи не показується
markdown = Тут працює Markdown
posting-as = Ви пишете як { $name }
change = Змінити
formatting = Форматування
view-tabs = Текст або перегляд
write-tab = Текст
preview-tab = Перегляд
preview-empty = Поки що нічого показувати.
bold = Жирний
italic = Курсив
link = Посилання
code = Код
quote = Цитата
list = Список
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] Залишився { $count } символ
    [few] Залишилося { $count } символи
    [many] Залишилося { $count } символів
   *[other] Залишилося { $count } символу
}
waiting-to-send = Чекає на з’єднання
image = Зображення
uploading = Завантаження { $name }…
people = Учасники
emoji = Емодзі

## Що пішло не так і що допоможе

empty-body = Спершу щось напишіть.
long-body = { $count ->
    [one] Задовго на { $count } символ.
    [few] Задовго на { $count } символи.
    [many] Задовго на { $count } символів.
   *[other] Задовго на { $count } символу.
}
no-name = Напишіть, як вас називати.
long-name = Ім’я може мати щонайбільше 60 символів.
bad-email = Це не схоже на адресу електронної пошти.
network = Не вдалося зв’язатися із сервером. Ваш текст збережено.
rate-limited = Забагато за один раз. Трохи зачекайте й спробуйте ще раз.
thread-closed = Тим часом це обговорення закрили.
edit-window-over = Час для змін минув.
version-conflict = Тим часом коментар змінився. Скасуйте й відредагуйте його ще раз.
not-yours = Це чужий коментар.
comment-not-found = Цього коментаря вже немає.
members-only = Тут це можуть робити лише учасники.
signed-out = Ваш сеанс завершився.
now-banned = Ви більше не можете писати на цьому сайті.
not-allowed = Ваша роль цього не дозволяє.
step-up-needed = Спершу підтвердьте, що це ви.
vote-not-taken = Цей сайт не приймає такого голосу.
own-vote = За власний коментар не голосують.
too-many-pins = Закріплено вже забагато коментарів. Спершу відкріпіть якийсь із них.
invalid-code = Вхід тривав задовго або стосувався іншої сторінки.
invalid-jwt = Цьому сайту не вдалося виконати ваш вхід.
origin-not-allowed = Цій сторінці не дозволено надсилати коментарі.
too-large = Це задовго.
invalid = Сервер не прийняв цей текст.
failed = На сервері щось пішло не так. Ваш текст збережено.
not-an-image = Це не можна показати як зображення. Підходять PNG, JPEG, GIF і WebP.
image-too-large = Зображення завелике. Щонайбільше 5 МБ і 16 мегапікселів.
images-not-taken = Цей сайт не приймає зображень.
not-taken = Цей сайт не приймає цього коментаря.
waits = Модерація перегляне це, перш ніж воно з’явиться.

## Хто я

sign-in = Увійти
sign-out = Вийти
account = Ваш обліковий запис
have-account = Маєте обліковий запис?
banned = Ви не можете тут писати.
banned-hint = Так вирішила модерація цього сайту. Ви й далі можете все читати.
banned-until = До { $date }.

## Модерація

close-thread = Закрити обговорення
reopen-thread = Знову відкрити обговорення
pin = Закріпити вгорі
unpin = Відкріпити
remove-asks = Прибрати…
ban-asks = Заблокувати: { $name }…
delete-question = Видалити цей коментар назавжди?
deleting = Видалення…
keep = Залишити
remove-question = Прибрати цей коментар для всіх?
remove = Прибрати
removing = Прибираємо…
ban-question = Заблокувати на цьому сайті? { $name } більше не зможе писати й голосувати.
ban = Заблокувати
banning = Блокування…
vote-question = Увійдіть, щоб проголосувати.
react-question = Увійдіть, щоб відреагувати.
not-now = Не зараз

## Panels

menu-of = Більше для коментаря від { $name }
report-asks = Поскаржитися…
mute-asks = Приховати { $name }…
muted = Прихований коментар від { $name }
show-muted = Показати
muted-people = Приховані люди
search = Пошук

## З’єднання наживо

lost = З’єднання втрачено. Воно відновиться саме.
try-now = Спробувати зараз
lost-offline = Немає з’єднання з інтернетом. Те, що ви пишете, збережеться.
not-live = Нові коментарі тут не з’являються самі.
look-for-new = Перевірити нові

## Що з’являється поверх обговорення

close = Закрити
window-waiting = Завершіть вхід в іншому вікні.
window-cut = Завершіть вхід в іншому вікні, а тоді виберіть там «Повернутися до …».
window-blocked = Ваш браузер заблокував вікно входу.
sign-in-page = Увійти на окремій сторінці
not-kept = Ваш браузер не запам’ятав, що ви тут увійшли.
not-kept-guest = Ваш браузер не запам’ятав, що ви тут увійшли. Ви все одно можете коментувати як гість.
not-signed-in = Увійти не вдалося. { $why }
ended = Ваш сеанс завершено. Те, що ви пишете, збережеться.
step-up = Для цього потрібно ще раз підтвердити, що це ви.
confirm = Підтвердити, що це я
claim-question = У цьому браузері хтось писав тут як гість. Це були ви?
claim = Так, це моє

## Що каже програма читання з екрана

loaded = { $count ->
    [one] Завантажено { $count } коментар
    [few] Завантажено { $count } коментарі
    [many] Завантажено { $count } коментарів
   *[other] Завантажено { $count } коментаря
}
said-posted = Ваш коментар опубліковано
said-not-posted = Ваш коментар не опубліковано
said-saved = Вашу зміну збережено
said-deleted = Ваш коментар видалено
said-removed = Коментар прибрано
said-banned = Ця людина більше не може тут писати
said-pinned = Коментар закріплено
said-unpinned = Коментар більше не закріплено
said-closed = Обговорення закрито
said-reopened = Обговорення знову відкрито
said-signed-in = Ви ввійшли
said-signed-out = Ви вийшли
said-copied = Посилання скопійовано
said-nothing-claimed = Не було чого переносити
said-claimed = { $count ->
    [one] { $count } коментар тепер ваш
    [few] { $count } коментарі тепер ваші
    [many] { $count } коментарів тепер ваші
   *[other] { $count } коментаря тепер ваші
}
