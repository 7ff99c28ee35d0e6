### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = 檢舉這則留言
report-hint = 本站的版主會看到你的檢舉。{ $name } 不會知道。
reason-label = 它有什麼問題？
reason-spam = 垃圾訊息或廣告
reason-abuse = 辱罵、威脅或仇恨
reason-off-topic = 與主題無關
reason-illegal = 違反法律
reason-other = 其他
note-label = 版主需要知道的事（選填）
report-send = 送出檢舉
report-notice = 內容違法？提交正式通知，並獲知處理結果
report-done = 已檢舉。謝謝你。
report-done-hint = 版主會查看。

## The texts that a comment had

history-title = 這則留言的修改記錄
history-now = 現在
history-first = 最初
history-only = 這則留言沒有修改過。

## Muting people

mute-title = 將 { $name } 靜音？
mute-hint = 此人寫的內容在本站的每個頁面上都會為你摺疊成一行。對方不會知道。
mute = 靜音
mute-done = 已將 { $name } 靜音。
unmute = 取消靜音
unmute-name = 取消靜音：{ $name }
muted-title = 已靜音的人
muted-none = 你沒有將任何人靜音。

## Searching a conversation

search-title = 在這段對話中搜尋
search-label = 字詞
search-send = 搜尋
search-none = 沒有找到。
search-more = 只顯示最新的。多輸入幾個詞可以縮小範圍。

## Keys, and what they do

keys-title = 鍵盤快速鍵
key-next = 下一則留言
key-previous = 上一則留言
key-reply = 回覆
key-vote = 贊成
key-unread = 下一則新留言
key-help = 此清單
key-send = 送出你寫的內容
key-leave = 關閉開啟的內容
