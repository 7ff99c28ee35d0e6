//! A reader and writer: the client's real core and the real state of a thread, wired as the widget wires them.

use std::{
    collections::{BTreeMap, VecDeque},
    iter,
};

use rand::RngExt;
use sdk::{
    live::{Input, Live, Notice, Output},
    thread::{Reload, ThreadState},
    wire::{ClientFrame, CommentPage, Event, EventFrame, Position, Watch},
};

use super::{
    change::Change,
    database::THREAD,
    step::{Answer, Step},
    world::{Dice, World},
};

/// How long a program waits before it loads a thread again after that failed, in milliseconds.
const RELOAD_MS: u64 = 5_000;

/// Somebody with a page open.
pub struct Client {
    live: Live,
    pub state: Option<ThreadState>,
    /// The position that the next event must follow.
    position: Position,
    pub socket: Option<usize>,
    /// Requests for the thread that were not answered.
    pub loading: u32,
    /// Writes that were not answered, by key.
    pub drafts: BTreeMap<u64, Change>,
    /// Takes nothing from its socket.
    pub is_stalled: bool,
    tick_at: u64,
}

impl Client {
    pub fn new(dice: &mut Dice) -> Self {
        let seed = dice.random();
        Self {
            live: if dice.random_bool(0.3) { Live::known(seed) } else { Live::new(seed) },
            state: None,
            position: Position::START,
            socket: None,
            loading: 0,
            drafts: BTreeMap::new(),
            is_stalled: false,
            tick_at: u64::MAX,
        }
    }
}

impl World {
    /// Hands something to the core of a client, and does what it wants.
    pub fn input(&mut self, client: usize, input: Input) {
        let now = self.now;
        self.clients[client].live.handle(input, now);
        for output in self.clients[client].live.take_outputs() {
            match output {
                Output::Open => self.open_socket(client, VecDeque::new()),
                Output::OpenEvents { ticket, watched } => {
                    let hello =
                        ticket.map_or(ClientFrame::Hello, |ticket| ClientFrame::Auth { ticket });
                    let watched = watched.into_iter().map(Watch::frame);
                    self.open_socket(client, iter::once(hello).chain(watched).collect());
                }
                Output::Close => self.leave_socket(client),
                Output::Send(frame) => self.send_up(client, frame),
                Output::NeedTicket => {
                    let socket = self.clients[client].socket;
                    self.soon(1, 200, Step::Ticket { client, socket });
                }
                Output::Typing(..) => (),
                Output::Notify(notice) => self.noticed(client, notice),
            }
        }
        let client_at = &mut self.clients[client];
        if let Some(at) = client_at.live.deadline().filter(|at| *at < client_at.tick_at) {
            client_at.tick_at = at;
            self.at(at, Step::Tick { client });
        }
    }

    pub fn tick(&mut self, client: usize) {
        if self.now >= self.clients[client].tick_at {
            self.clients[client].tick_at = u64::MAX;
            self.input(client, Input::Tick);
        }
    }

    fn noticed(&mut self, client: usize, notice: Notice) {
        match notice {
            Notice::Event(frame) => self.event(client, frame),
            Notice::Reload { min_seq, .. } => self.ask_for_page(client, min_seq),
            Notice::Refused { .. } => panic!("client {client} was refused"),
            _ => (),
        }
    }

    /// The next change.
    pub fn event(&mut self, client: usize, frame: EventFrame) {
        let client_at = &mut self.clients[client];
        let mut position = client_at.position;
        let first =
            frame.gathers.iter().position(|eid| self.database.event(*eid).follows(position));
        let gathered = first.map_or(&[][..], |first| &frame.gathers[first..]);
        for eid in gathered.iter().chain([&frame.eid]) {
            let made = self.database.event(*eid);
            assert!(
                made.follows(position),
                "C2: client {client} at {position:?} was handed {frame:?}",
            );
            let is_vote = matches!(made.event, Event::CommentsVoted { .. });
            assert!(is_vote || frame.gathers.is_empty(), "C2: {made:?} was left out of {frame:?}");
            position = made.position();
        }
        client_at.position = frame.position();
        let seq = frame.seq;
        if client_at.state.as_mut().unwrap().apply(frame) == Err(Reload) {
            self.ask_for_page(client, seq);
        }
    }

    /// Where a client is.
    pub fn position_of(&self, client: usize) -> Position {
        self.clients[client].position
    }

    pub fn ask_for_page(&mut self, client: usize, min_seq: i64) {
        self.clients[client].loading += 1;
        let node = self.pick(self.nodes.len());
        self.soon(1, 100, Step::Load { client, min_seq, node });
    }

    pub fn loaded(&mut self, client: usize, page: Option<CommentPage>) {
        let Some(page) = page else {
            self.at(self.now + RELOAD_MS, Step::LoadAgain { client });
            return;
        };
        let client_at = &mut self.clients[client];
        client_at.loading -= 1;
        client_at.position = page.position;
        client_at.state = Some(ThreadState::new(page));
        let position = client_at.position;
        self.input(client, Input::Subscribe(THREAD, position));
    }

    pub fn load_again(&mut self, client: usize) {
        self.clients[client].loading -= 1;
        let state = self.clients[client].state.as_ref();
        let min_seq = state.map_or(0, |state| state.position().seq);
        self.ask_for_page(client, min_seq);
    }

    /// A client wants to change something, and will try until it is answered.
    pub fn want(&mut self, client: usize, change: Change) {
        let key = self.next_key;
        self.next_key += 1;
        self.clients[client].drafts.insert(key, change);
        self.repeat(client, key);
    }

    pub fn repeat(&mut self, client: usize, key: u64) {
        if self.clients[client].drafts.contains_key(&key) {
            let node = self.pick(self.nodes.len());
            self.soon(1, 100, Step::Write { client, key, node });
        }
    }

    pub fn answered(&mut self, client: usize, key: u64, answer: Option<Answer>) {
        let Some(answer) = answer else {
            self.soon(500, 2_000, Step::Repeat { client, key });
            return;
        };
        if self.clients[client].drafts.remove(&key).is_none() {
            return;
        }
        let Answer::Done(changed) = answer else { return };
        self.acknowledged.push(key);
        let changed = changed.filter(|_| self.takes_answers);
        if let (Some(changed), Some(state)) = (changed, &mut self.clients[client].state) {
            let seq = changed.position.seq;
            if state.merge_changed(*changed) == Err(Reload) {
                self.ask_for_page(client, seq);
            }
        }
    }
}
