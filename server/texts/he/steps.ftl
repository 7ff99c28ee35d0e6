### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = מפתחות גישה
passkeys-words = עם מפתח גישה מתחברים באצבע, בפנים או בקוד ה־PIN של המכשיר, בלי סיסמה. הוא פועל באתר הזה בלבד, ולכן אף אחד לא יכול להוציא אותו ממך במרמה.
passkeys-so-many =
    { $number ->
        [0] אין לך אף אחד.
        [one] יש לך אחד.
        [two] יש לך שניים.
       *[other] יש לך { $number }.
    }
passkeys-change = שינוי מפתחות הגישה
passkeys-no-browser = הדפדפן הזה לא יכול ליצור מפתחות גישה.
passkeys-too-many = כבר יש לך המספר המרבי של מפתחות גישה. קודם צריך להסיר אחד.
passkey-add = הוספת מפתח גישה
passkey-new = מפתח גישה חדש
passkey-name-hint = כדי לזהות אותו: הטלפון שלך, המחשב הנייד, מנהל הסיסמאות.
passkey-name-suggested = מפתח גישה { $number }
passkey-since = מאז { $day }.
passkey-used = שימוש אחרון: { $day }.
passkey-not-used = עוד לא היה בשימוש.
passkey-rename-which = שם חדש עבור { $name }
passkey-remove-which = הסרת { $name }
rename = שינוי השם
remove = הסרה
passkey-is-added = מפתח הגישה שלך נוסף. מעכשיו אפשר להתחבר איתו.
passkey-is-removed = הוסר. הוא כבר לא פותח דבר; אפשר למחוק אותו גם מהמכשיר שלך.
sign-in-by-passkey = התחברות עם מפתח גישה
use-passkey = שימוש במפתח גישה
passkey-none = הדפדפן שלך לא מסר מפתח גישה. אפשר לנסות שוב, או להמשיך בדרך אחרת.
passkey-known = כבר יש במכשיר הזה מפתח גישה שלך.
passkey-late = זה נמשך יותר מדי זמן, או שכבר נשלח קודם. כדאי לנסות שוב.
passkey-unknown = מפתח הגישה הזה לא מוכר לנו: הוא הוסר כאן. יש להתחבר בדרך אחרת.
passkey-unfit = מפתח הגישה הזה לא התקבל. אפשר לנסות שוב, או להמשיך בדרך אחרת.

## The second step

second-title = עוד שלב אחד
second-words = יש להקליד את הקוד שמוצג עכשיו באפליקציית האימות שלך.
second-late = זה נמשך יותר מדי זמן. יש להתחבר שוב.
app-code = קוד מהאפליקציה
use-app-code = שימוש בקוד מהאפליקציה
recovery-words = יש להקליד אחד מהקודים ששמרת כשהפעלת את השלב השני. אחר כך הוא כבר לא יהיה תקף.
recovery-code = קוד שחזור
use-recovery-code = שימוש בקוד שחזור
two-step = שלב שני
two-step-words = עם שלב שני, גם מי שיודע את הסיסמה שלך או קורא את המיילים שלך לא יכול להתחבר בשמך: צריך גם קוד מאפליקציה בטלפון שלך. התחברות עם מפתח גישה בטוחה מספיק גם בלי זה.
two-step-scan = יש לסרוק את זה באפליקציית אימות:
two-step-picture = קוד QR לאפליקציית אימות
two-step-type = או להקליד בה את המפתח הזה:
two-step-confirm = יש להקליד את הקוד שמוצג בה:
two-step-turn-on = הפעלת השלב השני
two-step-is-not-on = כבוי.
two-step-is-on = פעיל: אחרי הסיסמה או קוד במייל, כדי להתחבר צריך קוד מהאפליקציה שלך או מפתח גישה.
two-step-is-on-now = השלב השני פעיל.
two-step-on-left =
    { $number ->
        [one] פעיל, ונשאר קוד שחזור אחד.
        [two] פעיל, ונשארו שני קודי שחזור.
       *[other] פעיל, ונשארו { $number } קודי שחזור.
    }
two-step-change = שינוי
two-step-turn-off = כיבוי השלב השני
two-step-off-words = אז תספיק הסיסמה שלך או קוד במייל כדי להתחבר. קודי השחזור לא יהיו תקפים.
two-step-is-off = השלב השני כבוי.
recovery-codes = קודי שחזור
recovery-codes-words = יש לשמור אותם במקום שאפשר למצוא כשהטלפון איננו: על נייר, או במנהל סיסמאות. כל אחד מהם תקף פעם אחת במקום הקוד מהאפליקציה. הם לא יוצגו שוב.
recovery-codes-left =
    { $number ->
        [0] השתמשת בכולם. כדאי ליצור חדשים.
        [one] נשאר לך אחד.
        [two] נשארו לך שניים.
       *[other] נשארו לך { $number }.
    }
recovery-codes-renew = יצירת חדשים
recovery-codes-are-new = אלה קודי השחזור החדשים שלך. הקודמים כבר לא תקפים.
recovery-codes-save = שמירה כקובץ
recovery-codes-done = שמרתי אותם
wrong-app-code = זה לא הקוד שמוצג עכשיו באפליקציה שלך. כדאי לבדוק שהשעון בטלפון מדויק.
wrong-app-code-used = כבר השתמשו בקוד הזה. יש להמתין לבא.
wrong-recovery-code = זה לא אחד מקודי השחזור שלך, או שכבר השתמשו בו.

## Confirming

to-change-address = כדי לשנות את הכתובת שלך
to-change-password = כדי לשנות את הסיסמה שלך
to-change-passkeys = כדי לשנות את מפתחות הגישה שלך
to-change-two-step = כדי לשנות את השלב השני
to-change-services = כדי לשנות את השירותים שאיתם מתחברים
to-merge = כדי לאחד שני חשבונות
to-leave = כדי למחוק את החשבון שלך
prove-by-mail = לשלוח לי קוד במייל
code-words-here = שלחנו הודעה אל { $email }. יש להקליד כאן את הקוד שבה.
prove-none = כדי לאמת את הזהות, יש להתנתק ולהתחבר שוב.

## The account

back = חזרה
back-to-account = חזרה לחשבון שלך
change-address = שינוי הכתובת
no-address = לא נמסרה כתובת.
password-is-there = יש לך סיסמה.
password-is-not-there = אין לך סיסמה.
set-password = קביעת סיסמה
