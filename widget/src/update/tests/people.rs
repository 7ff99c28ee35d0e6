//! Who I am, and what I may do.

use sdk::wire::{Claimed, Member, MemberId, OwnVote, Role, Session, Vote};
use view::Toast;

use super::*;
use crate::{
    message::{Mark, Why, Window},
    model::{Entry, Returned, Word},
};

pub(super) fn member(name: &str, role: Role) -> Member {
    Member {
        id: MemberId(Uuid::new_v5(&Uuid::nil(), name.as_bytes())),
        name: name.to_owned(),
        avatar: None,
        role,
        banned: false,
        banned_until: None,
    }
}

pub(super) fn session(member: Member) -> Session {
    Session {
        member: Some(member),
        csrf: Some("token".to_owned()),
        expires_at: Some(Timestamp(NOW.0 + 1_000_000)),
        moderates_until: None,
        fb: None,
    }
}

pub(super) fn by_member(number: u128, name: &str) -> Comment {
    let author = Author {
        kind: AuthorKind::Member,
        guest: None,
        member: Some(member(name, Role::Member).id),
        avatar: None,
        badge: None,
        profile: None,
        name: name.to_owned(),
    };
    Comment { author: Some(author.into()), ..comment(number, None, name) }
}

pub(super) fn changed(visit: &Visit, comment: Comment) -> Changed {
    Changed { comment, position: visit.position, editable_until: None, held: false }
}

impl Visit {
    /// Somebody who signed in on an earlier visit, and still is.
    pub(super) fn signed_in(who: Member, comments: Vec<Comment>) -> Self {
        let mut visit = Self::with(comments, Kept { signed_in: true, ..Kept::default() });
        visit.send(Message::Session(Why::Known, Ok(session(who))));
        visit.owns(Mine::default());
        visit.asked();
        visit
    }

    /// What is mine comes, as of who I am.
    pub(super) fn owns(&mut self, mine: Mine) {
        let member = self.model.me.member().cloned();
        self.send(Message::Mine(Ok(Mine { member, ..mine })));
    }

    pub(super) fn asks(&mut self, effect: &Effect) -> bool {
        self.asked().contains(effect)
    }

    pub(super) fn counts(&self, number: u128) -> (i32, i32) {
        let comment = self.model.thread.comment(id(number)).unwrap();
        (comment.ups, comment.downs)
    }
}

#[test]
fn who_never_signed_in_asks_nothing() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    let effects = visit.asked();
    assert!(!effects.iter().any(|it| matches!(it, Effect::LoadSession(_) | Effect::LoadMine)));
}

#[test]
fn who_signed_in_before_is_known_again_before_anything_else_is_done() {
    let kept = Kept { signed_in: true, ..Kept::default() };
    let mut visit = Visit::with(vec![comment(1, None, "Ben")], kept);
    assert_eq!(visit.asked_beside_telling(), [Effect::LoadSession(Why::Known)]);
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    assert!(!visit.asked().iter().any(|it| matches!(it, Effect::Post(..))), "not as a guest");

    visit.send(Message::Session(Why::Known, Ok(session(member("Ruth", Role::Member)))));
    let effects = visit.asked();
    let new = effects.iter().find_map(|it| match it {
        Effect::Post(_, new) => Some(new),
        _ => None,
    });
    assert_eq!(new.unwrap().guest, None);
    assert!(effects.contains(&Effect::LoadMine));
    assert!(effects.iter().any(|it| matches!(it, Effect::Identify(..))));
    assert!(visit.shows("Ruth"));
}

#[test]
fn what_a_member_was_sending_is_never_posted_in_a_guests_name() {
    let pending = Pending {
        email: String::new(),
        key: Uuid::from_u128(5).to_string(),
        parent: None,
        name: "Ruth".to_owned(),
        body: "hello".to_owned(),
        state: PendingState::Sending,
    };
    let kept = Kept { signed_in: true, pending: vec![pending], ..Kept::default() };
    let mut visit = Visit::with(vec![], kept);
    visit.send(Message::Session(Why::Known, Ok(Session::default())));
    let effects = visit.asked();
    assert!(!effects.iter().any(|it| matches!(it, Effect::Post(..))));
    assert!(effects.contains(&Effect::KeepSession(None)));
    assert!(visit.shows("hello") && visit.shows("You are not signed in any more."));
}

#[test]
fn what_a_guest_wrote_is_taken_over_if_they_say_so() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.model.known = true;
    let ruth = session(member("Ruth", Role::Member));
    visit.send(Message::Session(Why::Exchanged, Ok(ruth.clone())));
    assert_eq!(visit.model.toast, Some(Toast::Claim));
    visit.asked();
    visit.does(Action::Claim);
    assert_eq!((visit.asked(), visit.model.toast), (vec![Effect::Claim], None));
    visit.send(Message::Claimed(Err(refused(Code::RateLimited))));
    assert!(matches!(visit.model.toast, Some(Toast::Failed(_))) && visit.model.known);
    visit.send(Message::Claimed(Ok(Claimed { comments: 2 })));
    assert_eq!(visit.model.announcement, Some(Announcement::Claimed(2)));
    let effects = visit.asked();
    assert!(effects.contains(&Effect::ForgetGuest) && effects.contains(&Effect::LoadMine));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Reload { .. })));
    // Who confirms that it is they is not asked again, nor who was never a guest here.
    visit.model.toast = None;
    visit.send(Message::Session(Why::Exchanged, Ok(ruth)));
    assert_eq!(visit.model.toast, None);
}

#[test]
fn signing_in_goes_by_the_window_the_code_and_the_cookie() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.asked();
    visit.does(Action::SignIn);
    assert_eq!(visit.asked(), [Effect::OpenWindow(false)]);
    visit.send(Message::Window(Window::Opened));
    assert_eq!(visit.model.toast, Some(Toast::Waiting));
    let code = sdk::wire::ExchangeCode { code: "c".to_owned(), verifier: "v".to_owned() };
    visit.send(Message::Window(Window::Code(code.clone())));
    assert_eq!(visit.asked(), [Effect::Exchange(code)]);
    let ruth = session(member("Ruth", Role::Member));
    visit.send(Message::Exchanged(Why::Exchanged, Ok(ruth.clone())));
    assert_eq!(visit.asked(), [Effect::LoadSession(Why::Exchanged)]);
    assert!(visit.model.me.member().is_none(), "only what the browser kept counts");
    let until = ruth.expires_at;
    visit.send(Message::Session(Why::Exchanged, Ok(ruth)));
    assert_eq!(visit.model.toast, None);
    assert_eq!(visit.model.announcement, Some(Announcement::SignedIn));
    let effects = visit.asked();
    assert!(effects.contains(&Effect::KeepSession(until)));
    assert!(effects.contains(&Effect::FocusAccount));
}

#[test]
fn each_way_in_which_signing_in_fails_says_so_and_leaves_a_guest_who_can_write() {
    let mut visit = Visit::of("Ana", vec![]);
    for (news, toast) in [(Window::Blocked, Toast::Blocked), (Window::Cut, Toast::Cut)] {
        visit.send(Message::Window(news));
        assert_eq!(visit.model.toast, Some(toast));
    }
    visit.send(Message::Exchanged(Why::Exchanged, Err(refused(Code::InvalidCode))));
    let toast = Toast::NotSignedIn(Trouble::Refused(Code::InvalidCode));
    assert_eq!(visit.model.toast, Some(toast));
    visit.send(Message::Session(Why::Exchanged, Ok(Session::default())));
    assert_eq!(visit.model.toast, Some(Toast::NotKept));
    assert!(visit.shows("did not keep you signed in"));
    visit.does(Action::PutAway);
    assert_eq!(visit.model.toast, None);
    visit.asked();
    visit.types(Place::Root, Field::Body, "as a guest, then");
    visit.does(Action::Post);
    visit.posts();

    visit.send(Message::Window(Window::Opened));
    visit.asked();
    visit.does(Action::PutAway);
    assert_eq!(visit.asked(), [Effect::ForgetWindow]);
}

#[test]
fn a_session_that_the_browser_did_not_keep_takes_another_form_once() {
    let mut visit = Visit::new(vec![]);
    visit.asked();
    let begun = Session { fb: Some("awf_x".to_owned()), ..session(member("Ruth", Role::Member)) };
    visit.send(Message::Exchanged(Why::Exchanged, Ok(begun.clone())));
    assert_eq!(visit.asked(), [Effect::LoadSession(Why::Exchanged)]);
    visit.send(Message::Session(Why::Exchanged, Ok(Session::default())));
    assert_eq!(visit.asked(), [Effect::FallBack(Why::Exchanged, "awf_x".to_owned())]);
    assert_eq!(visit.model.toast, None, "nothing is wrong yet");
    let by_tokens = Session { csrf: None, ..session(member("Ruth", Role::Member)) };
    visit.send(Message::Session(Why::Exchanged, Ok(by_tokens)));
    assert!(visit.shows("Ruth") && visit.asks(&Effect::FocusAccount));

    visit.send(Message::Exchanged(Why::Exchanged, Ok(begun)));
    visit.send(Message::Session(Why::Exchanged, Ok(session(member("Ruth", Role::Member)))));
    visit.asked();
    visit.send(Message::Session(Why::Exchanged, Ok(Session::default())));
    assert_eq!(
        visit.model.toast,
        Some(Toast::NotKept),
        "the ticket was of a session that was kept"
    );
}

#[test]
fn a_window_that_is_blocked_is_a_page_and_one_that_is_cut_off_comes_back() {
    let mut visit = Visit::new(vec![]);
    visit.does(Action::StepUp);
    visit.send(Message::Window(Window::Blocked));
    visit.asked();
    visit.does(Action::SignInPage);
    assert_eq!(visit.asked(), [Effect::OpenPage(true)]);

    let mut visit = Visit::new(vec![]);
    visit.does(Action::SignIn);
    visit.send(Message::Window(Window::Cut));
    assert!(visit.shows("Return to\u{a0}…"));
    visit.asked();
    visit.send(Message::SignedElsewhere);
    assert_eq!(visit.asked(), [Effect::LoadSession(Why::Known)]);
    visit.send(Message::Session(Why::Known, Ok(session(member("Ruth", Role::Member)))));
    assert_eq!(visit.model.toast, None);
    let effects = visit.asked();
    assert!(effects.contains(&Effect::ForgetWindow) && effects.contains(&Effect::FocusAccount));
}

fn returning(is_popup: bool) -> Visit {
    let code = sdk::wire::ExchangeCode { code: "c".to_owned(), verifier: "v".to_owned() };
    let entry = Entry { returned: Some(Returned { code, is_popup }), ..Entry::default() };
    Visit::with(vec![], Kept { entry, ..Kept::default() })
}

#[test]
fn who_comes_back_with_a_code_is_signed_in_before_anything_else_is_done() {
    for is_popup in [false, true] {
        let mut visit = returning(is_popup);
        assert!(matches!(visit.asked_beside_telling()[..], [Effect::Exchange(_)]));
        visit.types(Place::Root, Field::Body, "hello");
        visit.does(Action::Post);
        assert!(!visit.asked().iter().any(|it| matches!(it, Effect::Post(..))), "not as a guest");
        visit.send(Message::Exchanged(Why::Exchanged, Ok(session(member("Ruth", Role::Member)))));
        visit.send(Message::Session(Why::Exchanged, Ok(session(member("Ruth", Role::Member)))));
        let effects = visit.asked();
        assert!(effects.iter().any(|it| matches!(it, Effect::Post(..))));
        assert_eq!(effects.contains(&Effect::ClosePage), is_popup);
    }
}

#[test]
fn who_comes_back_with_a_code_that_is_no_good_is_who_they_were() {
    let mut visit = returning(true);
    visit.asked();
    visit.send(Message::Exchanged(Why::Exchanged, Err(refused(Code::InvalidCode))));
    assert_eq!(visit.asked(), [Effect::LoadSession(Why::Known)]);
    assert_eq!(visit.model.toast, Some(Toast::NotSignedIn(Trouble::Refused(Code::InvalidCode))));
    visit.send(Message::Session(Why::Known, Ok(Session::default())));
    assert!(!visit.asked().contains(&Effect::ClosePage), "there is something to read");
    assert!(!visit.model.maybe_signed_in, "and a guest can write");
}

/// Somebody on a page of a site that knows its users.
fn spoken_of(jwt: &str, signed_in: bool, is_known: bool) -> Visit {
    let word = Some(Word { jwt: jwt.to_owned(), is_known });
    let entry = Entry { word, ..Entry::default() };
    Visit::with(vec![], Kept { signed_in, entry, ..Kept::default() })
}

#[test]
fn the_sites_word_is_used_where_it_is_needed_and_interrupts_nobody() {
    let word = Effect::ExchangeWord("a.b.c".to_owned());
    for (signed_in, is_known) in [(false, false), (false, true), (true, false)] {
        let mut visit = spoken_of("a.b.c", signed_in, is_known);
        assert_eq!(
            visit.asked_beside_telling(),
            std::slice::from_ref(&word),
            "{signed_in} {is_known}"
        );
        visit.send(Message::Exchanged(Why::Said, Ok(session(member("Ulla", Role::Member)))));
        assert_eq!(visit.asked(), [Effect::LoadSession(Why::Said)]);
        visit.send(Message::Session(Why::Said, Ok(session(member("Ulla", Role::Member)))));
        assert!(visit.shows("Ulla") && visit.model.announcement.is_none());
        assert!(!visit.asked().contains(&Effect::FocusAccount));
    }

    let mut visit = spoken_of("a.b.c", true, true);
    assert_eq!(
        visit.asked_beside_telling(),
        [Effect::LoadSession(Why::Known)],
        "the session may do"
    );
    visit.send(Message::Session(Why::Known, Ok(session(member("Ulla", Role::Member)))));
    assert!(!visit.asked().contains(&word), "it did");
    let mut visit = spoken_of("a.b.c", true, true);
    visit.send(Message::Session(Why::Known, Ok(Session::default())));
    assert!(visit.asked().contains(&word), "it did not");
}

#[test]
fn a_moderator_whose_time_is_over_is_renewed_by_the_sites_word() {
    let word = Effect::ExchangeWord("a.b.c".to_owned());
    for (until, is_renewed) in [(None, true), (Some(NOW.0 - 1), true), (Some(NOW.0 + 1), false)] {
        let mut visit = spoken_of("a.b.c", true, true);
        let moderates_until = until.map(Timestamp);
        let session = Session { moderates_until, ..session(member("Mo", Role::Moderator)) };
        visit.send(Message::Session(Why::Known, Ok(session)));
        assert_eq!(visit.asked().contains(&word), is_renewed, "{until:?}");
    }
}

#[test]
fn a_site_whose_user_left_says_so_with_an_empty_word() {
    let mut visit = spoken_of("", true, false);
    assert_eq!(visit.asked_beside_telling(), [Effect::LoadSession(Why::Known)]);
    visit.send(Message::Session(Why::Known, Ok(session(member("Ulla", Role::Member)))));
    assert!(visit.asks(&Effect::SignOut));
    let mut visit = spoken_of("", false, false);
    assert!(!visit.asked().iter().any(|it| matches!(it, Effect::LoadSession(_))));
    visit.send(Message::Said(String::new()));
    assert_eq!(visit.asked(), []);
    visit.send(Message::Said("a.b.c".to_owned()));
    assert_eq!(visit.asked(), [Effect::ExchangeWord("a.b.c".to_owned())]);
}

#[test]
fn signing_out_leaves_nothing_of_me() {
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), vec![comment(1, None, "Ben")]);
    visit.model.me.set_vote(id(1), Vote::Up);
    visit.does(Action::SignOut);
    assert_eq!(visit.asked(), [Effect::SignOut]);
    visit.send(Message::SignedOut(Err(lost())));
    assert_eq!(visit.model.toast, Some(Toast::Failed(Trouble::Network)));
    visit.send(Message::SignedOut(Ok(Session::default())));
    assert!(!visit.shows("Ruth") && visit.model.me.votes.is_empty());
    assert!(visit.asks(&Effect::KeepSession(None)));
}

#[test]
fn what_was_asked_for_somebody_else_comes_too_late() {
    let ruth = member("Ruth", Role::Member);
    let mut visit = Visit::signed_in(ruth.clone(), vec![comment(1, None, "Ben")]);
    let votes = vec![OwnVote { comment: id(1), vote: Vote::Up }];
    let hers = Mine { member: Some(ruth.clone()), votes, ..Mine::default() };
    visit.send(Message::SignedOut(Ok(Session::default())));
    visit.send(Message::Mine(Ok(hers.clone())));
    assert!(visit.model.me.member().is_none() && visit.model.me.votes.is_empty());
    visit.send(Message::Session(Why::Said, Ok(session(member("Otto", Role::Member)))));
    visit.send(Message::Mine(Ok(hers)));
    visit.send(Message::Mine(Ok(Mine { seen_at: Some(NOW), ..Mine::default() })));
    assert!(visit.shows("Otto") && visit.model.me.votes.is_empty());
    assert_eq!(visit.model.me.seen_at, None, "nor what nobody saw");
}

#[test]
fn a_session_that_ends_elsewhere_is_told_and_a_ban_says_that_it_is_one() {
    let comments = || vec![comment(1, None, "Ben")];
    let ruth = member("Ruth", Role::Member);
    let mut visit = Visit::signed_in(ruth.clone(), comments());
    visit.send(Message::Live(Notice::SessionEnded));
    assert!(visit.asks(&Effect::LoadSession(Why::Ended)));
    visit.send(Message::Session(Why::Ended, Ok(Session::default())));
    assert_eq!(visit.model.toast, Some(Toast::Ended));

    let mut visit = Visit::signed_in(ruth.clone(), comments());
    visit.send(Message::Live(Notice::SessionEnded));
    let banned = Member { banned: true, ..ruth };
    visit.send(Message::Session(Why::Ended, Ok(session(banned.clone()))));
    assert!(visit.shows("write here.") && !visit.shows("data-do=\"post\""));
    assert!(!visit.shows("Until "));
    assert_eq!(visit.model.toast, None);
    let banned = Member { banned_until: Some(Timestamp(NOW.0)), ..banned };
    visit.send(Message::Session(Why::Ended, Ok(session(banned))));
    assert!(visit.shows("You can still read everything. Until "));
}

#[test]
fn a_moderator_who_must_confirm_who_they_are_goes_on_where_they_were() {
    let mut visit = Visit::signed_in(member("Mei", Role::Moderator), vec![by_member(1, "Troll")]);
    visit.does_on(Action::Pin, 1);
    let pin = Effect::Mark(id(1), Mark::Pinned, true);
    assert!(visit.asks(&pin));
    visit.send(Message::Marked(id(1), Mark::Pinned, true, Err(refused(Code::StepUpNeeded))));
    assert_eq!(visit.model.toast, Some(Toast::StepUp));
    visit.does(Action::StepUp);
    assert_eq!(visit.asked(), [Effect::OpenWindow(true)]);
    visit.send(Message::Window(Window::Opened));
    visit.send(Message::Session(Why::Exchanged, Ok(session(member("Mei", Role::Moderator)))));
    assert!(visit.asks(&pin));

    let troll = member("Troll", Role::Member);
    visit.does_on(Action::Ban, 1);
    visit.asked();
    visit.does_on(Action::Confirm, 1);
    visit.does_on(Action::Confirm, 1);
    let ban = Effect::Ban(id(1), troll.id);
    assert_eq!(visit.asked(), std::slice::from_ref(&ban));
    visit.send(Message::Banned(id(1), Err(refused(Code::StepUpNeeded))));
    assert!(visit.shows("data-do=\"step-up\""));
    visit.send(Message::Session(Why::Exchanged, Ok(session(member("Mei", Role::Moderator)))));
    assert!(visit.asks(&ban) && visit.model.question.unwrap().sending);
    visit.send(Message::Banned(id(1), Ok(Member { banned: true, ..troll })));
    assert_eq!(visit.model.question, None);
    assert_eq!(visit.model.announcement, Some(Announcement::Banned));
}

#[test]
fn a_moderator_removes_what_others_wrote() {
    let mut visit = Visit::signed_in(member("Mei", Role::Moderator), vec![by_member(1, "Troll")]);
    visit.does_on(Action::Remove, 1);
    visit.does_on(Action::Dismiss, 1);
    assert!(visit.asks(&Effect::FocusAction(Action::Remove, id(1))));
    visit.does_on(Action::Remove, 1);
    visit.does_on(Action::Confirm, 1);
    assert!(visit.asks(&Effect::Delete(id(1))));
    visit.position.seq += 1;
    let gone = Comment { removed: true, author: None, html: None, version: 2, ..by_member(1, "") };
    let answer = changed(&visit, gone);
    visit.send(Message::Deleted(id(1), Ok(answer)));
    assert_eq!(visit.model.announcement, Some(Announcement::Removed));
    assert!(!visit.shows("text 1"));
}

#[test]
fn a_preview_is_the_servers_and_writing_goes_on() {
    let mut visit = Visit::new(vec![]);
    visit.does(Action::Open);
    visit.does(Action::Preview);
    assert!(visit.shows("Nothing to show yet."));
    visit.does(Action::Write);
    assert!(visit.asks(&Effect::Focus(Place::Root, Field::Body)));
    visit.types(Place::Root, Field::Body, "*so*");
    visit.asked();
    visit.does(Action::Preview);
    assert_eq!(visit.asked(), [Effect::Preview(Place::Root, "*so*".to_owned())]);
    let html = |text: &str| sdk::wire::Preview { html: SafeHtml(text.to_owned()), waits: false };
    visit.send(Message::Previewed(Place::Root, "old".to_owned(), Ok(html("<p>old</p>"))));
    assert!(!visit.shows("<p>old</p>"), "of another text");
    visit.send(Message::Previewed(Place::Root, "*so*".to_owned(), Ok(html("<em>so</em>"))));
    assert!(visit.shows("<em>so</em>"));
}

#[test]
fn a_site_for_members_takes_what_was_written_after_they_signed_in() {
    let mut visit = Visit::of("Ana", vec![]);
    let mut first = page(vec![], Sort::Newest, visit.position);
    first.site.settings.guests = false;
    visit.send(Message::Reloaded(Ok(first)));
    visit.types(Place::Root, Field::Body, "hello");
    visit.asked();
    visit.does(Action::Post);
    let wrong = Some(Trouble::Refused(Code::GuestsNotAllowed));
    assert_eq!(visit.model.composers[0].trouble, wrong);
    visit.send(Message::Session(Why::Exchanged, Ok(session(member("Ana", Role::Member)))));
    assert_eq!(visit.model.composers[0].trouble, None);
    visit.asked();
    visit.does(Action::Post);
    visit.posts();
}
