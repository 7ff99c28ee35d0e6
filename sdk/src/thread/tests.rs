//! Whatever order pages and events come in, a client ends with what the server has.

use proptest::{prelude::*, sample::Index};
use uuid::Uuid;

use super::{Reload, ThreadState};
use crate::wire::{
    Author, AuthorKind, Changed, Comment, CommentId, CommentPage, Cursor, Event, EventFrame,
    EventId, OwnHeld, Permalink, Position, Reaction, ReplyCounts, ReplyPage, SafeHtml, SiteInfo,
    SiteSettings, Sort, Standing, Tally, Thread, ThreadId, Timestamp,
};

/// A server that keeps the plain list and counts from it each time it is asked.
#[derive(Clone)]
struct Server {
    comments: Vec<Comment>,
    closed: bool,
    reactions: Vec<Reaction>,
    events: Vec<EventFrame>,
}

/// What happens at the server.
#[derive(Clone, Debug)]
enum Write {
    Root,
    Reply(Index),
    Edit(Index),
    Remove(Index),
    Restore(Index),
    Vote(Index, i32),
    React(Index, i32),
    ReactToPage(i32),
    Pin(Index, bool),
    Feature(Index, bool),
    Close(bool),
}

/// What happens between the server and its client.
#[derive(Clone, Debug)]
enum Step {
    Write(Write),
    /// The client hears the next event.
    Hear,
    /// It hears an old one again.
    Again(Index),
    /// It reads the next page of roots, some events ago.
    NextPage(usize),
    /// It reads the rest of a branch, some events ago.
    Replies(Index, usize),
    /// It follows a link.
    Link(Index),
    /// It learns of its own write by the answer, before the event.
    Answer,
}

fn author() -> Author {
    Author {
        kind: AuthorKind::Guest,
        guest: None,
        member: None,
        avatar: None,
        badge: None,
        profile: None,
        name: "Ana".to_owned(),
    }
}

impl Server {
    fn new() -> Self {
        Self { comments: Vec::new(), closed: false, reactions: Vec::new(), events: Vec::new() }
    }

    /// A server to which all this was written.
    fn after(writes: &[Write]) -> Self {
        let mut server = Self::new();
        for write in writes {
            server.write(write);
        }
        server
    }

    fn position(&self) -> Position {
        self.events.last().map_or(Position::START, EventFrame::position)
    }

    /// Answers writes as the real one does: nothing happens to what is gone.
    fn write(&mut self, write: &Write) {
        let pick = |index: &Index, comments: &[Comment]| {
            let there: Vec<_> = comments.iter().filter(|comment| !comment.removed).collect();
            (!there.is_empty()).then(|| there[index.index(there.len())].clone())
        };
        let event = match write {
            Write::Root => Event::CommentCreated(self.add(None)),
            Write::Reply(index) => match pick(index, &self.comments) {
                Some(parent) => Event::CommentCreated(self.add(Some(&parent))),
                None => return,
            },
            Write::Edit(index) => match pick(index, &self.comments) {
                Some(comment) => self.edit(comment.id),
                None => return,
            },
            Write::Remove(index) => match pick(index, &self.comments) {
                Some(comment) => self.remove(comment.id),
                None => return,
            },
            Write::Restore(index) => {
                let gone: Vec<_> = self.comments.iter().filter(|comment| comment.removed).collect();
                let Some(id) = (!gone.is_empty()).then(|| gone[index.index(gone.len())].id) else {
                    return;
                };
                self.restore(id)
            }
            Write::Vote(index, ups) => match pick(index, &self.comments) {
                Some(comment) => self.vote(comment.id, *ups),
                None => return,
            },
            Write::React(index, count) => match pick(index, &self.comments) {
                Some(comment) => self.react(comment.id, given(*count)),
                None => return,
            },
            Write::ReactToPage(count) => self.react_to_page(given(*count)),
            Write::Pin(index, pinned) => match pick(index, &self.comments) {
                Some(comment) => self.pin(comment.root, *pinned),
                None => return,
            },
            Write::Feature(index, featured) => match pick(index, &self.comments) {
                Some(comment) => self.feature(comment.id, *featured),
                None => return,
            },
            Write::Close(closed) => {
                self.closed = *closed;
                Event::ThreadClosed { closed: *closed }
            }
        };
        self.push(event);
    }

    fn push(&mut self, event: Event) {
        let last = self.position();
        self.events.push(EventFrame {
            thread: thread_id(),
            seq: last.seq + 1,
            eid: EventId(last.seq * 7 + 11),
            prev: last.eid,
            gathers: Vec::new(),
            event,
        });
    }

    fn add(&mut self, parent: Option<&Comment>) -> Comment {
        let id = CommentId(Uuid::from_u128(self.comments.len() as u128 + 1));
        let comment = Comment {
            id,
            parent: parent.map(|parent| parent.id),
            root: parent.map_or(id, |parent| parent.root),
            version: 1,
            author: Some(Box::new(author())),
            html: Some(SafeHtml(format!("<p>{id}</p>"))),
            created_at: Timestamp(0),
            edited_at: None,
            removed: false,
            replies: 0,
            branch: 0,
            ups: 0,
            downs: 0,
            reactions: Vec::new(),
            pinned: false,
            featured: false,
            long: false,
        };
        self.comments.push(comment.clone());
        comment
    }

    fn find(&mut self, id: CommentId) -> &mut Comment {
        self.comments.iter_mut().find(|comment| comment.id == id).unwrap()
    }

    fn edit(&mut self, id: CommentId) -> Event {
        let comment = self.find(id);
        comment.version += 1;
        comment.html = Some(SafeHtml(format!("<p>version {}</p>", comment.version)));
        comment.edited_at = Some(Timestamp(comment.version.into()));
        comment.long = comment.version % 2 == 0;
        Event::CommentEdited {
            id,
            version: comment.version,
            html: comment.html.clone().unwrap(),
            long: comment.long,
            edited_at: comment.edited_at.unwrap(),
        }
    }

    fn remove(&mut self, id: CommentId) -> Event {
        let before = self.shown();
        let comment = self.find(id);
        comment.version += 1;
        comment.removed = true;
        comment.pinned = false;
        comment.author = None;
        comment.html = None;
        (comment.long, comment.featured) = (false, false);
        comment.edited_at = None;
        let version = comment.version;
        let after = self.shown();
        let now = |id| after.iter().find(|comment| comment.id == id);
        let counts = before.iter().filter(|comment| comment.id != id).filter_map(|was| {
            let (replies, branch) = now(was.id).map_or((0, 0), |now| (now.replies, now.branch));
            let fewer = (was.replies, was.branch) != (replies, branch);
            fewer.then_some(ReplyCounts { id: was.id, replies, branch })
        });
        Event::CommentRemoved { id, version, counts: counts.collect() }
    }

    /// Everything comes back, but for its being pinned or featured.
    fn restore(&mut self, id: CommentId) -> Event {
        let before = self.shown();
        let was = |id| before.iter().find(|comment| comment.id == id);
        let (author, text) = (Box::new(author()), format!("<p>{id}</p>"));
        let comment = self.find(id);
        comment.version += 1;
        comment.removed = false;
        comment.author = Some(author);
        comment.html = Some(SafeHtml(text));
        let after = self.shown();
        let comment = after.iter().find(|comment| comment.id == id).unwrap().clone();
        let others = || after.iter().filter(|comment| comment.id != id);
        let above = others().filter(|now| was(now.id).is_none()).cloned().collect();
        let more = others().filter(|now| {
            was(now.id).is_some_and(|was| (was.replies, was.branch) != (now.replies, now.branch))
        });
        let counts =
            more.map(|now| ReplyCounts { id: now.id, replies: now.replies, branch: now.branch });
        let counts = counts.collect();
        Event::CommentRestored { comment: Box::new(comment), above, counts }
    }

    fn vote(&mut self, id: CommentId, ups: i32) -> Event {
        let comment = self.find(id);
        comment.version += 1;
        comment.ups = ups;
        let version = comment.version;
        let reactions = comment.reactions.clone();
        let tally = Tally { id, version, ups, downs: 0, reactions };
        Event::CommentsVoted { votes: vec![tally], page: None }
    }

    fn react(&mut self, id: CommentId, reactions: Vec<Reaction>) -> Event {
        let comment = self.find(id);
        comment.reactions = reactions;
        let ups = comment.ups;
        self.vote(id, ups)
    }

    fn react_to_page(&mut self, reactions: Vec<Reaction>) -> Event {
        self.reactions.clone_from(&reactions);
        Event::CommentsVoted { votes: Vec::new(), page: Some(reactions) }
    }

    /// Pins what is there; a root that was removed is not pinned.
    fn pin(&mut self, id: CommentId, pinned: bool) -> Event {
        let comment = self.find(id);
        let pinned = pinned && !comment.removed;
        comment.version += 1;
        comment.pinned = pinned;
        Event::CommentPinned { id, version: comment.version, pinned }
    }

    /// Features what is there.
    fn feature(&mut self, id: CommentId, featured: bool) -> Event {
        let comment = self.find(id);
        let featured = featured && !comment.removed;
        comment.version += 1;
        comment.featured = featured;
        Event::CommentFeatured { id, version: comment.version, featured }
    }

    /// The server as it was after `seq` events: what a reader of an older snapshot sees.
    fn at(&self, seq: usize) -> Self {
        let mut past = Self::new();
        for frame in &self.events[..seq] {
            match &frame.event {
                Event::CommentCreated(comment) => past.comments.push(comment.clone()),
                Event::CommentEdited { id, .. } => drop(past.edit(*id)),
                Event::CommentRemoved { id, .. } => drop(past.remove(*id)),
                Event::CommentRestored { comment, .. } => drop(past.restore(comment.id)),
                Event::CommentsVoted { votes, page } => {
                    for Tally { id, ups, reactions, .. } in votes {
                        past.find(*id).reactions.clone_from(reactions);
                        past.vote(*id, *ups);
                    }
                    past.reactions = page.clone().unwrap_or(past.reactions);
                }
                Event::CommentPinned { id, pinned, .. } => drop(past.pin(*id, *pinned)),
                Event::CommentFeatured { id, featured, .. } => drop(past.feature(*id, *featured)),
                Event::ThreadClosed { closed } => past.closed = *closed,
                Event::Unknown => unreachable!(),
            }
            past.events.push(frame.clone());
        }
        past
    }

    /// What is shown, with its counts, in the order of writing.
    fn shown(&self) -> Vec<Comment> {
        let mut shown: Vec<Comment> = Vec::new();
        for comment in self.comments.iter().rev() {
            let replies = shown.iter().filter(|reply| reply.parent == Some(comment.id)).count();
            if !comment.removed || replies > 0 {
                let below = shown.iter().filter(|reply| reply.root == comment.id).count();
                shown.push(Comment {
                    replies: i32::try_from(replies).unwrap(),
                    branch: i32::try_from(below).unwrap(),
                    ..comment.clone()
                });
            }
        }
        shown.reverse();
        shown
    }

    fn page(
        &self,
        sort: Sort,
        after: Option<&Cursor>,
        limit: usize,
        replies: usize,
    ) -> CommentPage {
        let shown = self.shown();
        let roots = shown.iter().filter(|comment| comment.is_root());
        let (pinned, mut roots): (Vec<_>, Vec<_>) = roots.partition(|root| root.pinned);
        if sort == Sort::Newest {
            roots.reverse();
        }
        if let Some(Cursor(after)) = after {
            let after: CommentId = after.parse().unwrap();
            roots.retain(
                |root| if sort == Sort::Newest { root.id < after } else { root.id > after },
            );
        }
        let next = (roots.len() > limit).then(|| Cursor(roots[limit - 1].id.to_string()));
        let first = if after.is_none() { pinned } else { Vec::new() };
        let roots = first.into_iter().chain(roots.into_iter().take(limit));
        let comments = roots.flat_map(|root| {
            let below = shown.iter().filter(|reply| reply.root == root.id && !reply.is_root());
            std::iter::once(root.clone()).chain(below.take(replies).cloned()).collect::<Vec<_>>()
        });
        CommentPage {
            site: SiteInfo {
                key: "blog".parse().unwrap(),
                name: "Blog".to_owned(),
                settings: SiteSettings::default(),
            },
            thread: Thread {
                id: thread_id(),
                key: "blog.example".to_owned(),
                url: None,
                title: None,
                comments: u32::try_from(self.comments.iter().filter(|c| !c.removed).count())
                    .unwrap(),
                closed: self.closed,
                reactions: self.reactions.clone(),
            },
            position: self.position(),
            sort,
            comments: comments.collect(),
            next,
        }
    }

    fn replies(&self, root: CommentId) -> ReplyPage {
        let shown = self.shown();
        let below = shown.into_iter().filter(|reply| reply.root == root && !reply.is_root());
        ReplyPage { position: self.position(), comments: below.collect(), next: None }
    }

    fn link(&self, id: CommentId) -> Permalink {
        let shown = self.shown();
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(comment) = next.and_then(|id| shown.iter().find(|comment| comment.id == id))
        {
            path.push(comment.clone());
            next = comment.parent;
        }
        path.reverse();
        Permalink { position: self.position(), comment: id, comments: path }
    }
}

/// So many gave an emoji.
fn given(count: i32) -> Vec<Reaction> {
    vec![Reaction { emoji: "👍".to_owned(), count }]
}

fn thread_id() -> ThreadId {
    ThreadId(Uuid::from_u128(1))
}

/// Everything a reader could see, as plain text.
fn picture(state: &ThreadState) -> Vec<String> {
    let Thread { comments, closed, reactions, .. } = state.thread();
    let thread = format!("{comments} {closed} {reactions:?}");
    let rows = state.rows().into_iter().map(|row| format!("{} {:?}", row.depth, row.comment));
    std::iter::once(thread).chain(rows).collect()
}

/// The same from one page that holds everything.
fn whole(server: &Server, sort: Sort) -> Vec<String> {
    picture(&ThreadState::new(server.page(sort, None, usize::MAX, usize::MAX)))
}

fn writes() -> impl Strategy<Value = Write> {
    prop_oneof![
        2 => Just(Write::Root),
        5 => any::<Index>().prop_map(Write::Reply),
        2 => any::<Index>().prop_map(Write::Edit),
        4 => any::<Index>().prop_map(Write::Remove),
        3 => any::<Index>().prop_map(Write::Restore),
        2 => (any::<Index>(), 0..9).prop_map(|(comment, ups)| Write::Vote(comment, ups)),
        2 => (any::<Index>(), 1..9).prop_map(|(comment, count)| Write::React(comment, count)),
        1 => (1..9).prop_map(Write::ReactToPage),
        1 => (any::<Index>(), any::<bool>()).prop_map(|(root, pinned)| Write::Pin(root, pinned)),
        1 => (any::<Index>(), any::<bool>()).prop_map(|(comment, on)| Write::Feature(comment, on)),
        1 => any::<bool>().prop_map(Write::Close),
    ]
}

fn steps() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => writes().prop_map(Step::Write),
        4 => Just(Step::Hear),
        1 => any::<Index>().prop_map(Step::Again),
        2 => (0_usize..4).prop_map(Step::NextPage),
        2 => (any::<Index>(), 0_usize..4).prop_map(|(root, late)| Step::Replies(root, late)),
        1 => any::<Index>().prop_map(Step::Link),
        1 => Just(Step::Answer),
    ]
}

fn sorts() -> impl Strategy<Value = Sort> {
    prop_oneof![Just(Sort::Newest), Just(Sort::Oldest)]
}

/// Hears the next event, if there is one. A pin on a root that is not loaded makes the client load the thread again, and
/// begin there.
fn hear(state: &mut ThreadState, server: &Server, began: &mut usize) {
    let heard = usize::try_from(state.position().seq).unwrap();
    let Some(frame) = server.events.get(heard) else { return };
    match state.apply(frame.clone()) {
        Ok(changed) => assert!(changed),
        Err(_) => {
            assert!(
                matches!(frame.event, Event::CommentPinned { id, .. } if state.comment(id).is_none())
            );
            *state = ThreadState::new(server.page(state.sort(), None, 2, 1));
            *began = server.events.len();
        }
    }
}

/// The server as it was `late` events ago, but no earlier than the client began.
fn past(server: &Server, late: usize, began: usize) -> Server {
    server.at(server.events.len().saturating_sub(late).max(began))
}

fn take(state: &mut ThreadState, server: &mut Server, step: &Step, began: &mut usize) {
    match step {
        Step::Write(write) => server.write(write),
        Step::Hear => hear(state, server, began),
        Step::Again(index) => {
            let heard = usize::try_from(state.position().seq).unwrap();
            if heard > 0 {
                let old = server.events[index.index(heard)].clone();
                assert_eq!(state.apply(old), Ok(false));
            }
        }
        Step::NextPage(late) => {
            if let Some(cursor) = state.next().cloned() {
                let page = past(server, *late, *began).page(state.sort(), Some(&cursor), 2, 1);
                state.merge_page(page).unwrap();
            }
        }
        Step::Replies(index, late) => {
            let rows = state.rows();
            if !rows.is_empty() {
                let root = rows[index.index(rows.len())].comment.root;
                state.merge_replies(root, past(server, *late, *began).replies(root)).unwrap();
            }
        }
        Step::Link(index) => {
            let shown = server.shown();
            if !shown.is_empty() {
                let link = server.link(shown[index.index(shown.len())].id);
                state.merge_permalink(link).unwrap();
            }
        }
        Step::Answer => {
            let id = match server.events.last().map(|frame| &frame.event) {
                Some(
                    Event::CommentCreated(Comment { id, .. })
                    | Event::CommentEdited { id, .. }
                    | Event::CommentRemoved { id, .. },
                ) => *id,
                Some(Event::CommentsVoted { votes, .. }) => match votes.first() {
                    Some(vote) => vote.id,
                    None => return,
                },
                _ => return,
            };
            let shown = server.shown().into_iter().find(|comment| comment.id == id);
            // A comment that goes answers with what is left of it.
            let comment = shown.unwrap_or_else(|| server.find(id).clone());
            let (position, editable_until) = (server.position(), None);
            let changed = Changed { comment, position, editable_until, held: false };
            state.merge_changed(changed).unwrap();
        }
    }
}

proptest! {
    #[test]
    fn a_snapshot_and_the_events_after_it_equal_a_later_snapshot(
        writes in prop::collection::vec(writes(), 1..60),
        from in any::<Index>(),
        sort in sorts(),
    ) {
        let server = Server::after(&writes);
        let from = from.index(server.events.len() + 1);
        let mut state =
            ThreadState::new(server.at(from).page(sort, None, usize::MAX, usize::MAX));
        for frame in &server.events[from..] {
            prop_assert_eq!(state.apply(frame.clone()), Ok(true));
        }
        prop_assert_eq!(picture(&state), whole(&server, sort));
    }

    #[test]
    fn pages_read_at_any_time_join_with_events_heard_at_any_time(
        before in prop::collection::vec(writes(), 0..25),
        steps in prop::collection::vec(steps(), 0..60),
        sort in sorts(),
    ) {
        let mut server = Server::after(&before);
        let mut began = server.events.len();
        let mut state = ThreadState::new(server.page(sort, None, 2, 1));
        for step in &steps {
            take(&mut state, &mut server, step, &mut began);
        }

        while state.position() != server.position() {
            hear(&mut state, &server, &mut began);
        }
        while let Some(cursor) = state.next().cloned() {
            state.merge_page(server.page(sort, Some(&cursor), 2, 1)).unwrap();
        }
        let roots: Vec<_> = state.rows().iter().map(|row| row.comment.root).collect();
        for root in roots {
            state.merge_replies(root, server.replies(root)).unwrap();
            prop_assert_eq!(state.missing_replies(root), 0);
        }
        prop_assert_eq!(picture(&state), whole(&server, sort));
    }

    #[test]
    fn what_does_not_follow_is_refused_and_changes_nothing(
        writes in prop::collection::vec(writes(), 0..30),
        skip in 1_usize..5,
    ) {
        let server = Server::after(&[vec![Write::Root; 5], writes].concat());
        let mut state = ThreadState::new(Server::new().page(Sort::Newest, None, 9, 9));
        let before = picture(&state);
        prop_assert!(state.apply(server.events[skip].clone()).is_err());
        let forged = EventFrame { prev: EventId(-1), ..server.events[0].clone() };
        prop_assert!(state.apply(forged).is_err());
        prop_assert_eq!(picture(&state), before);
    }
}

#[test]
fn by_votes_the_order_is_the_servers_and_stays_while_it_is_read() {
    let mut server = Server::after(&vec![Write::Root; 4]);
    let id = |number: u128| CommentId(Uuid::from_u128(number));
    let order =
        |state: &ThreadState| state.rows().iter().map(|row| row.comment.id).collect::<Vec<_>>();
    let mut page = server.page(Sort::Oldest, None, 9, 9);
    page.sort = Sort::Best;
    page.comments.sort_by_key(|comment| [0, 3, 1, 2, 4][comment.id.0.as_u128() as usize]);
    let mut state = ThreadState::new(page);
    assert_eq!(order(&state), [id(2), id(3), id(1), id(4)]);
    let votes = server.vote(id(4), 9);
    server.push(votes);
    server.write(&Write::Root);
    let pin = server.pin(id(1), true);
    server.push(pin);
    for frame in server.events[4..].iter().cloned() {
        state.apply(frame).unwrap();
    }
    assert_eq!(order(&state), [id(1), id(5), id(2), id(3), id(4)], "pinned, new, as they were");
    assert_eq!(state.comment(id(4)).unwrap().ups, 9);
}

#[test]
fn a_page_of_another_history_is_refused() {
    let server = Server::after(&vec![Write::Root; 5]);
    let mut state = ThreadState::new(server.page(Sort::Newest, None, 2, 1));
    let mut other = server.page(Sort::Newest, state.next(), 2, 1);
    other.position.eid = EventId(1);
    assert!(state.merge_page(other).is_err());
}

/// A server and, beside it, what became of it by a failover that lost its last write; each went on.
fn rewound() -> (Server, Server) {
    let mut kept = Server::after(&[Write::Root, Write::Root]);
    let mut lost = kept.clone();
    lost.write(&Write::Root);
    lost.events[2].eid = EventId(99);
    kept.write(&Write::Close(true));
    kept.write(&Write::Close(false));
    (lost, kept)
}

fn answer(server: &Server) -> Changed {
    let (comment, position) = (server.comments.last().unwrap().clone(), server.position());
    Changed { comment, position, editable_until: None, held: false }
}

#[test]
fn an_answer_whose_event_was_lost_is_noticed_when_another_takes_its_number() {
    let (lost, kept) = rewound();
    let mut state = ThreadState::new(kept.at(2).page(Sort::Newest, None, 9, 9));
    state.merge_changed(answer(&lost)).unwrap();
    assert_eq!(state.apply(kept.events[2].clone()), Err(Reload));
}

#[test]
fn votes_that_are_told_together_join_with_what_was_read_between_them() {
    let mut server = Server::after(&[Write::Root]);
    let page = server.page(Sort::Newest, None, 9, 9);
    let id = server.comments[0].id;
    let mut answers = Vec::new();
    for ups in 1..=3 {
        let vote = server.vote(id, ups);
        server.push(vote);
        answers.push(answer(&server));
    }
    let [_, first, second, last] = &server.events[..] else { panic!() };
    let gathers = vec![first.eid, second.eid];
    let together = EventFrame { prev: first.prev, gathers, ..last.clone() };

    let mut state = ThreadState::new(page.clone());
    state.merge_changed(answers[1].clone()).unwrap();
    assert_eq!(state.apply(together.clone()), Ok(true));
    state.merge_changed(answers[0].clone()).unwrap();
    assert_eq!((state.position(), state.comment(id).unwrap().ups), (last.position(), 3));

    let mut state = ThreadState::new(page);
    answers[1].position.eid = EventId(1);
    state.merge_changed(answers[1].clone()).unwrap();
    assert_eq!(state.apply(together), Err(Reload), "read in another history");
}

#[test]
fn an_answer_of_another_history_is_refused() {
    let (lost, kept) = rewound();
    for events in [0, 1] {
        let mut state = ThreadState::new(kept.at(3 - events).page(Sort::Newest, None, 9, 9));
        for event in &kept.events[3 - events..] {
            state.apply(event.clone()).unwrap();
        }
        let before = picture(&state);
        assert_eq!(state.merge_changed(answer(&lost)), Err(Reload));
        assert_eq!(picture(&state), before);
    }
}

#[test]
fn deep_nesting_needs_no_stack() {
    let mut server = Server::new();
    server.write(&Write::Root);
    for _ in 0..3_000 {
        let parent = server.comments.last().cloned();
        server.add(parent.as_ref());
    }
    let page = CommentPage {
        comments: server.comments.clone(),
        ..server.at(1).page(Sort::Oldest, None, 9, 9)
    };
    assert_eq!(ThreadState::new(page).rows().last().unwrap().depth, 3_000);
}

proptest! {
    /// What is taken away and comes back leaves no trace but its version.
    #[test]
    fn restoring_undoes_removing(
        writes in proptest::collection::vec(writes(), 1..30),
        index in any::<Index>(),
    ) {
        let mut server = Server::after(&writes);
        let there = server.comments.iter().filter(|comment| !comment.removed);
        let plain = there.filter(|it| !it.pinned && !it.featured && it.edited_at.is_none());
        let ids: Vec<_> = plain.map(|comment| comment.id).collect();
        prop_assume!(!ids.is_empty());
        let id = ids[index.index(ids.len())];
        let page = |server: &Server| server.page(Sort::Oldest, None, 99, 99);
        let (mut state, before) = (ThreadState::new(page(&server)), page(&server));
        for event in [server.remove(id), server.restore(id)] {
            server.push(event);
            state.apply(server.events.last().unwrap().clone()).unwrap();
        }
        let shown = state.rows().iter().map(|row| row.comment.clone()).collect::<Vec<_>>();
        let mut expected = ThreadState::new(before).rows().iter().map(|row| row.comment.clone()).collect::<Vec<_>>();
        for comment in expected.iter_mut().filter(|comment| comment.id == id) {
            comment.version += 2;
            comment.html = Some(SafeHtml(format!("<p>{id}</p>")));
            comment.long = false;
        }
        prop_assert_eq!(shown, expected);
        prop_assert_eq!(state.thread(), &page(&server).thread);
    }

    /// What only its author has moves nothing that others have, and is like any other once it is published.
    #[test]
    fn what_is_held_changes_nothing_else(writes in proptest::collection::vec(writes(), 1..30), index in any::<Index>()) {
        let mut server = Server::after(&writes);
        let there: Vec<_> = server.comments.iter().filter(|comment| !comment.removed).cloned().collect();
        let parent = (!there.is_empty()).then(|| there[index.index(there.len())].clone());
        let mut state = ThreadState::new(server.page(Sort::Oldest, None, 99, 2));
        let roots = state.rows().iter().map(|row| row.comment.root).collect::<Vec<_>>();
        let missing = |state: &ThreadState| roots.iter().map(|root| state.missing_replies(*root)).collect::<Vec<_>>();
        let (shown, were_missing) = (state.rows().len(), missing(&state));
        let comment = server.add(parent.as_ref());
        let held = [OwnHeld { comment: comment.clone(), standing: Standing::Waiting }];
        state.hold(&held);
        prop_assert_eq!(state.rows().len(), shown + 1);
        prop_assert_eq!(missing(&state), were_missing.clone());
        prop_assert_eq!(state.standing(comment.id), Some(Standing::Waiting));
        server.push(Event::CommentCreated(comment.clone()));
        state.apply(server.events.last().unwrap().clone()).unwrap();
        state.hold(&held);
        prop_assert_eq!(state.standing(comment.id), None);
        prop_assert_eq!(state.rows().len(), shown + 1);
        prop_assert_eq!(missing(&state), were_missing);
    }
}
