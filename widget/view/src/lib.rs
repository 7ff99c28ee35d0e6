//! One template per thing: wire types to HTML, for the server and for the widget.
//!
//! [`view`] turns a [`Model`] into a tree of [`Node`]s and does nothing else: no clock, no network, no browser. The
//! server writes the tree as HTML ([`fragment`], [`document()`]), the widget draws it and patches what changed. What a
//! click means stands in the markup as `data-do`, see [`Action`].

pub mod node;
pub mod html;
pub mod action;
pub mod model;
pub mod writing;
mod text;
pub mod document;
mod thread;
mod header;
mod branch;
mod comment;
mod actions;
mod typing;
mod composer;
mod toolbar;
mod notice;
mod avatar;

pub use action::{Action, Trigger};
pub use document::{DocumentLinks, EmbedLinks, document, embed, fragment};
pub use html::to_html;
pub use model::{Announcement, Connection, Failure, Fetch, Model, Page, Presence, Stage, Toast};
pub use node::{Attribute, Content, Element, Node, Parts, el};
pub use text::{Language, Locale, Plural};
pub use thread::view;
pub use writing::{
    Asked, Composer, ComposerState, Field, Format, Pending, PendingState, Place, Preview, Question,
    Trouble,
};
