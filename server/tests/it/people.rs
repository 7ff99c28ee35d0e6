//! The people of a site, as those who care for it see them, and the log of what these did.

use sdk::{
    client::idempotency_key,
    wire::{
        AuthorKind, Code, Crowd, Dossier, LogEntry, NewBan, NewPersonNote, NewReport, PersonId,
        Reason, Role, Vote,
    },
};

use crate::support::{Persona, TestApp, persona::refused};

async fn member(app: &TestApp, name: &str, role: Role) -> Persona {
    Persona::member(app, &app.blog, name, role).await
}

fn id_of(who: &Persona) -> PersonId {
    PersonId(who.as_member().id.0)
}

#[tokio::test]
async fn people_are_found_by_name_and_by_what_they_are() {
    let app = TestApp::start().await;
    let (mo, ana) =
        (member(&app, "Mo", Role::Moderator).await, member(&app, "Ana 100%", Role::Member).await);
    let page = app.blog.page("p");
    app.guest("Gil").post(&page, "Hello").await;
    Persona::guest(&app, &app.news, "Nat").post(&app.news.page("p"), "Hello").await;
    mo.client.ban(&NewBan { member: Some(ana.as_member().id), ..NewBan::default() }).await.unwrap();
    sqlx::query("update members set created_at = now() - interval '8 days' where id = $1")
        .bind(ana.as_member().id.0)
        .execute(&app.owner)
        .await
        .unwrap();
    for (crowd, words, expected) in [
        (Crowd::All, None, vec!["Gil", "Ana 100%", "Mo"]),
        (Crowd::All, Some("ana"), vec!["Ana 100%"]),
        (Crowd::All, Some("%"), vec!["Ana 100%"]),
        (Crowd::All, Some("_"), vec![]),
        (Crowd::All, Some("example.org"), vec![]),
        (Crowd::Staff, None, vec!["Mo"]),
        (Crowd::Banned, None, vec!["Ana 100%"]),
        (Crowd::New, None, vec!["Gil", "Mo"]),
    ] {
        let found = mo.client.people(crowd, words, None).await.unwrap().people;
        let names = found.iter().map(|person| person.name.as_str()).collect::<Vec<_>>();
        assert_eq!(names, expected, "{crowd:?} {words:?}");
        assert!(found.iter().all(|person| person.email.is_none()), "moderators see no address");
    }
    let admin = member(&app, "Ada", Role::Admin).await;
    let found = admin.client.people(Crowd::All, Some("example.org"), None).await.unwrap().people;
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|person| person.email.is_some()), "admins do");
}

#[tokio::test]
async fn people_come_page_by_page() {
    let app = TestApp::start().await;
    let (mo, page) = (member(&app, "Mo", Role::Moderator).await, app.blog.page("p"));
    for number in 0..27 {
        app.guest(&format!("Guest {number}")).post(&page, "Hello").await;
    }
    let first = mo.client.people(Crowd::All, None, None).await.unwrap();
    let second = mo.client.people(Crowd::All, None, first.next.as_ref()).await.unwrap();
    assert_eq!((first.people.len(), second.people.len(), second.next), (25, 3, None));
    assert_eq!(second.people[2].name, "Mo");
}

#[tokio::test]
async fn a_person_is_known_by_what_they_did() {
    let app = TestApp::start().await;
    let (mo, ana) =
        (member(&app, "Mo", Role::Moderator).await, member(&app, "Ana", Role::Member).await);
    let page = app.blog.page("p");
    let gil = app.guest("Gil");
    let theirs = gil.post(&page, "A *word* in passing").await;
    let gone = gil.post(&page, "Gone").await;
    gil.delete(&page, &gone).await.unwrap();
    let report = NewReport { reason: Reason::Spam, note: None };
    ana.client.report(page.thread, theirs.id, &report).await.unwrap();
    ana.client.vote(page.thread, theirs.id, Vote::Up).await.unwrap();
    let guest = PersonId(theirs.author.unwrap().guest.unwrap().0);
    mo.client.note(guest, &NewPersonNote { text: " Watch them. ".into() }).await.unwrap();
    let of: Dossier = mo.client.dossier(guest).await.unwrap();
    assert_eq!((of.person.kind, of.person.name.as_str()), (AuthorKind::Guest, "Gil"));
    assert_eq!((of.person.comments, of.removed, of.reports_received), (1, 1, 1));
    let texts = of.latest.iter().map(|written| written.excerpt.as_deref()).collect::<Vec<_>>();
    assert_eq!(texts, [None, Some("A word in passing")]);
    let note = &of.notes[0];
    assert_eq!((note.text.as_str(), note.by.as_str()), ("Watch them.", "Mo"));
    let of = mo.client.dossier(id_of(&ana)).await.unwrap();
    assert_eq!((of.reports_made, of.votes, of.sessions), (1, 1, 1));
    let nobody = PersonId(idempotency_key());
    assert_eq!(refused(mo.client.dossier(nobody).await), Code::MemberNotFound);
    let note = NewPersonNote { text: "x".into() };
    assert_eq!(refused(mo.client.note(nobody, &note).await), Code::MemberNotFound);
    let empty = NewPersonNote { text: " ".into() };
    assert_eq!(refused(mo.client.note(guest, &empty).await), Code::Invalid);
}

fn acts(entries: &[LogEntry]) -> Vec<(&str, &str)> {
    entries.iter().map(|entry| (entry.by.as_str(), entry.act.as_str())).collect()
}

#[tokio::test]
async fn every_act_is_in_the_log_and_can_be_found() {
    let app = TestApp::start().await;
    let (olga, mo) =
        (member(&app, "Olga", Role::Owner).await, member(&app, "Mo", Role::Moderator).await);
    let (ana, page) = (member(&app, "Ana", Role::Member).await, app.blog.page("p"));
    let comment = ana.post(&page, "Hello").await;
    mo.client.pin(page.thread, comment.id, true).await.unwrap();
    mo.client.pin(page.thread, comment.id, true).await.unwrap();
    mo.client.pin(page.thread, comment.id, false).await.unwrap();
    mo.client.feature(page.thread, comment.id, true).await.unwrap();
    mo.client.close_thread(page.thread, true).await.unwrap();
    mo.client.close_thread(page.thread, false).await.unwrap();
    mo.bans(&app, &ana, true).await;
    mo.bans(&app, &ana, false).await;
    mo.delete(&page, &comment).await.unwrap();
    let role = sdk::wire::ChangeMember { role: Some(Role::Observer), banned: None };
    olga.client.change_member(ana.as_member().id, &role).await.unwrap();
    let all = mo.client.log(None, None, None).await.unwrap();
    assert_eq!(
        acts(&all.entries),
        [
            ("Olga", "member.role"),
            ("Mo", "comment.remove"),
            ("Mo", "ban.lift"),
            ("Mo", "ban.make"),
            ("Mo", "thread.open"),
            ("Mo", "thread.close"),
            ("Mo", "comment.feature"),
            ("Mo", "comment.unpin"),
            ("Mo", "comment.pin"),
        ]
    );
    let told = all.entries[0].details.iter();
    let told = told.map(|detail| (detail.name.as_str(), detail.value.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [("from", "member"), ("to", "observer")]);
    assert!(all.entries.windows(2).all(|pair| pair[0].at >= pair[1].at));
    let found = mo.client.log(Some("ban"), None, None).await.unwrap();
    assert_eq!(acts(&found.entries), [("Mo", "ban.lift"), ("Mo", "ban.make")]);
    let about = comment.id.to_string();
    let found = mo.client.log(None, Some(&about), None).await.unwrap();
    assert_eq!(found.entries.len(), 4);
    let path = format!("/log?by={}&limit=1", olga.as_member().id);
    let found = app.write("GET", &path, &mo).send().await;
    assert_eq!(acts(&found.read::<sdk::wire::LogPage>().entries), [("Olga", "member.role")]);
    for (query, expected) in [("since=2026-01-01T00:00:00Z", 9), ("until=2026-01-01T00:00:00Z", 0)]
    {
        let found = app.write("GET", &format!("/log?{query}"), &mo).send().await;
        assert_eq!(found.read::<sdk::wire::LogPage>().entries.len(), expected, "{query}");
    }
}

#[tokio::test]
async fn admins_take_the_log_along() {
    let app = TestApp::start().await;
    let (admin, mo) = (
        member(&app, "Ada, \"the\" admin", Role::Admin).await,
        member(&app, "Mo", Role::Moderator).await,
    );
    let bot = app.key_client().await;
    let ban = NewBan {
        domain: Some("spam.example".into()),
        reason: Some("=cmd()".into()),
        ..NewBan::default()
    };
    admin.client.ban(&ban).await.unwrap();
    bot.client.ban(&ban).await.unwrap();
    let answer = app.write("GET", "/log/export", &mo).send().await;
    assert_eq!(answer.code(), Code::NotAllowed);
    let answer = app.write("GET", "/log/export?format=csv", &admin).send().await;
    assert!(answer.header("content-type").unwrap().starts_with("text/csv"));
    assert!(answer.header("content-disposition").unwrap().starts_with("attachment"));
    let text = answer.text();
    let lines = text.split_terminator("\r\n").collect::<Vec<_>>();
    assert_eq!((lines.len(), lines[0]), (3, "at,by_kind,by_id,by,act,subject,details"));
    assert!(lines[1].contains(",\"key\",") && lines[1].contains(",\"spam.example\","), "{text}");
    assert!(lines[2].contains("\"Ada, \"\"the\"\" admin\""), "{text}");
    let answer = app.write("GET", "/log/export?format=ndjson", &admin).send().await;
    let text = answer.text();
    let entries = text.lines().map(|line| serde_json::from_str::<LogEntry>(line).unwrap());
    assert_eq!(entries.map(|entry| entry.act).collect::<Vec<_>>(), ["ban.make", "ban.make"]);
}

#[tokio::test]
async fn nobody_changes_the_log() {
    let app = TestApp::start().await;
    let mo = member(&app, "Mo", Role::Moderator).await;
    let page = app.blog.page("p");
    app.guest("Gil").post(&page, "Hello").await;
    mo.client.close_thread(page.thread, true).await.unwrap();
    for sql in ["update audit_log set act = 'x'", "delete from audit_log", "truncate audit_log"] {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        let tried = sqlx::query(sql).execute(tx.connection()).await;
        let error = tried.unwrap_err().to_string();
        assert!(error.contains("permission denied"), "{sql}: {error}");
    }
    for sql in ["delete from bans", "update person_notes set text = 'x'"] {
        let mut tx = app.app.store.write(app.blog.id).await.unwrap();
        assert!(sqlx::query(sql).execute(tx.connection()).await.is_err(), "{sql}");
    }
}

/// An observer sees everything and changes nothing.
#[tokio::test]
async fn an_observer_only_looks() {
    let app = TestApp::start().await;
    let (eve, page) = (member(&app, "Eve", Role::Observer).await, app.blog.page("p"));
    let gil = app.guest("Gil");
    let comment = gil.post(&page, "Hello").await;
    let guest = PersonId(comment.author.clone().unwrap().guest.unwrap().0);
    assert!(eve.client.people(Crowd::All, None, None).await.is_ok());
    assert!(eve.client.dossier(guest).await.is_ok());
    assert!(eve.client.log(None, None, None).await.is_ok());
    assert!(eve.client.members(None).await.is_ok());
    let note = NewPersonNote { text: "x".into() };
    assert_eq!(refused(eve.client.note(guest, &note).await), Code::NotAllowed);
    assert_eq!(refused(eve.client.pin(page.thread, comment.id, true).await), Code::NotAllowed);
    assert_eq!(refused(eve.client.close_thread(page.thread, true).await), Code::NotAllowed);
    assert_eq!(refused(eve.delete(&page, &comment).await), Code::NotYours);
    let author = eve.post(&page, "Hello").await.author.unwrap();
    assert_eq!(author.badge, None, "nobody else needs to know");
}
