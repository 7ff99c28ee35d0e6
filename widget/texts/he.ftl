### מה שרואים בתיבת התגובות. { $count } הוא מספר, { $name } הוא השם שמישהו בחר לעצמו.

tag = he
direction = rtl
thousands = ,

## הדיון

comments = תגובות
comment-count = { $count ->
    [one] תגובה אחת
    [two] שתי תגובות
    [many] { $count } תגובות
   *[other] { $count } תגובות
}
sort = סדר התגובות
best = הטובות ביותר
newest = החדשות ביותר
oldest = הישנות ביותר
loading = התגובות נטענות…
empty = עוד אין כאן תגובות.
empty-hint = מה דעתך?
more = הצגת תגובות נוספות
more-loading = בטעינה…
more-failed = הטעינה נכשלה. לנסות שוב
try-again = לנסות שוב
closed = הדיון הזה סגור.
closed-hint = עדיין אפשר לקרוא את כולו.
no-guests = רק חברי האתר יכולים להגיב כאן.
host-page = אל העמוד עצמו
whole = הצגת כל התגובות
without-scripts = קריאה וכתיבה בלי סקריפטים
unsupported = אפשר לקרוא אבל לא לכתוב: הדפדפן הזה ישן מדי, או שהעמוד לא מאפשר לתגובות לפעול.
gathered = { $count ->
    [one] תגובה חדשה אחת
    [two] שתי תגובות חדשות
    [many] { $count } תגובות חדשות
   *[other] { $count } תגובות חדשות
}
unread = { $count ->
    [one] אחת חדשה
    [two] שתיים חדשות
    [many] { $count } חדשות
   *[other] { $count } חדשות
}
since-last-visit = מאז הביקור האחרון שלך
reading = { $count ->
    [one] אדם אחד קורא עכשיו
    [two] שני אנשים קוראים עכשיו
    [many] { $count } אנשים קוראים עכשיו
   *[other] { $count } אנשים קוראים עכשיו
}

## מה שמופיע במקום הדיון

blocked = העמוד הזה לא רשאי להטמיע את התגובות האלה
blocked-hint = אם העמוד שלך, יש להוסיף את הכתובת שלו לכתובות שהאתר מתיר.
no-site = אין כאן תגובות
no-site-hint = העמוד מבקש אתר שהשרת הזה לא מכיר.
bad-embed = התגובות לא הוגדרו כמו שצריך
bad-embed-hint = בתגית ההטמעה שבעמוד הזה חסר המפתח של האתר.
offline = אין חיבור לאינטרנט
offline-hint = התגובות יופיעו ברגע שהחיבור יחזור.
unavailable = טעינת התגובות נכשלה
unavailable-hint = העמוד תקין; השרת ששומר את התגובות שלו לא ענה.

## תגובה

pinned = מוצמדת
new = חדשה
bot = בוט
guest = אורח/ת
you = אני
owner = בעלים
team = צוות
moderator = ניהול הדיון
someone = מישהו
edited = נערכה
removed = התגובה הזאת הוסרה.
held = ממתינה לאישור. רק לך היא מוצגת.
refused = התגובה לא אושרה לפרסום. רק לך היא מוצגת.
to = אל { $name }
reply = להשיב
reply-to = להשיב ל־{ $name }
edit = עריכה
delete = מחיקה
copy-link = העתקת קישור
copied = הועתק
sending = בשליחה…
retry = לשלוח שוב
discard = חזרה לעריכה
vote-up = הצבעה בעד
vote-down = הצבעה נגד
vote-label = { $count ->
    [one] { $does }, { $count } קול
    [two] { $does }, { $count } קולות
    [many] { $does }, { $count } קולות
   *[other] { $does }, { $count } קולות
}
vote-refused = { $vote }. { $why }
own-comment = זו תגובה שלך

## Reactions and following

reactions = אימוג׳ים
page-reactions = אימוג׳ים לדף הזה
react-to = מתן אימוג׳י לתגובה של { $name }
reaction-label = { $count ->
    [one] { $emoji }, פעם אחת ({ $count })
    [two] { $emoji }, { $count } פעמים
    [many] { $emoji }, { $count } פעמים
   *[other] { $emoji }, { $count } פעמים
}
follow = תגובות חדשות במייל
said-followed = יישלח אליך מייל על תגובות חדשות
said-unfollowed = לא יישלח אליך עוד מייל על תגובות חדשות
show-all = הצגת הכול
featured = נבחרת
feature = הוספה לנבחרות
unfeature = הסרה מהנבחרות
said-featured = התגובה נוספה לנבחרות
said-unfeatured = התגובה הוסרה מהנבחרות

## תשובות לתגובה

more-replies = { $count ->
    [one] הצגת תשובה אחת נוספת
    [two] הצגת שתי תשובות נוספות
    [many] הצגת { $count } תשובות נוספות
   *[other] הצגת { $count } תשובות נוספות
}
folded = { $count ->
    [one] תשובה אחת
    [two] שתי תשובות
    [many] { $count } תשובות
   *[other] { $count } תשובות
}
fold = הסתרת התשובות אל { $name }
unfold = { $count ->
    [one] תשובה אחת אל { $name }, הצגה
    [two] שתי תשובות אל { $name }, הצגה
    [many] { $count } תשובות אל { $name }, הצגה
   *[other] { $count } תשובות אל { $name }, הצגה
}

## לפני כמה זמן

just-now = ממש עכשיו
minutes-ago = { $count ->
    [one] לפני דקה
    [two] לפני שתי דקות
    [many] לפני { $count } דק׳
   *[other] לפני { $count } דק׳
}
hours-ago = { $count ->
    [one] לפני שעה
    [two] לפני שעתיים
    [many] לפני { $count } שע׳
   *[other] לפני { $count } שע׳
}
yesterday = אתמול
days-ago = { $count ->
    [one] לפני יום
    [two] לפני יומיים
    [many] לפני { $count } יום
   *[other] לפני { $count } ימים
}

months = ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳
day = { $day } ב{ $month }
day-of-year = { $day } ב{ $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day }, { $time }

## מי כותבים עכשיו

typing-one = כותבים עכשיו: { $name }
typing-two = כותבים עכשיו: { $name } ו־{ $second }
typing-some = { $count ->
    [one] אדם אחד כותב עכשיו
    [two] שני אנשים כותבים עכשיו
    [many] { $count } אנשים כותבים עכשיו
   *[other] { $count } אנשים כותבים עכשיו
}
typing-one-more = { $count ->
    [one] כותבים עכשיו: { $name } ועוד אדם אחד
    [two] כותבים עכשיו: { $name } ועוד שני אנשים
    [many] כותבים עכשיו: { $name } ועוד { $count } אנשים
   *[other] כותבים עכשיו: { $name } ועוד { $count } אנשים
}
typing-two-more = { $count ->
    [one] כותבים עכשיו: { $name }, { $second } ועוד אדם אחד
    [two] כותבים עכשיו: { $name }, { $second } ועוד שני אנשים
    [many] כותבים עכשיו: { $name }, { $second } ועוד { $count } אנשים
   *[other] כותבים עכשיו: { $name }, { $second } ועוד { $count } אנשים
}

## כתיבה

write = כתיבת תגובה
write-first = פתיחת הדיון
edit-label = עריכת התגובה שלך
post = פרסום
save = שמירה
saving = בשמירה…
cancel = ביטול
your-name = השם שלך
email = אימייל
email-hint = לא חובה, לא מוצג אף פעם
markdown = אפשר לכתוב כאן ב־Markdown
posting-as = התגובה תתפרסם בשם { $name }
change = שינוי
formatting = עיצוב הטקסט
view-tabs = טקסט או תצוגה מקדימה
write-tab = טקסט
preview-tab = תצוגה מקדימה
preview-empty = עוד אין מה להציג.
bold = מודגש
italic = נטוי
link = קישור
code = קוד
quote = ציטוט
list = רשימה
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] נשאר תו אחד
    [two] נשארו שני תווים
    [many] נשארו { $count } תווים
   *[other] נשארו { $count } תווים
}
waiting-to-send = ממתין לחיבור
image = תמונה
uploading = מעלה את { $name }…
people = מי כאן
emoji = אמוג׳י

## מה השתבש, ומה יעזור

empty-body = קודם צריך לכתוב משהו.
long-body = { $count ->
    [one] ארוך מדי בתו אחד.
    [two] ארוך מדי בשני תווים.
    [many] ארוך מדי ב־{ $count } תווים.
   *[other] ארוך מדי ב־{ $count } תווים.
}
no-name = באיזה שם להציג אותך?
long-name = בשם יכולים להיות עד 60 תווים.
bad-email = זה לא נראה כמו כתובת אימייל.
network = אין תקשורת עם השרת. הטקסט שלך נשמר.
rate-limited = זה היה הרבה בבת אחת. כדאי לחכות רגע ואז לנסות שוב.
thread-closed = בינתיים הדיון הזה נסגר.
edit-window-over = הזמן לשינויים נגמר.
version-conflict = התגובה השתנתה בינתיים. יש לבטל ולערוך אותה שוב.
not-yours = זו תגובה של מישהו אחר.
comment-not-found = התגובה כבר לא קיימת.
members-only = רק חברי האתר יכולים לעשות את זה כאן.
signed-out = החיבור לחשבון שלך הסתיים.
now-banned = אין לך יותר אפשרות לכתוב באתר הזה.
not-allowed = התפקיד שלך לא מאפשר את זה.
step-up-needed = קודם צריך לאמת את הזהות שלך.
vote-not-taken = האתר הזה לא מקבל את ההצבעה הזאת.
own-vote = אי אפשר להצביע לתגובה שלך.
too-many-pins = כבר הוצמדו יותר מדי תגובות. קודם צריך לבטל הצמדה של אחת מהן.
invalid-code = ההתחברות נמשכה יותר מדי זמן, או שנועדה לעמוד אחר.
invalid-jwt = האתר הזה לא הצליח לחבר אותך.
origin-not-allowed = העמוד הזה לא רשאי לשלוח תגובות.
too-large = זה ארוך מדי.
invalid = השרת לא קיבל את הטקסט הזה.
failed = משהו השתבש בשרת. הטקסט שלך נשמר.
not-an-image = אי אפשר להציג את זה כתמונה. אפשר PNG,‏ JPEG,‏ GIF ו-WebP.
image-too-large = התמונה גדולה מדי. לכל היותר 5 מ״ב ו-16 מגה־פיקסל.
images-not-taken = האתר הזה לא מקבל תמונות.
not-taken = האתר הזה לא מקבל את התגובה הזאת.
waits = ההנהלה תעבור על זה לפני הפרסום.

## מי אני

sign-in = התחברות
sign-out = התנתקות
account = החשבון שלך
have-account = יש לך חשבון?
banned = אין לך אפשרות לכתוב כאן.
banned-hint = כך החליטה הנהלת האתר. עדיין אפשר לקרוא הכול.
banned-until = עד { $date }.

## ניהול הדיון

close-thread = סגירת הדיון
reopen-thread = פתיחת הדיון מחדש
pin = הצמדה למעלה
unpin = ביטול ההצמדה
remove-asks = הסרה…
ban-asks = לחסום את { $name }…
delete-question = למחוק את התגובה הזאת לצמיתות?
deleting = במחיקה…
keep = להשאיר
remove-question = להסיר את התגובה הזאת לכולם?
remove = הסרה
removing = בהסרה…
ban-question = לחסום את { $name } באתר הזה? אחרי החסימה אי אפשר לכתוב או להצביע.
ban = חסימה
banning = בחסימה…
vote-question = כדי להצביע צריך להתחבר.
react-question = כדי לתת אימוג׳י צריך להתחבר.
not-now = לא עכשיו

## Panels

menu-of = עוד לתגובה של { $name }
report-asks = דיווח…
mute-asks = השתקת { $name }…
muted = תגובה מושתקת של { $name }
show-muted = הצגה
muted-people = אנשים מושתקים
search = חיפוש

## החיבור החי

lost = החיבור נותק. מתבצע ניסיון חוזר אוטומטי.
try-now = לנסות עכשיו
lost-offline = אין חיבור לאינטרנט. מה שכתבת נשמר.
not-live = תגובות חדשות לא מופיעות כאן מעצמן.
look-for-new = לבדוק תגובות חדשות

## מה שמופיע מעל הדיון

close = סגירה
window-waiting = יש להשלים את ההתחברות בחלון השני.
window-cut = יש להשלים את ההתחברות בחלון השני, ואז לבחור שם ”חזרה אל …”.
window-blocked = הדפדפן שלך חסם את חלון ההתחברות.
sign-in-page = התחברות בעמוד מלא
not-kept = הדפדפן שלך לא שמר את ההתחברות שלך כאן.
not-kept-guest = הדפדפן שלך לא שמר את ההתחברות שלך כאן. עדיין אפשר להגיב בלי חשבון.
not-signed-in = ההתחברות לא הצליחה. { $why }
ended = החיבור לחשבון שלך נותק. מה שכתבת נשמר.
step-up = לשם כך צריך לאמת שוב את הזהות שלך.
confirm = אימות הזהות
claim-question = נכתבו כאן תגובות מהדפדפן הזה בלי חשבון. הן שלך?
claim = כן, הן שלי

## מה שקורא המסך אומר

loaded = { $count ->
    [one] נטענה תגובה אחת
    [two] נטענו שתי תגובות
    [many] נטענו { $count } תגובות
   *[other] נטענו { $count } תגובות
}
said-posted = התגובה שלך פורסמה
said-not-posted = התגובה שלך לא פורסמה
said-saved = השינוי שלך נשמר
said-deleted = התגובה שלך נמחקה
said-removed = התגובה הוסרה
said-banned = מי שכתב את התגובה לא יכול לכתוב כאן יותר
said-pinned = התגובה מוצמדת
said-unpinned = התגובה כבר לא מוצמדת
said-closed = הדיון סגור
said-reopened = הדיון פתוח שוב
said-signed-in = התחברת
said-signed-out = התנתקת
said-copied = הקישור הועתק
said-nothing-claimed = לא היה מה להעביר אליך
said-claimed = { $count ->
    [one] תגובה אחת שלך עכשיו
    [two] שתי תגובות שלך עכשיו
    [many] { $count } תגובות שלך עכשיו
   *[other] { $count } תגובות שלך עכשיו
}
