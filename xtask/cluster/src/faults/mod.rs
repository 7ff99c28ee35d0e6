//! Faults.
use clap::Args;
/// What to break.
#[derive(Debug, Args)]
pub struct Options {}
/// Breaks.
pub async fn run(_options: Options) -> anyhow::Result<()> { Ok(()) }
