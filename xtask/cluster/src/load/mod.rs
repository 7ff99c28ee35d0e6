//! Load for a server that checks what it sees: readers on live sockets, writers, REST readers; and what came of it.

mod place;
mod figures;
mod watcher;
mod writer;
mod reader;
mod crowd;
mod check;

pub use self::{
    check::listed,
    crowd::Crowd,
    figures::{Figures, Spread, stamp, stamped},
    place::Place,
    reader::{read, read_at_a_rate},
    watcher::{Seen, Watching},
    writer::{Acknowledged, Writers},
};
