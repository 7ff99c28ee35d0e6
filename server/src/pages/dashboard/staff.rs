//! Who may be on a dashboard. Whoever cares for no such site is told that there is none.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
    response::Response,
};
use sdk::wire::{Code, Member, Role, SiteKey, Timestamp};

use super::super::{
    person::{Person, confirm_for},
    shell,
};
use crate::{
    app::App,
    domain::audit::By,
    error::{Error, Result},
    extract::Site,
    store::{desk, members},
    texts::Language,
};

/// How long after they proved who they are somebody may work on a dashboard, in milliseconds (twelve hours: the absolute
/// end of a session with much to lose, ASVS 7.3.2).
const SHIFT_MS: i64 = 12 * 60 * 60 * 1_000;
/// How long after that proof they may save what the site hangs on, in milliseconds: as long as a form may take to fill in.
const SETTLED_MS: i64 = 60 * 60 * 1_000;

/// So many waiting comments of a kind are counted; more of them are as many.
pub const COUNTED: i64 = 1_000;

/// Somebody who cares for a site, on its dashboard: who only observes it is given to no form.
#[derive(Clone, Debug)]
pub struct Staff {
    /// The person.
    pub person: Person,
    /// The site.
    pub site: Site,
    /// What they are there.
    pub member: Member,
    /// Held, reported and marked comments that wait, each counted to [`COUNTED`].
    pub waiting: (i64, i64, i64),
}

impl Staff {
    /// As whom the log of acts names them.
    pub fn by(&self) -> By {
        By::Member(self.member.id, self.member.name.clone())
    }

    /// Whether they may do what this role may.
    pub fn is(&self, role: Role) -> bool {
        self.member.role >= role
    }

    /// The address of a page of this dashboard, or below one: `""` is the overview, `"/queue"` the queue.
    pub fn path(&self, rest: &str) -> String {
        format!("{}/{}{rest}", super::PATH, self.site.info.key)
    }

    fn proved_within(&self, length: i64) -> bool {
        self.person.proved_at.is_some_and(|at| Timestamp::now().0 - at.0 < length)
    }
}

/// Somebody who may change what the site hangs on: its settings, keys, people. They proved who they are ten minutes before
/// they opened the page, at most, and an hour before they save.
#[derive(Clone, Debug)]
pub struct Admin(pub Staff);

impl FromRequestParts<App> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let person = Person::from_request_parts(parts, app).await?;
        let Ok(language) = Language::from_request_parts(parts, app).await;
        let key = RawPathParams::from_request_parts(parts, app).await.ok().and_then(|params| {
            let (_, key) = params.iter().find(|(name, _)| *name == "site")?;
            key.parse::<SiteKey>().ok()
        });
        let found = find(app, person, key).await;
        let staff = found.map_err(|error| shell::failed(language, &error))?;
        if !parts.method.is_safe() && !staff.is(Role::Moderator) {
            return Err(shell::failed(language, &Code::NotAllowed.into()));
        }
        if staff.proved_within(SHIFT_MS) { Ok(staff) } else { Err(confirm_for(parts.uri.path())) }
    }
}

impl FromRequestParts<App> for Admin {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let staff = Staff::from_request_parts(parts, app).await?;
        if !staff.is(Role::Admin) {
            let Ok(language) = Language::from_request_parts(parts, app).await;
            return Err(shell::failed(language, &Code::NotAllowed.into()));
        }
        let is_settled = if parts.method.is_safe() {
            staff.person.is_fresh()
        } else {
            staff.proved_within(SETTLED_MS)
        };
        if is_settled { Ok(Self(staff)) } else { Err(confirm_for(parts.uri.path())) }
    }
}

async fn find(app: &App, person: Person, key: Option<SiteKey>) -> Result<Staff> {
    let key = key.ok_or(Code::SiteNotFound)?;
    let site = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
    let mut tx = app.store.latest(site.id).await?;
    let found = members::of_account(&mut tx, person.account.id).await?;
    let waiting = desk::waiting(&mut tx, COUNTED).await?;
    tx.commit().await?;
    let member = found.map(|found| found.member).filter(|member| member.role.observes());
    let member =
        member.filter(|member| !member.banned).ok_or(Error::Refused(Code::SiteNotFound))?;
    Ok(Staff { person, site, member, waiting })
}
