### What a reader sees on panels, which the server draws: no browser is given this file. { $name } is how somebody calls themselves.

## Reporting a comment

report-title = Report this comment
report-hint = The moderators of this site see your report. { $name } does not hear of it.
reason-label = What is wrong with it?
reason-spam = Spam or advertising
reason-abuse = Insults, threats or hate
reason-off-topic = Off topic
reason-illegal = Against the law
reason-other = Something else
note-label = What the moderators should know (optional)
report-send = Send report
report-notice = Illegal content? Give formal notice, and be told what is decided
report-done = Reported. Thank you.
report-done-hint = A moderator will look at it.

## The texts that a comment had

history-title = What this comment said
history-now = Now
history-first = At first
history-only = This comment has not changed.

## Muting people

mute-title = Mute { $name }?
mute-hint = What they write folds into one line for you, on every page of this site. They do not hear of it.
mute = Mute
mute-done = { $name } is muted.
unmute = Unmute
unmute-name = Unmute { $name }
muted-title = Muted people
muted-none = You have muted nobody.

## Searching a conversation

search-title = Search this conversation
search-label = Words
search-send = Search
search-none = Nothing found.
search-more = Only the newest are shown. More words find fewer.

## Keys, and what they do

keys-title = Keyboard shortcuts
key-next = Next comment
key-previous = Previous comment
key-reply = Reply
key-vote = Vote up
key-unread = Next new comment
key-help = This list
key-send = Send what you write
key-leave = Leave what is open
