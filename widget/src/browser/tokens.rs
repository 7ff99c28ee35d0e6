//! Being signed in where the browser keeps no cookie of another site: an access token, in memory, and a refresh token,
//! which gets the next one and is good once. All tabs share that one; one at a time uses it, or the server would think
//! that it was stolen.

use std::{mem::take, rc::Rc};

use js_sys::{Date, Function};
use sdk::{
    client::{Auth, Call, Client},
    live::wasm::GotTicket,
    transport::wasm::window,
    wire::{self, Code, Refresh},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::{
    images::Upload,
    js,
    program::{Handle, Shared},
    session,
    storage::Storage,
};
use crate::message::{Answer, Effect};

/// A token that is good for less than this is not begun with, in milliseconds.
const MARGIN_MS: f64 = 60_000.0;

/// What waits for an access token. Values and no closures: each of those would be code of its own.
pub enum Job {
    /// A request.
    Request(Effect),
    /// A picture.
    Upload(Upload),
    /// A ticket for the live socket.
    Ticket(GotTicket),
}

/// How I prove that I am signed in.
#[derive(Default)]
pub struct Tokens {
    access: Option<Auth>,
    /// Until when it is good enough, on the browser's clock.
    until: f64,
    jobs: Vec<Job>,
}

/// Whether I am signed in by tokens.
pub fn are_there(program: &Shared) -> bool {
    program.storage.refresh().is_some()
}

/// The client that says who I am by an access token, if there is one. It may be too old: then the server says so.
pub fn client(program: &Shared) -> Option<Client> {
    let access = program.tokens.borrow().access.clone()?;
    Some(program.client.clone().with_auth(access))
}

/// Keeps what the server gave.
#[inline(never)]
pub fn keep(program: &Shared, tokens: &wire::Tokens) {
    program.storage.keep_refresh(&tokens.refresh);
    let mut kept = program.tokens.borrow_mut();
    kept.access = Auth::parse(&tokens.access).ok();
    kept.until = Date::now() + f64::from(tokens.expires_in) * 1_000.0 - MARGIN_MS;
}

/// Forgets all of it: I am signed out, or signed in by a cookie.
pub fn forget(program: &Shared) {
    program.storage.keep_refresh("");
    program.tokens.borrow_mut().access = None;
}

/// What there is is doubtful: it is asked anew before anything else.
pub fn doubt(program: &Shared) {
    program.tokens.borrow_mut().until = 0.0;
}

/// Does something as soon as the access token is good, or there is none to be had.
pub fn when_fresh(program: &Shared, job: Job) {
    if !are_there(program) || Date::now() < program.tokens.borrow().until {
        return session::go_on(program, job, false);
    }
    wait(program, job);
}

/// Keeps it until the next access token is there.
#[inline(never)]
fn wait(program: &Shared, job: Job) {
    let mut tokens = program.tokens.borrow_mut();
    tokens.jobs.push(job);
    if tokens.jobs.len() == 1 {
        drop(tokens);
        refresh_alone(program);
    }
}

/// Gets the next tokens while no other tab does.
#[inline(never)]
fn refresh_alone(program: &Shared) {
    let (handle, storage) = (program.handle.clone(), Rc::clone(&program.storage));
    let client = program.client.clone();
    let begin = move |done: JsValue| refresh(handle, storage, &client, done);
    let locks = js::get(&window().navigator(), "locks");
    let Ok(request) = js::get(&locks, "request").dyn_into::<Function>() else {
        return begin(JsValue::UNDEFINED);
    };
    // The lock is held as long as what its holder returns is not settled. Anything with a `then` will do, which is called
    // with what settles it.
    let held = js::object("then", &Closure::once_into_js(begin));
    let held = Closure::once_into_js(move || JsValue::from(held));
    // A browser that has locks and gives none has no reason that we could know; the server is asked again next time.
    let _ = request.call2(&locks, &program.storage.lock_name().into(), &held);
}

/// Gets the next tokens with the newest one that any tab has. `done` lets other tabs go on.
fn refresh(handle: Handle, storage: Rc<Storage>, client: &Client, done: JsValue) {
    let Some(refresh) = storage.refresh() else {
        return go_on(&handle, &done, false);
    };
    let got = move |answer: Answer<wire::Tokens>| {
        let mut was_lost = false;
        match answer {
            Ok(tokens) => {
                // Even if the widget is gone meanwhile: the old one is used up.
                storage.keep_refresh(&tokens.refresh);
                if let Some(program) = handle.program() {
                    keep(&program, &tokens);
                }
            }
            Err(error) if error.code() == Some(Code::InvalidToken) => storage.keep_refresh(""),
            Err(_) => was_lost = true,
        }
        go_on(&handle, &done, was_lost);
    };
    get(client.refresh(&Refresh { refresh }), Box::new(got));
}

/// Asks for tokens. All who do call this: each other call would be code of its own.
pub fn get(call: Call<wire::Tokens>, got: Box<dyn FnOnce(Answer<wire::Tokens>)>) {
    call.then(got);
}

fn go_on(handle: &Handle, done: &JsValue, was_lost: bool) {
    if let Some(done) = done.dyn_ref::<Function>() {
        // It fails for what is no function.
        let _ = done.call0(&JsValue::UNDEFINED);
    }
    let Some(program) = handle.program() else { return };
    let jobs = take(&mut program.tokens.borrow_mut().jobs);
    for job in jobs {
        session::go_on(&program, job, was_lost);
    }
}
