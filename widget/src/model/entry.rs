//! How I am about to sign in.

use sdk::wire::ExchangeCode;

/// How I am about to sign in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What the sign-in window sent me back with, until it is exchanged.
    pub returned: Option<Returned>,
    /// What the site says of who I am, until it is needed.
    pub word: Option<Word>,
    /// What turns the session that I just began into another form, if the browser did not keep it.
    pub fallback: Option<String>,
    /// Whether the sign-in window was opened to confirm that it is I.
    pub confirms: bool,
    /// Whether this page is a sign-in window that came back.
    pub is_popup: bool,
}

/// What the sign-in window sent me back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// To be exchanged.
    pub code: ExchangeCode,
    /// Whether this page is that window, and another one waits.
    pub is_popup: bool,
}

/// What the site says of who I am.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The token, good once; an empty one: I am nobody.
    pub jwt: String,
    /// Whether I signed in by such a token before, and it speaks of the same user: then it is kept for when that is over.
    pub is_known: bool,
}
