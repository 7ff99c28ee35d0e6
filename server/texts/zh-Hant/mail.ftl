### Mail. { $host } is the server, as people know it.

mail-or-link = 或開啟此連結：
mail-good-for = 兩者均在半小時內有效，只能使用一次。

mail-sign-up-subject = 你在 { $host } 的驗證碼
mail-sign-up-intro = 用這個驗證碼在 { $host } 註冊留言帳號：
mail-sign-up-link = 註冊帳號
mail-sign-up-why = 有人在 { $host } 輸入了你的信箱。如果不是你，請不要做任何動作：不會建立帳號。

mail-sign-up-again-subject = 你在 { $host } 已有帳號
mail-sign-up-again-intro = 有人想用你的信箱在 { $host } 註冊留言帳號。你已有帳號：請用它登入；如果忘了密碼，可以在那裡設定另一個密碼。
mail-sign-up-again-why = 如果不是你，請不要做任何動作。

mail-sign-in-subject = 你在 { $host } 的驗證碼
mail-sign-in-intro = 用這個驗證碼登入 { $host }：
mail-sign-in-link = 登入
mail-sign-in-why = 有人在 { $host } 輸入了你的信箱。如果不是你，請不要做任何動作，也不要把驗證碼告訴任何人。

mail-reset-subject = { $host } 的新密碼
mail-reset-intro = 用這個驗證碼為 { $host } 設定另一個密碼：
mail-reset-link = 設定另一個密碼
mail-reset-why = 有人在 { $host } 提出了此請求。如果不是你，請不要做任何動作，也不要把驗證碼告訴任何人：你的密碼不會改變。

mail-change-subject = 你在 { $host } 的新信箱
mail-change-intro = 用這個驗證碼把你在 { $host } 的帳號改為使用這個信箱：
mail-change-link = 變更信箱
mail-change-why = 有人在 { $host } 輸入了這個信箱。如果不是你，請不要做任何動作，也不要把驗證碼告訴任何人。

mail-changed-subject = 你在 { $host } 的信箱已變更
mail-changed-intro = 你在 { $host } 的帳號現在使用另一個信箱：{ $address }。本信箱將不再收到郵件。
mail-changed-why = 如果不是你，請立即聯絡 { $host } 的營運者。

mail-password-changed-subject = 你在 { $host } 的密碼已變更
mail-password-changed-intro = 你在 { $host } 的帳號現在有了新密碼，其他瀏覽器已登出。
mail-password-changed-why = 如果不是你，請立即透過「忘記密碼？」設定另一個密碼。

mail-stop = 不再接收此類郵件

mail-follow-subject = 接收 { $site } 的回覆通知？
mail-follow-intro = 你在 { $site } 發表內容時填寫了這個信箱。有人回覆你時，要收到郵件嗎？除非你同意，否則不會寄送任何郵件。
mail-follow-link = 好的，寄給我
mail-follow-why = 有人在 { $site } 留言時填寫了這個信箱。如果不是你，請不要做任何動作。

mail-reply-subject = 有人在 { $site } 回覆了你
mail-reply-intro = 有人回覆了你在 { $site } 發表的內容。
mail-reply-link = 查看回覆
mail-reply-why = 你收到此郵件，是因為你在 { $site } 寫了留言。

mail-digest-subject =
    { $number ->
       *[other] { $site } 有 { $number } 則新留言
    }
mail-digest-intro =
    { $number ->
       *[other] 你在 { $site } 關注的討論中有 { $number } 則新留言。
    }
mail-digest-link = 繼續閱讀
mail-digest-why = 你收到此郵件，是因為你關注了這個討論；最多每小時一次，且僅在有新內容時寄送。

mail-leaving-subject = 你在 { $host } 的帳號即將刪除
mail-leaving-intro = 依照你的要求，你在 { $host } 的帳號將於 { $day } 刪除。在此之前，你可以登入並取消。
mail-leaving-why = 如果不是你，請登入、取消刪除，並設定另一個密碼。

mail-code-good-for = 它在半小時內有效，只能使用一次。

mail-prove-subject = 你在 { $host } 的驗證碼
mail-prove-intro = 用這個驗證碼在 { $host } 確認是你本人：
mail-prove-why = 登入了你帳號的人請求了此驗證碼。如果不是你，請不要把驗證碼告訴任何人，設定另一個密碼，並在帳號頁面上登出其他所有地方。

mail-passkey-added-subject = 在 { $host } 新增了通行金鑰
mail-passkey-added-intro = 現在可以用新的通行金鑰開啟你在 { $host } 的帳號。
mail-passkey-added-why = 如果不是你，請立即在帳號頁面上移除它，並設定另一個密碼。

mail-passkey-removed-subject = 在 { $host } 移除了通行金鑰
mail-passkey-removed-intro = 你的一個通行金鑰不再能開啟你在 { $host } 的帳號。
mail-passkey-removed-why = 如果不是你，請立即設定另一個密碼，並查看帳號頁面。

mail-two-step-on-subject = { $host } 的兩步驟驗證已開啟
mail-two-step-on-intro = 現在登入 { $host } 時，在密碼或郵件驗證碼之後，還需要應用程式中的驗證碼。
mail-two-step-on-why = 如果不是你，請立即聯絡 { $host } 的營運者。

mail-two-step-off-subject = { $host } 的兩步驟驗證已關閉
mail-two-step-off-intro = 現在只需密碼或郵件驗證碼即可登入 { $host }。
mail-two-step-off-why = 如果不是你，請立即設定另一個密碼，並重新開啟兩步驟驗證。

mail-recovery-used-subject = 在 { $host } 使用了復原碼
mail-recovery-used-intro =
    { $number ->
        [0] 有人用你的一個復原碼通過了 { $host } 的兩步驟驗證。這是最後一個：請在帳號頁面上產生新的。
       *[other] 有人用你的一個復原碼通過了 { $host } 的兩步驟驗證。還剩 { $number } 個。
    }
mail-recovery-used-why = 如果不是你，請立即設定另一個密碼，並產生新的復原碼。

mail-recovery-renewed-subject = { $host } 的新復原碼
mail-recovery-renewed-intro = 你在 { $host } 的帳號有了新的復原碼。之前的已失效。
mail-recovery-renewed-why = 如果不是你，請立即設定另一個密碼，並產生新的復原碼。
