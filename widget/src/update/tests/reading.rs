//! Reading, and what happens meanwhile.

use super::*;

#[test]
fn the_first_drawing_is_what_the_server_drew() {
    let comments = vec![comment(2, None, "Ana"), comment(1, None, "Ben")];
    let first = page(comments, Sort::Newest, Position::START);
    let served = to_html(&view(&view::Model::of_thread(
        view::Language::default(),
        &sdk::thread::ThreadState::new(first.clone()),
        "https://comments.example",
    )));
    let model = Model::new(first, HostPage::default(), Kept::default(), 1);
    assert_eq!(to_html(&view(&model.view())), served);
}

#[test]
fn a_thread_is_watched_from_the_page_that_was_served() {
    let mut visit = Visit::new(vec![comment(1, None, "Ana")]);
    let position = visit.position;
    let thread = ThreadId(Uuid::from_u128(7));
    assert!(visit.asked().contains(&Effect::Subscribe(thread, position)));
}

#[test]
fn new_roots_wait_behind_the_bar_and_replies_slide_in() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.hears(Event::CommentCreated(comment(2, None, "Cid")));
    visit.hears(Event::CommentCreated(comment(3, Some(2), "Dan")));
    visit.hears(Event::CommentCreated(comment(4, Some(1), "Eve")));
    assert!(visit.shows("1 new comment") && visit.shows("text 4"));
    assert!(!visit.shows("text 2") && !visit.shows("text 3"));
    assert!(visit.shows("4 comments"));
    assert!(visit.asked().contains(&Effect::Tell(HostEvent::Count(4))));

    visit.does(Action::ShowNew);
    assert!(visit.shows("text 2") && visit.shows("text 3"));
    visit.send(Message::Over(Wait::Fresh(id(2))));
    visit.send(Message::Over(Wait::Announce));
    assert_eq!(visit.model.announcement, Some(Announcement::Arrived(3)));
}

#[test]
fn what_came_while_i_am_here_is_gone_to_one_by_one() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.hears(Event::CommentCreated(comment(2, Some(1), "Cid")));
    visit.hears(Event::CommentCreated(comment(3, None, "Dan")));
    visit.asked();
    for number in [2, 3] {
        visit.does(Action::NextUnread);
        assert_eq!(visit.model.target, Some(id(number)));
        assert!(visit.asked().contains(&Effect::ScrollTo(id(number))));
    }
    assert!(visit.shows("text 3"), "it waits behind the bar no more");
    visit.does(Action::NextUnread);
    assert_eq!(visit.asked(), []);
}

#[test]
fn the_first_comment_of_a_thread_is_shown_at_once() {
    let mut visit = Visit::new(vec![]);
    visit.hears(Event::CommentCreated(comment(1, None, "Ben")));
    assert!(visit.shows("text 1") && visit.model.gathered.is_empty());
}

#[test]
fn a_gap_is_closed_by_loading_the_thread_again() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben")]);
    visit.asked();
    visit.position.seq += 3;
    visit.hears(Event::CommentCreated(comment(9, None, "Cid")));
    let reload = Effect::Reload { sort: Sort::Newest, limit: 25, min_seq: Some(14) };
    assert_eq!(visit.asked(), [reload]);

    visit.send(Message::Reloaded(Err(lost())));
    assert!(visit.asked().contains(&Effect::Wait(5_000, Wait::Reload(Some(10)))));
    let position = Position { seq: 14, eid: EventId(14) };
    let comments = vec![comment(9, None, "Cid"), comment(1, None, "Ben")];
    visit.send(Message::Reloaded(Ok(page(comments, Sort::Newest, position))));
    assert!(visit.shows("1 new comment"), "what is being read is not pushed away");
    let thread = ThreadId(Uuid::from_u128(7));
    assert!(visit.asked().contains(&Effect::Subscribe(thread, position)));
}

#[test]
fn a_lost_connection_is_mentioned_when_it_stays_lost() {
    let mut visit = Visit::new(vec![]);
    visit.send(Message::Live(Notice::Lost));
    assert_eq!(visit.model.connection, Connection::Quiet);
    visit.send(Message::Live(Notice::Connected));
    visit.send(Message::Over(Wait::Lost));
    assert_eq!(visit.model.connection, Connection::Quiet, "it came back in time");

    visit.send(Message::Live(Notice::Lost));
    visit.send(Message::Over(Wait::Lost));
    assert_eq!(visit.model.connection, Connection::Lost);
    visit.send(Message::Online(false));
    assert_eq!(visit.model.connection, Connection::Offline);
    visit.send(Message::Online(true));
    visit.send(Message::Live(Notice::Connected));
    assert_eq!(visit.model.connection, Connection::Quiet);
    visit.send(Message::Live(Notice::Refused { thread: None }));
    assert_eq!(visit.model.connection, Connection::Refused);
}

#[test]
fn an_answer_names_nobody_whose_comment_is_gone() {
    let below =
        |number, parent, name| Comment { root: id(1), ..comment(number, Some(parent), name) };
    let (ben, cid) = (comment(1, None, "Ben"), below(2, 1, "Cid"));
    let mut visit = Visit::new(vec![
        Comment { replies: 1, branch: 2, ..ben },
        Comment { replies: 1, branch: 1, ..cid },
        below(3, 2, "Dan"),
    ]);
    assert!(visit.shows("to Cid"));
    visit.hears(Event::CommentRemoved { id: id(2), version: 2, counts: Vec::new() });
    assert!(!visit.shows("to Cid") && visit.shows("text 3"));
}

#[test]
fn a_link_leads_to_a_comment_wherever_it_is() {
    let mut visit = Visit::new(vec![
        Comment { replies: 1, branch: 1, ..comment(1, None, "Ben") },
        comment(2, Some(1), "Cid"),
    ]);
    visit.does_on(Action::Fold, 1);
    assert_eq!(visit.model.folded, [id(1)]);
    visit.send(Message::Followed(id(2)));
    assert!(visit.model.folded.is_empty() && visit.asked().contains(&Effect::ScrollTo(id(2))));

    visit.send(Message::Followed(id(5)));
    assert_eq!(visit.asked(), [Effect::LoadComment(id(5))]);
    let link = Permalink {
        position: visit.position,
        comment: id(5),
        comments: vec![
            Comment { replies: 1, branch: 1, ..comment(4, None, "Dan") },
            comment(5, Some(4), "Eve"),
        ],
    };
    visit.send(Message::Linked(Ok(link)));
    assert!(visit.shows("text 5") && visit.model.target == Some(id(5)));
    assert!(visit.asked().contains(&Effect::ScrollTo(id(5))));

    visit.send(Message::Linked(Err(refused(Code::CommentNotFound))));
    assert!(visit.asked().is_empty(), "a link to nothing leads nowhere");
}

#[test]
fn more_is_loaded_once_and_again_after_a_failure() {
    let mut visit = Visit::new(vec![comment(9, None, "Ben")]);
    let first = CommentPage {
        next: Some(Cursor("c".to_owned())),
        ..page(
            vec![Comment { replies: 2, branch: 2, ..comment(9, None, "Ben") }],
            Sort::Newest,
            visit.position,
        )
    };
    visit.send(Message::Reloaded(Ok(first)));
    visit.asked();
    visit.does(Action::More);
    visit.does(Action::More);
    assert_eq!(visit.asked(), [Effect::LoadMore(Sort::Newest, Cursor("c".to_owned()))]);
    visit.send(Message::More(Err(lost())));
    assert_eq!(visit.model.more, Some(Fetch::Failed));
    visit.does(Action::More);
    visit.send(Message::More(Ok(page(
        vec![comment(8, None, "Cid")],
        Sort::Newest,
        visit.position,
    ))));
    assert!(visit.shows("text 8") && visit.model.thread.next().is_none());

    visit.asked();
    visit.does_on(Action::MoreReplies, 9);
    assert_eq!(visit.asked(), [Effect::LoadReplies(id(9), None)]);
    let replies = vec![comment(10, Some(9), "Dan"), comment(11, Some(9), "Eve")];
    let replies = ReplyPage { position: visit.position, comments: replies, next: None };
    visit.send(Message::Replies(id(9), Ok(replies)));
    assert!(visit.shows("text 11") && !visit.shows("more-replies"));
    assert_eq!(visit.model.announcement, Some(Announcement::Loaded(2)));
}

#[test]
fn what_was_loaded_while_the_thread_was_on_its_way_is_not_lost() {
    let mut visit = Visit::new(vec![comment(9, None, "Ben")]);
    let next = |cursor: &str| Some(Cursor(cursor.to_owned()));
    let first = || page(vec![comment(9, None, "Ben")], Sort::Newest, visit.position);
    let first = [next("a"), next("b"), next("c")].map(|next| CommentPage { next, ..first() });
    let second = || page(vec![comment(8, None, "Cid")], Sort::Newest, visit.position);
    let second = [second(), second()];
    let [loaded, late, later] = first;
    let [answer, again] = second;

    visit.send(Message::Reloaded(Ok(loaded)));
    visit.does(Action::More);
    visit.send(Message::More(Ok(answer)));
    visit.asked();
    visit.send(Message::Reloaded(Ok(late)));
    assert!(visit.asked().contains(&Effect::LoadMore(Sort::Newest, Cursor("b".to_owned()))));
    visit.send(Message::Reloaded(Ok(later)));
    assert!(visit.asked().contains(&Effect::LoadMore(Sort::Newest, Cursor("c".to_owned()))));
    visit.send(Message::More(Ok(again)));
    assert!(visit.shows("text 9") && visit.shows("text 8"));
}

#[test]
fn the_order_is_changed_and_remembered() {
    let mut visit = Visit::new(vec![comment(1, None, "Ben"), comment(2, None, "Cid")]);
    visit.asked();
    visit.send(Message::Did(Action::Sort, Some("oldest".to_owned())));
    let effects = visit.asked();
    assert_eq!(effects[0], Effect::KeepSort(Sort::Oldest));
    assert!(matches!(effects[1], Effect::Reload { sort: Sort::Oldest, .. }));
    let comments = vec![comment(1, None, "Ben"), comment(2, None, "Cid")];
    visit.send(Message::Reloaded(Ok(page(comments, Sort::Oldest, visit.position))));
    assert!(visit.model.gathered.is_empty());
    visit.send(Message::Did(Action::Sort, Some("sideways".to_owned())));
    visit.send(Message::Did(Action::Sort, Some("oldest".to_owned())));
    assert!(!visit.asked().iter().any(|effect| matches!(effect, Effect::KeepSort(_))));
}

#[test]
fn the_order_that_was_wanted_last_is_shown_in_whatever_order_the_pages_come() {
    let comments = || vec![comment(1, None, "Ben"), comment(2, None, "Cid")];
    let mut visit = Visit::new(comments());
    let wants = |visit: &mut Visit, order: &str| {
        visit.send(Message::Did(Action::Sort, Some(order.to_owned())));
        visit.asked();
    };
    let come = |visit: &mut Visit, order| {
        let page = page(comments(), order, visit.position);
        visit.send(Message::Reloaded(Ok(page)));
    };
    wants(&mut visit, "oldest");
    wants(&mut visit, "best");
    come(&mut visit, Sort::Best);
    come(&mut visit, Sort::Oldest);
    assert_eq!(visit.model.sort(), Sort::Best);

    // Back to what is shown, before the other one came.
    wants(&mut visit, "oldest");
    wants(&mut visit, "best");
    come(&mut visit, Sort::Oldest);
    assert_eq!(visit.model.sort(), Sort::Best);
    visit.send(Message::Reloaded(Err(refused(Code::RateLimited))));
    visit.send(Message::Did(Action::Sort, Some("oldest".to_owned())));
    let again = |effect: &Effect| matches!(effect, Effect::Reload { sort: Sort::Oldest, .. });
    assert!(visit.asked().iter().any(again));
}

#[test]
fn a_thread_closes_while_it_is_read() {
    let mut visit = Visit::of("Ana", vec![comment(1, None, "Ben")]);
    assert!(visit.shows("data-do=\"post\""));
    visit.hears(Event::ThreadClosed { closed: true });
    assert!(!visit.shows("data-do=\"post\"") && visit.shows("closed"));
}

#[test]
fn an_empty_thread_that_is_loaded_again_still_knows_its_page() {
    let mut visit = Visit::of("Ana", vec![]);
    let before = visit.model.thread_ref();
    let mut again = page(vec![], Sort::Newest, visit.position);
    again.thread.key = String::new();
    visit.send(Message::Reloaded(Ok(again)));
    assert_eq!(visit.model.thread_ref(), before);
}
