//! The loop: a message changes the model, the model is drawn once a frame, effects are done.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::{Rc, Weak},
};

use sdk::{
    client::{Auth, Client},
    live::wasm::LiveSocket,
    transport::wasm::{Listener, Timeout},
    wire::{CommentId, Position, SiteKey, ThreadId, ThreadRef},
};
use view::{Action, Language, Place};
use wasm_bindgen::JsValue;
use web_sys::{Element, ShadowRoot};

use super::{
    dom::Drawer,
    drawn, effects, events, js, page,
    screen::{Screen, Taken},
    seen::Watch,
    session,
    sign_in::SignIn,
    storage::Storage,
    tokens::Tokens,
};
use crate::{
    message::{Effect, Message},
    model::Model,
    update,
};

/// Times such as "5 min ago" are drawn anew so often, in milliseconds.
const TICK_MS: u64 = 30_000;

/// A running widget. Dropping it ends everything that it began.
pub struct Program(Rc<Shared>);

/// A way to send messages to a program, for as long as it runs.
#[derive(Clone)]
pub struct Handle(Weak<Shared>);

/// What the parts of a program share.
pub struct Shared {
    /// The element on the page.
    pub host: Element,
    /// Its shadow root.
    pub root: ShadowRoot,
    /// The server's origin.
    pub app: String,
    /// The site's key.
    pub site: SiteKey,
    /// The server.
    pub client: Client,
    /// What the browser keeps.
    pub storage: Rc<Storage>,
    /// Who I am, where the browser keeps nothing.
    pub guest: RefCell<Option<Auth>>,
    /// The sign-in window, while it is waited for.
    pub sign_in: RefCell<Option<SignIn>>,
    /// How I prove that I am signed in, where the browser keeps no cookie.
    pub tokens: RefCell<Tokens>,
    /// The way back in.
    pub handle: Handle,
    /// What is drawn.
    pub screen: Screen,
    model: RefCell<Model>,
    live: RefCell<Option<Rc<LiveSocket>>>,
    listeners: RefCell<Vec<Listener>>,
    tick: RefCell<Option<Timeout>>,
    has_ended: Cell<bool>,
    watch: OnceCell<Watch>,
}

/// What a program stands on.
pub struct Ground {
    /// The element on the page.
    pub host: Element,
    /// Its shadow root.
    pub root: ShadowRoot,
    /// The server's origin.
    pub app: String,
    /// The site's key.
    pub site: SiteKey,
}

impl Program {
    /// A program, whose nodes are there.
    pub fn new(
        ground: Ground,
        model: Model,
        storage: Storage,
        drawer: Drawer,
        taken: Taken,
    ) -> Self {
        let (Ground { host, root, app, site }, storage) = (ground, Rc::new(storage));
        let shared = Rc::new_cyclic(|handle: &Weak<Shared>| {
            let handle = Handle(handle.clone());
            Shared {
                screen: Screen::new(taken, drawer, handle.clone()),
                listeners: RefCell::new(events::listen(&root, &storage, &handle)),
                watch: OnceCell::new(),
                client: Client::new(&app, &site),
                host,
                root,
                app,
                site,
                storage,
                guest: RefCell::new(None),
                sign_in: RefCell::new(None),
                tokens: RefCell::default(),
                handle,
                model: RefCell::new(model),
                live: RefCell::new(None),
                tick: RefCell::new(None),
                has_ended: Cell::new(false),
            }
        });
        Self(shared)
    }

    /// Begins to hear its reader; answers what is to be done about that.
    pub fn start(&self) -> Vec<Effect> {
        let shared = &self.0;
        page::add(shared);
        let effects =
            update::start(&mut shared.model.borrow_mut(), events::comment_in_address(), js::now());
        shared.take_over_doing();
        effects
    }

    /// Does what is to be done first.
    pub fn run(&self, effects: Vec<Effect>) {
        self.0.perform(effects);
        self.0.arm(0);
    }

    /// Something happened that the host page knows of.
    pub fn send(&self, message: Message) {
        self.0.handle.send(message);
    }
}

impl Handle {
    /// Applies a message, unless the program has ended. One that was cut off in the middle, because its rest could not be
    /// had, hears nothing any more; another begins in its place.
    pub fn send(&self, message: Message) {
        let Some(shared) = self.program() else { return };
        let Ok(mut model) = shared.model.try_borrow_mut() else { return };
        let effects = update::update(&mut model, message, js::now());
        drop(model);
        shared.perform(effects);
        shared.screen.schedule();
    }

    /// The program, unless it has ended.
    pub fn program(&self) -> Option<Rc<Shared>> {
        self.0.upgrade().filter(|shared| !shared.has_ended.get())
    }
}

impl Shared {
    /// The thread that is shown.
    pub fn thread(&self) -> ThreadId {
        self.model.borrow().thread.thread().id
    }

    /// What the first comment of the thread, or the first reaction, says of its page.
    pub fn thread_ref(&self) -> ThreadRef {
        self.model.borrow().thread_ref()
    }

    /// What is said in.
    pub fn language(&self) -> Language {
        self.model.borrow().host.language
    }

    /// How I prove that I am signed in, if I am.
    pub fn csrf(&self) -> Option<String> {
        self.model.borrow().me.session.csrf.clone()
    }

    /// Connects again as who I am now, and watches the thread from a position on.
    pub fn identify(&self, thread: ThreadId, position: Position) {
        self.live.replace(None);
        self.subscribe(thread, position);
    }

    /// Others see that I am writing.
    pub fn say_typing(&self, parent: Option<CommentId>) {
        if let Some(live) = self.live.borrow().as_ref() {
            live.typing(self.thread(), parent);
        }
    }

    /// Watches the thread from a position on.
    pub fn subscribe(&self, thread: ThreadId, position: Position) {
        let open = || {
            let (handle, asker) = (self.handle.clone(), self.handle.clone());
            let tickets = move |got| session::ticket(&asker, got);
            let told = move |notice| handle.send(Message::Live(notice));
            Rc::new(LiveSocket::new(effects::client(self, false), tickets, told))
        };
        let socket = self.live.borrow_mut().get_or_insert_with(open).clone();
        socket.subscribe(thread, position);
    }

    /// Connects again soon.
    pub fn reconnect(&self) {
        let live = self.live.borrow().clone();
        if let Some(live) = live {
            live.wake();
        }
    }

    fn perform(&self, effects: Vec<Effect>) {
        for effect in effects {
            let later = effects::run(self, effect);
            self.screen.after.borrow_mut().extend(later);
        }
    }

    /// Draws what the model says now. What waits for that is done once all of it is there.
    pub fn draw(&self) {
        if self.screen.draw(&self.root, &self.model) {
            for effect in self.screen.after.take() {
                drawn::run(self, &effect);
            }
        }
    }

    /// Does all that was pressed. The loader need not mark any more what is.
    pub fn press_the_rest(&self) {
        js::set(&self.screen.section, "onclick", &JsValue::NULL);
        self.press("[aria-pressed][aria-busy]");
    }

    /// Does what was pressed before the program was there, or before it was known who I am.
    fn press(&self, selector: &str) {
        while let Some(pressed) = js::find(&self.root, selector) {
            if let Some(message) = events::clicked_on(&pressed) {
                self.handle.send(message);
            }
        }
    }

    /// What was typed, focused and pressed before the program was there.
    fn take_over_doing(&self) {
        if let Some(field) = js::find(&self.root, "form.entrance textarea") {
            if let Some(text) = js::text(&field, "value") {
                self.handle.send(Message::Typed(Place::Root, view::Field::Body, text));
            }
            if self.root.active_element().as_ref() == Some(&field) {
                self.handle.send(Message::Did(Action::Open, None));
            }
        }
        self.press("[aria-busy]:not([aria-pressed])");
    }

    /// Lets time pass, first after `ms` milliseconds. The first time it does is the first drawing, and from then on it is
    /// noted whether the thread is seen: both ask for a frame, and what begins the program is a task long enough.
    fn arm(&self, ms: u64) {
        let handle = self.handle.clone();
        let tick = move |_| {
            handle.send(Message::Ticked);
            if let Some(shared) = handle.program() {
                shared.watch.get_or_init(|| Watch::new(&shared.host, &handle));
                shared.arm(TICK_MS);
            }
        };
        self.tick.replace(Some(Timeout::new(ms, Box::new(tick))));
    }
}

impl Drop for Program {
    /// What was cut off in the middle still holds on to what they share, so it is not left to the last one who does.
    fn drop(&mut self) {
        self.0.has_ended.set(true);
        self.0.listeners.take();
        if let Ok(mut live) = self.0.live.try_borrow_mut() {
            live.take();
        }
    }
}
