//! The widget in a browser: the only part that knows there is one.

mod dom;
mod drawn;
mod effects;
mod events;
mod format;
mod images;
mod js;
mod keys;
mod language;
mod names;
mod page;
mod program;
mod proof;
mod screen;
mod seen;
mod session;
mod sign_in;
mod storage;
mod tokens;

use rlsf::SmallGlobalTlsf;
use sdk::{
    transport::wasm::from_json,
    wire::{CommentPage, SiteKey},
};
use view::Action;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::{Element, ShadowRoot};

use self::{
    program::{Ground, Program},
    storage::Storage,
};
use crate::{
    message::Message,
    model::{Entry, HostPage, Model},
};

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// A widget on a page. `free` it to take it down: its listeners, timers and socket go with it, its nodes stay.
#[wasm_bindgen]
pub struct Widget(Program);

#[wasm_bindgen]
impl Widget {
    /// Loads the thread again.
    pub fn reload(&self) {
        self.0.send(Message::Did(Action::Reload, None));
    }

    /// Signs the site's user in, of whom `jwt` speaks; an empty one signs them out.
    pub fn sign_in(&self, jwt: String) {
        self.0.send(Message::Said(jwt));
    }
}

/// Takes over the first page that stands in `root`, the shadow root of `host`.
///
/// `options`: `app` (the server's address), `site` (its key), `url` and `title` of the host page, `texts` (the
/// catalogue of its language), `live` (whether
/// comments arrive as they are written), `html` (a function that makes trusted HTML of a string), `sso` (what the site
/// says of who its user is), `persist` (whether the browser may keep what proves who I am), `code` and `state` (what the
/// sign-in window sent this page back with).
#[wasm_bindgen]
pub fn mount(host: Element, root: ShadowRoot, options: &JsValue) -> Result<Widget, JsError> {
    let site: SiteKey =
        js::text(options, "site").unwrap_or_default().parse().map_err(|_| failed())?;
    let app = js::text(options, "app").unwrap_or_default();
    let page = first_page(&root)?;
    let storage = Storage::new(&site, page.thread.id, js::get(options, "persist").is_truthy());
    let host_page = HostPage {
        url: js::text(options, "url"),
        title: js::text(options, "title"),
        home: app.clone(),
        live: js::get(options, "live").is_truthy(),
        language: language::of(js::text(options, "texts").unwrap_or_default()),
    };
    let seed = u128::from_le_bytes(sdk::transport::random());
    let entry = Entry {
        returned: sign_in::returned(&storage, options),
        word: js::get(options, "sso").as_string().map(|jwt| storage.word(jwt)),
        ..Entry::default()
    };
    let model = Model::new(page, host_page, storage.kept(entry), seed);
    let drawer = dom::Drawer::new(js::get(options, "html").into());
    Ok(Widget(Program::start(Ground { host, root, app, site }, model, storage, drawer)))
}

/// The data of the page that the server drew, which stands beside it.
fn first_page(root: &ShadowRoot) -> Result<CommentPage, JsError> {
    let script = js::find(root, "[data-afterword]");
    let script = script.ok_or_else(failed)?;
    let text = script.text_content().unwrap_or_default();
    script.remove();
    from_json(&text).map_err(|_| failed())
}

/// What exactly is wrong is of no use to a reader, and much code.
fn failed() -> JsError {
    JsError::new("not a first page of this build")
}
