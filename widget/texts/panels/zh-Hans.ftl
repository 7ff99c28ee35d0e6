### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = 举报这条评论
report-hint = 本站的版主会看到你的举报。{ $name } 不会知道。
reason-label = 它有什么问题？
reason-spam = 垃圾信息或广告
reason-abuse = 辱骂、威胁或仇恨
reason-off-topic = 与主题无关
reason-illegal = 违反法律
reason-other = 其他
note-label = 版主需要知道的情况（可选）
report-send = 提交举报
report-notice = 内容违法？提交正式通知，并获知处理结果
report-done = 已举报。谢谢你。
report-done-hint = 版主会查看。

## The texts that a comment had

history-title = 这条评论的修改记录
history-now = 现在
history-first = 最初
history-only = 这条评论没有修改过。

## Muting people

mute-title = 屏蔽 { $name }？
mute-hint = 此人写的内容在本站的每个页面上都会为你折叠成一行。对方不会知道。
mute = 屏蔽
mute-done = 已屏蔽 { $name }。
unmute = 取消屏蔽
unmute-name = 取消屏蔽：{ $name }
muted-title = 已屏蔽的人
muted-none = 你没有屏蔽任何人。

## Searching a conversation

search-title = 在这段对话中搜索
search-label = 词语
search-send = 搜索
search-none = 没有找到。
search-more = 只显示最新的。多输入几个词可以缩小范围。

## Keys, and what they do

keys-title = 键盘快捷键
key-next = 下一条评论
key-previous = 上一条评论
key-reply = 回复
key-vote = 赞成
key-unread = 下一条新评论
key-help = 此列表
key-send = 发送你写的内容
key-leave = 关闭打开的内容
