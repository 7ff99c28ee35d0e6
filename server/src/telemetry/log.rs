//! The log, which goes to the standard error.

use std::io::{self, IsTerminal, Write, stderr};

use tracing_subscriber::{EnvFilter, Layer, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use super::Traces;

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// A JSON object a line, for machines.
    Json,
}

/// Starts the log: `filter` as in `info,afterword_server=debug`. Traces go their own way, whatever is logged.
pub fn start(format: LogFormat, filter: &str, traces: Option<&Traces>) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = fmt::layer().with_writer(|| Output);
    let log = match format {
        LogFormat::Text => log.with_ansi(stderr().is_terminal()).boxed(),
        LogFormat::Json => log.json().flatten_event(true).boxed(),
    };
    let registry = tracing_subscriber::registry().with(log.with_filter(filter));
    registry.with(traces.map(Traces::layer)).init();
}

/// Where the log goes. A line that can't be written, as on a full disk, is counted, and stops nobody.
struct Output;

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        stderr().write(bytes)
    }

    fn write_all(&mut self, line: &[u8]) -> io::Result<()> {
        let lost = metrics::counter!("afterword_log_lines_lost_total");
        stderr().write_all(line).inspect_err(|_| lost.increment(1))
    }

    fn flush(&mut self) -> io::Result<()> {
        stderr().flush()
    }
}
