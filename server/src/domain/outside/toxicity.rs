//! Services that speak as `OpenAI`'s moderation does (<https://platform.openai.com/docs/api-reference/moderations>): scores
//! from 0 to 1 for each category.

use std::collections::BTreeMap;

use http::{Method, Request, header};
use sdk::wire::Verdict;
use serde::Deserialize;
use serde_json::json;

use super::{Opinion, Question, Service};

/// Asks about a text, and says nothing of who wrote it.
pub fn ask(service: &Service, question: &Question<'_>) -> http::Result<Request<Vec<u8>>> {
    let mut asked = json!({ "input": question.text });
    if let Some(model) = &service.model {
        asked["model"] = model.as_str().into();
    }
    Request::builder()
        .method(Method::POST)
        .uri(service.url.as_str())
        .header(header::AUTHORIZATION, format!("Bearer {}", service.secret))
        .header(header::CONTENT_TYPE, "application/json")
        .body(asked.to_string().into_bytes())
}

#[derive(Deserialize)]
struct Answer {
    results: Vec<Scored>,
}

#[derive(Deserialize)]
struct Scored {
    flagged: bool,
    #[serde(default)]
    categories: BTreeMap<String, Option<bool>>,
    #[serde(default)]
    category_scores: BTreeMap<String, f64>,
}

/// What it found: the categories that reach their thresholds, or those that it flags itself, where none are set.
pub fn read(service: &Service, answer: &[u8]) -> Option<Opinion> {
    let answer: Answer = serde_json::from_slice(answer).ok()?;
    let scored = answer.results.first()?;
    let score = |name: &str| scored.category_scores.get(name).copied().unwrap_or(0.0) * 100.0;
    let own = service.thresholds.is_empty();
    let found = if own {
        let flagged = scored.categories.iter().filter(|(_, is)| **is == Some(true));
        flagged.map(|(name, _)| name).collect::<Vec<_>>()
    } else {
        let least = service.thresholds.iter();
        least
            .filter(|(name, least)| score(name) >= f64::from(**least))
            .map(|(name, _)| name)
            .collect()
    };
    let objects = if own { scored.flagged } else { !found.is_empty() };
    if !objects {
        return Some(Opinion { verdict: Verdict::Allow, detail: None });
    }
    let named = found.iter().map(|name| format!("{name} {:.0} %", score(name))).collect::<Vec<_>>();
    let detail = Some(named.join(", ")).filter(|text| !text.is_empty());
    Some(Opinion { verdict: service.verdict, detail })
}
