//! Following a thread by mail: who asked for it is told that there is something new, at most once an hour, and never what.

use sdk::{
    client::idempotency_key,
    wire::{Code, NewComment, NewGuest, Role},
};

use crate::support::{
    Persona, TestApp,
    app::Page,
    mailbox::{Letter, Mailbox},
    persona::refused,
    tab::token,
};

async fn start() -> (TestApp, Mailbox) {
    let mailbox = Mailbox::new();
    let app = TestApp::with_settings(|settings| mailbox.of(settings)).await;
    (app, mailbox)
}

/// Somebody's address: another one for each test, since all count in one Redis.
fn at(app: &TestApp, name: &str) -> String {
    format!("{name}@port{}.example", app.address.port())
}

/// A member whose address is proven.
async fn proven(app: &TestApp, name: &str) -> Persona {
    let member = Persona::member(app, &app.blog, name, Role::Member).await;
    let sql =
        "update accounts set email = $1, email_key = $1, email_verified_at = now() where name = $2";
    let email = at(app, &name.to_lowercase());
    sqlx::query(sql).bind(&email).bind(name).execute(&app.owner).await.unwrap();
    member
}

async fn follows(who: &Persona, page: &Page) -> Option<bool> {
    who.client.mine(page.thread).await.unwrap().follows
}

/// Waits until everything that is due is done.
async fn quiet(app: &TestApp) {
    crate::support::until("no jobs that are due", async || {
        let due = app.count("select count(*) from jobs where due_at <= now()").await;
        (due == 0).then_some(())
    })
    .await;
}

/// The hour since the last letter is over.
async fn an_hour_later(app: &TestApp) {
    for sql in [
        "update threads set digest_at = digest_at - interval '1 hour', digest_due = digest_due - interval '1 hour'",
        "update jobs set due_at = due_at - interval '1 hour'",
    ] {
        sqlx::query(sql).execute(&app.owner).await.unwrap();
    }
    app.app.queue.wake();
    quiet(app).await;
}

/// The link to say no more, which stands last.
fn stop_link(letter: &Letter) -> String {
    let url = letter.text.lines().rfind(|line| line.starts_with("http")).unwrap();
    format!("/auth/replies{}", url.split_once("/auth/replies").unwrap().1)
}

#[tokio::test]
async fn who_follows_is_told_once_an_hour_how_much_is_new() {
    let (app, mailbox) = start().await;
    let (mei, ben, page) = (proven(&app, "Mei").await, app.guest("Ben"), app.blog.page("p"));
    let email = at(&app, "mei");
    ben.post(&page, "Before").await;
    assert_eq!(follows(&mei, &page).await, Some(false));
    mei.client.follow(page.thread, true).await.unwrap();
    mei.client.follow(page.thread, true).await.unwrap();
    assert_eq!(follows(&mei, &page).await, Some(true));

    let mut new = ben.says(&page, "VISIT https://evil.example");
    new.thread.url = Some(format!("{}/p", app.blog.origin));
    ben.client.post(page.thread, &new, idempotency_key()).await.unwrap();
    let first = mailbox.letter(&email, "A new comment on").await;
    for words in ["evil", "VISIT", "Ben"] {
        assert!(!first.text.contains(words) && !first.html.contains(words), "{words}");
    }
    let gone = ben.post(&page, "Two").await;
    mei.post(&page, "My own").await;
    for body in ["Three", "Four"] {
        ben.post(&page, body).await;
    }
    ben.delete(&page, &gone).await.unwrap();
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 1, "the rest waits for the hour");
    an_hour_later(&app).await;
    mailbox.letter(&email, "2 new comments on").await;
    an_hour_later(&app).await;
    assert_eq!(mailbox.all(&email).len(), 2, "nothing new, no letter");

    mei.client.follow(page.thread, false).await.unwrap();
    ben.post(&page, "Five").await;
    an_hour_later(&app).await;
    assert_eq!((mailbox.all(&email).len(), follows(&mei, &page).await), (2, Some(false)));
}

#[tokio::test]
async fn an_answer_to_who_follows_is_told_once() {
    let (app, mailbox) = start().await;
    let (mei, ben, page) = (proven(&app, "Mei").await, app.guest("Ben"), app.blog.page("p"));
    let email = at(&app, "mei");
    let comment = mei.post(&page, "Hello").await;
    mei.client.follow(page.thread, true).await.unwrap();
    ben.reply(&page, &comment, "Hello Mei").await;
    mailbox.letter(&email, "answered you").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 1);
    ben.post(&page, "To everybody").await;
    an_hour_later(&app).await;
    mailbox.letter(&email, "A new comment on").await;

    // Who wants no mail about answers is told of them as of everything else.
    sqlx::query("update accounts set reply_mail = false").execute(&app.owner).await.unwrap();
    ben.reply(&page, &comment, "Still there?").await;
    an_hour_later(&app).await;
    assert_eq!(mailbox.all(&email).len(), 3);
}

#[tokio::test]
async fn one_click_in_the_mail_ends_it_for_this_thread() {
    let (app, mailbox) = start().await;
    let (mei, ben) = (proven(&app, "Mei").await, app.guest("Ben"));
    let (page, other) = (app.blog.page("p"), app.blog.page("other"));
    for page in [&page, &other] {
        mei.client.follow(page.thread, true).await.unwrap();
    }
    ben.post(&page, "Hello").await;
    let letter = mailbox.letter(&at(&app, "mei"), "A new comment on").await;
    assert_eq!(letter.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");

    let link = stop_link(&letter);
    let mut tab = app.tab();
    let shown = tab.get(&link).await;
    assert!(shown.text().contains("No more mail about this conversation"), "{}", shown.text());
    assert_eq!(
        follows(&mei, &page).await,
        Some(true),
        "a link that is only looked at does nothing"
    );
    let says = link.split_once("token=").unwrap().1;
    let fields = [("token", &*token(&shown)), ("says", says)];
    assert!(tab.post("/auth/replies", &fields, "same-origin").await.text().contains("Done."));
    assert_eq!(follows(&mei, &page).await, Some(false));
    assert_eq!(follows(&mei, &other).await, Some(true));
    assert!(tab.get(&link).await.text().contains("nothing is sent there"), "the link is over");

    ben.post(&other, "Hello").await;
    let letters = crate::support::until("another letter", async || {
        let all = mailbox.all(&at(&app, "mei"));
        (all.len() == 2).then_some(all)
    })
    .await;
    let clicks = letters.iter().map(|letter| letter.header("List-Unsubscribe"));
    for target in clicks {
        let query = target.split_once("/replies/stop").unwrap().1.trim_end_matches('>');
        let path = format!("/replies/stop{query}");
        let ask =
            app.ask_path("POST", &path).header("content-type", "application/x-www-form-urlencoded");
        ask.body("List-Unsubscribe=One-Click").send().await;
    }
    assert_eq!(follows(&mei, &other).await, Some(false));
}

#[tokio::test]
async fn only_who_reads_the_mail_of_an_address_follows() {
    let (app, mailbox) = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let unproven = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    assert_eq!(follows(&unproven, &page).await, None);
    assert_eq!(refused(unproven.client.follow(page.thread, true).await), Code::Invalid);
    assert_eq!(refused(ada.client.follow(page.thread, true).await), Code::Invalid);
    assert_eq!(refused(app.reader().client.follow(page.thread, true).await), Code::SignedOut);
    let program = app.key_client().await;
    assert_eq!(refused(program.client.follow(page.thread, true).await), Code::MembersOnly);

    let email = at(&app, "ada");
    let guest = Some(NewGuest { name: "Ada".to_owned(), email: Some(email.clone()) });
    let new = NewComment { guest, ..ada.says(&page, "Hello") };
    ada.client.post(page.thread, &new, idempotency_key()).await.unwrap();
    mailbox.letter(&email, "Answers on").await;
    assert_eq!(follows(&ada, &page).await, None, "before she said yes");
    sqlx::query("update guests set email_verified_at = now()").execute(&app.owner).await.unwrap();
    assert_eq!(follows(&ada, &page).await, Some(false), "a comment of one's own turns nothing on");
    ada.client.follow(page.thread, true).await.unwrap();
    app.guest("Ben").post(&page, "Hello").await;
    mailbox.letter(&email, "A new comment on").await;

    // As a member she follows what she followed as a guest.
    let mei = proven(&app, "Mei").await;
    mei.client.claim(ada.auth.as_ref().unwrap()).await.unwrap();
    assert_eq!(follows(&mei, &page).await, Some(true));
}

#[tokio::test]
async fn nobody_is_offered_mail_where_none_is_sent() {
    let app = TestApp::start().await;
    let (mei, page) = (proven(&app, "Mei").await, app.blog.page("p"));
    assert_eq!(follows(&mei, &page).await, None);
    assert_eq!(refused(mei.client.follow(page.thread, true).await), Code::Invalid);
}
