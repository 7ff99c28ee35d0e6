### Writing a comment without scripts.

write-title = 寫留言
write-reply = 回覆 { $name }
write-on = 在 { $page }
write-text = 留言
write-text-hint = 支援 Markdown。
write-email-hint = 選填，不會公開。
write-preview = 預覽
write-post = 發表
write-held = 你的留言正在等待版主審核
write-held-hint = 有人看過後就會顯示。
write-not-taken = 此網站不接受這則留言。
write-closed = 討論已關閉。
write-members = 只有成員可以在這裡留言。請在原網頁上登入。
write-parent-gone = 你要回覆的內容已不存在。
write-again = 你已從此頁面發表過。如果是另一則留言，請現在發表。
wrong-body-empty = 請先寫點什麼。
wrong-body-long = 留言最多 { $number } 個字元。
wrong-body-control = 不能發表控制字元。
write-name-taken = 此網站的一位成員使用這個稱呼。請換一個。
