### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Поскаржитися на цей коментар
report-hint = Вашу скаргу побачать модератори цього сайту. { $name } про неї не дізнається.
reason-label = Що з ним не так?
reason-spam = Спам або реклама
reason-abuse = Образи, погрози або ненависть
reason-off-topic = Не за темою
reason-illegal = Порушує закон
reason-other = Щось інше
note-label = Що варто знати модераторам (необов’язково)
report-send = Надіслати скаргу
report-notice = Незаконний вміст? Подайте офіційне повідомлення й дізнайтеся про рішення
report-done = Скаргу надіслано. Дякуємо.
report-done-hint = Модератор перегляне його.

## The texts that a comment had

history-title = Що було в цьому коментарі
history-now = Зараз
history-first = Спочатку
history-only = Цей коментар не змінювався.

## Muting people

mute-title = Приховати { $name }?
mute-hint = Усе, що пише ця людина, згортатиметься для вас в один рядок на кожній сторінці цього сайту. Вона про це не дізнається.
mute = Приховати
mute-done = Ви приховали { $name }.
unmute = Більше не приховувати
unmute-name = Більше не приховувати: { $name }
muted-title = Приховані люди
muted-none = Ви нікого не приховали.

## Searching a conversation

search-title = Пошук у цій розмові
search-label = Слова
search-send = Шукати
search-none = Нічого не знайдено.
search-more = Показано лише найновіші. Більше слів звузить пошук.

## Keys, and what they do

keys-title = Клавіатурні скорочення
key-next = Наступний коментар
key-previous = Попередній коментар
key-reply = Відповісти
key-vote = Голосувати за
key-unread = Наступний новий коментар
key-help = Цей список
key-send = Надіслати написане
key-leave = Закрити відкрите
