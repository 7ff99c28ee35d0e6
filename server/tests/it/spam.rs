//! The classifier: it learns from decisions, says why, forgets, and knows nothing of other sites.

use sdk::{
    client::QueueQuery,
    wire::{
        Comment, CommentId, Decision, DecisionId, NewDecisions, Phase, QueueKind, Undecided,
        Verdict,
    },
};

use crate::support::{Persona, TestApp, app::Page};

const SPAM: &str = "Buy cheap watches now, best price at https://watches.shop.example !!!";
const HAM: &str = "I think the second paragraph misses the point of the article";

async fn decide(
    owner: &Persona,
    decision: Decision,
    comments: impl IntoIterator<Item = (CommentId, Option<DecisionId>)>,
) -> Vec<DecisionId> {
    let comments = comments.into_iter().map(|(id, last)| Undecided { id, last }).collect();
    let new = NewDecisions { decision, comments, reason: None, note: None };
    let answers = owner.client.decide(&new).await.unwrap().answers;
    answers.into_iter().map(|answer| answer.decided.unwrap().id).collect()
}

/// Posts ten comments of either kind, and decides about each; those that were called spam, with the decisions.
async fn teach(owner: &Persona, writer: &Persona, page: &Page) -> Vec<(CommentId, DecisionId)> {
    let (mut spam, mut ham) = (Vec::new(), Vec::new());
    for number in 0..10 {
        spam.push((writer.post(page, &format!("{SPAM} {number}")).await.id, None));
        ham.push((writer.post(page, &format!("{HAM} {number}")).await.id, None));
    }
    let decided = decide(owner, Decision::Spam, spam.clone()).await;
    decide(owner, Decision::Approve, ham).await;
    spam.into_iter().map(|(id, _)| id).zip(decided).collect()
}

async fn is_listed(who: &Persona, page: &Page, comment: &Comment) -> bool {
    who.list(page).await.comments.iter().any(|listed| listed.id == comment.id)
}

#[tokio::test]
async fn what_is_like_spam_is_held_and_says_why() {
    let app = TestApp::start().await;
    let (page, owner, ada) = (app.blog.page("p"), app.key_client().await, app.guest("Ada"));
    let early = ada.post(&page, SPAM).await;
    assert!(is_listed(&ada, &page, &early).await, "nothing was learnt yet");
    decide(&owner, Decision::Remove, [(early.id, None)]).await;
    let taught = teach(&owner, &app.guest("Eve"), &page).await;

    let ben = app.guest("Ben");
    let spam = ben.post(&page, "Cheap watches, buy at https://watches.shop.example now").await;
    let ham = ben.post(&page, "The second paragraph is the point, I think").await;
    assert!(!is_listed(&ben, &page, &spam).await && is_listed(&ben, &page, &ham).await);
    let items = owner.client.queue(&QueueQuery::default()).await.unwrap().items;
    let held = items.iter().find(|item| item.id == spam.id).unwrap();
    let finding = &held.findings[0];
    assert_eq!((finding.phase, finding.verdict), (Phase::Spam, Verdict::Hold));
    let detail = finding.detail.as_deref().unwrap();
    assert!(detail.contains(" %: ") && detail.contains("watches"), "{detail}");

    // Another node knows it as well, and what was undone is forgotten everywhere.
    let second = app.second_node().await;
    let there = ben.at(&second, &app.blog);
    let spam = there.post(&page, "Watches now, cheap: https://watches.shop.example").await;
    assert!(!is_listed(&ben, &page, &spam).await);
    let undone = taught.into_iter().map(|(comment, decision)| (comment, Some(decision)));
    decide(&owner, Decision::Restore, undone).await;
    let again = ben.post(&page, "Buy watches, cheap: https://watches.shop.example").await;
    assert!(is_listed(&ben, &page, &again).await, "too little is known again");
}

#[tokio::test]
async fn a_comment_that_becomes_like_spam_stays_and_is_looked_at() {
    let app = TestApp::start().await;
    let (page, owner, ben) = (app.blog.page("p"), app.key_client().await, app.guest("Ben"));
    let comment = ben.post(&page, HAM).await;
    teach(&owner, &app.guest("Eve"), &page).await;
    ben.edit(&page, &comment, SPAM).await.unwrap();
    assert!(is_listed(&ben, &page, &comment).await);
    let items = owner.client.queue(&QueueQuery::default()).await.unwrap().items;
    let item = items.iter().find(|item| item.id == comment.id).unwrap();
    assert_eq!((item.kind, item.findings[0].phase), (QueueKind::Marked, Phase::Spam));
}

#[tokio::test]
async fn a_site_learns_nothing_from_another() {
    let app = TestApp::start().await;
    let (page, owner) = (app.blog.page("p"), app.key_client().await);
    teach(&owner, &app.guest("Eve"), &page).await;
    let there = app.news.page("p");
    let ben = Persona::guest(&app, &app.news, "Ben");
    let spam = ben.post(&there, SPAM).await;
    assert!(is_listed(&ben, &there, &spam).await);
}

#[tokio::test]
async fn a_model_is_kept_once_in_many_lessons_and_read_again() {
    let app = TestApp::start().await;
    let (page, owner, eve) = (app.blog.page("p"), app.key_client().await, app.guest("Eve"));
    for _ in 0..4 {
        teach(&owner, &eve, &page).await;
    }
    // Whoever writes makes the node look.
    eve.post(&page, "Hello").await;
    let kept = "select count(*) from spam_models where counts is not null and counted >= 64";
    assert_eq!(app.count(kept).await, 1);
    let lessons = app.count("select count(*) from spam_lessons").await;
    assert_eq!(lessons, 80);

    let second = app.second_node().await;
    let ben = app.guest("Ben").at(&second, &app.blog);
    let spam = ben.post(&page, SPAM).await;
    assert!(!is_listed(&ben, &page, &spam).await);
}

#[tokio::test]
async fn the_second_wall_keeps_lessons_and_models_apart() {
    let app = TestApp::start().await;
    let (page, owner) = (app.blog.page("p"), app.key_client().await);
    teach(&owner, &app.guest("Eve"), &page).await;
    let store = &app.app.store;
    for table in ["spam_lessons", "spam_models"] {
        for (site, sees) in [(app.blog.id, true), (app.news.id, false)] {
            let mut tx = store.latest(site).await.unwrap();
            let query = sqlx::AssertSqlSafe(format!("select count(*) from {table}"));
            let count: i64 = sqlx::query_scalar(query).fetch_one(tx.connection()).await.unwrap();
            assert_eq!(count > 0, sees, "{table}");
            tx.commit().await.unwrap();
        }
    }
}
