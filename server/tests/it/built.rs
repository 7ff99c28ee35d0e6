//! Pages that are built with their comments, and what search engines read.

use serde_json::Value;

use crate::support::{TestApp, app::Page};

/// What stands as JSON-LD in a page.
fn structured(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    Some(serde_json::from_str(rest.split("</script>").next().unwrap()).unwrap())
}

fn known(page: Page) -> Page {
    let mut page = page;
    page.name.url = Some("https://blog.example/on-rivers".to_owned());
    page.name.title = Some("On rivers".to_owned());
    page
}

#[tokio::test]
async fn a_snippet_holds_the_first_page_and_is_current_until_something_changes() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), known(app.blog.page("blog.example/on-rivers")));
    let url = "url=https://blog.example/on-rivers/?utm_source=x";
    ada.post(&page, "Is *this* it?").await;

    let snippet = app.ask("GET", &format!("/threads/embed?{url}")).send().await;
    assert_eq!(snippet.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(snippet.header("cache-control").unwrap().starts_with("public, "));
    let html = snippet.text();
    let start = "<afterword-comments site=\"blog\" thread=\"blog.example/on-rivers\"><template shadowrootmode=\"open\">";
    assert!(html.starts_with(start), "{html}");
    assert!(html.contains("<p>Is <em>this</em> it?</p>"));
    let home = app.url();
    assert!(html.contains(&format!("<link rel=\"stylesheet\" href=\"{home}/embed.css\">")));
    assert!(html.contains(&format!("<script src=\"{home}/embed.js\" async></script>")));

    // What the loader asks with: the tag that stands in the snippet.
    let tag = html.split("data-etag=\"").nth(1).unwrap().split("\">").next().unwrap();
    let tag = tag.replace("&quot;", "\"");
    assert_eq!(snippet.header("etag"), Some(tag.as_str()));
    let ask = async |query: &str| {
        let path = format!("/threads/first?{query}");
        app.ask("GET", &path).header("if-none-match", &tag).send().await.status
    };
    assert_eq!(ask(url).await, 304);
    assert_eq!(ask("key=blog.example/on-rivers").await, 304);
    assert_eq!(ask(&format!("{url}&sort=best")).await, 200, "another order is another page");
    assert_eq!(ask("key=elsewhere").await, 200, "another thread is another page");
    ada.post(&page, "No, that").await;
    assert_eq!(ask(url).await, 200);
}

#[tokio::test]
async fn threads_without_a_comment_are_not_taken_for_each_other() {
    let app = TestApp::start().await;
    let tag = app.ask("GET", "/threads/embed?key=one").send().await;
    assert_eq!(structured(&tag.text()), None, "nothing to be found");
    let tag = tag.header("etag").unwrap().to_owned();
    let other = app.ask("GET", "/threads/first?key=two").header("if-none-match", &tag);
    assert_eq!(other.send().await.status, 200);
}

#[tokio::test]
async fn the_order_that_was_asked_for_stays_with_the_element() {
    let app = TestApp::start().await;
    let html = app.ask("GET", "/threads/embed?key=a&sort=oldest").send().await.text();
    assert!(html.starts_with("<afterword-comments site=\"blog\" thread=\"a\" sort=\"oldest\">"));
}

#[tokio::test]
async fn search_engines_read_who_said_what_and_to_whom() {
    let app = TestApp::start().await;
    let (ada, ben) = (app.guest("Ada"), app.guest("Ben </script><b>"));
    let page = known(app.blog.page("blog.example/on-rivers"));
    let root = ada.post(&page, "Is **5 < 6** & so on?").await;
    let answer = ben.reply(&page, &root, "Yes").await;
    let gone = ada.reply(&page, &answer, "A secret").await;
    ben.reply(&page, &gone, "I read it").await;
    ada.delete(&page, &gone).await.unwrap();

    for path in
        ["/threads/embed?key=blog.example/on-rivers", "/threads/html?key=blog.example/on-rivers"]
    {
        let html = app.ask("GET", path).send().await.text();
        assert!(!html.contains("A secret"), "{path}");
        let posting = structured(&html).unwrap();
        let known = [
            ("/@context", "https://schema.org"),
            ("/@type", "DiscussionForumPosting"),
            ("/url", "https://blog.example/on-rivers"),
            ("/headline", "On rivers"),
            ("/author/name", "blog"),
            ("/comment/0/@type", "Comment"),
            ("/comment/0/author/@type", "Person"),
            ("/comment/0/author/name", "Ada"),
            ("/comment/0/text", "Is 5 < 6 & so on?"),
            ("/comment/0/comment/0/author/name", "Ben </script><b>"),
            ("/comment/0/comment/0/text", "Yes"),
            // In the place of what it answers, which is gone.
            ("/comment/0/comment/0/comment/0/text", "I read it"),
        ];
        for (pointer, value) in known {
            assert_eq!(posting.pointer(pointer).unwrap(), value, "{path} {pointer}");
        }
        let address = format!("https://blog.example/on-rivers#comment-{}", root.id.0);
        assert_eq!(posting.pointer("/comment/0/url").unwrap(), &address);
        let at = posting.pointer("/comment/0/datePublished").unwrap();
        assert_eq!(at, &root.created_at.to_string());
        assert_eq!(posting.pointer("/commentCount").unwrap(), 3);
        let counted = posting.pointer("/interactionStatistic/userInteractionCount").unwrap();
        assert_eq!(counted, 3);
    }
}

#[tokio::test]
async fn votes_are_counted_for_search_engines() {
    let app = TestApp::where_blog(|settings| settings.guest_votes = true).await;
    let (ada, ben) = (app.guest("Ada"), app.guest("Ben"));
    let page = known(app.blog.page("p"));
    let root = ada.post(&page, "Hello").await;
    ben.post(&page, "I am here").await;
    ben.client.vote(page.thread, root.id, sdk::wire::Vote::Up).await.unwrap();
    let html = app.ask("GET", "/threads/html?key=p&sort=oldest").send().await.text();
    let posting = structured(&html).unwrap();
    let like = posting.pointer("/comment/0/interactionStatistic").unwrap();
    assert_eq!(like["interactionType"], "https://schema.org/LikeAction");
    assert_eq!(like["userInteractionCount"], 1);
}

#[tokio::test]
async fn the_style_of_built_pages_is_under_one_address_that_everybody_may_read() {
    let app = TestApp::start().await;
    let style = app.ask_path("GET", "/embed.css").send().await;
    if style.status == 404 {
        // A build without `dist/`.
        return;
    }
    assert_eq!(style.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(style.header("access-control-allow-origin"), Some("*"));
    assert_eq!(style.header("cache-control"), Some("public, max-age=300"));
    let tag = style.header("etag").unwrap();
    let again = app.ask_path("GET", "/embed.css").header("if-none-match", tag).send().await;
    assert_eq!(again.status, 304);
}
