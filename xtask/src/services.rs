//! A throw-away PostgreSQL and Redis, from the program of `xtask/services`.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use anyhow::{Context, bail};

use crate::{
    run::{self, Profile},
    setup,
};

/// `cargo xtask services`: prints the addresses and runs until Ctrl-C.
pub fn run() -> anyhow::Result<()> {
    Err(run::become_program(&mut Command::new(build()?)))
}

/// Running engines; they end, and their data is deleted, when this is dropped.
pub struct Services {
    program: Child,
    database_url: String,
}

impl Services {
    /// Starts them, and waits until they answer.
    pub fn start() -> anyhow::Result<Self> {
        let mut program =
            Command::new(build()?).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let output = program.stdout.take().context("the output is piped")?;
        // From here on, dropping this stops the program.
        let mut services = Self { program, database_url: String::new() };
        for line in BufReader::new(output).lines() {
            let line = line?;
            if let Some(url) = line.strip_prefix("DATABASE_URL=") {
                url.clone_into(&mut services.database_url);
            }
            if line.starts_with("REDIS_URL=") {
                return Ok(services);
            }
        }
        bail!("PostgreSQL and Redis did not start")
    }

    /// Where the database is, as its owner.
    pub fn database_url(&self) -> &str {
        &self.database_url
    }
}

impl Drop for Services {
    fn drop(&mut self) {
        // The end of its input is what it stops at.
        drop(self.program.stdin.take());
        if let Err(error) = self.program.wait() {
            println!("services: {error}");
        }
    }
}

fn build() -> anyhow::Result<PathBuf> {
    setup::run(setup::Need::ENGINES)?;
    Ok(run::build(Profile::Debug, &["xtask-services"])?.join("xtask-services"))
}
