//! The REST client against a server that answers what it is told to.
#![cfg(feature = "client")]
#![expect(clippy::unwrap_used, reason = "tests")]

use afterword_sdk::{
    client::{Auth, Client, Error, ListQuery, Page, idempotency_key},
    wire::{Code, EditComment, NewComment, ThreadId, ThreadRef},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::JoinHandle,
};
use uuid::Uuid;

const THREAD: ThreadId = ThreadId(Uuid::from_u128(1));

/// A server that gives these answers, one a connection, and returns the requests. An empty answer hangs up.
async fn server(answers: &'static [&'static str]) -> (Client, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let requests = tokio::spawn(async move {
        let mut requests = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = vec![0; 16_384];
            let length = stream.read(&mut request).await.unwrap();
            requests.push(String::from_utf8_lossy(&request[..length]).into_owned());
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
        requests
    });
    let server = format!("http://comments.localhost:{port}/");
    (Client::new(&server, &"blog".parse().unwrap()), requests)
}

fn comment() -> NewComment {
    NewComment {
        thread: ThreadRef { key: "blog.example".to_owned(), url: None, title: None },
        parent: None,
        body: "hello".to_owned(),
        guest: None,
    }
}

fn line<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    request.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

const UNAVAILABLE: &str =
    "HTTP/1.1 503 x\r\nretry-after: 0\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const CLOSED: &str = "HTTP/1.1 409 x\r\ncontent-type: application/problem+json\r\nconnection: close\r\n\r\n\
    {\"type\":\"/problems/thread_closed\",\"title\":\"t\",\"status\":409,\"code\":\"thread_closed\"}";
const COUNTS: &str =
    "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{\"counts\":[{\"key\":\"a b\",\"comments\":3}]}";

#[tokio::test]
async fn a_post_is_repeated_with_the_same_key_until_it_is_answered() {
    let (client, requests) = server(&[UNAVAILABLE, UNAVAILABLE, CLOSED]).await;
    let guest = Auth::new_guest();
    let client = client.with_auth(guest.clone()).with_origin("https://blog.example");
    let key = idempotency_key();
    let error = client.post(THREAD, &comment(), key).await.unwrap_err();
    assert_eq!(error.code(), Some(Code::ThreadClosed));

    for request in requests.await.unwrap() {
        assert!(request.starts_with(&format!("POST /api/v1/sites/blog/threads/{THREAD}/comments")));
        assert_eq!(line(&request, "idempotency-key"), Some(key.to_string().as_str()));
        assert_eq!(line(&request, "authorization"), Some(guest.header().as_str()));
        assert_eq!(line(&request, "origin"), Some("https://blog.example"));
        assert_eq!(line(&request, "content-type"), Some("application/json"));
        assert_eq!(line(&request, "x-afterword-csrf"), Some("1"));
        assert!(line(&request, "host").unwrap().starts_with("comments.localhost:"));
    }
}

#[tokio::test]
async fn an_edit_whose_outcome_is_unknown_is_not_repeated() {
    let (client, requests) = server(&[UNAVAILABLE]).await;
    let id = "0197f1f4-0000-7000-8000-000000000001".parse().unwrap();
    let edit = EditComment { body: "hello".to_owned(), version: 1 };
    let error = client.edit(THREAD, id, &edit).await.unwrap_err();
    assert_eq!(error.code(), Some(Code::Unavailable));
    assert_eq!(requests.await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_answer_that_is_no_json_is_said_to_be_unreadable() {
    let (client, _) = server(&["HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n<html>"]).await;
    let error = client.comments(THREAD, &ListQuery::default()).await.unwrap_err();
    assert!(matches!(error, Error::Unreadable(_)), "{error}");
}

#[tokio::test]
async fn many_pages_are_counted_in_one_request() {
    let (client, requests) = server(&[COUNTS]).await;
    let counts = client.counts(&[Page::Key("a b"), Page::Url("https://x.example/?a&b")]).await;
    assert_eq!(counts.unwrap().counts[0].comments, 3);
    let path = "/counts?key=a%20b&url=https%3A%2F%2Fx.example%2F%3Fa%26b ";
    assert!(requests.await.unwrap()[0].contains(path));
}
