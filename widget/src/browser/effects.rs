//! Does what `update` asked for.

use sdk::{
    client::{Auth, Client, ListQuery},
    limits,
    transport::wasm::{after, window},
    wire::CommentId,
};
use view::{Field, Place};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    CustomEvent, CustomEventInit, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::{js, program::Shared};
use crate::{
    message::{Effect, HostEvent, Message},
    model::key,
};

/// Does what can be done at once, and begins what takes time. Returns what must wait until the model is drawn.
pub fn run(program: &Shared, effect: Effect) -> Option<Effect> {
    match effect {
        Effect::Focus(..) | Effect::FocusAction(..) | Effect::Blur | Effect::ScrollTo(_) => {
            return Some(effect);
        }
        Effect::Subscribe(thread, position) => program.subscribe(thread, position),
        Effect::Reconnect => program.reconnect(),
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
        _ => request(program, effect),
    }
    None
}

/// Does what had to wait for the drawing.
pub fn run_drawn(program: &Shared, effect: &Effect) {
    let selector = match effect {
        Effect::Focus(place, field) => field_selector(*place, *field),
        Effect::FocusAction(action, id) => {
            ["[data-do=", action.as_str(), "][data-id='", &text(*id), "']"].concat()
        }
        Effect::ScrollTo(id) => ["#comment-", &text(*id)].concat(),
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

/// The client with my secret, which is made when I first write.
fn client(program: &Shared, writes: bool) -> Client {
    let client = program.client.clone();
    let mut guest = program.storage.guest().or_else(|| program.guest.borrow().clone());
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

/// Sends a request; its answer comes back as a message.
fn request(program: &Shared, effect: Effect) {
    let client = client(program, matches!(effect, Effect::Post(..)));
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
    let address = [page, "#comment-", &text(id)].concat();
    let handle = program.handle.clone();
    let copied = Closure::once_into_js(move || handle.send(Message::Copied(id)));
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    // Who refuses it knows that nothing was copied.
    let refused = Closure::once_into_js(|| ());
    js::then(&clipboard.write_text(&address), &copied, &refused);
}

fn tell(program: &Shared, event: HostEvent) {
    let (name, detail) = match event {
        HostEvent::Comment(id) => ("afterword:comment", js::object("id", &text(id).into()).into()),
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
        Place::Reply(id) => ["form[data-do=post][data-id='", &text(id), "']"].concat(),
        Place::Edit(id) => ["form[data-do=save][data-id='", &text(id), "']"].concat(),
    };
    [&form, " [name=", field.as_str(), "]"].concat()
}

fn text(id: CommentId) -> String {
    id.0.hyphenated().encode_lower(&mut [0; 36]).to_owned()
}
