//! Does what `update` asked for.

use super::{
    host, js, names,
    program::{Handle, Shared},
    proof, session,
    sign_in::{self, SignIn},
    tokens::{self, Job},
};
use crate::message::{Effect, Mark, Message, Window};
use sdk::{
    client::{Auth, Client, Error, ListQuery},
    limits,
    transport::wasm::{after, once, window},
    wire::{
        AskPanel, ChangeMember, Changed, CommentId, NewPageReaction, NewReaction, OwnReaction,
        ThreadId, id,
    },
};
use uuid::Uuid;
use wasm_bindgen::JsCast;

/// Does what can be done at once, and begins what takes time. Returns what must wait until the model is drawn.
pub fn run(program: &Shared, effect: Effect) -> Option<Effect> {
    match effect {
        Effect::Focus(..)
        | Effect::FocusAction(..)
        | Effect::FocusAccount
        | Effect::Blur
        | Effect::ShowPanel(_)
        | Effect::ScrollTo(_) => return Some(effect),
        Effect::Subscribe(thread, position) => program.subscribe(thread, position),
        Effect::Identify(thread, position) => program.identify(thread, position),
        Effect::SayTyping(parent) => program.say_typing(parent),
        Effect::KeepSort(sort) => program.storage.keep_sort(sort),
        Effect::KeepName(name) => program.storage.keep_name(&name),
        Effect::KeepDraft(place, body) => program.storage.keep_draft(place, &body),
        Effect::KeepPending(pending) => program.storage.keep_pending(&pending),
        Effect::ForgetPending(key) => program.storage.forget_pending(&key),
        Effect::Press => program.press_the_rest(),
        Effect::Tell(event) => host::tell(program, event),
        Effect::Wait(ms, wait) => {
            let handle = program.handle.clone();
            after(ms.into(), move || handle.send(Message::Over(wait)));
        }
        Effect::Reload { .. }
        | Effect::LoadMore(..)
        | Effect::LoadReplies(..)
        | Effect::Post(..)
        | Effect::NoteSeen => tokens::when_fresh(program, Job::Request(effect)),
        _ => rest(program, effect),
    }
    None
}

/// Does what reading and writing never ask for.
#[inline(never)]
fn rest(program: &Shared, effect: Effect) {
    match effect {
        Effect::Draw => program.draw(),
        Effect::Reconnect => program.reconnect(),
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
        Effect::Copy(id) => copy(program, id),
        Effect::LoadSession(why) => session::load(program, why),
        Effect::FallBack(why, fb) => session::fall_back(program, why, fb),
        Effect::Exchange(code) => session::exchange(program, &code),
        Effect::ExchangeWord(jwt) => session::exchange_word(program, jwt),
        effect => tokens::when_fresh(program, Job::Request(effect)),
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

/// Sends a request, as who I am.
pub fn request(program: &Shared, effect: Effect) {
    let thread = program.thread();
    let handle = program.handle.clone();
    match effect {
        Effect::Reload { sort, limit, min_seq } => {
            let query = ListQuery { sort, cursor: None, limit: Some(limit), min_seq };
            let call = client(program, false).comments(thread, &query);
            call.then(move |answer| handle.send(Message::Reloaded(answer)));
        }
        Effect::LoadMore(sort, cursor) => {
            let query = ListQuery { sort, cursor: Some(cursor), ..ListQuery::default() };
            let call = client(program, false).comments(thread, &query);
            call.then(move |answer| handle.send(Message::More(answer)));
        }
        Effect::LoadReplies(root, cursor) => {
            let client = client(program, false);
            let call = client.replies(thread, root, cursor.as_ref(), Some(limits::PAGE_MAX));
            call.then(move |answer| handle.send(Message::Replies(root, answer)));
        }
        Effect::Post(name, comment) => {
            let client = client(program, true);
            let call = client.post(thread, &comment, key(&name));
            call.then(move |answer: Result<Changed, Error>| {
                let challenge = answer.as_ref().err().and_then(Error::challenge).map(str::to_owned);
                let (Some(challenge), Some(program)) = (challenge, handle.program()) else {
                    return handle.send(Message::Posted(name, answer));
                };
                let send = move |proof| {
                    let call = client.post(thread, &comment, key(&name)).with_proof(proof);
                    call.then(move |answer| handle.send(Message::Posted(name, answer)));
                };
                proof::solve(&program, challenge, Box::new(send));
            });
        }
        // Who was here before is a convenience: nobody waits for it.
        Effect::NoteSeen => client(program, false).seen(thread).settle(Box::new(|_| ())),
        _ => rest_of_requests(program, effect),
    }
}

/// Sends a request that reading and writing never make.
#[inline(never)]
fn rest_of_requests(program: &Shared, effect: Effect) {
    let writes = match &effect {
        Effect::Vote(..) | Effect::React(..) => true,
        // Only what is about a comment is said as somebody.
        Effect::Panel(name, form) => form.is_some() && name.contains(':'),
        _ => false,
    };
    let client = client(program, writes);
    let (thread, handle) = (program.thread(), program.handle.clone());
    match effect {
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
        Effect::LoadEmoji => client.emoji().then(move |answer| {
            let is_there = answer.is_ok();
            handle.send(Message::Emoji(answer));
            if is_there {
                let _ = names::look_again(&handle);
            }
        }),
        Effect::Panel(name, form) => panel(program, &client, name, form),
        Effect::Claim => {
            if let Some(guest) = guest(program) {
                let call = client.claim(&guest);
                call.then(move |answer| handle.send(Message::Claimed(answer)));
            }
        }
        Effect::React(to, on) => react(&client, program, to, on),
        _ => write(&client, thread, handle, effect),
    }
}

/// Asks for a panel, or sends its form.
fn panel(program: &Shared, client: &Client, name: String, form: Option<String>) {
    let (which, comment) = name.split_once(':').unwrap_or((&name, ""));
    let is_form = form.is_some();
    let ask =
        AskPanel { lang: program.language().tag().to_owned(), comment: comment.parse().ok(), form };
    let (call, handle) = (client.panel(program.thread(), which, &ask), program.handle.clone());
    call.then(move |answer| handle.send(Message::Panel(name, is_form, answer)));
}

/// Sends a request that changes something.
fn write(client: &Client, thread: ThreadId, handle: Handle, effect: Effect) {
    match effect {
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
        Effect::Follow(on) => {
            client.follow(thread, on).then(move |answer| handle.send(Message::Follows(on, answer)));
        }
        Effect::Mark(id, mark, on) => {
            let call = match mark {
                Mark::Pinned => client.pin(thread, id, on),
                Mark::Featured => client.feature(thread, id, on),
            };
            call.then(move |answer| handle.send(Message::Marked(id, mark, on, answer)));
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
        Effect::SignOut => session::sign_out(client, handle),
        _ => (),
    }
}

fn react(client: &Client, program: &Shared, to: OwnReaction, on: bool) {
    let (thread, emoji, handle) = (program.thread(), to.emoji.clone(), program.handle.clone());
    let comment = to.comment;
    let done = Box::new(move |answer| handle.send(Message::Reacted(to, answer)));
    match comment {
        Some(id) => client.react(thread, id, &NewReaction { emoji, on }).settle(done),
        None => {
            let thread_ref = program.thread_ref();
            let reaction = NewPageReaction { thread: thread_ref, emoji, on };
            client.react_to_page(thread, &reaction).settle(done);
        }
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

/// The key of a pending comment, as requests take it.
fn key(text: &str) -> Uuid {
    id::parse(text).unwrap_or_default()
}
