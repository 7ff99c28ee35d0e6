//! Proof of work: asked of people whom a site does not know, done by their programs, and good once.

use afterword_server::domain::{pipeline::SpamSettings, work::WorkPolicy};
use sdk::{
    client::idempotency_key,
    wire::{Code, NewComment, Phase, Role},
    work,
};
use uuid::Uuid;

use crate::support::{Answer, Persona, TestApp, app::Page, tab::form};

/// A server that asks newcomers of the blog for work.
async fn asking(policy: WorkPolicy) -> TestApp {
    let app = TestApp::start().await;
    app.moderate(|settings| {
        settings.trusted_after = 1;
        settings.spam = SpamSettings { proof_of_work: policy, ..SpamSettings::default() };
    })
    .await;
    app
}

/// A post that does no work by itself.
struct Post<'a> {
    app: &'a TestApp,
    page: &'a Page,
    who: &'a Persona,
    says: NewComment,
    key: Uuid,
}

impl<'a> Post<'a> {
    fn new(app: &'a TestApp, page: &'a Page, who: &'a Persona, body: &str) -> Self {
        Self { app, page, who, says: who.says(page, body), key: idempotency_key() }
    }

    async fn send(&self, proof: Option<&str>) -> Answer {
        self.app
            .ask("POST", &format!("/threads/{}/comments", self.page.thread))
            .header("authorization", &self.who.header())
            .header("x-afterword-csrf", "1")
            .header("origin", self.app.blog.origin)
            .header("content-type", "application/json")
            .header("idempotency-key", &self.key.to_string())
            .maybe(work::HEADER, proof)
            .json(&self.says)
            .send()
            .await
    }

    /// What is asked for.
    async fn challenge(&self, proof: Option<&str>) -> String {
        let problem = self.send(proof).await.problem();
        assert_eq!((problem.code, problem.status), (Code::ProofOfWorkNeeded, 428));
        problem.challenge.unwrap()
    }
}

#[tokio::test]
async fn a_bot_without_the_work_is_refused_and_the_sdk_does_it() {
    let app = asking(WorkPolicy::Newcomers).await;
    let (page, ada, bot) = (app.blog.page("p"), app.guest("Ada"), app.guest("Bot"));
    let spam = Post::new(&app, &page, &bot, "Buy now");
    for guess in [None, Some("12.16.k1.0.x;0,0"), Some("?")] {
        spam.challenge(guess).await;
    }
    assert_eq!(ada.post(&page, "Hello").await.parent, None);
    assert_eq!(ada.list(&page).await.comments.len(), 1);
}

#[tokio::test]
async fn a_proof_is_good_for_its_own_post_and_once() {
    let app = asking(WorkPolicy::Newcomers).await;
    let (page, other) = (app.blog.page("p"), app.blog.page("other"));
    let (ada, ben) = (app.guest("Ada"), app.guest("Ben"));
    let post = Post::new(&app, &page, &ada, "Hello");
    let challenge = post.challenge(None).await;
    let proof = work::solve(&challenge).unwrap();

    // Neither with another text, nor by another author, nor elsewhere, nor as another post, nor changed.
    for wrong in [
        Post { key: post.key, ..Post::new(&app, &page, &ada, "Another") },
        Post { key: post.key, ..Post::new(&app, &page, &ben, "Hello") },
        Post { key: post.key, ..Post::new(&app, &other, &ada, "Hello") },
        Post::new(&app, &page, &ada, "Hello"),
    ] {
        wrong.challenge(Some(&proof)).await;
    }
    post.challenge(Some(&challenge)).await;
    post.challenge(Some(&proof[..proof.len() - 1])).await;
    post.challenge(Some(&proof.replacen("12.16.", "0.16.", 1))).await;

    let done = post.send(Some(&proof)).await;
    assert_eq!(done.status, 201, "{}", done.text());
    assert_eq!(post.send(Some(&proof)).await.json(), done.json(), "a repetition is the same post");
    assert_eq!(ada.list(&page).await.comments.len(), 1);
}

#[tokio::test]
async fn people_in_good_standing_never_hear_of_it() {
    let app = asking(WorkPolicy::Newcomers).await;
    let (page, ada, bot) = (app.blog.page("p"), app.guest("Ada"), app.key_client().await);
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    ada.post(&page, "Hello").await;
    assert_eq!(Post::new(&app, &page, &ada, "Again").send(None).await.status, 201);
    assert_eq!(Post::new(&app, &page, &bot, "A program").send(None).await.status, 201);
    let path = format!("/threads/{}/comments", page.thread);
    let says = page.comment("A moderator");
    assert_eq!(app.write("POST", &path, &mo).json(&says).send().await.status, 201);
}

#[tokio::test]
async fn newcomers_are_asked_while_many_write_at_one_address() {
    let app = asking(WorkPolicy::WhenBusy).await;
    let page = app.blog.page("p");
    for number in 0..4 {
        let guest = app.guest(&format!("Guest {number}"));
        assert_eq!(Post::new(&app, &page, &guest, "Hello").send(None).await.status, 201);
    }
    let guest = app.guest("One more");
    let challenge = Post::new(&app, &page, &guest, "Hello").challenge(None).await;
    assert!(challenge.starts_with("12.16."), "{challenge}");
}

#[tokio::test]
async fn what_a_form_without_scripts_sends_is_held_where_work_is_asked_for() {
    let app = asking(WorkPolicy::Newcomers).await;
    let mut tab = app.tab();
    let address = "/comment?site=blog&key=blog.example/on-rivers";
    let page = tab.get(address).await;
    let filled =
        form(&page, "/comment").with("body", "Hello").with("name", "Ada").with("email", "");
    let sent = tab.send("/comment", &filled).await;
    assert!(sent.text().contains("waits for a moderator"), "{}", sent.text());
    let owner = app.key_client().await;
    let items = owner.client.queue(&sdk::client::QueueQuery::default()).await.unwrap().items;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].findings[0].phase, Phase::ProofOfWork);
}

#[tokio::test]
async fn a_page_may_send_a_proof() {
    let app = TestApp::start().await;
    let answer = app
        .ask("OPTIONS", "/counts")
        .header("origin", app.blog.origin)
        .header("access-control-request-method", "POST")
        .send()
        .await;
    assert!(answer.header("access-control-allow-headers").unwrap().contains(work::HEADER));
}
