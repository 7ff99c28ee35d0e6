//! Everybody who watches.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use sdk::{
    client::{ListQuery, idempotency_key},
    limits::TYPING_EVERY_MS,
    thread::ThreadState,
    wire::{NewComment, NewGuest, Position, ThreadId, ThreadRef},
};
use tokio::{sync::watch, task::JoinSet, time::sleep};

use super::{
    Acknowledged, Figures, Place, Seen, Watching,
    check::{self, patiently},
    listed,
};
use crate::rig::within;

/// Sockets that are opened before the next ones.
const AT_ONCE: usize = 200;
/// How long opening those takes at least.
const A_WHILE: Duration = Duration::from_millis(100);
/// How long it may take until everybody is there.
const PATIENCE: Duration = Duration::from_mins(2);
/// After so long without everybody somebody says something again.
const ROUSING: Duration = Duration::from_secs(5);

/// Clients at the pages of a place.
#[derive(Debug)]
pub struct Crowd {
    place: Place,
    tasks: JoinSet<(ThreadId, Seen)>,
    typers: JoinSet<()>,
    ends: Vec<(ThreadId, watch::Sender<Option<Position>>)>,
    /// What was said so that everybody hears of something.
    opened: Vec<Acknowledged>,
    figures: Arc<Figures>,
}

impl Crowd {
    /// Opens `size` sockets in all, spread over the pages. Every `keeps`th client keeps its thread.
    pub async fn gather(
        place: &Place,
        size: usize,
        keeps: usize,
        figures: &Arc<Figures>,
    ) -> anyhow::Result<Self> {
        let mut crowd = Self {
            place: place.clone(),
            tasks: JoinSet::new(),
            typers: JoinSet::new(),
            ends: Vec::new(),
            opened: Vec::new(),
            figures: figures.clone(),
        };
        let mut pages = Vec::new();
        for (key, thread) in &place.pages {
            let query = ListQuery { limit: Some(1), ..ListQuery::default() };
            let reader = place.reader();
            let first = patiently(async || reader.comments(*thread, &query).await).await?;
            let here = first.position;
            let (end, told) = watch::channel(None);
            crowd.ends.push((*thread, end));
            pages.push((key, *thread, here, told));
        }
        let listening = Arc::new(AtomicUsize::new(0));
        for number in 0..size {
            let (key, thread, here, told) = &pages[number % pages.len()];
            let watching = Watching {
                thread: *thread,
                canary: place.site,
                end: told.clone(),
                listening: listening.clone(),
                figures: figures.clone(),
            };
            let name = format!("client {number} of {key} of {}", place.site);
            let (client, here, thread) = (place.reader(), *here, *thread);
            let keeps = number.is_multiple_of(keeps);
            crowd.tasks.spawn(async move {
                let seen = watching.run(name, client, here, keeps, PATIENCE).await;
                (thread, seen)
            });
            if number % AT_ONCE == AT_ONCE - 1 {
                sleep(A_WHILE).await;
            }
        }
        crowd.rouse(&listening, size).await?;
        Ok(crowd)
    }

    /// Somebody says something on each page, again until everybody has heard of something.
    async fn rouse(&mut self, listening: &AtomicUsize, size: usize) -> anyhow::Result<()> {
        let (guest, began) = (self.place.guest(), Instant::now());
        while listening.load(Ordering::Relaxed) < size {
            ensure!(began.elapsed() < PATIENCE, "only {listening:?} of {size} heard of something");
            for (key, thread) in &self.place.pages {
                let new = NewComment {
                    thread: ThreadRef { key: key.clone(), url: None, title: None },
                    parent: None,
                    body: format!("{:?}: {} is open", began.elapsed(), self.place.site),
                    guest: Some(NewGuest { name: "Opener".to_owned(), email: None }),
                };
                let same = idempotency_key();
                let posted = patiently(async || guest.post(*thread, &new, same).await).await?;
                let comment = posted.comment;
                let html = comment.html.map(|html| html.0).unwrap_or_default();
                let (id, thread) = (comment.id, *thread);
                self.opened.push(Acknowledged { id, html, thread });
            }
            let all = async || listening.load(Ordering::Relaxed) >= size;
            let _not_yet = within(ROUSING, "everybody", all).await;
        }
        Ok(())
    }

    /// So many guests open sockets and begin to write, and never post.
    pub fn type_on(&mut self, people: usize) {
        for number in 0..people {
            let (client, (_, thread)) =
                (self.place.guest(), self.place.pages[number % self.place.pages.len()].clone());
            self.typers.spawn(async move {
                let mut live = client.live();
                let from = client.comments(thread, &ListQuery::default()).await;
                let Ok(from) = from.map(|page| page.position) else { return };
                live.subscribe(thread, from).await;
                loop {
                    live.typing(thread, None).await;
                    let pause = Duration::from_millis(TYPING_EVERY_MS.into());
                    // What it hears is of no interest, but must be taken.
                    let _ =
                        tokio::time::timeout(pause, async { while live.next().await.is_some() {} })
                            .await;
                }
            });
        }
    }

    /// Compares everything with what the server has: C1 of what was acknowledged, C3 of every client.
    pub async fn converge(self, acknowledged: &[Acknowledged]) -> anyhow::Result<Vec<Seen>> {
        let mut threads = Vec::<(ThreadId, ThreadState)>::new();
        for (thread, end) in &self.ends {
            let reader = self.place.reader();
            let all = patiently(async || listed(&reader, *thread).await).await;
            let (state, comments) = all.context("what the server has in the end")?;
            let all = acknowledged.iter().chain(&self.opened);
            let own = all.filter(|one| one.thread == *thread).cloned();
            check::once(&comments, &own.collect::<Vec<_>>(), &[], &self.figures);
            end.send_replace(Some(state.position()));
            threads.push((*thread, state));
        }
        let mut all = Vec::new();
        for (thread, seen) in self.tasks.join_all().await {
            let there = threads.iter().find(|(id, _)| *id == thread).map(|(_, state)| state);
            if let (Some(here), Some(there)) = (&seen.state, there)
                && here.rows() != there.rows()
            {
                self.figures.violated(format!("C3: a client of {thread:?} has other comments"));
            }
            all.push(seen);
        }
        Ok(all)
    }
}
