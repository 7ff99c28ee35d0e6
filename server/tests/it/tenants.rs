//! No route tells or does anything about another tenant's things. The routes come from the router itself: one that is
//! new fails here until its parameters are known.

use afterword_server::routes::openapi;
use sdk::{
    client::idempotency_key,
    wire::{Comment, NewBan, NewReport, Reason, Role, SiteSettings},
};
use serde_json::{Value, json};

use crate::support::{Answer, Persona, TestApp, app::Page};

/// What a parameter of a route names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    Thread,
    Comment,
    Member,
    Report,
    Key,
    Webhook,
    Delivery,
    Ban,
    Notice,
    Removal,
    Cursor,
    /// Its value is the caller's own: it names nothing that is there.
    Nothing,
}

/// The table: every parameter of every route, by its name.
fn names(parameter: &str) -> Names {
    match parameter {
        "thread" | "watch" => Names::Thread,
        "comment" => Names::Comment,
        "member" | "person" => Names::Member,
        "report" => Names::Report,
        "api_key" => Names::Key,
        "webhook" => Names::Webhook,
        "delivery" => Names::Delivery,
        "ban" => Names::Ban,
        "notice" => Names::Notice,
        "removal" => Names::Removal,
        "cursor" => Names::Cursor,
        "key"
        | "url"
        | "sort"
        | "lang"
        | "limit"
        | "min_seq"
        | "ticket"
        | "panel"
        | "q"
        | "kind"
        | "phase"
        | "author"
        | "order"
        | "crowd"
        | "state"
        | "act"
        | "subject"
        | "by"
        | "since"
        | "until"
        | "format"
        | "idempotency-key"
        | "sec-websocket-protocol"
        | "if-none-match" => Names::Nothing,
        other => panic!("what does the parameter {other} name?"),
    }
}

struct Operation {
    method: String,
    path: String,
    parameters: Vec<String>,
    has_body: bool,
}

fn operations() -> Vec<Operation> {
    let openapi = serde_json::to_value(openapi()).unwrap();
    let mut operations = Vec::new();
    for (path, item) in openapi["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if !operation.is_object() {
                continue;
            }
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let name = |parameter: &Value| parameter["name"].as_str().unwrap().to_owned();
            operations.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                parameters: parameters.iter().map(name).collect(),
                has_body: operation["requestBody"].is_object(),
            });
        }
    }
    assert!(operations.len() >= 12, "the router has routes");
    operations
}

/// What a request names: its own things, or in one place somebody else's.
#[derive(Clone, Debug)]
struct Named {
    thread: String,
    comment: String,
    member: String,
    report: String,
    key: String,
    webhook: String,
    delivery: String,
    ban: String,
    notice: String,
    removal: String,
    cursor: Option<String>,
    parent: Option<String>,
    authorization: String,
}

struct Scene {
    app: TestApp,
    ada: Persona,
    page: Page,
    comment: Comment,
    nat: Persona,
    foreign: Page,
    secret: Comment,
    /// A report of it.
    report: String,
    /// Another site's webhook, and what is sent there.
    webhook: String,
    delivery: String,
    /// A ban there.
    ban: String,
    /// A notice of a comment there.
    notice: String,
    /// Something that was taken away at once there.
    removal: String,
    /// A member of the other site, who is called canary.
    stranger: Persona,
    /// A program that may do everything on its own site.
    bot: Persona,
    /// A key of the other site.
    foreign_key: uuid::Uuid,
}

fn nowhere() -> String {
    idempotency_key().to_string()
}

impl Scene {
    #[expect(clippy::too_many_lines, reason = "one of everything that another site has")]
    async fn new() -> Self {
        let app = TestApp::start().await;
        let (ada, nat) = (app.guest("Ada"), Persona::guest(&app, &app.news, "Nat"));
        let (page, foreign) = (app.blog.page("p"), app.news.page("p"));
        let comment = ada.post(&page, "mine").await;
        let secret = nat.post(&foreign, "canary").await;
        nat.reply(&foreign, &secret, "canary too").await;
        let new = NewReport { reason: Reason::Other, note: Some("canary".to_owned()) };
        Persona::guest(&app, &app.news, "Ned")
            .client
            .report(foreign.thread, secret.id, &new)
            .await
            .unwrap();
        let report = sqlx::query_scalar::<_, String>("select id::text from reports");
        let report = report.fetch_one(&app.owner).await.unwrap();
        let bans = Persona::program(&app, &app.news).await;
        let (domain, reason) = (Some("canary.example".to_owned()), Some("canary".to_owned()));
        let ban = NewBan { domain, reason, ..NewBan::default() };
        let ban = bans.client.ban(&ban).await.unwrap()[0].id.to_string();
        let notice = idempotency_key();
        let sql = "insert into notices (site_id, id, thread_id, comment_id, why, language) \
                   values ($1, $2, $3, $4, 'canary', 'en')";
        sqlx::query(sql)
            .bind(app.news.id.0)
            .bind(notice)
            .bind(foreign.thread.0)
            .bind(secret.id.0)
            .execute(&app.owner)
            .await
            .unwrap();
        let notice = notice.to_string();
        let stranger = Persona::member(&app, &app.news, "canary", Role::Member).await;
        let bot = app.key_client().await;
        let foreign_key = Persona::program(&app, &app.news).await.key.unwrap();
        let (webhook, delivery, removal) = (nowhere(), nowhere(), nowhere());
        for sql in [
            format!(
                "insert into removals (site_id, id, member_id, since, note, by_kind, by_name, found) select site_id, '{removal}', id, 'ever', 'canary', 'server', 'canary', 1 from members where site_id = '{}' limit 1",
                app.news.id
            ),
            format!(
                "insert into webhooks (site_id, id, url, events, secret) values ('{}', '{webhook}', 'https://canary.example', '{{comment.created}}', '\\x00')",
                app.news.id
            ),
            format!(
                "insert into webhook_deliveries (site_id, id, webhook_id, event, body) values ('{}', '{delivery}', '{webhook}', 'comment.created', 'canary')",
                app.news.id
            ),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&app.owner).await.unwrap();
        }
        // That they are used for the first time today would be a change.
        let used = "update api_keys set last_used_on = current_date";
        sqlx::query(used).execute(&app.owner).await.unwrap();
        Self {
            app,
            ada,
            page,
            comment,
            nat,
            foreign,
            secret,
            report,
            webhook,
            delivery,
            ban,
            notice,
            removal,
            stranger,
            bot,
            foreign_key,
        }
    }

    fn own(&self) -> Named {
        Named {
            thread: self.page.thread.to_string(),
            comment: self.comment.id.to_string(),
            member: idempotency_key().to_string(),
            report: idempotency_key().to_string(),
            key: idempotency_key().to_string(),
            webhook: idempotency_key().to_string(),
            delivery: idempotency_key().to_string(),
            ban: idempotency_key().to_string(),
            notice: idempotency_key().to_string(),
            removal: idempotency_key().to_string(),
            cursor: None,
            parent: None,
            authorization: self.ada.header(),
        }
    }

    async fn send(&self, operation: &Operation, named: &Named) -> Answer {
        self.send_body(operation, named, Self::body(operation, named)).await
    }

    async fn send_body(&self, operation: &Operation, named: &Named, body: Option<Value>) -> Answer {
        let path = operation
            .path
            .replace("{thread}", &named.thread)
            .replace("{comment}", &named.comment)
            .replace("{member}", &named.member)
            .replace("{person}", &named.member)
            .replace("{report}", &named.report)
            .replace("{api_key}", &named.key)
            .replace("{webhook}", &named.webhook)
            .replace("{delivery}", &named.delivery)
            .replace("{ban}", &named.ban)
            .replace("{notice}", &named.notice)
            .replace("{removal}", &named.removal)
            .replace("{panel}", "report");
        let mut query = Vec::new();
        for parameter in &operation.parameters {
            match (parameter.as_str(), &named.cursor) {
                // A page can be named by either; routes that take a thread's id have neither.
                ("key", _) => query.push("key=p".to_owned()),
                ("cursor", Some(cursor)) => query.push(format!("cursor={cursor}")),
                ("q", _) => query.push("q=canary".to_owned()),
                ("kind", _) => query.push("kind=all".to_owned()),
                ("watch", _) => query.push(format!("watch={}", named.thread)),
                // One that is not good ends the stream, which would not end otherwise.
                ("ticket", _) => query.push("ticket=none".to_owned()),
                _ => {}
            }
        }
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let ask = self
            .app
            .ask(&operation.method, &format!("{path}{query}"))
            .header("authorization", &named.authorization)
            .header("origin", self.app.blog.origin)
            .header("x-afterword-csrf", "1")
            .header("content-type", "application/json")
            .header("idempotency-key", &idempotency_key().to_string());
        match body {
            Some(body) => ask.json(&body).send().await,
            None => ask.send().await,
        }
    }

    /// The table: what each route that takes a body is sent.
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn body(operation: &Operation, named: &Named) -> Option<Value> {
        let page = json!({ "key": "p" });
        match (operation.method.as_str(), operation.path.as_str()) {
            ("POST", "/threads/{thread}/comments") => Some(json!({
                "thread": page, "parent": named.parent, "body": "x", "guest": { "name": "Ada" }
            })),
            ("PATCH", "/threads/{thread}/comments/{comment}") => {
                Some(json!({ "body": "x", "version": 1 }))
            }
            ("PUT", "/threads/{thread}/comments/{comment}/vote") => Some(json!({ "vote": "up" })),
            ("PUT", "/threads/{thread}/comments/{comment}/reaction") => {
                Some(json!({ "emoji": "👍", "on": true }))
            }
            ("PUT", "/threads/{thread}/reaction") => {
                Some(json!({ "thread": page, "emoji": "👍", "on": true }))
            }
            ("PUT", "/threads/{thread}/comments/{comment}/pin") => Some(json!({ "pinned": true })),
            ("PUT", "/threads/{thread}/comments/{comment}/feature") => {
                Some(json!({ "featured": true }))
            }
            ("PUT", "/threads/{thread}/follow") => Some(json!({ "on": true })),
            ("PATCH", "/threads/{thread}") => Some(json!({ "closed": true })),
            ("PATCH", "/members/{member}") => Some(json!({ "banned": true })),
            ("PUT", "/threads/{thread}/page") => Some(json!({ "title": "x" })),
            ("PUT", "/threads/{thread}/pace") => Some(json!({ "slow_seconds": 60 })),
            ("POST", "/threads/{thread}/merge") => Some(json!({ "into": nowhere() })),
            ("POST", "/threads/remap") => Some(json!({
                "from": "https://old.example/canary", "to": "https://blog.example/new"
            })),
            ("POST", "/notices/{notice}/decision") => Some(json!({
                "decision": "keep", "ground": "terms", "reference": "x", "facts": "x"
            })),
            ("POST", "/bans") => Some(json!({ "member": named.member })),
            ("POST", "/people/{person}/notes") => Some(json!({ "text": "x" })),
            ("POST", "/people/{person}/removals") => Some(json!({ "since": "ever" })),
            ("POST", "/people/{person}/erasure") => Some(json!({ "texts": "remove" })),
            ("POST", "/threads/{thread}/typing") => Some(json!({ "parent": named.parent })),
            ("POST", "/threads/{thread}/comments/{comment}/report") => {
                Some(json!({ "reason": "spam" }))
            }
            ("POST", "/threads/{thread}/panels/{panel}") => {
                Some(json!({ "lang": "en", "comment": named.comment, "form": "reason=spam" }))
            }
            ("POST", "/moderation/decisions") => {
                Some(json!({ "decision": "remove", "comments": [{ "id": named.comment }] }))
            }
            ("POST", "/preview") => Some(json!({ "body": "x" })),
            ("POST", "/session/exchange") => {
                Some(json!({ "code": "A".repeat(43), "verifier": "A".repeat(43) }))
            }
            ("POST", "/guests/claim") => {
                Some(json!({ "secret": format!("awg_{}", "A".repeat(43)) }))
            }
            ("POST", "/session/fallback") => {
                Some(json!({ "fb": format!("awf_{}", "A".repeat(43)) }))
            }
            ("POST", "/session/refresh") => {
                Some(json!({ "refresh": format!("awr_{}", "A".repeat(43)) }))
            }
            ("POST", "/session/sso") => Some(json!({ "jwt": "a.b.c" })),
            (method, path) => {
                // A file, which names nothing.
                let is_file = (method, path) == ("POST", "/images");
                let body = Self::owners_body(method, path);
                let is_known = body.is_some() || is_file || !operation.has_body;
                assert!(is_known, "what does {method} {path} take?");
                body
            }
        }
    }

    /// The same for what owners do.
    fn owners_body(method: &str, path: &str) -> Option<Value> {
        match (method, path) {
            ("PUT", "/settings") => Some(json!({
                "version": 1, "name": "Mine", "origins": [], "sign_in": ["password"], "settings": {}
            })),
            ("PUT", "/moderation/settings") => Some(json!({ "version": 1, "settings": {} })),
            ("POST", "/moderation/try") => Some(json!({ "body": "x" })),
            ("POST", "/keys") => Some(json!({ "name": "mine", "scopes": ["read"] })),
            ("POST", "/install/look") => Some(json!({ "url": "https://127.0.0.1/" })),
            ("POST", "/webhooks") => {
                Some(json!({ "url": "https://127.0.0.1/", "events": ["comment.created"] }))
            }
            ("PATCH", "/webhooks/{webhook}") => Some(json!({ "enabled": false })),
            _ => None,
        }
    }

    /// Requests that name in one place another site's thing, and one that is nowhere.
    fn elsewhere(&self, parameter: &str, own: &Named) -> Option<(Named, Named)> {
        let (mut foreign, mut unknown) = (own.clone(), own.clone());
        match names(parameter) {
            Names::Thread => {
                foreign.thread = self.foreign.thread.to_string();
                unknown.thread = nowhere();
            }
            Names::Comment => {
                foreign.comment = self.secret.id.to_string();
                unknown.comment = nowhere();
            }
            Names::Member => {
                foreign.member = self.stranger.as_member().id.to_string();
                unknown.member = nowhere();
            }
            Names::Report => {
                foreign.report.clone_from(&self.report);
                unknown.report = nowhere();
            }
            Names::Key => {
                foreign.key = self.foreign_key.to_string();
                unknown.key = nowhere();
            }
            Names::Webhook => {
                foreign.webhook.clone_from(&self.webhook);
                unknown.webhook = nowhere();
            }
            Names::Delivery => {
                foreign.delivery.clone_from(&self.delivery);
                unknown.delivery = nowhere();
            }
            Names::Notice => {
                foreign.notice.clone_from(&self.notice);
                unknown.notice = nowhere();
            }
            Names::Removal => {
                foreign.removal.clone_from(&self.removal);
                unknown.removal = nowhere();
            }
            Names::Ban => {
                foreign.ban.clone_from(&self.ban);
                unknown.ban = nowhere();
            }
            Names::Cursor | Names::Nothing => return None,
        }
        Some((foreign, unknown))
    }

    /// Everything that the database holds.
    async fn rows(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for table in [
            "select t::text from sites t",
            "select t::text from threads t",
            "select t::text from thread_events t",
            "select t::text from thread_aliases t",
            "select t::text from guests t",
            "select t::text from comments t",
            "select t::text from comment_revisions t",
            "select t::text from idempotency_keys t",
            "select t::text from api_keys t",
            "select t::text from members t",
            "select t::text from widget_sessions t",
            "select t::text from widget_tokens t",
            "select t::text from sso_keys t",
            "select t::text from sso_subjects t",
            "select t::text from sso_uses t",
            "select t::text from votes t",
            "select t::text from reactions t",
            "select t::text from follows t",
            "select t::text from thread_visits t",
            "select t::text from reports t",
            "select t::text from mutes t",
            "select t::text from bans t",
            "select t::text from notices t",
            "select t::text from person_notes t",
            "select t::text from removals t",
            "select t::text from writing_blocks t",
            "select t::text from audit_log t",
            "select t::text from images t",
            "select t::text from image_uses t",
            "select t::text from webhooks t",
            "select t::text from webhook_deliveries t",
        ] {
            let found =
                sqlx::query_scalar::<_, String>(table).fetch_all(&self.app.owner).await.unwrap();
            rows.extend(found);
        }
        rows.sort();
        rows
    }

    /// The answer to foreign things is that to things that are nowhere, and nothing changes.
    async fn assert_unknown(&self, operation: &Operation, foreign: &Named, nowhere: &Named) {
        let before = self.rows().await;
        let (one, other) =
            (self.send(operation, foreign).await, self.send(operation, nowhere).await);
        let at = format!("{} {} {foreign:?}", operation.method, operation.path);
        let same = |answer: &Answer, named: &Named| {
            answer
                .text()
                .replace(&named.thread, "THREAD")
                .replace(&named.comment, "COMMENT")
                .replace(&named.member, "MEMBER")
                .replace(&named.report, "REPORT")
                .replace(&named.key, "KEY")
                .replace(&named.webhook, "WEBHOOK")
                .replace(&named.delivery, "DELIVERY")
                .replace(&named.ban, "BAN")
                .replace(&named.notice, "NOTICE")
                .replace(&named.removal, "REMOVAL")
        };
        assert_eq!(
            (one.status, same(&one, foreign)),
            (other.status, same(&other, nowhere)),
            "{at}"
        );
        assert!(!one.text().contains("canary") && !one.text().contains("Nat"), "{at}");
        assert_eq!(self.rows().await, before, "{at}");
        // A thread that nobody wrote in is an empty one, and has not been seen.
        let is_refusal = matches!(one.status, 400 | 401 | 403 | 404 | 422 | 426);
        let is_empty = operation.method == "GET" && one.status == 200;
        assert!(is_refusal || is_empty || one.status == 204, "{at}: {}", one.status);
    }
}

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
        let Some(body) = Scene::body(&operation, &named) else { continue };
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
