//! Processor time of the parts of a seed.

use std::time::Duration;

use anyhow::Context;

use crate::rig::{Rig, processor_time};

/// The parts: all servers together, and so on.
pub const PARTS: [&str; 5] = ["servers", "primary", "standby", "Redis", "HAProxy"];

/// Processor time of each part since it was started.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage([Duration; PARTS.len()]);

/// What work took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// Pieces of work.
    pub pieces: usize,
    /// How long it lasted.
    pub lasted: Duration,
    /// Processor time of each part, in seconds.
    pub used: [f64; PARTS.len()],
}

impl Usage {
    /// Up to now.
    pub fn of(rig: &Rig) -> anyhow::Result<Self> {
        let ids = rig.servers.iter().map(|server| Ok(server.process()?.id()));
        let servers = all(ids.collect::<anyhow::Result<Vec<_>>>()?)?;
        let number = |pid: Option<rustix::process::Pid>| {
            pid.map(|pid| pid.as_raw_nonzero().get().unsigned_abs()).context("an engine is down")
        };
        let redis = rig.redis.nodes.iter().map(|node| number(node.pid()));
        Ok(Self([
            servers,
            processor_time(number(rig.primary.pid())?)?,
            processor_time(number(rig.standby.pid())?)?,
            all(redis.collect::<anyhow::Result<Vec<_>>>()?)?,
            processor_time(rig.balancer.id())?,
        ]))
    }

    /// What was used since then.
    pub fn since(self, before: Self) -> [f64; PARTS.len()] {
        std::array::from_fn(|part| self.0[part].saturating_sub(before.0[part]).as_secs_f64())
    }
}

fn all(ids: Vec<u32>) -> anyhow::Result<Duration> {
    ids.into_iter().map(processor_time).sum()
}

impl Cost {
    /// Both.
    pub fn add(&mut self, other: Self) {
        self.pieces += other.pieces;
        self.lasted += other.lasted;
        self.used = std::array::from_fn(|part| self.used[part] + other.used[part]);
    }

    /// Without what the parts take in the same time when nothing is done.
    pub fn subtract(&mut self, nothing: &Self) {
        let share = self.lasted.div_duration_f64(nothing.lasted);
        self.used =
            std::array::from_fn(|part| (self.used[part] - nothing.used[part] * share).max(0.0));
    }

    /// Microseconds of processor time for one piece.
    #[expect(clippy::cast_precision_loss, reason = "no run does 2^52 pieces of work")]
    pub fn each(&self) -> [f64; PARTS.len()] {
        self.used.map(|used| used * 1e6 / self.pieces as f64)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Cost;

    #[test]
    #[expect(clippy::float_cmp, reason = "whole numbers are exact")]
    fn what_is_used_without_work_is_no_cost_of_the_work() {
        let second = Duration::from_secs(1);
        let nothing = Cost { pieces: 10, lasted: 10 * second, used: [1.0, 0.0, 2.0, 0.0, 0.0] };
        let mut work = Cost::default();
        for _ in 0..2 {
            work.add(Cost { pieces: 50, lasted: second, used: [0.6, 0.2, 0.1, 0.0, 0.0] });
        }
        work.subtract(&nothing);
        assert_eq!(work.each().map(f64::round), [10_000.0, 4_000.0, 0.0, 0.0, 0.0]);
    }
}
