//! Stands between two parts and can be cut, in both directions or in one. What is cut in one direction waits, as packets
//! of TCP do that are sent again and again, and arrives when the cut is mended.

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadHalf, WriteHalf, split},
    net::{TcpListener, TcpStream, UnixListener, UnixStream},
    sync::watch,
    task::{AbortHandle, JoinSet},
};

/// What is read at a time, in bytes.
const CHUNK: usize = 16 * 1024;

/// How a relay is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Not at all.
    Whole,
    /// What clients send does not arrive.
    There,
    /// What is answered does not arrive.
    Back,
    /// Connections end at once.
    Refused,
}

/// The ports of a Redis Cluster, and those that its clients are told instead. All have five digits.
pub type Names = Arc<[(u16, u16)]>;

/// Where clients of a relay come in.
#[derive(Debug)]
pub enum Entrance {
    /// A port.
    Port(TcpListener),
    /// A socket of the file system.
    File(UnixListener),
}

/// Where a relay sends them.
#[derive(Clone, Debug)]
pub enum Exit {
    /// A port.
    Port(SocketAddr),
    /// A socket of the file system.
    File(PathBuf),
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}
type Pipe = Box<dyn Stream>;

/// A relay; connections through it end when it is dropped.
#[derive(Debug)]
pub struct Relay {
    cut: watch::Sender<Cut>,
    task: AbortHandle,
}

impl Relay {
    /// Lets clients through from now on.
    pub fn start(entrance: Entrance, exit: Exit, names: Names) -> Self {
        let (cut, state) = watch::channel(Cut::Whole);
        let task = tokio::spawn(accept(entrance, exit, names, state)).abort_handle();
        Self { cut, task }
    }

    /// Cuts it, or mends it.
    pub fn cut(&self, cut: Cut) {
        self.cut.send_replace(cut);
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Entrance {
    async fn accept(&self) -> io::Result<Pipe> {
        Ok(match self {
            Self::Port(listener) => at_once(listener.accept().await?.0)?,
            Self::File(listener) => Box::new(listener.accept().await?.0),
        })
    }
}

impl Exit {
    async fn connect(&self) -> io::Result<Pipe> {
        Ok(match self {
            Self::Port(address) => at_once(TcpStream::connect(address).await?)?,
            Self::File(path) => Box::new(UnixStream::connect(path).await?),
        })
    }
}

/// Sends small packets without waiting for more.
fn at_once(stream: TcpStream) -> io::Result<Pipe> {
    stream.set_nodelay(true)?;
    Ok(Box::new(stream))
}

async fn accept(entrance: Entrance, exit: Exit, names: Names, state: watch::Receiver<Cut>) {
    let mut connections = JoinSet::new();
    while let Ok(client) = entrance.accept().await {
        while connections.try_join_next().is_some() {}
        if *state.borrow() != Cut::Refused {
            connections.spawn(carry(client, exit.clone(), names.clone(), state.clone()));
        }
    }
}

/// Carries both ways until an end hangs up or the relay refuses.
async fn carry(client: Pipe, exit: Exit, names: Names, mut state: watch::Receiver<Cut>) {
    let mut refused = state.clone();
    let carried = async move {
        // Who can't be reached now may be later: until then the connection is made, and silent.
        state.wait_for(|cut| *cut == Cut::Whole).await.map_err(io::Error::other)?;
        let (read_client, write_client) = split(client);
        let (read_server, write_server) = split(exit.connect().await?);
        let there = pump(read_client, write_server, Cut::There, Names::default(), state.clone());
        let back = pump(read_server, write_client, Cut::Back, names, state);
        tokio::try_join!(there, back)
    };
    tokio::select! {
        // An end that hung up is no news.
        _ = carried => {}
        _ = refused.wait_for(|cut| *cut == Cut::Refused) => {}
    }
}

/// Carries one way, except while that way is cut.
async fn pump(
    mut from: ReadHalf<Pipe>,
    mut to: WriteHalf<Pipe>,
    way: Cut,
    names: Names,
    mut state: watch::Receiver<Cut>,
) -> io::Result<()> {
    let (mut chunk, mut held) = (vec![0; CHUNK], Vec::new());
    loop {
        let count = from.read(&mut chunk).await?;
        state.wait_for(|cut| *cut != way).await.map_err(io::Error::other)?;
        if count == 0 {
            return to.shutdown().await;
        }
        if names.is_empty() {
            to.write_all(&chunk[..count]).await?;
        } else {
            held.extend_from_slice(&chunk[..count]);
            to.write_all(&rename(&mut held, &names)).await?;
        }
    }
}

/// Takes the whole lines of what Redis said (RESP: everything ends with one), with other ports at their ends.
fn rename(held: &mut Vec<u8>, names: &[(u16, u16)]) -> Vec<u8> {
    let whole = held.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
    let rest = held.split_off(whole);
    let mut lines = std::mem::replace(held, rest);
    for (port, told) in names {
        let (port, told) = (format!(":{port}\r\n"), format!(":{told}\r\n"));
        let length = port.len();
        for at in 0..(lines.len() + 1).saturating_sub(length) {
            if lines[at..].starts_with(port.as_bytes()) {
                lines[at..at + length].copy_from_slice(told.as_bytes());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::rename;

    #[test]
    fn a_cluster_says_other_ports_and_nothing_else_is_changed() {
        let names = [(21_000, 12_000), (21_001, 12_001)];
        let mut held =
            b"*2\r\n:21000\r\n-MOVED 7 127.0.0.1:21001\r\n$6\r\n:21000x\r\n:210".to_vec();
        let whole = b"*2\r\n:12000\r\n-MOVED 7 127.0.0.1:12001\r\n$6\r\n:21000x\r\n".to_vec();
        assert_eq!(rename(&mut held, &names), whole);
        held.extend_from_slice(b"00\r\n");
        assert_eq!(rename(&mut held, &names), b":12000\r\n");
        assert_eq!((held.len(), rename(&mut held, &names).len()), (0, 0));
    }
}
