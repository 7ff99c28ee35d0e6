//! A live socket, or the stream of events that stands in for it, frame by frame.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use sdk::wire::{
    CLOSE_EVENT, ClientFrame, EventFrame, Position, SUBPROTOCOL, ServerFrame, ThreadId, Ticket,
    Typist, Watch,
};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, client_async,
    tungstenite::{
        Error, Message,
        client::IntoClientRequest,
        http::{HeaderName, HeaderValue},
    },
};

use super::{Answer, Persona, TestApp, app::Site, until::SOON};

/// An open socket.
#[derive(Debug)]
pub struct Socket(Way);

#[derive(Debug)]
enum Way {
    Socket(Box<WebSocketStream<MaybeTlsStream<TcpStream>>>),
    /// A stream, and what of it was not read.
    Events(reqwest::Response, String),
}

impl TestApp {
    /// A socket of a reader of the blog, greeted.
    pub async fn socket(&self) -> Socket {
        self.socket_of(&self.blog).await
    }

    /// A socket of somebody of the blog whom a ticket proves, greeted.
    pub async fn socket_with(&self, who: &Persona) -> Socket {
        self.socket_with_client(&who.at(self, &self.blog)).await
    }

    /// The same, of somebody who speaks with this node already.
    pub async fn socket_with_client(&self, who: &Persona) -> Socket {
        let Ticket { ticket } = who.client.ticket().await.unwrap();
        let mut socket = self.authenticate(&self.blog, ticket).await;
        assert!(matches!(socket.hear().await, ServerFrame::Hello { .. }));
        socket
    }

    /// A socket of a page of a site that sent a ticket.
    pub async fn authenticate(&self, site: &Site, ticket: String) -> Socket {
        let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("origin", site.origin)];
        let mut socket = self.shake_hands(site, &headers).await.unwrap();
        socket.say(&ClientFrame::Auth { ticket }).await;
        socket
    }

    /// A socket of a reader of a site, greeted.
    pub async fn socket_of(&self, site: &Site) -> Socket {
        let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("origin", site.origin)];
        let mut socket = self.shake_hands(site, &headers).await.unwrap();
        socket.say(&ClientFrame::Hello).await;
        assert!(matches!(socket.hear().await, ServerFrame::Hello { .. }));
        socket
    }

    /// A stream of a reader of the blog who watches this from here on, greeted.
    pub async fn events(&self, thread: ThreadId, after: Option<Position>) -> Socket {
        let mut stream = self.try_events(&[Watch { thread, after }], None).await.unwrap();
        assert!(matches!(stream.hear().await, ServerFrame::Hello { .. }));
        stream
    }

    /// A stream of somebody of the blog whom a ticket proves, greeted.
    pub async fn events_with(&self, who: &Persona, thread: ThreadId) -> Socket {
        let Ticket { ticket } = who.at(self, &self.blog).client.ticket().await.unwrap();
        let watched = [Watch { thread, after: None }];
        let mut stream = self.try_events(&watched, Some(&ticket)).await.unwrap();
        assert!(matches!(stream.hear().await, ServerFrame::Hello { .. }));
        stream
    }

    /// Tries to open a stream from a page of the blog; the answer that refuses it.
    pub async fn try_events(
        &self,
        watched: &[Watch],
        ticket: Option<&str>,
    ) -> Result<Socket, Answer> {
        let url = self.reader().client.events_url(ticket, watched);
        let path = url.strip_prefix(&self.url()).unwrap();
        let ask = self.ask_path("GET", path).header("origin", self.blog.origin);
        ask.open().await.map(Socket::reading)
    }

    /// Tries to open a socket with these headers and no others; the status of a refusal.
    pub async fn shake_hands(
        &self,
        site: &Site,
        headers: &[(&'static str, &str)],
    ) -> Result<Socket, u16> {
        let url = format!("ws://{}/api/v1/sites/{}/live", self.address, site.key);
        let stream = TcpStream::connect(self.address).await.unwrap();
        Socket::open(&url, headers, MaybeTlsStream::Plain(stream)).await
    }
}

fn is_whisper(frame: &ServerFrame) -> bool {
    matches!(frame, ServerFrame::Presence { .. } | ServerFrame::Typing { .. })
}

impl Socket {
    /// Tries to open a socket over a connection with these headers and no others; the status of a refusal.
    pub async fn open(
        url: &str,
        headers: &[(&'static str, &str)],
        stream: MaybeTlsStream<TcpStream>,
    ) -> Result<Self, u16> {
        let mut request = url.into_client_request().unwrap();
        for (name, value) in headers {
            let value = HeaderValue::from_str(value).unwrap();
            request.headers_mut().append(HeaderName::from_static(name), value);
        }
        match client_async(request, stream).await {
            Ok((socket, response)) => {
                assert_eq!(response.headers()["sec-websocket-protocol"], SUBPROTOCOL);
                assert!(!response.headers().contains_key("sec-websocket-extensions"));
                Ok(Self(Way::Socket(Box::new(socket))))
            }
            Err(Error::Http(response)) => Err(response.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    /// The stream that an answer carries.
    pub fn reading(answer: reqwest::Response) -> Self {
        Self(Way::Events(answer, String::new()))
    }

    /// Sends a frame.
    pub async fn say(&mut self, frame: &ClientFrame) {
        self.send(Message::text(serde_json::to_string(frame).unwrap())).await;
    }

    /// Sends anything. A socket that is closed already says so when it is read.
    pub async fn send(&mut self, message: Message) {
        let Way::Socket(socket) = &mut self.0 else { panic!("nobody speaks on a stream") };
        let _closed_already = socket.send(message).await;
    }

    /// Subscribes, and tells how that began.
    pub async fn subscribe(&mut self, thread: ThreadId, after: Option<Position>) -> ServerFrame {
        self.say(&ClientFrame::Subscribe { thread, after }).await;
        self.hear().await
    }

    /// The next frame that is not about who reads and who writes: those come whenever they come.
    pub async fn hear(&mut self) -> ServerFrame {
        self.hear_until(|frame| Some(frame).filter(|frame| !is_whisper(frame))).await
    }

    /// Passes over frames until one is what is waited for.
    pub async fn hear_until<T>(&mut self, wanted: impl Fn(ServerFrame) -> Option<T>) -> T {
        let found = async {
            loop {
                match self.read().await {
                    Ok(frame) => {
                        if let Some(found) = wanted(frame) {
                            return found;
                        }
                    }
                    Err(code) => panic!("closed with {code:?}"),
                }
            }
        };
        timeout(SOON, found).await.expect("the socket says it in time")
    }

    /// Waits until so many read a thread; those of them who are named.
    pub async fn readers(&mut self, thread: ThreadId, expected: Option<u32>) -> Vec<String> {
        self.hear_until(|frame| match frame {
            ServerFrame::Presence { thread: of, count, members }
                if of == thread && count == expected =>
            {
                Some(members.into_iter().map(|member| member.name).collect())
            }
            _ => None,
        })
        .await
    }

    /// The next news of who is writing in a thread.
    pub async fn writers(&mut self, thread: ThreadId) -> (Vec<Typist>, u32) {
        self.hear_until(|frame| match frame {
            ServerFrame::Typing { thread: of, who, more } if of == thread => Some((who, more)),
            _ => None,
        })
        .await
    }

    /// The next frame, which is an event.
    pub async fn event(&mut self) -> EventFrame {
        match self.hear().await {
            ServerFrame::Event(event) => event,
            other => panic!("{other:?} instead of an event"),
        }
    }

    /// The next frame that is not about who reads and writes, if one comes within this time.
    pub async fn hears_within(&mut self, limit: Duration) -> Option<ServerFrame> {
        let heard = async {
            loop {
                let frame = self.read().await.unwrap();
                if !is_whisper(&frame) {
                    return frame;
                }
            }
        };
        timeout(limit, heard).await.ok()
    }

    /// The first frame; none if the socket was closed instead.
    pub async fn greeting(&mut self) -> Option<ServerFrame> {
        timeout(SOON, self.read()).await.expect("the socket says it in time").ok()
    }

    /// Passes over frames up to the end; the code that it came with.
    pub async fn closed(&mut self) -> Option<u16> {
        self.closed_within(SOON).await
    }

    /// The same, for an end that takes its time.
    pub async fn closed_within(&mut self, limit: Duration) -> Option<u16> {
        let end = async {
            loop {
                if let Err(code) = self.read().await {
                    return code;
                }
            }
        };
        timeout(limit, end).await.expect("the socket ends in time")
    }

    /// The next frame, or the code with which the socket was closed; none if it broke.
    async fn read(&mut self) -> Result<ServerFrame, Option<u16>> {
        let socket = match &mut self.0 {
            Way::Socket(socket) => socket,
            Way::Events(response, unread) => return read_event(response, unread).await,
        };
        loop {
            match socket.next().await {
                Some(Ok(Message::Text(text))) => return Ok(serde_json::from_str(&text).unwrap()),
                Some(Ok(Message::Close(frame))) => return Err(frame.map(|frame| frame.code.into())),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Err(None),
            }
        }
    }
}

/// The same of a stream, in the one form in which the server writes it.
async fn read_event(
    response: &mut reqwest::Response,
    unread: &mut String,
) -> Result<ServerFrame, Option<u16>> {
    loop {
        if let Some((event, rest)) = unread.split_once("\n\n") {
            let (event, rest) = (event.to_owned(), rest.to_owned());
            *unread = rest;
            if let Some(code) = event.strip_prefix(&format!("event: {CLOSE_EVENT}\ndata: ")) {
                return Err(Some(code.parse().unwrap()));
            }
            return Ok(serde_json::from_str(event.strip_prefix("data: ").unwrap()).unwrap());
        }
        match response.chunk().await {
            Ok(Some(bytes)) => unread.push_str(std::str::from_utf8(&bytes).unwrap()),
            Ok(None) | Err(_) => return Err(None),
        }
    }
}
