//! What can happen, and what can be broken.

use sdk::wire::{Changed, CommentPage, EventFrame, Position};

use super::super::{Beginning, Encoded, Found};

/// Something that is about to happen.
#[derive(Debug)]
pub enum Step {
    /// Something goes wrong, or is mended.
    Fault,
    /// Somebody wants to change something.
    Wish,
    /// From now on nothing goes wrong.
    Peace,
    /// Nothing of the time before is on its way any more.
    Last,
    /// Look whether everybody agrees.
    Check,
    /// A node that ended begins again, knowing nothing.
    Restart { node: usize },
    /// The database is reachable again.
    DatabaseBack,
    /// Doorbells arrive again.
    HearsAgain { node: usize },
    /// A client takes frames again.
    Recovers { client: usize },
    /// A request to write reaches a node.
    Write { client: usize, key: u64, node: usize },
    /// Its answer reaches the client; none: it failed, and is to be repeated.
    Answer { client: usize, key: u64, answer: Option<Answer> },
    /// A request to write is (still) without an answer.
    Repeat { client: usize, key: u64 },
    /// A node tells of a change that it committed.
    Tell { node: usize, life: u32, frame: EventFrame },
    /// A doorbell reaches a node.
    Bell { node: usize, seq: i64, event: Option<Encoded> },
    /// A node tells the votes that it held back.
    Release { node: usize, life: u32 },
    /// Anti-entropy.
    Look { node: usize, life: u32 },
    /// The database told its clock; none: when it arrives.
    Looked { node: usize, life: u32, before: Option<Position>, head: Option<Position> },
    /// The database told what came after a position; none: when it arrives.
    CaughtUp { node: usize, life: u32, asked: Option<Position>, found: Option<Found> },
    /// A client's request for a socket reaches a node.
    Knocks { socket: usize },
    /// The client learns that its socket is open.
    Opened { socket: usize },
    /// A ticket that was asked for is there.
    Ticket { client: usize, socket: Option<usize> },
    /// A frame reaches the node.
    Up { socket: usize },
    /// A frame, or the end, reaches the client.
    Down { socket: usize },
    /// The client notices that the socket broke.
    Broke { socket: usize },
    /// The node notices that the client is gone.
    Gone { socket: usize },
    /// The node asks whether the client is there.
    Beat { socket: usize },
    /// The node has waited for an answer to its question long enough.
    Silent { socket: usize, heard: u64 },
    /// The node has waited for room to send long enough.
    Slow { socket: usize, since: u64 },
    /// The database told whether it has a position; none: when it arrives.
    Judged { socket: usize, beginning: Beginning, known: Option<bool> },
    /// The database told what is next for a subscription; none: when it arrives.
    Fetched { socket: usize, events: Option<Vec<Encoded>> },
    /// A client's core is due.
    Tick { client: usize },
    /// A request for the first page reaches a node.
    Load { client: usize, min_seq: i64, node: usize },
    /// The page reaches the client; none: it could not be had.
    Loaded { client: usize, page: Option<CommentPage> },
    /// It is time to ask for the page again.
    LoadAgain { client: usize },
}

/// The answer to a write.
#[derive(Debug)]
pub enum Answer {
    Done(Option<Box<Changed>>),
    /// It can't be done.
    Refused,
}

/// What is broken on purpose, to see that it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    Nothing,
    /// Clients take an event by its number alone.
    ClientsIgnorePrev,
    /// Nodes take a doorbell by its number alone.
    NodesIgnorePrev,
    /// Clients are not told to load a thread again.
    NoResync,
    /// Events reach the program without a look at what it has.
    NoOrder,
    /// Nobody compares nodes with the database.
    NoAntiEntropy,
    /// A repeated post is made again.
    NoKeys,
    /// Anti-entropy takes a clock with a lower or equal number for its own.
    NumbersAlone,
}
