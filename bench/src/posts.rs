//! Posts a second.

use std::{io::Write, process};

use anyhow::Context;
use sdk::{
    client::{Auth, idempotency_key},
    thread_key::ThreadKey,
    wire::{CSRF_HEADER, IDEMPOTENCY_HEADER, NewComment, NewGuest, ThreadRef},
};

use crate::{
    http::Connection,
    load::{Contest, Side, Worker, contest},
    pgbench::Pgbench,
    plan::Plan,
    process::Process,
    scene::{CONNECTIONS, ORIGIN, SITE, Scene},
    statements::{BODY, GUESTS, Writer},
};

/// In the place of what only one comment says: its key, in letters, since figures make no other text.
const OWN: &str = "________________________________";
/// Threads of the spread load.
const THREADS: usize = 100;

/// Measures posts on one thread and on many.
pub async fn measure(plan: &Plan, scene: &Scene) -> anyhow::Result<Vec<Contest>> {
    let server = scene.server().await?;
    let many = (0..THREADS).map(|number| format!("thread-{number}")).collect::<Vec<_>>();
    let mut contests = Vec::new();
    for (what, keys) in
        [("posts on one thread", vec!["hot".to_owned()]), ("posts on 100 threads", many)]
    {
        let (mut posters, mut others, mut writers) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..CONNECTIONS as usize {
            // Workers begin at different threads.
            let mut keys = keys.clone();
            let place = number * keys.len() / CONNECTIONS as usize;
            keys.rotate_left(place);
            posters.push(Poster::new(&server, scene, keys.clone()).await?);
            others.push(Poster::new(&server, scene, keys.clone()).await?);
            writers.push(Writer::new(scene.store.clone(), scene.site, keys));
        }
        let ours = Side { name: "afterword", workers: posters, process: server.id() };
        let bare = Side { name: "bare sqlx", workers: writers, process: process::id() };
        contests.push(contest(plan, what, ours, bare).await?);

        // As many turns as it takes until the same guest writes in the same thread again.
        let turns = keys.len().max(GUESTS);
        let pgbench =
            Pgbench::record(scene, turns, |store| Writer::new(store, scene.site, keys)).await?;
        let ours = Side { name: "afterword", workers: others, process: server.id() };
        let what = format!("{what}, beside the same statements by pgbench");
        contests.push(contest(plan, &what, ours, pgbench).await?);
    }
    Ok(contests)
}

/// Posts as browsers do, for guests who take turns.
#[derive(Debug)]
pub struct Poster {
    connection: Connection,
    /// A request line, headers and a body for each thread, and where in the body stands what tells one from the other.
    threads: Vec<(String, Vec<u8>, usize)>,
    guests: Vec<Auth>,
    posted: usize,
    request: Vec<u8>,
}

impl Poster {
    /// Posts to the threads with these keys, in turns.
    pub async fn new(server: &Process, scene: &Scene, keys: Vec<String>) -> anyhow::Result<Self> {
        let threads = keys.into_iter().map(|key| {
            let thread = ThreadKey::new(&key)?.thread_id(scene.site);
            let body = body(key)?;
            let head = format!(
                "POST /api/v1/sites/{SITE}/threads/{thread}/comments HTTP/1.1\r\nhost: {}\r\norigin: {ORIGIN}\r\n\
                 content-type: application/json\r\ncontent-length: {}\r\n{CSRF_HEADER}: 1\r\n",
                server.address,
                body.len(),
            );
            let place = body.windows(OWN.len()).position(|it| it == OWN.as_bytes());
            Ok((head, body, place.context("a body says what is its own")?))
        });
        let threads = threads.collect::<anyhow::Result<_>>()?;
        let connection = Connection::open(server.address).await?;
        let guests = std::iter::repeat_with(Auth::new_guest).take(GUESTS).collect();
        Ok(Self { connection, threads, guests, posted: 0, request: Vec::new() })
    }
}

impl Worker for Poster {
    async fn work(&mut self) -> anyhow::Result<()> {
        let at = self.posted % self.threads.len();
        let (head, body, place) = &mut self.threads[at];
        let guest = self.guests[self.posted % self.guests.len()].header();
        self.posted += 1;
        self.request.clear();
        let key = idempotency_key();
        for (letters, byte) in body[*place..].chunks_exact_mut(2).zip(key.as_bytes()) {
            letters.copy_from_slice(&[b'a' + (byte >> 4), b'a' + (byte & 15)]);
        }
        write!(
            self.request,
            "{head}authorization: {guest}\r\n{IDEMPOTENCY_HEADER}: {key}\r\n\r\n"
        )?;
        self.request.extend_from_slice(body);
        self.connection.expect(201, &self.request).await.map(drop)
    }
}

fn body(key: String) -> anyhow::Result<Vec<u8>> {
    let comment = NewComment {
        thread: ThreadRef { key, url: None, title: None },
        parent: None,
        // Who posts what was posted before is held.
        body: format!("{BODY} {OWN}"),
        guest: Some(NewGuest { name: "Ada".to_owned(), email: None }),
    };
    Ok(serde_json::to_vec(&comment)?)
}
