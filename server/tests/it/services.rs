//! Services elsewhere, as the owner of a site sets them up on the dashboard.

use sdk::wire::Role;

use crate::support::{TestApp, persona::Persona, staff::Host, tab::Tab};

const LIST: &str = "/dashboard/blog/moderation/services";
const KEY: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn page(kind: &str) -> String {
    format!("{LIST}/{kind}")
}

/// What a form holds where nothing else is said.
fn fields<'a>(url: &'a str, secret: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("url", url),
        ("secret", secret),
        ("verdict", "hold"),
        ("when_down", "allow"),
        ("calls_per_day", "1000"),
    ]
}

async fn press(tab: &mut Tab<'_>, kind: &str, act: &str) -> u16 {
    let page = page(kind);
    tab.submit(&page, &format!("{page}/{act}"), &[]).await.status
}

/// Whether a comment is held.
async fn holds(app: &TestApp, text: &str) -> bool {
    let before = app.count("select count(*) from held_comments").await;
    app.guest("Ada").try_post(&app.blog.page("p"), text).await.unwrap();
    app.count("select count(*) from held_comments").await > before
}

#[tokio::test]
async fn one_is_asked_from_the_moment_it_is_set_up_until_it_is_turned_off() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    host.says(200, &[], r#"{"verdict": "hold", "reason": "not today"}"#);
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    assert!(olga.get(LIST).await.text().contains("not set up"));
    assert!(!holds(&app, "Nobody is asked").await);
    let url = format!("{}/check", host.url);
    let saved = olga.submit(&page("hook"), &page("hook"), &fields(&url, KEY)).await;
    assert_eq!(saved.header("location"), Some(format!("{}?done=saved", page("hook")).as_str()));
    assert!(holds(&app, "The program is asked").await);
    assert_eq!(host.heard().len(), 1);
    assert_eq!(press(&mut olga, "hook", "off").await, 303);
    assert!(!holds(&app, "Nobody is asked any more").await);
    assert_eq!(press(&mut olga, "hook", "on").await, 303);
    assert!(holds(&app, "It is asked again").await);
    assert_eq!(press(&mut olga, "hook", "remove").await, 303);
    assert!(!holds(&app, "It is forgotten").await);
    assert_eq!(press(&mut olga, "hook", "on").await, 404);
    let log = olga.get("/dashboard/blog/log?act=service").await.text();
    for words in ["set up a service", "turned off", "turned on", "removed a service"] {
        assert!(log.contains(words), "{words}: {log}");
    }
    assert!(!log.contains(KEY));
}

#[tokio::test]
async fn a_key_is_never_shown_again_and_stays_unless_another_is_typed() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let at = page("akismet");
    olga.submit(&at, &at, &fields(&host.url, "first-key")).await;
    let shown = olga.get(&at).await.text();
    assert!(shown.contains(&host.url) && !shown.contains("first-key"), "{shown}");
    let sealed = async || {
        let query = "select secret from outside_services";
        sqlx::query_scalar::<_, Vec<u8>>(query).fetch_one(&app.owner).await.unwrap()
    };
    let first = sealed().await;
    olga.submit(&at, &at, &[fields(&host.url, ""), vec![("tells_address", "on")]].concat()).await;
    assert_eq!(sealed().await, first);
    assert!(
        olga.get(&at).await.text().contains("id=\"tells_address\" name=\"tells_address\" checked")
    );
    olga.submit(&at, &at, &fields(&host.url, "second-key")).await;
    assert_ne!(sealed().await, first);
}

#[tokio::test]
async fn a_program_without_a_secret_is_given_one_that_is_shown_once() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let at = page("hook");
    let secret = |text: String| {
        let rest = text.split(">whsec_").nth(1).map(str::to_owned);
        rest.map(|rest| rest.split('<').next().unwrap().to_owned())
    };
    let made = secret(olga.submit(&at, &at, &fields(&host.url, "")).await.text()).unwrap();
    assert_eq!(secret(olga.get(&at).await.text()), None);
    let again = olga.submit(&at, &format!("{at}/secret"), &[]).await;
    assert_ne!(secret(again.text()).unwrap(), made);
    let other = olga.submit(&at, &format!("{}/secret", page("akismet")), &[]).await;
    assert_eq!(other.status, 404, "its key is the service's, not ours");
}

#[tokio::test]
async fn what_can_not_be_so_is_named_and_nothing_else_typed_is_lost() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let at = page("toxicity");
    let wrong = [
        ("url", "ftp://a.example"),
        ("secret", "a key"),
        ("model", "small"),
        ("thresholds", "hate=60\nharassment=200"),
        ("verdict", "applaud"),
        ("when_down", "hold"),
        ("calls_per_day", "0"),
    ];
    let answer = olga.submit(&at, &at, &wrong).await;
    assert_eq!(answer.status, 422);
    let text = answer.words();
    for words in [
        "3 fields can't be so",
        "Line 2: a category",
        "Choose one of those that are offered.",
        "A whole number from 1 to 1000000.",
        "harassment=200",
        "value=\"small\"",
        "value=\"ftp://a.example\"",
        "value=\"hold\" checked",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("a key\""), "a key is not sent back");
    for (kind, url, secret, why) in [
        ("akismet", "http://10.0.0.1/", "key", "an https address that anybody"),
        ("akismet", "http://169.254.169.254/latest", "key", "an https address that anybody"),
        ("akismet", "https://a.example:22/", "key", "an https address that anybody"),
        ("akismet", "ftp://a.example", "key", "an https address that anybody"),
        ("akismet", "https://127.0.0.1/", "", "A key is needed"),
        ("hook", "https://127.0.0.1/", "secret", "This must be whsec_"),
    ] {
        let answer = olga.submit(&page(kind), &page(kind), &fields(url, secret)).await;
        assert_eq!(answer.status, 422, "{url}");
        assert!(answer.words().contains(why), "{url}: {}", answer.words());
    }
    assert_eq!(app.count("select count(*) from outside_services").await, 0);
    assert_eq!(olga.get(&page("oracle")).await.status, 404);
}

#[tokio::test]
async fn what_one_site_set_up_is_nothing_to_another() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    host.says(200, &[], r#"{"verdict": "hold"}"#);
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let mut nora = app.staff(&app.news, "nora", Role::Owner).await;
    olga.submit(&page("hook"), &page("hook"), &fields(&host.url, KEY)).await;
    let theirs = "/dashboard/news/moderation/services";
    assert!(!nora.get(theirs).await.text().contains("mark good"));
    let at = format!("{theirs}/hook");
    assert!(!nora.get(&at).await.text().contains(&host.url));
    for act in ["on", "off", "remove", "secret"] {
        assert_eq!(nora.submit(&at, &format!("{at}/{act}"), &[]).await.status, 404, "{act}");
    }
    Persona::guest(&app, &app.news, "Nat").post(&app.news.page("p"), "Hello").await;
    assert!(host.heard().is_empty());
    assert!(holds(&app, "Hello").await);
}
