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

mail-leaving-subject = Your account at { $host } goes on soon
mail-leaving-intro = Your account at { $host } goes on { $day }, as you asked. Until then you can sign in and stay.
mail-leaving-why = If it was not you, sign in, stay, and choose another password.
