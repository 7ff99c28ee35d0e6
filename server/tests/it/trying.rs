//! Trying rules on a comment that is made up: by the form as it is filled in, and by programs.

use afterword_server::domain::{
    pipeline::{ModerationSettings, Policy, Strictness, named},
    work::WorkPolicy,
};
use sdk::{
    client::{Client, Error},
    wire::{Code, Finding, Phase, Role, Scope, Trial, TriedAuthor, TryModeration, Verdict},
};
use serde_json::Value;

use crate::support::{
    Answer, Persona, TestApp,
    persona::refused,
    staff::Host,
    tab::{Tab, token},
};

const PAGE: &str = "/dashboard/blog/moderation";
const TRY: &str = "/dashboard/blog/moderation/try";
const LONG: &str = "A text that is long enough to be remembered, and to be known again";

fn made_up(body: &str) -> TryModeration {
    TryModeration { body: body.to_owned(), ..TryModeration::default() }
}

/// The same, by these rules.
fn by(body: &str, change: impl FnOnce(&mut ModerationSettings)) -> TryModeration {
    let mut settings = ModerationSettings::default();
    change(&mut settings);
    TryModeration { settings: Some(named::list(&settings)), ..made_up(body) }
}

async fn tried(program: &Client, made_up: &TryModeration) -> Trial {
    program.try_moderation(made_up).await.unwrap()
}

fn said(trial: &Trial, phase: Phase) -> &Finding {
    trial.says.iter().find(|finding| finding.phase == phase).unwrap()
}

/// The moderation form as a browser would send it.
async fn send(
    tab: &mut Tab<'_>,
    action: &str,
    settings: &ModerationSettings,
    made_up: &[(&str, &str)],
) -> Answer {
    let page = tab.get(PAGE).await;
    let text = page.text();
    let version = text.split("name=\"version\" value=\"").nth(1).unwrap();
    let version = version.split('"').next().unwrap().to_owned();
    let values = named::list(settings).into_iter().filter_map(|(name, value)| {
        let text = match value {
            Value::Bool(on) => on.then(|| "on".to_owned())?,
            Value::Array(lines) => {
                lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\r\n")
            }
            Value::String(text) => text,
            number => number.to_string(),
        };
        Some((name, text))
    });
    let values = values.collect::<Vec<_>>();
    let mut fields = vec![("token", token(&page)), ("version", version)];
    fields.extend(values.iter().map(|(name, value)| (name.as_str(), value.clone())));
    fields.extend(made_up.iter().map(|(name, value)| (*name, (*value).to_owned())));
    let fields = fields.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
    tab.post(action, &fields, "same-origin").await
}

#[tokio::test]
async fn rules_are_tried_as_they_are_sent_or_as_they_are_set() {
    let app = TestApp::start().await;
    let bot = app.key_client().await.client;
    app.moderate(|settings| settings.banned_words = vec!["casino*".to_owned()]).await;
    let trial = tried(&bot, &made_up("The best CASINOS")).await;
    assert_eq!(trial.verdict, Verdict::Reject);
    assert_eq!(said(&trial, Phase::BannedWords).detail.as_deref(), Some("casino*"));

    let trial = tried(&bot, &by("The best casinos", |_| ())).await;
    assert_eq!(trial.verdict, Verdict::Allow, "what is sent stands for what is set");
    let links = "https://a.example https://b.example https://c.example https://d.example";
    let trial = tried(&bot, &by(links, |_| ())).await;
    assert_eq!((trial.verdict, said(&trial, Phase::Links).verdict), (Verdict::Hold, Verdict::Hold));
    assert_eq!(said(&trial, Phase::Links).detail.as_deref(), Some("4"));
    assert_eq!(said(&trial, Phase::Images).verdict, Verdict::Allow, "each phase has its say");
}

#[tokio::test]
async fn somebody_trusted_is_spared_what_somebody_new_is_not() {
    let app = TestApp::start().await;
    let bot = app.key_client().await.client;
    let newcomers = by("Hello", |settings| settings.policy = Policy::HoldNewcomers);
    let trial = tried(&bot, &newcomers).await;
    assert_eq!(trial.verdict, Verdict::Hold);
    assert_eq!(said(&trial, Phase::Newcomer).detail.as_deref(), Some("0/3"));
    let trusted = TryModeration { author: TriedAuthor::Trusted, ..newcomers };
    assert_eq!(tried(&bot, &trusted).await.verdict, Verdict::Allow);
}

/// The rules are those of posts: what is tried is what happens then.
#[tokio::test]
async fn what_is_tried_is_what_happens() {
    let app = TestApp::start().await;
    let (bot, page) = (app.key_client().await.client, app.blog.page("p"));
    app.moderate(|settings| {
        *settings = ModerationSettings {
            banned_words: vec!["casino*".to_owned()],
            suspect_words: vec!["crypto".to_owned()],
            images: Strictness::Reject,
            most_images: 0,
            most_links: 0,
            ..ModerationSettings::default()
        };
        settings.spam.proof_of_work = WorkPolicy::Off;
    })
    .await;
    for text in [
        "Hello",
        "The best c\u{430}**sin**os",
        "About CRYPTO",
        "See https://a.example",
        "THIS IS ALL WRITTEN IN CAPITALS",
        "![a picture](https://a.example/b.png)",
    ] {
        let expected = tried(&bot, &made_up(text)).await.verdict;
        let happened = match app.guest("Ada").try_post(&page, text).await {
            Ok(changed) if changed.held => Verdict::Hold,
            Ok(changed) => {
                let sql = "select marked from comments where id = $1";
                let marked = sqlx::query_scalar(sql).bind(changed.comment.id.0);
                let is_marked: bool = marked.fetch_one(&app.owner).await.unwrap();
                if is_marked { Verdict::Mark } else { Verdict::Allow }
            }
            Err(error) => {
                assert_eq!(error.code(), Some(Code::NotTaken));
                Verdict::Reject
            }
        };
        assert_eq!(expected, happened, "{text}");
    }
}

#[tokio::test]
async fn nothing_of_it_is_kept_and_nobody_is_asked() {
    let app = TestApp::for_staff().await;
    app.counts_in_redis().await;
    let (host, bot) = (Host::start().await, app.key_client().await.client);
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let hook = format!("{PAGE}/services/hook");
    let fields = [
        ("url", host.url.as_str()),
        ("verdict", "hold"),
        ("when_down", "hold"),
        ("calls_per_day", "1000"),
    ];
    assert_eq!(olga.submit(&hook, &hook, &fields).await.status, 200);
    let duplicates = |settings: &mut ModerationSettings| settings.duplicates = Strictness::Hold;
    let acts = app.count("select count(*) from audit_log").await;
    for _ in 0..2 {
        let trial = tried(&bot, &by(LONG, duplicates)).await;
        assert_eq!(trial.verdict, Verdict::Allow, "that it was tried is not remembered");
        assert!(trial.unknown.contains(&Phase::External) && !trial.unknown.contains(&Phase::Links));
        let usual = ModerationSettings::default();
        let shown = send(&mut olga, TRY, &usual, &[("try.text", LONG)]).await;
        assert!(shown.words().contains("Services elsewhere were not asked."));
    }
    assert_eq!(host.heard().len(), 0);
    for table in [
        "select count(*) from comments",
        "select count(*) from held_comments",
        "select count(*) from threads",
        "select count(*) from guests",
    ] {
        assert_eq!(app.count(table).await, 0, "{table}");
    }
    assert_eq!(app.count("select count(*) from audit_log").await, acts);

    host.says(200, &[("content-type", "application/json")], r#"{"verdict": "allow"}"#);
    app.moderate(|settings| settings.duplicates = Strictness::Hold).await;
    assert!(!app.guest("Ada").try_post(&app.blog.page("p"), LONG).await.unwrap().held);
    let trial = tried(&bot, &by(LONG, duplicates)).await;
    assert_eq!(said(&trial, Phase::Duplicate).verdict, Verdict::Hold, "now it was posted");
}

#[tokio::test]
async fn spam_is_judged_once_enough_was_decided_and_named_as_unknown_before() {
    let app = TestApp::start().await;
    let (owner, page, eve) = (app.key_client().await, app.blog.page("p"), app.guest("Eve"));
    let (spam, ham) = ("Buy cheap watches at our shop", "The second paragraph misses the point");
    let trial = tried(&owner.client, &by(spam, |_| ())).await;
    assert!(trial.unknown.contains(&Phase::Spam), "{trial:?}");
    let off = by(spam, |settings| settings.spam.score = Strictness::Allow);
    assert_eq!(said(&tried(&owner.client, &off).await, Phase::Spam).verdict, Verdict::Allow);
    for (text, decision) in [(spam, "spam"), (ham, "approve")] {
        for number in 0..10 {
            let id = eve.post(&page, &format!("{text} {number}")).await.id;
            let new = serde_json::json!({ "decision": decision, "comments": [{ "id": id }] });
            owner.client.decide(&serde_json::from_value(new).unwrap()).await.unwrap();
        }
    }
    for (text, verdict) in [(spam, Verdict::Hold), (ham, Verdict::Allow)] {
        let trial = tried(&owner.client, &by(text, |_| ())).await;
        let finding = said(&trial, Phase::Spam);
        assert_eq!(finding.verdict, verdict, "{text}");
        assert!(finding.detail.as_deref().unwrap().contains(" %"), "{finding:?}");
        assert!(!trial.unknown.contains(&Phase::Spam));
    }
}

#[tokio::test]
async fn what_can_not_be_posted_or_set_can_not_be_tried() {
    let app = TestApp::start().await;
    let bot = app.key_client().await.client;
    let wrong = |made_up: TryModeration| {
        let bot = bot.clone();
        async move {
            let Err(Error::Refused { problem, .. }) = bot.try_moderation(&made_up).await else {
                panic!("that can't be tried")
            };
            assert_eq!(problem.code, Code::Invalid);
            problem.errors.into_iter().map(|error| error.pointer).collect::<Vec<_>>()
        }
    };
    assert_eq!(wrong(made_up(" ")).await, ["/body"]);
    assert_eq!(wrong(made_up(&"x".repeat(10_001))).await, ["/body"]);
    let name = TryModeration { name: Some("\u{202E}Ada".to_owned()), ..made_up("x") };
    assert_eq!(wrong(name).await, ["/name"]);
    let long = by("x", |settings| settings.banned_words = vec!["x".repeat(101)]);
    assert_eq!(wrong(long).await, ["/settings/banned_words/0"]);
    let mut unknown = by("x", |_| ());
    unknown.settings.as_mut().unwrap().insert("colour".to_owned(), "red".into());
    assert_eq!(wrong(unknown).await, ["/settings/colour"]);
}

#[tokio::test]
async fn only_who_sets_rules_tries_them_and_not_without_end() {
    let app = TestApp::start().await;
    app.counts_in_redis().await;
    let anybody = app.reader().client;
    assert_eq!(refused(anybody.try_moderation(&made_up("x")).await), Code::SignedOut);
    let moderator = Persona::program_with(&app, &app.blog, &[Scope::Moderate]).await.client;
    assert_eq!(refused(moderator.try_moderation(&made_up("x")).await), Code::NotAllowed);
    let owner = Persona::member(&app, &app.blog, "Olga", Role::Owner).await.client;
    let refusal = refused(owner.try_moderation(&made_up("x")).await);
    assert_eq!(refusal, Code::NotAllowed, "people have the dashboard");
    let bot = app.key_client().await;
    let mut statuses = Vec::new();
    // Where requests are slow, some more are allowed meanwhile.
    while statuses.last() != Some(&429) && statuses.len() < 60 {
        let ask = app.write("POST", "/moderation/try", &bot);
        statuses.push(ask.json(&serde_json::json!({ "body": "x" })).send().await.status);
    }
    let (last, before) = statuses.split_last().unwrap();
    assert_eq!((*last, before.len() >= 30), (429, true));
    assert!(before.iter().all(|status| *status == 200));
}

#[tokio::test]
async fn an_owner_tries_the_form_as_it_is_filled_in_and_nothing_is_saved() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let mut rules = ModerationSettings {
        banned_words: vec!["casino*".to_owned()],
        most_links: 0,
        ..ModerationSettings::default()
    };
    let text = "A <b>casino</b>: https://a.example";
    let shown = send(&mut olga, TRY, &rules, &[("try.text", text), ("try.author", "new")]).await;
    assert_eq!(shown.status, 200);
    let words = shown.words();
    for expected in [
        "It would be refused.",
        "A banned word",
        "refuses it",
        "Many links",
        "holds it",
        "rules have nothing against it",
        ">casino*<",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    assert!(!shown.text().contains("<b>casino"), "what was typed is no markup");
    assert!(shown.text().contains("formaction=\"/dashboard/blog/moderation/try#try\""));
    assert!(!olga.get(PAGE).await.text().contains("casino*"), "nothing was saved");

    rules.banned_words.clear();
    let trusted = [("try.text", text), ("try.author", "trusted"), ("try.name", "Ada")];
    let words = send(&mut olga, TRY, &rules, &trusted).await.words();
    assert!(words.contains("It would be published, and marked for moderators."), "{words}");
    rules.policy = Policy::MembersOnly;
    let words = send(&mut olga, TRY, &rules, &trusted).await.words();
    assert!(words.contains("Guests can’t comment by these rules."), "{words}");
    olga.language = "de".to_owned();
    rules.policy = Policy::HoldAll;
    let words = send(&mut olga, TRY, &rules, &trusted).await.words();
    assert!(words.contains("Er würde auf einen Moderator warten."), "{words}");

    olga.language = "en".to_owned();
    assert_eq!(send(&mut olga, PAGE, &rules, &trusted).await.status, 303, "the form saves as ever");
    assert!(app.guest("Ada").try_post(&app.blog.page("p"), "x").await.unwrap().held);
}

#[tokio::test]
async fn what_is_wrong_is_said_where_it_was_typed_and_nothing_is_lost() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let rules = ModerationSettings { banned_words: vec!["*".to_owned()], ..Default::default() };
    let shown = send(&mut olga, TRY, &rules, &[("try.text", "My words")]).await;
    assert_eq!(shown.status, 422);
    let words = shown.words();
    assert_eq!(words.matches("Nothing was saved: one field can't be so.").count(), 2, "{words}");
    assert!(words.contains("A word needs a letter") && words.contains("My words"), "{words}");

    let rules = ModerationSettings { banned_words: vec!["kept".to_owned()], ..Default::default() };
    let long = "x".repeat(10_001);
    for (text, why) in
        [("", "Write something first."), (long.as_str(), "A comment has at most 10000 characters.")]
    {
        let shown = send(&mut olga, TRY, &rules, &[("try.text", text)]).await;
        assert_eq!(shown.status, 422);
        assert!(shown.words().replace([',', '\u{a0}'], "").contains(why), "{}", shown.words());
        assert!(shown.text().contains("kept"), "what was typed above is there still");
    }
}

#[tokio::test]
async fn only_admins_of_the_very_site_try_by_a_form_of_their_own() {
    let app = TestApp::for_staff().await;
    let mut mo = app.staff(&app.blog, "mo", Role::Moderator).await;
    let mut nora = app.staff(&app.news, "nora", Role::Owner).await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let token = token(&mo.get("/account").await);
    let fields = [("token", token.as_str()), ("try.text", "x")];
    assert_eq!(mo.post(TRY, &fields, "same-origin").await.status, 403);
    assert_eq!(nora.post(TRY, &fields, "same-origin").await.status, 404);
    assert_eq!(olga.post(TRY, &fields, "same-origin").await.status, 403, "another's token");
    let own = self::token(&olga.get("/account").await);
    let nobody = app.tab().post(TRY, &fields, "same-origin").await;
    assert_eq!(nobody.status, 403, "a browser that was never here");
    app.age_sessions("proved_at").await;
    let fields = [("token", own.as_str()), ("try.text", "x")];
    let old = olga.post(TRY, &fields, "same-origin").await;
    assert!(
        old.header("location").unwrap().starts_with("/auth/prove?to=/dashboard/blog/moderation")
    );
}
