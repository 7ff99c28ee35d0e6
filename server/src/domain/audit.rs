//! What is written into a site's log of acts.

use sdk::wire::MemberId;
use uuid::Uuid;

use super::actor::Actor;

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// Somebody who cares for the site, under the name that they had then.
    Member(MemberId, String),
    /// A program with this API key; its name.
    Key(Uuid, String),
    /// The server: by a rule, or from the command line.
    Server(&'static str),
}

impl By {
    /// Whoever asks. A program's name is known where the log is kept.
    pub fn of(actor: &Actor) -> Self {
        match actor {
            Actor::Member(who) => Self::Member(who.member.id, who.member.name.clone()),
            // What the server does for somebody who leaves.
            Actor::ApiKey(key) if key.is_nil() => Self::Server("account"),
            Actor::ApiKey(key) => Self::Key(*key, String::new()),
            Actor::Guest(_) => Self::Server("guest"),
        }
    }

    /// The kind as it is kept, and the id if there is one.
    pub fn kind(&self) -> (&'static str, Option<Uuid>) {
        match self {
            Self::Member(member, _) => ("member", Some(member.0)),
            Self::Key(key, _) => ("key", Some(*key)),
            Self::Server(_) => ("server", None),
        }
    }

    /// The name then.
    pub fn name(&self) -> &str {
        match self {
            Self::Member(_, name) | Self::Key(_, name) => name,
            Self::Server(name) => name,
        }
    }
}

/// Something that was done.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Who did it.
    pub by: &'a By,
    /// What: `thing.verb`, such as `comment.approve` or `settings.change`; the log's page has a text for each.
    pub act: &'static str,
    /// To what: an id, or a name. At most 300 characters are kept.
    pub subject: Option<String>,
    /// What is worth knowing of it: values before and after, reasons. Never a secret.
    pub details: serde_json::Value,
}
