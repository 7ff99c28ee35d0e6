//! Making a site.

use std::time::Duration;

use axum::{Form, response::Response};
use sdk::wire::{AccountId, Code, Role, SiteId, SiteKey};
use serde::Deserialize;

use super::{
    super::{
        answer::go_to,
        dashboard,
        person::Person,
        shell::{self, Field},
        visit::Visit,
    },
    SITE_PATH,
};
use crate::{
    accounts::{Refused, Taken, Wrong},
    app::{App, WhoMakesSites},
    domain::{
        audit::{By, Entry},
        origin::{InvalidPattern, Pattern},
        settings,
    },
    error::Result,
    extract::Rule,
    store::{self, members, operators},
};

/// What the form holds.
#[derive(Deserialize)]
pub struct SiteForm {
    token: String,
    name: String,
    key: String,
    origin: String,
}

/// A site that may be made.
struct NewSite {
    name: String,
    key: SiteKey,
    origin: Pattern,
}

/// Whether somebody may make sites, as the operator decided.
pub async fn may_make(app: &App, account: AccountId) -> Result<bool> {
    let db = app.store.registry();
    if operators::is(db, account).await? {
        return Ok(true);
    }
    Ok(match app.settings.sites {
        WhoMakesSites::Operators => false,
        WhoMakesSites::Anyone => true,
        WhoMakesSites::Owners => {
            let staffed = members::staffed_by(app.store.jobs(), account).await?;
            staffed.iter().any(|(_, _, role)| *role == Role::Owner)
        }
    })
}

/// The form.
pub async fn page(visit: Visit, person: Person) -> Response {
    match may_make(&visit.app, person.account.id).await {
        Ok(true) => show(&visit, ["", "", ""], None),
        Ok(false) => shell::failed(visit.language, &Code::NotAllowed.into()),
        Err(error) => shell::failed(visit.language, &error),
    }
}

fn show(visit: &Visit, [name, key, origin]: [&str; 3], refused: Option<&Refused>) -> Response {
    let field = |name, label, kind, value, hint: &str| Field {
        name,
        label,
        kind,
        autocomplete: "off",
        value,
        hint: Some(visit.say(hint)),
    };
    let form = visit
        .form(SITE_PATH)
        .child(field("name", "set-name", "text", name, "set-name-hint").draw(visit, refused))
        .child(
            field("origin", "setup-origin", "url", origin, "setup-origin-hint")
                .draw(visit, refused),
        )
        .child(field("key", "setup-key", "text", key, "setup-key-hint").draw(visit, refused))
        .child(shell::button(visit.say("setup-make")));
    let about = shell::words(visit.say("setup-site-words"));
    shell::step(visit, &visit.say("setup-site"), None, refused, [about, form])
}

/// Makes it, and goes on to its page of installing.
pub async fn submit(visit: Visit, person: Person, Form(form): Form<SiteForm>) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    match make(&visit.app, &person, &form).await {
        Ok(key) => go_to(&format!("{}/{key}/install?done=made", dashboard::PATH)),
        Err(Refused::Other(error)) if error.code() == Code::NotAllowed => {
            shell::failed(visit.language, &error)
        }
        Err(refused) => show(&visit, [&form.name, &form.key, &form.origin], Some(&refused)),
    }
}

async fn make(app: &App, person: &Person, form: &SiteForm) -> Taken<SiteKey> {
    let account = person.account.id;
    if !may_make(app, account).await? {
        return Err(Refused::Other(Code::NotAllowed.into()));
    }
    let new = check(form)?;
    let rule = Rule { name: "make_site", most: 10, period: Duration::from_hours(24) };
    app.limits.take(rule, &account.to_string()).await?;
    let mut tx = app.store.write(SiteId::new()).await?;
    if !operators::make_site(&mut tx, &new.key, &new.name).await? {
        return Err(Refused::field("key", "setup-key-taken"));
    }
    let member = members::ensure(&mut tx, account).await?;
    members::set_role(&mut tx, member, Role::Owner).await?;
    let by = By::Member(member, person.account.name.clone());
    let site = tx.site();
    let mut config = store::settings::lock(tx.connection(), site).await?;
    config.origins = vec![new.origin.to_string()];
    store::settings::save(tx.connection(), site, &by, &config).await?;
    let entry = Entry {
        by: &by,
        act: "site.make",
        subject: Some(new.key.to_string()),
        details: serde_json::json!({ "name": new.name }),
    };
    store::audit::note(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(new.key)
}

fn check(form: &SiteForm) -> Taken<NewSite> {
    let mut wrong = Vec::new();
    let name = settings::name(&form.name);
    let name = name.inspect_err(|_| wrong.push(Wrong::new("name", "setup-wrong-name")));
    let key = form.key.trim().parse::<SiteKey>();
    let key = key.inspect_err(|_| wrong.push(Wrong::new("key", "setup-wrong-key")));
    let origin = Pattern::parse(&form.origin).inspect_err(|why| {
        let said = match why {
            InvalidPattern::NotAnOrigin => "set-wrong-origin",
            InvalidPattern::Star => "set-wrong-origin-star",
            InvalidPattern::TooWide => "set-wrong-origin-wide",
        };
        wrong.push(Wrong::new("origin", said));
    });
    match (name, key, origin) {
        (Ok(name), Ok(key), Ok(origin)) => Ok(NewSite { name, key, origin }),
        _ => Err(Refused::Fields(wrong)),
    }
}
