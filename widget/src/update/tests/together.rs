//! Votes, reactions, and who else is here.

use sdk::wire::{OwnReaction, OwnVote, Reaction, Role, Session, Tally, Vote};
use view::{Asked, Toast};

use super::{
    people::{changed, member, session},
    *,
};
use crate::message::Why;

#[test]
fn a_vote_is_shown_at_once_and_taken_back_when_it_does_not_count() {
    let votes = |ups| Comment { ups, ..comment(1, None, "Ben") };
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), vec![votes(4)]);
    visit.does_on(Action::VoteUp, 1);
    assert_eq!((visit.counts(1), visit.model.me.vote(id(1))), ((5, 0), Vote::Up));
    assert_eq!(visit.asked(), [Effect::Vote(id(1), Vote::Up)]);
    visit.send(Message::Voted(id(1), Err(refused(Code::RateLimited))));
    assert_eq!((visit.counts(1), visit.model.me.vote(id(1))), ((4, 0), Vote::None));
    assert_eq!(visit.model.toast, Some(Toast::Failed(Trouble::Refused(Code::RateLimited))));

    // Clicked thrice before the first answer: what was meant last is sent then.
    for _ in 0..2 {
        visit.does_on(Action::VoteUp, 1);
    }
    visit.does_on(Action::VoteUp, 1);
    assert_eq!(visit.asked(), [Effect::Vote(id(1), Vote::Up)]);
    visit.does_on(Action::VoteUp, 1);
    assert_eq!(visit.counts(1), (4, 0));
    visit.position.seq += 1;
    let answer = changed(&visit, Comment { version: 2, ..votes(5) });
    visit.send(Message::Voted(id(1), Ok(answer)));
    assert_eq!(visit.asked(), [Effect::Vote(id(1), Vote::None)]);
    assert_eq!(visit.counts(1), (4, 0));
}

#[test]
fn a_guest_who_votes_is_asked_to_sign_in_unless_the_site_lets_them() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    visit.asked();
    visit.does_on(Action::VoteUp, 1);
    assert_eq!(visit.model.question.unwrap().asked, Asked::SignIn);
    assert_eq!(visit.asked(), [Effect::FocusAction(Action::Dismiss, id(1))]);
}

#[test]
fn what_is_pressed_before_it_is_known_who_i_am_is_done_then() {
    let is_done = |visit: &mut Visit| visit.asks(&Effect::Press);
    assert!(is_done(&mut Visit::new(vec![])), "nobody is anybody at once");
    assert!(!is_done(&mut Visit::with(vec![], Kept { known: true, ..Kept::default() })));

    let maybe = || Visit::with(vec![], Kept { signed_in: true, ..Kept::default() });
    let mut visit = maybe();
    assert!(!is_done(&mut visit));
    visit.send(Message::Session(Why::Known, Ok(session(member("Ruth", Role::Member)))));
    assert!(!is_done(&mut visit), "a vote may be theirs already");
    visit.owns(Mine::default());
    assert!(is_done(&mut visit));

    let mut visit = maybe();
    visit.send(Message::Session(Why::Known, Ok(Session::default())));
    assert!(is_done(&mut visit), "they are nobody any more");

    let mut visit = maybe();
    visit.send(Message::Session(Why::Known, Ok(session(member("Ruth", Role::Member)))));
    visit.send(Message::Mine(Err(refused(Code::RateLimited))));
    assert!(is_done(&mut visit));

    for live in [true, false] {
        let mut visit = maybe();
        visit.model.host.live = live;
        visit.send(Message::Session(Why::Known, Err(refused(Code::RateLimited))));
        assert!(is_done(&mut visit), "nothing more will be known soon");
    }
}

#[test]
fn my_votes_come_with_what_is_mine() {
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), vec![comment(1, None, "Ben")]);
    let votes = vec![OwnVote { comment: id(1), vote: Vote::Up }];
    visit.owns(Mine { votes, ..Mine::default() });
    assert!(visit.shows("aria-pressed=\"true\" aria-label=\"Vote up"));
}

#[test]
fn what_i_did_while_it_was_asked_what_is_mine_holds() {
    let comments = vec![comment(1, None, "Ben"), comment(2, None, "Ben")];
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), comments);
    let heart = |number| OwnReaction { comment: Some(id(number)), emoji: "❤".to_owned() };
    let up = |number| OwnVote { comment: id(number), vote: Vote::Up };
    let earlier =
        Mine { votes: vec![up(2)], reactions: vec![heart(1), heart(2)], ..Mine::default() };
    visit.owns(earlier.clone());
    visit.does_on(Action::VoteUp, 1);
    visit.does_on(Action::VoteUp, 2);
    visit.send(Message::Did(Action::React, Some(format!("{} ❤", id(1)))));

    visit.owns(earlier);
    visit.asked();
    let me = &visit.model.me;
    assert_eq!((me.vote(id(1)), me.vote(id(2))), (Vote::Up, Vote::None));
    assert_eq!(me.reactions, [heart(2)]);
    visit.position.seq += 1;
    let answer = changed(&visit, Comment { version: 2, ups: 1, ..comment(1, None, "Ben") });
    visit.send(Message::Voted(id(1), Ok(answer)));
    assert_eq!(visit.asked(), [], "a vote that was counted is not taken back");
}

#[test]
fn a_reaction_is_shown_at_once_and_taken_back_when_it_does_not_count() {
    let given = |count| vec![Reaction { emoji: "👍".to_owned(), count }];
    let with = |count| Comment { reactions: given(count), ..comment(1, None, "Ben") };
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), vec![with(4)]);
    let to = OwnReaction { comment: Some(id(1)), emoji: "👍".to_owned() };
    let click = |visit: &mut Visit| {
        visit.send(Message::Did(Action::React, Some(format!("{} 👍", id(1)))));
    };
    let shown =
        |visit: &Visit| (visit.model.thread.reactions(&to), visit.model.me.reactions.contains(&to));
    click(&mut visit);
    assert_eq!(shown(&visit), (5, true));
    assert_eq!(visit.asked(), [Effect::React(to.clone(), true)]);
    visit.send(Message::Reacted(to.clone(), Err(refused(Code::RateLimited))));
    assert_eq!(shown(&visit), (4, false));
    assert_eq!(visit.model.toast, Some(Toast::Failed(Trouble::Refused(Code::RateLimited))));
    assert!(matches!(visit.asked()[..], [Effect::Reload { .. }]));

    click(&mut visit);
    let now = Tally { id: id(1), version: 2, ups: 0, downs: 0, reactions: given(6) };
    visit.hears(Event::CommentsVoted { votes: vec![now], page: None });
    visit.send(Message::Reacted(to.clone(), Ok(())));
    assert_eq!(shown(&visit), (6, true), "as the server says");
    visit.asked();
    click(&mut visit);
    assert_eq!(
        (visit.asked(), shown(&visit)),
        (vec![Effect::React(to.clone(), false)], (5, false))
    );
}

#[test]
fn who_can_be_written_to_follows_the_thread_or_not() {
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), vec![comment(1, None, "Ben")]);
    let bell = "data-do=\"follow\"";
    assert!(!visit.shows(bell), "not before it is known that they can");
    visit.owns(Mine { follows: Some(false), ..Mine::default() });
    assert!(visit.shows(bell));
    visit.asked();
    visit.does(Action::Follow);
    assert_eq!((visit.asked(), visit.model.me.follows), (vec![Effect::Follow(true)], Some(true)));
    visit.send(Message::Follows(true, Err(lost())));
    assert_eq!(visit.model.me.follows, Some(false));
    visit.does(Action::Follow);
    visit.send(Message::Follows(true, Ok(())));
    assert_eq!(visit.model.announcement, Some(Announcement::Follows(true)));
}

#[test]
fn a_guest_who_reacts_is_asked_to_sign_in_unless_the_site_lets_them() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    visit.asked();
    let to_comment = format!("{} 👍", id(1));
    visit.send(Message::Did(Action::React, Some(to_comment.clone())));
    assert!(visit.shows("Sign in to react."));
    assert_eq!(visit.asked(), [Effect::FocusAction(Action::Dismiss, id(1))]);
    visit.does_on(Action::Dismiss, 1);
    assert_eq!(visit.asked(), [Effect::FocusAction(Action::React, id(1))]);
    visit.send(Message::Did(Action::React, Some(" 👍".to_owned())));
    assert_eq!((visit.model.toast, visit.asked()), (Some(Toast::React), vec![]));
    visit.does(Action::SignIn);
    assert_eq!(visit.asked(), [Effect::OpenWindow(false)]);

    visit.model.me.session.member = Some(member("Ana", Role::Member));
    visit.send(Message::Did(Action::React, Some(to_comment)));
    assert!(matches!(visit.asked()[..], [Effect::React(_, true)]));
}

#[test]
fn what_came_since_my_last_visit_is_new_to_me_until_i_come_to_it() {
    let at = |number, hours: i64| Comment {
        created_at: Timestamp(NOW.0 + hours * 3_600_000),
        ..comment(number, None, "Ben")
    };
    let comments = vec![at(3, -1), at(2, -2), at(1, -9)];
    let mut visit = Visit::signed_in(member("Ruth", Role::Member), comments);
    visit.send(Message::Seen);
    visit.asked();
    let seen_at = Some(Timestamp(NOW.0 - 5 * 3_600_000));
    visit.owns(Mine { seen_at, ..Mine::default() });
    assert_eq!(visit.model.visit.unread, [id(3), id(2)]);
    assert_eq!(visit.asked(), [Effect::NoteSeen, Effect::Press], "noted after it was asked");
    visit.does(Action::NextUnread);
    assert_eq!(
        (visit.model.visit.unread.as_slice(), visit.model.target),
        (&[id(2)][..], Some(id(3)))
    );
    visit.hears(Event::CommentCreated(at(4, 0)));
    visit.does(Action::ShowNew);
    assert_eq!(visit.model.visit.unread, [id(2)], "what comes while I am here is not");
}

#[test]
fn who_writes_says_so_now_and_then_and_only_when_the_text_changes() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.asked();
    let says = |visit: &mut Visit, text: &str| {
        visit.types(Place::Root, Field::Body, text);
        visit.asks(&Effect::SayTyping(None))
    };
    assert!(says(&mut visit, "h"));
    assert!(!says(&mut visit, "he"), "not at each key");
    visit.now = Timestamp(NOW.0 + 3_000);
    assert!(!says(&mut visit, "he"), "nothing changed");
    assert!(says(&mut visit, "hel"));
    visit.now = Timestamp(NOW.0 + 9_000);
    assert!(!says(&mut visit, ""), "taking back is not writing");
    visit.does_on(Action::Reply, 1);
    visit.types(Place::Reply(id(1)), Field::Body, "you");
    assert!(visit.asks(&Effect::SayTyping(Some(id(1)))));
}

#[test]
fn who_else_writes_and_reads_is_shown_until_it_is_over_or_can_not_be_known() {
    let typist = sdk::wire::Typist {
        parent: None,
        member: None,
        guest: Some(guest("Ana")),
        name: Some("Ana".to_owned()),
    };
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    let thread = visit.model.thread.thread().id;
    let typing = |who| Message::Live(Notice::Typing { thread, who, more: 0 });
    visit.send(typing(vec![typist.clone()]));
    assert!(visit.shows("Ana is writing"));
    visit.send(Message::Over(Wait::Typing));
    assert!(visit.shows("Ana is writing"), "she said so again meanwhile");
    visit.now = Timestamp(NOW.0 + 6_000);
    visit.send(Message::Over(Wait::Typing));
    assert!(!visit.shows("is writing"));

    visit.send(typing(vec![typist.clone()]));
    visit.hears(Event::CommentCreated(comment(2, None, "Ana")));
    assert!(!visit.shows("is writing"), "there it is");

    let newcomer = sdk::wire::Typist { guest: None, name: None, ..typist.clone() };
    visit.send(typing(vec![newcomer, typist]));
    visit.hears(Event::CommentCreated(comment(3, None, "Cleo")));
    assert!(visit.shows("Ana is writing"), "the newcomer was Cleo, and Ana is still at it");
    visit.hears(Event::CommentCreated(comment(4, None, "Ana")));
    assert!(!visit.shows("is writing"));

    let readers = |count| Message::Live(Notice::Presence { thread, count, members: vec![] });
    visit.send(readers(Some(12)));
    assert!(visit.shows("12 reading now"));
    visit.send(readers(None));
    assert!(!visit.shows("reading now"));
    visit.send(readers(Some(12)));
    visit.send(Message::Live(Notice::Lost));
    assert!(!visit.shows("reading now"));
}
