//! Everything that the widget knows.

mod entry;
mod people;

pub use self::{
    entry::{Entry, Returned, Word},
    people::{Ballot, Company, Me, Visit},
};

use sdk::{
    client::Error,
    thread::ThreadState,
    wire::{AuthorKind, Comment, CommentId, CommentPage, Sort, ThreadRef, Timestamp, id},
};
use view::{
    Announcement, Composer, Connection, Fetch, Language, Page, Panel, Pending, PendingState, Place,
    Presence, Question, Stage, Toast, Trouble,
};

/// What the embed tag says of its page.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(Default))]
pub struct HostPage {
    /// Its address, as the first comment tells it.
    pub url: Option<String>,
    /// Its title, as the first comment tells it.
    pub title: Option<String>,
    /// The server's own address.
    pub home: String,
    /// Whether comments arrive as they are written.
    pub live: bool,
    /// What is said in.
    pub language: Language,
}

/// What a browser kept from visits before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// My name.
    pub name: String,
    /// Whether I posted on this site before.
    pub known: bool,
    /// Whether I signed in on this site before.
    pub signed_in: bool,
    /// What I was writing.
    pub drafts: Vec<(Place, String)>,
    /// What I was sending.
    pub pending: Vec<Pending>,
    /// How I am about to sign in.
    pub entry: Entry,
}

/// Everything that the widget knows.
#[derive(Debug)]
pub struct Model {
    /// The page that it stands on.
    pub host: HostPage,
    /// The thread as far as it is loaded.
    pub thread: ThreadState,
    /// The order that the reader wants: the thread stands in another until it comes.
    pub order: Sort,
    /// Now; none until the server's nodes are taken over.
    pub now: Option<Timestamp>,
    /// How the live connection does.
    pub connection: Connection,
    /// Whether the connection is lost, and nothing was said of it yet.
    pub is_lost: bool,
    /// Whether this site may know me as a guest from before.
    pub known: bool,
    /// Whether I was signed in when I was here before, and the server has not said yet whether I still am. Nothing is
    /// posted until then.
    pub maybe_signed_in: bool,
    /// How I am about to sign in.
    pub entry: Entry,
    /// Who I am, and what is mine.
    pub me: Me,
    /// Who else is here.
    pub company: Company,
    /// What this visit is to me.
    pub visit: Visit,
    /// When I said last that I am writing.
    pub typed_at: Option<Timestamp>,
    /// What I am told that belongs to no comment and no composer.
    pub toast: Option<Toast>,
    /// The panel that was opened last.
    pub panel: Option<Panel>,
    /// What is being written.
    pub composers: Vec<Composer>,
    /// What was being written and may be opened again.
    pub drafts: Vec<(Place, String)>,
    /// The versions that are being edited.
    pub versions: Vec<(CommentId, i32)>,
    /// What is being sent.
    pub pending: Vec<Pending>,
    /// Comments whose events came before the answers to the posts that probably made them; each with the post's key.
    pub withheld: Vec<(String, CommentId)>,
    /// Comments whose replies are hidden.
    pub folded: Vec<CommentId>,
    /// Comments that just came.
    pub fresh: Vec<CommentId>,
    /// New roots that are not shown yet.
    pub gathered: Vec<CommentId>,
    /// The comment that the address names.
    pub target: Option<CommentId>,
    /// What I am asked about a comment.
    pub question: Option<Question>,
    /// The comment that a menu was opened of last.
    pub menu: Option<CommentId>,
    /// The comment whose address was just copied.
    pub copied: Option<CommentId>,
    /// Whether more roots are on their way, or did not come.
    pub more: Option<Fetch>,
    /// Roots whose further replies are on their way, or did not come.
    pub replies: Vec<(CommentId, Fetch)>,
    /// What a screen reader says.
    pub announcement: Option<Announcement>,
    /// Comments that came and were not announced yet.
    pub arrived: u32,
    /// Makes the next idempotency key; random at first.
    pub key_seed: u128,
}

impl Model {
    /// A thread of which the server drew the first page.
    pub fn new(page: CommentPage, host: HostPage, kept: Kept, key_seed: u128) -> Self {
        Self {
            host,
            order: page.sort,
            thread: ThreadState::new(page),
            now: None,
            connection: Connection::Quiet,
            is_lost: false,
            known: kept.known,
            maybe_signed_in: kept.signed_in,
            entry: kept.entry,
            me: Me { name: kept.name, ..Me::default() },
            company: Company::default(),
            visit: Visit::default(),
            typed_at: None,
            toast: None,
            panel: None,
            composers: Vec::new(),
            drafts: kept.drafts,
            versions: Vec::new(),
            pending: kept.pending,
            withheld: Vec::new(),
            folded: Vec::new(),
            fresh: Vec::new(),
            gathered: Vec::new(),
            target: None,
            question: None,
            menu: None,
            copied: None,
            more: None,
            replies: Vec::new(),
            announcement: None,
            arrived: 0,
            key_seed,
        }
    }

    /// What a reader sees of it.
    pub fn view(&self) -> view::Model<'_> {
        let hidden = |comment: &Comment| {
            self.gathered.contains(&comment.root)
                || self.withheld.iter().any(|(_, id)| *id == comment.id)
        };
        let mut rows = self.thread.rows();
        rows.retain(|row| !hidden(row.comment));
        let presence = self.company.readers.as_ref();
        let rest = if self.thread.next().is_some() { Fetch::More } else { Fetch::Done };
        let page = Page { thread: &self.thread, rows, more: self.more.unwrap_or(rest) };
        view::Model {
            now: self.now,
            connection: self.connection,
            guest: self.me.guest.as_ref(),
            member: self.me.member(),
            home: &self.host.home,
            own: &self.me.own,
            votes: &self.me.votes,
            reactions: &self.me.reactions,
            follows: self.me.follows,
            unread: &self.visit.unread,
            typing: &self.company.typing,
            typing_more: self.company.typing_more,
            presence: presence.map(|(count, members)| Presence { count: *count, members }),
            composers: &self.composers,
            pending: &self.pending,
            folded: &self.folded,
            fresh: &self.fresh,
            target: self.target,
            question: self.question,
            menu: self.menu,
            copied: self.copied,
            gathered: u32::try_from(self.gathered.len()).unwrap_or(u32::MAX),
            replies: &self.replies,
            announcement: self.announcement,
            toast: self.toast,
            panel: self.panel.as_ref(),
            muted: &self.me.muted,
            ..view::Model::new(self.host.language, Stage::Ready(page))
        }
    }

    /// The composer at a place, opened if it was not.
    pub fn open(&mut self, place: Place) -> &mut Composer {
        let index = match self.composers.iter().position(|composer| composer.place == place) {
            Some(index) => index,
            None => {
                let draft = self.drafts.iter().find(|(draft, _)| *draft == place);
                let body = draft.map(|(_, body)| body.clone()).unwrap_or_default();
                let name = self.me.name.clone();
                self.composers.push(Composer { body, name, open: true, ..Composer::new(place) });
                self.composers.len() - 1
            }
        };
        let composer = &mut self.composers[index];
        composer.open = true;
        composer
    }

    /// The composer at a place, if it is open.
    pub fn composer(&mut self, place: Place) -> Option<&mut Composer> {
        self.composers.iter_mut().find(|composer| composer.place == place)
    }

    /// The composer that belongs to a comment, or to the page: the edit of it goes before the answer to it.
    pub fn composer_of(&mut self, id: Option<CommentId>) -> Option<&mut Composer> {
        let is_edited = |id| self.composers.iter().any(|it| it.place == Place::Edit(id));
        self.composer(match id {
            None => Place::Root,
            Some(id) if is_edited(id) => Place::Edit(id),
            Some(id) => Place::Reply(id),
        })
    }

    /// Closes the composer at a place; its draft stays.
    pub fn close(&mut self, place: Place) -> Option<Composer> {
        let index = self.composers.iter().position(|composer| composer.place == place)?;
        Some(self.composers.remove(index))
    }

    /// Remembers what is being written at a place.
    pub fn draft(&mut self, place: Place, body: &str) {
        self.drafts.retain(|(draft, _)| *draft != place);
        if !body.is_empty() {
            self.drafts.push((place, body.to_owned()));
        }
    }

    /// What the first comment of a thread says of its page.
    pub fn thread_ref(&self) -> ThreadRef {
        ThreadRef {
            key: self.thread.thread().key.clone(),
            url: self.host.url.clone(),
            title: self.host.title.clone(),
        }
    }

    /// An idempotency key that was not there before.
    pub fn new_key(&mut self) -> String {
        self.key_seed = self.key_seed.wrapping_add(1);
        id::text(uuid::Builder::from_random_bytes(self.key_seed.to_be_bytes()).into_uuid())
    }

    /// Whether a comment whose event came is probably one that I am just sending.
    pub fn sending(&self, comment: &Comment) -> Option<&Pending> {
        let author = comment.author.as_ref()?;
        let member = self.me.member().map(|me| me.id);
        let is_mine = match author.kind {
            AuthorKind::Guest => member.is_none(),
            _ => member.is_some() && author.member == member,
        };
        self.pending.iter().filter(|_| is_mine).find(|pending| {
            matches!(pending.state, PendingState::Sending)
                && pending.parent == comment.parent
                && pending.name == author.name
                && !self.withheld.iter().any(|(key, _)| *key == pending.key)
        })
    }

    /// Whether events come by themselves.
    pub fn is_live(&self) -> bool {
        self.host.live && self.connection != Connection::Refused
    }

    /// The order in which roots are shown.
    pub fn sort(&self) -> Sort {
        self.thread.sort()
    }
}

/// What is wrong, in the view's words.
pub fn trouble(error: &Error) -> Trouble {
    match error.code() {
        Some(sdk::wire::Code::Unavailable) | None => Trouble::Network,
        Some(code) => Trouble::Refused(code),
    }
}
