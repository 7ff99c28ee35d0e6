### Mail. { $host } is the server, as people know it.

mail-or-link = Ya da bu bağlantıyı aç:
mail-good-for = İkisi de yarım saat ve bir kez geçerlidir.

mail-sign-up-subject = { $host } için kodun
mail-sign-up-intro = Bu kodla { $host } sitesinde yorumlar için hesabını oluşturursun:
mail-sign-up-link = Hesap oluştur
mail-sign-up-why = Biri { $host } sitesinde senin adresini yazdı. Sen değilsen bir şey yapma: hesap oluşturulmaz.

mail-sign-up-again-subject = { $host } sitesinde hesabın var
mail-sign-up-again-intro = Biri senin adresinle { $host } sitesinde yorumlar için hesap oluşturmak istedi. Zaten bir hesabın var: onunla oturum aç ya da artık hatırlamıyorsan orada başka bir parola seç.
mail-sign-up-again-why = Sen değilsen bir şey yapma.

mail-sign-in-subject = { $host } için kodun
mail-sign-in-intro = Bu kodla { $host } sitesinde oturum açarsın:
mail-sign-in-link = Oturum aç
mail-sign-in-why = Biri { $host } sitesinde senin adresini yazdı. Sen değilsen bir şey yapma ve kodu kimseye verme.

mail-reset-subject = { $host } için başka bir parola
mail-reset-intro = Bu kodla { $host } için başka bir parola seçersin:
mail-reset-link = Başka bir parola seç
mail-reset-why = Biri { $host } sitesinde bunu istedi. Sen değilsen bir şey yapma ve kodu kimseye verme: parolan olduğu gibi kalır.

mail-change-subject = { $host } sitesindeki yeni adresin
mail-change-intro = Bu kodla { $host } sitesindeki hesabının adresi bu olur:
mail-change-link = Adresi değiştir
mail-change-why = Biri { $host } sitesinde bu adresi yazdı. Sen değilsen bir şey yapma ve kodu kimseye verme.

mail-changed-subject = { $host } sitesindeki adresin değişti
mail-changed-intro = { $host } sitesindeki hesabının artık başka bir adresi var: { $address }. Bu adrese artık e-posta gelmeyecek.
mail-changed-why = Sen değilsen hemen { $host } sitesini yönetenlere yaz.

mail-password-changed-subject = { $host } sitesindeki parolan değişti
mail-password-changed-intro = { $host } sitesindeki hesabının artık başka bir parolası var. Diğer tarayıcılarda oturumun kapatıldı.
mail-password-changed-why = Sen değilsen hemen “Parolanı mı unuttun?” ile başka bir parola seç.

mail-stop = Bu e-postalar artık gelmesin

mail-follow-subject = { $site } sitesinden yanıtlar?
mail-follow-intro = { $site } sitesinde yazdın ve bu adresi verdin. Biri seni yanıtladığında e-posta gelsin mi? Sen istemeden hiçbir şey gönderilmez.
mail-follow-link = Evet, bana yazın
mail-follow-why = Biri { $site } sitesinde yorum yazarken bu adresi verdi. Sen değilsen bir şey yapma.

mail-reply-subject = { $site } sitesinde biri seni yanıtladı
mail-reply-intro = { $site } sitesinde yazdıklarına biri yanıt verdi.
mail-reply-link = Yanıtı oku
mail-reply-why = Bunu { $site } sitesinde yorum yazdığın için alıyorsun.

mail-digest-subject =
    { $number ->
        [one] { $site } sitesinde yeni bir yorum
       *[other] { $site } sitesinde { $number } yeni yorum
    }
mail-digest-intro =
    { $number ->
        [one] { $site } sitesinde izlediğin bir tartışmada yeni bir yorum var.
       *[other] { $site } sitesinde izlediğin bir tartışmada { $number } yeni yorum var.
    }
mail-digest-link = Okumaya devam et
mail-digest-why = Bunu bu tartışmayı izlediğin için alıyorsun; saatte en fazla bir kez ve yalnızca yeni bir şey varsa.

mail-leaving-subject = { $host } sitesindeki hesabın yakında silinecek
mail-leaving-intro = { $host } sitesindeki hesabın, istediğin gibi { $day } tarihinde silinecek. O zamana kadar oturum açıp kalabilirsin.
mail-leaving-why = Sen değilsen oturum aç, kal ve başka bir parola seç.

mail-code-good-for = Yarım saat ve bir kez geçerlidir.

mail-prove-subject = { $host } için kodun
mail-prove-intro = Bu kodla { $host } sitesinde sen olduğunu doğrularsın:
mail-prove-why = Bunu hesabında oturumu açık olan biri istedi. Sen değilsen kodu kimseye verme, başka bir parola seç ve hesabının sayfasında diğer tüm oturumları kapat.

mail-passkey-added-subject = { $host } sitesinde bir geçiş anahtarı eklendi
mail-passkey-added-intro = { $host } sitesindeki hesabın bundan sonra yeni bir geçiş anahtarıyla açılabilir.
mail-passkey-added-why = Sen değilsen hesabının sayfasında onu hemen kaldır ve başka bir parola seç.

mail-passkey-removed-subject = { $host } sitesinde bir geçiş anahtarı kaldırıldı
mail-passkey-removed-intro = Geçiş anahtarlarından biri { $host } sitesindeki hesabını artık açmıyor.
mail-passkey-removed-why = Sen değilsen hemen başka bir parola seç ve hesabının sayfasına bak.

mail-two-step-on-subject = { $host } sitesinde ikinci adım açık
mail-two-step-on-intro = Bundan sonra { $host } sitesinde oturum açmak için, paroladan ya da e-postayla gelen koddan sonra uygulamandaki bir kod gerekir.
mail-two-step-on-why = Sen değilsen hemen { $host } sitesini yönetenlere yaz.

mail-two-step-off-subject = { $host } sitesinde ikinci adım kapalı
mail-two-step-off-intro = Bundan sonra { $host } sitesinde oturum açmak için parolan ya da e-postayla gelen kod yeter.
mail-two-step-off-why = Sen değilsen hemen başka bir parola seç ve ikinci adımı yeniden aç.

mail-recovery-used-subject = { $host } sitesinde bir kurtarma kodu kullanıldı
mail-recovery-used-intro =
    { $number ->
        [0] Biri { $host } sitesinde ikinci adımı kurtarma kodlarından biriyle geçti. Bu sonuncusuydu: hesabının sayfasında yenilerini oluştur.
        [one] Biri { $host } sitesinde ikinci adımı kurtarma kodlarından biriyle geçti. Bir tane kaldı.
       *[other] Biri { $host } sitesinde ikinci adımı kurtarma kodlarından biriyle geçti. { $number } tane kaldı.
    }
mail-recovery-used-why = Sen değilsen hemen başka bir parola seç ve yeni kurtarma kodları oluştur.

mail-recovery-renewed-subject = { $host } sitesinde yeni kurtarma kodları
mail-recovery-renewed-intro = { $host } sitesindeki hesabının yeni kurtarma kodları var. Öncekiler artık geçerli değil.
mail-recovery-renewed-why = Sen değilsen hemen başka bir parola seç ve yeni kurtarma kodları oluştur.
