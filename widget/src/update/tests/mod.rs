//! Whole visits of readers, without a browser.

mod panels;
mod people;
mod reading;
mod together;
mod writing;

use sdk::{
    client::Error,
    live::Notice,
    wire::{
        Author, AuthorKind, Changed, Code, Comment, CommentId, CommentPage, Cursor, EmojiNames,
        Event, EventFrame, EventId, Guest, GuestId, Mine, OwnComment, OwnHeld, Permalink, Position,
        Problem, ReplyPage, SafeHtml, SiteInfo, SiteSettings, Sort, Source, Standing, Thread,
        ThreadId, Timestamp,
    },
};
use uuid::Uuid;
use view::{
    Action, Announcement, ComposerState, Connection, Fetch, Field, Memo, Pending, PendingState,
    Place, Trouble, to_html, view,
};

use super::{start, update};
use crate::{
    message::{Effect, HostEvent, Message, Wait},
    model::{HostPage, Kept, Model},
};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

/// A reader in front of a thread, and the server behind it.
struct Visit {
    model: Model,
    /// What was asked for and not looked at yet.
    effects: Vec<Effect>,
    position: Position,
    now: Timestamp,
    memo: Memo,
}

fn id(number: u128) -> CommentId {
    CommentId(Uuid::from_u128(number))
}

fn comment(number: u128, parent: Option<u128>, name: &str) -> Comment {
    Comment {
        id: id(number),
        parent: parent.map(id),
        root: id(parent.unwrap_or(number)),
        version: 1,
        author: Some(Box::new(Author {
            kind: AuthorKind::Guest,
            guest: Some(guest(name)),
            member: None,
            avatar: None,
            badge: None,
            profile: None,
            name: name.to_owned(),
        })),
        html: Some(SafeHtml(format!("<p>text {number}</p>"))),
        created_at: NOW,
        edited_at: None,
        removed: false,
        replies: 0,
        branch: 0,
        ups: 0,
        downs: 0,
        reactions: Vec::new(),
        pinned: false,
        featured: false,
        long: false,
    }
}

fn guest(name: &str) -> GuestId {
    GuestId(Uuid::new_v5(&Uuid::nil(), name.as_bytes()))
}

fn page(comments: Vec<Comment>, sort: Sort, position: Position) -> CommentPage {
    CommentPage {
        site: SiteInfo {
            key: "blog".parse().unwrap(),
            name: "Blog".to_owned(),
            settings: SiteSettings::default(),
        },
        thread: Thread {
            id: ThreadId(Uuid::from_u128(7)),
            key: "blog.example/rivers".to_owned(),
            url: None,
            title: None,
            comments: u32::try_from(comments.len()).unwrap(),
            closed: false,
            reactions: Vec::new(),
        },
        position,
        sort,
        comments,
        next: None,
    }
}

fn refused(code: Code) -> Error {
    Error::Refused { problem: Box::new(Problem::new(code)), retry_after: None }
}

fn lost() -> Error {
    Error::Lost("no route".to_owned())
}

impl Visit {
    fn with(comments: Vec<Comment>, kept: Kept) -> Self {
        let position = Position { seq: 10, eid: EventId(10) };
        let host = HostPage {
            language: view::Language::default(),
            url: Some("https://blog.example/rivers".to_owned()),
            title: Some("On rivers".to_owned()),
            home: "https://comments.example".to_owned(),
            live: true,
        };
        let mut model = Model::new(page(comments, Sort::Newest, position), host, kept, 1);
        let effects = start(&mut model, None, NOW);
        let visit = Self { model, effects, position, now: NOW, memo: Memo::default() };
        visit.looks();
        visit
    }

    fn new(comments: Vec<Comment>) -> Self {
        Self::with(comments, Kept::default())
    }

    /// Someone who gave their name on an earlier visit.
    fn of(name: &str, comments: Vec<Comment>) -> Self {
        Self::with(comments, Kept { name: name.to_owned(), ..Kept::default() })
    }

    fn send(&mut self, message: Message) {
        let effects = update(&mut self.model, message, self.now);
        self.effects.extend(effects);
        self.looks();
    }

    /// What was drawn before makes no difference to what is drawn now.
    fn looks(&self) {
        let again = view::Model { memo: Some(&self.memo), ..self.model.view() };
        assert_eq!(view(&again), view(&self.model.view()));
    }

    fn does(&mut self, action: Action) {
        self.send(Message::Did(action, None));
    }

    fn does_on(&mut self, action: Action, number: u128) {
        self.send(Message::Did(action, Some(id(number).to_string())));
    }

    fn types(&mut self, place: Place, field: Field, text: &str) {
        self.send(Message::Typed(place, field, text.to_owned()));
    }

    /// Everything that was asked for since the last look.
    fn asked(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The same, without what the host page is told.
    fn asked_beside_telling(&mut self) -> Vec<Effect> {
        self.effects.retain(|effect| !matches!(effect, Effect::Tell(_)));
        self.asked()
    }

    /// The key of the one post that was asked for.
    fn posts(&mut self) -> String {
        let posts: Vec<_> = self
            .asked()
            .into_iter()
            .filter_map(|effect| match effect {
                Effect::Post(key, _) => Some(key),
                _ => None,
            })
            .collect();
        assert_eq!(posts.len(), 1, "one post");
        posts.into_iter().next().unwrap()
    }

    /// The next change of the thread comes over the socket.
    fn hears(&mut self, event: Event) {
        let seq = self.position.seq + 1;
        let frame = EventFrame {
            thread: ThreadId(Uuid::from_u128(7)),
            seq,
            eid: EventId(seq),
            prev: self.position.eid,
            gathers: Vec::new(),
            event,
        };
        self.position = frame.position();
        self.send(Message::Live(Notice::Event(frame)));
    }

    fn answers(&mut self, key: &str, comment: Comment) {
        let editable_until = Some(Timestamp(self.now.0 + 900_000));
        let changed = Changed { comment, position: self.position, editable_until, held: false };
        self.send(Message::Posted(key.to_owned(), Ok(changed)));
    }

    fn html(&self) -> String {
        to_html(&view(&self.model.view()))
    }

    fn shows(&self, text: &str) -> bool {
        self.html().contains(text)
    }

    fn count(&self, text: &str) -> usize {
        self.html().matches(text).count()
    }
}
