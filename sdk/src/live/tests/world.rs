//! A server with one thread, a network, and a client.

use std::collections::VecDeque;

use proptest::sample::Index;
use uuid::Uuid;

use super::super::{Input, Live, Notice, Output};
use crate::wire::{
    ClientFrame, Code, Event, EventFrame, EventId, LiveLimits, Position, ServerFrame,
    SubscribeMode, ThreadId, Watch,
};

pub(super) const THREAD: ThreadId = ThreadId(Uuid::from_u128(1));
/// What the server replays at most.
pub(super) const REPLAY: usize = 6;

/// A server with one thread, a client, and what lies between them.
pub(super) struct World {
    pub(super) now: u64,
    pub(super) live: Live,
    pub(super) log: Vec<EventFrame>,
    pub(super) history: i64,
    /// What the program at the client has seen, in order.
    pub(super) seen: Vec<EventFrame>,
    pub(super) reload: Option<i64>,
    pub(super) socket: Socket,
    /// What the stream watches that was asked for instead of a socket.
    pub(super) events: Option<Vec<Watch>>,
    pub(super) opened: usize,
    /// Whether a ticket was asked for.
    pub(super) ticket: bool,
    /// Whether the server can't look at its database.
    pub(super) busy: bool,
    /// What the program was told beside events.
    pub(super) told: Vec<Notice>,
}

#[derive(PartialEq)]
pub(super) enum Socket {
    None,
    Asked,
    /// Open; `dead` if nothing gets through any more and nobody noticed.
    Open {
        up: VecDeque<ClientFrame>,
        down: VecDeque<ServerFrame>,
        greeted: bool,
        watching: bool,
        dead: bool,
    },
}

#[derive(Clone, Debug)]
pub(super) enum Step {
    Write,
    Up,
    Down,
    Lose(Index),
    Repeat(Index),
    Delay(Index),
    Connect,
    Fail,
    /// The ticket comes, if one was asked for; or it can't be had.
    Ticket(bool),
    Cut,
    Die,
    Wait(u64),
    Wake,
    Load,
    Ping,
    Drain(u32),
    /// The server's database goes away, or comes back.
    Busy(bool),
    /// The server forgets its last changes (failover), and makes others.
    Rewind(Index),
}

impl World {
    pub(super) fn new(seed: u64) -> Self {
        let mut world = Self {
            now: 0,
            // Half of all people are known to the server.
            live: if seed.is_multiple_of(2) { Live::known(seed) } else { Live::new(seed) },
            log: Vec::new(),
            history: 0,
            seen: Vec::new(),
            reload: None,
            socket: Socket::None,
            events: None,
            opened: 0,
            ticket: false,
            busy: false,
            told: Vec::new(),
        };
        world.input(Input::Subscribe(THREAD, Position::START));
        world
    }

    pub(super) fn input(&mut self, input: Input) {
        self.live.handle(input, self.now);
        for output in self.live.take_outputs() {
            match output {
                Output::NeedTicket => self.ticket = true,
                Output::Open => {
                    self.ticket = false;
                    self.ask(None);
                }
                Output::OpenEvents { watched, .. } => self.ask(Some(watched)),
                Output::Typing(..) => assert!(self.events.is_some(), "a socket can say it"),
                Output::Close => self.socket = Socket::None,
                Output::Send(frame) => match &mut self.socket {
                    Socket::Open { up, greeted, .. } if self.events.is_none() => {
                        let greets = matches!(frame, ClientFrame::Hello | ClientFrame::Auth { .. });
                        assert_ne!(greets, *greeted, "the first frame says who, and no other");
                        *greeted = true;
                        up.push_back(frame);
                    }
                    _ => panic!("sent {frame:?} on no socket"),
                },
                Output::Notify(Notice::Event(event)) => {
                    assert!(event.follows(position(&self.seen)), "out of order, or twice");
                    assert_eq!(self.reload, None, "events while a reload is asked for");
                    self.seen.push(event);
                }
                Output::Notify(Notice::Reload { min_seq, .. }) => self.reload = Some(min_seq),
                Output::Notify(notice) => self.told.push(notice),
            }
        }
    }

    pub(super) fn ask(&mut self, events: Option<Vec<Watch>>) {
        self.socket = Socket::Asked;
        self.events = events;
        self.opened += 1;
    }

    pub(super) fn step(&mut self, step: &Step) {
        match step {
            Step::Write => self.write(),
            Step::Up => self.up(),
            Step::Down => self.down(),
            Step::Lose(index) => drop(self.take_down(*index)),
            Step::Repeat(index) => {
                if let Some(frame) = self.take_down(*index) {
                    self.tell(frame.clone());
                    self.tell(frame);
                }
            }
            Step::Delay(index) => {
                if let Some(frame) = self.take_down(*index) {
                    self.tell(frame);
                }
            }
            Step::Connect if self.socket == Socket::Asked => self.connect(),
            Step::Ticket(had) if self.ticket => {
                self.ticket = false;
                self.input(Input::Ticket(had.then(|| "ticket".to_owned())));
            }
            Step::Fail if self.socket == Socket::Asked => self.cut(),
            Step::Connect | Step::Ticket(_) | Step::Fail => (),
            Step::Cut => self.cut(),
            Step::Die => {
                if let Socket::Open { dead, .. } = &mut self.socket {
                    *dead = true;
                }
            }
            Step::Wait(ms) => {
                self.now += ms;
                self.input(Input::Tick);
            }
            Step::Wake => self.input(Input::Wake),
            Step::Load => self.load(),
            Step::Ping => self.tell(ServerFrame::Ping),
            Step::Drain(after_ms) => self.tell(ServerFrame::Drain { after_ms: *after_ms }),
            Step::Busy(busy) => self.busy = *busy,
            Step::Rewind(index) => {
                self.log.truncate(index.index(self.log.len() + 1));
                self.history += 1;
                self.tell(ServerFrame::Resync { thread: THREAD, after_ms: 3_000 });
            }
        }
    }

    pub(super) fn connect(&mut self) {
        let watched = self.events.iter().flatten();
        self.socket = Socket::Open {
            up: watched.map(|watch| watch.frame()).collect(),
            down: VecDeque::new(),
            greeted: false,
            watching: false,
            dead: false,
        };
        let limits = LiveLimits { subscriptions: 20, frame_bytes: 16_384 };
        self.tell(ServerFrame::Hello { heartbeat_ms: 25_000, limits });
        self.input(Input::Opened);
    }

    pub(super) fn write(&mut self) {
        let last = position(&self.log);
        let event = EventFrame {
            thread: THREAD,
            seq: last.seq + 1,
            eid: EventId(self.history * 1_000_000 + last.seq + 1),
            prev: last.eid,
            gathers: Vec::new(),
            event: Event::ThreadClosed { closed: true },
        };
        self.log.push(event.clone());
        if let Socket::Open { watching: true, .. } = self.socket {
            self.tell(ServerFrame::Event(event));
        }
    }

    pub(super) fn tell(&mut self, frame: ServerFrame) {
        if let Socket::Open { down, .. } = &mut self.socket {
            down.push_back(frame);
        }
    }

    /// The server reads a frame.
    pub(super) fn up(&mut self) {
        let Socket::Open { up, watching, dead: false, .. } = &mut self.socket else {
            return;
        };
        match up.pop_front() {
            Some(ClientFrame::Subscribe { thread, .. }) if self.busy => {
                let code = Code::Unavailable.as_str().to_owned();
                self.tell(ServerFrame::Error { code, thread: Some(thread) });
            }
            Some(ClientFrame::Subscribe { after: Some(after), .. }) => {
                *watching = true;
                self.subscribed(after);
            }
            Some(ClientFrame::Unsubscribe { .. }) => *watching = false,
            _ => (),
        }
    }

    pub(super) fn subscribed(&mut self, after: Position) {
        let known = usize::try_from(after.seq).unwrap();
        let matches = known <= self.log.len() && position(&self.log[..known]) == after;
        let missed = self.log.get(known..).unwrap_or_default().to_vec();
        let mode = match missed.len() {
            _ if !matches => SubscribeMode::Resync,
            0 => SubscribeMode::Live,
            1..=REPLAY => SubscribeMode::Replay,
            _ => SubscribeMode::Resync,
        };
        self.tell(ServerFrame::Subscribed { thread: THREAD, mode, position: position(&self.log) });
        if mode == SubscribeMode::Resync {
            self.tell(ServerFrame::Resync { thread: THREAD, after_ms: 5_000 });
        } else {
            for event in missed {
                self.tell(ServerFrame::Event(event));
            }
        }
    }

    /// The client reads a frame.
    pub(super) fn down(&mut self) {
        if let Socket::Open { down, dead: false, .. } = &mut self.socket
            && let Some(frame) = down.pop_front()
        {
            self.input(Input::Frame(frame));
        }
    }

    pub(super) fn take_down(&mut self, index: Index) -> Option<ServerFrame> {
        match &mut self.socket {
            Socket::Open { down, .. } if !down.is_empty() => down.remove(index.index(down.len())),
            _ => None,
        }
    }

    pub(super) fn cut(&mut self) {
        if self.socket != Socket::None {
            self.socket = Socket::None;
            self.input(Input::Closed(None));
        }
    }

    /// The program loads the thread again, if it was told to.
    pub(super) fn load(&mut self) {
        if self.reload.take().is_some() {
            self.seen.clone_from(&self.log);
            self.input(Input::Subscribe(THREAD, position(&self.log)));
        }
    }

    /// Nothing is lost any more. Runs until the client has what the server has.
    pub(super) fn heal(&mut self) {
        self.busy = false;
        let mut rounds = 0;
        while self.seen != self.log {
            rounds += 1;
            assert!(rounds < 500, "never came together");
            self.step(&Step::Connect);
            self.step(&Step::Ticket(true));
            self.step(&Step::Up);
            self.step(&Step::Down);
            self.load();
            if self.is_idle() && self.seen != self.log {
                self.now = self.now.max(self.live.deadline().unwrap());
                self.input(Input::Tick);
            }
        }
    }

    /// Whether nothing is under way.
    pub(super) fn is_idle(&self) -> bool {
        match &self.socket {
            Socket::Open { up, down, dead: false, .. } => {
                up.is_empty() && down.is_empty() && !self.ticket
            }
            Socket::Open { .. } => true,
            Socket::Asked => false,
            Socket::None => !self.ticket,
        }
    }

    /// A change that gets through shows what was lost before it.
    pub(super) fn heal_by_event(&mut self) {
        self.write();
        self.heal();
    }

    /// A client that is connected, subscribed and up to date.
    pub(super) fn connected() -> Self {
        let mut world = Self::new(7);
        world.write();
        world.heal();
        world
    }

    /// A client of somebody known, whose first two sockets failed.
    pub(super) fn without_sockets() -> Self {
        let mut world = Self::new(8);
        world.step(&Step::Fail);
        world.now = world.live.deadline().unwrap();
        world.input(Input::Tick);
        world.step(&Step::Fail);
        world
    }

    pub(super) fn is_open(&self) -> bool {
        matches!(self.socket, Socket::Open { .. })
    }
}

pub(super) fn position(log: &[EventFrame]) -> Position {
    log.last().map_or(Position::START, EventFrame::position)
}
