//! What a browser keeps for a site: who I am, my name, the order I like, drafts, and what is being sent. Shared by all
//! tabs. A browser that keeps nothing is no error: everything works until the page is left.

use sdk::{
    client::Auth,
    transport::{
        self, Value,
        json::{FromJson, Notes, ToJson},
        wasm::{from_json, window},
    },
    wire::{SiteKey, Sort, ThreadId, Timestamp},
};
use view::{Pending, PendingState, Place};

use crate::model::Kept;

const GUEST: &str = "guest";
const NAME: &str = "name";
const SORT: &str = "sort";
/// Until when I am signed in: a hint, and a bell for other tabs. What proves it is a cookie that no script can read.
const SESSION: &str = "session";

/// What a browser keeps for a site and one of its threads.
#[derive(Clone)]
pub struct Storage {
    store: Option<web_sys::Storage>,
    /// Begins every name of the site.
    site: String,
    /// Begins every name of the thread.
    thread: String,
}

impl Storage {
    /// What is kept for a thread of a site.
    pub fn new(site: &SiteKey, thread: ThreadId) -> Self {
        let site = ["afterword:", site.as_str(), ":"].concat();
        let thread = [&site, &*thread.0.hyphenated().encode_lower(&mut [0; 36]), ":"].concat();
        Self { store: window().local_storage().ok().flatten(), site, thread }
    }

    /// What was kept on visits before.
    pub fn kept(&self) -> Kept {
        Kept {
            name: self.of_site(NAME).unwrap_or_default(),
            known: self.guest().is_some(),
            signed_in: self.of_site(SESSION).is_some(),
            drafts: self.drafts(),
            pending: self.pending().unwrap_or_default(),
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

    /// Until when I am signed in, if I am.
    pub fn keep_session(&self, until: Option<Timestamp>) {
        let text = until.map(|until| until.to_string()).unwrap_or_default();
        self.set(&[&self.site, SESSION].concat(), &text);
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
            Place::Reply(id) | Place::Edit(id) => {
                id.0.hyphenated().encode_lower(&mut [0; 36]).to_owned()
            }
        };
        self.set(&[&self.thread, "draft:", &id].concat(), body);
    }

    /// What is being sent.
    pub fn keep_pending(&self, pending: &[Pending]) {
        let text = match pending {
            [] => String::new(),
            pending => transport::to_json(&Rows(pending)),
        };
        self.set(&[&self.thread, "pending"].concat(), &text);
    }

    /// The place of the draft that is kept under a name.
    pub fn draft_at(&self, name: &str) -> Option<Place> {
        match name.strip_prefix(self.thread.as_str())?.strip_prefix("draft:")? {
            "" => Some(Place::Root),
            id => id.parse().ok().map(Place::Reply),
        }
    }

    fn drafts(&self) -> Vec<(Place, String)> {
        let Some(store) = &self.store else {
            return Vec::new();
        };
        (0..store.length().unwrap_or_default())
            .filter_map(|index| {
                let name = store.key(index).ok()??;
                Some((self.draft_at(&name)?, store.get_item(&name).ok()??))
            })
            .collect()
    }

    fn pending(&self) -> Option<Vec<Pending>> {
        let rows: Vec<Row> = from_json(&self.get(&[&self.thread, "pending"].concat())?).ok()?;
        Some(rows.into_iter().map(|Row(pending)| pending).collect())
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

/// A pending comment as it is kept.
struct Row(Pending);

struct Rows<'a>(&'a [Pending]);

impl FromJson for Row {
    fn read(value: &Value, notes: &mut Notes) -> Self {
        Self(Pending {
            key: value.field("key", notes),
            parent: value.field("parent", notes),
            name: value.field("name", notes),
            body: value.field("body", notes),
            state: PendingState::Sending,
        })
    }
}

impl ToJson for Rows<'_> {
    fn to_json(&self) -> Value {
        let row = |pending: &Pending| {
            let mut fields = vec![
                ("key", Value::from_text(&pending.key)),
                ("name", Value::from_text(&pending.name)),
                ("body", Value::from_text(&pending.body)),
            ];
            fields.extend(pending.parent.map(|id| {
                ("parent", Value::from_text(id.0.hyphenated().encode_lower(&mut [0; 36])))
            }));
            Value::object(fields)
        };
        Value::from_list(self.0.iter().map(row).collect())
    }
}
