//! The page of one webhook: what it is told, how it does, what was sent there.

use axum::{Form, extract::State, response::Response};
use sdk::wire::{ChangeWebhook, Code, Delivery, DeliveryState, MadeWebhook, Webhook};
use serde::Deserialize;
use uuid::Uuid;
use view::{Element, el};

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        frame::{Page, Section},
        staff::{Admin, Staff},
    },
    Done,
    webhooks::{HookDraft, fields, secret, state},
};
use crate::{
    api::{deliveries, webhooks},
    app::App,
    error::Result,
    extract::{Path, Query},
    store,
};

/// Deliveries on the page.
const SHOWN: i64 = 50;

/// Which webhook.
#[derive(Deserialize)]
pub struct Which {
    id: Uuid,
}

/// A form without fields of its own, or with a delivery.
#[derive(Deserialize)]
pub struct Pressed {
    token: String,
    #[serde(default)]
    delivery: Uuid,
}

/// The page.
pub async fn page(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Path(Which { id }): Path<Which>,
    Query(done): Query<Done>,
) -> Response {
    let said = match done.done.as_deref() {
        Some("saved") => Some(visit.say("set-saved")),
        Some("replayed") => Some(visit.say("hook-replayed")),
        _ => None,
    };
    match content(&app, &visit, &staff, id, None, None).await {
        Ok(content) => Page::new(&visit, &staff, Section::Access)
            .titled(visit.say("hook-one"))
            .saying(said)
            .show(content),
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn content(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    id: Uuid,
    draft: Option<HookDraft>,
    made: Option<&MadeWebhook>,
) -> Result<Vec<Element>> {
    let mut tx = app.store.latest(staff.site.id).await?;
    let hook = store::webhooks::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    let sent = store::deliveries::list(&mut tx, id, None, SHOWN).await?;
    tx.commit().await?;
    let base = staff.path(&format!("/access/webhooks/{id}"));
    let draft = draft.unwrap_or_else(|| HookDraft {
        url: hook.url.clone(),
        events: hook.events.clone(),
        wrong: (None, None),
    });
    let form = visit
        .form(base.clone())
        .class("new")
        .children(fields(visit, &draft))
        .child(shell::button(visit.say("set-save")));
    let rows = sent.iter().map(|delivery| row(visit, &base, delivery)).collect::<Vec<_>>();
    let none = rows.is_empty().then(|| el("p").class("hint").child(visit.say("hook-nothing-sent")));
    let log = el("section")
        .child(el("h2").child(visit.say("hook-log")))
        .child(el("p").class("hint").child(visit.say("hook-log-about")))
        .children(none)
        .child(el("ul").class("things log").children(rows));
    let back = shell::link(staff.path("/access"), visit.say("hook-back"));
    let mut all = Vec::new();
    all.extend(made.map(|made| secret(visit, made)));
    all.push(el("p").child(state(visit, &hook)).child(" ").child(explained(visit, &hook)));
    all.extend([form, acts(visit, &base, &hook), log, shell::other([back])]);
    Ok(all)
}

fn explained(visit: &Visit, hook: &Webhook) -> Element {
    let key = match (hook.disabled_at, hook.failing_since) {
        (Some(_), Some(_)) => "hook-off-failing",
        (Some(_), None) => "hook-off-words",
        (None, Some(_)) => "hook-failing-words",
        (None, None) => "hook-on-words",
    };
    el("span").class("hint").child(visit.say(key))
}

fn acts(visit: &Visit, base: &str, hook: &Webhook) -> Element {
    let act = |path: &str, button: Element| visit.form(format!("{base}/{path}")).child(button);
    let turn = match hook.disabled_at {
        Some(_) => act("on", shell::second_button(visit.say("hook-turn-on"))),
        None => act("off", shell::second_button(visit.say("hook-turn-off"))),
    };
    let rotate = act("secret", shell::second_button(visit.say("hook-rotate")));
    let remove = el("details")
        .child(el("summary").child(visit.say("hook-remove")))
        .child(shell::words(visit.say("hook-remove-words")))
        .child(act("remove", shell::danger_button(visit.say("hook-remove"))));
    let hint = el("p").class("hint").child(visit.say("hook-rotate-words"));
    el("section").child(el("div").class("acts").child(turn).child(rotate)).child(hint).child(remove)
}

fn row(visit: &Visit, base: &str, delivery: &Delivery) -> Element {
    let (class, key) = match delivery.state {
        DeliveryState::Waiting => ("mark", "hook-waiting"),
        DeliveryState::Delivered => ("mark good", "hook-delivered"),
        DeliveryState::Failed => ("mark bad", "hook-failed"),
    };
    let when = delivery.created_at.text();
    let short = when.get(..16).unwrap_or_default().replace('T', " ");
    let tries = u64::try_from(delivery.attempts).unwrap_or_default();
    let tries = visit.say_with("hook-tries", &[("number", tries.into())]);
    let status = delivery.status.map_or(tries.clone(), |status| format!("{tries}, HTTP {status}"));
    let what = el("div")
        .child(el("code").child(delivery.event.as_str()))
        .child(
            el("span")
                .class("hint")
                .child(el("time").attr("datetime", when).child(format!("{short} UTC")))
                .child(format!(" · {status}")),
        )
        .children(answer(visit, delivery));
    let is_over = delivery.state != DeliveryState::Waiting && !delivery.words_gone;
    let again = is_over.then(|| {
        visit
            .form(format!("{base}/replay"))
            .child(shell::hidden("delivery", delivery.id.to_string()))
            .child(shell::quiet_button(visit.say("hook-replay")))
    });
    el("li").child(what).child(el("span").class(class).child(visit.say(key))).children(again)
}

/// What was answered, or that it is kept no longer.
fn answer(visit: &Visit, delivery: &Delivery) -> Option<Element> {
    if delivery.words_gone {
        return Some(el("span").class("hint").child(visit.say("hook-words-gone")));
    }
    let excerpt = delivery.excerpt.as_ref().filter(|excerpt| !excerpt.is_empty())?;
    let answer = el("details").child(el("summary").child(visit.say("hook-answer")));
    Some(answer.child(el("pre").attr("tabindex", "0").child(excerpt.clone())))
}

/// Changes where and what.
pub async fn save(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Path(Which { id }): Path<Which>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let token = pairs.iter().find(|(name, _)| name == "token").map_or("", |(_, token)| token);
    if let Err(error) = visit.check(token) {
        return shell::failed(visit.language, &error);
    }
    let draft = HookDraft::of(&pairs);
    let change = ChangeWebhook {
        url: Some(draft.url.clone()),
        events: Some(draft.events.clone()),
        enabled: None,
    };
    let altered = webhooks::alter(&app, &staff.site, &staff.by(), id, &change).await;
    let Err(error) = altered else { return back(&staff, id, "saved") };
    let shown = match draft.refused(error) {
        Ok(draft) => content(&app, &visit, &staff, id, Some(draft), None).await,
        Err(error) => Err(error),
    };
    match shown {
        Ok(content) => Page::new(&visit, &staff, Section::Access)
            .titled(visit.say("hook-one"))
            .refusing(Code::Invalid, visit.say_with("set-wrong", &[("number", 1_u64.into())]))
            .show(content),
        Err(error) => shell::failed(visit.language, &error),
    }
}

fn back(staff: &Staff, id: Uuid, done: &str) -> Response {
    go_to(&staff.path(&format!("/access/webhooks/{id}?done={done}")))
}

/// What a button of the page does.
#[derive(Deserialize)]
pub struct Act {
    id: Uuid,
    act: String,
}

/// Turns it on or off, gives it another secret, sends something again, takes it away.
pub async fn act(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Path(Act { id, act }): Path<Act>,
    Form(form): Form<Pressed>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let (site, by) = (&staff.site, staff.by());
        let turned = |on| ChangeWebhook { enabled: Some(on), ..ChangeWebhook::default() };
        match act.as_str() {
            "on" => webhooks::alter(&app, site, &by, id, &turned(true)).await.map(drop)?,
            "off" => webhooks::alter(&app, site, &by, id, &turned(false)).await.map(drop)?,
            "replay" => {
                deliveries::again(&app, site, id, form.delivery).await?;
                return Ok(back(&staff, id, "replayed"));
            }
            "remove" => {
                webhooks::end(&app, site, &by, id).await?;
                return Ok(go_to(&staff.path("/access?done=removed")));
            }
            "secret" => {
                let made = webhooks::renew(&app, site, &by, id).await?;
                let content = content(&app, &visit, &staff, id, None, Some(&made)).await?;
                return Ok(Page::new(&visit, &staff, Section::Access)
                    .titled(visit.say("hook-one"))
                    .saying(Some(visit.say("hook-rotated")))
                    .show(content));
            }
            _ => return Err(Code::NotFound.into()),
        }
        Result::Ok(back(&staff, id, "saved"))
    };
    done.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}
