//! What a child process of a run does.

use std::{io::Read, net::SocketAddr, path::PathBuf, thread};

use afterword_server::cli::{self, Cli};
use clap::{Parser, Subcommand};

use crate::bare;

/// What a child process does. It ends when its standard input does, so that it never outlives the run.
#[derive(Debug, Subcommand)]
pub enum Role {
    /// Be the server, with the arguments of `afterword`.
    #[command(hide = true)]
    Afterword {
        /// As one would type them.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Be a server that knows its answers.
    #[command(hide = true)]
    Bare {
        /// Where to listen.
        #[arg(long)]
        listen: SocketAddr,
        /// Brotli that is the answer to `/0`, `/1`, and so on.
        #[arg(long = "page")]
        pages: Vec<PathBuf>,
    },
}

impl Role {
    /// Does it until told to stop.
    pub async fn play(self) -> anyhow::Result<()> {
        thread::spawn(end_with_input);
        match self {
            Self::Afterword { arguments } => {
                let arguments = std::iter::once("afterword".to_owned()).chain(arguments);
                cli::run(Cli::parse_from(arguments)).await
            }
            Self::Bare { listen, pages } => bare::serve(listen, &pages).await,
        }
    }
}

fn end_with_input() {
    let mut input = std::io::stdin().lock();
    while input.read(&mut [0; 64]).is_ok_and(|read| read > 0) {}
    std::process::exit(0);
}
