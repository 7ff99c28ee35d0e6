//! Signing in by the word of the site, which knows its own users.

use axum::{extract::State, response::Response};
use sdk::wire::{Code, MemberId, Role, Session, SiteWord, Timestamp};
use serde_json::json;

use super::session;
use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        keys::Purpose,
        sso::{self, Assertion, Expected, Key, Why},
    },
    error::{Error, Result},
    extract::{Before, Json, RequestOrigin, Site},
    jobs::Job,
    store::{
        self, SiteTx,
        sso_keys::SealedKey,
        sso_subjects::Told,
        widget_sessions::{NewSession, Source},
    },
};

/// Begins a session of one of the site's own users
///
/// With a JSON Web Token that the site signed, by a key of `afterword sso add`: `iss` is the site's key, `aud` this
/// server's public address; `sub`, `name`, `jti`, `iat` and `exp` (at most 300 seconds later) must be there; `email`,
/// `email_verified`, `role` (`member`, `moderator` or `admin`), `profile` and `avatar` may. Good once. The answer is that
/// of `POST …/session/exchange`.
#[utoipa::path(
    post, path = "/session/sso", tag = "session",
    request_body = SiteWord, responses((status = 200, body = Session)), security(())
)]
pub async fn sign_in(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    before: Before,
    Json(SiteWord { jwt }): Json<SiteWord>,
) -> Result<Response> {
    let origin = origin.ok_or(Code::OriginMissing)?;
    let kid = sso::key_id(&jwt)?;
    let mut tx = app.store.write(site.id).await?;
    let sealed = store::sso_keys::find(&mut tx, &kid).await?.ok_or(Why::Key)?;
    let key = open(&app, &site, &kid, &sealed)?;
    let audience = app.settings.public_url.as_str().trim_end_matches('/');
    let expected = Expected { issuer: site.info.key.as_str(), audience };
    let word = sso::read(&jwt, &key, expected, Timestamp::now())?;
    if !store::sso_uses::note(&mut tx, &word.id, word.over_at).await? {
        return Err(Why::Used.into());
    }
    let (member, role, outdated) = learn(&app, &mut tx, &word).await?;
    let new = NewSession {
        member,
        source: Source::Key(&kid),
        origin: origin.as_str(),
        // The site just said who it is: nobody else could.
        moderates: role.observes(),
    };
    let begun = session::begin(&app, tx, &new, before).await?;
    session::forget(&app, &outdated).await;
    app.queue.wake();
    session::answer(&app, &site, &origin, begun)
}

fn open(app: &App, site: &Site, kid: &str, sealed: &SealedKey) -> Result<Key> {
    let alg = sealed.alg.parse().map_err(Error::bug)?;
    let place = sso::place(site.id, kid);
    let key = app.keys.open(Purpose::Sso, &place, &sealed.key);
    // Its secret was dropped: who runs the site must add another key.
    Ok(Key::from_bytes(alg, key.ok_or(Why::Key)?))
}

/// Keeps what a site says of its user, and leaves their picture to a job. Who they are, what they may do, and sessions of
/// theirs of which a copy may say otherwise.
async fn learn(
    app: &App,
    tx: &mut SiteTx,
    word: &Assertion,
) -> Result<(MemberId, Role, Vec<Vec<u8>>)> {
    let Told { member, is_changed, picture } = store::sso_subjects::ensure(tx, word).await?;
    if let Some(address) = picture {
        let job = Job::Picture { site: tx.site(), member, address };
        app.queue.add(tx.connection(), &app.keys, &job).await?;
    }
    let (role, is_new) = set_role(tx, member, word.role).await?;
    let outdated = if is_changed || is_new {
        store::widget_sessions::of_member(tx, member).await?
    } else {
        Vec::new()
    };
    Ok((member, role, outdated))
}

/// Gives a member the role that the site says, if it says one; an owner stays one. The role that they have then, and
/// whether they had another one.
async fn set_role(tx: &mut SiteTx, member: MemberId, said: Option<Role>) -> Result<(Role, bool)> {
    let found = store::members::lock(tx, member).await?.ok_or(Code::MemberNotFound)?;
    let has = found.member.role;
    let Some(role) = said.filter(|said| has != Role::Owner && *said != has) else {
        return Ok((has, false));
    };
    store::members::set_role(tx, member, role).await?;
    let (subject, details) = (Some(member.to_string()), json!({ "from": has, "to": role }));
    let entry = Entry { by: &By::Server("sso"), act: "member.role", subject, details };
    store::audit::note(tx, &entry).await?;
    Ok((role, true))
}

impl From<Why> for Error {
    fn from(why: Why) -> Self {
        Self::Explained(Code::InvalidJwt, why.to_string().into())
    }
}
