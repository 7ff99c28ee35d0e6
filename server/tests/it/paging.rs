//! Pages of a thread, and the way to one comment.

use std::collections::BTreeSet;

use sdk::{
    client::ListQuery,
    wire::{Code, Comment, CommentId, Cursor, Sort},
};

use crate::support::{Persona, TestApp, app::Page, persona::refused};

async fn page_of(
    reader: &Persona,
    page: &Page,
    sort: Sort,
    cursor: Option<Cursor>,
) -> (Vec<Comment>, Option<Cursor>) {
    let query = ListQuery { sort, cursor, limit: Some(4), min_seq: None };
    let listed = reader.client.comments(page.thread, &query).await.unwrap();
    (listed.comments, listed.next)
}

#[tokio::test]
async fn pages_show_every_root_once_while_others_write_and_delete() {
    for sort in Sort::ALL {
        let app = TestApp::start().await;
        let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
        let mut roots = Vec::new();
        for number in 0..30 {
            roots.push(ada.post(&page, &format!("{number}")).await);
        }
        // Every fifth goes away while the pages are turned; the others stay all the time.
        let (going, staying): (Vec<_>, Vec<_>) =
            roots.into_iter().enumerate().partition(|(number, _)| number % 5 == 0);
        let mut going = going.into_iter().map(|(_, root)| root);
        let staying = staying.into_iter().map(|(_, root)| root.id).collect::<BTreeSet<_>>();

        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let (comments, next) = page_of(&ada, &page, sort, cursor).await;
            assert!(comments.len() <= 4);
            seen.extend(
                comments.iter().filter(|comment| comment.is_root()).map(|comment| comment.id),
            );
            if let Some(root) = going.next() {
                ada.delete(&page, &root).await.unwrap();
                ada.post(&page, "another").await;
            }
            cursor = next;
            if cursor.is_none() || seen.len() > 100 {
                break;
            }
        }
        let once = seen.iter().copied().collect::<BTreeSet<_>>();
        assert_eq!(once.len(), seen.len(), "{sort:?}: twice");
        assert!(staying.is_subset(&once), "{sort:?}: missed");
        let is_ordered = seen.is_sorted_by(|a, b| if sort == Sort::Oldest { a < b } else { a > b });
        assert!(is_ordered, "{sort:?}");
    }
}

#[tokio::test]
async fn each_root_comes_with_its_first_replies_and_the_rest_is_asked_for() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (quiet, busy) = (ada.post(&page, "quiet").await, ada.post(&page, "busy").await);
    let mut replies = Vec::new();
    for number in 0..12 {
        let parent = replies.last().filter(|_| number % 3 == 0).unwrap_or(&busy).clone();
        replies.push(ada.reply(&page, &parent, "reply").await);
    }
    let replies = replies.iter().map(|reply| reply.id).collect::<Vec<_>>();
    let ids = |comments: &[Comment]| comments.iter().map(|comment| comment.id).collect::<Vec<_>>();

    let listed = app.reader().list(&page).await;
    let expected = [&[busy.id], &replies[..5], &[quiet.id]].concat();
    assert_eq!(ids(&listed.comments), expected);
    assert_eq!((listed.comments[0].branch, listed.thread.comments), (12, 14));

    let (mut seen, mut cursor) = (Vec::new(), None);
    loop {
        let more = app
            .reader()
            .client
            .replies(page.thread, busy.id, cursor.as_ref(), Some(5))
            .await
            .unwrap();
        seen.extend(ids(&more.comments));
        cursor = more.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen, replies);
}

#[tokio::test]
async fn a_cursor_belongs_to_its_list() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let root = ada.post(&page, "root").await;
    for _ in 0..6 {
        ada.post(&page, "more").await;
        ada.reply(&page, &root, "reply").await;
    }
    let (_, newest) = page_of(&ada, &page, Sort::Newest, None).await;
    let (_, oldest) = page_of(&ada, &page, Sort::Oldest, None).await;
    let replies = ada.client.replies(page.thread, root.id, None, Some(2)).await.unwrap().next;
    let list = async |sort, cursor: &Option<Cursor>| {
        let query = ListQuery { sort, cursor: cursor.clone(), limit: None, min_seq: None };
        ada.client.comments(page.thread, &query).await
    };
    assert_eq!(refused(list(Sort::Oldest, &newest).await), Code::InvalidCursor);
    assert_eq!(refused(list(Sort::Newest, &oldest).await), Code::InvalidCursor);
    assert_eq!(refused(list(Sort::Newest, &replies).await), Code::InvalidCursor);
    let more = ada.client.replies(page.thread, root.id, newest.as_ref(), None).await;
    assert_eq!(refused(more), Code::InvalidCursor);
    for junk in ["", "!", "bm90IGEgY3Vyc29y", &"A".repeat(10_000)] {
        let junk = Some(Cursor(junk.to_owned()));
        assert_eq!(refused(list(Sort::Newest, &junk).await), Code::InvalidCursor);
    }
}

#[tokio::test]
async fn a_removed_comment_keeps_its_place_as_long_as_something_stands_below_it() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let root = ada.post(&page, "secret words").await;
    let reply = ada.reply(&page, &root, "more secret words").await;
    let leaf = ben.reply(&page, &reply, "leaf").await;
    ada.delete(&page, &root).await.unwrap();
    ada.delete(&page, &reply).await.unwrap();

    let listed = app.reader().list(&page).await;
    assert_eq!((listed.comments.len(), listed.thread.comments), (3, 1));
    for place in &listed.comments[..2] {
        assert!(place.removed && place.author.is_none() && place.html.is_none(), "{place:?}");
    }
    let shown = app.reader().client.comment(page.thread, root.id).await.unwrap();
    assert!(shown.comments[0].removed);
    let html = app.ask("GET", "/threads/html?key=p").send().await.text();
    assert!(!html.contains("secret"), "{html}");

    // With the last comment, all the places that stood only for it go.
    ben.delete(&page, &leaf).await.unwrap();
    assert_eq!(app.reader().list(&page).await.comments, []);
    for gone in [&root, &reply, &leaf] {
        let shown = app.reader().client.comment(page.thread, gone.id).await;
        assert_eq!(refused(shown), Code::CommentNotFound);
    }
    let answer = NewReply { to: root.id };
    assert_eq!(answer.post(&ben, &page).await, Code::Invalid, "nobody answers what is gone");
}

struct NewReply {
    to: CommentId,
}

impl NewReply {
    async fn post(&self, who: &Persona, page: &Page) -> Code {
        let new = sdk::wire::NewComment { parent: Some(self.to), ..who.says(page, "reply") };
        refused(who.client.post(page.thread, &new, sdk::client::idempotency_key()).await)
    }
}

#[tokio::test]
async fn the_way_to_a_comment_two_hundred_deep_is_its_root_and_its_last_hundred() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("deep"));
    let root = ada.post(&page, "root").await;
    let mut last = root.clone();
    for _ in 0..200 {
        last = ada.reply(&page, &last, "deeper").await;
    }
    let shown = app.reader().client.comment(page.thread, last.id).await.unwrap();
    assert_eq!((shown.comments[0].id, shown.comments[0].branch), (root.id, 200));
    assert_eq!(shown.comments.last().map(|comment| comment.id), Some(last.id));
    assert_eq!(shown.comments.len(), 1 + 101);
    let linked = shown.comments[2..].iter().zip(&shown.comments[1..]);
    assert!(
        linked.clone().count() == 100
            && linked.into_iter().all(|(child, parent)| child.parent == Some(parent.id))
    );
    let document = app.ask("GET", "/threads/html?key=deep").send().await;
    assert_eq!(document.status, 200);
}
