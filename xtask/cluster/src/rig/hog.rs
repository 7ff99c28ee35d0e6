//! Somebody who takes connections of a PostgreSQL and keeps them.

use std::{path::PathBuf, time::Duration};

use anyhow::{bail, ensure};
use engines::Node;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
    time::timeout,
};

use super::links::socket_of;

/// The version of the protocol (PostgreSQL documentation, "Message Formats").
const PROTOCOL: u32 = 3 << 16;
/// Who it says that it is; nobody asks for a password.
const GREETING: &[u8] = b"user\0afterword\0database\0afterword\0application_name\0hog\0\0";
/// How long PostgreSQL may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connections that do nothing unless they are told to.
#[derive(Debug)]
pub struct Hog {
    socket: PathBuf,
    connections: Vec<UnixStream>,
}

impl Hog {
    /// Takes one connection.
    pub async fn new(node: &Node) -> anyhow::Result<Self> {
        let (_, socket) = socket_of(&node.url())?;
        let mut hog = Self { socket, connections: Vec::new() };
        ensure!(hog.take().await?, "PostgreSQL has no connection left");
        Ok(hog)
    }

    /// Takes all connections that there are; how many it has.
    pub async fn take_all(&mut self) -> anyhow::Result<usize> {
        while self.take().await? {}
        Ok(self.connections.len())
    }

    /// Says something over its first connection, and waits for the end of the answer.
    pub async fn tell(&mut self, statement: &str) -> anyhow::Result<()> {
        let Some(first) = self.connections.first_mut() else { bail!("it has a connection") };
        let length = u32::try_from(statement.len() + 5)?;
        first.write_u8(b'Q').await?;
        first.write_u32(length).await?;
        first.write_all(&[statement.as_bytes(), b"\0"].concat()).await?;
        let kind = until_ready(first).await?;
        ensure!(kind == b'Z', "{statement} was refused");
        Ok(())
    }

    /// Takes one more; not if it is refused.
    async fn take(&mut self) -> anyhow::Result<bool> {
        let mut stream = UnixStream::connect(&self.socket).await?;
        let length = u32::try_from(GREETING.len() + 8)?;
        stream.write_u32(length).await?;
        stream.write_u32(PROTOCOL).await?;
        stream.write_all(GREETING).await?;
        let is_taken = until_ready(&mut stream).await? == b'Z';
        if is_taken {
            self.connections.push(stream);
        }
        Ok(is_taken)
    }
}

/// Reads up to the message that says that it is ready (`Z`), or that something is wrong (`E`); which of them.
async fn until_ready(stream: &mut UnixStream) -> anyhow::Result<u8> {
    timeout(PATIENCE, async {
        loop {
            let kind = stream.read_u8().await?;
            let length = stream.read_u32().await?;
            let mut rest = vec![0; usize::try_from(length)?.saturating_sub(4)];
            stream.read_exact(&mut rest).await?;
            if matches!(kind, b'Z' | b'E') {
                return Ok(kind);
            }
        }
    })
    .await?
}
