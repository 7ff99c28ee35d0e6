//! What the owner of a site sets about moderation, by the form on the dashboard.

use sdk::wire::{Code, Role};

use crate::support::{Answer, TestApp, persona::refused, tab::Tab};

const PAGE: &str = "/dashboard/blog/moderation";

/// The form as a browser would send it, with some fields as they are here.
async fn save(tab: &mut Tab<'_>, changed: &[(&str, &str)]) -> Answer {
    let page = tab.get(PAGE).await;
    send(tab, &page, changed).await
}

/// The same from a page that was opened before.
async fn send(tab: &mut Tab<'_>, page: &Answer, changed: &[(&str, &str)]) -> Answer {
    let text = page.text();
    let hidden = |name: &str| {
        let field = text.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        field.split('"').next().unwrap().to_owned()
    };
    let (token, version) = (hidden("token"), hidden("version"));
    let mut fields = vec![("token", token.as_str()), ("version", version.as_str())];
    for (name, value) in [
        ("policy", "open"),
        ("trusted_after", "0"),
        ("warns", "on"),
        ("banned_words", ""),
        ("suspect_words", ""),
        ("most_links", "3"),
        ("links", "allow"),
        ("most_images", "5"),
        ("images", "allow"),
        ("shouting", "allow"),
        ("duplicates", "allow"),
        ("history_percent", "50"),
        ("history", "allow"),
        ("disposable_mail", "allow"),
        ("spam.from_percent", "80"),
        ("spam.score", "allow"),
        ("spam.proof_of_work", "off"),
        ("keep.removed_days", "30"),
        ("keep.address_days", "30"),
    ] {
        let other = changed.iter().find(|(known, _)| *known == name);
        fields.push((name, other.map_or(value, |(_, value)| *value)));
    }
    // A box that is not ticked is not sent.
    fields.retain(|(_, value)| *value != "-");
    tab.post(PAGE, &fields, "same-origin").await
}

#[tokio::test]
async fn what_is_saved_decides_about_the_next_comment_and_stands_in_history_and_log() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let page = app.blog.page("p");
    assert!(app.guest("Ada").try_post(&page, "Visit our casinos").await.is_ok());
    let words = "casino*\r\n\r\n  buy now \r\n";
    let saved = save(&mut olga, &[("banned_words", words), ("policy", "members_only")]).await;
    assert_eq!(saved.header("location"), Some("/dashboard/blog/moderation?done=saved"));
    assert_eq!(refused(app.guest("Ada").try_post(&page, "Hello").await), Code::GuestsNotAllowed);
    save(&mut olga, &[("banned_words", words)]).await;
    assert!(app.guest("Ada").try_post(&page, "Visit our casinos").await.is_err());
    let shown = olga.get(PAGE).await.text();
    assert!(shown.contains("casino*\nbuy now"), "{shown}");
    let history = olga.get("/dashboard/blog/moderation/history").await.words();
    for words in ["<strong>olga</strong>", "Words that are refused", "casino*, buy now"] {
        assert!(history.contains(words), "{words}: {history}");
    }
    let log = olga.get("/dashboard/blog/log?act=moderation").await.text();
    assert!(log.contains("changed what is set about moderation"), "{log}");
    let settings = olga.get("/dashboard/blog/settings/history").await.text();
    assert!(!settings.contains("casino"), "each page has its own history");
}

#[tokio::test]
async fn every_mistake_is_named_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let long = format!("fine\n*\n{}<b>", "x".repeat(100));
    let answer = save(
        &mut olga,
        &[
            ("banned_words", &long),
            ("trusted_after", "a few"),
            ("spam.from_percent", "50"),
            ("history_percent", "101"),
            ("policy", "members_only"),
        ],
    )
    .await;
    assert_eq!(answer.status, 422);
    let text = answer.words();
    for words in [
        "5 fields can't be so",
        "Line 2, “*”: A word needs a letter",
        "At most 100 characters.",
        "A whole number from 0 to 1000.",
        "A whole number from 51 to 100.",
        "A whole number from 1 to 100.",
        "a few\"",
        "value=\"members_only\" checked",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!answer.text().contains("<b>"), "what was typed is no markup");
    assert_eq!(save(&mut olga, &[("policy", "whatever")]).await.status, 422);
    assert_eq!(save(&mut olga, &[("links", "-")]).await.status, 422);
    assert_eq!(app.count("select count(*) from audit_log").await, 0);
}

#[tokio::test]
async fn a_second_admin_is_told_what_the_first_one_changed() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let mut adam = app.staff(&app.blog, "adam", Role::Admin).await;
    let before = adam.get(PAGE).await;
    save(&mut olga, &[("policy", "hold_all")]).await;
    let answer = send(&mut adam, &before, &[("suspect_words", "crypto")]).await;
    assert_eq!(answer.status, 409);
    let text = answer.words();
    for words in ["<strong>olga</strong>", "of moderators only; all others wait", "crypto"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let again = send(&mut adam, &answer, &[("suspect_words", "crypto")]).await;
    assert_eq!(again.status, 303, "who has seen it may replace it");
    let before = adam.get(PAGE).await;
    let settings = olga.get("/dashboard/blog/settings/history").await;
    assert!(settings.text().contains("Nothing was changed yet"));
    sqlx::query("update sites set settings_version = settings_version + 1")
        .execute(&app.owner)
        .await
        .unwrap();
    let saved = send(&mut adam, &before, &[]).await;
    assert_eq!(saved.status, 303, "a change of something else is in nobody's way");
}

#[tokio::test]
async fn a_change_can_be_put_back() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    save(&mut olga, &[("policy", "members_only"), ("spam.from_percent", "95")]).await;
    let (page, action) =
        ("/dashboard/blog/moderation/history", "/dashboard/blog/moderation/put-back");
    let history = olga.get(page).await.text();
    let change = history.split("name=\"change\" value=\"").nth(1).unwrap();
    let change = change.split('"').next().unwrap();
    let done = olga.submit(page, action, &[("change", change), ("field", "policy")]).await;
    assert!(done.header("location").unwrap().ends_with("done=put-back"));
    assert!(app.guest("Ada").try_post(&app.blog.page("p"), "Hello").await.is_ok());
    assert!(olga.get(PAGE).await.text().contains("value=\"95\""), "the rest stays");
    for field in ["colour", "guests"] {
        let nothing = olga.submit(page, action, &[("change", change), ("field", field)]).await;
        assert!(nothing.header("location").unwrap().ends_with("done=not-put-back"), "{field}");
    }
    let other = "/dashboard/blog/settings/put-back";
    let nothing = olga.submit(page, other, &[("change", change), ("field", "name")]).await;
    assert!(nothing.header("location").unwrap().ends_with("done=not-put-back"));
}
