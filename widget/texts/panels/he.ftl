### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = דיווח על התגובה
report-hint = מנהלי האתר רואים את הדיווח שלך. { $name } לא ישמע עליו.
reason-label = מה הבעיה בה?
reason-spam = ספאם או פרסומת
reason-abuse = עלבונות, איומים או שנאה
reason-off-topic = לא קשור לנושא
reason-illegal = בניגוד לחוק
reason-other = משהו אחר
note-label = מה כדאי למנהלים לדעת (לא חובה)
report-send = שליחת הדיווח
report-notice = תוכן בלתי חוקי? הגישו הודעה רשמית וקבלו את ההחלטה
report-done = הדיווח נשלח. תודה.
report-done-hint = אחד המנהלים יבדוק את זה.

## The texts that a comment had

history-title = מה נכתב בתגובה הזאת
history-now = עכשיו
history-first = בהתחלה
history-only = התגובה הזאת לא השתנתה.

## Muting people

mute-title = להשתיק את { $name }?
mute-hint = מה שנכתב שם יתקפל עבורך לשורה אחת בכל דפי האתר. איש לא יידע על כך.
mute = השתקה
mute-done = השתקת את { $name }.
unmute = ביטול השתקה
unmute-name = ביטול השתקה: { $name }
muted-title = אנשים מושתקים
muted-none = לא השתקת אף אחד.

## Searching a conversation

search-title = חיפוש בשיחה הזאת
search-label = מילים
search-send = חיפוש
search-none = לא נמצא דבר.
search-more = מוצגות רק החדשות ביותר. יותר מילים ימצאו פחות.

## Keys, and what they do

keys-title = קיצורי מקלדת
key-next = התגובה הבאה
key-previous = התגובה הקודמת
key-reply = תשובה
key-vote = הצבעה בעד
key-unread = התגובה החדשה הבאה
key-help = הרשימה הזאת
key-send = שליחת מה שכותבים
key-leave = סגירת מה שפתוח
