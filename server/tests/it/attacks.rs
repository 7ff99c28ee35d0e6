//! Attacks that belong to no one part of the server (`docs/attacks.md` says where the others are tried).

use afterword_server::domain::{password::Cost, provider::Kind};
use sdk::{
    limits,
    wire::{ClientFrame, Code, Role, SUBPROTOCOL, ServerFrame},
};
use serde_json::{Value, json};

use crate::support::{
    Answer, Persona, TestApp,
    idp::Idp,
    log::Log,
    mailbox::Mailbox,
    people::{PASSWORD, at, leads_to, start, with},
    persona::refused,
    tab::token,
};

/// All that is kept, but when somebody was seen last.
async fn everything(app: &TestApp) -> Vec<String> {
    let tables = "select table_name::text from information_schema.tables \
                  where table_schema = 'public' and table_type = 'BASE TABLE' \
                  and table_name not in ('_sqlx_migrations', 'heartbeat') order by 1";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&app.owner).await.unwrap();
    let mut rows = Vec::new();
    for table in tables {
        // An account's session lives on while somebody looks.
        let living = if table == "account_sessions" { " - 'expires_at'" } else { "" };
        let row = format!("to_jsonb(t) - 'seen_at' - 'record'{living}");
        let sql = format!("select ({row})::text from {table} t order by 1");
        let found = sqlx::query_scalar::<_, String>(sqlx::AssertSqlSafe(sql));
        let found = found.fetch_all(&app.owner).await.unwrap();
        rows.extend(found.into_iter().map(|row| format!("{table}: {row}")));
    }
    rows
}

/// Pages of the server's own, and what their forms are sent to.
const PAGES: [&str; 15] = [
    "/account",
    "/account/password?new=seven+herons+in+a+row",
    "/account/address?address=eve@example.org",
    "/account/leave",
    "/account/leave?words=true",
    "/account/export",
    "/account/passkeys",
    "/account/passkeys/remove",
    "/account/two-step/off",
    "/account/services",
    "/account/sessions/end",
    "/auth/sign-out",
    "/auth/consent",
    "/auth/prove",
    "/replies/stop",
];

/// A18: pictures, prefetches and navigations send GET, and cookies with it.
#[tokio::test]
async fn looking_at_any_address_changes_nothing() {
    let (app, mailbox) = start().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    ana.submit("/auth/forgot", "/auth/forgot", &[("email", &at(&app, "ana"))]).await;
    let link = mailbox.letter(&at(&app, "ana"), "Another password").await.link();
    crate::support::until("no jobs", async || {
        (app.count("select count(*) from jobs").await == 0).then_some(())
    })
    .await;
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Owner).await;
    let page = app.blog.page("p");
    let comment = mo.post(&page, "Hello").await;
    let before = everything(&app).await;
    assert!(before.len() > 10, "{before:?}");

    let openapi = serde_json::to_value(afterword_server::routes::openapi()).unwrap();
    let paths = openapi["paths"].as_object().unwrap();
    assert!(paths.len() > 10);
    for (path, item) in paths {
        let filled = path
            .replace("{thread}", &page.thread.to_string())
            .replace("{comment}", &comment.id.to_string())
            .replace("{member}", &mo.as_member().id.to_string());
        for query in ["", "?key=p", "?confirmed=true&pinned=true&vote=up&closed=true"] {
            // An answer that is given may have no end.
            let answer = app.write("GET", &format!("{filled}{query}"), &mo).open().await;
            let status =
                answer.map_or_else(|refusal| refusal.status, |given| given.status().into());
            assert!(status < 500, "{path}");
            if item.get("get").is_none() {
                assert_eq!(status, 405, "{path}");
            }
        }
    }
    let again = format!("{link}&token=x");
    for path in PAGES.into_iter().chain([&*link, &*again]) {
        assert!(ana.get(path).await.status < 500, "{path}");
    }
    assert_eq!(everything(&app).await, before);
    assert!(ana.is_signed_in().await);
}

/// A22: a cache that believes the end of a path keeps nothing of somebody's.
#[tokio::test]
async fn no_ending_of_a_path_makes_somebodys_answer_everybodys() {
    let app = TestApp::start().await;
    let ana = Persona::member(&app, &app.blog, "Ana", Role::Member).await;
    let thread = app.blog.page("p").thread;
    for path in [format!("/threads/{thread}/mine"), "/session".to_owned()] {
        for ending in [
            "",
            "/x.css",
            "/x.js",
            ";.js",
            "%2fx.css",
            "%00.png",
            "?x.css",
            "/..%2f..%2fembed.js",
            "/",
        ] {
            let answer = app.write("GET", &format!("{path}{ending}"), &ana).send().await;
            assert!(answer.status < 500, "{path}{ending}");
            let kept = answer.header("cache-control").unwrap_or_default();
            assert_eq!(kept, "private, no-store", "{path}{ending}: {}", answer.status);
        }
    }
    for header in ["x-original-url", "x-rewrite-url", "x-forwarded-prefix"] {
        let ask = app.write("GET", "/session", &ana).header(header, "/embed.js");
        assert_eq!(ask.send().await.header("cache-control"), Some("private, no-store"));
    }
}

/// Ends of lines, escapes and quotes in all places where strangers write.
async fn send_nasty_things() -> Vec<Answer> {
    const NASTY: &str = "%0d%0ax-injected:%201%0d%0a%1b%5b31m%e2%80%a8%22%7d";
    let (app, _mailbox) = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut answers = Vec::new();
    for path in [
        format!("/{NASTY}"),
        format!("/api/v1/sites/{NASTY}/session"),
        format!("/api/v1/sites/blog/threads/first?key={NASTY}"),
        format!("/auth/sign-in?said={NASTY}&site={NASTY}"),
        format!("/auth/provider/{NASTY}?site={NASTY}"),
        format!("/auth/link?proof={NASTY}"),
        format!("/auth/prove?to={NASTY}"),
        format!("/auth/popup?site=blog&origin={NASTY}&return={NASTY}"),
    ] {
        let ask =
            app.ask_path("GET", &path).header("user-agent", "\"}\t{\"level\":\"ERROR\"} \u{1f600}");
        answers.push(ask.header("x-request-id", "made-up\"}").send().await);
    }
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    let mut tab = app.tab();
    let question = tab.go_to(&idp, "/auth/provider/idp").await;
    let said = format!("error={NASTY}&error_description={NASTY}&state={}", question.state());
    answers.push(tab.get(&format!("/auth/provider/idp/callback?{said}")).await);
    for name in ["A\u{2028}da\"}", "\u{1b}[31mAda", "Ada\r\nx-injected: 1"] {
        let mut new = ada.says(&page, "Hello\r\n\"}");
        name.clone_into(&mut new.guest.as_mut().unwrap().name);
        new.thread.title = Some(name.to_owned());
        let path = format!("/threads/{}/comments", page.thread);
        answers.push(app.write("POST", &path, &ada).json(&new).send().await);
    }
    let mut tab = app.tab();
    answers.push(tab.sign_in("ana@example.org\r\nx-injected: 1", "\u{1b}[31m\"}\r\n").await);
    answers
}

/// A23: what strangers write breaks no line of the log and no head of an answer.
#[tokio::test]
async fn nothing_that_is_sent_begins_a_line_of_the_log_or_a_header() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::CLOSE)
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_writer(move || writer.clone())
        .finish();
    let _logged = Log::by(subscriber);
    for answer in send_nasty_things().await {
        assert!(
            !answer.headers.contains_key("x-injected") && answer.status < 500,
            "{}",
            answer.text()
        );
        assert_ne!(answer.header("x-request-id"), Some("made-up\"}"));
    }
    let text = log.text();
    assert!(text.lines().count() > 10, "{text}");
    for line in text.lines() {
        let read: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
        assert!(read["level"].is_string() && read["target"].is_string(), "{line}");
        assert!(!line.contains(['\u{1b}', '\r', '\u{2028}']), "{line}");
    }
}

/// A26: links in letters and addresses that others are given come of the public address alone.
#[tokio::test]
async fn what_a_request_calls_us_is_in_no_link() {
    let mailbox = Mailbox::new();
    let app = TestApp::with_settings(|settings| {
        settings.hosts.push("also.example".to_owned());
        settings.hosts.push(settings.public_url.authority().to_owned());
        settings.public_url = "https://comments.example".parse().unwrap();
        mailbox.of(settings);
    })
    .await;
    let idp = Idp::start().await;
    idp.offer(&app, "idp", Kind::Oidc, false).await;
    let lies = [
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example"),
        ("x-forwarded-proto", "http"),
        ("x-host", "evil.example"),
    ];
    let email = at(&app, "ana");
    let page = app.ask_path("GET", "/auth/mail").header("host", "also.example").send().await;
    let cookie = page.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let sign_in = |host: &str| {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("token", &*token(&page)), ("email", &email)])
            .finish();
        let ask = app.ask_path("POST", "/auth/mail").header("host", host).header("cookie", &cookie);
        let ask = lies.iter().fold(ask, |ask, (name, value)| ask.header(name, value));
        ask.header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
    };
    assert_eq!(sign_in("evil.example").await.status, 421);
    assert_eq!(leads_to(&sign_in("also.example").await), "/auth/code");
    let letter = mailbox.letter(&email, "Your code").await;
    assert!(letter.text.contains("https://comments.example/auth/link?proof="), "{}", letter.text);
    for text in [&letter.text, &letter.html] {
        assert!(!text.contains("also.example") && !text.contains("evil.example"), "{text}");
    }
    assert_eq!(mailbox.all(&email).len(), 1);
    let ask = app.ask_path("GET", "/auth/provider/idp").header("host", "also.example");
    let ask = lies.iter().fold(ask, |ask, (name, value)| ask.header(name, value));
    let sent = ask.send().await;
    let callback = "redirect_uri=https%3A%2F%2Fcomments.example%2Fauth%2Fprovider%2Fidp%2Fcallback";
    assert!(leads_to(&sent).contains(callback), "{}", leads_to(&sent));
}

/// A36: guesses from everywhere at once stop being looked at; the owner comes in another way, and soon in any.
#[tokio::test]
async fn a_password_that_is_guessed_at_from_everywhere_locks_nobody_out() {
    let _kept = crate::support::engines::redis_kept().await;
    let (app, mailbox) = start().await;
    app.counts_in_redis().await;
    let mut ana = with(&app, &mailbox, "ana").await;
    let email = at(&app, "ana");
    let guesses =
        (0..120).map(async |_| app.tab().sign_in(&email, "guess after guess").await.status);
    let mut statuses = Vec::new();
    for guess in guesses {
        statuses.push(guess.await);
    }
    let looked_at = statuses.iter().filter(|status| **status == 401).count();
    assert!(looked_at <= 100, "{looked_at}");
    assert!(statuses[110..].iter().all(|status| *status == 429), "{statuses:?}");
    assert!(ana.is_signed_in().await, "who is inside stays inside");
    let mut tab = app.tab();
    tab.submit("/auth/mail", "/auth/mail", &[("email", &email)]).await;
    let code = mailbox.letter(&email, "Your code").await.code();
    let typed = tab.submit("/auth/code", "/auth/code", &[("code", &code)]).await;
    assert_eq!(leads_to(&typed), "/account");
}

/// A39: what somebody was made is over with the next request.
#[tokio::test]
async fn a_moderator_who_is_none_any_more_moderates_nothing() {
    let app = TestApp::start().await;
    let (olga, mo) = (
        Persona::member(&app, &app.blog, "Olga", Role::Owner).await,
        Persona::member(&app, &app.blog, "Mo", Role::Moderator).await,
    );
    let (cleo, _) = Persona::by_tokens(&app, &app.blog, "Cleo", Role::Moderator).await;
    let page = app.blog.page("p");
    let comment = app.guest("Ada").post(&page, "Hello").await;
    mo.client.pin(page.thread, comment.id, true).await.unwrap();
    let members = olga.client.members(None).await.unwrap().members;
    for member in members.iter().filter(|member| member.role == Role::Moderator) {
        let path = format!("/members/{}", member.id);
        let down = app.write("PATCH", &path, &olga).json(&json!({ "role": "member" })).send().await;
        assert_eq!(down.status, 200);
    }
    for who in [&mo, &cleo] {
        assert_eq!(refused(who.client.pin(page.thread, comment.id, false).await), Code::NotAllowed);
        assert_eq!(refused(who.client.close_thread(page.thread, true).await), Code::NotAllowed);
        assert_eq!(refused(who.delete(&page, &comment).await), Code::NotYours);
    }
}

/// A40: what a page of a site holds opens nothing of the account.
#[tokio::test]
async fn a_sites_session_changes_no_account() {
    let (app, _mailbox) = start().await;
    let browser = Persona::member(&app, &app.blog, "Ana", Role::Owner).await.browser.unwrap();
    let (cleo, tokens) = Persona::by_tokens(&app, &app.blog, "Cleo", Role::Owner).await;
    let (name, value) = browser.cookie.split_once('=').unwrap();
    let mut tab = app.tab();
    let form = token(&tab.get("/auth/sign-in").await);
    let before = everything(&app).await;
    tab.cookies.insert(name.to_owned(), value.to_owned());
    for action in [
        "/account",
        "/account/address",
        "/account/password",
        "/account/leave",
        "/account/passkeys",
        "/account/passkeys/remove",
        "/account/two-step",
        "/account/two-step/off",
        "/account/two-step/codes",
        "/account/export",
    ] {
        assert_ne!(tab.get(action).await.status, 200, "{action}");
        let fields =
            [("token", &*form), ("name", "Eve"), ("address", "eve@example.org"), ("new", PASSWORD)];
        let answer = tab.post(action, &fields, "same-origin").await;
        let is_sent_away = answer.status == 303 && leads_to(&answer).starts_with("/auth/sign-in");
        assert!(
            is_sent_away || matches!(answer.status, 401 | 403 | 405),
            "{action}: {}",
            answer.status
        );
        for bearer in [cleo.header(), format!("Bearer {}", tokens.refresh)] {
            let ask = app.ask_path("POST", action).header("authorization", &bearer);
            let ask = ask.header("origin", app.blog.origin).header("x-afterword-csrf", "1");
            assert!(ask.body("name=Eve").send().await.status >= 300, "{action}");
        }
    }
    // The same secret under the name of the account's cookie is none either.
    tab.cookies.insert("__Host-afterword".to_owned(), value.to_owned());
    assert!(!tab.is_signed_in().await);
    assert_eq!(everything(&app).await, before);
}

/// A41: a password is read no further than any could be long.
#[tokio::test]
async fn a_password_of_a_megabyte_is_not_hashed() {
    let app = TestApp::with_settings(|settings| {
        // Whoever hashed with this would be noticed.
        settings.password_cost = Cost { memory_kib: 1024 * 1024, passes: 20, lanes: 1 };
    })
    .await;
    for size in [1024 * 1024, 200 * 1024] {
        let answer = app.tab().sign_in("ana@example.org", &"x".repeat(size)).await;
        assert_eq!(answer.status, 413, "{size}");
    }
}

/// A56: a cookie goes along with a handshake by itself, so it says nothing there.
#[tokio::test]
async fn a_cookie_opens_a_readers_socket_and_no_more() {
    let app = TestApp::start().await;
    let (ana, page) =
        (Persona::member(&app, &app.blog, "Ana", Role::Member).await, app.blog.page("p"));
    let cookie = ana.browser.clone().unwrap().cookie;
    let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("cookie", &*cookie)];
    for origin in ["https://evil.example", "https://news.example", "null", ""] {
        let headers = [headers[0], headers[1], ("origin", origin)];
        assert_eq!(app.shake_hands(&app.blog, &headers).await.unwrap_err(), 403, "{origin}");
    }
    assert_eq!(app.shake_hands(&app.blog, &headers).await.unwrap_err(), 403, "without one");
    let headers = [headers[0], headers[1], ("origin", app.blog.origin)];
    let mut socket = app.shake_hands(&app.blog, &headers).await.unwrap();
    socket.say(&ClientFrame::Hello).await;
    assert!(matches!(socket.hear().await, ServerFrame::Hello { .. }));
    socket.subscribe(page.thread, None).await;
    assert_eq!(
        socket.readers(page.thread, Some(1)).await,
        Vec::<String>::new(),
        "nobody in particular"
    );
    // A57: nor does a ticket anywhere but in the first frame, and none is as long as that.
    let long =
        app.authenticate(&app.blog, "A".repeat(limits::CLIENT_FRAME_BYTES)).await.closed().await;
    assert_eq!(long, Some(1009));
}
