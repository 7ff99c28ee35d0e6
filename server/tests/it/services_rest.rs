//! Services elsewhere, as a program of the owner sets them up, and as the command line does.

use std::collections::BTreeMap;

use sdk::{
    client::Error,
    wire::{Code, MadeService, Role, Scope, ServiceKind, SetService, Verdict, WhenDown},
};

use crate::support::{Persona, TestApp, app::KEYS, engines, persona::refused, staff::Host};

const KEY: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// Whether a comment is held.
async fn holds(app: &TestApp, text: &str) -> bool {
    app.guest("Ada").try_post(&app.blog.page("p"), text).await.unwrap().held
}

/// What is wrong with a service, by its fields.
fn wrong(answer: Result<MadeService, Error>) -> Vec<String> {
    let Err(Error::Refused { problem, .. }) = answer else { panic!("that can't be set") };
    problem.errors.into_iter().map(|error| error.pointer).collect()
}

#[tokio::test]
async fn a_program_sets_one_up_turns_it_and_forgets_it_and_never_reads_its_key() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    host.says(200, &[], r#"{"verdict": "hold", "reason": "not today"}"#);
    let bot = app.key_client().await.client;
    assert_eq!(bot.services().await.unwrap().services, []);
    assert!(!holds(&app, "Nobody is asked").await);

    let hook = SetService { when_down: WhenDown::Hold, ..SetService::at(&host.url) };
    let made = bot.set_service(ServiceKind::Hook, &hook).await.unwrap();
    let secret = made.secret.unwrap();
    assert!(secret.starts_with("whsec_") && made.service.enabled);
    assert_eq!((made.service.verdict, made.service.when_down), (Verdict::Hold, WhenDown::Hold));
    assert!(holds(&app, "The program is asked").await);
    let again = bot.set_service(ServiceKind::Hook, &hook).await.unwrap();
    assert_eq!(again.secret, None, "the one that is kept");
    let listed = bot.services().await.unwrap();
    assert_eq!(listed.services, [again.service]);
    assert!(!format!("{listed:?}").contains(&secret));

    assert!(!bot.turn_service(ServiceKind::Hook, false).await.unwrap().enabled);
    assert!(!holds(&app, "Nobody is asked for now").await);
    assert!(bot.turn_service(ServiceKind::Hook, true).await.unwrap().enabled);
    assert!(holds(&app, "It is asked again").await);
    assert_ne!(bot.rotate_service(ServiceKind::Hook).await.unwrap().secret, Some(secret.clone()));
    bot.remove_service(ServiceKind::Hook).await.unwrap();
    assert!(!holds(&app, "It is forgotten").await);
    for nothing in [
        bot.turn_service(ServiceKind::Hook, true).await.map(drop),
        bot.rotate_service(ServiceKind::Hook).await.map(drop),
        bot.remove_service(ServiceKind::Hook).await,
        bot.rotate_service(ServiceKind::Akismet).await.map(drop),
        bot.turn_service(ServiceKind::Unknown, true).await.map(drop),
    ] {
        assert_eq!(refused(nothing), Code::NotFound);
    }
    let log = bot.log(Some("service"), Some("hook"), None).await.unwrap().entries;
    let acts = log.iter().rev().map(|entry| (entry.act.as_str(), entry.by.as_str()));
    let acts = acts.collect::<Vec<_>>();
    let expected = ["set", "set", "off", "on", "set", "remove"].map(|act| format!("service.{act}"));
    assert_eq!(acts, expected.each_ref().map(|act| (act.as_str(), "a program")));
    assert!(!format!("{log:?}").contains("whsec_"));
}

#[tokio::test]
async fn what_can_not_be_so_is_named_and_nobody_inside_is_asked() {
    let app = TestApp::start().await;
    let bot = app.key_client().await.client;
    for url in [
        "http://a.example",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest",
        "https://[::1]/",
        "https://a.example:22/",
        "ftp://a.example",
        "nowhere",
    ] {
        let service = SetService { secret: Some("key".to_owned()), ..SetService::at(url) };
        assert_eq!(wrong(bot.set_service(ServiceKind::Akismet, &service).await), ["/url"], "{url}");
    }
    let odd = SetService {
        secret: Some("no secret".to_owned()),
        model: Some("small".to_owned()),
        thresholds: BTreeMap::from([("hate".to_owned(), 200)]),
        verdict: Verdict::Allow,
        calls_per_day: 0,
        ..SetService::at("https://93.184.216.34/")
    };
    assert_eq!(
        wrong(bot.set_service(ServiceKind::Hook, &odd).await),
        ["/secret", "/model", "/thresholds", "/thresholds", "/verdict", "/calls_per_day"]
    );
    let odd = SetService { tells_address: true, model: Some("\0".to_owned()), ..odd };
    assert_eq!(
        wrong(bot.set_service(ServiceKind::Toxicity, &odd).await),
        ["/model", "/thresholds", "/verdict", "/calls_per_day", "/tells_address"]
    );
    let keyless = SetService::at("https://93.184.216.34/");
    assert_eq!(wrong(bot.set_service(ServiceKind::Toxicity, &keyless).await), ["/secret"]);
    assert_eq!(app.count("select count(*) from outside_services").await, 0);
}

#[tokio::test]
async fn a_key_that_is_kept_is_sent_to_no_other_host() {
    let app = TestApp::for_staff().await;
    let (host, other) = (Host::start().await, Host::start().await);
    let bot = app.key_client().await.client;
    let service = SetService { secret: Some("a-key".to_owned()), ..SetService::at(&host.url) };
    bot.set_service(ServiceKind::Akismet, &service).await.unwrap();
    let moved = bot.set_service(ServiceKind::Akismet, &SetService::at(&other.url)).await;
    assert_eq!(wrong(moved), ["/secret"]);
    let path = SetService::at(&format!("{}/a/path", host.url));
    bot.set_service(ServiceKind::Akismet, &path).await.unwrap();
    app.guest("Ada").try_post(&app.blog.page("p"), "Hello").await.unwrap();
    assert!(host.heard()[0].1.contains("a-key") && other.heard().is_empty());
}

#[tokio::test]
async fn nobody_does_who_has_no_key_for_it() {
    let app = TestApp::start().await;
    let owner = Persona::member(&app, &app.blog, "Olga", Role::Owner).await;
    let moderator = Persona::program_with(&app, &app.blog, &[Scope::Moderate]).await;
    let service =
        SetService { secret: Some(KEY.to_owned()), ..SetService::at("https://a.example") };
    for (who, why) in [
        (&app.reader(), Code::SignedOut),
        (&app.guest("Gil"), Code::MembersOnly),
        (&owner, Code::NotAllowed),
        (&moderator, Code::NotAllowed),
    ] {
        assert_eq!(refused(who.client.services().await), why);
        let turned = who.client.turn_service(ServiceKind::Hook, false).await;
        assert_eq!(refused(turned), why);
        assert_eq!(refused(who.client.set_service(ServiceKind::Hook, &service).await), why);
        assert_eq!(refused(who.client.remove_service(ServiceKind::Hook).await), why);
    }
}

#[tokio::test]
async fn what_is_set_from_the_command_line_stands_in_the_log() {
    let app = TestApp::start().await;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), KEY).unwrap();
    let run = async |arguments: &[&str]| {
        let output = tokio::process::Command::new(env!("CARGO_BIN_EXE_afterword"))
            .args([&["service"], arguments].concat())
            .env_clear()
            .env("AFTERWORD_DATABASE_URL", app.database_url())
            .env("AFTERWORD_REDIS_URL", engines::redis_url())
            .env("AFTERWORD_SECRET_KEYS", KEYS)
            .output();
        let output = output.await.unwrap();
        (output.status.success(), String::from_utf8(output.stderr).unwrap())
    };
    let path = file.path().to_str().unwrap();
    let set = ["set", "blog", "hook", "--url", "https://a.example/", "--secret-file", path];
    assert_eq!(run(&set).await, (true, String::new()));
    let odd = [&set[..], &["--model", "small"]].concat();
    let (is_done, said) = run(&odd).await;
    assert!(!is_done && said.contains("model: only toxicity has models"), "{said}");
    assert_eq!(run(&["remove", "blog", "hook"]).await, (true, String::new()));
    assert!(!run(&["remove", "blog", "hook"]).await.0);
    let bot = app.key_client().await.client;
    let log = bot.log(Some("service"), None, None).await.unwrap().entries;
    let acts = log.iter().map(|entry| (entry.act.as_str(), entry.by.as_str(), &entry.subject));
    let hook = Some("hook".to_owned());
    assert_eq!(
        acts.collect::<Vec<_>>(),
        [
            ("service.remove", "afterword service", &hook),
            ("service.set", "afterword service", &hook)
        ]
    );
    let details = format!("{:?}", log[1].details);
    assert!(details.contains("https://a.example/") && !details.contains("whsec_"), "{details}");
}
