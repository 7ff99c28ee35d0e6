//! Artrans, the form that Artalk exports, and that comments of many systems can be turned into for it.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{Gathering, Unreadable, Why, malformed};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates,
};

/// A comment. All of it is text, unless another program wrote the file.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Entry {
    #[serde(deserialize_with = "text")]
    id: String,
    /// What it answers.
    #[serde(deserialize_with = "text")]
    rid: String,
    content: String,
    #[serde(deserialize_with = "text")]
    is_pending: String,
    #[serde(deserialize_with = "text")]
    is_pinned: String,
    #[serde(deserialize_with = "text")]
    vote_up: String,
    #[serde(deserialize_with = "text")]
    vote_down: String,
    #[serde(deserialize_with = "text")]
    created_at: String,
    nick: String,
    email: String,
    /// An address or a path.
    page_key: String,
    #[serde(deserialize_with = "text")]
    page_title: String,
    #[serde(deserialize_with = "text")]
    page_admin_only: String,
}

fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    })
}

/// Reads a file.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let entries: Vec<Entry> = serde_json::from_str(text).map_err(malformed("file of Artrans"))?;
    for entry in entries {
        let closed = entry.page_admin_only == "true";
        let place = into.page(&entry.page_key, Some(entry.page_title), closed);
        match (place, dates::parse(&entry.created_at)) {
            (None, _) => into.leave_out(entry.id, Why::NoPage),
            (_, None) => into.leave_out(entry.id, Why::NoTime),
            (Some(place), Some(posted_at)) => {
                let comment = Comment {
                    id: entry.id,
                    parent: Some(entry.rid).filter(|rid| !matches!(&**rid, "" | "0")),
                    author: Author { name: entry.nick, id: None, email: Some(entry.email) },
                    markdown: entry.content,
                    state: if entry.is_pending == "true" { State::Held } else { State::Published },
                    posted_at,
                    edited_at: None,
                    pinned: entry.is_pinned == "true",
                    featured: false,
                    ups: entry.vote_up.parse().unwrap_or_default(),
                    downs: entry.vote_down.parse().unwrap_or_default(),
                };
                into.add(place, comment);
            }
        }
    }
    Ok(())
}
