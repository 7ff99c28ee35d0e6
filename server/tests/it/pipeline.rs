//! What the pipeline does to posts; each phase's cases are told beside its rule.

use std::time::Duration;

use afterword_server::domain::pipeline::{Policy, Strictness};
use sdk::{
    client::{QueueQuery, idempotency_key},
    wire::{Code, Decision, NewDecisions, Pace, Phase, QueueKind, Standing, Undecided, Verdict},
};

use crate::support::{TestApp, persona::refused};

#[tokio::test]
async fn a_banned_word_is_refused_and_a_suspect_one_waits_with_its_reason() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    app.moderate(|settings| {
        settings.banned_words = vec!["casino*".to_owned()];
        settings.suspect_words = vec!["crypto".to_owned()];
    })
    .await;
    let banned = ada.try_post(&page, "The best c\u{430}**sin**os").await;
    assert_eq!(refused(banned), Code::NotTaken);
    assert_eq!(app.count("select count(*) from held_comments").await, 0);
    let held = ada.try_post(&page, "About CRYPTO").await.unwrap();
    assert!(held.held);
    let item = owner.client.queue(&QueueQuery::default()).await.unwrap().items.remove(0);
    let finding = &item.findings[0];
    assert_eq!((finding.phase, finding.verdict), (Phase::SuspectWords, Verdict::Hold));
    assert_eq!(finding.detail.as_deref(), Some("crypto"));
}

#[tokio::test]
async fn a_mark_is_published_and_seen_by_moderators_until_one_has_looked() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    app.moderate(|settings| settings.shouting = Strictness::Mark).await;
    let comment = ada.post(&page, "THIS IS ALL WRITTEN IN CAPITALS").await;
    assert_eq!(app.reader().list(&page).await.thread.comments, 1);
    let items = owner.client.queue(&QueueQuery::default()).await.unwrap().items;
    assert_eq!((items[0].id, items[0].kind), (comment.id, QueueKind::Marked));
    assert_eq!(items[0].findings[0].detail.as_deref(), Some("100%"));
    let approve = NewDecisions {
        decision: Decision::Approve,
        comments: vec![Undecided { id: comment.id, last: None }],
        reason: None,
        note: None,
    };
    owner.client.decide(&approve).await.unwrap();
    assert!(owner.client.queue(&QueueQuery::default()).await.unwrap().items.is_empty());
    assert_eq!(app.reader().list(&page).await.comments[0].version, 1, "readers see no change");
}

#[tokio::test]
async fn newcomers_are_held_until_they_are_trusted() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    app.moderate(|settings| {
        settings.policy = Policy::HoldNewcomers;
        settings.trusted_after = 2;
    })
    .await;
    for number in 0..2 {
        let changed = ada.try_post(&page, &format!("number {number}")).await.unwrap();
        assert!(changed.held);
        let approve = NewDecisions {
            decision: Decision::Approve,
            comments: vec![Undecided { id: changed.comment.id, last: None }],
            reason: None,
            note: None,
        };
        owner.client.decide(&approve).await.unwrap();
    }
    assert!(!ada.try_post(&page, "at last").await.unwrap().held);
}

#[tokio::test]
async fn the_same_text_again_waits_but_a_repeated_request_is_the_same_request() {
    let app = TestApp::start().await;
    app.counts_in_redis().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    app.moderate(|settings| settings.duplicates = Strictness::Hold).await;
    let text = "Visit my wonderful shop of watches today!";
    let (says, key) = (ada.says(&page, text), idempotency_key());
    for _ in 0..2 {
        assert!(!ada.client.post(page.thread, &says, key).await.unwrap().held);
    }
    let near = "visit MY wonderful shop of watches today...";
    assert!(ben.try_post(&page, near).await.unwrap().held);
    assert!(!ben.try_post(&page, "Something else altogether, I think").await.unwrap().held);
    for _ in 0..2 {
        assert!(
            !ben.try_post(&page, "Thank you, friends!").await.unwrap().held,
            "what is short is often the same"
        );
    }
}

#[tokio::test]
async fn a_slow_thread_takes_one_comment_of_a_person_for_a_while() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let owner = app.key_client().await;
    ada.post(&page, "first").await;
    let every = |seconds| Pace { slow_seconds: Some(seconds) };
    owner.client.slow_down(page.thread, every(60)).await.unwrap();
    let path = format!("/threads/{}/comments", page.thread);
    let again = app.write("POST", &path, &ada).json(&ada.says(&page, "second")).send().await;
    assert_eq!(again.code(), Code::RateLimited);
    let wait: u64 = again.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait));
    ben.post(&page, "his first").await;
    for text in ["one", "two"] {
        owner.post(&page, text).await;
    }
    let back = Duration::from_secs(61).as_secs_f64();
    sqlx::query("update comments set created_at = created_at - make_interval(secs => $1)")
        .bind(back)
        .execute(&app.owner)
        .await
        .unwrap();
    ada.post(&page, "second").await;
    assert_eq!(refused(owner.client.slow_down(page.thread, every(86_401)).await), Code::Invalid);
    owner.client.slow_down(page.thread, every(0)).await.unwrap();
    ada.post(&page, "third").await;
    let nowhere = app.blog.page("nowhere").thread;
    let none = owner.client.slow_down(nowhere, every(60)).await;
    assert_eq!(refused(none), Code::ThreadNotFound);
}

#[tokio::test]
async fn an_edit_is_judged_as_a_post_is() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    app.moderate(|settings| {
        settings.banned_words = vec!["casino".to_owned()];
        settings.suspect_words = vec!["crypto".to_owned()];
    })
    .await;
    let comment = ada.post(&page, "clean").await;
    assert_eq!(refused(ada.edit(&page, &comment, "casino").await), Code::NotTaken);
    ada.edit(&page, &comment, "crypto").await.unwrap();
    let items = owner.client.queue(&QueueQuery::default()).await.unwrap().items;
    assert_eq!((items[0].id, items[0].kind), (comment.id, QueueKind::Marked));
}

#[tokio::test]
async fn a_closed_thread_takes_nothing_that_would_be_held_either() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "first").await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    sqlx::query("update threads set closed_at = now()").execute(&app.owner).await.unwrap();
    assert_eq!(refused(ada.try_post(&page, "late").await), Code::ThreadClosed);
}

#[tokio::test]
async fn what_is_in_the_shadow_looks_published_to_its_author_alone() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let comment = ada.post(&page, "look at me").await;
    sqlx::query("update held_comments set shadow = true").execute(&app.owner).await.unwrap();
    let held = ada.client.mine(page.thread).await.unwrap().held;
    assert_eq!((held[0].comment.id, held[0].standing), (comment.id, Standing::Shown));
    let reply = ada.reply(&page, &comment, "and at this").await;
    let held = ada.client.mine(page.thread).await.unwrap().held;
    assert_eq!((held[1].comment.id, held[1].standing), (reply.id, Standing::Shown));
    assert!(!ada.edit(&page, &reply, "or this").await.unwrap().held, "the answer does not tell");
    assert_eq!(ben.list(&page).await.comments, []);
    let counts = app.key_client().await.client.queue_counts().await.unwrap();
    assert_eq!((counts.shadow, counts.held), (2, 0));
}

#[tokio::test]
async fn the_preview_warns_where_the_site_wants_it() {
    let app = TestApp::start().await;
    let ada = app.guest("Ada");
    let waits = async |text: &str| ada.client.preview(text).await.unwrap().waits;
    app.moderate(|settings| settings.suspect_words = vec!["crypto".to_owned()]).await;
    assert!(waits("about crypto").await);
    assert!(!waits("about rivers").await);
    app.moderate(|settings| {
        settings.suspect_words = vec!["crypto".to_owned()];
        settings.warns = false;
    })
    .await;
    assert!(!waits("about crypto").await);
}

#[tokio::test]
async fn whoever_is_refused_often_waits() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    app.moderate(|settings| settings.history = Strictness::Hold).await;
    let mut comments = Vec::new();
    for number in 0..4 {
        let id = ada.post(&page, &format!("number {number}")).await.id;
        comments.push(Undecided { id, last: None });
    }
    comments.truncate(2);
    let (reason, note) = (None, None);
    let spam = NewDecisions { decision: Decision::Spam, comments, reason, note };
    owner.client.decide(&spam).await.unwrap();
    assert!(ada.try_post(&page, "again").await.unwrap().held);
}
