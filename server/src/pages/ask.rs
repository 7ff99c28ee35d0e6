//! What a page asks of the sign-in window, carried through its forms and checked each time.

use sdk::wire::{Code, SiteKey};
use serde::{Deserialize, Serialize};
use url::Url;
use view::Element;

use super::{dashboard, setup, shell};
use crate::{
    app::App,
    domain::{origin::Origin, secret},
    error::{Error, Result},
    extract::Site,
};

/// What a page asks of the sign-in window: who are you, on this site, for a page of this origin?
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Ask {
    /// The site's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// The page's origin.
    #[serde(default)]
    pub origin: String,
    /// 32 random bytes of the page, given back with the answer.
    #[serde(default)]
    pub state: String,
    /// The SHA-256 of 32 more, which the page keeps until it exchanges the code.
    #[serde(default)]
    pub cc: String,
    /// `1`: the person shall prove again who they are, to moderate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moderate: Option<String>,
    /// Where somebody was going who came by themselves: one of the account's pages, or of a dashboard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The page's address, for where the window can't reach it.
    #[serde(default, rename = "return", skip_serializing_if = "Option::is_none")]
    pub back: Option<String>,
    /// `1`: this is no window of its own, but where the page was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full: Option<String>,
}

/// A page of the account on which something is changed that the account hangs on. There are no others to be led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The address.
    Address,
    /// The password.
    Password,
    /// The passkeys.
    Passkeys,
    /// The second step.
    TwoStep,
    /// Other services.
    Services,
    /// Another account that becomes a part of this one.
    Merge,
    /// Leaving.
    Leave,
}

impl Goal {
    const ALL: [Self; 7] = [
        Self::Address,
        Self::Password,
        Self::Passkeys,
        Self::TwoStep,
        Self::Services,
        Self::Merge,
        Self::Leave,
    ];

    /// Its address.
    pub fn path(self) -> &'static str {
        match self {
            Self::Address => "/account/address",
            Self::Password => "/account/password",
            Self::Passkeys => "/account/passkeys",
            Self::TwoStep => "/account/two-step",
            Self::Services => "/account/services",
            Self::Merge => "/account/merge",
            Self::Leave => "/account/leave",
        }
    }

    /// The one that an address is, or whose forms are sent there.
    pub fn of(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|goal| {
            path.strip_prefix(goal.path())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// The page that an address is, or whose forms are sent there; there are no others to be led to.
fn page_of(path: &str) -> Option<&str> {
    let is_setup = path == setup::SITE_PATH;
    Goal::of(path)
        .map(Goal::path)
        .or_else(|| dashboard::page_of(path))
        .or(is_setup.then_some(setup::SITE_PATH))
}

/// An [`Ask`] that may be answered.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The site.
    pub site: Site,
    /// One of its origins.
    pub origin: Origin,
    /// Given back with the answer.
    pub state: String,
    /// The challenge.
    pub challenge: [u8; 32],
    /// Whether it is to moderate.
    pub moderate: bool,
    /// An address of that very origin to go back to.
    pub back: Option<Url>,
    /// Whether nobody waits but the page to go back to.
    pub is_full: bool,
}

impl Ask {
    /// Somebody who came by themselves, on their way to a page of the account.
    pub fn to(goal: Option<Goal>) -> Self {
        Self { to: goal.map(|goal| goal.path().to_owned()), ..Self::default() }
    }

    /// Somebody who came by themselves to this page, whichever it is.
    pub fn towards(path: &str) -> Self {
        Self { to: page_of(path).map(str::to_owned), ..Self::default() }
    }

    /// Where they were going, if it is a page of the account.
    pub fn goal(&self) -> Option<Goal> {
        self.to.as_deref().and_then(Goal::of)
    }

    /// Where they were going.
    pub fn way(&self) -> Option<&str> {
        self.to.as_deref().and_then(page_of)
    }

    /// Whether a page asks at all; otherwise somebody came by themselves.
    pub fn is_there(&self) -> bool {
        self.site.is_some()
    }

    /// Checks everything: only a page of the site is answered, byte for byte as it names itself.
    pub async fn check(&self, app: &App) -> Result<Checked> {
        let key = self.site.as_deref().and_then(|key| key.parse::<SiteKey>().ok());
        let key = key.ok_or(Code::SiteNotFound)?;
        let site = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
        let origin = Origin::parse(&self.origin)
            .filter(|origin| origin.as_str() == self.origin && site.allows(origin))
            .ok_or(Code::OriginNotAllowed)?;
        let unreadable = || {
            Error::Explained(Code::Malformed, "the window was not opened as it should be".into())
        };
        let challenge = secret::bytes(&self.cc).ok_or_else(unreadable)?;
        secret::bytes(&self.state).ok_or_else(unreadable)?;
        let back =
            self.back.as_ref().map(|back| origin.way_back(back).ok_or(Code::OriginNotAllowed));
        Ok(Checked {
            site,
            back: back.transpose()?,
            origin,
            state: self.state.clone(),
            challenge,
            moderate: self.moderate.as_deref() == Some("1"),
            is_full: self.full.as_deref() == Some("1"),
        })
    }

    /// The page that asks, checked; none, if somebody came by themselves.
    pub async fn page(&self, app: &App) -> Result<Option<Checked>> {
        if self.is_there() { self.check(app).await.map(Some) } else { Ok(None) }
    }

    /// Where to go once somebody is signed in.
    pub fn onward(&self) -> String {
        if self.is_there() {
            return self.address("/auth/popup");
        }
        self.way().unwrap_or("/account").to_owned()
    }

    /// As hidden fields of a form.
    pub fn fields(&self) -> impl Iterator<Item = Element> {
        self.pairs().into_iter().map(|(name, value)| shell::hidden(name, value.to_owned()))
    }

    /// The address of one of the window's pages with this question.
    pub fn address(&self, path: &str) -> String {
        if !self.is_there() {
            return match self.way() {
                Some(way) => format!("{path}?to={way}"),
                None => path.to_owned(),
            };
        }
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.pairs());
        format!("{path}?{}", query.finish())
    }

    /// What is asked, field by field.
    fn pairs(&self) -> Vec<(&'static str, &str)> {
        let pairs = [
            ("site", self.site.as_deref()),
            ("origin", self.is_there().then_some(self.origin.as_str())),
            ("state", self.is_there().then_some(self.state.as_str())),
            ("cc", self.is_there().then_some(self.cc.as_str())),
            ("moderate", self.moderate.as_deref()),
            ("to", self.way()),
            ("return", self.back.as_deref()),
            ("full", self.full.as_deref()),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}
