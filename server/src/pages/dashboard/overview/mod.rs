//! What needs somebody, and how the site does.

mod charts;

use axum::{extract::RawQuery, response::Response};
use sdk::wire::{Phase, Timestamp};
use view::{Element, el};

use self::charts::{Bars, bars, ranking};
use super::{
    super::{shell, visit::Visit},
    by_mail,
    frame::{Page, Section},
    queue,
    staff::Staff,
};
use crate::{
    error::Result,
    store::{
        desk::{Day, Overview, overview},
        moderator_mail,
    },
};

/// So many days are shown, today with them.
const DAYS: i64 = 30;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// The overview.
pub async fn page(visit: Visit, staff: Staff, RawQuery(query): RawQuery) -> Response {
    let now = Timestamp::now();
    let said = (query.as_deref() == Some("saved")).then(|| visit.say("desk-mail-saved"));
    match load(&visit, &staff, now).await {
        Ok((known, often)) => Page::new(&visit, &staff, Section::Overview).saying(said).show(
            [needs(&visit, &staff, &known, now), happened(&visit, &known)]
                .into_iter()
                .chain(by_mail::wish(&visit, &staff, often.as_deref())),
        ),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// How the site does, and how often who asks wants letters.
async fn load(visit: &Visit, staff: &Staff, now: Timestamp) -> Result<(Overview, Option<String>)> {
    let today = now.0 - now.0.rem_euclid(DAY_MS);
    let mut tx = visit.app.store.latest(staff.site.id).await?;
    let known = overview(&mut tx, Timestamp(today - (DAYS - 1) * DAY_MS)).await?;
    let often = moderator_mail::often(&mut tx, staff.member.id).await?;
    tx.commit().await?;
    Ok((known, often))
}

/// What needs somebody now.
fn needs(visit: &Visit, staff: &Staff, known: &Overview, now: Timestamp) -> Element {
    let (held, reported, marked) = known.waiting;
    let numbers = [
        ("held", held, "overview-held"),
        ("reported", reported, "overview-reported"),
        ("marked", marked, "overview-marked"),
    ];
    let numbers = numbers.into_iter().filter(|(_, count, _)| *count > 0);
    let numbers = numbers.map(|(show, count, words)| {
        let words = visit.say_with(words, &[("number", number(count).into())]);
        let link = el("a")
            .attr("href", staff.path(&format!("/queue?show={show}")))
            .child(el("strong").child(count.to_string()))
            .child(" ")
            .child(el("span").child(words));
        el("li").child(link)
    });
    let numbers = numbers.collect::<Vec<_>>();
    let is_quiet = numbers.is_empty();
    let oldest = known.oldest.filter(|_| !is_quiet).map(|at| {
        let ago = view::ago(visit.language.of_widget(), at, now);
        let time = el("time").attr("datetime", at.text()).child(ago);
        el("p").class("hint").children(visit.around("overview-oldest", "time", time))
    });
    let go = (!is_quiet).then(|| {
        el("a")
            .class("primary")
            .attr("href", staff.path("/queue"))
            .child(visit.say("overview-to-queue"))
    });
    el("section")
        .class("needs")
        .attr("aria-labelledby", "needs")
        .child(el("h2").attr("id", "needs").child(visit.say("overview-now")))
        .children(is_quiet.then(|| shell::words(visit.say("desk-none-waits"))))
        .children((!is_quiet).then(|| el("ul").class("numbers").children(numbers)))
        .children(oldest)
        .children(go)
}

/// What happened in the last days.
fn happened(visit: &Visit, known: &Overview) -> Element {
    let chart = |id, title, of: fn(&Day) -> i64| {
        let days = known.days.iter().map(|day| (day.at, of(day))).collect();
        bars(
            visit,
            Bars { id, title: visit.say(title), days, said: None, value: |_, n| n.to_string() },
        )
    };
    let reasons = known.reasons.iter().map(|(phase, count)| {
        let phase = phase.parse().unwrap_or(Phase::Unknown);
        (visit.say(queue::phase(phase)), *count)
    });
    el("section")
        .class("happened")
        .attr("aria-labelledby", "happened")
        .child(el("h2").attr("id", "happened").child(visit.say("overview-days")))
        .child(chart("comments", "overview-comments", |day| day.comments))
        .child(chart("people", "overview-people", |day| day.people))
        .child(chart("held", "overview-held-days", |day| day.held))
        .child(answered(visit, known))
        .child(ranking(visit, "overview-reasons", reasons.collect()))
}

/// How long held comments waited.
fn answered(visit: &Visit, known: &Overview) -> Element {
    let seconds = |day: &Day| day.median_seconds.map_or(0, whole);
    let days = known.days.iter().map(|day| (day.at, seconds(day))).collect::<Vec<_>>();
    let mut all = days.iter().map(|(_, seconds)| *seconds).filter(|s| *s > 0).collect::<Vec<_>>();
    all.sort_unstable();
    // The median of the days' medians: near enough for a sentence.
    let middle = all.get(all.len() / 2);
    let said = middle.map(|middle| {
        visit.say_with("overview-half", &[("time", (&length(visit, *middle)).into())])
    });
    let title = visit.say("overview-answered");
    bars(visit, Bars { id: "answered", title, days, said, value: length })
}

/// Seconds, whole; more than can be told are as many as can.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and nobody waited that long")]
fn whole(seconds: f64) -> i64 {
    seconds.ceil() as i64
}

/// A length of time in seconds, in words.
fn length(visit: &Visit, seconds: i64) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let say = |count: i64| [("number", number(count).into())];
    match seconds {
        ..=119 => visit.say_with("overview-seconds", &say(seconds)),
        120..7_200 => visit.say_with("overview-minutes", &say(seconds / MINUTE)),
        7_200..172_800 => visit.say_with("overview-hours", &say(seconds / HOUR)),
        _ => visit.say_with("overview-days-long", &say(seconds / DAY)),
    }
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}
