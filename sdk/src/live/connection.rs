//! Opening a way to the server, and what follows when it ends.

use super::{Link, Live, Notice, Output, WAKE_MS, Way};
use crate::wire::{ClientFrame, Watch, close_code};

/// The close code of a socket that broke, as a browser tells it (RFC 6455, section 7.4.1).
const ABNORMAL: u16 = 1006;

impl Live {
    pub(super) fn opened(&mut self, now: u64) {
        if !matches!(self.link, Link::Opening { .. }) {
            return;
        }
        let greeted = self.ways.way() == Way::Events;
        self.link = Link::Open { since: now, heard: None, leave_at: None, greeted };
        if greeted {
            self.notify(Notice::Connected);
        } else if self.is_known {
            self.outputs.push(Output::NeedTicket);
        } else {
            self.greet(None, now);
        }
    }

    /// The pass that was asked for is there, or can't be had.
    pub(super) fn ticket(&mut self, ticket: Option<String>, now: u64) {
        match (self.link, self.ways.way()) {
            (Link::Opening { .. }, Way::Events) => self.open_events(ticket, now),
            (Link::Open { greeted: false, .. }, Way::Socket) => self.greet(ticket, now),
            _ => (),
        }
    }

    /// Says who I am, and what I watch.
    fn greet(&mut self, ticket: Option<String>, now: u64) {
        if let Link::Open { greeted, .. } = &mut self.link {
            *greeted = true;
        }
        self.send(ticket.map_or(ClientFrame::Hello, |ticket| ClientFrame::Auth { ticket }));
        for subscription in &mut self.subscriptions {
            let watch = subscription.ask(now);
            self.outputs.extend(watch.map(|watch| Output::Send(watch.frame())));
        }
        self.notify(Notice::Connected);
    }

    pub(super) fn closed(&mut self, code: Option<u16>, now: u64) {
        let (since, heard, leave_at) = match self.link {
            Link::Open { since, heard, leave_at, .. } => (Some(since), heard, leave_at),
            Link::Opening { .. } => (None, None, None),
            Link::Idle | Link::Waiting { .. } | Link::Refused => return,
        };
        if code == Some(close_code::FORBIDDEN) {
            self.link = Link::Refused;
            self.notify(Notice::Refused { thread: None });
            return;
        }
        if since.is_some() {
            self.notify(Notice::Lost);
        }
        if code == Some(close_code::AUTH) && std::mem::take(&mut self.is_known) {
            self.notify(Notice::SessionEnded);
        }
        let leads_nowhere = heard.is_none() && code.is_none_or(|code| code == ABNORMAL);
        let wait = if leads_nowhere && self.ways.fails(now) {
            0
        } else {
            self.backoff.next(since.map(|since| now - since), &mut self.random)
        };
        self.link = Link::Waiting { until: leave_at.unwrap_or(now + wait) };
    }

    pub(super) fn wake(&mut self, now: u64) {
        if let Link::Waiting { until } = self.link {
            let soon = now + self.random.up_to(WAKE_MS);
            self.link = Link::Waiting { until: until.min(soon) };
        }
    }

    /// Asks for what a thread's watch names: on a stream by opening another one.
    pub(super) fn ask(&mut self, watch: Option<Watch>, now: u64) {
        match (watch, self.ways.way()) {
            (Some(watch), Way::Socket) => self.send(watch.frame()),
            (Some(_), Way::Events) => self.reopen(now),
            (None, _) => (),
        }
    }

    pub(super) fn open(&mut self, now: u64) {
        self.link = Link::Opening { since: now };
        self.ways.choose(now);
        match self.ways.way() {
            Way::Socket => self.outputs.push(Output::Open),
            Way::Events if self.is_known => self.outputs.push(Output::NeedTicket),
            Way::Events => self.open_events(None, now),
        }
    }

    fn open_events(&mut self, ticket: Option<String>, now: u64) {
        let watched = self.subscriptions.iter_mut().filter_map(|known| known.ask(now)).collect();
        self.outputs.push(Output::OpenEvents { ticket, watched });
    }

    pub(super) fn reopen(&mut self, now: u64) {
        self.close();
        self.open(now);
    }

    pub(super) fn close(&mut self) {
        if matches!(self.link, Link::Opening { .. } | Link::Open { .. }) {
            self.outputs.push(Output::Close);
        }
    }
}
