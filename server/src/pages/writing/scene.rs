//! Where a comment is written: the site, the thread, and what is answered.

use sdk::{
    thread_key::ThreadKey,
    wire::{Code, Comment, CommentId, Position, SiteKey, Thread, ThreadId, ThreadRef},
};
use serde::Deserialize;
use url::form_urlencoded;

use crate::{
    app::App,
    domain::page::Page,
    error::{Error, Result},
    extract::Site,
    store,
};

/// What names it.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    /// The site's key.
    pub site: String,
    /// The thread's key.
    pub key: String,
    /// What is answered.
    pub to: Option<CommentId>,
}

/// Where a comment is written.
pub struct Scene {
    /// The site.
    pub site: Site,
    /// The thread's key.
    pub key: ThreadKey,
    /// The thread's id.
    pub thread: ThreadId,
    /// The comment that is answered.
    pub parent: Option<Comment>,
    /// Whether something is to be answered that is not there.
    is_parent_gone: bool,
    /// The thread, if somebody has commented there.
    row: Option<Thread>,
}

impl Scene {
    /// Looks for all of it.
    pub async fn find(app: &App, named: &Named) -> Result<Self> {
        let key = named.site.parse::<SiteKey>().map_err(|_| Error::from(Code::SiteNotFound))?;
        let site = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
        let key = ThreadKey::new(&named.key)
            .map_err(|error| Error::Explained(Code::Malformed, error.to_string().into()))?;
        let thread = site.thread_of(&key);
        let mut tx = app.store.latest(site.id).await?;
        let row = store::threads::find(&mut tx, thread).await?;
        let parent = match named.to {
            Some(id) => store::comments::find(&mut tx, thread, id).await?,
            None => None,
        };
        tx.commit().await?;
        let parent = parent.map(|found| found.comment).filter(|parent| parent.author.is_some());
        let is_parent_gone = named.to.is_some() && parent.is_none();
        Ok(Self { site, key, thread, parent, is_parent_gone, row: row.map(|row| row.thread) })
    }

    /// Why nothing can be written here, if nothing can; the message that says so.
    pub fn takes_none(&self) -> Option<(Code, &'static str)> {
        if self.row.as_ref().is_some_and(|thread| thread.closed) {
            Some((Code::ThreadClosed, "write-closed"))
        } else if !self.site.info.settings.guests {
            Some((Code::GuestsNotAllowed, "write-members"))
        } else if self.is_parent_gone {
            Some((Code::CommentNotFound, "write-parent-gone"))
        } else {
            None
        }
    }

    /// What the page is called.
    pub fn title(&self) -> &str {
        let title = self.row.as_ref().and_then(|thread| thread.title.as_deref());
        title.unwrap_or(&self.site.info.name)
    }

    /// The address of the host page: as the first comment gave it, or as the key says it, if that is one of the site's own.
    pub fn host_page(&self) -> Option<String> {
        let known = self.row.as_ref().and_then(|thread| thread.url.clone());
        let key = self.key.as_str();
        let guessed = || {
            let addresses = ["https", "http"].map(|scheme| format!("{scheme}://{key}"));
            [key.to_owned()].into_iter().chain(addresses).find_map(|address| {
                let named = ThreadRef { key: key.to_owned(), url: Some(address), title: None };
                Page::of(named, |origin| self.site.allows(origin)).ok()?.url
            })
        };
        known.or_else(guessed)
    }

    /// The thread's document.
    pub fn document(&self) -> String {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("key", self.key.as_str())
            .finish();
        format!("/api/v1/sites/{}/threads/html?{query}", self.site.info.key)
    }

    /// A comment where it stands, not as it was before a change.
    pub fn address_of(&self, comment: CommentId, position: Position) -> String {
        let (document, id) = (self.document(), comment.0);
        format!("{document}&comment={id}&min_seq={}#comment-{id}", position.seq)
    }

    /// What names all of it, for the form.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
        let parent = self.parent.as_ref().map(|parent| ("to", parent.id.0.to_string()));
        let named =
            [("site", self.site.info.key.to_string()), ("key", self.key.as_str().to_owned())];
        named.into_iter().chain(parent)
    }
}
