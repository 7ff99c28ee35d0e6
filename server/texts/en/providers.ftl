### Other services that say who somebody is, and accounts that become one.

## Signing in

continue-with = Continue with { $service }
or = or
new-from = You come from { $service }. You are new here: what shall others call you?
have-account-link = You have an account here already? { $link }; then you can link the two on your account’s page.
provider-denied = Nothing was told to us: that was not allowed there. Try again, or take another way.
provider-failed = The other service did not say who you are. Try again, or take another way.
provider-gone = This way is not offered any more. Take another one.
provider-prove = You have an account here with the address that the other service says. Sign in to it another way; then you can link the two on your account’s page.
provider-over = That took too long
provider-over-words = Or it was done before, or begun in another browser. Begin again.

## The account

other-ways = Other ways to sign in
services-none = None is linked.
services-change = Change services
linked-since = since { $day }
link-service = Link { $service }
unlink = Unlink { $service }
service-linked = Linked: you can sign in that way from now on.
service-unlinked = Unlinked: nobody gets in that way any more.
provider-taken = Another account is linked with that one there. Sign in with it, and merge the two accounts if both are yours.
last-way-in = This is your last way in. Add another one first: a password, a proven address, or another service.

## Merging

merge = Another account of yours
merge-hint = You signed in another way before and now have two accounts? Make them one: comments, votes and roles of the other come here.
merge-begin = Merge another account into this one
merge-sign-in = Now sign in to the other account, within ten minutes. You see what will happen before it does.
merge-title = Make one account of two
merge-words = Everything of { $other } comes to { $kept }: comments, votes, roles, linked services. Then { $other } is gone, and signed out everywhere. This can’t be undone.
merge-button = Merge the accounts
merge-leave = Leave them as they are
merge-done = Your accounts are one now.
merge-over = Nothing was merged: it took too long, or it was the same account.

## Mail

mail-linked-subject = { $service } leads into your account at { $host }
mail-linked-intro = Whoever signs in with { $service } as you did gets into your account at { $host } from now on.
mail-linked-why = If it was not you, unlink it on your account’s page at once, and choose another password.

mail-unlinked-subject = { $service } leads no more into your account at { $host }
mail-unlinked-intro = { $service } was unlinked from your account at { $host }.
mail-unlinked-why = If it was not you, choose another password at once.

mail-merged-subject = Two accounts at { $host } are one now
mail-merged-intro = Your account at { $host } and another one were made one. Both were signed in to for that.
mail-merged-why = If it was not you, write at once to those who run { $host }.
