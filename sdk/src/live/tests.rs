//! The machine against a simulated server and network that lose, repeat and delay, with many seeds.

use std::collections::VecDeque;

use proptest::{prelude::*, sample::Index};
use uuid::Uuid;

use super::{Input, Live, Notice, Output, subscription::LATER_MS};
use crate::wire::{
    ClientFrame, Code, Event, EventFrame, EventId, LiveLimits, Position, ServerFrame,
    SubscribeMode, ThreadId, Watch, close_code,
};

const THREAD: ThreadId = ThreadId(Uuid::from_u128(1));
/// What the server replays at most.
const REPLAY: usize = 6;

/// A server with one thread, a client, and what lies between them.
struct World {
    now: u64,
    live: Live,
    log: Vec<EventFrame>,
    history: i64,
    /// What the program at the client has seen, in order.
    seen: Vec<EventFrame>,
    reload: Option<i64>,
    socket: Socket,
    /// What the stream watches that was asked for instead of a socket.
    events: Option<Vec<Watch>>,
    opened: usize,
    /// Whether a ticket was asked for.
    ticket: bool,
    /// Whether the server can't look at its database.
    busy: bool,
    /// What the program was told beside events.
    told: Vec<Notice>,
}

#[derive(PartialEq)]
enum Socket {
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
enum Step {
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
    fn new(seed: u64) -> Self {
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

    fn input(&mut self, input: Input) {
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

    fn ask(&mut self, events: Option<Vec<Watch>>) {
        self.socket = Socket::Asked;
        self.events = events;
        self.opened += 1;
    }

    fn step(&mut self, step: &Step) {
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

    fn connect(&mut self) {
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

    fn write(&mut self) {
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

    fn tell(&mut self, frame: ServerFrame) {
        if let Socket::Open { down, .. } = &mut self.socket {
            down.push_back(frame);
        }
    }

    /// The server reads a frame.
    fn up(&mut self) {
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

    fn subscribed(&mut self, after: Position) {
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
    fn down(&mut self) {
        if let Socket::Open { down, dead: false, .. } = &mut self.socket
            && let Some(frame) = down.pop_front()
        {
            self.input(Input::Frame(frame));
        }
    }

    fn take_down(&mut self, index: Index) -> Option<ServerFrame> {
        match &mut self.socket {
            Socket::Open { down, .. } if !down.is_empty() => down.remove(index.index(down.len())),
            _ => None,
        }
    }

    fn cut(&mut self) {
        if self.socket != Socket::None {
            self.socket = Socket::None;
            self.input(Input::Closed(None));
        }
    }

    /// The program loads the thread again, if it was told to.
    fn load(&mut self) {
        if self.reload.take().is_some() {
            self.seen.clone_from(&self.log);
            self.input(Input::Subscribe(THREAD, position(&self.log)));
        }
    }

    /// Nothing is lost any more. Runs until the client has what the server has.
    fn heal(&mut self) {
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
    fn is_idle(&self) -> bool {
        match &self.socket {
            Socket::Open { up, down, dead: false, .. } => {
                up.is_empty() && down.is_empty() && !self.ticket
            }
            Socket::Open { .. } => true,
            Socket::Asked => false,
            Socket::None => !self.ticket,
        }
    }
}

fn position(log: &[EventFrame]) -> Position {
    log.last().map_or(Position::START, EventFrame::position)
}

/// Everything but a server that loses its own history.
fn faults() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    prop_oneof![
        6 => Just(Step::Write),
        8 => Just(Step::Up),
        12 => Just(Step::Down),
        1 => index().prop_map(Step::Lose),
        1 => index().prop_map(Step::Repeat),
        1 => index().prop_map(Step::Delay),
        4 => Just(Step::Connect),
        1 => Just(Step::Fail),
        3 => any::<bool>().prop_map(Step::Ticket),
        1 => Just(Step::Cut),
        1 => Just(Step::Die),
        3 => (0_u64..20_000).prop_map(Step::Wait),
        1 => Just(Step::Wake),
        3 => Just(Step::Load),
        2 => Just(Step::Ping),
        1 => (0_u32..10_000).prop_map(Step::Drain),
        2 => any::<bool>().prop_map(Step::Busy),
    ]
}

proptest! {
    #[test]
    fn nothing_is_missed_and_nothing_comes_twice(
        seed in any::<u64>(),
        steps in prop::collection::vec(faults(), 0..200),
    ) {
        let mut world = World::new(seed);
        for step in &steps {
            world.step(step);
        }
        world.heal_by_event();
    }

    #[test]
    fn a_history_rewound_is_noticed(
        seed in any::<u64>(),
        steps in prop::collection::vec(
            prop_oneof![20 => faults(), 1 => any::<Index>().prop_map(Step::Rewind)],
            0..200,
        ),
    ) {
        let mut world = World::new(seed);
        for step in &steps {
            world.step(step);
        }
        world.cut();
        world.heal();
    }
}

impl World {
    /// A change that gets through shows what was lost before it.
    fn heal_by_event(&mut self) {
        self.write();
        self.heal();
    }

    /// A client that is connected, subscribed and up to date.
    fn connected() -> Self {
        let mut world = Self::new(7);
        world.write();
        world.heal();
        world
    }

    /// A client of somebody known, whose first two sockets failed.
    fn without_sockets() -> Self {
        let mut world = Self::new(8);
        world.step(&Step::Fail);
        world.now = world.live.deadline().unwrap();
        world.input(Input::Tick);
        world.step(&Step::Fail);
        world
    }

    fn is_open(&self) -> bool {
        matches!(self.socket, Socket::Open { .. })
    }
}

#[test]
fn a_silent_socket_is_replaced_after_forty_seconds() {
    let mut world = World::connected();
    world.step(&Step::Wait(39_999));
    assert!(world.is_open());
    world.step(&Step::Ping);
    world.step(&Step::Down);
    world.step(&Step::Wait(39_999));
    assert!(world.is_open(), "a ping is a sign of life");
    world.step(&Step::Wait(1));
    assert!(!world.is_open());
}

#[test]
fn a_draining_server_is_left_when_it_says() {
    let mut world = World::connected();
    world.step(&Step::Drain(4_000));
    world.step(&Step::Down);
    world.step(&Step::Wait(3_999));
    assert!(world.is_open());
    world.step(&Step::Wait(1));
    assert!(world.socket == Socket::Asked);
}

#[test]
fn waking_up_shortens_the_wait() {
    let mut world = World::new(3);
    for _ in 0..20 {
        world.step(&Step::Fail);
        world.now = world.live.deadline().unwrap();
        world.input(Input::Tick);
    }
    world.step(&Step::Fail);
    world.step(&Step::Wake);
    assert!(world.live.deadline().unwrap() <= world.now + 2_000);
}

#[test]
fn a_refusal_is_final() {
    let mut world = World::connected();
    world.input(Input::Closed(Some(close_code::FORBIDDEN)));
    world.socket = Socket::None;
    assert_eq!(world.live.deadline(), None);
    world.step(&Step::Wake);
    world.step(&Step::Wait(1_000_000));
    assert!(world.socket == Socket::None);
}

#[test]
fn a_thread_that_can_t_be_served_at_the_moment_is_asked_for_again() {
    let mut world = World::new(3);
    world.step(&Step::Busy(true));
    world.step(&Step::Connect);
    for _ in 0..20 {
        // The hello, once, and what the server says to the request.
        for step in [Step::Up, Step::Up, Step::Down, Step::Down] {
            world.step(&step);
        }
        assert!(world.is_idle());
        let due = world.live.deadline().unwrap();
        assert!(due <= world.now + LATER_MS);
        world.now = due;
        world.input(Input::Tick);
    }
    world.write();
    world.heal();
    assert_eq!(world.told, [Notice::Connected]);
}

#[test]
fn a_server_whose_clock_is_behind_what_was_seen_is_asked_again() {
    let mut world = World::connected();
    world.write();
    world.step(&Step::Down);
    let seen = position(&world.seen);
    let told = |world: &mut World, position| {
        let mode = SubscribeMode::Live;
        world.input(Input::Frame(ServerFrame::Subscribed { thread: THREAD, mode, position }));
        match &mut world.socket {
            Socket::Open { up, .. } => std::mem::take(up),
            _ => VecDeque::new(),
        }
    };
    told(&mut world, seen);
    assert!(told(&mut world, seen).is_empty());
    let again = ClientFrame::Subscribe { thread: THREAD, after: Some(seen) };
    assert_eq!(told(&mut world, Position::START), std::slice::from_ref(&again));
    assert_eq!(told(&mut world, Position { eid: EventId(99), ..seen }), [again]);
}

#[test]
fn a_thread_that_is_refused_is_asked_for_no_more() {
    let mut world = World::connected();
    let code = Code::RateLimited.as_str().to_owned();
    world.input(Input::Frame(ServerFrame::Error { code, thread: Some(THREAD) }));
    assert_eq!(world.told.last(), Some(&Notice::Refused { thread: Some(THREAD) }));
    world.cut();
    world.now = world.live.deadline().unwrap();
    world.input(Input::Tick);
    world.step(&Step::Connect);
    world.step(&Step::Ticket(true));
    let Socket::Open { up, .. } = &world.socket else { panic!() };
    assert!(!up.iter().any(|frame| matches!(frame, ClientFrame::Subscribe { .. })));
}

#[test]
fn a_client_that_watches_nothing_has_no_socket() {
    let mut world = World::connected();
    world.input(Input::Unsubscribe(THREAD));
    assert!(world.socket == Socket::None);
    assert_eq!(world.live.deadline(), None);
}

#[test]
fn a_dead_server_is_not_stormed() {
    let mut world = World::new(5);
    while world.now < 600_000 {
        world.step(&Step::Fail);
        world.now = world.live.deadline().unwrap().max(world.now + 1);
        world.input(Input::Tick);
    }
    assert!((20..=80).contains(&world.opened), "{} attempts in ten minutes", world.opened);
}

#[test]
fn who_is_known_says_so_first_and_writes_only_then() {
    let typing = Input::Typing(THREAD, None);
    let mut world = World::new(8);
    world.step(&Step::Connect);
    world.input(typing.clone());
    let sent = |world: &World| match &world.socket {
        Socket::Open { up, .. } => up.iter().cloned().collect(),
        _ => Vec::new(),
    };
    assert!(sent(&world).is_empty(), "not before the ticket");
    world.step(&Step::Ticket(true));
    world.input(typing);
    let ticket = "ticket".to_owned();
    let subscribe = ClientFrame::Subscribe { thread: THREAD, after: Some(Position::START) };
    let typing = ClientFrame::Typing { thread: THREAD, parent: None };
    assert_eq!(sent(&world), [ClientFrame::Auth { ticket }, subscribe, typing]);
    world.input(Input::Ticket(Some("late".to_owned())));
    assert_eq!(sent(&world).len(), 3);
}

#[test]
fn a_client_that_waits_for_its_ticket_has_nothing_to_do() {
    let mut world = World::new(8);
    world.step(&Step::Connect);
    world.step(&Step::Ticket(true));
    world.cut();
    while world.socket != Socket::Asked {
        world.step(&Step::Wait(1_000));
    }
    // Its question on the socket before was never answered.
    world.step(&Step::Wait(9_000));
    world.step(&Step::Connect);
    // Until it is held for dead: nothing was heard on it yet.
    assert_eq!(world.live.deadline(), Some(world.now + 10_000));
}

#[test]
fn a_session_that_ended_is_told_and_the_socket_goes_on_without_it() {
    let mut world = World::new(8);
    world.step(&Step::Connect);
    world.step(&Step::Ticket(true));
    world.socket = Socket::None;
    world.input(Input::Closed(Some(close_code::AUTH)));
    assert!(world.told.contains(&Notice::SessionEnded));
    world.now = world.live.deadline().unwrap();
    world.input(Input::Tick);
    world.step(&Step::Connect);
    assert!(!world.ticket);
    world.write();
    world.heal();
}

#[test]
fn who_writes_and_reads_is_told_of_threads_that_are_watched() {
    let mut world = World::connected();
    let presence = |thread, count| ServerFrame::Presence { thread, count, members: Vec::new() };
    for (thread, count) in [(THREAD, Some(3)), (ThreadId(Uuid::from_u128(9)), Some(4))] {
        world.input(Input::Frame(presence(thread, count)));
    }
    world.input(Input::Frame(ServerFrame::Typing { thread: THREAD, who: vec![], more: 1 }));
    let told = &world.told[world.told.len() - 2..];
    let presence = Notice::Presence { thread: THREAD, count: Some(3), members: Vec::new() };
    assert_eq!(told, [presence, Notice::Typing { thread: THREAD, who: vec![], more: 1 }]);
}

#[test]
fn where_no_socket_gets_through_a_stream_takes_its_place() {
    let mut world = World::without_sockets();
    assert!(world.socket == Socket::None, "not without the ticket");
    world.step(&Step::Ticket(true));
    let watch = Watch { thread: THREAD, after: Some(Position::START) };
    assert_eq!(world.events, Some(vec![watch]));
    world.step(&Step::Connect);
    world.write();
    world.heal();
    assert_eq!(world.told, [Notice::Connected]);
    world.input(Input::Typing(THREAD, None));
}

#[test]
fn a_stream_that_must_watch_something_else_is_opened_again_in_silence() {
    let mut world = World::without_sockets();
    world.write();
    world.heal();
    let (told, other) = (world.told.len(), ThreadId(Uuid::from_u128(2)));
    world.input(Input::Subscribe(other, Position::START));
    world.step(&Step::Ticket(true));
    assert_eq!(world.events.as_ref().unwrap().len(), 2);
    world.step(&Step::Connect);
    assert_eq!(world.told[told..], [Notice::Connected]);
}

#[test]
fn a_socket_gets_another_chance_after_a_minute() {
    let mut world = World::without_sockets();
    world.write();
    world.heal();
    for _ in 0..4 {
        world.step(&Step::Wait(15_000));
        world.step(&Step::Ping);
        world.step(&Step::Down);
    }
    assert!(world.events.is_none() && world.socket == Socket::Asked);
    world.step(&Step::Fail);
    world.input(Input::Tick);
    world.step(&Step::Ticket(true));
    assert!(world.events.is_some(), "at once, and from where it was");
    assert!(!world.told.contains(&Notice::Lost));
}

#[test]
fn a_close_that_the_server_gave_a_reason_for_does_not_change_the_way() {
    let mut world = World::new(3);
    for _ in 0..5 {
        world.step(&Step::Connect);
        world.socket = Socket::None;
        world.input(Input::Closed(Some(1012)));
        world.now = world.live.deadline().unwrap().max(world.now);
        world.input(Input::Tick);
        assert!(world.events.is_none());
    }
}
