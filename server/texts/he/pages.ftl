### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = שם
name-hint = מה שאחרים רואים ליד התגובות שלך.
email = אימייל
password = סיסמה
password-hint = לפחות { $number } תווים. כמה מילים קל לזכור.
new-password = סיסמה חדשה
show = הצגה
show-password = הצגת הסיסמה
hide = הסתרה
hide-password = הסתרת הסיסמה
code = קוד
code-hint = שמונה ספרות. הן תקפות לחצי שעה.
continue = המשך
confirm = אישור
save = שמירה

## Signing in

sign-in = התחברות
to-comment-on = כדי להגיב באתר { $site }
new-here = ביקור ראשון כאן? { $link }
create-account = יצירת חשבון
create-account-button = יצירת חשבון
have-account = יש לך חשבון? { $link }
sign-in-by-mail = התחברות עם קוד במייל
forgot-password = שכחת את הסיסמה?
back-to-sign-in = חזרה להתחברות
address-is-yours = הכתובת { $email } שלך. באיזה שם להציג אותך?

## Codes and links by mail

mail-title = התחברות במייל
mail-words = נשלח קוד לכתובת שלך. אין צורך בסיסמה.
forgot-title = בחירת סיסמה אחרת
forgot-words = נשלח קוד לכתובת של החשבון שלך.
send-code = שליחת קוד
code-title = כדאי לבדוק את המייל
code-words = שלחנו הודעה אל { $email }. יש להקליד כאן את הקוד שבה, או לפתוח את הקישור.
link-sign-up = זו הכתובת שלך?
link-change = זו הכתובת החדשה שלך?
link-change-button = כן, לשנות
link-over = הקישור הזה כבר לא תקף
link-over-words = כבר השתמשו בו, הוא ישן מדי, או שנשלח חדש ממנו. אפשר לבקש אחר.
new-password-title = בחירת סיסמה אחרת
change-password = שינוי הסיסמה
password-is-changed = הסיסמה שלך שונתה, והחיבור שלך נותק בכל מקום. יש להתחבר עם החדשה.
account-is-there = כבר יש לך חשבון. אפשר להתחבר.

## The window

continue-as = להמשיך בתור { $name }
consent-on = באתר { $host }?
consent-words = האתר { $host } יראה את השם שלך, ויוכל לכתוב ולהצביע בשמך באתר הזה בלבד. הוא אף פעם לא רואה את הכתובת או הסיסמה שלך.
signed-in-as = החשבון המחובר: { $whom }.
use-another-account = שימוש בחשבון אחר
you-are-signed-in = התחברת
window-close = אפשר לסגור עכשיו את החלון הזה.
window-cut = אי אפשר להגיע לעמוד שפתח את החלון הזה: ההגדרות שלו מפרידות בין השניים. כאן התחברת, אבל לא שם. אפשר לסגור את החלון הזה; עדיין אפשר להגיב בלי חשבון.
return-words = בחזרה אל { $host } ההתחברות שלך תפעל גם שם.
return-to = חזרה אל { $host }
confirm-title = אימות הזהות
to-moderate = כדי לנהל את הדיון באתר { $site } ב־15 הדקות הקרובות
to-care-for-site = כדי לטפל באתר שלך
other-way = צריך דרך אחרת
other-way-words = האתר { $site } לא מקבל את הדרך שבה התחברת. יש להתחבר בדרך אחרת.
other-name = צריך שם אחר
other-name-words = למישהו מהנהלת האתר הזה קוראים { $name }, או כמעט כך. יש לבחור שם אחר ואז לחזור.

## The account

your-account = החשבון שלך
what-others-see = מה אחרים רואים
name-change-hint = תגובות שכבר נכתבו שומרות על השם שבו נכתבו.
visible = אחרים יכולים לראות שאני בין הקוראים
saved = נשמר.
your-picture = התמונה שלך
picture = תמונה (PNG, JPEG, GIF, WebP)
picture-save = שמירת התמונה
picture-remove = הסרת התמונה
address = אימייל
address-not-proven = עדיין לא אומת שהכתובת הזאת שלך. עד אז לא נשלח אליה דבר.
new-address = כתובת חדשה
new-address-hint = נשלח לשם קוד. הכתובת תשתנה ברגע שהקוד יוקלד.
address-is-changed = זו הכתובת שלך עכשיו.
address-is-taken = הכתובת הזאת שייכת לחשבון אחר.
password-now = הסיסמה הנוכחית
password-is-changed-here = הסיסמה שלך שונתה. החיבור בדפדפנים אחרים נותק.
where-signed-in = היכן החשבון שלך מחובר
signed-in-since = מאז { $day }
this-browser = הדפדפן הזה
sign-out = התנתקות
sign-out-there = התנתקות שם
sign-out-elsewhere = התנתקות מכל המקומות האחרים
ended-there = החיבור שם נותק.
your-data = הנתונים שלך
export = הורדת כל מה שנשמר עליך
leave = מחיקת החשבון הזה
leave-words =
    { $number ->
        [one] החשבון שלך יימחק בעוד יום אחד. עד אז אפשר להתחבר ולהישאר. תגובות שאחרים השיבו עליהן שומרות על מקומן.
        [two] החשבון שלך יימחק בעוד יומיים. עד אז אפשר להתחבר ולהישאר. תגובות שאחרים השיבו עליהן שומרות על מקומן.
       *[other] החשבון שלך יימחק בעוד { $number } ימים. עד אז אפשר להתחבר ולהישאר. תגובות שאחרים השיבו עליהן שומרות על מקומן.
    }
leave-comments = למחוק גם את מה שכתבתי
leave-button = מחיקת החשבון שלי
leave-last-owner = יש אתר שרק לך יש בו בעלות. קודם צריך למנות עוד מישהו.
leaving-on = החשבון שלך יימחק ב־{ $day }. עד אז שום דבר לא הולך לאיבוד.
stay = להישאר
stayed = החשבון שלך נשאר.
left = התנתקת. עד שהחשבון יימחק אפשר להתחבר ולהישאר.
dashboard-sites = האתרים שלך

## Mail about replies

reply-mail = לשלוח לי מייל כשמשיבים לי
replies-yes = מייל על תשובות
replies-yes-words = לשלוח לכתובת הזאת מייל כשמשיבים על מה שכתבת באתר { $site }?
replies-yes-button = כן, בבקשה
replies-yes-done = בוצע. יישלח אליך מייל כשישיבו לך.
replies-no = בלי מיילים נוספים
replies-no-words = לא יישלחו אליך עוד מיילים על { $site }, והכתובת שלך תימחק שם.
replies-no-words-all = לא יישלחו אליך עוד מיילים כשמשיבים לך, משום אתר.
replies-no-button = בלי מיילים נוספים
replies-no-done = בוצע. לא יישלחו אליך עוד מיילים על תשובות.
replies-over-words = הוא מיועד לכתובת אחרת, או שכבר לא נשלח לשם דבר.
follow-no = בלי מיילים נוספים על הדיון הזה
follow-no-words = לא יישלחו אליך עוד מיילים על הדיון שבמעקב שלך באתר { $site }.
follow-no-done = בוצע. לא יישלחו אליך עוד מיילים על הדיון הזה.
desk-no = בלי הודעות נוספות?
desk-no-words = לא יישלחו עוד הודעות על תגובות שממתינות באתר { $site }.
desk-no-done = לא יישלחו אליך עוד הודעות על תגובות שממתינות.

## What is wrong

wrong-name-empty = בשם יש לפחות אות אחת או ספרה אחת.
wrong-name-long =
    { $number ->
        [one] בשם יש לכל היותר תו אחד.
        [two] בשם יש לכל היותר שני תווים.
       *[other] בשם יש לכל היותר { $number } תווים.
    }
wrong-name-deceiving = בשם אין תווים בלתי נראים או תווים שמשנים את הכיוון.
wrong-name-marks = בשם יש לכל היותר שלושה סימנים על אות.
wrong-name-taken = למישהו מהנהלת אחד האתרים שלך יש שם כזה.
wrong-email = זו לא כתובת אימייל.
wrong-email-taken = כבר יש חשבון עם הכתובת הזאת: אפשר להתחבר.
wrong-password-short =
    { $number ->
        [one] צריך לפחות תו אחד.
        [two] צריך לפחות שני תווים.
       *[other] צריך לפחות { $number } תווים.
    }
wrong-password-long =
    { $number ->
        [one] אפשר לכל היותר תו אחד.
        [two] אפשר לכל היותר שני תווים.
       *[other] אפשר לכל היותר { $number } תווים.
    }
wrong-password-guessable = קל מדי לנחש: זו סיסמה נפוצה, או שהיא מורכבת מהשם או מהכתובת שלך.
wrong-password = זו לא הסיסמה שלך.
wrong-pair = הכתובת והסיסמה האלה לא מתאימות זו לזו.
wrong-picture = אי אפשר לקרוא את התמונה הזאת.
wrong-picture-large = התמונה גדולה מדי: לכל היותר 5 מ״ב ו־16 מיליון פיקסלים.
wrong-code = זה לא הקוד מההודעה האחרונה שלנו.
proof-over = הקוד הזה כבר לא תקף: ניסו אותו יותר מדי פעמים, הוא ישן מדי, או שנשלח חדש ממנו. אפשר לבקש אחר.
too-many-tries =
    { $minutes ->
        [one] יותר מדי ניסיונות. יש להמתין דקה.
        [two] יותר מדי ניסיונות. יש להמתין שתי דקות.
       *[other] יותר מדי ניסיונות. יש להמתין { $minutes } דקות.
    }
unavailable = לא זמין כרגע. כדאי לנסות שוב עוד רגע.
went-wrong = משהו השתבש. כדאי לנסות שוב.

## Pages that lead nowhere

failed = משהו השתבש
failed-words = כדאי לחזור ולנסות שוב.
failed-stranger = העמוד הזה לא רשאי לבקש
failed-stranger-words = העמוד שפתח את החלון הזה אינו אחד מאלה שבהם נמצאות התגובות האלה. לא נמסר לו דבר.
failed-form = זה לא הגיע מכאן
failed-form-words = הטופס היה ישן מדי, או שנשלח מעמוד אחר. שום דבר לא השתנה: יש לחזור, לטעון מחדש את העמוד ולנסות פעם נוספת.
cookies-blocked = קובצי cookie חסומים
cookies-blocked-words = כדי להתחבר צריך קובץ cookie של העמוד הזה, והדפדפן שלך לא שומר כאלה. יש לאפשר אותם לעמוד הזה ואז לטעון אותו מחדש.
failed-later = לא זמין כרגע
failed-later-words = כדאי לנסות שוב עוד רגע.
failed-window = החלון הזה לא נפתח כמו שצריך
failed-window-words = יש לסגור אותו ולנסות שוב מהעמוד.
