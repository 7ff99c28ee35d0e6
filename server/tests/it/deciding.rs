//! What moderators decide, what that does, and how it is undone.

use afterword_server::domain::pipeline::Policy;
use sdk::wire::{
    Code, Comment, CommentId, Decision, DecisionAnswer, DecisionId, Event, NewDecisions, NewReport,
    Reason, Role, Standing, Undecided,
};

use crate::support::{Persona, TestApp, app::Page};

fn one(decision: Decision, id: CommentId, last: Option<DecisionId>) -> NewDecisions {
    NewDecisions { decision, comments: vec![Undecided { id, last }], reason: None, note: None }
}

async fn decide(who: &Persona, new: &NewDecisions) -> DecisionAnswer {
    who.client.decide(new).await.unwrap().answers.remove(0)
}

/// The id of the decision that was made.
async fn decided(
    who: &Persona,
    decision: Decision,
    id: CommentId,
    last: Option<DecisionId>,
) -> DecisionId {
    let answer = decide(who, &one(decision, id, last)).await;
    assert_eq!(answer.refused, None);
    answer.decided.unwrap().id
}

/// A server on which every comment waits, and a program that decides.
async fn holding() -> (TestApp, Persona) {
    let app = TestApp::start().await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let owner = app.key_client().await;
    (app, owner)
}

/// What readers see, without the versions.
async fn shown(app: &TestApp, page: &Page) -> Vec<Comment> {
    let comments = app.reader().list(page).await.comments;
    comments.into_iter().map(|comment| Comment { version: 0, ..comment }).collect()
}

#[tokio::test]
async fn an_approved_comment_is_published_like_any_other() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let held = ada.post(&page, "Hello").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, None).await;

    decided(&owner, Decision::Approve, held.id, None).await;
    let event = socket.event().await;
    assert_eq!(event.event, Event::CommentCreated(held.clone()));
    let list = ada.list(&page).await;
    assert_eq!((list.comments, list.thread.comments), (vec![held.clone()], 1));
    assert_eq!(ada.client.mine(page.thread).await.unwrap().held, []);
    let again = decide(&owner, &one(Decision::Approve, held.id, None)).await;
    assert_eq!(again.refused, None, "the same again is no error");
    assert_eq!(app.count("select count(*) from moderation_decisions").await, 1);
    let logged = "select count(*) from audit_log where act = 'comment.approve'";
    assert_eq!(app.count(logged).await, 1);
}

#[tokio::test]
async fn a_reply_is_published_after_what_it_answers() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let root = ada.post(&page, "First").await;
    let reply = ada.reply(&page, &root, "Second").await;
    let early = decide(&owner, &one(Decision::Approve, reply.id, None)).await;
    assert_eq!(early.refused, Some(Code::Invalid));
    for comment in [&root, &reply] {
        decided(&owner, Decision::Approve, comment.id, None).await;
    }
    let list = app.reader().list(&page).await;
    assert_eq!(list.comments.iter().map(|it| it.id).collect::<Vec<_>>(), [root.id, reply.id]);
    assert_eq!((list.comments[0].replies, list.comments[0].branch), (1, 1));
}

#[tokio::test]
async fn what_is_refused_is_told_to_its_author_unless_it_is_spam() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (spam, off) = (ada.post(&page, "Buy this").await, ada.post(&page, "My cat").await);
    let last = decided(&owner, Decision::Spam, spam.id, None).await;
    decided(&owner, Decision::Remove, off.id, None).await;
    let mine = ada.client.mine(page.thread).await.unwrap().held;
    let standings = mine.iter().map(|own| (own.comment.id, own.standing)).collect::<Vec<_>>();
    assert_eq!(standings, [(off.id, Standing::Refused)]);

    let last = decided(&owner, Decision::Restore, spam.id, Some(last)).await;
    let mine = ada.client.mine(page.thread).await.unwrap().held;
    assert_eq!((mine[0].comment.id, mine[0].standing), (spam.id, Standing::Waiting));
    decided(&owner, Decision::Approve, spam.id, Some(last)).await;
    assert_eq!(app.reader().list(&page).await.comments[0].id, spam.id);
}

#[tokio::test]
async fn approving_is_undone_by_going_back_to_the_queue() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let held = ada.post(&page, "Hello").await;
    let last = decided(&owner, Decision::Approve, held.id, None).await;
    let before = shown(&app, &page).await;
    let last = decided(&owner, Decision::Restore, held.id, Some(last)).await;
    assert_eq!(shown(&app, &page).await, []);
    let mine = ada.client.mine(page.thread).await.unwrap().held;
    assert_eq!(mine.len(), 1, "it waits again");
    decided(&owner, Decision::Approve, held.id, Some(last)).await;
    assert_eq!(shown(&app, &page).await, before);
}

#[tokio::test]
async fn a_removed_comment_comes_back_with_the_places_above_it() {
    let app = TestApp::start().await;
    let (ada, ben, owner) = (app.guest("Ada"), app.guest("Ben"), app.key_client().await);
    let page = app.blog.page("p");
    let root = ada.post(&page, "one").await;
    let middle = ben.reply(&page, &root, "two").await;
    let leaf = ada.reply(&page, &middle, "three").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;

    // The middle keeps its place while it is answered, and goes with the leaf.
    decided(&owner, Decision::Remove, middle.id, None).await;
    let before = shown(&app, &page).await;
    let last = decided(&owner, Decision::Spam, leaf.id, None).await;
    assert_eq!(shown(&app, &page).await.len(), 1);
    decided(&owner, Decision::Restore, leaf.id, Some(last)).await;
    assert_eq!(shown(&app, &page).await, before);

    for _ in 0..2 {
        assert!(matches!(socket.event().await.event, Event::CommentRemoved { .. }));
    }
    let Event::CommentRestored { comment, above, counts } = socket.event().await.event else {
        panic!("it is restored");
    };
    assert_eq!((comment.id, comment.html), (leaf.id, leaf.html));
    assert_eq!(above.iter().map(|it| (it.id, it.replies)).collect::<Vec<_>>(), [(middle.id, 1)]);
    assert_eq!(
        counts.iter().map(|it| (it.id, it.replies, it.branch)).collect::<Vec<_>>(),
        [(root.id, 1, 2)]
    );
}

#[tokio::test]
async fn what_is_removed_again_is_blanked_in_the_history_again() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let comment = ada.post(&page, "secret words").await;
    let mut last = None;
    for decision in [Decision::Remove, Decision::Restore, Decision::Spam] {
        last = Some(decided(&owner, decision, comment.id, last).await);
    }
    let told = "select count(*) from thread_events where event::text like '%secret words%'";
    assert_eq!(app.count(told).await, 0);
    decided(&owner, Decision::Restore, comment.id, last).await;
    assert_eq!(app.count(told).await, 1);
}

#[tokio::test]
async fn of_two_moderators_the_second_is_told_what_the_first_decided() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    let held = ada.post(&page, "Hello").await;
    let first = decide(&mo, &one(Decision::Approve, held.id, None)).await.decided.unwrap();
    assert_eq!((first.by.id, first.by.name.as_str()), (Some(mo.as_member().id.0), "Mo"));

    let late = decide(&owner, &one(Decision::Spam, held.id, None)).await;
    assert_eq!((late.refused, late.decided), (Some(Code::AlreadyDecided), Some(first.clone())));
    assert_eq!(shown(&app, &page).await.len(), 1, "nothing was done");
    decided(&owner, Decision::Spam, held.id, Some(first.id)).await;
    assert_eq!(shown(&app, &page).await.len(), 0, "who knows of it may decide otherwise");

    let contested = ada.post(&page, "Both at once").await;
    let approve = one(Decision::Approve, contested.id, None);
    let remove = one(Decision::Remove, contested.id, None);
    let (one, other) = tokio::join!(decide(&mo, &approve), decide(&owner, &remove));
    let refused = [one.refused, other.refused];
    assert_eq!(refused.iter().filter(|it| it.is_none()).count(), 1, "{refused:?}");
    assert_eq!(one.decided, other.decided, "both are told the same");
}

#[tokio::test]
async fn a_decision_settles_what_was_reported_and_says_why() {
    let app = TestApp::start().await;
    let (ada, ben, owner) = (app.guest("Ada"), app.guest("Ben"), app.key_client().await);
    let page = app.blog.page("p");
    let (good, bad) = (ada.post(&page, "good").await, ada.post(&page, "bad").await);
    for comment in [&good, &bad] {
        let report = NewReport { reason: Reason::Abuse, note: None };
        ben.client.report(page.thread, comment.id, &report).await.unwrap();
    }
    decided(&owner, Decision::Approve, good.id, None).await;
    let remove = NewDecisions {
        reason: Some(Reason::Abuse),
        note: Some(" an insult ".to_owned()),
        ..one(Decision::Remove, bad.id, None)
    };
    let made = decide(&owner, &remove).await.decided.unwrap();
    assert_eq!((made.reason, made.note.as_deref()), (Some(Reason::Abuse), Some("an insult")));
    assert_eq!(owner.client.reports(None).await.unwrap().reports, []);
    assert_eq!(shown(&app, &page).await.len(), 1);
}

#[tokio::test]
async fn many_are_decided_at_once_each_with_an_answer() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut comments = Vec::new();
    for number in 0..3 {
        let id = ada.post(&page, &format!("number {number}")).await.id;
        comments.push(Undecided { id, last: None });
    }
    let unknown = Undecided { id: CommentId(sdk::client::idempotency_key()), last: None };
    comments.insert(1, unknown);
    let new = NewDecisions { comments, ..one(Decision::Approve, unknown.id, None) };
    let answers = owner.client.decide(&new).await.unwrap().answers;
    let refused = answers.iter().map(|answer| answer.refused).collect::<Vec<_>>();
    assert_eq!(refused, [None, Some(Code::CommentNotFound), None, None]);
    assert_eq!(shown(&app, &page).await.len(), 3);

    let many = vec![unknown; 101];
    for comments in [many, Vec::new(), vec![unknown; 2]] {
        let new = NewDecisions { comments, ..new.clone() };
        let refused = owner.client.decide(&new).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::Invalid));
    }
}

#[tokio::test]
async fn what_an_author_took_away_is_not_brought_back() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let (own, other) = (ada.post(&page, "mine").await, ada.post(&page, "other").await);
    ada.delete(&page, &own).await.unwrap();
    let answer = decide(&owner, &one(Decision::Restore, own.id, None)).await;
    assert_eq!(answer.refused, Some(Code::CommentNotFound));

    // What a moderator deletes on the page is a decision like any other.
    owner.delete(&page, &other).await.unwrap();
    let late = decide(&owner, &one(Decision::Approve, other.id, None)).await;
    let last = late.decided.unwrap();
    assert_eq!(last.decision, Decision::Remove);
    decided(&owner, Decision::Restore, other.id, Some(last.id)).await;
    assert_eq!(shown(&app, &page).await.len(), 1);
}

#[tokio::test]
async fn an_approved_answer_stands_below_what_was_removed_meanwhile() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let root = owner.post(&page, "root").await;
    let middle = owner.reply(&page, &root, "middle").await;
    let held = ada.reply(&page, &middle, "held").await;
    owner.delete(&page, &middle).await.unwrap();
    assert_eq!(shown(&app, &page).await.len(), 1, "the middle is gone");
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;
    decided(&owner, Decision::Approve, held.id, None).await;
    let list = shown(&app, &page).await;
    let places = list.iter().map(|it| (it.id, it.removed, it.replies, it.branch));
    assert_eq!(
        places.collect::<Vec<_>>(),
        [(root.id, false, 1, 2), (middle.id, true, 1, 0), (held.id, false, 0, 0)]
    );
    let event = socket.event().await.event;
    assert!(
        matches!(event, Event::CommentRestored { ref above, .. } if above.len() == 1),
        "{event:?}"
    );
}

#[tokio::test]
async fn a_closed_thread_still_takes_what_was_posted_before() {
    let (app, owner) = holding().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    owner.post(&page, "root").await;
    let held = ada.post(&page, "in time").await;
    let path = format!("/threads/{}", page.thread);
    app.write("PATCH", &path, &owner).json(&serde_json::json!({ "closed": true })).send().await;
    decided(&owner, Decision::Approve, held.id, None).await;
    assert_eq!(shown(&app, &page).await.len(), 2);
}
