### Writing a comment without scripts.

write-title = Yorum yaz
write-reply = Yanıtla: { $name }
write-on = { $page } sayfasında
write-text = Yorum
write-text-hint = Markdown kullanabilirsin.
write-email-hint = İsteğe bağlı, hiç gösterilmez.
write-preview = Önizleme
write-post = Gönder
write-held = Yorumun moderatör onayı bekliyor
write-held-hint = Biri bakar bakmaz görünür.
write-not-taken = Bu site bu yorumu kabul etmiyor.
write-closed = Bu tartışma kapatıldı.
write-members = Burada yalnızca üyeler yorum yapabilir. Sayfanın kendisinde oturum aç.
write-parent-gone = Yanıtlamak istediğin artık orada değil.
write-again = Bu sayfadan daha önce gönderdin. Bu başka bir yorumsa şimdi gönder.
wrong-body-empty = Önce bir şeyler yaz.
wrong-body-long = Bir yorum en fazla { $number } karakter olabilir.
wrong-body-control = Denetim karakterleri gönderilemez.
write-name-taken = Bu sitenin bir üyesinin adı bu. Başka bir ad seç.
