//! What moderators of a site tell each other while they work: that something came, what was decided, who looks at what.
//! A page that hears of it asks for its list again: the list is the truth, this only says when it is worth to look.

use std::{convert::Infallible, time::Duration};

use axum::{
    Form,
    http::{HeaderName, HeaderValue},
    response::{
        IntoResponse, NoContent, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures_util::{StreamExt, stream};
use sdk::wire::CommentId;
use serde::Deserialize;
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::{Instant, timeout_at},
};

use super::super::{super::visit::Visit, staff::Staff};
use crate::{
    app::App,
    error::Result,
    extract::Rule,
    live::{DeskNews, Heard},
};

/// A stream ends after this long, and the browser opens another one: who may not be here any more hears no longer.
const LASTS: Duration = Duration::from_mins(1);
/// How often something is sent over a quiet one, so that proxies keep it open.
const PING: Duration = Duration::from_secs(20);
/// How soon a browser opens another stream.
const AGAIN: Duration = Duration::from_millis(500);
/// How often somebody may say what they look at.
const LOOKING: Rule = Rule { name: "desk_looking", most: 240, period: Duration::from_mins(1) };

/// What the form says that tells what somebody looks at.
#[derive(Deserialize)]
pub struct LookingForm {
    token: String,
    comment: Option<CommentId>,
}

/// Opens a stream of events (HTML, section 9.2).
pub async fn events(visit: Visit, staff: Staff) -> Response {
    let heard = visit.app.hub.desks().listen(staff.site.id);
    let state = (visit.app.clone(), heard, Instant::now() + LASTS);
    let beginning = stream::once(async { Event::default().retry(AGAIN).comment("here") });
    let events = beginning.chain(stream::unfold(state, next)).map(Ok::<_, Infallible>);
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(PING)).into_response();
    let headers = response.headers_mut();
    // nginx would wait until a buffer is full (ngx_http_proxy_module, "proxy_buffering").
    let name = HeaderName::from_static("x-accel-buffering");
    headers.insert(name, HeaderValue::from_static("no"));
    response
}

/// The next event, and how it goes on.
async fn next(
    (app, mut heard, until): (App, Receiver<Heard>, Instant),
) -> Option<(Event, (App, Receiver<Heard>, Instant))> {
    let received = tokio::select! {
        () = app.stopping.cancelled() => return None,
        received = timeout_at(until, heard.recv()) => received.ok()?,
    };
    let data = match received {
        Ok(news) => news.to_string(),
        // Some were missed: that is one more reason to look.
        Err(RecvError::Lagged(_)) => DeskNews::Arrived.text(),
        Err(RecvError::Closed) => return None,
    };
    Some((Event::default().data(data), (app, heard, until)))
}

/// Tells the others which comment somebody looks at.
pub async fn looking(visit: Visit, staff: Staff, Form(form): Form<LookingForm>) -> Response {
    match tell(&visit, &staff, &form).await {
        Ok(()) => NoContent.into_response(),
        Err(error) => error.into_response(),
    }
}

async fn tell(visit: &Visit, staff: &Staff, form: &LookingForm) -> Result<()> {
    visit.check(&form.token)?;
    let (site, member) = (staff.site.id, &staff.member);
    visit.app.limits.take(LOOKING, &format!("{site}:{}", member.id)).await?;
    let news =
        DeskNews::Looking { member: member.id, name: member.name.clone(), comment: form.comment };
    visit.app.tell_desks(site, &news);
    Ok(())
}
