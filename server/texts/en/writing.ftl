### Writing a comment without scripts.

write-title = Write a comment
write-reply = Reply to { $name }
write-on = on { $page }
write-text = Comment
write-text-hint = Markdown works here.
write-email-hint = Optional, never shown.
write-preview = Preview
write-post = Post
write-held = Your comment waits for a moderator
write-held-hint = It appears as soon as somebody has looked at it.
write-not-taken = This site does not take this comment.
write-closed = This conversation is closed.
write-members = Only members can comment here. Sign in on the page itself.
write-parent-gone = What you want to answer is not there any more.
write-again = You have posted from this page before. If you mean another comment, post it now.
wrong-body-empty = Write something first.
wrong-body-long = A comment has at most { $number } characters.
wrong-body-control = Control characters can’t be posted.
write-name-taken = A member of this site has this name. Choose another one.
