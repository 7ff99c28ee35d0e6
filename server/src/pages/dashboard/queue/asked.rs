//! What is asked for in the address of a list: which comments, with which words, from where on.

use sdk::wire::{CommentId, ThreadId, Timestamp};
use url::form_urlencoded::{Serializer, parse};
use uuid::Uuid;

use super::super::staff::Staff;
use crate::{
    domain::{ids::first_id, search::Query},
    store::desk::Wanted,
};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
/// Longest that is looked for, in characters.
const WORDS: usize = 100;

/// One of the two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// What waits for a moderator, or was decided.
    Queue,
    /// All comments of the site.
    Comments,
}

/// Which comments are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Of the queue, all that wait; of comments, all.
    All,
    /// Those that wait to be published.
    Held,
    /// Those that readers reported.
    Reported,
    /// Those that the pipeline let through with a remark.
    Marked,
    /// Those that stand.
    Published,
    /// Those that were called spam.
    Spam,
    /// Those that were taken away, or not published.
    Removed,
}

impl Show {
    /// Those that the queue offers.
    pub const QUEUE: [Self; 5] = [Self::All, Self::Held, Self::Reported, Self::Marked, Self::Spam];
    /// Those that the search offers.
    pub const COMMENTS: [Self; 5] =
        [Self::All, Self::Published, Self::Held, Self::Spam, Self::Removed];

    /// Its name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Held => "held",
            Self::Reported => "reported",
            Self::Marked => "marked",
            Self::Published => "published",
            Self::Spam => "spam",
            Self::Removed => "removed",
        }
    }

    /// Whether they need nobody any more.
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Spam | Self::Removed)
    }

    fn kinds(self, list: List) -> &'static [&'static str] {
        match (self, list) {
            (Self::All, List::Queue) => &["held", "reported", "marked"],
            (Self::All, List::Comments) => &["published", "held", "shadow", "spam", "remove"],
            (Self::Held, List::Queue) => &["held"],
            (Self::Held, List::Comments) => &["held", "shadow"],
            (Self::Reported, _) => &["reported"],
            (Self::Marked, _) => &["marked"],
            (Self::Published, _) => &["published"],
            (Self::Spam, _) => &["spam"],
            (Self::Removed, _) => &["remove"],
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// In which list.
    pub list: List,
    /// Which comments.
    pub show: Show,
    /// Words of the text.
    pub text: String,
    /// Words of the author's name.
    pub author: String,
    /// Words of the page's title or address.
    pub page: String,
    /// Who wrote them.
    pub who: Option<Uuid>,
    /// In which thread.
    pub thread: Option<ThreadId>,
    /// From this day on, and until that one; of all comments only.
    pub days: (String, String),
    /// After which comment the page begins.
    pub after: Option<CommentId>,
    /// About which comments something was just decided.
    pub done: Vec<CommentId>,
}

impl Asked {
    /// Nothing in particular.
    pub fn nothing(list: List) -> Self {
        Self {
            list,
            show: Show::All,
            text: String::new(),
            author: String::new(),
            page: String::new(),
            who: None,
            thread: None,
            days: (String::new(), String::new()),
            after: None,
            done: Vec::new(),
        }
    }

    /// Reads the query of an address; what makes no sense is as if it were not there.
    pub fn parse(list: List, query: &str) -> Self {
        let mut asked = Self::nothing(list);
        let shows: &[Show] = if list == List::Queue { &Show::QUEUE } else { &Show::COMMENTS };
        for (name, value) in parse(query.as_bytes()) {
            let words = || value.chars().take(WORDS).collect::<String>();
            match &*name {
                "show" => {
                    let show = shows.iter().find(|show| show.name() == value);
                    asked.show = show.copied().unwrap_or(Show::All);
                }
                "text" => asked.text = words(),
                "author" => asked.author = words(),
                "page" => asked.page = words(),
                "who" => asked.who = value.parse().ok(),
                "thread" => asked.thread = value.parse().ok().map(ThreadId),
                "from" => asked.days.0 = words(),
                "until" => asked.days.1 = words(),
                "after" => asked.after = value.parse().ok().map(CommentId),
                "done" => {
                    let ids = value.split('.').filter_map(|id| id.parse().ok()).map(CommentId);
                    asked.done = ids.take(sdk::limits::DECISIONS).collect();
                }
                _ => (),
            }
        }
        asked
    }

    /// The query as it is read; empty ones are left out.
    pub fn query(&self) -> String {
        let show = Some(self.show).filter(|show| *show != Show::All);
        let done = self.done.iter().map(|id| id.0.simple().to_string()).collect::<Vec<_>>();
        let pairs = [
            ("show", show.map(Show::name).unwrap_or_default().to_owned()),
            ("text", self.text.clone()),
            ("author", self.author.clone()),
            ("page", self.page.clone()),
            ("who", self.who.map(|id| id.to_string()).unwrap_or_default()),
            ("thread", self.thread.map(|id| id.to_string()).unwrap_or_default()),
            ("from", self.days.0.clone()),
            ("until", self.days.1.clone()),
            ("after", self.after.map(|id| id.to_string()).unwrap_or_default()),
            ("done", done.join(".")),
        ];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        Serializer::new(String::new()).extend_pairs(pairs).finish()
    }

    /// Where it is shown.
    pub fn address(&self, staff: &Staff) -> String {
        let path = staff.path(match self.list {
            List::Queue => "/queue",
            List::Comments => "/comments",
        });
        let query = self.query();
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    /// Whether anything is looked for.
    pub fn is_search(&self) -> bool {
        let fields = [&self.text, &self.author, &self.page, &self.days.0, &self.days.1];
        fields.iter().any(|field| !field.is_empty()) || self.who.is_some() || self.thread.is_some()
    }

    /// It for the database.
    pub fn wanted(&self) -> Wanted {
        let patterns = |text: &str| Query::parse(text).map_or(Vec::new(), |words| words.patterns());
        let day = |text: &str, more: i64| {
            let at = Timestamp::parse(&format!("{text}T00:00:00Z"))?;
            Some(first_id(Timestamp(at.0 + more)))
        };
        Wanted {
            kinds: self.show.kinds(self.list).iter().map(|&kind| kind.to_owned()).collect(),
            text: patterns(&self.text),
            author: patterns(&self.author),
            page: patterns(&self.page),
            who: self.who,
            thread: self.thread,
            between: (day(&self.days.0, 0), day(&self.days.1, DAY_MS)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, List, Show};

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let thread = "0192d3a0-0000-7000-8000-000000000001";
        let query =
            format!("show=spam&text=buy+%3Cthis%3E&author=Ana&thread={thread}&after={thread}");
        let asked = Asked::parse(List::Queue, &query);
        assert_eq!((asked.show, asked.text.as_str()), (Show::Spam, "buy <this>"));
        assert_eq!(asked.query(), query);
        assert!(asked.is_search() && asked.wanted().text == ["%buy%", "%<this>%"]);
    }

    #[test]
    fn what_makes_no_sense_is_as_if_it_were_not_there() {
        let asked = Asked::parse(List::Queue, "show=published&who=1&after=x&done=x.y&from=soon&z");
        assert_eq!((asked.show, asked.who, asked.after), (Show::All, None, None));
        assert!(asked.done.is_empty());
        assert_eq!(asked.wanted().between, (None, None));
        assert_eq!(asked.wanted().kinds, ["held", "reported", "marked"]);
    }
}
