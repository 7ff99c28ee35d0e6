//! What moderators look at: kinds, filters, pages, counts, and who may.

use afterword_server::domain::pipeline::Policy;
use sdk::{
    client::QueueQuery,
    wire::{
        Code, CommentId, Decision, NewDecisions, NewReport, PersonId, Phase, QueueCounts,
        QueueKind, Reason, Role, Undecided,
    },
};

use crate::support::{Persona, TestApp, persona::refused};

async fn ids(who: &Persona, query: &QueueQuery) -> Vec<CommentId> {
    who.client.queue(query).await.unwrap().items.iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn the_queue_shows_what_waits_and_why() {
    let app = TestApp::start().await;
    let (ada, ben, owner) = (app.guest("Ada"), app.guest("Ben"), app.key_client().await);
    let page = app.blog.page("p");
    let reported = ada.post(&page, "Hello *there*").await;
    let report = NewReport { reason: Reason::Abuse, note: None };
    ben.client.report(page.thread, reported.id, &report).await.unwrap();
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let held = ada.reply(&page, &reported, "And more").await;

    let items = owner.client.queue(&QueueQuery::default()).await.unwrap().items;
    let [first, second] = items.as_slice() else { panic!("{items:?}") };
    assert_eq!((first.id, first.kind), (reported.id, QueueKind::Reported));
    assert_eq!((first.body.as_str(), first.reports.len()), ("Hello *there*", 1));
    assert_eq!(
        (second.id, second.kind, second.parent),
        (held.id, QueueKind::Held, Some(reported.id))
    );
    assert_eq!(second.findings[0].phase, Phase::Policy);
    assert_eq!((second.author.name.as_str(), second.key.as_str()), ("Ada", "p"));
    let counts = owner.client.queue_counts().await.unwrap();
    assert_eq!(counts, QueueCounts { held: 1, reported: 1, marked: 0, shadow: 0 });

    let spam = NewDecisions {
        decision: Decision::Spam,
        comments: vec![reported.id, held.id]
            .into_iter()
            .map(|id| Undecided { id, last: None })
            .collect(),
        reason: None,
        note: None,
    };
    owner.client.decide(&spam).await.unwrap();
    assert_eq!(ids(&owner, &QueueQuery::default()).await, []);
    let query = QueueQuery { kind: Some("spam"), newest: true, ..QueueQuery::default() };
    let items = owner.client.queue(&query).await.unwrap().items;
    assert_eq!(items.iter().map(|item| item.id).collect::<Vec<_>>(), [held.id, reported.id]);
    assert!(items.iter().all(|item| item.last.as_ref().unwrap().decision == Decision::Spam));
}

#[tokio::test]
async fn the_queue_is_filtered_and_read_page_by_page() {
    let app = TestApp::start().await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let (ada, ben, owner) = (app.guest("Ada"), app.guest("Ben"), app.key_client().await);
    let (page, other) = (app.blog.page("p"), app.blog.page("other"));
    let one = ada.post(&page, "a 100% sure thing").await;
    let two = ben.post(&page, "Rivers and bridges").await;
    let three = ada.post(&other, "bridges").await;
    let person = one.author.unwrap().guest.map(|guest| PersonId(guest.0));
    let query = QueueQuery::default();
    for (filter, expected) in [
        (QueueQuery { author: person, ..query.clone() }, vec![one.id, three.id]),
        (QueueQuery { thread: Some(other.thread), ..query.clone() }, vec![three.id]),
        (QueueQuery { words: Some("BRIDGES".to_owned()), ..query.clone() }, vec![two.id, three.id]),
        (QueueQuery { words: Some("100%".to_owned()), ..query.clone() }, vec![one.id]),
        (
            QueueQuery { phase: Some(Phase::Policy), newest: true, ..query.clone() },
            vec![three.id, two.id, one.id],
        ),
        (QueueQuery { phase: Some(Phase::Links), ..query.clone() }, vec![]),
        (QueueQuery { kind: Some("reported"), ..query.clone() }, vec![]),
    ] {
        assert_eq!(ids(&owner, &filter).await, expected, "{filter:?}");
    }
    let first = owner.client.queue(&QueueQuery { limit: Some(2), ..query.clone() }).await.unwrap();
    assert_eq!(first.items.len(), 2);
    let rest = QueueQuery { limit: Some(2), cursor: first.next, ..query };
    let rest = owner.client.queue(&rest).await.unwrap();
    assert_eq!((rest.items[0].id, rest.items.len(), rest.next), (three.id, 1, None));
}

#[tokio::test]
async fn only_moderators_see_the_queue_and_decide() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let remove = NewDecisions {
        decision: Decision::Remove,
        comments: vec![Undecided { id: comment.id, last: None }],
        reason: None,
        note: None,
    };
    for (who, code) in [(&ada, Code::MembersOnly), (&ruth, Code::NotAllowed)] {
        assert_eq!(refused(who.client.queue(&QueueQuery::default()).await), code);
        assert_eq!(refused(who.client.queue_counts().await), code);
        assert_eq!(refused(who.client.decide(&remove).await), code);
    }
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    assert_eq!(mo.client.decide(&remove).await.unwrap().answers[0].refused, None);
}
