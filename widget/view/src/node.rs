//! What a view returns: a plain tree of elements and text. The server writes it as HTML; the widget draws it.

use std::{
    borrow::Cow,
    ops::{Deref, DerefMut},
    sync::Arc,
};

use sdk::wire::SafeHtml;

use crate::Action;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element with its attributes and children.
    Element(Element),
    /// Text; escaped wherever it goes. Never empty, and never beside another text, so that a tree read back from HTML
    /// has the same nodes.
    Text(Cow<'static, str>),
}

/// An element of a page. It is handed on while it is built: one pointer makes the WASM program 7 kB smaller. A clone is the
/// same element until one of them changes, and equal to it without a look inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Arc<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The name, in lower case.
    pub tag: &'static str,
    /// Tells siblings apart, so that drawing moves an element instead of making another one. Where one child has a
    /// key, all its siblings have one. Not written into HTML.
    pub key: Option<Cow<'static, str>>,
    /// In the order of writing; each name once.
    pub attributes: Vec<Attribute>,
    /// What is inside.
    pub content: Content,
}

/// An attribute: its name, and its value; a boolean attribute that is set has an empty one.
///
/// `value` of a `textarea` is special: HTML has it as content, a browser as a property. [`crate::to_html`] knows; whoever
/// draws sets the property `value` of `textarea` and `input` (when the value *changed*, never over what is being typed).
pub type Attribute = (&'static str, Cow<'static, str>);

/// What is inside an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nodes.
    Children(Vec<Node>),
    /// Markup that the server sanitized.
    Html(SafeHtml),
    /// Markup that stands in the document already and is left as it is (server-rendered bodies after takeover). It
    /// could not be drawn again: as long as its comment is shown, the element stays in the tree, with the same key under
    /// the same parents, if need be `hidden`.
    Kept,
}

/// A new element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    let content = Content::Children(Vec::new());
    Element(Arc::new(Parts { tag, key: None, attributes: Vec::new(), content }))
}

impl Element {
    /// Tells it apart from its siblings.
    pub fn key(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets an attribute that was not set before.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Sets an attribute, if there is a value for it.
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets a boolean attribute, if it is `on`.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// Names its classes, parted by spaces.
    pub fn class(self, names: impl Into<Cow<'static, str>>) -> Self {
        self.attr("class", names)
    }

    /// Says what a click, a submit or a focus of it means.
    pub fn does(self, action: Action) -> Self {
        self.attr("data-do", action.as_str())
    }

    /// Puts a node after its children. Texts side by side become one, empty ones none.
    pub fn child(mut self, node: impl Into<Node>) -> Self {
        self.push(node.into());
        self
    }

    /// The same for all kinds of nodes, so that it is compiled once.
    fn push(&mut self, node: Node) {
        if let Content::Children(children) = &mut self.content {
            match (children.last_mut(), node) {
                (_, Node::Text(text)) if text.is_empty() => {}
                (Some(Node::Text(before)), Node::Text(text)) => before.to_mut().push_str(&text),
                (_, node) => children.push(node),
            }
        }
    }

    /// Puts nodes after its children; an `Option` is none or one.
    pub fn children(self, nodes: impl IntoIterator<Item = impl Into<Node>>) -> Self {
        nodes.into_iter().fold(self, Self::child)
    }

    /// Fills it with markup that the server sanitized, in place of children.
    pub fn html(mut self, html: SafeHtml) -> Self {
        self.content = Content::Html(html);
        self
    }

    /// Leaves what stands in it already, in place of children.
    pub fn kept(mut self) -> Self {
        self.content = Content::Kept;
        self
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }
}

impl Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl DerefMut for Element {
    fn deref_mut(&mut self) -> &mut Parts {
        Arc::make_mut(&mut self.0)
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Node {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, Node, el};

    #[test]
    fn texts_side_by_side_are_one_and_empty_ones_none() {
        let p = el("p").child("a").child("").child("b".to_owned()).child(el("br")).child("");
        let Content::Children(children) = &p.content else { unreachable!() };
        assert_eq!(*children, [Node::from("ab"), el("br").into()]);
    }

    #[test]
    fn a_flag_is_there_or_not() {
        let input = el("input").flag("disabled", true).flag("required", false);
        assert_eq!((input.get("disabled"), input.get("required")), (Some(""), None));
    }
}
