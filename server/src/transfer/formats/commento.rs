//! Commento's exports.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Gathering, Unreadable, Why, malformed, stream};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates, markup,
};

/// What a comment says that was deleted: exports tell it by nothing else, whatever their `deleted` says.
const DELETED: &str = "[deleted]";

#[derive(Deserialize)]
struct Export<'t> {
    version: u32,
    #[serde(borrow, default)]
    comments: Option<&'t RawValue>,
    #[serde(borrow, default)]
    commenters: Option<&'t RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    comment_hex: String,
    domain: String,
    /// The path of the page.
    #[serde(default)]
    url: String,
    #[serde(default)]
    commenter_hex: String,
    #[serde(default)]
    markdown: String,
    #[serde(default)]
    html: String,
    #[serde(default)]
    parent_hex: String,
    #[serde(default)]
    score: i64,
    #[serde(default)]
    state: String,
    creation_date: String,
    #[serde(default)]
    deleted: bool,
}

#[derive(Deserialize)]
struct Commenter {
    #[serde(rename = "commenterHex")]
    id: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
}

/// Reads an export.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let malformed = malformed("export of Commento");
    let export: Export<'_> = serde_json::from_str(text).map_err(&malformed)?;
    if export.version != 1 {
        return Err(Unreadable::Version(export.version));
    }
    let mut people = HashMap::new();
    let add = |it: Commenter| {
        if people.len() <= into.most() {
            let id = it.id.clone();
            people.insert(id, Author { name: it.name, id: Some(it.id), email: Some(it.email) });
        }
    };
    stream::each(list(export.commenters), add).map_err(&malformed)?;
    if people.len() > into.most() {
        return Err(Unreadable::TooMany(into.most()));
    }
    stream::each(list(export.comments), |entry: Entry| entry.gather(&people, into))
        .map_err(&malformed)
}

/// A list that may not be there.
fn list(list: Option<&RawValue>) -> &str {
    list.map_or("[]", RawValue::get)
}

impl Entry {
    fn gather(self, people: &HashMap<String, Author>, into: &mut Gathering<'_>) {
        let is_path = self.url.is_empty() || self.url.starts_with('/');
        let address = [&*self.domain, if is_path { "" } else { "/" }, &*self.url].concat();
        let address = format!("https://{address}");
        let author = people.get(&self.commenter_hex).cloned().unwrap_or_default();
        match (into.page(&address, None, false), dates::parse(&self.creation_date)) {
            (None, _) => into.leave_out(self.comment_hex, Why::NoPage),
            (_, None) => into.leave_out(self.comment_hex, Why::NoTime),
            (Some(place), Some(posted_at)) => {
                let (ups, downs) = (self.score.max(0), (-self.score).max(0));
                let count = |votes: i64| u32::try_from(votes).unwrap_or(u32::MAX);
                let is_typed = !self.markdown.is_empty();
                let comment = Comment {
                    state: self.state(),
                    id: self.comment_hex,
                    parent: Some(self.parent_hex).filter(|it| !matches!(&**it, "" | "root")),
                    author,
                    markdown: if is_typed { self.markdown } else { markup::markdown(&self.html) },
                    posted_at,
                    edited_at: None,
                    pinned: false,
                    featured: false,
                    ups: count(ups),
                    downs: count(downs),
                };
                into.add(place, comment);
            }
        }
    }

    fn state(&self) -> State {
        let is_deleted = self.markdown == DELETED && self.commenter_hex == "anonymous";
        match &*self.state {
            _ if self.deleted || is_deleted => State::Removed,
            "approved" => State::Published,
            _ => State::Held,
        }
    }
}
