### What a reader of the widget sees. { $count } is a number, { $name } how somebody calls themselves.

# The language of this file (BCP 47), the direction that it is written in, and what stands between thousands.
tag = en
direction = ltr
thousands = ,

## The thread

comments = Comments
comment-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
sort = Order of comments
best = Best
newest = Newest
oldest = Oldest
loading = Loading comments…
empty = Nobody has written here yet.
empty-hint = What do you think?
more = Show more comments
more-loading = Loading…
more-failed = That did not load. Try again
try-again = Try again
closed = This conversation is closed.
closed-hint = You can still read all of it.
no-guests = Only members can comment here.
host-page = To the page itself
whole = Show all comments
without-scripts = Read and write without scripts
unsupported = You can read along, but not write: this browser is too old for it, or this page does not let the comments run.
gathered = { $count ->
    [one] { $count } new comment
   *[other] { $count } new comments
}
# A button, and how far the thread is behind since then; the second follows the first where there is room.
unread = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
since-last-visit = since your last visit
reading = { $count ->
    [one] { $count } reading now
   *[other] { $count } reading now
}

## What stands in its place: a headline, and an explanation

blocked = This page may not embed these comments
blocked-hint = If it is yours, add its address to the origins that the site allows.
no-site = There are no comments here
no-site-hint = The page asks for a site that this server does not know.
bad-embed = The comments are not set up right
bad-embed-hint = The embed tag on this page needs the key of its site.
offline = You are offline
offline-hint = The comments come as soon as you are connected again.
unavailable = The comments did not load
unavailable-hint = The page is fine; the server that keeps its comments did not answer.

## A comment

pinned = Pinned
new = new
bot = bot
guest = guest
you = you
owner = Owner
team = Team
moderator = Moderator
# Instead of a name that is not known.
someone = someone
edited = edited
removed = This comment was removed.
# Below a comment that a moderator looks at before it is published, or that they did not publish.
held = Waiting for a moderator. Only you see this.
refused = A moderator did not publish this. Only you see it.
to = to { $name }
reply = Reply
reply-to = Reply to { $name }
edit = Edit
delete = Delete
copy-link = Copy link
copied = Copied
sending = Sending…
retry = Retry
discard = Back to editing
vote-up = Vote up
vote-down = Vote down
# { $does } is one of the two above.
vote-label = { $count ->
    [one] { $does }, { $count } vote
   *[other] { $does }, { $count } votes
}
# { $vote } is the line above, { $why } is `own-comment` or `banned`.
vote-refused = { $vote }. { $why }
own-comment = Your own comment

## Reactions and following

reactions = Reactions
page-reactions = Reactions to this page
react-to = React to the comment by { $name }
reaction-label = { $count ->
    [one] { $emoji }, { $count } reaction
   *[other] { $emoji }, { $count } reactions
}
follow = Follow by mail
said-followed = You get mail about new comments
said-unfollowed = You get no more mail about new comments
show-all = Show all
featured = Featured
feature = Feature
unfeature = Feature no longer
said-featured = The comment is featured
said-unfeatured = The comment is not featured any more

## A branch of replies

more-replies = { $count ->
    [one] Show { $count } more reply
   *[other] Show { $count } more replies
}
folded = { $count ->
    [one] { $count } reply
   *[other] { $count } replies
}
fold = Hide replies to { $name }
unfold = { $count ->
    [one] { $count } reply to { $name }, show
   *[other] { $count } replies to { $name }, show
}

## How long ago. What is older has its day.

just-now = just now
minutes-ago = { $count ->
    [one] { $count } min ago
   *[other] { $count } min ago
}
hours-ago = { $count ->
    [one] { $count } h ago
   *[other] { $count } h ago
}
yesterday = yesterday
days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}

# Days and times, as CLDR writes them: the twelve months, a day of this year, a day of any year, a time before noon and
# one after it (hours are counted to 24 where both are written alike), and a day with its time.
months = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
day = { $month } { $day }
day-of-year = { $month } { $day }, { $year }
morning = { $hour }:{ $minute } AM
afternoon = { $hour }:{ $minute } PM
moment = { $day }, { $time }

## Who is writing

typing-one = { $name } is writing
typing-two = { $name } and { $second } are writing
typing-some = { $count ->
    [one] Someone is writing
   *[other] { $count } people are writing
}
typing-one-more = { $count ->
    [one] { $name } and { $count } other are writing
   *[other] { $name } and { $count } others are writing
}
typing-two-more = { $count ->
    [one] { $name }, { $second } and { $count } other are writing
   *[other] { $name }, { $second } and { $count } others are writing
}

## Writing

write = Write a comment
write-first = Start the conversation
edit-label = Edit your comment
post = Post
save = Save
saving = Saving…
cancel = Cancel
your-name = Your name
email = E-mail
email-hint = optional, never shown
markdown = Markdown works here
posting-as = Posting as { $name }
change = Change
formatting = Formatting
view-tabs = Text or preview
write-tab = Write
preview-tab = Preview
preview-empty = Nothing to show yet.
bold = Bold
italic = Italic
link = Link
code = Code
quote = Quote
list = List
# { $does } is one of the six above, { $keys } are such as Ctrl+B.
format-label = { $does } ({ $keys })
characters-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
waiting-to-send = Waiting until you are connected
image = Image
# Stands in the text in place of an image while it is being sent.
uploading = Uploading { $name }…
# Names that an answer can name with an @.
people = People here
# Emoji whose names begin as what is typed after a colon.
emoji = Emoji

## What went wrong, and what helps

empty-body = Write something first.
long-body = { $count ->
    [one] Too long by { $count } character.
   *[other] Too long by { $count } characters.
}
no-name = Say what you want to be called.
long-name = A name has at most 60 characters.
bad-email = That does not look like an e-mail address.
network = The server was not reached. Your text is kept.
rate-limited = That was a lot at once. Wait a moment, then try again.
thread-closed = This conversation was closed meanwhile.
edit-window-over = The time for changes is over.
version-conflict = The comment has changed meanwhile. Cancel, and edit it again.
not-yours = This comment is someone else’s.
comment-not-found = The comment is gone meanwhile.
members-only = Only members can do this here.
signed-out = You are not signed in any more.
now-banned = You can’t write on this site any more.
not-allowed = Your role does not allow this.
step-up-needed = Confirm that it’s you first.
vote-not-taken = This site does not take this vote.
own-vote = Nobody votes on their own comment.
too-many-pins = Too many comments are pinned already. Unpin one first.
invalid-code = Signing in took too long, or was meant for another page.
invalid-jwt = This site could not sign you in.
origin-not-allowed = This page may not send comments.
too-large = That is too long.
invalid = The server did not accept this text.
failed = Something went wrong on the server. Your text is kept.
not-an-image = That can’t be shown as an image. PNG, JPEG, GIF and WebP can.
image-too-large = That image is too large. At most 5 MB and 16 megapixels.
images-not-taken = This site takes no images.
not-taken = This site does not take this comment.
# Before it is posted.
waits = A moderator will look at this before it appears.

## Who I am

sign-in = Sign in
sign-out = Sign out
account = Your account
have-account = Have an account?
banned = You can’t write here.
banned-hint = A moderator of this site decided so. You can still read everything.
banned-until = Until { $date }.

## Those who moderate, and what is asked before something is done: yes, yes while it is being done, no

close-thread = Close conversation
reopen-thread = Reopen conversation
pin = Pin to the top
unpin = Unpin
remove-asks = Remove…
ban-asks = Ban { $name }…
delete-question = Delete this comment for good?
deleting = Deleting…
keep = Keep
remove-question = Remove this comment for everyone?
remove = Remove
removing = Removing…
ban-question = Ban { $name } from this site? They can’t write or vote any more.
ban = Ban
banning = Banning…
vote-question = Sign in to vote.
react-question = Sign in to react.
not-now = Not now

## Panels

menu-of = More for the comment by { $name }
report-asks = Report…
mute-asks = Mute { $name }…
muted = Muted comment by { $name }
show-muted = Show
muted-people = Muted people
search = Search

## The live connection: what is the matter, and the way on

lost = Connection lost. Trying again by itself.
try-now = Try now
lost-offline = You are offline. What you write is kept.
not-live = New comments don’t appear by themselves here.
look-for-new = Look for new

## What floats over the thread until it is put away

close = Close
window-waiting = Finish signing in in the other window.
window-cut = Finish signing in in the other window, then choose “Return to …” there.
window-blocked = Your browser blocked the sign-in window.
sign-in-page = Sign in on a full page
not-kept = Your browser did not keep you signed in here.
not-kept-guest = Your browser did not keep you signed in here. You can still comment as a guest.
# { $why } is a sentence from “What went wrong”.
not-signed-in = You are not signed in. { $why }
ended = You were signed out. What you write is kept.
step-up = This takes a fresh look at who you are.
confirm = Confirm it’s you
claim-question = Somebody wrote here as a guest with this browser. Was that you?
claim = Make it mine

## What a screen reader says

loaded = { $count ->
    [one] { $count } comment loaded
   *[other] { $count } comments loaded
}
said-posted = Your comment was posted
said-not-posted = Your comment was not posted
said-saved = Your change was saved
said-deleted = Your comment was deleted
said-removed = The comment was removed
said-banned = The author can’t write here any more
said-pinned = The comment is pinned
said-unpinned = The comment is not pinned any more
said-closed = The conversation is closed
said-reopened = The conversation is open again
said-signed-in = You are signed in
said-signed-out = You are signed out
said-copied = Link copied
said-nothing-claimed = There was nothing to take over
said-claimed = { $count ->
    [one] { $count } comment is yours now
   *[other] { $count } comments are yours now
}
