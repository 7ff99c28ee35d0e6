//! Keys alone, which read the thread while the focus is in the widget and in no field. Elsewhere they are the page's (WCAG
//! 2.2, 2.1.4).

use view::Action;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, ShadowRoot};

use super::js;
use crate::message::Message;

/// What a key means, pressed on `target`: `j` and `k` go to the next comment and the one before, `n` to the next that is
/// new, `r` answers, `v` votes, `?` shows them.
#[inline(never)]
pub fn pressed(key: &KeyboardEvent, target: &Element) -> Option<Message> {
    if key.ctrl_key() || key.meta_key() || key.alt_key() {
        return None;
    }
    match key.key().as_str() {
        "j" => step(target, 1),
        "k" => step(target, -1),
        "n" => return Some(Message::Did(Action::NextUnread, None)),
        "?" => return Some(Message::Did(Action::Panel, Some("keys".into()))),
        "r" => click(target, Action::Reply),
        "v" => click(target, Action::VoteUp),
        _ => None,
    };
    None
}

/// Puts the focus on the comment that is so many further on, of those that are shown; on the first, if it is on none.
fn step(target: &Element, by: i32) -> Option<()> {
    let root: ShadowRoot = target.get_root_node().unchecked_into();
    let all = root.query_selector_all("article[id]:not([hidden] *)").ok()?;
    let here = comment(target);
    let index = here
        .and_then(|here| (0..all.length()).find(|&at| all.get(at).as_ref() == Some(here.as_ref())));
    let next = index.map_or(0, |index| index.saturating_add_signed(by));
    all.get(next)?.unchecked_into::<HtmlElement>().focus().ok()
}

/// Clicks the button for an action on the comment that has the focus.
fn click(target: &Element, action: Action) -> Option<()> {
    let selector = [":scope>.row>[data-do=", action.as_str(), "]:not([aria-disabled])"].concat();
    let comment = comment(target)?;
    let button = js::find(&comment, &selector)?;
    button.unchecked_into::<HtmlElement>().click();
    Some(())
}

fn comment(target: &Element) -> Option<Element> {
    target.closest("article").ok()?
}
