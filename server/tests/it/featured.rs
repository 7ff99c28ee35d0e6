//! What moderators feature.

use sdk::wire::{Changed, Code, Comment, Event, FeaturedPage};
use serde_json::json;

use crate::support::{Persona, TestApp, app::Page, http::Answer};

async fn feature(
    app: &TestApp,
    page: &Page,
    on: &Comment,
    who: &Persona,
    featured: bool,
) -> Answer {
    let path = format!("/threads/{}/comments/{}/feature", page.thread, on.id);
    app.write("PUT", &path, who).json(&json!({ "featured": featured })).send().await
}

#[tokio::test]
async fn a_featured_comment_is_marked_and_stands_in_the_list_of_the_site() {
    let app = TestApp::start().await;
    let (ada, owner) = (app.guest("Ada"), app.key_client().await);
    let (page, other) = (app.blog.page("p"), app.blog.page("other"));
    let first = ada.post(&page, "First").await;
    let reply = ada.reply(&page, &first, "Second").await;
    let third = ada.post(&other, "Third").await;
    assert_eq!(feature(&app, &page, &reply, &ada, true).await.code(), Code::MembersOnly);
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;

    let changed: Changed = feature(&app, &page, &reply, &owner, true).await.read();
    assert!(changed.comment.featured);
    let event = socket.event().await;
    let (id, version) = (reply.id, reply.version + 1);
    assert_eq!(event.event, Event::CommentFeatured { id, version, featured: true });
    let again: Changed = feature(&app, &page, &reply, &owner, true).await.read();
    assert_eq!(again, changed, "again changes nothing");
    feature(&app, &other, &third, &owner, true).await;

    let FeaturedPage { featured, next } = app.reader().client.featured(None).await.unwrap();
    let listed = featured.iter().map(|it| (it.thread.id, it.comment.id)).collect::<Vec<_>>();
    assert_eq!(listed, [(other.thread, third.id), (page.thread, reply.id)], "the newest first");
    assert_eq!((featured[1].comment.clone(), next), (changed.comment, None));

    let one: FeaturedPage = app.ask("GET", "/featured?limit=1").send().await.read();
    let rest = app.reader().client.featured(one.next.as_ref()).await.unwrap();
    assert_eq!([&one.featured[..], &rest.featured[..]].concat(), featured);

    feature(&app, &other, &third, &owner, false).await;
    ada.delete(&page, &reply).await.unwrap();
    assert_eq!(app.reader().client.featured(None).await.unwrap().featured, []);
}

#[tokio::test]
async fn a_long_comment_says_that_it_is_long() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut comment = ada.post(&page, &"A line of its own.\n\n".repeat(40)).await;
    assert!(comment.long && ada.list(&page).await.comments[0].long);
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;
    comment = ada.edit(&page, &comment, "Short").await.unwrap().comment;
    assert!(!comment.long && !ada.list(&page).await.comments[0].long);
    let event = socket.event().await.event;
    assert!(matches!(event, Event::CommentEdited { long: false, .. }), "{event:?}");
}
