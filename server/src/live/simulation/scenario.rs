//! What people wish, what goes wrong, and what must be true when everything has been mended.

use std::collections::HashSet;

use rand::RngExt;
use sdk::{
    thread::{Row, ThreadState},
    wire::Comment,
};

use super::{change::Change, client::Client, step::Step, world::World};

/// How long it may take until everybody agrees once nothing goes wrong any more, in milliseconds: a client notices a
/// dead socket after 40 s, and waits at most 30 s before it comes again.
const SETTLED_MS: u64 = 150_000;
/// Nothing is on its way for longer, in milliseconds.
const LATEST_MS: u64 = 5_000;
/// Changes that a failover loses at most.
const LOST: usize = 4;

impl World {
    /// Plans what will happen of its own accord.
    pub fn begin(&mut self) {
        for client in 0..self.clients.len() {
            self.ask_for_page(client, 0);
        }
        for node in 0..self.nodes.len() {
            self.soon(0, 2_400, Step::Look { node, life: 0 });
        }
        let (wishes, faults) = (self.dice.random_range(5..30), self.dice.random_range(0..12));
        let lasts = if self.dice.random_bool(0.1) { 100_000 } else { 12_000 };
        for _ in 0..wishes {
            self.soon(0, lasts, Step::Wish);
        }
        for _ in 0..faults {
            self.soon(0, lasts, Step::Fault);
        }
        self.at(lasts, Step::Peace);
    }

    pub fn wish(&mut self) {
        let client = self.pick(self.clients.len());
        let comment = self.database.comments.any(&mut self.dice);
        let change = match (self.dice.random_range(0..16), comment) {
            (0..4, Some(id)) => Change::Post { parent: Some(id) },
            (4..6, Some(id)) => Change::Edit(id),
            (6..8, Some(id)) => Change::Remove(id),
            (8, Some(id)) => Change::Restore(id),
            (9, Some(id)) => Change::Vote(id),
            (10, Some(id)) => Change::Pin(id),
            (11, Some(_)) => Change::Close,
            (12, Some(id)) => Change::React(id),
            (13, _) => Change::ReactToPage,
            (14, Some(id)) => Change::Feature(id),
            _ => Change::Post { parent: None },
        };
        self.want(client, change);
    }

    pub fn fault(&mut self) {
        let node = self.pick(self.nodes.len());
        let client = self.pick(self.clients.len());
        match self.dice.random_range(0..18) {
            0..3 => self.crash(node),
            3 => self.stop(node),
            4..6 => {
                self.nodes[node].hears = false;
                self.nodes[node].is_subscribed = self.dice.random_bool(0.5);
                self.soon(0, 10_000, Step::HearsAgain { node });
            }
            6..10 => self.fail_over(),
            10 => {
                self.database.is_up = false;
                self.soon(0, 5_000, Step::DatabaseBack);
            }
            11 => {
                let kept = self.dice.random_range(0..8);
                self.database.trim(kept);
            }
            12..14 => {
                self.clients[client].is_stalled = true;
                self.soon(0, 20_000, Step::Recovers { client });
            }
            14 => self.burst(),
            _ => {
                if let Some(socket) = self.clients[client].socket {
                    self.cut(socket);
                }
            }
        }
    }

    /// A replica that was behind takes over. Often its numbers are given out again before a node looks.
    fn fail_over(&mut self) {
        let lost = self.dice.random_range(1..=LOST);
        self.database.rewind(lost);
        for _ in 0..self.dice.random_range(0..=LOST) {
            self.soon(0, 1_000, Step::Wish);
        }
    }

    /// Many changes at once, now and then more than a node keeps or replays; no doorbell rings for them.
    fn burst(&mut self) {
        let count = if self.dice.random_bool(0.02) {
            self.dice.random_range(200..700)
        } else {
            self.dice.random_range(5..30)
        };
        for _ in 0..count {
            self.write_untold();
        }
    }

    fn write_untold(&mut self) {
        let key = self.next_key;
        self.next_key += 1;
        self.database.write(Change::Close, key);
    }

    /// A node dies. Some of its clients are told by their systems.
    fn crash(&mut self, node: usize) {
        self.kill(node);
        self.soon(0, 5_000, Step::Restart { node });
        for socket in self.sockets_of(node) {
            self.cut(socket);
            self.sockets[socket].end();
        }
    }

    /// A node is stopped: it says so.
    fn stop(&mut self, node: usize) {
        for socket in self.sockets_of(node) {
            self.hang_up(socket, 1012);
        }
        self.kill(node);
        self.soon(0, 5_000, Step::Restart { node });
    }

    fn sockets_of(&self, node: usize) -> Vec<usize> {
        let is_its = |socket: &usize| {
            self.sockets[*socket].is_served() && self.sockets[*socket].node == node
        };
        (0..self.sockets.len()).filter(is_its).collect()
    }

    /// A connection breaks: each end is told, or must find out.
    fn cut(&mut self, socket: usize) {
        self.sockets[socket].is_dead = true;
        if self.dice.random_bool(0.8) {
            self.soon(0, 3_000, Step::Broke { socket });
        }
        if self.dice.random_bool(0.8) {
            self.soon(0, 3_000, Step::Gone { socket });
        }
    }

    pub fn peace(&mut self) {
        self.peace_at = self.now;
        self.faulty = false;
        self.database.is_up = true;
        for node in 0..self.nodes.len() {
            self.restart(node);
            self.hears_again(node);
        }
        for client in &mut self.clients {
            client.is_stalled = false;
        }
        self.at(self.now + LATEST_MS, Step::Last);
    }

    /// The last changes, of which nobody is told. What a client merged of a lost end, from an answer that came before the
    /// event, is noticed when another change takes its number; until then it stays.
    pub fn last_wishes(&mut self) {
        if self.takes_answers {
            let more = self.dice.random_range(0..2);
            for _ in self.database.position().seq..self.database.highest + more {
                self.write_untold();
            }
        }
        self.at(self.now + 1_000, Step::Check);
    }

    /// Whether everybody agrees. Panics if they had time enough, or if what they agree on is wrong.
    pub fn check(&mut self) -> bool {
        let page = self.database.page();
        let settles = |client: &Client| {
            let at = client.state.as_ref().map(ThreadState::position);
            at == Some(page.position) && client.drafts.is_empty() && client.loading == 0
        };
        let is_settled = self.clients.iter().all(settles);
        if !is_settled && self.now < self.peace_at + SETTLED_MS {
            self.at(self.now + 500, Step::Check);
            return false;
        }
        assert!(is_settled, "somebody is stuck: {}", self.who_is_where());
        self.check_writes();
        let fresh = ThreadState::new(page);
        for (number, client) in self.clients.iter().enumerate() {
            let state = client.state.as_ref().unwrap();
            if state.rows() != fresh.rows() {
                let (shown, fresh) = (shown(state, &fresh), shown(&fresh, &fresh));
                assert_eq!(shown, fresh, "C3: client {number} shows something else");
            }
            assert_eq!(state.thread(), fresh.thread(), "C3: client {number} counts otherwise");
        }
        true
    }

    /// Where everybody is, and where they should be.
    pub fn who_is_where(&self) -> String {
        let clients = self.clients.iter().map(|client| {
            let at = client.state.as_ref().map(ThreadState::position);
            (at, client.socket, client.loading, client.drafts.len())
        });
        let nodes = self.nodes.iter().map(|node| node.log.head());
        let (clients, nodes) = (clients.collect::<Vec<_>>(), nodes.collect::<Vec<_>>());
        format!("{:?}, clients {clients:?}, nodes {nodes:?}", self.database.position())
    }

    /// Every change that was acknowledged is there once, unless a failover lost it.
    fn check_writes(&self) {
        let mut posts = HashSet::new();
        for key in self.database.posts() {
            assert!(posts.insert(key), "C1: post {key} was made twice");
        }
        let kept = self.database.keys().collect::<HashSet<_>>();
        for key in &self.acknowledged {
            let is_there = kept.contains(key) || self.database.lost.contains(key);
            assert!(is_there, "C1: change {key} was acknowledged and is not there");
        }
    }
}

/// What a client shows. A limit that is known: the history replays a comment that was removed without its text. If the
/// removal is lost while somebody is replaying, and the node too that would tell them, they lack the text until they
/// load the thread again.
fn shown(state: &ThreadState, fresh: &ThreadState) -> Vec<(Comment, u32)> {
    let filled = |row: Row<'_>| {
        let mut comment = Comment::clone(row.comment);
        let lacks_text = !comment.removed && comment.author.is_none();
        if let Some(full) = fresh.comment(comment.id).filter(|_| lacks_text) {
            (comment.author, comment.html) = (full.author.clone(), full.html.clone());
        }
        (comment, row.depth)
    };
    state.rows().into_iter().map(filled).collect()
}
