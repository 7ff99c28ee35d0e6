### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = このコメントを報告
report-hint = このサイトのモデレーターが報告を確認します。{ $name } さんには知らされません。
reason-label = どんな問題がありますか？
reason-spam = スパムや宣伝
reason-abuse = 侮辱、脅迫、憎悪
reason-off-topic = 話題に関係がない
reason-illegal = 法律に反する
reason-other = その他
note-label = モデレーターに伝えたいこと（任意）
report-send = 報告を送信
report-notice = 違法な内容ですか？正式に通知し、判断の結果を受け取る
report-done = 報告しました。ありがとうございます。
report-done-hint = モデレーターが確認します。

## The texts that a comment had

history-title = このコメントの変更履歴
history-now = 現在
history-first = 最初
history-only = このコメントは変更されていません。

## Muting people

mute-title = { $name } さんをミュートしますか？
mute-hint = このサイトのどのページでも、この人のコメントはあなたには一行に折りたたまれます。相手には知らされません。
mute = ミュート
mute-done = { $name } さんをミュートしました。
unmute = ミュート解除
unmute-name = ミュート解除：{ $name }
muted-title = ミュート中の人
muted-none = ミュート中の人はいません。

## Searching a conversation

search-title = この会話を検索
search-label = 言葉
search-send = 検索
search-none = 見つかりませんでした。
search-more = 新しいものだけを表示しています。言葉を増やすと絞り込めます。

## Keys, and what they do

keys-title = キーボードショートカット
key-next = 次のコメント
key-previous = 前のコメント
key-reply = 返信
key-vote = 高く評価
key-unread = 次の新しいコメント
key-help = この一覧
key-send = 書いたものを送信
key-leave = 開いているものを閉じる
