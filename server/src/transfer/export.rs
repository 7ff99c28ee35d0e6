//! A site's conversations, as an archive.

use sdk::wire::{CommentId, SiteKey, ThreadId, Timestamp};
use serde::Serialize;

use super::archive::{Author, Comment, Header, Line, State, Thread, VERSION};
use crate::store::{SiteTx, archive};

/// Comments that are read at once.
const CHUNK: i64 = 500;

/// An export that is under way. It is written piece by piece, so a site may be of any size.
#[derive(Debug)]
pub struct Export {
    site: SiteKey,
    place: Place,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
enum Place {
    Header,
    Thread(Option<ThreadId>),
    Comments(ThreadId, Option<CommentId>),
    End,
}

impl Export {
    /// The export of a site.
    pub fn of(site: SiteKey) -> Self {
        Self { site, place: Place::Header }
    }

    /// The next lines; none, when everything is written.
    pub async fn next(&mut self, tx: &mut SiteTx) -> sqlx::Result<Option<String>> {
        let mut text = String::new();
        match self.place {
            Place::Header => {
                let (site, exported_at) = (self.site.to_string(), Timestamp::now());
                write(&mut text, &Line::Archive(Header { version: VERSION, site, exported_at }))?;
                self.place = Place::Thread(None);
            }
            Place::Thread(after) => match archive::thread_after(tx, after).await? {
                Some(row) => {
                    let archive::ThreadRow { id, key, url, title, closed } = row;
                    write(&mut text, &Line::Thread(Thread { key, url, title, closed }))?;
                    self.place = Place::Comments(id, None);
                }
                None => self.place = Place::End,
            },
            Place::Comments(thread, after) => {
                let rows = archive::comments_after(tx, thread, after, CHUNK).await?;
                let is_last = rows.len() < usize::try_from(CHUNK).unwrap_or(usize::MAX);
                let last = rows.last().map(|row| row.id);
                for row in rows {
                    write(&mut text, &Line::Comment(row.into()))?;
                }
                self.place = match last.filter(|_| !is_last) {
                    Some(last) => Place::Comments(thread, Some(last)),
                    None => Place::Thread(Some(thread)),
                };
            }
            Place::End => return Ok(None),
        }
        Ok(Some(text))
    }
}

fn write(text: &mut String, line: &impl Serialize) -> sqlx::Result<()> {
    let line = serde_json::to_string(line).map_err(|error| sqlx::Error::Encode(error.into()))?;
    text.push_str(&line);
    text.push('\n');
    Ok(())
}

impl From<archive::CommentRow> for Comment {
    /// What was taken away goes without its words and without who wrote it.
    fn from(row: archive::CommentRow) -> Self {
        let (author, markdown) = if row.removed {
            (Author::default(), String::new())
        } else {
            let id = Some(row.author.to_string());
            (Author { name: row.name, id, email: row.email }, row.source)
        };
        Self {
            id: row.id.to_string(),
            parent: row.parent.map(|parent| parent.to_string()),
            author,
            markdown,
            state: match (row.removed, row.held) {
                (true, _) => State::Removed,
                (_, true) => State::Held,
                _ => State::Published,
            },
            posted_at: row.created_at,
            edited_at: row.edited_at,
            pinned: row.pinned,
            featured: row.featured,
            ups: u32::try_from(row.ups).unwrap_or_default(),
            downs: u32::try_from(row.downs).unwrap_or_default(),
        }
    }
}
