### Mail. { $host } is the server, as people know it.

mail-or-link = Or open this link:
mail-good-for = Both are good for half an hour, once.

mail-sign-up-subject = Your code for { $host }
mail-sign-up-intro = With this code you make your account for comments at { $host }:
mail-sign-up-link = Create account
mail-sign-up-why = Somebody typed your address at { $host }. If it was not you, do nothing: no account is made.

mail-sign-up-again-subject = You have an account at { $host }
mail-sign-up-again-intro = Somebody wanted to make an account for comments at { $host } with your address. You have one already: sign in with it, or choose another password there if you don’t know it any more.
mail-sign-up-again-why = If it was not you, do nothing.

mail-sign-in-subject = Your code for { $host }
mail-sign-in-intro = With this code you sign in at { $host }:
mail-sign-in-link = Sign in
mail-sign-in-why = Somebody typed your address at { $host }. If it was not you, do nothing, and give the code to nobody.

mail-reset-subject = Another password for { $host }
mail-reset-intro = With this code you choose another password for { $host }:
mail-reset-link = Choose another password
mail-reset-why = Somebody asked for this at { $host }. If it was not you, do nothing, and give the code to nobody: your password stays as it is.

mail-change-subject = Your new address at { $host }
mail-change-intro = With this code your account at { $host } gets this address:
mail-change-link = Change address
mail-change-why = Somebody typed this address at { $host }. If it was not you, do nothing, and give the code to nobody.

mail-changed-subject = Your address at { $host } was changed
mail-changed-intro = Your account at { $host } has another address now: { $address }. This one gets no more mail.
mail-changed-why = If it was not you, write at once to those who run { $host }.

mail-password-changed-subject = Your password at { $host } was changed
mail-password-changed-intro = Your account at { $host } has another password now. Other browsers were signed out.
mail-password-changed-why = If it was not you, choose another password at once, with “Forgot your password?”.

mail-stop = Stop this mail

mail-follow-subject = Answers on { $site }?
mail-follow-intro = You wrote on { $site } and gave this address. Do you want mail when somebody answers you? Nothing is sent unless you say so.
mail-follow-link = Yes, write me
mail-follow-why = Somebody typed this address with a comment on { $site }. If it was not you, do nothing.

mail-reply-subject = Somebody answered you on { $site }
mail-reply-intro = Somebody answered what you wrote on { $site }.
mail-reply-link = Read the answer
mail-reply-why = You get this because you wrote a comment on { $site }.

mail-digest-subject =
    { $number ->
        [one] A new comment on { $site }
       *[other] { $number } new comments on { $site }
    }
mail-digest-intro =
    { $number ->
        [one] There is a new comment in a conversation that you follow on { $site }.
       *[other] There are { $number } new comments in a conversation that you follow on { $site }.
    }
mail-digest-link = Read on
mail-digest-why = You get this because you follow this conversation; at most once an hour, and only if there is something new.

mail-leaving-subject = Your account at { $host } goes on soon
mail-leaving-intro = Your account at { $host } goes on { $day }, as you asked. Until then you can sign in and stay.
mail-leaving-why = If it was not you, sign in, stay, and choose another password.

mail-code-good-for = It is good for half an hour, once.

mail-prove-subject = Your code for { $host }
mail-prove-intro = With this code you confirm at { $host } that it is you:
mail-prove-why = Somebody who is signed in with your account asked for it. If it was not you, give the code to nobody, choose another password, and sign out everywhere else on your account’s page.

mail-passkey-added-subject = A passkey was added at { $host }
mail-passkey-added-intro = Your account at { $host } can be opened with a new passkey from now on.
mail-passkey-added-why = If it was not you, remove it on your account’s page at once, and choose another password.

mail-passkey-removed-subject = A passkey was removed at { $host }
mail-passkey-removed-intro = One of your passkeys doesn’t open your account at { $host } any more.
mail-passkey-removed-why = If it was not you, choose another password at once, and look at your account’s page.

mail-two-step-on-subject = The second step is on at { $host }
mail-two-step-on-intro = Signing in at { $host } takes a code from your app from now on, after your password or a code by mail.
mail-two-step-on-why = If it was not you, write at once to those who run { $host }.

mail-two-step-off-subject = The second step is off at { $host }
mail-two-step-off-intro = Signing in at { $host } takes your password or a code by mail alone from now on.
mail-two-step-off-why = If it was not you, choose another password at once, and turn the second step on again.

mail-recovery-used-subject = A recovery code was used at { $host }
mail-recovery-used-intro =
    { $number ->
        [0] Somebody took the second step at { $host } with one of your recovery codes. It was the last one: make new ones on your account’s page.
        [one] Somebody took the second step at { $host } with one of your recovery codes. You have one left.
       *[other] Somebody took the second step at { $host } with one of your recovery codes. You have { $number } left.
    }
mail-recovery-used-why = If it was not you, choose another password at once, and make new recovery codes.

mail-recovery-renewed-subject = New recovery codes at { $host }
mail-recovery-renewed-intro = Your account at { $host } has new recovery codes. Those before are good no more.
mail-recovery-renewed-why = If it was not you, choose another password at once, and make new recovery codes.
