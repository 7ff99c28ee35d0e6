//! What stands under a parent: what was drawn there, and what others put there.

use view::Node;
use web_sys::Node as DomNode;

use super::js;

/// The children that were drawn, if there are as many as that. Extensions put custom elements beside fields, where those may
/// stay: a custom element has a hyphen in its name, and the view draws none.
/// <https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name>
pub fn drawn_among(parent: &DomNode, count: usize) -> Option<Vec<DomNode>> {
    let mut children = all(parent, true);
    if children.len() > count {
        children = all(parent, false);
    }
    (children.len() == count).then_some(children)
}

#[inline(never)]
fn all(parent: &DomNode, with_custom: bool) -> Vec<DomNode> {
    let mut children = Vec::new();
    let mut next = parent.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        if with_custom || child.node_name().bytes().all(|byte| byte != b'-') {
            children.push(child);
        }
    }
    children
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
