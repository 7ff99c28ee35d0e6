### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = { $service } ile devam et
or = ya da
new-from = { $service } üzerinden geldin. Burada yenisin: başkaları sana nasıl seslensin?
have-account-link = Burada zaten hesabın var mı? { $link }; sonra hesabının sayfasında ikisini bağlayabilirsin.
provider-denied = Bize hiçbir şey bildirilmedi: orada buna izin verilmedi. Yeniden dene ya da başka bir yol seç.
provider-failed = Diğer hizmet kim olduğunu söylemedi. Yeniden dene ya da başka bir yol seç.
provider-gone = Bu yol artık sunulmuyor. Başka bir yol seç.
provider-prove = Burada, diğer hizmetin bildirdiği adresle bir hesabın var. Başka bir yolla oturum aç; sonra hesabının sayfasında ikisini bağlayabilirsin.
provider-over = Bu çok uzun sürdü
provider-over-words = Ya da daha önce yapıldı veya başka bir tarayıcıda başladı. Yeniden başla.

## The account

other-ways = Oturum açmanın diğer yolları
services-none = Bağlı hizmet yok.
services-change = Hizmetleri değiştir
linked-since = { $day } tarihinden beri
link-service = { $service } hesabını bağla
unlink = { $service } bağlantısını kes
service-linked = Bağlandı: bundan sonra bu yolla oturum açabilirsin.
service-unlinked = Bağlantı kesildi: artık kimse bu yolla giremez.
provider-taken = Oradaki hesaba başka bir hesap bağlı. Onunla oturum aç ve ikisi de seninse iki hesabı birleştir.
last-way-in = Oturum açmanın son yolu bu. Önce bir başkasını ekle: bir parola, doğrulanmış bir adres ya da başka bir hizmet.

## Merging

merge = Başka bir hesabın
merge-hint = Daha önce başka bir yolla oturum açtın ve şimdi iki hesabın mı var? Onları birleştir: diğerinin yorumları, oyları ve rolleri buraya gelir.
merge-begin = Başka bir hesabı bununla birleştir
merge-sign-in = Şimdi on dakika içinde diğer hesapta oturum aç. Ne olacağını, olmadan önce görürsün.
merge-title = İki hesabı birleştir
merge-words = { $other } hesabındaki her şey { $kept } hesabına geçer: yorumlar, oylar, roller, bağlı hizmetler. Sonra { $other } silinir ve her yerde oturumu kapatılır. Bu geri alınamaz.
merge-button = Hesapları birleştir
merge-leave = Olduğu gibi bırak
merge-done = Hesapların artık bir.
merge-over = Hiçbir şey birleştirilmedi: çok uzun sürdü ya da aynı hesaptı.

## Mail

mail-linked-subject = { $service }, { $host } sitesindeki hesabını açıyor
mail-linked-intro = Bundan sonra { $service } ile senin gibi oturum açan herkes { $host } sitesindeki hesabına girer.
mail-linked-why = Sen değilsen hesabının sayfasında bağlantıyı hemen kes ve başka bir parola seç.

mail-unlinked-subject = { $service }, { $host } sitesindeki hesabını artık açmıyor
mail-unlinked-intro = { $service } ile { $host } sitesindeki hesabın arasındaki bağlantı kesildi.
mail-unlinked-why = Sen değilsen hemen başka bir parola seç.

mail-merged-subject = { $host } sitesindeki iki hesap artık bir
mail-merged-intro = { $host } sitesindeki hesabın başka bir hesapla birleştirildi. Bunun için ikisinde de oturum açıldı.
mail-merged-why = Sen değilsen hemen { $host } sitesini yönetenlere yaz.
