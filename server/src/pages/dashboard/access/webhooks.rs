//! Webhooks on the page of access: those that there are, and a form for a new one.

use axum::{Form, extract::State, response::Response};
use sdk::wire::{Code, HookEvent, MadeWebhook, NewWebhook, Webhook};
use uuid::Uuid;
use view::{Element, el};

use super::{
    super::{
        super::{shell, visit::Visit},
        frame::{Page, Section},
        staff::{Admin, Staff},
    },
    content,
    keys::Draft,
};
use crate::{
    api::webhooks,
    app::App,
    error::{Error, Result},
    store,
};

/// The events, with the messages that name them.
pub const EVENTS: [(HookEvent, &str); 8] = [
    (HookEvent::CommentCreated, "hook-comment-created"),
    (HookEvent::CommentEdited, "hook-comment-edited"),
    (HookEvent::CommentRemoved, "hook-comment-removed"),
    (HookEvent::CommentHeld, "hook-comment-held"),
    (HookEvent::ThreadClosed, "hook-thread-closed"),
    (HookEvent::ReportCreated, "hook-report-created"),
    (HookEvent::MemberBanned, "hook-member-banned"),
    (HookEvent::MemberUnbanned, "hook-member-unbanned"),
];

/// A webhook that is being asked for, and what is wrong with it.
#[derive(Debug, Default)]
pub struct HookDraft {
    /// The address.
    pub url: String,
    /// What it is told of.
    pub events: Vec<HookEvent>,
    /// The messages that say what is wrong with either.
    pub wrong: (Option<&'static str>, Option<&'static str>),
}

impl HookDraft {
    /// What a form sent.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let url = pairs.iter().find(|(name, _)| name == "url");
        let events = pairs.iter().filter(|(name, _)| name == "event");
        Self {
            url: url.map(|(_, url)| url.clone()).unwrap_or_default(),
            events: events.filter_map(|(_, event)| event.parse().ok()).collect(),
            wrong: (None, None),
        }
    }

    /// With what the rules said of it; anything else is no mistake of whoever typed it.
    pub fn refused(mut self, error: Error) -> std::result::Result<Self, Error> {
        let Error::Invalid(wrong) = &error else { return Err(error) };
        let is = |at: &str| wrong.iter().any(|wrong| wrong.pointer == at);
        self.wrong =
            (is("/url").then_some("hook-wrong-url"), is("/events").then_some("hook-wrong-events"));
        Ok(self)
    }
}

/// Those that there are, and a form for a new one.
pub async fn section(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    draft: &HookDraft,
) -> Result<Element> {
    let mut tx = app.store.latest(staff.site.id).await?;
    let hooks = store::webhooks::list(&mut tx).await?;
    tx.commit().await?;
    let rows = hooks.iter().map(|hook| row(visit, staff, hook)).collect::<Vec<_>>();
    let none = hooks.is_empty().then(|| el("p").class("hint").child(visit.say("hook-none")));
    let form = visit
        .form(staff.path("/access/webhooks"))
        .class("new")
        .child(el("h3").child(visit.say("hook-new")))
        .child(shell::hidden("once", Uuid::from_bytes(rand::random()).to_string()))
        .children(fields(visit, draft))
        .child(shell::button(visit.say("hook-make")));
    Ok(el("section")
        .attr("id", "webhooks")
        .child(el("h2").child(visit.say("hook-title")))
        .child(el("p").class("lead").child(visit.say("hook-about")))
        .children(none)
        .child(el("ul").class("things").children(rows))
        .child(form))
}

fn row(visit: &Visit, staff: &Staff, hook: &Webhook) -> Element {
    let path = staff.path(&format!("/access/webhooks/{}", hook.id));
    let events = hook.events.iter().map(|event| el("code").child(event.as_str()));
    let what = el("div")
        .child(el("a").attr("href", path).child(hook.url.clone()))
        .child(el("span").class("tags").children(events));
    el("li").child(what).child(state(visit, hook))
}

/// How a webhook does, in a word.
pub fn state(visit: &Visit, hook: &Webhook) -> Element {
    let (class, key) = match (hook.disabled_at, hook.failing_since) {
        (Some(_), _) => ("mark", "hook-off"),
        (None, Some(_)) => ("mark bad", "hook-failing"),
        (None, None) => ("mark good", "hook-on"),
    };
    el("span").class(class).child(visit.say(key))
}

/// The fields of an address and its events.
pub fn fields(visit: &Visit, draft: &HookDraft) -> [Element; 2] {
    let (wrong_url, wrong_events) = draft.wrong;
    let error = |id: &'static str, key: Option<&'static str>| {
        key.map(|key| el("p").class("error").attr("id", id).child(visit.say(key)))
    };
    let input = el("input")
        .attr("id", "url")
        .attr("name", "url")
        .attr("type", "url")
        .attr("autocomplete", "off")
        .attr("placeholder", "https://example.com/hooks/comments")
        .attr("value", draft.url.clone())
        .maybe("aria-invalid", wrong_url.map(|_| "true"))
        .maybe("aria-describedby", wrong_url.map(|_| "url-error"))
        .flag("required", true);
    let url = el("div")
        .class("field")
        .child(el("label").attr("for", "url").child(visit.say("hook-url")))
        .child(input)
        .children(error("url-error", wrong_url))
        .child(el("p").class("hint").child(visit.say("hook-url-hint")));
    let events = EVENTS.iter().map(|(event, key)| {
        let input = el("input").attr("type", "checkbox").attr("name", "event");
        let input = input.attr("value", event.as_str());
        let input = input.flag("checked", draft.events.contains(event));
        let text = el("span")
            .child(visit.say(key))
            .child(" ")
            .child(el("code").class("hint").child(event.as_str()));
        el("label").class("check").child(input).child(text)
    });
    let events = el("fieldset")
        .maybe("aria-describedby", wrong_events.map(|_| "events-error"))
        .child(el("legend").child(visit.say("hook-events")))
        .children(events)
        .children(error("events-error", wrong_events));
    [url, events]
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
    let once = get("once").and_then(|once| once.parse::<Uuid>().ok()).unwrap_or_default();
    let draft = HookDraft::of(&pairs);
    let new = NewWebhook { url: draft.url.clone(), events: draft.events.clone() };
    let (draft, made) = match webhooks::make(&app, &staff.site, &staff.by(), once, &new).await {
        Ok(made) => (HookDraft::default(), Ok(made)),
        Err(error) if error.code() == Code::IdempotencyConflict => {
            (HookDraft::default(), Err((Code::IdempotencyConflict, visit.say("key-again"))))
        }
        Err(error) => match draft.refused(error) {
            Ok(draft) => {
                let why = visit.say_with("set-wrong", &[("number", 1_u64.into())]);
                (draft, Err((Code::Invalid, why)))
            }
            Err(error) => return shell::failed(visit.language, &error),
        },
    };
    let content = match content(&app, &visit, &staff, &Draft::default(), &draft).await {
        Ok(content) => content,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let page = Page::new(&visit, &staff, Section::Access);
    match made {
        Ok(made) => {
            let secret = secret(&visit, &made);
            page.saying(Some(visit.say("hook-is-made")))
                .show(std::iter::once(secret).chain(content))
        }
        Err((code, why)) => page.refusing(code, why).show(content),
    }
}

/// The secret, to be copied.
pub fn secret(visit: &Visit, made: &MadeWebhook) -> Element {
    el("pre").attr("tabindex", "0").attr("data-copy", visit.say("copy")).child(made.secret.clone())
}

#[cfg(test)]
mod tests {
    use sdk::wire::HookEvent;

    use super::EVENTS;

    #[test]
    fn every_event_can_be_chosen() {
        assert_eq!(EVENTS.map(|(event, _)| event), HookEvent::ALL);
    }
}
