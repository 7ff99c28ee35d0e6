//! Artrans, the form that Artalk exports, and that comments of many systems can be turned into for it.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::value::RawValue;
use url::Url;

use super::{Gathering, Unreadable, Why, malformed, stream};
use crate::transfer::{
    archive::{Author, Comment, State},
    dates,
};

/// A comment. All of it is text, unless another program wrote the file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Entry {
    #[serde(deserialize_with = "text")]
    id: String,
    /// What it answers.
    #[serde(deserialize_with = "text")]
    rid: String,
    #[serde(deserialize_with = "text")]
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
    #[serde(deserialize_with = "text")]
    nick: String,
    #[serde(deserialize_with = "text")]
    email: String,
    /// An address or a path.
    #[serde(deserialize_with = "text")]
    page_key: String,
    #[serde(deserialize_with = "text")]
    page_title: String,
    #[serde(deserialize_with = "text")]
    page_admin_only: String,
    #[serde(deserialize_with = "text")]
    site_name: String,
    /// Where its pages are: addresses, with commas between them.
    #[serde(deserialize_with = "text")]
    site_urls: String,
}

fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    match <&RawValue>::deserialize(from)?.get() {
        "null" => Ok(String::new()),
        text if text.starts_with('"') => serde_json::from_str(text).map_err(D::Error::custom),
        other => Ok(other.to_owned()),
    }
}

/// Reads a file.
pub fn read(text: &str, into: &mut Gathering<'_>) -> Result<(), Unreadable> {
    let malformed = malformed("file of Artrans");
    let mut site: Option<String> = None;
    let mut is_mixed = false;
    let each = |entry: Entry| {
        let is_path = !entry.page_key.is_empty() && Url::parse(&entry.page_key).is_err();
        if is_path && into.base().is_some() {
            // One base is of one site: the paths of another one are other pages.
            is_mixed |= *site.get_or_insert_with(|| entry.site_name.clone()) != entry.site_name;
        }
        entry.gather(into);
    };
    stream::each(text, each).map_err(|error| malformed(error.to_string()))?;
    if is_mixed {
        return Err(malformed("it has pages of several sites, so it takes no base".to_owned()));
    }
    Ok(())
}

impl Entry {
    fn gather(self, into: &mut Gathering<'_>) {
        let closed = self.page_admin_only == "true";
        let place = into.page(&self.address(into.base()), Some(self.page_title), closed);
        match (place, dates::parse(&self.created_at)) {
            (None, _) => into.leave_out(self.id, Why::NoPage),
            (_, None) => into.leave_out(self.id, Why::NoTime),
            (Some(place), Some(posted_at)) => {
                let comment = Comment {
                    id: self.id,
                    parent: Some(self.rid).filter(|rid| !matches!(&**rid, "" | "0")),
                    author: Author { name: self.nick, id: None, email: Some(self.email) },
                    markdown: self.content,
                    state: if self.is_pending == "true" { State::Held } else { State::Published },
                    posted_at,
                    edited_at: None,
                    pinned: self.is_pinned == "true",
                    featured: false,
                    ups: self.vote_up.parse().unwrap_or_default(),
                    downs: self.vote_down.parse().unwrap_or_default(),
                };
                into.add(place, comment);
            }
        }
    }

    /// The address of its page: a path stands below the base, or else below what the file says of its site.
    fn address(&self, base: Option<&Url>) -> String {
        let first = self.site_urls.split(',').find_map(|url| Url::parse(url.trim()).ok());
        let own = first.filter(|_| base.is_none() && !self.page_key.trim().is_empty());
        let joined = own.and_then(|own| own.join(self.page_key.trim()).ok());
        joined.map_or_else(|| self.page_key.clone(), Into::into)
    }
}
