//! Panels: rooms of the widget that few readers enter, so that the server draws them. All that they show and do has a route
//! of its own, for programs.

mod fields;
mod history;
mod mute;
mod report;
mod search;

use std::time::Duration;

use axum::extract::State;
use sdk::wire::{AskPanel, Code, Panel, SafeHtml, ThreadId};
use serde::Deserialize;
use utoipa::IntoParams;
use view::{Language, panels};

use self::fields::Fields;
use super::mutes;
use crate::{
    app::App,
    domain::{actor::Actor, address, may},
    error::Result,
    extract::{ClientAddress, Json, MaybeActor, Path, Rule, Site},
    store::{self, Seen, comments::Locked},
    texts,
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct PanelPath {
    /// The thread.
    thread: ThreadId,
    /// Which one: `report`, `history` and `mute`, about a comment; `muted`, `search`, `keys`.
    panel: String,
}

/// Draws a panel of the widget
///
/// As HTML in the language asked for, for who asks; with `form`, after doing what was filled in on it. For the widget:
/// programs find what it shows, and what it does, at addresses of their own. The markup may change with every version.
#[utoipa::path(
    post, path = "/threads/{thread}/panels/{panel}", tag = "threads", params(PanelPath),
    request_body = AskPanel, responses((status = 200, body = Panel)), security((), ("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    MaybeActor(actor): MaybeActor,
    ClientAddress(address): ClientAddress,
    Path(PanelPath { thread, panel }): Path<PanelPath>,
    Json(ask): Json<AskPanel>,
) -> Result<Json<Panel>> {
    let block = format!("{}:{}", site.id, address::block(address));
    let rule = Rule { name: "panel", most: 120, period: Duration::from_mins(1) };
    app.limits.take(rule, &block).await?;
    let fields = ask.form.as_deref().map(Fields::parse);
    let language = texts::of_widget(&ask.lang);
    let visit = Visit { app, site, seen, actor, block, language, thread, ask };
    Ok(Json(match panel.as_str() {
        "report" => report::draw(&visit, fields).await?,
        "history" => history::draw(&visit).await?,
        "mute" => mute::draw(&visit, fields).await?,
        "muted" => mute::list(&visit, fields).await?,
        "search" => search::draw(&visit, fields).await?,
        "keys" => shown(panels::keys(language)),
        _ => return Err(Code::NotFound.into()),
    }))
}

/// Who is in front of a panel, and where.
struct Visit {
    app: App,
    site: Site,
    seen: Seen,
    actor: Option<Actor>,
    /// Where they are, as limits know it.
    block: String,
    language: Language,
    thread: ThreadId,
    ask: AskPanel,
}

impl Visit {
    /// Who asks, if they may write here.
    fn writer(&self) -> Result<&Actor> {
        let actor = self.actor.as_ref().ok_or(Code::SignedOut)?;
        may::write(&self.site.info.settings, actor)?;
        Ok(actor)
    }

    /// Who asks, if that is a person.
    fn reader(&self) -> Result<&Actor> {
        mutes::person(self.actor.as_ref())
    }

    /// The comment that the panel is about, which is still there.
    async fn comment(&self) -> Result<Locked> {
        let id = self.ask.comment.ok_or(Code::CommentNotFound)?;
        let mut tx = self.app.store.latest(self.site.id).await?;
        let found = store::comments::find(&mut tx, self.thread, id).await?;
        tx.commit().await?;
        Ok(found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?)
    }
}

/// A panel that changes nothing.
fn shown(html: SafeHtml) -> Panel {
    Panel { html, mine: false }
}
