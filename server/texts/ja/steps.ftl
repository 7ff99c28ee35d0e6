### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = パスキー
passkeys-words = パスキーを使うと、パスワードなしで、指紋や顔、端末の PIN でログインできます。このサイトでしか使えないので、だまし取られることもありません。
passkeys-so-many =
    { $number ->
        [0] ありません。
       *[other] { $number } 個あります。
    }
passkeys-change = パスキーを変更
passkeys-no-browser = このブラウザではパスキーを作成できません。
passkeys-too-many = パスキーの数が上限に達しています。先に 1 つ削除してください。
passkey-add = パスキーを追加
passkey-new = 新しいパスキー
passkey-name-hint = 見分けるための名前です。スマートフォン、ノートパソコン、パスワードマネージャーなど。
passkey-name-suggested = パスキー { $number }
passkey-since = { $day } に追加。
passkey-used = 最後に使った日：{ $day }。
passkey-not-used = まだ使われていません。
passkey-rename-which = { $name } の新しい名前
passkey-remove-which = { $name } を削除
rename = 名前を変更
remove = 削除
passkey-is-added = パスキーを追加しました。これからはこれでログインできます。
passkey-is-removed = 削除しました。もう何も開けません。端末からも削除できます。
sign-in-by-passkey = パスキーでログイン
use-passkey = パスキーを使う
passkey-none = ブラウザからパスキーが届きませんでした。もう一度試すか、別の方法で続けてください。
passkey-known = この端末にはすでにあなたのパスキーがあります。
passkey-late = 時間がかかりすぎたか、すでに送信されています。もう一度お試しください。
passkey-unknown = このパスキーは登録されていません。ここで削除されたものです。別の方法でログインしてください。
passkey-unfit = このパスキーは受け付けられませんでした。もう一度試すか、別の方法で続けてください。

## The second step

second-title = もう 1 ステップ
second-words = 認証アプリにいま表示されているコードを入力してください。
second-late = 時間がかかりすぎました。もう一度ログインしてください。
app-code = アプリのコード
use-app-code = アプリのコードを使う
recovery-words = 2 段階目を有効にしたときに控えたコードを 1 つ入力してください。使ったコードは無効になります。
recovery-code = リカバリーコード
use-recovery-code = リカバリーコードを使う
two-step = 2 段階認証
two-step-words = 2 段階認証を使うと、パスワードを知っている人やメールを読める人でも、あなたになりすましてログインできません。スマートフォンのアプリのコードも必要になるからです。パスキーでのログインは、これがなくても十分に安全です。
two-step-scan = 認証アプリで読み取ってください：
two-step-picture = 認証アプリ用の QR コード
two-step-type = または、このキーをアプリに入力してください：
two-step-confirm = 表示されたコードを入力してください：
two-step-turn-on = 2 段階認証を有効にする
two-step-is-not-on = 無効です。
two-step-is-on = 有効です。パスワードかメールのコードのあとに、アプリのコードかパスキーが必要です。
two-step-is-on-now = 2 段階認証を有効にしました。
two-step-on-left =
    { $number ->
       *[other] 有効です。リカバリーコードの残りは { $number } 個です。
    }
two-step-change = 変更
two-step-turn-off = 2 段階認証を無効にする
two-step-off-words = 無効にすると、パスワードかメールのコードだけでログインできます。リカバリーコードは使えなくなります。
two-step-is-off = 2 段階認証を無効にしました。
recovery-codes = リカバリーコード
recovery-codes-words = スマートフォンがないときにも見つけられる場所に保管してください。紙やパスワードマネージャーなどです。どれも 1 回だけ、アプリのコードの代わりに使えます。二度と表示されません。
recovery-codes-left =
    { $number ->
        [0] すべて使いました。新しく作成してください。
       *[other] 残りは { $number } 個です。
    }
recovery-codes-renew = 新しく作成
recovery-codes-are-new = 新しいリカバリーコードです。以前のものは使えなくなりました。
recovery-codes-save = ファイルに保存
recovery-codes-done = 保管しました
wrong-app-code = アプリにいま表示されているコードではありません。スマートフォンの時計が合っているか確認してください。
wrong-app-code-used = このコードはすでに使われています。次のコードをお待ちください。
wrong-recovery-code = あなたのリカバリーコードではないか、すでに使われています。

## Confirming

to-change-address = アドレスを変更するため
to-change-password = パスワードを変更するため
to-change-passkeys = パスキーを変更するため
to-change-two-step = 2 段階認証を変更するため
to-change-services = ログインに使うサービスを変更するため
to-merge = 2 つのアカウントを 1 つにするため
to-leave = アカウントを削除するため
prove-by-mail = コードをメールで送る
code-words-here = { $email } にメールを送りました。書かれているコードをここに入力してください。
prove-none = 本人確認のため、いったんログアウトしてログインし直してください。

## The account

back = 戻る
back-to-account = アカウントに戻る
change-address = アドレスを変更
no-address = 登録されていません。
password-is-there = 設定されています。
password-is-not-there = 設定されていません。
set-password = パスワードを設定
