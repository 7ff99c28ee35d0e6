### 读者在评论区看到的文字。{ $count } 是数字，{ $name } 是某人的称呼。

tag = zh-Hans
direction = ltr
thousands = ,

## 讨论

comments = 评论
comment-count = { $count ->
   *[other] { $count } 条评论
}
sort = 评论排序
best = 最佳
newest = 最新
oldest = 最早
loading = 正在加载评论…
empty = 还没有人留言。
empty-hint = 你怎么看？
more = 显示更多评论
more-loading = 正在加载…
more-failed = 加载失败，再试一次
try-again = 再试一次
closed = 讨论已关闭。
closed-hint = 你仍然可以阅读全部内容。
no-guests = 只有成员可以在这里评论。
host-page = 前往原网页
whole = 显示全部评论
without-scripts = 不使用脚本阅读和发表
unsupported = 你可以阅读，但不能发表：浏览器版本过旧，或者此网页不允许评论程序运行。
gathered = { $count ->
   *[other] { $count } 条新评论
}
unread = { $count ->
   *[other] { $count } 条新评论
}
since-last-visit = 自上次访问以来
reading = { $count ->
   *[other] { $count } 人正在阅读
}

## 评论无法显示时的标题和说明

blocked = 此网页不能嵌入这些评论
blocked-hint = 如果这是你的网页，请将它的地址加入网站允许的来源。
no-site = 这里没有评论
no-site-hint = 此网页请求的网站在这台服务器上不存在。
bad-embed = 评论设置有误
bad-embed-hint = 此网页的嵌入标签缺少网站的密钥。
offline = 你已离线
offline-hint = 恢复连接后，评论会自动出现。
unavailable = 评论未能加载
unavailable-hint = 网页本身没有问题，只是保存评论的服务器没有响应。

## 一条评论

pinned = 置顶
new = 新
bot = 机器人
guest = 访客
you = 你
owner = 站长
team = 团队
moderator = 版主
someone = 某人
edited = 已编辑
removed = 此评论已被移除。
held = 等待版主审核，仅你可见。
refused = 版主未予发布，仅你可见。
to = 回复 { $name }
reply = 回复
reply-to = 回复 { $name }
edit = 编辑
delete = 删除
copy-link = 复制链接
copied = 已复制
sending = 正在发送…
retry = 重试
discard = 返回编辑
vote-up = 赞成
vote-down = 反对
vote-label = { $count ->
   *[other] { $does }，{ $count } 票
}
vote-refused = { $vote }。{ $why }
own-comment = 你自己的评论

## Reactions and following

reactions = 表情回应
page-reactions = 对本页的表情回应
react-to = 用表情回应 { $name } 的评论
reaction-label = { $count ->
   *[other] { $emoji }，{ $count } 个回应
}
follow = 用邮件接收新评论
said-followed = 有新评论时会给你发邮件
said-unfollowed = 有新评论时不再给你发邮件
show-all = 显示全部
featured = 精选
feature = 设为精选
unfeature = 取消精选
said-featured = 评论已设为精选
said-unfeatured = 评论已取消精选

## 回复

more-replies = { $count ->
   *[other] 再显示 { $count } 条回复
}
folded = { $count ->
   *[other] { $count } 条回复
}
fold = 收起对 { $name } 的回复
unfold = { $count ->
   *[other] 对 { $name } 的 { $count } 条回复，展开
}

## 多久以前

just-now = 刚刚
minutes-ago = { $count ->
   *[other] { $count } 分钟前
}
hours-ago = { $count ->
   *[other] { $count } 小时前
}
yesterday = 昨天
days-ago = { $count ->
   *[other] { $count } 天前
}

months = 1 2 3 4 5 6 7 8 9 10 11 12
day = { $month }月{ $day }日
day-of-year = { $year }年{ $month }月{ $day }日
morning = { $hour }:{ $minute }
afternoon = { $hour }:{ $minute }
moment = { $day } { $time }

## 谁在输入

typing-one = { $name } 正在输入
typing-two = { $name } 和 { $second } 正在输入
typing-some = { $count ->
   *[other] { $count } 人正在输入
}
typing-one-more = { $count ->
   *[other] { $name } 和另外 { $count } 人正在输入
}
typing-two-more = { $count ->
   *[other] { $name }、{ $second } 和另外 { $count } 人正在输入
}

## 写评论

write = 写评论
write-first = 发起讨论
edit-label = 编辑你的评论
post = 发表
save = 保存
saving = 正在保存…
cancel = 取消
your-name = 你的称呼
email = 电子邮箱
email-hint = 选填，不会公开
markdown = 支持 Markdown
posting-as = 以 { $name } 的身份发表
change = 更改
formatting = 格式
view-tabs = 文本或预览
write-tab = 撰写
preview-tab = 预览
preview-empty = 还没有内容。
bold = 粗体
italic = 斜体
link = 链接
code = 代码
quote = 引用
list = 列表
format-label = { $does }（{ $keys }）
characters-left = { $count ->
   *[other] 还可输入 { $count } 个字符
}
waiting-to-send = 等待网络连接
image = 图片
uploading = 正在上传 { $name }…
people = 参与者
emoji = 表情符号

## 出了什么问题，怎么办

empty-body = 请先写点什么。
long-body = { $count ->
   *[other] 超出 { $count } 个字符。
}
no-name = 请告诉大家怎么称呼你。
long-name = 称呼最多 60 个字符。
bad-email = 这不像是电子邮箱地址。
network = 无法连接服务器。你的文字已保留。
rate-limited = 操作太频繁了。请稍等片刻再试。
thread-closed = 讨论刚刚被关闭了。
edit-window-over = 可以修改的时间已过。
version-conflict = 评论刚刚有变动。请取消后重新编辑。
not-yours = 这是别人的评论。
comment-not-found = 评论已不存在。
members-only = 只有成员可以在这里这样做。
signed-out = 你已不在登录状态。
now-banned = 你已不能在此网站发表内容。
not-allowed = 你的角色无权这样做。
step-up-needed = 请先确认是你本人。
vote-not-taken = 此网站不接受这种投票。
own-vote = 不能给自己的评论投票。
too-many-pins = 置顶的评论太多了。请先取消一条。
invalid-code = 登录超时，或者登录是为另一个网页进行的。
invalid-jwt = 此网站未能让你登录。
origin-not-allowed = 此网页不能发送评论。
too-large = 内容太长了。
invalid = 服务器没有接受这段文字。
failed = 服务器出了问题。你的文字已保留。
not-an-image = 这个文件无法作为图片显示。支持 PNG、JPEG、GIF 和 WebP。
image-too-large = 图片太大。最大 5 MB、1600 万像素。
images-not-taken = 此网站不接受图片。
not-taken = 此网站不接受这条评论。
waits = 发表前会由版主审核。

## 我是谁

sign-in = 登录
sign-out = 退出登录
account = 你的账号
have-account = 已有账号？
banned = 你不能在这里发表内容。
banned-hint = 这是本站版主的决定。你仍然可以阅读全部内容。
banned-until = 到 { $date } 为止。

## 管理，以及操作前的确认

close-thread = 关闭讨论
reopen-thread = 重新开放讨论
pin = 置顶
unpin = 取消置顶
remove-asks = 移除…
ban-asks = 封禁 { $name }…
delete-question = 要永久删除这条评论吗？
deleting = 正在删除…
keep = 保留
remove-question = 要对所有人移除这条评论吗？
remove = 移除
removing = 正在移除…
ban-question = 要在本站封禁 { $name } 吗？此人将不能再发表内容或投票。
ban = 封禁
banning = 正在封禁…
vote-question = 登录后即可投票。
react-question = 登录后即可用表情回应。
not-now = 以后再说

## Panels

menu-of = { $name } 的评论的更多操作
report-asks = 举报…
mute-asks = 屏蔽 { $name }…
muted = { $name } 的评论已屏蔽
show-muted = 显示
muted-people = 已屏蔽的人
search = 搜索

## 实时连接

lost = 连接中断，正在自动重试。
try-now = 立即重试
lost-offline = 你已离线。你写的内容会保留。
not-live = 新评论不会自动出现在这里。
look-for-new = 查看新评论

## 浮在讨论之上的提示

close = 关闭
window-waiting = 请在另一个窗口中完成登录。
window-cut = 请在另一个窗口中完成登录，然后在那里选择“返回…”。
window-blocked = 浏览器拦截了登录窗口。
sign-in-page = 在整页中登录
not-kept = 浏览器没有保留你在这里的登录状态。
not-kept-guest = 浏览器没有保留你在这里的登录状态。你仍然可以以访客身份评论。
not-signed-in = 你没有登录。{ $why }
ended = 你已退出登录。你写的内容会保留。
step-up = 这一步需要重新确认你的身份。
confirm = 确认是我
claim-question = 有人曾用这个浏览器以访客身份在这里留言。是你吗？
claim = 归到我名下

## 读屏软件的播报

loaded = { $count ->
   *[other] 已加载 { $count } 条评论
}
said-posted = 你的评论已发表
said-not-posted = 你的评论未能发表
said-saved = 你的修改已保存
said-deleted = 你的评论已删除
said-removed = 评论已移除
said-banned = 作者不能再在这里发表内容
said-pinned = 评论已置顶
said-unpinned = 评论已取消置顶
said-closed = 讨论已关闭
said-reopened = 讨论已重新开放
said-signed-in = 你已登录
said-signed-out = 你已退出登录
said-copied = 链接已复制
said-nothing-claimed = 没有可以归入的内容
said-claimed = { $count ->
   *[other] { $count } 条评论现在归你了
}
