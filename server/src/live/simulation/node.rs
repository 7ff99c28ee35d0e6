//! A node: its real log of the thread, and what drives it (`topic`, `hub`, `bus`, `anti_entropy`).

use std::collections::VecDeque;

use rand::RngExt;
use sdk::wire::{CommentPage, EventFrame, Position};

use super::{
    super::{CaughtUp, Encoded, Found, Log, Pushed},
    database::{Database, encode},
    step::{Answer, Broken, Step},
    world::World,
};

/// How long a page is believed, in milliseconds.
const FRESH_MS: u64 = 2_000;
/// How long votes are held back at most, in milliseconds.
const GATHERED_MS: u64 = 1_000;

/// A server.
pub struct Node {
    pub is_up: bool,
    /// Which life of the node this is.
    pub life: u32,
    pub log: Log,
    /// Whether doorbells arrive.
    pub hears: bool,
    /// Whether it believes that they do.
    pub is_subscribed: bool,
    /// Who waits for the database; the first one has asked.
    asking: VecDeque<Asker>,
    page: Option<(u64, CommentPage)>,
}

/// Who wants the log to catch up.
#[derive(Clone, Copy, Debug)]
pub enum Asker {
    /// News, or anti-entropy.
    News,
    /// A socket, for a client that has seen this.
    Socket(usize, Option<Position>),
}

impl Default for Node {
    fn default() -> Self {
        Self {
            is_up: true,
            life: 0,
            log: Log::default(),
            hears: true,
            is_subscribed: true,
            asking: VecDeque::new(),
            page: None,
        }
    }
}

impl World {
    /// A node ends, with everything that it knows.
    pub fn kill(&mut self, node: usize) {
        let life = self.nodes[node].life + 1;
        self.nodes[node] = Node { is_up: false, life, ..Node::default() };
    }

    pub fn restart(&mut self, node: usize) {
        if !self.nodes[node].is_up {
            self.nodes[node].is_up = true;
            self.hears_again(node);
            let life = self.nodes[node].life;
            self.soon(0, 2_400, Step::Look { node, life });
        }
    }

    pub fn hears_again(&mut self, node: usize) {
        (self.nodes[node].hears, self.nodes[node].is_subscribed) = (true, true);
    }

    fn lives(&self, node: usize, life: u32) -> bool {
        self.nodes[node].is_up && self.nodes[node].life == life
    }

    /// A request to write: kept, answered, told; each of it may fail.
    pub fn write(&mut self, client: usize, key: u64, node: usize) {
        let Some(change) = self.clients[client].drafts.get(&key).copied() else { return };
        let is_unreachable = !self.nodes[node].is_up || self.mishap(0.05);
        if is_unreachable || !self.database.is_up {
            self.soon(1, 200, Step::Answer { client, key, answer: None });
            return;
        }
        let written = self.database.write(change, key);
        let answer = match written {
            None => Answer::Refused,
            Some(written) => {
                if let Some(frame) = written.frame {
                    let life = self.nodes[node].life;
                    self.soon(0, 20, Step::Tell { node, life, frame });
                }
                Answer::Done(written.changed.map(Box::new))
            }
        };
        let answer = if self.mishap(0.15) { None } else { Some(answer) };
        let late = if self.mishap(0.1) { 4_000 } else { 100 };
        self.soon(1, late, Step::Answer { client, key, answer });
    }

    /// A node tells of a change that it committed.
    pub fn tell(&mut self, node: usize, life: u32, frame: &EventFrame) {
        if !self.lives(node, life) {
            return;
        }
        let event = encode(frame);
        self.hear(node, frame.seq, Some(event.clone()));
        let carried = !self.dice.random_bool(0.1);
        for node in 0..self.nodes.len() {
            let event = carried.then(|| event.clone());
            if !self.mishap(0.1) {
                let late = if self.mishap(0.1) { 3_000 } else { 30 };
                self.soon(0, late, Step::Bell { node, seq: frame.seq, event: event.clone() });
            }
            if self.mishap(0.05) {
                self.soon(0, 5_000, Step::Bell { node, seq: frame.seq, event });
            }
        }
    }

    pub fn bell(&mut self, node: usize, seq: i64, mut event: Option<Encoded>) {
        if !self.nodes[node].is_up || !self.nodes[node].hears {
            return;
        }
        if self.broken == Broken::NodesIgnorePrev
            && let (Some(event), Some(head)) = (&mut event, self.nodes[node].log.head())
        {
            event.prev = head.eid;
        }
        self.hear(node, seq, event);
    }

    fn hear(&mut self, node: usize, seq: i64, event: Option<Encoded>) {
        if !self.is_watched(node) {
            return;
        }
        match self.nodes[node].log.hear(seq, event) {
            Pushed::Appended => self.wake(node),
            Pushed::Held => {
                let life = self.nodes[node].life;
                self.soon(0, GATHERED_MS, Step::Release { node, life });
            }
            Pushed::Gap => self.catch_up(node, Asker::News),
            Pushed::Known => (),
        }
    }

    /// Votes that were held back are told.
    pub fn release(&mut self, node: usize, life: u32) {
        if self.lives(node, life) && self.nodes[node].log.release() {
            self.wake(node);
        }
    }

    /// Waits for the turn to ask the database, and asks.
    pub fn catch_up(&mut self, node: usize, asker: Asker) {
        self.nodes[node].asking.push_back(asker);
        if self.nodes[node].asking.len() == 1 {
            self.ask(node);
        }
    }

    fn ask(&mut self, node: usize) {
        let (life, asked) = (self.nodes[node].life, self.nodes[node].log.head());
        let found = self.early(|database| database.found(asked));
        self.soon(0, 40, Step::CaughtUp { node, life, asked, found });
    }

    pub fn caught_up(
        &mut self,
        node: usize,
        life: u32,
        asked: Option<Position>,
        found: Option<Found>,
    ) {
        if !self.lives(node, life) {
            return;
        }
        let found = self.answer(found, |database| database.found(asked));
        let is_answered = found.is_some();
        if found.is_some_and(|found| self.nodes[node].log.take(found) != CaughtUp::Same) {
            self.wake(node);
        }
        let first = self.nodes[node].asking.pop_front();
        if !self.nodes[node].asking.is_empty() {
            self.ask(node);
        }
        if let Some(Asker::Socket(socket, after)) = first {
            self.begins(socket, after, is_answered);
        }
    }

    /// Anti-entropy looks at the database's clock.
    pub fn look(&mut self, node: usize, life: u32) {
        if !self.lives(node, life) {
            return;
        }
        if self.is_watched(node) {
            let before = self.nodes[node].log.head();
            let head = self.early(Database::position);
            self.soon(0, 40, Step::Looked { node, life, before, head });
            return;
        }
        if self.nodes[node].asking.is_empty() {
            self.nodes[node].log = Log::default();
        }
        self.look_again(node, life);
    }

    pub fn looked(
        &mut self,
        node: usize,
        life: u32,
        before: Option<Position>,
        head: Option<Position>,
    ) {
        if !self.lives(node, life) {
            return;
        }
        let head = self.answer(head, Database::position);
        if let (Some(before), Some(head)) = (before, head) {
            let agrees = match self.broken {
                Broken::NoAntiEntropy => true,
                Broken::NumbersAlone => head.seq <= before.seq,
                _ => self.nodes[node].log.agrees(before, head),
            };
            if !agrees {
                self.catch_up(node, Asker::News);
            }
        }
        self.look_again(node, life);
    }

    fn look_again(&mut self, node: usize, life: u32) {
        let pause = if self.nodes[node].is_subscribed { 2_000 } else { 500 };
        self.soon(pause * 4 / 5, pause * 6 / 5, Step::Look { node, life });
    }

    /// A node is asked for the first page: from its cache, if that is young and not older than it must be.
    pub fn load(&mut self, client: usize, min_seq: i64, node: usize) {
        let now = self.now;
        let page = match &self.nodes[node] {
            node if !node.is_up => None,
            Node { page: Some((at, page)), .. }
                if now < at + FRESH_MS && page.position.seq >= min_seq =>
            {
                Some(page.clone())
            }
            _ => self.database.is_up.then(|| self.database.page()),
        };
        if let Some(page) = &page {
            let known = &mut self.nodes[node].page;
            if !known
                .as_ref()
                .is_some_and(|(at, it)| now < at + FRESH_MS && it.position.seq >= page.position.seq)
            {
                *known = Some((now, page.clone()));
            }
        }
        let page = page.filter(|_| !self.mishap(0.05));
        let late = if self.mishap(0.1) { 3_000 } else { 100 };
        self.soon(1, late, Step::Loaded { client, page });
    }
}
