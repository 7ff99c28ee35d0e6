//! Addresses: where browsers come to, and where the server listens.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use url::{Host, Url};

use super::{Check, mend};

const PATIENCE: Duration = Duration::from_secs(2);

/// Browsers give what a widget needs (secure cookies, the clipboard) to https and to this machine only.
pub fn public_address(url: &Url) -> Check {
    let is_loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match (url.scheme(), is_loopback) {
        ("https", false) => Ok(url.to_string()),
        (_, true) => Ok(format!("{url}, for this machine only")),
        _ => Err(format!(
            "{url} is neither https nor on this machine: put a proxy with a certificate before the \
             server and set AFTERWORD_PUBLIC_URL to its https address"
        )),
    }
}

/// Free, or taken by a running Afterword.
pub async fn listening(address: SocketAddr) -> Check {
    match TcpListener::bind(address).await {
        Ok(_) => Ok(format!("{address} is free")),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            match timeout(PATIENCE, is_alive(address)).await {
                Ok(Ok(true)) => Ok(format!("{address} is taken by a server that lives")),
                _ => Err(format!(
                    "{address} is taken by another program: stop it, or listen elsewhere"
                )),
            }
        }
        Err(error) => Err(mend(&format!("{address} cannot be listened on"), error)),
    }
}

/// Whether what listens answers as Afterword does when it is asked whether it lives.
async fn is_alive(address: SocketAddr) -> io::Result<bool> {
    let mut stream = TcpStream::connect(address).await?;
    stream
        .write_all(b"GET /livez HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        .await?;
    let mut answer = String::new();
    stream.take(4_096).read_to_string(&mut answer).await?;
    Ok(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("\r\n\r\nok\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_and_this_machine_will_do() {
        for good in [
            "https://comments.example.com",
            "http://localhost:4800",
            "http://comments.localhost:4800",
            "http://127.0.0.1:8080",
            "http://[::1]:8080",
        ] {
            assert!(public_address(&good.parse().unwrap()).is_ok(), "{good}");
        }
        for bad in ["http://comments.example.com", "http://10.0.0.1", "http://localhost.example"] {
            assert!(public_address(&bad.parse().unwrap()).is_err(), "{bad}");
        }
    }

    #[tokio::test]
    async fn an_address_that_a_stranger_has_is_not_free() {
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = free.local_addr().unwrap();
        let stranger = tokio::spawn(async move {
            let (mut stream, _) = free.accept().await.unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\nhello").await.unwrap();
            free
        });
        assert!(listening(address).await.is_err());
        drop(stranger.await.unwrap());
        assert!(listening(address).await.is_ok());
    }
}
