### The server's own pages: signing in, the sign-in window, the account.

## Fields and buttons

name = Name
name-hint = What others see beside your comments.
email = E-mail
password = Password
password-hint = At least { $number } characters. A few words are easy to keep in mind.
new-password = New password
show = Show
show-password = Show password
hide = Hide
hide-password = Hide password
code = Code
code-hint = Eight digits. They are good for half an hour.
continue = Continue
confirm = Confirm
save = Save

## Signing in

sign-in = Sign in
to-comment-on = to comment on { $site }
new-here = New here? { $link }
create-account = Create an account
create-account-button = Create account
have-account = Have an account? { $link }
sign-in-by-mail = Sign in with a code by mail
forgot-password = Forgot your password?
back-to-sign-in = Back to signing in
address-is-yours = { $email } is yours. How shall we call you?

## Codes and links by mail

mail-title = Sign in by mail
mail-words = We send a code to your address. You need no password.
forgot-title = Choose another password
forgot-words = We send a code to the address of your account.
send-code = Send code
code-title = Check your mail
code-words = We sent a letter to { $email }. Type the code from it here, or open its link.
link-sign-up = Is this your address?
link-change = Is this your new address?
link-change-button = Yes, change it
link-over = This link is used up
link-over-words = It was used before, is too old, or a newer one was sent. Ask for another one.
new-password-title = Choose another password
change-password = Change password
password-is-changed = Your password is changed, and you are signed out everywhere. Sign in with the new one.
account-is-there = You have an account already. Sign in.

## The window

continue-as = Continue as { $name }
consent-on = on { $host }?
consent-words = { $host } will see your name, and can write and vote as you on that site alone. It never sees your address or your password.
signed-in-as = Signed in as { $whom }.
use-another-account = Use another account
you-are-signed-in = You are signed in
window-close = You can close this window now.
window-cut = The page that opened this window can’t be reached: its settings cut the two apart. You are signed in here, but not there. Close this window; you can still comment as a guest.
return-words = Go back to { $host }, and you are signed in there, too.
return-to = Return to { $host }
confirm-title = Confirm that it is you
to-moderate = to moderate { $site } for the next 15 minutes
to-care-for-site = to care for your site
other-way = Another way, please
other-way-words = { $site } does not take the way by which you signed in. Sign in another way.
other-name = Another name, please
other-name-words = Somebody who cares for this site is called { $name }, or nearly so. Take another name, then come back.

## The account

your-account = Your account
what-others-see = What others see
name-change-hint = Comments that you wrote keep the name they were written under.
visible = Others may see that I am reading
saved = Saved.
your-picture = Your picture
picture = A picture (PNG, JPEG, GIF, WebP)
picture-save = Save picture
picture-remove = Remove picture
address = E-mail
address-not-proven = Nobody showed yet that this address is yours. Until then nothing is sent to it.
new-address = New address
new-address-hint = We send a code there. The address changes once you have typed it.
address-is-changed = This is your address now.
address-is-taken = Another account has this address.
password-now = Password now
password-is-changed-here = Your password is changed. Other browsers were signed out.
where-signed-in = Where you are signed in
signed-in-since = Since { $day }
this-browser = this browser
sign-out = Sign out
sign-out-there = Sign out there
sign-out-elsewhere = Sign out everywhere else
ended-there = Signed out there.
your-data = Your data
export = Take along everything that is kept of you
leave = Delete this account
leave-words = Your account goes in { $number } days. Until then you can sign in and stay. Comments that others answered keep their place.
leave-comments = Take away what I wrote, too
leave-button = Delete my account
leave-last-owner = You are the only owner of a site. Appoint another one first.
leaving-on = Your account goes on { $day }. Nothing is lost until then.
stay = Stay
stayed = You stay.
left = You are signed out. Until your account goes, you can sign in and stay.
dashboard-sites = Your sites

## Mail about replies

reply-mail = Write me when somebody answers me
replies-yes = Mail when somebody answers
replies-yes-words = Do you want mail at this address when somebody answers what you wrote on { $site }?
replies-yes-button = Yes, please
replies-yes-done = Done. You get mail when somebody answers you.
replies-no = No more mail
replies-no-words = You get no more mail about { $site }, and your address is forgotten there.
replies-no-words-all = You get no more mail when somebody answers you, on any site.
replies-no-button = No more mail
replies-no-done = Done. You get no more mail about answers.
replies-over-words = It is for another address, or nothing is sent there any more.
follow-no = No more mail about this conversation
follow-no-words = You get no more mail about the conversation that you follow on { $site }.
follow-no-done = Done. You get no more mail about this conversation.
desk-no = No more letters?
desk-no-words = No more letters about comments that wait on { $site }.
desk-no-done = You get no more letters about comments that wait.

## What is wrong

wrong-name-empty = A name has at least one letter or digit.
wrong-name-long =
    { $number ->
        [one] A name has at most { $number } character.
       *[other] A name has at most { $number } characters.
    }
wrong-name-deceiving = A name has no invisible or direction-changing characters.
wrong-name-marks = A name has at most three marks on a letter.
wrong-name-taken = Somebody who cares for one of your sites has a name like this.
wrong-email = That is not an e-mail address.
wrong-email-taken = Somebody has an account with this address: sign in.
wrong-password-short =
    { $number ->
        [one] At least { $number } character, please.
       *[other] At least { $number } characters, please.
    }
wrong-password-long =
    { $number ->
        [one] At most { $number } character, please.
       *[other] At most { $number } characters, please.
    }
wrong-password-guessable = Too easy to guess: it is a common password, or made of your name or address.
wrong-password = That is not your password.
wrong-pair = That address and password don’t belong together.
wrong-picture = That is no picture that we can read.
wrong-picture-large = That picture is too large: at most 5 MB and 16 million pixels.
wrong-code = That is not the code of our last letter.
proof-over = This code is used up: it was tried too often, is too old, or a newer one was sent. Ask for another one.
too-many-tries =
    { $minutes ->
        [one] Too many tries. Please wait { $minutes } minute.
       *[other] Too many tries. Please wait { $minutes } minutes.
    }
unavailable = Not available right now. Please try again in a moment.
went-wrong = Something went wrong. Please try again.

## Pages that lead nowhere

failed = Something went wrong
failed-words = Please go back and try again.
failed-stranger = This page may not ask
failed-stranger-words = The page that opened this window is not one where these comments live. Nothing was told to it.
failed-form = That did not come from here
failed-form-words = The form was too old, or another page sent it. Nothing was changed: go back, load the page again and try once more.
cookies-blocked = Cookies are blocked
cookies-blocked-words = Signing in needs a cookie of this page, and your browser keeps none. Allow cookies for it, then load it again.
failed-later = Not available right now
failed-later-words = Please try again in a moment.
failed-window = This window was not opened as it should be
failed-window-words = Close it and try again from the page.
