//! Two tenants, and what each has.

use sdk::{
    client::idempotency_key,
    wire::{Comment, NewBan, NewReport, Reason, Role},
};

use crate::support::{Persona, TestApp, app::Page};

/// What a request names: its own things, or in one place somebody else's.
#[derive(Clone, Debug)]
pub struct Named {
    pub thread: String,
    pub comment: String,
    pub member: String,
    pub report: String,
    pub key: String,
    pub webhook: String,
    pub delivery: String,
    pub ban: String,
    pub notice: String,
    pub removal: String,
    pub service: String,
    pub invitation: String,
    pub cursor: Option<String>,
    pub parent: Option<String>,
    pub authorization: String,
}

/// Two tenants: what a caller has, and one of everything that the other one has.
pub struct Scene {
    pub app: TestApp,
    pub ada: Persona,
    pub page: Page,
    pub comment: Comment,
    pub nat: Persona,
    pub foreign: Page,
    pub secret: Comment,
    /// A report of it.
    pub report: String,
    /// Another site's webhook, and what is sent there.
    pub webhook: String,
    pub delivery: String,
    /// A ban there.
    pub ban: String,
    /// A notice of a comment there.
    pub notice: String,
    /// Something that was taken away at once there.
    pub removal: String,
    /// An invitation there.
    pub invitation: String,
    /// A member of the other site, who is called canary.
    pub stranger: Persona,
    /// A program that may do everything on its own site.
    pub bot: Persona,
    /// A key of the other site.
    pub foreign_key: uuid::Uuid,
}

/// The id of nothing.
pub fn nowhere() -> String {
    idempotency_key().to_string()
}

impl Scene {
    #[expect(clippy::too_many_lines, reason = "one of everything that another site has")]
    pub async fn new() -> Self {
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
        let (webhook, delivery) = (nowhere(), nowhere());
        let (invitation, removal) = (nowhere(), nowhere());
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
            format!(
                "insert into outside_services (site_id, kind, url, secret) values ('{}', 'akismet', 'https://canary.example', '\\x00')",
                app.news.id
            ),
            format!(
                "insert into invitations (site_id, id, email, email_key, role, by_name, secret, until) \
                 select '{}', '{invitation}', 'canary@a.example', 'canary@a.example', 'admin', 'canary', \
                 decode(repeat('00', 32), 'hex'), now() + interval '1 day'",
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
            invitation,
            stranger,
            bot,
            foreign_key,
        }
    }

    pub fn own(&self) -> Named {
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
            service: "toxicity".to_owned(),
            invitation: idempotency_key().to_string(),
            cursor: None,
            parent: None,
            authorization: self.ada.header(),
        }
    }
}
