//! Two versions of the program beside each other: what the later one set is nothing to this one, and stays.

use sdk::wire::Voting;
use serde_json::{Value, json};

use crate::support::TestApp;

/// What a later version set: settings that this one does not know, and values of settings that it does.
const LATER: &str = r#"
    update sites set
        settings = settings || '{"colours": { "of": "leaves" }, "votes": "by_lot"}',
        moderation = moderation || jsonb_build_object(
            'mood', 'calm', 'policy', 'hold_the_sad', 'spam', (moderation -> 'spam') || '{"taste": 1}'
        ),
        ways = 'password,telepathy'
    where key = 'blog'
"#;

async fn kept(app: &TestApp) -> (Value, Value, String) {
    sqlx::query_as("select settings, moderation, ways from sites where key = 'blog'")
        .fetch_one(&app.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn what_a_later_version_set_is_not_read_and_stays_when_something_else_is_saved() {
    let app = TestApp::start().await;
    sqlx::query(LATER).execute(&app.owner).await.unwrap();
    let bot = app.key_client().await.client;
    let page = app.blog.page("p");
    app.guest("Ada").post(&page, "Hello").await;
    assert_eq!(app.reader().list(&page).await.site.settings.votes, Voting::Up);

    let mut config = bot.settings().await.unwrap();
    assert_eq!(config.sign_in, ["password"]);
    config.settings.guests = false;
    // Those of tests are higher than an owner may set.
    config.settings.posts_per_minute = 10;
    config.settings.posts_per_hour = 100;
    config.settings.posts_per_minute_address = 100;
    let saved = bot.save_settings(&config).await.unwrap();
    assert!(!saved.settings.guests);
    let mut moderation = bot.moderation().await.unwrap();
    assert_eq!(moderation.settings["policy"], "open");
    moderation.settings.insert("spam.from_percent".to_owned(), 90.into());
    bot.save_moderation(&moderation).await.unwrap();

    let (settings, moderation, ways) = kept(&app).await;
    assert_eq!(
        [&settings["guests"], &settings["votes"], &settings["colours"]],
        [&json!(false), &json!("by_lot"), &json!({ "of": "leaves" })]
    );
    assert_eq!([&moderation["mood"], &moderation["policy"]], ["calm", "hold_the_sad"]);
    assert_eq!(
        [&moderation["spam"]["taste"], &moderation["spam"]["from_percent"]],
        [&json!(1), &json!(90)]
    );
    assert_eq!(ways, "password,telepathy");
}

#[tokio::test]
async fn what_this_version_does_not_know_can_not_be_set() {
    let app = TestApp::start().await;
    let bot = app.key_client().await;
    let mut config = serde_json::to_value(bot.client.settings().await.unwrap()).unwrap();
    config["settings"]["colours"] = json!(1);
    let answer = app.write("PUT", "/settings", &bot).json(&config).send().await;
    assert_eq!(answer.status, 422);
    let at = answer.problem().errors.into_iter().map(|error| error.pointer);
    assert_eq!(at.collect::<Vec<_>>(), ["/settings/colours"]);
}
