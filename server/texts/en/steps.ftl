### Passkeys, the second step, confirming that it is you.

## Passkeys

passkeys = Passkeys
passkeys-words = With a passkey you sign in by your finger, your face or the PIN of your device, without a password. It works on this site alone, so nobody can lure it out of you.
passkeys-so-many =
    { $number ->
        [0] You have none.
        [one] You have one.
       *[other] You have { $number }.
    }
passkeys-change = Change passkeys
passkeys-no-browser = This browser can’t make passkeys.
passkeys-too-many = You have as many passkeys as there can be. Remove one first.
passkey-add = Add a passkey
passkey-new = New passkey
passkey-name-hint = So that you know it again: your phone, your laptop, your password manager.
passkey-name-suggested = Passkey { $number }
passkey-since = Since { $day }.
passkey-used = Used last { $day }.
passkey-not-used = Not used yet.
passkey-rename-which = New name for { $name }
passkey-remove-which = Remove { $name }
rename = Rename
remove = Remove
passkey-is-added = Your passkey is added. You can sign in with it from now on.
passkey-is-removed = Removed. It opens nothing any more; you can delete it on your device, too.
sign-in-by-passkey = Sign in with a passkey
use-passkey = Use a passkey
passkey-none = Your browser gave no passkey. Try again, or go on another way.
passkey-known = This device has a passkey of yours already.
passkey-late = That took too long, or was sent before. Please try again.
passkey-unknown = We don’t know that passkey: it was removed here. Sign in another way.
passkey-unfit = That passkey was not accepted. Try again, or go on another way.

## The second step

second-title = One more step
second-words = Type the code that your authenticator app shows now.
second-late = That took too long. Please sign in again.
app-code = Code from the app
use-app-code = Use the code from your app
recovery-words = Type one of the codes that you kept when you turned on the second step. It is used up then.
recovery-code = Recovery code
use-recovery-code = Use a recovery code
two-step = Second step
two-step-words = With a second step, whoever knows your password or reads your mail still can’t sign in as you: it also takes a code from an app on your phone. Signing in with a passkey is safe enough without.
two-step-scan = Scan this with an authenticator app:
two-step-picture = QR code for an authenticator app
two-step-type = Or type this key into it:
two-step-confirm = Type the code that it shows:
two-step-turn-on = Turn on the second step
two-step-is-not-on = Off.
two-step-is-on = It is on: after your password or a code by mail, signing in takes a code from your app, or a passkey.
two-step-is-on-now = The second step is on.
two-step-on-left =
    { $number ->
        [one] On, with one recovery code left.
       *[other] On, with { $number } recovery codes left.
    }
two-step-change = Change
two-step-turn-off = Turn off the second step
two-step-off-words = Your password or a code by mail is enough to sign in then. Recovery codes are good no more.
two-step-is-off = The second step is off.
recovery-codes = Recovery codes
recovery-codes-words = Keep these where you will find them when your phone is gone: on paper, or in a password manager. Each signs you in once in place of the app’s code. They are not shown again.
recovery-codes-left =
    { $number ->
        [0] You have used all of them. Make new ones.
        [one] You have one left.
       *[other] You have { $number } left.
    }
recovery-codes-renew = Make new ones
recovery-codes-are-new = These are your new recovery codes. Those before are good no more.
recovery-codes-save = Save as a file
recovery-codes-done = I have kept them
wrong-app-code = That is not the code that your app shows now. See that the clock of your phone is right.
wrong-app-code-used = That code was used already. Wait for the next one.
wrong-recovery-code = That is none of your recovery codes, or it was used.

## Confirming

to-change-address = to change your address
to-change-password = to change your password
to-change-passkeys = to change your passkeys
to-change-two-step = to change the second step
to-change-services = to change the services that you sign in with
to-merge = to make one account of two
to-leave = to delete your account
prove-by-mail = Send me a code by mail
code-words-here = We sent a letter to { $email }. Type the code from it here.
prove-none = Sign out and in again to confirm that it is you.

## The account

back = Back
back-to-account = Back to your account
change-address = Change address
no-address = You gave none.
password-is-there = You have one.
password-is-not-there = You have none.
set-password = Set a password
