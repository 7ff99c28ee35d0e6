### ウィジェットの読者が目にする言葉。{ $count } は数、{ $name } は名乗った名前。

tag = ja
direction = ltr
thousands = ,

## スレッド

comments = コメント
comment-count = { $count ->
   *[other] コメント { $count } 件
}
sort = コメントの並び順
best = おすすめ
newest = 新しい順
oldest = 古い順
loading = コメントを読み込んでいます…
empty = まだ誰も書き込んでいません。
empty-hint = あなたはどう思いますか？
more = コメントをもっと見る
more-loading = 読み込み中…
more-failed = 読み込めませんでした。もう一度試す
try-again = もう一度試す
closed = このスレッドは終了しました。
closed-hint = 引き続きすべて読むことができます。
no-guests = ここにはメンバーだけがコメントできます。
host-page = 元のページへ
whole = すべてのコメントを表示
without-scripts = スクリプトなしで読み書きする
unsupported = 読むことはできますが、書き込めません。ブラウザが古いか、このページがコメント機能の実行を許可していません。
gathered = { $count ->
   *[other] 新しいコメント { $count } 件
}
unread = { $count ->
   *[other] 新着 { $count } 件
}
since-last-visit = 前回の訪問以降
reading = { $count ->
   *[other] { $count } 人が閲覧中
}

## 代わりに表示される見出しと説明

blocked = このページにはコメントを埋め込めません
blocked-hint = ご自身のページであれば、サイトで許可するオリジンにアドレスを追加してください。
no-site = ここにはコメントがありません
no-site-hint = ページが求めているサイトは、このサーバーにはありません。
bad-embed = コメントの設定が正しくありません
bad-embed-hint = このページの埋め込みタグにサイトのキーがありません。
offline = オフラインです
offline-hint = 接続が戻るとコメントが表示されます。
unavailable = コメントを読み込めませんでした
unavailable-hint = ページに問題はありません。コメントを保存しているサーバーが応答しませんでした。

## コメント

pinned = 固定
new = 新着
bot = ボット
guest = ゲスト
you = あなた
owner = オーナー
team = 運営
moderator = モデレーター
someone = 誰か
edited = 編集済み
removed = このコメントは削除されました。
held = モデレーターの確認待ちです。あなたにだけ表示されています。
refused = モデレーターが公開しませんでした。あなたにだけ表示されています。
to = { $name } さんへ
reply = 返信
reply-to = { $name } さんに返信
edit = 編集
delete = 削除
copy-link = リンクをコピー
copied = コピーしました
sending = 送信中…
retry = 再試行
discard = 編集に戻る
vote-up = 高評価
vote-down = 低評価
vote-label = { $count ->
   *[other] { $does }、{ $count } 票
}
vote-refused = { $vote }。{ $why }
own-comment = 自分のコメントです

## Reactions and following

reactions = リアクション
page-reactions = このページへのリアクション
react-to = { $name } さんのコメントにリアクション
reaction-label = { $count ->
   *[other] { $emoji }、リアクション { $count } 件
}
follow = 新しいコメントをメールで受け取る
said-followed = 新しいコメントをメールでお知らせします
said-unfollowed = 新しいコメントのメールを停止しました
show-all = すべて表示
featured = 注目
feature = 注目に追加
unfeature = 注目から外す
said-featured = コメントを注目に追加しました
said-unfeatured = コメントを注目から外しました

## 返信

more-replies = { $count ->
   *[other] 返信をさらに { $count } 件表示
}
folded = { $count ->
   *[other] 返信 { $count } 件
}
fold = { $name } さんへの返信を隠す
unfold = { $count ->
   *[other] { $name } さんへの返信 { $count } 件を表示
}

## どのくらい前か

just-now = たった今
minutes-ago = { $count ->
   *[other] { $count } 分前
}
hours-ago = { $count ->
   *[other] { $count } 時間前
}
yesterday = 昨日
days-ago = { $count ->
   *[other] { $count } 日前
}

months = 1 2 3 4 5 6 7 8 9 10 11 12
day = { $month }月{ $day }日
day-of-year = { $year }年{ $month }月{ $day }日
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day } { $time }

## 入力中の人

typing-one = { $name } さんが入力中
typing-two = { $name } さんと { $second } さんが入力中
typing-some = { $count ->
   *[other] { $count } 人が入力中
}
typing-one-more = { $count ->
   *[other] { $name } さんほか { $count } 人が入力中
}
typing-two-more = { $count ->
   *[other] { $name } さん、{ $second } さんほか { $count } 人が入力中
}

## 書く

write = コメントを書く
write-first = 最初のコメントを書く
edit-label = コメントを編集
post = 投稿
save = 保存
saving = 保存中…
cancel = キャンセル
your-name = お名前
email = メールアドレス
email-hint = 任意、公開されません
markdown = Markdown が使えます
posting-as = { $name } として投稿
change = 変更
formatting = 書式
view-tabs = 本文とプレビュー
write-tab = 本文
preview-tab = プレビュー
preview-empty = まだ内容がありません。
bold = 太字
italic = 斜体
link = リンク
code = コード
quote = 引用
list = リスト
format-label = { $does }（{ $keys }）
characters-left = { $count ->
   *[other] 残り { $count } 文字
}
waiting-to-send = 接続を待っています
image = 画像
uploading = { $name } をアップロードしています…
people = ここにいる人
emoji = 絵文字

## うまくいかなかったこと、次にすること

empty-body = まず何か書いてください。
long-body = { $count ->
   *[other] { $count } 文字超過しています。
}
no-name = お名前を入力してください。
long-name = 名前は 60 文字までです。
bad-email = メールアドレスの形式ではないようです。
network = サーバーに接続できませんでした。書いた内容は残っています。
rate-limited = 短い間に操作が多すぎます。少し待ってからもう一度お試しください。
thread-closed = このスレッドは先ほど終了しました。
edit-window-over = 変更できる時間が過ぎました。
version-conflict = コメントが変更されています。キャンセルして、もう一度編集してください。
not-yours = これはほかの人のコメントです。
comment-not-found = コメントはすでにありません。
members-only = これはメンバーだけができます。
signed-out = ログインしていません。
now-banned = このサイトには書き込めなくなりました。
not-allowed = あなたの権限ではできません。
step-up-needed = まず本人確認をしてください。
vote-not-taken = このサイトではこの投票はできません。
own-vote = 自分のコメントには投票できません。
too-many-pins = 固定されたコメントが多すぎます。先にどれかの固定を外してください。
invalid-code = ログインに時間がかかりすぎたか、別のページのためのログインでした。
invalid-jwt = このサイトからログインできませんでした。
origin-not-allowed = このページからはコメントを送信できません。
too-large = 長すぎます。
invalid = サーバーがこの内容を受け付けませんでした。
failed = サーバーで問題が起きました。書いた内容は残っています。
not-an-image = これは画像として表示できません。PNG、JPEG、GIF、WebP が使えます。
image-too-large = 画像が大きすぎます。5 MB、1600 万画素までです。
images-not-taken = このサイトでは画像を受け付けていません。
not-taken = このサイトではこのコメントを受け付けていません。
waits = 公開の前にモデレーターが確認します。

## アカウント

sign-in = ログイン
sign-out = ログアウト
account = アカウント
have-account = アカウントをお持ちですか？
banned = ここには書き込めません。
banned-hint = このサイトのモデレーターの判断によるものです。引き続きすべて読むことができます。
banned-until = { $date } まで。

## 管理と、実行前の確認

close-thread = スレッドを終了
reopen-thread = スレッドを再開
pin = 一番上に固定
unpin = 固定を外す
remove-asks = 削除…
ban-asks = { $name } さんを禁止…
delete-question = このコメントを完全に削除しますか？
deleting = 削除中…
keep = 残す
remove-question = このコメントを全員から見えなくしますか？
remove = 削除
removing = 削除中…
ban-question = { $name } さんをこのサイトで禁止しますか？書き込みも投票もできなくなります。
ban = 禁止する
banning = 禁止しています…
vote-question = 投票するにはログインしてください。
react-question = リアクションするにはログインしてください。
not-now = 今はしない

## Panels

menu-of = { $name } さんのコメントのその他の操作
report-asks = 報告…
mute-asks = { $name } さんをミュート…
muted = ミュート中の { $name } さんのコメント
show-muted = 表示
muted-people = ミュート中の人
search = 検索

## リアルタイム接続

lost = 接続が切れました。自動で再接続しています。
try-now = 今すぐ試す
lost-offline = オフラインです。書いた内容は残ります。
not-live = 新しいコメントはここに自動では表示されません。
look-for-new = 新着を確認

## スレッドの上に出るお知らせ

close = 閉じる
window-waiting = 別のウィンドウでログインを完了してください。
window-cut = 別のウィンドウでログインを完了し、そこで「…に戻る」を選んでください。
window-blocked = ブラウザがログイン用ウィンドウをブロックしました。
sign-in-page = ページ全体でログイン
not-kept = ブラウザがここでのログインを保持しませんでした。
not-kept-guest = ブラウザがここでのログインを保持しませんでした。ゲストとしてコメントできます。
not-signed-in = ログインしていません。{ $why }
ended = ログアウトしました。書いた内容は残ります。
step-up = 続けるには、もう一度本人確認が必要です。
confirm = 本人確認をする
claim-question = このブラウザで、ゲストとしてここに書き込んだ人がいます。あなたですか？
claim = 自分のものにする

## スクリーンリーダーの読み上げ

loaded = { $count ->
   *[other] コメントを { $count } 件読み込みました
}
said-posted = コメントを投稿しました
said-not-posted = コメントを投稿できませんでした
said-saved = 変更を保存しました
said-deleted = コメントを削除しました
said-removed = コメントを取り除きました
said-banned = 投稿者は書き込めなくなりました
said-pinned = コメントを固定しました
said-unpinned = コメントの固定を外しました
said-closed = スレッドを終了しました
said-reopened = スレッドを再開しました
said-signed-in = ログインしました
said-signed-out = ログアウトしました
said-copied = リンクをコピーしました
said-nothing-claimed = 引き継ぐものはありませんでした
said-claimed = { $count ->
   *[other] コメント { $count } 件があなたのものになりました
}
