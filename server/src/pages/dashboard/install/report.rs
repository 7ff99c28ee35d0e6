//! What was found on a page, in words, with a way on.

use sdk::wire::{EmbedFinding, EmbedReport};
use view::{Element, el};

use super::{
    super::{
        super::{shell, visit::Visit},
        staff::Staff,
    },
    snippets,
};

/// All that was found.
pub fn draw(visit: &Visit, staff: &Staff, report: &EmbedReport) -> Element {
    let address = el("a")
        .attr("href", report.address.clone())
        .attr("rel", "noreferrer")
        .child(report.address.clone());
    let about = el("p").children(visit.around("look-at", "address", address));
    if report.findings.is_empty() {
        let good = shell::notice(visit.say("look-good"));
        return el("div").class("report").child(about).child(good);
    }
    let findings = report.findings.iter().map(|finding| {
        el("li").child(el("p").child(words(visit, finding))).children(way_on(visit, staff, finding))
    });
    el("div").class("report").child(about).child(el("ul").class("things").children(findings))
}

fn words(visit: &Visit, finding: &EmbedFinding) -> String {
    match finding {
        EmbedFinding::NotVisited => visit.say("look-not-visited"),
        EmbedFinding::Unreachable => visit.say("look-unreachable"),
        EmbedFinding::TooLarge => visit.say("look-too-large"),
        EmbedFinding::Redirects => visit.say("look-redirects"),
        EmbedFinding::Status { status } => {
            visit.say_with("look-status", &[("status", (&status.to_string()).into())])
        }
        EmbedFinding::NotHtml { kind } => visit.say_with("look-not-html", &[("kind", kind.into())]),
        EmbedFinding::Elsewhere { address } => {
            visit.say_with("look-elsewhere", &[("address", address.into())])
        }
        EmbedFinding::OriginNotAllowed { origin } => {
            visit.say_with("look-origin", &[("origin", origin.into())])
        }
        EmbedFinding::NoScript => visit.say("look-no-script"),
        EmbedFinding::OtherServer { src } => {
            visit.say_with("look-other-server", &[("src", src.into())])
        }
        EmbedFinding::NoSite => visit.say("look-no-site"),
        EmbedFinding::OtherSite { site } => {
            visit.say_with("look-other-site", &[("site", site.into())])
        }
        EmbedFinding::Policy { directive, missing } => visit.say_with(
            "look-policy",
            &[("directive", directive.into()), ("missing", missing.into())],
        ),
        EmbedFinding::Unknown => visit.say("went-wrong"),
    }
}

fn way_on(visit: &Visit, staff: &Staff, finding: &EmbedFinding) -> Option<Element> {
    let (server, site) =
        (visit.app.settings.public_url.origin().ascii_serialization(), &staff.site.info.key);
    match finding {
        EmbedFinding::OriginNotAllowed { origin } => {
            let form = visit.form(staff.path("/install/allow"));
            let form = form.child(shell::hidden("origin", origin.clone()));
            let words = visit.say_with("look-allow", &[("origin", origin.into())]);
            Some(form.child(shell::second_button(words)))
        }
        EmbedFinding::NoScript
        | EmbedFinding::OtherServer { .. }
        | EmbedFinding::NoSite
        | EmbedFinding::OtherSite { .. } => {
            Some(snippets::text(visit, snippets::tag(&server, site.as_str())))
        }
        EmbedFinding::Policy { directive, missing } => {
            Some(snippets::text(visit, format!("{directive} … {missing}")))
        }
        _ => None,
    }
}
