//! A socket: both directions of the connection, and how it begins and ends. What the node's end does is in `serving`.

use std::collections::VecDeque;

use rand::RngExt;
use sdk::{
    live::Input,
    wire::{ClientFrame, ServerFrame, SubscribeMode, close_code},
};

use super::{
    super::Cursor,
    step::{Broken, Step},
    world::World,
};

/// Frames that are on their way to a client before the node has to wait.
const ROOM: usize = 6;
/// How long a client may take nothing, in milliseconds.
const SLOW_MS: u64 = 15_000;
/// How long after a `ping` something must be heard, in milliseconds.
const PATIENCE_MS: u64 = 10_000;

/// A connection.
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the ends of a connection don't know of each other"
)]
pub struct Socket {
    pub client: usize,
    pub node: usize,
    pub life: u32,
    /// The node's end is open.
    pub is_served: bool,
    /// Nothing gets through any more, and nobody was told.
    pub is_dead: bool,
    pub up: VecDeque<ClientFrame>,
    pub down: VecDeque<Down>,
    /// What the node could not send yet, and since when.
    pub waiting: VecDeque<Down>,
    pub full_since: u64,
    pub heard: u64,
    /// The client can't speak on it.
    pub is_stream: bool,
    pub inbox: VecDeque<ClientFrame>,
    /// The node waits for the database.
    pub is_busy: bool,
    pub watches: bool,
    pub has_news: bool,
    pub cursor: Option<Cursor>,
    /// The last change that is being sent.
    pub sending: Option<i64>,
}

/// What reaches a client.
#[derive(Debug)]
pub enum Down {
    Frame(Box<ServerFrame>),
    End(u16),
}

impl Socket {
    /// The node's end is over.
    pub fn end(&mut self) {
        (self.is_served, self.watches, self.cursor) = (false, false, None);
    }

    /// Whether the node's end is open, in this life of the node.
    pub fn is_served(&self) -> bool {
        self.is_served
    }
}

impl World {
    pub fn is_watched(&self, node: usize) -> bool {
        self.sockets.iter().any(|it| it.is_served && it.watches && it.node == node)
    }

    /// There is news for all who watch at a node.
    pub fn wake(&mut self, node: usize) {
        for socket in 0..self.sockets.len() {
            let it = &mut self.sockets[socket];
            if it.is_served && it.watches && it.node == node {
                it.has_news = true;
                self.serve(socket);
            }
        }
    }

    /// Opens a socket, or a stream of events: what a client has to say stands in the address of that.
    pub fn open_socket(&mut self, client: usize, said: VecDeque<ClientFrame>) {
        let (socket, node) = (self.sockets.len(), self.pick(self.nodes.len()));
        self.sockets.push(Socket {
            client,
            node,
            is_stream: !said.is_empty(),
            inbox: said,
            ..Socket::default()
        });
        self.clients[client].socket = Some(socket);
        self.soon(1, 100, Step::Knocks { socket });
    }

    pub fn leave_socket(&mut self, client: usize) {
        if let Some(socket) = self.clients[client].socket.take() {
            self.soon(0, 100, Step::Gone { socket });
        }
    }

    pub fn knocks(&mut self, socket: usize) {
        let node = &self.nodes[self.sockets[socket].node];
        if !node.is_up {
            self.soon(1, 100, Step::Broke { socket });
            return;
        }
        let (life, now) = (node.life, self.now);
        let it = &mut self.sockets[socket];
        (it.life, it.is_served, it.heard) = (life, true, now);
        let is_stream = it.is_stream;
        self.soon(1, 100, Step::Opened { socket });
        if is_stream {
            self.serve(socket);
        } else {
            self.soon(20_000, 25_000, Step::Beat { socket });
        }
    }

    /// Whether this is (still) the socket of its client.
    fn is_current(&self, socket: usize) -> bool {
        self.clients[self.sockets[socket].client].socket == Some(socket)
    }

    pub fn opened(&mut self, socket: usize) {
        if self.is_current(socket) {
            self.input(self.sockets[socket].client, Input::Opened);
        }
    }

    pub fn ticket(&mut self, client: usize, socket: Option<usize>) {
        if self.clients[client].socket == socket {
            let ticket = self.dice.random_bool(0.8).then(String::new);
            self.input(client, Input::Ticket(ticket));
        }
    }

    pub fn broke(&mut self, socket: usize) {
        if self.is_current(socket) {
            let client = self.sockets[socket].client;
            self.clients[client].socket = None;
            self.input(client, Input::Closed(None));
        }
    }

    pub fn send_up(&mut self, client: usize, frame: ClientFrame) {
        let socket = self.clients[client].socket.unwrap();
        self.sockets[socket].up.push_back(frame);
        self.soon(1, 100, Step::Up { socket });
    }

    pub fn up(&mut self, socket: usize) {
        let now = self.now;
        let it = &mut self.sockets[socket];
        let frame = it.up.pop_front().unwrap();
        if it.is_served && !it.is_dead {
            it.heard = now;
            it.inbox.push_back(frame);
            self.serve(socket);
        }
    }

    pub fn down(&mut self, socket: usize) {
        let it = &mut self.sockets[socket];
        let client = it.client;
        if it.is_dead {
            return;
        }
        if self.clients[client].is_stalled && self.is_current(socket) {
            self.at(self.now + 500, Step::Down { socket });
            return;
        }
        let Some(down) = self.sockets[socket].down.pop_front() else { return };
        if self.is_current(socket) {
            match down {
                Down::Frame(frame) => self.hand_over(client, *frame),
                Down::End(code) => {
                    self.clients[client].socket = None;
                    self.input(client, Input::Closed(Some(code)));
                }
            }
        }
        self.flush(socket);
        self.serve(socket);
    }

    /// What the client does with a frame; here what it does can be broken.
    fn hand_over(&mut self, client: usize, mut frame: ServerFrame) {
        match (self.broken, &mut frame) {
            (Broken::ClientsIgnorePrev, ServerFrame::Event(event)) => {
                event.prev = self.position_of(client).eid;
            }
            (Broken::NoOrder, ServerFrame::Event(event)) => {
                let event = event.clone();
                return self.event(client, event);
            }
            (Broken::NoResync, ServerFrame::Resync { .. }) => return,
            (Broken::NoResync, ServerFrame::Subscribed { mode, .. }) => {
                *mode = SubscribeMode::Live;
            }
            _ => (),
        }
        self.input(client, Input::Frame(frame));
    }

    pub fn say(&mut self, socket: usize, frame: ServerFrame) {
        self.sockets[socket].waiting.push_back(Down::Frame(Box::new(frame)));
        self.flush(socket);
    }

    /// The node ends a socket, and says why.
    pub fn hang_up(&mut self, socket: usize, code: u16) {
        self.sockets[socket].end();
        self.sockets[socket].waiting.clear();
        self.sockets[socket].down.push_back(Down::End(code));
        self.soon(1, 100, Step::Down { socket });
    }

    /// Sends what there is room for; then what was being sent is sent.
    pub fn flush(&mut self, socket: usize) {
        let it = &mut self.sockets[socket];
        let was_full = it.full_since > 0;
        let mut sent = 0;
        while it.down.len() < ROOM
            && let Some(down) = it.waiting.pop_front()
        {
            it.down.push_back(down);
            sent += 1;
        }
        let is_full = !it.waiting.is_empty();
        if is_full && (!was_full || sent > 0) {
            it.full_since = self.now;
            self.at(self.now + SLOW_MS, Step::Slow { socket, since: self.now });
        } else if !is_full {
            it.full_since = 0;
            if let (Some(last), Some(cursor)) = (it.sending.take(), &mut it.cursor) {
                it.has_news |= cursor.sent(last, &self.nodes[it.node].log);
            }
        }
        for _ in 0..sent {
            self.soon(1, 60, Step::Down { socket });
        }
    }

    pub fn slow(&mut self, socket: usize, since: u64) {
        if self.sockets[socket].is_served && self.sockets[socket].full_since == since {
            self.hang_up(socket, close_code::SLOW);
        }
    }

    pub fn beat(&mut self, socket: usize) {
        let it = &self.sockets[socket];
        if it.is_served {
            let heard = it.heard;
            self.say(socket, ServerFrame::Ping);
            self.at(self.now + PATIENCE_MS, Step::Silent { socket, heard });
            self.soon(20_000, 25_000, Step::Beat { socket });
        }
    }

    pub fn silent(&mut self, socket: usize, heard: u64) {
        if self.sockets[socket].is_served && self.sockets[socket].heard == heard {
            self.hang_up(socket, 1000);
        }
    }
}
