//! The client's half of the live protocol.
//!
//! [`Live`] is a state machine without I/O: what happens goes in with the time, what is to be done comes out. It keeps
//! the socket alive, subscribes, closes gaps, and hands over each change of each thread in order and once, or says that a
//! thread must be loaded again. `native` and `wasm` are thin transports under it.

mod io;
mod backoff;
mod connection;
mod link;
mod subscription;
mod ways;
#[cfg(test)]
mod tests;

#[cfg(not(target_family = "wasm"))]
mod events;
#[cfg(not(target_family = "wasm"))]
pub mod native;
#[cfg(target_family = "wasm")]
pub mod wasm;

use crate::wire::{
    ClientFrame, Code, CommentId, EventFrame, Position, ServerFrame, SubscribeMode, ThreadId,
};

pub use self::io::{Input, Notice, Output};
use self::{
    backoff::{Backoff, Random},
    link::Link,
    subscription::{Heard, LATER_MS, Subscription},
    ways::{Way, Ways},
};

/// Longest random wait before reconnecting because the device woke up or came back online, in milliseconds.
const WAKE_MS: u64 = 2_000;

/// The client's half of the live protocol, without I/O. Times are milliseconds on a clock that never goes back.
#[derive(Debug)]
pub struct Live {
    link: Link,
    ways: Ways,
    /// Whether the server knows me by a ticket.
    is_known: bool,
    subscriptions: Vec<Subscription>,
    backoff: Backoff,
    random: Random,
    outputs: Vec<Output>,
}

impl Live {
    /// A machine that watches nothing yet. `seed` spreads the waits of different clients: take it from a random source.
    pub fn new(seed: u64) -> Self {
        Self {
            link: Link::Idle,
            ways: Ways::default(),
            is_known: false,
            subscriptions: Vec::new(),
            backoff: Backoff::default(),
            random: Random::new(seed),
            outputs: Vec::new(),
        }
    }

    /// The same, for somebody who is known: a ticket is asked for whenever the socket is open.
    pub fn known(seed: u64) -> Self {
        Self { is_known: true, ..Self::new(seed) }
    }

    /// Takes in what happened at `now`. What is to be done then waits in [`Live::take_outputs`].
    pub fn handle(&mut self, input: Input, now: u64) {
        match input {
            Input::Opened => self.opened(now),
            Input::Closed(code) => self.closed(code, now),
            Input::Frame(frame) => self.heard(frame, now),
            Input::Ticket(ticket) => self.ticket(ticket, now),
            Input::Typing(thread, parent) => self.typing(thread, parent),
            Input::Tick => (),
            Input::Wake => self.wake(now),
            Input::Subscribe(thread, position) => self.subscribe(thread, position, now),
            Input::Unsubscribe(thread) => self.unsubscribe(thread),
        }
        self.tick(now);
    }

    /// What is to be done.
    pub fn take_outputs(&mut self) -> Vec<Output> {
        std::mem::take(&mut self.outputs)
    }

    /// When [`Input::Tick`] is due at the latest.
    pub fn deadline(&self) -> Option<u64> {
        let mut first = self.link.deadline();
        let mut or = |other: Option<u64>| {
            if other.is_some_and(|other| first.is_none_or(|first| other < first)) {
                first = other;
            }
        };
        let greeted = self.link.is_greeted();
        for thread in &self.subscriptions {
            or(thread.deadline(greeted));
        }
        or(self.ways.deadline().filter(|_| matches!(self.link, Link::Open { .. })));
        first
    }

    fn typing(&mut self, thread: ThreadId, parent: Option<CommentId>) {
        if self.link.is_greeted() && self.subscription(thread).is_some() {
            match self.ways.way() {
                Way::Socket => self.send(ClientFrame::Typing { thread, parent }),
                Way::Events if self.is_known => self.outputs.push(Output::Typing(thread, parent)),
                Way::Events => (),
            }
        }
    }

    fn subscribe(&mut self, thread: ThreadId, position: Position, now: u64) {
        let index = match self.subscriptions.iter().position(|known| known.thread == thread) {
            Some(index) => index,
            None => {
                self.subscriptions.push(Subscription::new(thread, position));
                self.subscriptions.len() - 1
            }
        };
        let subscription = &mut self.subscriptions[index];
        let events = subscription.restart(position);
        // What a stream watches stands in its address, also of one that is being opened.
        let asks = match self.link {
            Link::Opening { .. } => self.ways.way() == Way::Events,
            _ => self.link.is_greeted(),
        };
        let watch = asks.then(|| subscription.ask(now)).flatten();
        self.deliver(events);
        self.ask(watch, now);
        if matches!(self.link, Link::Idle) {
            self.link = Link::Waiting { until: now };
        }
    }

    #[inline(never)]
    fn unsubscribe(&mut self, thread: ThreadId) {
        let before = self.subscriptions.len();
        self.subscriptions.retain(|known| known.thread != thread);
        let is_told = self.link.is_greeted() && self.ways.way() == Way::Socket;
        if self.subscriptions.len() < before && is_told {
            self.send(ClientFrame::Unsubscribe { thread });
        }
        if self.subscriptions.is_empty() && !matches!(self.link, Link::Refused) {
            self.close();
            self.link = Link::Idle;
        }
    }

    fn heard(&mut self, frame: ServerFrame, now: u64) {
        let Link::Open { heard, leave_at, greeted, .. } = &mut self.link else {
            return;
        };
        *heard = Some(now);
        self.ways.works();
        match frame {
            ServerFrame::Ping if *greeted && self.ways.way() == Way::Socket => {
                self.send(ClientFrame::Pong);
            }
            ServerFrame::Drain { after_ms } => *leave_at = Some(now + u64::from(after_ms)),
            ServerFrame::Event(event) => self.heard_event(event, now),
            ServerFrame::Subscribed { thread, mode, position } => {
                let wait = self.random.up_to(WAKE_MS);
                if let Some(known) = self.subscription(thread) {
                    if mode == SubscribeMode::Resync {
                        known.reload_at(now + wait);
                    }
                    let again = known.subscribed(position, now);
                    self.ask(again, now);
                }
            }
            ServerFrame::Typing { thread, who, more } if self.subscription(thread).is_some() => {
                self.notify(Notice::Typing { thread, who, more });
            }
            ServerFrame::Presence { thread, count, members }
                if self.subscription(thread).is_some() =>
            {
                self.notify(Notice::Presence { thread, count, members });
            }
            ServerFrame::Resync { .. } | ServerFrame::Error { .. } => {
                self.heard_rarely(frame, now);
            }
            _ => (),
        }
    }

    /// What the server says where something is not as it should be.
    #[inline(never)]
    fn heard_rarely(&mut self, frame: ServerFrame, now: u64) {
        match frame {
            ServerFrame::Resync { thread, after_ms } => {
                let wait = self.random.up_to(after_ms.into());
                if let Some(known) = self.subscription(thread) {
                    known.reload_at(now + wait);
                }
            }
            ServerFrame::Error { thread: Some(thread), code }
                if code == Code::Unavailable.as_str() =>
            {
                let wait = self.random.up_to(LATER_MS);
                if let Some(known) = self.subscription(thread) {
                    known.put_off(now + wait);
                }
            }
            ServerFrame::Error { thread: Some(thread), .. } => {
                self.subscriptions.retain(|known| known.thread != thread);
                self.notify(Notice::Refused { thread: Some(thread) });
            }
            _ => (),
        }
    }

    fn heard_event(&mut self, event: EventFrame, now: u64) {
        let Some(known) = self.subscription(event.thread) else {
            return;
        };
        match known.heard(event, now) {
            Heard::Events(events) => self.deliver(events),
            Heard::Ask(watch) => self.ask(watch, now),
        }
    }

    /// Does what the time asks for.
    fn tick(&mut self, now: u64) {
        match self.link {
            Link::Waiting { until } if until <= now => self.open(now),
            _ if self.link.dies_at().is_some_and(|at| at <= now) => {
                self.close();
                self.closed(None, now);
            }
            Link::Open { leave_at, .. }
                if leave_at.is_some_and(|at| at <= now) || self.ways.is_due(now) =>
            {
                self.reopen(now);
            }
            _ => (),
        }
        let open = self.link.is_greeted();
        let mut asked = Vec::new();
        for subscription in &mut self.subscriptions {
            if let Some(min_seq) = subscription.reload_due(now) {
                let notice = Notice::Reload { thread: subscription.thread, min_seq };
                self.outputs.push(Output::Notify(notice));
            } else if open && subscription.ask_due(now) {
                asked.extend(subscription.ask(now));
            }
        }
        for watch in asked {
            self.ask(Some(watch), now);
        }
    }

    fn subscription(&mut self, thread: ThreadId) -> Option<&mut Subscription> {
        self.subscriptions.iter_mut().find(|known| known.thread == thread)
    }

    fn deliver(&mut self, events: Vec<EventFrame>) {
        self.outputs.extend(events.into_iter().map(|event| Output::Notify(Notice::Event(event))));
    }

    fn send(&mut self, frame: ClientFrame) {
        self.outputs.push(Output::Send(frame));
    }

    fn notify(&mut self, notice: Notice) {
        self.outputs.push(Output::Notify(notice));
    }
}
