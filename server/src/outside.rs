//! Asks the services elsewhere that a site's owner lets have a say: within a time, a budget, and only while they answer.
//!
//! One that fails never keeps anybody from posting, and never opens the gate: its owner decided whether comments wait
//! meanwhile or the other phases decide alone.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use futures_util::future::join_all;
use http::Request;
use moka::future::Cache;
use sdk::wire::{Finding, SiteId, Timestamp, Verdict};
use uuid::Uuid;

use crate::{
    app::App,
    domain::{
        keys::Purpose,
        outside::{self, Kind, Opinion, Question, Service},
    },
    error::Result,
    extract::Rule,
    live::Breaker,
    store::{self, outside_services::ServiceRow},
};

/// How long whoever posts waits for all services together.
const PATIENCE: Duration = Duration::from_secs(2);
/// After how long a change of the services of a site is seen.
const FRESH: Duration = Duration::from_secs(5);
/// In which time so many questions are asked as the owner allows.
const DAY: Duration = Duration::from_hours(24);

/// What a node knows of the services.
#[derive(Debug)]
pub struct Outside {
    services: Cache<SiteId, Arc<Vec<Service>>>,
    breakers: Mutex<HashMap<(SiteId, Kind), Breaker>>,
}

impl Default for Outside {
    fn default() -> Self {
        let services = Cache::builder().max_capacity(10_000).time_to_live(FRESH).build();
        Self { services, breakers: Mutex::default() }
    }
}

/// Why there is no opinion.
#[derive(Clone, Copy, Debug)]
enum Silence {
    /// The owner's budget for a day is used up.
    Budget,
    /// It did not answer, or not so that it could be read.
    Down,
}

/// What the services of a site find in a comment; all are asked at the same time.
pub async fn ask(app: &App, site: SiteId, question: &Question<'_>) -> Result<Vec<Finding>> {
    let services = app.outside.of(app, site).await?;
    let asked = services.iter().map(|service| async move {
        let opinion = one(app, site, service, question).await;
        finding(service, opinion)
    });
    Ok(join_all(asked).await.into_iter().flatten().collect())
}

/// Tells the services that want to know what a moderator decided. What can't be told is not told.
pub async fn report(app: &App, site: SiteId, question: &Question<'_>, is_spam: bool) -> Result<()> {
    for service in app.outside.of(app, site).await?.iter() {
        if let Some(Ok(request)) = outside::report(service, question, is_spam) {
            let _silent = send(app, site, service, request).await;
        }
    }
    Ok(())
}

async fn one(
    app: &App,
    site: SiteId,
    service: &Service,
    question: &Question<'_>,
) -> Result<Opinion, Silence> {
    let address = question.address.filter(|_| service.tells_address);
    let question = Question { address, ..question.clone() };
    let request = outside::ask(service, &question, Uuid::new_v4(), Timestamp::now());
    let answer = send(app, site, service, request.map_err(|_| Silence::Down)?).await?;
    outside::read(service, &answer).ok_or(Silence::Down)
}

/// Sends a request, unless that is known to be in vain, or too much.
async fn send(
    app: &App,
    site: SiteId,
    service: &Service,
    request: Request<Vec<u8>>,
) -> Result<Vec<u8>, Silence> {
    if !app.outside.breaker(site, service.kind, |breaker| breaker.lets_through(Instant::now())) {
        return Err(Silence::Down);
    }
    let budget = Rule { name: "outside", most: service.calls_per_day, period: DAY };
    let who = format!("{site}:{}", service.kind);
    if app.limits.exceeds(budget, &who).await {
        return Err(Silence::Budget);
    }
    let asked = app.settings.outgoing.ask_stranger(request);
    let answer = tokio::time::timeout(PATIENCE, asked).await;
    let answer = match answer {
        Ok(Ok(answer)) if answer.status().is_success() => Ok(answer.into_body()),
        Ok(Ok(answer)) => Err(format!("status {}", answer.status())),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("too late".to_owned()),
    };
    app.outside.breaker(site, service.kind, |it| it.note(answer.is_ok(), Instant::now()));
    answer.map_err(|error| {
        tracing::warn!(service = %service.kind, error, "a service elsewhere gave no answer");
        Silence::Down
    })
}

fn finding(service: &Service, opinion: Result<Opinion, Silence>) -> Option<Finding> {
    let outcome = match &opinion {
        Ok(_) => "answered",
        Err(Silence::Budget) => "budget",
        Err(Silence::Down) => "down",
    };
    let kind = service.kind.as_str();
    metrics::counter!("afterword_outside_total", "service" => kind, "outcome" => outcome)
        .increment(1);
    let opinion = match opinion {
        Ok(opinion) => opinion,
        Err(_) if !service.holds_when_down => return None,
        Err(_) => Opinion { verdict: Verdict::Hold, detail: Some(format!("{kind}: {outcome}")) },
    };
    let Opinion { verdict, detail } = opinion;
    (verdict != Verdict::Allow).then(|| Finding { phase: service.kind.phase(), verdict, detail })
}

impl Outside {
    /// The services of a site, with what proves there that it is this site.
    async fn of(&self, app: &App, site: SiteId) -> Result<Arc<Vec<Service>>> {
        let read = async {
            let mut tx = app.store.latest(site).await?;
            let rows = store::outside_services::all(&mut tx).await?;
            tx.commit().await?;
            let asked = rows.into_iter().filter(|row| row.enabled);
            Ok(Arc::new(asked.filter_map(|row| opened(app, site, row)).collect()))
        };
        self.services.try_get_with(site, read).await.map_err(|error: Arc<sqlx::Error>| error.into())
    }

    /// The services of a site are read anew at the next question, and asked however they failed before.
    pub async fn forget(&self, site: SiteId) {
        self.services.invalidate(&site).await;
        let mut breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        breakers.retain(|(of, _), _| *of != site);
    }

    fn breaker<T>(&self, site: SiteId, kind: Kind, use_it: impl FnOnce(&mut Breaker) -> T) -> T {
        let mut breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        use_it(breakers.entry((site, kind)).or_default())
    }
}

fn opened(app: &App, site: SiteId, row: ServiceRow) -> Option<Service> {
    let kind = row.service.kind;
    let secret = app.keys.open(Purpose::Outside, &outside::place(site, kind), &row.sealed);
    let secret = secret.and_then(|secret| String::from_utf8(secret).ok());
    if secret.is_none() {
        tracing::error!(service = %kind, %site, "a secret was sealed with a key that is gone");
    }
    Some(Service { secret: secret?, ..row.service })
}
