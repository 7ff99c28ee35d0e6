//! A whole thread, read page by page.

use sdk::{
    client::{Client, Error, ListQuery},
    thread::ThreadState,
    wire::{Comment, ThreadId},
};

use crate::writers::is_passing;

/// Roots on a page that is looked at closely: few, so that there are several pages.
const FEW: u32 = 10;

/// The thread as it is now, and its comments as often as they are listed.
pub async fn listed(client: &Client, thread: ThreadId) -> (ThreadState, Vec<Comment>) {
    // A clock from the future makes the server look.
    let query = ListQuery { limit: Some(FEW), min_seq: Some(i64::MAX), ..ListQuery::default() };
    let (state, listed) = read(client, thread, query).await.unwrap();
    assert_eq!(state.rows().len(), listed.len(), "all of it is listed, and nothing twice");
    (state, listed)
}

/// The thread, not older than this clock. While the server is away this waits for it.
pub async fn load(client: &Client, thread: ThreadId, min_seq: Option<i64>) -> ThreadState {
    loop {
        match read(client, thread, ListQuery { min_seq, ..ListQuery::default() }).await {
            Ok((state, _)) => return state,
            Err(error) if is_passing(&error) => (),
            Err(error) => panic!("{error:?}"),
        }
    }
}

async fn read(
    client: &Client,
    thread: ThreadId,
    mut query: ListQuery,
) -> Result<(ThreadState, Vec<Comment>), Error> {
    let first = client.comments(thread, &query).await?;
    let mut listed = first.comments.clone();
    let mut state = ThreadState::new(first);
    while let Some(cursor) = state.next() {
        query.cursor = Some(cursor.clone());
        let page = client.comments(thread, &query).await?;
        listed.extend_from_slice(&page.comments);
        state.merge_page(page).expect("the history is one");
    }
    Ok((state, listed))
}
