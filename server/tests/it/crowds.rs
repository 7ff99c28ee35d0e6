//! Many people at once.

use futures_util::future::join_all;
use sdk::wire::{Comment, EventId};
use sqlx::Row;

use crate::support::{Persona, TestApp, app::Page};

#[tokio::test]
async fn the_first_comments_of_fifty_people_make_one_thread() {
    let app = TestApp::start().await;
    let page = app.blog.page("new");
    let guests = (0..50).map(|number| app.guest(&format!("Guest {number}"))).collect::<Vec<_>>();
    join_all(guests.iter().map(|guest| guest.post(&page, "first!"))).await;
    assert_eq!(app.count("select count(*) from threads").await, 1);
    assert_history(&app, 50).await;
    assert_counts(&app).await;
}

#[tokio::test]
async fn somebody_with_many_tabs_is_one_guest() {
    let app = TestApp::start().await;
    let (ada, ben) = (app.guest("Ada"), app.guest("Ben"));
    let pages = ["one", "two", "three"].map(|key| app.blog.page(key));
    let root = ben.post(&pages[0], "root").await;
    // In every order: new threads, an old one, and answers in one branch, by two people.
    let tabs = (0..24).map(async |number| {
        let (who, page) = (if number % 2 == 0 { &ada } else { &ben }, &pages[number % 3]);
        match number % 3 {
            0 => who.reply(page, &root, "reply").await,
            _ => who.post(page, "Hello").await,
        }
    });
    join_all(tabs).await;
    assert_eq!(app.count("select count(*) from guests").await, 2);
    assert_eq!(app.count("select count(*) from comments").await, 25);
    assert_eq!(app.count("select sum(seq)::bigint from threads").await, 25);
}

#[tokio::test]
async fn writers_in_one_branch_and_in_others_never_wait_for_each_other_in_a_circle() {
    let app = TestApp::start().await;
    let page = app.blog.page("busy");
    let guests = (0..12).map(|number| app.guest(&format!("Guest {number}"))).collect::<Vec<_>>();
    let roots = join_all(guests[..3].iter().map(|guest| guest.post(&page, "root"))).await;
    let work = guests.iter().enumerate().map(|(number, guest)| argue(guest, &page, &roots, number));
    let changes = join_all(work).await.into_iter().sum::<i64>();
    assert_history(&app, 3 + changes).await;
    assert_counts(&app).await;
}

/// Posts, answers, edits and deletes in two branches; how many changes that were.
async fn argue(guest: &Persona, page: &Page, roots: &[Comment], number: usize) -> i64 {
    let (here, there) = (&roots[number % 3], &roots[(number + 1) % 3]);
    for _ in 0..3 {
        let reply = guest.reply(page, here, "no").await;
        let deeper = guest.reply(page, &reply, "yes").await;
        let across = guest.reply(page, there, "perhaps").await;
        let edited = guest.edit(page, &across, "certainly").await.unwrap().comment;
        guest.delete(page, &reply).await.unwrap();
        guest.delete(page, &deeper).await.unwrap();
        guest.delete(page, &edited).await.unwrap();
    }
    3 * 7
}

#[tokio::test]
async fn deleting_a_branch_from_all_ends_leaves_nothing_of_it() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let root = ada.post(&page, "root").await;
    let mut branch = vec![root.clone()];
    for number in 0..20 {
        let parent = branch[number / 2].clone();
        branch.push(ada.reply(&page, &parent, "reply").await);
    }
    let deletions = branch.iter().map(|comment| ada.delete(&page, comment));
    assert!(join_all(deletions).await.into_iter().all(|deleted| deleted.is_ok()));
    assert_history(&app, 42).await;
    assert_counts(&app).await;
    assert_eq!(app.reader().list(&page).await.comments, []);
    assert_eq!(app.count("select count(*) from comments where replies > 0 or branch > 0").await, 0);
}

/// The history of the only thread has these many changes, without a gap, each naming the one before.
async fn assert_history(app: &TestApp, changes: i64) {
    let rows = sqlx::query("select seq, eid, prev_eid from thread_events order by seq");
    let mut before = EventId::NONE.0;
    let mut seq = 0;
    for row in rows.fetch_all(&app.owner).await.unwrap() {
        assert_eq!((row.get::<i64, _>("seq"), row.get::<i64, _>("prev_eid")), (seq + 1, before));
        (seq, before) = (seq + 1, row.get("eid"));
    }
    assert_eq!(seq, changes);
    let clock = sqlx::query("select seq, eid from threads").fetch_one(&app.owner).await.unwrap();
    assert_eq!((clock.get::<i64, _>("seq"), clock.get::<i64, _>("eid")), (seq, before));
}

/// Every count that is kept is what counting again finds.
async fn assert_counts(app: &TestApp) {
    let wrong = app
        .count(
            "with shown as (select * from comments where removed_at is null or replies > 0) \
             select count(*) from comments c \
             where replies <> (select count(*) from shown where parent_id = c.id) \
                or branch <> case when parent_id is null \
                    then (select count(*) from shown where root_id = c.id and id <> c.id) else 0 end",
        )
        .await;
    assert_eq!(wrong, 0, "replies and branches");
    let comments = "select count(*) from comments where removed_at is null";
    assert_eq!(app.count("select comments::bigint from threads").await, app.count(comments).await);
}
