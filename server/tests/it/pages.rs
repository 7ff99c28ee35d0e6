//! First pages, from the cache of each node.

use std::{io::Read, time::Duration};

use sdk::{client::ListQuery, wire::CommentPage};

use crate::support::{TestApp, app::Page, until::within};

/// The three forms of a first page.
fn forms(page: &Page) -> [String; 3] {
    let key = &page.name.key;
    [
        format!("/threads/{}/comments", page.thread),
        format!("/threads/first?key={key}"),
        format!("/threads/html?key={key}"),
    ]
}

#[tokio::test]
async fn a_page_that_the_client_has_is_not_sent_again() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let forms = forms(&page);
    let mut tags = Vec::new();
    for path in &forms {
        let first = app.ask("GET", path).send().await;
        let tag = first.header("etag").unwrap().to_owned();
        assert!(first.header("cache-control").unwrap().starts_with("public, max-age="), "{path}");
        for sent in [tag.clone(), format!("\"other\", {tag}"), "*".to_owned()] {
            let again = app.ask("GET", path).header("if-none-match", &sent).send().await;
            assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
            assert_eq!(again.header("etag"), Some(tag.as_str()), "{path}");
            assert!(again.list("vary").contains("accept-encoding"), "{path}");
        }
        tags.push(tag);
    }
    ada.post(&page, "News").await;
    for (path, tag) in forms.iter().zip(&tags) {
        let again = app.ask("GET", path).header("if-none-match", tag).send().await;
        assert_eq!(again.status, 200, "{path}");
        assert!(again.text().contains("News"), "{path}");
    }
}

#[tokio::test]
async fn a_page_is_in_the_first_language_that_is_known() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    for path in &forms(&page)[1..] {
        for (asked, tag, direction, heading) in [
            ("", "en", "ltr", "1 comment<"),
            ("&lang=de", "de", "ltr", "1 Kommentar<"),
            ("&lang=de-CH", "de", "ltr", "1 Kommentar<"),
            ("&lang=tlh,de", "de", "ltr", "1 Kommentar<"),
            ("&lang=tlh", "en", "ltr", "1 comment<"),
            ("&lang=zh-CN", "zh-Hans", "ltr", "1 条评论<"),
            ("&lang=zh-HK", "zh-Hant", "ltr", "1 則留言<"),
            ("&lang=pt-BR", "pt", "ltr", "1 comentário<"),
            ("&lang=ar-EG", "ar", "rtl", "تعليق واحد<"),
        ] {
            let answer = app.ask("GET", &[path, asked].concat()).send().await;
            assert_eq!(answer.header("content-language"), Some(tag), "{path}{asked}");
            assert!(answer.text().contains(heading), "{path}{asked}");
            assert!(
                answer.text().contains(&format!(" lang=\"{tag}\" dir=\"{direction}\"")),
                "{path}{asked}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_is_in_the_language_of_its_site_where_none_is_named() {
    let app = TestApp::where_blog(|settings| settings.locale = Some("fr".to_owned())).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    for path in &forms(&page)[1..] {
        for (asked, tag) in [("", "fr"), ("&lang=de", "de"), ("&lang=tlh", "en")] {
            let answer = app.ask("GET", &[path, asked].concat()).send().await;
            assert_eq!(answer.header("content-language"), Some(tag), "{path}{asked}");
        }
    }
}

#[tokio::test]
async fn a_compressed_page_is_the_same_page() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for _ in 0..5 {
        ada.post(&page, "Hello, hello, *hello*, hello").await;
    }
    for path in forms(&page) {
        let plain = app.ask("GET", &path).send().await;
        assert_eq!(plain.header("content-encoding"), None);
        let gzip = app.ask("GET", &path).header("accept-encoding", "gzip").send().await;
        let brotli =
            app.ask("GET", &path).header("accept-encoding", "gzip, deflate, br").send().await;
        assert_eq!(
            (gzip.header("content-encoding"), brotli.header("content-encoding")),
            (Some("gzip"), Some("br"))
        );
        assert!(gzip.bytes.len() < plain.bytes.len() && brotli.bytes.len() < plain.bytes.len());
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&gzip.bytes[..]).read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == plain.bytes, "{path}");
        unpacked.clear();
        brotli::BrotliDecompress(&mut &brotli.bytes[..], &mut unpacked).unwrap();
        assert!(unpacked == plain.bytes, "{path}");
        let refused =
            app.ask("GET", &path).header("accept-encoding", "br;q=0, gzip;q=0").send().await;
        assert!(refused.bytes == plain.bytes, "{path}");
    }
}

#[tokio::test]
async fn who_posted_sees_it_on_the_same_node_at_once() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for number in 1..=10 {
        let posted = ada.try_post(&page, "Hello").await.unwrap();
        let listed = ada.client.comments(page.thread, &ListQuery::default()).await.unwrap();
        assert_eq!((listed.position, listed.comments.len()), (posted.position, number));
    }
}

#[tokio::test]
async fn another_node_shows_it_at_once_if_asked_and_within_three_seconds_if_not() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let path = format!("/threads/{}/comments", page.thread);
    // Both nodes have the empty page.
    assert_eq!(other.ask("GET", &path).send().await.read::<CommentPage>().comments, []);
    let first = ada.try_post(&page, "Hello").await.unwrap();
    let asked = other.ask("GET", &format!("{path}?min_seq={}", first.position.seq)).send().await;
    assert_eq!(asked.read::<CommentPage>().comments, [first.comment]);

    let second = ada.try_post(&page, "Once more").await.unwrap();
    within(Duration::from_secs(3), "the comment on the other node", async || {
        let listed = other.ask("GET", &path).send().await.read::<CommentPage>();
        (listed.position == second.position).then_some(())
    })
    .await;
}

#[tokio::test]
async fn each_order_and_each_site_has_its_own_pages() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (one, two) = (ada.post(&page, "one").await.id, ada.post(&page, "two").await.id);
    let ids = async |query: &str| {
        let path = format!("/threads/{}/comments{query}", page.thread);
        let listed = app.ask("GET", &path).send().await.read::<CommentPage>();
        listed.comments.iter().map(|comment| comment.id).collect::<Vec<_>>()
    };
    assert_eq!((ids("").await, ids("?sort=newest").await), (vec![two, one], vec![two, one]));
    assert_eq!(ids("?sort=oldest").await, [one, two]);
    let path = format!("/threads/{}/comments", page.thread);
    let foreign = app.ask_site(&app.news, "GET", &path).send().await.read::<CommentPage>();
    assert_eq!((foreign.comments.len(), foreign.site.name.as_str()), (0, "news"));
    let html = app.ask_site(&app.news, "GET", "/threads/html?key=p").send().await;
    assert!(!html.text().contains("one"));
}

#[tokio::test]
async fn a_site_that_changed_its_name_has_new_pages() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let path = &forms(&page)[0];
    let before = app.ask("GET", path).send().await;
    app.set(|settings| settings.edit_window_seconds = 60).await;
    let after = app.ask("GET", path).send().await;
    assert_eq!(after.read::<CommentPage>().site.settings.edit_window_seconds, 60);
    assert_ne!(before.header("etag"), after.header("etag"));
}

#[tokio::test]
async fn the_document_leads_to_its_next_page() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for number in 0..30 {
        ada.post(&page, &format!("comment number {number}.")).await;
    }
    let first = app.ask("GET", "/threads/html?key=p").send().await.text();
    assert!(first.contains("comment number 29.") && !first.contains("comment number 4."));
    let next = first.split("href=\"").find(|rest| rest.starts_with("html?")).unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    let second = app.ask("GET", &format!("/threads/{next}")).send().await;
    let policy = second.header("content-security-policy").unwrap().to_owned();
    assert!(policy.contains("frame-ancestors 'self' https://blog.example"), "{policy}");
    assert!(
        second.text().contains("comment number 4.")
            && !second.text().contains("comment number 29.")
    );
}
