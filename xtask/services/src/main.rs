//! A throw-away PostgreSQL and Redis; run by `cargo xtask services`, and by `cargo xtask prepare`.
//!
//! Prints their two addresses, and runs until Ctrl-C or until its input ends, which it does also
//! when whoever started it is no more.
#![expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]

use std::io::{Read, Write, stdin, stdout};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut engines = engines::start(engines::Options::throwaway()?).await?;
    println!("DATABASE_URL={}", engines.database_url());
    println!("REDIS_URL={}", engines.redis_url());
    stdout().flush()?;

    tokio::select! {
        error = engines.failed() => return Err(error.into()),
        signal = tokio::signal::ctrl_c() => signal?,
        () = end_of_input() => {}
    }
    Ok(engines.stop().await?)
}

async fn end_of_input() {
    let (send, ended) = tokio::sync::oneshot::channel();
    // A thread of its own: a runtime would wait for its blocking tasks, and a terminal never ends.
    std::thread::spawn(move || {
        let ended = stdin().lock().bytes().all(|byte| byte.is_ok());
        send.send(ended)
    });
    // Either way nothing will come any more.
    let _ = ended.await;
}
