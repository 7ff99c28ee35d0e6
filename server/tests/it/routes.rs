//! Every route does what it is for.

use sdk::{
    client::{ListQuery, Page as Named},
    wire::{AuthorKind, Sort},
};

use crate::support::TestApp;

#[tokio::test]
async fn a_first_comment_makes_its_thread_and_is_listed() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("on-rivers"));
    let changed = ada.try_post(&page, "Hello, *all*").await.unwrap();
    assert_eq!(changed.position.seq, 1);
    assert!(changed.editable_until.is_some());

    let listed = app.reader().list(&page).await;
    assert_eq!(listed.comments, std::slice::from_ref(&changed.comment));
    assert_eq!((listed.position, listed.thread.comments), (changed.position, 1));
    assert_eq!((listed.thread.key.as_str(), listed.site.name.as_str()), ("on-rivers", "blog"));

    let author = changed.comment.author.unwrap();
    assert_eq!((author.kind, author.name.as_str()), (AuthorKind::Guest, "Ada"));
    assert_eq!(changed.comment.html.unwrap().0, "<p>Hello, <em>all</em></p>\n");
}

#[tokio::test]
async fn a_thread_that_nobody_commented_on_is_empty_not_missing() {
    let app = TestApp::start().await;
    let page = app.blog.page("nothing-yet");
    let listed = app.reader().client.comments(page.thread, &ListQuery::default()).await.unwrap();
    assert_eq!((listed.comments.len(), listed.position.seq, listed.next), (0, 0, None));
    assert_eq!(app.count("select count(*) from threads").await, 0, "reading makes nothing");
}

#[tokio::test]
async fn a_comment_is_shown_where_it_stands() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let root = ada.post(&page, "root").await;
    let reply = ben.reply(&page, &root, "reply").await;
    let deeper = ada.reply(&page, &reply, "deeper").await;
    let shown = app.reader().client.comment(page.thread, reply.id).await.unwrap();
    let ids = shown.comments.iter().map(|comment| comment.id).collect::<Vec<_>>();
    assert_eq!((shown.comment, ids), (reply.id, vec![root.id, reply.id, deeper.id]));
    assert_eq!((shown.comments[0].replies, shown.comments[0].branch), (1, 2));
}

#[tokio::test]
async fn replies_are_listed_by_branch() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (root, other) = (ada.post(&page, "root").await, ada.post(&page, "other").await);
    let mut expected = Vec::new();
    for number in 0..3 {
        expected.push(ada.reply(&page, &root, &format!("reply {number}")).await);
        ada.reply(&page, &other, "elsewhere").await;
    }
    let replies = app.reader().client.replies(page.thread, root.id, None, None).await.unwrap();
    assert_eq!((replies.comments, replies.next), (expected, None));
}

#[tokio::test]
async fn an_author_edits_and_deletes_what_is_theirs() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "first").await;
    let source = ada.client.source(page.thread, comment.id).await.unwrap();
    assert_eq!((source.body.as_str(), source.version), ("first", 1));

    let edited = ada.edit(&page, &comment, "second").await.unwrap();
    assert_eq!((edited.comment.version, edited.position.seq), (2, 2));
    assert_eq!(edited.comment.html.as_ref().unwrap().0, "<p>second</p>\n");
    assert!(edited.comment.edited_at.is_some());
    assert_eq!(app.reader().list(&page).await.comments, std::slice::from_ref(&edited.comment));

    let deleted = ada.delete(&page, &edited.comment).await.unwrap();
    assert!(
        deleted.comment.removed
            && deleted.comment.author.is_none()
            && deleted.comment.html.is_none()
    );
    let listed = app.reader().list(&page).await;
    assert_eq!(
        (listed.comments.len(), listed.thread.comments, listed.position),
        (0, 0, deleted.position)
    );
    assert_eq!(
        ada.delete(&page, &comment).await.unwrap().comment,
        deleted.comment,
        "twice is no error"
    );
}

#[tokio::test]
async fn what_is_mine_is_told_to_me_alone() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "mine").await;
    ben.post(&page, "not mine").await;

    let mine = ada.client.mine(page.thread).await.unwrap();
    assert_eq!(mine.guest.unwrap().name, "Ada");
    assert_eq!(mine.comments.iter().map(|own| own.id).collect::<Vec<_>>(), [comment.id]);
    let nobody = app.reader().client.mine(page.thread).await.unwrap();
    assert_eq!((nobody.guest, nobody.comments.len()), (None, 0));
    let stranger = app.guest("Cyd").client.mine(page.thread).await.unwrap();
    assert_eq!((stranger.guest, stranger.comments.len()), (None, 0));
}

#[tokio::test]
async fn many_threads_are_counted_in_one_request() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("blog.example/a"));
    let comment = ada.post(&page, "one").await;
    ada.reply(&page, &comment, "two").await;
    let asked = [
        Named::Key("none"),
        Named::Url("https://blog.example/a?utm_source=x"),
        Named::Key("blog.example/a"),
    ];
    let counts = app.reader().client.counts(&asked).await.unwrap().counts;
    assert_eq!(counts.iter().map(|count| count.comments).collect::<Vec<_>>(), [0, 2, 2]);
    assert_eq!(counts[1].key, "https://blog.example/a?utm_source=x");
}

#[tokio::test]
async fn the_first_page_comes_as_markup_with_its_data() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello, *all*").await;
    let html = app.reader().client.first_page(Named::Key("p"), Sort::Newest).await.unwrap();
    assert!(html.contains("<p>Hello, <em>all</em></p>") && html.contains("Ada"), "{html}");
    let document = app.ask("GET", "/threads/html?key=p").send().await;
    assert!(document.text().starts_with("<!doctype html>"), "{}", document.text());
    assert!(document.text().contains("<p>Hello, <em>all</em></p>"));
}

#[tokio::test]
async fn the_server_describes_itself() {
    let app = TestApp::start().await;
    let openapi = app.ask_path("GET", "/api/openapi.json").send().await.json();
    assert!(openapi["openapi"].as_str().unwrap().starts_with("3.1"));
    assert!(openapi["paths"]["/threads/{thread}/comments"]["post"].is_object());
    let docs = app.ask_path("GET", "/docs").send().await;
    assert!(docs.text().contains("id=\"thread_closed\"") && !docs.text().contains("<script"));
    assert!(app.ask_path("GET", "/").send().await.text().contains("Afterword"));
}

#[tokio::test]
async fn the_loader_and_its_files_are_open_to_all_and_kept_for_long() {
    let app = TestApp::start().await;
    let loader = app.ask_path("GET", "/embed.js").send().await;
    if loader.status == 404 {
        return assert_eq!(loader.code(), sdk::wire::Code::NotFound, "a build without dist/");
    }
    assert_eq!(loader.header("access-control-allow-origin"), Some("*"));
    assert!(loader.text().contains(&app.url()) && !loader.text().contains("__AFTERWORD_CONFIG__"));
    let etag = loader.header("etag").unwrap();
    assert_eq!(
        app.ask_path("GET", "/embed.js").header("if-none-match", etag).send().await.status,
        304
    );
    assert_eq!(app.ask_path("GET", "/assets/manifest.json").send().await.status, 404);
}

#[tokio::test]
async fn the_emoji_that_a_text_may_name_are_told_with_their_names() {
    let app = TestApp::start().await;
    let named = app.reader().client.emoji().await.unwrap().emoji;
    let cheer = named.iter().find(|line| line.contains(" :tada:")).unwrap();
    assert_eq!(cheer, "🎉 :tada:");
    let comment = app.guest("Ada").post(&app.blog.page("p"), "It works :tada:").await;
    assert_eq!(comment.html.unwrap().0, "<p>It works 🎉</p>\n");
    let answer = app.ask("GET", "/emoji").send().await;
    assert_eq!(answer.header("cache-control"), Some("public, max-age=86400"));
}
