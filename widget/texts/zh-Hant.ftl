### 讀者在留言區看到的文字。{ $count } 是數字，{ $name } 是某人的稱呼。

tag = zh-Hant
direction = ltr
thousands = ,

## 討論

comments = 留言
comment-count = { $count ->
   *[other] { $count } 則留言
}
sort = 留言排序
best = 最佳
newest = 最新
oldest = 最舊
loading = 正在載入留言…
empty = 還沒有人留言。
empty-hint = 你怎麼看？
more = 顯示更多留言
more-loading = 正在載入…
more-failed = 載入失敗，再試一次
try-again = 再試一次
closed = 討論已關閉。
closed-hint = 你仍然可以閱讀全部內容。
no-guests = 只有成員可以在這裡留言。
host-page = 前往原網頁
whole = 顯示全部留言
without-scripts = 不使用指令碼閱讀和發表
unsupported = 你可以閱讀，但無法發表：瀏覽器版本過舊，或此網頁不允許留言程式執行。
gathered = { $count ->
   *[other] { $count } 則新留言
}
unread = { $count ->
   *[other] { $count } 則新留言
}
since-last-visit = 自上次造訪以來
reading = { $count ->
   *[other] { $count } 人正在閱讀
}

## 留言無法顯示時的標題與說明

blocked = 此網頁不能嵌入這些留言
blocked-hint = 如果這是你的網頁，請將它的網址加入網站允許的來源。
no-site = 這裡沒有留言
no-site-hint = 此網頁要求的網站在這台伺服器上不存在。
bad-embed = 留言設定有誤
bad-embed-hint = 此網頁的嵌入標籤缺少網站的金鑰。
offline = 你已離線
offline-hint = 恢復連線後，留言會自動出現。
unavailable = 留言未能載入
unavailable-hint = 網頁本身沒有問題，只是保存留言的伺服器沒有回應。

## 一則留言

pinned = 置頂
new = 新
bot = 機器人
guest = 訪客
you = 你
owner = 站長
team = 團隊
moderator = 版主
someone = 某人
edited = 已編輯
removed = 此留言已被移除。
held = 等待版主審核，僅你可見。
refused = 版主未予發布，僅你可見。
to = 回覆 { $name }
reply = 回覆
reply-to = 回覆 { $name }
edit = 編輯
delete = 刪除
copy-link = 複製連結
copied = 已複製
sending = 正在傳送…
retry = 重試
discard = 返回編輯
vote-up = 贊成
vote-down = 反對
vote-label = { $count ->
   *[other] { $does }，{ $count } 票
}
vote-refused = { $vote }。{ $why }
own-comment = 你自己的留言

## Reactions and following

reactions = 表情回應
page-reactions = 對本頁的表情回應
react-to = 用表情回應 { $name } 的留言
reaction-label = { $count ->
   *[other] { $emoji }，{ $count } 個回應
}
follow = 用郵件接收新留言
said-followed = 有新留言時會寄信給你
said-unfollowed = 有新留言時不再寄信給你
show-all = 顯示全部
featured = 精選
feature = 設為精選
unfeature = 取消精選
said-featured = 留言已設為精選
said-unfeatured = 留言已取消精選

## 回覆

more-replies = { $count ->
   *[other] 再顯示 { $count } 則回覆
}
folded = { $count ->
   *[other] { $count } 則回覆
}
fold = 收合對 { $name } 的回覆
unfold = { $count ->
   *[other] 對 { $name } 的 { $count } 則回覆，展開
}

## 多久以前

just-now = 剛剛
minutes-ago = { $count ->
   *[other] { $count } 分鐘前
}
hours-ago = { $count ->
   *[other] { $count } 小時前
}
yesterday = 昨天
days-ago = { $count ->
   *[other] { $count } 天前
}

months = 1 2 3 4 5 6 7 8 9 10 11 12
day = { $month }月{ $day }日
day-of-year = { $year }年{ $month }月{ $day }日
morning = 上午{ $hour }:{ $minute }
afternoon = 下午{ $hour }:{ $minute }
moment = { $day } { $time }

## 誰在輸入

typing-one = { $name } 正在輸入
typing-two = { $name } 和 { $second } 正在輸入
typing-some = { $count ->
   *[other] { $count } 人正在輸入
}
typing-one-more = { $count ->
   *[other] { $name } 和另外 { $count } 人正在輸入
}
typing-two-more = { $count ->
   *[other] { $name }、{ $second } 和另外 { $count } 人正在輸入
}

## 寫留言

write = 寫留言
write-first = 開啟討論
edit-label = 編輯你的留言
post = 發表
save = 儲存
saving = 正在儲存…
cancel = 取消
your-name = 你的稱呼
email = 電子郵件
email-hint = 選填，不會公開
markdown = 支援 Markdown
posting-as = 以 { $name } 的身分發表
change = 變更
formatting = 格式
view-tabs = 文字或預覽
write-tab = 撰寫
preview-tab = 預覽
preview-empty = 還沒有內容。
bold = 粗體
italic = 斜體
link = 連結
code = 程式碼
quote = 引用
list = 清單
format-label = { $does }（{ $keys }）
characters-left = { $count ->
   *[other] 還可輸入 { $count } 個字元
}
waiting-to-send = 等待網路連線
image = 圖片
uploading = 正在上傳 { $name }…
people = 參與者
emoji = 表情符號

## 出了什麼問題，怎麼辦

empty-body = 請先寫點什麼。
long-body = { $count ->
   *[other] 超出 { $count } 個字元。
}
no-name = 請告訴大家怎麼稱呼你。
long-name = 稱呼最多 60 個字元。
bad-email = 這不像是電子郵件地址。
network = 無法連上伺服器。你的文字已保留。
rate-limited = 動作太頻繁了。請稍候再試。
thread-closed = 討論剛剛被關閉了。
edit-window-over = 可以修改的時間已過。
version-conflict = 留言剛剛有變動。請取消後重新編輯。
not-yours = 這是別人的留言。
comment-not-found = 留言已不存在。
members-only = 只有成員可以在這裡這麼做。
signed-out = 你已不在登入狀態。
now-banned = 你已不能在此網站發表內容。
not-allowed = 你的角色無權這麼做。
step-up-needed = 請先確認是你本人。
vote-not-taken = 此網站不接受這種投票。
own-vote = 不能為自己的留言投票。
too-many-pins = 置頂的留言太多了。請先取消一則。
invalid-code = 登入逾時，或登入是為另一個網頁進行的。
invalid-jwt = 此網站未能讓你登入。
origin-not-allowed = 此網頁不能傳送留言。
too-large = 內容太長了。
invalid = 伺服器沒有接受這段文字。
failed = 伺服器出了問題。你的文字已保留。
not-an-image = 這個檔案無法作為圖片顯示。支援 PNG、JPEG、GIF 和 WebP。
image-too-large = 圖片太大。最大 5 MB、1600 萬像素。
images-not-taken = 此網站不接受圖片。
not-taken = 此網站不接受這則留言。
waits = 發表前會由版主審核。

## 我是誰

sign-in = 登入
sign-out = 登出
account = 你的帳號
have-account = 已有帳號？
banned = 你不能在這裡發表內容。
banned-hint = 這是本站版主的決定。你仍然可以閱讀全部內容。
banned-until = 到 { $date } 為止。

## 管理，以及動作前的確認

close-thread = 關閉討論
reopen-thread = 重新開放討論
pin = 置頂
unpin = 取消置頂
remove-asks = 移除…
ban-asks = 封鎖 { $name }…
delete-question = 要永久刪除這則留言嗎？
deleting = 正在刪除…
keep = 保留
remove-question = 要對所有人移除這則留言嗎？
remove = 移除
removing = 正在移除…
ban-question = 要在本站封鎖 { $name } 嗎？此人將不能再發表內容或投票。
ban = 封鎖
banning = 正在封鎖…
vote-question = 登入後即可投票。
react-question = 登入後即可用表情回應。
not-now = 以後再說

## Panels

menu-of = { $name } 的留言的更多操作
report-asks = 檢舉…
mute-asks = 靜音 { $name }…
muted = { $name } 的留言已靜音
show-muted = 顯示
muted-people = 已靜音的人
search = 搜尋

## 即時連線

lost = 連線中斷，正在自動重試。
try-now = 立即重試
lost-offline = 你已離線。你寫的內容會保留。
not-live = 新留言不會自動出現在這裡。
look-for-new = 查看新留言

## 浮在討論之上的提示

close = 關閉
window-waiting = 請在另一個視窗中完成登入。
window-cut = 請在另一個視窗中完成登入，然後在那裡選擇「返回…」。
window-blocked = 瀏覽器封鎖了登入視窗。
sign-in-page = 在整頁中登入
not-kept = 瀏覽器沒有保留你在這裡的登入狀態。
not-kept-guest = 瀏覽器沒有保留你在這裡的登入狀態。你仍然可以用訪客身分留言。
not-signed-in = 你沒有登入。{ $why }
ended = 你已登出。你寫的內容會保留。
step-up = 這一步需要重新確認你的身分。
confirm = 確認是我
claim-question = 有人曾用這個瀏覽器以訪客身分在這裡留言。是你嗎？
claim = 歸到我名下

## 螢幕閱讀器的播報

loaded = { $count ->
   *[other] 已載入 { $count } 則留言
}
said-posted = 你的留言已發表
said-not-posted = 你的留言未能發表
said-saved = 你的修改已儲存
said-deleted = 你的留言已刪除
said-removed = 留言已移除
said-banned = 作者不能再在這裡發表內容
said-pinned = 留言已置頂
said-unpinned = 留言已取消置頂
said-closed = 討論已關閉
said-reopened = 討論已重新開放
said-signed-in = 你已登入
said-signed-out = 你已登出
said-copied = 連結已複製
said-nothing-claimed = 沒有可以歸入的內容
said-claimed = { $count ->
   *[other] { $count } 則留言現在歸你了
}
