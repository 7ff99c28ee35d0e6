//! Tells a cache in front of this server, a CDN's or the operator's own, which of the pages that it keeps are old.
//!
//! Never on the way of a request, and never a condition for anything: who is not told shows an old page for as long as
//! `Cache-Control` allows.

use std::{
    collections::{BTreeSet, VecDeque},
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::Context;
use http::{HeaderName, HeaderValue, Method, Request, header};
use sdk::wire::{SiteId, ThreadId};
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{app::App, outgoing::Outgoing};

/// How often the cache is told. However often a thread changes meanwhile, it is named once.
const PACE: Duration = Duration::from_secs(1);
/// After so many of these times it is told a second time: by then every node knows of the change, so that no page that was
/// fetched meanwhile stays, and a cache that did not answer may have come back.
const AGAIN: usize = 3;
/// Most tags of a request (Cloudflare documentation, "Purge cache by cache-tags").
const MOST: usize = 30;
/// What Fastly and most configurations of Varnish call the tags of a page: with spaces between.
pub const SURROGATE_KEY: HeaderName = HeaderName::from_static("surrogate-key");
/// What Cloudflare calls them: with commas between.
pub const CACHE_TAG: HeaderName = HeaderName::from_static("cache-tag");

/// What pages have in common that become old together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    /// All pages of a site.
    Site(SiteId),
    /// All pages of a thread.
    Thread(ThreadId),
    /// The newest comments of a site.
    Recent(SiteId),
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site(id) => write!(f, "site-{id}"),
            Self::Thread(id) => write!(f, "thread-{id}"),
            Self::Recent(id) => write!(f, "recent-{id}"),
        }
    }
}

/// Tags, as headers say them.
pub fn headers(tags: &[Tag]) -> [(HeaderName, HeaderValue); 2] {
    let names = tags.iter().map(Tag::to_string).collect::<Vec<_>>();
    // Letters, digits and hyphens: always a header's value.
    let joined = |separator| {
        HeaderValue::try_from(names.join(separator)).unwrap_or(HeaderValue::from_static(""))
    };
    [(SURROGATE_KEY, joined(" ")), (CACHE_TAG, joined(","))]
}

/// Where a cache is told what is old, as the operator set it up.
#[derive(Clone, Debug)]
pub struct Purge {
    address: Url,
    proof: Option<(HeaderName, HeaderValue)>,
}

impl Purge {
    /// At this address; `proof` is a header that says that we may, as in `Fastly-Key: …`.
    pub fn new(address: Url, proof: Option<&str>) -> anyhow::Result<Self> {
        let proof = proof.map(|header| {
            let (name, value) = header.split_once(':').context("not `Name: value`")?;
            let mut value = HeaderValue::try_from(value.trim())?;
            value.set_sensitive(true);
            anyhow::Ok((HeaderName::try_from(name.trim())?, value))
        });
        Ok(Self { address, proof: proof.transpose()? })
    }

    /// Tells it; whether it says that all went well.
    async fn send(&self, outgoing: &Outgoing, tags: &[Tag]) -> anyhow::Result<()> {
        let names = tags.iter().map(Tag::to_string).collect::<Vec<_>>();
        let body = serde_json::to_vec(&serde_json::json!({ "tags": names }))?;
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(self.address.as_str())
            .header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers(tags).into_iter().chain(self.proof.clone()) {
            request = request.header(name, value);
        }
        let answer = outgoing.ask_own(request.body(body)?).await?;
        anyhow::ensure!(answer.status().is_success(), "answered with {}", answer.status());
        Ok(())
    }
}

/// What has become old since the cache was last told. Without a cache nothing is kept here.
#[derive(Debug)]
pub struct Stale {
    tags: Mutex<BTreeSet<Tag>>,
    is_wanted: bool,
}

impl Stale {
    /// Nothing is old yet.
    pub fn new(is_wanted: bool) -> Self {
        Self { tags: Mutex::default(), is_wanted }
    }

    /// Notes that pages have become old.
    pub fn note(&self, tag: Tag) {
        if self.is_wanted {
            self.tags().insert(tag);
        }
    }

    fn take(&self) -> BTreeSet<Tag> {
        std::mem::take(&mut *self.tags())
    }

    fn tags(&self) -> MutexGuard<'_, BTreeSet<Tag>> {
        self.tags.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells the cache what has become old, until told to stop; then what is left, once.
pub async fn run(app: App, stop: CancellationToken) {
    let Some(purge) = &app.settings.purge else { return };
    let mut later = VecDeque::from(vec![BTreeSet::new(); AGAIN]);
    let mut ticks = interval(PACE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while stop.run_until_cancelled(ticks.tick()).await.is_some() {
        let mut due = app.stale.take();
        later.push_back(due.clone());
        due.extend(later.pop_front().into_iter().flatten());
        tell(purge, &app.settings.outgoing, due).await;
    }
    let mut left = app.stale.take();
    left.extend(later.into_iter().flatten());
    tell(purge, &app.settings.outgoing, left).await;
}

async fn tell(purge: &Purge, outgoing: &Outgoing, due: BTreeSet<Tag>) {
    let due = due.into_iter().collect::<Vec<_>>();
    for tags in due.chunks(MOST) {
        let outcome = match purge.send(outgoing, tags).await {
            Ok(()) => "done",
            Err(error) => {
                tracing::warn!(error = format!("{error:#}"), "a cache was not told what is old");
                "failed"
            }
        };
        metrics::counter!("afterword_purges_total", "outcome" => outcome).increment(1);
    }
}

#[cfg(test)]
mod tests {
    use super::Purge;

    #[test]
    fn a_proof_is_a_header() {
        let of = |proof| Purge::new("https://cdn.example/purge".parse().unwrap(), Some(proof));
        let (name, value) = of("Authorization: Bearer a:b").unwrap().proof.unwrap();
        assert_eq!((name.as_str(), value.to_str().unwrap()), ("authorization", "Bearer a:b"));
        for wrong in ["token", "a b: c", "a: b\nc"] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_proof_is_not_shown() {
        let purge = Purge::new("https://cdn.example/".parse().unwrap(), Some("Fastly-Key: canary"));
        assert!(!format!("{purge:?}").contains("canary"));
    }
}
