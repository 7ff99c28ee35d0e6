//! WordPress's exports (WXR), and the files of that form that import into Disqus.

use serde::Deserialize;

use super::{Gathering, Unreadable, Why, xml};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates, markup,
};

#[derive(Deserialize)]
struct Rss {
    channel: Channel,
}

#[derive(Deserialize)]
struct Channel {
    #[serde(default)]
    item: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    #[serde(default)]
    title: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    comment_status: String,
    #[serde(default)]
    comment: Vec<Entry>,
}

/// A comment; its fields without the `comment_` that all of them begin with.
#[derive(Deserialize)]
struct Entry {
    #[serde(rename = "comment_id", default)]
    id: String,
    #[serde(rename = "comment_author", default)]
    author: String,
    #[serde(rename = "comment_author_email", default)]
    email: String,
    #[serde(rename = "comment_date_gmt", default)]
    date_gmt: String,
    #[serde(rename = "comment_content", default)]
    content: String,
    #[serde(rename = "comment_approved", default)]
    approved: String,
    #[serde(rename = "comment_type", default)]
    kind: String,
    #[serde(rename = "comment_parent", default)]
    parent: String,
}

/// Reads an export.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let rss: Rss = xml(text, "rss", "export of WordPress")?;
    for item in rss.channel.item.into_iter().filter(|item| !item.comment.is_empty()) {
        let closed = item.comment_status.trim() == "closed";
        let Some(place) = into.page(&item.link, Some(markup::text(&item.title)), closed) else {
            for entry in item.comment {
                into.leave_out(entry.id, Why::NoPage);
            }
            continue;
        };
        for entry in item.comment {
            match entry.read() {
                Ok(comment) => into.add(place, comment),
                Err((id, why)) => into.leave_out(id, why),
            }
        }
    }
    Ok(())
}

impl Entry {
    fn read(self) -> Result<Comment, (String, Why)> {
        if !matches!(self.kind.trim(), "" | "comment") {
            return Err((self.id, Why::Pingback));
        }
        let state = match self.approved.trim() {
            "1" | "approve" => State::Published,
            "spam" | "trash" | "post-trashed" => State::Removed,
            _ => State::Held,
        };
        let Some(posted_at) = dates::parse(&self.date_gmt) else {
            return Err((self.id, Why::NoTime));
        };
        let parent = Some(self.parent.trim().to_owned()).filter(|it| !matches!(&**it, "" | "0"));
        Ok(Comment {
            id: self.id,
            parent,
            author: Author { name: markup::text(&self.author), id: None, email: Some(self.email) },
            markdown: markup::markdown_of_lines(&self.content),
            state,
            edited_at: None,
            posted_at,
            pinned: false,
            featured: false,
            ups: 0,
            downs: 0,
        })
    }
}
