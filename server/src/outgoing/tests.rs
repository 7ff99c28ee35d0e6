//! What is asked, and what is not (A49). Nothing here leaves this machine.

use http::Request;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use url::Url;

use super::{Outgoing, Refusal, Trust};

fn outgoing() -> Outgoing {
    Outgoing::new(None, vec!["127.0.0.2/32".parse().unwrap()]).unwrap()
}

fn get(address: &str) -> Request<Vec<u8>> {
    Request::builder().uri(address).body(Vec::new()).unwrap()
}

/// Somebody on this machine who answers each request with the same.
async fn answering(answer: impl Into<Vec<u8>>) -> String {
    let (listener, answer) = (TcpListener::bind("127.0.0.1:0").await.unwrap(), answer.into());
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let answer = answer.clone();
            tokio::spawn(async move {
                let _request = stream.read(&mut [0; 4096]).await;
                let _gone = stream.write_all(&answer).await;
            });
        }
    });
    format!("http://{address}/")
}

#[test]
fn a_strangers_address_is_public_web_and_nothing_else() {
    let outgoing = outgoing();
    for bad in [
        "http://127.0.0.1/",
        "http://0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fe80::1]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/",
        "http://localhost./",
        "http://a.localhost/",
        "https://example.org:22/",
        "https://example.org:6379/",
        "https://example.org:25/",
        "http://example.org/",
        "http://8.8.8.8/",
        "ftp://example.org/",
        "ftp://127.0.0.2/",
        "http://user@127.0.0.2/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "https://user@example.org/",
        "https://:secret@example.org/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
    ] {
        let asked = Url::parse(bad).is_ok_and(|bad| outgoing.may_ask(Trust::Stranger, &bad));
        assert!(!asked, "{bad}");
    }
    for good in [
        "https://example.org/a.png",
        "https://example.org:8443/",
        "https://8.8.8.8/",
        // The operator opened this network.
        "http://127.0.0.2:49152/",
        "http://[::ffff:127.0.0.2]/",
    ] {
        assert!(outgoing.may_ask(Trust::Stranger, &Url::parse(good).unwrap()), "{good}");
    }
}

#[test]
fn an_operators_address_is_https_or_on_this_machine() {
    for (address, is_fine) in [
        ("https://accounts.example.org", true),
        ("https://10.1.2.3:8443", true),
        ("http://localhost:8080", true),
        ("http://idp.localhost:8080", true),
        ("http://127.0.0.1:8080", true),
        ("http://[::1]:8080", true),
        ("http://accounts.example.org", false),
        ("http://localhost.example.org", false),
        ("https://user:secret@accounts.example.org", false),
        ("ftp://localhost", false),
    ] {
        let address = Url::parse(address).unwrap();
        assert_eq!(super::may_be_configured(&address), is_fine, "{address}");
    }
}

#[tokio::test]
async fn a_name_that_leads_into_this_machine_is_not_dialled_for_a_stranger() {
    use reqwest::dns::Resolve;
    // Whatever the resolver of the machine says of it: what leads here is left out.
    let resolved = super::Reachable::default().resolve("localhost".parse().unwrap()).await;
    assert!(resolved.is_err());
}

#[tokio::test]
async fn an_answer_is_read_whole_and_no_redirect_is_followed() {
    let home = answering("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello").await;
    let answer = outgoing().ask(get(&home)).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.body().as_slice()), (200, &b"hello"[..]));
    let sends_on = format!("HTTP/1.1 302 Found\r\nlocation: {home}\r\ncontent-length: 0\r\n\r\n");
    let answer = outgoing().ask(get(&answering(sends_on).await)).await.unwrap();
    assert_eq!(answer.status().as_u16(), 302);
    assert!(matches!(outgoing().ask_stranger(get(&home)).await, Err(Refusal::Address)));
}

#[tokio::test]
async fn an_answer_that_is_too_long_is_not_read() {
    let mut long = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    long.resize(2 * 1024 * 1024, b'x');
    let refused = outgoing().ask(get(&answering(long).await)).await;
    assert!(matches!(refused, Err(Refusal::Long)), "{refused:?}");
}

#[tokio::test]
async fn who_never_answers_is_not_waited_for() {
    // Takes connections and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/", silent.local_addr().unwrap());
    let refused = outgoing().ask(get(&address)).await;
    assert!(matches!(refused, Err(Refusal::Unanswered(error)) if error.is_timeout()));
}

#[test]
fn a_redirect_is_judged_as_the_first_address_was() {
    let from = Url::parse("https://example.org/a").unwrap();
    for (to, is_fine) in [
        ("/b", true),
        ("https://other.example/", true),
        ("http://127.0.0.1/", false),
        ("//169.254.169.254/", false),
        ("http://example.org/a", false),
        ("file:///etc/passwd", false),
    ] {
        let next = super::on(&from, &to.parse().unwrap());
        assert_eq!(
            next.is_ok_and(|next| outgoing().may_ask(Trust::Stranger, &next)),
            is_fine,
            "{to}"
        );
    }
}
