//! The database servers: how to connect to them, which one takes changes, which follow it and how far they have come.
//! Nothing here knows a tenant's rows.

mod addresses;
pub mod pool;
pub mod heartbeat;
mod primary;
mod replica;
mod replicas;
pub mod monitor;
pub mod durability;

pub use self::{
    addresses::{Addresses, find_primary},
    durability::Durability,
    primary::Primary,
    replica::Replica,
    replicas::{Replicas, Seen},
};

/// Whether the same request may well succeed later, or elsewhere: the database is away, busy or was interrupted.
pub fn passes(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        // A server that dies while it is spoken to leaves half an answer.
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => true,
        // Connection, serialization and deadlock, resources, operator intervention, lock not available, and a server
        // that follows another one (PostgreSQL manual, appendix A).
        sqlx::Error::Database(error) => error.code().is_some_and(|code| {
            ["08", "40", "53", "57"].iter().any(|class| code.starts_with(class))
                || ["55P03", "25006"].contains(&&*code)
        }),
        _ => false,
    }
}
