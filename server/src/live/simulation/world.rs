//! One seed's world: a clock, dice, what is about to happen, and everybody to whom it happens.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use rand::{RngExt, SeedableRng, rngs::Xoshiro256PlusPlus};

use super::{
    client::Client,
    database::Database,
    node::Node,
    socket::Socket,
    step::{Broken, Step},
};

/// What everything random is drawn from: portable, so that a seed means the same everywhere.
pub type Dice = Xoshiro256PlusPlus;

/// No run has so many steps.
const STEPS: u64 = 200_000;
/// Steps that are shown of a run that failed.
const SHOWN: usize = 60;
/// Bytes that are shown of a step.
const LINE: usize = 240;

/// Everything.
pub struct World {
    /// Milliseconds since the beginning.
    pub now: u64,
    pub dice: Dice,
    pub broken: Broken,
    pub database: Database,
    pub nodes: Vec<Node>,
    pub clients: Vec<Client>,
    pub sockets: Vec<Socket>,
    /// Whether things go wrong, and since when they don't.
    pub faulty: bool,
    pub peace_at: u64,
    /// Whether clients merge the answers to their writes; if not, they learn of them by events alone.
    pub takes_answers: bool,
    pub next_key: u64,
    /// Keys of writes that were answered.
    pub acknowledged: Vec<u64>,
    /// What will happen, the next first.
    agenda: BinaryHeap<Reverse<Entry>>,
    planned: u64,
    steps: u64,
    trace: Option<VecDeque<String>>,
    prints: bool,
}

/// When something will happen, in which order at the same time, and what.
struct Entry(u64, u64, Step);

impl World {
    /// The world of a seed.
    pub fn new(seed: u64, broken: Broken) -> Self {
        let mut dice = Dice::seed_from_u64(seed);
        let nodes = dice.random_range(1..=4);
        let clients = if dice.random_bool(0.1) { 8 } else { dice.random_range(1..=4) };
        let mut world = Self {
            now: 0,
            broken,
            database: Database::default(),
            nodes: (0..nodes).map(|_| Node::default()).collect(),
            clients: (0..clients).map(|_| Client::new(&mut dice)).collect(),
            takes_answers: dice.random_bool(0.7),
            dice,
            sockets: Vec::new(),
            faulty: true,
            peace_at: 0,
            next_key: 1,
            acknowledged: Vec::new(),
            agenda: BinaryHeap::new(),
            planned: 0,
            steps: 0,
            trace: None,
            prints: false,
        };
        world.database.forgets_keys = broken == Broken::NoKeys;
        world.begin();
        world
    }

    /// The same, but it remembers its last steps, and may print all of them.
    pub fn traced(self, prints: bool) -> Self {
        Self { trace: Some(VecDeque::new()), prints, ..self }
    }

    /// Lets everything happen until nothing is left to do. Panics if something is wrong.
    pub fn run(&mut self) {
        while let Some(Reverse(Entry(at, _, step))) = self.agenda.pop() {
            self.now = at;
            self.steps += 1;
            assert!(self.steps < STEPS, "no end: {}", self.who_is_where());
            if self.trace.is_some() {
                let mut line = format!("{at:>7} {step:?}");
                line.truncate(line.floor_char_boundary(LINE));
                self.note(line);
            }
            if self.happen(step) {
                return;
            }
        }
        panic!("nothing is left to happen, and not everybody agrees");
    }

    /// The last steps.
    pub fn last_steps(&mut self) -> Vec<String> {
        self.trace.take().map(Vec::from).unwrap_or_default()
    }

    /// Something will happen between `least` and `most` milliseconds from now.
    pub fn soon(&mut self, least: u64, most: u64, step: Step) {
        let wait = self.dice.random_range(least..=most);
        self.at(self.now + wait, step);
    }

    /// Something will happen then.
    pub fn at(&mut self, time: u64, step: Step) {
        self.planned += 1;
        self.agenda.push(Reverse(Entry(time, self.planned, step)));
    }

    /// With this probability, while things go wrong.
    pub fn mishap(&mut self, probability: f64) -> bool {
        self.faulty && self.dice.random_bool(probability)
    }

    /// A number below `count`.
    pub fn pick(&mut self, count: usize) -> usize {
        self.dice.random_range(0..count)
    }

    /// An answer of the database: looked up now, or only when it arrives; a request takes time at either end.
    pub fn early<T>(&mut self, read: impl FnOnce(&Database) -> T) -> Option<T> {
        let early = self.database.is_up && self.dice.random_bool(0.5);
        early.then(|| read(&self.database))
    }

    /// The same, when the answer arrives; none if the database is away.
    pub fn answer<T>(&self, early: Option<T>, read: impl FnOnce(&Database) -> T) -> Option<T> {
        early.or_else(|| self.database.is_up.then(|| read(&self.database)))
    }

    fn note(&mut self, line: String) {
        if self.prints {
            println!("{line}");
        }
        if let Some(trace) = &mut self.trace {
            if trace.len() == SHOWN {
                trace.pop_front();
            }
            trace.push_back(line);
        }
    }

    /// Whether this was the last.
    fn happen(&mut self, step: Step) -> bool {
        match step {
            Step::Fault => self.fault(),
            Step::Wish => self.wish(),
            Step::Peace => self.peace(),
            Step::Last => self.last_wishes(),
            Step::Check => return self.check(),
            Step::Restart { node } => self.restart(node),
            Step::DatabaseBack => self.database.is_up = true,
            Step::HearsAgain { node } => self.hears_again(node),
            Step::Recovers { client } => self.clients[client].is_stalled = false,
            Step::Write { client, key, node } => self.write(client, key, node),
            Step::Answer { client, key, answer } => self.answered(client, key, answer),
            Step::Repeat { client, key } => self.repeat(client, key),
            Step::Tell { node, life, frame } => self.tell(node, life, &frame),
            Step::Bell { node, seq, event } => self.bell(node, seq, event),
            Step::Release { node, life } => self.release(node, life),
            Step::Look { node, life } => self.look(node, life),
            Step::Looked { node, life, before, head } => self.looked(node, life, before, head),
            Step::CaughtUp { node, life, asked, found } => {
                self.caught_up(node, life, asked, found);
            }
            Step::Knocks { socket } => self.knocks(socket),
            Step::Opened { socket } => self.opened(socket),
            Step::Ticket { client, socket } => self.ticket(client, socket),
            Step::Up { socket } => self.up(socket),
            Step::Down { socket } => self.down(socket),
            Step::Broke { socket } => self.broke(socket),
            Step::Gone { socket } => self.sockets[socket].end(),
            Step::Beat { socket } => self.beat(socket),
            Step::Silent { socket, heard } => self.silent(socket, heard),
            Step::Slow { socket, since } => self.slow(socket, since),
            Step::Judged { socket, beginning, known } => self.judged(socket, beginning, known),
            Step::Fetched { socket, events } => self.fetched(socket, events),
            Step::Tick { client } => self.tick(client),
            Step::Load { client, min_seq, node } => self.load(client, min_seq, node),
            Step::Loaded { client, page } => self.loaded(client, page),
            Step::LoadAgain { client } => self.load_again(client),
        }
        false
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0, self.1).cmp(&(other.0, other.1))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Entry {}
