//! What stands in a letter, part by part.

use sdk::wire::{Ground, NoticeDecision, Reasons};

use super::{
    layout::Part,
    letter::{Choices, Letter, News, Proof},
};

impl Letter {
    /// What it says, from top to bottom.
    pub(super) fn parts(&self, host: &str) -> Vec<Part> {
        let mut parts = vec![Part::Words(self.phrase("intro", host))];
        match &self.news {
            News::SignUp(proof)
            | News::SignIn(proof)
            | News::Reset(proof)
            | News::Change(proof) => parts.extend(self.proof(proof, host)),
            News::Follow { link, .. }
            | News::Invited { link, .. }
            | News::WebhookOff { link, .. } => {
                parts.push(Part::Link(self.phrase("link", host), link.clone()));
            }
            News::Reply { page, .. } | News::Digest { page, .. } => {
                let link = page.clone().map(|page| Part::Link(self.phrase("link", host), page));
                parts.extend(link);
            }
            News::Waiting { comments, queue, .. } => {
                parts.extend(comments.iter().flat_map(|comment| self.choices(comment)));
                parts.push(Part::Link(self.phrase("link", host), queue.clone()));
            }
            News::Prove(proof) => parts.extend([
                Part::Code(proof.code.clone()),
                Part::Words(self.language().say("mail-code-good-for")),
            ]),
            News::NoticeReceived { why, .. } => parts.push(Part::Words(why.clone())),
            News::NoticeDecided { reasons, .. } => parts.extend(self.reasons(reasons)),
            News::Statement { text, reasons, .. } => {
                parts.push(Part::Words(format!("“{text}”")));
                parts.extend(self.reasons(reasons));
            }
            News::SignUpAgain
            | News::Changed { .. }
            | News::PasswordChanged
            | News::Leaving { .. }
            | News::Linked { .. }
            | News::Unlinked { .. }
            | News::Merged
            | News::PasskeyAdded
            | News::PasskeyRemoved
            | News::TwoStepOn
            | News::TwoStepOff
            | News::RecoveryUsed { .. }
            | News::RecoveryRenewed => (),
        }
        parts.push(Part::Small(self.phrase("why", host)));
        if let News::Reply { stop, .. } | News::Digest { stop, .. } | News::Waiting { stop, .. } =
            &self.news
        {
            parts.push(Part::Quiet(self.language().say("mail-stop"), stop.clone()));
        }
        parts
    }

    /// A code, or a link instead.
    fn proof(&self, proof: &Proof, host: &str) -> [Part; 4] {
        let language = self.language();
        [
            Part::Code(proof.code.clone()),
            Part::Words(language.say("mail-or-link")),
            Part::Link(self.phrase("link", host), proof.link.clone()),
            Part::Words(language.say("mail-good-for")),
        ]
    }

    /// A comment that waits, and what can be decided.
    fn choices(&self, comment: &Choices) -> [Part; 3] {
        let language = self.language();
        let about = [("name", (&comment.name).into()), ("page", (&comment.page).into())];
        let links = [
            ("desk-approve", &comment.approve),
            ("desk-spam", &comment.spam),
            ("desk-remove", &comment.remove),
        ];
        [
            Part::Heading(language.say_with("mail-comment-by", &about)),
            Part::Quote(comment.excerpt.clone()),
            Part::Choices(links.map(|(words, url)| (language.say(words), url.clone())).to_vec()),
        ]
    }

    /// Why something was decided (Regulation (EU) 2022/2065, article 17, paragraph 3).
    fn reasons(&self, reasons: &Reasons) -> [Part; 4] {
        let language = self.language();
        let decision = match reasons.decision {
            NoticeDecision::Keep => "mail-reasons-keep",
            NoticeDecision::Remove => "mail-reasons-remove",
        };
        let ground = match reasons.ground {
            Ground::Illegal => "mail-reasons-illegal",
            Ground::Terms => "mail-reasons-terms",
        };
        [
            language.say(decision),
            language.say_with(ground, &[("reference", (&reasons.reference).into())]),
            language.say_with("mail-reasons-facts", &[("facts", (&reasons.facts).into())]),
            language.say("mail-reasons-people"),
        ]
        .map(Part::Words)
    }
}
