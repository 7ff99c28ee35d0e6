### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = नाम
name-hint = जो दूसरों को आपकी टिप्पणियों के साथ दिखता है।
email = ई-मेल
password = पासवर्ड
password-hint = कम से कम { $number } वर्ण। कुछ शब्द याद रखना आसान होता है।
new-password = नया पासवर्ड
show = दिखाएँ
show-password = पासवर्ड दिखाएँ
hide = छिपाएँ
hide-password = पासवर्ड छिपाएँ
code = कोड
code-hint = आठ अंक। ये आधे घंटे तक मान्य हैं।
continue = आगे बढ़ें
confirm = पुष्टि करें
save = सहेजें

## Signing in

sign-in = साइन इन करें
to-comment-on = { $site } पर टिप्पणी करने के लिए
new-here = यहाँ नए हैं? { $link }
create-account = खाता बनाएँ
create-account-button = खाता बनाएँ
have-account = क्या आपका खाता है? { $link }
sign-in-by-mail = ई-मेल पर आए कोड से साइन इन करें
forgot-password = पासवर्ड भूल गए?
back-to-sign-in = साइन इन पर लौटें
address-is-yours = { $email } आपका है। आपको किस नाम से बुलाया जाए?

## Codes and links by mail

mail-title = ई-मेल से साइन इन करें
mail-words = हम आपके पते पर एक कोड भेजते हैं। पासवर्ड की ज़रूरत नहीं।
forgot-title = दूसरा पासवर्ड चुनें
forgot-words = हम आपके खाते के पते पर एक कोड भेजते हैं।
send-code = कोड भेजें
code-title = अपना ई-मेल देखें
code-words = हमने { $email } पर एक ई-मेल भेजा है। उसमें दिया कोड यहाँ लिखें, या उसका लिंक खोलें।
link-sign-up = क्या यह आपका पता है?
link-change = क्या यह आपका नया पता है?
link-change-button = हाँ, बदलें
link-over = यह लिंक अब मान्य नहीं है
link-over-words = इसका उपयोग हो चुका है, यह बहुत पुराना है, या इससे नया भेजा जा चुका है। दूसरा मँगाएँ।
new-password-title = दूसरा पासवर्ड चुनें
change-password = पासवर्ड बदलें
password-is-changed = आपका पासवर्ड बदल गया है, और आप हर जगह से साइन आउट हो गए हैं। नए पासवर्ड से साइन इन करें।
account-is-there = आपका खाता पहले से है। साइन इन करें।

## The window

continue-as = { $name } के रूप में आगे बढ़ें
consent-on = { $host } पर?
consent-words = { $host } आपका नाम देखेगा, और केवल उसी साइट पर आपकी ओर से लिख और वोट दे सकेगा। उसे आपका पता या पासवर्ड कभी नहीं दिखता।
signed-in-as = आप { $whom } के रूप में साइन इन हैं।
use-another-account = कोई और खाता उपयोग करें
you-are-signed-in = आप साइन इन हैं
window-close = अब आप यह विंडो बंद कर सकते हैं।
window-cut = जिस पेज ने यह विंडो खोली, उससे संपर्क नहीं हो पा रहा: उसकी सेटिंग दोनों को अलग करती हैं। आप यहाँ साइन इन हैं, पर वहाँ नहीं। यह विंडो बंद करें; आप अब भी अतिथि के रूप में टिप्पणी कर सकते हैं।
return-words = { $host } पर लौटें, और आप वहाँ भी साइन इन होंगे।
return-to = { $host } पर लौटें
confirm-title = पुष्टि करें कि यह आप हैं
to-moderate = अगले 15 मिनट तक { $site } को मॉडरेट करने के लिए
to-care-for-site = अपनी साइट की देखरेख के लिए
other-way = कृपया कोई और तरीक़ा
other-way-words = { $site } वह तरीक़ा नहीं लेती जिससे आपने साइन इन किया। किसी और तरीक़े से साइन इन करें।
other-name = कृपया कोई और नाम
other-name-words = इस साइट की देखरेख करने वाले किसी व्यक्ति का नाम { $name } है, या लगभग यही। कोई और नाम चुनें, फिर लौटें।

## The account

your-account = आपका खाता
what-others-see = दूसरों को क्या दिखता है
name-change-hint = आपकी लिखी टिप्पणियों पर वही नाम रहता है, जिससे वे लिखी गई थीं।
visible = दूसरे देख सकते हैं कि मैं पढ़ रहा/रही हूँ
saved = सहेजा गया।
your-picture = आपका चित्र
picture = कोई चित्र (PNG, JPEG, GIF, WebP)
picture-save = चित्र सहेजें
picture-remove = चित्र हटाएँ
address = ई-मेल
address-not-proven = अभी पुष्टि नहीं हुई है कि यह पता आपका है। तब तक इस पर कुछ नहीं भेजा जाता।
new-address = नया पता
new-address-hint = हम वहाँ एक कोड भेजते हैं। कोड लिखते ही पता बदल जाता है।
address-is-changed = अब यही आपका पता है।
address-is-taken = यह पता किसी और खाते का है।
password-now = अभी का पासवर्ड
password-is-changed-here = आपका पासवर्ड बदल गया है। दूसरे ब्राउज़रों से साइन आउट हो गया।
where-signed-in = आप कहाँ साइन इन हैं
signed-in-since = { $day } से
this-browser = यह ब्राउज़र
sign-out = साइन आउट करें
sign-out-there = वहाँ से साइन आउट करें
sign-out-elsewhere = बाक़ी सब जगह से साइन आउट करें
ended-there = वहाँ से साइन आउट हो गया।
your-data = आपका डेटा
export = आपके बारे में रखा सब कुछ डाउनलोड करें
leave = यह खाता हटाएँ
leave-words = आपका खाता { $number } दिन में हट जाएगा। तब तक आप साइन इन करके रुक सकते हैं। जिन टिप्पणियों का जवाब दूसरों ने दिया है, उनकी जगह बनी रहती है।
leave-comments = मेरा लिखा भी हटाएँ
leave-button = मेरा खाता हटाएँ
leave-last-owner = आप किसी साइट के अकेले मालिक हैं। पहले किसी और को नियुक्त करें।
leaving-on = आपका खाता { $day } को हट जाएगा। तब तक कुछ नहीं खोता।
stay = रुकें
stayed = आप रुक गए।
left = आप साइन आउट हो गए। खाता हटने तक आप साइन इन करके रुक सकते हैं।
dashboard-sites = आपकी साइटें

## Mail about replies

reply-mail = जब कोई मुझे जवाब दे, तो मुझे ई-मेल भेजें
replies-yes = जवाब आने पर ई-मेल
replies-yes-words = आपने { $site } पर जो लिखा, उसका जवाब आने पर क्या आप इस पते पर ई-मेल चाहते हैं?
replies-yes-button = हाँ, भेजें
replies-yes-done = हो गया। कोई जवाब देगा तो आपको ई-मेल मिलेगा।
replies-no = अब ई-मेल न भेजें
replies-no-words = आपको { $site } के बारे में अब ई-मेल नहीं मिलेंगे, और वहाँ से आपका पता हटा दिया जाएगा।
replies-no-words-all = किसी भी साइट पर जवाब आने पर आपको अब ई-मेल नहीं मिलेंगे।
replies-no-button = अब ई-मेल न भेजें
replies-no-done = हो गया। आपको जवाबों के बारे में अब ई-मेल नहीं मिलेंगे।
replies-over-words = यह किसी और पते के लिए है, या वहाँ अब कुछ नहीं भेजा जाता।
follow-no = इस बातचीत के बारे में अब ई-मेल न भेजें
follow-no-words = आप { $site } पर जिस बातचीत को फ़ॉलो करते हैं, उसके बारे में अब ई-मेल नहीं मिलेंगे।
follow-no-done = हो गया। आपको इस बातचीत के बारे में अब ई-मेल नहीं मिलेंगे।
desk-no = अब सूचना न भेजें?
desk-no-words = { $site } पर रुकी हुई टिप्पणियों की सूचना अब नहीं मिलेगी।
desk-no-done = आपको रुकी हुई टिप्पणियों की सूचना अब नहीं मिलेगी।

## What is wrong

wrong-name-empty = नाम में कम से कम एक अक्षर या अंक होता है।
wrong-name-long =
    { $number ->
        [one] नाम में ज़्यादा से ज़्यादा { $number } वर्ण हो सकता है।
       *[other] नाम में ज़्यादा से ज़्यादा { $number } वर्ण हो सकते हैं।
    }
wrong-name-deceiving = नाम में अदृश्य या दिशा बदलने वाले वर्ण नहीं हो सकते।
wrong-name-marks = नाम के एक अक्षर पर ज़्यादा से ज़्यादा तीन चिह्न हो सकते हैं।
wrong-name-taken = आपकी किसी साइट की देखरेख करने वाले का नाम ऐसा ही है।
wrong-email = यह ई-मेल पता नहीं है।
wrong-email-taken = इस पते का खाता पहले से है: साइन इन करें।
wrong-password-short =
    { $number ->
        [one] कम से कम { $number } वर्ण लिखें।
       *[other] कम से कम { $number } वर्ण लिखें।
    }
wrong-password-long =
    { $number ->
        [one] ज़्यादा से ज़्यादा { $number } वर्ण लिखें।
       *[other] ज़्यादा से ज़्यादा { $number } वर्ण लिखें।
    }
wrong-password-guessable = अंदाज़ा लगाना बहुत आसान है: यह आम पासवर्ड है, या आपके नाम या पते से बना है।
wrong-password = यह आपका पासवर्ड नहीं है।
wrong-pair = यह पता और पासवर्ड आपस में मेल नहीं खाते।
wrong-picture = यह चित्र पढ़ा नहीं जा सका।
wrong-picture-large = चित्र बहुत बड़ा है: ज़्यादा से ज़्यादा 5 MB और 1.6 करोड़ पिक्सल।
wrong-code = यह हमारे पिछले ई-मेल का कोड नहीं है।
proof-over = यह कोड अब मान्य नहीं है: इसे बहुत बार आज़माया गया, यह बहुत पुराना है, या इससे नया भेजा जा चुका है। दूसरा मँगाएँ।
too-many-tries =
    { $minutes ->
        [one] बहुत ज़्यादा कोशिशें हुईं। कृपया { $minutes } मिनट रुकें।
       *[other] बहुत ज़्यादा कोशिशें हुईं। कृपया { $minutes } मिनट रुकें।
    }
unavailable = अभी उपलब्ध नहीं है। कृपया थोड़ी देर में फिर कोशिश करें।
went-wrong = कुछ गड़बड़ हुई। कृपया फिर कोशिश करें।

## Pages that lead nowhere

failed = कुछ गड़बड़ हुई
failed-words = कृपया वापस जाकर फिर कोशिश करें।
failed-stranger = यह पेज ऐसा नहीं माँग सकता
failed-stranger-words = जिस पेज ने यह विंडो खोली, वह उनमें से नहीं है जहाँ ये टिप्पणियाँ रहती हैं। उसे कुछ नहीं बताया गया।
failed-form = यह यहाँ से नहीं आया
failed-form-words = फ़ॉर्म बहुत पुराना था, या किसी और पेज ने भेजा। कुछ नहीं बदला गया: वापस जाएँ, पेज फिर लोड करें और एक बार फिर कोशिश करें।
cookies-blocked = कुकी अवरुद्ध हैं
cookies-blocked-words = साइन इन के लिए इस पेज की कुकी चाहिए, और आपका ब्राउज़र कोई कुकी नहीं रखता। इस पेज के लिए कुकी की अनुमति दें, फिर इसे दोबारा लोड करें।
failed-later = अभी उपलब्ध नहीं है
failed-later-words = कृपया थोड़ी देर में फिर कोशिश करें।
failed-window = यह विंडो ठीक से नहीं खुली
failed-window-words = इसे बंद करें और पेज से फिर कोशिश करें।
