### Mail. { $host } is the server, as people know it.

mail-or-link = או לפתוח את הקישור הזה:
mail-good-for = שניהם תקפים לחצי שעה, פעם אחת.

mail-sign-up-subject = הקוד שלך עבור { $host }
mail-sign-up-intro = עם הקוד הזה יוצרים את החשבון שלך לתגובות ב־{ $host }:
mail-sign-up-link = יצירת חשבון
mail-sign-up-why = מישהו הקליד את הכתובת שלך ב־{ $host }. אם זה לא היה ביוזמתך, אין צורך לעשות דבר: לא ייווצר חשבון.

mail-sign-up-again-subject = יש לך חשבון ב־{ $host }
mail-sign-up-again-intro = מישהו רצה ליצור חשבון לתגובות ב־{ $host } עם הכתובת שלך. כבר יש לך חשבון: אפשר להתחבר איתו, או לבחור שם סיסמה אחרת אם היא נשכחה.
mail-sign-up-again-why = אם זה לא היה ביוזמתך, אין צורך לעשות דבר.

mail-sign-in-subject = הקוד שלך עבור { $host }
mail-sign-in-intro = עם הקוד הזה מתחברים ל־{ $host }:
mail-sign-in-link = התחברות
mail-sign-in-why = מישהו הקליד את הכתובת שלך ב־{ $host }. אם זה לא היה ביוזמתך, אין צורך לעשות דבר, ואין למסור את הקוד לאיש.

mail-reset-subject = סיסמה אחרת עבור { $host }
mail-reset-intro = עם הקוד הזה בוחרים סיסמה אחרת עבור { $host }:
mail-reset-link = בחירת סיסמה אחרת
mail-reset-why = מישהו ביקש זאת ב־{ $host }. אם זה לא היה ביוזמתך, אין צורך לעשות דבר, ואין למסור את הקוד לאיש: הסיסמה שלך נשארת כפי שהיא.

mail-change-subject = הכתובת החדשה שלך ב־{ $host }
mail-change-intro = עם הקוד הזה החשבון שלך ב־{ $host } יקבל את הכתובת הזאת:
mail-change-link = שינוי הכתובת
mail-change-why = מישהו הקליד את הכתובת הזאת ב־{ $host }. אם זה לא היה ביוזמתך, אין צורך לעשות דבר, ואין למסור את הקוד לאיש.

mail-changed-subject = הכתובת שלך ב־{ $host } שונתה
mail-changed-intro = לחשבון שלך ב־{ $host } יש עכשיו כתובת אחרת: { $address }. לכתובת הזאת לא יגיעו עוד מיילים.
mail-changed-why = אם זה לא היה ביוזמתך, יש לפנות מיד למי שמפעיל את { $host }.

mail-password-changed-subject = הסיסמה שלך ב־{ $host } שונתה
mail-password-changed-intro = לחשבון שלך ב־{ $host } יש עכשיו סיסמה אחרת. החיבור בדפדפנים אחרים נותק.
mail-password-changed-why = אם זה לא היה ביוזמתך, יש לבחור מיד סיסמה אחרת דרך ”שכחת את הסיסמה?”.

mail-stop = להפסיק את המיילים האלה

mail-follow-subject = תשובות באתר { $site }?
mail-follow-intro = כתבת באתר { $site } ומסרת את הכתובת הזאת. לשלוח אליך מייל כשמשיבים לך? בלי הסכמתך לא יישלח דבר.
mail-follow-link = כן, לשלוח לי
mail-follow-why = מישהו הקליד את הכתובת הזאת עם תגובה באתר { $site }. אם זה לא היה ביוזמתך, אין צורך לעשות דבר.

mail-reply-subject = השיבו לך באתר { $site }
mail-reply-intro = השיבו על מה שכתבת באתר { $site }.
mail-reply-link = קריאת התשובה
mail-reply-why = המייל הזה נשלח אליך כי כתבת תגובה באתר { $site }.

mail-digest-subject =
    { $number ->
        [one] תגובה חדשה באתר { $site }
        [two] שתי תגובות חדשות באתר { $site }
       *[other] { $number } תגובות חדשות באתר { $site }
    }
mail-digest-intro =
    { $number ->
        [one] יש תגובה חדשה בדיון שבמעקב שלך באתר { $site }.
        [two] יש שתי תגובות חדשות בדיון שבמעקב שלך באתר { $site }.
       *[other] יש { $number } תגובות חדשות בדיון שבמעקב שלך באתר { $site }.
    }
mail-digest-link = המשך קריאה
mail-digest-why = המייל הזה נשלח אליך כי הדיון הזה במעקב שלך; לכל היותר פעם בשעה, ורק אם יש משהו חדש.

mail-leaving-subject = החשבון שלך ב־{ $host } יימחק בקרוב
mail-leaving-intro = החשבון שלך ב־{ $host } יימחק ב־{ $day }, לפי בקשתך. עד אז אפשר להתחבר ולהישאר.
mail-leaving-why = אם זה לא היה ביוזמתך, יש להתחבר, להישאר ולבחור סיסמה אחרת.

mail-code-good-for = הוא תקף לחצי שעה, פעם אחת.

mail-prove-subject = הקוד שלך עבור { $host }
mail-prove-intro = עם הקוד הזה מאמתים ב־{ $host } את הזהות שלך:
mail-prove-why = מישהו שמחובר לחשבון שלך ביקש זאת. אם זה לא היה ביוזמתך, אין למסור את הקוד לאיש, ויש לבחור סיסמה אחרת ולהתנתק מכל המקומות האחרים בעמוד החשבון שלך.

mail-passkey-added-subject = מפתח גישה נוסף ב־{ $host }
mail-passkey-added-intro = מעכשיו אפשר לפתוח את החשבון שלך ב־{ $host } עם מפתח גישה חדש.
mail-passkey-added-why = אם זה לא היה ביוזמתך, יש להסיר אותו מיד בעמוד החשבון שלך ולבחור סיסמה אחרת.

mail-passkey-removed-subject = מפתח גישה הוסר ב־{ $host }
mail-passkey-removed-intro = אחד ממפתחות הגישה שלך כבר לא פותח את החשבון שלך ב־{ $host }.
mail-passkey-removed-why = אם זה לא היה ביוזמתך, יש לבחור מיד סיסמה אחרת ולבדוק את עמוד החשבון שלך.

mail-two-step-on-subject = השלב השני פעיל ב־{ $host }
mail-two-step-on-intro = מעכשיו, כדי להתחבר ל־{ $host } צריך קוד מהאפליקציה שלך, אחרי הסיסמה או קוד במייל.
mail-two-step-on-why = אם זה לא היה ביוזמתך, יש לפנות מיד למי שמפעיל את { $host }.

mail-two-step-off-subject = השלב השני כבוי ב־{ $host }
mail-two-step-off-intro = מעכשיו, כדי להתחבר ל־{ $host } מספיקה הסיסמה שלך או קוד במייל.
mail-two-step-off-why = אם זה לא היה ביוזמתך, יש לבחור מיד סיסמה אחרת ולהפעיל שוב את השלב השני.

mail-recovery-used-subject = נעשה שימוש בקוד שחזור ב־{ $host }
mail-recovery-used-intro =
    { $number ->
        [0] מישהו עבר את השלב השני ב־{ $host } עם אחד מקודי השחזור שלך. זה היה האחרון: כדאי ליצור חדשים בעמוד החשבון שלך.
        [one] מישהו עבר את השלב השני ב־{ $host } עם אחד מקודי השחזור שלך. נשאר לך אחד.
        [two] מישהו עבר את השלב השני ב־{ $host } עם אחד מקודי השחזור שלך. נשארו לך שניים.
       *[other] מישהו עבר את השלב השני ב־{ $host } עם אחד מקודי השחזור שלך. נשארו לך { $number }.
    }
mail-recovery-used-why = אם זה לא היה ביוזמתך, יש לבחור מיד סיסמה אחרת וליצור קודי שחזור חדשים.

mail-recovery-renewed-subject = קודי שחזור חדשים ב־{ $host }
mail-recovery-renewed-intro = לחשבון שלך ב־{ $host } יש קודי שחזור חדשים. הקודמים כבר לא תקפים.
mail-recovery-renewed-why = אם זה לא היה ביוזמתך, יש לבחור מיד סיסמה אחרת וליצור קודי שחזור חדשים.
