### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = お名前
name-hint = コメントのそばに表示される名前です。
email = メールアドレス
password = パスワード
password-hint = { $number } 文字以上。いくつかの単語を並べると覚えやすくなります。
new-password = 新しいパスワード
show = 表示
show-password = パスワードを表示
hide = 隠す
hide-password = パスワードを隠す
code = コード
code-hint = 8 桁の数字です。30 分間有効です。
continue = 次へ
confirm = 確認
save = 保存

## Signing in

sign-in = ログイン
to-comment-on = { $site } でコメントするため
new-here = 初めてですか？{ $link }
create-account = アカウントを作成
create-account-button = アカウントを作成
have-account = アカウントをお持ちですか？{ $link }
sign-in-by-mail = メールのコードでログイン
forgot-password = パスワードをお忘れですか？
back-to-sign-in = ログインに戻る
address-is-yours = { $email } はあなたのアドレスです。お名前を教えてください。

## Codes and links by mail

mail-title = メールでログイン
mail-words = あなたのアドレスにコードを送ります。パスワードは必要ありません。
forgot-title = 別のパスワードを選ぶ
forgot-words = アカウントのアドレスにコードを送ります。
send-code = コードを送信
code-title = メールをご確認ください
code-words = { $email } にメールを送りました。書かれているコードをここに入力するか、リンクを開いてください。
link-sign-up = これはあなたのアドレスですか？
link-change = これはあなたの新しいアドレスですか？
link-change-button = はい、変更します
link-over = このリンクは使えなくなりました
link-over-words = すでに使われたか、古すぎるか、新しいものが送られています。もう一度お申し込みください。
new-password-title = 別のパスワードを選ぶ
change-password = パスワードを変更
password-is-changed = パスワードを変更し、すべての場所でログアウトしました。新しいパスワードでログインしてください。
account-is-there = すでにアカウントをお持ちです。ログインしてください。

## The window

continue-as = { $name } として続ける
consent-on = { $host } で
consent-words = { $host } にはお名前が伝わり、そのサイトに限ってあなたとして書き込みと投票ができます。アドレスやパスワードが伝わることはありません。
signed-in-as = { $whom } としてログインしています。
use-another-account = 別のアカウントを使う
you-are-signed-in = ログインしました
window-close = このウィンドウは閉じてかまいません。
window-cut = このウィンドウを開いたページに連絡できません。ページの設定で切り離されています。ここではログインしていますが、元のページではしていません。このウィンドウを閉じてください。ゲストとしてコメントできます。
return-words = { $host } に戻ると、そちらでもログインした状態になります。
return-to = { $host } に戻る
confirm-title = 本人確認
to-moderate = { $site } でこれから 15 分間モデレーションを行うため
to-care-for-site = サイトを管理するため
other-way = 別の方法が必要です
other-way-words = { $site } では、このログイン方法は使えません。別の方法でログインしてください。
other-name = 別の名前が必要です
other-name-words = このサイトを管理している人が { $name } か、よく似た名前を使っています。別の名前に変えてから、戻ってきてください。

## The account

your-account = アカウント
what-others-see = ほかの人に見えるもの
name-change-hint = すでに書いたコメントは、書いたときの名前のままです。
visible = 読んでいることをほかの人に知らせる
saved = 保存しました。
your-picture = プロフィール画像
picture = 画像（PNG、JPEG、GIF、WebP）
picture-save = 画像を保存
picture-remove = 画像を削除
address = メールアドレス
address-not-proven = このアドレスがあなたのものかどうか、まだ確認できていません。確認できるまで、何も送りません。
new-address = 新しいアドレス
new-address-hint = そちらにコードを送ります。入力するとアドレスが変わります。
address-is-changed = このアドレスになりました。
address-is-taken = このアドレスは別のアカウントが使っています。
password-now = 現在のパスワード
password-is-changed-here = パスワードを変更しました。ほかのブラウザではログアウトしました。
where-signed-in = ログイン中の場所
signed-in-since = { $day } から
this-browser = このブラウザ
sign-out = ログアウト
sign-out-there = そこでログアウト
sign-out-elsewhere = ほかのすべてでログアウト
ended-there = そこでログアウトしました。
your-data = あなたのデータ
export = 保存されている自分の情報をすべてダウンロード
leave = このアカウントを削除
leave-words = アカウントは { $number } 日後に削除されます。それまでは、ログインすれば取り消せます。返信のついたコメントの場所は残ります。
leave-comments = 書いたものも消す
leave-button = アカウントを削除
leave-last-owner = あなたはあるサイトのただ一人のオーナーです。先に別の人をオーナーにしてください。
leaving-on = アカウントは { $day } に削除されます。それまでは何も失われません。
stay = 削除を取り消す
stayed = 削除を取り消しました。
left = ログアウトしました。アカウントが削除されるまでは、ログインすれば取り消せます。
dashboard-sites = あなたのサイト

## Mail about replies

reply-mail = 返信があったらメールで知らせる
replies-yes = 返信のお知らせメール
replies-yes-words = { $site } に書いたものに返信があったとき、このアドレスにメールを受け取りますか？
replies-yes-button = はい、受け取ります
replies-yes-done = 設定しました。返信があったらメールでお知らせします。
replies-no = メールを止める
replies-no-words = { $site } についてのメールは届かなくなり、そこに登録されたアドレスは削除されます。
replies-no-words-all = どのサイトでも、返信のお知らせメールは届かなくなります。
replies-no-button = メールを止める
replies-no-done = 設定しました。返信のお知らせメールはもう届きません。
replies-over-words = 別のアドレスのためのものか、すでに何も送られていません。
follow-no = このスレッドのメールを止める
follow-no-words = { $site } でフォローしているスレッドについて、メールは届かなくなります。
follow-no-done = 設定しました。このスレッドについてのメールはもう届きません。
desk-no = お知らせを止めますか？
desk-no-words = { $site } で確認待ちのコメントについて、お知らせは届かなくなります。
desk-no-done = 確認待ちのコメントについてのお知らせは、もう届きません。

## What is wrong

wrong-name-empty = 名前には文字か数字が 1 つ以上必要です。
wrong-name-long =
    { $number ->
       *[other] 名前は { $number } 文字までです。
    }
wrong-name-deceiving = 見えない文字や、文字の向きを変える文字は、名前に使えません。
wrong-name-marks = 1 つの文字につけられる記号は 3 つまでです。
wrong-name-taken = あなたのサイトを管理している人が、似た名前を使っています。
wrong-email = メールアドレスではありません。
wrong-email-taken = このアドレスのアカウントがすでにあります。ログインしてください。
wrong-password-short =
    { $number ->
       *[other] { $number } 文字以上にしてください。
    }
wrong-password-long =
    { $number ->
       *[other] { $number } 文字以内にしてください。
    }
wrong-password-guessable = 推測されやすいパスワードです。よく使われているか、名前やアドレスからできています。
wrong-password = パスワードが違います。
wrong-pair = アドレスとパスワードが一致しません。
wrong-picture = 読み取れない画像です。
wrong-picture-large = 画像が大きすぎます。5 MB、1600 万画素までです。
wrong-code = 最後にお送りしたメールのコードではありません。
proof-over = このコードは使えなくなりました。試した回数が多すぎるか、古すぎるか、新しいものが送られています。もう一度お申し込みください。
too-many-tries =
    { $minutes ->
       *[other] 試した回数が多すぎます。{ $minutes } 分お待ちください。
    }
unavailable = 現在利用できません。少し待ってからもう一度お試しください。
went-wrong = 問題が起きました。もう一度お試しください。

## Pages that lead nowhere

failed = 問題が起きました
failed-words = 戻ってもう一度お試しください。
failed-stranger = このページからは利用できません
failed-stranger-words = このウィンドウを開いたページは、このコメント欄のあるページではありません。そのページには何も伝えていません。
failed-form = ここから送られたものではありません
failed-form-words = フォームが古すぎるか、別のページから送られました。何も変更していません。戻ってページを読み込み直し、もう一度お試しください。
cookies-blocked = Cookie がブロックされています
cookies-blocked-words = ログインにはこのページの Cookie が必要ですが、ブラウザが保存していません。このページの Cookie を許可してから、読み込み直してください。
failed-later = 現在利用できません
failed-later-words = 少し待ってからもう一度お試しください。
failed-window = このウィンドウは正しく開かれていません
failed-window-words = 閉じてから、元のページでもう一度お試しください。
