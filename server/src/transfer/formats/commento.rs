//! Commento's exports.

use std::collections::HashMap;

use serde::Deserialize;

use super::{Gathering, Unreadable, Why, malformed};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates, markup,
};

#[derive(Deserialize)]
struct Export {
    version: u32,
    #[serde(default)]
    comments: Vec<Entry>,
    #[serde(default)]
    commenters: Vec<Commenter>,
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
    let export: Export = serde_json::from_str(text).map_err(malformed("export of Commento"))?;
    if export.version != 1 {
        return Err(Unreadable::Version(export.version));
    }
    let people: HashMap<String, Author> = export
        .commenters
        .into_iter()
        .map(|it| {
            let id = it.id.clone();
            (id, Author { name: it.name, id: Some(it.id), email: Some(it.email) })
        })
        .collect();
    for entry in export.comments {
        let address = format!("https://{}{}", entry.domain, entry.url);
        let author = people.get(&entry.commenter_hex).cloned().unwrap_or_default();
        match (into.page(&address, None, false), dates::parse(&entry.creation_date)) {
            (None, _) => into.leave_out(entry.comment_hex, Why::NoPage),
            (_, None) => into.leave_out(entry.comment_hex, Why::NoTime),
            (Some(place), Some(posted_at)) => {
                let (ups, downs) = (entry.score.max(0), (-entry.score).max(0));
                let count = |votes: i64| u32::try_from(votes).unwrap_or(u32::MAX);
                let is_typed = !entry.markdown.is_empty();
                let comment = Comment {
                    id: entry.comment_hex,
                    parent: Some(entry.parent_hex).filter(|it| !matches!(&**it, "" | "root")),
                    author,
                    markdown: if is_typed { entry.markdown } else { markup::markdown(&entry.html) },
                    state: match &*entry.state {
                        _ if entry.deleted => State::Removed,
                        "approved" => State::Published,
                        _ => State::Held,
                    },
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
    Ok(())
}
