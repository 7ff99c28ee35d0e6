//! What the view promises: to readers, to those who draw its trees, and to those who send its HTML.

#[path = "../../examples/gallery/crowd.rs"]
mod crowd;
#[path = "../../examples/gallery/panels.rs"]
mod panels;
#[path = "../../examples/gallery/people.rs"]
mod people;
#[path = "../../examples/gallery/states.rs"]
mod states;
mod drawn;
mod reading;
mod rules;
mod served;
mod together;
mod writing;

use afterword_view::{Content, Element, Model, Node, Stage, view};
use sdk::thread::Row;

/// The server's own address.
const HOME: &str = "https://comments.example";

/// A tree as nested lines: element and classes, then what is inside; texts in quotes.
fn outline(model: &Model<'_>) -> String {
    fn line(out: &mut String, indent: usize, text: &str) {
        out.push_str(&" ".repeat(indent));
        out.push_str(text);
        out.push('\n');
    }
    fn write(node: &Node, indent: usize, out: &mut String) {
        match node {
            Node::Text(text) => line(out, indent, &format!("{text:?}")),
            Node::Element(element) => {
                let class = element.get("class").map(|class| class.replace(' ', "."));
                let class = class.map_or_else(String::new, |class| [".", &class].concat());
                line(out, indent, &[element.tag, &class].concat());
                for child in children(element) {
                    write(child, indent + 2, out);
                }
            }
        }
    }
    let mut out = String::new();
    write(&view(model), 0, &mut out);
    out
}

/// Every element of a tree.
fn elements(node: &Node) -> Vec<&Element> {
    match node {
        Node::Text(_) => Vec::new(),
        Node::Element(element) => {
            let below = children(element).iter().flat_map(elements);
            std::iter::once(element).chain(below).collect()
        }
    }
}

/// Every element of a model's view that does `action`, by its `data-id`.
fn doers(model: &Model<'_>, action: &str) -> Vec<Option<String>> {
    let tree = view(model);
    let doing =
        elements(&tree).into_iter().filter(|element| element.get("data-do") == Some(action));
    doing.map(|element| element.get("data-id").map(str::to_owned)).collect()
}

/// The same, with the menus of each comment opened in turn.
fn offers(model: &Model<'_>, action: &str) -> Vec<Option<String>> {
    let Stage::Ready(page) = &model.stage else { return Vec::new() };
    let opened = |row: &Row<'_>| Model { menu: Some(row.comment.id), ..model.clone() };
    page.rows.iter().flat_map(|row| doers(&opened(row), action)).collect()
}

fn children(element: &Element) -> &[Node] {
    match &element.content {
        Content::Children(children) => children,
        Content::Html(_) | Content::Kept => &[],
    }
}

/// The words of a tree, in their order.
fn words(node: &Node) -> String {
    match node {
        Node::Text(text) => text.to_string(),
        Node::Element(element) => children(element).iter().map(words).collect::<Vec<_>>().join(" "),
    }
}
