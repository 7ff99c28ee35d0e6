//! Whether the thread was seen: when it comes into view, and when its reader leaves it.

use js_sys::Array;
use sdk::transport::wasm::{Callback, Listener, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, IntersectionObserver};

use super::{js, program::Handle};
use crate::message::Message;

/// Tells when the thread is seen, until it is dropped.
pub struct Watch {
    observer: Option<IntersectionObserver>,
    _callback: Callback,
    _leaving: Option<Listener>,
}

impl Watch {
    /// Watches the element that the thread stands in.
    pub fn new(host: &Element, program: &Handle) -> Self {
        let came = program.clone();
        let callback: Callback = Closure::wrap(Box::new(move |entries: JsValue| {
            let entries: Array = entries.unchecked_into();
            if entries.iter().any(|entry| js::get(&entry, "isIntersecting").is_truthy()) {
                came.send(Message::Seen);
            }
        }));
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(host);
        }
        let left = program.clone();
        let leaving = window().document().map(|page| {
            let hidden = page.clone();
            let handler = move |_| {
                if hidden.hidden() {
                    left.send(Message::Left);
                }
            };
            Listener::new(&page, "visibilitychange", Box::new(handler))
        });
        Self { observer, _callback: callback, _leaving: leaving }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
