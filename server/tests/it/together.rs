//! Who a socket belongs to, who reads, who is writing.

use std::time::Duration;

use sdk::wire::{ClientFrame, CommentId, Position, Role, Ticket, close_code};

use crate::support::{Persona, Socket, TestApp, app::Page, engines::Redis, member::Account};

async fn member(app: &TestApp, name: &str) -> Persona {
    Persona::member(app, &app.blog, name, Role::Member).await
}

async fn watch(socket: &mut Socket, page: &Page) {
    socket.subscribe(page.thread, Some(Position::START)).await;
}

async fn type_in(socket: &mut Socket, page: &Page, parent: Option<CommentId>) {
    socket.say(&ClientFrame::Typing { thread: page.thread, parent }).await;
}

#[tokio::test]
async fn a_ticket_is_good_once() {
    let app = TestApp::start().await;
    app.counts_in_redis().await;
    let other = app.second_node().await;
    other.counts_in_redis().await;
    let ana = member(&app, "Ana").await;
    let Ticket { ticket } = ana.client.ticket().await.unwrap();
    let mut first = app.authenticate(&app.blog, ticket.clone()).await;
    first.hear().await;
    for node in [&app, &other] {
        let mut again = node.authenticate(&node.blog, ticket.clone()).await;
        assert_eq!(again.closed().await, Some(close_code::AUTH));
    }
}

#[tokio::test]
async fn a_ticket_is_good_for_its_site_its_origin_and_half_a_minute() {
    let app = TestApp::start().await;
    afterword_server::store::sites::add_origin(&app.owner, app.blog.id, "https://two.example")
        .await
        .unwrap();
    let ana = member(&app, "Ana").await;
    let ticket = async || ana.client.ticket().await.unwrap().ticket;
    let mut refused = vec![
        app.authenticate(&app.news, ticket().await).await,
        app.authenticate(&app.blog, String::new()).await,
        app.authenticate(&app.blog, "A".repeat(80)).await,
    ];
    let whole = ticket().await;
    refused.push(app.authenticate(&app.blog, whole[..whole.len() - 1].to_owned()).await);
    refused.push(app.authenticate(&app.blog, format!("{whole}A")).await);
    let two = crate::support::app::Site { origin: "https://two.example", ..app.blog.clone() };
    let elsewhere = ticket().await;
    let mut socket = crate::support::until("the new origin", async || {
        let headers = [("sec-websocket-protocol", sdk::wire::SUBPROTOCOL), ("origin", two.origin)];
        app.shake_hands(&two, &headers).await.ok()
    })
    .await;
    socket.say(&ClientFrame::Auth { ticket: elsewhere }).await;
    refused.push(socket);
    for (number, mut socket) in refused.into_iter().enumerate() {
        assert_eq!(socket.closed().await, Some(close_code::AUTH), "{number}");
    }
}

#[tokio::test]
async fn a_socket_ends_with_its_session() {
    let app = TestApp::start().await;
    let ana = member(&app, "Ana").await;
    let mut socket = app.socket_with(&ana).await;
    let mut reader = app.socket().await;
    ana.client.sign_out().await.unwrap();
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::AUTH));
    assert!(reader.hears_within(Duration::from_millis(100)).await.is_none(), "others stay");
}

#[tokio::test]
async fn people_are_counted_once_and_members_named_on_every_node() {
    let app = TestApp::start().await;
    let (other, page) = (app.second_node().await, app.blog.page("p"));
    let (ana, hidden) = (member(&app, "Ana").await, member(&app, "Hidden").await);
    let account = hidden.browser.as_ref().unwrap().account.id;
    sqlx::query("update accounts set is_visible = false where id = $1")
        .bind(account.0)
        .execute(&app.owner)
        .await
        .unwrap();
    let mut reader = app.socket().await;
    watch(&mut reader, &page).await;
    assert_eq!(reader.readers(page.thread, Some(1)).await, Vec::<String>::new());
    let mut tabs = vec![app.socket_with(&ana).await, other.socket_with(&ana).await];
    tabs.push(other.socket_with(&hidden).await);
    for tab in &mut tabs {
        watch(tab, &page).await;
    }
    assert_eq!(reader.readers(page.thread, Some(3)).await, ["Ana"]);
    assert_eq!(tabs[1].readers(page.thread, Some(3)).await, ["Ana"]);
    drop(tabs);
    assert_eq!(reader.readers(page.thread, Some(1)).await, Vec::<String>::new());
}

#[tokio::test]
async fn who_writes_is_told_to_all_others_and_not_to_themselves() {
    let app = TestApp::start().await;
    let (other, page) = (app.second_node().await, app.blog.page("p"));
    let (ana, guest) = (member(&app, "Ana").await, app.guest("Ben"));
    let comment = guest.post(&page, "Hello").await;
    let (mut here, mut there) = (app.socket().await, other.socket_with(&guest).await);
    let mut writer = app.socket_with(&ana).await;
    for socket in [&mut here, &mut there, &mut writer] {
        watch(socket, &page).await;
    }
    there.readers(page.thread, Some(3)).await;
    type_in(&mut writer, &page, Some(comment.id)).await;
    for socket in [&mut here, &mut there] {
        let (who, more) = socket.writers(page.thread).await;
        assert_eq!((who.len(), more), (1, 0));
        assert_eq!(who[0].name.as_deref(), Some("Ana"));
        assert_eq!((who[0].member, who[0].parent), (Some(ana.as_member().id), Some(comment.id)));
    }
    type_in(&mut there, &page, None).await;
    let (who, _) = writer.writers(page.thread).await;
    let names = who.iter().map(|typist| typist.name.clone()).collect::<Vec<_>>();
    assert_eq!(names, [Some("Ben".to_owned())], "the others, and not oneself");
}

#[tokio::test]
async fn nobody_is_said_to_write_who_may_not() {
    let app = TestApp::where_blog(|settings| settings.guests = false).await;
    let (ana, page) = (member(&app, "Ana").await, app.blog.page("p"));
    let (mut reader, mut guest) = (app.socket().await, app.socket().await);
    let mut writer = app.socket_with(&ana).await;
    for socket in [&mut reader, &mut guest, &mut writer] {
        watch(socket, &page).await;
    }
    reader.readers(page.thread, Some(3)).await;
    type_in(&mut guest, &page, None).await;
    type_in(&mut writer, &page, None).await;
    let (who, more) = reader.writers(page.thread).await;
    assert_eq!((who.len(), more), (1, 0), "{who:?}");
    assert_eq!(who[0].name.as_deref(), Some("Ana"));
}

#[tokio::test]
async fn a_site_can_do_without() {
    let app = TestApp::where_blog(|settings| settings.presence = false).await;
    let page = app.blog.page("p");
    let (mut one, mut other) = (app.socket().await, app.socket().await);
    watch(&mut one, &page).await;
    watch(&mut other, &page).await;
    type_in(&mut other, &page, None).await;
    app.guest("Ada").post(&page, "Hello").await;
    let heard = one.hear_until(Some).await;
    assert!(matches!(heard, sdk::wire::ServerFrame::Event(_)), "{heard:?}");
}

#[tokio::test]
async fn without_redis_nothing_is_known_and_all_else_goes_on_until_it_is_back() {
    let redis = Redis::start();
    let app = TestApp::with_redis(&redis.url).await;
    let (ana, page) = (member(&app, "Ana").await, app.blog.page("p"));
    let mut socket = app.socket_with(&ana).await;
    watch(&mut socket, &page).await;
    assert_eq!(socket.readers(page.thread, Some(1)).await, ["Ana"]);
    redis.kill();
    socket.readers(page.thread, None).await;
    ana.post(&page, "still here").await;
    socket.event().await;
    assert!(ana.client.session().await.unwrap().member.is_some());
    redis.again();
    assert_eq!(socket.readers(page.thread, Some(1)).await, ["Ana"]);
    let account = Account::new(&app, "Ben").await;
    account.sign_in(&app, &app.blog, false).await;
}
