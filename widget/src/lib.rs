//! The comment widget.
//!
//! What it knows is a [`model::Model`]; whatever happens is a [`message::Message`]; [`update::update`] says what becomes
//! of the model and what is to be done, as [`message::Effect`]s. All of that is plain data and runs anywhere. Around it,
//! `browser` draws the model with the crate `view`, does the effects and hears the reader: nothing else knows that
//! there is a browser.

pub mod format;
pub mod message;
pub mod model;
pub mod update;
#[cfg(target_family = "wasm")]
mod browser;
