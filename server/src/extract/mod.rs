//! What a handler may ask for. To be given one of these is proof; a refusal is a problem document.

mod actor;
mod body;
mod client;
mod gate;
mod idempotency;
mod limit;
mod moderator;
mod seen;
pub mod session;
mod site;

pub use actor::{Author, Before, MaybeActor};
pub use body::{Created, Json, NotModified, Path, Query};
pub use client::{Client, ClientAddress};
pub use gate::{RequestOrigin, gate};
pub use idempotency::IdempotencyKey;
pub use limit::{Limits, Rule};
pub use moderator::Moderator;
pub use site::Site;
