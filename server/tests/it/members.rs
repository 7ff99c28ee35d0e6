//! Members of a site: what they may do, and to whom.

use std::time::Duration;

use sdk::wire::{AuthorKind, Code, Member, MemberPage, Role, Vote, close_code};
use serde_json::json;

use crate::support::{Persona, TestApp, member::Account, persona::refused};

/// A ban must have reached every socket by then.
const AT_ONCE: Duration = Duration::from_secs(5);

async fn member(app: &TestApp, name: &str, role: Role) -> Persona {
    Persona::member(app, &app.blog, name, role).await
}

#[tokio::test]
async fn a_member_writes_under_the_name_and_the_badge_of_their_account() {
    let app = TestApp::start().await;
    let (ana, mod_) =
        (member(&app, "Ana", Role::Member).await, member(&app, "Mo", Role::Moderator).await);
    let page = app.blog.page("p");
    let author = ana.post(&page, "Hello").await.author.unwrap();
    assert_eq!(
        (author.kind, author.name.as_str(), author.badge),
        (AuthorKind::Member, "Ana", None)
    );
    assert_eq!(author.member, Some(ana.as_member().id));
    let author = mod_.post(&page, "Welcome").await.author.unwrap();
    assert_eq!(author.badge, Some(Role::Moderator));
    let mut pretends = page.comment("Hello");
    pretends.guest = Some(sdk::wire::NewGuest { name: "Somebody else".to_owned(), email: None });
    let posted = ana.client.post(page.thread, &pretends, sdk::client::idempotency_key()).await;
    assert_eq!(posted.unwrap().comment.author.unwrap().name, "Ana");
}

#[tokio::test]
async fn a_badge_follows_the_role_on_every_page() {
    let app = TestApp::start().await;
    let (owner, ana) =
        (member(&app, "Olga", Role::Owner).await, member(&app, "Ana", Role::Member).await);
    let page = app.blog.page("p");
    ana.post(&page, "Hello").await;
    let path = format!("/members/{}", ana.as_member().id);
    let answer =
        app.write("PATCH", &path, &owner).json(&json!({ "role": "moderator" })).send().await;
    assert_eq!(answer.read::<Member>().role, Role::Moderator);
    let badge = app.reader().list(&page).await.comments[0].author.clone().unwrap().badge;
    assert_eq!(badge, Some(Role::Moderator));
}

#[tokio::test]
async fn members_change_their_own_while_the_window_is_open_and_moderators_remove_any() {
    let app = TestApp::start().await;
    let (ana, ben) =
        (member(&app, "Ana", Role::Member).await, member(&app, "Ben", Role::Member).await);
    let (mo, page) = (member(&app, "Mo", Role::Moderator).await, app.blog.page("p"));
    let comment = ana.post(&page, "Hello").await;
    assert_eq!(refused(ben.edit(&page, &comment, "mine").await), Code::NotYours);
    assert_eq!(refused(ben.delete(&page, &comment).await), Code::NotYours);
    let comment = ana.edit(&page, &comment, "Hello again").await.unwrap().comment;
    assert_eq!(refused(mo.edit(&page, &comment, "not mine").await), Code::NotYours);
    assert!(mo.delete(&page, &comment).await.unwrap().comment.removed);
    assert!(mo.delete(&page, &comment).await.is_ok(), "again is no error");
}

#[tokio::test]
async fn a_moderator_confirms_who_they_are_before_they_moderate() {
    let app = TestApp::start().await;
    let (ana, page) = (member(&app, "Ana", Role::Member).await, app.blog.page("p"));
    let comment = ana.post(&page, "Hello").await;
    let mo = member(&app, "Mo", Role::Moderator).await;
    let account = mo.browser.as_ref().unwrap().account.clone();
    let later = Persona::signed_in(&app, &app.blog, account.sign_in(&app, &app.blog, false).await);
    assert_eq!(refused(later.client.pin(page.thread, comment.id, true).await), Code::StepUpNeeded);
    assert_eq!(refused(later.client.close_thread(page.thread, true).await), Code::StepUpNeeded);
    assert_eq!(refused(later.delete(&page, &comment).await), Code::StepUpNeeded);
    assert_eq!(later.bans(&app, &ana, true).await.code(), Code::StepUpNeeded);
    assert!(later.try_post(&page, "but may write").await.is_ok());
    sqlx::query("update widget_sessions set moderates_until = now() - interval '1 second'")
        .execute(&app.owner)
        .await
        .unwrap();
    assert_eq!(refused(mo.client.pin(page.thread, comment.id, true).await), Code::StepUpNeeded);
}

#[tokio::test]
async fn each_role_bans_and_appoints_only_below_itself() {
    use Role::{Admin, Member, Moderator, Owner};
    let app = TestApp::start().await;
    let nobody = member(&app, "Nobody", Member).await;
    assert_eq!(refused(nobody.client.members(None).await), Code::NotAllowed);
    for (who, whom, change, expected) in [
        (Moderator, Member, json!({ "banned": true }), None),
        (Moderator, Moderator, json!({ "banned": true }), Some(Code::NotAllowed)),
        (Moderator, Member, json!({ "role": "moderator" }), Some(Code::NotAllowed)),
        (Admin, Moderator, json!({ "banned": true, "role": "member" }), None),
        (Admin, Member, json!({ "role": "admin" }), Some(Code::NotAllowed)),
        (Admin, Owner, json!({ "role": "member" }), Some(Code::NotAllowed)),
        (Owner, Admin, json!({ "role": "owner" }), None),
        (Member, Member, json!({ "banned": true }), Some(Code::NotAllowed)),
    ] {
        let (one, other) = (member(&app, "One", who).await, member(&app, "Other", whom).await);
        let path = format!("/members/{}", other.as_member().id);
        let answer = app.write("PATCH", &path, &one).json(&change).send().await;
        let refused = (answer.status >= 400).then(|| answer.code());
        assert_eq!(refused, expected, "{who:?} {whom:?} {change}");
    }
}

#[tokio::test]
async fn a_site_keeps_an_owner_and_knows_its_members() {
    let app = TestApp::start().await;
    let olga = member(&app, "Olga", Role::Owner).await;
    let step_down = json!({ "role": "member" });
    let path = format!("/members/{}", olga.as_member().id);
    let answer = app.write("PATCH", &path, &olga).json(&step_down).send().await;
    assert_eq!(answer.code(), Code::LastOwner);
    let nowhere = format!("/members/{}", sdk::client::idempotency_key());
    let answer = app.write("PATCH", &nowhere, &olga).json(&step_down).send().await;
    assert_eq!(answer.code(), Code::MemberNotFound);
    member(&app, "Ana", Role::Member).await;
    let MemberPage { members, next } = olga.client.members(None).await.unwrap();
    let names = members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>();
    assert_eq!((names, next), (vec!["Olga", "Ana"], None));
}

#[tokio::test]
async fn a_ban_holds_at_once_and_closes_the_sockets() {
    let app = TestApp::start().await;
    let (ana, mo) =
        (member(&app, "Ana", Role::Member).await, member(&app, "Mo", Role::Moderator).await);
    let page = app.blog.page("p");
    let comment = mo.post(&page, "Hello").await;
    ana.post(&page, "Hi").await;
    let mut socket = app.socket_with(&ana).await;
    assert!(mo.bans(&app, &ana, true).await.read::<Member>().banned);
    assert_eq!(refused(ana.try_post(&page, "Hi again").await), Code::Banned);
    assert_eq!(refused(ana.client.vote(page.thread, comment.id, Vote::Up).await), Code::Banned);
    assert_eq!(socket.closed_within(AT_ONCE).await, Some(close_code::AUTH));
    assert!(ana.client.session().await.unwrap().member.unwrap().banned, "they can see why");
    assert!(!mo.bans(&app, &ana, false).await.read::<Member>().banned);
    assert!(ana.try_post(&page, "Hi again").await.is_ok());
}

#[tokio::test]
async fn a_person_is_another_member_on_each_site() {
    let app = TestApp::start().await;
    let account = Account::new(&app, "Ana").await;
    let blog = account.sign_in(&app, &app.blog, false).await;
    let news = account.sign_in(&app, &app.news, false).await;
    assert_ne!(blog.member.id, news.member.id);
    assert_eq!(blog.member.name, news.member.name);
}
