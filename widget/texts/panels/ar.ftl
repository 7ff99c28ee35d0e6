### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = الإبلاغ عن هذا التعليق
report-hint = يرى مشرفو هذا الموقع بلاغك. لن يعلم { $name } به.
reason-label = ما المشكلة فيه؟
reason-spam = رسائل مزعجة أو إعلان
reason-abuse = إهانة أو تهديد أو كراهية
reason-off-topic = خارج الموضوع
reason-illegal = مخالف للقانون
reason-other = شيء آخر
note-label = ما ينبغي أن يعرفه المشرفون (اختياري)
report-send = إرسال البلاغ
report-notice = محتوى غير قانوني؟ قدّم إشعارًا رسميًا واعرف القرار
report-done = تم الإبلاغ. شكرًا لك.
report-done-hint = سينظر فيه أحد المشرفين.

## The texts that a comment had

history-title = ما جاء في هذا التعليق
history-now = الآن
history-first = في البداية
history-only = لم يتغير هذا التعليق.

## Muting people

mute-title = كتم { $name }؟
mute-hint = ما يكتبه هذا الشخص يُطوى لك في سطر واحد في كل صفحات هذا الموقع. لن يعلم بذلك.
mute = كتم
mute-done = تم كتم { $name }.
unmute = إلغاء الكتم
unmute-name = إلغاء الكتم: { $name }
muted-title = الأشخاص المكتومون
muted-none = لم تكتم أحدًا.

## Searching a conversation

search-title = البحث في هذه المحادثة
search-label = كلمات
search-send = بحث
search-none = لم يُعثر على شيء.
search-more = تظهر الأحدث فقط. مزيد من الكلمات يضيّق النتائج.

## Keys, and what they do

keys-title = اختصارات لوحة المفاتيح
key-next = التعليق التالي
key-previous = التعليق السابق
key-reply = رد
key-vote = تصويت بالتأييد
key-unread = التعليق الجديد التالي
key-help = هذه القائمة
key-send = إرسال ما تكتبه
key-leave = إغلاق ما هو مفتوح
