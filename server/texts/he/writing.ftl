### Writing a comment without scripts.

write-title = כתיבת תגובה
write-reply = להשיב ל־{ $name }
write-on = בעמוד { $page }
write-text = תגובה
write-text-hint = אפשר לכתוב כאן ב־Markdown.
write-email-hint = לא חובה, לא מוצג אף פעם.
write-preview = תצוגה מקדימה
write-post = פרסום
write-held = התגובה שלך ממתינה לאישור
write-held-hint = היא תופיע ברגע שמישהו יעבור עליה.
write-not-taken = האתר הזה לא מקבל את התגובה הזאת.
write-closed = הדיון הזה סגור.
write-members = רק חברי האתר יכולים להגיב כאן. אפשר להתחבר בעמוד עצמו.
write-parent-gone = מה שרצית להשיב עליו כבר לא קיים.
write-again = כבר פרסמת מהעמוד הזה. אם זו תגובה אחרת, אפשר לפרסם אותה עכשיו.
wrong-body-empty = קודם צריך לכתוב משהו.
wrong-body-long =
    { $number ->
        [one] בתגובה יש לכל היותר תו אחד.
        [two] בתגובה יש לכל היותר שני תווים.
       *[other] בתגובה יש לכל היותר { $number } תווים.
    }
wrong-body-control = אי אפשר לפרסם תווי בקרה.
write-name-taken = לאחד מחברי האתר הזה יש השם הזה. יש לבחור אחר.
