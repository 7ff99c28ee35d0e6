### Writing a comment without scripts.

write-title = टिप्पणी लिखें
write-reply = { $name } को जवाब दें
write-on = { $page } पर
write-text = टिप्पणी
write-text-hint = Markdown चलता है।
write-email-hint = वैकल्पिक, कभी नहीं दिखाया जाता।
write-preview = पूर्वावलोकन
write-post = पोस्ट करें
write-held = आपकी टिप्पणी मॉडरेटर की प्रतीक्षा में है
write-held-hint = किसी के देखते ही यह दिखेगी।
write-not-taken = यह साइट इस टिप्पणी को नहीं लेती।
write-closed = यह बातचीत बंद है।
write-members = यहाँ केवल सदस्य टिप्पणी कर सकते हैं। मूल पेज पर साइन इन करें।
write-parent-gone = आप जिसका जवाब देना चाहते हैं, वह अब नहीं है।
write-again = आपने इस पेज से पहले पोस्ट किया है। अगर यह कोई और टिप्पणी है, तो अब पोस्ट करें।
wrong-body-empty = पहले कुछ लिखें।
wrong-body-long = टिप्पणी में ज़्यादा से ज़्यादा { $number } वर्ण हो सकते हैं।
wrong-body-control = नियंत्रण वर्ण पोस्ट नहीं किए जा सकते।
write-name-taken = इस साइट के किसी सदस्य का यही नाम है। कोई और चुनें।
