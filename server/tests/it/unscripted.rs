//! Writing without scripts: the form that a thread's document leads to.

use afterword_server::domain::pipeline::Policy;
use sdk::wire::{CommentPage, Role};

use crate::support::{
    Answer, Persona, TestApp,
    app::Page,
    tab::{Tab, form},
};

const FORM: &str = "/comment?site=blog&key=blog.example/on-rivers";

fn rivers(app: &TestApp) -> Page {
    app.blog.page("blog.example/on-rivers")
}

async fn listed(app: &TestApp, page: &Page) -> CommentPage {
    let path = format!("/threads/{}/comments?min_seq=999", page.thread);
    app.ask("GET", &path).send().await.read()
}

/// Opens the form, fills it in and sends it.
async fn write(tab: &mut Tab<'_>, address: &str, fields: &[(&str, &str)]) -> Answer {
    let page = tab.get(address).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let mut form = form(&page, "/comment");
    for (name, value) in [("body", ""), ("name", ""), ("email", "")].iter().chain(fields) {
        form = form.with(name, value);
    }
    tab.send("/comment", &form).await
}

/// Where an answer leads to.
fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap().to_owned()
}

#[tokio::test]
async fn a_guest_starts_a_conversation_and_another_answers() {
    let app = TestApp::start().await;
    let (mut ada, mut ben) = (app.tab(), app.tab());
    let document = app.ask("GET", "/threads/html?url=https://blog.example/on-rivers").send().await;
    let text = document.text();
    assert!(
        text.contains("href=\"/comment?site=blog&amp;key=blog.example%2Fon-rivers\""),
        "{text}"
    );

    let fields = [("body", "Is *this* it?"), ("name", "Ada"), ("email", "ada@mail.example")];
    let sent = write(&mut ada, FORM, &fields).await;
    let place = location(&sent);
    let shown = ada.get(place.split('#').next().unwrap()).await;
    assert!(shown.text().contains("<p>Is <em>this</em> it?</p>"), "{}", shown.text());
    let found = listed(&app, &rivers(&app)).await;
    assert_eq!(found.thread.url.as_deref(), Some("https://blog.example/on-rivers"));
    let root = &found.comments[0];
    assert!(place.ends_with(&format!("#comment-{}", root.id.0)), "{place}");
    assert_eq!(root.author.as_ref().unwrap().name, "Ada");

    let answer = format!("{FORM}&to={}", root.id.0);
    let page = ben.get(&answer).await.text();
    assert!(page.contains("Reply to Ada") && page.contains("<em>this</em>"), "{page}");
    assert!(page.contains("href=\"https://blog.example/on-rivers\">Return to blog.example</a>"));
    let sent = write(&mut ben, &answer, &[("body", "It is"), ("name", "Ben")]).await;
    let shown = ben.get(location(&sent).split('#').next().unwrap()).await.text();
    assert!(shown.contains("It is") && shown.contains("Is <em>this</em> it?"));
    assert!(shown.contains(">Show all comments</a>"));
    let found = listed(&app, &rivers(&app)).await;
    assert_eq!(found.comments[1].parent, Some(root.id));
    let guests = found.comments.iter().map(|comment| comment.author.as_ref().unwrap().guest);
    let guests = guests.collect::<Vec<_>>();
    assert_ne!(guests[0], guests[1], "each browser is a guest of its own");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::where_blog(|settings| settings.body_chars = 20).await;
    let mut tab = app.tab();
    for (field, value, words) in [
        ("body", " ", "Write something first."),
        ("body", "far too long for this site", "A comment has at most 20 characters."),
        ("name", "...", "A name has at least one letter or digit."),
        ("email", "nowhere", "not an e-mail address"),
    ] {
        let fields = [("body", "<b>kept</b>"), ("name", "Ada"), ("email", "a@b.example")];
        let fields = fields.map(|(name, usual)| (name, if name == field { value } else { usual }));
        let answer = write(&mut tab, FORM, &fields).await;
        let text = answer.text();
        assert_eq!(answer.status, 422, "{field}: {text}");
        let error = text.split(&format!("id=\"{field}-error\">")).nth(1).unwrap();
        assert!(error.split("</p>").next().unwrap().contains(words), "{field}: {error}");
        assert!(field == "body" || text.contains("&lt;b&gt;kept&lt;/b&gt;</textarea>"), "{text}");
        assert!(field == "name" || text.contains("value=\"Ada\""), "{text}");
    }
    assert_eq!(listed(&app, &rivers(&app)).await.comments, []);
}

#[tokio::test]
async fn a_text_can_be_looked_at_before_it_is_posted() {
    let app = TestApp::start().await;
    let mut tab = app.tab();
    let fields = [("body", "Is *this* <b>it</b>?"), ("preview", "1")];
    let shown = write(&mut tab, FORM, &fields).await;
    assert_eq!(shown.status, 200);
    assert!(shown.text().contains("<p>Is <em>this</em> &lt;b&gt;it&lt;/b&gt;?</p>"));
    assert_eq!(listed(&app, &rivers(&app)).await.comments, []);
    let form = form(&shown, "/comment").with("body", "Is *this* it?").with("name", "Ada");
    location(&tab.send("/comment", &form).await);
    assert_eq!(listed(&app, &rivers(&app)).await.comments.len(), 1);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_posts_once() {
    let app = TestApp::start().await;
    let mut tab = app.tab();
    let form = form(&tab.get(FORM).await, "/comment").with("body", "Once").with("name", "Ada");
    let first = location(&tab.send("/comment", &form).await);
    assert_eq!(location(&tab.send("/comment", &form.clone()).await), first);
    assert_eq!(listed(&app, &rivers(&app)).await.comments.len(), 1);

    // Back, another text, and sent again: that may be another comment, or a slip.
    let asked = tab.send("/comment", &form.with("body", "Twice")).await;
    assert_eq!(asked.status, 409);
    assert!(asked.text().contains("You have posted from this page before."));
    let again = crate::support::tab::form(&asked, "/comment").with("body", "Twice");
    location(&tab.send("/comment", &again).await);
    assert_eq!(listed(&app, &rivers(&app)).await.comments.len(), 2);
}

#[tokio::test]
async fn only_a_page_of_the_servers_own_sends_it() {
    let app = TestApp::start().await;
    let (mut tab, mut other) = (app.tab(), app.tab());
    let form = form(&tab.get(FORM).await, "/comment").with("body", "Forged").with("name", "Ada");
    let fields = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields = fields.collect::<Vec<_>>();
    for from in ["cross-site", "same-site"] {
        assert_eq!(tab.post("/comment", &fields, from).await.status, 403, "{from}");
    }
    other.get(FORM).await;
    assert_eq!(other.send("/comment", &form).await.status, 403, "another browser's token");
    let page = app.tab().get(FORM).await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"));
    assert_eq!(listed(&app, &rivers(&app)).await.comments, []);
}

#[tokio::test]
async fn the_rules_are_those_of_the_site() {
    let app = TestApp::where_blog(|settings| settings.posts_per_minute = 1).await;
    let page = rivers(&app);
    let mut tab = app.tab();
    let fields = [("body", "Hello"), ("name", "Ada")];
    location(&write(&mut tab, FORM, &fields).await);
    let root = listed(&app, &page).await.comments[0].clone();
    let limited = write(&mut tab, FORM, &fields).await;
    assert_eq!(limited.status, 429);
    assert!(limited.header("retry-after").is_some());
    assert!(limited.text().contains(">\nHello</textarea>"), "{}", limited.text());

    // What is answered is not there.
    let nowhere = format!("{FORM}&to=019a0000-0000-7000-8000-000000000000");
    let gone = tab.get(&nowhere).await.text();
    assert!(gone.contains("not there any more") && !gone.contains("<form"), "{gone}");

    let ida = Persona::member(&app, &app.blog, "Ida", Role::Owner).await;
    ida.client.close_thread(page.thread, true).await.unwrap();
    for address in [FORM.to_owned(), format!("{FORM}&to={}", root.id.0)] {
        let closed = tab.get(&address).await.text();
        assert!(closed.contains("This conversation is closed.") && !closed.contains("<form"));
    }
    let document = app.ask("GET", "/threads/html?key=blog.example/on-rivers&min_seq=999");
    assert!(!document.send().await.text().contains("/comment?"));
}

#[tokio::test]
async fn where_only_members_write_there_is_no_form() {
    let app = TestApp::where_blog(|settings| settings.guests = false).await;
    let page = app.tab().get(FORM).await.text();
    assert!(page.contains("Only members can comment here.") && !page.contains("<form"));
    let document = app.ask("GET", "/threads/html?key=blog.example/on-rivers").send().await;
    assert!(!document.text().contains("/comment?"));
}

#[tokio::test]
async fn a_member_s_name_is_not_taken_and_nobody_else_s_site_is_written_to() {
    let app = TestApp::start().await;
    Persona::member(&app, &app.blog, "Ida", Role::Member).await;
    let mut tab = app.tab();
    let taken = write(&mut tab, FORM, &[("body", "Hello"), ("name", "Ida")]).await;
    assert_eq!(taken.status, 422);
    assert!(taken.text().contains("A member of this site has this name."), "{}", taken.text());
    for address in
        ["/comment?site=nowhere&key=a", "/comment?site=blog&key=%20", "/comment?site=blog"]
    {
        let refused = tab.get(address).await;
        assert!((400..500).contains(&refused.status), "{address} {}", refused.status);
    }
    // A key that looks like another's address leads nowhere else.
    let page = tab.get("/comment?site=blog&key=evil.example/a").await.text();
    assert!(!page.contains("//evil.example"), "{page}");
}

#[tokio::test]
async fn who_writes_what_waits_is_told_so_and_a_program_is_refused() {
    let app = TestApp::start().await;
    let mut ada = app.tab();
    app.moderate(|settings| settings.policy = Policy::HoldAll).await;
    let fields = [("body", "Is this it?"), ("name", "Ada")];
    let sent = write(&mut ada, FORM, &fields).await;
    assert!(sent.text().contains("Your comment waits for a moderator"), "{}", sent.text());
    assert!(sent.text().contains("Return to blog.example"));
    assert_eq!(app.count("select count(*) from held_comments").await, 1);

    let filled = [("body", "Buy this"), ("name", "Bot"), ("website", "https://bot.example")];
    let sent = write(&mut ada, FORM, &filled).await;
    assert!(sent.text().contains("This site does not take this comment."), "{}", sent.text());
    assert_eq!(app.count("select count(*) from held_comments").await, 1);
}
