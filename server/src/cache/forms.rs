//! The forms in which a page of a thread is sent: markup for the loader, for pages that are built with it, and for readers
//! without scripts.

use sdk::{
    thread::ThreadState,
    wire::{CommentId, CommentPage, Sort},
};
use view::Language;

use super::Wanted;
use crate::{assets::Assets, domain::structured};

/// The thread as markup, with its data beside it; the bodies stand in the markup alone.
pub fn fragment(language: Language, page: CommentPage, assets: &Assets) -> sqlx::Result<String> {
    let json = data(&page)?;
    Ok(view::fragment(language, &ThreadState::new(page), assets.home(), &json))
}

/// The element that embeds the thread, for a host page to be built with.
pub fn embed(
    page: CommentPage,
    assets: &Assets,
    wanted: &Wanted,
    etag: &str,
) -> sqlx::Result<String> {
    let json = data(&page)?;
    let document = document_address(&page, assets, wanted);
    let structured = structured(&page, assets, &document);
    let links = view::EmbedLinks {
        home: assets.home(),
        style: &format!("{}/embed.css", assets.home()),
        document: &document,
        etag,
        data: structured.as_deref(),
    };
    let sort = (wanted.sort != Sort::default()).then(|| wanted.sort.as_str());
    Ok(view::embed(wanted.language, &ThreadState::new(page), &json, sort, links))
}

/// The thread as a document for readers without scripts, or a part of it around one comment.
pub fn document(
    page: CommentPage,
    assets: &Assets,
    wanted: &Wanted,
    target: Option<CommentId>,
) -> String {
    let query = wanted.query();
    let next = page.next.as_ref().map(|next| format!("html?{query}&cursor={}", next.0));
    let whole = target.map(|_| format!("html?{query}"));
    let structured = structured(&page, assets, &document_address(&page, assets, wanted));
    let takes_comments = page.site.settings.guests && !page.thread.closed;
    let write = takes_comments.then(|| {
        let key = url::form_urlencoded::byte_serialize(page.thread.key.as_bytes());
        format!("/comment?site={}&key={}", page.site.key, key.collect::<String>())
    });
    let host_page = page.thread.url.clone();
    let links = view::DocumentLinks {
        home: assets.home(),
        style: assets.style().unwrap_or_default(),
        host_page: host_page.as_deref(),
        next: next.as_deref(),
        whole: whole.as_deref(),
        write: write.as_deref(),
        data: structured.as_deref(),
        target,
    };
    view::document(wanted.language, &ThreadState::new(page), links)
}

/// Where the thread's document is.
fn document_address(page: &CommentPage, assets: &Assets, wanted: &Wanted) -> String {
    let (home, site) = (assets.home(), &page.site.key);
    format!("{home}/api/v1/sites/{site}/threads/html?{}", wanted.query())
}

/// What search engines read: the thread belongs to its host page, if that is known.
fn structured(page: &CommentPage, assets: &Assets, document: &str) -> Option<String> {
    let address = page.thread.url.as_deref().unwrap_or(document);
    structured::discussion(page, assets.home(), address)
}

/// The page's data without the bodies.
fn data(page: &CommentPage) -> sqlx::Result<String> {
    let mut data = page.clone();
    data.comments.iter_mut().for_each(|comment| comment.html = None);
    serde_json::to_string(&data).map_err(|error| sqlx::Error::Encode(error.into()))
}
