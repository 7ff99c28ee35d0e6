### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = 稱呼
name-hint = 別人在你的留言旁看到的名字。
email = 電子郵件
password = 密碼
password-hint = 至少 { $number } 個字元。用幾個詞組成會比較好記。
new-password = 新密碼
show = 顯示
show-password = 顯示密碼
hide = 隱藏
hide-password = 隱藏密碼
code = 驗證碼
code-hint = 八位數字，半小時內有效。
continue = 繼續
confirm = 確認
save = 儲存

## Signing in

sign-in = 登入
to-comment-on = 以便在 { $site } 留言
new-here = 第一次來？{ $link }
create-account = 註冊帳號
create-account-button = 註冊帳號
have-account = 已有帳號？{ $link }
sign-in-by-mail = 用郵件驗證碼登入
forgot-password = 忘記密碼？
back-to-sign-in = 返回登入
address-is-yours = { $email } 是你的信箱。怎麼稱呼你？

## Codes and links by mail

mail-title = 用郵件登入
mail-words = 我們會寄驗證碼到你的信箱，不需要密碼。
forgot-title = 設定另一個密碼
forgot-words = 我們會寄驗證碼到你帳號的信箱。
send-code = 寄送驗證碼
code-title = 請查看郵件
code-words = 我們已寄信到 { $email }。請在此輸入信中的驗證碼，或開啟信中的連結。
link-sign-up = 這是你的信箱嗎？
link-change = 這是你的新信箱嗎？
link-change-button = 是的，變更
link-over = 此連結已失效
link-over-words = 它已用過、已過期，或已寄出新的連結。請重新申請。
new-password-title = 設定另一個密碼
change-password = 變更密碼
password-is-changed = 密碼已變更，你在所有地方都已登出。請用新密碼登入。
account-is-there = 你已有帳號，請登入。

## The window

continue-as = 以 { $name } 的身分繼續
consent-on = 在 { $host } 上
consent-words = { $host } 會看到你的稱呼，並且只能在該網站上以你的身分發表內容和投票。它永遠看不到你的信箱和密碼。
signed-in-as = 目前登入帳號：{ $whom }。
use-another-account = 使用其他帳號
you-are-signed-in = 你已登入
window-close = 現在可以關閉此視窗。
window-cut = 無法聯繫開啟此視窗的網頁：該網頁的設定把兩者隔開了。你在這裡已登入，在那裡沒有。請關閉此視窗；你仍然可以用訪客身分留言。
return-words = 返回 { $host }，你在那裡也會登入。
return-to = 返回 { $host }
confirm-title = 請確認是你本人
to-moderate = 以便在接下來的 15 分鐘內管理 { $site }
to-care-for-site = 以便管理你的網站
other-way = 請換一種方式
other-way-words = { $site } 不接受你的登入方式。請用其他方式登入。
other-name = 請換一個稱呼
other-name-words = 管理此網站的人叫 { $name }，或非常相似。請換一個稱呼再回來。

## The account

your-account = 你的帳號
what-others-see = 別人看到的內容
name-change-hint = 已寫的留言會保留發表時的稱呼。
visible = 允許別人看到我正在閱讀
saved = 已儲存。
your-picture = 你的大頭貼
picture = 圖片（PNG、JPEG、GIF、WebP）
picture-save = 儲存大頭貼
picture-remove = 移除大頭貼
address = 電子郵件
address-not-proven = 尚未確認這個信箱屬於你。在此之前不會寄送任何內容過去。
new-address = 新信箱
new-address-hint = 我們會寄驗證碼到該信箱。輸入後信箱即會變更。
address-is-changed = 這個信箱已生效。
address-is-taken = 已有其他帳號使用這個信箱。
password-now = 目前密碼
password-is-changed-here = 密碼已變更，其他瀏覽器已登出。
where-signed-in = 登入位置
signed-in-since = 自 { $day }
this-browser = 此瀏覽器
sign-out = 登出
sign-out-there = 在該處登出
sign-out-elsewhere = 在其他所有地方登出
ended-there = 已在該處登出。
your-data = 你的資料
export = 下載保存的所有關於你的內容
leave = 刪除此帳號
leave-words = 你的帳號將在 { $number } 天後刪除。在此之前，你可以登入並取消。別人回覆過的留言會保留位置。
leave-comments = 同時刪除我寫的內容
leave-button = 刪除我的帳號
leave-last-owner = 你是某個網站的唯一擁有者。請先指定另一位擁有者。
leaving-on = 你的帳號將於 { $day } 刪除。在此之前不會遺失任何內容。
stay = 取消刪除
stayed = 已取消刪除。
left = 你已登出。在帳號刪除之前，你可以登入並取消。
dashboard-sites = 你的網站

## Mail about replies

reply-mail = 有人回覆我時寄信通知我
replies-yes = 回覆郵件通知
replies-yes-words = 有人回覆你在 { $site } 發表的內容時，要用這個信箱收信嗎？
replies-yes-button = 好的
replies-yes-done = 已設定。有人回覆你時會寄信給你。
replies-no = 不再接收郵件
replies-no-words = 你將不再收到關於 { $site } 的郵件，那裡也會刪除你的信箱。
replies-no-words-all = 你將不再收到任何網站的回覆郵件通知。
replies-no-button = 不再接收郵件
replies-no-done = 已設定。你將不再收到回覆郵件通知。
replies-over-words = 它屬於另一個信箱，或那裡已不再寄送郵件。
follow-no = 不再接收此討論的郵件
follow-no-words = 你將不再收到你在 { $site } 關注的這個討論的郵件。
follow-no-done = 已設定。你將不再收到此討論的郵件。
desk-no = 不再接收通知？
desk-no-words = 你將不再收到關於 { $site } 待處理留言的通知。
desk-no-done = 你將不再收到關於待處理留言的通知。

## What is wrong

wrong-name-empty = 稱呼至少要有一個文字或數字。
wrong-name-long =
    { $number ->
       *[other] 稱呼最多 { $number } 個字元。
    }
wrong-name-deceiving = 稱呼中不能有看不見的字元或改變文字方向的字元。
wrong-name-marks = 一個字母上最多三個附加符號。
wrong-name-taken = 管理你某個網站的人有類似的稱呼。
wrong-email = 這不是電子郵件地址。
wrong-email-taken = 這個信箱已有帳號：請登入。
wrong-password-short =
    { $number ->
       *[other] 請至少輸入 { $number } 個字元。
    }
wrong-password-long =
    { $number ->
       *[other] 請最多輸入 { $number } 個字元。
    }
wrong-password-guessable = 太容易被猜到：它是常見密碼，或由你的稱呼或信箱組成。
wrong-password = 密碼不正確。
wrong-pair = 信箱與密碼不相符。
wrong-picture = 無法讀取這張圖片。
wrong-picture-large = 圖片太大：最大 5 MB、1600 萬像素。
wrong-code = 這不是我們最近一封郵件中的驗證碼。
proof-over = 此驗證碼已失效：嘗試次數過多、已過期，或已寄出新的驗證碼。請重新申請。
too-many-tries =
    { $minutes ->
       *[other] 嘗試次數過多。請等待 { $minutes } 分鐘。
    }
unavailable = 暫時無法使用。請稍候再試。
went-wrong = 出了點問題。請再試一次。

## Pages that lead nowhere

failed = 出了點問題
failed-words = 請返回後再試一次。
failed-stranger = 此網頁無權請求
failed-stranger-words = 開啟此視窗的網頁不是這些留言所在的網頁。沒有向它透露任何資訊。
failed-form = 這不是從這裡送出的
failed-form-words = 表單已過期，或是由其他網頁送出的。沒有變更任何內容：請返回，重新載入網頁後再試一次。
cookies-blocked = Cookie 被封鎖
cookies-blocked-words = 登入需要此網頁的 Cookie，而你的瀏覽器沒有保存。請允許此網頁使用 Cookie，然後重新載入。
failed-later = 暫時無法使用
failed-later-words = 請稍候再試。
failed-window = 此視窗的開啟方式不對
failed-window-words = 請關閉它，然後從網頁上再試一次。
