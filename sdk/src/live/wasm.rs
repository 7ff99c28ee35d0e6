//! The live client of pages, over the browser's WebSocket.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CloseEvent, MessageEvent, WebSocket};

use super::{Input, Live, Notice, Output};
use crate::{
    client::Client,
    transport::{
        self,
        wasm::{Handler, Listener, Timeout, from_json, window},
    },
    wire::{CommentId, Position, SUBPROTOCOL, ServerFrame, ThreadId},
};

/// Watches threads and calls back with each [`Notice`]. It reconnects and resumes by itself; dropping it closes the
/// socket.
pub struct LiveSocket(Rc<Driver>);

/// Takes the ticket that was asked for, or none.
pub type GotTicket = Box<dyn FnOnce(Option<String>)>;

/// Moves inputs into the machine and does what it says.
struct Driver {
    client: Client,
    tickets: Box<dyn Fn(GotTicket)>,
    told: Box<dyn Fn(Notice)>,
    state: RefCell<State>,
}

struct State {
    live: Live,
    socket: Option<Socket>,
    timeout: Option<Timeout>,
    _wakes: [Listener; 2],
}

/// A socket and its handlers. Dropping it takes the handlers off before the socket is closed.
struct Socket {
    socket: WebSocket,
    listeners: Vec<Listener>,
}

impl LiveSocket {
    /// A socket of `client` that watches nothing yet. If `client` says who asks, the server is told by what `tickets`
    /// gets ([`Client::ticket`]): anew each time, since a client's proof of who it is may be old by then.
    pub fn new(
        client: Client,
        tickets: impl Fn(GotTicket) + 'static,
        told: impl Fn(Notice) + 'static,
    ) -> Self {
        Self(Rc::new_cyclic(|driver: &Weak<Driver>| {
            let wake =
                |driver: Weak<Driver>| -> Handler { Box::new(move |_| with(&driver, Input::Wake)) };
            let document = window().document();
            let page = document.as_ref().map_or(window().into(), |page| page.clone().into());
            let wakes = [
                Listener::new(&window(), "online", wake(driver.clone())),
                Listener::new(&page, "visibilitychange", wake(driver.clone())),
            ];
            let seed = u64::from_le_bytes(transport::random());
            let live = if client.has_tickets() { Live::known(seed) } else { Live::new(seed) };
            let state = State { live, socket: None, timeout: None, _wakes: wakes };
            let (tickets, told) = (Box::new(tickets), Box::new(told));
            Driver { client, tickets, told, state: RefCell::new(state) }
        }))
    }

    /// Watches a thread from `position` on. For one that is watched already: it was loaded again, go on from here.
    pub fn subscribe(&self, thread: ThreadId, position: Position) {
        self.0.handle(Input::Subscribe(thread, position));
    }

    /// I am writing in a thread that I watch: an answer to this comment, or a root.
    pub fn typing(&self, thread: ThreadId, parent: Option<CommentId>) {
        self.0.handle(Input::Typing(thread, parent));
    }

    /// Connects again soon, if it waits.
    pub fn wake(&self) {
        self.0.handle(Input::Wake);
    }
}

impl Driver {
    fn handle(self: &Rc<Self>, input: Input) {
        let notices = self.state.borrow_mut().handle(input, self);
        for notice in notices {
            (self.told)(notice);
        }
    }
}

impl State {
    /// Does what the machine says, and returns what the program is to be told.
    fn handle(&mut self, input: Input, driver: &Rc<Driver>) -> Vec<Notice> {
        self.live.handle(input, now());
        let mut notices = Vec::new();
        for output in self.live.take_outputs() {
            match output {
                Output::Open => self.socket = Some(Socket::open(driver)),
                Output::Close => self.socket = None,
                Output::Send(frame) => {
                    if let Some(socket) = &self.socket {
                        // A broken socket says so by itself.
                        let _ = socket.socket.send_with_str(&transport::to_json(&frame));
                    }
                }
                Output::NeedTicket => {
                    let asker = Rc::downgrade(driver);
                    let got = move |ticket| with(&asker, Input::Ticket(ticket));
                    (driver.tickets)(Box::new(got));
                }
                Output::Notify(notice) => notices.push(notice),
            }
        }
        let driver = Rc::downgrade(driver);
        self.timeout = self.live.deadline().map(|at| {
            Timeout::new(at.saturating_sub(now()), Box::new(move |_| with(&driver, Input::Tick)))
        });
        notices
    }
}

impl Socket {
    fn open(driver: &Rc<Driver>) -> Self {
        let socket = WebSocket::new_with_str(&driver.client.live_url(), SUBPROTOCOL)
            .expect("the address and the subprotocol are well-formed");
        let on = |name, input: fn(JsValue) -> Input| {
            let driver = Rc::downgrade(driver);
            Listener::new(&socket, name, Box::new(move |event| with(&driver, input(event))))
        };
        let listeners = vec![
            on("open", |_| Input::Opened),
            on("close", |event| Input::Closed(Some(event.unchecked_into::<CloseEvent>().code()))),
            on("message", |event| {
                let data = event.unchecked_into::<MessageEvent>().data();
                let frame = from_json(&data.as_string().unwrap_or_default());
                Input::Frame(frame.unwrap_or(ServerFrame::Unknown))
            }),
        ];
        Self { socket, listeners }
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.listeners.clear();
        // It fails for a code that no page may use.
        let _ = self.socket.close();
    }
}

/// Passes an input on, unless the client is gone.
fn with(driver: &Weak<Driver>, input: Input) {
    if let Some(driver) = driver.upgrade() {
        driver.handle(input);
    }
}

/// Milliseconds on a clock that never goes back.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page's age in milliseconds"
)]
fn now() -> u64 {
    window().performance().map_or(0.0, |clock| clock.now()) as u64
}
