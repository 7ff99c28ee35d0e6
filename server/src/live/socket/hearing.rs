//! What a client says.

use std::time::Duration;

use axum::extract::ws::Message;
use sdk::{
    limits,
    wire::{ClientFrame, LiveLimits, ServerFrame, close_code},
};
use tokio::time::Instant;

use super::{Ended, HUNG_UP, RESTART, Socket};
use crate::live::{Identity, ticket};

/// Frames that a client may send in [`WINDOW`].
const FRAMES: u32 = 100;
const WINDOW: Duration = Duration::from_secs(10);

impl Socket {
    /// Counts what comes in, of whatever kind.
    pub(super) fn count_frame(&mut self) -> Result<(), Ended> {
        if self.window.elapsed() > WINDOW {
            (self.window, self.frames) = (Instant::now(), 0);
        }
        self.frames += 1;
        if self.frames > FRAMES { Err(close_code::RATE) } else { Ok(()) }
    }

    pub(super) async fn hear(&mut self, message: Message) -> Result<(), Ended> {
        let text = match message {
            Message::Text(text) => text,
            Message::Binary(_) => return Err(close_code::BAD_FRAME),
            Message::Close(_) => return Err(HUNG_UP),
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
        };
        self.obey(serde_json::from_str(&text).map_err(|_| close_code::BAD_FRAME)?).await
    }

    /// Does what a client said.
    pub(super) async fn obey(&mut self, frame: ClientFrame) -> Result<(), Ended> {
        match frame {
            ClientFrame::Hello => self.greet().await,
            ClientFrame::Pong => Ok(()),
            ClientFrame::Auth { ticket } if !self.greeted => self.authenticate(&ticket).await,
            _ if !self.greeted => Err(close_code::BAD_FRAME),
            ClientFrame::Auth { .. } => Err(close_code::BAD_FRAME),
            ClientFrame::Subscribe { thread, after } => self.subscribe(thread, after).await,
            ClientFrame::Unsubscribe { thread } => {
                self.unsubscribe(thread);
                Ok(())
            }
            ClientFrame::Typing { thread, parent } => {
                self.types(thread, parent);
                Ok(())
            }
        }
    }

    /// Learns from a ticket who this is.
    async fn authenticate(&mut self, text: &str) -> Result<(), Ended> {
        let origin = self.visitor.origin.clone().ok_or(close_code::AUTH)?;
        let who = ticket::redeem(&self.app, &self.visitor.site, &origin, text).await;
        let who = who.map_err(|_| RESTART)?.ok_or(close_code::AUTH)?;
        let site = self.visitor.site.id;
        self.session = who.session().map(|session| self.app.live_sessions.hold(site, session));
        self.who = who.into();
        self.greet().await
    }

    async fn greet(&mut self) -> Result<(), Ended> {
        if self.visitor.key.is_some() {
            self.who = Identity::Program.into();
        }
        self.greeted = true;
        let limits = LiveLimits {
            subscriptions: u32::try_from(limits::SUBSCRIPTIONS).unwrap_or(u32::MAX),
            frame_bytes: u32::try_from(limits::CLIENT_FRAME_BYTES).unwrap_or(u32::MAX),
        };
        let heartbeat_ms = u32::try_from(self.pace.heartbeat.as_millis()).unwrap_or(u32::MAX);
        self.say(&ServerFrame::Hello { heartbeat_ms, limits }).await
    }
}
