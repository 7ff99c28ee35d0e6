## What an owner sets about moderation.

dashboard-moderation = Moderation

mod-about = Each comment passes these rules before it is published, and the strictest one counts. Moderators and your programs are never held; what would be held of people who are trusted is marked.

mod-who = Who may post at once
mod-who-about = Whose comments readers see without anybody looking at them first.
mod-policy = Comments are published at once
mod-policy-open = of everybody, unless a rule below holds them
mod-policy-newcomers = of people who are trusted; those of newcomers wait
mod-policy-all = of moderators only; all others wait
mod-policy-members = of members, unless a rule below holds them; guests can’t comment
mod-trusted-after = Trusted after so many published comments
mod-trusted-after-hint = 0: everybody is trusted from the beginning.
mod-warns = Say before posting that a comment will wait
mod-warns-hint = In the preview. It does not say which rule.

mod-words = Words
mod-words-about = One a line: a word, or several in a row. They are found whole, in whatever case, script and disguise; a * at either end stands for any letters.
mod-banned-words = Words that are refused
mod-banned-words-hint = Their author is told that the comment was not taken.
mod-suspect-words = Words with which a comment waits
mod-suspect-words-hint = For words that are sometimes meant well.

mod-texts = What is in a comment
mod-texts-about = Signs of advertising, and of people who shout.
mod-most-links = Links that are fine
mod-links = With more links
mod-most-images = Pictures that are fine
mod-images = With more pictures
mod-shouting = Written in capitals
mod-shouting-hint = Or with one character over and over.
mod-duplicates = Posted here before
mod-duplicates-hint = The same text in the last hour, by whomever. Short ones such as “Thank you!” don’t count.
mod-allow = Nothing happens
mod-mark = Publish it, and mark it for moderators
mod-hold = Hold it for a moderator
mod-reject = Refuse it

mod-people = Who writes
mod-people-about = What is known of an author.
mod-history-percent = Refused comments that are too many, in percent
mod-history-hint = Of the last 20 comments that somebody wrote here.
mod-history = With so many refused
mod-disposable = Address that is thrown away
mod-disposable-hint = Guests who give an address of a service for mail that lasts minutes.

mod-spam = Spam
mod-spam-about = Afterword learns from what your moderators decide, on this site alone. After ten decisions of either kind it gives each comment a score.
mod-spam-from = Spam from this score on, in percent
mod-spam-from-hint = Lower finds more spam, and more that is none.
mod-spam-score = With such a score
mod-work = A proof of work is asked of newcomers
mod-work-hint = Their browser computes for a moment before the comment is taken. People don’t notice; programs that post thousands do.
mod-work-busy = while many of them write
mod-work-newcomers = always
mod-work-off = never

mod-keep = What is kept
mod-keep-about = For how long this site keeps what was refused, and from where people wrote.
mod-removed-days = Days that refused texts are kept
mod-removed-days-hint = So long a removal can be undone. Then the words are gone.
mod-address-days = Days that address blocks are kept
mod-address-days-hint = They are needed to ban an address. 0: they are not kept at all; 90 at most.

mod-wrong-words-many = At most { $number } words.
mod-wrong-word-empty = A word needs a letter: a * alone would be found everywhere.
act-moderation-change = changed what is set about moderation

## Services elsewhere.

svc-link = Services elsewhere that have a say
svc-title = Services elsewhere
svc-about = None is needed, and none is asked unless you turn it on. They are asked while a comment is posted, for two seconds at most; one that fails never keeps anybody from posting.
svc-akismet = Akismet
svc-akismet-about = Akismet, or who speaks as it does, says whether a comment is spam. It is told the page, the name and the text, and what your moderators decide about it.
svc-toxicity = Moderation model
svc-toxicity-about = OpenAI’s moderation, or who speaks as it does, your own machine among them, says whether a text hurts. It is told the text, and nothing else.
svc-hook = A program of yours
svc-hook-about = It is sent each comment, signed as Standard Webhooks says, and answers what is to happen. It is told the page, the name and the text.
svc-none = not set up
svc-key = Key
svc-key-hint = It is kept sealed, and never shown again.
svc-key-kept = One is kept, sealed. Leave this empty to keep it.
svc-key-made = With which you check that it is us: whsec_ and Base64. Leave this empty, and one is made.
svc-model = Model
svc-model-hint = Which one is asked, where there are several.
svc-thresholds = Scores that count
svc-thresholds-hint = One category a line, with the score from which it counts, in percent: harassment=80. None: as the service says.
svc-verdict = When it objects
svc-down = While it does not answer
svc-down-hint = Or when the day’s questions are used up. Moderators see why.
svc-down-allow = Your rules decide alone
svc-down-hold = Comments wait
svc-calls = Most questions in a day
svc-address = Tell it the network address that a comment came from
svc-address-hint = E-mail addresses are never told.
svc-start = Save and turn on
svc-remove-words = It is asked no more, and its key is forgotten.
svc-rotate-words = With a new secret, the one before is worth nothing at once.
svc-removed = It is asked no more.
svc-back = Back to the services
svc-back-to-rules = Back to moderation
svc-wrong-key = A key is needed, of at most 500 characters.
svc-wrong-secret = This must be whsec_ and 24 to 64 bytes in Base64.
svc-wrong-threshold = Line { $number }: a category and a whole number from 1 to 100, such as harassment=80.
act-service-set = set up a service elsewhere
act-service-on = turned on a service elsewhere
act-service-off = turned off a service elsewhere
act-service-remove = removed a service elsewhere
log-services = Services elsewhere

## Trying the rules.

try-title = Try it
try-about = What would become of a comment, by the rules as they stand above, saved or not. Nothing is published, kept or changed by that.
try-text = A comment
try-text-hint = As somebody would type it, links and all.
try-name = Its author’s name
try-name-hint = It counts for spam alone; nobody has to have one here.
try-author = It is written by
try-new = somebody new
try-trusted = somebody who is trusted
try-do = Try it
try-allow = It would be published at once.
try-mark = It would be published, and marked for moderators.
try-hold = It would wait for a moderator.
try-reject = It would be refused.
try-marks = marks it
try-holds = holds it
try-rejects = refuses it
try-members = That is so for members. Guests can’t comment by these rules.
try-fine = { $number ->
    [one] One rule has nothing against it
   *[other] { $number } rules have nothing against it
}
try-unknown = { $number ->
    [one] One thing shows with a real comment alone
   *[other] { $number } things show with a real comment alone
}
try-nothing = Services elsewhere were not asked.
