//! How a widget begins: in steps, between which the page goes on. A slow phone takes longer for all of them than its reader
//! waits for an answer to a touch.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use sdk::{limits, transport::wasm::Timeout, wire::CommentPage};
use wasm_bindgen::JsValue;

use super::{
    dom::Drawer,
    js, language,
    program::{Ground, Program},
    screen::{self, Drawn},
    sign_in,
    storage::Storage,
};
use crate::{
    message::{Effect, Message},
    model::{Entry, HostPage, Model},
};

/// A widget that begins, or has begun. Dropping it ends it.
#[derive(Default)]
pub struct Beginning {
    program: OnceCell<Program>,
    /// What was said to it before its program ran.
    said: RefCell<Vec<Message>>,
    next: RefCell<Option<Timeout>>,
}

/// Something that is done in a task of its own.
type Step = Box<dyn FnOnce(&Rc<Beginning>)>;

impl Beginning {
    /// Takes over what the server drew, and begins to listen; soon, not now. `options` are those of
    /// [`mount`](super::mount).
    pub fn new(ground: Ground, page: CommentPage, options: JsValue) -> Rc<Self> {
        let this = Rc::new(Self::default());
        this.then(move |this| {
            let (model, storage) = model(&ground, page, &options);
            this.then(move |this| {
                let drawn = Drawn::new(&model);
                this.then(move |this| {
                    let drawer = Drawer::new(js::get(&options, "html").into());
                    let taken = screen::take_over(&ground.root, &drawer, drawn);
                    this.then(move |this| {
                        // Its reader may do something as soon as it listens, so it begins at once.
                        let program = Program::new(ground, model, storage, drawer, taken);
                        let effects = this.program.get_or_init(|| program).start();
                        this.then(move |this| this.run(effects));
                    });
                });
            });
        });
        this
    }

    fn run(&self, effects: Vec<Effect>) {
        if let Some(program) = self.program.get() {
            program.run(effects);
        }
        for message in self.said.take() {
            self.send(message);
        }
    }

    /// Something happened that the host page knows of.
    pub fn send(&self, message: Message) {
        match self.program.get() {
            Some(program) => program.send(message),
            None => self.said.borrow_mut().push(message),
        }
    }

    /// Does something in a task of its own.
    fn then(self: &Rc<Self>, step: impl FnOnce(&Rc<Self>) + 'static) {
        self.later(Box::new(step));
    }

    /// The same for all steps, so that it is compiled once.
    fn later(self: &Rc<Self>, step: Step) {
        let (this, mut step) = (Rc::downgrade(self), Some(step));
        let handler = move |_| {
            if let (Some(this), Some(step)) = (this.upgrade(), step.take()) {
                step(&this);
            }
        };
        self.next.replace(Some(Timeout::new(0, Box::new(handler))));
    }
}

/// What is known before anything is asked.
fn model(ground: &Ground, page: CommentPage, options: &JsValue) -> (Model, Storage) {
    let persists = !says(ground, "persist", "none");
    let storage = Storage::new(&ground.site, page.thread.id, persists);
    let host_page = HostPage {
        url: js::text(options, "url"),
        title: js::text(options, "title")
            .map(|title| title.chars().take(limits::TITLE_CHARS).collect()),
        home: ground.app.clone(),
        live: !says(ground, "live", "off"),
        language: language::of(js::text(options, "texts").unwrap_or_default()),
    };
    let seed = u128::from_le_bytes(sdk::transport::random());
    let entry = Entry {
        returned: sign_in::returned(&storage, options),
        word: ground.host.get_attribute("sso").map(|jwt| storage.word(jwt)),
        ..Entry::default()
    };
    (Model::new(page, host_page, storage.kept(entry), seed), storage)
}

/// Whether the page says something of its element.
fn says(ground: &Ground, name: &str, value: &str) -> bool {
    ground.host.get_attribute(name).is_some_and(|said| said == value)
}
