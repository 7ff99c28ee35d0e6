## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = Yasa dışı içeriği bildir
notice-about = { $site } sitesinde
notice-words = Hangi yorumun yasaya aykırı olduğunu ve nedenini yaz. Siteyle ilgilenenler karar verir, kararı ve nedenini sana bildirir.
notice-lacks = Aşağıda eksik bir şey var.
notice-place = Yorumun adresi
notice-place-wrong = Bu sitede bulunan bir yorumun bağlantısını yapıştır: yorumun üstündeki tarih bir bağlantıdır.
notice-why = Neden yasa dışı?
notice-why-wrong = Nedenini en fazla 5.000 karakterle yaz.
notice-name = Adın
notice-name-wrong = Kim olduğunu yaz.
notice-email = E-posta adresin
notice-email-wrong = Sana ulaşılabilecek bir adres ver.
notice-exempt = Çocukların cinsel istismarıyla ilgili: kim olduğumu söylemem gerekmez
notice-faith = Burada söylediklerimin doğru ve eksiksiz olduğuna iyi niyetle inanıyorum
notice-faith-wrong = Bu beyan gereklidir.
notice-send = Bildirimi gönder
notice-thanks = Bildirimin ulaştı
notice-number = Numarası: { $number }.
notice-mailed = { $email } adresine bir onay gönderilecek.
notice-next = { $site } sitesiyle ilgilenenler inceler, karar verir, kararı ve nedenini sana bildirir.

mail-notice-received-subject = { $site } sitesindeki bir yorumla ilgili bildirimin
mail-notice-received-intro = { $site } sitesindeki bir yorumla ilgili bildirimin ulaştı. Numarası: { $notice }. Siteyle ilgilenenler karar verir, kararı ve nedenini sana bildirir. Yazdıkların:
mail-notice-received-why = Bunu, biri { $site } sitesindeki yasa dışı bir içerik bildiriminde bu adresi verdiği için alıyorsun. Sen değilsen bir şey yapma.
mail-notice-decided-subject = { $site } sitesindeki bildirimin hakkında karar
mail-notice-decided-intro = { $site } sitesindeki { $notice } numaralı bildirimin hakkında karar verildi.
mail-notice-decided-why = Bu karara itiraz edebilirsin: { $site } sitesini yönetenlere yanıt vererek, yetkili bir mahkeme dışı uyuşmazlık çözüm kuruluşunda ((AB) 2022/2065 sayılı Tüzük, madde 21) ya da mahkemede.
mail-statement-subject = { $site } sitesindeki yorumun kaldırıldı
mail-statement-intro = { $site } sitesindeki bir yorumun, yasa dışı içerik bildirimi üzerine kaldırıldı. Gerekçeler şunlar.
mail-statement-why = Bu karara itiraz edebilirsin: { $site } sitesini yönetenlere yanıt vererek, yetkili bir mahkeme dışı uyuşmazlık çözüm kuruluşunda ((AB) 2022/2065 sayılı Tüzük, madde 21) ya da mahkemede.
mail-reasons-keep = Karar: yorum kalıyor.
mail-reasons-remove = Karar: yorum her yerde ve kalıcı olarak kaldırılıyor.
mail-reasons-illegal = Dayanak: yasa ({ $reference }).
mail-reasons-terms = Dayanak: sitenin koşulları ({ $reference }).
mail-reasons-facts = Olgular ve koşullar: { $facts }
mail-reasons-people = Kararı bir insan verdi. Ne bildirim ne de karar otomatik yollarla yapıldı.
