//! People who post one comment after the other, and do not give up.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use sdk::{
    client::{Client, Error, idempotency_key},
    wire::{Code, Comment, NewComment, NewGuest, ThreadId, ThreadRef},
};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::{
    PATIENCE,
    server::{Page, Server},
    until::within,
};

/// Writers at each page.
const AT_A_PAGE: usize = 3;
/// A root and its replies: as many as come with the page of the root.
const BRANCH: usize = 4;

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// Everybody who writes.
pub struct Writers {
    tasks: JoinSet<Vec<Comment>>,
    /// How many comments of each are acknowledged.
    posted: Vec<Arc<AtomicUsize>>,
    stop: CancellationToken,
}

impl Writers {
    /// They begin to write.
    pub fn begin(server: &Server) -> Self {
        let (mut tasks, mut posted, stop) = (JoinSet::new(), Vec::new(), CancellationToken::new());
        for page in server.pages.iter().flat_map(|page| [page; AT_A_PAGE]) {
            let count = Arc::new(AtomicUsize::new(0));
            // Of each kill another one: texts are told apart by it.
            let name = format!("Writer {}", NEXT.fetch_add(1, Ordering::Relaxed));
            posted.push(count.clone());
            tasks.spawn(write(server.guest(), page.clone(), name, count, stop.clone()));
        }
        Self { tasks, posted, stop }
    }

    /// How many comments are acknowledged.
    pub fn posted(&self) -> usize {
        self.posted.iter().map(|count| count.load(Ordering::Relaxed)).sum()
    }

    /// Waits until each has posted so many more.
    pub async fn each_posts(&self, more: usize) {
        let counts = || self.posted.iter().map(|count| count.load(Ordering::Relaxed));
        let goals = counts().map(|count| count + more).collect::<Vec<_>>();
        within(PATIENCE, "all writers to go on", async || {
            counts().zip(&goals).all(|(count, goal)| count >= *goal).then_some(())
        })
        .await;
    }

    /// They finish what they began; everything that was acknowledged.
    pub async fn finish(self) -> Vec<Comment> {
        self.stop.cancel();
        self.tasks.join_all().await.concat()
    }
}

/// Posts until told to stop. Each text is another one.
async fn write(
    client: Client,
    page: Page,
    name: String,
    count: Arc<AtomicUsize>,
    stop: CancellationToken,
) -> Vec<Comment> {
    let mut posted: Vec<Comment> = Vec::new();
    while !stop.is_cancelled() {
        let is_root = posted.len().is_multiple_of(BRANCH);
        let new = NewComment {
            thread: ThreadRef { key: page.key.clone(), url: None, title: None },
            parent: posted.last().filter(|_| !is_root).map(|last| last.root),
            body: format!("{name} writes {}", posted.len()),
            guest: Some(NewGuest { name: name.clone(), email: None }),
        };
        posted.push(post(&client, page.thread, &new).await);
        count.fetch_add(1, Ordering::Relaxed);
    }
    posted
}

/// Posts under one key until the answer is definite.
async fn post(client: &Client, thread: ThreadId, new: &NewComment) -> Comment {
    let key = idempotency_key();
    loop {
        match client.post(thread, new, key).await {
            Ok(changed) => return changed.comment,
            Err(error) if is_passing(&error) => (),
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Whether the server was only away.
pub fn is_passing(error: &Error) -> bool {
    matches!(error, Error::Lost(_)) || error.code() == Some(Code::Unavailable)
}
