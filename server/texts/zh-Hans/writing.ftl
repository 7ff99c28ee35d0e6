### Writing a comment without scripts.

write-title = 写评论
write-reply = 回复 { $name }
write-on = 在 { $page }
write-text = 评论
write-text-hint = 支持 Markdown。
write-email-hint = 选填，不会公开。
write-preview = 预览
write-post = 发表
write-held = 你的评论正在等待版主审核
write-held-hint = 有人看过后就会显示。
write-not-taken = 此网站不接受这条评论。
write-closed = 讨论已关闭。
write-members = 只有成员可以在这里评论。请在原网页上登录。
write-parent-gone = 你要回复的内容已不存在。
write-again = 你已从此页面发表过。如果是另一条评论，请现在发表。
wrong-body-empty = 请先写点什么。
wrong-body-long = 评论最多 { $number } 个字符。
wrong-body-control = 不能发表控制字符。
write-name-taken = 此网站的一位成员使用这个称呼。请换一个。
