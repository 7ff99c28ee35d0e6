//! Draws trees of nodes, and changes only what changed. Nodes are known by their key, or by their place and tag.

use js_sys::Function;
use sdk::{transport::wasm::window, wire::SafeHtml};
use view::{Attribute, Content, Element, Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element as DomElement, Node as DomNode};

use super::js;

/// Draws nodes into a document.
pub struct Drawer {
    document: Document,
    /// Makes of a string what `innerHTML` takes where a page demands Trusted Types.
    trust: Function,
}

impl Drawer {
    /// Draws into the page's document.
    pub fn new(trust: Function) -> Self {
        Self { document: window().document().expect("a page has a document"), trust }
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
        let element = match node {
            Node::Text(text) => return self.document.create_text_node(text).into(),
            Node::Element(element) => element,
        };
        let dom = self.document.create_element(element.tag).expect("the view writes valid tags");
        Self::patch_attributes(&dom, &[], &element.attributes);
        match &element.content {
            Content::Children(children) => self.append(&dom, children),
            Content::Html(html) => self.set_html(&dom, html),
            Content::Kept => (),
        }
        dom.into()
    }

    /// Changes `dom`, which shows `old`, so that it shows `new`. Both are of one kind.
    pub fn patch(&self, dom: &DomNode, old: &Node, new: &Node) {
        match (old, new) {
            (Node::Element(old), Node::Element(new)) => {
                let dom: &DomElement = dom.unchecked_ref();
                Self::patch_attributes(dom, &old.attributes, &new.attributes);
                self.patch_content(dom, old, new);
            }
            (_, Node::Text(text)) => dom.set_node_value(Some(text)),
            (Node::Text(_), Node::Element(_)) => (),
        }
    }

    fn patch_content(&self, dom: &DomElement, old: &Element, new: &Element) {
        match (&old.content, &new.content) {
            (Content::Children(old), Content::Children(new)) => {
                if old != new {
                    self.patch_children(dom, old, new);
                }
            }
            (_, Content::Children(new)) => {
                dom.set_text_content(None);
                self.append(dom, new);
            }
            (old, Content::Html(html)) => {
                if !matches!(old, Content::Html(old) if old == html) {
                    self.set_html(dom, html);
                }
            }
            (_, Content::Kept) => (),
        }
    }

    fn patch_children(&self, parent: &DomNode, old: &[Node], new: &[Node]) {
        let doms = children_of(parent);
        if doms.len() != old.len() {
            // Somebody else was here (an extension, a translator): what they made goes.
            parent.set_text_content(None);
            return self.append(parent, new);
        }
        let matches = pair(old, new);
        let mut is_gone = vec![true; old.len()];
        for index in matches.iter().flatten() {
            is_gone[*index] = false;
        }
        for (dom, _) in doms.iter().zip(&is_gone).filter(|(_, is_gone)| **is_gone) {
            let _ = parent.remove_child(dom);
        }

        let mut next = parent.first_child();
        for (node, found) in new.iter().zip(matches) {
            let dom = match found {
                Some(index) => {
                    if old[index] != *node {
                        self.patch(&doms[index], &old[index], node);
                    }
                    doms[index].clone()
                }
                None => self.create(node),
            };
            if next.as_ref() == Some(&dom) {
                next = dom.next_sibling();
            } else {
                let _ = parent.insert_before(&dom, next.as_ref());
            }
        }
    }

    fn patch_attributes(dom: &DomElement, old: &[Attribute], new: &[Attribute]) {
        for (name, value) in new {
            if value_of(old, name) == Some(value.as_ref()) {
                continue;
            }
            if *name == "value" {
                set_value(dom, value);
            } else {
                // The view writes valid names.
                let _ = dom.set_attribute(name, value);
            }
        }
        for (name, _) in old {
            if value_of(new, name).is_none() {
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
