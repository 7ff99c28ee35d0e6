//! The toolbar and its shortcuts, on a text that is being written. What they change is heard like what is typed.

use js_sys::{Function, JsString};
use sdk::transport::wasm::window;
use view::Format;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, HtmlTextAreaElement, KeyboardEvent};

use super::js;
use crate::format::apply;

/// The format that a key means.
fn of_key(key: &KeyboardEvent) -> Option<Format> {
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return None;
    }
    match (key.shift_key(), key.code().as_str()) {
        (true, "Digit9") => return Some(Format::Quote),
        (true, "Digit8") => return Some(Format::List),
        (true, _) => return None,
        _ => (),
    }
    match key.key().as_str() {
        "b" => Some(Format::Bold),
        "i" => Some(Format::Italic),
        "k" => Some(Format::Link),
        "e" => Some(Format::Code),
        _ => None,
    }
}

/// What a key means in a composer, together with Ctrl or Cmd.
#[inline(never)]
pub fn pressed(key: &KeyboardEvent, form: &Element) {
    if let Some(format) = of_key(key) {
        key.prevent_default();
        run(format, form);
    }
}

/// Formats what is selected in the text of a composer.
#[inline(never)]
pub fn run(format: Format, form: &Element) -> Option<()> {
    let area = js::find(form, "[name=body]:not([hidden])")?;
    let area: HtmlTextAreaElement = area.unchecked_into();
    let (start, end) = (area.selection_start().ok()??, area.selection_end().ok()??);
    let text: JsString = js::get(&area, "value").unchecked_into();
    let part = |from, to| String::from(text.slice(from, to));
    let edit = apply(format, &part(0, start), &part(start, end), &part(end, text.length()));
    let _ = area.focus();
    let _ = area.set_selection_range(edit.from, edit.to);
    insert(&area, &edit.text);
    let (start, end) = edit.select;
    let _ = area.set_selection_range(edit.from + start, edit.from + end);
    Some(())
}

/// Types a text into the field of a composer, over what is selected there.
pub fn type_into(form: &Element, text: &str) -> Option<()> {
    let area: HtmlTextAreaElement = js::find(form, "[name=body]")?.unchecked_into();
    let _ = area.focus();
    insert(&area, text);
    Some(())
}

/// What tells that a field was typed in.
pub fn typed() -> Option<Event> {
    let init = EventInit::new();
    init.set_bubbles(true);
    Event::new_with_event_init_dict("input", &init).ok()
}

/// Types a text over what is selected. The old command is the only way that can be undone.
fn insert(area: &HtmlTextAreaElement, text: &str) {
    let document = window().document();
    let document = JsValue::from(document);
    let done = js::get(&document, "execCommand").dyn_into::<Function>().ok().and_then(|command| {
        command.call3(&document, &"insertText".into(), &false.into(), &text.into()).ok()
    });
    if !done.is_some_and(|done| done.is_truthy())
        && area.set_range_text(text).is_ok()
        && let Some(event) = typed()
    {
        let _ = area.dispatch_event(&event);
    }
}
