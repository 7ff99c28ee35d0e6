### Writing a comment without scripts.

write-title = コメントを書く
write-reply = { $name } さんに返信
write-on = { $page } へ
write-text = コメント
write-text-hint = Markdown が使えます。
write-email-hint = 任意、公開されません。
write-preview = プレビュー
write-post = 投稿
write-held = コメントはモデレーターの確認待ちです
write-held-hint = 確認が済みしだい表示されます。
write-not-taken = このサイトではこのコメントを受け付けていません。
write-closed = このスレッドは終了しました。
write-members = ここではメンバーだけがコメントできます。元のページでログインしてください。
write-parent-gone = 返信先はもうありません。
write-again = このページからすでに投稿しています。別のコメントであれば、いま投稿してください。
wrong-body-empty = まず何か書いてください。
wrong-body-long = コメントは { $number } 文字までです。
wrong-body-control = 制御文字は投稿できません。
write-name-taken = このサイトのメンバーがこの名前を使っています。別の名前を選んでください。
