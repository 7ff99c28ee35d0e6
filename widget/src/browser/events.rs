//! What the reader, the page and the device do, as messages. One listener a kind, at the root.

use std::rc::Rc;

use js_sys::{Function, Object};
use sdk::{
    transport::wasm::{Listener, window},
    wire::CommentId,
};
use view::{Action, Field, Format, Place, Trigger};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FormData, HtmlDialogElement, KeyboardEvent, ShadowRoot, StorageEvent,
    UrlSearchParams,
};

use super::{format, images, js, keys, names, program::Handle, storage::Storage};
use crate::message::Message;

/// Listens until the listeners are dropped.
pub fn listen(root: &ShadowRoot, storage: &Rc<Storage>, program: &Handle) -> Vec<Listener> {
    let on_root = |name, read: fn(&Event) -> Option<Message>| {
        let program = program.clone();
        let handler = move |event: JsValue| {
            if let Some(message) = read(event.unchecked_ref()) {
                program.send(message);
            }
        };
        Listener::new(root, name, Box::new(handler))
    };
    let on_window = |name, read: fn() -> Option<Message>| {
        let program = program.clone();
        let handler = move |_| {
            if let Some(message) = read() {
                program.send(message);
            }
        };
        Listener::new(&window(), name, Box::new(handler))
    };
    let brings = |name| {
        let program = program.clone();
        let handler = move |event: JsValue| {
            if images::is_brought(event.unchecked_ref()) {
                let _ = images::take(&program, event.unchecked_ref());
            }
        };
        Listener::new(root, name, Box::new(handler))
    };
    vec![
        brings("paste"),
        brings("dragover"),
        brings("drop"),
        brings("change"),
        on_root("click", clicked),
        on_root("submit", submitted),
        on_root("focusin", focused),
        on_root("input", typed),
        on_root("input", names::typed),
        on_root("keydown", pressed),
        on_window("hashchange", || comment_in_address().map(Message::Followed)),
        on_window("online", || Some(Message::Online(true))),
        on_window("offline", || Some(Message::Online(false))),
        other_tabs(storage, program),
    ]
}

/// Hears what other tabs keep.
fn other_tabs(storage: &Rc<Storage>, program: &Handle) -> Listener {
    let (storage, program) = (Rc::clone(storage), program.clone());
    let stored = move |event: JsValue| {
        let event: StorageEvent = event.unchecked_into();
        let name = event.key().unwrap_or_default();
        let now = event.new_value().unwrap_or_default();
        if let Some(place) = storage.draft_at(&name) {
            // Where its reader writes, what they write stays.
            if !has_focus(&program, place) {
                let before = event.old_value().unwrap_or_default();
                program.send(Message::Draft(place, before, now));
            }
        } else if let Some(key) = storage.pending_at(&name).filter(|_| now.is_empty()) {
            program.send(Message::Settled(key.to_owned()));
        } else if storage.is_session(&name) {
            program.send(Message::SignedElsewhere);
        }
    };
    Listener::new(&window(), "storage", Box::new(stored))
}

fn clicked(event: &Event) -> Option<Message> {
    let target = target(event)?;
    if let Some(link) = closest(&target, "a[href^='#comment-']") {
        return followed(&link);
    }
    clicked_on(&closest(&target, "[data-do]:not([aria-pressed][aria-busy])")?)
}

/// What a click on an element that stands for something means. The loader marks what is clicked until that is known.
pub fn clicked_on(element: &Element) -> Option<Message> {
    let _ = element.remove_attribute("aria-busy");
    match done(element, Trigger::Click)? {
        Message::Did(Action::Format, format) => {
            format::run(Format::parse(&format?)?, &closest(element, "form")?);
            None
        }
        Message::Did(Action::Name, _) => {
            names::take(&closest(element, "form")?, element);
            None
        }
        Message::Did(Action::Reply, Some(id)) => {
            Some(match (id.parse(), selected_beside(element)) {
                (Ok(id), Some(text)) => Message::Quoted(id, text),
                _ => Message::Did(Action::Reply, Some(id)),
            })
        }
        message => Some(message),
    }
}

#[inline(never)]
fn followed(link: &Element) -> Option<Message> {
    if let Some(dialog) = closest(link, "dialog") {
        // It leads out of a panel.
        dialog.unchecked_ref::<HtmlDialogElement>().close();
    }
    // The address changes by itself; if it is this one already, nobody else would say so.
    linked_comment(&link.get_attribute("href")?).map(Message::Followed)
}

/// What is selected in the text of the comment that a button belongs to. Chromium tells a shadow root what is selected in
/// it, and nobody else; Firefox tells the window.
fn selected_beside(button: &Element) -> Option<String> {
    let comment = closest(button, "article")?;
    let body = js::find(&comment, ".body")?;
    let (root, window) = (JsValue::from(button.get_root_node()), JsValue::from(window()));
    let whose = if js::get(&root, "getSelection").is_undefined() { &window } else { &root };
    let get: Function = js::get(whose, "getSelection").dyn_into().ok()?;
    let selection = get.call0(whose).ok()?;
    let is_inside = |name| {
        let node = js::get(&selection, name);
        !node.is_undefined() && body.contains(node.dyn_ref())
    };
    let text = String::from(selection.unchecked_ref::<Object>().to_string());
    (is_inside("anchorNode") && is_inside("focusNode") && !text.trim().is_empty()).then_some(text)
}

fn submitted(event: &Event) -> Option<Message> {
    let form = target(event)?;
    // Without one, it closes the dialog that it stands in.
    let action = form.get_attribute("data-do")?;
    event.prevent_default();
    if action == Action::Send.as_str() {
        return filled(&form);
    }
    let waits = js::find(&form, "[type=submit][aria-disabled=true]").is_some();
    if waits { None } else { done(&form, Trigger::Submit) }
}

#[inline(never)]
fn filled(form: &Element) -> Option<Message> {
    let fields = FormData::new_with_form(form.unchecked_ref()).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
    Some(Message::Filled(fields.to_string().into()))
}

fn focused(event: &Event) -> Option<Message> {
    done(&target(event)?, Trigger::Focus)
}

fn typed(event: &Event) -> Option<Message> {
    let input = target(event)?;
    let field = match input.get_attribute("name")?.as_str() {
        "body" => Field::Body,
        "name" => Field::Name,
        "email" => Field::Email,
        _ => return None,
    };
    let place = place(&closest(&input, "form")?)?;
    Some(Message::Typed(place, field, js::get(&input, "value").as_string()?))
}

/// Escape leaves a composer, Ctrl or Cmd with Enter sends it, with other keys they format what is selected. Outside of
/// composers, keys alone read the thread.
fn pressed(event: &Event) -> Option<Message> {
    let key: &KeyboardEvent = event.unchecked_ref();
    let target = target(event)?;
    let is_command = key.ctrl_key() || key.meta_key();
    let name = key.key();
    let Some(form) = closest(&target, "form.composer") else {
        let is_ours = name.len() == 1 && closest(&target, "form, dialog").is_none();
        return is_ours.then(|| keys::pressed(key, &target))?;
    };
    let list = js::find(&form, ".names");
    if let Some(message) = list.and_then(|list| names::pressed(key, &form, &list)) {
        return Some(message);
    }
    match name.as_str() {
        "Escape" if !key.is_composing() => {
            Some(Message::Did(Action::Cancel, form.get_attribute("data-id")))
        }
        "Enter" if is_command => {
            event.prevent_default();
            done(&form, Trigger::Submit)
        }
        _ if is_command => {
            format::pressed(key, &form);
            None
        }
        _ => None,
    }
}

/// Whether the reader is writing at a place of this very page.
fn has_focus(program: &Handle, at: Place) -> bool {
    let is_here = window().document().is_some_and(|page| page.has_focus().unwrap_or_default());
    let active = program.program().and_then(|program| program.root.active_element());
    let form = active.and_then(|active| closest(&active, "form"));
    is_here && form.is_some_and(|form| place(&form) == Some(at))
}

/// What an element stands for, if this is the event that means it.
fn done(element: &Element, trigger: Trigger) -> Option<Message> {
    let action = Action::parse(&element.get_attribute("data-do")?)?;
    let waits = element.get_attribute("aria-disabled").is_some();
    let is_meant = action.trigger() == trigger && !waits;
    is_meant.then(|| Message::Did(action, element.get_attribute("data-id")))
}

/// The composer that an event happens in.
pub fn form_of(event: &Event) -> Option<Element> {
    closest(&target(event)?, "form")
}

/// The place of a composer.
pub fn place(form: &Element) -> Option<Place> {
    let id = form.get_attribute("data-id").and_then(|id| id.parse().ok());
    match (Action::parse(&form.get_attribute("data-do")?)?, id) {
        (Action::Post, None) => Some(Place::Root),
        (Action::Post, Some(id)) => Some(Place::Reply(id)),
        (Action::Save, Some(id)) => Some(Place::Edit(id)),
        _ => None,
    }
}

fn target(event: &Event) -> Option<Element> {
    JsValue::from(event.target()?).dyn_into().ok()
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// The comment that the page's address names.
pub fn comment_in_address() -> Option<CommentId> {
    linked_comment(&window().location().hash().ok()?)
}

/// The comment that a link leads to.
fn linked_comment(href: &str) -> Option<CommentId> {
    href.strip_prefix("#comment-")?.parse().ok()
}
