//! The sign-in window, on the server's own origin: opened in the very click, or browsers block it; heard once, and
//! nobody else is.

use js_sys::{Object, Reflect, encode_uri_component};
use sdk::{
    client::base64url,
    transport::{
        self,
        wasm::{Listener, Timeout, window},
    },
    wire::ExchangeCode,
};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    js,
    program::{Handle, Shared},
};
use crate::message::{Message, Window};

/// How long an answer is waited for, in milliseconds.
const LIFE_MS: u64 = 600_000;
/// A window that seems closed so soon was cut off: nobody is that quick, in milliseconds.
const CUT_MS: u64 = 2_500;
/// How often it is looked whether the window is still there, in milliseconds.
const LOOK_MS: u64 = 500;

/// A window that is waited for. Dropping it waits no more.
pub struct SignIn {
    window: web_sys::Window,
    /// 32 random bytes, which the window gives back.
    state: String,
    /// 32 more, of which the window knows the hash alone.
    verifier: String,
    _answer: Listener,
    look: Option<Timeout>,
    age: u64,
    is_closed: bool,
}

impl SignIn {
    /// Opens the window; none if the browser blocks it. `confirm`: to prove again who I am.
    pub fn open(program: &Shared, confirm: bool) -> Option<Self> {
        let (state, verifier): ([u8; 32], [u8; 32]) = (transport::random(), transport::random());
        let challenge = base64url(&Sha256::digest(verifier));
        let state = base64url(&state);
        let origin = window().location().origin().unwrap_or_default();
        let address = [
            program.app.as_str(),
            "/auth/popup?site=",
            program.site.as_str(),
            "&origin=",
            &String::from(encode_uri_component(&origin)),
            "&state=",
            &state,
            "&cc=",
            &challenge,
            if confirm { "&moderate=1" } else { "" },
        ]
        .concat();
        let features = "popup,width=480,height=720";
        let opened = window()
            .open_with_url_and_target_and_features(&address, "afterword-sign-in", features)
            .ok()??;
        let handle = program.handle.clone();
        let answer = move |event: JsValue| heard(&handle, &event);
        Some(Self {
            window: opened,
            state,
            verifier: base64url(&verifier),
            _answer: Listener::new(&window(), "message", Box::new(answer)),
            look: Some(look(&program.handle)),
            age: 0,
            is_closed: false,
        })
    }

    /// The code, if this is the window's answer: from the server's origin, from the very window, with the state that it
    /// was opened with. Only what the message itself holds is read, nothing that its prototype would add.
    fn code(&self, app: &str, event: &JsValue) -> Option<ExchangeCode> {
        let is_ours = js::get(event, "origin").as_string().as_deref() == Some(app)
            && Object::is(&js::get(event, "source"), &self.window);
        let data = js::get(event, "data");
        let own = |name| js::get(&own_property(&data, name), "value");
        let is = |name, text: &str| own(name).as_string().as_deref() == Some(text);
        let is_answer = is_ours && is("t", "aw:code") && own("v") == 1 && is("state", &self.state);
        let code = own("code").as_string().filter(|code| is_answer && is_secret(code))?;
        Some(ExchangeCode { code, verifier: self.verifier.clone() })
    }

    /// Looks whether the window is still there; what is to be said if it is not.
    fn look(&mut self, handle: &Handle) -> Option<Window> {
        self.age += LOOK_MS;
        if self.is_closed {
            // Its answer had its time to arrive.
            return Some(if self.age <= CUT_MS + LOOK_MS {
                Window::NoAnswer
            } else {
                Window::Closed
            });
        }
        self.is_closed = self.window.closed().unwrap_or(true);
        self.look = Some(look(handle));
        (self.age >= LIFE_MS).then_some(Window::NoAnswer)
    }
}

/// Something posted a message to the page.
fn heard(handle: &Handle, event: &JsValue) {
    let Some(program) = handle.program() else { return };
    let waiting = program.sign_in.borrow();
    let code = waiting.as_ref().and_then(|waiting| waiting.code(&program.app, event));
    drop(waiting);
    if let Some(code) = code {
        settle(handle, &program, Window::Code(code));
    }
}

fn look(handle: &Handle) -> Timeout {
    let handle = handle.clone();
    let looked = move |_| {
        let Some(program) = handle.program() else { return };
        let mut waiting = program.sign_in.borrow_mut();
        let news = waiting.as_mut().and_then(|waiting| waiting.look(&handle));
        drop(waiting);
        if let Some(news) = news {
            settle(&handle, &program, news);
        }
    };
    Timeout::new(LOOK_MS, Box::new(looked))
}

/// Waits no more, and says how it ended.
fn settle(handle: &Handle, program: &Shared, news: Window) {
    program.sign_in.replace(None);
    handle.send(Message::Window(news));
}

fn own_property(object: &JsValue, name: &str) -> JsValue {
    object
        .dyn_ref::<Object>()
        .and_then(|object| Reflect::get_own_property_descriptor(object, &name.into()).ok())
        .unwrap_or(JsValue::UNDEFINED)
}

/// Whether a text is 32 bytes in base64url.
fn is_secret(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it))
}
