//! `afterword`: the server and its command line.

use std::process::ExitCode;

use afterword_server::cli::{self, Cli};
use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    match cli::run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not by the log, which may not have begun.
            eprintln!("afterword: {error:#}");
            ExitCode::FAILURE
        }
    }
}
