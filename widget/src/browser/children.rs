//! What stands under a parent: what was drawn there, and what others put there.

use view::Node;
use web_sys::Node as DomNode;

use super::js;

/// Those children that were drawn: extensions put elements of their own beside fields, where they may stay. None, if
/// one is gone, or if there is more text than was drawn.
pub fn drawn_among(parent: &DomNode, drawn: &[Node]) -> Option<Vec<DomNode>> {
    let mut all = Vec::new();
    let mut next = parent.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        all.push(child);
    }
    if all.len() == drawn.len() {
        return Some(all);
    }
    let mut ours = Vec::new();
    for dom in all {
        match drawn.get(ours.len()) {
            Some(node) if is_kind(&dom, node) => ours.push(dom),
            _ if dom.node_type() == DomNode::TEXT_NODE => return None,
            _ => (),
        }
    }
    (ours.len() == drawn.len()).then_some(ours)
}

/// Whether drawing `node` would make an element, or a text, as `dom` is one.
pub fn is_kind(dom: &DomNode, node: &Node) -> bool {
    match node {
        Node::Text(_) => dom.node_type() == DomNode::TEXT_NODE,
        Node::Element(element) => dom.node_name().eq_ignore_ascii_case(element.tag),
    }
}

/// For each new node the old one that becomes it, if there is one; and for each old one whether it becomes any.
pub fn pair(old: &[Node], new: &[Node]) -> (Vec<Option<usize>>, Vec<bool>) {
    // `vec![false; …]` brings 240 bytes of code of its own.
    let mut used: Vec<_> = old.iter().map(|_| false).collect();
    let mut cursor = 0;
    let matches = new
        .iter()
        .map(|node| {
            let mut places = (cursor..old.len()).chain(0..cursor);
            let found = places.find(|index| !used[*index] && fits(&old[*index], node))?;
            used[found] = true;
            cursor = found + 1;
            Some(found)
        })
        .collect();
    (matches, used)
}

fn fits(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => old.tag == new.tag && old.key == new.key,
        _ => false,
    }
}

/// Moves the bodies of comments that the server wrote to where the same comments were drawn without: they are nowhere else.
pub fn move_bodies(from: &DomNode, to: &DomNode) {
    while let Some(body) = js::find(from, ".body") {
        let comment = body.closest(".comment").ok().flatten();
        let id = comment.map(|comment| comment.id()).unwrap_or_default();
        if let Some(place) = js::find(to, &["#", &id, " > .body:empty"].concat()) {
            while let Some(child) = body.first_child() {
                let _ = place.append_child(&child);
            }
        }
        body.remove();
    }
}
