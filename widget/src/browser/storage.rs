//! What a browser keeps for a site: who I am, my name, the order I like, drafts, and what is being sent. Shared by all
//! tabs. A browser that keeps nothing is no error: everything works until the page is left.

use std::cell::RefCell;

use sdk::{
    client::Auth,
    transport::{
        self, from_json,
        json::{FromJson, Notes, Object, ToJson, Value},
        wasm::window,
    },
    wire::{SiteKey, Sort, ThreadId, Timestamp},
};
use view::{Pending, PendingState, Place};

use super::js;
use crate::model::{Entry, Kept, Word};

const GUEST: &str = "guest";
const NAME: &str = "name";
const SORT: &str = "sort";
/// Until when I am signed in: a hint, and a bell for other tabs. What proves it is a cookie that no script can read.
const SESSION: &str = "session";
/// What gets the next access token, where the browser keeps no cookie.
const REFRESH: &str = "refresh";
/// The site's own id of me, if I signed in by its word.
const SUBJECT: &str = "subject";
/// What I need when the sign-in window sends me back.
const WINDOW: &str = "window";

/// What a browser keeps for a site and one of its threads.
pub struct Storage {
    store: Option<web_sys::Storage>,
    /// Begins every name of the site.
    site: String,
    /// Begins every name of the thread.
    thread: String,
    /// The refresh token, if it is not to be kept: it is gone with the page then.
    memory: Option<RefCell<String>>,
}

impl Storage {
    /// What is kept for a thread of a site. `persists`: what proves who I am may be kept, too. Without locks it is not:
    /// two tabs could use it at the same time.
    pub fn new(site: &SiteKey, thread: ThreadId, persists: bool) -> Self {
        let site = ["afterword:", site.as_str(), ":"].concat();
        let thread = [&site, &thread.text(), ":"].concat();
        let store = window().local_storage().ok().flatten();
        let has_locks = js::get(&window().navigator(), "locks").is_truthy();
        let memory = (!persists || !has_locks || store.is_none()).then(RefCell::default);
        Self { store, site, thread, memory }
    }

    /// What was kept on visits before; with it, how I am about to sign in.
    pub fn kept(&self, entry: Entry) -> Kept {
        let (drafts, pending) = self.unfinished();
        Kept {
            name: self.of_site(NAME).unwrap_or_default(),
            known: self.guest().is_some(),
            signed_in: self.of_site(SESSION).is_some(),
            drafts,
            pending,
            entry,
        }
    }

    /// Who I am on this site, if I wrote before.
    pub fn guest(&self) -> Option<Auth> {
        Auth::parse(&self.of_site(GUEST)?).ok()
    }

    /// Who I am on this site from now on.
    pub fn keep_guest(&self, guest: &Auth) {
        self.set(&[&self.site, GUEST].concat(), guest.secret());
    }

    /// Nobody was a guest here.
    pub fn forget_guest(&self) {
        self.set(&[&self.site, GUEST].concat(), "");
    }

    /// Until when I am signed in, if I am; whether that is new. What proves it must be there for other tabs to find.
    pub fn keep_session(&self, until: Option<Timestamp>) -> bool {
        if !self.is_shared() {
            return false;
        }
        let text = until.map(Timestamp::text).unwrap_or_default();
        let is_new = self.of_site(SESSION).unwrap_or_default() != text;
        self.set(&[&self.site, SESSION].concat(), &text);
        is_new
    }

    /// Whether other tabs find what proves who I am.
    pub fn is_shared(&self) -> bool {
        self.memory.as_ref().is_none_or(|memory| memory.borrow().is_empty())
    }

    /// The newest refresh token, if I am signed in by tokens.
    pub fn refresh(&self) -> Option<String> {
        match &self.memory {
            Some(memory) => Some(memory.borrow().clone()).filter(|token| !token.is_empty()),
            None => self.of_site(REFRESH),
        }
    }

    /// The next refresh token; an empty one for none.
    pub fn keep_refresh(&self, token: &str) {
        match &self.memory {
            Some(memory) => drop(memory.replace(token.to_owned())),
            None => self.set(&[&self.site, REFRESH].concat(), token),
        }
    }

    /// What tabs lock before they use a refresh token.
    pub fn lock_name(&self) -> String {
        [&self.site, REFRESH].concat()
    }

    /// The site's word on who I am.
    #[inline(never)]
    pub fn word(&self, jwt: String) -> Word {
        let is_known = self.of_site(SUBJECT).is_some_and(|of| Some(of) == subject(&jwt));
        Word { jwt, is_known }
    }

    /// By which word of the site I signed in; none, if I did so myself.
    pub fn keep_word(&self, jwt: &str) {
        self.set(&[&self.site, SUBJECT].concat(), &subject(jwt).unwrap_or_default());
    }

    /// What I need when the sign-in window sends me back to this site; an empty text for nothing.
    pub fn keep_window(&self, text: &str) {
        self.set(&[&self.site, WINDOW].concat(), text);
    }

    /// What was kept when the sign-in window was opened.
    pub fn window(&self) -> Option<String> {
        self.of_site(WINDOW)
    }

    /// Whether a name is that of what [`Storage::keep_session`] keeps.
    pub fn is_session(&self, name: &str) -> bool {
        name.strip_prefix(self.site.as_str()) == Some(SESSION)
    }

    /// My name, for the next comment.
    pub fn keep_name(&self, name: &str) {
        self.set(&[&self.site, NAME].concat(), name);
    }

    /// The order I like.
    pub fn keep_sort(&self, sort: Sort) {
        self.set(&[&self.site, SORT].concat(), sort.as_str());
    }

    /// What is being written at a place; empty for nothing.
    pub fn keep_draft(&self, place: Place, body: &str) {
        let id = match place {
            Place::Root => String::new(),
            Place::Reply(id) | Place::Edit(id) => id.text(),
        };
        self.set(&[&self.thread, "draft:", &id].concat(), body);
    }

    /// What is being sent; each under a name of its own, so that no tab writes over what another one sends.
    pub fn keep_pending(&self, pending: &Pending) {
        self.set(&self.pending_name(&pending.key), &transport::to_json(&Row(pending)));
    }

    /// What was being sent under a key is not any more.
    pub fn forget_pending(&self, key: &str) {
        self.set(&self.pending_name(key), "");
    }

    /// The key of the comment that is kept under a name while it is being sent.
    pub fn pending_at<'a>(&self, name: &'a str) -> Option<&'a str> {
        name.strip_prefix(self.thread.as_str())?.strip_prefix("pending:")
    }

    fn pending_name(&self, key: &str) -> String {
        [&self.thread, "pending:", key].concat()
    }

    /// The place of the draft that is kept under a name.
    pub fn draft_at(&self, name: &str) -> Option<Place> {
        match name.strip_prefix(self.thread.as_str())?.strip_prefix("draft:")? {
            "" => Some(Place::Root),
            id => id.parse().ok().map(Place::Reply),
        }
    }

    /// What was being written, and what was being sent: in the order of posting, as far as one page posted it, since a
    /// page counts its keys on.
    fn unfinished(&self) -> (Vec<(Place, String)>, Vec<Pending>) {
        let (mut drafts, mut pending) = (Vec::new(), Vec::<Pending>::new());
        let Some(store) = &self.store else { return (drafts, pending) };
        for index in 0..store.length().unwrap_or_default() {
            let Ok(Some(name)) = store.key(index) else { continue };
            let Some(text) = self.get(&name) else { continue };
            if let Some(place) = self.draft_at(&name) {
                drafts.push((place, text));
            } else if let (Some(key), Ok(Sent(mut sent))) =
                (self.pending_at(&name), from_json(&text))
            {
                key.clone_into(&mut sent.key);
                let place = pending.iter().take_while(|before| *before.key < *key).count();
                pending.insert(place, sent);
            }
        }
        (drafts, pending)
    }

    fn of_site(&self, name: &str) -> Option<String> {
        self.get(&[&self.site, name].concat())
    }

    fn get(&self, name: &str) -> Option<String> {
        self.store.as_ref()?.get_item(name).ok()?
    }

    /// Keeps a text; an empty one is forgotten. A full store keeps what it has.
    fn set(&self, name: &str, text: &str) {
        if let Some(store) = &self.store {
            let _ =
                if text.is_empty() { store.remove_item(name) } else { store.set_item(name, text) };
        }
    }
}

/// Of whom a token speaks. Nothing is proved by it: it is only compared with what it was before.
fn subject(jwt: &str) -> Option<String> {
    let mut letters = jwt.chars();
    letters.by_ref().find(|letter| *letter == '.')?;
    let standard = |letter| match letter {
        '-' => '+',
        '_' => '/',
        other => other,
    };
    let claims: String = letters.take_while(|letter| *letter != '.').map(standard).collect();
    from_json(&window().atob(&claims).ok()?).ok().map(|Subject(subject)| subject)
}

/// What a token says of whom it speaks.
struct Subject(String);

impl FromJson for Subject {
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        Self(value.field("sub", notes))
    }
}

/// A pending comment as it was kept; its key is its name.
struct Sent(Pending);

/// A pending comment as it is kept.
struct Row<'a>(&'a Pending);

impl FromJson for Sent {
    fn read(value: Value<'_>, notes: &mut Notes) -> Self {
        Self(Pending {
            key: String::new(),
            parent: value.field("parent", notes),
            name: value.field("name", notes),
            email: value.field("email", notes),
            body: value.field("body", notes),
            state: PendingState::Sending,
        })
    }
}

impl ToJson for Row<'_> {
    fn write(&self, json: &mut String) {
        let mut object = Object::begin(json);
        object.field("name", &self.0.name);
        object.field("email", &self.0.email);
        object.field("body", &self.0.body);
        object.field("parent", &self.0.parent);
        object.end();
    }
}
