//! The other widgets of the same page: they are one reader's, and what the browser keeps is theirs together.

use std::{cell::RefCell, rc::Rc};

use super::program::{Handle, Shared};
use crate::message::Message;

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page { programs: Vec::new(), word: String::new() }) };
}

/// What the widgets of a page have in common.
struct Page {
    programs: Vec<Handle>,
    /// The site's word that was used last.
    word: String,
}

/// A program runs from now on.
pub fn add(program: &Rc<Shared>) {
    PAGE.with_borrow_mut(|page| {
        page.programs.retain(|handle| handle.program().is_some());
        page.programs.push(program.handle.clone());
    });
}

/// Tells the others on the same site that I signed in or out.
pub fn tell_others(program: &Shared) {
    let programs = PAGE.with_borrow_mut(|page| page.programs.clone());
    for other in programs.iter().filter_map(Handle::program) {
        if other.site == program.site && Rc::as_ptr(&other) != std::ptr::from_ref(program) {
            other.handle.send(Message::SignedElsewhere);
        }
    }
}

/// Whether nobody on this page used the site's word yet: it is good once, and all of them are given the same.
pub fn is_first_with(jwt: &str) -> bool {
    PAGE.with_borrow_mut(|page| {
        let is_first = page.word != jwt;
        jwt.clone_into(&mut page.word);
        is_first
    })
}
