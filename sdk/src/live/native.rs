//! The live client of native programs, over tokio-tungstenite, and reqwest where no socket gets through.

use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use futures_util::{SinkExt, Stream, StreamExt, future::BoxFuture};
use tokio::{
    net::TcpStream,
    sync::mpsc,
    task::JoinHandle,
    time::{Instant, sleep_until},
};
use tokio_tungstenite::{
    Connector, MaybeTlsStream, WebSocketStream, client_async_tls_with_config,
    tungstenite::{
        self, Message,
        client::IntoClientRequest,
        http::{HeaderValue, Request},
        protocol::WebSocketConfig,
    },
};

use super::{Input, Live, Notice, Output, events::Events};
use crate::{
    client::Client,
    transport,
    wire::{ClientFrame, CommentId, Position, SUBPROTOCOL, ServerFrame, ThreadId, Watch},
};

/// Notices that wait for the program, and wishes that wait for the socket. When it is full, the socket waits, and the
/// server keeps what is missed.
const QUEUE: usize = 256;
/// Largest message that is read, in bytes.
const MESSAGE_BYTES: usize = 1024 * 1024;
/// Buffers are allocated whole for each socket, so they are small.
const BUFFER_BYTES: usize = 4096;

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Watches threads: a stream of [`Notice`]s. It reconnects and resumes by itself; dropping it closes the socket.
#[derive(Debug)]
pub struct LiveSocket {
    inputs: mpsc::Sender<Input>,
    notices: mpsc::Receiver<Notice>,
    task: JoinHandle<()>,
}

impl Client {
    /// Watches threads of the site. The socket opens with the first subscription. Call it in a tokio runtime.
    pub fn live(&self) -> LiveSocket {
        LiveSocket::new(self.clone())
    }
}

impl LiveSocket {
    fn new(client: Client) -> Self {
        let (inputs, wishes) = mpsc::channel(QUEUE);
        let (told, notices) = mpsc::channel(QUEUE);
        let seed = u64::from_le_bytes(transport::random());
        let live = if client.has_tickets() { Live::known(seed) } else { Live::new(seed) };
        let driver = Driver { live, link: Link::None, asking: None, client, began: Instant::now() };
        Self { inputs, notices, task: tokio::spawn(driver.run(wishes, told)) }
    }

    /// Watches a thread from `position` on. For one that is watched already: it was loaded again, go on from here.
    pub async fn subscribe(&self, thread: ThreadId, position: Position) {
        // The task ends with this value, so it is there.
        let _ = self.inputs.send(Input::Subscribe(thread, position)).await;
    }

    /// Watches a thread no more.
    pub async fn unsubscribe(&self, thread: ThreadId) {
        let _ = self.inputs.send(Input::Unsubscribe(thread)).await;
    }

    /// Says that whoever asks writes in a thread that is watched: an answer to this comment, or a root. Say it every
    /// [`crate::limits::TYPING_EVERY_MS`] for as long as it is so.
    pub async fn typing(&self, thread: ThreadId, parent: Option<CommentId>) {
        let _ = self.inputs.send(Input::Typing(thread, parent)).await;
    }

    /// What happens next.
    pub async fn next(&mut self) -> Option<Notice> {
        self.notices.recv().await
    }
}

impl Stream for LiveSocket {
    type Item = Notice;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Notice>> {
        self.notices.poll_recv(context)
    }
}

impl Drop for LiveSocket {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Moves inputs into the machine and does what it says.
struct Driver {
    live: Live,
    link: Link,
    /// A ticket that was asked for.
    asking: Option<BoxFuture<'static, Option<String>>>,
    client: Client,
    began: Instant,
}

enum Link {
    None,
    Opening(BoxFuture<'static, Option<Link>>),
    Open(Box<Socket>),
    Events(Box<Events>),
}

impl Driver {
    async fn run(mut self, mut wishes: mpsc::Receiver<Input>, told: mpsc::Sender<Notice>) {
        loop {
            let deadline = self.live.deadline().map(|at| self.began + Duration::from_millis(at));
            let input = tokio::select! {
                wish = wishes.recv() => match wish {
                    Some(wish) => wish,
                    None => return,
                },
                input = self.link.next() => input,
                ticket = asked(&mut self.asking) => Input::Ticket(ticket),
                () = sleep_until(deadline.unwrap_or(self.began)), if deadline.is_some() => Input::Tick,
            };
            let now = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.live.handle(input, now);
            for output in self.live.take_outputs() {
                match output {
                    Output::Open => self.link = Link::Opening(Box::pin(open(self.client.clone()))),
                    Output::OpenEvents { ticket, watched } => {
                        let opening = open_events(self.client.clone(), ticket, watched);
                        self.link = Link::Opening(Box::pin(opening));
                    }
                    Output::Typing(thread, parent) => {
                        // Said again soon, if it is still so.
                        drop(tokio::spawn(self.client.typing(thread, parent).into_future()));
                    }
                    Output::Close => self.link = Link::None,
                    Output::Send(frame) => self.link.send(&frame).await,
                    Output::NeedTicket => self.asking = Some(Box::pin(ticket(self.client.clone()))),
                    Output::Notify(notice) => {
                        if told.send(notice).await.is_err() {
                            return;
                        }
                    }
                }
            }
        }
    }
}

impl Link {
    /// What happens next on the socket; never, without one.
    async fn next(&mut self) -> Input {
        match self {
            Self::None => std::future::pending().await,
            Self::Opening(opening) => match opening.await {
                Some(link) => {
                    *self = link;
                    Input::Opened
                }
                None => self.closed(None),
            },
            Self::Events(events) => match events.next().await {
                Input::Closed(code) => self.closed(code),
                input => input,
            },
            Self::Open(socket) => loop {
                match socket.next().await {
                    Some(Ok(Message::Text(text))) => {
                        let frame = serde_json::from_str(&text).unwrap_or(ServerFrame::Unknown);
                        return Input::Frame(frame);
                    }
                    Some(Ok(Message::Close(frame))) => {
                        return self.closed(frame.map(|frame| frame.code.into()));
                    }
                    Some(Ok(_)) => (),
                    Some(Err(_)) | None => return self.closed(None),
                }
            },
        }
    }

    async fn send(&mut self, frame: &ClientFrame) {
        if let Self::Open(socket) = self {
            // A broken socket says so when it is read next.
            let _ = socket.send(Message::text(transport::to_json(frame))).await;
        }
    }

    fn closed(&mut self, code: Option<u16>) -> Input {
        *self = Self::None;
        Input::Closed(code)
    }
}

/// Waits for what was asked for; for ever, if nothing was.
async fn asked(asking: &mut Option<BoxFuture<'static, Option<String>>>) -> Option<String> {
    let Some(ticket) = asking else { return std::future::pending().await };
    let ticket = ticket.await;
    *asking = None;
    ticket
}

async fn ticket(client: Client) -> Option<String> {
    client.ticket().await.ok().map(|answer| answer.ticket)
}

/// Opens a socket. Why it did not work makes no difference: the next attempt comes.
async fn open(client: Client) -> Option<Link> {
    let request = request(&client).ok()?;
    let host = request.uri().host()?.to_owned();
    let secure = request.uri().scheme_str() == Some("wss");
    let port = request.uri().port_u16().unwrap_or(if secure { 443 } else { 80 });
    let stream = match client.transport.address() {
        Some(address) => TcpStream::connect((address, port)).await,
        None => TcpStream::connect((host.as_str(), port)).await,
    };
    let config = WebSocketConfig::default()
        .read_buffer_size(BUFFER_BYTES)
        .write_buffer_size(0)
        .max_message_size(Some(MESSAGE_BYTES))
        .max_frame_size(Some(MESSAGE_BYTES));
    let connector = Connector::Rustls(client.transport.tls());
    let (socket, _) =
        client_async_tls_with_config(request, stream.ok()?, Some(config), Some(connector))
            .await
            .ok()?;
    Some(Link::Open(Box::new(socket)))
}

async fn open_events(client: Client, ticket: Option<String>, watched: Vec<Watch>) -> Option<Link> {
    let url = client.events_url(ticket.as_deref(), &watched);
    let response = client.transport.stream(&url, client.credentials()).await?;
    Some(Link::Events(Box::new(Events::new(response))))
}

fn request(client: &Client) -> tungstenite::Result<Request<()>> {
    let mut request = client.live_url().into_client_request()?;
    let headers = request.headers_mut();
    headers.insert("sec-websocket-protocol", HeaderValue::from_static(SUBPROTOCOL));
    if let Some((name, value)) = client.credentials() {
        headers.insert(name, HeaderValue::from_str(&value)?);
    }
    if let Some(origin) = client.transport.origin() {
        headers.insert("origin", HeaderValue::from_str(origin)?);
    }
    Ok(request)
}
