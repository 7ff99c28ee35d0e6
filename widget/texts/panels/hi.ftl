### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = इस टिप्पणी की शिकायत करें
report-hint = इस साइट के मॉडरेटर आपकी शिकायत देखेंगे। { $name } को इसका पता नहीं चलेगा।
reason-label = इसमें क्या गलत है?
reason-spam = स्पैम या विज्ञापन
reason-abuse = अपमान, धमकी या नफ़रत
reason-off-topic = विषय से हटकर
reason-illegal = कानून के ख़िलाफ़
reason-other = कुछ और
note-label = मॉडरेटरों को क्या जानना चाहिए (वैकल्पिक)
report-send = शिकायत भेजें
report-notice = ग़ैरक़ानूनी सामग्री? औपचारिक सूचना दें और फ़ैसला जानें
report-done = शिकायत दर्ज हुई। धन्यवाद।
report-done-hint = कोई मॉडरेटर इसे देखेगा।

## The texts that a comment had

history-title = इस टिप्पणी में क्या लिखा था
history-now = अभी
history-first = शुरुआत में
history-only = यह टिप्पणी नहीं बदली है।

## Muting people

mute-title = { $name } को म्यूट करें?
mute-hint = वे जो लिखेंगे, वह आपके लिए इस साइट के हर पेज पर एक पंक्ति में सिमट जाएगा। उन्हें इसका पता नहीं चलेगा।
mute = म्यूट करें
mute-done = { $name } को म्यूट किया गया।
unmute = अनम्यूट करें
unmute-name = अनम्यूट करें: { $name }
muted-title = म्यूट किए गए लोग
muted-none = आपने किसी को म्यूट नहीं किया है।

## Searching a conversation

search-title = इस बातचीत में खोजें
search-label = शब्द
search-send = खोजें
search-none = कुछ नहीं मिला।
search-more = केवल सबसे नई दिखाई गई हैं। ज़्यादा शब्दों से कम मिलेंगी।

## Keys, and what they do

keys-title = कीबोर्ड शॉर्टकट
key-next = अगली टिप्पणी
key-previous = पिछली टिप्पणी
key-reply = उत्तर दें
key-vote = पक्ष में वोट दें
key-unread = अगली नई टिप्पणी
key-help = यह सूची
key-send = जो लिखा है उसे भेजें
key-leave = जो खुला है उसे बंद करें
