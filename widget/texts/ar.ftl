### ما تعرضه أداة التعليقات. { $count } عدد، و{ $name } الاسم الذي اختاره صاحبه.

tag = ar
direction = rtl
thousands = ,

## النقاش

comments = التعليقات
comment-count = { $count ->
    [zero] لا توجد تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
sort = ترتيب التعليقات
best = الأفضل
newest = الأحدث
oldest = الأقدم
loading = جارٍ تحميل التعليقات…
empty = لا تعليقات هنا بعد.
empty-hint = ما رأيك؟
more = عرض المزيد من التعليقات
more-loading = جارٍ التحميل…
more-failed = تعذّر التحميل. إعادة المحاولة
try-again = إعادة المحاولة
closed = هذا النقاش مغلق.
closed-hint = ما زالت قراءته كاملًا متاحة لك.
no-guests = التعليق هنا متاح للأعضاء فقط.
host-page = الانتقال إلى الصفحة نفسها
whole = عرض جميع التعليقات
without-scripts = القراءة والكتابة دون برامج نصية
unsupported = يمكنك القراءة دون الكتابة: إما أن هذا المتصفح قديم جدًا، أو أن الصفحة لا تسمح بتشغيل التعليقات.
gathered = { $count ->
    [zero] لا تعليقات جديدة
    [one] تعليق جديد واحد
    [two] تعليقان جديدان
    [few] { $count } تعليقات جديدة
    [many] { $count } تعليقًا جديدًا
   *[other] { $count } تعليق جديد
}
unread = { $count ->
    [zero] لا جديد
    [one] واحد جديد
    [two] اثنان جديدان
    [few] { $count } جديدة
    [many] { $count } جديدًا
   *[other] { $count } جديد
}
since-last-visit = منذ زيارتك الأخيرة
reading = { $count ->
    [zero] لا أحد يقرأ الآن
    [one] يقرأ الآن شخص واحد
    [two] يقرأ الآن شخصان
    [few] يقرأ الآن { $count } أشخاص
    [many] يقرأ الآن { $count } شخصًا
   *[other] يقرأ الآن { $count } شخص
}

## ما يظهر مكان النقاش

blocked = لا يُسمح لهذه الصفحة بتضمين هذه التعليقات
blocked-hint = إن كانت الصفحة لك، فيلزم أن يُضاف عنوانها إلى العناوين التي يسمح بها الموقع.
no-site = لا توجد تعليقات هنا
no-site-hint = تطلب الصفحة موقعًا لا يعرفه هذا الخادم.
bad-embed = لم تُضبط التعليقات على نحو صحيح
bad-embed-hint = يحتاج وسم التضمين في هذه الصفحة إلى مفتاح موقعها.
offline = لا يوجد اتصال بالإنترنت
offline-hint = ستظهر التعليقات حالما يعود الاتصال.
unavailable = تعذّر تحميل التعليقات
unavailable-hint = الصفحة سليمة، لكن الخادم الذي يحفظ تعليقاتها لم يستجب.

## التعليق

pinned = مثبّت
new = جديد
bot = روبوت
guest = زائر
you = أنت
owner = المالك
team = الفريق
moderator = الإشراف
someone = شخص ما
edited = معدّل
removed = أُزيل هذا التعليق.
held = في انتظار الإشراف. لا يراه أحد سواك.
refused = لم ينشره الإشراف. لا يراه أحد سواك.
to = ردًا على { $name }
reply = رد
reply-to = رد على { $name }
edit = تعديل
delete = حذف
copy-link = نسخ الرابط
copied = تم النسخ
sending = جارٍ الإرسال…
retry = إعادة الإرسال
discard = العودة إلى التعديل
vote-up = تصويت بالتأييد
vote-down = تصويت بالرفض
vote-label = { $count ->
    [zero] { $does }، { $count } أصوات
    [one] { $does }، { $count } صوت
    [two] { $does }، { $count } صوت
    [few] { $does }، { $count } أصوات
    [many] { $does }، { $count } صوتًا
   *[other] { $does }، { $count } صوت
}
vote-refused = { $vote }. { $why }
own-comment = هذا تعليقك

## Reactions and following

reactions = التفاعلات
page-reactions = التفاعلات مع هذه الصفحة
react-to = التفاعل مع تعليق { $name }
reaction-label = { $count ->
    [zero] { $emoji }، { $count } تفاعلات
    [one] { $emoji }، { $count } تفاعل
    [two] { $emoji }، { $count } تفاعل
    [few] { $emoji }، { $count } تفاعلات
    [many] { $emoji }، { $count } تفاعلًا
   *[other] { $emoji }، { $count } تفاعل
}
follow = التعليقات الجديدة بالبريد
said-followed = ستصلك رسائل عن التعليقات الجديدة
said-unfollowed = لن تصلك رسائل عن التعليقات الجديدة بعد الآن
show-all = عرض الكل
featured = مميّز
feature = تمييز
unfeature = إلغاء التمييز
said-featured = التعليق مميّز
said-unfeatured = لم يعد التعليق مميّزًا

## الردود

more-replies = { $count ->
    [zero] لا مزيد من الردود
    [one] عرض رد آخر
    [two] عرض ردّين آخرين
    [few] عرض { $count } ردود أخرى
    [many] عرض { $count } ردًا آخر
   *[other] عرض { $count } رد آخر
}
folded = { $count ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردّان
    [few] { $count } ردود
    [many] { $count } ردًا
   *[other] { $count } رد
}
fold = إخفاء الردود على { $name }
unfold = { $count ->
    [zero] لا ردود على { $name }، عرض
    [one] رد واحد على { $name }، عرض
    [two] ردّان على { $name }، عرض
    [few] { $count } ردود على { $name }، عرض
    [many] { $count } ردًا على { $name }، عرض
   *[other] { $count } رد على { $name }، عرض
}

## منذ متى

just-now = الآن
minutes-ago = { $count ->
    [zero] قبل أقل من دقيقة
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
hours-ago = { $count ->
    [zero] قبل أقل من ساعة
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
yesterday = أمس
days-ago = { $count ->
    [zero] اليوم
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}

months = يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute } ص
afternoon = { $hour }:{ $minute } م
moment = { $day }، { $time }

## من يكتب الآن

typing-one = يكتب الآن: { $name }
typing-two = يكتب الآن: { $name } و{ $second }
typing-some = { $count ->
    [zero] لا أحد يكتب الآن
    [one] يكتب الآن شخص ما
    [two] يكتب الآن شخصان
    [few] يكتب الآن { $count } أشخاص
    [many] يكتب الآن { $count } شخصًا
   *[other] يكتب الآن { $count } شخص
}
typing-one-more = { $count ->
    [zero] يكتب الآن: { $name }
    [one] يكتب الآن: { $name } وشخص آخر
    [two] يكتب الآن: { $name } وشخصان آخران
    [few] يكتب الآن: { $name } و{ $count } أشخاص آخرين
    [many] يكتب الآن: { $name } و{ $count } شخصًا آخر
   *[other] يكتب الآن: { $name } و{ $count } شخص آخر
}
typing-two-more = { $count ->
    [zero] يكتب الآن: { $name } و{ $second }
    [one] يكتب الآن: { $name } و{ $second } وشخص آخر
    [two] يكتب الآن: { $name } و{ $second } وشخصان آخران
    [few] يكتب الآن: { $name } و{ $second } و{ $count } أشخاص آخرين
    [many] يكتب الآن: { $name } و{ $second } و{ $count } شخصًا آخر
   *[other] يكتب الآن: { $name } و{ $second } و{ $count } شخص آخر
}

## الكتابة

write = كتابة تعليق
write-first = بدء النقاش
edit-label = تعديل تعليقك
post = نشر
save = حفظ
saving = جارٍ الحفظ…
cancel = إلغاء
your-name = اسمك
email = البريد الإلكتروني
email-hint = اختياري، ولا يُعرض أبدًا
markdown = يمكنك استخدام Markdown هنا
posting-as = الكتابة باسم { $name }
change = تغيير
formatting = التنسيق
view-tabs = النص أو المعاينة
write-tab = الكتابة
preview-tab = المعاينة
preview-empty = لا شيء للعرض بعد.
bold = غامق
italic = مائل
link = رابط
code = شفرة
quote = اقتباس
list = قائمة
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
}
waiting-to-send = بانتظار الاتصال
image = صورة
uploading = جارٍ رفع { $name }…
people = المشاركون هنا
emoji = الرموز التعبيرية

## ما الخطأ، وما الحل

empty-body = يُرجى كتابة شيء أولًا.
long-body = { $count ->
    [zero] النص أطول من اللازم.
    [one] النص أطول من اللازم بحرف واحد.
    [two] النص أطول من اللازم بحرفين.
    [few] النص أطول من اللازم بمقدار { $count } أحرف.
    [many] النص أطول من اللازم بمقدار { $count } حرفًا.
   *[other] النص أطول من اللازم بمقدار { $count } حرف.
}
no-name = ما الاسم الذي سيظهر مع تعليقك؟
long-name = لا يزيد الاسم على 60 حرفًا.
bad-email = لا يبدو هذا عنوان بريد إلكتروني.
network = تعذّر الوصول إلى الخادم. نصك محفوظ.
rate-limited = كان هذا كثيرًا دفعة واحدة. يُرجى الانتظار قليلًا ثم المحاولة من جديد.
thread-closed = أُغلق هذا النقاش في هذه الأثناء.
edit-window-over = انتهى وقت التعديل.
version-conflict = تغيّر التعليق في هذه الأثناء. يُرجى الإلغاء ثم تعديله من جديد.
not-yours = هذا التعليق لشخص آخر.
comment-not-found = لم يعد هذا التعليق موجودًا.
members-only = هذا متاح هنا للأعضاء فقط.
signed-out = انتهت جلستك، ويلزم تسجيل الدخول من جديد.
now-banned = لم يعد بإمكانك الكتابة في هذا الموقع.
not-allowed = دورك لا يسمح بهذا.
step-up-needed = يلزم أولًا تأكيد هويتك.
vote-not-taken = لا يقبل هذا الموقع هذا التصويت.
own-vote = لا أحد يصوّت على تعليقه.
too-many-pins = عدد التعليقات المثبّتة كبير بالفعل. يلزم أولًا إلغاء تثبيت أحدها.
invalid-code = استغرق تسجيل الدخول وقتًا أطول من اللازم، أو كان لصفحة أخرى.
invalid-jwt = تعذّر على هذا الموقع تسجيل دخولك.
origin-not-allowed = لا يُسمح لهذه الصفحة بإرسال التعليقات.
too-large = هذا أطول من اللازم.
invalid = لم يقبل الخادم هذا النص.
failed = حدث خطأ ما في الخادم. نصك محفوظ.
not-an-image = لا يمكن عرض هذا كصورة. الصيغ الممكنة هي PNG وJPEG وGIF وWebP.
image-too-large = الصورة كبيرة جدًا. الحد الأقصى 5 ميغابايت و16 ميغابكسل.
images-not-taken = لا يقبل هذا الموقع الصور.
not-taken = لا يقبل هذا الموقع هذا التعليق.
waits = سيطّلع الإشراف على هذا قبل ظهوره.

## من أنا

sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
account = حسابك
have-account = هل لديك حساب؟
banned = لا يمكنك الكتابة هنا.
banned-hint = هذا قرار إشراف الموقع. ما زال بإمكانك قراءة كل شيء.
banned-until = حتى { $date }.

## الإشراف

close-thread = إغلاق النقاش
reopen-thread = إعادة فتح النقاش
pin = تثبيت في الأعلى
unpin = إلغاء التثبيت
remove-asks = إزالة…
ban-asks = حظر { $name }…
delete-question = حذف هذا التعليق نهائيًا؟
deleting = جارٍ الحذف…
keep = إبقاء
remove-question = إزالة هذا التعليق للجميع؟
remove = إزالة
removing = جارٍ الإزالة…
ban-question = حظر { $name } من هذا الموقع؟ لن تعود الكتابة ولا التصويت ممكنين بعد ذلك.
ban = حظر
banning = جارٍ الحظر…
vote-question = يلزم تسجيل الدخول للتصويت.
react-question = يلزم تسجيل الدخول للتفاعل.
not-now = ليس الآن

## Panels

menu-of = المزيد لتعليق { $name }
report-asks = إبلاغ…
mute-asks = كتم { $name }…
muted = تعليق مكتوم من { $name }
show-muted = إظهار
muted-people = الأشخاص المكتومون
search = بحث

## الاتصال المباشر

lost = انقطع الاتصال. تجري إعادة المحاولة تلقائيًا.
try-now = المحاولة الآن
lost-offline = لا يوجد اتصال بالإنترنت. نصك محفوظ.
not-live = لا تظهر التعليقات الجديدة هنا من تلقاء نفسها.
look-for-new = البحث عن جديد

## ما يظهر فوق النقاش

close = إغلاق
window-waiting = يُرجى إتمام تسجيل الدخول في النافذة الأخرى.
window-cut = يُرجى إتمام تسجيل الدخول في النافذة الأخرى، ثم اختيار «العودة إلى …» هناك.
window-blocked = منع متصفحك نافذة تسجيل الدخول.
sign-in-page = تسجيل الدخول في صفحة كاملة
not-kept = لم يحتفظ متصفحك بتسجيل دخولك هنا.
not-kept-guest = لم يحتفظ متصفحك بتسجيل دخولك هنا. ما زال بإمكانك التعليق بصفة زائر.
not-signed-in = لم يتم تسجيل دخولك. { $why }
ended = تم تسجيل خروجك. نصك محفوظ.
step-up = يتطلب هذا التحقق من هويتك من جديد.
confirm = تأكيد هويتك
claim-question = كُتبت هنا تعليقات بصفة زائر من هذا المتصفح. هل هي لك؟
claim = نعم، هي لي

## ما يقوله قارئ الشاشة

loaded = { $count ->
    [zero] لم تُحمَّل أي تعليقات
    [one] تم تحميل تعليق واحد
    [two] تم تحميل تعليقين
    [few] تم تحميل { $count } تعليقات
    [many] تم تحميل { $count } تعليقًا
   *[other] تم تحميل { $count } تعليق
}
said-posted = نُشر تعليقك
said-not-posted = لم يُنشر تعليقك
said-saved = حُفظ تعديلك
said-deleted = حُذف تعليقك
said-removed = أُزيل التعليق
said-banned = لم يعد بإمكان صاحب التعليق الكتابة هنا
said-pinned = التعليق مثبّت
said-unpinned = لم يعد التعليق مثبّتًا
said-closed = النقاش مغلق
said-reopened = النقاش مفتوح من جديد
said-signed-in = تم تسجيل دخولك
said-signed-out = تم تسجيل خروجك
said-copied = تم نسخ الرابط
said-nothing-claimed = لم يكن هناك ما يُنقل إليك
said-claimed = { $count ->
    [zero] لم يُنقل إليك أي تعليق
    [one] صار لك تعليق واحد
    [two] صار لك تعليقان
    [few] صارت لك { $count } تعليقات
    [many] صار لك { $count } تعليقًا
   *[other] صار لك { $count } تعليق
}
