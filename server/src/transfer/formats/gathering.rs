//! Comments of a file, gathered by the pages that they stand under.

use std::collections::HashMap;

use sdk::thread_key::ThreadKey;
use url::Url;

use super::{Contents, Unreadable, Why};
use crate::transfer::archive::{Comment, Discussion, Thread};

/// What was read so far.
#[derive(Debug)]
pub struct Gathering<'a> {
    base: Option<&'a Url>,
    most: usize,
    comments: usize,
    contents: Contents,
    by_key: HashMap<String, usize>,
}

/// A thread in it.
#[derive(Clone, Copy, Debug)]
pub struct Place(usize);

impl<'a> Gathering<'a> {
    /// Nothing, from a site whose pages stand below an address. It takes so many comments, and as many pages.
    pub fn new(base: Option<&'a Url>, most: usize) -> Self {
        Self { base, most, comments: 0, contents: Contents::default(), by_key: HashMap::new() }
    }

    /// How many comments it takes; of all else that a file names, as many.
    pub fn most(&self) -> usize {
        self.most
    }

    /// Where the site's pages are, if that was said.
    pub fn base(&self) -> Option<&'a Url> {
        self.base
    }

    /// The thread of the page at an address or path. Pages that come down to one key have one thread: the first says its
    /// title, and if one of them takes no more comments, it takes none.
    pub fn page(&mut self, address: &str, title: Option<String>, closed: bool) -> Option<Place> {
        let address = Some(address.trim()).filter(|address| !address.is_empty())?;
        let url = match self.base {
            Some(base) => base.join(address).ok(),
            None => Url::parse(address).ok(),
        }?;
        let key = ThreadKey::from_address(url.as_str()).ok()?.as_str().to_owned();
        let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
        Some(self.thread(Thread { key, url: Some(url.into()), title, closed }))
    }

    /// A thread by its key. Of more than there may be, the first is as good as any: see [`Self::done`].
    pub fn thread(&mut self, thread: Thread) -> Place {
        let threads = &mut self.contents.discussions;
        if threads.len() > self.most {
            return Place(0);
        }
        let at = *self.by_key.entry(thread.key.clone()).or_insert(threads.len());
        match threads.get_mut(at) {
            Some(known) => {
                known.thread.closed |= thread.closed;
                known.thread.title = known.thread.title.take().or(thread.title);
            }
            None => threads.push(Discussion { thread, comments: Vec::new() }),
        }
        Place(at)
    }

    /// Adds a comment, if there may be so many.
    pub fn add(&mut self, place: Place, comment: Comment) {
        self.comments += 1;
        if self.comments <= self.most {
            self.contents.discussions[place.0].comments.push(comment);
        }
    }

    /// Notes a comment that has no place.
    pub fn leave_out(&mut self, id: impl Into<String>, why: Why) {
        self.contents.begun.leave_out(why, id);
    }

    /// All of it, without threads in which nobody wrote; or else it was too much.
    pub fn done(mut self) -> Result<Contents, Unreadable> {
        if self.comments.max(self.contents.discussions.len()) > self.most {
            return Err(Unreadable::TooMany(self.most));
        }
        self.contents.discussions.retain(|it| !it.comments.is_empty());
        Ok(self.contents)
    }
}
