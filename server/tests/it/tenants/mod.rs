//! No route tells or does anything about another tenant's things. The routes come from the router itself: one that is
//! new fails here until its parameters are known.

mod operations;
mod scene;
mod bodies;
mod asking;

use sdk::{
    client::idempotency_key,
    wire::{Role, SiteSettings},
};
use serde_json::json;

use self::{
    bodies::body,
    operations::{Names, Operation, names, operations},
    scene::{Named, Scene, nowhere},
};
use crate::support::Persona;

#[tokio::test]
async fn foreign_ids_are_ids_of_nothing_on_every_route() {
    let scene = Scene::new().await;
    let offer = |settings: &mut SiteSettings| {
        settings.guest_votes = true;
        settings.reactions = vec!["👍".to_owned()];
        settings.page_reactions = settings.reactions.clone();
    };
    scene.app.set(offer).await;
    for (operation, caller) in
        operations().iter().flat_map(|operation| [(operation, &scene.ada), (operation, &scene.bot)])
    {
        for parameter in &operation.parameters {
            let own = Named { authorization: caller.header(), ..scene.own() };
            let Some((mut foreign, mut unknown)) = scene.elsewhere(parameter, &own) else {
                continue;
            };
            scene.assert_unknown(operation, &foreign, &unknown).await;
            if names(parameter) == Names::Comment {
                // Thread and comment fit each other, and both are another tenant's.
                foreign.thread = scene.foreign.thread.to_string();
                unknown.thread = nowhere();
                scene.assert_unknown(operation, &foreign, &unknown).await;
            }
        }
    }
}

#[tokio::test]
async fn a_cursor_of_another_tenant_shows_no_more_than_a_made_up_one() {
    let scene = Scene::new().await;
    for number in 0..3 {
        scene.nat.post(&scene.foreign, &format!("canary {number}")).await;
    }
    let path = format!("/threads/{}/comments?limit=1", scene.foreign.thread);
    let page = scene.app.ask_site(&scene.app.news, "GET", &path).send().await;
    let cursor = page.json()["next"].as_str().unwrap().to_owned();
    let mut tried = 0;
    for operation in operations() {
        if !operation.parameters.iter().any(|name| names(name) == Names::Cursor) {
            continue;
        }
        let authorization = scene.bot.header();
        let named = Named { cursor: Some(cursor.clone()), authorization, ..scene.own() };
        let answer = scene.send(&operation, &named).await;
        let text = answer.text();
        assert!(!text.contains("canary") && !text.contains("Nat"), "{}: {text}", operation.path);
        assert!(matches!(answer.status, 200 | 400), "{}", operation.path);
        tried += 1;
    }
    assert_eq!(tried, 14);
}

#[tokio::test]
async fn no_list_shows_what_another_tenant_has() {
    let scene = Scene::new().await;
    let named = Named { authorization: scene.bot.header(), ..scene.own() };
    let mut tried = 0;
    for operation in operations() {
        // Everybody has the same emoji, a flag of the Canary Islands among them.
        let is_list = operation.method == "GET" && !operation.path.contains('{');
        if is_list && operation.path != "/emoji" {
            let text = scene.send(&operation, &named).await.text();
            assert!(
                !text.contains("canary") && !text.contains("Nat"),
                "{}: {text}",
                operation.path
            );
            tried += 1;
        }
    }
    assert!(tried >= 20, "{tried}");
}

#[tokio::test]
async fn a_foreign_key_is_no_key_on_every_route() {
    let scene = Scene::new().await;
    let bot = Persona::program(&scene.app, &scene.app.news).await;
    for operation in operations() {
        let foreign = Named { authorization: bot.header(), ..scene.own() };
        let unknown =
            Named { authorization: format!("Bearer awk_{}", "A".repeat(43)), ..scene.own() };
        scene.assert_unknown(&operation, &foreign, &unknown).await;
        assert_eq!(scene.send(&operation, &foreign).await.status, 401, "{}", operation.path);
    }
}

#[tokio::test]
async fn a_foreign_token_is_no_token_on_every_route() {
    let scene = Scene::new().await;
    let app = &scene.app;
    let (stranger, _) = Persona::by_tokens(app, &app.news, "canary", Role::Moderator).await;
    for operation in operations() {
        let foreign = Named { authorization: stranger.header(), ..scene.own() };
        let unknown =
            Named { authorization: format!("Bearer awa_{}", "A".repeat(43)), ..scene.own() };
        scene.assert_unknown(&operation, &foreign, &unknown).await;
        assert_eq!(scene.send(&operation, &foreign).await.status, 401, "{}", operation.path);
    }
}

#[tokio::test]
async fn a_guest_is_somebody_else_on_another_site() {
    let scene = Scene::new().await;
    for operation in operations() {
        let foreign = Named { authorization: scene.nat.header(), ..scene.own() };
        if (operation.method.as_str(), operation.path.as_str())
            == ("POST", "/threads/{thread}/comments")
        {
            let made = scene.send(&operation, &foreign).await;
            let author = made.json()["comment"]["author"]["guest"].clone();
            let before = serde_json::to_value(scene.secret.author.as_ref().unwrap().guest).unwrap();
            assert_eq!(made.status, 201, "{}", operation.path);
            assert_ne!(author, before, "the same secret is another guest on another site");
            continue;
        }
        let before = scene.rows().await;
        let answer = scene.send(&operation, &foreign).await;
        assert!(!answer.text().contains("Nat"), "{}", operation.path);
        // Whoever has written here may note that they were here; anybody may report what they read.
        let is_anybodys =
            ["/seen", "/report", "/panels/{panel}"].iter().any(|end| operation.path.ends_with(end));
        if is_anybodys {
            continue;
        }
        let acts = ["{comment}", "{member}"].iter().any(|name| operation.path.contains(name))
            || operation.method == "PATCH";
        let is_refused = answer.status == 403;
        assert!(operation.method == "GET" || is_refused || !acts, "{}", operation.path);
        assert_eq!(scene.rows().await, before);
    }
}

#[tokio::test]
async fn a_comment_of_another_tenant_or_thread_can_not_be_answered() {
    let scene = Scene::new().await;
    let elsewhere = scene.ada.post(&scene.app.blog.page("other"), "elsewhere").await;
    let operations = operations();
    let is_post = |operation: &&Operation| {
        operation.method == "POST" && operation.path == "/threads/{thread}/comments"
    };
    let post = operations.iter().find(is_post).unwrap();
    let unknown = Named { parent: Some(idempotency_key().to_string()), ..scene.own() };
    for parent in [scene.secret.id, elsewhere.id] {
        let foreign = Named { parent: Some(parent.to_string()), ..scene.own() };
        scene.assert_unknown(post, &foreign, &unknown).await;
    }
}

/// A42 of the attack cases: nobody says in a body what only the server may say.
#[tokio::test]
async fn a_body_with_a_field_that_is_not_known_is_refused_on_every_route() {
    let scene = Scene::new().await;
    let named = Named { authorization: scene.bot.header(), ..scene.own() };
    let mut tried = 0;
    for operation in operations() {
        let Some(body) = body(&operation, &named) else { continue };
        for field in
            ["role_", "site_id", "user_id", "status", "created_at", "score", "is_pinned", "ip"]
        {
            let mut body = body.clone();
            body[field] = json!(1);
            let answer = scene.send_body(&operation, &named, Some(body)).await;
            let at = format!("{} {}: {field}", operation.method, operation.path);
            let problem = answer.problem();
            let found = problem.errors.iter().map(|error| error.pointer.clone());
            let found = found.collect::<Vec<_>>();
            assert_eq!((problem.code.status(), found), (422, vec![format!("/{field}")]), "{at}");
            tried += 1;
        }
    }
    assert!(tried >= 80, "{tried}");
}
