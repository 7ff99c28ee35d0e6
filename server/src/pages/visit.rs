//! A browser's visit to the server's own pages: what each of them needs.

use std::borrow::Cow;

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use view::{Element, Node, el};

use super::{ask::Checked, guard::FormKey};
use crate::{
    accounts::passkeys::Passkeys,
    app::App,
    domain::way::{Way, Ways},
    error::Result,
    extract::ClientAddress,
    texts::{About, Language},
};

/// A browser's visit.
#[derive(Clone)]
pub struct Visit {
    /// The server.
    pub app: App,
    /// What its forms are tied to.
    pub key: FormKey,
    /// What it wants to read.
    pub language: Language,
    /// Where it is.
    pub client: ClientAddress,
}

impl Visit {
    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.language.say(key)
    }

    /// A message about something.
    pub fn say_with(&self, key: &str, about: &[(&'static str, About<'_>)]) -> String {
        self.language.say_with(key, about)
    }

    /// A message around an element.
    pub fn around(&self, key: &str, name: &'static str, element: Element) -> Vec<Node> {
        self.language.around(key, name, element)
    }

    /// A form that sends to `action`, with its token.
    pub fn form(&self, action: impl Into<Cow<'static, str>>) -> Element {
        let token = el("input").attr("type", "hidden").attr("name", "token");
        el("form")
            .attr("method", "post")
            .attr("action", action)
            .child(token.attr("value", self.key.token(&self.app)))
    }

    /// Refuses a form that this browser did not get.
    pub fn check(&self, token: &str) -> Result<()> {
        self.key.check(&self.app, token)
    }

    /// Whether a way to sign in is offered: by the installation, and by the site that is asked for.
    pub fn offers(&self, way: Way, asked: Option<&Checked>) -> bool {
        let ways = self.ways();
        asked.map_or(ways, |asked| ways.and(asked.site.ways)).has(way)
    }

    /// The ways that the installation offers.
    pub fn ways(&self) -> Ways {
        let ways = self.app.settings.ways;
        let ways = if self.has_mail() { ways } else { ways.without(Way::Mail) };
        if self.app.passkeys.is_some() { ways } else { ways.without(Way::Passkey) }
    }

    /// What asks browsers for passkeys, where the installation takes them.
    pub fn passkeys(&self) -> Option<&Passkeys> {
        self.app.passkeys.as_ref().filter(|_| self.app.settings.ways.has(Way::Passkey))
    }

    /// Whether mail goes out.
    pub fn has_mail(&self) -> bool {
        self.app.settings.post.is_some()
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(
        parts: &mut Parts,
        app: &App,
    ) -> std::result::Result<Self, Response> {
        let key = FormKey::from_request_parts(parts, app).await?;
        let Ok(language) = Language::from_request_parts(parts, app).await;
        let client = ClientAddress::from_request_parts(parts, app).await;
        let client = client.map_err(IntoResponse::into_response)?;
        Ok(Self { app: app.clone(), key, language, client })
    }
}
