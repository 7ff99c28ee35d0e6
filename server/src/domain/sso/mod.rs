//! The word of a site on who its user is: a JSON Web Token (RFC 7519), checked as RFC 8725 says. The key decides by which
//! algorithm it is read; of what the token says of itself, only the key's name is believed.

mod keys;
mod ring;
mod tokens;

pub use self::{
    keys::{Alg, InvalidKey, Key, new_kid, place},
    tokens::{Assertion, Expected, LIFE_SECONDS, SKEW_SECONDS, Why, key_id, read},
};
