//! The same frames as server-sent events (HTML standard, section 9.2), for where a proxy breaks WebSockets.
//!
//! What a client would say first on a socket, it says in the address. It can't answer a `ping`: whether it is still
//! there, the connection knows.

use std::{convert::Infallible, pin::pin, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::ws::Message,
};
use futures_util::{SinkExt, StreamExt, future::ready, stream};
use sdk::wire::{CLOSE_EVENT, ClientFrame};
use tokio::{sync::mpsc, time::timeout};
use tokio_util::sync::PollSender;

use super::{Ended, HUNG_UP, Socket, Visitor, Way, close};
use crate::app::App;

/// Frames that wait for the connection, which has a buffer of its own.
const UNSENT: usize = 1;

/// Opens a stream of events for somebody who says this first. It is the body of the answer.
pub fn open(app: App, visitor: Visitor, first: Vec<ClientFrame>) -> Body {
    let (sender, mut unsent) = mpsc::channel(UNSENT);
    app.tasks.clone().spawn(run(app, visitor, first, sender));
    let unsent = stream::poll_fn(move |context| unsent.poll_recv(context));
    Body::from_stream(unsent.map(Ok::<_, Infallible>))
}

async fn run(app: App, visitor: Visitor, first: Vec<ClientFrame>, sender: mpsc::Sender<Bytes>) {
    let sink = PollSender::new(sender.clone())
        .sink_map_err(axum::Error::new)
        .with(|message| ready(Ok::<_, axum::Error>(event(message))));
    let mut socket = Socket::new(app, visitor, Box::pin(sink), Way::Events);
    let ended = serve(&mut socket, first, &sender).await.err().unwrap_or(HUNG_UP);
    let farewell = close(ended);
    // Who is gone is told nothing: a sink that has failed must not be used again.
    if ended != HUNG_UP {
        let _gone_already = timeout(Duration::from_secs(1), socket.sink.send(farewell)).await;
    }
}

async fn serve(
    socket: &mut Socket,
    first: Vec<ClientFrame>,
    sender: &mpsc::Sender<Bytes>,
) -> Result<(), Ended> {
    for frame in first {
        Box::pin(socket.obey(frame)).await?;
    }
    // Nothing is heard but that the client is gone.
    let mut gone = pin!(stream::once(sender.closed()).filter_map(|()| ready(None)));
    socket.serve(&mut gone).await
}

/// A frame as an event. Text frames are JSON without line breaks.
fn event(message: Message) -> Bytes {
    match message {
        Message::Text(frame) => ["data: ", frame.as_str(), "\n\n"].concat().into(),
        Message::Close(Some(frame)) => {
            format!("event: {CLOSE_EVENT}\ndata: {}\n\n", frame.code).into()
        }
        _ => Bytes::new(),
    }
}
