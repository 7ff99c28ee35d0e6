### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = 称呼
name-hint = 别人在你的评论旁看到的名字。
email = 电子邮箱
password = 密码
password-hint = 至少 { $number } 个字符。用几个词组成会比较好记。
new-password = 新密码
show = 显示
show-password = 显示密码
hide = 隐藏
hide-password = 隐藏密码
code = 验证码
code-hint = 八位数字，半小时内有效。
continue = 继续
confirm = 确认
save = 保存

## Signing in

sign-in = 登录
to-comment-on = 以便在 { $site } 评论
new-here = 第一次来？{ $link }
create-account = 注册账号
create-account-button = 注册账号
have-account = 已有账号？{ $link }
sign-in-by-mail = 用邮件验证码登录
forgot-password = 忘记密码？
back-to-sign-in = 返回登录
address-is-yours = { $email } 是你的邮箱。怎么称呼你？

## Codes and links by mail

mail-title = 用邮件登录
mail-words = 我们会向你的邮箱发送验证码，不需要密码。
forgot-title = 设置另一个密码
forgot-words = 我们会向你账号的邮箱发送验证码。
send-code = 发送验证码
code-title = 请查看邮件
code-words = 我们已向 { $email } 发送邮件。请在此输入邮件中的验证码，或打开邮件中的链接。
link-sign-up = 这是你的邮箱吗？
link-change = 这是你的新邮箱吗？
link-change-button = 是的，更改
link-over = 此链接已失效
link-over-words = 它已用过、已过期，或者已发送了新的链接。请重新申请。
new-password-title = 设置另一个密码
change-password = 更改密码
password-is-changed = 密码已更改，你在所有地方都已退出登录。请用新密码登录。
account-is-there = 你已有账号，请登录。

## The window

continue-as = 以 { $name } 的身份继续
consent-on = 在 { $host } 上
consent-words = { $host } 会看到你的称呼，并且只能在该网站上以你的身份发表内容和投票。它永远看不到你的邮箱和密码。
signed-in-as = 当前登录账号：{ $whom }。
use-another-account = 使用其他账号
you-are-signed-in = 你已登录
window-close = 现在可以关闭此窗口。
window-cut = 无法联系打开此窗口的网页：该网页的设置把两者隔开了。你在这里已登录，在那里没有。请关闭此窗口；你仍然可以以访客身份评论。
return-words = 返回 { $host }，你在那里也会登录。
return-to = 返回 { $host }
confirm-title = 请确认是你本人
to-moderate = 以便在接下来的 15 分钟内管理 { $site }
to-care-for-site = 以便管理你的网站
other-way = 请换一种方式
other-way-words = { $site } 不接受你的登录方式。请用其他方式登录。
other-name = 请换一个称呼
other-name-words = 管理此网站的人叫 { $name }，或者非常相似。请换一个称呼再回来。

## The account

your-account = 你的账号
what-others-see = 别人看到的内容
name-change-hint = 已写的评论会保留发表时的称呼。
visible = 允许别人看到我正在阅读
saved = 已保存。
your-picture = 你的头像
picture = 图片（PNG、JPEG、GIF、WebP）
picture-save = 保存头像
picture-remove = 移除头像
address = 电子邮箱
address-not-proven = 尚未确认这个邮箱属于你。在此之前不会向它发送任何内容。
new-address = 新邮箱
new-address-hint = 我们会向该邮箱发送验证码。输入后邮箱即会更改。
address-is-changed = 这个邮箱已生效。
address-is-taken = 已有其他账号使用这个邮箱。
password-now = 当前密码
password-is-changed-here = 密码已更改，其他浏览器已退出登录。
where-signed-in = 登录位置
signed-in-since = 自 { $day }
this-browser = 此浏览器
sign-out = 退出登录
sign-out-there = 在该处退出登录
sign-out-elsewhere = 在其他所有地方退出登录
ended-there = 已在该处退出登录。
your-data = 你的数据
export = 下载保存的所有关于你的内容
leave = 注销此账号
leave-words = 你的账号将在 { $number } 天后注销。在此之前，你可以登录并撤销。别人回复过的评论会保留位置。
leave-comments = 同时删除我写的内容
leave-button = 注销我的账号
leave-last-owner = 你是某个网站的唯一所有者。请先指定另一位所有者。
leaving-on = 你的账号将于 { $day } 注销。在此之前不会丢失任何内容。
stay = 撤销注销
stayed = 已撤销注销。
left = 你已退出登录。在账号注销之前，你可以登录并撤销。
dashboard-sites = 你的网站

## Mail about replies

reply-mail = 有人回复我时发邮件通知我
replies-yes = 回复邮件通知
replies-yes-words = 有人回复你在 { $site } 发表的内容时，要用这个邮箱接收邮件吗？
replies-yes-button = 好的
replies-yes-done = 已设置。有人回复你时会给你发邮件。
replies-no = 不再接收邮件
replies-no-words = 你将不再收到关于 { $site } 的邮件，那里也会删除你的邮箱。
replies-no-words-all = 你将不再收到任何网站的回复邮件通知。
replies-no-button = 不再接收邮件
replies-no-done = 已设置。你将不再收到回复邮件通知。
replies-over-words = 它属于另一个邮箱，或者那里已不再发送邮件。
follow-no = 不再接收此讨论的邮件
follow-no-words = 你将不再收到你在 { $site } 关注的这个讨论的邮件。
follow-no-done = 已设置。你将不再收到此讨论的邮件。
desk-no = 不再接收通知？
desk-no-words = 你将不再收到关于 { $site } 待处理评论的通知。
desk-no-done = 你将不再收到关于待处理评论的通知。

## What is wrong

wrong-name-empty = 称呼至少要有一个文字或数字。
wrong-name-long =
    { $number ->
       *[other] 称呼最多 { $number } 个字符。
    }
wrong-name-deceiving = 称呼中不能有看不见的字符或改变文字方向的字符。
wrong-name-marks = 一个字母上最多三个附加符号。
wrong-name-taken = 管理你某个网站的人有类似的称呼。
wrong-email = 这不是电子邮箱地址。
wrong-email-taken = 这个邮箱已有账号：请登录。
wrong-password-short =
    { $number ->
       *[other] 请至少输入 { $number } 个字符。
    }
wrong-password-long =
    { $number ->
       *[other] 请最多输入 { $number } 个字符。
    }
wrong-password-guessable = 太容易被猜到：它是常见密码，或由你的称呼或邮箱组成。
wrong-password = 密码不正确。
wrong-pair = 邮箱与密码不匹配。
wrong-picture = 无法读取这张图片。
wrong-picture-large = 图片太大：最大 5 MB、1600 万像素。
wrong-code = 这不是我们最近一封邮件中的验证码。
proof-over = 此验证码已失效：尝试次数过多、已过期，或者已发送了新的验证码。请重新申请。
too-many-tries =
    { $minutes ->
       *[other] 尝试次数过多。请等待 { $minutes } 分钟。
    }
unavailable = 暂时不可用。请稍后再试。
went-wrong = 出了点问题。请再试一次。

## Pages that lead nowhere

failed = 出了点问题
failed-words = 请返回后再试一次。
failed-stranger = 此网页无权请求
failed-stranger-words = 打开此窗口的网页不是这些评论所在的网页。没有向它透露任何信息。
failed-form = 这不是从这里发出的
failed-form-words = 表单已过期，或者是由其他网页发出的。没有更改任何内容：请返回，重新加载网页后再试一次。
cookies-blocked = Cookie 被阻止
cookies-blocked-words = 登录需要此网页的 Cookie，而你的浏览器没有保存。请允许此网页使用 Cookie，然后重新加载。
failed-later = 暂时不可用
failed-later-words = 请稍后再试。
failed-window = 此窗口的打开方式不对
failed-window-words = 请关闭它，然后从网页上再试一次。
