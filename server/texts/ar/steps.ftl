### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = مفاتيح المرور
passkeys-words = بمفتاح المرور يتم تسجيل دخولك بإصبعك أو وجهك أو رمز PIN لجهازك، دون كلمة مرور. يعمل على هذا الموقع وحده، فلا يمكن لأحد أن يأخذه منك بالخداع.
passkeys-so-many =
    { $number ->
        [0] ليس لديك أي مفتاح.
        [zero] ليس لديك أي مفتاح.
        [one] لديك مفتاح واحد.
        [two] لديك مفتاحان.
        [few] لديك { $number } مفاتيح.
        [many] لديك { $number } مفتاحًا.
       *[other] لديك { $number } مفتاح.
    }
passkeys-change = تغيير مفاتيح المرور
passkeys-no-browser = لا يستطيع هذا المتصفح إنشاء مفاتيح مرور.
passkeys-too-many = لديك الحد الأقصى من مفاتيح المرور. يلزم أولًا إزالة أحدها.
passkey-add = إضافة مفتاح مرور
passkey-new = مفتاح مرور جديد
passkey-name-hint = ليسهل التعرّف عليه: هاتفك، حاسوبك المحمول، مدير كلمات المرور.
passkey-name-suggested = مفتاح المرور { $number }
passkey-since = منذ { $day }.
passkey-used = آخر استخدام: { $day }.
passkey-not-used = لم يُستخدم بعد.
passkey-rename-which = اسم جديد لـ { $name }
passkey-remove-which = إزالة { $name }
rename = إعادة التسمية
remove = إزالة
passkey-is-added = أُضيف مفتاح المرور. من الآن يمكنك تسجيل الدخول به.
passkey-is-removed = تمت الإزالة. لم يعد يفتح شيئًا، ويمكنك حذفه من جهازك أيضًا.
sign-in-by-passkey = تسجيل الدخول بمفتاح مرور
use-passkey = استخدام مفتاح مرور
passkey-none = لم يقدّم متصفحك مفتاح مرور. يُرجى المحاولة من جديد، أو المتابعة بطريقة أخرى.
passkey-known = يوجد في هذا الجهاز مفتاح مرور لك بالفعل.
passkey-late = استغرق ذلك وقتًا أطول من اللازم، أو سبق إرساله. يُرجى المحاولة من جديد.
passkey-unknown = لا نعرف مفتاح المرور هذا: أُزيل هنا. يُرجى تسجيل الدخول بطريقة أخرى.
passkey-unfit = لم يُقبل مفتاح المرور هذا. يُرجى المحاولة من جديد، أو المتابعة بطريقة أخرى.

## The second step

second-title = خطوة أخرى
second-words = يُرجى كتابة الرمز الذي يعرضه تطبيق المصادقة الآن.
second-late = استغرق ذلك وقتًا أطول من اللازم. يُرجى تسجيل الدخول من جديد.
app-code = الرمز من التطبيق
use-app-code = استخدام الرمز من التطبيق
recovery-words = يُرجى كتابة أحد الرموز التي حفظتها عند تفعيل الخطوة الثانية. لن يعود صالحًا بعد ذلك.
recovery-code = رمز الاسترداد
use-recovery-code = استخدام رمز استرداد
two-step = الخطوة الثانية
two-step-words = مع الخطوة الثانية لا يستطيع من يعرف كلمة مرورك أو يقرأ بريدك تسجيل الدخول باسمك: يلزم أيضًا رمز من تطبيق على هاتفك. أما تسجيل الدخول بمفتاح مرور فآمن بما يكفي من دونها.
two-step-scan = يُرجى مسح هذا بتطبيق مصادقة:
two-step-picture = رمز QR لتطبيق مصادقة
two-step-type = أو كتابة هذا المفتاح فيه:
two-step-confirm = يُرجى كتابة الرمز الذي يعرضه:
two-step-turn-on = تفعيل الخطوة الثانية
two-step-is-not-on = غير مفعّلة.
two-step-is-on = مفعّلة: بعد كلمة المرور أو رمز عبر البريد، يلزم لتسجيل الدخول رمز من تطبيقك أو مفتاح مرور.
two-step-is-on-now = الخطوة الثانية مفعّلة.
two-step-on-left =
    { $number ->
        [zero] مفعّلة، ولم يبقَ أي رمز استرداد.
        [one] مفعّلة، وبقي رمز استرداد واحد.
        [two] مفعّلة، وبقي رمزا استرداد.
        [few] مفعّلة، وبقيت { $number } رموز استرداد.
        [many] مفعّلة، وبقي { $number } رمز استرداد.
       *[other] مفعّلة، وبقي { $number } رمز استرداد.
    }
two-step-change = تغيير
two-step-turn-off = إيقاف الخطوة الثانية
two-step-off-words = عندها تكفي كلمة مرورك أو رمز عبر البريد لتسجيل الدخول. لن تعود رموز الاسترداد صالحة.
two-step-is-off = الخطوة الثانية متوقفة.
recovery-codes = رموز الاسترداد
recovery-codes-words = يُرجى حفظها حيث يمكنك إيجادها عند فقدان هاتفك: على ورق، أو في مدير كلمات المرور. كل رمز يُستخدم مرة واحدة بدلًا من رمز التطبيق. لن تُعرض مرة أخرى.
recovery-codes-left =
    { $number ->
        [0] استُخدمت كلها. يُرجى إنشاء رموز جديدة.
        [zero] استُخدمت كلها. يُرجى إنشاء رموز جديدة.
        [one] بقي لديك رمز واحد.
        [two] بقي لديك رمزان.
        [few] بقيت لديك { $number } رموز.
        [many] بقي لديك { $number } رمزًا.
       *[other] بقي لديك { $number } رمز.
    }
recovery-codes-renew = إنشاء رموز جديدة
recovery-codes-are-new = هذه رموز الاسترداد الجديدة. لم تعد الرموز السابقة صالحة.
recovery-codes-save = حفظ كملف
recovery-codes-done = حفظتها
wrong-app-code = هذا ليس الرمز الذي يعرضه تطبيقك الآن. يُرجى التحقق من ضبط ساعة هاتفك.
wrong-app-code-used = سبق استخدام هذا الرمز. يُرجى انتظار الرمز التالي.
wrong-recovery-code = هذا ليس أحد رموز الاسترداد الخاصة بك، أو سبق استخدامه.

## Confirming

to-change-address = لتغيير عنوانك
to-change-password = لتغيير كلمة مرورك
to-change-passkeys = لتغيير مفاتيح المرور
to-change-two-step = لتغيير الخطوة الثانية
to-change-services = لتغيير خدمات تسجيل الدخول
to-merge = لدمج حسابين في حساب واحد
to-leave = لحذف حسابك
prove-by-mail = إرسال رمز إليّ عبر البريد
code-words-here = أرسلنا رسالة إلى { $email }. يُرجى كتابة الرمز الوارد فيها هنا.
prove-none = يُرجى تسجيل الخروج ثم الدخول من جديد لتأكيد هويتك.

## The account

back = رجوع
back-to-account = العودة إلى حسابك
change-address = تغيير العنوان
no-address = لا يوجد عنوان.
password-is-there = لديك كلمة مرور.
password-is-not-there = ليست لديك كلمة مرور.
set-password = تعيين كلمة مرور
