//! API keys: making, showing once, revoking.

use axum::{Form, extract::State, response::Response};
use sdk::wire::{ApiKey, Code, NewApiKey, Scope};
use serde::Deserialize;
use uuid::Uuid;
use view::{Element, el};

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        frame::{Page, Section},
        sheet::words,
        staff::{Admin, Staff},
    },
    content,
    webhooks::HookDraft,
};
use crate::{
    api::keys,
    app::App,
    domain::settings::{self, InvalidSetting},
    error::Result,
    store,
};

/// The scopes, with the messages that name and explain them.
const SCOPES: [(Scope, &str, &str); 4] = [
    (Scope::Read, "scope-read", "scope-read-hint"),
    (Scope::Write, "scope-write", "scope-write-hint"),
    (Scope::Moderate, "scope-moderate", "scope-moderate-hint"),
    (Scope::Manage, "scope-manage", "scope-manage-hint"),
];

/// A key that is being asked for.
#[derive(Debug)]
pub struct Draft {
    name: String,
    scopes: Vec<Scope>,
    wrong: Option<InvalidSetting>,
    no_scope: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self { name: String::new(), scopes: vec![Scope::Read], wrong: None, no_scope: false }
    }
}

/// What is to be revoked.
#[derive(Deserialize)]
pub struct RevokeForm {
    token: String,
    key: Uuid,
}

/// Those that there are, and a form for a new one.
pub async fn section(app: &App, visit: &Visit, staff: &Staff, draft: &Draft) -> Result<Element> {
    let mut tx = app.store.latest(staff.site.id).await?;
    let keys = store::api_keys::list(tx.connection(), staff.site.id).await?;
    tx.commit().await?;
    let (in_force, gone): (Vec<_>, Vec<_>) = keys.iter().partition(|key| key.revoked_at.is_none());
    let list = |keys: &[&ApiKey]| {
        let rows = keys.iter().map(|key| row(visit, staff, key)).collect::<Vec<_>>();
        el("ul").class("things").children(rows)
    };
    let none = in_force.is_empty().then(|| el("p").class("hint").child(visit.say("key-none")));
    let gone = (!gone.is_empty()).then(|| {
        let title = el("summary").child(visit.say("key-gone"));
        el("details").child(title).child(list(&gone))
    });
    Ok(el("section")
        .attr("id", "keys")
        .child(el("h2").child(visit.say("key-title")))
        .child(el("p").class("lead").child(visit.say("key-about")))
        .children(none)
        .child(list(&in_force))
        .children(gone)
        .child(form(visit, staff, draft)))
}

fn row(visit: &Visit, staff: &Staff, key: &ApiKey) -> Element {
    let scopes = key.scopes.iter().map(|scope| el("code").child(scope.as_str()));
    let used = match &key.last_used_on {
        Some(day) => visit.say_with("key-used", &[("day", day.into())]),
        None => visit.say("key-unused"),
    };
    let made = key.created_at.text().get(..10).unwrap_or_default().to_owned();
    let made = visit.say_with("key-made-on", &[("day", (&made).into())]);
    let what = el("div")
        .child(el("strong").child(key.name.clone()))
        .child(el("span").class("tags").children(scopes))
        .child(el("span").class("hint").child(format!("{made} · {used}")));
    let revoke = key.revoked_at.is_none().then(|| {
        let name = visit.say_with("key-revoke-of", &[("name", (&key.name).into())]);
        let form = visit
            .form(staff.path("/access/keys/revoke"))
            .child(shell::hidden("key", key.id.to_string()))
            .child(shell::words(visit.say("key-revoke-words")))
            .child(shell::danger_button(visit.say("key-revoke")));
        let summary = el("summary").attr("aria-label", name).child(visit.say("key-revoke"));
        el("details").child(summary).child(form)
    });
    el("li").child(what).children(revoke)
}

fn form(visit: &Visit, staff: &Staff, draft: &Draft) -> Element {
    let error = draft.wrong.as_ref().map(|why| words::why(visit, why));
    let named = el("input")
        .attr("id", "name")
        .attr("name", "name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("value", draft.name.clone())
        .maybe("aria-describedby", error.as_ref().map(|_| "name-error"))
        .maybe("aria-invalid", error.as_ref().map(|_| "true"))
        .flag("required", true);
    let name = el("div")
        .class("field")
        .child(el("label").attr("for", "name").child(visit.say("key-name")))
        .child(named)
        .children(error.map(|why| el("p").class("error").attr("id", "name-error").child(why)))
        .child(el("p").class("hint").child(visit.say("key-name-hint")));
    let scopes = SCOPES.iter().map(|(scope, label, hint)| {
        let input = el("input").attr("type", "checkbox").attr("name", "scope");
        let input =
            input.attr("value", scope.as_str()).flag("checked", draft.scopes.contains(scope));
        let text = el("span")
            .child(visit.say(label))
            .child(" ")
            .child(el("span").class("hint").child(visit.say(hint)));
        el("label").class("check").child(input).child(text)
    });
    let no_scope = draft
        .no_scope
        .then(|| el("p").class("error").attr("id", "scope-error").child(visit.say("key-no-scope")));
    let scopes = el("fieldset")
        .maybe("aria-describedby", draft.no_scope.then_some("scope-error"))
        .child(el("legend").child(visit.say("key-scopes")))
        .children(scopes)
        .children(no_scope);
    visit
        .form(staff.path("/access/keys"))
        .class("new")
        .child(el("h3").child(visit.say("key-new")))
        .child(shell::hidden("once", Uuid::from_bytes(rand::random()).to_string()))
        .child(name)
        .child(scopes)
        .child(shell::button(visit.say("key-make")))
}

/// Makes one, and shows its secret.
pub async fn make(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let get = |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    if let Err(error) = visit.check(get("token").map_or("", String::as_str)) {
        return shell::failed(visit.language, &error);
    }
    let scopes = pairs.iter().filter(|(name, _)| name == "scope");
    let scopes = scopes.filter_map(|(_, scope)| scope.parse().ok()).collect::<Vec<Scope>>();
    let typed = get("name").cloned().unwrap_or_default();
    let name = settings::name(&typed);
    let once = get("once").and_then(|once| once.parse::<Uuid>().ok()).unwrap_or_default();
    match name {
        Ok(name) if !scopes.is_empty() => {
            let new = NewApiKey { name, scopes };
            match keys::make(&app, &staff.site, &staff.by(), once, new).await {
                Ok(made) => shown(&app, &visit, &staff, &made.key.name, made.secret).await,
                Err(error) if error.code() == Code::IdempotencyConflict => {
                    again(&app, &visit, &staff).await
                }
                Err(error) => shell::failed(visit.language, &error),
            }
        }
        name => {
            let no_scope = scopes.is_empty();
            let draft = Draft { name: typed, scopes, wrong: name.err(), no_scope };
            refused(&app, &visit, &staff, &draft).await
        }
    }
}

async fn shown(app: &App, visit: &Visit, staff: &Staff, name: &str, secret: String) -> Response {
    let said = visit.say_with("key-is-made", &[("name", name.into())]);
    let secret = el("pre").attr("tabindex", "0").attr("data-copy", visit.say("copy")).child(secret);
    match content(app, visit, staff, &Draft::default(), &HookDraft::default()).await {
        Ok(content) => Page::new(visit, staff, Section::Access)
            .saying(Some(said))
            .show(std::iter::once(secret).chain(content)),
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn again(app: &App, visit: &Visit, staff: &Staff) -> Response {
    match content(app, visit, staff, &Draft::default(), &HookDraft::default()).await {
        Ok(content) => Page::new(visit, staff, Section::Access)
            .refusing(Code::IdempotencyConflict, visit.say("key-again"))
            .show(content),
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn refused(app: &App, visit: &Visit, staff: &Staff, draft: &Draft) -> Response {
    match content(app, visit, staff, draft, &HookDraft::default()).await {
        Ok(content) => Page::new(visit, staff, Section::Access)
            .refusing(Code::Invalid, visit.say_with("set-wrong", &[("number", 1_u64.into())]))
            .show(content),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Makes one useless.
pub async fn revoke(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Form(form): Form<RevokeForm>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        keys::end(&app, &staff.site, &staff.by(), form.key).await
    };
    match done.await {
        Ok(_) => go_to(&staff.path("/access?done=revoked")),
        Err(error) => shell::failed(visit.language, &error),
    }
}
