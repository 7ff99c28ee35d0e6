//! Setting services up, turning them on and off, forgetting them: what people do on the dashboard, and programs by the API.

use sdk::wire::FieldError;
use serde_json::{Value, json};
use url::Url;

use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        keys::Purpose,
        outside::{self, Kind, Service, rules},
        webhook::Secret,
    },
    error::{Error, Result},
    extract::Site,
    store::{
        self, SiteTx,
        outside_services::{self, ServiceRow},
    },
};

/// The services of a site, without their secrets.
pub async fn all(app: &App, site: &Site) -> Result<Vec<ServiceRow>> {
    let mut tx = app.store.latest(site.id).await?;
    let rows = outside_services::all(&mut tx).await?;
    tx.commit().await?;
    Ok(rows)
}

/// Asks a service from now on. Its secret is what was kept if `service` has none; a program of the owner's that has none
/// yet is given one, which is returned, to be shown this once.
///
/// # Errors
/// [`Error::Invalid`] about what can't be so, `/url` where nobody may be asked, or `/secret` if there is none.
pub async fn set(app: &App, site: &Site, by: &By, mut service: Service) -> Result<Option<String>> {
    let wrong = rules::check(&service);
    if !wrong.is_empty() {
        let wrong = wrong.into_iter().map(|(at, why)| FieldError::new(at, why));
        return Err(Error::Invalid(wrong.collect()));
    }
    check_url(app, &service.url).await?;
    let mut tx = app.store.write(site.id).await?;
    let kept = outside_services::all(&mut tx).await?;
    let kept = kept.into_iter().find(|row| row.service.kind == service.kind);
    let is_new_key = kept.is_none() || !service.secret.is_empty();
    let makes_key = kept.is_none() && service.secret.is_empty() && service.kind == Kind::Hook;
    let made = makes_key.then(|| Secret::generate().text());
    service.secret = made.clone().unwrap_or(service.secret);
    let sealed = match kept {
        _ if !service.secret.is_empty() => seal(app, site, service.kind, &service.secret),
        Some(kept) if stays(&kept.service, &service) => kept.sealed,
        _ => return Err(Error::field("/secret", "a key is needed, and for another host its own")),
    };
    outside_services::set(tx.connection(), site.id, &service, &sealed).await?;
    let details = rules::details(&service, is_new_key);
    note(&mut tx, by, "service.set", service.kind, details).await?;
    finish(app, site, tx).await?;
    Ok(made)
}

/// Whether a key that is kept is good for how a service is set up now. It is sent along: whoever may set an address, but
/// not read the key, would have it sent to themselves. A hook's only signs.
fn stays(before: &Service, now: &Service) -> bool {
    now.kind == Kind::Hook || before.url.origin() == now.url.origin()
}

/// Gives the owner's program another secret, to be shown this once. `None`: it is not set up.
pub async fn renew(app: &App, site: &Site, by: &By, kind: Kind) -> Result<Option<String>> {
    let secret = Secret::generate().text();
    let mut tx = app.store.write(site.id).await?;
    let sealed = seal(app, site, kind, &secret);
    if !outside_services::renew(&mut tx, kind, &sealed).await? {
        return Ok(None);
    }
    note(&mut tx, by, "service.set", kind, json!({ "new_key": true })).await?;
    finish(app, site, tx).await?;
    Ok(Some(secret))
}

/// Asks a service again, or not for now; everything that was set is kept. `false`: it is not set up.
pub async fn turn(app: &App, site: &Site, by: &By, kind: Kind, on: bool) -> Result<bool> {
    let mut tx = app.store.write(site.id).await?;
    if !outside_services::turn(&mut tx, kind, on).await? {
        return Ok(false);
    }
    let act = if on { "service.on" } else { "service.off" };
    note(&mut tx, by, act, kind, json!({})).await?;
    finish(app, site, tx).await?;
    Ok(true)
}

/// Forgets a service, and its secret. `false`: it is not set up.
pub async fn remove(app: &App, site: &Site, by: &By, kind: Kind) -> Result<bool> {
    let mut tx = app.store.write(site.id).await?;
    if !outside_services::remove(tx.connection(), site.id, kind).await? {
        return Ok(false);
    }
    note(&mut tx, by, "service.remove", kind, json!({})).await?;
    finish(app, site, tx).await?;
    Ok(true)
}

fn seal(app: &App, site: &Site, kind: Kind, secret: &str) -> Vec<u8> {
    app.keys.seal(Purpose::Outside, &outside::place(site.id, kind), secret.as_bytes())
}

async fn note(
    tx: &mut SiteTx,
    by: &By,
    act: &'static str,
    kind: Kind,
    details: Value,
) -> Result<()> {
    let entry = Entry { by, act, subject: Some(kind.to_string()), details };
    Ok(store::audit::note(tx, &entry).await?)
}

/// Other nodes see it a few seconds later.
async fn finish(app: &App, site: &Site, tx: SiteTx) -> Result<()> {
    tx.commit().await?;
    app.outside.forget(site.id).await;
    Ok(())
}

/// An address that anybody could reach, or that the operator opened; it is judged again each time that it is asked.
async fn check_url(app: &App, url: &Url) -> Result<()> {
    if app.settings.outgoing.may_visit(url).await {
        Ok(())
    } else {
        Err(Error::field("/url", "an https address that anybody could reach"))
    }
}
