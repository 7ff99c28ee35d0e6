//! The sign-in window, on the server's own origin: opened in the very click, or browsers block it; heard once, and
//! nobody else is. Where it can't reach this page, or could not be opened, it leads back here with its answer.

use js_sys::{Object, Reflect, encode_uri_component};
use sdk::{
    client::base64url,
    transport::{
        self,
        wasm::{Listener, Timeout, window},
    },
    wire::{ExchangeCode, Timestamp},
};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    js,
    js::now,
    program::{Handle, Shared},
    storage::Storage,
};
use crate::{
    message::{Message, Window},
    model::Returned,
};

/// How long an answer is waited for, in milliseconds.
const LIFE_MS: i64 = 600_000;
/// A window that seems closed so soon was cut off: nobody is that quick, in milliseconds.
const CUT_MS: i64 = 2_500;
/// How often it is looked whether the window is still there, in milliseconds.
const LOOK_MS: i64 = 500;

/// 32 bytes in base64url.
const SECRET_CHARS: usize = 43;
/// What is kept of a window, between its secrets and its time, if it is one of its own.
const POPUP: &str = "p";
/// A longer address is not told to the window: it would not fit.
const ADDRESS_BYTES: usize = 2_000;

/// A window that is waited for. Dropping it waits no more.
pub struct SignIn {
    window: web_sys::Window,
    secrets: Secrets,
    _answer: Listener,
    look: Option<Timeout>,
    age: i64,
    is_closed: bool,
}

/// What only the window and this page know.
struct Secrets {
    /// 32 random bytes, which the window gives back.
    state: String,
    /// 32 more, of which the window knows the hash alone.
    verifier: String,
}

impl Secrets {
    /// New ones, and the address that the window is opened with. `more`: what else is asked.
    fn new(program: &Shared, confirm: bool, more: &str) -> (Self, String) {
        let (state, verifier): ([u8; 32], [u8; 32]) = (transport::random(), transport::random());
        let challenge = base64url(&Sha256::digest(verifier));
        let secrets = Self { state: base64url(&state), verifier: base64url(&verifier) };
        let location = window().location();
        let encoded = |text: &str| String::from(encode_uri_component(text));
        let href = location.href().unwrap_or_default();
        let page = href.split('#').next().filter(|page| page.len() <= ADDRESS_BYTES);
        let parts = [
            program.app.as_str(),
            "/auth/popup?site=",
            program.site.as_str(),
            "&origin=",
            &encoded(&location.origin().unwrap_or_default()),
            "&state=",
            &secrets.state,
            "&cc=",
            &challenge,
            if confirm { "&moderate=1" } else { "" },
            if page.is_some() { "&return=" } else { "" },
            &encoded(page.unwrap_or_default()),
            more,
        ];
        let address = parts.concat();
        (secrets, address)
    }

    /// Keeps them for the page that the window leads back to, for a while.
    fn keep(&self, program: &Shared, is_popup: bool) {
        let until = Timestamp(now().0 + LIFE_MS).text();
        let kind = if is_popup { POPUP } else { "-" };
        let kept = [&*self.state, &self.verifier, kind, &until].concat();
        program.storage.keep_window(&kept);
    }
}

/// What the sign-in window sent this page back with, if it was opened from this site and not long ago: `code` and
/// `state` stood in the address. What somebody else put there is left alone.
pub fn returned(storage: &Storage, options: &JsValue) -> Option<Returned> {
    come_back(storage, js::text(options, "code")?, &js::text(options, "state")?)
}

#[inline(never)]
fn come_back(storage: &Storage, code: String, state: &str) -> Option<Returned> {
    let kept = storage.window()?;
    let (own, kept) = kept.split_at_checked(SECRET_CHARS)?;
    let (verifier, kept) = kept.split_at_checked(SECRET_CHARS)?;
    let (kind, until) = kept.split_at_checked(POPUP.len())?;
    if own != state || Timestamp::parse(until)? < now() || !is_secret(&code) {
        return None;
    }
    storage.keep_window("");
    let code = ExchangeCode { code, verifier: verifier.to_owned() };
    Some(Returned { code, is_popup: kind == POPUP })
}

/// Goes where I can sign in, and comes back to this page.
pub fn go(program: &Shared, confirm: bool) {
    let (secrets, address) = Secrets::new(program, confirm, "&full=1");
    secrets.keep(program, false);
    // It fails for what is no address.
    let _ = window().location().assign(&address);
}

impl SignIn {
    /// Opens the window; none if the browser blocks it. `confirm`: to prove again who I am.
    pub fn open(program: &Shared, confirm: bool) -> Option<Self> {
        let (secrets, address) = Secrets::new(program, confirm, "");
        let features = "popup,width=480,height=720";
        let opened = window()
            .open_with_url_and_target_and_features(&address, "afterword-sign-in", features)
            .ok()??;
        secrets.keep(program, true);
        let handle = program.handle.clone();
        let answer = move |event: JsValue| heard(&handle, &event);
        Some(Self {
            window: opened,
            secrets,
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
        let is_answer =
            is_ours && is("t", "aw:code") && own("v") == 1 && is("state", &self.secrets.state);
        let code = own("code").as_string().filter(|code| is_answer && is_secret(code))?;
        Some(ExchangeCode { code, verifier: self.secrets.verifier.clone() })
    }

    /// Looks whether the window is still there; what is to be said if it is not.
    fn look(&mut self, handle: &Handle) -> Option<Window> {
        self.age += LOOK_MS;
        if self.is_closed {
            // Its answer had its time to arrive.
            return Some(if self.age <= CUT_MS + LOOK_MS { Window::Cut } else { Window::Closed });
        }
        self.is_closed = self.window.closed().unwrap_or(true);
        self.look = Some(look(handle));
        (self.age >= LIFE_MS).then_some(Window::Closed)
    }
}

/// Something posted a message to the page.
fn heard(handle: &Handle, event: &JsValue) {
    let Some(program) = handle.program() else { return };
    let waiting = program.sign_in.borrow();
    let code = waiting.as_ref().and_then(|waiting| waiting.code(&program.app, event));
    drop(waiting);
    if let Some(code) = code {
        program.storage.keep_window("");
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
    Timeout::new(LOOK_MS.unsigned_abs(), Box::new(looked))
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
    text.len() == SECRET_CHARS
        && text.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it))
}
