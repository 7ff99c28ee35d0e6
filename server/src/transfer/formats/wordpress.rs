//! WordPress's exports (WXR), and the files of that form that import into Disqus.

use serde::Deserialize;

use super::{Gathering, Unreadable, Why, stream::Xml, xml};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates, markup,
};

#[derive(Deserialize)]
struct Item {
    #[serde(default)]
    title: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    comment_status: String,
    /// Of the page itself.
    #[serde(default)]
    status: String,
    #[serde(default)]
    post_password: String,
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
    let xml = xml(text, "rss", "export of WordPress")?;
    xml.each(&["item"], |_, element| {
        let item: Item = xml.parse(element)?;
        let closed = item.comment_status.trim() == "closed";
        let mut place = None;
        Xml { text: element, ..xml }.each(&["comment"], |_, element| {
            let entry: Entry = xml.parse(element)?;
            if !item.is_public() {
                into.leave_out(entry.id, Why::NotPublic);
                return Ok(());
            }
            let title = || Some(markup::text(&item.title));
            let place = *place.get_or_insert_with(|| into.page(&item.link, title(), closed));
            let id = entry.id.clone();
            match place.ok_or(Why::NoPage).and_then(|place| Ok((place, entry.read()?))) {
                Ok((place, comment)) => into.add(place, comment),
                Err(why) => into.leave_out(id, why),
            }
            Ok(())
        })
    })
}

impl Item {
    /// Whether everybody may read the page. What hangs on another page is `inherit`, and a forum's page can be `closed`.
    fn is_public(&self) -> bool {
        matches!(self.status.trim(), "" | "publish" | "inherit" | "closed")
            && self.post_password.trim().is_empty()
    }
}

impl Entry {
    fn read(self) -> Result<Comment, Why> {
        if !matches!(self.kind.trim(), "" | "comment") {
            return Err(Why::Pingback);
        }
        let state = match self.approved.trim() {
            "1" | "approve" => State::Published,
            "spam" | "trash" | "post-trashed" => State::Removed,
            _ => State::Held,
        };
        let Some(posted_at) = dates::parse(&self.date_gmt) else {
            return Err(Why::NoTime);
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
