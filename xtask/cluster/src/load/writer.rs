//! People who post one comment after the other, each under one key until there is a definite answer. Requests are sent
//! without the SDK: what it repeats for them would not be seen.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use sdk::{
    client::{Auth, idempotency_key},
    wire::{
        CSRF_HEADER, Changed, CommentId, IDEMPOTENCY_HEADER, NewComment, NewGuest, ThreadId,
        ThreadRef,
    },
};
use tokio::{
    task::JoinSet,
    time::{MissedTickBehavior, interval, sleep},
};
use tokio_util::sync::CancellationToken;

use super::{Figures, Place, check::says_when, stamp};
use crate::rig::ORIGIN;

/// How long a request may take until its outcome is unknown.
const PATIENCE: Duration = Duration::from_secs(8);
/// The pause before the same is sent again.
const AGAIN: Duration = Duration::from_millis(200);

/// A comment that the server said it has.
#[derive(Clone, Debug)]
pub struct Acknowledged {
    /// Its id.
    pub id: CommentId,
    /// Its text.
    pub html: String,
    /// Where.
    pub thread: ThreadId,
}

/// Everybody who writes.
#[derive(Debug)]
pub struct Writers {
    tasks: JoinSet<Vec<Acknowledged>>,
    stop: CancellationToken,
    count: Arc<AtomicUsize>,
}

impl Writers {
    /// So many people begin to write, each once in `every`, on the pages of a place in turns.
    pub fn begin(place: &Place, people: usize, every: Duration, figures: &Arc<Figures>) -> Self {
        let mut writers =
            Self { tasks: JoinSet::new(), stop: CancellationToken::new(), count: Arc::default() };
        for number in 0..people {
            let writer = Writer {
                http: reqwest::Client::new(),
                place: place.clone(),
                name: format!("Writer {number}"),
                auth: Auth::new_guest(),
                figures: figures.clone(),
            };
            let (stop, count) = (writers.stop.clone(), writers.count.clone());
            // Not all at the same moment.
            let after =
                every * u32::try_from(number).unwrap_or(0) / u32::try_from(people).unwrap_or(1);
            writers.tasks.spawn(writer.run(number, after, every, stop, count));
        }
        writers
    }

    /// How many comments are acknowledged.
    pub fn posted(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    /// They finish what they began; everything that was acknowledged.
    pub async fn finish(self) -> Vec<Acknowledged> {
        self.stop.cancel();
        self.tasks.join_all().await.concat()
    }
}

struct Writer {
    http: reqwest::Client,
    place: Place,
    name: String,
    auth: Auth,
    figures: Arc<Figures>,
}

impl Writer {
    async fn run(
        self,
        first: usize,
        after: Duration,
        every: Duration,
        stop: CancellationToken,
        count: Arc<AtomicUsize>,
    ) -> Vec<Acknowledged> {
        let mut posted = Vec::new();
        sleep(after).await;
        let mut pace = interval(every);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while stop.run_until_cancelled(pace.tick()).await.is_some() {
            let (key, thread) = &self.place.pages[(first + posted.len()) % self.place.pages.len()];
            let Some(one) = self.post(key, *thread, posted.len()).await else { return posted };
            posted.push(one);
            count.fetch_add(1, Ordering::Relaxed);
        }
        posted
    }

    /// Posts until it is known what became of it; none if it was refused, which nothing here should be.
    async fn post(&self, key: &str, thread: ThreadId, number: usize) -> Option<Acknowledged> {
        let new = NewComment {
            thread: ThreadRef { key: key.to_owned(), url: None, title: None },
            parent: None,
            body: stamp(&format!("{} writes {number} in {}", self.name, self.place.site))
                + &letters(self.place.padding),
            guest: Some(NewGuest { name: self.name.clone(), email: None }),
        };
        let body = serde_json::to_string(&new).ok()?;
        let same = idempotency_key().to_string();
        loop {
            let began = Instant::now();
            let answer = self.send(thread, &same, body.clone()).await;
            let status = answer.as_ref().map_or(0, |(status, _)| *status);
            self.figures.answered("post", status, began.elapsed());
            match answer {
                Ok((200 | 201, text)) => {
                    let changed: Changed = serde_json::from_slice(&text).ok()?;
                    let html = changed.comment.html.map(|html| html.0).unwrap_or_default();
                    return Some(Acknowledged { id: changed.comment.id, html, thread });
                }
                Ok((429 | 502..=504, _)) | Err(_) => sleep(AGAIN).await,
                Ok((status, text)) => {
                    let text = String::from_utf8_lossy(&text);
                    self.figures.violated(format!("C5: a post was answered {status}: {text}"));
                    return None;
                }
            }
        }
    }

    async fn send(
        &self,
        thread: ThreadId,
        key: &str,
        body: String,
    ) -> reqwest::Result<(u16, Vec<u8>)> {
        let Place { server, site, .. } = &self.place;
        let url = format!("{server}/api/v1/sites/{site}/threads/{}/comments", thread.0);
        let request = self
            .http
            .post(url)
            .timeout(PATIENCE)
            .header("origin", ORIGIN)
            .header("authorization", self.auth.header())
            .header("content-type", "application/json")
            .header(CSRF_HEADER, "1")
            .header(IDEMPOTENCY_HEADER, key)
            .body(body);
        let answer = request.send().await?;
        let status = answer.status().as_u16();
        says_when("a post", status, answer.headers(), &self.figures);
        Ok((status, answer.bytes().await?.to_vec()))
    }
}

/// So many letters that nobody else wrote: a text that was posted before is held for moderators.
fn letters(count: usize) -> String {
    let key = idempotency_key();
    key.as_bytes().iter().cycle().take(count).map(|byte| char::from(b'a' + byte % 26)).collect()
}
