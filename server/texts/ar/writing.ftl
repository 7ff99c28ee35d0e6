### Writing a comment without scripts.

write-title = كتابة تعليق
write-reply = رد على { $name }
write-on = على { $page }
write-text = التعليق
write-text-hint = يمكنك استخدام Markdown هنا.
write-email-hint = اختياري، ولا يُعرض أبدًا.
write-preview = معاينة
write-post = نشر
write-held = تعليقك في انتظار الإشراف
write-held-hint = سيظهر حالما يطّلع عليه أحد.
write-not-taken = لا يقبل هذا الموقع هذا التعليق.
write-closed = هذا النقاش مغلق.
write-members = التعليق هنا متاح للأعضاء فقط. يمكنك تسجيل الدخول على الصفحة نفسها.
write-parent-gone = ما تريد الرد عليه لم يعد موجودًا.
write-again = سبق أن نشرت من هذه الصفحة. إن كان هذا تعليقًا آخر، فيمكنك نشره الآن.
wrong-body-empty = يُرجى كتابة شيء أولًا.
wrong-body-long =
    { $number ->
        [zero] لا يحتوي التعليق على أي حرف.
        [one] لا يزيد التعليق على حرف واحد.
        [two] لا يزيد التعليق على حرفين.
        [few] لا يزيد التعليق على { $number } أحرف.
        [many] لا يزيد التعليق على { $number } حرفًا.
       *[other] لا يزيد التعليق على { $number } حرف.
    }
wrong-body-control = لا يمكن نشر رموز التحكم.
write-name-taken = لأحد أعضاء هذا الموقع هذا الاسم. يُرجى اختيار اسم آخر.
