//! Which server is the primary. Each connection asks its server who it is, so that nothing is ever written to a server
//! with another history: the address may lead elsewhere by now, and a former primary may come back.

use std::{
    io,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sqlx::{PgConnection, postgres::PgConnectOptions};
use tokio::sync::watch;

use super::heartbeat::{self, Identity};

/// A primary that was not heard for so long is away.
const SILENCE: Duration = Duration::from_secs(2);

/// What is known of the primary.
#[derive(Debug)]
pub struct Primary {
    /// Every server that may be it.
    candidates: Vec<PgConnectOptions>,
    known: Mutex<Known>,
    /// The timeline that is written; 0, until a server was met.
    timeline: watch::Sender<i32>,
}

#[derive(Debug)]
struct Known {
    /// Which candidate it is.
    index: usize,
    /// The cluster that all of this belongs to.
    system: Option<i64>,
    /// Connections that are older lead to a former primary.
    since: Instant,
    /// When it was heard last, where somebody listens.
    heard: Option<Instant>,
}

impl Primary {
    /// The first of `candidates`, until another one is found to be it.
    pub fn new(candidates: Vec<PgConnectOptions>) -> Self {
        let now = Instant::now();
        let known = Known { index: 0, system: None, since: now, heard: None };
        Self { candidates, known: Mutex::new(known), timeline: watch::Sender::new(0) }
    }

    /// Every server that may be it.
    pub fn candidates(&self) -> &[PgConnectOptions] {
        &self.candidates
    }

    /// How to connect to it.
    pub fn options(&self) -> PgConnectOptions {
        self.candidates[self.known().index].clone()
    }

    /// The timeline that is written; it changes when a standby has taken over.
    pub fn timeline(&self) -> watch::Receiver<i32> {
        self.timeline.subscribe()
    }

    /// Lets a connection in, if its server is the primary. One with a newer timeline has taken over: connections that
    /// were made before are used no more.
    pub async fn admit(&self, connection: &mut PgConnection) -> sqlx::Result<()> {
        let identity = heartbeat::identify(connection).await?;
        self.check(identity).map_err(|why| {
            metrics::counter!("afterword_servers_refused_total").increment(1);
            tracing::error!(?identity, "a database server is refused: it {why}");
            sqlx::Error::Io(io::Error::other(format!("the database server {why}")))
        })
    }

    fn check(&self, identity: Identity) -> Result<(), &'static str> {
        let Identity { system, timeline: Some(timeline) } = identity else {
            return Err("follows another one and takes no changes");
        };
        let mut known = self.known();
        if known.system.is_some_and(|known| known != system) {
            return Err("belongs to another cluster");
        }
        let current = *self.timeline.borrow();
        if timeline < current {
            return Err("is a former primary: another one has taken over; keep it from starting");
        }
        if timeline > current {
            known.system = Some(system);
            if current > 0 {
                tracing::warn!(
                    former = current,
                    timeline,
                    "another database server has taken over"
                );
                known.since = Instant::now();
            }
            self.timeline.send_replace(timeline);
        }
        Ok(())
    }

    /// Whether this server may be turned to.
    pub fn would_admit(&self, identity: Identity) -> bool {
        identity.timeline.is_some_and(|timeline| timeline >= *self.timeline.borrow())
            && self.known().system.is_none_or(|system| system == identity.system)
    }

    /// From now on the primary is another one of the candidates.
    pub fn turn_to(&self, index: usize) {
        let mut known = self.known();
        if known.index != index {
            (known.index, known.since) = (index, Instant::now());
        }
    }

    /// Whether a connection of this age leads to the present primary.
    pub fn is_current(&self, age: Duration) -> bool {
        self.known().since.elapsed() >= age
    }

    /// Whether a server is of the same cluster, as far as is known.
    pub fn is_related(&self, system: i64) -> bool {
        self.known().system.is_none_or(|known| known == system)
    }

    /// It answered.
    pub fn heard(&self) {
        self.known().heard = Some(Instant::now());
    }

    /// Whether somebody listens to it and it is silent.
    pub fn is_away(&self) -> bool {
        self.known().heard.is_some_and(|heard| heard.elapsed() > SILENCE)
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(system: i64, timeline: Option<i32>) -> Identity {
        Identity { system, timeline }
    }

    #[test]
    fn the_primary_stays_the_same_until_a_standby_takes_over() {
        let primary = Primary::new(Vec::new());
        assert!(primary.check(server(7, None)).is_err(), "a standby");
        assert!(primary.check(server(7, Some(2))).is_ok());
        let before = Instant::now();
        assert!(primary.check(server(8, Some(3))).is_err(), "another cluster");
        assert!(primary.check(server(7, Some(1))).is_err(), "a former primary");
        assert!(primary.is_current(before.elapsed()));
        assert!(primary.check(server(7, Some(3))).is_ok());
        assert!(!primary.is_current(before.elapsed()), "it leads to the former one");
        assert!(primary.is_current(Duration::ZERO));
        assert!(primary.check(server(7, Some(2))).is_err(), "it came back");
        assert_eq!(*primary.timeline().borrow(), 3);
    }
}
