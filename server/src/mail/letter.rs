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
        self.language().say_with(&self.key("subject"), &[("host", host.into())])
    }

    /// What it says, from top to bottom.
    pub(super) fn parts(&self, host: &str) -> Vec<Part> {
        let language = self.language();
        let say = |part: &str| language.say_with(&self.key(part), &[("host", host.into())]);
        let mut parts = match &self.news {
            News::SignUp(proof)
            | News::SignIn(proof)
            | News::Reset(proof)
            | News::Change(proof) => {
                vec![
                    Part::Words(say("intro")),
                    Part::Code(proof.code.clone()),
                    Part::Words(language.say("mail-or-link")),
                    Part::Link(say("link"), proof.link.clone()),
                    Part::Words(language.say("mail-good-for")),
                ]
            }
            News::Changed { address } => {
                let about = [("host", host.into()), ("address", address.into())];
                vec![Part::Words(language.say_with(&self.key("intro"), &about))]
            }
            News::Prove(proof) => vec![
                Part::Words(say("intro")),
                Part::Code(proof.code.clone()),
                Part::Words(language.say("mail-code-good-for")),
            ],
            News::RecoveryUsed { left } => {
                let about = [("host", host.into()), ("number", (*left).into())];
                vec![Part::Words(language.say_with(&self.key("intro"), &about))]
            }
            News::SignUpAgain
            | News::PasswordChanged
            | News::PasskeyAdded
            | News::PasskeyRemoved
            | News::TwoStepOn
            | News::TwoStepOff
            | News::RecoveryRenewed => vec![Part::Words(say("intro"))],
        };
        parts.push(Part::Small(say("why")));
        parts
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
