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
    assert!(effects.contains(&Effect::ForgetPending(key)));
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
    assert!(visit.shows("hello") && visit.shows("Waiting until you are connected"));
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
        email: String::new(),
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

    let draft = |before: &str, now: &str| Message::Draft(Place::Root, before.into(), now.into());
    visit.send(draft("before", "from another tab"));
    assert!(visit.shows("from another tab"));
    let mut other = Visit::new(vec![]);
    other.send(draft("", "from another tab"));
    assert!(other.shows("from another tab") && !other.model.composers[0].open);
    // It was written on here, and the other tab had not heard of it.
    other.types(Place::Root, Field::Body, "from another tab, and this one");
    other.send(draft("from another tab", ""));
    assert!(other.shows("and this one"));
}

#[test]
fn what_is_posted_offline_waits_and_is_sent_once_when_there_is_a_way() {
    let mut visit = Visit::of("Ana", vec![]);
    visit.send(Message::Online(false));
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let kept = visit.model.pending[0].clone();
    let effects = visit.asked();
    assert!(effects.contains(&Effect::KeepPending(kept.clone())));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Post(..))));
    assert!(visit.shows("Waiting until you are connected"));
    assert_eq!(visit.model.announcement, Some(Announcement::Waiting));
    visit.send(Message::Ticked);
    assert!(visit.asked().is_empty(), "there is no use in trying");

    visit.send(Message::Online(true));
    assert_eq!(visit.posts(), kept.key);
    visit.send(Message::Live(Notice::Connected));
    assert!(visit.asked().is_empty(), "it is on its way");
    visit.send(Message::Posted(kept.key.clone(), Err(lost())));
    visit.asked();
    visit.send(Message::Ticked);
    assert_eq!(visit.posts(), kept.key, "the server was away");
}

#[test]
fn a_part_of_a_comment_is_quoted_before_what_is_written() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.send(Message::Quoted(id(1), " The first line.\n\nThe second. ".to_owned()));
    let place = Place::Reply(id(1));
    let first = "> The first line.\n> \n> The second.\n\n";
    assert_eq!(visit.model.composers[0].body, first);
    assert!(visit.asked().contains(&Effect::Focus(place, Field::Body)));
    visit.types(place, Field::Body, &format!("{first}Yes."));
    visit.send(Message::Quoted(id(1), "More".to_owned()));
    let body = format!("{first}Yes.\n\n> More\n\n");
    assert_eq!(visit.model.composers[0].body, body);
    assert!(visit.asked().contains(&Effect::KeepDraft(place, body)), "it is kept as if typed");
}

#[test]
fn what_another_tab_posted_or_took_back_is_not_sent_here() {
    let mut visit = Visit::of("Ana", vec![]);
    visit.send(Message::Online(false));
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let key = visit.model.pending[0].key.clone();
    visit.asked();
    visit.send(Message::Settled(key.clone()));
    assert_eq!(visit.asked(), [Effect::LoadMine]);
    visit.send(Message::Online(true));
    visit.send(Message::Settled(key));
    assert!(visit.asked().is_empty() && !visit.shows("hello"));
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
    let changed =
        Changed { comment: edited, position: visit.position, editable_until: None, held: false };
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

#[test]
fn words_stand_for_a_picture_until_its_address_comes() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    let (words, address) = ("![Uploading cat.png…]()", "![cat](https://c.example/images/blog/1)");
    let came = |text: &str, error| Message::Uploaded(Place::Root, words.into(), text.into(), error);
    visit.types(Place::Root, Field::Body, &format!("See {words}, and {words}"));
    visit.send(Message::Uploading(Place::Root));
    visit.send(Message::Uploading(Place::Root));
    visit.asked();
    visit.does(Action::Post);
    assert!(visit.asked().is_empty(), "it is not ready");

    visit.send(came(address, None));
    let body = format!("See {address}, and {words}");
    assert_eq!(visit.model.composers[0].body, body);
    assert!(visit.asked().contains(&Effect::KeepDraft(Place::Root, body)));
    visit.send(came("", Some(Trouble::Refused(Code::ImageTooLarge))));
    assert_eq!(visit.model.composers[0].body, format!("See {address}, and "));
    assert!(visit.shows("That image is too large"));
    visit.asked();
    visit.does(Action::Post);
    visit.posts();

    // An answer that was put away meanwhile keeps the address in its draft.
    visit.does_on(Action::Reply, 1);
    let place = Place::Reply(id(1));
    visit.types(place, Field::Body, words);
    visit.send(Message::Uploading(place));
    visit.does_on(Action::Cancel, 1);
    visit.send(Message::Uploaded(place, words.into(), address.into(), None));
    visit.does_on(Action::Reply, 1);
    assert!(visit.shows(address));
}

#[test]
fn an_at_sign_offers_the_names_of_people_who_are_there() {
    let people = ["Ben Okafor", "Bea", "Ana", "Ben Okafor", "Mia Berg"];
    let comments = people.iter().zip(1..).map(|(name, number)| comment(number, None, name));
    let mut visit = Visit::of("Ana", comments.collect());
    visit.asked();
    visit.does(Action::Open);
    visit.send(Message::Naming(Place::Root, "b".to_owned()));
    let names = visit.model.composers[0].names.clone();
    assert_eq!(names.len(), 3, "each once, by the beginning of any word: {names:?}");
    assert!(visit.shows("role=\"listbox\"") && visit.shows("aria-activedescendant"));
    visit.send(Message::Chosen(Place::Root, false));
    assert_eq!(visit.model.composers[0].chosen, 2);
    visit.send(Message::Chosen(Place::Root, true));
    assert_eq!(visit.model.composers[0].chosen, 0);
    for gone in ["bean", "", "bea"] {
        visit.send(Message::Naming(Place::Root, gone.to_owned()));
        assert!(!visit.shows("role=\"listbox\""), "{gone}");
    }
    assert_eq!(visit.asked(), [], "nobody is asked for what is on the page");
}

#[test]
fn a_colon_offers_emoji_by_their_names_which_are_loaded_then() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, ":smith")]);
    visit.does(Action::Open);
    visit.asked();
    let naming = |text: &str| Message::Naming(Place::Root, text.to_owned());
    visit.send(naming(":sm"));
    visit.send(naming(":smi"));
    assert_eq!(visit.asked(), [Effect::LoadEmoji], "once");
    visit.send(Message::Emoji(Err(lost())));
    visit.send(naming(":smi"));
    assert_eq!(visit.asked(), [Effect::LoadEmoji], "and again where they did not come");
    let emoji = ["👍 :+1: :thumbsup:", "😄 :smile:", "😃 :smiley:", "🛫 :airplane_departure:"];
    let emoji = emoji.map(str::to_owned).to_vec();
    visit.send(Message::Emoji(Ok(EmojiNames { emoji: emoji.clone() })));
    for (typed, offered) in [
        (":smi", &emoji[1..3]),
        (":SMILE:", &emoji[1..2]),
        (":thu", &emoji[..1]),
        (":+1", &emoji[..1]),
        (":departure", &[]),
    ] {
        visit.send(naming(typed));
        assert_eq!(visit.model.composers[0].names, offered, "{typed}");
    }
    visit.send(naming(":smi"));
    assert!(visit.shows("role=\"listbox\"") && visit.shows("aria-label=\"Emoji\""));
    visit.send(naming("sm"));
    assert!(!visit.shows("😄"), "names are of people");
    assert!(visit.asked().is_empty());
}

#[test]
fn what_waits_for_a_moderator_stands_in_its_place_until_it_is_published() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    visit.types(Place::Root, Field::Body, "hello");
    visit.does(Action::Post);
    let key = visit.posts();
    let held = comment(2, None, "Ana");
    let (position, editable_until) = (visit.position, None);
    let changed = Changed { comment: held.clone(), position, editable_until, held: true };
    visit.send(Message::Posted(key, Ok(changed)));
    assert_eq!(visit.model.announcement.take(), Some(Announcement::Held));
    assert!(visit.shows("text 2") && visit.shows("Only you see this"));
    assert_eq!(visit.model.thread.thread().comments, 1, "nobody else counts it");
    let told = visit.asked();
    assert!(!told.contains(&Effect::Tell(HostEvent::Comment(id(2)))), "the page is not told");

    // It is there when the thread is loaded again, and on the next visit.
    let page = page(vec![comment(1, None, "Ben")], Sort::Newest, visit.position);
    visit.send(Message::Reloaded(Ok(page)));
    assert!(visit.shows("Only you see this"));

    visit.hears(Event::CommentCreated(held));
    assert!(visit.shows("text 2") && !visit.shows("Only you see this"));
    assert_eq!(visit.model.thread.thread().comments, 2);
}

#[test]
fn what_waits_is_taken_back_by_its_author() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    let own = |number, standing| OwnHeld { comment: comment(number, Some(1), "Ana"), standing };
    let held = vec![own(2, Standing::Waiting), own(3, Standing::Refused), own(4, Standing::Shown)];
    visit.send(Message::Mine(Ok(Mine { held, ..Mine::default() })));
    assert_eq!((visit.count("Waiting for a moderator"), visit.count("did not publish")), (1, 1));
    assert!(visit.shows("text 4"), "and what is in the shadow looks like any other");
    visit.does_on(Action::Delete, 2);
    visit.does_on(Action::Confirm, 2);
    assert!(visit.asked().contains(&Effect::Delete(id(2))));
    let gone = Comment {
        version: 2,
        removed: true,
        html: None,
        author: None,
        ..comment(2, Some(1), "Ana")
    };
    let (position, editable_until) = (visit.position, None);
    let changed = Changed { comment: gone, position, editable_until, held: true };
    visit.send(Message::Deleted(id(2), Ok(changed)));
    assert!(!visit.shows("text 2") && visit.shows("text 3"));
}
