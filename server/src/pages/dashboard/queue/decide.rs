//! Deciding: forms that say what, about which comments. A page is led back to its list, which tells what was done; the
//! script is answered with the same in JSON.

use axum::{
    extract::RawForm,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use sdk::{
    limits,
    wire::{Code, CommentId, Decision, DecisionAnswer, DecisionId, Reason},
};
use serde::Serialize;
use url::form_urlencoded;
use view::Element;

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        staff::Staff,
    },
    asked::{Asked, List},
    done::Done,
};
use crate::{
    api::writing,
    domain::moderation::Why,
    error::{Error, Result},
    extract::Json,
    store::desk,
};

/// A form that decides and comes back to this list. What it is about, and the buttons, are yet to be added.
pub fn form(visit: &Visit, staff: &Staff, asked: &Asked) -> Element {
    let back = Asked { done: Vec::new(), ..asked.clone() };
    let list = match asked.list {
        List::Queue => "queue",
        List::Comments => "comments",
    };
    visit
        .form(staff.path("/queue/decide"))
        .child(shell::hidden("list", list.to_owned()))
        .child(shell::hidden("back", back.query()))
}

/// What such a form sends.
struct Sent {
    token: String,
    back: Asked,
    /// Which comments, and the last decision about each that the form knows of.
    comments: Vec<(CommentId, Option<DecisionId>)>,
    decision: Option<Decision>,
    reason: Option<Reason>,
    note: Option<String>,
}

impl Sent {
    fn parse(form: &[u8]) -> Self {
        let (mut token, mut list, mut back) = (String::new(), List::Queue, String::new());
        let (mut comments, mut decision, mut reason, mut note) = (Vec::new(), None, None, None);
        for (name, value) in form_urlencoded::parse(form) {
            match &*name {
                "token" => token = value.into_owned(),
                "list" if value == "comments" => list = List::Comments,
                "back" => back = value.into_owned(),
                "decision" => decision = value.parse().ok(),
                "reason" => reason = value.parse().ok(),
                "note" => note = Some(value.into_owned()),
                "item" => comments.extend(undecided(&value)),
                _ => (),
            }
        }
        comments.truncate(limits::DECISIONS);
        Self { token, back: Asked::parse(list, &back), comments, decision, reason, note }
    }

    /// What is to be decided, about each of the comments.
    fn decisions(&self) -> Result<Vec<writing::Asked>> {
        let why = Why::check(self.reason, self.note.as_deref());
        let why = why.map_err(|wrong| Error::field("/note", wrong))?;
        let decision = self.decision.ok_or(Code::Malformed)?;
        let asked = self.comments.iter().map(|(comment, known)| writing::Asked {
            comment: *comment,
            known: *known,
            decision,
            why: why.clone(),
            part_of: None,
        });
        Ok(asked.collect())
    }
}

/// A comment, and the last decision that the form knows of.
fn undecided(text: &str) -> Option<(CommentId, Option<DecisionId>)> {
    let (id, last) = match text.split_once('.') {
        Some((id, last)) => (id, Some(DecisionId(last.parse().ok()?))),
        None => (text, None),
    };
    Some((CommentId(id.parse().ok()?), last))
}

/// What the script is told.
#[derive(Serialize)]
struct Told {
    /// What was done, in words.
    said: String,
    /// What stands now about each comment.
    answers: Vec<DecisionAnswer>,
    /// Held, reported and marked comments that wait.
    waiting: (i64, i64, i64),
}

/// Decides.
pub async fn submit(
    visit: Visit,
    staff: Staff,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let wants = headers.get(header::ACCEPT).and_then(|kinds| kinds.to_str().ok());
    let is_script = wants.is_some_and(|kinds| kinds.contains("application/json"));
    let sent = Sent::parse(&form);
    let decided = decide(&visit, &staff, &sent).await;
    match decided {
        Ok(told) if is_script => Json(told).into_response(),
        Ok(told) => {
            let done = told.answers.iter().map(|answer| answer.comment).collect();
            go_to(&Asked { done, ..sent.back }.address(&staff))
        }
        Err(error) if is_script => error.into_response(),
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn decide(visit: &Visit, staff: &Staff, sent: &Sent) -> Result<Told> {
    visit.check(&sent.token)?;
    let (app, site) = (&visit.app, &staff.site);
    let answers = writing::decide_all(app, site, &staff.by(), sent.decisions()?).await?;
    let ids = answers.iter().map(|answer| answer.comment).collect::<Vec<_>>();
    let mut tx = app.store.latest(site.id).await?;
    let done = Done::find(&mut tx, staff, &ids).await?;
    let waiting = desk::waiting(&mut tx, super::super::staff::COUNTED).await?;
    tx.commit().await?;
    Ok(Told { said: done.words(visit).unwrap_or_default(), answers, waiting })
}
