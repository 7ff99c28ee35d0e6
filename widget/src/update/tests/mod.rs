//! Whole sessions of readers, without a browser.

use sdk::{
    client::Error,
    live::Notice,
    wire::{
        Author, AuthorKind, Changed, Code, Comment, CommentId, CommentPage, Cursor, Event,
        EventFrame, EventId, Guest, GuestId, Mine, OwnComment, Permalink, Position, Problem,
        ReplyPage, SafeHtml, SiteInfo, SiteSettings, Sort, Source, Thread, ThreadId, Timestamp,
    },
};
use uuid::Uuid;
use view::{
    Action, Announcement, ComposerState, Connection, Fetch, Field, Pending, PendingState, Place,
    Trouble, to_html, view,
};

use super::{start, update};
use crate::{
    message::{Effect, HostEvent, Message, Wait},
    model::{HostPage, Kept, Model},
};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

/// A reader in front of a thread, and the server behind it.
struct Session {
    model: Model,
    /// What was asked for and not looked at yet.
    effects: Vec<Effect>,
    position: Position,
    now: Timestamp,
}

fn id(number: u128) -> CommentId {
    CommentId(Uuid::from_u128(number))
}

fn comment(number: u128, parent: Option<u128>, name: &str) -> Comment {
    Comment {
        id: id(number),
        parent: parent.map(id),
        root: id(parent.unwrap_or(number)),
        version: 1,
        author: Some(Author {
            kind: AuthorKind::Guest,
            guest: Some(guest(name)),
            name: name.to_owned(),
        }),
        html: Some(SafeHtml(format!("<p>text {number}</p>"))),
        created_at: NOW,
        edited_at: None,
        removed: false,
        replies: 0,
        branch: 0,
    }
}

fn guest(name: &str) -> GuestId {
    GuestId(Uuid::new_v5(&Uuid::nil(), name.as_bytes()))
}

fn page(comments: Vec<Comment>, sort: Sort, position: Position) -> CommentPage {
    CommentPage {
        site: SiteInfo {
            key: "blog".parse().unwrap(),
            name: "Blog".to_owned(),
            settings: SiteSettings::default(),
        },
        thread: Thread {
            id: ThreadId(Uuid::from_u128(7)),
            key: "blog.example/rivers".to_owned(),
            url: None,
            title: None,
            comments: u32::try_from(comments.len()).unwrap(),
            closed: false,
        },
        position,
        sort,
        comments,
        next: None,
    }
}

fn refused(code: Code) -> Error {
    Error::Refused { problem: Box::new(Problem::new(code)), retry_after: None }
}

fn lost() -> Error {
    Error::Lost("no route".to_owned())
}

impl Session {
    fn with(comments: Vec<Comment>, kept: Kept) -> Self {
        let position = Position { seq: 10, eid: EventId(10) };
        let host = HostPage {
            url: Some("https://blog.example/rivers".to_owned()),
            title: Some("On rivers".to_owned()),
            live: true,
        };
        let mut model = Model::new(page(comments, Sort::Newest, position), host, kept, 1);
        let effects = start(&mut model, None, NOW);
        Self { model, effects, position, now: NOW }
    }

    fn new(comments: Vec<Comment>) -> Self {
        Self::with(comments, Kept::default())
    }

    /// Someone who gave their name on an earlier visit.
    fn of(name: &str, comments: Vec<Comment>) -> Self {
        Self::with(comments, Kept { name: name.to_owned(), ..Kept::default() })
    }

    fn send(&mut self, message: Message) {
        let effects = update(&mut self.model, message, self.now);
        self.effects.extend(effects);
    }

    fn does(&mut self, action: Action) {
        self.send(Message::Did(action, None));
    }

    fn does_on(&mut self, action: Action, number: u128) {
        self.send(Message::Did(action, Some(id(number).to_string())));
    }

    fn types(&mut self, place: Place, field: Field, text: &str) {
        self.send(Message::Typed(place, field, text.to_owned()));
    }

    /// Everything that was asked for since the last look.
    fn asked(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The key of the one post that was asked for.
    fn posts(&mut self) -> String {
        let posts: Vec<_> = self
            .asked()
            .into_iter()
            .filter_map(|effect| match effect {
                Effect::Post(key, _) => Some(key),
                _ => None,
            })
            .collect();
        assert_eq!(posts.len(), 1, "one post");
        posts.into_iter().next().unwrap()
    }

    /// The next change of the thread comes over the socket.
    fn hears(&mut self, event: Event) {
        let seq = self.position.seq + 1;
        let frame = EventFrame {
            thread: ThreadId(Uuid::from_u128(7)),
            seq,
            eid: EventId(seq),
            prev: self.position.eid,
            event,
        };
        self.position = frame.position();
        self.send(Message::Live(Notice::Event(frame)));
    }

    fn answers(&mut self, key: &str, comment: Comment) {
        let editable_until = Some(Timestamp(self.now.0 + 900_000));
        let changed = Changed { comment, position: self.position, editable_until };
        self.send(Message::Posted(key.to_owned(), Ok(changed)));
    }

    fn html(&self) -> String {
        to_html(&view(&self.model.view()))
    }

    fn shows(&self, text: &str) -> bool {
        self.html().contains(text)
    }

    fn count(&self, text: &str) -> usize {
        self.html().matches(text).count()
    }
}

#[test]
fn the_first_drawing_is_what_the_server_drew() {
    let comments = vec![comment(2, None, "Ana"), comment(1, None, "Ben")];
    let first = page(comments, Sort::Newest, Position::START);
    let served =
        to_html(&view(&view::Model::of_thread(&sdk::thread::ThreadState::new(first.clone()))));
    let model = Model::new(first, HostPage::default(), Kept::default(), 1);
    assert_eq!(to_html(&view(&model.view())), served);
}

#[test]
fn a_thread_is_watched_from_the_page_that_was_served() {
    let mut session = Session::new(vec![comment(1, None, "Ana")]);
    let position = session.position;
    let thread = ThreadId(Uuid::from_u128(7));
    assert!(session.asked().contains(&Effect::Subscribe(thread, position)));
}

#[test]
fn a_guest_is_asked_for_a_name_when_they_post_and_not_before() {
    let mut session = Session::new(vec![]);
    session.does(Action::Open);
    session.types(Place::Root, Field::Body, "hello");
    assert!(!session.shows("name=\"name\""));
    session.does(Action::Post);
    assert!(session.shows("name=\"name\""));
    assert!(session.asked().contains(&Effect::Focus(Place::Root, Field::Name)));

    session.does(Action::Post);
    assert_eq!(session.model.composers[0].trouble, Some(Trouble::NoName));
    session.types(Place::Root, Field::Name, " Ana ");
    session.types(Place::Root, Field::Email, "nobody");
    session.does(Action::Post);
    assert_eq!(session.model.composers[0].trouble, Some(Trouble::BadEmail));
    session.types(Place::Root, Field::Email, "ana@example.org");
    session.asked();
    session.does(Action::Post);
    let effects = session.asked();
    assert!(effects.contains(&Effect::KeepName("Ana".to_owned())));
    let Some(Effect::Post(_, new)) = effects.iter().find(|e| matches!(e, Effect::Post(..))) else {
        panic!("nothing was posted");
    };
    assert_eq!(new.guest.as_ref().unwrap().email.as_deref(), Some("ana@example.org"));
    assert_eq!(new.thread.title.as_deref(), Some("On rivers"));
}

#[test]
fn a_comment_is_there_at_once_and_settles_when_the_answer_comes() {
    let mut session = Session::of("Ana", vec![comment(1, None, "Ben")]);
    session.types(Place::Root, Field::Body, "hello");
    session.does(Action::Post);
    assert!(session.shows("hello") && session.shows("Sending"));
    assert!(session.model.composers.is_empty(), "it left its composer");

    let key = session.posts();
    session.position = Position { seq: 11, eid: EventId(11) };
    session.answers(&key, comment(2, None, "Ana"));
    assert!(!session.shows("Sending") && session.shows("text 2"));
    assert!(session.model.pending.is_empty());
    assert_eq!(session.model.own[0].id, id(2));
    assert_eq!(session.model.announcement, Some(Announcement::Posted));
    let effects = session.asked();
    assert!(effects.contains(&Effect::KeepPending(vec![])));
    assert!(effects.contains(&Effect::Tell(HostEvent::Comment(id(2)))));
}

#[test]
fn a_comment_never_stands_there_twice_whichever_comes_first() {
    let mut session = Session::of("Ana", vec![comment(1, None, "Ben")]);
    session.types(Place::Root, Field::Body, "hello");
    session.does(Action::Post);
    let key = session.posts();
    session.hears(Event::CommentCreated(comment(2, None, "Ana")));
    assert_eq!((session.count("<article"), session.model.gathered.len()), (2, 0));
    session.answers(&key, comment(2, None, "Ana"));
    assert_eq!((session.count("<article"), session.model.gathered.len()), (2, 0));
    assert!(session.shows("text 2") && !session.shows("Sending"));
    assert_eq!(session.model.thread.thread().comments, 2);

    // The other way round.
    session.types(Place::Root, Field::Body, "again");
    session.does(Action::Post);
    let key = session.posts();
    session.position.seq += 1;
    session.answers(&key, comment(3, None, "Ana"));
    session.position.seq -= 1;
    session.hears(Event::CommentCreated(comment(3, None, "Ana")));
    assert_eq!(session.count("<article"), 3);
    assert_eq!(session.model.thread.thread().comments, 3);
    assert!(session.model.gathered.is_empty());
}

#[test]
fn a_failed_post_keeps_its_text_and_is_sent_again_under_the_same_key() {
    let mut session = Session::of("Ana", vec![]);
    session.types(Place::Root, Field::Body, "hello");
    session.does(Action::Post);
    let key = session.posts();
    session.send(Message::Posted(key.clone(), Err(lost())));
    assert!(session.shows("hello") && session.shows("Retry"));
    session.asked();

    session.send(Message::Did(Action::Retry, Some(key.clone())));
    assert_eq!(session.posts(), key);
    session.send(Message::Posted(key.clone(), Err(lost())));
    session.asked();
    session.send(Message::Live(Notice::Connected));
    assert_eq!(session.posts(), key, "the connection is back");

    session.send(Message::Posted(key.clone(), Err(refused(Code::RateLimited))));
    session.asked();
    session.send(Message::Live(Notice::Connected));
    assert!(session.asked().is_empty(), "a refusal is not repeated by itself");
    session.send(Message::Did(Action::Discard, Some(key)));
    assert_eq!(session.model.composers[0].body, "hello");
    assert!(session.model.pending.is_empty());
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
    let mut session = Session::with(vec![], kept);
    assert!(session.shows("hello"));
    assert_eq!(session.posts(), key);
}

#[test]
fn drafts_are_kept_and_shared_between_tabs() {
    let drafts = vec![(Place::Root, "before".to_owned()), (Place::Reply(id(1)), "you".to_owned())];
    let mut session =
        Session::with(vec![comment(1, None, "Ben")], Kept { drafts, ..Kept::default() });
    assert!(session.shows("before"));
    session.does_on(Action::Reply, 1);
    assert!(session.shows("you"));
    session.types(Place::Reply(id(1)), Field::Body, "you there");
    let kept = Effect::KeepDraft(Place::Reply(id(1)), "you there".to_owned());
    assert!(session.asked().contains(&kept));
    session.does_on(Action::Cancel, 1);
    session.does_on(Action::Reply, 1);
    assert!(session.shows("you there"), "closing is not dropping");

    session.send(Message::Draft(Place::Root, "from another tab".to_owned()));
    assert!(session.shows("from another tab"));
    let mut other = Session::new(vec![]);
    other.send(Message::Draft(Place::Root, "from another tab".to_owned()));
    assert!(other.shows("from another tab") && !other.model.composers[0].open);
}

#[test]
fn new_roots_wait_behind_the_bar_and_replies_slide_in() {
    let mut session = Session::new(vec![comment(1, None, "Ben")]);
    session.hears(Event::CommentCreated(comment(2, None, "Cid")));
    session.hears(Event::CommentCreated(comment(3, Some(2), "Dan")));
    session.hears(Event::CommentCreated(comment(4, Some(1), "Eve")));
    assert!(session.shows("1 new comment") && session.shows("text 4"));
    assert!(!session.shows("text 2") && !session.shows("text 3"));
    assert!(session.shows("4 comments"));
    assert!(session.asked().contains(&Effect::Tell(HostEvent::Count(4))));

    session.does(Action::ShowNew);
    assert!(session.shows("text 2") && session.shows("text 3"));
    session.send(Message::Over(Wait::Fresh(id(2))));
    session.send(Message::Over(Wait::Announce));
    assert_eq!(session.model.announcement, Some(Announcement::Arrived(3)));
}

#[test]
fn the_first_comment_of_a_thread_is_shown_at_once() {
    let mut session = Session::new(vec![]);
    session.hears(Event::CommentCreated(comment(1, None, "Ben")));
    assert!(session.shows("text 1") && session.model.gathered.is_empty());
}

#[test]
fn a_gap_is_closed_by_loading_the_thread_again() {
    let mut session = Session::new(vec![comment(1, None, "Ben")]);
    session.asked();
    session.position.seq += 3;
    session.hears(Event::CommentCreated(comment(9, None, "Cid")));
    let reload = Effect::Reload { sort: Sort::Newest, limit: 25, min_seq: Some(14) };
    assert_eq!(session.asked(), [reload]);

    session.send(Message::Reloaded(Err(lost())));
    assert!(session.asked().contains(&Effect::Wait(5_000, Wait::Reload(Some(10)))));
    let position = Position { seq: 14, eid: EventId(14) };
    let comments = vec![comment(9, None, "Cid"), comment(1, None, "Ben")];
    session.send(Message::Reloaded(Ok(page(comments, Sort::Newest, position))));
    assert!(session.shows("1 new comment"), "what is being read is not pushed away");
    let thread = ThreadId(Uuid::from_u128(7));
    assert!(session.asked().contains(&Effect::Subscribe(thread, position)));
}

#[test]
fn a_comment_of_mine_is_edited_and_deleted() {
    let mut session = Session::of("Ana", vec![comment(1, None, "Ana")]);
    let own = OwnComment { id: id(1), editable_until: Timestamp(NOW.0 + 60_000) };
    let me = Guest { id: guest("Ana"), name: "Ana".to_owned(), has_email: false };
    session.send(Message::Mine(Ok(Mine { guest: Some(me), comments: vec![own] })));
    assert!(session.shows("data-do=\"edit\""));
    session.asked();

    session.does_on(Action::Edit, 1);
    assert_eq!(session.asked(), [Effect::LoadSource(id(1))]);
    assert_eq!(session.model.composers[0].state, ComposerState::Loading);
    session.send(Message::Sourced(id(1), Ok(Source { body: "old".to_owned(), version: 1 })));
    session.types(Place::Edit(id(1)), Field::Body, "new");
    session.does_on(Action::Save, 1);
    session.does_on(Action::Save, 1);
    let saves = session.asked().into_iter().filter(|effect| matches!(effect, Effect::Save(..)));
    assert_eq!(saves.count(), 1, "a second click sends nothing");
    session.send(Message::Saved(id(1), Err(refused(Code::VersionConflict))));
    assert_eq!(session.model.composers[0].trouble, Some(Trouble::Refused(Code::VersionConflict)));
    let edited =
        Comment { version: 2, html: Some(SafeHtml("new".to_owned())), ..comment(1, None, "Ana") };
    let changed = Changed { comment: edited, position: session.position, editable_until: None };
    session.send(Message::Saved(id(1), Ok(changed)));
    assert!(session.model.composers.is_empty() && session.shows(">new<"));

    session.does_on(Action::Delete, 1);
    assert!(session.shows("data-do=\"confirm-delete\""));
    session.does_on(Action::Dismiss, 1);
    assert!(!session.shows("data-do=\"confirm-delete\""));
    session.does_on(Action::Delete, 1);
    session.asked();
    session.does_on(Action::Confirm, 1);
    assert_eq!(session.asked(), [Effect::Delete(id(1))]);
    session.hears(Event::CommentRemoved { id: id(1), version: 3 });
    assert!(!session.shows("text 1") && session.model.question.is_none());
}

#[test]
fn the_time_for_changes_ends() {
    let mut session = Session::of("Ana", vec![comment(1, None, "Ana")]);
    let own = OwnComment { id: id(1), editable_until: Timestamp(NOW.0 + 60_000) };
    session.send(Message::Mine(Ok(Mine { guest: None, comments: vec![own] })));
    assert!(session.shows("data-do=\"edit\""));
    session.now = Timestamp(NOW.0 + 60_000);
    session.send(Message::Ticked);
    assert!(!session.shows("data-do=\"edit\""));
}

#[test]
fn a_lost_connection_is_mentioned_when_it_stays_lost() {
    let mut session = Session::new(vec![]);
    session.send(Message::Live(Notice::Lost));
    assert_eq!(session.model.connection, Connection::Quiet);
    session.send(Message::Live(Notice::Connected));
    session.send(Message::Over(Wait::Lost));
    assert_eq!(session.model.connection, Connection::Quiet, "it came back in time");

    session.send(Message::Live(Notice::Lost));
    session.send(Message::Over(Wait::Lost));
    assert_eq!(session.model.connection, Connection::Lost);
    session.send(Message::Online(false));
    assert_eq!(session.model.connection, Connection::Offline);
    session.send(Message::Online(true));
    session.send(Message::Live(Notice::Connected));
    assert_eq!(session.model.connection, Connection::Quiet);
    session.send(Message::Live(Notice::Refused { thread: None }));
    assert_eq!(session.model.connection, Connection::Refused);
}

#[test]
fn a_link_leads_to_a_comment_wherever_it_is() {
    let mut session = Session::new(vec![
        Comment { replies: 1, branch: 1, ..comment(1, None, "Ben") },
        comment(2, Some(1), "Cid"),
    ]);
    session.does_on(Action::Fold, 1);
    assert_eq!(session.model.folded, [id(1)]);
    session.send(Message::Followed(id(2)));
    assert!(session.model.folded.is_empty() && session.asked().contains(&Effect::ScrollTo(id(2))));

    session.send(Message::Followed(id(5)));
    assert_eq!(session.asked(), [Effect::LoadComment(id(5))]);
    let link = Permalink {
        position: session.position,
        comment: id(5),
        comments: vec![
            Comment { replies: 1, branch: 1, ..comment(4, None, "Dan") },
            comment(5, Some(4), "Eve"),
        ],
    };
    session.send(Message::Linked(Ok(link)));
    assert!(session.shows("text 5") && session.model.target == Some(id(5)));
    assert!(session.asked().contains(&Effect::ScrollTo(id(5))));

    session.send(Message::Linked(Err(refused(Code::CommentNotFound))));
    assert!(session.asked().is_empty(), "a link to nothing leads nowhere");
}

#[test]
fn more_is_loaded_once_and_again_after_a_failure() {
    let mut session = Session::new(vec![comment(9, None, "Ben")]);
    let first = CommentPage {
        next: Some(Cursor("c".to_owned())),
        ..page(
            vec![Comment { replies: 2, branch: 2, ..comment(9, None, "Ben") }],
            Sort::Newest,
            session.position,
        )
    };
    session.send(Message::Reloaded(Ok(first)));
    session.asked();
    session.does(Action::More);
    session.does(Action::More);
    assert_eq!(session.asked(), [Effect::LoadMore(Sort::Newest, Cursor("c".to_owned()))]);
    session.send(Message::More(Err(lost())));
    assert_eq!(session.model.more, Some(Fetch::Failed));
    session.does(Action::More);
    session.send(Message::More(Ok(page(
        vec![comment(8, None, "Cid")],
        Sort::Newest,
        session.position,
    ))));
    assert!(session.shows("text 8") && session.model.thread.next().is_none());

    session.asked();
    session.does_on(Action::MoreReplies, 9);
    assert_eq!(session.asked(), [Effect::LoadReplies(id(9), None)]);
    let replies = vec![comment(10, Some(9), "Dan"), comment(11, Some(9), "Eve")];
    let replies = ReplyPage { position: session.position, comments: replies, next: None };
    session.send(Message::Replies(id(9), Ok(replies)));
    assert!(session.shows("text 11") && !session.shows("more-replies"));
    assert_eq!(session.model.announcement, Some(Announcement::Loaded(2)));
}

#[test]
fn the_order_is_changed_and_remembered() {
    let mut session = Session::new(vec![comment(1, None, "Ben"), comment(2, None, "Cid")]);
    session.asked();
    session.send(Message::Did(Action::Sort, Some("oldest".to_owned())));
    let effects = session.asked();
    assert_eq!(effects[0], Effect::KeepSort(Sort::Oldest));
    assert!(matches!(effects[1], Effect::Reload { sort: Sort::Oldest, .. }));
    let comments = vec![comment(1, None, "Ben"), comment(2, None, "Cid")];
    session.send(Message::Reloaded(Ok(page(comments, Sort::Oldest, session.position))));
    assert!(session.model.gathered.is_empty());
    session.send(Message::Did(Action::Sort, Some("sideways".to_owned())));
    session.send(Message::Did(Action::Sort, Some("oldest".to_owned())));
    assert!(!session.asked().iter().any(|effect| matches!(effect, Effect::KeepSort(_))));
}

#[test]
fn a_thread_closes_while_it_is_read() {
    let mut session = Session::of("Ana", vec![comment(1, None, "Ben")]);
    assert!(session.shows("data-do=\"post\""));
    session.hears(Event::ThreadClosed { closed: true });
    assert!(!session.shows("data-do=\"post\"") && session.shows("closed"));
}

#[test]
fn without_live_updates_the_counts_are_fetched_after_a_post() {
    let mut session = Session::of("Ana", vec![]);
    session.model.host.live = false;
    session.types(Place::Root, Field::Body, "hello");
    session.does(Action::Post);
    let key = session.posts();
    session.position = Position { seq: 11, eid: EventId(11) };
    session.answers(&key, comment(2, None, "Ana"));
    let reload = Effect::Reload { sort: Sort::Newest, limit: 25, min_seq: Some(11) };
    assert!(session.asked().contains(&reload));
}

#[test]
fn each_comment_has_a_key_of_its_own() {
    let mut session = Session::of("Ana", vec![]);
    let keys: std::collections::HashSet<_> = (0..100).map(|_| session.model.new_key()).collect();
    assert_eq!(keys.len(), 100);
    assert!(keys.iter().all(|key| key.parse::<Uuid>().unwrap().get_version_num() == 4));
}
