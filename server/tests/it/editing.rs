//! Changing what one wrote.

use sdk::wire::Code;
use sqlx::Row;

use crate::support::{TestApp, persona::refused};

#[tokio::test]
async fn the_time_for_changes_ends() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let age = async |age: &str| {
        let sql = "update comments set created_at = now() - $1::text::interval";
        sqlx::query(sql).bind(age.to_owned()).execute(&app.owner).await.unwrap();
    };
    age("14 minutes 55 seconds").await;
    let edited = ada.edit(&page, &comment, "just in time").await.unwrap();
    age("15 minutes 1 second").await;
    assert_eq!(refused(ada.edit(&page, &edited.comment, "too late").await), Code::EditWindowOver);
    assert_eq!(refused(ada.delete(&page, &comment).await), Code::EditWindowOver);
    assert_eq!(refused(ada.client.source(page.thread, comment.id).await), Code::EditWindowOver);
    assert_eq!(ada.client.mine(page.thread).await.unwrap().comments, []);
    assert_eq!(app.reader().list(&page).await.comments[0].version, 2);
}

#[tokio::test]
async fn a_site_can_allow_no_changes() {
    let app = TestApp::where_blog(|settings| settings.edit_window_seconds = 0).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let posted = ada.try_post(&page, "Hello").await.unwrap();
    assert_eq!(posted.editable_until, None);
    assert_eq!(refused(ada.delete(&page, &posted.comment).await), Code::EditWindowOver);
}

#[tokio::test]
async fn an_edit_names_the_version_that_it_changes() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "one").await;
    let edited = ada.edit(&page, &comment, "two").await.unwrap().comment;
    assert_eq!(refused(ada.edit(&page, &comment, "three").await), Code::VersionConflict);
    ada.edit(&page, &edited, "three").await.unwrap();

    let kept = sqlx::query("select version, source from comment_revisions order by version");
    let kept = kept.fetch_all(&app.owner).await.unwrap();
    let kept = kept
        .iter()
        .map(|row| (row.get("version"), row.get("source")))
        .collect::<Vec<(i32, String)>>();
    assert_eq!(kept, [(1, "one".to_owned()), (2, "two".to_owned())]);
}

#[tokio::test]
async fn of_two_edits_at_once_one_is_told_of_the_other() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "one").await;
    let (first, second) =
        tokio::join!(ada.edit(&page, &comment, "a"), ada.edit(&page, &comment, "b"));
    let refusals = [first, second].into_iter().filter_map(Result::err).map(|error| error.code());
    assert_eq!(refusals.collect::<Vec<_>>(), [Some(Code::VersionConflict)]);
    assert_eq!(app.count("select count(*) from thread_events").await, 2);
}

#[tokio::test]
async fn nobody_changes_what_others_wrote() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Ada's").await;
    ben.post(&page, "Ben's").await;
    for who in [&ben, &app.guest("Ada"), &app.key_client().await] {
        assert_eq!(refused(who.edit(&page, &comment, "mine").await), Code::NotYours);
        assert_eq!(refused(who.client.source(page.thread, comment.id).await), Code::NotYours);
    }
    for who in [&ben, &app.guest("Ada")] {
        assert_eq!(refused(who.delete(&page, &comment).await), Code::NotYours);
    }
    assert_eq!(refused(app.reader().delete(&page, &comment).await), Code::SignedOut);
    let listed = app.reader().list(&page).await;
    assert!(listed.comments.contains(&comment), "{listed:?}");
}

#[tokio::test]
async fn what_is_removed_is_edited_no_more() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    ada.reply(&page, &comment, "reply").await;
    ada.delete(&page, &comment).await.unwrap();
    assert_eq!(refused(ada.edit(&page, &comment, "back").await), Code::CommentNotFound);
    assert_eq!(refused(ada.client.source(page.thread, comment.id).await), Code::CommentNotFound);
}

#[tokio::test]
async fn a_closed_thread_takes_no_comments_but_its_authors_may_still_mend_theirs() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let mut tx = app.app.store.write(app.blog.id).await.unwrap();
    afterword_server::store::threads::set_closed(&mut tx, page.thread, true)
        .await
        .unwrap()
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(refused(ada.try_post(&page, "more").await), Code::ThreadClosed);
    assert!(app.reader().list(&page).await.thread.closed);
    let edited = ada.edit(&page, &comment, "mended").await.unwrap();
    ada.delete(&page, &edited.comment).await.unwrap();
    assert_eq!(
        app.count("select count(*) from comments").await,
        1,
        "nothing is left of the refused one"
    );
}

#[tokio::test]
async fn where_guests_may_not_write_they_may_not_change_either() {
    let app = TestApp::start().await;
    let (ada, bot, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    app.set(|settings| settings.guests = false).await;
    assert_eq!(refused(ada.try_post(&page, "more").await), Code::GuestsNotAllowed);
    assert_eq!(refused(ada.edit(&page, &comment, "other").await), Code::GuestsNotAllowed);
    assert_eq!(app.reader().list(&page).await.comments, [comment]);
    bot.post(&page, "programs still may").await;
}
