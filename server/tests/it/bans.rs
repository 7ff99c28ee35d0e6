//! Bans: whom they stop, for how long, and who knows of them.

use std::time::Duration;

use sdk::{
    client::Error,
    wire::{Ban, BanKind, Code, GuestId, NewBan, Role, Timestamp, Vote, close_code},
};
use serde_json::json;

use crate::support::{Persona, TestApp, app::Page, member::Account, persona::refused};

/// A ban must have reached every socket by then.
const AT_ONCE: Duration = Duration::from_secs(5);
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

async fn member(app: &TestApp, name: &str, role: Role) -> Persona {
    Persona::member(app, &app.blog, name, role).await
}

/// A guest who has written, and who they are.
async fn guest(app: &TestApp, page: &Page, name: &str) -> (Persona, GuestId) {
    let guest = app.guest(name);
    let id = guest.post(page, "Hello").await.author.unwrap().guest.unwrap();
    (guest, id)
}

fn tomorrow() -> Timestamp {
    Timestamp(Timestamp::now().0 + DAY_MS)
}

/// What a post of theirs comes to.
async fn outcome(who: &Persona, page: &Page) -> Option<Code> {
    who.try_post(page, "Hello again").await.err().map(|error| refused::<()>(Err(error)))
}

#[tokio::test]
async fn each_kind_of_ban_stops_whom_it_is_about_while_it_lasts() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let (admin, mo) =
        (member(&app, "Ada", Role::Admin).await, member(&app, "Mo", Role::Moderator).await);
    let (ana, ben) =
        (member(&app, "Ana", Role::Member).await, member(&app, "Ben", Role::Member).await);
    let ((gil, gil_id), (gus, _)) =
        (guest(&app, &page, "Gil").await, guest(&app, &page, "Gus").await);
    let of = |ban: NewBan, ends_at| NewBan { ends_at, ..ban };
    let (member, guest) = (
        NewBan { member: Some(ana.as_member().id), ..NewBan::default() },
        NewBan { guest: Some(gil_id), ..NewBan::default() },
    );
    let address = |text: &str| NewBan { address: Some(text.into()), ..NewBan::default() };
    let domain = |text: &str| NewBan { domain: Some(text.into()), ..NewBan::default() };
    let everyone = [("Ana", &ana), ("Ben", &ben), ("Gil", &gil), ("Gus", &gus), ("Mo", &mo)];
    for (ban, stopped) in [
        (of(member.clone(), None), vec!["Ana"]),
        (of(member, Some(tomorrow())), vec!["Ana"]),
        (of(guest, None), vec!["Gil"]),
        // Who cares for the site is not stopped by where they are, or by the domain of their mail.
        (address("127.0.0.1"), vec!["Ana", "Ben", "Gil", "Gus"]),
        (of(address("127.0.0.0/24"), Some(tomorrow())), vec!["Ana", "Ben", "Gil", "Gus"]),
        (address("192.0.2.0/24"), vec![]),
        (domain("example.org"), vec!["Ana", "Ben"]),
        (domain("org"), vec!["Ana", "Ben"]),
        (domain("ample.org"), vec![]),
    ] {
        let made = admin.client.ban(&ban).await.unwrap();
        let before = stop_list(&everyone, &page).await;
        assert_eq!(before, stopped, "{ban:?}");
        for made in &made {
            sqlx::query("update bans set ends_at = now() - interval '1 second' where id = $1")
                .bind(made.id.0)
                .execute(&app.owner)
                .await
                .unwrap();
        }
        assert_eq!(stop_list(&everyone, &page).await, Vec::<&str>::new(), "over: {ban:?}");
    }
}

async fn stop_list<'a>(everyone: &[(&'a str, &Persona)], page: &Page) -> Vec<&'a str> {
    let mut stopped = Vec::new();
    for (name, who) in everyone {
        match outcome(who, page).await {
            None => (),
            Some(Code::Banned) => stopped.push(*name),
            Some(other) => panic!("{name}: {other:?}"),
        }
    }
    stopped
}

#[tokio::test]
async fn the_banned_are_told_until_when_and_why() {
    let app = TestApp::start().await;
    let (mo, page) = (member(&app, "Mo", Role::Moderator).await, app.blog.page("p"));
    let (gil, id) = guest(&app, &page, "Gil").await;
    let ana = member(&app, "Ana", Role::Member).await;
    let until = tomorrow();
    let ban = NewBan {
        ends_at: Some(until),
        reason: Some("the third warning".into()),
        message: Some("Please cool down.".into()),
        ..NewBan::default()
    };
    mo.client.ban(&NewBan { guest: Some(id), ..ban.clone() }).await.unwrap();
    mo.client.ban(&NewBan { member: Some(ana.as_member().id), ..ban }).await.unwrap();
    for who in [&gil, &ana] {
        let Err(Error::Refused { problem, .. }) = who.try_post(&page, "Hello?").await else {
            panic!("a ban holds");
        };
        let told = problem.detail.unwrap();
        assert_eq!(problem.code, Code::Banned);
        assert_eq!(told, format!("until {until}: Please cool down."));
    }
    let session = ana.client.session().await.unwrap().member.unwrap();
    assert_eq!((session.banned, session.banned_until), (true, Some(until)));
}

#[tokio::test]
async fn a_banned_guest_neither_votes_nor_changes_what_is_theirs() {
    let app = TestApp::where_blog(|settings| settings.guest_votes = true).await;
    let (mo, page) = (member(&app, "Mo", Role::Moderator).await, app.blog.page("p"));
    let other = mo.post(&page, "Welcome").await;
    let gil = app.guest("Gil");
    let own = gil.post(&page, "Hello").await;
    let id = own.author.clone().unwrap().guest;
    mo.client.ban(&NewBan { guest: id, ..NewBan::default() }).await.unwrap();
    assert_eq!(refused(gil.client.vote(page.thread, other.id, Vote::Up).await), Code::Banned);
    assert_eq!(refused(gil.edit(&page, &own, "changed").await), Code::Banned);
    assert_eq!(refused(gil.delete(&page, &own).await), Code::Banned);
}

#[tokio::test]
async fn a_ban_with_addresses_stops_whoever_comes_from_there_next() {
    let app = TestApp::start().await;
    let (mo, page) = (member(&app, "Mo", Role::Moderator).await, app.blog.page("p"));
    let (_, id) = guest(&app, &page, "Gil").await;
    let ban = NewBan { guest: Some(id), addresses: true, ..NewBan::default() };
    let made = mo.client.ban(&ban).await.unwrap();
    let kinds = made.iter().map(|ban| ban.kind).collect::<Vec<_>>();
    assert_eq!(kinds, [BanKind::Guest, BanKind::Address]);
    assert_eq!(outcome(&app.guest("Gil again"), &page).await, Some(Code::Banned));
    let kept = app.count("select count(*) from bans where block::text like '%127.0.0.1%'").await;
    let hashed = app.count("select count(*) from bans where length(block) = 32").await;
    assert_eq!((kept, hashed), (0, 1), "only a hash is kept");
    mo.client.lift(made[1].id).await.unwrap();
    assert_eq!(outcome(&app.guest("Gil again"), &page).await, None);
}

#[tokio::test]
async fn a_lifted_ban_stays_in_the_history() {
    let app = TestApp::start().await;
    let (mo, ana) =
        (member(&app, "Mo", Role::Moderator).await, member(&app, "Ana", Role::Member).await);
    let (page, id) = (app.blog.page("p"), ana.as_member().id);
    let ban = NewBan { member: Some(id), reason: Some("spam".into()), ..NewBan::default() };
    let made = mo.client.ban(&ban).await.unwrap().remove(0);
    assert_eq!((made.by.as_str(), made.reason.as_deref()), ("Mo", Some("spam")));
    let lifted = mo.client.lift(made.id).await.unwrap();
    assert_eq!(lifted.lifted_by.as_deref(), Some("Mo"));
    assert_eq!(mo.client.lift(made.id).await.unwrap(), lifted, "again is no error");
    assert_eq!(outcome(&ana, &page).await, None);
    let bans = mo.client.bans(None).await.unwrap();
    assert_eq!((bans.bans, bans.next), (vec![lifted], None));
    let acts = sqlx::query_scalar::<_, String>(
        "select act || ' ' || by_name || ' ' || subject from audit_log order by id",
    );
    let acts = acts.fetch_all(&app.owner).await.unwrap();
    assert_eq!(acts, [format!("ban.make Mo {id}"), format!("ban.lift Mo {id}")]);
}

#[tokio::test]
async fn a_ban_follows_a_guest_who_signs_in() {
    let app = TestApp::start().await;
    let (mo, page) = (member(&app, "Mo", Role::Moderator).await, app.blog.page("p"));
    let (gil, id) = guest(&app, &page, "Gil").await;
    mo.client.ban(&NewBan { guest: Some(id), ..NewBan::default() }).await.unwrap();
    let account = Account::new(&app, "Gilda").await;
    let signed_in = account.sign_in(&app, &app.blog, false).await;
    let signed_in = Persona::signed_in(&app, &app.blog, signed_in);
    assert_eq!(outcome(&signed_in, &page).await, None);
    signed_in.client.claim(gil.auth.as_ref().unwrap()).await.unwrap();
    assert_eq!(outcome(&signed_in, &page).await, Some(Code::Banned));
}

#[tokio::test]
async fn a_ban_closes_sockets_on_every_node() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (mo, ana) =
        (member(&app, "Mo", Role::Moderator).await, member(&app, "Ana", Role::Member).await);
    let mut socket = other.socket_with(&ana.at(&other, &other.blog)).await;
    let ban =
        NewBan { member: Some(ana.as_member().id), ends_at: Some(tomorrow()), ..NewBan::default() };
    mo.client.ban(&ban).await.unwrap();
    assert_eq!(socket.closed_within(AT_ONCE).await, Some(close_code::AUTH));
}

/// A shadow ban is nothing that the banned could notice: neither a refusal nor a socket that closes.
#[tokio::test]
async fn a_shadow_ban_is_not_told() {
    let app = TestApp::start().await;
    let (mo, ana) =
        (member(&app, "Mo", Role::Moderator).await, member(&app, "Ana", Role::Member).await);
    let page = app.blog.page("p");
    let ban = NewBan { member: Some(ana.as_member().id), shadow: true, ..NewBan::default() };
    assert!(mo.client.ban(&ban).await.unwrap()[0].shadow);
    assert_eq!(outcome(&ana, &page).await, None);
    assert!(!ana.client.session().await.unwrap().member.unwrap().banned);
}

#[tokio::test]
async fn each_role_bans_only_below_itself_and_observers_only_look() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let (_, gil) = guest(&app, &page, "Gil").await;
    let staff = [Role::Member, Role::Observer, Role::Moderator, Role::Admin, Role::Owner];
    for who in staff {
        let actor = member(&app, "Actor", who).await;
        for whom in staff {
            let ban = NewBan {
                member: Some(member(&app, "Other", whom).await.as_member().id),
                ..NewBan::default()
            };
            let may = who >= Role::Moderator && whom < who;
            assert_eq!(actor.client.ban(&ban).await.is_ok(), may, "{who:?} {whom:?}");
        }
        let sees = actor.client.bans(None).await.is_ok();
        assert_eq!(sees, who >= Role::Observer, "{who:?}");
        for ban in [
            NewBan { address: Some("192.0.2.1".into()), ..NewBan::default() },
            NewBan { domain: Some("spam.example".into()), ..NewBan::default() },
        ] {
            assert_eq!(actor.client.ban(&ban).await.is_ok(), who >= Role::Admin, "{who:?}");
        }
        let ban = NewBan { guest: Some(gil), ..NewBan::default() };
        assert_eq!(actor.client.ban(&ban).await.is_ok(), who >= Role::Moderator, "{who:?}");
    }
}

/// Servers of the version before know `members.banned_at` alone, and may run beside this one during an upgrade.
#[tokio::test]
async fn older_servers_and_this_one_know_each_others_bans() {
    let app = TestApp::start().await;
    let (mo, ana) =
        (member(&app, "Mo", Role::Moderator).await, member(&app, "Ana", Role::Member).await);
    let (page, id) = (app.blog.page("p"), ana.as_member().id);
    let column =
        async || app.count("select count(*) from members where banned_at is not null").await == 1;
    let set = async |sql: &'static str| {
        sqlx::query(sql).bind(id.0).execute(&app.owner).await.unwrap();
    };
    set("update members set banned_at = now() where id = $1").await;
    assert_eq!(outcome(&ana, &page).await, Some(Code::Banned));
    set("update members set banned_at = null where id = $1").await;
    assert_eq!(outcome(&ana, &page).await, None);
    let ban = NewBan { member: Some(id), ..NewBan::default() };
    let made: Vec<Ban> = mo.client.ban(&ban).await.unwrap();
    assert!(column().await, "an older server refuses them, too");
    mo.client.lift(made[0].id).await.unwrap();
    assert!(!column().await);
    let answer = mo.bans(&app, &ana, true).await;
    assert_eq!((answer.status, column().await), (200, true), "{}", json!(answer.text()));
    let shadow = NewBan { shadow: true, ..ban };
    mo.bans(&app, &ana, false).await;
    mo.client.ban(&shadow).await.unwrap();
    assert!(!column().await, "an older server can't keep a secret");
}
