## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = 違法な内容を通知
notice-about = { $site }
notice-words = どのコメントがなぜ違法なのかをお書きください。サイトの管理者が判断し、その結果と理由をお知らせします。
notice-lacks = 下に足りないものがあります。
notice-place = コメントのアドレス
notice-place-wrong = このサイトにあるコメントのリンクを貼り付けてください。コメントの上の日付がリンクです。
notice-why = なぜ違法なのですか？
notice-why-wrong = 理由を 5,000 文字以内でお書きください。
notice-name = お名前
notice-name-wrong = お名前をお書きください。
notice-email = メールアドレス
notice-email-wrong = 連絡のつくアドレスをお書きください。
notice-exempt = 児童の性的虐待に関するものなので、名乗る必要がありません
notice-faith = ここに書いたことが正確で漏れのないものであると、誠実に信じています
notice-faith-wrong = この表明が必要です。
notice-send = 通知を送信
notice-thanks = 通知が届きました
notice-number = 番号は { $number } です。
notice-mailed = { $email } に確認のメールをお送りします。
notice-next = { $site } の管理者が確認して判断し、その結果と理由をお知らせします。

mail-notice-received-subject = { $site } のコメントについての通知
mail-notice-received-intro = { $site } のコメントについての通知が届きました。番号は { $notice } です。サイトの管理者が判断し、その結果と理由をお知らせします。通知の内容：
mail-notice-received-why = { $site } の違法な内容の通知に、このアドレスが書かれていたため、このメールをお送りしています。心当たりがない場合は、何もしないでください。
mail-notice-decided-subject = { $site } への通知についての判断
mail-notice-decided-intro = { $site } への通知 { $notice } について、判断が下されました。
mail-notice-decided-why = この判断には異議を申し立てられます。{ $site } の運営者への返答、認定された裁判外紛争解決機関（規則 (EU) 2022/2065 第 21 条）、または裁判所によります。
mail-statement-subject = { $site } のコメントが削除されました
mail-statement-intro = 違法な内容の通知を受けて、{ $site } のあなたのコメントが削除されました。理由は次のとおりです。
mail-statement-why = この判断には異議を申し立てられます。{ $site } の運営者への返答、認定された裁判外紛争解決機関（規則 (EU) 2022/2065 第 21 条）、または裁判所によります。
mail-reasons-keep = 判断：コメントは残ります。
mail-reasons-remove = 判断：コメントはすべての場所から完全に削除されます。
mail-reasons-illegal = 根拠：法律（{ $reference }）。
mail-reasons-terms = 根拠：サイトの規約（{ $reference }）。
mail-reasons-facts = 事実と事情：{ $facts }
mail-reasons-people = 判断したのは人です。通知も判断も、自動的な手段によるものではありません。
