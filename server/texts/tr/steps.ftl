### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = Geçiş anahtarları
passkeys-words = Geçiş anahtarıyla parola yazmadan, parmağınla, yüzünle ya da cihazının PIN koduyla oturum açarsın. Yalnızca bu sitede çalışır; bu yüzden kimse onu senden kandırarak alamaz.
passkeys-so-many =
    { $number ->
        [0] Hiç yok.
        [one] Bir tane var.
       *[other] { $number } tane var.
    }
passkeys-change = Geçiş anahtarlarını değiştir
passkeys-no-browser = Bu tarayıcı geçiş anahtarı oluşturamıyor.
passkeys-too-many = Olabilecek en çok sayıda geçiş anahtarın var. Önce birini kaldır.
passkey-add = Geçiş anahtarı ekle
passkey-new = Yeni geçiş anahtarı
passkey-name-hint = Tanıyabilmen için: telefonun, dizüstü bilgisayarın, parola yöneticin.
passkey-name-suggested = Geçiş anahtarı { $number }
passkey-since = { $day } tarihinden beri.
passkey-used = Son kullanım: { $day }.
passkey-not-used = Henüz kullanılmadı.
passkey-rename-which = { $name } için yeni ad
passkey-remove-which = { $name } anahtarını kaldır
rename = Yeniden adlandır
remove = Kaldır
passkey-is-added = Geçiş anahtarın eklendi. Bundan sonra onunla oturum açabilirsin.
passkey-is-removed = Kaldırıldı. Artık hiçbir şeyi açmaz; cihazından da silebilirsin.
sign-in-by-passkey = Geçiş anahtarıyla oturum aç
use-passkey = Geçiş anahtarı kullan
passkey-none = Tarayıcın geçiş anahtarı vermedi. Yeniden dene ya da başka bir yolla devam et.
passkey-known = Bu cihazda zaten bir geçiş anahtarın var.
passkey-late = Bu çok uzun sürdü ya da daha önce gönderilmişti. Lütfen yeniden dene.
passkey-unknown = Bu geçiş anahtarını tanımıyoruz: burada kaldırılmış. Başka bir yolla oturum aç.
passkey-unfit = Bu geçiş anahtarı kabul edilmedi. Yeniden dene ya da başka bir yolla devam et.

## The second step

second-title = Bir adım daha
second-words = Kimlik doğrulama uygulamanın şu anda gösterdiği kodu yaz.
second-late = Bu çok uzun sürdü. Lütfen yeniden oturum aç.
app-code = Uygulamadaki kod
use-app-code = Uygulamadaki kodu kullan
recovery-words = İkinci adımı açtığında sakladığın kodlardan birini yaz. Bundan sonra o kod geçersiz olur.
recovery-code = Kurtarma kodu
use-recovery-code = Kurtarma kodu kullan
two-step = İkinci adım
two-step-words = İkinci adımla, parolanı bilen ya da e-postalarını okuyan biri yine de senin yerine oturum açamaz: telefonundaki bir uygulamanın kodu da gerekir. Geçiş anahtarıyla oturum açmak bunsuz da yeterince güvenlidir.
two-step-scan = Bunu bir kimlik doğrulama uygulamasıyla tara:
two-step-picture = Kimlik doğrulama uygulaması için QR kodu
two-step-type = Ya da uygulamaya bu anahtarı yaz:
two-step-confirm = Gösterdiği kodu yaz:
two-step-turn-on = İkinci adımı aç
two-step-is-not-on = Kapalı.
two-step-is-on = Açık: paroladan ya da e-postayla gelen koddan sonra oturum açmak için uygulamandaki bir kod veya bir geçiş anahtarı gerekir.
two-step-is-on-now = İkinci adım açık.
two-step-on-left =
    { $number ->
        [one] Açık; bir kurtarma kodu kaldı.
       *[other] Açık; { $number } kurtarma kodu kaldı.
    }
two-step-change = Değiştir
two-step-turn-off = İkinci adımı kapat
two-step-off-words = O zaman oturum açmak için parolan ya da e-postayla gelen kod yeter. Kurtarma kodları geçersiz olur.
two-step-is-off = İkinci adım kapalı.
recovery-codes = Kurtarma kodları
recovery-codes-words = Bunları telefonun olmadığında bulabileceğin bir yerde sakla: kâğıtta ya da bir parola yöneticisinde. Her biri bir kez uygulamadaki kodun yerine geçer. Bir daha gösterilmezler.
recovery-codes-left =
    { $number ->
        [0] Hepsini kullandın. Yenilerini oluştur.
        [one] Bir tane kaldı.
       *[other] { $number } tane kaldı.
    }
recovery-codes-renew = Yenilerini oluştur
recovery-codes-are-new = Yeni kurtarma kodların bunlar. Öncekiler artık geçerli değil.
recovery-codes-save = Dosya olarak kaydet
recovery-codes-done = Onları sakladım
wrong-app-code = Bu, uygulamanın şu anda gösterdiği kod değil. Telefonunun saati doğru mu, bak.
wrong-app-code-used = Bu kod zaten kullanıldı. Sıradakini bekle.
wrong-recovery-code = Bu, kurtarma kodlarından biri değil ya da kullanılmış.

## Confirming

to-change-address = adresini değiştirmek için
to-change-password = parolanı değiştirmek için
to-change-passkeys = geçiş anahtarlarını değiştirmek için
to-change-two-step = ikinci adımı değiştirmek için
to-change-services = oturum açtığın hizmetleri değiştirmek için
to-merge = iki hesabı birleştirmek için
to-leave = hesabını silmek için
prove-by-mail = Bana e-postayla kod gönder
code-words-here = { $email } adresine bir e-posta gönderdik. İçindeki kodu buraya yaz.
prove-none = Sen olduğunu doğrulamak için oturumu kapatıp yeniden aç.

## The account

back = Geri
back-to-account = Hesabına dön
change-address = Adresi değiştir
no-address = Hiç vermedin.
password-is-there = Var.
password-is-not-there = Yok.
set-password = Parola belirle
