### Araçta okunanlar. { $count } bir sayıdır, { $name } birinin kendine verdiği addır.

tag = tr
direction = ltr
thousands = .

## Tartışma

comments = Yorumlar
comment-count = { $count ->
    [one] { $count } yorum
   *[other] { $count } yorum
}
sort = Yorumların sırası
best = En iyi
newest = En yeni
oldest = En eski
loading = Yorumlar yükleniyor…
empty = Burada henüz kimse yazmadı.
empty-hint = Sen ne düşünüyorsun?
more = Daha fazla yorum göster
more-loading = Yükleniyor…
more-failed = Yüklenemedi. Yeniden dene
try-again = Yeniden dene
closed = Bu tartışma kapatıldı.
closed-hint = Tamamını okumaya devam edebilirsin.
no-guests = Burada yalnızca üyeler yorum yapabilir.
host-page = Sayfanın kendisine git
whole = Tüm yorumları göster
without-scripts = Betikler olmadan oku ve yaz
unsupported = Okuyabilirsin ama yazamazsın: Ya bu tarayıcı bunun için çok eski ya da sayfa yorumların çalışmasına izin vermiyor.
gathered = { $count ->
    [one] { $count } yeni yorum
   *[other] { $count } yeni yorum
}
unread = { $count ->
    [one] { $count } yeni
   *[other] { $count } yeni
}
since-last-visit = son ziyaretinden beri
reading = { $count ->
    [one] Şu anda { $count } kişi okuyor
   *[other] Şu anda { $count } kişi okuyor
}

## Tartışmanın yerinde duranlar

blocked = Bu yorumlar bu sayfaya yerleştirilemez
blocked-hint = Sayfa seninse adresini sitenin izin verdiği adreslere ekle.
no-site = Burada yorum yok
no-site-hint = Sayfa, bu sunucunun tanımadığı bir siteyi istiyor.
bad-embed = Yorumlar doğru kurulmamış
bad-embed-hint = Bu sayfadaki yerleştirme etiketinde sitenin anahtarı eksik.
offline = Çevrimdışısın
offline-hint = Bağlantın geri gelir gelmez yorumlar da gelecek.
unavailable = Yorumlar yüklenemedi
unavailable-hint = Sayfada bir sorun yok; yorumlarının durduğu sunucu yanıt vermedi.

## Yorum

pinned = Sabitlendi
new = yeni
bot = bot
guest = misafir
you = sen
owner = Site sahibi
team = Ekip
moderator = Moderatör
someone = biri
edited = düzenlendi
removed = Bu yorum kaldırıldı.
held = Moderatör onayı bekliyor. Bunu yalnızca sen görüyorsun.
refused = Bir moderatör bunu yayımlamadı. Bunu yalnızca sen görüyorsun.
to = yanıt: { $name }
reply = Yanıtla
reply-to = Yanıtla: { $name }
edit = Düzenle
delete = Sil
copy-link = Bağlantıyı kopyala
copied = Kopyalandı
sending = Gönderiliyor…
retry = Yeniden gönder
discard = Düzenlemeye dön
vote-up = Olumlu oy ver
vote-down = Olumsuz oy ver
vote-label = { $count ->
    [one] { $does }, { $count } oy
   *[other] { $does }, { $count } oy
}
vote-refused = { $vote }. { $why }
own-comment = Bu senin yorumun

## Reactions and following

reactions = Tepkiler
page-reactions = Bu sayfaya verilen tepkiler
react-to = { $name } tarafından yazılan yoruma tepki ver
reaction-label = { $count ->
    [one] { $emoji }, { $count } tepki
   *[other] { $emoji }, { $count } tepki
}
follow = Yeni yorumları e-postayla al
said-followed = Yeni yorumlar için e-posta alacaksın
said-unfollowed = Artık yeni yorumlar için e-posta almayacaksın
show-all = Tümünü göster
featured = Öne çıkan
feature = Öne çıkar
unfeature = Öne çıkarmayı bırak
said-featured = Yorum öne çıkarıldı
said-unfeatured = Yorum artık öne çıkarılmıyor

## Yanıtlar

more-replies = { $count ->
    [one] { $count } yanıt daha göster
   *[other] { $count } yanıt daha göster
}
folded = { $count ->
    [one] { $count } yanıt
   *[other] { $count } yanıt
}
fold = { $name } için yazılan yanıtları gizle
unfold = { $count ->
    [one] { $name } için { $count } yanıt, göster
   *[other] { $name } için { $count } yanıt, göster
}

## Ne kadar önce

just-now = az önce
minutes-ago = { $count ->
    [one] { $count } dk. önce
   *[other] { $count } dk. önce
}
hours-ago = { $count ->
    [one] { $count } sa. önce
   *[other] { $count } sa. önce
}
yesterday = dün
days-ago = { $count ->
    [one] { $count } gün önce
   *[other] { $count } gün önce
}

months = Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara
day = { $day } { $month }
day-of-year = { $day } { $month } { $year }
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day } { $time }

## Kim yazıyor

typing-one = { $name } yazıyor
typing-two = { $name } ve { $second } yazıyor
typing-some = { $count ->
    [one] Biri yazıyor
   *[other] { $count } kişi yazıyor
}
typing-one-more = { $count ->
    [one] { $name } ve { $count } kişi daha yazıyor
   *[other] { $name } ve { $count } kişi daha yazıyor
}
typing-two-more = { $count ->
    [one] { $name }, { $second } ve { $count } kişi daha yazıyor
   *[other] { $name }, { $second } ve { $count } kişi daha yazıyor
}

## Yazmak

write = Yorum yaz
write-first = Tartışmayı sen başlat
edit-label = Yorumunu düzenle
post = Gönder
save = Kaydet
saving = Kaydediliyor…
cancel = Vazgeç
your-name = Adın
email = E-posta
email-hint = isteğe bağlı, hiç gösterilmez
markdown = Markdown kullanabilirsin
posting-as = { $name } adıyla yazıyorsun
change = Değiştir
formatting = Biçimlendirme
view-tabs = Metin veya önizleme
write-tab = Metin
preview-tab = Önizleme
preview-empty = Henüz gösterilecek bir şey yok.
bold = Kalın
italic = İtalik
link = Bağlantı
code = Kod
quote = Alıntı
list = Liste
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] { $count } karakter kaldı
   *[other] { $count } karakter kaldı
}
waiting-to-send = Bağlantı bekleniyor
image = Resim
uploading = { $name } yükleniyor…
people = Buradakiler
emoji = Emojiler

## Ne ters gitti, ne yapılabilir

empty-body = Önce bir şeyler yaz.
long-body = { $count ->
    [one] { $count } karakter fazla.
   *[other] { $count } karakter fazla.
}
no-name = Sana nasıl seslenelim? Bir ad yaz.
long-name = Bir ad en fazla 60 karakter olabilir.
bad-email = Bu bir e-posta adresine benzemiyor.
network = Sunucuya ulaşılamadı. Yazdıkların duruyor.
rate-limited = Bir anda çok fazla oldu. Biraz bekle, sonra yeniden dene.
thread-closed = Bu tartışma bu arada kapatıldı.
edit-window-over = Değişiklik için süre doldu.
version-conflict = Yorum bu arada değişti. Vazgeç ve baştan düzenle.
not-yours = Bu yorum başkasının.
comment-not-found = Bu yorum artık yok.
members-only = Bunu burada yalnızca üyeler yapabilir.
signed-out = Oturumun sona erdi.
now-banned = Artık bu sitede yazamazsın.
not-allowed = Rolün buna izin vermiyor.
step-up-needed = Önce sen olduğunu doğrula.
vote-not-taken = Bu site bu oyu kabul etmiyor.
own-vote = Kimse kendi yorumuna oy veremez.
too-many-pins = Zaten çok fazla yorum sabitlenmiş. Önce birinin sabitlemesini kaldır.
invalid-code = Oturum açma çok uzun sürdü ya da başka bir sayfa içindi.
invalid-jwt = Bu site oturumunu açamadı.
origin-not-allowed = Bu sayfa yorum gönderemez.
too-large = Bu çok uzun.
invalid = Sunucu bu metni kabul etmedi.
failed = Sunucuda bir şeyler ters gitti. Yazdıkların duruyor.
not-an-image = Bu, resim olarak gösterilemez. PNG, JPEG, GIF ve WebP olur.
image-too-large = Resim çok büyük. En fazla 5 MB ve 16 megapiksel.
images-not-taken = Bu site resim kabul etmiyor.
not-taken = Bu site bu yorumu kabul etmiyor.
waits = Yayımlanmadan önce bir moderatör buna bakacak.

## Ben kimim

sign-in = Oturum aç
sign-out = Oturumu kapat
account = Hesabın
have-account = Hesabın var mı?
banned = Burada yazamazsın.
banned-hint = Bu sitenin bir moderatörü böyle karar verdi. Her şeyi okumaya devam edebilirsin.
banned-until = { $date } tarihine kadar.

## Moderasyon

close-thread = Tartışmayı kapat
reopen-thread = Tartışmayı yeniden aç
pin = En üste sabitle
unpin = Sabitlemeyi kaldır
remove-asks = Kaldır…
ban-asks = Engelle: { $name }…
delete-question = Bu yorum kalıcı olarak silinsin mi?
deleting = Siliniyor…
keep = Kalsın
remove-question = Bu yorum herkes için kaldırılsın mı?
remove = Kaldır
removing = Kaldırılıyor…
ban-question = { $name } bu siteden engellensin mi? Artık yazamayacak ve oy veremeyecek.
ban = Engelle
banning = Engelleniyor…
vote-question = Oy vermek için oturum aç.
react-question = Tepki vermek için oturum aç.
not-now = Şimdi değil

## Panels

menu-of = { $name } adlı kişinin yorumu için diğer işlemler
report-asks = Bildir…
mute-asks = { $name } sessize alınsın…
muted = { $name } adlı kişinin sessize alınan yorumu
show-muted = Göster
muted-people = Sessize alınan kişiler
search = Ara

## Canlı bağlantı

lost = Bağlantı koptu. Kendiliğinden yeniden deneniyor.
try-now = Şimdi dene
lost-offline = Çevrimdışısın. Yazdıkların kaybolmaz.
not-live = Yeni yorumlar burada kendiliğinden görünmez.
look-for-new = Yenilere bak

## Tartışmanın üzerinde duranlar

close = Kapat
window-waiting = Diğer pencerede oturum açmayı tamamla.
window-cut = Diğer pencerede oturum açmayı tamamla, sonra orada “… sitesine dön” seçeneğini seç.
window-blocked = Tarayıcın oturum açma penceresini engelledi.
sign-in-page = Tam sayfada oturum aç
not-kept = Tarayıcın burada oturumunu açık tutmadı.
not-kept-guest = Tarayıcın burada oturumunu açık tutmadı. Yine de misafir olarak yorum yapabilirsin.
not-signed-in = Oturum açılamadı. { $why }
ended = Oturumun kapatıldı. Yazdıkların kaybolmaz.
step-up = Bunun için sen olduğunu bir kez daha doğrulaman gerekiyor.
confirm = Sen olduğunu doğrula
claim-question = Bu tarayıcıyla biri burada misafir olarak yazmış. O sen miydin?
claim = Evet, benim

## Ekran okuyucunun söyledikleri

loaded = { $count ->
    [one] { $count } yorum yüklendi
   *[other] { $count } yorum yüklendi
}
said-posted = Yorumun yayımlandı
said-not-posted = Yorumun yayımlanamadı
said-saved = Değişikliğin kaydedildi
said-deleted = Yorumun silindi
said-removed = Yorum kaldırıldı
said-banned = Yorumu yazan artık burada yazamaz
said-pinned = Yorum sabitlendi
said-unpinned = Yorum artık sabit değil
said-closed = Tartışma kapatıldı
said-reopened = Tartışma yeniden açıldı
said-signed-in = Oturum açtın
said-signed-out = Oturumu kapattın
said-copied = Bağlantı kopyalandı
said-nothing-claimed = Devralınacak bir şey yoktu
said-claimed = { $count ->
    [one] { $count } yorum artık senin
   *[other] { $count } yorum artık senin
}
