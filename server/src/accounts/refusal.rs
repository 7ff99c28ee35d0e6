//! Why what somebody filled in is not taken, in their language.

use std::time::Duration;

use sdk::wire::Code;

use crate::{
    domain::{body::InvalidBody, name::Unfit, password::Weak},
    error::Error,
    texts::{About, Language},
};

/// What a form ends in.
pub type Taken<T> = std::result::Result<T, Refused>;

/// Why a form is not taken.
#[derive(Debug)]
pub enum Refused {
    /// Fields are wrong.
    Fields(Vec<Wrong>),
    /// Something is wrong that is no field's; the message that says so.
    Said(Code, &'static str),
    /// As any request may fail.
    Other(Error),
}

/// A field that is wrong.
#[derive(Clone, Debug)]
pub struct Wrong {
    /// Its name in the form.
    pub field: &'static str,
    why: Why,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug)]
pub enum Why {
    /// A name or an address.
    Unfit(Unfit),
    /// A password.
    Weak(Weak),
    /// The text of a comment.
    Body(InvalidBody),
    /// Something else; the message that says so.
    Said(&'static str),
}

impl Refused {
    /// One field is wrong.
    pub fn field(field: &'static str, why: impl Into<Why>) -> Self {
        Self::Fields(vec![Wrong { field, why: why.into() }])
    }

    /// The same of another field: forms on one page have names of their own for what they ask.
    pub fn about(self, field: &'static str) -> Self {
        match self {
            Self::Fields(wrong) => {
                Self::Fields(wrong.into_iter().map(|wrong| Wrong { field, ..wrong }).collect())
            }
            other => other,
        }
    }

    /// The code that says as much to programs.
    pub fn code(&self) -> Code {
        match self {
            Self::Fields(_) => Code::Invalid,
            Self::Said(code, _) => *code,
            Self::Other(error) => error.code(),
        }
    }

    /// When the next try is taken, if this one came too soon.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Other(Error::RateLimited { retry_after, .. }) => Some(*retry_after),
            _ => None,
        }
    }

    /// What is said of the form as a whole; nothing, where fields speak for themselves.
    pub fn words(&self, language: Language) -> Option<String> {
        match self {
            Self::Fields(_) => None,
            Self::Said(_, key) => Some(language.say(key)),
            Self::Other(_) => Some(match self.retry_after() {
                Some(wait) => {
                    let minutes = wait.as_secs().div_ceil(60).max(1);
                    language.say_with("too-many-tries", &[("minutes", About::Number(minutes))])
                }
                None if self.code() == Code::Unavailable => language.say("unavailable"),
                None => language.say("went-wrong"),
            }),
        }
    }

    /// What is wrong with a field.
    pub fn of_field(&self, name: &str, language: Language) -> Option<String> {
        let Self::Fields(wrong) = self else { return None };
        wrong.iter().find(|wrong| wrong.field == name).map(|wrong| wrong.words(language))
    }
}

impl Wrong {
    /// A field that is wrong.
    pub fn new(field: &'static str, why: impl Into<Why>) -> Self {
        Self { field, why: why.into() }
    }

    /// What is wrong with it.
    pub fn words(&self, language: Language) -> String {
        let (key, number) = match self.why {
            Why::Unfit(Unfit::NameEmpty) => ("wrong-name-empty", None),
            Why::Unfit(Unfit::NameLong) => ("wrong-name-long", Some(sdk::limits::NAME_CHARS)),
            Why::Unfit(Unfit::NameDeceiving) => ("wrong-name-deceiving", None),
            Why::Unfit(Unfit::NameMarks) => ("wrong-name-marks", None),
            Why::Unfit(Unfit::Email | Unfit::EmailOfAccount) => ("wrong-email", None),
            Why::Weak(Weak::Short(least)) => ("wrong-password-short", Some(least)),
            Why::Weak(Weak::Long) => ("wrong-password-long", Some(sdk::limits::PASSWORD_CHARS_MAX)),
            Why::Weak(Weak::Guessable) => ("wrong-password-guessable", None),
            Why::Body(InvalidBody::Empty) => ("wrong-body-empty", None),
            Why::Body(InvalidBody::TooLong(most)) => {
                ("wrong-body-long", usize::try_from(most).ok())
            }
            Why::Body(InvalidBody::Control) => ("wrong-body-control", None),
            Why::Said(key) => (key, None),
        };
        let number = u64::try_from(number.unwrap_or_default()).unwrap_or(u64::MAX);
        language.say_with(key, &[("number", About::Number(number))])
    }
}

impl From<Unfit> for Why {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

impl From<Weak> for Why {
    fn from(weak: Weak) -> Self {
        Self::Weak(weak)
    }
}

impl From<InvalidBody> for Why {
    fn from(invalid: InvalidBody) -> Self {
        Self::Body(invalid)
    }
}

impl From<&'static str> for Why {
    fn from(key: &'static str) -> Self {
        Self::Said(key)
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Self {
        Self::Other(error.into())
    }
}

impl From<Code> for Refused {
    fn from(code: Code) -> Self {
        Self::Other(code.into())
    }
}
