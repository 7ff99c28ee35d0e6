//! What is being written, sent and taken away, as values.

use sdk::wire::{Code, CommentId, SafeHtml};

/// Something that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composer {
    /// Where.
    pub place: Place,
    /// The text, in Markdown.
    pub body: String,
    /// The guest's name, as typed.
    pub name: String,
    /// The guest's e-mail address, as typed.
    pub email: String,
    /// Whether it has grown; for [`Place::Root`] alone, the others always have.
    pub open: bool,
    /// Whether name and e-mail are asked for.
    pub asks_name: bool,
    /// What it is doing.
    pub state: ComposerState,
    /// Pictures on their way into the text.
    pub uploads: u32,
    /// Names that may be meant by what is being typed after an `@`, or emoji after a colon, each with its names.
    pub names: Vec<String>,
    /// Whether they are emoji.
    pub names_emoji: bool,
    /// Which of them is taken next.
    pub chosen: usize,
    /// How the text will look, if that is shown in place of the field.
    pub preview: Option<Preview>,
    /// What is wrong.
    pub trouble: Option<Trouble>,
}

impl Composer {
    /// An empty one.
    pub fn new(place: Place) -> Self {
        Self {
            place,
            body: String::new(),
            name: String::new(),
            email: String::new(),
            open: place != Place::Root,
            asks_name: false,
            state: ComposerState::Idle,
            uploads: 0,
            names: Vec::new(),
            names_emoji: false,
            chosen: 0,
            preview: None,
            trouble: None,
        }
    }
}

/// Where something is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Above the thread: a root.
    Root,
    /// Under a comment: an answer to it.
    Reply(CommentId),
    /// In place of a comment: a new text for it.
    Edit(CommentId),
}

impl Place {
    /// What a comment that is written there answers; none for a root.
    pub fn parent(self) -> Option<CommentId> {
        match self {
            Self::Reply(id) => Some(id),
            Self::Root | Self::Edit(_) => None,
        }
    }
}

/// What a composer is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ComposerState {
    /// It waits for the writer.
    #[default]
    Idle,
    /// It fetches the text that is to be edited.
    Loading,
    /// It sends. (A new comment leaves its composer at once and is [`Pending`]; an edit waits here.)
    Sending,
}

/// How a text will look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preview {
    /// There is no text.
    Empty,
    /// The server is asked.
    Loading,
    /// The server did not say.
    Failed(Trouble),
    /// As the server rendered it.
    Ready(SafeHtml),
}

/// What a button of the toolbar does to the text that is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `**text**`, Ctrl+B.
    Bold,
    /// `*text*`, Ctrl+I.
    Italic,
    /// `[text](address)`, Ctrl+K.
    Link,
    /// `` `text` ``, or a fenced block where the text has more than one line; Ctrl+E.
    Code,
    /// `> text`, before each line; Ctrl+Shift+9.
    Quote,
    /// `- text`, before each line; Ctrl+Shift+8.
    List,
}

impl Format {
    /// In the order of the toolbar.
    pub const ALL: [Self; 6] =
        [Self::Bold, Self::Italic, Self::Link, Self::Code, Self::Quote, Self::List];

    /// The word in `data-id` of [`Action::Format`](crate::Action::Format).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Link => "link",
            Self::Code => "code",
            Self::Quote => "quote",
            Self::List => "list",
        }
    }

    /// The format of a word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == text)
    }
}

/// What is wrong with something that was to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no text.
    EmptyBody,
    /// The text has this many characters too many.
    LongBody(u32),
    /// There is no name.
    NoName,
    /// The name is too long.
    LongName,
    /// That is no e-mail address.
    BadEmail,
    /// The server was not reached, or did not answer.
    Network,
    /// A moderator would look at it first.
    Waits,
    /// The server refused.
    Refused(Code),
}

impl Trouble {
    /// The field that it is about, if it is about one.
    pub fn field(self) -> Option<Field> {
        match self {
            Self::EmptyBody | Self::LongBody(_) => Some(Field::Body),
            Self::NoName | Self::LongName => Some(Field::Name),
            Self::BadEmail => Some(Field::Email),
            Self::Network | Self::Waits | Self::Refused(_) => None,
        }
    }
}

/// A field of a composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The text.
    Body,
    /// The guest's name.
    Name,
    /// The guest's e-mail address.
    Email,
}

impl Field {
    /// The field's `name` in its form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Name => "name",
            Self::Email => "email",
        }
    }
}

/// A comment of mine that the server has not confirmed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The idempotency key: the same at each try.
    pub key: String,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// The name it is posted under.
    pub name: String,
    /// The e-mail address that a guest gave with it; may be empty.
    pub email: String,
    /// The text, in Markdown; shown as it was typed.
    pub body: String,
    /// How far it is.
    pub state: PendingState,
}

/// How far a comment of mine is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PendingState {
    /// On its way.
    Sending,
    /// There was no way to the server: it is sent by itself once there is one.
    Waiting,
    /// It was refused.
    Failed(Trouble),
}

/// What I am asked about a comment, in the place of its buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which comment.
    pub id: CommentId,
    /// What.
    pub asked: Asked,
    /// Whether I said yes, and the server is being asked.
    pub sending: bool,
    /// Why it could not be done.
    pub trouble: Option<Trouble>,
}

impl Question {
    /// A question that was not answered yet.
    pub fn new(id: CommentId, asked: Asked) -> Self {
        Self { id, asked, sending: false, trouble: None }
    }
}

/// What is asked about a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// May it go? I wrote it.
    Delete,
    /// May it go? I moderate.
    Remove,
    /// Shall its author write here no more? I moderate.
    Ban,
    /// Shall I sign in, so that I can vote on it?
    SignIn,
    /// Shall I sign in, so that I can react to it?
    React,
}

impl Asked {
    /// Whether it is about signing in.
    pub fn is_to_sign_in(self) -> bool {
        matches!(self, Self::SignIn | Self::React)
    }
}
