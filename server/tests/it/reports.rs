//! Reporting a comment, by the API and on the widget's panel, and what moderators do about it.

use sdk::wire::{AskPanel, Code, CommentId, NewReport, Reason, Role};

use crate::support::{Persona, TestApp, app::Page, persona::refused};

fn because(reason: Reason, note: &str) -> NewReport {
    let note = Some(note.to_owned()).filter(|note| !note.is_empty());
    NewReport { reason, note }
}

fn ask(lang: &str, comment: CommentId, form: Option<&str>) -> AskPanel {
    AskPanel { lang: lang.to_owned(), comment: Some(comment), form: form.map(str::to_owned) }
}

/// What stands on the panel.
async fn panel(who: &Persona, page: &Page, ask: &AskPanel) -> Result<String, Code> {
    let panel = who.client.panel(page.thread, "report", ask).await;
    panel.map(|panel| panel.html.0).map_err(|error| error.code().unwrap())
}

#[tokio::test]
async fn a_report_waits_for_the_moderators_until_one_of_them_has_looked() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let owner = app.key_client().await;
    let comment = ada.post(&page, "Buy *this*").await;
    let report = because(Reason::Spam, " It is an ad.\r\nSee the link. ");
    ben.client.report(page.thread, comment.id, &report).await.unwrap();

    let open = owner.client.reports(None).await.unwrap();
    let [found] = open.reports.as_slice() else { panic!("{open:?}") };
    assert_eq!((found.thread, found.comment), (page.thread, comment.id));
    assert_eq!(
        (found.reason, found.note.as_deref()),
        (Reason::Spam, Some("It is an ad.\nSee the link."))
    );
    for _ in 0..2 {
        owner.client.resolve_report(found.id).await.unwrap();
    }
    assert_eq!(owner.client.reports(None).await.unwrap().reports, []);
    let kept = "select count(*) from reports where status = 'resolved'";
    assert_eq!(app.count(kept).await, 1, "it is kept");
}

#[tokio::test]
async fn who_reports_again_changes_nothing_until_somebody_has_looked() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let (owner, comment) = (app.key_client().await, ada.post(&page, "Hello").await);
    for reason in [Reason::Abuse, Reason::Spam] {
        ben.client.report(page.thread, comment.id, &because(reason, "")).await.unwrap();
    }
    let cyd = app.guest("Cyd");
    cyd.client.report(page.thread, comment.id, &because(Reason::OffTopic, "")).await.unwrap();
    let open = owner.client.reports(None).await.unwrap().reports;
    let reasons = open.iter().map(|report| report.reason).collect::<Vec<_>>();
    assert_eq!(reasons, [Reason::Abuse, Reason::OffTopic]);

    owner.client.resolve_report(open[0].id).await.unwrap();
    ben.client.report(page.thread, comment.id, &because(Reason::Spam, "")).await.unwrap();
    assert_eq!(owner.client.reports(None).await.unwrap().reports.len(), 2);
}

#[tokio::test]
async fn removing_a_comment_settles_what_was_reported_of_it() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let owner = app.key_client().await;
    let (bad, other) = (ada.post(&page, "bad").await, ada.post(&page, "other").await);
    for comment in [&bad, &other] {
        ben.client.report(page.thread, comment.id, &because(Reason::Illegal, "")).await.unwrap();
    }
    owner.delete(&page, &bad).await.unwrap();
    let open = owner.client.reports(None).await.unwrap().reports;
    assert_eq!(open.iter().map(|report| report.comment).collect::<Vec<_>>(), [other.id]);
    let late = ben.client.report(page.thread, bad.id, &because(Reason::Spam, "")).await;
    assert_eq!(refused(late), Code::CommentNotFound);
}

#[tokio::test]
async fn the_queue_is_read_page_by_page() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let owner = app.key_client().await;
    let mut reported = Vec::new();
    for number in 0..3 {
        let comment = ada.post(&page, &format!("number {number}")).await;
        ben.client.report(page.thread, comment.id, &because(Reason::Other, "")).await.unwrap();
        reported.push(comment.id);
    }
    let (mut found, mut cursor) = (Vec::new(), String::new());
    loop {
        let path = format!("/reports?limit=2{cursor}");
        let answer = app.ask("GET", &path).header("authorization", &owner.header()).send().await;
        let queue: sdk::wire::ReportPage = answer.read();
        found.extend(queue.reports.iter().map(|report| report.comment));
        let Some(next) = queue.next else { break };
        cursor = format!("&cursor={}", next.0);
    }
    assert_eq!(found, reported);
}

#[tokio::test]
async fn only_moderators_see_what_was_reported() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    ruth.client.report(page.thread, comment.id, &because(Reason::Abuse, "")).await.unwrap();
    assert_eq!(refused(app.reader().client.reports(None).await), Code::SignedOut);
    assert_eq!(refused(ada.client.reports(None).await), Code::MembersOnly);
    assert_eq!(refused(ruth.client.reports(None).await), Code::NotAllowed);
}

#[tokio::test]
async fn nobody_reports_themselves_or_without_saying_who_they_are() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let report = because(Reason::Abuse, "");
    let own = ada.client.report(page.thread, comment.id, &report).await;
    assert_eq!(refused(own), Code::OwnComment);
    let nobody = app.reader().client.report(page.thread, comment.id, &report).await;
    assert_eq!(refused(nobody), Code::SignedOut);
    let long = because(Reason::Abuse, &"a".repeat(1_001));
    let long = app.guest("Ben").client.report(page.thread, comment.id, &long).await;
    assert_eq!(refused(long), Code::Invalid);
}

#[tokio::test]
async fn the_panel_asks_and_reports_in_its_reader_s_language() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("<Ada>"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let open = panel(&app.reader(), &page, &ask("de", comment.id, None)).await.unwrap();
    assert!(open.contains("Diesen Kommentar melden") && open.contains("&lt;Ada&gt;"), "{open}");
    assert!(open.contains("value=\"off_topic\"") && !open.contains("style="), "{open}");

    let fields = ask("tlh", comment.id, Some("reason=off_topic&note=See+%22here%22"));
    let done = panel(&ben, &page, &fields).await.unwrap();
    assert!(done.contains("Reported. Thank you."), "{done}");
    let report = &app.key_client().await.client.reports(None).await.unwrap().reports[0];
    assert_eq!((report.reason, report.note.as_deref()), (Reason::OffTopic, Some("See \"here\"")));
    for form in ["", "reason=nonsense"] {
        let wrong = panel(&ben, &page, &ask("en", comment.id, Some(form))).await;
        assert_eq!(wrong, Err(Code::Invalid), "{form}");
    }
    assert_eq!(panel(&app.reader(), &page, &fields).await, Err(Code::SignedOut));
}

#[tokio::test]
async fn a_panel_is_nobody_else_s_and_about_something_that_is_there() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let nat = Persona::guest(&app, &app.news, "Nat");
    let foreign = nat.post(&app.news.page("p"), "elsewhere").await;
    ada.post(&page, "Hello").await;
    let none = panel(&ada, &page, &ask("en", foreign.id, None)).await;
    assert_eq!(none, Err(Code::CommentNotFound));
    let ask = AskPanel { lang: "en".to_owned(), ..AskPanel::default() };
    assert_eq!(refused(ada.client.panel(page.thread, "nothing", &ask).await), Code::NotFound);
    let path = format!("/threads/{}/panels/report", page.thread);
    let answer = app.write("POST", &path, &ada).json(&ask).send().await;
    assert_eq!(answer.header("cache-control"), Some("private, no-store"));
}

#[tokio::test]
async fn the_panel_leads_to_a_formal_notice_of_this_comment() {
    let app = TestApp::for_staff().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "Something unlawful").await;
    let html = panel(&ben, &page, &ask("de", comment.id, None)).await.unwrap();
    let link = html.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    let path = link.split_once("/notice/").unwrap().1;
    assert_eq!(path, format!("blog?comment={}", comment.id));
    let form = app.tab().get(&format!("/notice/{path}")).await.text();
    assert!(form.contains("Something unlawful"), "{form}");
}
