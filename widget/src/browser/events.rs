//! What the reader, the page and the device do, as messages. One listener a kind, at the root.

use std::rc::Rc;

use sdk::{
    transport::wasm::{Listener, window},
    wire::CommentId,
};
use view::{Action, Field, Format, Place, Trigger};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent, ShadowRoot, StorageEvent};

use super::{format, js, program::Handle, storage::Storage};
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
    let (storage, other_tab) = (Rc::clone(storage), program.clone());
    let stored = move |event: JsValue| {
        let event: StorageEvent = event.unchecked_into();
        let name = event.key().unwrap_or_default();
        if let Some(place) = storage.draft_at(&name) {
            other_tab.send(Message::Draft(place, event.new_value().unwrap_or_default()));
        } else if storage.is_session(&name) {
            other_tab.send(Message::SignedElsewhere);
        }
    };
    vec![
        on_root("click", clicked),
        on_root("submit", submitted),
        on_root("focusin", focused),
        on_root("input", typed),
        on_root("keydown", pressed),
        on_window("hashchange", || comment_in_address().map(Message::Followed)),
        on_window("online", || Some(Message::Online(true))),
        on_window("offline", || Some(Message::Online(false))),
        Listener::new(&window(), "storage", Box::new(stored)),
    ]
}

fn clicked(event: &Event) -> Option<Message> {
    let target = target(event)?;
    if let Some(link) = closest(&target, "a[href^='#comment-']") {
        // The address changes by itself; if it is this one already, nobody else would say so.
        return linked_comment(&link.get_attribute("href")?).map(Message::Followed);
    }
    let element = closest(&target, "[data-do]")?;
    if let Message::Did(Action::Format, format) = done(&element, Trigger::Click)? {
        format::run(Format::parse(&format?)?, &closest(&element, "form")?);
        return None;
    }
    done(&element, Trigger::Click)
}

fn submitted(event: &Event) -> Option<Message> {
    event.prevent_default();
    let form = target(event)?;
    let waits = form.query_selector("[type=submit][aria-disabled=true]").ok()?.is_some();
    if waits { None } else { done(&form, Trigger::Submit) }
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

/// Escape leaves a composer, Ctrl or Cmd with Enter sends it, with other keys they format what is selected.
fn pressed(event: &Event) -> Option<Message> {
    let key: &KeyboardEvent = event.unchecked_ref();
    let form = closest(&target(event)?, "form")?;
    if let Some(format) = format::of_key(key) {
        event.prevent_default();
        format::run(format, &form);
        return None;
    }
    match key.key().as_str() {
        "Escape" if !key.is_composing() => {
            Some(Message::Did(Action::Cancel, form.get_attribute("data-id")))
        }
        "Enter" if key.ctrl_key() || key.meta_key() => {
            event.prevent_default();
            done(&form, Trigger::Submit)
        }
        _ => None,
    }
}

/// What an element stands for, if this is the event that means it.
fn done(element: &Element, trigger: Trigger) -> Option<Message> {
    let action = Action::parse(&element.get_attribute("data-do")?)?;
    let waits = element.get_attribute("aria-disabled").is_some();
    let is_meant = action.trigger() == trigger && !waits;
    is_meant.then(|| Message::Did(action, element.get_attribute("data-id")))
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
