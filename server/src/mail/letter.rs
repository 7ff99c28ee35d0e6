//! What mail says. A letter holds what it is about; its words are in the catalogues.

use sdk::wire::{Reasons, Role};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::texts::{Language, Room};

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
    /// There are new comments in a thread that somebody follows. They are on the page alone, as answers are.
    Digest {
        /// The site's name.
        site: String,
        /// How many.
        number: u64,
        /// Where they stand.
        page: Option<Url>,
        /// To say no more, on a page.
        stop: Url,
        /// To say no more, with one click (RFC 8058).
        one_click: Url,
    },
    /// Comments wait for a moderator. What they say is in the letter: it was asked for to decide by.
    Waiting {
        /// The site's name.
        site: String,
        /// How many.
        number: u64,
        /// Some of them.
        comments: Vec<Choices>,
        /// Where all of them are.
        queue: Url,
        /// To say no more, on a page.
        stop: Url,
        /// To say no more, with one click (RFC 8058).
        one_click: Url,
    },
    /// Somebody is to care for a site, if they want to.
    Invited {
        /// The site's name.
        site: String,
        /// As what.
        role: Role,
        /// To say yes.
        link: Url,
    },
    /// Nothing is sent to a webhook any more, since nothing arrived there.
    WebhookOff {
        /// The site's name.
        site: String,
        /// Its host: the rest of its address may be a secret.
        address: String,
        /// Where it is turned on again.
        link: Url,
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
    /// Somebody's notice of illegal content arrived.
    NoticeReceived {
        /// The site's name.
        site: String,
        /// The number of the notice.
        notice: String,
        /// What they wrote.
        why: String,
    },
    /// It is decided about a notice.
    NoticeDecided {
        /// The site's name.
        site: String,
        /// The number of the notice.
        notice: String,
        /// What, and why.
        reasons: Reasons,
    },
    /// A comment was taken away after a notice.
    Statement {
        /// The site's name.
        site: String,
        /// What it said.
        text: String,
        /// Why it was taken away.
        reasons: Reasons,
    },
}

/// A comment that waits, and links that decide about it. `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Who wrote it.
    pub name: String,
    /// On which page.
    pub page: String,
    /// How it begins.
    pub excerpt: String,
    /// Publishes it.
    pub approve: Url,
    /// Calls it spam.
    pub spam: Url,
    /// Refuses it.
    pub remove: Url,
}

impl std::fmt::Debug for Choices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Choices(…)")
    }
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
        let language = Language::parse(&self.language).unwrap_or(Language::ENGLISH);
        language.spoken_in(match self.news {
            News::Waiting { .. } | News::Invited { .. } | News::WebhookOff { .. } => Room::Desk,
            _ => Room::Readers,
        })
    }

    /// What stands above it in a list of mail. `host` is this server's, by which people know it.
    pub fn subject(&self, host: &str) -> String {
        self.phrase("subject", host)
    }

    /// Where a mail program says no more for its owner.
    pub(super) fn one_click(&self) -> Option<&Url> {
        match &self.news {
            News::Reply { one_click, .. }
            | News::Digest { one_click, .. }
            | News::Waiting { one_click, .. } => Some(one_click),
            _ => None,
        }
    }

    pub(super) fn phrase(&self, part: &str, host: &str) -> String {
        let mut about = vec![("host", host.into())];
        match &self.news {
            News::Changed { address } => about.push(("address", address.into())),
            News::Leaving { day } => about.push(("day", day.into())),
            News::RecoveryUsed { left } => about.push(("number", (*left).into())),
            News::NoticeReceived { site, notice, .. }
            | News::NoticeDecided { site, notice, .. } => {
                about.extend([("site", site.into()), ("notice", notice.into())]);
            }
            News::Follow { site, .. } | News::Reply { site, .. } | News::Statement { site, .. } => {
                about.push(("site", site.into()));
            }
            News::Digest { site, number, .. } | News::Waiting { site, number, .. } => {
                about.extend([("site", site.into()), ("number", (*number).into())]);
            }
            News::Invited { site, role, .. } => {
                about.extend([("site", site.into()), ("role", role.as_str().into())]);
            }
            News::WebhookOff { site, address, .. } => {
                about.extend([("site", site.into()), ("address", address.into())]);
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
            News::Digest { .. } => "digest",
            News::Waiting { .. } => "waiting",
            News::Invited { .. } => "invited",
            News::WebhookOff { .. } => "webhook-off",
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
            News::NoticeReceived { .. } => "notice-received",
            News::NoticeDecided { .. } => "notice-decided",
            News::Statement { .. } => "statement",
        };
        format!("mail-{news}-{part}")
    }
}
