//! Requests of pages, by `fetch`; and the few things of a browser that both clients need.

use std::pin::Pin;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, ReferrerPolicy, RequestCredentials as Cookies, RequestInit,
    Response as FetchResponse, Window,
};

use super::{
    Request, Response,
    json::{FromJson, from_json},
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

    /// The body as what its JSON stands for.
    pub fn json<T: FromJson>(self) -> Result<T, Error> {
        from_json(&self.0.as_string().unwrap_or_default())
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

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
}

/// The page's window.
pub fn window() -> Window {
    WINDOW.with(Window::clone)
}

fn set_timeout(function: &Function, ms: u64) -> Result<i32, JsValue> {
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    window().set_timeout_with_callback_and_timeout_and_arguments_0(function, ms)
}

fn set(object: &JsValue, name: &str, value: &JsValue) {
    // It fails for what is no object.
    let _ = Reflect::set(object, &name.into(), value);
}
