## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = דיווח על תוכן בלתי חוקי
notice-about = באתר { $site }
notice-words = איזו תגובה מנוגדת לחוק, ולמה? הנהלת האתר תחליט, ותודיע לך מה הוחלט ומדוע.
notice-lacks = חסר משהו למטה.
notice-place = כתובת התגובה
notice-place-wrong = יש להדביק קישור לתגובה שנמצאת באתר הזה: התאריך שמעליה הוא קישור.
notice-why = למה זה בלתי חוקי?
notice-why-wrong = יש לכתוב למה, ב־5,000 תווים לכל היותר.
notice-name = השם שלך
notice-name-wrong = יש לכתוב מי שולח את ההודעה.
notice-email = כתובת האימייל שלך
notice-email-wrong = יש למסור כתובת שאפשר לפנות אליה.
notice-exempt = מדובר בניצול מיני של ילדים: אין חובה לציין את הזהות
notice-faith = לפי מיטב אמונתי, מה שנאמר כאן מדויק ומלא
notice-faith-wrong = ההצהרה הזאת נדרשת.
notice-send = שליחת ההודעה
notice-thanks = ההודעה שלך התקבלה
notice-number = המספר שלה הוא { $number }.
notice-mailed = אישור יישלח אל { $email }.
notice-next = הנהלת האתר { $site } תבדוק אותה, תחליט ותודיע לך מה הוחלט ומדוע.

mail-notice-received-subject = ההודעה שלך על תגובה באתר { $site }
mail-notice-received-intro = ההודעה שלך על תגובה באתר { $site } התקבלה. המספר שלה הוא { $notice }. הנהלת האתר תחליט ותודיע לך מה הוחלט ומדוע. זה מה שכתבת:
mail-notice-received-why = המייל הזה נשלח אליך כי מישהו מסר את הכתובת הזאת בהודעה על תוכן בלתי חוקי באתר { $site }. אם זה לא היה ביוזמתך, אין צורך לעשות דבר.
mail-notice-decided-subject = החלטה על ההודעה שלך באתר { $site }
mail-notice-decided-intro = התקבלה החלטה על ההודעה שלך { $notice } באתר { $site }.
mail-notice-decided-why = אפשר לערער על ההחלטה הזאת: בתשובה למי שמפעיל את { $site }, בפני גוף מוסמך ליישוב סכסוכים מחוץ לבית המשפט (סעיף 21 לתקנה (EU) 2022/2065), או בבית המשפט.
mail-statement-subject = התגובה שלך באתר { $site } הוסרה
mail-statement-intro = תגובה שלך באתר { $site } הוסרה בעקבות הודעה על תוכן בלתי חוקי. אלה הנימוקים.
mail-statement-why = אפשר לערער על ההחלטה הזאת: בתשובה למי שמפעיל את { $site }, בפני גוף מוסמך ליישוב סכסוכים מחוץ לבית המשפט (סעיף 21 לתקנה (EU) 2022/2065), או בבית המשפט.
mail-reasons-keep = החלטה: התגובה נשארת.
mail-reasons-remove = החלטה: התגובה מוסרת, בכל מקום ולתמיד.
mail-reasons-illegal = עילה: החוק ({ $reference }).
mail-reasons-terms = עילה: תנאי האתר ({ $reference }).
mail-reasons-facts = עובדות ונסיבות: { $facts }
mail-reasons-people = אדם קיבל את ההחלטה. לא ההודעה ולא ההחלטה נעשו באמצעים אוטומטיים.
