//! How my session begins, in which form the browser keeps it, and how it ends.

use sdk::{
    client::{Call, Client, Error},
    live::wasm::GotTicket,
    transport::wasm::window,
    wire::{ExchangeCode, FallBack, Session, SiteWord, Timestamp},
};

use super::{
    effects::{client, request},
    images, page,
    program::{Handle, Shared},
    tokens::{self, Job},
};
use crate::message::{Answer, Effect, Message, Why};

/// Begins a session with the code of the sign-in window.
pub fn exchange(program: &Shared, code: &ExchangeCode) {
    begin(program, program.client.exchange(code), Why::Exchanged, String::new());
}

/// Begins a session with the word of the site.
pub fn exchange_word(program: &Shared, jwt: String) {
    if page::is_first_with(&jwt) {
        let call = program.client.sign_in_with(&SiteWord { jwt: jwt.clone() });
        begin(program, call, Why::Said, jwt);
    } else {
        // Another widget of this page has it, and tells when it is done.
        load(program, Why::Known);
    }
}

/// What proved before who I am does so no more.
fn begin(program: &Shared, call: Call<Session>, why: Why, word: String) {
    let handle = program.handle.clone();
    let got = move |answer: Answer<Session>| {
        if let Some(program) = handle.program().filter(|_| answer.is_ok()) {
            tokens::forget(&program);
            program.storage.keep_word(&word);
        }
        handle.send(Message::Exchanged(why, answer));
    };
    get(call, Box::new(got));
}

/// Ends my session.
pub fn sign_out(client: &Client, handle: Handle) {
    get(client.sign_out(), Box::new(move |answer| handle.send(Message::SignedOut(answer))));
}

/// Asks for a session. All who do call this: each other call would be code of its own.
fn get(call: Call<Session>, got: Box<dyn FnOnce(Answer<Session>)>) {
    call.then(got);
}

/// Gives my session the form of tokens, since the browser did not keep its cookie.
pub fn fall_back(program: &Shared, why: Why, fb: String) {
    let handle = program.handle.clone();
    let got = move |answer| match answer {
        Ok(given) => {
            if let Some(program) = handle.program() {
                tokens::keep(&program, &given);
                load(&program, why);
            }
        }
        Err(error) => handle.send(Message::Session(why, Err(error))),
    };
    tokens::get(program.client.fall_back(&FallBack { fb }), Box::new(got));
}

/// Asks whether I am signed in, as soon as there is something to ask with.
pub fn load(program: &Shared, why: Why) {
    if why == Why::Ended {
        tokens::doubt(program);
    }
    tokens::when_fresh(program, Job::Request(Effect::LoadSession(why)));
}

/// Does what waited for an access token. `was_lost`: the server was not reached for one.
pub fn go_on(program: &Shared, job: Job, was_lost: bool) {
    match job {
        Job::Ticket(got) => {
            let call = client(program, false).ticket();
            call.then(move |answer| got(answer.ok().map(|answer| answer.ticket)));
        }
        Job::Upload(upload) => images::send(program, upload),
        Job::Request(Effect::LoadSession(why)) => ask(program, why, was_lost),
        // If the server was not reached before, it is not reached now: that is said then.
        Job::Request(effect) => request(program, effect),
    }
}

/// By tokens, if there are any, or else by the cookie, and never as a guest.
#[inline(never)]
fn ask(program: &Shared, why: Why, was_lost: bool) {
    let handle = program.handle.clone();
    if was_lost {
        return handle.send(Message::Session(why, Err(Error::Lost(String::new()))));
    }
    let client = tokens::client(program).filter(|_| tokens::are_there(program));
    let call = client.as_ref().unwrap_or(&program.client).session();
    get(call, Box::new(move |answer| handle.send(Message::Session(why, answer))));
}

/// Keeps until when I am signed in, and tells others where that is new.
pub fn keep(program: &Shared, until: Option<Timestamp>) {
    if until.is_none() {
        tokens::forget(program);
    }
    if program.storage.keep_session(until) {
        page::tell_others(program);
    }
}

/// Closes this page, if the one that opened it finds what proves who I am. Where the browser does not let it, it stays
/// a page on which I am signed in.
pub fn close_page(program: &Shared) {
    if program.storage.is_shared() {
        // It fails for what is no window.
        let _ = window().close();
    }
}

/// Gets a ticket for the live socket, as who I am then.
pub fn ticket(handle: &Handle, got: GotTicket) {
    match handle.program() {
        Some(program) => tokens::when_fresh(&program, Job::Ticket(got)),
        None => got(None),
    }
}
