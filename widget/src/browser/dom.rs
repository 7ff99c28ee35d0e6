//! Draws trees of nodes, and changes only what changed. Nodes are known by their key, or by their place and tag.

use std::{cell::Cell, mem};

use js_sys::Function;
use sdk::{
    transport::wasm::window,
    wire::{SafeHtml, Timestamp},
};
use view::{Attribute, Content, Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as DomElement, Node as DomNode};

use super::js;

/// How long a drawing changes things before the browser shows them, in milliseconds, at least. It has to lay them out and
/// paint them within the same frame, and slow phones take some three times as long for that.
const SHARE_MS: i64 = 8;

/// Draws nodes into a document.
pub struct Drawer {
    document: Document,
    /// Makes of a string what `innerHTML` takes where a page demands Trusted Types.
    trust: Function,
    /// How long this frame's share is, in milliseconds.
    share: Cell<i64>,
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
            share: Cell::default(),
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
                let doms = children_of(dom);
                let mut pairs = doms.iter().zip(children);
                doms.len() == children.len() && pairs.all(|(dom, node)| Self::is_drawn(dom, node))
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
    /// it shows then. Says whether that is all of it. Both are of one kind. `took` is how long it took to make `new`, in
    /// milliseconds: it is made again for the next frame, and that must not be nearly all that is done.
    pub fn draw(&self, dom: &DomNode, drawn: &mut Node, new: Node, took: i64) -> bool {
        self.share.set(SHARE_MS.max(took / 2));
        self.until.set(None);
        self.left.set(false);
        self.patch(dom, drawn, new);
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
            self.until.set(Some(Timestamp(js::now().0 + self.share.get())));
        }
    }

    fn patch(&self, dom: &DomNode, drawn: &mut Node, new: Node) {
        match (drawn, new) {
            (Node::Element(drawn), Node::Element(mut new)) => {
                let dom: &DomElement = dom.unchecked_ref();
                self.patch_attributes(dom, &drawn.attributes, &new.attributes);
                drawn.attributes = mem::take(&mut new.attributes);
                let content = mem::replace(&mut new.content, Content::Kept);
                self.patch_content(dom, &mut drawn.content, content);
            }
            (drawn, Node::Text(text)) => {
                self.touch();
                dom.set_node_value(Some(&text));
                *drawn = Node::Text(text);
            }
            (Node::Text(_), Node::Element(_)) => (),
        }
    }

    fn patch_content(&self, dom: &DomElement, drawn: &mut Content, new: Content) {
        match (drawn, new) {
            (Content::Children(drawn), Content::Children(new)) => {
                if *drawn != new {
                    self.patch_children(dom, drawn, new);
                }
            }
            (drawn, Content::Children(new)) => {
                dom.set_text_content(None);
                self.append(dom, &new);
                *drawn = Content::Children(new);
            }
            (drawn, Content::Html(html)) => {
                if !matches!(drawn, Content::Html(drawn) if *drawn == html) {
                    self.set_html(dom, &html);
                    *drawn = Content::Html(html);
                }
            }
            (_, Content::Kept) => (),
        }
    }

    fn patch_children(&self, parent: &DomNode, drawn: &mut Vec<Node>, new: Vec<Node>) {
        let doms = children_of(parent);
        if doms.len() != drawn.len() {
            // Somebody else was here (an extension, a translator): what they made goes.
            parent.set_text_content(None);
            self.append(parent, &new);
            *drawn = new;
            return;
        }
        let mut old = mem::replace(drawn, Vec::with_capacity(new.len()));
        let matches = pair(&old, &new);
        let mut is_gone = vec![true; old.len()];
        for index in matches.iter().flatten() {
            is_gone[*index] = false;
        }
        for (dom, _) in doms.iter().zip(&is_gone).filter(|(_, is_gone)| **is_gone) {
            let _ = parent.remove_child(dom);
        }

        let mut next = parent.first_child();
        for (node, found) in new.into_iter().zip(matches) {
            let (dom, node) = match found {
                Some(index) => {
                    let mut shown = mem::replace(&mut old[index], Node::from(""));
                    if shown != node && !self.leave() {
                        self.patch(&doms[index], &mut shown, node);
                    }
                    (doms[index].clone(), shown)
                }
                None if self.leave() => continue,
                None => (self.create(&node), node),
            };
            drawn.push(node);
            if next.as_ref() == Some(&dom) {
                next = dom.next_sibling();
            } else {
                let _ = parent.insert_before(&dom, next.as_ref());
            }
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

/// For each new node the old one that becomes it, if there is one.
fn pair(old: &[Node], new: &[Node]) -> Vec<Option<usize>> {
    let mut used = vec![false; old.len()];
    let mut cursor = 0;
    new.iter()
        .map(|node| {
            let mut places = (cursor..old.len()).chain(0..cursor);
            let found = places.find(|index| !used[*index] && fits(&old[*index], node))?;
            used[found] = true;
            cursor = found + 1;
            Some(found)
        })
        .collect()
}

fn fits(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => old.tag == new.tag && old.key == new.key,
        _ => false,
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

fn children_of(parent: &DomNode) -> Vec<DomNode> {
    let mut children = Vec::new();
    let mut next = parent.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        children.push(child);
    }
    children
}
