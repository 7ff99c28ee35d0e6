//! Asking one tenant for what is the other's.

use sdk::client::idempotency_key;
use serde_json::Value;

use super::{
    bodies::body,
    operations::{Names, Operation, names},
    scene::{Named, Scene, nowhere},
};
use crate::support::Answer;

impl Scene {
    pub async fn send(&self, operation: &Operation, named: &Named) -> Answer {
        self.send_body(operation, named, body(operation, named)).await
    }

    pub async fn send_body(
        &self,
        operation: &Operation,
        named: &Named,
        body: Option<Value>,
    ) -> Answer {
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
            .replace("{service}", &named.service)
            .replace("{invitation}", &named.invitation)
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

    /// Requests that name in one place another site's thing, and one that is nowhere.
    pub fn elsewhere(&self, parameter: &str, own: &Named) -> Option<(Named, Named)> {
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
            // It is known by its kind: the other site has set one up of which this one has none.
            Names::Service => "akismet".clone_into(&mut foreign.service),
            Names::Invitation => {
                foreign.invitation.clone_from(&self.invitation);
                unknown.invitation = nowhere();
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
    pub async fn rows(&self) -> Vec<String> {
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
            "select t::text from outside_services t",
            "select t::text from invitations t",
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
    pub async fn assert_unknown(&self, operation: &Operation, foreign: &Named, nowhere: &Named) {
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
                .replace(&named.service, "SERVICE")
                .replace(&named.invitation, "INVITATION")
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
