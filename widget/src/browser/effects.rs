//! Does what `update` asked for.

use sdk::{
    client::{Auth, Client, ListQuery},
    limits,
    transport::wasm::{after, once, window},
    wire::{ChangeMember, CommentId, ThreadId},
};
use view::{Action, Field, Place};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, CustomEventInit, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::{
    js,
    program::{Handle, Shared},
    session,
    sign_in::{self, SignIn},
    tokens::{self, Job},
};
use crate::{
    message::{Effect, HostEvent, Message, Window},
    model::key,
};

/// Does what can be done at once, and begins what takes time. Returns what must wait until the model is drawn.
pub fn run(program: &Shared, effect: Effect) -> Option<Effect> {
    match effect {
        Effect::Focus(..)
        | Effect::FocusAction(..)
        | Effect::FocusAccount
        | Effect::Blur
        | Effect::ScrollTo(_) => return Some(effect),
        Effect::Subscribe(thread, position) => program.subscribe(thread, position),
        Effect::Reconnect => program.reconnect(),
        Effect::Identify(thread, position) => program.identify(thread, position),
        Effect::SayTyping(parent) => program.say_typing(parent),
        Effect::OpenWindow(confirm) => open_window(program, confirm),
        Effect::OpenPage(confirm) => sign_in::go(program, confirm),
        Effect::ClosePage => session::close_page(program),
        Effect::ForgetWindow => {
            program.storage.keep_window("");
            program.sign_in.replace(None);
        }
        Effect::KeepSession(until) => session::keep(program, until),
        Effect::ForgetGuest => {
            program.storage.forget_guest();
            program.guest.replace(None);
        }
        Effect::KeepSort(sort) => program.storage.keep_sort(sort),
        Effect::KeepName(name) => program.storage.keep_name(&name),
        Effect::KeepDraft(place, body) => program.storage.keep_draft(place, &body),
        Effect::KeepPending(pending) => program.storage.keep_pending(&pending),
        Effect::Tell(event) => tell(program, event),
        Effect::Wait(ms, wait) => {
            let handle = program.handle.clone();
            after(ms.into(), move || handle.send(Message::Over(wait)));
        }
        Effect::Copy(id) => copy(program, id),
        _ => send(program, effect),
    }
    None
}

/// Does what had to wait for the drawing.
pub fn run_drawn(program: &Shared, effect: &Effect) {
    let selector = match effect {
        Effect::Focus(place, field) => field_selector(*place, *field),
        // Items of a menu that is closed: its button.
        Effect::FocusAction(Action::Remove | Action::Ban | Action::Pin, id) => {
            ["[popovertarget='menu-", &id.text(), "']:not([data-do])"].concat()
        }
        Effect::FocusAccount => ".account button".to_owned(),
        Effect::FocusAction(action, id) => {
            ["[data-do=", action.as_str(), "][data-id='", &id.text(), "']"].concat()
        }
        Effect::ScrollTo(id) => ["#comment-", &id.text()].concat(),
        Effect::Blur => ":focus".to_owned(),
        _ => return,
    };
    let Some(element) = program.root.query_selector(&selector).ok().flatten() else {
        return;
    };
    let element: &HtmlElement = element.unchecked_ref();
    match effect {
        Effect::ScrollTo(_) => {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
        Effect::Blur => drop(element.blur()),
        _ => drop(element.focus()),
    }
}

/// Opens the sign-in window, or says that it can't be.
fn open_window(program: &Shared, confirm: bool) {
    let opened = SignIn::open(program, confirm);
    let news = if opened.is_some() { Window::Opened } else { Window::Blocked };
    program.sign_in.replace(opened);
    let handle = program.handle.clone();
    // Not before this effect is done: the model is drawn by then.
    handle.send(Message::Window(news));
}

/// The client as who I am: a member by their cookie or their token, or a guest by their secret, which is made when I
/// first write.
pub fn client(program: &Shared, writes: bool) -> Client {
    let client = program.client.clone();
    if let Some(csrf) = program.csrf() {
        return client.with_session(csrf);
    }
    if let Some(client) = tokens::client(program) {
        return client;
    }
    let mut guest = guest(program);
    if guest.is_none() && writes {
        let new = Auth::new_guest();
        program.storage.keep_guest(&new);
        program.guest.replace(Some(new.clone()));
        guest = Some(new);
    }
    match guest {
        Some(guest) => client.with_auth(guest),
        None => client,
    }
}

fn guest(program: &Shared) -> Option<Auth> {
    program.storage.guest().or_else(|| program.guest.borrow().clone())
}

/// Sends a request as soon as I can prove who I am; its answer comes back as a message.
fn send(program: &Shared, effect: Effect) {
    match effect {
        Effect::LoadSession(why) => session::load(program, why),
        Effect::FallBack(why, fb) => session::fall_back(program, why, fb),
        Effect::Exchange(code) => session::exchange(program, &code),
        Effect::ExchangeWord(jwt) => session::exchange_word(program, jwt),
        effect => tokens::when_fresh(program, Job::Request(effect)),
    }
}

/// Sends a request, as who I am.
pub fn request(program: &Shared, effect: Effect) {
    let client = client(program, matches!(effect, Effect::Post(..) | Effect::Vote(..)));
    let (thread, handle) = (program.thread(), program.handle.clone());
    match effect {
        Effect::Reload { sort, limit, min_seq } => {
            let query = ListQuery { sort, cursor: None, limit: Some(limit), min_seq };
            let call = client.comments(thread, &query);
            call.then(move |answer| handle.send(Message::Reloaded(answer)));
        }
        Effect::LoadMore(sort, cursor) => {
            let query = ListQuery { sort, cursor: Some(cursor), ..ListQuery::default() };
            let call = client.comments(thread, &query);
            call.then(move |answer| handle.send(Message::More(answer)));
        }
        Effect::LoadReplies(root, cursor) => {
            let call = client.replies(thread, root, cursor.as_ref(), Some(limits::PAGE_MAX));
            call.then(move |answer| handle.send(Message::Replies(root, answer)));
        }
        Effect::LoadComment(id) => {
            client.comment(thread, id).then(move |answer| handle.send(Message::Linked(answer)));
        }
        Effect::LoadMine => {
            client.mine(thread).then(move |answer| handle.send(Message::Mine(answer)));
        }
        Effect::LoadSource(id) => {
            let call = client.source(thread, id);
            call.then(move |answer| handle.send(Message::Sourced(id, answer)));
        }
        Effect::Claim => {
            if let Some(guest) = guest(program) {
                let call = client.claim(&guest);
                call.then(move |answer| handle.send(Message::Claimed(answer)));
            }
        }
        _ => write(&client, thread, handle, effect),
    }
}

/// Sends a request that changes something.
fn write(client: &Client, thread: ThreadId, handle: Handle, effect: Effect) {
    match effect {
        Effect::Post(name, comment) => {
            let call = client.post(thread, &comment, key(&name));
            call.then(move |answer| handle.send(Message::Posted(name, answer)));
        }
        Effect::Save(id, edit) => {
            let call = client.edit(thread, id, &edit);
            call.then(move |answer| handle.send(Message::Saved(id, answer)));
        }
        Effect::Delete(id) => {
            let call = client.delete(thread, id);
            call.then(move |answer| handle.send(Message::Deleted(id, answer)));
        }
        Effect::Vote(id, vote) => {
            let call = client.vote(thread, id, vote);
            call.then(move |answer| handle.send(Message::Voted(id, answer)));
        }
        Effect::Pin(id, pinned) => {
            let call = client.pin(thread, id, pinned);
            call.then(move |answer| handle.send(Message::Pinned(id, pinned, answer)));
        }
        Effect::Ban(id, member) => {
            let change = ChangeMember { banned: Some(true), ..ChangeMember::default() };
            let call = client.change_member(member, &change);
            call.then(move |answer| handle.send(Message::Banned(id, answer)));
        }
        Effect::Close(closed) => {
            let call = client.close_thread(thread, closed);
            call.then(move |answer| handle.send(Message::Closed(closed, answer)));
        }
        Effect::Preview(place, body) => {
            let call = client.preview(&body);
            call.then(move |answer| handle.send(Message::Previewed(place, body, answer)));
        }
        // Who was here before is a convenience: nobody waits for it.
        Effect::NoteSeen => client.seen(thread).then(|_| ()),
        Effect::SignOut => session::sign_out(client, handle),
        _ => (),
    }
}

/// Copies a comment's address. Pages that are not secure have no clipboard.
fn copy(program: &Shared, id: CommentId) {
    let clipboard = js::get(&window().navigator(), "clipboard");
    let href = window().location().href().unwrap_or_default();
    if clipboard.is_undefined() {
        return;
    }
    let page = href.split('#').next().unwrap_or_default();
    let address = [page, "#comment-", &id.text()].concat();
    let handle = program.handle.clone();
    let copied = once(Box::new(move || handle.send(Message::Copied(id))));
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    // Who refuses it knows that nothing was copied.
    let refused = once(Box::new(|| ()));
    js::then(&clipboard.write_text(&address), &copied, &refused);
}

fn tell(program: &Shared, event: HostEvent) {
    let (name, detail) = match event {
        HostEvent::Comment(id) => ("afterword:comment", js::object("id", &id.text().into()).into()),
        HostEvent::Count(count) => ("afterword:count", js::object("count", &count.into()).into()),
        HostEvent::Error => ("afterword:error", JsValue::NULL),
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // What the page's handlers throw is theirs.
        let _ = program.host.dispatch_event(&event);
    }
}

fn field_selector(place: Place, field: Field) -> String {
    let form = match place {
        Place::Root => "form[data-do=post]:not([data-id])".to_owned(),
        Place::Reply(id) => ["form[data-do=post][data-id='", &id.text(), "']"].concat(),
        Place::Edit(id) => ["form[data-do=save][data-id='", &id.text(), "']"].concat(),
    };
    [&form, " [name=", field.as_str(), "]"].concat()
}
