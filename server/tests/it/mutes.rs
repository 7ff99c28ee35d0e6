//! Muting people: it is the muter's alone.

use sdk::wire::{AskPanel, Code, CommentId, PersonId, Role};

use crate::support::{Persona, TestApp, app::Page, persona::refused};

fn person(comment: &sdk::wire::Comment) -> PersonId {
    comment.author.as_ref().unwrap().person().unwrap()
}

async fn names(who: &Persona) -> Vec<String> {
    who.client.muted().await.unwrap().muted.into_iter().map(|muted| muted.name).collect()
}

async fn panel(
    who: &Persona,
    page: &Page,
    name: &str,
    comment: Option<CommentId>,
    form: Option<&str>,
) -> sdk::wire::Panel {
    let ask = AskPanel { lang: "en".to_owned(), comment, form: form.map(str::to_owned) };
    who.client.panel(page.thread, name, &ask).await.unwrap()
}

#[tokio::test]
async fn who_is_muted_is_known_to_the_muter_on_the_whole_site_and_to_nobody_else() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    let (by_ada, by_ruth) = (ada.post(&page, "a").await, ruth.post(&page, "r").await);
    for _ in 0..2 {
        ben.client.mute(person(&by_ada), true).await.unwrap();
    }
    ben.client.mute(person(&by_ruth), true).await.unwrap();
    assert_eq!(names(&ben).await, ["Ruth", "Ada"]);
    let elsewhere = ben.client.mine(app.blog.page("q").thread).await.unwrap();
    assert_eq!(elsewhere.muted.len(), 2);
    assert!(elsewhere.muted.contains(&person(&by_ada)));

    for other in [&ada, &ruth] {
        assert_eq!(names(other).await, Vec::<String>::new());
        assert_eq!(other.client.mine(page.thread).await.unwrap().muted, []);
    }
    assert_eq!(app.reader().list(&page).await.comments.len(), 2, "nothing changes for others");

    ben.client.mute(person(&by_ada), false).await.unwrap();
    assert_eq!(names(&ben).await, ["Ruth"]);
}

#[tokio::test]
async fn nobody_mutes_themselves_or_who_is_not_there() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "a").await;
    assert_eq!(refused(ada.client.mute(person(&comment), true).await), Code::Invalid);
    let nobody = PersonId(sdk::client::idempotency_key());
    assert_eq!(refused(ada.client.mute(nobody, true).await), Code::MemberNotFound);
    assert!(ada.client.mute(nobody, false).await.is_ok(), "that is so already");
    assert_eq!(refused(app.reader().client.muted().await), Code::SignedOut);
    assert_eq!(refused(app.key_client().await.client.muted().await), Code::NotAllowed);
}

#[tokio::test]
async fn a_guest_who_becomes_a_member_takes_it_along() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let (by_ada, by_ben) = (ada.post(&page, "a").await, ben.post(&page, "b").await);
    let ruth = Persona::member(&app, &app.blog, "Ruth", Role::Member).await;
    ada.client.mute(person(&by_ben), true).await.unwrap();
    ben.client.mute(person(&by_ada), true).await.unwrap();
    ruth.client.mute(person(&by_ada), true).await.unwrap();

    ruth.client.claim(ada.auth.as_ref().unwrap()).await.unwrap();
    assert_eq!(names(&ruth).await, ["Ben"], "and nobody mutes themselves");
    assert_eq!(names(&ben).await, ["Ruth"]);
}

#[tokio::test]
async fn the_panels_mute_and_take_it_back() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let comment = ada.post(&page, "a").await;
    let asked = panel(&ben, &page, "mute", Some(comment.id), None).await;
    assert!(asked.html.0.contains("Mute Ada?") && !asked.mine, "{asked:?}");
    assert_eq!(names(&ben).await, Vec::<String>::new(), "asking changes nothing");
    let done = panel(&ben, &page, "mute", Some(comment.id), Some("")).await;
    assert!(done.html.0.contains("Ada is muted.") && done.mine, "{done:?}");

    let listed = panel(&ben, &page, "muted", None, None).await;
    assert!(listed.html.0.contains("Unmute Ada") && !listed.mine, "{listed:?}");
    let form = format!("person={}", person(&comment));
    let left = panel(&ben, &page, "muted", None, Some(&form)).await;
    assert!(left.html.0.contains("You have muted nobody.") && left.mine, "{left:?}");
    assert_eq!(names(&ben).await, Vec::<String>::new());
}
