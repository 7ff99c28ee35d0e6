//! Whether a page embeds the comments: what the server finds there, where it does not go, and where the widget was seen.

use afterword_server::outgoing::Outgoing;
use sdk::wire::{Code, EmbedFinding, Role};

use crate::support::{TestApp, persona::refused, staff::Host, until};

const PAGE: &str = "/dashboard/blog/install";
const HTML: [(&str, &str); 1] = [("content-type", "text/html; charset=utf-8")];

#[tokio::test]
async fn the_page_has_what_an_owner_takes_along() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let page = olga.get(PAGE).await.words();
    let server = app.url();
    for words in [
        format!("<script async src=\"{server}/embed.js\" data-site=\"blog\"></script>"),
        format!("script-src {server} 'wasm-unsafe-eval'; connect-src {server} ws://"),
        format!("{server}/api/v1/sites/blog/threads/html?url="),
        "<afterword-recent site=\"blog\"".to_owned(),
    ] {
        assert!(page.contains(&words), "{words}: {page}");
    }
    for name in ["HTML", "Next.js", "React", "WordPress", "Hugo", "Ghost", "Docusaurus", "Astro"] {
        assert!(page.contains(&format!("<summary>{name}</summary>")), "{name}");
    }
}

#[tokio::test]
async fn a_page_is_looked_at_and_its_origin_can_be_allowed() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let host = Host::start().await;
    let tag = format!(r#"<script async src="{}/embed.js" data-site="blog"></script>"#, app.url());
    host.says(200, &HTML, &tag);
    let bot = app.key_client().await.client;
    let found = async || bot.look_at(&format!("{}/a", host.url)).await.unwrap().findings;
    assert_eq!(found().await, [EmbedFinding::OriginNotAllowed { origin: host.url.clone() }]);
    let look = olga.submit(PAGE, "/dashboard/blog/install/look", &[("url", &host.url)]).await;
    assert_eq!(look.status, 200);
    assert!(look.text().contains(&format!("Allow {}", host.url)), "{}", look.text());
    let fields = [("origin", host.url.as_str())];
    let done = olga.submit(PAGE, "/dashboard/blog/install/allow", &fields).await;
    assert_eq!(done.header("location"), Some("/dashboard/blog/install?done=allowed"));
    assert_eq!(found().await, []);
    let policy = "script-src 'self'; connect-src 'none'";
    host.says(200, &[HTML[0], ("content-security-policy", policy)], &tag);
    let look = olga.submit(PAGE, "/dashboard/blog/install/look", &[("url", &host.url)]).await;
    for words in ["script-src lacks 'wasm-unsafe-eval'", "connect-src lacks http"] {
        let text = look.words();
        assert!(text.contains(words), "{words}: {text}");
    }
    host.says(404, &HTML, "");
    assert_eq!(found().await, [EmbedFinding::Status { status: 404 }]);
    host.says(200, &[("content-type", "application/pdf")], "");
    assert_eq!(found().await, [EmbedFinding::NotHtml { kind: "application/pdf".to_owned() }]);
    host.says(200, &HTML, "<p>Nothing");
    assert_eq!(found().await, [EmbedFinding::NoScript]);
    host.says(200, &HTML, &"<p>".repeat(400_000));
    assert_eq!(found().await, [EmbedFinding::TooLarge]);
    let other = Host::start().await;
    other.says(200, &HTML, &tag);
    host.says(302, &[("location", &other.url)], "");
    let elsewhere = EmbedFinding::Elsewhere { address: format!("{}/", other.url) };
    assert_eq!(
        found().await,
        [elsewhere, EmbedFinding::OriginNotAllowed { origin: other.url.clone() }]
    );
    host.says(302, &[("location", "/again")], "");
    assert_eq!(found().await, [EmbedFinding::Redirects]);
    let wrong = olga.submit(PAGE, "/dashboard/blog/install/look", &[("url", "blog")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(refused(bot.look_at("blog").await), Code::Invalid);
}

/// A49 of the attack cases: neither a page nor a webhook is inside our own network.
#[tokio::test]
async fn no_address_inside_is_visited() {
    let app = TestApp::start().await;
    let inside = Host::start().await;
    let bot = app.key_client().await.client;
    let port = inside.url.rsplit(':').next().unwrap();
    for url in [
        inside.url.clone(),
        format!("https://127.0.0.1:{port}/"),
        format!("https://localhost:{port}/"),
        format!("https://blog.localhost:{port}/"),
        "https://127.1/".to_owned(),
        "https://2130706433/".to_owned(),
        "https://0x7f000001/".to_owned(),
        "https://0.0.0.0/".to_owned(),
        "https://10.0.0.1/".to_owned(),
        "https://172.16.0.1/".to_owned(),
        "https://192.168.1.1/".to_owned(),
        "https://100.64.0.1/".to_owned(),
        "https://169.254.169.254/latest/meta-data".to_owned(),
        "https://[::1]/".to_owned(),
        "https://[::ffff:127.0.0.1]/".to_owned(),
        "https://[fe80::1]/".to_owned(),
        "https://[fd00::1]/".to_owned(),
        "https://user:password@93.184.216.34/".to_owned(),
        "http://93.184.216.34/".to_owned(),
        "https://93.184.216.34:22/".to_owned(),
        "ftp://93.184.216.34/".to_owned(),
        "gopher://93.184.216.34/".to_owned(),
    ] {
        let found = bot.look_at(&url).await.unwrap().findings;
        assert_eq!(found, [EmbedFinding::NotVisited], "{url}");
        let new = sdk::wire::NewWebhook {
            url: url.clone(),
            events: vec![sdk::wire::HookEvent::CommentCreated],
        };
        let made = bot.make_webhook(&new, sdk::client::idempotency_key()).await;
        assert_eq!(refused(made), Code::Invalid, "{url}");
    }
    assert!(inside.heard().is_empty());
    // A page outside that leads inside.
    let opened = TestApp::with_settings(|settings| {
        settings.outgoing = Outgoing::new(None, vec!["127.0.0.2/32".parse().unwrap()]).unwrap();
    })
    .await;
    let outside = Host::at("127.0.0.2").await;
    outside.says(302, &[("location", &inside.url)], "");
    let bot = opened.key_client().await.client;
    assert_eq!(bot.look_at(&outside.url).await.unwrap().findings, [EmbedFinding::NotVisited]);
    assert!(inside.heard().is_empty());
}

#[tokio::test]
async fn pages_that_load_the_widget_are_seen() {
    let app = TestApp::start().await;
    let bot = app.key_client().await.client;
    assert_eq!(bot.sightings().await.unwrap().origins, []);
    app.ask("GET", "/session").header("origin", "https://evil.example").send().await;
    app.ask("GET", "/session").header("origin", app.blog.origin).send().await;
    let seen = until("a sighting", async || {
        let seen = bot.sightings().await.unwrap().origins;
        (!seen.is_empty()).then_some(seen)
    })
    .await;
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].origin, app.blog.origin);
}
