### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Bu yorumu bildir
report-hint = Bildirimini bu sitenin moderatörleri görür. { $name } bundan haberdar olmaz.
reason-label = Sorun ne?
reason-spam = Spam veya reklam
reason-abuse = Hakaret, tehdit veya nefret
reason-off-topic = Konu dışı
reason-illegal = Yasalara aykırı
reason-other = Başka bir şey
note-label = Moderatörlerin bilmesi gerekenler (isteğe bağlı)
report-send = Bildirimi gönder
report-notice = Yasa dışı içerik mi? Resmî bildirimde bulunun ve kararı öğrenin
report-done = Bildirildi. Teşekkürler.
report-done-hint = Bir moderatör inceleyecek.

## The texts that a comment had

history-title = Bu yorumda ne yazıyordu
history-now = Şimdi
history-first = İlk hâli
history-only = Bu yorum değişmedi.

## Muting people

mute-title = { $name } sessize alınsın mı?
mute-hint = Yazdıkları bu sitenin her sayfasında senin için tek satıra katlanır. Bundan haberi olmaz.
mute = Sessize al
mute-done = { $name } sessize alındı.
unmute = Sesini aç
unmute-name = Sesini aç: { $name }
muted-title = Sessize alınan kişiler
muted-none = Kimseyi sessize almadın.

## Searching a conversation

search-title = Bu sohbette ara
search-label = Sözcükler
search-send = Ara
search-none = Hiçbir şey bulunamadı.
search-more = Yalnızca en yeniler gösteriliyor. Daha çok sözcük daha az sonuç bulur.

## Keys, and what they do

keys-title = Klavye kısayolları
key-next = Sonraki yorum
key-previous = Önceki yorum
key-reply = Yanıtla
key-vote = Olumlu oy ver
key-unread = Sonraki yeni yorum
key-help = Bu liste
key-send = Yazdığını gönder
key-leave = Açık olanı kapat
