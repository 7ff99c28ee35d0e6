//! Plain JavaScript values.

use js_sys::{Function, Object, Reflect};
use sdk::wire::Timestamp;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// A property of an object; undefined for what is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A property that is a text, if it holds one that is not empty.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name).as_string().filter(|text| !text.is_empty())
}

/// Sets a property.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    // It fails for what is no object, and for frozen ones; we set only our own.
    let _ = Reflect::set(object, &name.into(), value);
}

/// An object with one property.
pub fn object(name: &str, value: &JsValue) -> Object {
    let object = Object::new();
    set(&object, name, value);
    object
}

/// The first element in another one, or in a shadow root, that a selector finds.
pub fn find(within: &Node, selector: &str) -> Option<Element> {
    // Both have this method, and it is called by its name.
    within.unchecked_ref::<Element>().query_selector(selector).ok().flatten()
}

/// Calls `kept` when a promise is kept, `broken` when it is not.
pub fn then(promise: &JsValue, kept: &JsValue, broken: &JsValue) {
    if let Some(then) = get(promise, "then").dyn_ref::<Function>() {
        // It fails for what is no promise.
        let _ = then.call2(promise, kept, broken);
    }
}

/// Now, on the browser's clock.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are whole and small")]
pub fn now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}
