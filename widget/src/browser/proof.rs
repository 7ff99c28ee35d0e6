//! Proof of work for a post: done in a frame of the server's own, which has a worker (`widget/proof.js`). Where the page
//! lets no frame in, it is done here, so little at a time that the page goes on beside it.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Date, Function, Object};
use sdk::{
    transport::wasm::{Listener, Timeout, after, window},
    work::Search,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::{js, program::Shared};

/// How long the frame is waited for, in milliseconds.
const PATIENCE_MS: u64 = 3_000;
/// How long the page may stand still at a time, in milliseconds.
const SLICE_MS: f64 = 6.0;
/// Hashes between two looks at the clock.
const HASHES: u32 = 256;

/// Called with the proof.
pub type Done = Box<dyn FnOnce(String)>;

/// Work under way.
struct Working {
    app: String,
    challenge: String,
    frame: Element,
    done: RefCell<Option<Done>>,
    /// Both hold this value, until the work is done.
    heard: RefCell<Option<Listener>>,
    patience: RefCell<Option<Timeout>>,
}

/// Does the work that the server asks for.
#[inline(never)]
pub fn solve(program: &Shared, challenge: String, done: Done) {
    let frame = window().document().and_then(|document| document.create_element("iframe").ok());
    let Some(frame) = frame else { return };
    // They fail for what is no element.
    let _ = frame.set_attribute("hidden", "");
    let _ = frame.set_attribute("src", &[&program.app, "/proof"].concat());
    let working = Rc::new(Working {
        app: program.app.clone(),
        challenge,
        frame,
        done: RefCell::new(Some(done)),
        heard: RefCell::default(),
        patience: RefCell::default(),
    });
    let this = Rc::clone(&working);
    let heard = Listener::new(&window(), "message", Box::new(move |event| this.heard(&event)));
    working.heard.replace(Some(heard));
    let this = Rc::clone(&working);
    let patience = Timeout::new(PATIENCE_MS, Box::new(move |_| Rc::clone(&this).work_here()));
    working.patience.replace(Some(patience));
    let _ = program.root.append_child(&working.frame);
}

impl Working {
    /// Something posted a message to the page: it is heard from the frame, and from the server's origin, alone.
    fn heard(&self, event: &JsValue) {
        let source = js::get(event, "source");
        let is_ours = js::get(event, "origin").as_string().as_ref() == Some(&self.app)
            && Object::is(&source, &js::get(&self.frame, "contentWindow"));
        let Some(data) = js::get(event, "data").as_string().filter(|_| is_ours) else { return };
        if data != "ready" {
            return self.end(data);
        }
        self.patience.take();
        if let Some(post) = js::get(&source, "postMessage").dyn_ref::<Function>() {
            // It fails for what is no window.
            let _ = post.call2(&source, &self.challenge.as_str().into(), &self.app.as_str().into());
        }
    }

    /// No frame came.
    fn work_here(self: Rc<Self>) {
        self.heard.take();
        if let Some(search) = Search::new(&self.challenge) {
            go_on(self, search);
        }
    }

    fn end(&self, proof: String) {
        self.frame.remove();
        if let Some(done) = self.done.take() {
            done(proof);
        }
        // Last of all: what is called here is held by it.
        let held = (self.heard.take(), self.patience.take());
        after(0, move || drop(held));
    }
}

fn go_on(working: Rc<Working>, mut search: Search) {
    let begun = Date::now();
    while Date::now() - begun < SLICE_MS {
        if let Some(proof) = search.step(HASHES) {
            return working.end(proof);
        }
    }
    after(0, move || go_on(working, search));
}
