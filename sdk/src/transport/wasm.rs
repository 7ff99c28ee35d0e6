//! Requests of pages, by `fetch`; and the few things of a browser that both clients need.

use std::pin::Pin;

use js_sys::{Array, Date, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, ReferrerPolicy, RequestCredentials as Cookies, RequestInit,
    Response as FetchResponse, Window,
};

use super::{
    Request, Response,
    json::{FromJson, Notes, ToJson},
};
use crate::{client::Error, wire::decimal::number};

/// Sends requests without a referrer, and without cookies except where they say who asks.
#[derive(Clone, Debug)]
pub struct Transport;

/// The body of an answer, a text.
#[derive(Debug)]
pub struct Body(JsValue);

/// What is sent: a text, or a file.
pub type Content = JsValue;

/// A future.
pub type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;

impl Transport {
    /// The browser finds the server by its name.
    pub fn new(_server: &str) -> Self {
        Self
    }

    /// Sends a request and waits for the answer.
    pub async fn send(&self, request: &Request) -> Result<Response, Error> {
        let lost = |_| Error::Lost(String::new());
        let head = JsFuture::from(fetch(request)).await.map_err(lost)?;
        let text = head.unchecked_ref::<FetchResponse>().text().map_err(lost)?;
        let body = JsFuture::from(text).await.map_err(lost)?;
        finish(&head, body).ok_or_else(|| Error::Lost(String::new()))
    }
}

/// Begins a request; `settled` is called with the head of its answer, or with why there is none.
pub fn begin(request: &Request, settled: &Callback) {
    let _ = fetch(request).then2(settled, settled);
}

/// Begins to read the body, if `head` is the head of an answer; `settled` is called with it, or with why there is none.
pub fn begin_body(head: &JsValue, settled: &Callback) -> bool {
    let text = head.dyn_ref::<FetchResponse>().and_then(|response| response.text().ok());
    text.map(|text| text.unchecked_into::<Promise>().then2(settled, settled)).is_some()
}

/// The answer of which `head` came first, if `body` is a body.
pub fn finish(head: &JsValue, body: JsValue) -> Option<Response> {
    let head: &FetchResponse = head.unchecked_ref();
    let retry_after = head.headers().get("retry-after").ok().flatten();
    body.is_string().then(|| Response {
        status: head.status(),
        retry_after: retry_after.and_then(|value| number(value.as_bytes())?.try_into().ok()),
        body: Body(body),
    })
}

fn fetch(request: &Request) -> Promise {
    let init = RequestInit::new();
    init.set_method(request.method.as_str());
    init.set_credentials(if request.cookies { Cookies::Include } else { Cookies::Omit });
    init.set_referrer_policy(ReferrerPolicy::Origin);
    let headers = Object::new();
    for (name, value) in &request.headers {
        set(&headers, name, &value.as_str().into());
    }
    init.set_headers(&headers);
    if let Some(body) = &request.body {
        init.set_body(body);
    }
    window().fetch_with_str_and_init(&request.url, &init).unchecked_into()
}

impl Body {
    /// The body as text.
    pub fn text(self) -> Result<String, Error> {
        self.0.as_string().ok_or_else(|| Error::Unreadable(String::new()))
    }

    /// The body as what its JSON stands for. The browser parses it.
    pub fn json<T: FromJson>(self) -> Result<T, Error> {
        from_json(&self.0.as_string().unwrap_or_default())
    }
}

/// JSON as what it stands for; none is `null`.
pub fn from_json<T: FromJson>(text: &str) -> Result<T, Error> {
    let value = parse(text).and_then(|value| T::from_json(&value));
    value.ok_or_else(|| Error::Unreadable(String::new()))
}

fn parse(text: &str) -> Option<Value> {
    JSON::parse(if text.is_empty() { "null" } else { text }).ok().map(Value)
}

/// A value as JSON.
pub fn to_json(value: &impl ToJson) -> String {
    // It fails for values that no JSON has.
    JSON::stringify(&value.to_json().0).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// JSON that the browser parsed.
#[derive(Clone, Debug)]
pub struct Value(JsValue);

impl Value {
    /// A field of an object.
    pub fn get(&self, name: &str) -> Self {
        Self(Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED))
    }

    /// A field of an object, read.
    pub fn field<T: FromJson>(&self, name: &str, notes: &mut Notes) -> T {
        T::read(&self.get(name), notes)
    }

    /// Whether it is not there.
    pub fn is_absent(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    /// A text.
    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// A whole number.
    #[expect(clippy::cast_possible_truncation, reason = "it is compared with what it was")]
    #[expect(clippy::cast_precision_loss, reason = "JSON numbers of a browser have 53 bits")]
    #[expect(clippy::float_cmp, reason = "whole numbers are exact")]
    pub fn number(&self) -> Option<i64> {
        let number = self.0.as_f64()?;
        let whole = number as i64;
        (whole as f64 == number).then_some(whole)
    }

    /// True or false.
    pub fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    /// A text that is a time, in milliseconds since 1970. The browser reads it.
    pub fn time(&self) -> Option<i64> {
        let time = self.0.is_string().then(|| Date::new(&self.0).get_time())?;
        Self(time.into()).number()
    }

    /// How much is in a list.
    pub fn length(&self) -> Option<u32> {
        Some(self.0.dyn_ref::<Array>()?.length())
    }

    /// What is in a list at a place.
    pub fn at(&self, index: u32) -> Self {
        Self(self.0.unchecked_ref::<Array>().get(index))
    }

    /// An object of these fields.
    pub fn object(fields: Vec<(&'static str, Self)>) -> Self {
        let object = Object::new();
        for (name, value) in fields {
            set(&object, name, &value.0);
        }
        Self(object.into())
    }

    /// A list.
    pub fn from_list(values: Vec<Self>) -> Self {
        Self(values.into_iter().map(|Self(value)| value).collect::<Array>().into())
    }

    /// A text.
    pub fn from_text(text: &str) -> Self {
        Self(text.into())
    }

    /// True or false.
    pub fn from_boolean(boolean: bool) -> Self {
        Self(boolean.into())
    }

    /// A whole number.
    #[expect(clippy::cast_precision_loss, reason = "what we count stays far below 53 bits")]
    pub fn from_number(number: i64) -> Self {
        Self((number as f64).into())
    }
}

/// Waits, in milliseconds.
pub async fn sleep(ms: u64) {
    let promise = Promise::new(&mut |resolve, _| {
        // A page that is going away has no timers; then nothing waits any more either.
        let _ = set_timeout(&resolve, ms);
    });
    let _ = JsFuture::from(promise).await;
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

fn fill(bytes: &mut [u8]) {
    let filled = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(bytes));
    filled.expect("every browser with WebAssembly has randomness");
}

/// What JavaScript calls.
pub type Callback = Closure<dyn FnMut(JsValue)>;

/// What is called back. One type for all: wasm-bindgen makes code for each other one.
pub type Handler = Box<dyn FnMut(JsValue)>;

/// A handler that is called with each event, until it is dropped.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    handler: Callback,
}

impl Listener {
    /// Calls `handler` with each event `name` of `target`.
    pub fn new(target: &EventTarget, name: &'static str, handler: Handler) -> Self {
        let handler = Closure::wrap(handler);
        let function = handler.as_ref().unchecked_ref();
        // It fails for a handler that is no function.
        let _ = target.add_event_listener_with_callback(name, function);
        Self { target: target.clone(), name, handler }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.handler.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.name, function);
    }
}

/// A call to come, unless it is dropped before.
pub struct Timeout {
    id: i32,
    _handler: Callback,
}

impl Timeout {
    /// Calls `handler` after `ms` milliseconds.
    pub fn new(ms: u64, handler: Handler) -> Self {
        let handler = Closure::wrap(handler);
        let id = set_timeout(handler.as_ref().unchecked_ref(), ms).unwrap_or_default();
        Self { id, _handler: handler }
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}

/// What is called back once. One type for all, as above.
pub fn once(handler: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(handler)
}

/// Calls `handler` once after `ms` milliseconds, whatever happens meanwhile.
pub fn after(ms: u64, handler: impl FnOnce() + 'static) {
    let handler = once(Box::new(handler));
    // It fails for what is no function.
    let _ = set_timeout(handler.unchecked_ref(), ms);
}

/// The page's window.
pub fn window() -> Window {
    js_sys::global().unchecked_into()
}

fn set_timeout(function: &Function, ms: u64) -> Result<i32, JsValue> {
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    window().set_timeout_with_callback_and_timeout_and_arguments_0(function, ms)
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // It fails for what is no object.
    let _ = Reflect::set(object, &name.into(), value);
}
