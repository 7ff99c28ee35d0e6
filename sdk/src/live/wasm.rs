//! The live client of pages, over the browser's WebSocket, or its `EventSource` where no socket gets through.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CloseEvent, EventSource, EventTarget, MessageEvent, WebSocket};

use super::{Input, Live, Notice, Output};
use crate::{
    client::Client,
    transport::{
        self,
        wasm::{Handler, Listener, Timeout, window},
    },
    wire::{CLOSE_EVENT, CommentId, Position, SUBPROTOCOL, ServerFrame, ThreadId, Watch},
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
    link: Option<Link>,
    timeout: Option<Timeout>,
    _wakes: [Listener; 2],
}

/// A socket or a stream, and its handlers. Dropping it takes the handlers off before it is closed.
struct Link {
    end: End,
    listeners: Vec<Listener>,
}

enum End {
    Socket(WebSocket),
    Events(EventSource),
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
            let state = State { live, link: None, timeout: None, _wakes: wakes };
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
        let (mut notices, mut is_refused) = (Vec::new(), false);
        for output in self.live.take_outputs() {
            match output {
                Output::Open => {
                    self.link = Link::open(driver);
                    is_refused = self.link.is_none();
                }
                Output::OpenEvents { ticket, watched } => {
                    self.link = Link::open_events(driver, ticket.as_deref(), &watched);
                    is_refused = self.link.is_none();
                }
                Output::Close => self.link = None,
                Output::Send(frame) => {
                    if let Some(Link { end: End::Socket(socket), .. }) = &self.link {
                        // A broken socket says so by itself.
                        let _ = socket.send_with_str(&transport::to_json(&frame));
                    }
                }
                Output::Typing(thread, parent) => {
                    // Said again soon, if it is still so.
                    driver.client.typing(thread, parent).settle(Box::new(|_| ()));
                }
                Output::NeedTicket => {
                    let asker = Rc::downgrade(driver);
                    let got = move |ticket| with(&asker, Input::Ticket(ticket));
                    (driver.tickets)(Box::new(got));
                }
                Output::Notify(notice) => notices.push(notice),
            }
        }
        if is_refused {
            notices.extend(self.handle(Input::Closed(None), driver));
            return notices;
        }
        let driver = Rc::downgrade(driver);
        self.timeout = self.live.deadline().map(|at| {
            Timeout::new(at.saturating_sub(now()), Box::new(move |_| with(&driver, Input::Tick)))
        });
        notices
    }
}

impl Link {
    /// None: this browser, or this page, has no sockets.
    fn open(driver: &Rc<Driver>) -> Option<Self> {
        let socket = WebSocket::new_with_str(&driver.client.live_url(), SUBPROTOCOL).ok()?;
        let closed = |event: JsValue| Some(event.unchecked_into::<CloseEvent>().code());
        let listeners = listen(driver, &socket, "close", closed);
        Some(Self { end: End::Socket(socket), listeners })
    }

    /// None: there are no streams either.
    #[inline(never)]
    fn open_events(driver: &Rc<Driver>, ticket: Option<&str>, watched: &[Watch]) -> Option<Self> {
        let events = EventSource::new(&driver.client.events_url(ticket, watched)).ok()?;
        let closed = |event| text(event).parse().ok();
        let mut listeners = listen(driver, &events, CLOSE_EVENT, closed);
        // It would connect again by itself, with what it watched then.
        listeners.push(on(driver, &events, "error", |_| Input::Closed(None)));
        Some(Self { end: End::Events(events), listeners })
    }
}

/// Hears what sockets and streams have in common; `closed` finds the code in the event of this name.
fn listen(
    driver: &Rc<Driver>,
    end: &EventTarget,
    close: &'static str,
    closed: fn(JsValue) -> Option<u16>,
) -> Vec<Listener> {
    vec![
        on(driver, end, "open", |_| Input::Opened),
        on(driver, end, "message", |event| {
            Input::Frame(transport::from_json(&text(event)).unwrap_or(ServerFrame::Unknown))
        }),
        on(driver, end, close, move |event| Input::Closed(closed(event))),
    ]
}

fn on(
    driver: &Rc<Driver>,
    end: &EventTarget,
    name: &'static str,
    input: impl Fn(JsValue) -> Input + 'static,
) -> Listener {
    let driver = Rc::downgrade(driver);
    Listener::new(end, name, Box::new(move |event| with(&driver, input(event))))
}

/// What a message says.
fn text(event: JsValue) -> String {
    event.unchecked_into::<MessageEvent>().data().as_string().unwrap_or_default()
}

impl Drop for Link {
    fn drop(&mut self) {
        self.listeners.clear();
        match &self.end {
            // It fails for a code that no page may use.
            End::Socket(socket) => drop(socket.close()),
            End::Events(events) => events.close(),
        }
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
