//! What other pages show of a site's threads: its newest comments, and one comment by itself.

use sdk::wire::{Code, Comment};

use crate::support::{Answer, Persona, TestApp, app::Page};

/// A page whose address and title its first comment told.
fn known(app: &TestApp, name: &str, title: &str) -> Page {
    let mut page = app.blog.page(&format!("blog.example/{name}"));
    page.name.url = Some(format!("https://blog.example/{name}"));
    page.name.title = Some(title.to_owned());
    page
}

async fn quote(app: &TestApp, comment: &Comment, form: &str) -> Answer {
    app.ask("GET", &format!("/comments/{}/{form}", comment.id)).send().await
}

#[tokio::test]
async fn the_newest_comments_of_all_threads_are_listed_with_where_they_stand() {
    let app = TestApp::start().await;
    let (ada, ben) = (app.guest("Ada"), app.guest("Ben"));
    let (rivers, unnamed) = (known(&app, "on-rivers", "On rivers"), app.blog.page("a & b"));
    let root = ada.post(&rivers, "Where does a river *begin*?").await;
    let reply = ben.reply(&rivers, &root, "It was ||the well||, surely").await;
    let other = ben.post(&unnamed, "Elsewhere").await;

    let recent = app.reader().client.recent(None).await.unwrap().comments;
    let ids = recent.iter().map(|comment| comment.id).collect::<Vec<_>>();
    assert_eq!(ids, [other.id, reply.id, root.id]);
    assert_eq!(recent[2].excerpt, "Where does a river begin?");
    assert_eq!(recent[1].excerpt, "It was …, surely", "what is covered stays covered");
    assert_eq!(recent[1].author.name, "Ben");
    assert_eq!(recent[1].thread.title.as_deref(), Some("On rivers"));
    let address = format!("https://blog.example/on-rivers#comment-{}", reply.id);
    assert_eq!(recent[1].address, address);
    let id = other.id;
    let own = format!("/api/v1/sites/blog/threads/html?key=a+%26+b&comment={id}#comment-{id}");
    assert_eq!(recent[0].address, app.url() + &own);
    let shown = app.ask_path("GET", own.split('#').next().unwrap()).send().await;
    assert!(shown.text().contains("Elsewhere"));

    let one = app.reader().client.recent(Some(1)).await.unwrap().comments;
    assert_eq!(one, recent[..1]);
    for limit in ["0", "51", "-1"] {
        let answer = app.ask("GET", &format!("/recent?limit={limit}")).send().await;
        assert!(matches!(answer.status, 400 | 422), "{limit}: {}", answer.status);
    }
}

#[tokio::test]
async fn what_is_removed_is_shown_nowhere_else_either() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), known(&app, "p", "A page"));
    let gone = ada.post(&page, "A secret").await;
    ada.reply(&page, &gone, "An answer").await;
    let shown = quote(&app, &gone, "embed").await;
    assert!(shown.text().contains("A secret"));
    assert!(app.ask("GET", "/recent/html").send().await.text().contains("A secret"));
    ada.delete(&page, &gone).await.unwrap();
    for form in ["/recent", "/recent/embed", "/recent/html"] {
        let text = app.ask("GET", form).send().await.text();
        assert!(text.contains("An answer") && !text.contains("A secret"), "{form}: {text}");
    }
    for form in ["embed", "html"] {
        assert_eq!(quote(&app, &gone, form).await.code(), Code::CommentNotFound);
    }
}

#[tokio::test]
async fn other_nodes_show_what_is_new_and_what_is_gone_within_seconds() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (ada, page) = (app.guest("Ada"), known(&app, "p", "A page"));
    let texts = async || other.ask("GET", "/recent").send().await.text();
    assert!(texts().await.contains("\"comments\":[]"));
    let first = ada.post(&page, "The first").await;
    crate::support::until("the first", async || texts().await.contains("The first").then_some(()))
        .await;
    ada.delete(&page, &first).await.unwrap();
    crate::support::until("nothing", async || (!texts().await.contains("The first")).then_some(()))
        .await;
}

#[tokio::test]
async fn another_sites_comments_are_none_of_these() {
    let app = TestApp::start().await;
    let nat = Persona::guest(&app, &app.news, "Nat");
    let secret = nat.post(&app.news.page("p"), "canary").await;
    for form in ["/recent", "/recent/embed", "/recent/html"] {
        assert!(!app.ask("GET", form).send().await.text().contains("canary"), "{form}");
    }
    for form in ["embed", "html"] {
        assert_eq!(quote(&app, &secret, form).await.code(), Code::CommentNotFound);
    }
}

#[tokio::test]
async fn they_come_as_elements_that_need_no_script_and_as_documents_to_be_framed() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada </b>"), known(&app, "p", "On <rivers>"));
    let comment = ada.post(&page, "Is *this* it?").await;
    let address = format!("https://blog.example/p#comment-{}", comment.id);

    let list = app.ask("GET", "/recent/embed?limit=5&lang=de").send().await;
    let start = "<afterword-recent site=\"blog\" limit=\"5\" locale=\"de\"><template shadowrootmode=\"open\">";
    assert!(list.text().starts_with(start), "{}", list.text());
    assert_eq!(list.header("content-language"), Some("de"));
    let one = quote(&app, &comment, "embed").await;
    assert!(one.text().starts_with("<afterword-comment><template shadowrootmode=\"open\">"));
    assert!(one.text().contains("<p>Is <em>this</em> it?</p>"));
    for text in [list.text(), one.text()] {
        assert!(text.contains(&format!("href=\"{address}\"")), "{text}");
        assert!(text.contains("On &lt;rivers&gt;") && text.contains("Ada &lt;/b&gt;"), "{text}");
        assert!(text.contains(&format!("{}/embed.css", app.url())) && !text.contains("<script"));
    }
    for framed in [app.ask("GET", "/recent/html").send().await, quote(&app, &comment, "html").await]
    {
        let text = framed.text();
        assert!(text.starts_with("<!doctype html>") && !text.contains("<script"), "{text}");
        assert!(text.contains("target=\"_top\""), "its links leave the frame");
        let policy = framed.header("content-security-policy").unwrap();
        assert!(policy.ends_with("frame-ancestors 'self' https://blog.example"), "{policy}");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    }
}

#[tokio::test]
async fn anybody_may_keep_them_for_a_moment_and_ask_whether_they_changed() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), known(&app, "p", "A page"));
    let comment = ada.post(&page, "One").await;
    let paths = [
        "/recent".to_owned(),
        "/recent/embed".to_owned(),
        "/recent/html".to_owned(),
        format!("/comments/{}/embed", comment.id),
        format!("/comments/{}/html", comment.id),
    ];
    for path in &paths {
        let first = app.ask("GET", path).header("cookie", "a=b").send().await;
        let cache = first.header("cache-control").unwrap();
        assert!(cache.starts_with("public, max-age=5"), "{path}: {cache}");
        assert_eq!(first.header("set-cookie"), None);
        let ask = app.ask("GET", path).header("if-none-match", first.header("etag").unwrap());
        let again = ask.send().await;
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
        let policy = |answer: &Answer| answer.header("content-security-policy").map(str::to_owned);
        assert_eq!(policy(&again), policy(&first), "{path}");
    }
    let tag = app.ask("GET", &paths[3]).send().await.header("etag").unwrap().to_owned();
    ada.edit(&page, &comment, "Two").await.unwrap();
    let changed = app.ask("GET", &paths[3]).header("if-none-match", &tag).send().await;
    assert!(changed.status == 200 && changed.text().contains("Two"));
}

#[tokio::test]
async fn the_script_that_shows_the_newest_is_small_and_open_to_all() {
    let app = TestApp::start().await;
    let script = app.ask_path("GET", "/recent.js").send().await;
    assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
    assert_eq!(script.header("access-control-allow-origin"), Some("*"));
    let mut small = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut script.text().as_bytes(), &mut small, &params).unwrap();
    assert!(small.len() < 1_000, "{} bytes", small.len());
    let tag = script.header("etag").unwrap();
    let again = app.ask_path("GET", "/recent.js").header("if-none-match", tag).send().await;
    assert_eq!(again.status, 304);
}
