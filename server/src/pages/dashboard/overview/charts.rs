//! Charts, drawn on the server: no script, and the same numbers as a table below each.

use sdk::wire::Timestamp;
use view::{Element, el};

use crate::pages::{shell, visit::Visit};

/// A day's room in a chart, of which a bar takes all but the gap; and how high a chart is.
const STEP: i64 = 24;
const GAP: i64 = 6;
const HEIGHT: i64 = 120;

/// One number a day.
pub struct Bars {
    /// Tells it from the others of the page.
    pub id: &'static str,
    /// What the numbers are.
    pub title: String,
    /// The first moment of each day, and its number.
    pub days: Vec<(Timestamp, i64)>,
    /// What is to be said of all; else their sum.
    pub said: Option<String>,
    /// How a number is written.
    pub value: fn(&Visit, i64) -> String,
}

/// A chart with a bar a day.
pub fn bars(visit: &Visit, chart: Bars) -> Element {
    let Bars { id, title, days, said, value } = chart;
    let most = days.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let sum = days.iter().map(|(_, count)| *count).sum::<i64>();
    let about = |count: i64| [("number", u64::try_from(count).unwrap_or_default().into())];
    let said = match said {
        _ if sum == 0 => visit.say("overview-none"),
        Some(said) => said,
        None => {
            let total = visit.say_with("overview-total", &about(sum));
            format!("{total}, {}", visit.say_with("overview-most", &about(most)))
        }
    };
    let caption = el("figcaption")
        .child(el("h3").child(title.clone()))
        .child(el("p").class("hint").child(said.clone()));
    let rows = days.iter().map(|(at, count)| (day(*at), value(visit, *count)));
    let shown = (sum > 0).then(|| drawing(id, &title, &said, &days, most));
    let axis = (sum > 0).then(|| axis(&days));
    el("figure")
        .child(caption)
        .children(shown)
        .children(axis)
        .children((sum > 0).then(|| table(visit, &title, rows.rev().collect())))
}

fn drawing(
    id: &'static str,
    title: &str,
    said: &str,
    days: &[(Timestamp, i64)],
    most: i64,
) -> Element {
    let width = STEP * i64::try_from(days.len()).unwrap_or(1);
    let bars = days.iter().zip(0_i64..).filter(|((_, count), _)| *count > 0);
    let bars = bars.map(|((_, count), place)| {
        // What is there at all can be seen.
        let height = (count * (HEIGHT - 4) / most.max(1)).max(2);
        el("rect")
            .attr("x", (place * STEP + GAP / 2).to_string())
            .attr("y", (HEIGHT - height).to_string())
            .attr("width", (STEP - GAP).to_string())
            .attr("height", height.to_string())
            .attr("rx", "2")
    });
    let (title_id, desc_id) = (format!("{id}-title"), format!("{id}-desc"));
    el("svg")
        .class("bars")
        .attr("viewBox", format!("0 0 {width} {HEIGHT}"))
        .attr("preserveAspectRatio", "none")
        .attr("role", "img")
        .attr("aria-labelledby", format!("{title_id} {desc_id}"))
        .child(el("title").attr("id", title_id).child(title.to_owned()))
        .child(el("desc").attr("id", desc_id).child(said.to_owned()))
        .children(bars)
}

/// The first day and the last one.
fn axis(days: &[(Timestamp, i64)]) -> Element {
    let ends = [days.first(), days.last()].into_iter().flatten();
    let axis = el("div").class("axis").attr("aria-hidden", "true");
    axis.children(ends.map(|(at, _)| el("span").child(day(*at))))
}

fn day(at: Timestamp) -> String {
    at.text().get(..10).unwrap_or_default().to_owned()
}

/// The same numbers as a table.
fn table(visit: &Visit, title: &str, rows: Vec<(String, String)>) -> Element {
    let head = el("tr")
        .child(el("th").attr("scope", "col").child(visit.say("overview-day")))
        .child(el("th").attr("scope", "col").child(visit.say("overview-number")));
    let rows = rows.into_iter().map(|(name, value)| {
        let name = el("th").attr("scope", "row").child(name);
        el("tr").child(name).child(el("td").child(value))
    });
    let caption = el("caption").class("unseen").child(title.to_owned());
    let table =
        el("table").child(caption).child(el("thead").child(head)).child(el("tbody").children(rows));
    let words = el("summary")
        .child(visit.say("overview-numbers"))
        .child(el("span").class("unseen").child(format!(": {title}")));
    el("details").child(words).child(table)
}

/// Things by how often they were, the most frequent first: a table whose rows are bars, too.
pub fn ranking(visit: &Visit, title: &str, rows: Vec<(String, i64)>) -> Element {
    let title = visit.say(title);
    let heading = el("figcaption").child(el("h3").child(title.clone()));
    if rows.is_empty() {
        let nothing = shell::words(visit.say("overview-none")).class("hint");
        return el("figure").child(heading.child(nothing));
    }
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let rows = rows.into_iter().map(|(name, count)| {
        let bar = el("svg")
            .class("bar")
            .attr("viewBox", "0 0 100 8")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .child(
                el("rect")
                    .attr("width", (count * 100 / most).max(1).to_string())
                    .attr("height", "8"),
            );
        el("tr")
            .child(el("th").attr("scope", "row").child(name).child(bar))
            .child(el("td").child(count.to_string()))
    });
    let table =
        el("table").class("ranking").attr("aria-label", title).child(el("tbody").children(rows));
    el("figure").class("wide").child(heading).child(table)
}
