//! Notices of illegal content, as the Digital Services Act asks for them: given by anybody, decided with reasons, told.

use sdk::wire::{Code, DecideNotice, Ground, NoticeDecision, NoticeId, Role};

use crate::support::{Persona, TestApp, mailbox::Mailbox, persona::refused};

struct Scene {
    app: TestApp,
    mailbox: Mailbox,
    mo: Persona,
    comment: sdk::wire::Comment,
    page: String,
}

impl Scene {
    /// A comment of a member whose address is proven, and a moderator.
    async fn new() -> Self {
        let (app, mailbox) = TestApp::with_mail().await;
        let ana = Persona::member(&app, &app.blog, "Ana", Role::Member).await;
        let sql = "update accounts set email = $1, email_key = $1, email_verified_at = now() where name = 'Ana'";
        sqlx::query(sql).bind(app.mail_address("ana")).execute(&app.owner).await.unwrap();
        let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
        let comment = ana.post(&app.blog.page("p"), "Something *awful*").await;
        let page = format!("/notice/{}", app.blog.key);
        Self { app, mailbox, mo, comment, page }
    }

    async fn give(&self, fields: &[(&str, &str)]) -> crate::support::Answer {
        let place = self.comment.id.to_string();
        let email = self.app.mail_address("eve");
        let mut all = vec![
            ("place", place.as_str()),
            ("why", "It incites to <violence>."),
            ("name", "Eve"),
            ("email", email.as_str()),
            ("faith", "on"),
        ];
        for (name, value) in fields {
            all.retain(|(known, _)| known != name);
            all.push((name, value));
        }
        self.app.tab().submit(&self.page, &self.page, &all).await
    }

    async fn notice(&self) -> NoticeId {
        self.mo.client.notices(None).await.unwrap().notices[0].id
    }
}

fn decision(decision: NoticeDecision) -> DecideNotice {
    DecideNotice {
        decision,
        ground: Ground::Illegal,
        reference: "§ 130 StGB".into(),
        facts: "It calls for attacks on a group.".into(),
    }
}

#[tokio::test]
async fn anybody_gives_notice_without_an_account_and_gets_a_receipt() {
    let scene = Scene::new().await;
    let mut tab = scene.app.tab();
    let form = tab.get(&format!("{}?comment={}", scene.page, scene.comment.id)).await.text();
    let is_known = form.contains("type=\"hidden\" name=\"place\"");
    assert!(form.contains("Something awful") && is_known, "{form}");
    let answer = scene.give(&[]).await;
    assert!(answer.status == 200 && answer.text().contains("Your notice has arrived"));
    let letter = scene.mailbox.letter(&scene.app.mail_address("eve"), "Your notice about").await;
    let notice = scene.notice().await;
    assert!(
        letter.text.contains(&notice.to_string()) && letter.text.contains("It incites"),
        "{}",
        letter.text
    );
    let listed = scene.mo.client.notices(None).await.unwrap().notices.remove(0);
    assert_eq!((listed.comment, listed.name.as_deref()), (scene.comment.id, Some("Eve")));
    assert_eq!(listed.email, None, "for admins alone");
    let admin = Persona::member(&scene.app, &scene.app.blog, "Ada", Role::Admin).await;
    assert!(admin.client.notices(None).await.unwrap().notices[0].email.is_some());
}

#[tokio::test]
async fn a_notice_lacks_nothing_that_the_law_asks_for() {
    let scene = Scene::new().await;
    for (field, value) in
        [("why", ""), ("name", ""), ("email", "nobody"), ("faith", ""), ("place", "elsewhere")]
    {
        let answer = scene.give(&[(field, value)]).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.text().contains("Something is missing below."), "{field}");
    }
    let nowhere = sdk::client::idempotency_key().to_string();
    assert_eq!(scene.give(&[("place", &nowhere)]).await.status, 422);
    assert_eq!(scene.app.count("select count(*) from notices").await, 0);
    let nameless = [("name", ""), ("email", ""), ("exempt", "on")];
    assert_eq!(scene.give(&nameless).await.status, 200);
    let address = format!("https://blog.example/p#comment-{}", scene.comment.id);
    assert_eq!(scene.give(&[("place", &address)]).await.status, 200);
    assert_eq!(scene.app.count("select count(*) from notices").await, 2);
}

#[tokio::test]
async fn a_decision_takes_away_with_reasons_that_both_are_told() {
    let scene = Scene::new().await;
    scene.give(&[]).await;
    let notice = scene.notice().await;
    let remove = decision(NoticeDecision::Remove);
    let decided = scene.mo.client.decide_notice(notice, &remove).await.unwrap();
    let reasons = decided.reasons.unwrap();
    assert_eq!((reasons.decision, reasons.by.as_str()), (NoticeDecision::Remove, "Mo"));
    let page = scene.app.blog.page("p");
    assert_eq!(scene.app.reader().list(&page).await.thread.comments, 0);
    for (who, subject) in [("eve", "Decision about your notice"), ("ana", "Your comment on")] {
        let letter = scene.mailbox.letter(&scene.app.mail_address(who), subject).await;
        for words in ["§ 130 StGB", "It calls for attacks", "A person decided", "You can contest"]
        {
            assert!(letter.text.contains(words), "{who}: {words}: {}", letter.text);
        }
    }
    let again = scene.mo.client.decide_notice(notice, &decision(NoticeDecision::Keep)).await;
    assert_eq!(refused(again), Code::Invalid, "once");
    let log = scene.mo.client.log(Some("notice"), None, None).await.unwrap().entries;
    assert_eq!((log.len(), log[0].by.as_str()), (1, "Mo"));
}

#[tokio::test]
async fn a_comment_that_stays_is_no_news_for_its_author() {
    let scene = Scene::new().await;
    scene.give(&[]).await;
    let notice = scene.notice().await;
    scene.mo.client.decide_notice(notice, &decision(NoticeDecision::Keep)).await.unwrap();
    let letter = scene.mailbox.letter(&scene.app.mail_address("eve"), "Decision about").await;
    assert!(letter.text.contains("the comment stays"), "{}", letter.text);
    assert!(scene.mailbox.all(&scene.app.mail_address("ana")).is_empty());
    let page = scene.app.blog.page("p");
    assert_eq!(scene.app.reader().list(&page).await.thread.comments, 1);
}

#[tokio::test]
async fn only_moderators_decide() {
    let scene = Scene::new().await;
    scene.give(&[]).await;
    let (notice, keep) = (scene.notice().await, decision(NoticeDecision::Keep));
    let eve = Persona::member(&scene.app, &scene.app.blog, "Eve", Role::Observer).await;
    assert!(eve.client.notices(None).await.is_ok());
    assert_eq!(refused(eve.client.decide_notice(notice, &keep).await), Code::NotAllowed);
    let wordless = DecideNotice { facts: " ".into(), ..keep };
    assert_eq!(refused(scene.mo.client.decide_notice(notice, &wordless).await), Code::Invalid);
    let nowhere = NoticeId(sdk::client::idempotency_key());
    let keep = decision(NoticeDecision::Keep);
    assert_eq!(refused(scene.mo.client.decide_notice(nowhere, &keep).await), Code::NotFound);
}
