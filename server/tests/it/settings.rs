//! What the owner of a site sets: by the form on the dashboard, by programs, and what others see of it.

use sdk::{
    client::Error,
    wire::{Code, Role, Scope, SiteSettings},
};

use crate::support::{Answer, Persona, TestApp, persona::refused, tab::Tab};

const PAGE: &str = "/dashboard/blog/settings";

/// The form as a browser would send it, with some fields as they are here.
async fn save(tab: &mut Tab<'_>, changed: &[(&str, &str)]) -> Answer {
    let page = tab.get(PAGE).await;
    send(tab, &page, changed).await
}

/// The same from a page that was opened before.
async fn send(tab: &mut Tab<'_>, page: &Answer, changed: &[(&str, &str)]) -> Answer {
    let text = page.text();
    let mut fields = Vec::new();
    for (name, value) in [
        ("name", "blog"),
        ("origins", "https://blog.example"),
        ("locale", ""),
        ("density", "comfortable"),
        ("guests", "on"),
        ("guest_terms", ""),
        ("guest_terms_url", ""),
        ("sign_in", "password"),
        ("presence", "on"),
        ("body_chars", "10000"),
        ("edit_window_seconds", "900"),
        ("depth_shown", "4"),
        ("images", "members"),
        ("votes", "up"),
        ("reactions", ""),
        ("page_reactions", ""),
        ("posts_per_minute", "5"),
        ("posts_per_hour", "30"),
        ("posts_per_minute_address", "20"),
    ] {
        let other = changed.iter().find(|(known, _)| *known == name);
        fields.push((name, other.map_or(value, |(_, value)| *value)));
    }
    // A box that is not ticked is not sent.
    fields.retain(|(_, value)| *value != "-");
    let hidden = |name: &str| {
        let field = text.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        field.split('"').next().unwrap().to_owned()
    };
    let (token, version) = (hidden("token"), hidden("version"));
    fields.extend([("token", token.as_str()), ("version", version.as_str())]);
    tab.post(PAGE, &fields, "same-origin").await
}

#[tokio::test]
async fn what_is_saved_holds_at_once_and_stands_in_the_history() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let page = app.blog.page("p");
    assert!(app.guest("Ada").try_post(&page, "Hello").await.is_ok());
    let saved =
        save(&mut olga, &[("guests", "-"), ("name", "  My   blog "), ("reactions", "👍 ❤")]).await;
    assert_eq!(saved.header("location"), Some("/dashboard/blog/settings?done=saved"));
    assert_eq!(refused(app.guest("Ada").try_post(&page, "Again").await), Code::GuestsNotAllowed);
    let site = app.reader().list(&page).await.site;
    assert_eq!((site.name.as_str(), site.settings.reactions.len()), ("My blog", 2));
    let history = olga.get("/dashboard/blog/settings/history").await.text();
    for words in ["<strong>olga</strong>", "People without an account may comment", "My blog"] {
        assert!(history.contains(words), "{words}: {history}");
    }
    let noted = app.count("select count(*) from audit_log where act = 'settings.change'").await;
    assert_eq!(noted, 1);
    save(&mut olga, &[("guests", "-"), ("name", "My blog"), ("reactions", "👍 ❤")]).await;
    let noted = app.count("select count(*) from audit_log where act = 'settings.change'").await;
    assert_eq!(noted, 1, "what changes nothing is no change");
}

#[tokio::test]
async fn every_mistake_is_named_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let answer = save(
        &mut olga,
        &[
            ("name", " "),
            ("origins", "https://blog.example\nblog.example/path\nhttps://*.com"),
            ("sign_in", "-"),
            ("body_chars", "many"),
            ("reactions", "👍 thumbs<b>"),
            ("posts_per_hour", "0"),
        ],
    )
    .await;
    assert_eq!(answer.status, 422);
    let text = answer.words();
    for words in [
        "7 fields can't be so",
        "A site has a name.",
        "Line 2, “blog.example/path”: An origin is http://",
        "Line 3, “https://*.com”: A star needs",
        "Choose at least one way.",
        "A whole number from 1 to 10000.",
        "“thumbs<b>” is not one emoji",
        "👍 thumbs<b>\"",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(text.matches("aria-invalid").count(), 5);
    assert!(!answer.text().contains("<b>"), "what was typed is no markup");
    assert_eq!(app.count("select count(*) from audit_log").await, 0);
}

#[tokio::test]
async fn what_guests_read_is_a_line_that_leads_on_the_web_alone() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let line = ("guest_terms", " Your address \n stays here. ");
    for address in ["javascript:alert(1)", "privacy", "data:text/html,x", "https://"] {
        let answer = save(&mut olga, &[line, ("guest_terms_url", address)]).await;
        assert_eq!(answer.status, 422, "{address}");
        assert!(answer.words().contains("An address such as https://"), "{}", answer.words());
    }
    let long = "x".repeat(301);
    assert_eq!(save(&mut olga, &[("guest_terms", &long)]).await.status, 422);
    let address = "https://blog.example/privacy";
    assert_eq!(save(&mut olga, &[line, ("guest_terms_url", address)]).await.status, 303);
    let settings = app.reader().list(&app.blog.page("p")).await.site.settings;
    assert_eq!(settings.guest_terms, "Your address stays here.");
    assert_eq!(settings.guest_terms_url, address);
    let form = app.tab().get("/comment?site=blog&key=blog.example/p").await.text();
    let anchor =
        format!("href=\"{address}\" target=\"_blank\" rel=\"noopener\">Your address stays here.");
    assert!(form.contains(&anchor), "{form}");
}

#[tokio::test]
async fn a_program_sets_moderation_by_the_same_rules() {
    let app = TestApp::start().await;
    let bot = app.key_client().await.client;
    let mut config = bot.moderation().await.unwrap();
    assert_eq!(config.settings["policy"], "open");
    config.settings.insert("policy".to_owned(), "hold_all".into());
    let saved = bot.save_moderation(&config).await.unwrap();
    assert_eq!(saved.settings["policy"], "hold_all");
    assert!(app.guest("Ada").try_post(&app.blog.page("p"), "Hello").await.unwrap().held);
    config.settings.insert("policy".to_owned(), "open".into());
    assert_eq!(refused(bot.save_moderation(&config).await), Code::VersionConflict);

    let mut wrong = bot.moderation().await.unwrap();
    wrong.settings.insert("spam.from_percent".to_owned(), 101.into());
    wrong.settings.insert("colour".to_owned(), "red".into());
    let Err(Error::Refused { problem, .. }) = bot.save_moderation(&wrong).await else {
        panic!("that can't be set")
    };
    let mut at = problem.errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>();
    at.sort_unstable();
    assert_eq!(at, ["/settings/colour", "/settings/spam.from_percent"]);
    assert_eq!(refused(app.reader().client.moderation().await), Code::SignedOut);
}

#[tokio::test]
async fn a_second_admin_is_told_what_the_first_one_changed() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let mut adam = app.staff(&app.blog, "adam", Role::Admin).await;
    let before = adam.get(PAGE).await;
    save(&mut olga, &[("votes", "off")]).await;
    let answer = send(&mut adam, &before, &[("name", "Adam's blog")]).await;
    assert_eq!(answer.status, 409);
    let text = answer.words();
    for words in ["<strong>olga</strong>", "For comments only", "None", "Adam's blog"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(app.reader().list(&app.blog.page("p")).await.site.name, "blog", "nothing was saved");
    let again = send(&mut adam, &answer, &[("name", "Adam's blog")]).await;
    assert_eq!(again.status, 303, "who has seen it may replace it");
    // A change of something else than settings is in nobody's way.
    let before = adam.get(PAGE).await;
    sqlx::query("update sites set settings_version = settings_version + 1")
        .execute(&app.owner)
        .await
        .unwrap();
    assert_eq!(send(&mut adam, &before, &[("name", "Blog")]).await.status, 303);
}

#[tokio::test]
async fn a_change_can_be_put_back() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    save(&mut olga, &[("origins", "https://elsewhere.example"), ("math", "on")]).await;
    let refused_now = app.ask("GET", "/recent").header("origin", app.blog.origin).send().await;
    assert_eq!(refused_now.code(), Code::OriginNotAllowed);
    let history = olga.get("/dashboard/blog/settings/history").await.text();
    let change = history.split("name=\"change\" value=\"").nth(1).unwrap();
    let change = change.split('"').next().unwrap();
    let (page, action) = ("/dashboard/blog/settings/history", "/dashboard/blog/settings/put-back");
    let fields = [("change", change), ("field", "origins")];
    let done = olga.submit(page, action, &fields).await;
    assert!(done.header("location").unwrap().ends_with("done=put-back"));
    let allowed_again = app.ask("GET", "/recent").header("origin", app.blog.origin).send().await;
    assert_eq!(allowed_again.status, 200);
    let nothing = olga.submit(page, action, &[("change", change), ("field", "colour")]).await;
    assert!(nothing.header("location").unwrap().ends_with("done=not-put-back"));
}

#[tokio::test]
async fn only_admins_of_the_very_site_come_in_and_only_by_their_own_forms() {
    let app = TestApp::for_staff().await;
    let mut moderator = app.staff(&app.blog, "mo", Role::Moderator).await;
    let mut stranger = app.staff(&app.news, "nora", Role::Owner).await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    for section in [
        "settings",
        "settings/history",
        "moderation",
        "moderation/history",
        "moderation/services",
        "moderation/services/hook",
        "install",
        "access",
    ] {
        let path = format!("/dashboard/blog/{section}");
        assert_eq!(moderator.get(&path).await.status, 403, "{section}");
        assert_eq!(stranger.get(&path).await.status, 404, "{section}");
        assert_eq!(olga.get(&path).await.status, 200, "{section}");
        let nobody = app.tab().get(&path).await;
        assert!(nobody.header("location").unwrap().starts_with("/auth/sign-in"), "{section}");
    }
    for form in [
        "settings",
        "settings/put-back",
        "moderation",
        "moderation/put-back",
        "moderation/try",
        "moderation/services/hook",
        "moderation/services/hook/on",
        "install/look",
        "install/allow",
        "access/keys",
        "access/keys/revoke",
        "access/webhooks",
    ] {
        let path = format!("/dashboard/blog/{form}");
        let fields = [
            ("token", "made up"),
            ("url", "https://a.example"),
            ("origin", "https://a.example"),
            ("key", "00000000-0000-4000-8000-000000000000"),
            ("change", "00000000-0000-4000-8000-000000000000"),
            ("field", "name"),
        ];
        assert_eq!(olga.post(&path, &fields, "same-origin").await.status, 403, "{form}");
        assert_eq!(olga.post(&path, &fields, "cross-site").await.status, 403, "{form}");
    }
    app.age_sessions("proved_at").await;
    let old = olga.get("/dashboard/blog/settings").await;
    assert!(old.header("location").unwrap().starts_with("/auth/prove?to=/dashboard/blog/settings"));
}

#[tokio::test]
async fn a_program_sets_all_of_it_by_the_same_rules() {
    let app = TestApp::where_blog(|settings| *settings = SiteSettings::default()).await;
    let bot = app.key_client().await.client;
    let mut config = bot.settings().await.unwrap();
    let first = config.version;
    config.settings.guests = false;
    config.origins.push("https://*.Blog.example/".to_owned());
    let saved = bot.save_settings(&config).await.unwrap();
    assert!(saved.version > first);
    assert_eq!(saved.origins, ["https://*.blog.example", "https://blog.example"]);
    config.name = "Late".to_owned();
    assert_eq!(refused(bot.save_settings(&config).await), Code::VersionConflict);
    let wrong = sdk::wire::SiteConfig {
        name: String::new(),
        origins: vec!["blog".to_owned()],
        ..saved.clone()
    };
    let Err(Error::Refused { problem, .. }) = bot.save_settings(&wrong).await else { panic!() };
    let at = problem.errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>();
    assert_eq!(at, ["/name", "/origins/0"]);
    let history = bot.settings_history(None).await.unwrap();
    let fields = history.changes[0].fields.iter().map(|field| field.field.as_str());
    assert_eq!(fields.collect::<Vec<_>>(), ["guests", "origins"]);
    assert_eq!(history.changes[0].by, "a program");
    let own = app.reader().client;
    assert_eq!(refused(own.settings().await), Code::SignedOut);
    let owner = Persona::member(&app, &app.blog, "Olga", Role::Owner).await;
    assert_eq!(
        refused(owner.client.settings().await),
        Code::NotAllowed,
        "people have the dashboard"
    );
    let writer = Persona::program_with(&app, &app.blog, &[Scope::Write]).await;
    assert_eq!(refused(writer.client.settings().await), Code::NotAllowed);
}
