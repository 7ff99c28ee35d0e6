//! Draws trees of nodes, and changes only what changed. Nodes are known by their key, or by their place and tag.

use std::cell::Cell;

use js_sys::Function;
use sdk::{
    transport::wasm::window,
    wire::{SafeHtml, Timestamp},
};
use view::{Attribute, Content, Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as DomElement, Node as DomNode};

use super::{children, js};

/// How long a drawing makes nodes before the browser shows them, in milliseconds, and for how long it then changes what is
/// shown. It has to be laid out and painted within the same frame, and slow phones take some three times as long for that.
pub const SHARE_MS: i64 = 5;

/// Draws nodes into a document.
pub struct Drawer {
    document: Document,
    /// Makes of a string what `innerHTML` takes where a page demands Trusted Types.
    trust: Function,
    /// When the share of this frame is used up, which begins with the first thing that changes: each frame gets on,
    /// however long it took to find that.
    until: Cell<Option<Timestamp>>,
    /// Whether something was left to the next frame.
    left: Cell<bool>,
}

impl Drawer {
    /// Draws into the page's document.
    pub fn new(trust: Function) -> Self {
        Self {
            document: window().document().expect("a page has a document"),
            trust,
            until: Cell::default(),
            left: Cell::default(),
        }
    }

    /// Whether `dom` is what drawing `node` would make, so that it can be taken over as it stands. Attributes are
    /// not compared: server and widget share the view.
    pub fn is_drawn(dom: &DomNode, node: &Node) -> bool {
        let element = match node {
            Node::Text(_) => return dom.node_type() == DomNode::TEXT_NODE,
            Node::Element(element) => element,
        };
        if !dom.node_name().eq_ignore_ascii_case(element.tag) {
            return false;
        }
        match &element.content {
            Content::Children(children) if element.tag != "textarea" => {
                children::drawn_among(dom, children.len()).is_some_and(|doms| {
                    doms.iter().zip(children).all(|(dom, node)| Self::is_drawn(dom, node))
                })
            }
            _ => true,
        }
    }

    /// A new node.
    pub fn create(&self, node: &Node) -> DomNode {
        self.touch();
        let element = match node {
            Node::Text(text) => return self.document.create_text_node(text).into(),
            Node::Element(element) => element,
        };
        let dom = self.document.create_element(element.tag).expect("the view writes valid tags");
        self.patch_attributes(&dom, &[], &element.attributes);
        match &element.content {
            Content::Children(children) => self.append(&dom, children),
            Content::Html(html) => self.set_html(&dom, html),
            Content::Kept => (),
        }
        dom.into()
    }

    /// Changes `dom`, which shows `drawn`, towards `new`, as far as it gets in a frame's share of time; `drawn` is what
    /// it shows then. Says whether that is all of it. Both are of one kind.
    pub fn draw(&self, dom: &DomNode, drawn: &mut Node, new: &Node) -> bool {
        self.until.set(None);
        self.left.set(false);
        *drawn = self.patch(dom, drawn, new);
        !self.left.get()
    }

    /// Whether the frame's share is used up: then things are left as they are, each as a whole.
    fn leave(&self) -> bool {
        let is_late = self.left.get() || self.until.get().is_some_and(|until| js::now() > until);
        self.left.set(is_late);
        is_late
    }

    /// Something changes.
    fn touch(&self) {
        if self.until.get().is_none() {
            self.until.set(Some(Timestamp(js::now().0 + SHARE_MS)));
        }
    }

    /// Answers what `dom` shows then, as all that patches do: what is whole is `new` itself.
    fn patch(&self, dom: &DomNode, drawn: &Node, new: &Node) -> Node {
        match (drawn, new) {
            (Node::Element(drawn), Node::Element(new)) => {
                let dom: &DomElement = dom.unchecked_ref();
                self.patch_attributes(dom, &drawn.attributes, &new.attributes);
                let shown = self.patch_content(dom, &drawn.content, &new.content);
                let mut element = new.clone();
                if let Some(shown) = shown.filter(|_| self.left.get()) {
                    element.content = Content::Children(shown);
                }
                return element.into();
            }
            (_, Node::Text(text)) => {
                self.touch();
                dom.set_node_value(Some(text));
            }
            (Node::Text(_), Node::Element(_)) => (),
        }
        new.clone()
    }

    /// Answers the children, if it has any.
    fn patch_content(&self, dom: &DomElement, drawn: &Content, new: &Content) -> Option<Vec<Node>> {
        match (drawn, new) {
            (Content::Children(drawn), Content::Children(new)) if drawn != new => {
                return Some(self.patch_children(dom, drawn, new));
            }
            (drawn, new) if drawn == new => (),
            (_, Content::Children(new)) => {
                dom.set_text_content(None);
                self.append(dom, new);
            }
            (_, Content::Html(html)) => self.set_html(dom, html),
            (_, Content::Kept) => (),
        }
        None
    }

    fn patch_children(&self, parent: &DomElement, drawn: &[Node], new: &[Node]) -> Vec<Node> {
        let Some(doms) = children::drawn_among(parent, drawn.len()) else {
            self.replace_children(parent, new);
            return new.to_vec();
        };
        let (mut matches, mut waits) = children::pair(drawn, new);
        for (node, found) in new.iter().zip(&mut matches) {
            // Instead of a text that changes, something else stands there: a translator's.
            let is_theirs = |at: &mut usize| {
                matches!(node, Node::Text(_))
                    && drawn[*at] != *node
                    && doms[*at].node_type() != DomNode::TEXT_NODE
            };
            if let Some(at) = found.take_if(is_theirs) {
                waits[at] = false;
            }
        }
        for (dom, _) in doms.iter().zip(&waits).filter(|(_, waits)| !**waits) {
            let _ = parent.remove_child(dom);
        }

        let mut shown = Vec::with_capacity(new.len());
        // The first that waits for its turn: all that come before it stand where they should.
        let mut next = 0;
        for (node, found) in new.iter().zip(matches) {
            let (dom, node) = match found {
                Some(index) if drawn[index] == *node || self.leave() => {
                    (doms[index].clone(), drawn[index].clone())
                }
                Some(index) => {
                    let node = self.patch(&doms[index], &drawn[index], node);
                    (doms[index].clone(), node)
                }
                None if self.leave() => continue,
                None => (self.create(node), node.clone()),
            };
            shown.push(node);
            while waits.get(next) == Some(&false) {
                next += 1;
            }
            if found != Some(next) {
                let _ = parent.insert_before(&dom, doms.get(next));
            }
            if let Some(index) = found {
                waits[index] = false;
            }
        }
        shown
    }

    /// Somebody else was here (a translator, an extension): what they made goes.
    fn replace_children(&self, parent: &DomElement, new: &[Node]) {
        let Ok(anew) = parent.clone_node() else { return };
        self.append(&anew, new);
        children::move_bodies(parent, &anew);
        parent.set_text_content(None);
        while let Some(child) = anew.first_child() {
            let _ = parent.append_child(&child);
        }
    }

    fn patch_attributes(&self, dom: &DomElement, old: &[Attribute], new: &[Attribute]) {
        for (name, value) in new {
            if value_of(old, name) == Some(value.as_ref()) {
                continue;
            }
            self.touch();
            if *name == "value" {
                set_value(dom, value);
            } else {
                // The view writes valid names.
                let _ = dom.set_attribute(name, value);
            }
        }
        for (name, _) in old {
            if value_of(new, name).is_none() {
                self.touch();
                let _ = dom.remove_attribute(name);
            }
        }
    }

    fn append(&self, parent: &DomNode, children: &[Node]) {
        for child in children {
            let _ = parent.append_child(&self.create(child));
        }
    }

    fn set_html(&self, dom: &DomElement, html: &SafeHtml) {
        self.touch();
        let text = JsValue::from_str(&html.0);
        let trusted = self.trust.call1(&JsValue::UNDEFINED, &text).unwrap_or(text);
        js::set(dom, "innerHTML", &trusted);
    }
}

fn value_of<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
}

/// What a field holds, never over the same text: that would move the caret.
fn set_value(dom: &DomElement, value: &str) {
    if js::get(dom, "value").as_string().as_deref() != Some(value) {
        js::set(dom, "value", &value.into());
    }
}
