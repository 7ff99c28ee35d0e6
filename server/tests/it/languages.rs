//! Readers are spoken to in the language that their browser asks for, on pages and in letters; those who care for sites in
//! fewer.

use sdk::wire::Role;

use crate::support::{TestApp, tab::Tab};

/// Whether a page or a letter says what it is written in.
fn is_in(html: &str, tag: &str, direction: &str) -> bool {
    html.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\">"))
}

/// Asks for a code by mail.
async fn ask(tab: &mut Tab<'_>, email: &str) {
    assert_eq!(tab.submit("/auth/mail", "/auth/mail", &[("email", email)]).await.status, 303);
}

#[tokio::test]
async fn a_page_is_in_the_language_and_the_direction_of_its_reader() {
    let app = TestApp::start().await;
    let mut tab = app.tab();
    for (accepted, tag, direction, says) in [
        ("ar", "ar", "rtl", "تسجيل الدخول"),
        ("he-IL, en;q=0.5", "he", "rtl", "התחברות"),
        ("ja", "ja", "ltr", "ログイン"),
        ("zh-TW", "zh-Hant", "ltr", "登入"),
        ("pt-BR", "pt", "ltr", "Entrar"),
        ("tlh", "en", "ltr", "Sign in"),
    ] {
        accepted.clone_into(&mut tab.language);
        let page = tab.get("/auth/sign-in").await.text();
        assert!(is_in(&page, tag, direction) && page.contains(says), "{accepted}: {page}");
    }
}

#[tokio::test]
async fn a_letter_is_in_the_language_and_the_direction_of_its_reader() {
    let (app, mailbox) = TestApp::with_mail().await;
    let mut tab = app.tab();
    for (tag, direction, subject, says) in [
        ("ja", "ltr", "コード", "30 分間"),
        ("ar", "rtl", "رمزك", "لنصف ساعة"),
        ("uk", "ltr", "Ваш код", "пів години"),
    ] {
        let email = app.mail_address(tag);
        tag.clone_into(&mut tab.language);
        ask(&mut tab, &email).await;
        let letter = mailbox.letter(&email, subject).await;
        assert!(is_in(&letter.html, tag, direction), "{}", letter.html);
        assert!(letter.text.contains(says) && letter.html.contains(says), "{}", letter.text);
        // Eight digits in two halves stay in their order.
        assert!(letter.html.contains("<bdi dir=\"ltr\">"), "{}", letter.html);
    }
}

#[tokio::test]
async fn a_dashboard_that_is_not_in_a_language_is_english_from_left_to_right() {
    let app = TestApp::for_staff().await;
    let mut mia = app.staff(&app.blog, "mia", Role::Moderator).await;
    for (accepted, tag, says) in [
        ("ar", "en", "Nothing waits"),
        ("ja, de;q=0.8", "de", "Warteschlange"),
        ("es", "es", "lang=\"es\""),
    ] {
        accepted.clone_into(&mut mia.language);
        let page = mia.get("/dashboard/blog/queue").await.text();
        assert!(is_in(&page, tag, "ltr") && page.contains(says), "{accepted}: {page}");
    }
    "ar".clone_into(&mut mia.language);
    let account = mia.get("/account").await.text();
    assert!(is_in(&account, "ar", "rtl") && account.contains("مواقعك"), "{account}");
}
