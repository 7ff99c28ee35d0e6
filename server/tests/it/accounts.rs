//! Accounts on the server's own pages: signing up and in, the sign-in window, passwords.

use afterword_server::domain::password::Cost;
use futures_util::future::join_all;
use sdk::wire::Code;

use crate::support::{
    Answer, TestApp,
    tab::{Tab, token},
};

const EMAIL: &str = "ana@example.org";
const PASSWORD: &str = "quiet harbour lantern 7";
/// Hashing in tests is as cheap as can be.
const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

/// A server behind a proxy that says where browsers are.
async fn start() -> TestApp {
    TestApp::with_settings(|settings| {
        settings.password_cost = CHEAP;
        settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    })
    .await
}

/// A server on which Ana has an account, and her tab.
async fn with_ana(app: &TestApp) -> Tab<'_> {
    let mut tab = app.tab();
    assert_eq!(tab.sign_up("Ana", EMAIL, PASSWORD).await.status, 303);
    tab
}

fn location(answer: &Answer) -> &str {
    answer.header("location").unwrap_or_default()
}

/// The address of the window for a page of the blog.
fn window(app: &TestApp, more: &str) -> String {
    let origin = app.blog.origin;
    let (state, cc) = ("S".repeat(42) + "A", "C".repeat(42) + "A");
    format!("/auth/popup?site={}&origin={origin}&state={state}&cc={cc}{more}", app.blog.key)
}

#[tokio::test]
async fn an_account_is_made_and_opened_again_with_its_password() {
    let app = start().await;
    let mut tab = with_ana(&app).await;
    assert!(tab.is_signed_in().await);
    let mut other = app.tab();
    assert!(!other.is_signed_in().await);
    assert_eq!(other.sign_in("  ANA@example.org ", PASSWORD).await.status, 303);
    assert!(other.is_signed_in().await);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_answered_alike() {
    let app = start().await;
    with_ana(&app).await;
    let mut tab = app.tab();
    let words = |answer: &Answer, email: &str| {
        let text = answer.text().replace(&token(answer), "TOKEN").replace(email, "EMAIL");
        (answer.status, text)
    };
    let wrong = tab.sign_in(EMAIL, "another password").await;
    let unknown = tab.sign_in("eve@example.org", "another password").await;
    assert_eq!(words(&wrong, EMAIL), words(&unknown, "eve@example.org"));
    assert_eq!(wrong.status, 401);
    assert!(!wrong.text().contains("another password"), "what was typed is not sent back");
}

#[tokio::test]
async fn a_password_is_long_enough_and_not_easy_to_guess() {
    let app = start().await;
    for (password, why) in [
        ("short", "at least 10"),
        ("password1234", "too easy"),
        ("qwertyuiop1", "too easy"),
        ("ana@example.org", "too easy"),
        ("AnaAnaAnaAna", "too easy"),
        (&*"x7".repeat(65), "at most 128"),
    ] {
        let answer = app.tab().sign_up("Ana", EMAIL, password).await;
        assert_eq!(answer.status, 422, "{password}");
        assert!(answer.text().to_lowercase().contains(why), "{password}: {}", answer.text());
    }
    assert_eq!(app.count("select count(*) from accounts").await, 0);
    for password in ["correct horse battery staple", "пароль из пяти слов", "  spaces count  too"]
    {
        let email = format!("{}@example.org", password.len());
        assert_eq!(app.tab().sign_up("Ana", &email, password).await.status, 303, "{password}");
        assert_eq!(app.tab().sign_in(&email, password).await.status, 303, "{password}");
        let shorter = password.chars().skip(1).collect::<String>();
        assert_eq!(app.tab().sign_in(&email, &shorter).await.status, 401, "{password}");
    }
}

#[tokio::test]
async fn one_address_has_one_account_however_it_is_written() {
    let app = start().await;
    with_ana(&app).await;
    let again = app.tab().sign_up("Eve", "ANA@EXAMPLE.ORG", PASSWORD).await;
    assert_eq!(again.status, 422);
    assert!(again.text().to_lowercase().contains("somebody has an account"));
    let tabs =
        (0..5).map(async |_| app.tab().sign_up("Ben", "ben@example.org", PASSWORD).await.status);
    let made = join_all(tabs).await.into_iter().filter(|status| *status == 303).count();
    assert_eq!((made, app.count("select count(*) from accounts").await), (1, 2));
}

#[tokio::test]
async fn what_somebody_types_is_never_markup() {
    let app = start().await;
    let nasty = "\"><script>alert(1)</script>";
    let answer = app.tab().sign_up(nasty, nasty, nasty).await;
    assert!(!answer.text().contains("<script>alert"), "{}", answer.text());
    let mut tab = with_ana(&app).await;
    let page = tab.submit("/account", "/account", &[("name", "<b>Ana</b> &amp;")]).await;
    assert!(!page.text().contains("<b>Ana"), "{}", page.text());
    assert!(!tab.get("/account").await.text().contains("<b>Ana"));
}

#[tokio::test]
async fn signing_in_begins_another_session() {
    let app = start().await;
    with_ana(&app).await;
    // Somebody planted a session that they know in this browser.
    let mut tab = app.tab();
    let planted = with_ana_as(&app, "planted@example.org").await;
    tab.cookies.extend(planted.clone());
    let (page, fields) = (window(&app, ""), [("email", EMAIL), ("password", PASSWORD)]);
    tab.submit(&page.replace("popup", "sign-in"), "/auth/sign-in", &fields).await;
    assert_ne!(tab.cookies.get("__Host-afterword"), planted.get("__Host-afterword"));
    let mut attacker = app.tab();
    attacker.cookies.extend(planted);
    let page = attacker.get("/account").await;
    assert!(!page.text().contains(EMAIL), "the old session is not Ana's");
    let mut made_up = app.tab();
    made_up.cookies.insert("__Host-afterword".to_owned(), "A".repeat(22));
    made_up.sign_in(EMAIL, PASSWORD).await;
    assert_ne!(made_up.cookies["__Host-afterword"], "A".repeat(22));
}

async fn with_ana_as(app: &TestApp, email: &str) -> std::collections::BTreeMap<String, String> {
    let mut tab = app.tab();
    tab.sign_up("Eve", email, PASSWORD).await;
    tab.cookies
}

#[tokio::test]
async fn forms_are_sent_by_our_own_pages_alone() {
    let app = start().await;
    let mut tab = with_ana(&app).await;
    let page = tab.get("/account").await;
    let (right, name) = (token(&page), ("name", "Eve"));
    for from in ["cross-site", "same-site"] {
        let answer = tab.post("/account", &[("token", &right), name], from).await;
        assert_eq!(answer.status, 403, "{from}");
    }
    let foreign = token(&app.tab().get("/auth/sign-in").await);
    for wrong in ["", "AAAA", &foreign] {
        let answer = tab.post("/account", &[("token", wrong), name], "same-origin").await;
        assert_eq!(answer.status, 403, "{wrong}");
    }
    assert_eq!(app.count("select count(*) from accounts where name = 'Eve'").await, 0);
    assert_eq!(tab.post("/account", &[("token", &right), name], "same-origin").await.status, 303);
}

#[tokio::test]
async fn a_browser_that_keeps_no_cookies_is_told_so() {
    let app = start().await;
    let page = app.tab().get("/auth/sign-in").await;
    let right = token(&page);
    let pair = [("token", &*right), ("email", EMAIL), ("password", PASSWORD)];
    let answer = app.tab().post("/auth/sign-in", &pair, "same-origin").await;
    assert_eq!(answer.status, 403);
    assert!(answer.text().contains("<h1>Cookies are blocked</h1>"), "{}", answer.text());
    // A stranger's form brings none either, and is not told what helps.
    let answer = app.tab().post("/auth/sign-in", &pair, "cross-site").await;
    assert!(answer.text().contains("<h1>That did not come from here</h1>"), "{}", answer.text());
}

#[tokio::test]
async fn another_password_signs_everyone_else_out() {
    let app = start().await;
    let mut tab = with_ana(&app).await;
    let mut other = app.tab();
    other.sign_in(EMAIL, PASSWORD).await;
    let new = "seven small brass bells";
    let wrong = [("password", "not it at all"), ("new", new)];
    assert_eq!(tab.submit("/account", "/account/password", &wrong).await.status, 422);
    let right = [("password", PASSWORD), ("new", new)];
    assert_eq!(
        location(&tab.submit("/account", "/account/password", &right).await),
        "/account?done=password"
    );
    assert!(tab.is_signed_in().await);
    assert!(!other.is_signed_in().await);
    assert_eq!(app.tab().sign_in(EMAIL, PASSWORD).await.status, 401);
    assert_eq!(app.tab().sign_in(EMAIL, new).await.status, 303);
}

#[tokio::test]
async fn signing_out_ends_the_session_here_and_what_came_of_it() {
    let app = start().await;
    let mut tab = with_ana(&app).await;
    let kept = tab.cookies.clone();
    assert_eq!(tab.submit("/account", "/auth/sign-out", &[]).await.status, 303);
    assert!(!tab.cookies.contains_key("__Host-afterword"));
    let mut again = app.tab();
    again.cookies.extend(kept);
    assert!(!again.is_signed_in().await, "what the browser held is of no use any more");
}

#[tokio::test]
async fn guessing_is_slowed_down_without_locking_anybody_out_elsewhere() {
    let app = start().await;
    let _kept = crate::support::engines::redis_kept().await;
    app.counts_in_redis().await;
    with_ana(&app).await;
    let mut last = 0;
    let mut guesser = app.tab();
    for _ in 0..12 {
        last = guesser.sign_in(EMAIL, "guess after guess").await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(guesser.sign_in("ben@example.org", "guess after guess").await.status, 401);
    assert_eq!(app.tab().sign_in(EMAIL, PASSWORD).await.status, 303, "Ana is somewhere else");
}

#[tokio::test]
async fn the_window_serves_only_pages_of_the_site_and_leads_nowhere_else() {
    let app = start().await;
    let good = window(&app, "");
    for (bad, why) in [
        (
            good.replace("https%3A%2F%2Fblog.example", "x")
                .replace(app.blog.origin, "https://evil.example"),
            403,
        ),
        (good.replace(app.blog.origin, app.news.origin), 403),
        (good.replace(app.blog.origin, "null"), 403),
        (good.replace("site=blog", "site=nowhere"), 404),
        (good.replace("site=blog", "site=%00"), 404),
        (good.replace(&"S".repeat(42), "short"), 400),
        (good.replace(&"C".repeat(42), "short"), 400),
    ] {
        let answer = app.tab().get(&bad).await;
        assert_eq!(answer.status, why, "{bad}");
        assert!(
            !answer.text().contains("evil.example\""),
            "no link leads there: {}",
            answer.text()
        );
    }
    let first = app.tab().get(&good).await;
    assert_eq!(first.status, 303);
    assert!(location(&first).starts_with("/auth/sign-in?"), "{}", location(&first));
}

#[tokio::test]
async fn the_window_asks_once_and_then_hands_a_code_to_that_origin_alone() {
    let app = start().await;
    let mut tab = with_ana(&app).await;
    let page = tab.get(&window(&app, "")).await;
    assert!(page.text().contains("Continue as Ana") && !page.text().contains("data-code"));
    assert_eq!(app.count("select count(*) from sign_in_codes").await, 0, "nothing without a click");
    let ask = window(&app, "");
    let pairs = url::Url::parse(&format!("http://x{ask}")).unwrap();
    let fields = pairs.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned()));
    let fields = fields.collect::<Vec<_>>();
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields = fields.collect::<Vec<_>>();
    let handed = tab.submit(&ask, "/auth/consent", &fields).await;
    assert!(handed.text().contains(&format!("data-origin=\"{}\"", app.blog.origin)));
    assert!(handed.text().contains(&format!("data-state=\"{}A\"", "S".repeat(42))));
    assert!(tab.get(&ask).await.text().contains("data-code"), "consent is remembered");
    let elsewhere = ask.replace("site=blog", "site=news").replace(app.blog.origin, app.news.origin);
    assert!(!tab.get(&elsewhere).await.text().contains("data-code"), "for that site alone");
}

/// A value as it stands in a query.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[tokio::test]
async fn the_window_leads_back_to_the_page_that_asked_and_nowhere_else() {
    let app = start().await;
    let mut tab = with_ana(&app).await;
    let page = "https://blog.example/a-page?x=1&y='\"<b>";
    let ask = window(&app, &format!("&return={}&full=1", encoded(&format!("{page}#part"))));
    let pairs = url::Url::parse(&format!("http://x{ask}")).unwrap();
    let pairs = pairs.query_pairs().into_owned().collect::<Vec<_>>();
    let fields =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>();
    let text = tab.submit(&ask, "/auth/consent", &fields).await.text();
    let back = "data-back=\"https://blog.example/a-page?x=1&amp;y=%27%22%3Cb%3E\"";
    assert!(text.contains(back) && text.contains("data-full"), "{text}");
    assert!(text.contains("Return to blog.example"), "{text}");
    assert!(!text.contains("href=\"https://blog.example"), "nothing leads there by itself: {text}");
    let plain = tab.get(&window(&app, "")).await.text();
    assert!(!plain.contains("data-back") && plain.contains("can’t be reached"), "{plain}");

    let stranger = window(&app, "&return=");
    for evil in [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "https:evil.example",
        "https://blog.example@evil.example/",
        "https://ann@blog.example/",
        "https://blog.example:444/",
        "http://blog.example/",
        "https://news.example/",
        "https://evil.example\t/",
        "javascript:alert(1)",
        "data:text/html,x",
        "",
        &format!("https://blog.example/{}", "x".repeat(2_048)),
    ] {
        let answer = tab.get(&format!("{stranger}{}", encoded(evil))).await;
        assert_eq!(answer.status, 403, "{evil}");
        let text = answer.text();
        assert!(!text.contains("evil") && !text.contains("data-code"), "{evil}: {text}");
    }
    assert_eq!(app.count("select count(*) from sign_in_codes").await, 2);
}

#[tokio::test]
async fn a_long_way_back_is_carried_through_the_forms() {
    let app = start().await;
    with_ana(&app).await;
    let page = format!("https://blog.example/{}", "%20".repeat(670));
    let ask = window(&app, &format!("&return={}", encoded(&page)));
    let mut tab = app.tab();
    let first = tab.get(&ask).await;
    let form = location(&first).to_owned();
    let pairs = url::Url::parse(&format!("http://x{form}")).unwrap();
    let pairs = pairs.query_pairs().into_owned().collect::<Vec<_>>();
    let mut fields =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>();
    fields.extend([("email", EMAIL), ("password", PASSWORD)]);
    let answer = tab.submit(&form, "/auth/sign-in", &fields).await;
    assert_eq!(location(&answer), ask.replace("https://", "https%3A%2F%2F"));
}

#[tokio::test]
async fn pages_say_what_they_must_not_be_used_for() {
    let app = start().await;
    let (mut ana, mut nobody) = (with_ana(&app).await, app.tab());
    let bad = window(&app, "").replace(app.blog.origin, "https://evil.example");
    for (answer, in_window) in [
        (nobody.get("/auth/sign-in").await, false),
        (nobody.get("/auth/sign-up").await, false),
        (nobody.get(&window(&app, "").replace("popup", "sign-in")).await, true),
        (ana.get("/account").await, false),
        (ana.get(&window(&app, "")).await, true),
        (ana.get(&bad).await, false),
    ] {
        let about = answer.text();
        let policy = answer.header("content-security-policy").unwrap_or_default();
        let rules = [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ];
        for rule in rules {
            assert!(policy.contains(rule), "{about}: {policy}");
        }
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{about}");
        assert_eq!(answer.header("cache-control"), Some("private, no-store"), "{about}");
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{about}");
        // With it the window would lose the page that opened it.
        let opener = answer.header("cross-origin-opener-policy");
        assert_eq!(opener, (!in_window).then_some("same-origin"), "{about}");
    }
}

#[tokio::test]
async fn when_too_many_want_to_sign_in_the_others_are_told_to_come_back() {
    let app = TestApp::with_settings(|settings| {
        settings.password_cost = Cost { memory_kib: 32 * 1024, passes: 4, lanes: 1 };
        settings.trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    })
    .await;
    let page = app.tab().get("/auth/sign-in").await;
    assert_eq!(page.status, 200);
    let tries = (0..120).map(async |number| {
        app.tab().sign_in(&format!("{number}@example.org"), "guess after guess").await
    });
    let answers = join_all(tries).await;
    let busy = answers.iter().filter(|answer| answer.status == 503).collect::<Vec<_>>();
    assert!(!busy.is_empty(), "nobody waits for ever");
    assert!(busy.iter().all(|answer| answer.header("retry-after") == Some("1")));
    for answer in answers {
        assert!(matches!(answer.status, 401 | 429 | 503), "{}", answer.status);
    }
    assert_eq!(Code::Unavailable.status(), 503);
}
