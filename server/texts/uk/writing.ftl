### Writing a comment without scripts.

write-title = Напишіть коментар
write-reply = Відповісти користувачу { $name }
write-on = на сторінці { $page }
write-text = Коментар
write-text-hint = Тут працює Markdown.
write-email-hint = Необов’язково, ніколи не показується.
write-preview = Перегляд
write-post = Опублікувати
write-held = Ваш коментар чекає на модератора
write-held-hint = Він з’явиться, щойно хтось його перегляне.
write-not-taken = Цей сайт не приймає цього коментаря.
write-closed = Це обговорення закрито.
write-members = Тут можуть коментувати лише учасники. Увійдіть на самій сторінці.
write-parent-gone = Того, на що ви хочете відповісти, вже немає.
write-again = Ви вже публікували з цієї сторінки. Якщо це інший коментар, опублікуйте його зараз.
wrong-body-empty = Спершу щось напишіть.
wrong-body-long = У коментарі може бути щонайбільше стільки символів: { $number }.
wrong-body-control = Керівні символи публікувати не можна.
write-name-taken = Таке ім’я має учасник цього сайту. Виберіть інше.
