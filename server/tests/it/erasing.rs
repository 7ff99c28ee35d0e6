//! What people can ask of a site's owner: everything that is kept of them, and to be forgotten.

use sdk::{
    client::{Error, idempotency_key},
    wire::{
        Code, Crowd, ErasePerson, NewBan, NewComment, NewGuest, NewPersonNote, NewReport, PersonId,
        Reason, Role, ServerFrame, Texts, Vote,
    },
};

use crate::{
    following::Follower,
    support::{Persona, TestApp, app::Page, persona::refused, until::until},
};

const KEEP: ErasePerson = ErasePerson { texts: Texts::Keep };
const REMOVE: ErasePerson = ErasePerson { texts: Texts::Remove };

/// Gil the Canary, a guest who did everything that a guest can do, and who cares for the site.
struct Scene {
    app: TestApp,
    ada: Persona,
    gil: Persona,
    id: PersonId,
    page: Page,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::where_blog(|settings| settings.guest_votes = true).await;
        let ada = Persona::member(&app, &app.blog, "Ada", Role::Admin).await;
        let (gil, page) = (app.guest("Gil Canary"), app.blog.page("p"));
        let email = Some("canary@example.org".to_owned());
        let guest = Some(NewGuest { name: "Gil Canary".to_owned(), email });
        let new = NewComment { guest, ..page.comment("First words") };
        let root = gil.client.post(page.thread, &new, idempotency_key()).await.unwrap().comment;
        let id = PersonId(root.author.clone().unwrap().guest.unwrap().0);
        let other = app.guest("Ben").post(&page, "Ben's words").await;
        gil.client.vote(page.thread, other.id, Vote::Up).await.unwrap();
        let report = NewReport { reason: Reason::Other, note: Some("canary report".to_owned()) };
        gil.client.report(page.thread, other.id, &report).await.unwrap();
        gil.edit(&page, &root, "Second words").await.unwrap();
        let gone = gil.post(&page, "Regretted words").await;
        gil.delete(&page, &gone).await.unwrap();
        app.guest("Ben").reply(&page, &root, "An answer").await;
        ada.client.note(id, &NewPersonNote { text: "canary note".into() }).await.unwrap();
        Self { app, ada, gil, id, page }
    }

    /// What the database still has of Gil in these words.
    async fn kept(&self, words: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for table in [
            "guests",
            "comments",
            "comment_revisions",
            "thread_events",
            "held_comments",
            "person_notes",
            "reports",
            "bans",
            "audit_log",
            "removals",
            "follows",
            "writing_blocks",
        ] {
            let sql = format!("select t::text from {table} t");
            let rows = sqlx::query_scalar::<_, String>(sqlx::AssertSqlSafe(sql));
            let rows = rows.fetch_all(&self.app.owner).await.unwrap();
            let has = |row: &String| words.iter().any(|word| row.to_lowercase().contains(word));
            found.extend(rows.into_iter().filter(has).map(|row| format!("{table}: {row}")));
        }
        found
    }

    /// Waits until nothing is kept in these words.
    async fn until_gone(&self, words: &[&str]) {
        until(&format!("{words:?} to go"), async || {
            self.kept(words).await.is_empty().then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn an_admin_takes_along_everything_that_is_kept_of_somebody_and_nothing_of_others() {
    let scene = Scene::new().await;
    let all = scene.ada.client.export_person(scene.id).await.unwrap();
    assert_eq!((&all["kind"], &all["email"]), (&"guest".into(), &"canary@example.org".into()));
    let comments = all["comments"].as_array().unwrap();
    let texts = comments.iter().map(|comment| comment["markdown"].as_str().unwrap());
    assert_eq!(texts.collect::<Vec<_>>(), ["Second words", "Regretted words"]);
    assert_eq!(comments[0]["earlier_texts"][0]["markdown"], "First words");
    assert_eq!(all["votes"].as_array().unwrap().len(), 1);
    assert_eq!(all["reports"][0]["note"], "canary report");
    assert_eq!(all["moderators"]["notes"][0]["text"], "canary note");
    assert!(!all.to_string().contains("Ben"), "{all}");
    let log = scene.ada.client.log(Some("person.export"), None, None).await.unwrap();
    assert_eq!(log.entries[0].subject, Some(scene.id.to_string()));
    let head = format!("/people/{}/export", scene.id);
    let file = scene.app.ask("GET", &head);
    let bot = scene.app.key_client().await;
    let file = file.header("authorization", &bot.header()).send().await;
    let name = format!("attachment; filename=\"{}-{}.json\"", scene.app.blog.key, scene.id);
    assert_eq!(file.header("content-disposition"), Some(name.as_str()));
}

#[tokio::test]
async fn a_file_of_many_comments_is_whole() {
    let scene = Scene::new().await;
    let sql = "insert into comments (site_id, thread_id, id, root_id, guest_id, author_name, source, html) \
               select site_id, thread_id, new.id, new.id, guest_id, author_name, 'many ' || n, '' \
               from comments, lateral (select gen_random_uuid() as id, n from generate_series(1, 1000) n) new \
               where source = 'Second words'";
    sqlx::query(sql).execute(&scene.app.owner).await.unwrap();
    let all = scene.ada.client.export_person(scene.id).await.unwrap();
    assert_eq!(all["comments"].as_array().unwrap().len(), 1002);
}

#[tokio::test]
async fn texts_that_are_kept_have_no_name_and_live_readers_see_it() {
    let scene = Scene::new().await;
    let other = scene.app.second_node().await;
    let mut followers = Vec::new();
    for node in [&scene.app, &other] {
        followers.push(Follower::new(node.reader(), &scene.page).await);
    }
    let ban = NewBan { guest: Some(sdk::wire::GuestId(scene.id.0)), ..NewBan::default() };
    let ban = NewBan { reason: Some("canary reason".into()), shadow: true, ..ban };
    scene.ada.client.ban(&ban).await.unwrap();
    scene.ada.client.erase(scene.id, KEEP).await.unwrap();
    scene
        .until_gone(&["gil canary", "canary@", "canary note", "canary report", "first words"])
        .await;
    scene.until_gone(&["regretted"]).await;
    let position = scene.app.reader().position(&scene.page).await;
    for follower in &mut followers {
        follower.follow(&scene.page, position).await;
        let comments = follower.comments();
        let names = comments.iter().filter_map(|comment| comment.author.as_ref());
        let names = names.map(|author| author.name.clone()).collect::<Vec<_>>();
        assert_eq!(names, ["Ben", "Deleted person", "Ben"], "{comments:?}");
    }
    let people = scene.ada.client.people(Crowd::All, None, None).await.unwrap().people;
    assert!(people.iter().all(|person| person.id != scene.id), "{people:?}");
    assert_eq!(refused(scene.ada.client.dossier(scene.id).await), Code::MemberNotFound);
    assert_eq!(refused(scene.ada.client.export_person(scene.id).await), Code::MemberNotFound);
    let log = scene.ada.client.log(Some("person.erase"), None, None).await.unwrap().entries;
    assert_eq!((log.len(), log[0].subject.clone()), (1, Some(scene.id.to_string())));
    let up = scene.app.reader().list(&scene.page).await.comments;
    assert_eq!(up.iter().map(|comment| comment.ups).max(), Some(1), "votes count on");
}

#[tokio::test]
async fn texts_go_for_good_if_that_is_asked_for() {
    let scene = Scene::new().await;
    let mut socket = scene.app.socket().await;
    socket.subscribe(scene.page.thread, None).await;
    scene.ada.client.erase(scene.id, REMOVE).await.unwrap();
    assert!(matches!(socket.event().await.event, sdk::wire::Event::CommentRemoved { .. }));
    let anew = |frame| matches!(frame, ServerFrame::Resync { .. }).then_some(());
    socket.hear_until(anew).await;
    scene.until_gone(&["canary", "second words", "first words", "regretted"]).await;
    let listed = scene.app.reader().list(&scene.page).await;
    assert_eq!(listed.thread.comments, 2, "what others wrote");
    let queue = "select count(*) from moderation_items where kind in ('spam', 'remove')";
    assert_eq!(scene.app.count(queue).await, 0, "nothing to be looked at again");
}

#[tokio::test]
async fn whoever_was_erased_comes_back_as_somebody_new_and_again_is_no_error() {
    let scene = Scene::new().await;
    for how in [KEEP, REMOVE, REMOVE] {
        scene.ada.client.erase(scene.id, how).await.unwrap();
    }
    let again = scene.gil.post(&scene.page, "Here again").await;
    assert_ne!(again.author.as_ref().unwrap().guest.unwrap().0, scene.id.0);
    scene.until_gone(&["second words", "regretted"]).await;
    let mine = scene.gil.client.mine(scene.page.thread).await.unwrap();
    assert!(mine.votes.is_empty(), "{mine:?}");
    let listed = scene.app.reader().list(&scene.page).await.comments;
    assert!(listed.iter().any(|comment| comment.id == again.id && !comment.removed), "{listed:?}");
}

#[tokio::test]
async fn a_member_is_cut_off_from_their_account_which_stays_theirs() {
    let app = TestApp::start().await;
    let ada = Persona::member(&app, &app.blog, "Ada", Role::Admin).await;
    let ana = Persona::member(&app, &app.blog, "Ana Canary", Role::Moderator).await;
    let page = app.blog.page("p");
    let comment = ana.post(&page, "My words").await;
    let id = PersonId(ana.as_member().id.0);
    ada.client.erase(id, KEEP).await.unwrap();
    until("the name to go", async || {
        let listed = app.reader().list(&page).await;
        let author = listed.comments[0].author.clone().unwrap();
        (author.name == "Deleted person" && author.badge.is_none()).then_some(())
    })
    .await;
    assert!(ana.delete(&page, &comment).await.is_err(), "signed out");
    for (left, expected) in [
        ("select count(*) from members where account_id is null and role = 'member'", 1),
        ("select count(*) from accounts where name = 'Ana Canary'", 1),
        (
            "select count(*) from widget_sessions s join members m on m.id = s.member_id where m.account_id is null",
            0,
        ),
        ("select count(*) from thread_events where event::text like '%Canary%'", 0),
    ] {
        assert_eq!(app.count(left).await, expected, "{left}");
    }
}

#[tokio::test]
async fn only_admins_hand_over_and_erase_and_only_whoever_is_below_them() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let member = async |name, role| Persona::member(app, &app.blog, name, role).await;
    let (mo, olga) = (member("Mo", Role::Moderator).await, member("Olga", Role::Owner).await);
    let of = |who: &Persona| PersonId(who.as_member().id.0);
    let nobody = PersonId(idempotency_key());
    let not_allowed = |result: Result<(), Error>| assert_eq!(refused(result), Code::NotAllowed);
    not_allowed(mo.client.erase(scene.id, KEEP).await);
    not_allowed(scene.ada.client.erase(of(&olga), KEEP).await);
    not_allowed(scene.ada.client.erase(of(&scene.ada), KEEP).await);
    not_allowed(mo.client.export_person(scene.id).await.map(drop));
    assert_eq!(refused(scene.ada.client.erase(nobody, KEEP).await), Code::MemberNotFound);
    assert_eq!(refused(scene.gil.client.erase(scene.id, KEEP).await), Code::MembersOnly);
    olga.client.erase(of(&scene.ada), KEEP).await.unwrap();
    let erased = "select count(*) from audit_log where act = 'person.erase'";
    assert_eq!(app.count(erased).await, 1);
}

#[tokio::test]
async fn an_admin_erases_somebody_on_the_dashboard_after_a_word_of_confirmation() {
    let app = TestApp::for_staff().await;
    let comment = app.guest("Gil <b>").post(&app.blog.page("p"), "Hello").await;
    let home = format!("/dashboard/{}/people", app.blog.key);
    let gil = format!("{home}/{}", comment.author.unwrap().guest.unwrap());
    let mut ada = app.staff(&app.blog, "ada", Role::Admin).await;
    let file = ada.submit(&gil, &format!("{gil}/export"), &[]).await;
    assert_eq!(file.json()["comments"][0]["markdown"], "Hello");
    let erase = format!("{gil}/erase");
    let page = ada.get(&erase).await.text();
    assert!(page.contains("Erase Gil &lt;b&gt;"), "{page}");
    let unsure = ada.submit(&erase, &erase, &[("texts", "remove")]).await;
    assert_eq!(unsure.status, 422);
    assert!(unsure.text().contains("Tick the box if you are sure."));
    let done = ada.submit(&erase, &erase, &[("texts", "remove"), ("sure", "on")]).await;
    assert_eq!(done.header("location"), Some(format!("{home}?done=erased").as_str()));
    let list = ada.get(&format!("{home}?done=erased")).await.text();
    assert!(list.contains("The person is erased") && !list.contains("Gil"), "{list}");
    assert_eq!(ada.get(&erase).await.status, 404);
    let mut mo = app.staff(&app.blog, "mo", Role::Moderator).await;
    let other = app.guest("Eve").post(&app.blog.page("p"), "Hello").await;
    let other = format!("{home}/{}", other.author.unwrap().guest.unwrap());
    assert!(!mo.get(&other).await.text().contains("Personal data"));
    assert_eq!(mo.get(&format!("{other}/erase")).await.status, 403);
}
