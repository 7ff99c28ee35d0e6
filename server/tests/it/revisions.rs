//! What a comment said before, by the API and on the widget's panel.

use sdk::wire::{AskPanel, Code};

use crate::support::{TestApp, persona::refused};

#[tokio::test]
async fn each_edit_keeps_what_the_comment_said_before() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "*one*").await;
    let only = app.reader().client.revisions(page.thread, comment.id).await.unwrap().revisions;
    assert_eq!(only.len(), 1);
    assert_eq!((only[0].body.as_str(), only[0].created_at), ("*one*", comment.created_at));

    let second = ada.edit(&page, &comment, "*two*").await.unwrap().comment;
    let third = ada.edit(&page, &second, "*three*").await.unwrap().comment;
    let texts = app.reader().client.revisions(page.thread, comment.id).await.unwrap().revisions;
    let told = texts.iter().map(|text| (text.body.as_str(), text.created_at)).collect::<Vec<_>>();
    let expected = [
        ("*three*", third.edited_at.unwrap()),
        ("*two*", second.edited_at.unwrap()),
        ("*one*", comment.created_at),
    ];
    assert_eq!(told, expected);
    assert_eq!(texts[2].html.0, "<p><em>one</em></p>\n");
}

#[tokio::test]
async fn a_comment_that_was_taken_away_says_nothing_any_more() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "one").await;
    ada.reply(&page, &comment, "its place stays").await;
    let edited = ada.edit(&page, &comment, "two").await.unwrap().comment;
    ada.delete(&page, &edited).await.unwrap();
    let gone = app.reader().client.revisions(page.thread, comment.id).await;
    assert_eq!(refused(gone), Code::CommentNotFound);
    let ask = AskPanel { lang: "en".to_owned(), comment: Some(comment.id), form: None };
    let gone = app.reader().client.panel(page.thread, "history", &ask).await;
    assert_eq!(refused(gone), Code::CommentNotFound);
}

#[tokio::test]
async fn the_panel_marks_what_each_edit_changed() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Which <b>flour</b>?").await;
    ada.edit(&page, &comment, "Which rye <b>flour</b>?").await.unwrap();
    let ask = AskPanel { lang: "en".to_owned(), comment: Some(comment.id), form: None };
    let panel = app.reader().client.panel(page.thread, "history", &ask).await.unwrap();
    let html = panel.html.0;
    assert!(html.contains("<ins>rye </ins>") && html.contains("At first"), "{html}");
    assert!(html.contains("&lt;b&gt;flour&lt;/b&gt;") && !html.contains("<b>"), "{html}");
}
