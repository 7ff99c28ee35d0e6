//! How a service may be set up, whoever does it: on the dashboard, by the API, from the command line.

use std::ops::RangeInclusive;

use sdk::wire::Verdict;
use serde_json::{Value, json};

use super::{Kind, Service};
use crate::domain::webhook::Secret;

/// Longest address, in bytes.
pub const URL_BYTES: usize = 2_000;
/// Longest key, and longest name of a model or a category, in characters.
pub const KEY_CHARS: usize = 500;
/// Most categories with a threshold of their own.
pub const THRESHOLDS: usize = 100;
/// How many questions a day may be allowed; the schema says the same.
pub const CALLS: RangeInclusive<u64> = 1..=1_000_000;

/// Whether this may be the key of such a service; an empty one is the one that is kept.
pub fn may_be_key(kind: Kind, key: &str) -> bool {
    let is_secret = kind != Kind::Hook || key.is_empty() || Secret::parse(key).is_some();
    is_secret && key.chars().count() <= KEY_CHARS
}

/// Whether this may be the name of a model or a category.
pub fn may_be_name(name: &str) -> bool {
    name.chars().count() <= KEY_CHARS && !name.contains('\0')
}

/// Whether a category may count from so many percent on.
pub fn may_count(category: &str, percent: u8) -> bool {
    !category.is_empty() && may_be_name(category) && (1..=100).contains(&percent)
}

/// Whether this can happen to a comment that a service objects to.
pub fn may_happen(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Mark | Verdict::Hold | Verdict::Reject)
}

/// All that is wrong with a service: where, as a JSON pointer, and why.
pub fn check(service: &Service) -> Vec<(&'static str, &'static str)> {
    let Service { kind, url, secret, model, thresholds, .. } = service;
    let is_toxicity = *kind == Kind::Toxicity;
    let counts = |(category, percent): (&String, &u8)| may_count(category, *percent);
    let rules = [
        ("/url", url.as_str().len() <= URL_BYTES, "an address of at most 2,000 bytes"),
        (
            "/secret",
            may_be_key(*kind, secret),
            "a key; of a hook whsec_ and 24 to 64 bytes in Base64",
        ),
        ("/model", is_toxicity || model.is_none(), "only toxicity has models"),
        ("/model", model.iter().all(|model| may_be_name(model)), "at most 500 characters"),
        ("/thresholds", is_toxicity || thresholds.is_empty(), "only toxicity has categories"),
        (
            "/thresholds",
            thresholds.len() <= THRESHOLDS && thresholds.iter().all(counts),
            "at most 100 categories, each from 1 to 100 percent",
        ),
        ("/verdict", may_happen(service.verdict), "mark, hold or reject"),
        ("/calls_per_day", CALLS.contains(&service.calls_per_day.into()), "from 1 to 1,000,000"),
        ("/tells_address", !(is_toxicity && service.tells_address), "toxicity takes no address"),
    ];
    let wrong = rules.into_iter().filter(|(_, is_so, _)| !is_so);
    wrong.map(|(at, _, why)| (at, why)).collect()
}

/// What the site's log keeps of setting a service up; never its key.
pub fn details(service: &Service, has_new_key: bool) -> Value {
    json!({
        "url": service.url, "model": service.model, "thresholds": service.thresholds,
        "verdict": service.verdict, "holds_when_down": service.holds_when_down,
        "calls_per_day": service.calls_per_day, "tells_address": service.tells_address,
        "new_key": has_new_key,
    })
}
