## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = 檢舉違法內容
notice-about = 在 { $site }
notice-words = 請說明哪則留言違法，以及原因。網站管理者會做出決定，並把結果和理由告訴你。
notice-lacks = 下面有內容缺漏。
notice-place = 留言的網址
notice-place-wrong = 請貼上此網站上一則留言的連結：留言上方的日期就是連結。
notice-why = 為什麼違法？
notice-why-wrong = 請說明原因，最多 5,000 個字元。
notice-name = 你的姓名
notice-name-wrong = 請說明你是誰。
notice-email = 你的電子郵件
notice-email-wrong = 請提供能聯絡到你的信箱。
notice-exempt = 涉及兒童性侵害：我無須說明自己是誰
notice-faith = 我善意地相信，我在此所說的內容正確且完整
notice-faith-wrong = 需要此聲明。
notice-send = 送出通知
notice-thanks = 你的通知已送達
notice-number = 編號是 { $number }。
notice-mailed = 確認信會寄到 { $email }。
notice-next = { $site } 的管理者會查看、做出決定，並把結果和理由告訴你。

mail-notice-received-subject = 你關於 { $site } 上一則留言的通知
mail-notice-received-intro = 你關於 { $site } 上一則留言的通知已送達，編號是 { $notice }。網站管理者會做出決定，並把結果和理由告訴你。你寫道：
mail-notice-received-why = 你收到此郵件，是因為有人在 { $site } 的違法內容通知中填寫了這個信箱。如果不是你，請不要做任何動作。
mail-notice-decided-subject = 關於你在 { $site } 的通知的決定
mail-notice-decided-intro = 你在 { $site } 的通知 { $notice } 已有決定。
mail-notice-decided-why = 你可以對此決定提出異議：答覆 { $site } 的營運者，向經認證的訴訟外爭議解決機構（歐盟 (EU) 2022/2065 號規章第 21 條）提出，或訴諸法院。
mail-statement-subject = 你在 { $site } 的留言已被移除
mail-statement-intro = 收到違法內容通知後，你在 { $site } 的一則留言被移除。理由如下。
mail-statement-why = 你可以對此決定提出異議：答覆 { $site } 的營運者，向經認證的訴訟外爭議解決機構（歐盟 (EU) 2022/2065 號規章第 21 條）提出，或訴諸法院。
mail-reasons-keep = 決定：留言保留。
mail-reasons-remove = 決定：留言在所有地方永久移除。
mail-reasons-illegal = 依據：法律（{ $reference }）。
mail-reasons-terms = 依據：網站條款（{ $reference }）。
mail-reasons-facts = 事實與情況：{ $facts }
mail-reasons-people = 此決定由人做出。通知和決定均非以自動化方式做出。
