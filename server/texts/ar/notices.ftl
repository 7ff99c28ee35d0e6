## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = الإشعار بمحتوى غير قانوني
notice-about = في { $site }
notice-words = يُرجى ذكر التعليق المخالف للقانون والسبب. القائمون على الموقع يقرّرون، ويخبرونك بالقرار وسببه.
notice-lacks = هناك ما ينقص أدناه.
notice-place = عنوان التعليق
notice-place-wrong = يُرجى لصق رابط تعليق موجود في هذا الموقع: التاريخ الذي فوقه رابط.
notice-why = لماذا هو غير قانوني؟
notice-why-wrong = يُرجى ذكر السبب، بما لا يزيد على 5,000 حرف.
notice-name = اسمك
notice-name-wrong = يُرجى ذكر هويتك.
notice-email = عنوان بريدك الإلكتروني
notice-email-wrong = يُرجى كتابة عنوان يمكن التواصل معك عبره.
notice-exempt = يتعلق الأمر بالاعتداء الجنسي على الأطفال: لا يلزمني ذكر هويتي
notice-faith = أعتقد بحسن نية أن ما أقوله هنا دقيق وكامل
notice-faith-wrong = هذا الإقرار مطلوب.
notice-send = إرسال الإشعار
notice-thanks = وصل إشعارك
notice-number = رقمه { $number }.
notice-mailed = سيُرسل تأكيد إلى { $email }.
notice-next = ينظر فيه القائمون على { $site } ويقرّرون، ويخبرونك بالقرار وسببه.

mail-notice-received-subject = إشعارك عن تعليق في { $site }
mail-notice-received-intro = وصل إشعارك عن تعليق في { $site }. رقمه { $notice }. القائمون على الموقع يقرّرون بشأنه، ويخبرونك بالقرار وسببه. نص إشعارك:
mail-notice-received-why = وصلتك هذه الرسالة لأن شخصًا ما كتب هذا العنوان في إشعار بمحتوى غير قانوني في { $site }. إن لم يكن ذلك منك، فلا داعي لفعل شيء.
mail-notice-decided-subject = القرار بشأن إشعارك في { $site }
mail-notice-decided-intro = صدر قرار بشأن إشعارك { $notice } في { $site }.
mail-notice-decided-why = يمكنك الاعتراض على هذا القرار: بالرد على القائمين على { $site }، أو أمام هيئة معتمدة لتسوية المنازعات خارج المحكمة (المادة 21 من اللائحة (EU) 2022/2065)، أو أمام القضاء.
mail-statement-subject = أُزيل تعليقك في { $site }
mail-statement-intro = أُزيل تعليق لك في { $site } بعد إشعار بمحتوى غير قانوني. هذه هي الأسباب.
mail-statement-why = يمكنك الاعتراض على هذا القرار: بالرد على القائمين على { $site }، أو أمام هيئة معتمدة لتسوية المنازعات خارج المحكمة (المادة 21 من اللائحة (EU) 2022/2065)، أو أمام القضاء.
mail-reasons-keep = القرار: يبقى التعليق.
mail-reasons-remove = القرار: يُزال التعليق في كل مكان ونهائيًا.
mail-reasons-illegal = الأساس: القانون ({ $reference }).
mail-reasons-terms = الأساس: شروط الموقع ({ $reference }).
mail-reasons-facts = الوقائع والظروف: { $facts }
mail-reasons-people = اتخذ القرارَ إنسان. لم يكن الإشعار ولا القرار بوسائل آلية.
