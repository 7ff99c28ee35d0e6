//! Taking all conversations of a site along, and bringing them to another one.

use futures_util::future::join_all;
use sdk::{
    client::{ListQuery, QueueQuery},
    wire::{
        Code, Comment, CommentPage, Handful, Imported, LeftOut, Role, Scope, ServerFrame, Vote,
        WhyLeftOut,
    },
};
use serde_json::json;

use crate::support::{
    Answer, Persona, TestApp,
    app::{Page, Site},
};

/// Two old comments on a page of the blog, of which one answers the other, and one that waits.
const WORDPRESS: &str = r#"<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <item><title>Bread</title><link>https://blog.example/bread/</link>
      <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Ada</wp:comment_author>
        <wp:comment_author_email>ada@a.example</wp:comment_author_email>
        <wp:comment_date_gmt>2012-05-01 10:00:00</wp:comment_date_gmt>
        <wp:comment_content>First &lt;b&gt;loaf&lt;/b&gt;</wp:comment_content>
        <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
      <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Ben</wp:comment_author>
        <wp:comment_date_gmt>2012-05-01 11:00:00</wp:comment_date_gmt>
        <wp:comment_content>An answer</wp:comment_content>
        <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>1</wp:comment_parent></wp:comment>
      <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Cy</wp:comment_author>
        <wp:comment_date_gmt>2012-05-01 12:00:00</wp:comment_date_gmt>
        <wp:comment_content>Waits</wp:comment_content>
        <wp:comment_approved>0</wp:comment_approved><wp:comment_parent>1</wp:comment_parent></wp:comment>
      <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_author>Spam</wp:comment_author>
        <wp:comment_date_gmt>2012-05-01 12:00:00</wp:comment_date_gmt>
        <wp:comment_content>Buy</wp:comment_content>
        <wp:comment_approved>spam</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
    </item></channel></rss>"#;

async fn import(app: &TestApp, site: &Site, query: &str, file: &str) -> Answer {
    let program = Persona::program(app, site).await;
    app.ask_site(site, "POST", &format!("/import{query}"))
        .header("authorization", &program.header())
        .header("content-type", "application/octet-stream")
        .body(file.to_owned())
        .send()
        .await
}

async fn export(app: &TestApp, site: &Site) -> String {
    let program = Persona::program(app, site).await;
    let ask = app.ask_site(site, "GET", "/export").header("authorization", &program.header());
    let answer = ask.send().await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/x-ndjson"));
    let name = format!("attachment; filename=\"{}.ndjson\"", site.key);
    assert_eq!(answer.header("content-disposition"), Some(name.as_str()));
    answer.text()
}

/// All comments of a page as they are now, roots and answers.
async fn standing(app: &TestApp, site: &Site, page: &Page) -> CommentPage {
    let query = ListQuery { limit: Some(100), min_seq: Some(i64::MAX), ..ListQuery::default() };
    Persona::reader(app, site).client.comments(page.thread, &query).await.unwrap()
}

fn body(comment: &Comment) -> &str {
    comment.html.as_ref().map_or("", |html| &html.0)
}

#[tokio::test]
async fn a_site_is_taken_along_and_stands_elsewhere_as_it_did() {
    let app = TestApp::where_blog(|settings| settings.guest_votes = true).await;
    let (ada, ben, owner) = (app.guest("Ada"), app.guest("Ben"), app.key_client().await);
    let (page, other) = (app.blog.page("p"), app.blog.page("other"));
    let first = ada.post(&page, "First, *mind you*").await;
    let gone = ben.reply(&page, &first, "Gone").await;
    let answer = ada.reply(&page, &gone, "An answer").await;
    ben.delete(&page, &gone).await.unwrap();
    ada.edit(&page, &answer, "An answer, edited").await.unwrap();
    ben.client.vote(page.thread, first.id, Vote::Up).await.unwrap();
    owner.client.pin(page.thread, first.id, true).await.unwrap();
    owner.client.close_thread(page.thread, true).await.unwrap();
    ben.post(&other, "Elsewhere").await;

    let file = export(&app, &app.blog).await;
    assert!(!file.contains("Gone") && file.lines().count() == 1 + 2 + 4, "{file}");
    let done: Imported = import(&app, &app.news, "", &file).await.read();
    let expected = Imported { threads: 2, published: 3, ..Imported::default() };
    assert_eq!(done, expected);

    let there = app.news.page("p");
    let [before, after] =
        [standing(&app, &app.blog, &page).await, standing(&app, &app.news, &there).await];
    let shape = |page: &CommentPage| {
        let of = |comment: &Comment| {
            let name = comment.author.as_ref().map(|author| author.name.clone());
            let (html, edited) = (body(comment).to_owned(), comment.edited_at.is_some());
            let tree = (comment.id, comment.parent, comment.root, comment.replies, comment.branch);
            let state = (comment.removed, comment.pinned, comment.ups, comment.created_at);
            (tree, state, name, html, edited)
        };
        page.comments.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(shape(&after), shape(&before));
    assert_eq!((after.thread.comments, after.thread.closed), (2, true));
    assert_eq!(after.comments.len(), 3);

    let again: Imported = import(&app, &app.news, "", &file).await.read();
    assert_eq!((again.published, again.known), (0, 3), "again changes nothing");
    assert_eq!(standing(&app, &app.news, &there).await.position, after.position);
    let copy = export(&app, &app.news).await;
    let lines = |file: &str| {
        let mut lines: Vec<serde_json::Value> =
            file.lines().skip(1).map(|line| serde_json::from_str(line).unwrap()).collect();
        // Whoever wrote is a guest there, and no longer the guest that they were here.
        for line in &mut lines {
            line["comment"]["author"]["id"] = json!(null);
        }
        lines.sort_by_key(ToString::to_string);
        lines
    };
    assert_eq!(lines(&copy), lines(&file));
}

#[tokio::test]
async fn old_comments_join_what_is_there_and_readers_see_them_come() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (gil, page) = (app.guest("Gil"), app.blog.page("blog.example/bread"));
    let new = gil.post(&page, "New").await;
    let mut sockets = Vec::new();
    for node in [&app, &other] {
        let mut socket = node.socket().await;
        socket.subscribe(page.thread, Some(gil.position(&page).await)).await;
        sockets.push(socket);
    }

    let done: Imported = import(&app, &app.blog, "", WORDPRESS).await.read();
    assert_eq!((done.threads, done.published, done.held), (1, 2, 1));
    let spam = Handful { count: 1, first: vec!["4".to_owned()] };
    assert_eq!(done.left_out, [LeftOut { why: WhyLeftOut::Removed, comments: spam }]);
    for socket in &mut sockets {
        let told = |frame| matches!(frame, ServerFrame::Resync { .. }).then_some(());
        socket.hear_until(told).await;
    }
    let listed = standing(&app, &app.blog, &page).await;
    let [first, second, answer] = &listed.comments[..] else { panic!("{listed:?}") };
    assert_eq!(first.id, new.id, "the newest stands first");
    assert_eq!(body(second), "<p>First <strong>loaf</strong></p>\n");
    assert_eq!(second.created_at.to_string(), "2012-05-01T10:00:00.000Z");
    assert_eq!((second.replies, second.branch, answer.parent), (1, 1, Some(second.id)));
    assert_eq!(listed.thread.comments, 3);

    let program = app.key_client().await;
    let queue = program.client.queue(&QueueQuery::default()).await.unwrap().items;
    assert_eq!((queue.len(), queue[0].author.name.as_str()), (1, "Cy"));
    let log = program.client.log(Some("site.import"), None, None).await.unwrap().entries;
    assert_eq!(log.len(), 1);
    // Nobody is the guests that were imported, and nobody may write as them.
    gil.reply(&page, answer, "Still here?").await;
    assert_eq!(standing(&app, &app.blog, &page).await.comments[1].branch, 2);
}

#[tokio::test]
async fn what_is_written_while_old_comments_come_is_counted_too() {
    let app = TestApp::start().await;
    let page = app.blog.page("blog.example/bread");
    let _: Imported = import(&app, &app.blog, "", WORDPRESS).await.read();
    let root = standing(&app, &app.blog, &page).await.comments[0].clone();
    let more = WORDPRESS.replace("<wp:comment_id>2<", "<wp:comment_id>5<");
    let people: Vec<_> = (0..8).map(|number| app.guest(&format!("Guest {number}"))).collect();
    let writing = people.iter().map(async |one| {
        one.reply(&page, &root, "A reply").await;
        one.post(&page, "A root").await;
    });
    let importing = async { import(&app, &app.blog, "", &more).await.read::<Imported>() };
    let (_, done) = tokio::join!(join_all(writing), importing);
    assert_eq!((done.published, done.known), (1, 2));

    let listed = standing(&app, &app.blog, &page).await;
    let root = listed.comments.iter().find(|comment| comment.id == root.id).unwrap();
    assert_eq!((root.replies, root.branch, listed.thread.comments), (10, 10, 19));
}

/// An archive of one thread: of each comment its id, what it answers, and its state.
fn archive(comments: &[(&str, Option<&str>, &str)]) -> String {
    let header =
        json!({ "archive": { "version": 1, "site": "x", "exported_at": "2026-11-28T00:00:00Z" } });
    let thread = json!({ "thread": { "key": "p" } });
    let comments = comments.iter().map(|(id, parent, state)| {
        json!({ "comment": {
            "id": id, "parent": parent, "state": state, "markdown": format!("Text of {id}"),
            "author": { "name": "Ada" }, "posted_at": "2026-01-01T00:00:00Z",
        } })
    });
    let lines = [header, thread].into_iter().chain(comments);
    lines.map(|line| line.to_string() + "\n").collect()
}

#[tokio::test]
async fn what_is_there_keeps_its_place_whatever_a_later_file_says() {
    let app = TestApp::start().await;
    let part = archive(&[("b", Some("a"), "published"), ("h", None, "held")]);
    let done: Imported = import(&app, &app.blog, "", &part).await.read();
    assert_eq!((done.published, done.held), (1, 1));
    let whole = archive(&[
        ("a", None, "published"),
        ("b", Some("a"), "published"),
        ("c", Some("b"), "published"),
        ("h", None, "published"),
        ("i", Some("h"), "published"),
    ]);
    let done: Imported = import(&app, &app.blog, "", &whole).await.read();
    assert_eq!((done.published, done.held, done.known), (3, 0, 2));

    let listed = standing(&app, &app.blog, &app.blog.page("p")).await;
    let of = |text: &str| {
        let is_it = |comment: &&Comment| body(comment) == format!("<p>Text of {text}</p>\n");
        listed.comments.iter().find(is_it).unwrap_or_else(|| panic!("{text}: {listed:?}"))
    };
    assert_eq!((of("b").parent, of("b").branch, of("a").branch), (None, 1, 0));
    assert_eq!((of("c").parent, of("c").root), (Some(of("b").id), of("b").id));
    assert_eq!(of("i").parent, None, "what it answers waits still");
    assert_eq!(listed.thread.comments, 4);
}

#[tokio::test]
async fn trying_changes_nothing_and_tells_of_pages_that_are_elsewhere() {
    let app = TestApp::start().await;
    let moved = WORDPRESS.replace("https://blog.example/", "https://old.example/");
    let would: Imported = import(&app, &app.blog, "?dry_run=true", &moved).await.read();
    assert_eq!((would.published, would.held, would.known), (2, 1, 0));
    let key = "old.example/bread".to_owned();
    assert_eq!(would.elsewhere, Handful { count: 1, first: vec![key] });
    for nothing in ["threads", "comments", "held_comments", "guests", "audit_log"] {
        let query: &'static str = format!("select count(*) from {nothing}").leak();
        assert_eq!(app.count(query).await, 0, "{nothing}");
    }
}

#[tokio::test]
async fn whoever_may_not_gets_nothing_and_what_can_not_be_read_changes_nothing() {
    let app = TestApp::start().await;
    let writer =
        Persona::program_with(&app, &app.blog, &[Scope::Read, Scope::Write, Scope::Moderate]).await;
    let stranger = Persona::program(&app, &app.news).await;
    let member = Persona::member(&app, &app.blog, "Ada", Role::Owner).await;
    for (who, code) in [
        (&writer, Code::NotAllowed),
        (&stranger, Code::InvalidKey),
        (&member, Code::NotAllowed),
        (&app.guest("Gil"), Code::MembersOnly),
    ] {
        let answer = app.write("POST", "/import", who).body(WORDPRESS).send().await;
        assert_eq!(answer.code(), code);
        assert_eq!(app.write("GET", "/export", who).send().await.code(), code);
    }
    for (query, file, code) in [
        ("", "hello", Code::Malformed),
        ("", "", Code::Malformed),
        ("?from=disqus", WORDPRESS, Code::Malformed),
        ("?from=disqus", "<disqus><thread>", Code::Malformed),
        ("?from=isso", WORDPRESS, Code::Malformed),
        ("?base=x", WORDPRESS, Code::Malformed),
        ("?dryrun=true", WORDPRESS, Code::Malformed),
        ("", &" ".repeat(33 * 1024 * 1024), Code::TooLarge),
    ] {
        let answer = import(&app, &app.blog, query, file).await;
        assert_eq!(answer.code(), code, "{query} {}", answer.text());
    }
    let program = app.key_client().await;
    let packed = app.ask("POST", "/import").header("authorization", &program.header());
    let packed = packed.header("content-type", "application/octet-stream");
    let packed = packed.header("content-encoding", "gzip").body("x").send().await;
    assert_eq!(packed.code(), Code::UnsupportedMediaType);
    assert_eq!(app.count("select count(*) from comments").await, 0);
}

#[tokio::test]
async fn an_export_holds_nothing_of_another_site_nor_of_what_was_taken_away() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let gone = ada.post(&page, "canary-gone").await;
    ada.reply(&page, &gone, "stays").await;
    ada.delete(&page, &gone).await.unwrap();
    let stranger = Persona::guest(&app, &app.news, "canary-name");
    stranger.post(&app.news.page("p"), "canary-news").await;
    let file = export(&app, &app.blog).await;
    assert!(file.contains("stays") && !file.contains("canary"), "{file}");
}

#[tokio::test]
async fn an_admin_does_both_on_the_dashboard_and_a_moderator_neither() {
    let app = TestApp::for_staff().await;
    let mut admin = app.staff(&app.blog, "ada", Role::Admin).await;
    let path = format!("/dashboard/{}/transfer", app.blog.key);
    let action = format!("{path}/import");
    let page = admin.get(&path).await;
    assert_eq!(page.status, 200);
    let tried = admin
        .upload(&path, &action, WORDPRESS.as_bytes(), &[("dry_run", "on"), ("from", "")])
        .await;
    assert!(tried.words().contains("Nothing was changed"), "{}", tried.words());
    assert_eq!(app.count("select count(*) from comments").await, 0);
    let wrong = admin.upload(&path, &action, b"hello", &[]).await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.words().contains("in no format that is known here"), "{}", wrong.words());
    let wrong = admin.upload(&path, &action, WORDPRESS.as_bytes(), &[("base", "x")]).await;
    assert_eq!(wrong.status, 422);

    let done = admin.upload(&path, &action, WORDPRESS.as_bytes(), &[]).await;
    assert!(done.words().contains("The file was imported."), "{}", done.words());
    assert!(done.words().contains("1 comment stays behind"), "{}", done.words());
    let file = admin.submit(&path, &format!("{path}/export"), &[]).await;
    assert_eq!(file.header("content-type"), Some("application/x-ndjson"));
    assert_eq!(file.text().lines().count(), 1 + 1 + 3, "{}", file.text());
    let log = admin.get(&format!("/dashboard/{}/log?act=site", app.blog.key)).await.words();
    assert!(log.contains("imported comments") && log.contains("took all comments along"), "{log}");

    let mut moderator = app.staff(&app.blog, "ben", Role::Moderator).await;
    assert_eq!(moderator.get(&path).await.status, 403);
    let home = moderator.get(&format!("/dashboard/{}", app.blog.key)).await;
    assert!(!home.text().contains("/transfer"));
}
