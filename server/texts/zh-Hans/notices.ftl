## Notices of what is held to be against the law (Digital Services Act), and their letters.

notice-title = 举报违法内容
notice-about = 在 { $site }
notice-words = 请说明哪条评论违法，以及原因。网站管理者会作出决定，并把结果和理由告诉你。
notice-lacks = 下面有内容缺失。
notice-place = 评论的地址
notice-place-wrong = 请粘贴此网站上一条评论的链接：评论上方的日期就是链接。
notice-why = 为什么违法？
notice-why-wrong = 请说明原因，最多 5,000 个字符。
notice-name = 你的姓名
notice-name-wrong = 请说明你是谁。
notice-email = 你的电子邮箱
notice-email-wrong = 请提供能联系到你的邮箱。
notice-exempt = 涉及儿童性侵害：我无需说明自己是谁
notice-faith = 我善意地相信，我在此所说的内容准确且完整
notice-faith-wrong = 需要此声明。
notice-send = 提交通知
notice-thanks = 你的通知已送达
notice-number = 编号是 { $number }。
notice-mailed = 确认邮件会发送到 { $email }。
notice-next = { $site } 的管理者会查看、作出决定，并把结果和理由告诉你。

mail-notice-received-subject = 你关于 { $site } 上一条评论的通知
mail-notice-received-intro = 你关于 { $site } 上一条评论的通知已送达，编号是 { $notice }。网站管理者会作出决定，并把结果和理由告诉你。你写道：
mail-notice-received-why = 你收到此邮件，是因为有人在 { $site } 的违法内容通知中填写了这个邮箱。如果不是你，请不要做任何操作。
mail-notice-decided-subject = 关于你在 { $site } 的通知的决定
mail-notice-decided-intro = 你在 { $site } 的通知 { $notice } 已有决定。
mail-notice-decided-why = 你可以对此决定提出异议：答复 { $site } 的运营者，向经认证的庭外争议解决机构（《（欧盟）2022/2065 号条例》第 21 条）提出，或诉诸法院。
mail-statement-subject = 你在 { $site } 的评论已被移除
mail-statement-intro = 收到违法内容通知后，你在 { $site } 的一条评论被移除。理由如下。
mail-statement-why = 你可以对此决定提出异议：答复 { $site } 的运营者，向经认证的庭外争议解决机构（《（欧盟）2022/2065 号条例》第 21 条）提出，或诉诸法院。
mail-reasons-keep = 决定：评论保留。
mail-reasons-remove = 决定：评论在所有地方永久移除。
mail-reasons-illegal = 依据：法律（{ $reference }）。
mail-reasons-terms = 依据：网站条款（{ $reference }）。
mail-reasons-facts = 事实与情况：{ $facts }
mail-reasons-people = 此决定由人作出。通知和决定均非以自动化方式作出。
