//! What people type never becomes markup that they did not mean and we did not allow.

use afterword_server::domain::body::Body;
use sdk::wire::{NewComment, NewGuest, SiteSettings, ThreadRef};

use crate::support::{
    TestApp,
    app::{Page, generous},
};

/// Texts that would run something if they got out of their place; none is refused as a name.
const ATTACKS: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!--<script>alert(1)</script>-->",
    "]]><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "${alert(1)}{{constructor.constructor('alert(1)')()}}",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "</template></style></noscript><script>alert(1)</script>",
];

#[tokio::test]
async fn nothing_that_is_typed_runs_in_any_form_of_a_page() {
    let app = TestApp::start().await;
    for attack in ATTACKS {
        let ada = app.guest("Ada");
        let page = app.blog.page(attack);
        let name = ThreadRef {
            key: attack.to_owned(),
            url: Some(format!("https://blog.example/{attack}")),
            title: Some(attack.to_owned()),
        };
        let page = Page { name, ..page };
        let guest = Some(NewGuest { name: attack.to_owned(), email: None });
        let body = format!("a {attack}\n\n[link]({attack}) `{attack}`");
        let new = NewComment { guest, ..page.comment(&body) };
        let posted =
            ada.client.post(page.thread, &new, sdk::client::idempotency_key()).await.unwrap();
        assert_harmless(&posted.comment.html.as_ref().unwrap().0, attack);

        let key = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("key", attack)
            .finish();
        for form in ["first", "embed", "html"] {
            let path = format!("/threads/{form}?{key}");
            assert_harmless(&app.ask("GET", &path).send().await.text(), attack);
        }
        let quote = format!("/comments/{}", posted.comment.id);
        for form in
            ["/recent/embed", "/recent/html", &format!("{quote}/embed"), &format!("{quote}/html")]
        {
            assert_harmless(&app.ask("GET", form).send().await.text(), attack);
        }
        let json = app.ask("GET", &format!("/threads/{}/comments", page.thread)).send().await;
        assert_eq!(json.header("content-type"), Some("application/json; charset=utf-8"));
        let listed = json.read::<sdk::wire::CommentPage>();
        assert_eq!(listed.comments[0].author.as_ref().unwrap().name, attack, "as it was typed");
        assert_eq!(listed.thread.title.as_deref(), Some(attack));
    }
}

#[tokio::test]
async fn nothing_that_is_imported_runs_in_any_form_of_a_page() {
    let app = TestApp::start().await;
    let program = app.key_client().await;
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let comment = |number: usize, attack: &str| {
        let (author, text) =
            (escaped(attack), escaped(&format!("<p>{attack} <a href='{attack}'>x</a></p>")));
        format!(
            "<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author>{author}</wp:comment_author>\
             <wp:comment_date_gmt>2012-05-01 10:00:00</wp:comment_date_gmt>\
             <wp:comment_content>{text}</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>"
        )
    };
    let items = ATTACKS.iter().enumerate().map(|(number, attack)| {
        let (title, comment) = (escaped(attack), comment(number, attack));
        format!(
            "<item><title>{title}</title><link>https://blog.example/{number}</link>{comment}</item>"
        )
    });
    let items = items.collect::<String>();
    let file = format!(
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>{items}</channel></rss>"
    );
    let ask = app.ask("POST", "/import").header("authorization", &program.header());
    let done = ask.header("content-type", "application/octet-stream").body(file).send().await;
    // Of some, nothing is left to read.
    let done = done.read::<sdk::wire::Imported>();
    assert!(done.published >= 9, "{done:?}");
    for (number, attack) in ATTACKS.iter().enumerate() {
        for form in ["first", "embed", "html"] {
            let path = format!("/threads/{form}?key=blog.example/{number}");
            assert_harmless(&app.ask("GET", &path).send().await.text(), attack);
        }
    }
}

/// Published attacks in every place that a text has: `AFTERWORD_XSS_CORPUS` is a file with a JSON array of them, which
/// `cargo xtask test` gets (`widget/tests/browser/support/corpora.mjs`). Without it there is nothing to try here.
#[tokio::test]
async fn published_attacks_do_nothing_anywhere_in_a_text() {
    let Ok(path) = std::env::var("AFTERWORD_XSS_CORPUS") else { return };
    let attacks: Vec<String> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let takes_all = SiteSettings { math: true, tables: true, task_lists: true, ..generous() };
    let app = TestApp::where_blog(|settings| settings.clone_from(&takes_all)).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut taken = 0;
    for (index, attack) in attacks.iter().enumerate() {
        for text in [
            attack.clone(),
            format!("a {attack} b ||{attack}|| [c]({attack}) <{attack}> `{attack}`"),
            format!(">! {attack}\n\n```html\n{attack}\n```\n\n- [x] {attack}"),
            format!("| a |\n|:-:|\n| {attack} |\n\n```{attack}\nx\n```\n\n[d]: {attack}\n[d]"),
        ] {
            let Ok(body) = Body::parse(&text, &takes_all) else { continue };
            assert_harmless(&body.html().0, attack);
            taken += 1;
        }
        if index % 50 == 0 {
            let new = ada.says(&page, attack);
            let key = sdk::client::idempotency_key();
            if let Ok(posted) = ada.client.post(page.thread, &new, key).await {
                assert_harmless(&posted.comment.html.unwrap().0, attack);
            }
        }
    }
    for form in ["first", "embed", "html"] {
        let path = format!("/threads/{form}?key=p");
        assert_harmless(&app.ask("GET", &path).send().await.text(), "all of them");
    }
    assert!(taken > attacks.len() * 3, "{taken} of {}", attacks.len() * 4);
}

/// Reads the markup as a browser does: no tag that runs anything, no attribute that does.
fn assert_harmless(html: &str, attack: &str) {
    // Besides the loader, script elements are inert JSON, in which `<` is escaped.
    let mut rest = html.to_owned();
    while let Some(start) = rest.find("<script") {
        let end = rest[start..].find("</script>").map(|end| start + end).unwrap();
        let element = &rest[start..end];
        let is_data = ["<script type=\"application/json\"", "<script type=\"application/ld+json\""]
            .iter()
            .any(|start| element.starts_with(start));
        let is_loader = element.starts_with("<script src=\"http://127.0.0.1:");
        assert!(is_data || is_loader, "{attack}: {element}");
        assert!(!element[1..].contains('<'), "{attack}: {element}");
        rest.replace_range(start..end + "</script>".len(), "");
    }
    for tag in tags(&rest) {
        let name = tag
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default()
            .to_lowercase();
        assert!(
            !["script", "img", "iframe", "object", "embed", "base"].contains(&&*name),
            "{attack}: {tag}"
        );
        for (attribute, value) in attributes(tag) {
            assert!(!attribute.starts_with("on"), "{attack}: {tag}");
            let is_link = matches!(attribute.as_str(), "href" | "src" | "action" | "formaction");
            assert!(
                !is_link || !value.trim().to_lowercase().starts_with("javascript"),
                "{attack}: {tag}"
            );
        }
    }
}

/// The insides of all start tags.
fn tags(html: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let mut quoted = false;
            let end = rest.find(|c: char| {
                quoted ^= c == '"';
                c == '>' && !quoted
            });
            let end = end.unwrap_or(rest.len());
            tags.push(&rest[..end]);
            rest = &rest[end..];
        }
    }
    tags
}

/// Attributes, all of which must be in double quotes.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = tag.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap();
        let name = name.trim().rsplit(char::is_whitespace).next().unwrap_or_default();
        attributes.push((name.to_lowercase(), value.to_owned()));
        rest = after;
    }
    assert!(!rest.contains('='), "an attribute without quotes: {tag}");
    attributes
}
