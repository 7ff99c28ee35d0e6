//! What the host page is told.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

use super::{js, program::Shared};
use crate::message::HostEvent;

/// Tells it, as an event on the element.
pub fn tell(program: &Shared, event: HostEvent) {
    let (name, detail) = match event {
        HostEvent::Comment(id) => ("afterword:comment", js::object("id", &id.text().into()).into()),
        HostEvent::Count(count) => ("afterword:count", js::object("count", &count.into()).into()),
        HostEvent::Ready => ("afterword:ready", JsValue::NULL),
        HostEvent::Error => ("afterword:error", JsValue::NULL),
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // What the page's handlers throw is theirs.
        let _ = program.host.dispatch_event(&event);
    }
}
