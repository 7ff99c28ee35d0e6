### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = Ad
name-hint = Yorumlarının yanında başkalarının gördüğü ad.
email = E-posta
password = Parola
password-hint = En az { $number } karakter. Birkaç sözcüğü akılda tutmak kolaydır.
new-password = Yeni parola
show = Göster
show-password = Parolayı göster
hide = Gizle
hide-password = Parolayı gizle
code = Kod
code-hint = Sekiz rakam. Yarım saat geçerlidir.
continue = Devam et
confirm = Onayla
save = Kaydet

## Signing in

sign-in = Oturum aç
to-comment-on = { $site } sitesinde yorum yapmak için
new-here = Burada yeni misin? { $link }
create-account = Hesap oluştur
create-account-button = Hesap oluştur
have-account = Hesabın var mı? { $link }
sign-in-by-mail = E-postayla gelen kodla oturum aç
forgot-password = Parolanı mı unuttun?
back-to-sign-in = Oturum açmaya dön
address-is-yours = { $email } senin. Sana nasıl seslenelim?

## Codes and links by mail

mail-title = E-postayla oturum aç
mail-words = Adresine bir kod gönderiyoruz. Parolaya gerek yok.
forgot-title = Başka bir parola seç
forgot-words = Hesabının adresine bir kod gönderiyoruz.
send-code = Kod gönder
code-title = E-postana bak
code-words = { $email } adresine bir e-posta gönderdik. İçindeki kodu buraya yaz ya da bağlantısını aç.
link-sign-up = Bu adres senin mi?
link-change = Yeni adresin bu mu?
link-change-button = Evet, değiştir
link-over = Bu bağlantı artık geçerli değil
link-over-words = Daha önce kullanıldı, çok eskidi ya da daha yenisi gönderildi. Yeni bir tane iste.
new-password-title = Başka bir parola seç
change-password = Parolayı değiştir
password-is-changed = Parolan değişti ve her yerde oturumun kapatıldı. Yenisiyle oturum aç.
account-is-there = Zaten bir hesabın var. Oturum aç.

## The window

continue-as = { $name } olarak devam et
consent-on = { $host } sitesinde mi?
consent-words = { $host } adını görecek ve yalnızca o sitede senin adına yazıp oy verebilecek. Adresini ve parolanı hiçbir zaman görmez.
signed-in-as = { $whom } olarak oturum açtın.
use-another-account = Başka bir hesap kullan
you-are-signed-in = Oturum açtın
window-close = Artık bu pencereyi kapatabilirsin.
window-cut = Bu pencereyi açan sayfaya ulaşılamıyor: sayfanın ayarları ikisini birbirinden ayırıyor. Burada oturumun açık, orada değil. Bu pencereyi kapat; yine de misafir olarak yorum yapabilirsin.
return-words = { $host } sitesine dön; orada da oturumun açılır.
return-to = { $host } sitesine dön
confirm-title = Sen olduğunu doğrula
to-moderate = önümüzdeki 15 dakika { $site } sitesinde moderatörlük yapmak için
to-care-for-site = siteni yönetmek için
other-way = Başka bir yol gerekiyor
other-way-words = { $site } oturum açtığın yolu kabul etmiyor. Başka bir yolla oturum aç.
other-name = Başka bir ad gerekiyor
other-name-words = Bu siteyle ilgilenen birinin adı { $name } ya da buna çok yakın. Başka bir ad seç, sonra geri gel.

## The account

your-account = Hesabın
what-others-see = Başkalarının gördükleri
name-change-hint = Daha önce yazdığın yorumlar, yazıldıkları adı korur.
visible = Okuduğumu başkaları görebilsin
saved = Kaydedildi.
your-picture = Resmin
picture = Bir resim (PNG, JPEG, GIF, WebP)
picture-save = Resmi kaydet
picture-remove = Resmi kaldır
address = E-posta
address-not-proven = Bu adresin senin olduğu henüz doğrulanmadı. O zamana kadar buraya hiçbir şey gönderilmez.
new-address = Yeni adres
new-address-hint = Oraya bir kod gönderiyoruz. Kodu yazdığında adres değişir.
address-is-changed = Artık adresin bu.
address-is-taken = Bu adres başka bir hesabın.
password-now = Şimdiki parola
password-is-changed-here = Parolan değişti. Diğer tarayıcılarda oturumun kapatıldı.
where-signed-in = Oturumunun açık olduğu yerler
signed-in-since = { $day } tarihinden beri
this-browser = bu tarayıcı
sign-out = Oturumu kapat
sign-out-there = Oradaki oturumu kapat
sign-out-elsewhere = Diğer tüm oturumları kapat
ended-there = Oradaki oturum kapatıldı.
your-data = Verilerin
export = Hakkında saklanan her şeyi indir
leave = Bu hesabı sil
leave-words = Hesabın { $number } gün sonra silinecek. O zamana kadar oturum açıp kalabilirsin. Başkalarının yanıtladığı yorumlar yerini korur.
leave-comments = Yazdıklarımı da kaldır
leave-button = Hesabımı sil
leave-last-owner = Bir sitenin tek sahibi sensin. Önce başka birini ata.
leaving-on = Hesabın { $day } tarihinde silinecek. O zamana kadar hiçbir şey kaybolmaz.
stay = Kal
stayed = Kalıyorsun.
left = Oturumun kapatıldı. Hesabın silinene kadar oturum açıp kalabilirsin.
dashboard-sites = Sitelerin

## Mail about replies

reply-mail = Biri beni yanıtladığında bana e-posta gönder
replies-yes = Biri yanıtladığında e-posta
replies-yes-words = { $site } sitesinde yazdıklarına biri yanıt verdiğinde bu adrese e-posta gelsin mi?
replies-yes-button = Evet, gelsin
replies-yes-done = Tamam. Biri seni yanıtladığında e-posta alacaksın.
replies-no = Artık e-posta gelmesin
replies-no-words = { $site } hakkında artık e-posta almayacaksın ve adresin orada unutulacak.
replies-no-words-all = Biri seni yanıtladığında artık hiçbir siteden e-posta almayacaksın.
replies-no-button = Artık e-posta gelmesin
replies-no-done = Tamam. Yanıtlar için artık e-posta almayacaksın.
replies-over-words = Başka bir adres için, ya da oraya artık hiçbir şey gönderilmiyor.
follow-no = Bu tartışma için artık e-posta gelmesin
follow-no-words = { $site } sitesinde izlediğin tartışma için artık e-posta almayacaksın.
follow-no-done = Tamam. Bu tartışma için artık e-posta almayacaksın.
desk-no = Artık ileti gelmesin mi?
desk-no-words = { $site } sitesinde bekleyen yorumlar için artık ileti gelmeyecek.
desk-no-done = Bekleyen yorumlar için artık ileti almayacaksın.

## What is wrong

wrong-name-empty = Bir adda en az bir harf ya da rakam olur.
wrong-name-long =
    { $number ->
        [one] Bir ad en fazla { $number } karakter olabilir.
       *[other] Bir ad en fazla { $number } karakter olabilir.
    }
wrong-name-deceiving = Bir adda görünmez ya da yön değiştiren karakterler olmaz.
wrong-name-marks = Bir harfin üstünde en fazla üç işaret olabilir.
wrong-name-taken = Sitelerinden biriyle ilgilenen birinin buna benzer bir adı var.
wrong-email = Bu bir e-posta adresi değil.
wrong-email-taken = Bu adresle bir hesap var: oturum aç.
wrong-password-short =
    { $number ->
        [one] En az { $number } karakter yaz.
       *[other] En az { $number } karakter yaz.
    }
wrong-password-long =
    { $number ->
        [one] En fazla { $number } karakter yaz.
       *[other] En fazla { $number } karakter yaz.
    }
wrong-password-guessable = Tahmini çok kolay: yaygın bir parola ya da adından veya adresinden oluşuyor.
wrong-password = Bu senin parolan değil.
wrong-pair = Bu adres ve parola birbiriyle eşleşmiyor.
wrong-picture = Bu resmi okuyamadık.
wrong-picture-large = Resim çok büyük: en fazla 5 MB ve 16 milyon piksel.
wrong-code = Bu, son e-postamızdaki kod değil.
proof-over = Bu kod artık geçerli değil: çok fazla denendi, çok eskidi ya da daha yenisi gönderildi. Yeni bir tane iste.
too-many-tries =
    { $minutes ->
        [one] Çok fazla deneme oldu. Lütfen { $minutes } dakika bekle.
       *[other] Çok fazla deneme oldu. Lütfen { $minutes } dakika bekle.
    }
unavailable = Şu anda kullanılamıyor. Lütfen birazdan yeniden dene.
went-wrong = Bir şeyler ters gitti. Lütfen yeniden dene.

## Pages that lead nowhere

failed = Bir şeyler ters gitti
failed-words = Lütfen geri dön ve yeniden dene.
failed-stranger = Bu sayfa bunu isteyemez
failed-stranger-words = Bu pencereyi açan sayfa, bu yorumların bulunduğu sayfalardan değil. Ona hiçbir şey bildirilmedi.
failed-form = Bu, buradan gelmedi
failed-form-words = Form çok eskiydi ya da başka bir sayfa gönderdi. Hiçbir şey değişmedi: geri dön, sayfayı yeniden yükle ve bir kez daha dene.
cookies-blocked = Çerezler engellenmiş
cookies-blocked-words = Oturum açmak için bu sayfanın bir çerezi gerekiyor, ama tarayıcın hiç çerez saklamıyor. Bu sayfa için çerezlere izin ver, sonra sayfayı yeniden yükle.
failed-later = Şu anda kullanılamıyor
failed-later-words = Lütfen birazdan yeniden dene.
failed-window = Bu pencere olması gerektiği gibi açılmadı
failed-window-words = Pencereyi kapat ve sayfadan yeniden dene.
