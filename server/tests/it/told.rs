//! What webhooks were told of somebody goes with them, and with their words; that it was told, when, and with which answer,
//! stays.

use afterword_server::{accounts::leaving, jobs};
use sdk::wire::{
    Code, Comment, CommentId, Decision, Delivery, DeliveryState, ErasePerson, HookEvent,
    MadeWebhook, NewDecisions, NewReport, PersonId, Reason, Role, Texts, Undecided,
};

use crate::{
    support::{Persona, TestApp, persona::refused, staff::Host, until},
    webhooks::{all_of, heard},
};

const CANARY: &str = "select count(*) from webhook_deliveries t where t::text ilike '%canary%'";

/// What was sent, as soon as nothing of it waits any more.
async fn sent(bot: &Persona, made: &MadeWebhook, count: usize) -> Vec<Delivery> {
    until("the log", async || {
        let log = bot.client.deliveries(made.webhook.id, None).await.unwrap().deliveries;
        let is_over = log.iter().all(|delivery| delivery.state != DeliveryState::Waiting);
        Some(log).filter(|log| is_over && log.len() >= count)
    })
    .await
}

fn author(comment: &Comment) -> PersonId {
    comment.author.as_ref().unwrap().person().unwrap()
}

async fn decide(bot: &Persona, id: CommentId, decision: Decision) {
    let comments = vec![Undecided { id, last: None }];
    let decided = NewDecisions { comments, decision, reason: None, note: None };
    bot.client.decide(&decided).await.unwrap();
}

async fn reports(who: &Persona, comment: &Comment, page: &crate::support::app::Page) {
    let report = NewReport { reason: Reason::Other, note: Some("a canary in a note".to_owned()) };
    who.client.report(page.thread, comment.id, &report).await.unwrap();
}

/// Waits until webhooks and letters have nothing to do, however often they are put off.
pub async fn until_done(app: &TestApp) {
    until("the queue", async || {
        sqlx::query("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
        app.app.queue.wake();
        let left = "select count(*) from jobs where kind in ('webhook', 'mail')";
        (app.count(left).await == 0).then_some(())
    })
    .await;
}

#[tokio::test]
async fn what_was_told_of_somebody_who_is_erased_holds_no_words_and_is_not_sent_again() {
    for texts in [Texts::Keep, Texts::Remove] {
        let app = TestApp::for_staff().await;
        let host = Host::start().await;
        host.says(200, &[], "heard of a bird");
        let (bot, made) = all_of(&app, &host).await;
        let (gil, page) = (app.guest("Gil Canary"), app.blog.page("p"));
        let comment = gil.post(&page, "A canary").await;
        gil.edit(&page, &comment, "Another canary").await.unwrap();
        let other = app.guest("Ben").post(&page, "Ben's words").await;
        reports(&gil, &other, &page).await;
        assert!(sent(&bot, &made, 4).await.iter().all(|delivery| !delivery.words_gone));
        assert!(app.count(CANARY).await > 0);

        bot.client.erase(author(&comment), ErasePerson { texts }).await.unwrap();
        assert_eq!(app.count(CANARY).await, 0, "with the answer");
        let log = sent(&bot, &made, 4).await;
        let (gone, others): (Vec<_>, Vec<_>) = log.iter().partition(|it| it.words_gone);
        assert_eq!(gone.len(), 3, "{log:?}");
        for delivery in &gone {
            let told = (delivery.state, delivery.status, delivery.attempts, &delivery.excerpt);
            assert_eq!(told, (DeliveryState::Delivered, Some(200), 1, &None));
            let again = bot.client.replay(made.webhook.id, delivery.id).await;
            assert_eq!(refused(again), Code::WordsGone);
        }
        let of_ben = others.iter().find(|it| it.event == HookEvent::CommentCreated).unwrap();
        assert_eq!(of_ben.excerpt.as_deref(), Some("heard of a bird"));
        bot.client.replay(made.webhook.id, of_ben.id).await.unwrap();
    }
}

#[tokio::test]
async fn what_still_waits_is_not_sent_any_more() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    host.says(500, &[], "a canary?");
    let (bot, made) = all_of(&app, &host).await;
    let page = app.blog.page("p");
    let comment = app.guest("Gil Canary").post(&page, "A canary").await;
    heard(&host, 1).await;
    until("the answer", async || {
        let log = bot.client.deliveries(made.webhook.id, None).await.unwrap().deliveries;
        (log[0].attempts == 1).then_some(())
    })
    .await;
    bot.client.erase(author(&comment), ErasePerson { texts: Texts::Keep }).await.unwrap();
    assert_eq!(app.count(CANARY).await, 0);
    let delivery = sent(&bot, &made, 1).await.remove(0);
    assert_eq!((delivery.state, delivery.status), (DeliveryState::Failed, Some(500)));
    assert!(delivery.words_gone && delivery.excerpt.is_none());
    until_done(&app).await;
    assert_eq!(host.heard().len(), 1);
}

#[tokio::test]
async fn who_leaves_by_themselves_takes_along_what_was_told_of_them() {
    let app = TestApp::for_staff().await;
    app.moderate(|it| it.suspect_words = vec!["crypto".to_owned()]).await;
    let host = Host::start().await;
    let (bot, made) = all_of(&app, &host).await;
    let page = app.blog.page("p");
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    let ana = Persona::member(&app, &app.blog, "Ana Canary", Role::Member).await;
    ana.post(&page, "My words").await;
    ana.try_post(&page, "All about crypto").await.unwrap();
    mo.bans(&app, &ana, true).await;
    mo.bans(&app, &ana, false).await;
    sent(&bot, &made, 4).await;
    let leaves = "update accounts set leaves_at = now() - interval '1 second' \
                  where name = 'Ana Canary'";
    sqlx::query(leaves).execute(&app.owner).await.unwrap();
    leaving::let_go(&app.app).await.unwrap();
    assert_eq!(app.count(CANARY).await, 0);
    assert!(sent(&bot, &made, 4).await.iter().all(|delivery| delivery.words_gone));
}

#[tokio::test]
async fn what_was_told_of_a_guest_goes_with_the_member_that_they_became() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let (bot, made) = all_of(&app, &host).await;
    let (gil, page) = (app.guest("Gil Canary"), app.blog.page("p"));
    gil.post(&page, "A canary").await;
    let other = app.guest("Ben").post(&page, "Ben's words").await;
    reports(&gil, &other, &page).await;
    sent(&bot, &made, 3).await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    ruth.client.claim(gil.auth.as_ref().unwrap()).await.unwrap();
    let id = PersonId(ruth.as_member().id.0);
    bot.client.erase(id, ErasePerson { texts: Texts::Keep }).await.unwrap();
    assert_eq!(app.count(CANARY).await, 0);
}

#[tokio::test]
async fn words_of_comments_that_are_kept_no_longer_go_from_what_was_told_as_well() {
    const BIRDS: &str =
        "select count(*) from webhook_deliveries where body like '%parrot%' or body like '%swift%'";
    let app = TestApp::for_staff().await;
    app.moderate(|it| {
        it.suspect_words = vec!["parrot".to_owned(), "swift".to_owned()];
        it.keep.removed_days = 7;
    })
    .await;
    let host = Host::start().await;
    let (bot, made) = all_of(&app, &host).await;
    let (gil, page) = (app.guest("Gil"), app.blog.page("p"));
    let regretted = gil.post(&page, "A canary").await;
    let refused = gil.try_post(&page, "A canary and a parrot").await.unwrap().comment;
    let approved = gil.try_post(&page, "A swift").await.unwrap().comment;
    let taken_back = gil.try_post(&page, "Another parrot").await.unwrap().comment;
    gil.delete(&page, &regretted).await.unwrap();
    decide(&bot, refused.id, Decision::Remove).await;
    decide(&bot, approved.id, Decision::Approve).await;
    sent(&bot, &made, 6).await;
    assert_eq!((app.count(CANARY).await, app.count(BIRDS).await), (2, 4));
    gil.delete(&page, &taken_back).await.unwrap();
    assert_eq!(app.count(BIRDS).await, 3, "nothing is left of what did not stand there yet");
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(app.count(CANARY).await, 2, "it can still be undone");
    let age = "update comments set removed_at = now() - interval '8 days' where removed_at is not null; \
               update held_comments set decided_at = now() - interval '8 days' where decided_at is not null";
    sqlx::raw_sql(age).execute(&app.owner).await.unwrap();
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(app.count(CANARY).await, 0);
    assert_eq!(app.count(BIRDS).await, 2, "what was published stays");
}
