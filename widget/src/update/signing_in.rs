//! Signing in and out. The window that finds out who I am stands on the server's own origin; what comes back is a code,
//! and only this page can exchange it.

use sdk::{
    client::Error,
    wire::{Code, Session},
};
use view::{Announcement, Asked, Connection, Question, Toast, Trouble};

use super::{posting, subscribe};
use crate::{
    message::{Answer, Effect, Why, Window},
    model::{Model, trouble},
};

/// Opens the sign-in window: in the very click, or browsers block it.
pub fn open(is_to_confirm: bool) -> Vec<Effect> {
    vec![Effect::OpenWindow(is_to_confirm)]
}

/// The window has something to say.
pub fn window(model: &mut Model, news: Window) -> Vec<Effect> {
    model.toast = match news {
        Window::Opened => Some(Toast::Waiting),
        Window::Blocked => Some(Toast::Blocked),
        Window::NoAnswer => Some(Toast::NoAnswer),
        Window::Closed => None,
        Window::Code(code) => return vec![Effect::Exchange(code)],
    };
    Vec::new()
}

/// The code was exchanged or not. Whether the browser keeps the session is another question.
pub fn exchanged(model: &mut Model, answer: Answer<Session>) -> Vec<Effect> {
    match answer {
        Ok(_) => vec![Effect::LoadSession(Why::Exchanged)],
        Err(error) => {
            model.toast = Some(Toast::NotSignedIn(trouble(&error)));
            Vec::new()
        }
    }
}

/// Whether I am signed in came.
pub fn session(model: &mut Model, why: Why, answer: Answer<Session>) -> Vec<Effect> {
    let session = match answer {
        Ok(session) => session,
        Err(error) => {
            if why == Why::Exchanged {
                model.toast = Some(Toast::NotSignedIn(trouble(&error)));
            }
            // Who I am is asked again when the connection is back; until then I can read.
            let is_first = model.maybe_signed_in && model.host.live;
            return is_first.then(|| subscribe(model)).into_iter().collect();
        }
    };
    let before = model.me.member().map(|me| me.id);
    let now = session.member.as_ref().map(|me| me.id);
    let is_first = std::mem::take(&mut model.maybe_signed_in);
    let mut effects = if before == now && !is_first {
        model.me.session = session;
        let mut effects = vec![keep(model)];
        if why == Why::Ended {
            effects.extend(identify(model));
        }
        effects
    } else {
        changed(model, why, session, is_first)
    };
    match why {
        Why::Exchanged if now.is_some() => effects.extend(welcome(model)),
        Why::Exchanged => model.toast = Some(Toast::NotKept),
        Why::Ended if now.is_none() && before.is_some() => model.toast = Some(Toast::Ended),
        Why::Known | Why::Ended => (),
    }
    effects
}

/// Signs out.
pub fn sign_out() -> Vec<Effect> {
    vec![Effect::SignOut]
}

/// I am signed out or not.
pub fn signed_out(model: &mut Model, answer: Answer<Session>) -> Vec<Effect> {
    match answer {
        Ok(session) => {
            let mut effects = changed(model, Why::Known, session, false);
            model.announcement = Some(Announcement::SignedOut);
            effects.push(Effect::FocusAccount);
            effects
        }
        Err(error) => {
            model.toast = Some(Toast::Failed(trouble(&error)));
            Vec::new()
        }
    }
}

/// Puts away what I am told.
pub fn put_away(model: &mut Model) -> Vec<Effect> {
    model.me.interrupted = None;
    match model.toast.take() {
        Some(Toast::Waiting) => vec![Effect::ForgetWindow],
        _ => Vec::new(),
    }
}

/// Something was refused because I am not, or not any more, who I seemed to be: is that so?
pub fn doubt(model: &Model, error: &Error) -> Vec<Effect> {
    let is_doubtful =
        matches!(error.code(), Some(Code::SignedOut | Code::CsrfRefused | Code::Banned));
    let is_member = model.me.member().is_some();
    (is_doubtful && is_member).then_some(Effect::LoadSession(Why::Ended)).into_iter().collect()
}

/// I am somebody else now, or nobody.
fn changed(model: &mut Model, why: Why, session: Session, is_first: bool) -> Vec<Effect> {
    let interrupted = model.me.interrupted.take();
    model.me.become_of(session);
    model.me.interrupted = interrupted.filter(|_| why == Why::Exchanged);
    model.visit.unread.clear();
    if let Some(question) = model.question
        && question.asked != Asked::SignIn
    {
        model.question = None;
    }
    let is_member = model.me.member().is_some();
    let mut effects = vec![keep(model)];
    effects.extend((is_member || model.known).then_some(Effect::LoadMine));
    effects.extend(identify(model));
    if is_first && is_member {
        effects.extend(posting::send_again(model, |_| true));
    } else if is_first {
        posting::fail_all(model, Trouble::Refused(Code::SignedOut));
        effects.push(Effect::KeepPending(model.pending.clone()));
    }
    effects
}

/// I just signed in, or confirmed that it is I.
fn welcome(model: &mut Model) -> Vec<Effect> {
    model.toast = None;
    for composer in &mut model.composers {
        composer.trouble = None;
        composer.asks_name = false;
    }
    if let Some(effect) = model.me.interrupted.take() {
        if let Some(question) = model.question.as_mut() {
            *question = Question { sending: true, trouble: None, ..*question };
        }
        return vec![effect];
    }
    model.question = model.question.filter(|question| question.asked != Asked::SignIn);
    model.announcement = Some(Announcement::SignedIn);
    vec![Effect::FocusAccount]
}

fn keep(model: &Model) -> Effect {
    let until = model.me.session.expires_at;
    Effect::KeepSession(until.filter(|_| model.me.member().is_some()))
}

/// Connects again as who I am now.
pub fn identify(model: &mut Model) -> Option<Effect> {
    let Effect::Subscribe(thread, position) = subscribe(model) else { return None };
    if model.connection == Connection::Refused {
        model.connection = Connection::Quiet;
    }
    model.company = crate::model::Company::default();
    model.is_live().then_some(Effect::Identify(thread, position))
}
