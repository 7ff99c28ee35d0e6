//! The widget in a browser: the only part that knows there is one.

mod beginning;
mod dom;
mod children;
mod drawn;
mod effects;
mod events;
mod format;
mod host;
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

use std::rc::Rc;

use rlsf::SmallGlobalTlsf;
use sdk::{transport::from_json, wire::CommentPage};
use view::Action;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::{Element, ShadowRoot};

use self::{beginning::Beginning, program::Ground};
use crate::message::Message;

#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// A widget on a page. `free` it to take it down: its listeners, timers and socket go with it, its nodes stay.
#[wasm_bindgen]
pub struct Widget(Rc<Beginning>);

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

/// Takes over the first page that stands in `root`, the shadow root of `host`: soon, which `afterword:ready` then tells.
///
/// `options`: `app` (the server's address), `site` (its key), `url` and `title` of the host page, `texts` (the
/// catalogue of its language), `html` (a function that makes trusted HTML of a string), `code` and `state` (what the sign-in
/// window sent this page back with). The element itself says whether comments arrive as they are written (`live`), whether
/// the browser may keep what proves who I am (`persist`), and what the site says of who its user is (`sso`).
#[wasm_bindgen]
pub fn mount(host: Element, root: ShadowRoot, options: &JsValue) -> Result<Widget, JsError> {
    let site = js::text(options, "site").unwrap_or_default().parse().map_err(|_| failed())?;
    let page = first_page(&root)?;
    let app = js::text(options, "app").unwrap_or_default();
    Ok(Widget(Beginning::new(Ground { host, root, app, site }, page, options.clone())))
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
