//! Clients that watch threads, each with its own socket and its own view of the thread.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use sdk::{
    client::Client,
    live::{Notice, native::LiveSocket},
    thread::ThreadState,
    wire::{Position, ThreadId},
};
use tokio::{sync::watch, task::JoinSet, time::timeout};

use crate::{PATIENCE, reading, server::Server, until::within};

/// Clients at each page.
const AT_A_PAGE: usize = 50;
/// The longest time that a client watches. Who has not what the server has by then never will.
const LONGEST: Duration = Duration::from_secs(75);

/// Everybody who watches.
pub struct Crowd {
    tasks: JoinSet<(Watcher, usize)>,
    /// For each page, where its thread ends.
    ends: Vec<watch::Sender<Option<Position>>>,
}

/// A client, and what it lived through.
pub struct Watcher {
    /// For who looks why a test failed.
    pub name: String,
    /// The thread as it knows it.
    pub state: ThreadState,
    /// Sockets that it had.
    pub connections: u32,
    /// How often it had to load the thread again.
    pub reloads: u32,
    events: u32,
    client: Client,
    live: LiveSocket,
}

impl Crowd {
    /// Opens all sockets. Comes back when everybody has heard of a change.
    pub async fn gather(server: &Server) -> Self {
        let (mut tasks, mut ends) = (JoinSet::new(), Vec::new());
        let listening = Arc::new(AtomicUsize::new(0));
        for (number, page) in server.pages.iter().enumerate() {
            let (end, told) = watch::channel(None);
            ends.push(end);
            for nth in 0..AT_A_PAGE {
                let client = match nth % 3 {
                    0 => server.reader(),
                    1 => server.guest(),
                    _ => server.program(),
                };
                let name = format!("client {nth} of {}", page.key);
                let (thread, told, listening) = (page.thread, told.clone(), listening.clone());
                tasks.spawn(async move {
                    (Watcher::run(name, client, thread, told, &listening).await, number)
                });
            }
        }
        let everybody = tasks.len();
        within(PATIENCE, "everybody to hear of a change", async || {
            (listening.load(Ordering::Relaxed) == everybody).then_some(())
        })
        .await;
        Self { tasks, ends }
    }

    /// Says where each thread ends, and waits until everybody has come as far; each with the number of its page.
    pub async fn converge(self, threads: &[ThreadState]) -> Vec<(Watcher, usize)> {
        for (end, thread) in self.ends.iter().zip(threads) {
            end.send_replace(Some(thread.position()));
        }
        self.tasks.join_all().await
    }
}

impl Watcher {
    /// Watches a thread up to its end.
    async fn run(
        name: String,
        client: Client,
        thread: ThreadId,
        end: watch::Receiver<Option<Position>>,
        listening: &AtomicUsize,
    ) -> Self {
        let state = reading::load(&client, thread, None).await;
        let live = client.live();
        live.subscribe(thread, state.position()).await;
        let mut watcher = Self { name, state, connections: 0, reloads: 0, events: 0, client, live };
        let in_time = timeout(LONGEST, watcher.watch(end.clone(), listening)).await;
        let (name, here) = (&watcher.name, watcher.state.position());
        assert!(in_time.is_ok(), "{name} stands at {here:?}, not at {:?}", *end.borrow());
        watcher
    }

    async fn watch(&mut self, mut end: watch::Receiver<Option<Position>>, listening: &AtomicUsize) {
        while *end.borrow_and_update() != Some(self.state.position()) {
            tokio::select! {
                notice = self.live.next() => self.hear(notice.unwrap(), listening).await,
                Ok(()) = end.changed() => {}
            }
        }
    }

    async fn hear(&mut self, notice: Notice, listening: &AtomicUsize) {
        match notice {
            Notice::Event(event) => {
                let here = self.state.position();
                assert!(event.follows(here), "{}: {event:?} after {here:?}", self.name);
                assert_eq!(self.state.apply(event), Ok(true));
                self.events += 1;
                if self.events == 1 {
                    listening.fetch_add(1, Ordering::Relaxed);
                }
            }
            Notice::Reload { thread, min_seq } => {
                self.reloads += 1;
                self.state = reading::load(&self.client, thread, Some(min_seq)).await;
                self.live.subscribe(thread, self.state.position()).await;
            }
            Notice::Connected => self.connections += 1,
            Notice::Refused { .. } | Notice::SessionEnded => panic!("{}: {notice:?}", self.name),
            Notice::Lost | Notice::Typing { .. } | Notice::Presence { .. } => (),
        }
    }
}
