//! One template per thing: wire types to HTML, for the server and for the widget.

pub mod node;

pub use node::{Content, Element, Node};
