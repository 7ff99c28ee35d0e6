//! A client that watches a thread by the real SDK, and checks order, gaps, duplicates and whose events it gets.

use std::{
    fmt::Display,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use sdk::{
    client::{Client, ListQuery},
    live::{Notice, native::LiveSocket},
    thread::ThreadState,
    wire::{Event, EventFrame, Position, ThreadId},
};
use tokio::{sync::watch, time::timeout};

use super::{
    check::{self, is_passing},
    figures::{Figures, stamped},
};

/// What all watchers of a thread share.
#[derive(Clone, Debug)]
pub struct Watching {
    /// The thread.
    pub thread: ThreadId,
    /// What all that is written there says.
    pub canary: &'static str,
    /// Where its history ends, once nobody writes any more.
    pub end: watch::Receiver<Option<Position>>,
    /// Clients that have heard of something.
    pub listening: Arc<AtomicUsize>,
    /// Where everything is noted.
    pub figures: Arc<Figures>,
}

/// What a watcher lived through.
#[derive(Debug, Default)]
pub struct Seen {
    /// When its sockets were ready, the first one included.
    pub connected: Vec<Instant>,
    /// How long it was without a socket.
    pub away: Vec<Duration>,
    /// How often it had to load the thread again.
    pub reloads: u32,
    /// The thread as it knows it, if it kept it.
    pub state: Option<ThreadState>,
    /// When it had everything.
    pub done: Option<Instant>,
}

struct Watcher {
    name: String,
    client: Client,
    live: LiveSocket,
    shared: Watching,
    position: Position,
    lost: Option<Instant>,
    events: u64,
    seen: Seen,
}

impl Watching {
    /// Watches up to the end; one that `keeps` the thread has its comments as well.
    pub async fn run(
        self,
        name: String,
        client: Client,
        from: Position,
        keeps: bool,
        patience: Duration,
    ) -> Seen {
        let live = client.live();
        let mut seen = Seen::default();
        let mut position = from;
        if keeps {
            let state = load(&client, self.thread, None).await;
            position = state.position();
            seen.state = Some(state);
        }
        live.subscribe(self.thread, position).await;
        let shared = self;
        let mut watcher =
            Watcher { name, client, live, shared, position, lost: None, events: 0, seen };
        watcher.watch(patience).await;
        watcher.seen
    }
}

impl Watcher {
    /// Goes on until it has what the server has; who has not by `patience` after the end was told never will.
    async fn watch(&mut self, patience: Duration) {
        let mut end = self.shared.end.clone();
        loop {
            let told = *end.borrow_and_update();
            if told == Some(self.position) {
                self.seen.done = Some(Instant::now());
                return;
            }
            let limit = if told.is_some() { patience } else { Duration::MAX };
            let notice = timeout(limit, async {
                tokio::select! {
                    notice = self.live.next() => notice,
                    Ok(()) = end.changed() => None,
                }
            });
            match notice.await {
                Ok(Some(notice)) => self.hear(notice).await,
                Ok(None) => {}
                Err(_) => {
                    let here = self.position;
                    return self.violated(format_args!("stands at {here:?}, not at {told:?}"));
                }
            }
        }
    }

    async fn hear(&mut self, notice: Notice) {
        if matches!(notice, Notice::Event(_) | Notice::Typing { .. } | Notice::Presence { .. }) {
            self.shared.figures.framed();
        }
        match notice {
            Notice::Event(event) => self.hear_event(event),
            Notice::Reload { thread, min_seq } => {
                self.seen.reloads += 1;
                let state = load(&self.client, thread, Some(min_seq)).await;
                self.position = state.position();
                self.seen.state = self.seen.state.is_some().then_some(state);
                self.live.subscribe(thread, self.position).await;
            }
            Notice::Connected => {
                self.seen.connected.push(Instant::now());
                self.seen.away.extend(self.lost.take().map(|lost| lost.elapsed()));
            }
            Notice::Lost => self.lost = Some(Instant::now()),
            Notice::Refused { .. } | Notice::SessionEnded => {
                self.violated(format_args!("{notice:?}"));
            }
            Notice::Typing { .. } | Notice::Presence { .. } => (),
        }
    }

    fn hear_event(&mut self, event: EventFrame) {
        if event.thread != self.shared.thread {
            self.violated(format_args!("an event of another thread: {event:?}"));
        }
        if !event.follows(self.position) {
            self.violated(format_args!(
                "{:?} does not follow {:?}",
                event.position(),
                self.position
            ));
        }
        self.position = event.position();
        if let Event::CommentCreated(comment) = &event.event {
            let html = comment.html.as_ref().map_or("", |html| &html.0);
            if !html.contains(self.shared.canary) {
                self.violated(format_args!("not of {}: {html}", self.shared.canary));
            }
            if let Some(begun) = stamped(html) {
                self.shared.figures.heard(begun);
            }
        }
        self.events += 1;
        if self.events == 1 {
            self.shared.listening.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(state) = &mut self.seen.state
            && state.apply(event) != Ok(true)
        {
            self.violated("an event could not be applied");
        }
    }

    fn violated(&self, what: impl Display) {
        self.shared.figures.violated(format!("{}: {what}", self.name));
    }
}

/// The first page of the thread, not older than this clock. While the server is away this waits for it.
async fn load(client: &Client, thread: ThreadId, min_seq: Option<i64>) -> ThreadState {
    loop {
        let query = ListQuery { min_seq, ..ListQuery::default() };
        match check::read(client, thread, query).await {
            Ok((state, _)) => return state,
            Err(error) if is_passing(&error) => {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            Err(error) => {
                eprintln!("a thread can't be loaded: {error}");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}
