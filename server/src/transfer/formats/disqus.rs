//! Disqus's exports (`http://disqus.com/api/schemas/1.0/disqus.xsd`).

use std::collections::HashMap;

use serde::Deserialize;

use super::{Gathering, Unreadable, Why, xml};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates, markup,
};

/// What an export is made of.
const ENTRIES: [&str; 2] = ["thread", "post"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Thread {
    #[serde(rename = "@id")]
    number: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    is_closed: bool,
    #[serde(default)]
    is_deleted: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Post {
    #[serde(rename = "@id", default)]
    number: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    created_at: String,
    #[serde(default)]
    is_deleted: bool,
    #[serde(default)]
    is_spam: bool,
    #[serde(default = "yes")]
    is_approved: bool,
    #[serde(default)]
    author: Person,
    thread: Reference,
    parent: Option<Reference>,
}

#[derive(Default, Deserialize)]
struct Person {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    username: String,
}

#[derive(Deserialize)]
struct Reference {
    #[serde(rename = "@id")]
    number: String,
}

fn yes() -> bool {
    true
}

/// Reads an export.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let xml = xml(text, "disqus", "export of Disqus")?;
    let mut places = HashMap::new();
    xml.each(&ENTRIES, |name, element| {
        if name == "thread" {
            let thread: Thread = xml.parse(element)?;
            let place = into.page(&thread.link, Some(thread.title), thread.is_closed);
            places.extend(place.map(|place| (thread.number, (place, thread.is_deleted))));
        }
        Ok(())
    })?;
    xml.each(&ENTRIES, |name, element| {
        if name == "post" {
            let mut post: Post = xml.parse(element)?;
            let Some((place, is_deleted)) = places.get(&post.thread.number) else {
                into.leave_out(post.number, Why::NoPage);
                return Ok(());
            };
            post.is_deleted |= is_deleted;
            match post.read() {
                Ok(comment) => into.add(*place, comment),
                Err((number, why)) => into.leave_out(number, why),
            }
        }
        Ok(())
    })
}

impl Post {
    fn read(self) -> Result<Comment, (String, Why)> {
        let Some(posted_at) = dates::parse(&self.created_at) else {
            return Err((self.number, Why::NoTime));
        };
        let Person { name, email, username } = self.author;
        Ok(Comment {
            id: self.number,
            parent: self.parent.map(|parent| parent.number),
            author: Author { name, id: Some(username), email: Some(email) },
            markdown: markup::markdown(&self.message),
            state: match (self.is_deleted || self.is_spam, self.is_approved) {
                (true, _) => State::Removed,
                (false, false) => State::Held,
                (false, true) => State::Published,
            },
            edited_at: None,
            posted_at,
            pinned: false,
            featured: false,
            ups: 0,
            downs: 0,
        })
    }
}
