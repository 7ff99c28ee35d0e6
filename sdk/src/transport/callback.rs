//! Calls without futures, for pages: the machinery of futures would be a tenth of all that a reader downloads.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsValue, closure::Closure};

use super::{
    Request, Response,
    json::FromJson,
    wasm::{Callback, Handler, after, begin, begin_body, finish},
};
use crate::client::{
    Call, Error,
    call::{Next, judge},
};

type Done = Box<dyn FnOnce(Result<Response, Error>)>;

impl<T: FromJson + 'static> Call<T> {
    /// Sends the request, and calls back with the answer.
    pub fn then(self, done: impl FnOnce(Result<T, Error>) + 'static) {
        attempt(self.request, 0, Box::new(|answer| done(answer.and_then(Response::json))));
    }
}

impl<T> Call<T> {
    /// Sends the request, and calls back when it is done. What the answer says is left unread.
    pub fn settle(self, done: Box<dyn FnOnce(Result<(), Error>)>) {
        attempt(self.request, 0, Box::new(|answer| done(answer.map(drop))));
    }
}

/// A request under way.
struct Attempt {
    request: Request,
    number: u32,
    /// The head of the answer, while its body is under way.
    response: RefCell<Option<JsValue>>,
    /// Called for all that settles. It holds this value, until the request is over.
    handler: RefCell<Option<Callback>>,
    done: RefCell<Option<Done>>,
}

fn attempt(request: Request, number: u32, done: Done) {
    let attempt = Rc::new(Attempt {
        request,
        number,
        response: RefCell::default(),
        handler: RefCell::default(),
        done: RefCell::new(Some(done)),
    });
    let this = Rc::clone(&attempt);
    let handler: Handler = Box::new(move |value| Rc::clone(&this).settled(value));
    let handler = Closure::wrap(handler);
    begin(&attempt.request, &handler);
    attempt.handler.replace(Some(handler));
}

impl Attempt {
    /// The head of the answer came, or its body, or neither.
    fn settled(&self, value: JsValue) {
        let is_head = self.handler.borrow().as_ref().is_some_and(|next| begin_body(&value, next));
        if is_head {
            self.response.replace(Some(value));
            return;
        }
        let response = self.response.take().and_then(|response| finish(&response, value));
        self.handler.take();
        let Some(done) = self.done.take() else {
            return;
        };
        let outcome = response.ok_or_else(|| Error::Lost(String::new()));
        match judge(outcome, &self.request, self.number) {
            Next::Done(answer) => done(answer),
            Next::Again(wait) => {
                let (request, number) = (self.request.clone(), self.number + 1);
                after(wait, move || attempt(request, number, done));
            }
        }
    }
}
