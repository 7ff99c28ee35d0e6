//! Signing in and out. The window that finds out who I am stands on the server's own origin; what comes back is a code,
//! and only this page can exchange it.

use sdk::{
    client::Error,
    wire::{Claimed, Code, Session},
};
use view::{Announcement, Connection, Question, Toast, Trouble};

use super::{posting, reload, subscribe};
use crate::{
    message::{Answer, Effect, Why, Window},
    model::{Entry, Model, Word, trouble},
};

/// What to do first about who I am, if there is anything to do.
pub fn begin(model: &mut Model) -> Option<Effect> {
    let Entry { returned, word, .. } = &model.entry;
    let is_anybody = model.maybe_signed_in || returned.is_some() || word.is_some();
    if is_anybody { begin_as_somebody(model) } else { None }
}

#[inline(never)]
fn begin_as_somebody(model: &mut Model) -> Option<Effect> {
    if let Some(returned) = model.entry.returned.take() {
        model.entry.is_popup = returned.is_popup;
        return Some(Effect::Exchange(returned.code));
    }
    let waits = |word: &Word| word.jwt.is_empty() || (word.is_known && model.maybe_signed_in);
    if model.entry.word.as_ref().is_some_and(|word| !waits(word)) {
        return model.entry.word.take().map(|word| Effect::ExchangeWord(word.jwt));
    }
    model.maybe_signed_in.then_some(Effect::LoadSession(Why::Known))
}

/// Opens the sign-in window: in the very click, or browsers block it.
pub fn open(model: &mut Model, is_to_confirm: bool) -> Vec<Effect> {
    model.entry.confirms = is_to_confirm;
    vec![Effect::OpenWindow(is_to_confirm)]
}

/// The window has something to say.
pub fn window(model: &mut Model, news: Window) -> Vec<Effect> {
    model.toast = match news {
        Window::Opened => Some(Toast::Waiting),
        Window::Blocked => Some(Toast::Blocked),
        Window::Cut => Some(Toast::Cut),
        Window::Closed => None,
        Window::Code(code) => return vec![Effect::Exchange(code)],
    };
    Vec::new()
}

/// The site says who its user is.
pub fn said(model: &mut Model, jwt: String) -> Vec<Effect> {
    if jwt.is_empty() { sign_out_if_in(model) } else { vec![Effect::ExchangeWord(jwt)] }
}

fn sign_out_if_in(model: &Model) -> Vec<Effect> {
    model.me.member().map(|_| Effect::SignOut).into_iter().collect()
}

/// The code or the site's word was exchanged or not. Whether the browser keeps the session is another question.
pub fn exchanged(model: &mut Model, why: Why, answer: Answer<Session>) -> Vec<Effect> {
    match answer {
        Ok(session) => {
            model.entry.fallback = session.fb;
            vec![Effect::LoadSession(why)]
        }
        Err(error) => {
            model.toast = Some(Toast::NotSignedIn(trouble(&error)));
            // I may be who I was before.
            model.maybe_signed_in.then_some(Effect::LoadSession(Why::Known)).into_iter().collect()
        }
    }
}

/// Whether I am signed in came.
pub fn session(model: &mut Model, why: Why, answer: Answer<Session>) -> Vec<Effect> {
    let is_new = matches!(why, Why::Exchanged | Why::Said);
    let session = match answer {
        Ok(session) => session,
        Err(error) => {
            if is_new {
                model.toast = Some(Toast::NotSignedIn(trouble(&error)));
            }
            // Who I am is asked again when the connection is back; until then I can read.
            let is_first = model.maybe_signed_in && model.host.live;
            let subscribe = is_first.then(|| subscribe(model));
            return subscribe.into_iter().chain([Effect::Press]).collect();
        }
    };
    let fallback = model.entry.fallback.take().filter(|_| is_new && session.member.is_none());
    if let Some(fallback) = fallback {
        return vec![Effect::FallBack(why, fallback)];
    }
    settle(model, why, session)
}

/// It is settled who I am.
fn settle(model: &mut Model, why: Why, session: Session) -> Vec<Effect> {
    let before = model.me.member().map(|me| me.id);
    let now = session.member.as_ref().map(|me| me.id);
    // The window that I waited for came back in another tab.
    let is_awaited = matches!(model.toast, Some(Toast::Waiting | Toast::Cut));
    let is_answer = why == Why::Exchanged || why == Why::Said || is_awaited;
    let is_first = std::mem::take(&mut model.maybe_signed_in);
    let mut effects = if before == now && !is_first {
        model.me.session = session;
        let mut effects = vec![keep(model)];
        if why == Why::Ended {
            effects.extend(identify(model));
        }
        effects
    } else {
        changed(model, is_answer, session, is_first)
    };
    match why {
        _ if now.is_some() && is_answer => effects.extend(welcome(model, why)),
        Why::Exchanged | Why::Said => model.toast = Some(Toast::NotKept),
        Why::Ended if now.is_none() && before.is_some() => model.toast = Some(Toast::Ended),
        Why::Known | Why::Ended => (),
    }
    // A browser may be somebody else's, so that is asked rather than taken for granted.
    if before != now && now.is_some() && why == Why::Exchanged && model.known {
        model.toast = Some(Toast::Claim);
    }
    effects.extend(use_word(model));
    effects
}

/// The site's word, now that it is known who I am: it is needed if I am nobody, or if I moderate and it was a while ago
/// that the site said who I am.
fn use_word(model: &mut Model) -> Vec<Effect> {
    let Some(word) = model.entry.word.take() else { return Vec::new() };
    if word.jwt.is_empty() {
        return sign_out_if_in(model);
    }
    let session = &model.me.session;
    let is_enough = session
        .member
        .as_ref()
        .is_some_and(|me| !me.role.moderates() || session.moderates_until > model.now);
    if is_enough { Vec::new() } else { vec![Effect::ExchangeWord(word.jwt)] }
}

/// Makes mine what I wrote as a guest.
pub fn claim(model: &mut Model) -> Vec<Effect> {
    model.toast = None;
    vec![Effect::Claim]
}

/// It is mine or not. Others see it when they load the thread; I see it now.
pub fn claimed(model: &mut Model, answer: Answer<Claimed>) -> Vec<Effect> {
    match answer {
        Ok(Claimed { comments }) => {
            model.known = false;
            model.announcement = Some(Announcement::Claimed(comments));
            vec![Effect::ForgetGuest, Effect::LoadMine, reload(model, None), Effect::FocusAccount]
        }
        Err(error) => {
            model.toast = Some(Toast::Failed(trouble(&error)));
            Vec::new()
        }
    }
}

/// Signs out.
pub fn sign_out() -> Vec<Effect> {
    vec![Effect::SignOut]
}

/// I am signed out or not.
pub fn signed_out(model: &mut Model, answer: Answer<Session>) -> Vec<Effect> {
    match answer {
        Ok(session) => {
            let mut effects = changed(model, false, session, false);
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
        Some(Toast::Waiting | Toast::Cut) => vec![Effect::ForgetWindow],
        _ => Vec::new(),
    }
}

/// Something was refused because I am not, or not any more, who I seemed to be: is that so?
#[inline(never)]
pub fn doubt(model: &Model, error: &Error) -> Vec<Effect> {
    let is_doubtful = matches!(
        error.code(),
        Some(Code::SignedOut | Code::CsrfRefused | Code::InvalidToken | Code::Banned)
    );
    let is_member = model.me.member().is_some();
    (is_doubtful && is_member).then_some(Effect::LoadSession(Why::Ended)).into_iter().collect()
}

/// I am somebody else now, or nobody.
fn changed(model: &mut Model, is_answer: bool, session: Session, is_first: bool) -> Vec<Effect> {
    let interrupted = model.me.interrupted.take();
    model.me.become_of(session);
    model.me.interrupted = interrupted.filter(|_| is_answer);
    model.visit.unread.clear();
    if let Some(question) = model.question
        && !question.asked.is_to_sign_in()
    {
        model.question = None;
    }
    let is_member = model.me.member().is_some();
    let mut effects = vec![keep(model)];
    effects.push(load_mine(model));
    effects.extend(identify(model));
    if is_first && is_member {
        effects.extend(posting::send_again(model, |_| true));
    } else if is_first {
        posting::fail_all(model, Trouble::Refused(Code::SignedOut));
    }
    effects
}

/// I just signed in, or confirmed that it is I.
fn welcome(model: &mut Model, why: Why) -> Vec<Effect> {
    let mut effects = Vec::new();
    if model.entry.is_popup {
        effects.push(Effect::ClosePage);
    }
    if why == Why::Known {
        effects.push(Effect::ForgetWindow);
    }
    model.toast = None;
    for composer in &mut model.composers {
        composer.trouble = None;
        composer.asks_name = false;
    }
    if let Some(effect) = model.me.interrupted.take() {
        if let Some(question) = model.question.as_mut() {
            *question = Question { sending: true, trouble: None, ..*question };
        }
        effects.push(effect);
        return effects;
    }
    model.question = model.question.filter(|question| !question.asked.is_to_sign_in());
    // Who did nothing keeps the focus where it is, and is not spoken to.
    if why != Why::Said {
        model.announcement = Some(Announcement::SignedIn);
        effects.push(Effect::FocusAccount);
    }
    effects
}

fn keep(model: &Model) -> Effect {
    let until = model.me.session.expires_at;
    Effect::KeepSession(until.filter(|_| model.me.member().is_some()))
}

/// Asks what is mine, if anything may be; else what was pressed meanwhile can be done.
pub fn load_mine(model: &Model) -> Effect {
    let is_known = model.me.member().is_some() || model.known;
    if is_known { Effect::LoadMine } else { Effect::Press }
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
