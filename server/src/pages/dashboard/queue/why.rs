//! Why a comment stands in the queue: what the pipeline found, what readers reported, what was decided, and what is known
//! of its author.

use sdk::wire::{AuthorKind, Decided, Decision, Finding, Phase, Reason, Report, Verdict};
use view::{Element, Node, el};

use super::{
    super::{super::visit::Visit, staff::Staff},
    asked::{Asked, List},
};
use crate::{pages::shell, store::desk::Item};

/// What was found, reported and decided; none, if there is nothing to say.
pub fn draw(visit: &Visit, item: &Item) -> Option<Element> {
    let is_of_note = |finding: &&Finding| finding.verdict != Verdict::Allow;
    let found = item.findings.iter().filter(is_of_note).map(|finding| found(visit, finding));
    let reported = item.reports.iter().map(|report| reported(visit, report));
    let decided = item.last.iter().map(|last| self::decided(visit, last));
    let all = found.chain(reported).chain(decided).collect::<Vec<_>>();
    let label = visit.say("desk-why");
    (!all.is_empty()).then(|| el("ul").class("why").attr("aria-label", label).children(all))
}

/// What a reason is called.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Spam => "reason-spam",
        Reason::Abuse => "reason-abuse",
        Reason::OffTopic => "reason-off-topic",
        Reason::Illegal => "reason-illegal",
        Reason::Other => "reason-other",
    }
}

/// What a phase of the pipeline says.
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::SlowMode => "why-slow-mode",
        Phase::ShadowBan => "why-shadow-ban",
        Phase::Policy => "why-policy",
        Phase::Newcomer => "why-newcomer",
        Phase::Duplicate => "why-duplicate",
        Phase::Links => "why-links",
        Phase::Images => "why-images",
        Phase::Shouting => "why-shouting",
        Phase::BannedWords => "why-banned-words",
        Phase::SuspectWords => "why-suspect-words",
        Phase::History => "why-history",
        Phase::Mail => "why-mail",
        Phase::Honeypot => "why-honeypot",
        Phase::ProofOfWork => "why-proof-of-work",
        Phase::Spam => "why-spam",
        Phase::Toxicity => "why-toxicity",
        Phase::External => "why-external",
        Phase::Unknown => "why-unknown",
    }
}

/// What a phase of the pipeline found.
pub fn found(visit: &Visit, finding: &Finding) -> Element {
    let detail = finding
        .detail
        .clone()
        .map(|detail| el("span").class("detail").attr("dir", "auto").child(detail));
    el("li")
        .class("found")
        .attr("data-verdict", finding.verdict.as_str())
        .child(visit.say(phase(finding.phase)))
        .children(detail)
}

fn reported(visit: &Visit, report: &Report) -> Element {
    let name = el("strong").child(visit.say(reason(report.reason)));
    let note = report.note.clone();
    let note = note.map(|note| el("span").class("detail").attr("dir", "auto").child(note));
    el("li")
        .class("reported")
        .children(visit.around("desk-reported-as", "reason", name))
        .children(note)
}

/// What was decided last, and by whom.
fn decided(visit: &Visit, last: &Decided) -> Element {
    let words = self::last(visit, last);
    let reason =
        last.reason.map(|reason| el("span").class("detail").child(visit.say(self::reason(reason))));
    let note =
        last.note.clone().map(|note| el("span").class("detail").attr("dir", "auto").child(note));
    el("li").class("decided").child(words).children(reason).children(note)
}

/// The same as one sentence.
pub fn last(visit: &Visit, last: &Decided) -> String {
    let about = [("name", (&last.by.name).into())];
    match last.decision {
        Decision::Approve => visit.say_with("desk-last-approve", &about),
        Decision::Spam => visit.say_with("desk-last-spam", &about),
        Decision::Remove => visit.say_with("desk-last-remove", &about),
        Decision::Restore | Decision::Unknown => visit.say_with("desk-last-restore", &about),
    }
}

/// Who wrote it, as far as that is known.
pub fn known(visit: &Visit, staff: &Staff, item: &Item) -> Element {
    let mut facts: Vec<Node> = Vec::new();
    facts.push(match item.author.kind {
        AuthorKind::Guest => visit.say("desk-guest").into(),
        AuthorKind::Member => visit.say("desk-member").into(),
        _ => visit.say("desk-program").into(),
    });
    if let Some(known) = &item.known {
        let number = |count: i64| u64::try_from(count).unwrap_or_default();
        for (key, count) in [
            ("desk-known-published", known.published),
            ("desk-known-removed", known.removed),
            ("desk-known-waiting", known.waiting),
        ] {
            if count > 0 {
                facts.push(visit.say_with(key, &[("number", number(count).into())]).into());
            }
        }
        if known.published + known.removed == 0 {
            facts.push(visit.say("desk-known-new").into());
        }
        let day = shell::day(known.since);
        let since = visit.around("desk-known-since", "day", day);
        facts.push(el("span").children(since).into());
        if known.banned {
            facts.push(el("strong").child(visit.say("desk-known-banned")).into());
        }
    }
    facts.extend(item.address.clone().map(|block| Node::from(el("code").child(block))));
    if item.known.is_some() {
        let theirs = Asked { who: Some(item.actor.uuid()), ..Asked::nothing(List::Comments) };
        let link = el("a").attr("href", theirs.address(staff));
        facts.push(link.child(visit.say("desk-by-them")).into());
    }
    el("ul")
        .class("known")
        .attr("aria-label", visit.say("desk-known"))
        .children(facts.into_iter().map(|fact| el("li").child(fact)))
}
