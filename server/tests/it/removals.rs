//! Taking away at once what somebody wrote, and bringing back exactly that.

use std::collections::BTreeSet;

use afterword_server::{domain::pipeline::Policy, jobs};
use futures_util::future::join_all;
use sdk::{
    client::{ListQuery, QueueQuery, idempotency_key},
    wire::{
        Code, Comment, CommentId, Decision, ErasePerson, Event, NewBan, NewDecisions, NewReport,
        PersonId, QueueKind, Reason, Removal, RemovalId, RemovalState, RemoveWritten, Role, Since,
        Standing, Texts, Undecided,
    },
};

use crate::support::{
    Persona, TestApp,
    app::Page,
    persona::refused,
    until::{until, within},
};

/// Longest wait for hundreds of comments, on a machine that is busy with other tests.
const LONG: std::time::Duration = std::time::Duration::from_mins(2);

fn of(since: Since) -> RemoveWritten {
    RemoveWritten { since, reason: None, note: None }
}

fn id_of(comment: &Comment) -> PersonId {
    PersonId(comment.author.as_ref().unwrap().guest.unwrap().0)
}

async fn moderator(app: &TestApp) -> Persona {
    Persona::member(app, &app.blog, "Mo", Role::Moderator).await
}

/// Everything that somebody wrote is taken away.
async fn remove(who: &Persona, person: PersonId) -> Removal {
    who.client.remove_written(person, &of(Since::Ever)).await.unwrap().removal.unwrap()
}

/// Decides about a comment, whatever was decided about it before.
async fn decide(who: &Persona, decision: Decision, id: CommentId) {
    let mut last = None;
    loop {
        let comments = vec![Undecided { id, last }];
        let new = NewDecisions { decision, comments, reason: None, note: None };
        let answer = who.client.decide(&new).await.unwrap().answers.remove(0);
        match answer.refused {
            None => return,
            Some(code) => assert_eq!(code, Code::AlreadyDecided),
        }
        last = answer.decided.map(|decided| decided.id);
    }
}

/// Everything that stands on a page, as readers see it.
async fn standing(app: &TestApp, page: &Page) -> BTreeSet<CommentId> {
    let query = ListQuery { limit: Some(100), min_seq: Some(i64::MAX), ..ListQuery::default() };
    let listed = app.reader().client.comments(page.thread, &query).await.unwrap();
    let standing = listed.comments.into_iter().filter(|comment| !comment.removed);
    let standing = standing.map(|comment| comment.id).collect::<BTreeSet<_>>();
    assert_eq!(listed.thread.comments as usize, standing.len(), "what is counted is there");
    standing
}

/// A page on which Gil wrote much that became of it what can.
struct Scene {
    app: TestApp,
    mo: Persona,
    gil: Persona,
    page: Page,
    person: PersonId,
    root: Comment,
    other: Comment,
    /// Removed by a moderator before.
    before: Comment,
    /// Taken away by Gil.
    own: Comment,
    waits: Comment,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
        let root = gil.post(&page, "one").await;
        let other = app.guest("Ada").reply(&page, &root, "Ada's").await;
        gil.reply(&page, &other, "two").await;
        let (before, own) = (gil.post(&page, "before").await, gil.post(&page, "own").await);
        decide(&mo, Decision::Remove, before.id).await;
        gil.delete(&page, &own).await.unwrap();
        app.moderate(|settings| settings.policy = Policy::HoldAll).await;
        let waits = gil.post(&page, "waits").await;
        let person = id_of(&root);
        Self { app, mo, gil, page, person, root, other, before, own, waits }
    }

    async fn logged(&self, act: &str) -> Vec<Vec<(String, String)>> {
        let entries = self.mo.client.log(Some(act), None, None).await.unwrap().entries;
        let details = entries.into_iter().map(|entry| {
            assert_eq!((entry.by.as_str(), entry.subject), ("Mo", Some(self.person.to_string())));
            entry.details.into_iter().map(|detail| (detail.name, detail.value)).collect()
        });
        details.collect()
    }
}

#[tokio::test]
async fn what_stands_and_what_waits_goes_with_a_reason_as_one_act() {
    let scene = Scene::new().await;
    let (app, mo, page) = (&scene.app, &scene.mo, &scene.page);
    let report = NewReport { reason: Reason::Spam, note: None };
    app.guest("Eve").client.report(page.thread, scene.root.id, &report).await.unwrap();
    assert_eq!(mo.client.dossier(scene.person).await.unwrap().waiting, 1);
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(scene.gil.position(page).await)).await;

    let why = RemoveWritten {
        reason: Some(Reason::Spam),
        note: Some(" the third time ".to_owned()),
        ..of(Since::Ever)
    };
    let removal = mo.client.remove_written(scene.person, &why).await.unwrap().removal.unwrap();
    let counts = (removal.found, removal.removed, removal.restorable, removal.restored);
    assert_eq!((removal.state, counts), (RemovalState::Removed, (3, 3, 3, 0)));
    assert_eq!((removal.by.as_str(), removal.note.as_deref()), ("Mo", Some("the third time")));
    assert_eq!(standing(app, page).await, [scene.other.id].into(), "others' stay");
    for _ in 0..2 {
        assert!(matches!(socket.event().await.event, Event::CommentRemoved { .. }));
    }
    assert!(mo.client.reports(None).await.unwrap().reports.is_empty(), "reports are settled");
    let dossier = mo.client.dossier(scene.person).await.unwrap();
    assert_eq!((dossier.person.comments, dossier.waiting, dossier.removed), (0, 0, 4));
    assert_eq!(dossier.removals, [removal]);

    let query = QueueQuery { kind: Some("remove"), ..QueueQuery::default() };
    let items = mo.client.queue(&query).await.unwrap().items;
    let item = items.iter().find(|item| item.id == scene.waits.id).unwrap();
    let decided = item.last.clone().unwrap();
    assert_eq!((decided.reason, decided.by.name.as_str()), (Some(Reason::Spam), "Mo"));
    let logged = scene.logged("person.remove").await;
    assert_eq!(logged.len(), 1);
    assert!(logged[0].contains(&("comments".to_owned(), "3".to_owned())), "{logged:?}");
    let single = mo.client.log(Some("comment.remove"), None, None).await.unwrap().entries;
    assert_eq!(single.len(), 1, "but for the one before");
}

#[tokio::test]
async fn what_somebody_wrote_is_taken_away_as_far_back_as_asked() {
    let app = TestApp::start().await;
    let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
    let mut posted = Vec::new();
    for text in ["old", "week", "day"] {
        posted.push(gil.post(&page, text).await);
    }
    for (comment, days) in posted.iter().zip([30, 3, 0]) {
        let sql =
            "update comments set created_at = now() - make_interval(days => $2) where id = $1";
        sqlx::query(sql).bind(comment.id.0).bind(days).execute(&app.owner).await.unwrap();
    }
    let person = id_of(&posted[0]);
    for (since, left) in [(Since::Day, 2), (Since::Week, 1), (Since::Ever, 0)] {
        let done = mo.client.remove_written(person, &of(since)).await.unwrap();
        assert_eq!(done.removal.unwrap().removed, 1, "{since:?}");
        assert_eq!(standing(&app, &page).await.len(), left, "{since:?}");
    }
    let again = mo.client.remove_written(person, &of(Since::Ever)).await.unwrap();
    assert_eq!(again.removal, None, "there is nothing, and that is no act");
    assert_eq!(app.count("select count(*) from removals").await, 3);
    assert_eq!(app.count("select count(*) from audit_log").await, 3);
}

#[tokio::test]
async fn undone_exactly_what_it_took_away_comes_back() {
    let scene = Scene::new().await;
    let (app, mo, page) = (&scene.app, &scene.mo, &scene.page);
    let before = standing(app, page).await;
    let removal = remove(mo, scene.person).await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(scene.gil.position(page).await)).await;
    let undone = mo.client.undo_removal(scene.person, removal.id).await.unwrap();
    assert_eq!((undone.state, undone.restored), (RemovalState::Restored, 3));
    assert_eq!((undone.undone_by.as_deref(), undone.restorable), (Some("Mo"), 0));
    assert_eq!(standing(app, page).await, before);
    assert!(!before.contains(&scene.before.id) && !before.contains(&scene.own.id));
    for _ in 0..2 {
        assert!(matches!(socket.event().await.event, Event::CommentRestored { .. }));
    }
    let waiting = mo.client.queue(&QueueQuery::default()).await.unwrap().items;
    let waiting = waiting.iter().map(|item| (item.id, item.kind)).collect::<Vec<_>>();
    assert_eq!(waiting, [(scene.waits.id, QueueKind::Held)], "what waited waits again");

    let again = mo.client.undo_removal(scene.person, removal.id).await.unwrap();
    assert_eq!(again, undone, "again is no error");
    let logged = scene.logged("person.restore").await;
    assert_eq!(logged.len(), 1);
    assert!(logged[0].contains(&("comments".to_owned(), "3".to_owned())), "{logged:?}");
    assert_eq!(mo.client.removal(scene.person, removal.id).await.unwrap(), undone);
    assert_eq!(remove(mo, scene.person).await.removed, 3, "and it can be done again");
}

#[tokio::test]
async fn what_was_decided_by_hand_since_then_stays_as_it_is() {
    let app = TestApp::start().await;
    let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
    let mut posted = Vec::new();
    for text in ["restored", "restored and gone", "spam", "untouched"] {
        posted.push(gil.post(&page, text).await);
    }
    let (person, ids) = (id_of(&posted[0]), posted.iter().map(|it| it.id).collect::<Vec<_>>());
    let removal = remove(&mo, person).await;
    for id in &ids[..2] {
        decide(&mo, Decision::Restore, *id).await;
    }
    decide(&mo, Decision::Remove, ids[1]).await;
    decide(&mo, Decision::Spam, ids[2]).await;
    let now = mo.client.removal(person, removal.id).await.unwrap();
    assert_eq!((now.removed, now.restorable), (4, 1));
    let undone = mo.client.undo_removal(person, removal.id).await.unwrap();
    assert_eq!((undone.state, undone.restored), (RemovalState::Restored, 1));
    assert_eq!(standing(&app, &page).await, [ids[0], ids[3]].into());
}

#[tokio::test]
async fn pressed_twice_at_once_it_is_one_act_and_nothing_is_counted_twice() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (mo, page, gil) = (moderator(&app).await, app.blog.page("p"), app.guest("Gil"));
    let first = gil.post(&page, "0").await;
    join_all((1..40).map(|number| {
        let (gil, page) = (gil.clone(), page.clone());
        async move { gil.post(&page, &format!("{number}")).await }
    }))
    .await;
    let (person, there) = (id_of(&first), mo.at(&other, &app.blog));
    let all = of(Since::Ever);
    let (one, two) = tokio::join!(
        mo.client.remove_written(person, &all).into_future(),
        there.client.remove_written(person, &all).into_future()
    );
    let told = [one, two].map(|done| done.unwrap().removal.map(|removal| removal.id));
    assert!(told[0].is_some() || told[1].is_some());
    until("all to be gone", async || {
        let now = mo.client.dossier(person).await.unwrap().removals;
        (now[0].state == RemovalState::Removed).then_some(())
    })
    .await;
    let removals = mo.client.dossier(person).await.unwrap().removals;
    assert_eq!(removals.len(), 1, "{removals:?}");
    assert_eq!((removals[0].found, removals[0].removed), (40, 40));
    assert_eq!(app.count("select count(*) from moderation_decisions").await, 40);
    assert_eq!(app.count("select count(*) from audit_log where act = 'person.remove'").await, 1);
    assert!(standing(&app, &page).await.is_empty());

    let (one, two) = tokio::join!(
        mo.client.undo_removal(person, removals[0].id).into_future(),
        there.client.undo_removal(person, removals[0].id).into_future()
    );
    assert!(one.is_ok() && two.is_ok());
    until("all to be back", async || (standing(&app, &page).await.len() == 40).then_some(())).await;
    assert_eq!(app.count("select count(*) from moderation_decisions").await, 80);
    assert_eq!(app.count("select count(*) from audit_log where act = 'person.restore'").await, 1);
}

#[tokio::test]
async fn what_is_written_meanwhile_goes_or_stays_and_is_counted_right() {
    let app = TestApp::start().await;
    let (mo, page, gil) = (moderator(&app).await, app.blog.page("p"), app.guest("Gil"));
    let first = gil.post(&page, "first").await;
    let person = id_of(&first);
    let writing = join_all((0..20).map(|number| {
        let (gil, page) = (gil.clone(), page.clone());
        async move { gil.post(&page, &format!("{number}")).await.id }
    }));
    let (posted, removal) = tokio::join!(writing, remove(&mo, person));
    let left = standing(&app, &page).await;
    assert!(!left.contains(&first.id));
    assert_eq!(left.len() + removal.removed as usize, posted.len() + 1);
    let after = gil.post(&page, "after").await;
    assert!(standing(&app, &page).await.contains(&after.id), "what comes later stays");
}

/// A post that began before the removal, and was written after it had looked.
#[tokio::test]
async fn what_was_on_its_way_is_looked_for_again() {
    let app = TestApp::start().await;
    let (mo, page, gil) = (moderator(&app).await, app.blog.page("p"), app.guest("Gil"));
    let first = gil.post(&page, "first").await;
    let person = id_of(&first);
    let removal = remove(&mo, person).await;
    decide(&mo, Decision::Restore, first.id).await;
    let late = gil.post(&page, "late").await;
    let sql = "update comments set created_at = now() - interval '1 hour' where id = $1";
    sqlx::query(sql).bind(late.id.0).execute(&app.owner).await.unwrap();
    sqlx::raw_sql("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
    until("the second look", async || {
        let left = standing(&app, &page).await;
        (!left.contains(&late.id)).then(|| assert!(left.contains(&first.id), "by hand is by hand"))
    })
    .await;
    let now = mo.client.removal(person, removal.id).await.unwrap();
    assert_eq!((now.found, now.removed, now.state), (1, 2, RemovalState::Removed));
}

#[tokio::test]
async fn of_five_hundred_comments_the_first_go_with_the_answer_and_the_rest_follows() {
    let app = TestApp::start().await;
    let (mo, gil) = (moderator(&app).await, app.guest("Gil"));
    let pages = ["a", "b", "c", "d", "e"].map(|key| app.blog.page(key));
    let first = gil.post(&pages[0], "taken back").await;
    gil.delete(&pages[0], &first).await.unwrap();
    for _ in 0..10 {
        let (gil, pages) = (&gil, &pages);
        let some = pages.iter().flat_map(|page| {
            (0..10).map(move |number| async move { gil.post(page, &format!("{number}")).await })
        });
        join_all(some).await;
    }
    let person = id_of(&first);
    let counts = async || {
        let mut all = 0;
        for page in &pages {
            all += app.reader().list(page).await.thread.comments;
        }
        all
    };
    let began = remove(&mo, person).await;
    assert_eq!((began.found, began.state), (500, RemovalState::Removing));
    assert!((100..500).contains(&began.removed), "{began:?}");
    within(LONG, "all to be gone", async || {
        let now = mo.client.removal(person, began.id).await.unwrap();
        (now.state == RemovalState::Removed).then_some(())
    })
    .await;
    assert_eq!(counts().await, 0);
    let now = mo.client.removal(person, began.id).await.unwrap();
    assert_eq!((now.removed, now.restorable), (500, 500));

    mo.client.undo_removal(person, began.id).await.unwrap();
    within(LONG, "all to be back", async || {
        let now = mo.client.removal(person, began.id).await.unwrap();
        (now.state == RemovalState::Restored).then_some(())
    })
    .await;
    assert_eq!(counts().await, 500);
    assert_eq!(app.count("select count(*) from audit_log").await, 2);
}

#[tokio::test]
async fn undone_while_it_goes_on_everything_is_back_in_the_end() {
    let app = TestApp::start().await;
    let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
    let first = gil.post(&page, "first").await;
    for _ in 0..4 {
        let (gil, page) = (&gil, &page);
        join_all((0..50).map(|number| gil.post(page, if number % 2 == 0 { "a" } else { "b" })))
            .await;
    }
    let person = id_of(&first);
    let began = remove(&mo, person).await;
    assert_eq!(began.state, RemovalState::Removing);
    mo.client.undo_removal(person, began.id).await.unwrap();
    within(LONG, "all to be back", async || {
        let now = mo.client.removal(person, began.id).await.unwrap();
        let is_over = now.state == RemovalState::Restored && now.restorable == 0;
        (is_over && app.reader().list(&page).await.thread.comments == 201).then_some(())
    })
    .await;
}

#[tokio::test]
async fn another_site_knows_nothing_of_it() {
    let app = TestApp::start().await;
    let (mo, page, there) = (moderator(&app).await, app.blog.page("p"), app.news.page("p"));
    let gil = app.guest("Gil");
    let mine = gil.post(&page, "mine").await;
    let nat = Persona::guest(&app, &app.news, "Nat");
    let theirs = nat.post(&there, "theirs").await;
    // The same browser on the other site is another guest.
    let same = gil.at(&app, &app.news).post(&there, "the same").await;
    let removal = remove(&mo, id_of(&mine)).await;
    let stranger = Persona::member(&app, &app.news, "Nora", Role::Owner).await;
    for person in [id_of(&mine), id_of(&theirs)] {
        let tried = stranger.client.undo_removal(person, removal.id).await;
        assert_eq!(refused(tried), Code::NotFound);
        let tried = stranger.client.removal(person, removal.id).await;
        assert_eq!(refused(tried), Code::NotFound);
    }
    let tried = mo.client.remove_written(id_of(&theirs), &of(Since::Ever)).await;
    assert_eq!(refused(tried), Code::MemberNotFound);
    let tried = mo.client.undo_removal(id_of(&theirs), removal.id).await;
    assert_eq!(refused(tried), Code::NotFound, "it is of somebody else");
    let reader = Persona::reader(&app, &app.news);
    let left = reader.list(&there).await.comments;
    assert_eq!(left.iter().map(|it| it.id).collect::<Vec<_>>(), [same.id, theirs.id]);
}

#[tokio::test]
async fn only_moderators_do_it_and_only_to_those_below_them() {
    let app = TestApp::start().await;
    let (mo, page) = (moderator(&app).await, app.blog.page("p"));
    let eve = Persona::member(&app, &app.blog, "Eve", Role::Observer).await;
    let ada = Persona::member(&app, &app.blog, "Ada", Role::Admin).await;
    let (gil, admins) =
        (app.guest("Gil").post(&page, "Gil's").await, ada.post(&page, "Ada's").await);
    let tried = eve.client.remove_written(id_of(&gil), &of(Since::Ever)).await;
    assert_eq!(refused(tried), Code::NotAllowed);
    let ada_id = PersonId(ada.as_member().id.0);
    let tried = mo.client.remove_written(ada_id, &of(Since::Ever)).await;
    assert_eq!(refused(tried), Code::NotAllowed);
    let nobody = PersonId(idempotency_key());
    let tried = mo.client.remove_written(nobody, &of(Since::Ever)).await;
    assert_eq!(refused(tried), Code::MemberNotFound);
    let long = RemoveWritten { note: Some("x".repeat(1_001)), ..of(Since::Ever) };
    assert_eq!(refused(mo.client.remove_written(id_of(&gil), &long).await), Code::Invalid);

    let removal = remove(&mo, id_of(&gil)).await;
    let guest = app.guest("Gil");
    assert_eq!(eve.client.removal(id_of(&gil), removal.id).await.unwrap().removed, 1);
    let tried = eve.client.undo_removal(id_of(&gil), removal.id).await;
    assert_eq!(refused(tried), Code::NotAllowed);
    let tried = guest.client.undo_removal(id_of(&gil), removal.id).await;
    assert_eq!(refused(tried), Code::MembersOnly);
    let unknown = RemovalId(idempotency_key());
    assert_eq!(refused(mo.client.undo_removal(id_of(&gil), unknown).await), Code::NotFound);
    let bot = app.key_client().await;
    assert_eq!(bot.client.undo_removal(id_of(&gil), removal.id).await.unwrap().restored, 1);
    assert_eq!(standing(&app, &page).await, [gil.id, admins.id].into());
}

#[tokio::test]
async fn what_only_its_author_sees_stays_so_that_they_learn_nothing() {
    let app = TestApp::start().await;
    let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
    let open = gil.post(&page, "open").await;
    let guest = open.author.as_ref().unwrap().guest;
    let ban = NewBan { guest, shadow: true, ..NewBan::default() };
    mo.client.ban(&ban).await.unwrap();
    let shadow = gil.post(&page, "in the shadow").await;
    assert_eq!(remove(&mo, id_of(&open)).await.removed, 1);
    let mine = gil.client.mine(page.thread).await.unwrap().held;
    let standings = mine.iter().map(|own| (own.comment.id, own.standing)).collect::<Vec<_>>();
    assert_eq!(standings, [(shadow.id, Standing::Shown)]);
}

#[tokio::test]
async fn it_goes_along_when_a_guest_becomes_a_member() {
    let app = TestApp::start().await;
    let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
    let comment = gil.post(&page, "as a guest").await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let own = ruth.post(&page, "as a member").await;
    let removal = remove(&mo, id_of(&comment)).await;
    ruth.client.claim(gil.auth.as_ref().unwrap()).await.unwrap();
    sqlx::raw_sql("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
    let person = PersonId(ruth.as_member().id.0);
    let undone = mo.client.undo_removal(person, removal.id).await.unwrap();
    assert_eq!((undone.person, undone.restored), (person, 1));
    until("the jobs to be done", async || {
        (app.count("select count(*) from jobs where due_at <= now()").await == 0).then_some(())
    })
    .await;
    let left = standing(&app, &page).await;
    assert_eq!(left, [comment.id, own.id].into(), "what was another's stays");
}

#[tokio::test]
async fn words_that_are_gone_do_not_come_back() {
    let app = TestApp::start().await;
    let (mo, gil, page) = (moderator(&app).await, app.guest("Gil"), app.blog.page("p"));
    let (old, young) = (gil.post(&page, "old").await, gil.post(&page, "young").await);
    let removal = remove(&mo, id_of(&old)).await;
    let sql = "update comments set removed_at = now() - interval '31 days' where id = $1";
    sqlx::query(sql).bind(old.id.0).execute(&app.owner).await.unwrap();
    jobs::trim_once(&app.app.store).await.unwrap();
    assert_eq!(mo.client.removal(id_of(&old), removal.id).await.unwrap().restorable, 1);
    let undone = mo.client.undo_removal(id_of(&old), removal.id).await.unwrap();
    assert_eq!((undone.state, undone.restored), (RemovalState::Restored, 1));
    assert_eq!(standing(&app, &page).await, [young.id].into());
}

#[tokio::test]
async fn of_somebody_who_is_erased_only_the_act_is_left() {
    let app = TestApp::start().await;
    let (gil, page) = (app.guest("Gil"), app.blog.page("p"));
    let ada = Persona::member(&app, &app.blog, "Ada", Role::Admin).await;
    let comment = gil.post(&page, "Hello").await;
    let why = RemoveWritten { note: Some("canary".to_owned()), ..of(Since::Ever) };
    let removal = ada.client.remove_written(id_of(&comment), &why).await.unwrap().removal.unwrap();
    ada.client.erase(id_of(&comment), ErasePerson { texts: Texts::Keep }).await.unwrap();
    until("the jobs to be done", async || {
        (app.count("select count(*) from jobs where due_at <= now()").await == 0).then_some(())
    })
    .await;
    assert_eq!(app.count("select count(*) from removals where note is not null").await, 0);
    let log = "select count(*) from audit_log where details::text like '%canary%'";
    assert_eq!(app.count(log).await, 0);
    let undone = ada.client.undo_removal(id_of(&comment), removal.id).await.unwrap();
    assert_eq!((undone.restored, undone.note), (0, None), "what was removed went with its author");
}
