//! What was just decided, in words, and the way to undo it.

use std::collections::BTreeMap;

use sdk::wire::{CommentId, Decided, Decision};
use view::Element;

use super::{
    super::{
        super::{shell, visit::Visit},
        staff::Staff,
    },
    asked::Asked,
    decide,
};
use crate::store::{SiteTx, decisions};

/// The decisions that stand about the comments that something was decided about.
pub struct Done {
    mine: Vec<Decided>,
    /// Somebody else was earlier.
    others: Vec<Decided>,
}

impl Done {
    /// Looks for them.
    pub async fn find(tx: &mut SiteTx, staff: &Staff, ids: &[CommentId]) -> sqlx::Result<Self> {
        let last = if ids.is_empty() { Vec::new() } else { decisions::last(tx, ids).await? };
        let last = last.into_iter().map(|(_, last)| last);
        let (mine, others) = last.partition(|last| last.by.id == Some(staff.member.id.0));
        Ok(Self { mine, others })
    }

    /// What was done, and what somebody else had done.
    pub fn words(&self, visit: &Visit) -> Option<String> {
        let mut counts = BTreeMap::<&'static str, u64>::new();
        for decided in &self.mine {
            *counts.entry(decided.decision.as_str()).or_default() += 1;
        }
        let mut said = Vec::new();
        for (decision, count) in counts {
            let about = [("number", count.into())];
            said.push(match decision {
                "approve" => visit.say_with("desk-done-approve", &about),
                "spam" => visit.say_with("desk-done-spam", &about),
                "remove" => visit.say_with("desk-done-remove", &about),
                _ => visit.say_with("desk-done-restore", &about),
            });
        }
        said.extend(self.others.iter().map(|other| late(visit, other)));
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// The form that undoes it.
    pub fn undo(&self, visit: &Visit, staff: &Staff, asked: &Asked) -> Option<Element> {
        let undone = self.mine.iter().filter(|decided| decided.decision != Decision::Restore);
        let items = undone
            .map(|decided| shell::hidden("item", format!("{}.{}", decided.comment, decided.id)));
        let items = items.collect::<Vec<_>>();
        if items.is_empty() {
            return None;
        }
        let button = shell::second_button(visit.say("desk-undo"))
            .attr("name", "decision")
            .attr("value", "restore");
        Some(decide::form(visit, staff, asked).class("undo").children(items).child(button))
    }
}

/// That somebody else was earlier, and what they decided.
pub fn late(visit: &Visit, other: &Decided) -> String {
    let about = [("name", (&other.by.name).into())];
    match other.decision {
        Decision::Approve => visit.say_with("desk-late-approve", &about),
        Decision::Spam => visit.say_with("desk-late-spam", &about),
        Decision::Remove => visit.say_with("desk-late-remove", &about),
        Decision::Restore | Decision::Unknown => visit.say_with("desk-late-restore", &about),
    }
}
