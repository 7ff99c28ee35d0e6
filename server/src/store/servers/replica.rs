//! One read replica: its connections, and what is known of it.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sqlx::{PgPool, postgres::PgConnectOptions};
use tokio::sync::Notify;

use super::{heartbeat::Pulse, pool};
use crate::domain::wal::WalPosition;

/// A replica whose heartbeat stands still for so long has lost its primary.
const STANDSTILL: Duration = Duration::from_secs(5);
/// One that did not answer for so long is gone. It is asked ten times a second.
const SILENCE: Duration = Duration::from_millis(500);
/// Bytes of log that a replica replays in a moment.
const ALMOST: i64 = 256 * 1024;
/// How long a replica that failed is left alone: twice as long each time, from and to.
const FIRST_REST: Duration = Duration::from_secs(1);
const LONGEST_REST: Duration = Duration::from_secs(30);

/// One read replica.
#[derive(Debug)]
pub struct Replica {
    /// Its host, for metrics and the log.
    pub name: String,
    /// How to connect to it.
    pub options: PgConnectOptions,
    /// Its connections.
    pub pool: PgPool,
    state: Mutex<State>,
    /// It should be looked at now.
    pub look: Notify,
    looked: Notify,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// The last answer, and when it came.
    pulse: Option<(Pulse, Instant)>,
    /// When its heartbeat was seen to advance.
    beaten: Option<Instant>,
    /// Reads that failed in a row, and until when it is left alone for that.
    failures: u32,
    rests_until: Option<Instant>,
}

impl Replica {
    /// Nothing is known of it yet, so it serves nothing.
    pub fn new(options: PgConnectOptions, connections: u32) -> Self {
        let socket = options.get_socket().map(|path| path.display().to_string());
        let name =
            socket.unwrap_or_else(|| format!("{}:{}", options.get_host(), options.get_port()));
        let pool = pool::of_replica(options.clone(), connections);
        let (state, look, looked) = (Mutex::default(), Notify::new(), Notify::new());
        Self { name, options, pool, state, look, looked }
    }

    /// It answered, or did not.
    pub fn note(&self, pulse: Option<Pulse>) {
        let mut state = self.state();
        let (now, before) = (Instant::now(), state.pulse.map(|(pulse, _)| pulse));
        if let (Some(before), Some(pulse)) = (before, pulse)
            && pulse.beat != before.beat
        {
            state.beaten = Some(now);
        }
        if let Some(pulse) = pulse {
            state.pulse = Some((pulse, now));
        }
        drop(state);
        self.looked.notify_waiters();
    }

    /// Whether it answers, follows a primary, and is not left alone.
    pub fn is_alive(&self) -> bool {
        let state = *self.state();
        state.pulse.is_some_and(|(pulse, at)| pulse.is_standby && at.elapsed() < SILENCE)
            && state.rests_until.is_none_or(|until| until <= Instant::now())
    }

    /// Whether it lives, and follows the present primary.
    pub fn is_fresh(&self, timeline: i32) -> bool {
        let state = *self.state();
        self.is_alive()
            && state.beaten.is_some_and(|at| at.elapsed() < STANDSTILL)
            && state.pulse.is_some_and(|(pulse, _)| pulse.replayed.timeline == timeline)
    }

    /// How far it has come, at least.
    pub fn replayed(&self) -> Option<WalPosition> {
        self.state().pulse.map(|(pulse, _)| pulse.replayed)
    }

    /// Whether it shows what was changed before this place.
    pub fn has(&self, place: WalPosition) -> bool {
        self.replayed().is_some_and(|replayed| place.is_reached_by(replayed))
    }

    /// Whether it is about to show it.
    pub fn almost_has(&self, place: WalPosition) -> bool {
        let near = |replayed: WalPosition| place.lsn.saturating_sub(replayed.lsn) < ALMOST;
        self.replayed().is_some_and(near)
    }

    /// Waits until it shows what was changed before this place.
    pub async fn come_to(&self, place: WalPosition) {
        loop {
            let looked = self.looked.notified();
            if self.has(place) {
                return;
            }
            self.look.notify_one();
            looked.await;
        }
    }

    /// A read of it succeeded.
    pub fn succeeded(&self) {
        self.state().failures = 0;
    }

    /// A read of it failed: it is left alone for a while.
    pub fn failed(&self) {
        let mut state = self.state();
        let rest = FIRST_REST.saturating_mul(2_u32.saturating_pow(state.failures));
        let rest = rest.min(LONGEST_REST).mul_f64(rand::random_range(0.8..1.2));
        state.failures = state.failures.saturating_add(1);
        state.rests_until = Some(Instant::now() + rest);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replica() -> Replica {
        Replica::new(PgConnectOptions::new_without_pgpass(), 1)
    }

    fn pulse(timeline: i32, lsn: i64, beat: i64) -> Pulse {
        Pulse { is_standby: true, replayed: WalPosition { timeline, lsn }, beat }
    }

    #[tokio::test]
    async fn a_replica_is_fresh_once_its_heartbeat_was_seen_to_advance() {
        let replica = replica();
        assert!(!replica.is_alive());
        replica.note(Some(pulse(1, 10, 5)));
        assert!(replica.is_alive() && !replica.is_fresh(1), "it may stand still");
        replica.note(Some(pulse(1, 20, 6)));
        assert!(replica.is_fresh(1) && !replica.is_fresh(2), "of one history alone");
        assert!(replica.has(WalPosition { timeline: 1, lsn: 20 }));
        assert!(!replica.has(WalPosition { timeline: 1, lsn: 21 }));
    }

    #[tokio::test]
    async fn a_replica_that_failed_rests() {
        let replica = replica();
        replica.note(Some(pulse(1, 10, 5)));
        replica.note(Some(pulse(1, 10, 6)));
        replica.failed();
        assert!(!replica.is_alive() && !replica.is_fresh(1));
    }

    #[tokio::test]
    async fn a_server_that_took_over_is_no_replica() {
        let replica = replica();
        let promoted = |beat| Pulse { is_standby: false, ..pulse(1, 10, beat) };
        replica.note(Some(promoted(1)));
        replica.note(Some(promoted(2)));
        assert!(!replica.is_alive());
    }
}
