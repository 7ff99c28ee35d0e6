### विजेट का पाठक जो कुछ देखता है। { $count } संख्या है, { $name } किसी का नाम।

tag = hi
direction = ltr
thousands = ,

## बातचीत

comments = टिप्पणियाँ
comment-count = { $count ->
    [one] { $count } टिप्पणी
   *[other] { $count } टिप्पणियाँ
}
sort = टिप्पणियों का क्रम
best = सर्वश्रेष्ठ
newest = नवीनतम
oldest = सबसे पुरानी
loading = टिप्पणियाँ लोड हो रही हैं…
empty = यहाँ अभी तक किसी ने नहीं लिखा।
empty-hint = आप क्या सोचते हैं?
more = और टिप्पणियाँ दिखाएँ
more-loading = लोड हो रहा है…
more-failed = लोड नहीं हुआ। फिर कोशिश करें
try-again = फिर कोशिश करें
closed = यह बातचीत बंद है।
closed-hint = आप अब भी सब कुछ पढ़ सकते हैं।
no-guests = यहाँ केवल सदस्य टिप्पणी कर सकते हैं।
host-page = मूल पेज पर जाएँ
whole = सभी टिप्पणियाँ दिखाएँ
without-scripts = बिना स्क्रिप्ट पढ़ें और लिखें
unsupported = आप पढ़ सकते हैं, पर लिख नहीं सकते: यह ब्राउज़र बहुत पुराना है, या यह पेज टिप्पणियों को चलने नहीं देता।
gathered = { $count ->
    [one] { $count } नई टिप्पणी
   *[other] { $count } नई टिप्पणियाँ
}
unread = { $count ->
    [one] { $count } नई
   *[other] { $count } नई
}
since-last-visit = आपकी पिछली विज़िट के बाद
reading = { $count ->
    [one] अभी { $count } पाठक
   *[other] अभी { $count } पाठक
}

## टिप्पणियों की जगह दिखने वाले शीर्षक और विवरण

blocked = यह पेज इन टिप्पणियों को नहीं दिखा सकता
blocked-hint = अगर यह आपका पेज है, तो साइट के अनुमत पतों में इसका पता जोड़ें।
no-site = यहाँ टिप्पणियाँ नहीं हैं
no-site-hint = यह पेज ऐसी साइट माँग रहा है जिसे यह सर्वर नहीं जानता।
bad-embed = टिप्पणियाँ ठीक से सेट नहीं हैं
bad-embed-hint = इस पेज के एम्बेड टैग में साइट की कुंजी होनी चाहिए।
offline = आप ऑफ़लाइन हैं
offline-hint = कनेक्शन लौटते ही टिप्पणियाँ आ जाएँगी।
unavailable = टिप्पणियाँ लोड नहीं हुईं
unavailable-hint = पेज ठीक है; जिस सर्वर पर इसकी टिप्पणियाँ हैं, उसने जवाब नहीं दिया।

## टिप्पणी

pinned = पिन की हुई
new = नई
bot = बॉट
guest = अतिथि
you = आप
owner = स्वामी
team = टीम
moderator = मॉडरेटर
someone = कोई
edited = संपादित
removed = यह टिप्पणी हटा दी गई।
held = मॉडरेटर की प्रतीक्षा में। यह केवल आपको दिखता है।
refused = मॉडरेटर ने इसे प्रकाशित नहीं किया। यह केवल आपको दिखता है।
to = { $name } को
reply = जवाब दें
reply-to = { $name } को जवाब दें
edit = संपादित करें
delete = मिटाएँ
copy-link = लिंक कॉपी करें
copied = कॉपी हो गया
sending = भेजा जा रहा है…
retry = फिर भेजें
discard = संपादन पर लौटें
vote-up = पक्ष में वोट
vote-down = विपक्ष में वोट
vote-label = { $count ->
    [one] { $does }, { $count } वोट
   *[other] { $does }, { $count } वोट
}
vote-refused = { $vote }। { $why }
own-comment = आपकी अपनी टिप्पणी

## Reactions and following

reactions = प्रतिक्रियाएँ
page-reactions = इस पेज पर प्रतिक्रियाएँ
react-to = { $name } की टिप्पणी पर प्रतिक्रिया दें
reaction-label = { $count ->
    [one] { $emoji }, { $count } प्रतिक्रिया
   *[other] { $emoji }, { $count } प्रतिक्रियाएँ
}
follow = नई टिप्पणियाँ ईमेल से पाएँ
said-followed = नई टिप्पणियों की सूचना आपको ईमेल से मिलेगी
said-unfollowed = नई टिप्पणियों की सूचना अब ईमेल से नहीं मिलेगी
show-all = पूरा दिखाएँ
featured = चुनी हुई
feature = चुनी हुई में जोड़ें
unfeature = चुनी हुई से हटाएँ
said-featured = टिप्पणी चुनी हुई में जुड़ गई
said-unfeatured = टिप्पणी अब चुनी हुई में नहीं है

## जवाब

more-replies = { $count ->
    [one] { $count } और जवाब दिखाएँ
   *[other] { $count } और जवाब दिखाएँ
}
folded = { $count ->
    [one] { $count } जवाब
   *[other] { $count } जवाब
}
fold = { $name } को दिए गए जवाब छिपाएँ
unfold = { $count ->
    [one] { $name } को { $count } जवाब, दिखाएँ
   *[other] { $name } को { $count } जवाब, दिखाएँ
}

## कितनी देर पहले

just-now = अभी-अभी
minutes-ago = { $count ->
    [one] { $count } मिनट पहले
   *[other] { $count } मिनट पहले
}
hours-ago = { $count ->
    [one] { $count } घंटा पहले
   *[other] { $count } घंटे पहले
}
yesterday = कल
days-ago = { $count ->
    [one] { $count } दिन पहले
   *[other] { $count } दिन पहले
}

months = जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute } am
afternoon = { $hour }:{ $minute } pm
moment = { $day }, { $time }

## कौन लिख रहा है

typing-one = { $name } लिख रहे हैं
typing-two = { $name } और { $second } लिख रहे हैं
typing-some = { $count ->
    [one] { $count } व्यक्ति लिख रहे हैं
   *[other] { $count } लोग लिख रहे हैं
}
typing-one-more = { $count ->
    [one] { $name } और { $count } अन्य लिख रहे हैं
   *[other] { $name } और { $count } अन्य लिख रहे हैं
}
typing-two-more = { $count ->
    [one] { $name }, { $second } और { $count } अन्य लिख रहे हैं
   *[other] { $name }, { $second } और { $count } अन्य लिख रहे हैं
}

## लिखना

write = टिप्पणी लिखें
write-first = बातचीत शुरू करें
edit-label = अपनी टिप्पणी संपादित करें
post = पोस्ट करें
save = सहेजें
saving = सहेजा जा रहा है…
cancel = रद्द करें
your-name = आपका नाम
email = ई-मेल
email-hint = वैकल्पिक, कभी नहीं दिखाया जाता
markdown = Markdown चलता है
posting-as = { $name } नाम से
change = बदलें
formatting = फ़ॉर्मैटिंग
view-tabs = पाठ या पूर्वावलोकन
write-tab = लिखें
preview-tab = पूर्वावलोकन
preview-empty = दिखाने को अभी कुछ नहीं है।
bold = बोल्ड
italic = तिरछा
link = लिंक
code = कोड
quote = उद्धरण
list = सूची
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] { $count } अक्षर बाकी
   *[other] { $count } अक्षर बाकी
}
waiting-to-send = कनेक्शन का इंतज़ार है
image = चित्र
uploading = { $name } अपलोड हो रहा है…
people = यहाँ के लोग
emoji = इमोजी

## क्या गड़बड़ हुई, और क्या करें

empty-body = पहले कुछ लिखें।
long-body = { $count ->
    [one] { $count } अक्षर ज़्यादा है।
   *[other] { $count } अक्षर ज़्यादा हैं।
}
no-name = बताएँ कि आपको किस नाम से बुलाया जाए।
long-name = नाम में ज़्यादा से ज़्यादा 60 अक्षर हो सकते हैं।
bad-email = यह ई-मेल पता नहीं लगता।
network = सर्वर से संपर्क नहीं हुआ। आपका लिखा सुरक्षित है।
rate-limited = यह एक साथ बहुत ज़्यादा हो गया। थोड़ा रुककर फिर कोशिश करें।
thread-closed = इस बीच बातचीत बंद कर दी गई।
edit-window-over = बदलाव का समय बीत चुका है।
version-conflict = इस बीच टिप्पणी बदल गई है। रद्द करें और फिर से संपादित करें।
not-yours = यह किसी और की टिप्पणी है।
comment-not-found = यह टिप्पणी अब नहीं रही।
members-only = यह केवल सदस्य कर सकते हैं।
signed-out = आप अब साइन इन नहीं हैं।
now-banned = आप अब इस साइट पर नहीं लिख सकते।
not-allowed = आपकी भूमिका इसकी अनुमति नहीं देती।
step-up-needed = पहले पुष्टि करें कि यह आप ही हैं।
vote-not-taken = यह साइट ऐसा वोट नहीं लेती।
own-vote = अपनी टिप्पणी पर वोट नहीं दिया जा सकता।
too-many-pins = बहुत सारी टिप्पणियाँ पहले से पिन हैं। पहले किसी एक को हटाएँ।
invalid-code = साइन इन में बहुत देर लगी, या वह किसी और पेज के लिए था।
invalid-jwt = यह साइट आपको साइन इन नहीं करा सकी।
origin-not-allowed = यह पेज टिप्पणियाँ नहीं भेज सकता।
too-large = यह बहुत लंबा है।
invalid = सर्वर ने यह पाठ स्वीकार नहीं किया।
failed = सर्वर पर कुछ गड़बड़ हुई। आपका लिखा सुरक्षित है।
not-an-image = इसे चित्र के रूप में नहीं दिखाया जा सकता। PNG, JPEG, GIF और WebP चलते हैं।
image-too-large = चित्र बहुत बड़ा है। ज़्यादा से ज़्यादा 5 MB और 16 मेगापिक्सल।
images-not-taken = यह साइट चित्र नहीं लेती।
not-taken = यह साइट इस टिप्पणी को नहीं लेती।
waits = प्रकाशित होने से पहले मॉडरेटर इसे देखेगा।

## मैं कौन हूँ

sign-in = साइन इन करें
sign-out = साइन आउट करें
account = आपका खाता
have-account = क्या आपका खाता है?
banned = आप यहाँ नहीं लिख सकते।
banned-hint = यह इस साइट के मॉडरेटर का फ़ैसला है। आप अब भी सब कुछ पढ़ सकते हैं।
banned-until = { $date } तक।

## मॉडरेशन, और कुछ करने से पहले के सवाल

close-thread = बातचीत बंद करें
reopen-thread = बातचीत फिर खोलें
pin = सबसे ऊपर पिन करें
unpin = पिन हटाएँ
remove-asks = हटाएँ…
ban-asks = { $name } पर रोक लगाएँ…
delete-question = क्या यह टिप्पणी हमेशा के लिए मिटा दी जाए?
deleting = मिटाया जा रहा है…
keep = रहने दें
remove-question = क्या यह टिप्पणी सबके लिए हटा दी जाए?
remove = हटाएँ
removing = हटाया जा रहा है…
ban-question = क्या { $name } पर इस साइट में रोक लगा दी जाए? फिर लिखना और वोट देना संभव नहीं होगा।
ban = रोक लगाएँ
banning = रोक लगाई जा रही है…
vote-question = वोट देने के लिए साइन इन करें।
react-question = प्रतिक्रिया देने के लिए साइन इन करें।
not-now = अभी नहीं

## Panels

menu-of = { $name } की टिप्पणी के लिए और विकल्प
report-asks = शिकायत करें…
mute-asks = { $name } को म्यूट करें…
muted = { $name } की म्यूट की हुई टिप्पणी
show-muted = दिखाएँ
muted-people = म्यूट किए गए लोग
search = खोजें

## लाइव कनेक्शन

lost = कनेक्शन टूट गया। अपने-आप फिर कोशिश हो रही है।
try-now = अभी कोशिश करें
lost-offline = आप ऑफ़लाइन हैं। आप जो लिखेंगे, वह सुरक्षित रहेगा।
not-live = यहाँ नई टिप्पणियाँ अपने-आप नहीं आतीं।
look-for-new = नई देखें

## बातचीत के ऊपर दिखने वाली सूचनाएँ

close = बंद करें
window-waiting = दूसरी विंडो में साइन इन पूरा करें।
window-cut = दूसरी विंडो में साइन इन पूरा करें, फिर वहाँ “… पर लौटें” चुनें।
window-blocked = आपके ब्राउज़र ने साइन इन की विंडो रोक दी।
sign-in-page = पूरे पेज पर साइन इन करें
not-kept = आपके ब्राउज़र ने यहाँ आपका साइन इन नहीं रखा।
not-kept-guest = आपके ब्राउज़र ने यहाँ आपका साइन इन नहीं रखा। आप अब भी अतिथि के रूप में टिप्पणी कर सकते हैं।
not-signed-in = आप साइन इन नहीं हैं। { $why }
ended = आप साइन आउट हो गए। आपका लिखा सुरक्षित है।
step-up = इसके लिए आपकी पहचान की फिर से पुष्टि चाहिए।
confirm = पुष्टि करें कि यह आप हैं
claim-question = इस ब्राउज़र से किसी ने यहाँ अतिथि के रूप में लिखा था। क्या वह आप थे?
claim = मेरे नाम करें

## स्क्रीन रीडर जो बोलता है

loaded = { $count ->
    [one] { $count } टिप्पणी लोड हुई
   *[other] { $count } टिप्पणियाँ लोड हुईं
}
said-posted = आपकी टिप्पणी पोस्ट हो गई
said-not-posted = आपकी टिप्पणी पोस्ट नहीं हुई
said-saved = आपका बदलाव सहेजा गया
said-deleted = आपकी टिप्पणी मिटा दी गई
said-removed = टिप्पणी हटा दी गई
said-banned = लेखक अब यहाँ नहीं लिख सकते
said-pinned = टिप्पणी पिन हो गई
said-unpinned = टिप्पणी अब पिन नहीं है
said-closed = बातचीत बंद हो गई
said-reopened = बातचीत फिर खुल गई
said-signed-in = आप साइन इन हैं
said-signed-out = आप साइन आउट हैं
said-copied = लिंक कॉपी हो गया
said-nothing-claimed = आपके नाम करने को कुछ नहीं था
said-claimed = { $count ->
    [one] { $count } टिप्पणी अब आपकी है
   *[other] { $count } टिप्पणियाँ अब आपकी हैं
}
