//! Whatever order pages and events come in, a client ends with what the server has.

mod server;

use proptest::{prelude::*, sample::Index};
use uuid::Uuid;

use self::server::{Server, Write};
use super::{Reload, ThreadState};
use crate::wire::{
    Changed, Comment, CommentId, CommentPage, Event, EventFrame, EventId, OwnHeld, SafeHtml, Sort,
    Standing, Thread,
};

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
        let comments = |state: &ThreadState| state.rows().iter().map(|row| (**row.comment).clone()).collect::<Vec<_>>();
        let shown = comments(&state);
        let mut expected = comments(&ThreadState::new(before));
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
