//! What a handler may ask for. To be given one of these is proof; a refusal is a problem document.

mod actor;
pub mod banned;
mod body;
mod client;
mod gate;
mod idempotency;
mod limit;
mod moderator;
mod proof;
mod seen;
pub mod session;
mod site;

pub use actor::{Author, Before, MaybeActor};
pub use body::{Created, Json, NotModified, Path, Posted, Query, file, plain_file};
pub use client::{Client, ClientAddress};
pub use gate::{RequestOrigin, gate};
pub use idempotency::IdempotencyKey;
pub use limit::{Limits, Rule};
pub use moderator::{Manager, Moderator, Observer};
pub use proof::Proof;
pub use site::Site;
