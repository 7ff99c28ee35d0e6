//! What mail says. A letter holds what it is about; its words are in the catalogues.

use serde::{Deserialize, Serialize};
use url::Url;

use super::layout::Part;
use crate::texts::Language;

/// Somebody is told something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Their address, as they wrote it.
    pub to: String,
    /// The tag of their language.
    pub language: String,
    /// What they are told.
    pub news: News,
}

/// What somebody is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum News {
    /// A code and a link with which to make an account.
    SignUp(Proof),
    /// Somebody wanted to make an account with an address that has one.
    SignUpAgain,
    /// A code and a link with which to sign in.
    SignIn(Proof),
    /// A code and a link with which to choose another password.
    Reset(Proof),
    /// A code and a link with which to change to this address.
    Change(Proof),
    /// The account has another address from now on.
    Changed {
        /// Which one.
        address: String,
    },
    /// The account has another password from now on.
    PasswordChanged,
    /// The account goes on a day.
    Leaving {
        /// Which day.
        day: String,
    },
    /// A guest gave this address: is it theirs, and do they want mail about replies?
    Follow {
        /// The site's name.
        site: String,
        /// To say yes.
        link: Url,
    },
    /// Somebody answered. What they wrote and what they call themselves is on the page alone: here it would come from us.
    Reply {
        /// The site's name.
        site: String,
        /// Where the answer stands.
        page: Option<Url>,
        /// To say no more, on a page.
        stop: Url,
        /// To say no more, with one click (RFC 8058).
        one_click: Url,
    },
    /// Another service leads into the account from now on.
    Linked {
        /// Which one.
        service: String,
    },
    /// One leads there no more.
    Unlinked {
        /// Which one.
        service: String,
    },
    /// Two accounts became one.
    Merged,
    /// A code with which to go on where it was asked for; elsewhere its link would lead nowhere.
    Prove(Proof),
    /// A passkey opens the account from now on.
    PasskeyAdded,
    /// A passkey opens it no more.
    PasskeyRemoved,
    /// Signing in takes a second step from now on.
    TwoStepOn,
    /// It takes none any more.
    TwoStepOff,
    /// A recovery code was used.
    RecoveryUsed {
        /// How many there are yet.
        left: u64,
    },
    /// There are other recovery codes from now on.
    RecoveryRenewed,
}

/// What proves that somebody reads the mail of an address. `Debug` shows neither.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// To be typed where it was asked for.
    pub code: String,
    /// To be opened anywhere.
    pub link: Url,
}

impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proof(…)")
    }
}

impl Letter {
    /// The language that it is written in.
    pub fn language(&self) -> Language {
        Language::parse(&self.language).unwrap_or(Language::ENGLISH)
    }

    /// What stands above it in a list of mail. `host` is this server's, by which people know it.
    pub fn subject(&self, host: &str) -> String {
        self.phrase("subject", host)
    }

    /// Where a mail program says no more for its owner.
    pub(super) fn one_click(&self) -> Option<&Url> {
        match &self.news {
            News::Reply { one_click, .. } => Some(one_click),
            _ => None,
        }
    }

    /// What it says, from top to bottom.
    pub(super) fn parts(&self, host: &str) -> Vec<Part> {
        let mut parts = vec![Part::Words(self.phrase("intro", host))];
        match &self.news {
            News::SignUp(proof)
            | News::SignIn(proof)
            | News::Reset(proof)
            | News::Change(proof) => {
                let language = self.language();
                parts.extend([
                    Part::Code(proof.code.clone()),
                    Part::Words(language.say("mail-or-link")),
                    Part::Link(self.phrase("link", host), proof.link.clone()),
                    Part::Words(language.say("mail-good-for")),
                ]);
            }
            News::Follow { link, .. } => {
                parts.push(Part::Link(self.phrase("link", host), link.clone()));
            }
            News::Reply { page, .. } => {
                let link = page.clone().map(|page| Part::Link(self.phrase("link", host), page));
                parts.extend(link);
            }
            News::Prove(proof) => parts.extend([
                Part::Code(proof.code.clone()),
                Part::Words(self.language().say("mail-code-good-for")),
            ]),
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
        if let News::Reply { stop, .. } = &self.news {
            parts.push(Part::Quiet(self.language().say("mail-stop"), stop.clone()));
        }
        parts
    }

    fn phrase(&self, part: &str, host: &str) -> String {
        let mut about = vec![("host", host.into())];
        match &self.news {
            News::Changed { address } => about.push(("address", address.into())),
            News::Leaving { day } => about.push(("day", day.into())),
            News::RecoveryUsed { left } => about.push(("number", (*left).into())),
            News::Follow { site, .. } | News::Reply { site, .. } => {
                about.push(("site", site.into()));
            }
            News::Linked { service } | News::Unlinked { service } => {
                about.push(("service", service.into()));
            }
            _ => (),
        }
        self.language().say_with(&self.key(part), &about)
    }

    fn key(&self, part: &str) -> String {
        let news = match self.news {
            News::SignUp(_) => "sign-up",
            News::SignUpAgain => "sign-up-again",
            News::SignIn(_) => "sign-in",
            News::Reset(_) => "reset",
            News::Change(_) => "change",
            News::Changed { .. } => "changed",
            News::PasswordChanged => "password-changed",
            News::Leaving { .. } => "leaving",
            News::Follow { .. } => "follow",
            News::Reply { .. } => "reply",
            News::Linked { .. } => "linked",
            News::Unlinked { .. } => "unlinked",
            News::Merged => "merged",
            News::Prove(_) => "prove",
            News::PasskeyAdded => "passkey-added",
            News::PasskeyRemoved => "passkey-removed",
            News::TwoStepOn => "two-step-on",
            News::TwoStepOff => "two-step-off",
            News::RecoveryUsed { .. } => "recovery-used",
            News::RecoveryRenewed => "recovery-renewed",
        };
        format!("mail-{news}-{part}")
    }
}
