## What the owner of a site sets.

dashboard-settings = Settings
dashboard-access = Access

set-about = What is saved here holds at once, on every page.
set-history-link = What was changed, by whom
set-history = What was changed
set-no-changes = Nothing was changed yet.
set-older = Older changes
set-back = Back to the settings
set-put-back = Put back
set-put-back-of = Put back: { $field }
set-save = Save
set-saved = Saved.
set-is-put-back = It is as it was before.
set-not-put-back = That can't be put back any more. Perhaps somebody else changed something just now: look and try again.
set-meanwhile = Somebody else changed something while this page was open. Nothing was saved. Here is what they did, and below what you typed: saving again replaces it.
set-wrong = { $number ->
    [one] Nothing was saved: one field can't be so.
   *[other] Nothing was saved: { $number } fields can't be so.
}
set-yes = yes
set-no = no
set-nothing = nothing

set-site = Site
set-site-about = What it is called and where it stands.
set-name = Name
set-name-hint = For readers, in the sign-in window and in mail.
set-origins = Pages that may embed it
set-origins-hint = One origin a line: https://example.com, or https://*.example.com for every host below. Without a path.
set-locale = Language
set-locale-hint = Of everything but the comments, where neither the page nor its reader's browser names one.
set-locale-none = None of its own
set-density = Room between comments
set-density-comfortable = Comfortable
set-density-compact = Compact

set-people = People
set-people-about = Who may write, and how they say who they are.
set-guests = People without an account may comment
set-guests-hint = They give a name, and an address if they want to hear of replies.
set-terms = What guests read where they give their name
set-terms-hint = Such as what happens to their address. One line; empty: nothing.
set-terms-url = Where there is more about it
set-terms-url-hint = The address of a page, such as your privacy policy. The line becomes a link to it.
set-sign-in = Ways to sign in
set-sign-in-hint = Of those that this server offers.
set-way-password = Address and password
set-way-mail = A code by mail
set-way-passkey = Passkey
set-way-provider = Other services, such as Google or GitHub
set-presence = Readers see who is here and who is writing
set-presence-hint = Each member can hide.

set-comments = Comments
set-comments-about = How long they may be and what they may hold.
set-body-chars = Longest comment, in characters
set-body-chars-hint = At most 10,000.
set-edit-window = Time for changes, in seconds
set-edit-window-hint = How long authors may edit and delete what they wrote: 900 is a quarter of an hour, 0 not at all.
set-depth = Levels of replies
set-depth-hint = Deeper replies stand on the last level and say whom they answer.
set-images = Pictures
set-images-hint = They are made anew and kept on this server.
set-images-off = Nobody may show any
set-images-members = Members may show them
set-images-everyone = Everybody may show them
set-tables = Tables
set-task-lists = Lists of tasks
set-math = Formulas
set-math-hint = In LaTeX, between dollars.

set-voices = Votes and reactions
set-voices-about = How readers can answer without words.
set-votes = Votes
set-votes-off = None
set-votes-up = For comments only
set-votes-up-and-down = For and against
set-guest-votes = People without an account may vote and react
set-guest-votes-hint = Anybody can be a guest again, so votes of guests are easy to multiply.
set-reactions = Reactions to comments
set-reactions-hint = Emoji with spaces between them, at most eight; none for no reactions.
set-page-reactions = Reactions to the page
set-page-reactions-hint = The same, shown above the comments.

set-limits = Limits
set-limits-about = How much one person may post. Whoever writes faster is asked to wait.
set-per-minute = Comments a minute
set-per-hour = Comments an hour
set-per-address = Comments a minute from one address
set-per-address-hint = A school or an office may share one.

set-wrong-line = Line { $number }, “{ $line }”: { $why }
set-wrong-range = A whole number from { $least } to { $most }.
set-wrong-emoji = “{ $word }” is not one emoji. Put spaces between them: 👍 ❤️ 🎉
set-wrong-emoji-twice = { $emoji } is there twice.
set-wrong-emoji-many = At most { $number } emoji.
set-wrong-name-empty = A site has a name.
set-wrong-name-long = At most { $number } characters.
set-wrong-address = An address such as https://example.com/privacy, or nothing.
set-wrong-origin = An origin is http:// or https://, a host and perhaps a port, without a path: https://example.com
set-wrong-origin-star = A star stands for whole parts of a host, at the front: https://*.example.com
set-wrong-origin-wide = A star needs at least two parts behind it, such as example.com.
set-wrong-origins-many = At most { $number } origins.
set-wrong-ways = Choose at least one way.
set-wrong-choice = Choose one of those that are offered.

## Keys of programs.

copy = Copy
key-title = API keys
key-about = Programs prove with a key that they act for this site. Whoever has the key can do what it may be used for: keep it as you keep a password.
key-none = There is no key yet.
key-gone = Revoked keys
key-used = last used on { $day }
key-unused = never used
key-made-on = made on { $day }
key-revoke = Revoke
key-revoke-of = Revoke { $name }
key-revoke-words = Programs that use it are refused at once. This can't be undone.
key-revoked = The key opens nothing any more.
key-new = A new key
key-name = What it is for
key-name-hint = To tell keys apart.
key-scopes = What it may be used for
key-no-scope = Choose at least one.
key-make = Make the key
key-is-made = Here is the key “{ $name }”. It is shown this once: copy it now.
key-again = This key was made already, and its secret was shown then. If you lost it, revoke the key and make another.
scope-read = Read
scope-read-hint = what everybody may read
scope-write = Write
scope-write-hint = post, and edit what it posted
scope-moderate = Moderate
scope-moderate-hint = delete, pin, ban, close: all that moderators may
scope-manage = Manage
scope-manage-hint = settings, keys and webhooks

## Putting the comments on pages.

dashboard-install = Install
install-put = Put it on your pages
install-put-about = One tag is all that a page needs. The comments appear where it stands.
install-html = Where the comments shall stand.
install-package = With the package @afterword/widget; a key of your own keeps a thread when its address changes.
install-wordpress = With the plugin of one file that comes with Afterword. These are its settings.
install-hugo = With the partials that come with Afterword: pages are built with their comments.
install-ghost = In the theme. Settings → Code injection works as well.
install-astro = Pages are built with their comments, and are live from then on.
install-check = Is it there?
install-check-about = Give the address of a page, and this server looks at it.
install-url = Address of a page
install-look = Look at it
install-seen = Seen on
install-not-seen = No page has loaded it yet. Open one in a browser: its origin appears here.
install-policy = Content-Security-Policy
install-policy-about = If your pages have one, add this to it.
install-more = More
install-more-about = For readers without scripts, and for other pages.
install-frame = Without scripts
install-count = How many comments a page has
install-recent = The newest comments
look-at = On { $address }:
look-good = The comments are there, and nothing keeps them from being shown.
look-not-visited = This server does not visit that address. It must be https, on a usual port, and open to everybody. Pages on your own machine show up under “Seen on” once you open them.
look-unreachable = Nobody answers there, or not in time.
look-too-large = The page is larger than a mebibyte.
look-redirects = The address leads from one to the next, and does not end.
look-status = The page answers with an error: { $status }.
look-not-html = That is no page, but { $kind }.
look-elsewhere = The address leads to another origin: { $address }. Pages there embed the comments.
look-origin = Pages of { $origin } may not embed this site.
look-allow = Allow { $origin }
look-allowed = Its pages may embed the site now.
look-no-script = The tag is not in the page. If a script puts it there later, open the page and look under “Seen on”. Otherwise put this in:
look-other-server = The page loads the script of another server: { $src }. This is the right one:
look-no-site = The tag names no site. It should be:
look-other-site = The tag names another site, “{ $site }”. It should be:
look-policy = The page’s Content-Security-Policy forbids what the widget needs: { $directive } lacks { $missing }.
look-no-address = Give the whole address of a page, such as https://example.com/a-page.
look-too-often = That was often enough for now. Try again in a while.

## Webhooks.

hook-title = Webhooks
hook-about = Addresses of your own that are told what happens, signed as Standard Webhooks says. What does not arrive is sent again for three days; the order is not promised.
hook-none = There is no webhook yet.
hook-new = A new webhook
hook-one = Webhook
hook-url = Address
hook-url-hint = https, where anybody could reach it.
hook-events = What it is told of
hook-comment-created = A comment was posted
hook-comment-edited = A comment was edited
hook-comment-removed = A comment was removed
hook-comment-held = A comment waits for a moderator
hook-thread-closed = A thread was closed or opened
hook-report-created = A comment was reported
hook-member-banned = A member was banned
hook-member-unbanned = A ban was lifted
hook-wrong-url = This must be an https address that anybody could reach.
hook-wrong-events = Choose at least one.
hook-make = Make the webhook
hook-is-made = Here is the secret that verifies what is sent. It is shown this once: copy it now.
hook-removed = Nothing is sent there any more.
hook-on = on
hook-off = off
hook-failing = failing
hook-on-words = What happens is sent there.
hook-off-words = Nothing is sent there.
hook-off-failing = Nothing arrived there for days, so it was turned off.
hook-failing-words = Nothing arrives there now. It is tried again; after three days without success it is turned off.
hook-turn-on = Turn on
hook-turn-off = Turn off
hook-rotate = New secret
hook-rotate-words = With a new secret, the one before signs as well for a day.
hook-rotated = Here is the new secret. It is shown this once: copy it now. The one before signs as well for a day.
hook-remove = Remove
hook-remove-words = Nothing more is sent there, and the list below goes with it.
hook-log = What was sent
hook-log-about = Of the last 30 days, the newest 50.
hook-nothing-sent = Nothing was sent yet.
hook-waiting = waiting
hook-delivered = arrived
hook-failed = given up
hook-tries = { $number ->
    [0] not tried yet
    [one] one try
   *[other] { $number } tries
}
hook-answer = The answer
hook-replay = Send again
hook-replayed = It is sent again.
hook-words-gone = Its words are kept no longer: they were somebody’s who was erased, or of a comment that was taken away.
hook-back = Back to access
site-made = The site is there. One more thing: put the comments on your pages.

## Setting up.

setup-new = A new installation
setup-new-words = Nobody has set this server up yet. When it started, it wrote a link into its log: open that one.
setup-account = Set up Afterword
setup-account-words = First an account: it owns the site that you make next, and may make others.
setup-go-on = Go on
setup-site = Make a site
setup-site-words = A site is what your pages embed: its comments, its people, its settings.
setup-origin = Where its pages are
setup-origin-hint = The origin, without a path: https://example.com
setup-key = Key
setup-key-hint = What your pages name it by: lower-case letters, digits and hyphens, such as blog. It stays.
setup-key-taken = There is a site of this key already.
setup-wrong-key = 1 to 63 lower-case letters, digits and single hyphens between them.
setup-wrong-name = 1 to 100 characters.
setup-make = Make the site

## Looks.

dashboard-appearance = Appearance
look-about = Try what the comments look like. Nothing is kept here: the lines below go into your pages.
look-sample = A sample thread
look-choices = Looks
look-theme = Theme
look-theme-plain = Plain
look-theme-paper = Paper
look-theme-dusk = Dusk
look-theme-contrast = Contrast
look-scheme = Page
look-scheme-yours = As yours
look-scheme-light = Light
look-scheme-dark = Dark
look-width = Width
look-width-column = Column
look-width-phone = Phone
look-width-narrow = Narrow
look-accent = Accent
look-font = Font
look-font-page = The page’s
look-font-sans = Sans
look-font-serif = Serif
look-font-rounded = Rounded
look-font-mono = Mono
look-corners = Corners
look-words = Words
look-show = Show
look-again = Start again
look-take = Take it along
look-take-about = The second goes into your style sheet. An accent becomes two where one can’t be read on light and on dark pages: the browser takes the one that fits.
look-nothing = Nothing: it is so by itself.

mail-webhook-off-subject = A webhook of { $site } was turned off
mail-webhook-off-intro = Nothing arrives any more at the webhook of { $site } at { $address }, so nothing is sent there from now on. Its page says what was answered. What did not arrive can be sent again from there, once the webhook is on again.
mail-webhook-off-link = Look at the webhook
mail-webhook-off-why = You get this letter once, because you own { $site }.
