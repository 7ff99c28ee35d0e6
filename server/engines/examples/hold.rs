//! Holds a PostgreSQL and a Redis in the directory that is its argument, prints where they are and
//! waits for a Ctrl-C: `cargo run -p afterword-engines --example hold -- /tmp/data`.

use std::{env, error::Error};

#[tokio::main(flavor = "current_thread")]
#[expect(clippy::print_stdout, reason = "the addresses are what it is for")]
async fn main() -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let data_dir = env::args_os().nth(1).ok_or("usage: hold DIRECTORY")?;
    let mut engines = engines::start(engines::Options::durable(data_dir)).await?;
    println!("{}\n{}", engines.database_url(), engines.redis_url());
    tokio::select! {
        error = engines.failed() => Err(error.into()),
        interrupted = tokio::signal::ctrl_c() => {
            interrupted?;
            Ok(engines.stop().await?)
        }
    }
}
