//! Names after an `@`, and those of emoji after a colon, as they are typed: which of them is being typed, and how one is
//! taken.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlTextAreaElement, KeyboardEvent};

use super::{events, format, js, program::Handle};
use crate::message::Message;

/// What is being typed after an `@` or a colon may have changed.
pub fn typed(event: &Event) -> Option<Message> {
    let form = events::form_of(event)?;
    let field = event.target()?;
    let may_name = |text: String| text.bytes().any(|byte| matches!(byte, b'@' | b':'));
    let has_name = js::text(&field, "value").is_some_and(may_name);
    if has_name || js::find(&form, ".names").is_some() { typed_in(&form) } else { None }
}

#[inline(never)]
fn typed_in(form: &Element) -> Option<Message> {
    let (_, before) = before(form)?;
    Some(Message::Naming(events::place(form)?, name_in(&before).unwrap_or_default().to_owned()))
}

/// More is known of what may be meant where the reader writes.
pub fn look_again(program: &Handle) -> Option<()> {
    let form = program.program()?.root.active_element()?.closest("form").ok()??;
    program.send(typed_in(&form)?);
    Some(())
}

/// What a key means while names are offered; none: what it always means.
#[inline(never)]
pub fn pressed(key: &KeyboardEvent, form: &Element, list: &Element) -> Option<Message> {
    let place = events::place(form)?;
    let message = match key.key().as_str() {
        _ if key.is_composing() || key.ctrl_key() || key.meta_key() => return None,
        "ArrowDown" => Message::Chosen(place, true),
        "ArrowUp" => Message::Chosen(place, false),
        "Enter" | "Tab" => {
            let _ = take(form, &js::find(list, "[aria-selected=true]")?);
            Message::Naming(place, String::new())
        }
        "Escape" => Message::Naming(place, String::new()),
        _ => return None,
    };
    key.prevent_default();
    Some(message)
}

/// Writes a whole name in the place of what was typed of it; of an emoji the first word, which is itself.
#[inline(never)]
pub fn take(form: &Element, option: &Element) -> Option<()> {
    let (area, before) = before(form)?;
    let typed = name_in(&before)?;
    let mut text = option.text_content()?;
    if typed.starts_with(':') {
        text.truncate(text.bytes().position(|byte| byte == b' ')?);
    }
    let typed: JsString = typed.into();
    let at = area.selection_start().ok()??;
    let _ = area.focus();
    let _ = area.set_selection_range(at - typed.length(), at);
    format::type_into(form, &[&text, " "].concat())
}

/// The field of a composer, and what stands before its caret.
fn before(form: &Element) -> Option<(HtmlTextAreaElement, String)> {
    let area: HtmlTextAreaElement = js::find(form, "[name=body]")?.unchecked_into();
    let text: JsString = js::get(&area, "value").unchecked_into();
    let before = text.slice(0, area.selection_start().ok()??);
    Some((area, before.into()))
}

/// What of a name stands at the end of a text, after an `@` that stands apart from the word before it; or two letters or
/// more of an emoji's, with the colon before them.
fn name_in(before: &str) -> Option<&str> {
    let at = before.rfind(['@', ':'])?;
    let is_emoji = before[at..].starts_with(':');
    let name = &before[if is_emoji { at } else { at + 1 }..];
    let is_apart =
        !before[..at].ends_with(|last: char| last == ':' || last.is_ascii_alphanumeric());
    let is_short = name.len() <= 40 && name.rfind('\n').is_none();
    (is_apart && is_short && (!is_emoji || name.len() > 2)).then_some(name)
}
