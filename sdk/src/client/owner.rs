//! What the owner of a site sets, for programs with a key of the scope `manage`.

use uuid::Uuid;

use super::{Call, Client, query::Query, with_body};
use crate::{
    transport::{self, Method},
    wire::{
        ApiKeys, ChangeWebhook, Cursor, DeliveryPage, EmbedReport, IDEMPOTENCY_HEADER, Invitation,
        Invitations, LookAtPage, MadeApiKey, MadeService, MadeWebhook, ModerationConfig, NewApiKey,
        NewInvitation, NewWebhook, OutsideService, OutsideServices, ServiceKind, SetService,
        SettingsHistory, Sightings, SiteConfig, Trial, TryModeration, TurnService, Webhook,
        Webhooks, id,
    },
};

impl Client {
    /// What the owner set.
    pub fn settings(&self) -> Call<SiteConfig> {
        self.get("/settings")
    }

    /// Sets what the owner sets, as a whole: begin with what [`Client::settings`] gave.
    pub fn save_settings(&self, config: &SiteConfig) -> Call<SiteConfig> {
        let request = self.write(Method::Put, "/settings");
        self.call(with_body(request, transport::to_json(config)))
    }

    /// What the owner set about moderation.
    pub fn moderation(&self) -> Call<ModerationConfig> {
        self.get("/moderation/settings")
    }

    /// Sets what the owner sets about moderation, as a whole: begin with what [`Client::moderation`] gave.
    pub fn save_moderation(&self, config: &ModerationConfig) -> Call<ModerationConfig> {
        let request = self.write(Method::Put, "/moderation/settings");
        self.call(with_body(request, transport::to_json(config)))
    }

    /// What rules of moderation would do with a comment that is made up. Nothing is kept.
    pub fn try_moderation(&self, made_up: &TryModeration) -> Call<Trial> {
        let mut request = self.write(Method::Post, "/moderation/try");
        request.repeat = true;
        self.call(with_body(request, transport::to_json(made_up)))
    }

    /// The services elsewhere that have a say in moderation.
    pub fn services(&self) -> Call<OutsideServices> {
        self.get("/moderation/services")
    }

    /// Sets a service up, in place of the one of its kind, and asks it from now on.
    pub fn set_service(&self, kind: ServiceKind, service: &SetService) -> Call<MadeService> {
        let request = self.write(Method::Put, &at_service(kind));
        self.call(with_body(request, transport::to_json(service)))
    }

    /// Asks a service again, or not for now.
    pub fn turn_service(&self, kind: ServiceKind, enabled: bool) -> Call<OutsideService> {
        let mut request = self.write(Method::Patch, &at_service(kind));
        request.repeat = true;
        self.call(with_body(request, transport::to_json(&TurnService { enabled })))
    }

    /// Gives a hook another secret; the one before is good no more.
    pub fn rotate_service(&self, kind: ServiceKind) -> Call<MadeService> {
        let request = self.write(Method::Post, &[&at_service(kind), "/secret"].concat());
        self.call(with_body(request, String::new()))
    }

    /// Forgets a service, and its key.
    pub fn remove_service(&self, kind: ServiceKind) -> Call<()> {
        self.call(self.write(Method::Delete, &at_service(kind)))
    }

    /// Those who are invited to care for the site, and have not answered.
    pub fn invitations(&self) -> Call<Invitations> {
        self.get("/invitations")
    }

    /// Invites somebody by mail to care for the site. Again sends another letter, whose link replaces the one before.
    pub fn invite(&self, new: &NewInvitation) -> Call<Invitation> {
        let request = self.write(Method::Post, "/invitations");
        self.call(with_body(request, transport::to_json(new)))
    }

    /// Takes an invitation back: its link leads nowhere any more.
    pub fn withdraw_invitation(&self, invitation: Uuid) -> Call<()> {
        let path = ["/invitations/", &id::text(invitation)].concat();
        self.call(self.write(Method::Delete, &path))
    }

    /// What was changed, the newest first, and where the next ones begin.
    pub fn settings_history(&self, cursor: Option<&Cursor>) -> Call<SettingsHistory> {
        let query = Query::new().and("cursor", cursor.map(|cursor| cursor.0.as_str()));
        self.get(&["/settings/history", query.as_str()].concat())
    }

    /// The API keys of the site.
    pub fn keys(&self) -> Call<ApiKeys> {
        self.get("/keys")
    }

    /// Makes an API key. `once` becomes its id, so that a call whose outcome is unknown makes no second one.
    pub fn make_key(&self, new: &NewApiKey, once: Uuid) -> Call<MadeApiKey> {
        let mut request = self.write(Method::Post, "/keys");
        request.headers.push((IDEMPOTENCY_HEADER, id::text(once)));
        self.call(with_body(request, transport::to_json(new)))
    }

    /// Makes an API key useless. Doing so twice is no error.
    pub fn revoke_key(&self, key: Uuid) -> Call<()> {
        let mut request = self.write(Method::Delete, &["/keys/", &id::text(key)].concat());
        request.repeat = true;
        self.call(request)
    }

    /// Whether a page embeds the comments, and what keeps it from doing so.
    pub fn look_at(&self, url: &str) -> Call<EmbedReport> {
        let page = LookAtPage { url: url.to_owned() };
        let request = self.write(Method::Post, "/install/look");
        self.call(with_body(request, transport::to_json(&page)))
    }

    /// Where the widget was seen.
    pub fn sightings(&self) -> Call<Sightings> {
        self.get("/install/seen")
    }

    /// The webhooks of the site.
    pub fn webhooks(&self) -> Call<Webhooks> {
        self.get("/webhooks")
    }

    /// Makes a webhook. `once` becomes its id, so that a call whose outcome is unknown makes no second one.
    pub fn make_webhook(&self, new: &NewWebhook, once: Uuid) -> Call<MadeWebhook> {
        let mut request = self.write(Method::Post, "/webhooks");
        request.headers.push((IDEMPOTENCY_HEADER, id::text(once)));
        self.call(with_body(request, transport::to_json(new)))
    }

    /// Changes a webhook.
    pub fn change_webhook(&self, webhook: Uuid, change: &ChangeWebhook) -> Call<Webhook> {
        let mut request = self.write(Method::Patch, &at_webhook(webhook));
        request.repeat = true;
        self.call(with_body(request, transport::to_json(change)))
    }

    /// Removes a webhook.
    pub fn remove_webhook(&self, webhook: Uuid) -> Call<()> {
        self.call(self.write(Method::Delete, &at_webhook(webhook)))
    }

    /// Gives a webhook another secret. For a day the one before signs as well.
    pub fn rotate_webhook(&self, webhook: Uuid) -> Call<MadeWebhook> {
        let request = self.write(Method::Post, &[&at_webhook(webhook), "/secret"].concat());
        self.call(with_body(request, String::new()))
    }

    /// What was sent to a webhook, the newest first.
    pub fn deliveries(&self, webhook: Uuid, cursor: Option<&Cursor>) -> Call<DeliveryPage> {
        let query = Query::new().and("cursor", cursor.map(|cursor| cursor.0.as_str()));
        self.get(&[&at_webhook(webhook), "/deliveries", query.as_str()].concat())
    }

    /// Sends something to a webhook again, under the same id.
    pub fn replay(&self, webhook: Uuid, delivery: Uuid) -> Call<()> {
        let path = [&at_webhook(webhook), "/deliveries/", &id::text(delivery), "/replay"].concat();
        self.call(with_body(self.write(Method::Post, &path), String::new()))
    }
}

fn at_service(kind: ServiceKind) -> String {
    ["/moderation/services/", kind.as_str()].concat()
}

fn at_webhook(webhook: Uuid) -> String {
    ["/webhooks/", &id::text(webhook)].concat()
}
