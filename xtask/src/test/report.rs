//! What `cargo xtask test` says: a heading for each step, and a table at the end.

use std::time::{Duration, Instant};

use anyhow::bail;

use super::counts::Counts;

/// The steps that ran.
pub struct Report {
    start: Instant,
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    took: Duration,
    counts: Counts,
    error: Option<anyhow::Error>,
}

impl Default for Report {
    fn default() -> Self {
        Self { start: Instant::now(), steps: Vec::new() }
    }
}

impl Report {
    /// A step that passes or fails as a whole, and counts as one.
    pub fn check(&mut self, name: &'static str, step: impl FnOnce() -> anyhow::Result<()>) {
        self.count(name, || step().map(|()| Counts { passed: 1, ..Counts::default() }));
    }

    /// A step that counts its tests.
    pub fn count(&mut self, name: &'static str, step: impl FnOnce() -> anyhow::Result<Counts>) {
        println!("\n=== {name} (after {})", seconds(self.start.elapsed()));
        let start = Instant::now();
        let (counts, error) = match step() {
            Ok(counts) => (counts, None),
            Err(error) => (Counts { failed: 1, ..Counts::default() }, Some(error)),
        };
        if let Some(error) = &error {
            println!("\n{name} FAILED: {error:#}");
        }
        self.steps.push(Step { name, took: start.elapsed(), counts, error });
    }

    /// Prints the table; fails if a step did.
    pub fn finish(&self) -> anyhow::Result<()> {
        let bar = "-".repeat(60);
        println!(
            "\n{:<22}{:>9}{:>9}{:>9}{:>10}\n{bar}",
            "step", "passed", "failed", "skipped", "time"
        );
        let mut total = Counts::default();
        for Step { name, took, counts, .. } in &self.steps {
            let Counts { passed, failed, skipped } = *counts;
            println!("{name:<22}{passed:>9}{failed:>9}{skipped:>9}{:>10}", seconds(*took));
            total += *counts;
        }
        println!("{bar}\n{:>59}", seconds(self.start.elapsed()));
        for Step { name, error, .. } in &self.steps {
            if let Some(error) = error {
                let text = format!("{error:#}");
                println!("{name}: {}", text.lines().next().unwrap_or_default());
            }
        }
        println!("\n{} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped);
        if total.failed > 0 {
            bail!("{} failed", total.failed);
        }
        Ok(())
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
