//! Writing, posting, editing, deleting.

use super::*;

#[test]
fn a_guest_is_asked_for_a_name_when_they_post_and_not_before() {
    let mut visit = Visit::new(vec![]);
    visit.does(Action::Open);
    visit.types(Place::Root, Field::Body, "hello");
    assert!(!visit.shows("name=\"name\""));
    visit.does(Action::Post);
    assert!(visit.shows("name=\"name\""));
    assert!(visit.asked().contains(&Effect::Focus(Place::Root, Field::Name)));

    visit.does(Action::Post);
    assert_eq!(visit.model.composers[0].trouble, Some(Trouble::NoName));
    visit.types(Place::Root, Field::Name, " Ana ");
    visit.types(Place::Root, Field::Email, "nobody");
    visit.does(Action::Post);
    assert_eq!(visit.model.composers[0].trouble, Some(Trouble::BadEmail));
    visit.types(Place::Root, Field::Email, "ana@example.org");
    visit.asked();
    visit.does(Action::Post);
    let effects = visit.asked();
    assert!(effects.contains(&Effect::KeepName("Ana".to_owned())));
    let Some(Effect::Post(_, new)) = effects.iter().find(|e| matches!(e, Effect::Post(..))) else {
        panic!("nothing was posted");
    };
    assert_eq!(new.guest.as_ref().unwrap().email.as_deref(), Some("ana@example.org"));
    assert_eq!(new.thread.title.as_deref(), Some("On rivers"));
}

#[test]
fn a_comment_is_there_at_once_and_settles_when_the_answer_comes() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    assert!(visit.shows("hello") && visit.shows("Sending"));
    assert!(visit.model.composers.is_empty(), "it left its composer");

    let key = visit.posts();
    visit.position = Position { seq: 11, eid: EventId(11) };
    visit.answers(&key, comment(2, None, "Ana"));
    assert!(!visit.shows("Sending") && visit.shows("text 2"));
    assert!(visit.model.pending.is_empty());
    assert_eq!(visit.model.me.own[0].id, id(2));
    assert_eq!(visit.model.announcement, Some(Announcement::Posted));
    let effects = visit.asked();
    assert!(effects.contains(&Effect::KeepPending(vec![])));
    assert!(effects.contains(&Effect::Tell(HostEvent::Comment(id(2)))));
}

#[test]
fn a_comment_never_stands_there_twice_whichever_comes_first() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let key = visit.posts();
    visit.hears(Event::CommentCreated(comment(2, None, "Ana")));
    assert_eq!((visit.count("<article"), visit.model.gathered.len()), (2, 0));
    visit.answers(&key, comment(2, None, "Ana"));
    assert_eq!((visit.count("<article"), visit.model.gathered.len()), (2, 0));
    assert!(visit.shows("text 2") && !visit.shows("Sending"));
    assert_eq!(visit.model.thread.thread().comments, 2);

    // The other way round.
    visit.types(Place::Root, Field::Body, "again");
    visit.does(Action::Post);
    let key = visit.posts();
    let before = visit.position;
    visit.position = Position { seq: before.seq + 1, eid: EventId(before.seq + 1) };
    visit.answers(&key, comment(3, None, "Ana"));
    visit.position = before;
    visit.hears(Event::CommentCreated(comment(3, None, "Ana")));
    assert_eq!(visit.count("<article"), 3);
    assert_eq!(visit.model.thread.thread().comments, 3);
    assert!(visit.model.gathered.is_empty());
}

#[test]
fn a_comment_that_a_failover_lost_makes_the_page_load_the_thread_again() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let key = visit.posts();
    let before = visit.position;
    visit.position = Position { seq: before.seq + 1, eid: EventId(99) };
    visit.answers(&key, comment(2, None, "Ana"));
    visit.position = before;
    visit.asked();
    visit.hears(Event::CommentCreated(comment(3, None, "Cleo")));
    let min_seq = Some(before.seq + 1);
    let reload = Effect::Reload { sort: Sort::Newest, limit: 25, min_seq };
    assert!(visit.asked().contains(&reload));
}

#[test]
fn a_failed_post_keeps_its_text_and_is_sent_again_under_the_same_key() {
    let mut visit = Visit::of("Ana", vec![]);
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let key = visit.posts();
    visit.send(Message::Posted(key.clone(), Err(lost())));
    assert!(visit.shows("hello") && visit.shows("Retry"));
    visit.asked();

    visit.send(Message::Did(Action::Retry, Some(key.clone())));
    assert_eq!(visit.posts(), key);
    visit.send(Message::Posted(key.clone(), Err(lost())));
    visit.asked();
    visit.send(Message::Live(Notice::Connected));
    assert_eq!(visit.posts(), key, "the connection is back");

    visit.send(Message::Posted(key.clone(), Err(refused(Code::RateLimited))));
    visit.asked();
    visit.send(Message::Live(Notice::Connected));
    assert!(visit.asked().is_empty(), "a refusal is not repeated by itself");
    visit.send(Message::Did(Action::Discard, Some(key)));
    assert_eq!(visit.model.composers[0].body, "hello");
    assert!(visit.model.pending.is_empty());
}

#[test]
fn what_was_being_sent_outlives_the_page() {
    let pending = Pending {
        key: Uuid::from_u128(5).to_string(),
        parent: None,
        name: "Ana".to_owned(),
        body: "hello".to_owned(),
        state: PendingState::Sending,
    };
    let key = pending.key.clone();
    let kept = Kept { name: "Ana".to_owned(), pending: vec![pending], ..Kept::default() };
    let mut visit = Visit::with(vec![], kept);
    assert!(visit.shows("hello"));
    assert_eq!(visit.posts(), key);
}

#[test]
fn drafts_are_kept_and_shared_between_tabs() {
    let drafts = vec![(Place::Root, "before".to_owned()), (Place::Reply(id(1)), "you".to_owned())];
    let mut visit = Visit::with(vec![comment(1, None, "Ben")], Kept { drafts, ..Kept::default() });
    assert!(visit.shows("before"));
    visit.does_on(Action::Reply, 1);
    assert!(visit.shows("you"));
    visit.types(Place::Reply(id(1)), Field::Body, "you there");
    let kept = Effect::KeepDraft(Place::Reply(id(1)), "you there".to_owned());
    assert!(visit.asked().contains(&kept));
    visit.does_on(Action::Cancel, 1);
    visit.does_on(Action::Reply, 1);
    assert!(visit.shows("you there"), "closing is not dropping");

    visit.send(Message::Draft(Place::Root, "from another tab".to_owned()));
    assert!(visit.shows("from another tab"));
    let mut other = Visit::new(vec![]);
    other.send(Message::Draft(Place::Root, "from another tab".to_owned()));
    assert!(other.shows("from another tab") && !other.model.composers[0].open);
}

#[test]
fn a_comment_of_mine_is_edited_and_deleted() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ana")]);
    let own = OwnComment { id: id(1), editable_until: Timestamp(NOW.0 + 60_000) };
    let me = Guest { id: guest("Ana"), name: "Ana".to_owned(), has_email: false };
    visit.send(Message::Mine(Ok(Mine { guest: Some(me), comments: vec![own], ..Mine::default() })));
    assert!(visit.shows("data-do=\"edit\""));
    visit.asked();

    visit.does_on(Action::Edit, 1);
    assert_eq!(visit.asked(), [Effect::LoadSource(id(1))]);
    assert_eq!(visit.model.composers[0].state, ComposerState::Loading);
    visit.send(Message::Sourced(id(1), Ok(Source { body: "old".to_owned(), version: 1 })));
    visit.types(Place::Edit(id(1)), Field::Body, "new");
    visit.does_on(Action::Save, 1);
    visit.does_on(Action::Save, 1);
    let saves = visit.asked().into_iter().filter(|effect| matches!(effect, Effect::Save(..)));
    assert_eq!(saves.count(), 1, "a second click sends nothing");
    visit.send(Message::Saved(id(1), Err(refused(Code::VersionConflict))));
    assert_eq!(visit.model.composers[0].trouble, Some(Trouble::Refused(Code::VersionConflict)));
    let edited =
        Comment { version: 2, html: Some(SafeHtml("new".to_owned())), ..comment(1, None, "Ana") };
    let changed = Changed { comment: edited, position: visit.position, editable_until: None };
    visit.send(Message::Saved(id(1), Ok(changed)));
    assert!(visit.model.composers.is_empty() && visit.shows(">new<"));

    visit.does_on(Action::Delete, 1);
    assert!(visit.shows("data-do=\"confirm\""));
    visit.does_on(Action::Dismiss, 1);
    assert!(!visit.shows("data-do=\"confirm\""));
    visit.does_on(Action::Delete, 1);
    visit.asked();
    visit.does_on(Action::Confirm, 1);
    assert_eq!(visit.asked(), [Effect::Delete(id(1))]);
    visit.hears(Event::CommentRemoved { id: id(1), version: 3, counts: Vec::new() });
    assert!(!visit.shows("text 1") && visit.model.question.is_none());
}

#[test]
fn the_time_for_changes_ends() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ana")]);
    let own = OwnComment { id: id(1), editable_until: Timestamp(NOW.0 + 60_000) };
    visit.send(Message::Mine(Ok(Mine { comments: vec![own], ..Mine::default() })));
    assert!(visit.shows("data-do=\"edit\""));
    visit.now = Timestamp(NOW.0 + 60_000);
    visit.send(Message::Ticked);
    assert!(!visit.shows("data-do=\"edit\""));
}

#[test]
fn without_live_updates_the_counts_are_fetched_after_a_post() {
    let mut visit = Visit::of("Ana", vec![]);
    visit.model.host.live = false;
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let key = visit.posts();
    visit.position = Position { seq: 11, eid: EventId(11) };
    visit.answers(&key, comment(2, None, "Ana"));
    let reload = Effect::Reload { sort: Sort::Newest, limit: 25, min_seq: Some(11) };
    assert!(visit.asked().contains(&reload));
}

#[test]
fn each_comment_has_a_key_of_its_own() {
    let mut visit = Visit::of("Ana", vec![]);
    let keys: std::collections::HashSet<_> = (0..100).map(|_| visit.model.new_key()).collect();
    assert_eq!(keys.len(), 100);
    assert!(keys.iter().all(|key| key.parse::<Uuid>().unwrap().get_version_num() == 4));
}
