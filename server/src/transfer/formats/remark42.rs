//! Remark42's backups: a line about the site, and one for each comment.

use std::{collections::HashSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};

use super::{Gathering, Unreadable, Why, malformed};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates, markup,
};

/// The version of the format.
const VERSION: u32 = 1;

#[derive(Deserialize)]
struct Meta {
    version: u32,
    #[serde(default)]
    posts: Option<Vec<Post>>,
}

#[derive(Deserialize)]
struct Post {
    url: String,
    #[serde(default)]
    read_only: bool,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    #[serde(default)]
    pid: String,
    #[serde(default)]
    text: String,
    /// What was typed; earlier versions did not keep it.
    #[serde(default)]
    orig: String,
    user: User,
    locator: Locator,
    #[serde(default)]
    votes: Option<Votes>,
    time: String,
    edit: Option<Edit>,
    #[serde(default)]
    pin: bool,
    #[serde(default)]
    delete: bool,
    #[serde(default)]
    title: String,
}

#[derive(Deserialize)]
struct User {
    #[serde(default)]
    name: String,
    id: String,
}

#[derive(Deserialize)]
struct Locator {
    url: String,
}

#[derive(Deserialize)]
struct Edit {
    time: String,
}

/// Who voted, and whether for the comment: here only how many.
#[derive(Default)]
struct Votes {
    ups: u32,
    downs: u32,
}

impl<'de> Deserialize<'de> for Votes {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Self::default())
    }
}

impl<'de> Visitor<'de> for Votes {
    type Value = Self;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("votes by their voters")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut votes: A) -> Result<Self, A::Error> {
        while let Some((IgnoredAny, is_up)) = votes.next_entry()? {
            *(if is_up { &mut self.ups } else { &mut self.downs }) += 1;
        }
        Ok(self)
    }
}

/// Reads a backup.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().unwrap_or_default();
    let meta: Meta = serde_json::from_str(first).map_err(malformed("backup of Remark42"))?;
    if meta.version != VERSION {
        return Err(Unreadable::Version(meta.version));
    }
    let posts = meta.posts.unwrap_or_default().into_iter().filter(|post| post.read_only);
    let closed: HashSet<String> = posts.map(|post| post.url).collect();
    for (number, line) in lines {
        let entry: Entry = serde_json::from_str(line)
            .map_err(|error| Unreadable::Line(number + 1, error.to_string()))?;
        let is_closed = closed.contains(&entry.locator.url);
        match into.page(&entry.locator.url, Some(entry.title.clone()), is_closed) {
            None => into.leave_out(entry.id, Why::NoPage),
            Some(place) => match entry.read() {
                Ok(comment) => into.add(place, comment),
                Err((id, why)) => into.leave_out(id, why),
            },
        }
    }
    Ok(())
}

impl Entry {
    fn read(self) -> Result<Comment, (String, Why)> {
        let Some(posted_at) = dates::parse(&self.time) else {
            return Err((self.id, Why::NoTime));
        };
        let Votes { ups, downs } = self.votes.unwrap_or_default();
        let is_typed = !self.orig.is_empty();
        Ok(Comment {
            parent: Some(self.pid).filter(|pid| !pid.is_empty()),
            author: Author { name: self.user.name, id: Some(self.user.id), email: None },
            markdown: if is_typed { self.orig } else { markup::markdown(&self.text) },
            state: if self.delete { State::Removed } else { State::Published },
            posted_at,
            edited_at: self.edit.and_then(|edit| dates::parse(&edit.time)),
            pinned: self.pin,
            featured: false,
            ups,
            downs,
            id: self.id,
        })
    }
}
