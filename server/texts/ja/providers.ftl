### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = { $service } で続ける
or = または
new-from = { $service } から来られました。ここは初めてです。ほかの人に見えるお名前を教えてください。
have-account-link = すでにアカウントをお持ちですか？{ $link }。そのあと、アカウントのページで 2 つを連携できます。
provider-denied = 何も伝えられませんでした。向こうで許可されなかったためです。もう一度試すか、別の方法を選んでください。
provider-failed = そのサービスから、あなたが誰かの返答がありませんでした。もう一度試すか、別の方法を選んでください。
provider-gone = この方法は使えなくなりました。別の方法を選んでください。
provider-prove = そのサービスが伝えたアドレスのアカウントが、ここにすでにあります。別の方法でログインしてください。そのあと、アカウントのページで 2 つを連携できます。
provider-over = 時間がかかりすぎました
provider-over-words = または、すでに終わっているか、別のブラウザで始められています。もう一度始めてください。

## The account

other-ways = ほかのログイン方法
services-none = 連携しているサービスはありません。
services-change = サービスを変更
linked-since = { $day } から
link-service = { $service } と連携
unlink = { $service } との連携を解除
service-linked = 連携しました。これからはこの方法でログインできます。
service-unlinked = 連携を解除しました。この方法ではもう誰も入れません。
provider-taken = それは別のアカウントと連携しています。そのアカウントにログインし、どちらもあなたのものなら 2 つを統合してください。
last-way-in = これは最後のログイン方法です。先に別の方法を追加してください。パスワード、確認済みのアドレス、別のサービスなどです。

## Merging

merge = あなたの別のアカウント
merge-hint = 以前は別の方法でログインしていて、アカウントが 2 つありますか？1 つに統合できます。もう一方のコメント、投票、役割がここに移ります。
merge-begin = 別のアカウントをこれに統合
merge-sign-in = 10 分以内に、もう一方のアカウントにログインしてください。実行する前に、何が起きるかを表示します。
merge-title = 2 つのアカウントを 1 つにする
merge-words = { $other } のすべてが { $kept } に移ります。コメント、投票、役割、連携しているサービスです。そのあと { $other } はなくなり、すべての場所でログアウトします。元には戻せません。
merge-button = アカウントを統合
merge-leave = このままにする
merge-done = アカウントは 1 つになりました。
merge-over = 統合しませんでした。時間がかかりすぎたか、同じアカウントでした。

## Mail

mail-linked-subject = { $service } で { $host } のアカウントに入れるようになりました
mail-linked-intro = これからは、あなたと同じように { $service } でログインすると、{ $host } のアカウントに入れます。
mail-linked-why = 心当たりがない場合は、すぐにアカウントのページで連携を解除し、別のパスワードを選んでください。

mail-unlinked-subject = { $service } では { $host } のアカウントに入れなくなりました
mail-unlinked-intro = { $host } のアカウントと { $service } の連携が解除されました。
mail-unlinked-why = 心当たりがない場合は、すぐに別のパスワードを選んでください。

mail-merged-subject = { $host } の 2 つのアカウントが 1 つになりました
mail-merged-intro = { $host } のアカウントが別のアカウントと統合されました。そのために、両方のアカウントでログインがありました。
mail-merged-why = 心当たりがない場合は、すぐに { $host } の運営者にご連絡ください。
