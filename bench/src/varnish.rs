//! Varnish before a server, with the configuration of `deploy/`.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use tokio::net::{TcpListener, TcpStream};

/// How long it may take to compile its configuration and listen.
const READY: Duration = Duration::from_secs(30);

/// A running Varnish. It is killed when this is dropped.
#[derive(Debug)]
pub struct Varnish {
    /// Where readers come.
    pub address: SocketAddr,
    child: Child,
}

impl Varnish {
    /// Starts it before a server; `purge` is where it is told what is old.
    pub async fn start(
        server: SocketAddr,
        purge: SocketAddr,
        directory: &Path,
    ) -> anyhow::Result<Self> {
        let config = include_str!("../../deploy/varnish.vcl");
        let port = format!(".port = \"{}\"", server.port());
        fs::create_dir_all(directory)?;
        let file = directory.join("varnish.vcl");
        fs::write(&file, config.replace(".port = \"8080\"", &port))?;

        let address = free_address().await?;
        let mut command = Command::new(program());
        command.args(["-F", "-j", "none", "-T", "none", "-s", "malloc,64m", "-n"]).arg(directory);
        command.args(["-a", &format!("public={address}"), "-a", &format!("purge={purge}"), "-f"]);
        command.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().context("Debian's package varnish is not installed")?;
        let (varnish, started) = (Self { address, child }, Instant::now());
        while TcpStream::connect(address).await.is_err() {
            ensure!(started.elapsed() < READY, "Varnish did not listen in time");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(varnish)
    }
}

impl Drop for Varnish {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address of this machine where nobody listens.
pub async fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0").await?.local_addr()?)
}

/// Debian keeps programs of servers where not everybody looks.
fn program() -> PathBuf {
    let usual = Path::new("/usr/sbin/varnishd");
    if usual.is_file() { usual.into() } else { "varnishd".into() }
}
