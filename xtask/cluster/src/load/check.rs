//! What the server has in the end, beside what clients were told.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use reqwest::header::HeaderMap;
use sdk::{
    client::{Client, Error, ListQuery},
    thread::ThreadState,
    wire::{Code, Comment, CommentId, ThreadId},
};
use tokio::time::sleep;

use super::{Acknowledged, Figures};
use crate::rig::PATIENCE;

/// The pause before the same is asked again.
const AGAIN: Duration = Duration::from_millis(200);

/// The thread as the primary has it, and its comments as often as they are listed.
pub async fn listed(
    client: &Client,
    thread: ThreadId,
) -> Result<(ThreadState, Vec<Comment>), Error> {
    // A clock from the future makes the server look.
    let query = ListQuery { limit: Some(100), min_seq: Some(i64::MAX), ..ListQuery::default() };
    read(client, thread, query).await
}

/// The whole thread, page by page.
pub async fn read(
    client: &Client,
    thread: ThreadId,
    mut query: ListQuery,
) -> Result<(ThreadState, Vec<Comment>), Error> {
    'again: loop {
        query.cursor = None;
        let first = client.comments(thread, &query).await?;
        let mut listed = first.comments.clone();
        let mut state = ThreadState::new(first);
        while let Some(cursor) = state.next() {
            query.cursor = Some(cursor.clone());
            let page = client.comments(thread, &query).await?;
            listed.extend_from_slice(&page.comments);
            if state.merge_page(page).is_err() {
                continue 'again;
            }
        }
        return Ok((state, listed));
    }
}

/// C1: what was acknowledged is there exactly once, and what is there was written and is there once. `unknown` are texts
/// whose outcome nobody knows.
pub fn once(
    listed: &[Comment],
    acknowledged: &[Acknowledged],
    unknown: &[String],
    figures: &Figures,
) {
    let mut there = BTreeMap::<CommentId, (u32, &str)>::new();
    let mut texts = BTreeMap::<&str, u32>::new();
    for comment in listed {
        let html = comment.html.as_ref().map_or("", |html| &html.0);
        there.entry(comment.id).or_insert((0, html)).0 += 1;
        *texts.entry(html).or_default() += 1;
    }
    for (text, count) in texts.iter().filter(|(_, count)| **count > 1) {
        figures.violated(format!("C1: {count} times: {text}"));
    }
    for one in acknowledged {
        match there.remove(&one.id) {
            Some((1, html)) if html == one.html => {}
            other => figures.violated(format!("C1: acknowledged, but {other:?}: {}", one.html)),
        }
    }
    for (id, (_, html)) in there {
        if !unknown.iter().any(|text| html.contains(text)) {
            figures.violated(format!("C1: nobody was told of {id:?}: {html}"));
        }
    }
}

/// Asks again while the server is only away.
pub async fn patiently<T>(mut ask: impl AsyncFnMut() -> Result<T, Error>) -> Result<T, Error> {
    let began = Instant::now();
    loop {
        match ask().await {
            Err(error) if is_passing(&error) && began.elapsed() < PATIENCE => sleep(AGAIN).await,
            answer => return answer,
        }
    }
}

/// Whether the server was only away, or something before it had no server.
pub fn is_passing(error: &Error) -> bool {
    matches!(error, Error::Lost(_))
        || matches!(error.code(), Some(Code::Unavailable | Code::RateLimited))
}

/// C5: who is asked to try again is told when. Only the server says that in JSON; what stands before it has no such header.
pub fn says_when(what: &str, status: u16, headers: &HeaderMap, figures: &Figures) {
    let json = headers.get("content-type").and_then(|kind| kind.to_str().ok());
    let is_ours = json.is_some_and(|kind| kind.contains("json"));
    if matches!(status, 429 | 503) && is_ours && !headers.contains_key("retry-after") {
        figures.violated(format!("C5: {what} was answered {status} without Retry-After"));
    }
}
