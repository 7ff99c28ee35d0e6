//! The least that a server can do: bytes that it has already, over the same connections as ours.

use std::{fs, net::SocketAddr, path::PathBuf, time::Duration};

use afterword_server::{cli::serve::listen, serve};
use anyhow::Context;
use axum::{
    Router,
    body::Bytes,
    extract::{
        State, WebSocketUpgrade,
        ws::{Message, Utf8Bytes},
    },
    http::{StatusCode, header},
    response::Response,
    routing::{get, post},
};
use tokio::sync::broadcast::{Sender, channel};
use tokio_util::sync::CancellationToken;

/// News that a socket may be behind.
const BEHIND: usize = 64;
/// What our own sockets have.
const READ_BUFFER: usize = 1024;

/// Serves the pages, and a socket that says what is posted to `/news` and echoes a greeting, until the process is
/// killed.
pub async fn serve(address: SocketAddr, pages: &[PathBuf]) -> anyhow::Result<()> {
    let mut router = Router::new().route("/news", post(publish)).route("/live", get(watch));
    for (number, path) in pages.iter().enumerate() {
        let page = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
        let page = Bytes::from(page);
        let headers = [(header::CONTENT_TYPE, "text/plain"), (header::CONTENT_ENCODING, "br")];
        router = router.route(&format!("/{number}"), get(async move || (headers, page.clone())));
    }
    let router = router.with_state(channel::<Utf8Bytes>(BEHIND).0);
    serve::serve(listen(address).await?, router, CancellationToken::new(), Duration::ZERO).await;
    Ok(())
}

async fn publish(State(news): State<Sender<Utf8Bytes>>, text: String) -> StatusCode {
    match news.send(text.into()) {
        Ok(_) => StatusCode::CREATED,
        Err(_) => StatusCode::GONE,
    }
}

async fn watch(State(news): State<Sender<Utf8Bytes>>, upgrade: WebSocketUpgrade) -> Response {
    let mut news = news.subscribe();
    let upgrade = upgrade.read_buffer_size(READ_BUFFER).write_buffer_size(0);
    upgrade.on_upgrade(async move |mut socket| {
        loop {
            tokio::select! {
                text = news.recv() => {
                    let Ok(text) = text else { return };
                    if socket.send(Message::Text(text)).await.is_err() {
                        return;
                    }
                }
                message = socket.recv() => {
                    let Some(Ok(message)) = message else { return };
                    if matches!(message, Message::Text(_)) && socket.send(message).await.is_err() {
                        return;
                    }
                }
            }
        }
    })
}
