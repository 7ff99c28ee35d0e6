### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = 用 { $service } 繼續
or = 或
new-from = 你來自 { $service }，是第一次來這裡：怎麼稱呼你？
have-account-link = 這裡已有帳號？{ $link }；然後可以在帳號頁面上把兩者連結起來。
provider-denied = 我們沒有收到任何資訊：那邊沒有允許。請再試一次，或換一種方式。
provider-failed = 另一個服務沒有告知你是誰。請再試一次，或換一種方式。
provider-gone = 這種方式已不再提供。請換一種。
provider-prove = 你在這裡已有一個帳號，使用另一個服務所提供的信箱。請用其他方式登入；然後可以在帳號頁面上把兩者連結起來。
provider-over = 花費時間過長
provider-over-words = 或之前已完成，或在另一個瀏覽器中開始。請重新開始。

## The account

other-ways = 其他登入方式
services-none = 沒有連結任何服務。
services-change = 變更服務
linked-since = 自 { $day }
link-service = 連結 { $service }
unlink = 取消連結 { $service }
service-linked = 已連結：現在可以用這種方式登入。
service-unlinked = 已取消連結：沒有人能再用這種方式登入。
provider-taken = 那個帳號已連結到這裡的另一個帳號。請用它登入；如果兩個帳號都是你的，可以合併。
last-way-in = 這是你最後的登入方式。請先新增另一種：密碼、已確認的信箱或其他服務。

## Merging

merge = 你的另一個帳號
merge-hint = 你以前用其他方式登入，現在有兩個帳號？可以合併：另一個帳號的留言、投票和角色會轉到這裡。
merge-begin = 把另一個帳號合併到此帳號
merge-sign-in = 現在請在十分鐘內登入另一個帳號。合併之前，你會看到將發生什麼。
merge-title = 合併兩個帳號
merge-words = { $other } 的所有內容都會轉到 { $kept }：留言、投票、角色、連結的服務。之後 { $other } 將不復存在，並在所有地方登出。此動作無法復原。
merge-button = 合併帳號
merge-leave = 保持原樣
merge-done = 你的帳號已合併為一個。
merge-over = 沒有合併：花費時間過長，或是同一個帳號。

## Mail

mail-linked-subject = { $service } 現在可以登入你在 { $host } 的帳號
mail-linked-intro = 現在，像你一樣用 { $service } 登入的人都可以進入你在 { $host } 的帳號。
mail-linked-why = 如果不是你，請立即在帳號頁面上取消連結，並設定另一個密碼。

mail-unlinked-subject = { $service } 不再能登入你在 { $host } 的帳號
mail-unlinked-intro = { $service } 已與你在 { $host } 的帳號取消連結。
mail-unlinked-why = 如果不是你，請立即設定另一個密碼。

mail-merged-subject = { $host } 的兩個帳號已合併為一個
mail-merged-intro = 你在 { $host } 的帳號與另一個帳號已合併為一個。為此，兩個帳號都登入過。
mail-merged-why = 如果不是你，請立即聯絡 { $host } 的營運者。
