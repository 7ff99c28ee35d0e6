//! Mail about replies: a guest is asked first, nobody gets mail that they don't want, and what people write is not in it.

use afterword_server::mail::Post;
use sdk::{
    client::idempotency_key,
    wire::{Comment, NewComment, NewGuest, Role},
};

use crate::support::{
    Persona, TestApp,
    app::Page,
    mailbox::{Letter, Mailbox},
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

/// Posts as a guest who gives an address.
async fn post_with(app: &TestApp, who: &Persona, page: &Page, email: &str) -> Comment {
    let mut new = who.says(page, "Hello");
    new.thread.url = Some(format!("{}/p", app.blog.origin));
    new.guest = Some(NewGuest { name: "Ada".to_owned(), email: Some(email.to_owned()) });
    who.client.post(page.thread, &new, idempotency_key()).await.unwrap().comment
}

/// Opens a link of a letter and presses its button.
async fn press(app: &TestApp, link: &str) {
    let mut tab = app.tab();
    let page = tab.get(link).await;
    assert_eq!(page.status, 200);
    let says = link.split_once("token=").unwrap().1;
    let fields = [("token", &*token(&page)), ("says", says)];
    let done = tab.post("/auth/replies", &fields, "same-origin").await;
    assert!(done.text().contains("Done."), "{}", done.text());
}

/// The link to say no more, which stands last.
fn stop_link(letter: &Letter) -> String {
    let url = letter.text.lines().rfind(|line| line.starts_with("http")).unwrap();
    format!("/auth/replies{}", url.split_once("/auth/replies").unwrap().1)
}

/// Waits until everything that was left to do is done.
async fn quiet(app: &TestApp) {
    crate::support::until("no jobs", async || {
        (app.count("select count(*) from jobs").await == 0).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_guest_gets_mail_about_answers_after_they_said_so_from_their_mailbox() {
    let (app, mailbox) = start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let email = at(&app, "ada");
    let comment = post_with(&app, &ada, &page, &email).await;
    let asked = mailbox.letter(&email, "Answers on").await;
    ben.reply(&page, &comment, "Hello Ada").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 1, "nothing before she said yes");

    // A scanner that only looks says nothing for her.
    assert_eq!(app.tab().get(&asked.link()).await.status, 200);
    ben.reply(&page, &comment, "Still there?").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 1);

    press(&app, &asked.link()).await;
    let reply = ben.reply(&page, &comment, "VISIT https://evil.example <b>now</b>").await;
    let told = mailbox.letter(&email, "answered you").await;
    assert!(told.text.contains(&format!("{}/p#comment-{}", app.blog.origin, reply.id)));
    for words in ["evil", "VISIT", "Ben"] {
        assert!(!told.text.contains(words) && !told.html.contains(words), "{words}");
    }
    ada.reply(&page, &reply, "My own answer").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 2, "not of what she wrote herself");

    press(&app, &stop_link(&told)).await;
    ben.reply(&page, &comment, "Once more").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 2);
    assert_eq!(app.count("select count(*) from guests where email is not null").await, 0);
}

#[tokio::test]
async fn a_mail_program_says_no_more_with_one_click() {
    let (app, mailbox) = start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let email = at(&app, "ada");
    let comment = post_with(&app, &ada, &page, &email).await;
    let yes = mailbox.letter(&email, "Answers on").await.link();
    press(&app, &yes).await;
    ben.reply(&page, &comment, "Hello").await;
    let letter = mailbox.letter(&email, "answered you").await;
    let [target, click] =
        ["List-Unsubscribe", "List-Unsubscribe-Post"].map(|name| letter.header(name));
    assert_eq!(click, "List-Unsubscribe=One-Click");
    let path = format!(
        "/replies/stop{}",
        target.split_once("/replies/stop").unwrap().1.trim_end_matches('>')
    );
    let post = async |path: &str| {
        let ask =
            app.ask_path("POST", path).header("content-type", "application/x-www-form-urlencoded");
        ask.body("List-Unsubscribe=One-Click").send().await.status
    };
    assert_eq!(post(&path.replace("token=A", "token=B")).await, 400);
    assert_eq!(post(&path).await, 200);
    assert_eq!(app.count("select count(*) from guests where email is not null").await, 0);
    // What says yes can't say no, and what says no can't say yes.
    assert_eq!(post(&yes.replace("/auth/replies", "/replies/stop")).await, 400);
}

#[tokio::test]
async fn a_member_with_a_proven_address_is_told_until_they_say_no_more() {
    let (app, mailbox) = start().await;
    let page = app.blog.page("p");
    let mei = Persona::member(&app, &app.blog, "Mei", Role::Member).await;
    let comment = mei.post(&page, "Hello").await;
    let ben = app.guest("Ben");
    ben.reply(&page, &comment, "Unproven").await;
    quiet(&app).await;
    let email = at(&app, "mei");
    let sql = "update accounts set email = $1, email_key = $1, email_verified_at = now()";
    sqlx::query(sql).bind(&email).execute(&app.owner).await.unwrap();
    ben.reply(&page, &comment, "Proven").await;
    let letter = mailbox.letter(&email, "answered you").await;
    assert_eq!(mailbox.all(&email).len(), 1);
    press(&app, &stop_link(&letter)).await;
    ben.reply(&page, &comment, "No more").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 1);
    assert_eq!(app.count("select count(*) from accounts where not reply_mail").await, 1);
}

#[tokio::test]
async fn a_guest_can_not_use_the_proven_address_of_somebody_and_does_not_learn_it() {
    let (app, mailbox) = start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    Persona::member(&app, &app.blog, "Mei", Role::Member).await;
    let email = at(&app, "mei");
    let sql = "update accounts set email = $1, email_key = $1, email_verified_at = now()";
    sqlx::query(sql).bind(&email).execute(&app.owner).await.unwrap();
    post_with(&app, &ada, &page, &email.to_uppercase()).await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email), []);
    assert_eq!(app.count("select count(*) from guests where email is not null").await, 0);
}

#[tokio::test]
async fn a_guest_can_not_pose_as_a_member_and_nobody_as_who_cares_for_the_site() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    Persona::member(&app, &app.blog, "Ilse Marten", Role::Owner).await;
    Persona::member(&app, &app.blog, "Tom Wilk", Role::Member).await;
    for name in ["Ilse Marten", "iIse  marten", "Ilse Mаrten", "tom.wilk"] {
        let posing = app.guest(name);
        let refused = app.write("POST", &format!("/threads/{}/comments", page.thread), &posing);
        let new: NewComment = posing.says(&page, "Buy this");
        let problem = refused.json(&new).send().await.problem();
        assert_eq!(problem.errors[0].pointer, "/guest/name", "{name}");
    }
    app.guest("Ilsa Marten").post(&page, "Another one").await;
    // On another site nobody is called so.
    let elsewhere = Persona::guest(&app, &app.news, "Ilse Marten");
    elsewhere.post(&app.news.page("p"), "Hello").await;
}

/// A07 of the attack cases: the server alone says who is named.
#[tokio::test]
async fn who_is_named_is_marked_and_told_once_if_they_want_to_know() {
    let (app, mailbox) = start().await;
    let page = app.blog.page("p");
    let (mei, ben) =
        (Persona::member(&app, &app.blog, "Mei Lin", Role::Member).await, app.guest("Ben"));
    let email = at(&app, "mei");
    let sql = "update accounts set email = $1, email_key = $1, email_verified_at = now()";
    sqlx::query(sql).bind(&email).execute(&app.owner).await.unwrap();

    let text = |comment: &Comment| comment.html.as_ref().unwrap().0.clone();
    let nobody = ben.post(&page, "@Mei Lin, where are you?").await;
    assert!(!text(&nobody).contains("mention"), "she has not written here");
    let hers = mei.post(&page, "Here. @Mei Lin is me.").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email), [], "not of what she wrote herself");

    let named = ben.post(&page, "Thanks, @mei lin! And once more: @Mei Lin, not @Mei").await;
    let mark = "<span class=\"mention\">@Mei Lin</span>";
    assert_eq!(text(&named), format!("<p>Thanks, {mark}! And once more: {mark}, not @Mei</p>\n"));
    let told = mailbox.letter(&email, "answered you").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 1);
    ben.reply(&page, &hers, "@Mei Lin, an answer that names you").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 2, "an answer that names her is one letter");
    ben.edit(&page, &named, "Thanks, @Mei Lin").await.unwrap();
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 2, "an edit is none");

    press(&app, &stop_link(&told)).await;
    ben.post(&page, "@Mei Lin?").await;
    quiet(&app).await;
    assert_eq!(mailbox.all(&email).len(), 2);
    // On another page nobody is called so.
    let elsewhere = ben.post(&app.blog.page("q"), "@Mei Lin").await;
    assert!(!text(&elsewhere).contains("mention"));
}

#[tokio::test]
async fn letters_wait_until_mail_can_be_sent_and_nobody_waits_for_them() {
    let app = TestApp::with_settings(|settings| {
        // Nobody listens there.
        let address = "smtp://127.0.0.1:1".to_owned().into();
        let from = "Comments <comments@afterword.example>";
        settings.post = Some(Post::new(&address, from, &settings.public_url, &[]).unwrap());
    })
    .await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let email = at(&app, "ada");
    let comment = post_with(&app, &ada, &page, &email).await;
    crate::support::until("a try", async || {
        let put_off = "select count(*) from jobs where error is not null and due_at > now()";
        (app.count(put_off).await == 1).then_some(())
    })
    .await;
    ben.reply(&page, &comment, "Hello Ada").await;

    // The mail server is back, and somebody else of the same seed tries.
    let mailbox = Mailbox::new();
    let second = app.second_node_where(|settings| mailbox.of(settings)).await;
    app.leave().await;
    sqlx::query("update jobs set due_at = now()").execute(&second.owner).await.unwrap();
    mailbox.letter(&email, "Answers on").await;
    quiet(&second).await;
    assert_eq!(mailbox.all(&email).len(), 1);
}
