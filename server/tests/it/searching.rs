//! Finding comments of a thread by their words.

use sdk::wire::{AskPanel, Code, Hits};

use crate::support::{Persona, TestApp, app::Page, persona::refused};

async fn found(who: &Persona, page: &Page, words: &str) -> Vec<String> {
    let hits: Hits = who.client.search(page.thread, words).await.unwrap();
    let text = |hit: sdk::wire::Hit| {
        let mark = |piece: sdk::wire::Piece| {
            if piece.found { format!("[{}]", piece.text) } else { piece.text }
        };
        hit.snippet.into_iter().map(mark).collect()
    };
    hits.hits.into_iter().map(text).collect()
}

#[tokio::test]
async fn comments_are_found_by_all_their_words_the_newest_first() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for body in
        ["The **old** course", "An ÄRGER, old and new", "我喜欢小说", "100% sure_fire \\ way"]
    {
        ada.post(&page, body).await;
    }
    ada.post(&app.blog.page("q"), "old, but elsewhere").await;
    let reader = app.reader();
    for (words, expected) in [
        ("old", vec!["An ÄRGER, [old] and new", "The [old] course"]),
        ("COURSE ol", vec!["The [ol]d [course]"]),
        ("ärger", vec!["An [ÄRGER], old and new"]),
        ("小说", vec!["我喜欢[小说]"]),
        ("0%", vec!["10[0%] sure_fire \\ way"]),
        ("e_f", vec!["100% sur[e_f]ire \\ way"]),
        ("\\", vec!["100% sure_fire [\\] way"]),
        ("course sure", vec![]),
        ("' or 1=1 --", vec![]),
    ] {
        assert_eq!(found(&reader, &page, words).await, expected, "{words}");
    }
}

#[tokio::test]
async fn what_was_taken_away_or_changed_is_not_found_any_more() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (gone, other) = (ada.post(&page, "needle one").await, ada.post(&page, "needle two").await);
    ada.reply(&page, &gone, "its place stays").await;
    ada.delete(&page, &gone).await.unwrap();
    ada.edit(&page, &other, "pin").await.unwrap();
    assert_eq!(found(&app.reader(), &page, "needle").await, Vec::<String>::new());
}

#[tokio::test]
async fn another_tenant_s_comments_are_not_found() {
    let app = TestApp::start().await;
    let nat = Persona::guest(&app, &app.news, "Nat");
    let foreign = app.news.page("p");
    nat.post(&foreign, "needle").await;
    assert_eq!(found(&app.reader(), &foreign, "needle").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_search_has_bounds() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for number in 0..51 {
        ada.post(&page, &format!("needle {number}")).await;
    }
    let hits = app.reader().client.search(page.thread, "needle").await.unwrap();
    assert_eq!((hits.hits.len(), hits.more), (50, true));
    for words in ["", "  ", &"a".repeat(101)] {
        let refusal = app.reader().client.search(page.thread, words).await;
        assert_eq!(refused(refusal), Code::Invalid, "{words}");
    }
}

#[tokio::test]
async fn the_panel_finds_and_leads_to_what_it_found() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("<Ada>"), app.blog.page("p"));
    let comment = ada.post(&page, "a <i>needle</i>").await;
    let ask = |form: Option<&str>| AskPanel {
        lang: "en".to_owned(),
        comment: None,
        form: form.map(str::to_owned),
    };
    let reader = app.reader();
    let open = reader.client.panel(page.thread, "search", &ask(None)).await.unwrap().html.0;
    assert!(open.contains("type=\"search\"") && !open.contains("#comment-"), "{open}");
    let html = reader.client.panel(page.thread, "search", &ask(Some("q=NEEDLE"))).await.unwrap();
    let (html, link) = (html.html.0, format!("href=\"#comment-{}\"", comment.id));
    assert!(html.contains(&link) && html.contains("<mark>needle</mark>"), "{html}");
    assert!(html.contains("&lt;Ada&gt;") && html.contains("&lt;i&gt;"), "{html}");
    let none = reader.client.panel(page.thread, "search", &ask(Some("q=nowhere"))).await.unwrap();
    assert!(none.html.0.contains("Nothing found."), "{none:?}");
    let keys = reader.client.panel(page.thread, "keys", &ask(None)).await.unwrap();
    assert!(keys.html.0.contains("<kbd>J</kbd>"), "{keys:?}");
}
