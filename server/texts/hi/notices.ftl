## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = ग़ैरक़ानूनी सामग्री की सूचना दें
notice-about = { $site } पर
notice-words = बताएँ कि कौन-सी टिप्पणी क़ानून के ख़िलाफ़ है, और क्यों। साइट की देखरेख करने वाले फ़ैसला करते हैं, और आपको फ़ैसला और उसका कारण बताते हैं।
notice-lacks = नीचे कुछ छूट गया है।
notice-place = टिप्पणी का पता
notice-place-wrong = इस साइट की किसी टिप्पणी का लिंक चिपकाएँ: उसके ऊपर की तारीख़ लिंक है।
notice-why = यह ग़ैरक़ानूनी क्यों है?
notice-why-wrong = कारण बताएँ, ज़्यादा से ज़्यादा 5,000 वर्णों में।
notice-name = आपका नाम
notice-name-wrong = बताएँ कि आप कौन हैं।
notice-email = आपका ई-मेल पता
notice-email-wrong = ऐसा पता दें जिस पर आपसे संपर्क हो सके।
notice-exempt = यह बच्चों के यौन शोषण के बारे में है: मुझे अपनी पहचान बताना ज़रूरी नहीं
notice-faith = मैं सद्भावना से मानता/मानती हूँ कि यहाँ कही बात सही और पूरी है
notice-faith-wrong = यह कथन ज़रूरी है।
notice-send = सूचना भेजें
notice-thanks = आपकी सूचना पहुँच गई
notice-number = इसकी संख्या { $number } है।
notice-mailed = { $email } पर पुष्टि भेजी जाएगी।
notice-next = { $site } की देखरेख करने वाले इसे देखेंगे, फ़ैसला करेंगे, और आपको फ़ैसला और उसका कारण बताएँगे।

mail-notice-received-subject = { $site } की एक टिप्पणी पर आपकी सूचना
mail-notice-received-intro = { $site } की एक टिप्पणी पर आपकी सूचना पहुँच गई। इसकी संख्या { $notice } है। साइट की देखरेख करने वाले फ़ैसला करते हैं, और आपको फ़ैसला और उसका कारण बताते हैं। आपने लिखा:
mail-notice-received-why = यह ई-मेल आपको इसलिए मिला है कि किसी ने { $site } पर ग़ैरक़ानूनी सामग्री की सूचना में यह पता दिया। अगर वह आप नहीं थे, तो कुछ न करें।
mail-notice-decided-subject = { $site } पर आपकी सूचना का फ़ैसला
mail-notice-decided-intro = { $site } पर आपकी सूचना { $notice } पर फ़ैसला हो गया है।
mail-notice-decided-why = आप इस फ़ैसले को चुनौती दे सकते हैं: { $site } चलाने वालों को जवाब देकर, अदालत के बाहर विवाद सुलझाने वाली प्रमाणित संस्था के सामने (विनियम (EU) 2022/2065 का अनुच्छेद 21), या अदालत में।
mail-statement-subject = { $site } पर आपकी टिप्पणी हटा दी गई
mail-statement-intro = ग़ैरक़ानूनी सामग्री की सूचना के बाद { $site } पर आपकी एक टिप्पणी हटा दी गई। कारण ये हैं।
mail-statement-why = आप इस फ़ैसले को चुनौती दे सकते हैं: { $site } चलाने वालों को जवाब देकर, अदालत के बाहर विवाद सुलझाने वाली प्रमाणित संस्था के सामने (विनियम (EU) 2022/2065 का अनुच्छेद 21), या अदालत में।
mail-reasons-keep = फ़ैसला: टिप्पणी बनी रहेगी।
mail-reasons-remove = फ़ैसला: टिप्पणी हर जगह से, हमेशा के लिए हटाई जाती है।
mail-reasons-illegal = आधार: क़ानून ({ $reference })।
mail-reasons-terms = आधार: साइट की शर्तें ({ $reference })।
mail-reasons-facts = तथ्य और परिस्थितियाँ: { $facts }
mail-reasons-people = फ़ैसला किसी इंसान ने किया। न सूचना और न ही फ़ैसला स्वचालित तरीक़े से किया गया।
