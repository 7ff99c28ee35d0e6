## The queue and the search through comments.

desk-queue = Queue
desk-comments = Comments
desk-waiting = waiting
desk-shows = Which comments
desk-show-waiting = All that wait
desk-show-all = All
desk-show-held = Held
desk-show-reported = Reported
desk-show-marked = Noticed
desk-show-published = Published
desk-show-spam = Spam
desk-show-removed = Removed
desk-text = Words
desk-author = Author
desk-page = Page
desk-from = From
desk-until = Until
desk-search = Search
desk-one-person = Only comments by one person are shown.
desk-one-page = Only comments on one page are shown.
desk-show-everything = Show all
desk-none-waits = Nothing waits. Well done.
desk-none-decided = There is nothing here.
desk-none-found = Nothing was found.
desk-none-yet = Nobody has commented yet.
desk-selected = With all that are selected:
desk-pick = Select the comment by { $name }
desk-approve = Approve
desk-publish = Publish
desk-spam = Spam
desk-remove = Remove
desk-with-reason = With a reason…
desk-reason = Reason
desk-no-reason = None
desk-note = Note
desk-ban = Ban…
desk-undo = Undo
desk-close = Close
desk-same-page = All on this page
desk-answers = answers { $name }:
desk-kind-held = Waits
desk-kind-shadow = Seen by its author only
desk-kind-reported = Reported
desk-kind-marked = Noticed
desk-kind-published = Published
desk-kind-spam = Spam
desk-kind-removed = Removed
desk-why = Why it stands here
desk-reported-as = Reported: { $reason }
desk-last-approve = { $name } approved it
desk-last-spam = { $name } called it spam
desk-last-remove = { $name } removed it
desk-last-restore = { $name } undid the last decision
desk-known = What is known of the author
desk-guest = Guest
desk-member = Member
desk-program = Program
desk-known-published =
    { $number ->
        [one] { $number } published
       *[other] { $number } published
    }
desk-known-removed =
    { $number ->
        [one] { $number } refused
       *[other] { $number } refused
    }
desk-known-waiting =
    { $number ->
        [one] { $number } waiting
       *[other] { $number } waiting
    }
desk-known-new = Nothing published so far
desk-known-since = here since { $day }
desk-known-banned = Banned
desk-by-them = Everything by them
desk-done-approve =
    { $number ->
        [one] The comment was approved.
       *[other] { $number } comments were approved.
    }
desk-done-spam =
    { $number ->
        [one] The comment was called spam.
       *[other] { $number } comments were called spam.
    }
desk-done-remove =
    { $number ->
        [one] The comment was removed.
       *[other] { $number } comments were removed.
    }
desk-done-restore =
    { $number ->
        [one] The decision was undone.
       *[other] { $number } decisions were undone.
    }
desk-late-approve = { $name } had approved it already.
desk-late-spam = { $name } had called it spam already.
desk-late-remove = { $name } had removed it already.
desk-late-restore = { $name } had undone the decision already.
desk-seen = { $name } is looking at this
desk-arrived = New comments wait.
desk-failed = That did not work. Try again.
desk-away = You are signed out. Load the page again.
desk-keys = Keys
desk-keys-on = Single keys do something
desk-key-move = Next, previous
desk-key-reason = Remove with a reason
desk-key-select = Select
desk-key-open = Open the page
desk-key-search = Search
desk-key-help = These keys
reason-spam = Spam
reason-abuse = Insult or threat
reason-off-topic = Off topic
reason-illegal = Against the law
reason-other = Something else
why-slow-mode = The conversation is slowed down
why-shadow-ban = Only the author sees what they write
why-policy = Every comment waits on this site
why-newcomer = New here
why-duplicate = The same text was posted before
why-links = Many links
why-images = Many pictures
why-shouting = Shouting, or repetition
why-banned-words = A banned word
why-suspect-words = A suspect word
why-history = Much of theirs was refused lately
why-mail = A throw-away mail address
why-honeypot = A field is filled in that people don’t see
why-proof-of-work = Their browser did not do the work that newcomers are asked for
why-spam = Looks like spam
why-toxicity = Looks like an insult or a threat
why-external = The site’s own check
why-unknown = Another check

## The overview.

overview-now = Now
overview-held =
    { $number ->
        [one] comment waits to be published
       *[other] comments wait to be published
    }
overview-reported =
    { $number ->
        [one] comment was reported
       *[other] comments were reported
    }
overview-marked =
    { $number ->
        [one] comment was noticed
       *[other] comments were noticed
    }
overview-oldest = The oldest came { $time }.
overview-to-queue = Go to the queue
overview-days = The last 30 days
overview-comments = Comments a day
overview-people = People a day
overview-held-days = Held a day
overview-answered = How long held comments waited
overview-reasons = Why comments were held
overview-total = { $number } in all
overview-most = at most { $number } on a day
overview-day = Day
overview-number = Number
overview-numbers = The numbers
overview-none = Nothing in these days.
overview-half = Half of them were decided within { $time }.
overview-seconds = { $number } s
overview-minutes = { $number } min
overview-hours = { $number } h
overview-days-long =
    { $number ->
        [one] { $number } day
       *[other] { $number } days
    }

## Letters to moderators.

desk-mail = Mail
desk-mail-words = When comments wait, a letter can tell you, with links to decide by.
desk-mail-often = Write me
desk-mail-never = Never
desk-mail-each = When comments come
desk-mail-hourly = Once an hour at most
desk-mail-save = Save
desk-mail-saved = Saved.
desk-mail-by = { $name } wrote:
desk-mail-approve = Approve this comment?
desk-mail-spam = Is this spam?
desk-mail-remove = Remove this comment?
desk-mail-done = Done
desk-mail-already = Decided already
desk-mail-gone = The comment is not there any more.
desk-mail-over = Links in letters are good for three days, for those who moderate the site. The queue has everything that waits.
mail-comment-by = { $name } on “{ $page }”
mail-waiting-subject =
    { $number ->
        [one] A comment waits on { $site }
       *[other] { $number } comments wait on { $site }
    }
mail-waiting-intro =
    { $number ->
        [one] A comment waits for you on { $site }. Each link opens a page that asks once more.
       *[other] { $number } comments wait for you on { $site }. Each link opens a page that asks once more.
    }
mail-waiting-link = To the queue
mail-waiting-why = You get this because you moderate { $site } and asked for it. The links are good for three days and for you alone: don’t forward this letter.
