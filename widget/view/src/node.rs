//! What a view returns: a plain tree of elements and text. The server writes it as HTML; the widget draws it.

use sdk::wire::SafeHtml;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element with its attributes and children.
    Element(Element),
    /// Text; escaped wherever it goes.
    Text(String),
}

/// An element of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The name, in lower case.
    pub tag: &'static str,
    /// Tells siblings apart, so that drawing moves an element instead of making another one.
    pub key: Option<String>,
    /// Names and values, in the order of writing.
    pub attributes: Vec<(&'static str, String)>,
    /// What is inside.
    pub content: Content,
}

/// What is inside an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nodes.
    Children(Vec<Node>),
    /// Markup that the server sanitized.
    Html(SafeHtml),
    /// Markup that stands in the document already and is left as it is (server-rendered bodies after takeover).
    Kept,
}
