## The dashboards: people, bans, the log.

dashboard-people = People
dashboard-log = Log
role-observer = Observer
desk-not-allowed = Your role does not allow this.
desk-last-owner = A site needs an owner: make somebody else one first.
desk-find = Find
desk-by = by { $name }

people-search = Name
people-search-address = Name or e-mail address
people-which = Which people
people-all = All
people-staff = Team
people-banned = Banned
people-new = New this week
people-none = Nobody here.
people-comments = { $number ->
    [one] { $number } comment
   *[other] { $number } comments
}
people-since = since { $day }
people-guest = Guest
people-is-banned = Banned
people-all-bans = All bans

person-comments = Comments
person-waiting = Waiting
person-removed = Removed
person-reported = Times reported
person-reports = Reports made
person-votes = Votes given
person-sessions = Signed-in browsers
person-latest = Latest comments
person-text-removed = Removed
person-wrote-nothing = Nothing yet.
person-bans = Bans
person-notes = Notes
person-role = Role
person-remove = Remove comments
person-log = What was done about this person

ban-member = Member
ban-guest = Guest
ban-address = A block of addresses
ban-domain = Mail domain
ban-is-open = In force
ban-is-shadow = In force, unknown to them
ban-is-lifted = Lifted
ban-is-over = Over
ban-until = until { $day }
ban-for-ever = for ever
ban-told = They are told: { $message }
ban-none = No bans.
ban-open = Ban…
ban-make = Ban
ban-lift = Lift the ban
ban-done = The ban holds from now on.
ban-lifted = The ban is lifted.
ban-length = For how long
ban-day = One day
ban-week = One week
ban-month = 30 days
ban-ever = For ever
ban-date = Until a date
ban-date-field = Which date, if you chose one
ban-reason = Reason
ban-reason-hint = For moderators alone.
ban-message = Message
ban-message-hint = The banned read this, with the end of the ban.
ban-shadow = Don’t tell them: they go on writing, and nobody else sees it
ban-addresses = Also the addresses that they wrote from lately
ban-remove = Also remove everything that they wrote here; that can be undone
ban-elsewhere = Ban a place
ban-elsewhere-words = Fill in one of the two. The team is never stopped by a place.
ban-address-field = IP address or network (192.0.2.7, 192.0.2.0/24, 2001:db8::/48)
ban-domain-field = Domain of mail addresses (spam.example)

person-data = Personal data
person-data-words = Everything that this site keeps about this person, as a JSON file.
person-export = Download
person-erase = Erase this person…

note-text = New note
note-hint = For moderators alone. It can’t be changed later.
note-keep = Keep the note
note-done = The note is kept.

role-field = Role
role-words = Owners and admins change settings and roles, moderators care for comments, observers see all this and change nothing.
role-change = Change the role
role-done = The role is changed.

remove-which = Which comments
remove-day = Of the last day
remove-week = Of the last week
remove-ever = All
remove-do = Remove comments
remove-words = What stands and what waits is removed. Of much, the rest follows in the background. It can be undone at once, for as long as single removals can.
remove-open = Remove comments…
remove-nothing = There is nothing to remove.
remove-done = { $number ->
    [one] { $number } comment was removed.
   *[other] { $number } comments were removed.
}
remove-going = { $done } of { $number } comments are removed; the rest follows. Load the page again to see how far it is.
restore-going = { $number ->
    [one] { $number } comment is back; the rest follows. Load the page again to see how far it is.
   *[other] { $number } comments are back; the rest follows. Load the page again to see how far it is.
}
restore-done = { $number ->
    [one] { $number } comment is back.
   *[other] { $number } comments are back.
}
restore-by = undone by { $name }
restore-of = { $number ->
    [one] Undo: { $number } comment comes back
   *[other] Undo: { $number } comments come back
}

erase-title = Erase { $name }
erase-words = Their name, addresses, votes and reports are cut off from them, and notes about them and comments that wait are deleted. Their sign-in on this site ends; whoever comes back is somebody new.
erase-rest = A ban ends with the person. The log keeps that you did this, without a name. Copies that others made, and quotes of their comments, stay.
erase-texts = Their comments
erase-keep = Keep the texts, under “Deleted person”
erase-remove = Delete the texts for good
erase-sure = I know that this can’t be undone
erase-do = Erase
erase-back = Back to the person
erase-not-sure = Tick the box if you are sure.
erase-done = The person is erased. Their comments follow within moments.

log-none = Nothing was done yet.
log-export = Take everything along:
log-which = What
log-subject = About (an id or a name)
log-everything = Everything
log-comments = Comments
log-threads = Threads
log-bans = Bans
log-roles = Roles
log-notes = Notes
log-notices = Notices
log-settings = Settings
log-server = Server ({ $name })
log-key = Program “{ $name }”
act-ban-make = banned
act-ban-lift = lifted a ban of
act-member-role = changed the role of
act-person-note = wrote a note about
act-person-export = took along what is kept about
act-person-erase = erased
act-person-remove = removed comments of
act-person-restore = undid a removal of comments of
act-comment-pin = pinned a comment
act-comment-unpin = unpinned a comment
act-comment-feature = featured a comment
act-comment-unfeature = no longer features a comment
act-comment-approve = approved a comment
act-comment-spam = marked a comment as spam
act-comment-remove = removed a comment
act-comment-restore = restored a comment
act-thread-close = closed a thread
act-thread-open = opened a thread
act-thread-change = changed a thread
act-thread-pace = changed the pace of a thread
act-thread-remap = moved threads
act-thread-merge = merged a thread into another
act-notice-decide = decided on a notice
act-settings-change = changed the settings

dashboard-threads = Threads
threads-search = Title or address
threads-which = Which threads
threads-all = All
threads-open = Open
threads-closed = Closed
threads-none = No threads.
threads-remap = Pages moved
thread-is-closed = Closed
thread-last = last on { $day }
thread-done = Saved.
thread-open-words = This thread takes comments.
thread-closed-words = This thread is closed: it can be read and voted on, and takes no more comments.
thread-open = Open the thread
thread-close = Close the thread
pace-label = Between two comments of one person
pace-free = any time
pace-half-minute = half a minute
pace-minute = a minute
pace-five-minutes = five minutes
pace-quarter = a quarter of an hour
pace-hour = an hour
pace-day = a day
pace-other = { $number } seconds
pace-save = Set the pace
thread-page = Its page
thread-title = Title
thread-url = Address
thread-name = Save
thread-keys = Found as
thread-keys-words = Under each of these keys the thread is found. An old one goes on working when its page moves.
thread-log = What was done with this thread
remap-words = When pages move, their threads can follow. Name where they were and where they are now; everything below moves along. Nothing is lost, and old addresses go on working.
remap-from = Old address (https://old.example/blog)
remap-to = New address (https://new.example/blog)
remap-try = See what would happen
remap-do = Move them
remap-moved = will follow
remap-unchanged = are there already
remap-taken = stay, since another thread stands there
remap-done = { $number ->
    [0] No thread had to move.
    [one] { $number } thread followed its page.
   *[other] { $number } threads followed their pages.
}

## Inviting people to care for the site.

invite-link = Invite somebody to care for the site
invite-title = Invitations
invite-about = Who opens the link in the letter, and is signed in with that address, takes the role. The link is good once, for seven days.
invite-send = Send an invitation
invite-sent = The letter is on its way.
invite-pending = Not answered yet
invite-until = until { $day }
invite-withdraw = Withdraw
invite-withdraw-of = Withdraw the invitation of { $address }
invite-withdrawn = That link leads nowhere any more.
invite-wrong = That is no address that mail could be sent to.
invite-no-mail = This server sends no mail, so nobody can be invited by it. “afterword member set” gives roles.
join-title = You are invited
join-words = You are to care for { $site }, as: { $role }.
join-accept = Accept
join-over = This invitation is over
join-over-words = It was used, withdrawn, or is older than seven days. Ask for another one.
join-elsewhere = This invitation went to another address
join-elsewhere-words = Sign in with the account that has the address to which the letter came, or give yours that address and confirm it. Then open the link again.
mail-invited-subject = An invitation to care for { $site }
mail-invited-intro = { $role ->
    [owner] You are invited to own { $site } together with those who own it.
    [admin] You are invited to run { $site }: its settings, its people, its comments.
    [moderator] You are invited to moderate the comments of { $site }.
   *[other] You are invited to see how { $site } is moderated.
} Sign in with this address, or make an account with it. The link is good once, for seven days.
mail-invited-link = Look at the invitation
mail-invited-why = Somebody who runs { $site } typed this address on { $host }. If you know nothing of it, do nothing.
act-invitation-make = invited somebody by mail
act-invitation-withdraw = withdrew an invitation
act-invitation-accept = accepted an invitation
unite-title = Merge with another thread
unite-words = If a page has comments at two addresses, they can become one thread. The comments of this one go into the other, in the order of writing, and its keys lead there.
unite-to = Address or key of the other page
unite-try = See what would happen
unite-from = This thread
unite-into = goes into
unite-sure = This can’t be undone. Readers of both see it within seconds.
unite-do = Merge
unite-back = Back to the thread
unite-none = There is no thread at this address.
unite-closed = The other thread is closed: open it first.
unite-same = That is this thread.
unite-done = The threads are one now.
