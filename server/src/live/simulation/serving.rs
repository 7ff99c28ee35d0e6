//! The node's end of a socket, as `live/socket` has it: what a client asks for, and what it is sent.

use sdk::wire::{ClientFrame, Code, LiveLimits, Position, ServerFrame, SubscribeMode};

use super::{
    super::{Beginning, Encoded, Next},
    database::{THREAD, decode},
    node::Asker,
    socket::Down,
    step::Step,
    world::World,
};

/// Changes that a socket fetches at a time.
const PIECE: usize = 4;

impl World {
    /// The node's end does what it can do now: hear, and tell what is new.
    pub fn serve(&mut self, socket: usize) {
        loop {
            let it = &mut self.sockets[socket];
            if !it.is_served || it.is_busy || !it.waiting.is_empty() {
                return;
            }
            if let Some(frame) = it.inbox.pop_front() {
                self.hears(socket, &frame);
            } else if std::mem::take(&mut it.has_news) {
                self.deliver(socket);
            } else {
                return;
            }
        }
    }

    fn hears(&mut self, socket: usize, frame: &ClientFrame) {
        match frame {
            ClientFrame::Hello | ClientFrame::Auth { .. } => {
                let limits = LiveLimits { subscriptions: 20, frame_bytes: 16_384 };
                self.say(socket, ServerFrame::Hello { heartbeat_ms: 25_000, limits });
            }
            ClientFrame::Subscribe { after, .. } => self.subscribe(socket, *after),
            _ => (),
        }
    }

    fn subscribe(&mut self, socket: usize, after: Option<Position>) {
        let it = &mut self.sockets[socket];
        it.watches = true;
        let node = it.node;
        if self.nodes[node].log.lacks(after) {
            it.is_busy = true;
            self.catch_up(node, Asker::Socket(socket, after));
        } else {
            self.begins(socket, after, true);
        }
    }

    /// The database was asked, if that was necessary.
    pub fn begins(&mut self, socket: usize, after: Option<Position>, is_answered: bool) {
        self.sockets[socket].is_busy = false;
        if !self.sockets[socket].is_served {
            return;
        }
        let beginning = Beginning::new(&self.nodes[self.sockets[socket].node].log, after);
        let Some(beginning) = beginning.filter(|_| is_answered) else {
            self.sockets[socket].watches = self.sockets[socket].cursor.is_some();
            let code = Code::Unavailable.as_str().to_owned();
            self.say(socket, ServerFrame::Error { code, thread: Some(THREAD) });
            return self.serve(socket);
        };
        if beginning.is_known {
            return self.begin_serving(socket, &beginning);
        }
        self.sockets[socket].is_busy = true;
        let known = self.early(|database| database.knows(beginning.after));
        self.soon(0, 40, Step::Judged { socket, beginning, known });
    }

    pub fn judged(&mut self, socket: usize, mut beginning: Beginning, known: Option<bool>) {
        self.sockets[socket].is_busy = false;
        if self.sockets[socket].is_served {
            let known = self.answer(known, |database| database.knows(beginning.after));
            beginning.is_known = known.unwrap_or_default();
            self.begin_serving(socket, &beginning);
        }
    }

    fn begin_serving(&mut self, socket: usize, beginning: &Beginning) {
        let (mode, position) = (beginning.mode(), beginning.head);
        self.say(socket, ServerFrame::Subscribed { thread: THREAD, mode, position });
        let it = &mut self.sockets[socket];
        if mode == SubscribeMode::Resync {
            it.watches = it.cursor.is_some();
            self.resync(socket);
        } else {
            it.cursor = Some(beginning.cursor());
            it.has_news = true;
        }
        self.serve(socket);
    }

    fn deliver(&mut self, socket: usize) {
        let it = &mut self.sockets[socket];
        let Some(cursor) = it.cursor else { return };
        match cursor.next(&self.nodes[it.node].log) {
            Next::Send(events) => self.send(socket, &events),
            Next::GiveUp => self.give_up(socket),
            Next::Fetch => {
                it.is_busy = true;
                let events = self.early(|database| database.after(cursor.seq(), PIECE));
                self.soon(0, 40, Step::Fetched { socket, events });
            }
        }
    }

    pub fn fetched(&mut self, socket: usize, events: Option<Vec<Encoded>>) {
        self.sockets[socket].is_busy = false;
        let Some(cursor) = self.sockets[socket].cursor else { return };
        let events = self.answer(events, |database| database.after(cursor.seq(), PIECE));
        let log = &self.nodes[self.sockets[socket].node].log;
        match events.and_then(|events| cursor.fetched(events.into_iter(), log)) {
            Some(events) => self.send(socket, &events),
            None => self.give_up(socket),
        }
        self.serve(socket);
    }

    fn send(&mut self, socket: usize, events: &[Encoded]) {
        let Some(last) = events.last() else { return };
        self.sockets[socket].sending = Some(last.seq);
        for event in events {
            self.sockets[socket].waiting.push_back(Down::Frame(Box::new(decode(event))));
        }
        self.flush(socket);
    }

    fn give_up(&mut self, socket: usize) {
        self.sockets[socket].cursor = None;
        self.sockets[socket].watches = false;
        self.resync(socket);
    }

    fn resync(&mut self, socket: usize) {
        self.say(socket, ServerFrame::Resync { thread: THREAD, after_ms: 2_000 });
    }
}
