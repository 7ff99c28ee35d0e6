### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = पासकी
passkeys-words = पासकी से आप बिना पासवर्ड के, अपनी उँगली, चेहरे या डिवाइस के PIN से साइन इन करते हैं। यह केवल इसी साइट पर चलती है, इसलिए कोई इसे आपसे ठग नहीं सकता।
passkeys-so-many =
    { $number ->
        [0] आपके पास कोई नहीं है।
        [one] आपके पास { $number } है।
       *[other] आपके पास { $number } हैं।
    }
passkeys-change = पासकी बदलें
passkeys-no-browser = यह ब्राउज़र पासकी नहीं बना सकता।
passkeys-too-many = आपके पास जितनी पासकी हो सकती हैं, उतनी हैं। पहले एक हटाएँ।
passkey-add = पासकी जोड़ें
passkey-new = नई पासकी
passkey-name-hint = ताकि आप इसे पहचान सकें: आपका फ़ोन, लैपटॉप, पासवर्ड मैनेजर।
passkey-name-suggested = पासकी { $number }
passkey-since = { $day } से।
passkey-used = पिछली बार { $day } को उपयोग हुई।
passkey-not-used = अभी तक उपयोग नहीं हुई।
passkey-rename-which = { $name } का नया नाम
passkey-remove-which = { $name } हटाएँ
rename = नाम बदलें
remove = हटाएँ
passkey-is-added = आपकी पासकी जुड़ गई। अब से आप इससे साइन इन कर सकते हैं।
passkey-is-removed = हटा दी गई। अब यह कुछ नहीं खोलती; आप इसे अपने डिवाइस से भी मिटा सकते हैं।
sign-in-by-passkey = पासकी से साइन इन करें
use-passkey = पासकी का उपयोग करें
passkey-none = आपके ब्राउज़र ने कोई पासकी नहीं दी। फिर कोशिश करें, या किसी और तरीक़े से आगे बढ़ें।
passkey-known = इस डिवाइस में आपकी पासकी पहले से है।
passkey-late = इसमें बहुत देर लगी, या यह पहले ही भेजा जा चुका था। कृपया फिर कोशिश करें।
passkey-unknown = हम इस पासकी को नहीं जानते: इसे यहाँ हटा दिया गया था। किसी और तरीक़े से साइन इन करें।
passkey-unfit = यह पासकी स्वीकार नहीं हुई। फिर कोशिश करें, या किसी और तरीक़े से आगे बढ़ें।

## The second step

second-title = एक क़दम और
second-words = वह कोड लिखें जो आपका ऑथेंटिकेटर ऐप अभी दिखा रहा है।
second-late = इसमें बहुत देर लगी। कृपया फिर साइन इन करें।
app-code = ऐप का कोड
use-app-code = ऐप के कोड का उपयोग करें
recovery-words = उन कोडों में से एक लिखें, जो आपने दूसरा चरण चालू करते समय रखे थे। इसके बाद वह मान्य नहीं रहेगा।
recovery-code = रिकवरी कोड
use-recovery-code = रिकवरी कोड का उपयोग करें
two-step = दूसरा चरण
two-step-words = दूसरे चरण के साथ, जिसे आपका पासवर्ड पता हो या जो आपके ई-मेल पढ़ता हो, वह भी आपके नाम से साइन इन नहीं कर सकता: आपके फ़ोन के ऐप का कोड भी चाहिए। पासकी से साइन इन करना इसके बिना भी काफ़ी सुरक्षित है।
two-step-scan = इसे ऑथेंटिकेटर ऐप से स्कैन करें:
two-step-picture = ऑथेंटिकेटर ऐप के लिए QR कोड
two-step-type = या उसमें यह कुंजी लिखें:
two-step-confirm = वह जो कोड दिखाए, उसे लिखें:
two-step-turn-on = दूसरा चरण चालू करें
two-step-is-not-on = बंद है।
two-step-is-on = चालू है: पासवर्ड या ई-मेल के कोड के बाद, साइन इन के लिए आपके ऐप का कोड या पासकी चाहिए।
two-step-is-on-now = दूसरा चरण चालू है।
two-step-on-left =
    { $number ->
        [one] चालू है; { $number } रिकवरी कोड बचा है।
       *[other] चालू है; { $number } रिकवरी कोड बचे हैं।
    }
two-step-change = बदलें
two-step-turn-off = दूसरा चरण बंद करें
two-step-off-words = तब साइन इन के लिए आपका पासवर्ड या ई-मेल का कोड काफ़ी होगा। रिकवरी कोड मान्य नहीं रहेंगे।
two-step-is-off = दूसरा चरण बंद है।
recovery-codes = रिकवरी कोड
recovery-codes-words = इन्हें ऐसी जगह रखें जहाँ फ़ोन न होने पर भी मिल जाएँ: काग़ज़ पर, या पासवर्ड मैनेजर में। हर कोड एक बार ऐप के कोड की जगह चलता है। ये दोबारा नहीं दिखाए जाएँगे।
recovery-codes-left =
    { $number ->
        [0] आपने सब उपयोग कर लिए। नए बनाएँ।
        [one] आपके पास { $number } बचा है।
       *[other] आपके पास { $number } बचे हैं।
    }
recovery-codes-renew = नए बनाएँ
recovery-codes-are-new = ये आपके नए रिकवरी कोड हैं। पहले वाले अब मान्य नहीं हैं।
recovery-codes-save = फ़ाइल के रूप में सहेजें
recovery-codes-done = मैंने इन्हें रख लिया है
wrong-app-code = यह वह कोड नहीं है जो आपका ऐप अभी दिखा रहा है। देखें कि आपके फ़ोन की घड़ी सही है।
wrong-app-code-used = वह कोड पहले ही उपयोग हो चुका है। अगले की प्रतीक्षा करें।
wrong-recovery-code = यह आपका रिकवरी कोड नहीं है, या उपयोग हो चुका है।

## Confirming

to-change-address = अपना पता बदलने के लिए
to-change-password = अपना पासवर्ड बदलने के लिए
to-change-passkeys = अपनी पासकी बदलने के लिए
to-change-two-step = दूसरा चरण बदलने के लिए
to-change-services = साइन इन की सेवाएँ बदलने के लिए
to-merge = दो खातों को एक करने के लिए
to-leave = अपना खाता हटाने के लिए
prove-by-mail = मुझे ई-मेल से कोड भेजें
code-words-here = हमने { $email } पर एक ई-मेल भेजा है। उसमें दिया कोड यहाँ लिखें।
prove-none = अपनी पहचान की पुष्टि के लिए साइन आउट करके फिर साइन इन करें।

## The account

back = वापस
back-to-account = अपने खाते पर लौटें
change-address = पता बदलें
no-address = आपने कोई पता नहीं दिया।
password-is-there = आपका पासवर्ड है।
password-is-not-there = आपका पासवर्ड नहीं है।
set-password = पासवर्ड बनाएँ
