### Mail. { $host } is the server, as people know it.

mail-or-link = या यह लिंक खोलें:
mail-good-for = दोनों आधे घंटे तक, एक बार मान्य हैं।

mail-sign-up-subject = { $host } के लिए आपका कोड
mail-sign-up-intro = इस कोड से आप { $host } पर टिप्पणियों के लिए अपना खाता बनाते हैं:
mail-sign-up-link = खाता बनाएँ
mail-sign-up-why = किसी ने { $host } पर आपका पता लिखा। अगर वह आप नहीं थे, तो कुछ न करें: कोई खाता नहीं बनेगा।

mail-sign-up-again-subject = { $host } पर आपका खाता है
mail-sign-up-again-intro = किसी ने आपके पते से { $host } पर टिप्पणियों के लिए खाता बनाना चाहा। आपका खाता पहले से है: उससे साइन इन करें, या पासवर्ड याद न हो तो वहाँ दूसरा चुनें।
mail-sign-up-again-why = अगर वह आप नहीं थे, तो कुछ न करें।

mail-sign-in-subject = { $host } के लिए आपका कोड
mail-sign-in-intro = इस कोड से आप { $host } पर साइन इन करते हैं:
mail-sign-in-link = साइन इन करें
mail-sign-in-why = किसी ने { $host } पर आपका पता लिखा। अगर वह आप नहीं थे, तो कुछ न करें, और कोड किसी को न दें।

mail-reset-subject = { $host } के लिए दूसरा पासवर्ड
mail-reset-intro = इस कोड से आप { $host } के लिए दूसरा पासवर्ड चुनते हैं:
mail-reset-link = दूसरा पासवर्ड चुनें
mail-reset-why = किसी ने { $host } पर यह माँगा। अगर वह आप नहीं थे, तो कुछ न करें, और कोड किसी को न दें: आपका पासवर्ड वैसा ही रहेगा।

mail-change-subject = { $host } पर आपका नया पता
mail-change-intro = इस कोड से { $host } पर आपके खाते का पता यह हो जाएगा:
mail-change-link = पता बदलें
mail-change-why = किसी ने { $host } पर यह पता लिखा। अगर वह आप नहीं थे, तो कुछ न करें, और कोड किसी को न दें।

mail-changed-subject = { $host } पर आपका पता बदल गया
mail-changed-intro = { $host } पर आपके खाते का पता अब दूसरा है: { $address }। इस पते पर अब ई-मेल नहीं आएँगे।
mail-changed-why = अगर वह आप नहीं थे, तो तुरंत { $host } चलाने वालों को लिखें।

mail-password-changed-subject = { $host } पर आपका पासवर्ड बदल गया
mail-password-changed-intro = { $host } पर आपके खाते का पासवर्ड अब दूसरा है। दूसरे ब्राउज़रों से साइन आउट हो गया।
mail-password-changed-why = अगर वह आप नहीं थे, तो तुरंत “पासवर्ड भूल गए?” से दूसरा पासवर्ड चुनें।

mail-stop = ये ई-मेल बंद करें

mail-follow-subject = { $site } पर जवाबों की सूचना?
mail-follow-intro = आपने { $site } पर लिखा और यह पता दिया। जब कोई आपको जवाब दे, तो क्या आप ई-मेल चाहते हैं? आपके हाँ कहे बिना कुछ नहीं भेजा जाता।
mail-follow-link = हाँ, मुझे ई-मेल भेजें
mail-follow-why = किसी ने { $site } पर टिप्पणी के साथ यह पता लिखा। अगर वह आप नहीं थे, तो कुछ न करें।

mail-reply-subject = { $site } पर किसी ने आपको जवाब दिया
mail-reply-intro = आपने { $site } पर जो लिखा, उसका किसी ने जवाब दिया।
mail-reply-link = जवाब पढ़ें
mail-reply-why = यह ई-मेल आपको इसलिए मिला है कि आपने { $site } पर टिप्पणी लिखी थी।

mail-digest-subject =
    { $number ->
        [one] { $site } पर { $number } नई टिप्पणी
       *[other] { $site } पर { $number } नई टिप्पणियाँ
    }
mail-digest-intro =
    { $number ->
        [one] आप { $site } पर जिस बातचीत को फ़ॉलो करते हैं, उसमें { $number } नई टिप्पणी है।
       *[other] आप { $site } पर जिस बातचीत को फ़ॉलो करते हैं, उसमें { $number } नई टिप्पणियाँ हैं।
    }
mail-digest-link = आगे पढ़ें
mail-digest-why = यह ई-मेल आपको इसलिए मिला है कि आप इस बातचीत को फ़ॉलो करते हैं; ज़्यादा से ज़्यादा घंटे में एक बार, और तभी जब कुछ नया हो।

mail-leaving-subject = { $host } पर आपका खाता जल्द हट जाएगा
mail-leaving-intro = आपके कहने पर { $host } पर आपका खाता { $day } को हट जाएगा। तब तक आप साइन इन करके रुक सकते हैं।
mail-leaving-why = अगर वह आप नहीं थे, तो साइन इन करें, रुकें, और दूसरा पासवर्ड चुनें।

mail-code-good-for = यह आधे घंटे तक, एक बार मान्य है।

mail-prove-subject = { $host } के लिए आपका कोड
mail-prove-intro = इस कोड से आप { $host } पर पुष्टि करते हैं कि यह आप हैं:
mail-prove-why = किसी ने, जो आपके खाते से साइन इन है, यह माँगा। अगर वह आप नहीं थे, तो कोड किसी को न दें, दूसरा पासवर्ड चुनें, और अपने खाते के पेज पर बाक़ी सब जगह से साइन आउट करें।

mail-passkey-added-subject = { $host } पर एक पासकी जोड़ी गई
mail-passkey-added-intro = अब से { $host } पर आपका खाता एक नई पासकी से खुल सकता है।
mail-passkey-added-why = अगर वह आप नहीं थे, तो तुरंत अपने खाते के पेज पर उसे हटाएँ, और दूसरा पासवर्ड चुनें।

mail-passkey-removed-subject = { $host } पर एक पासकी हटाई गई
mail-passkey-removed-intro = आपकी एक पासकी अब { $host } पर आपका खाता नहीं खोलती।
mail-passkey-removed-why = अगर वह आप नहीं थे, तो तुरंत दूसरा पासवर्ड चुनें, और अपने खाते का पेज देखें।

mail-two-step-on-subject = { $host } पर दूसरा चरण चालू है
mail-two-step-on-intro = अब से { $host } पर साइन इन के लिए, पासवर्ड या ई-मेल के कोड के बाद, आपके ऐप का कोड चाहिए।
mail-two-step-on-why = अगर वह आप नहीं थे, तो तुरंत { $host } चलाने वालों को लिखें।

mail-two-step-off-subject = { $host } पर दूसरा चरण बंद है
mail-two-step-off-intro = अब से { $host } पर साइन इन के लिए आपका पासवर्ड या ई-मेल का कोड काफ़ी है।
mail-two-step-off-why = अगर वह आप नहीं थे, तो तुरंत दूसरा पासवर्ड चुनें, और दूसरा चरण फिर चालू करें।

mail-recovery-used-subject = { $host } पर एक रिकवरी कोड उपयोग हुआ
mail-recovery-used-intro =
    { $number ->
        [0] किसी ने आपके एक रिकवरी कोड से { $host } पर दूसरा चरण पार किया। वह आख़िरी था: अपने खाते के पेज पर नए बनाएँ।
        [one] किसी ने आपके एक रिकवरी कोड से { $host } पर दूसरा चरण पार किया। आपके पास { $number } बचा है।
       *[other] किसी ने आपके एक रिकवरी कोड से { $host } पर दूसरा चरण पार किया। आपके पास { $number } बचे हैं।
    }
mail-recovery-used-why = अगर वह आप नहीं थे, तो तुरंत दूसरा पासवर्ड चुनें, और नए रिकवरी कोड बनाएँ।

mail-recovery-renewed-subject = { $host } पर नए रिकवरी कोड
mail-recovery-renewed-intro = { $host } पर आपके खाते के नए रिकवरी कोड हैं। पहले वाले अब मान्य नहीं हैं।
mail-recovery-renewed-why = अगर वह आप नहीं थे, तो तुरंत दूसरा पासवर्ड चुनें, और नए रिकवरी कोड बनाएँ।
