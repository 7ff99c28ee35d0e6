### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = 通行密钥
passkeys-words = 有了通行密钥，你可以用指纹、面容或设备的 PIN 码登录，无需密码。它只在这个网站有效，因此没有人能骗走它。
passkeys-so-many =
    { $number ->
        [0] 你还没有通行密钥。
       *[other] 你有 { $number } 个。
    }
passkeys-change = 更改通行密钥
passkeys-no-browser = 此浏览器无法创建通行密钥。
passkeys-too-many = 你的通行密钥已达上限。请先移除一个。
passkey-add = 添加通行密钥
passkey-new = 新通行密钥
passkey-name-hint = 方便你辨认：你的手机、笔记本电脑、密码管理器。
passkey-name-suggested = 通行密钥 { $number }
passkey-since = 添加于 { $day }。
passkey-used = 上次使用：{ $day }。
passkey-not-used = 尚未使用。
passkey-rename-which = { $name } 的新名称
passkey-remove-which = 移除 { $name }
rename = 重命名
remove = 移除
passkey-is-added = 通行密钥已添加，现在可以用它登录。
passkey-is-removed = 已移除。它不再有效；你也可以在设备上删除它。
sign-in-by-passkey = 用通行密钥登录
use-passkey = 使用通行密钥
passkey-none = 浏览器没有提供通行密钥。请再试一次，或换一种方式。
passkey-known = 此设备上已有你的通行密钥。
passkey-late = 用时过长，或者已经提交过。请再试一次。
passkey-unknown = 我们不认识这个通行密钥：它已在这里移除。请用其他方式登录。
passkey-unfit = 这个通行密钥未被接受。请再试一次，或换一种方式。

## The second step

second-title = 还差一步
second-words = 请输入身份验证应用当前显示的验证码。
second-late = 用时过长。请重新登录。
app-code = 应用中的验证码
use-app-code = 使用应用中的验证码
recovery-words = 请输入你开启第二步验证时保存的一个恢复码。用过后即失效。
recovery-code = 恢复码
use-recovery-code = 使用恢复码
two-step = 第二步验证
two-step-words = 开启第二步验证后，即使有人知道你的密码或能读你的邮件，也无法冒充你登录：还需要你手机应用中的验证码。用通行密钥登录本身已足够安全。
two-step-scan = 用身份验证应用扫描：
two-step-picture = 供身份验证应用使用的二维码
two-step-type = 或在应用中输入这个密钥：
two-step-confirm = 输入应用显示的验证码：
two-step-turn-on = 开启第二步验证
two-step-is-not-on = 已关闭。
two-step-is-on = 已开启：输入密码或邮件验证码之后，还需要应用中的验证码或通行密钥才能登录。
two-step-is-on-now = 第二步验证已开启。
two-step-on-left =
    { $number ->
       *[other] 已开启，还剩 { $number } 个恢复码。
    }
two-step-change = 更改
two-step-turn-off = 关闭第二步验证
two-step-off-words = 关闭后，只需密码或邮件验证码即可登录。恢复码将失效。
two-step-is-off = 第二步验证已关闭。
recovery-codes = 恢复码
recovery-codes-words = 请把它们保存在手机丢失时也能找到的地方：写在纸上，或存入密码管理器。每个恢复码可代替应用验证码使用一次。它们不会再次显示。
recovery-codes-left =
    { $number ->
        [0] 恢复码已全部用完。请生成新的。
       *[other] 还剩 { $number } 个。
    }
recovery-codes-renew = 生成新的恢复码
recovery-codes-are-new = 这是你的新恢复码。之前的已失效。
recovery-codes-save = 保存为文件
recovery-codes-done = 我已保存好
wrong-app-code = 这不是应用当前显示的验证码。请检查手机时间是否正确。
wrong-app-code-used = 这个验证码已用过。请等待下一个。
wrong-recovery-code = 这不是你的恢复码，或者已用过。

## Confirming

to-change-address = 以便更改邮箱
to-change-password = 以便更改密码
to-change-passkeys = 以便更改通行密钥
to-change-two-step = 以便更改第二步验证
to-change-services = 以便更改用于登录的服务
to-merge = 以便合并两个账号
to-leave = 以便注销账号
prove-by-mail = 用邮件给我发验证码
code-words-here = 我们已向 { $email } 发送邮件。请在此输入邮件中的验证码。
prove-none = 请退出登录后重新登录，以确认是你本人。

## The account

back = 返回
back-to-account = 返回你的账号
change-address = 更改邮箱
no-address = 你没有填写邮箱。
password-is-there = 已设置。
password-is-not-there = 未设置。
set-password = 设置密码
