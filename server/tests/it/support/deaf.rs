//! A proxy that lets no WebSocket through.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};

/// Hangs up on whoever begins with a handshake, and passes everything else on.
pub async fn serve(listener: TcpListener, server: SocketAddr) {
    while let Ok((client, _)) = listener.accept().await {
        tokio::spawn(pass(client, server));
    }
}

async fn pass(mut client: TcpStream, server: SocketAddr) -> std::io::Result<()> {
    let mut head = [0; 2048];
    let mut length = 0;
    while !head[..length].windows(4).any(|bytes| bytes == b"\r\n\r\n") && length < head.len() {
        client.readable().await?;
        length = client.peek(&mut head).await?;
        tokio::task::yield_now().await;
    }
    let head = String::from_utf8_lossy(&head[..length]).to_ascii_lowercase();
    if head.contains("upgrade: websocket") {
        return client.shutdown().await;
    }
    let mut server = TcpStream::connect(server).await?;
    copy_bidirectional(&mut client, &mut server).await.map(drop)
}
