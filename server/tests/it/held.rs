//! Comments that wait for a moderator: who sees them, and what their authors can do meanwhile.

use afterword_server::domain::pipeline::Policy;
use sdk::{
    client::idempotency_key,
    wire::{Code, Comment, Mine, NewComment, OwnHeld, Role, Standing},
};

use crate::support::{Persona, TestApp, app::Page, persona::refused};

/// A server on which every comment waits.
async fn start() -> TestApp {
    let app = TestApp::start().await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    app
}

async fn held(who: &Persona, page: &Page) -> Vec<OwnHeld> {
    who.client.mine(page.thread).await.unwrap().held
}

#[tokio::test]
async fn a_held_comment_is_seen_by_its_author_alone() {
    let app = start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let changed = ada.try_post(&page, "Is *this* fine?").await.unwrap();
    assert!(changed.held);
    assert_eq!(changed.comment.html.as_ref().unwrap().0, "<p>Is <em>this</em> fine?</p>\n");
    assert_eq!(changed.position, sdk::wire::Position::START, "the thread has not changed");

    let mine = held(&ada, &page).await;
    let expected = OwnHeld { comment: changed.comment.clone(), standing: Standing::Waiting };
    assert_eq!(mine, [expected], "it is there on the next visit");
    assert_eq!(held(&ben, &page).await, []);
    let seen = ben.list(&page).await;
    assert_eq!((seen.comments.len(), seen.thread.comments), (0, 0));
    let found = ben.client.comment(page.thread, changed.comment.id).await;
    assert_eq!(refused(found), Code::CommentNotFound);
    for nothing in ["comments", "threads", "thread_events"] {
        let count = sqlx::query_scalar::<_, i64>(match nothing {
            "comments" => "select count(*) from comments",
            "threads" => "select count(*) from threads",
            _ => "select count(*) from thread_events",
        });
        assert_eq!(count.fetch_one(&app.owner).await.unwrap(), 0, "{nothing}");
    }
}

#[tokio::test]
async fn a_post_that_is_repeated_is_held_once() {
    let app = start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    let says = ada.says(&page, "Once");
    let first = ada.client.post(page.thread, &says, key).await.unwrap();
    let again = ada.client.post(page.thread, &says, key).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(app.count("select count(*) from held_comments").await, 1);
    let body = serde_json::to_value(&says).unwrap();
    let path = format!("/threads/{}/comments", page.thread);
    assert_eq!(app.write("POST", &path, &ada).json(&body).send().await.status, 202);
}

#[tokio::test]
async fn an_author_changes_what_waits_and_takes_it_back() {
    let app = start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Helo").await;
    let edited = ada.edit(&page, &comment, "Hello").await.unwrap();
    assert!(edited.held);
    assert_eq!(held(&ada, &page).await[0].comment.html.as_ref().unwrap().0, "<p>Hello</p>\n");
    assert_eq!(ada.client.source(page.thread, comment.id).await.unwrap().body, "Hello");
    assert_eq!(refused(ben.edit(&page, &comment, "mine").await), Code::CommentNotFound);
    assert_eq!(refused(ben.delete(&page, &comment).await), Code::CommentNotFound);

    let gone = ada.delete(&page, &comment).await.unwrap();
    assert!(gone.held && gone.comment.removed);
    assert_eq!(held(&ada, &page).await, []);
    assert_eq!(app.count("select count(*) from held_comments").await, 0);
}

#[tokio::test]
async fn an_author_answers_what_they_wrote_themselves_and_nobody_else_does() {
    let app = start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let root = ada.post(&page, "First").await;
    let answer = |who: &Persona, to: &Comment| NewComment {
        parent: Some(to.id),
        ..who.says(&page, "And then")
    };
    let reply = answer(&ada, &root);
    let reply = ada.client.post(page.thread, &reply, idempotency_key()).await.unwrap();
    assert!(reply.held);
    assert_eq!((reply.comment.parent, reply.comment.root), (Some(root.id), root.id));
    let reply = answer(&ben, &root);
    let reply = ben.client.post(page.thread, &reply, idempotency_key()).await;
    assert_eq!(refused(reply), Code::Invalid);
}

#[tokio::test]
async fn moderators_and_programs_are_not_held() {
    let app = start().await;
    let page = app.blog.page("p");
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let bot = app.key_client().await;
    assert!(!mo.try_post(&page, "one").await.unwrap().held);
    assert!(!bot.try_post(&page, "two").await.unwrap().held);
    assert!(ruth.try_post(&page, "three").await.unwrap().held);
    assert_eq!(app.reader().list(&page).await.thread.comments, 2);
}

#[tokio::test]
async fn a_site_for_members_takes_no_guests() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    app.moderate(|settings| settings.policy = Policy::MembersOnly).await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    assert_eq!(refused(app.guest("Ada").try_post(&page, "x").await), Code::GuestsNotAllowed);
    assert!(!ruth.try_post(&page, "y").await.unwrap().held);
}

#[tokio::test]
async fn whoever_has_nothing_held_is_told_nothing_of_it() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let mine: Mine = ada.client.mine(page.thread).await.unwrap();
    assert!(serde_json::to_value(&mine).unwrap().get("held").is_none());
}
