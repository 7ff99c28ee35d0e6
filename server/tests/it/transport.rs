//! HTTP below the routes: requests that no client of ours would send, byte for byte.

use std::time::Duration;

use sdk::wire::Code;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::support::TestApp;

/// What the server answers to these bytes, until it closes or nothing more comes.
async fn raw(app: &TestApp, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(app.address).await.unwrap();
    let _refused_half_way = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _until_closed = timeout(Duration::from_secs(5), stream.read_to_end(&mut answer)).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn request(app: &TestApp, first_line: &str, headers: &str) -> Vec<u8> {
    format!("{first_line} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}\r\n", app.address)
        .into_bytes()
}

#[tokio::test]
async fn oversized_headers_are_refused() {
    let app = TestApp::start().await;
    let long = format!("x-long: {}\r\n", "x".repeat(64 * 1024));
    let many = (0..200).map(|number| format!("x-{number}: y\r\n")).collect::<Vec<_>>().concat();
    for headers in [long, many] {
        let answer = raw(&app, &request(&app, "GET /livez", &headers)).await;
        assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
    }
    let answer = raw(&app, &request(&app, "GET /livez", "")).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[tokio::test]
async fn only_our_own_hosts_are_answered() {
    let app =
        TestApp::with_settings(|settings| settings.hosts.push("also.example:8443".to_owned()))
            .await;
    let own = app.address.to_string();
    for (host, status) in [
        (own.as_str(), 200),
        ("also.example:8443", 200),
        ("ALSO.example:8443", 200),
        ("also.example", 421),
        ("evil.example", 421),
        ("127.0.0.1", 421),
    ] {
        let answer = app.ask("GET", "/counts?key=p").header("host", host).send().await;
        assert_eq!(answer.status, status, "{host}");
    }
    // What proxies say of the host means nothing.
    let ask = app.ask_path("GET", "/").header("x-forwarded-host", "evil.example");
    assert!(!ask.header("forwarded", "host=evil.example").send().await.text().contains("evil"));
    let path = "GET /api/v1/sites/blog/counts?key=p HTTP/1.1\r\nconnection: close\r\n";
    let answer =
        raw(&app, format!("{path}host: {own}\r\nhost: evil.example\r\n\r\n").as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 4"), "two hosts: {answer}");
    let answer = raw(&app, format!("{path}\r\n").as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 4"), "no host: {answer}");
    let absolute = path.replace(" /api", " http://evil.example/api");
    let answer = raw(&app, format!("{absolute}host: evil.example\r\n\r\n").as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 421"), "{answer}");
}

#[tokio::test]
async fn methods_that_a_route_has_not_are_refused() {
    let app = TestApp::start().await;
    let ada = app.guest("Ada");
    for (method, path) in [("POST", "/counts"), ("PATCH", "/counts"), ("DELETE", "/threads/first")]
    {
        let answer = app.write(method, path, &ada).body("{}").send().await;
        assert_eq!(answer.code(), Code::MethodNotAllowed, "{method} {path}");
        assert!(answer.list("allow").contains("GET"), "{method} {path}");
    }
    for method in ["TRACE", "PUT", "BREW"] {
        let answer = app.write(method, "/counts?key=p", &ada).send().await;
        assert!(matches!(answer.status, 405 | 415), "{method}: {}", answer.status);
    }
    let ask = app.ask("GET", "/counts?key=p").header("x-http-method-override", "DELETE");
    assert_eq!(ask.send().await.status, 200);
    let tunnel = raw(&app, &request(&app, "CONNECT evil.example:443", "")).await;
    assert!(tunnel.starts_with("HTTP/1.1 4"), "{tunnel}");
    assert_eq!(app.write("HEAD", "/preview", &ada).send().await.status, 405);
    let head = app.ask("HEAD", "/counts?key=p").send().await;
    assert_eq!((head.status, head.bytes.len()), (200, 0));
}

#[tokio::test]
async fn requests_can_not_be_smuggled() {
    let app = TestApp::start().await;
    let canary = "GET /livez HTTP/1.1\r\nhost: x\r\n\r\n";
    for headers in [
        format!("content-length: {}\r\ntransfer-encoding: chunked\r\n", canary.len()),
        "transfer-encoding: chunked, chunked\r\n".to_owned(),
        "transfer-encoding: xchunked\r\n".to_owned(),
        "content-length: 5\r\ncontent-length: 6\r\n".to_owned(),
        "content-length: -1\r\n".to_owned(),
        "content-length : 5\r\n".to_owned(),
    ] {
        let mut bytes = request(&app, "POST /api/v1/sites/blog/counts", &headers);
        bytes.extend(b"0\r\n\r\n");
        bytes.extend(canary.as_bytes());
        let answer = raw(&app, &bytes).await;
        assert!(!answer.contains("\r\n\r\nok"), "{headers}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count().max(1), 1, "{headers}: {answer}");
    }
}

#[tokio::test]
async fn a_body_without_a_length_is_read_no_further_than_one_with_it() {
    let app = TestApp::start().await;
    let headers = format!(
        "origin: {}\r\nauthorization: {}\r\nx-afterword-csrf: 1\r\ncontent-type: application/json\r\n\
         idempotency-key: {}\r\ntransfer-encoding: chunked\r\n",
        app.blog.origin,
        app.guest("Ada").header(),
        sdk::client::idempotency_key(),
    );
    let path = format!("POST /api/v1/sites/blog/threads/{}/comments", app.blog.page("p").thread);
    let mut bytes = request(&app, &path, &headers);
    for _ in 0..200 {
        bytes.extend(format!("400\r\n{}\r\n", " ".repeat(1024)).as_bytes());
    }
    let answer = raw(&app, &bytes).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
}

#[tokio::test]
async fn a_client_that_sends_its_headers_too_slowly_is_left() {
    let app = TestApp::start().await;
    assert_eq!(app.ask("GET", "/counts?key=p").send().await.status, 200);
    let mut stream = TcpStream::connect(app.address).await.unwrap();
    stream.write_all(b"GET /livez HTTP/1.1\r\nx-slow: ").await.unwrap();
    // From here on time passes as soon as there is nothing else to do.
    tokio::time::pause();
    let began = tokio::time::Instant::now();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!((9..12).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    assert!(!String::from_utf8_lossy(&answer).contains("200"));
}

/// What `deploy/nginx.conf` must be quicker than.
#[tokio::test]
async fn a_connection_that_is_not_used_is_closed_after_ten_seconds() {
    let app = TestApp::start().await;
    let mut stream = TcpStream::connect(app.address).await.unwrap();
    let ask = format!("GET /livez HTTP/1.1\r\nhost: {}\r\n\r\n", app.address);
    stream.write_all(ask.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"ok\n") {
        assert!(stream.read_buf(&mut answer).await.unwrap() > 0, "{answer:?}");
    }
    tokio::time::pause();
    let began = tokio::time::Instant::now();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!((9..12).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
}

#[tokio::test]
async fn every_answer_says_what_it_must_not_be_used_for() {
    let app = TestApp::start().await;
    let document = app.ask("GET", "/threads/html?key=p").send().await;
    for answer in [
        app.ask_path("GET", "/").send().await,
        app.ask_path("GET", "/nowhere").send().await,
        app.ask_path("GET", "/api/openapi.json").send().await,
        app.ask("GET", "/counts?key=p").send().await,
        app.ask("GET", "/threads/first?key=p").send().await,
        document.clone(),
    ] {
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert!(answer.header("content-security-policy").unwrap().contains("default-src 'none'"));
        assert!(answer.headers.contains_key("cross-origin-resource-policy"));
        assert_eq!(answer.header("strict-transport-security"), None, "not over http");
        assert_eq!(answer.header("server"), None);
    }
    let policy = document.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-ancestors 'self' https://blog.example"), "{policy}");
    assert!(!policy.contains("news.example") && !policy.contains("script-src"), "{policy}");
    let docs = app.ask_path("GET", "/docs").send().await;
    assert!(docs.header("content-security-policy").unwrap().contains("frame-ancestors 'none'"));
    let secure = |settings: &mut afterword_server::app::Settings| {
        settings.hosts.push(settings.public_url.authority().to_owned());
        settings.public_url = "https://comments.example".parse().unwrap();
    };
    let app = TestApp::with_settings(secure).await;
    assert!(
        app.ask_path("GET", "/").send().await.headers.contains_key("strict-transport-security")
    );
}
