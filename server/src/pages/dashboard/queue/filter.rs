//! Above a list: which comments, as links, and what is looked for, as a form.

use view::{Element, el};

use super::{
    super::{super::visit::Visit, staff::Staff},
    asked::{Asked, List, Show},
};

/// Both.
pub fn draw(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    el("search")
        .class("filter")
        .child(shows(visit, staff, asked))
        .child(form(visit, staff, asked))
        .children(by_whom(visit, staff, asked))
}

/// What each of them is called.
fn title(show: Show, list: List) -> &'static str {
    match (show, list) {
        (Show::All, List::Queue) => "desk-show-waiting",
        (Show::All, List::Comments) => "desk-show-all",
        (Show::Held, _) => "desk-show-held",
        (Show::Reported, _) => "desk-show-reported",
        (Show::Marked, _) => "desk-show-marked",
        (Show::Published, _) => "desk-show-published",
        (Show::Spam, _) => "desk-show-spam",
        (Show::Removed, _) => "desk-show-removed",
    }
}

fn shows(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let shows = match asked.list {
        List::Queue => Show::QUEUE,
        List::Comments => Show::COMMENTS,
    };
    let links = shows.map(|show| {
        let to = Asked { show, after: None, done: Vec::new(), ..asked.clone() };
        let link = el("a")
            .attr("href", to.address(staff))
            .maybe("aria-current", (show == asked.show).then_some("true"))
            .child(visit.say(title(show, asked.list)));
        let count = match show {
            Show::Held => staff.waiting.0,
            Show::Reported => staff.waiting.1,
            Show::Marked => staff.waiting.2,
            _ => 0,
        };
        let count = (asked.list == List::Queue && count > 0).then(|| {
            el("span").class("count").attr("data-count", show.name()).child(count.to_string())
        });
        el("li").child(link.children(count))
    });
    el("ul").class("shows").attr("aria-label", visit.say("desk-shows")).children(links)
}

fn form(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let field = |name: &'static str, label: &str, value: &str, kind: &'static str| {
        let input = el("input")
            .attr("id", name)
            .attr("name", name)
            .attr("type", kind)
            .maybe("value", Some(value.to_owned()).filter(|value| !value.is_empty()));
        el("div").child(el("label").attr("for", name).child(visit.say(label))).child(input)
    };
    let kept = [
        ("show", asked.show.name().to_owned()),
        ("who", asked.who.map(|id| id.to_string()).unwrap_or_default()),
        ("thread", asked.thread.map(|id| id.to_string()).unwrap_or_default()),
    ];
    let kept = kept.into_iter().filter(|(_, value)| !value.is_empty() && value != "all");
    let action = Asked::nothing(asked.list).address(staff);
    let days = (asked.list == List::Comments).then(|| {
        [
            field("from", "desk-from", &asked.days.0, "date"),
            field("until", "desk-until", &asked.days.1, "date"),
        ]
    });
    el("form")
        .attr("method", "get")
        .attr("action", action)
        .class("looked-for")
        .children(kept.map(|(name, value)| super::shell::hidden(name, value)))
        .child(field("text", "desk-text", &asked.text, "search").class("wide"))
        .child(field("author", "desk-author", &asked.author, "search"))
        .child(field("page", "desk-page", &asked.page, "search"))
        .children(days.into_iter().flatten())
        .child(super::shell::second_button(visit.say("desk-search")))
}

/// That one person's comments, or those of one page, are shown alone; and the way back.
fn by_whom(visit: &Visit, staff: &Staff, asked: &Asked) -> Option<Element> {
    let words = match (asked.who, asked.thread) {
        (None, None) => return None,
        (Some(_), _) => "desk-one-person",
        (None, Some(_)) => "desk-one-page",
    };
    let all = Asked { who: None, thread: None, after: None, done: Vec::new(), ..asked.clone() };
    let link = el("a").attr("href", all.address(staff)).child(visit.say("desk-show-everything"));
    Some(el("p").class("hint").child(visit.say(words)).child(" ").child(link))
}
