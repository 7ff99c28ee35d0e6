### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = 用 { $service } 继续
or = 或
new-from = 你来自 { $service }，是第一次来这里：怎么称呼你？
have-account-link = 这里已有账号？{ $link }；然后可以在账号页面上把两者关联起来。
provider-denied = 我们没有收到任何信息：那边没有允许。请再试一次，或换一种方式。
provider-failed = 另一个服务没有告知你是谁。请再试一次，或换一种方式。
provider-gone = 这种方式已不再提供。请换一种。
provider-prove = 你在这里已有一个账号，使用另一个服务所提供的邮箱。请用其他方式登录；然后可以在账号页面上把两者关联起来。
provider-over = 用时过长
provider-over-words = 或者之前已完成，或在另一个浏览器中开始。请重新开始。

## The account

other-ways = 其他登录方式
services-none = 没有关联任何服务。
services-change = 更改服务
linked-since = 自 { $day }
link-service = 关联 { $service }
unlink = 取消关联 { $service }
service-linked = 已关联：现在可以用这种方式登录。
service-unlinked = 已取消关联：没有人能再用这种方式登录。
provider-taken = 那个账号已关联到这里的另一个账号。请用它登录；如果两个账号都是你的，可以合并。
last-way-in = 这是你最后的登录方式。请先添加另一种：密码、已确认的邮箱或其他服务。

## Merging

merge = 你的另一个账号
merge-hint = 你以前用其他方式登录，现在有两个账号？可以合并：另一个账号的评论、投票和角色会转到这里。
merge-begin = 把另一个账号合并到此账号
merge-sign-in = 现在请在十分钟内登录另一个账号。合并之前，你会看到将发生什么。
merge-title = 合并两个账号
merge-words = { $other } 的所有内容都会转到 { $kept }：评论、投票、角色、关联的服务。之后 { $other } 将不复存在，并在所有地方退出登录。此操作无法撤销。
merge-button = 合并账号
merge-leave = 保持原样
merge-done = 你的账号已合并为一个。
merge-over = 没有合并：用时过长，或者是同一个账号。

## Mail

mail-linked-subject = { $service } 现在可以登录你在 { $host } 的账号
mail-linked-intro = 现在，像你一样用 { $service } 登录的人都可以进入你在 { $host } 的账号。
mail-linked-why = 如果不是你，请立即在账号页面上取消关联，并设置另一个密码。

mail-unlinked-subject = { $service } 不再能登录你在 { $host } 的账号
mail-unlinked-intro = { $service } 已与你在 { $host } 的账号取消关联。
mail-unlinked-why = 如果不是你，请立即设置另一个密码。

mail-merged-subject = { $host } 的两个账号已合并为一个
mail-merged-intro = 你在 { $host } 的账号与另一个账号已合并为一个。为此，两个账号都登录过。
mail-merged-why = 如果不是你，请立即联系 { $host } 的运营者。
