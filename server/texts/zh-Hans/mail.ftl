### Mail. { $host } is the server, as people know it.

mail-or-link = 或打开此链接：
mail-good-for = 两者均在半小时内有效，只能使用一次。

mail-sign-up-subject = 你在 { $host } 的验证码
mail-sign-up-intro = 用这个验证码在 { $host } 注册评论账号：
mail-sign-up-link = 注册账号
mail-sign-up-why = 有人在 { $host } 输入了你的邮箱。如果不是你，请不要做任何操作：不会创建账号。

mail-sign-up-again-subject = 你在 { $host } 已有账号
mail-sign-up-again-intro = 有人想用你的邮箱在 { $host } 注册评论账号。你已有账号：请用它登录；如果忘了密码，可以在那里设置另一个密码。
mail-sign-up-again-why = 如果不是你，请不要做任何操作。

mail-sign-in-subject = 你在 { $host } 的验证码
mail-sign-in-intro = 用这个验证码登录 { $host }：
mail-sign-in-link = 登录
mail-sign-in-why = 有人在 { $host } 输入了你的邮箱。如果不是你，请不要做任何操作，也不要把验证码告诉任何人。

mail-reset-subject = { $host } 的新密码
mail-reset-intro = 用这个验证码为 { $host } 设置另一个密码：
mail-reset-link = 设置另一个密码
mail-reset-why = 有人在 { $host } 提出了此请求。如果不是你，请不要做任何操作，也不要把验证码告诉任何人：你的密码不会改变。

mail-change-subject = 你在 { $host } 的新邮箱
mail-change-intro = 用这个验证码把你在 { $host } 的账号改为使用这个邮箱：
mail-change-link = 更改邮箱
mail-change-why = 有人在 { $host } 输入了这个邮箱。如果不是你，请不要做任何操作，也不要把验证码告诉任何人。

mail-changed-subject = 你在 { $host } 的邮箱已更改
mail-changed-intro = 你在 { $host } 的账号现在使用另一个邮箱：{ $address }。本邮箱将不再收到邮件。
mail-changed-why = 如果不是你，请立即联系 { $host } 的运营者。

mail-password-changed-subject = 你在 { $host } 的密码已更改
mail-password-changed-intro = 你在 { $host } 的账号现在有了新密码，其他浏览器已退出登录。
mail-password-changed-why = 如果不是你，请立即通过“忘记密码？”设置另一个密码。

mail-stop = 不再接收此类邮件

mail-follow-subject = 接收 { $site } 的回复通知？
mail-follow-intro = 你在 { $site } 发表内容时填写了这个邮箱。有人回复你时，要接收邮件吗？除非你同意，否则不会发送任何邮件。
mail-follow-link = 好的，发给我
mail-follow-why = 有人在 { $site } 评论时填写了这个邮箱。如果不是你，请不要做任何操作。

mail-reply-subject = 有人在 { $site } 回复了你
mail-reply-intro = 有人回复了你在 { $site } 发表的内容。
mail-reply-link = 查看回复
mail-reply-why = 你收到此邮件，是因为你在 { $site } 写了评论。

mail-digest-subject =
    { $number ->
       *[other] { $site } 有 { $number } 条新评论
    }
mail-digest-intro =
    { $number ->
       *[other] 你在 { $site } 关注的讨论中有 { $number } 条新评论。
    }
mail-digest-link = 继续阅读
mail-digest-why = 你收到此邮件，是因为你关注了这个讨论；最多每小时一次，且仅在有新内容时发送。

mail-leaving-subject = 你在 { $host } 的账号即将注销
mail-leaving-intro = 按照你的要求，你在 { $host } 的账号将于 { $day } 注销。在此之前，你可以登录并撤销。
mail-leaving-why = 如果不是你，请登录、撤销注销，并设置另一个密码。

mail-code-good-for = 它在半小时内有效，只能使用一次。

mail-prove-subject = 你在 { $host } 的验证码
mail-prove-intro = 用这个验证码在 { $host } 确认是你本人：
mail-prove-why = 登录了你账号的人请求了此验证码。如果不是你，请不要把验证码告诉任何人，设置另一个密码，并在账号页面上退出其他所有登录。

mail-passkey-added-subject = 在 { $host } 添加了通行密钥
mail-passkey-added-intro = 现在可以用新的通行密钥打开你在 { $host } 的账号。
mail-passkey-added-why = 如果不是你，请立即在账号页面上移除它，并设置另一个密码。

mail-passkey-removed-subject = 在 { $host } 移除了通行密钥
mail-passkey-removed-intro = 你的一个通行密钥不再能打开你在 { $host } 的账号。
mail-passkey-removed-why = 如果不是你，请立即设置另一个密码，并查看账号页面。

mail-two-step-on-subject = { $host } 的第二步验证已开启
mail-two-step-on-intro = 现在登录 { $host } 时，在密码或邮件验证码之后，还需要应用中的验证码。
mail-two-step-on-why = 如果不是你，请立即联系 { $host } 的运营者。

mail-two-step-off-subject = { $host } 的第二步验证已关闭
mail-two-step-off-intro = 现在只需密码或邮件验证码即可登录 { $host }。
mail-two-step-off-why = 如果不是你，请立即设置另一个密码，并重新开启第二步验证。

mail-recovery-used-subject = 在 { $host } 使用了恢复码
mail-recovery-used-intro =
    { $number ->
        [0] 有人用你的一个恢复码通过了 { $host } 的第二步验证。这是最后一个：请在账号页面上生成新的。
       *[other] 有人用你的一个恢复码通过了 { $host } 的第二步验证。还剩 { $number } 个。
    }
mail-recovery-used-why = 如果不是你，请立即设置另一个密码，并生成新的恢复码。

mail-recovery-renewed-subject = { $host } 的新恢复码
mail-recovery-renewed-intro = 你在 { $host } 的账号有了新的恢复码。之前的已失效。
mail-recovery-renewed-why = 如果不是你，请立即设置另一个密码，并生成新的恢复码。
