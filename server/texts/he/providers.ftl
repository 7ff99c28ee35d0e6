### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = המשך עם { $service }
or = או
new-from = הגעת דרך { $service }. זה הביקור הראשון שלך כאן: באיזה שם להציג אותך לאחרים?
have-account-link = כבר יש לך חשבון כאן? { $link }; אחר כך אפשר לקשר בין השניים בעמוד החשבון שלך.
provider-denied = לא נמסר לנו דבר: שם לא ניתן אישור. אפשר לנסות שוב, או לבחור דרך אחרת.
provider-failed = השירות האחר לא מסר את זהותך. אפשר לנסות שוב, או לבחור דרך אחרת.
provider-gone = הדרך הזאת כבר לא זמינה. יש לבחור אחרת.
provider-prove = יש לך כאן חשבון עם הכתובת שהשירות האחר מוסר. יש להתחבר אליו בדרך אחרת; אחר כך אפשר לקשר בין השניים בעמוד החשבון שלך.
provider-over = זה נמשך יותר מדי זמן
provider-over-words = או שכבר נעשה קודם, או שהתחיל בדפדפן אחר. יש להתחיל מחדש.

## The account

other-ways = דרכים אחרות להתחבר
services-none = אין שירות מקושר.
services-change = שינוי השירותים
linked-since = מאז { $day }
link-service = קישור { $service }
unlink = ניתוק { $service }
service-linked = קושר: מעכשיו אפשר להתחבר בדרך הזאת.
service-unlinked = נותק: אף אחד כבר לא נכנס בדרך הזאת.
provider-taken = החשבון שם מקושר לחשבון אחר כאן. אפשר להתחבר אליו, ולאחד בין השניים אם שניהם שלך.
last-way-in = זו הדרך האחרונה שלך להתחבר. קודם צריך להוסיף אחרת: סיסמה, כתובת מאומתת או שירות אחר.

## Merging

merge = חשבון אחר שלך
merge-hint = התחברת בעבר בדרך אחרת ועכשיו יש לך שני חשבונות? אפשר לאחד אותם: התגובות, ההצבעות והתפקידים של האחר יעברו לכאן.
merge-begin = איחוד חשבון אחר עם זה
merge-sign-in = עכשיו יש להתחבר לחשבון האחר, תוך עשר דקות. לפני האיחוד יוצג מה עומד לקרות.
merge-title = איחוד שני חשבונות
merge-words = כל מה ששייך אל { $other } יעבור אל { $kept }: תגובות, הצבעות, תפקידים, שירותים מקושרים. אחר כך { $other } ייעלם, והחיבור שלו ינותק בכל מקום. אי אפשר לבטל את זה.
merge-button = איחוד החשבונות
merge-leave = להשאיר כמו שהם
merge-done = החשבונות שלך אוחדו.
merge-over = שום דבר לא אוחד: זה נמשך יותר מדי זמן, או שזה היה אותו חשבון.

## Mail

mail-linked-subject = השירות { $service } פותח את החשבון שלך ב־{ $host }
mail-linked-intro = מעכשיו, מי שמתחבר עם { $service } כפי שהתחברת נכנס לחשבון שלך ב־{ $host }.
mail-linked-why = אם זה לא היה ביוזמתך, יש לנתק אותו מיד בעמוד החשבון שלך ולבחור סיסמה אחרת.

mail-unlinked-subject = השירות { $service } כבר לא פותח את החשבון שלך ב־{ $host }
mail-unlinked-intro = השירות { $service } נותק מהחשבון שלך ב־{ $host }.
mail-unlinked-why = אם זה לא היה ביוזמתך, יש לבחור מיד סיסמה אחרת.

mail-merged-subject = שני חשבונות ב־{ $host } אוחדו
mail-merged-intro = החשבון שלך ב־{ $host } אוחד עם חשבון אחר. לשם כך התחברו לשניהם.
mail-merged-why = אם זה לא היה ביוזמתך, יש לפנות מיד למי שמפעיל את { $host }.
