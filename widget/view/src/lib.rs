//! One template per thing: wire types to HTML, for the server and for the widget.
//!
//! [`view`] turns a [`Model`] into a tree of [`Node`]s and does nothing else: no clock, no network, no browser. The
//! server writes the tree as HTML ([`fragment`], [`document()`]), the widget draws it and patches what changed. What a
//! click means stands in the markup as `data-do`, see [`Action`].

pub mod node;
pub mod html;
pub mod action;
pub mod model;
mod told;
pub mod writing;
mod text;
pub mod document;
mod recent;
mod quote;
mod thread;
mod header;
mod branch;
mod memo;
mod comment;
mod actions;
mod typing;
mod composer;
mod toolbar;
mod reactions;
mod notice;
mod panel;
#[cfg(not(target_family = "wasm"))]
mod moderated;
#[cfg(not(target_family = "wasm"))]
pub mod panels;
mod avatar;

pub use action::{Action, Trigger};
pub use composer::terms;
pub use document::{DocumentLinks, EmbedLinks, Sources, document, embed, fragment};
pub use html::to_html;
pub use memo::Memo;
pub use model::{Connection, Failure, Fetch, Model, Page, Presence, Stage};
#[cfg(not(target_family = "wasm"))]
pub use moderated::{Moderated, moderated};
pub use node::{Attribute, Content, Element, Node, Parts, el};
pub use panel::Panel;
pub use quote::{Quote, quote_document, quote_embed};
pub use recent::{recent_document, recent_embed};
#[cfg(not(target_family = "wasm"))]
pub use text::ago;
pub use text::{Language, Locale, Plural, cut, uploading};
pub use thread::view;
pub use told::{Announcement, Toast};
pub use writing::{
    Asked, Composer, ComposerState, Field, Format, Pending, PendingState, Place, Preview, Question,
    Trouble,
};
