//! The threads of a site, as those who care for it see them: found, named, and followed when pages moved.

use std::time::Duration;

use afterword_server::domain::pipeline::Policy;
use sdk::{
    client::{ListQuery, QueueQuery},
    thread_key::ThreadKey,
    wire::{
        Code, Decision, NamePage, NewComment, NewDecisions, Remap, Role, ThreadId, ThreadRef,
        ThreadState, Undecided,
    },
};

use crate::support::{Persona, TestApp, persona::refused, until::within};

/// Every node knows of it by then.
const SOON: Duration = Duration::from_secs(5);

async fn member(app: &TestApp, name: &str, role: Role) -> Persona {
    Persona::member(app, &app.blog, name, role).await
}

/// Posts under the page at this address; its thread.
async fn post_at(app: &TestApp, who: &Persona, address: &str, text: &str) -> ThreadId {
    let key = ThreadKey::from_address(address).unwrap();
    let thread = key.thread_id(app.blog.id);
    let page = ThreadRef {
        key: key.as_str().to_owned(),
        url: Some(address.to_owned()),
        title: Some(format!("Title of {address}")),
    };
    let new = NewComment { thread: page, ..who.says(&app.blog.page("p"), text) };
    who.client.post(thread, &new, sdk::client::idempotency_key()).await.unwrap();
    thread
}

fn page(app: &TestApp, path: &str) -> String {
    format!("{}{path}", app.blog.origin)
}

#[tokio::test]
async fn threads_are_found_by_title_and_address_the_last_written_in_first() {
    let app = TestApp::start().await;
    let (mo, gil) = (member(&app, "Mo", Role::Moderator).await, app.guest("Gil"));
    let one = post_at(&app, &gil, &page(&app, "/one"), "1").await;
    let two = post_at(&app, &gil, &page(&app, "/two_2"), "2").await;
    post_at(&app, &gil, &page(&app, "/one"), "3").await;
    mo.client.close_thread(two, true).await.unwrap();
    Persona::guest(&app, &app.news, "Nat").post(&app.news.page("p"), "elsewhere").await;
    for (state, words, expected) in [
        (ThreadState::All, None, vec![one, two]),
        (ThreadState::Open, None, vec![one]),
        (ThreadState::Closed, None, vec![two]),
        (ThreadState::All, Some("TWO_"), vec![two]),
        (ThreadState::All, Some("%"), vec![]),
    ] {
        let found = mo.client.threads(state, words, None).await.unwrap().threads;
        let ids = found.iter().map(|listed| listed.thread.id).collect::<Vec<_>>();
        assert_eq!(ids, expected, "{state:?} {words:?}");
    }
    let nobody = member(&app, "Ana", Role::Member).await;
    let refusal = nobody.client.threads(ThreadState::All, None, None).await;
    assert_eq!(refused(refusal), Code::NotAllowed);
}

#[tokio::test]
async fn a_page_gets_another_name_and_an_address_of_the_site() {
    let app = TestApp::start().await;
    let (mo, gil) = (member(&app, "Mo", Role::Moderator).await, app.guest("Gil"));
    let thread = post_at(&app, &gil, &page(&app, "/one"), "1").await;
    let url = page(&app, "/uno?a=b#c");
    let new = NamePage { title: Some(" Uno ".into()), url: Some(url.clone()) };
    mo.client.name_page(thread, &new).await.unwrap();
    let listed = mo.client.threads(ThreadState::All, None, None).await.unwrap().threads.remove(0);
    assert_eq!(listed.thread.title.as_deref(), Some("Uno"));
    assert_eq!(listed.thread.url.as_deref(), Some(url.as_str()));
    for url in ["https://evil.example/", "javascript:alert(1)", "https://x@evil.example", "//x"] {
        let new = NamePage { title: None, url: Some(url.into()) };
        assert_eq!(refused(mo.client.name_page(thread, &new).await), Code::Invalid, "{url}");
    }
    let nowhere = ThreadId(sdk::client::idempotency_key());
    let new = NamePage { title: Some("x".into()), url: None };
    assert_eq!(refused(mo.client.name_page(nowhere, &new).await), Code::ThreadNotFound);
}

#[tokio::test]
async fn threads_follow_pages_that_moved_and_old_addresses_go_on_working() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (ada, gil) = (member(&app, "Ada", Role::Admin).await, app.guest("Gil"));
    let thread = post_at(&app, &gil, &page(&app, "/blog/one"), "1").await;
    post_at(&app, &gil, &page(&app, "/blogs/other"), "not below").await;
    post_at(&app, &gil, &page(&app, "/blog/taken"), "2").await;
    let taken = post_at(&app, &gil, &page(&app, "/notes/taken"), "3").await;
    let at = |app: &TestApp, path: &str| {
        let query = format!("/threads/first?url={}", page(app, path));
        let ask = app.ask("GET", &query);
        async move { ask.send().await.text() }
    };
    assert!(!at(&other, "/notes/one").await.contains("<p>1</p>"), "kept by a cache");
    let remap = Remap { from: page(&app, "/blog/"), to: page(&app, "/notes"), dry_run: true };
    let would = ada.client.remap(&remap).await.unwrap();
    assert_eq!((would.moved, would.unchanged, would.taken), (1, 0, 1));
    assert_eq!(app.count("select count(*) from thread_aliases").await, 0, "only counted");
    let remap = Remap { dry_run: false, ..remap };
    assert_eq!(ada.client.remap(&remap).await.unwrap(), would);
    let again = ada.client.remap(&remap).await.unwrap();
    assert_eq!((again.moved, again.unchanged, again.taken), (0, 1, 1));
    for node in [&app, &other] {
        let moved = async || at(node, "/notes/one").await.contains("<p>1</p>").then_some(());
        within(SOON, "the thread follows", moved).await;
        assert!(at(node, "/blog/one").await.contains("<p>1</p>"), "the old address");
        assert!(at(node, "/notes/taken").await.contains("<p>3</p>"), "another thread");
        assert!(at(node, "/blog/taken").await.contains("<p>2</p>"));
    }
    let new = post_at(&app, &gil, &page(&app, "/notes/one"), "4").await;
    assert_ne!(new, thread, "computed from the new key");
    let listed = app.reader().client.comments(thread, &ListQuery::default()).await.unwrap();
    assert_eq!(listed.thread.comments, 2, "and posted where the page's comments are");
    assert_eq!(listed.thread.url.as_deref(), Some(page(&app, "/notes/one").as_str()));
    let counts = app.ask("GET", &format!("/counts?url={}", page(&app, "/notes/one"))).send().await;
    assert_eq!(counts.json()["counts"][0]["comments"], 2);
    let listed = ada.client.threads(ThreadState::All, Some("notes/one"), None).await.unwrap();
    assert_eq!(listed.threads.len(), 1);
    assert_eq!(listed.threads[0].thread.id, thread);
    let unmoved = app.reader().client.comments(taken, &ListQuery::default()).await.unwrap();
    assert_eq!(unmoved.thread.comments, 1);
}

/// One waits in a thread that is there, the other is to be the first on its page.
#[tokio::test]
async fn comments_that_wait_follow_their_pages() {
    let app = TestApp::start().await;
    let (ada, gil) = (member(&app, "Ada", Role::Admin).await, app.guest("Gil"));
    let old = post_at(&app, &gil, &page(&app, "/blog/old"), "stands").await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    post_at(&app, &gil, &page(&app, "/blog/old"), "second").await;
    post_at(&app, &gil, &page(&app, "/blog/new"), "first").await;
    let remap = Remap { from: page(&app, "/blog"), to: page(&app, "/notes"), dry_run: true };
    assert_eq!(ada.client.remap(&remap).await.unwrap().moved, 2);
    let remap = Remap { dry_run: false, ..remap };
    assert_eq!(ada.client.remap(&remap).await.unwrap().moved, 2);

    let new = ThreadKey::from_address(&page(&app, "/notes/new")).unwrap().thread_id(app.blog.id);
    let waiting = ada.client.queue(&QueueQuery::default()).await.unwrap().items;
    let places = waiting.iter().map(|item| (item.thread, item.url.clone().unwrap()));
    let expected = [(old, page(&app, "/notes/old")), (new, page(&app, "/notes/new"))];
    assert_eq!(places.collect::<Vec<_>>(), expected);
    let mine = gil.client.mine(new).await.unwrap();
    assert_eq!(mine.held.len(), 1, "its author sees it there");
    let comments = waiting.iter().map(|item| Undecided { id: item.id, last: None }).collect();
    let approve = NewDecisions { decision: Decision::Approve, comments, reason: None, note: None };
    let answers = ada.client.decide(&approve).await.unwrap().answers;
    assert!(answers.iter().all(|answer| answer.refused.is_none()), "{answers:?}");
    for (path, text) in [("/notes/old", "<p>second</p>"), ("/notes/new", "<p>first</p>")] {
        let first = format!("/threads/first?url={}", page(&app, path));
        let shown =
            async || app.ask("GET", &first).send().await.text().contains(text).then_some(());
        within(SOON, "it is published where its page is now", shown).await;
    }
}

#[tokio::test]
async fn pages_that_move_twice_and_back_keep_their_threads() {
    let app = TestApp::start().await;
    let (ada, gil) = (member(&app, "Ada", Role::Admin).await, app.guest("Gil"));
    let thread = post_at(&app, &gil, &page(&app, "/a/x"), "1").await;
    let move_to = async |from: &str, to: &str| {
        let remap = Remap { from: page(&app, from), to: page(&app, to), dry_run: false };
        let done = ada.client.remap(&remap).await.unwrap();
        (done.moved, done.unchanged, done.taken)
    };
    assert_eq!(move_to("/a", "/b").await, (1, 0, 0));
    assert_eq!(move_to("/b", "/c").await, (1, 0, 0));
    assert_eq!(move_to("/c", "/a").await, (0, 1, 0));
    let listed = ada.client.threads(ThreadState::All, None, None).await.unwrap().threads;
    assert_eq!((listed.len(), listed[0].thread.id, listed[0].aliases.len()), (1, thread, 2));
}

#[tokio::test]
async fn only_admins_move_threads_and_only_to_pages_of_the_site() {
    let app = TestApp::start().await;
    let (ada, mo) =
        (member(&app, "Ada", Role::Admin).await, member(&app, "Mo", Role::Moderator).await);
    let own = page(&app, "/new");
    let remap = |from: &str, to: &str| Remap { from: from.into(), to: to.into(), dry_run: true };
    let old = "https://old.example/blog";
    assert_eq!(refused(mo.client.remap(&remap(old, &own)).await), Code::NotAllowed);
    assert!(ada.client.remap(&remap(old, &own)).await.is_ok());
    for (from, to) in [
        (old, "https://evil.example/"),
        ("old.example", own.as_str()),
        (own.as_str(), own.as_str()),
        (old, ""),
    ] {
        let refusal = ada.client.remap(&remap(from, to)).await;
        assert_eq!(refused(refusal), Code::Invalid, "{from} {to}");
    }
}
