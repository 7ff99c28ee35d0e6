//! The queue, the search through comments and the overview of a site's dashboard.

use afterword_server::domain::pipeline::Policy;
use sdk::wire::{NewReport, Reason, Role};

use crate::support::{
    Answer, TestApp,
    app::Site,
    mailbox::{Letter, Mailbox},
    people,
    tab::{Form, Tab, form},
    until,
};

const QUEUE: &str = "/dashboard/blog/queue";
const DECIDE: &str = "/dashboard/blog/queue/decide";

/// A server, and somebody who moderates the blog.
async fn start() -> (TestApp, Mailbox) {
    people::start().await
}

/// Somebody with an account who is this on a site.
async fn staff<'a>(
    app: &'a TestApp,
    mailbox: &Mailbox,
    name: &str,
    site: &Site,
    role: Role,
) -> Tab<'a> {
    let tab = people::with(app, mailbox, name).await;
    let appoint = "insert into members (site_id, id, account_id, role)
        select $1, gen_random_uuid(), id, $3 from accounts where email = $2";
    let email = people::at(app, name);
    let made = sqlx::query(appoint).bind(site.id.0).bind(email).bind(role.as_str());
    made.execute(&app.owner).await.unwrap();
    tab
}

/// A comment by a guest that waits; its id.
async fn hold(app: &TestApp, name: &str, html: &str) -> String {
    let hold = r#"
        with guest as (
            insert into guests (site_id, id, secret_hash, name)
            values ($1, gen_random_uuid(), sha256(convert_to($2 || $3, 'utf8')), $2)
            returning id
        )
        insert into held_comments
            (site_id, id, thread_id, thread_key, url, title, guest_id, author_name, source, html, findings)
        select $1, $4, gen_random_uuid(), 'blog.example/p', 'https://blog.example/p', 'On rivers', id, $2, $3, $3,
            '[{"phase": "links", "verdict": "hold", "detail": "7"}]'
        from guest
        returning id::text
    "#;
    let id = sdk::wire::CommentId::new();
    let waiting = sqlx::query_scalar(hold).bind(app.blog.id.0).bind(name).bind(html).bind(id.0);
    waiting.fetch_one(&app.owner).await.unwrap()
}

/// The form of an item, with which it is decided about.
fn about(page: &Answer, id: &str) -> Form {
    let mut found = form(page, DECIDE);
    found = found.with("item", id);
    found
}

async fn decide(tab: &mut Tab<'_>, id: &str, decision: &str) -> String {
    let page = tab.get(QUEUE).await;
    let sent = tab.send(DECIDE, &about(&page, id).with("decision", decision)).await;
    let place = people::leads_to(&sent).to_owned();
    tab.get(&place).await.text()
}

#[tokio::test]
async fn a_held_comment_is_shown_as_readers_would_see_it_with_why_it_waits() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    assert!(mia.get(QUEUE).await.text().contains("Nothing waits"));
    let id = hold(&app, "Ana <b>", "<p>Buy <em>this</em></p>").await;
    let page = mia.get(QUEUE).await.text();
    assert!(page.contains("<p>Buy <em>this</em></p>") && page.contains("Ana &lt;b"), "{page}");
    assert!(page.contains("Many links") && page.contains(">7<"), "{page}");
    assert!(page.contains("On rivers") && page.contains("href=\"https://blog.example/p\""));
    assert!(page.contains("Nothing published so far"), "{page}");
    assert!(page.contains(&format!("data-id=\"{id}\"")), "{page}");
    mia.language = "de".to_owned();
    assert!(mia.get(QUEUE).await.text().contains("Viele Links"));
}

#[tokio::test]
async fn a_decision_takes_it_out_of_the_queue_and_can_be_undone() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let id = hold(&app, "Ana", "<p>one</p>").await;
    for (decision, said) in [("spam", "called spam"), ("remove", "was removed")] {
        let done = decide(&mut mia, &id, decision).await;
        assert!(done.contains(said) && done.contains("Nothing waits"), "{done}");
        let list = if decision == "spam" { "?show=spam" } else { "" };
        let list = format!("/dashboard/blog/comments{list}");
        assert!(mia.get(&list).await.text().contains("<p>one</p>"), "{decision}");
        // The page that the form led to has the way back.
        let page = mia.get(&format!("{QUEUE}?done={id}")).await;
        let undo = form(&page, DECIDE);
        assert!(undo.fields.iter().any(|(name, value)| name == "item" && value.contains('.')));
        let undone = mia.send(DECIDE, &undo.with("decision", "restore")).await;
        let place = people::leads_to(&undone).to_owned();
        let page = mia.get(&place).await.text();
        assert!(page.contains("undone") && page.contains("<p>one</p>"), "{page}");
        // What was decided before is known to whoever decides next: a fresh one is easier to follow.
        sqlx::query("delete from moderation_decisions").execute(&app.owner).await.unwrap();
    }
}

#[tokio::test]
async fn many_are_decided_at_once_and_a_program_gets_the_same_in_json() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let ids = [hold(&app, "Ana", "<p>one</p>").await, hold(&app, "Ben", "<p>two</p>").await];
    let page = mia.get(QUEUE).await;
    let mut all = form(&page, DECIDE).with("decision", "remove");
    all.fields.retain(|(name, _)| name != "item");
    all.fields.extend(ids.map(|id| ("item".to_owned(), id)));
    let place = people::leads_to(&mia.send(DECIDE, &all).await).to_owned();
    assert!(mia.get(&place).await.text().contains("2 comments were removed."));
}

#[tokio::test]
async fn who_was_later_is_told_who_decided() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let mut ben = staff(&app, &mailbox, "ben", &app.blog, Role::Owner).await;
    let id = hold(&app, "Ana", "<p>one</p>").await;
    let (at_mia, at_ben) = (mia.get(QUEUE).await, ben.get(QUEUE).await);
    mia.send(DECIDE, &about(&at_mia, &id).with("decision", "spam")).await;
    let late = ben.send(DECIDE, &about(&at_ben, &id).with("decision", "approve")).await;
    let place = people::leads_to(&late).to_owned();
    let page = ben.get(&place).await.text();
    assert!(page.contains("mia had called it spam already."), "{page}");
}

#[tokio::test]
async fn reported_comments_stand_there_with_what_was_said_of_them() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Buy *this*").await;
    let report = NewReport { reason: Reason::Abuse, note: Some("Look <here>".to_owned()) };
    ben.client.report(page.thread, comment.id, &report).await.unwrap();
    let shown = mia.get(&format!("{QUEUE}?show=reported")).await.text();
    assert!(shown.contains("Insult or threat") && shown.contains("Look &lt;here&gt;"), "{shown}");
    assert!(!mia.get(&format!("{QUEUE}?show=held")).await.text().contains("Buy"));
    let overview = mia.get("/dashboard/blog").await.text();
    assert!(overview.contains("comment was reported"), "{overview}");
}

#[tokio::test]
async fn comments_are_found_by_their_words_authors_and_pages() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let (ada, page, other) = (app.guest("Ada"), app.blog.page("rivers"), app.blog.page("hills"));
    ada.post(&page, "Water runs 100% down").await;
    ada.post(&other, "Stones stay").await;
    hold(&app, "Cyd", "<p>Water waits</p>").await;
    let mut found = async |query: &str| {
        let page = mia.get(&format!("/dashboard/blog/comments?{query}")).await;
        assert_eq!(page.status, 200);
        page.text().matches("<article").count()
    };
    assert_eq!(found("").await, 3);
    assert_eq!(found("text=water").await, 2);
    assert_eq!(found("text=100%25").await, 1);
    assert_eq!(found("author=ada").await, 2);
    assert_eq!(found("page=hills").await, 1);
    assert_eq!(found("show=held").await, 1);
    assert_eq!(found(&format!("thread={}", page.thread)).await, 1);
    assert_eq!(found("until=2020-01-01").await, 0);
    assert_eq!(found("from=2020-01-01").await, 3);
}

#[tokio::test]
async fn only_those_who_care_for_the_site_get_in() {
    let (app, mailbox) = start().await;
    let id = hold(&app, "Ana", "<p>secret</p>").await;
    let mut nobody = app.tab();
    assert!(people::leads_to(&nobody.get(QUEUE).await).starts_with("/auth/sign-in"));
    let mut ruth = staff(&app, &mailbox, "ruth", &app.blog, Role::Member).await;
    let mut news = staff(&app, &mailbox, "nia", &app.news, Role::Owner).await;
    for tab in [&mut ruth, &mut news] {
        for path in ["", "/queue", "/comments", "/queue/events"] {
            let page = tab.get(&format!("/dashboard/blog{path}")).await;
            assert_eq!(page.status, 404, "{path}");
            assert!(!page.text().contains("secret"));
        }
    }
    // A moderator of another site has a form of their own, and it does not do here.
    let page = news.get("/dashboard/news/queue").await;
    let own = form(&page, "/dashboard/news/queue/decide").with("item", &id);
    let foreign = news.send("/dashboard/news/queue/decide", &own.with("decision", "approve")).await;
    assert_eq!(foreign.status, 303);
    assert_eq!(app.count("select count(*) from held_comments where decision is null").await, 1);
}

#[tokio::test]
async fn a_form_without_its_token_does_nothing() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let id = hold(&app, "Ana", "<p>one</p>").await;
    let fields = [("token", "x"), ("item", id.as_str()), ("decision", "spam")];
    assert_eq!(mia.post(DECIDE, &fields, "same-origin").await.status, 403);
    assert_eq!(mia.post(DECIDE, &fields, "cross-site").await.status, 403);
    assert_eq!(app.count("select count(*) from held_comments where decision is null").await, 1);
}

#[tokio::test]
async fn a_long_queue_has_pages_and_the_oldest_comes_first() {
    let (app, mailbox) = start().await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    for number in 0..53 {
        hold(&app, "Ana", &format!("<p>number {number}.</p>")).await;
    }
    let first = mia.get(QUEUE).await.text();
    assert!(first.contains("number 0.") && !first.contains("number 50."));
    let next = first.split("class=\"next\"").nth(1).unwrap().split("href=\"").nth(1).unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    let second = mia.get(&next).await.text();
    assert!(second.contains("number 50.") && !second.contains("number 49."), "{second}");
    assert!(!second.contains("class=\"next\""));
}

/// What comes over an open stream, until some of it says this.
async fn heard(mut stream: reqwest::Response, wanted: &str) -> String {
    let mut all = String::new();
    while !all.contains(wanted) {
        let chunk = stream.chunk().await.unwrap();
        let chunk = chunk.unwrap_or_else(|| panic!("it ended: {all}"));
        all.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    all
}

#[tokio::test]
async fn moderators_hear_of_each_other_on_every_node() {
    let (app, mailbox) = start().await;
    app.counts_in_redis().await;
    let other = app.second_node_where(|settings| people::of(&mailbox, settings)).await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let mut ben = staff(&app, &mailbox, "ben", &app.blog, Role::Owner).await.at(&other);
    until("other nodes to be heard", async || {
        (app.app.redis.is_subscribed() && other.app.redis.is_subscribed()).then_some(())
    })
    .await;
    let stream = ben.open("/dashboard/blog/queue/events").await;
    let id = app.guest("Ana").try_post(&app.blog.page("p"), "one").await.unwrap().comment.id;
    let page = mia.get(QUEUE).await;
    let looking = form(&page, DECIDE).with("comment", &id.to_string());
    let told = mia.send("/dashboard/blog/queue/looking", &looking).await;
    assert_eq!(told.status, 204, "{}", told.text());
    mia.send(DECIDE, &about(&page, &id.to_string()).with("decision", "approve")).await;
    let all = heard(stream, "\"decided\"").await;
    assert!(all.contains(r#"{"kind":"arrived"}"#), "{all}");
    let looks = format!(r#""name":"mia","comment":"{id}""#);
    assert!(all.contains(r#""kind":"looking""#) && all.contains(&looks), "{all}");
    assert!(all.contains(r#""decision":"approve""#), "{all}");
}

/// Lets the letter come now that is planned.
async fn hurry(app: &TestApp) {
    let hurry = "update jobs set due_at = now() where kind = 'moderator'";
    until("a letter that is planned", async || {
        let hurried = sqlx::query(hurry).execute(&app.owner).await.unwrap();
        (hurried.rows_affected() > 0).then_some(())
    })
    .await;
    app.app.queue.wake();
}

/// The addresses of a letter's links that do this, without the server.
fn links(letter: &Letter, does: &str) -> Vec<String> {
    let lines = letter.text.lines().filter_map(|line| line.strip_prefix(&format!("{does}: ")));
    lines.map(|url| url[url.find("/decide").unwrap()..].to_owned()).collect()
}

#[tokio::test]
async fn a_moderator_decides_by_mail_once_and_looking_at_the_link_changes_nothing() {
    let (app, mailbox) = start().await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    let saved = mia.submit("/dashboard/blog", "/dashboard/blog/mail", &[("often", "each")]).await;
    assert!(mia.get(people::leads_to(&saved)).await.text().contains("Saved."));
    let (ana, page) = (app.guest("Ana"), app.blog.page("p"));
    ana.try_post(&page, "Is *this* <b>fine?</b>").await.unwrap();
    hurry(&app).await;
    let letter = mailbox.letter(&people::at(&app, "mia"), "A comment waits on blog").await;
    assert!(letter.text.contains("Ana on") && letter.text.contains("Is this"), "{}", letter.text);
    assert!(!letter.html.contains("<b>"), "{}", letter.html);
    let (approve, spam) = (links(&letter, "Approve").remove(0), links(&letter, "Spam").remove(0));

    // Whoever looks at it needs no session, and decides nothing.
    let mut program = app.tab();
    for _ in 0..2 {
        let asked = program.get(&approve).await;
        assert!(asked.text().contains("Approve this comment?"), "{}", asked.text());
    }
    assert_eq!(app.count("select count(*) from comments").await, 0);
    let mut phone = app.tab();
    let button = form(&phone.get(&approve).await, "/decide");
    let done = phone.send("/decide", &button).await.text();
    assert!(done.contains("mia approved it"), "{done}");
    assert_eq!(app.count("select count(*) from comments where removed_at is null").await, 1);
    // None of the links does anything more.
    for link in [&approve, &spam] {
        assert!(phone.get(link).await.text().contains("mia had approved it already"));
    }
    let stale = form(&program.get("/auth/sign-in").await, "/auth/sign-in");
    let token = stale.fields.iter().find(|(name, _)| name == "token").unwrap().1.clone();
    let spam_token = spam.split("token=").nth(1).unwrap();
    let fields = [("token", token.as_str()), ("decides", spam_token)];
    let late = program.post("/decide", &fields, "same-origin").await.text();
    assert!(late.contains("mia approved it"), "{late}");
    assert_eq!(app.count("select count(*) from comments where removed_at is null").await, 1);
}

#[tokio::test]
async fn links_of_those_who_moderate_no_more_are_over_and_letters_stop_on_a_click() {
    let (app, mailbox) = start().await;
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let mut mia = staff(&app, &mailbox, "mia", &app.blog, Role::Moderator).await;
    mia.submit("/dashboard/blog", "/dashboard/blog/mail", &[("often", "hourly")]).await;
    app.guest("Ana").try_post(&app.blog.page("p"), "Hello").await.unwrap();
    hurry(&app).await;
    let letter = mailbox.letter(&people::at(&app, "mia"), "waits on blog").await;
    let remove = links(&letter, "Remove").remove(0);
    let forged = format!("{}x", &remove[..remove.len() - 1]);
    assert!(app.tab().get(&forged).await.text().contains("good for three days"));
    let stop = letter.header("list-unsubscribe").trim_matches(['<', '>']).to_owned();
    let stop = &stop[stop.find("/replies").unwrap()..];
    let stopped = app.ask_path("POST", stop).body("List-Unsubscribe=One-Click").send().await;
    assert_eq!(stopped.status, 200, "{}", stopped.text());
    assert_eq!(app.count("select count(*) from moderator_mail").await, 0);
    let demote = "update members set role = 'member' where role = 'moderator'";
    sqlx::query(demote).execute(&app.owner).await.unwrap();
    assert!(app.tab().get(&remove).await.text().contains("good for three days"));
}
