//! The form of a service elsewhere: what is asked for, what is set, and what was typed.

use std::collections::BTreeMap;

use sdk::wire::Verdict;
use url::Url;
use view::Element;

use super::super::{
    super::visit::Visit,
    sheet::{Field, Kind, Typed, draw_field, field},
};
use crate::domain::{
    outside::{self, Service, rules},
    settings::InvalidSetting,
};

/// The numbers that fields may have.
const RANGES: &[(&str, std::ops::RangeInclusive<u64>)] = &[("calls_per_day", rules::CALLS)];

const URL: Field = field("url", "hook-url", "hook-url-hint", Kind::Text);
const MODEL: Field = field("model", "svc-model", "svc-model-hint", Kind::Text);
const THRESHOLD: Field = field("thresholds", "svc-thresholds", "svc-thresholds-hint", Kind::Lines);
const VERDICT: Field = field(
    "verdict",
    "svc-verdict",
    "",
    Kind::Pick(&[("mark", "mod-mark"), ("hold", "mod-hold"), ("reject", "mod-reject")]),
);
const WHEN_DOWN: Field = field(
    "when_down",
    "svc-down",
    "svc-down-hint",
    Kind::Choice(&[("allow", "svc-down-allow"), ("hold", "svc-down-hold")]),
);
const CALLS: Field = field("calls_per_day", "svc-calls", "", Kind::Number);
const ADDRESS: Field = field("tells_address", "svc-address", "svc-address-hint", Kind::Check);

/// What is wrong with a field, in words.
pub type Mistakes = Vec<(&'static str, String)>;

/// What is asked for, in order. A key that is kept is not asked for again.
fn fields(kind: outside::Kind, has_key: bool) -> Vec<Field> {
    let hint = match (has_key, kind) {
        (true, _) => "svc-key-kept",
        (false, outside::Kind::Hook) => "svc-key-made",
        (false, _) => "svc-key-hint",
    };
    let key = field("secret", "svc-key", hint, Kind::Secret);
    match kind {
        outside::Kind::Akismet | outside::Kind::Hook => {
            vec![URL, key, VERDICT, WHEN_DOWN, CALLS, ADDRESS]
        }
        outside::Kind::Toxicity => vec![URL, key, MODEL, THRESHOLD, VERDICT, WHEN_DOWN, CALLS],
    }
}

/// The fields, as they were filled in.
pub fn draw(
    visit: &Visit,
    kind: outside::Kind,
    has_key: bool,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Vec<Element> {
    let fields = fields(kind, has_key).into_iter();
    fields
        .map(|field| {
            let wrong = mistakes.iter().filter(|(name, _)| *name == field.name);
            let errors = wrong.map(|(_, why)| why.clone()).collect();
            draw_field(visit, &field, RANGES, typed, errors)
        })
        .collect()
}

/// What is set; what is usual where nothing is.
pub fn typed(service: Option<&Service>) -> Typed {
    let Some(service) = service else {
        return Typed::default()
            .with("verdict", "hold")
            .with("when_down", "allow")
            .with("calls_per_day", "1000");
    };
    let thresholds = service.thresholds.iter();
    let thresholds = thresholds.map(|(category, percent)| format!("{category}={percent}"));
    let typed = Typed::default()
        .with("url", service.url.as_str())
        .with("model", service.model.as_deref().unwrap_or_default())
        .with("thresholds", &thresholds.collect::<Vec<_>>().join("\n"))
        .with("verdict", service.verdict.as_str())
        .with("when_down", if service.holds_when_down { "hold" } else { "allow" })
        .with("calls_per_day", &service.calls_per_day.to_string());
    if service.tells_address { typed.with("tells_address", "on") } else { typed }
}

/// What a form says, or all that is wrong with it.
pub fn read(visit: &Visit, kind: outside::Kind, typed: &Typed) -> Result<Service, Mistakes> {
    let mut wrong = Mistakes::new();
    let url = typed.get("url").trim();
    let url = url.parse::<Url>().ok().filter(|_| url.len() <= rules::URL_BYTES);
    if url.is_none() {
        wrong.push(("url", visit.say("hook-wrong-url")));
    }
    let secret = typed.get("secret").trim();
    if secret.chars().count() > rules::KEY_CHARS {
        wrong.push(("secret", visit.say("svc-wrong-key")));
    } else if !rules::may_be_key(kind, secret) {
        wrong.push(("secret", visit.say("svc-wrong-secret")));
    }
    let model = typed.get("model").trim();
    if !rules::may_be_name(model) {
        wrong.push(("model", visit.say_with("set-wrong-name-long", &[("number", 500_u64.into())])));
    }
    let thresholds = thresholds(visit, typed, &mut wrong);
    let calls = typed.get("calls_per_day").trim().parse::<u32>().ok();
    let calls = calls.filter(|calls| RANGES[0].1.contains(&u64::from(*calls)));
    if calls.is_none() {
        let why = InvalidSetting::OutOfRange(RANGES[0].1.clone());
        wrong.push(("calls_per_day", super::super::sheet::words::why(visit, &why)));
    }
    let verdict = typed.get("verdict").parse::<Verdict>().ok();
    let verdict = verdict.filter(|verdict| rules::may_happen(*verdict));
    if verdict.is_none() {
        wrong.push(("verdict", visit.say("set-wrong-choice")));
    }
    match (url, calls, verdict) {
        (Some(url), Some(calls_per_day), Some(verdict)) if wrong.is_empty() => Ok(Service {
            kind,
            url,
            secret: secret.to_owned(),
            model: Some(model.to_owned()).filter(|model| !model.is_empty()),
            thresholds,
            verdict,
            holds_when_down: typed.get("when_down") == "hold",
            calls_per_day,
            tells_address: !typed.get("tells_address").is_empty(),
        }),
        _ => Err(wrong),
    }
}

/// Categories with their scores, one a line: `harassment=80`.
fn thresholds(visit: &Visit, typed: &Typed, wrong: &mut Mistakes) -> BTreeMap<String, u8> {
    let mut found = BTreeMap::new();
    for (number, line) in typed.lines("thresholds") {
        let pair = line.split_once('=').and_then(|(category, percent)| {
            let percent = percent.trim().parse::<u8>().ok()?;
            Some((category.trim(), percent))
        });
        match pair.filter(|(category, percent)| {
            rules::may_count(category, *percent) && found.len() < rules::THRESHOLDS
        }) {
            Some((category, percent)) => drop(found.insert(category.to_owned(), percent)),
            None => {
                let number = u64::try_from(number).unwrap_or_default();
                let why = visit.say_with("svc-wrong-threshold", &[("number", number.into())]);
                wrong.push(("thresholds", why));
            }
        }
    }
    found
}
