//! `afterword`: the server and its command line.

use std::process::ExitCode;

use afterword_server::cli::{self, Away, Cli};
use clap::Parser;

/// A server that was asked did not answer.
const NO_ANSWER: u8 = 3;

#[tokio::main]
async fn main() -> ExitCode {
    match cli::run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not by the log, which may not have begun.
            eprintln!("afterword: {error:#}");
            if error.is::<Away>() { ExitCode::from(NO_ANSWER) } else { ExitCode::FAILURE }
        }
    }
}
