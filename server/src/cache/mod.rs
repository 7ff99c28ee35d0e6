//! What a node keeps in memory: known sites, and pages ready to be sent.

mod encodings;
mod pages;
mod sites;

pub use encodings::Encodings;
pub use pages::{Form, Page, Pages, Wanted, document};
pub use sites::Sites;
