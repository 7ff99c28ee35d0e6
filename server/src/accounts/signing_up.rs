//! Making an account.

use sdk::wire::AccountId;
use serde::{Deserialize, Serialize};

use super::{Hashing, Refused, Taken, Wrong};
use crate::{
    domain::{
        keys::{KeyRing, Signature},
        name,
        password::{self, Credential},
    },
    store::{
        Store,
        accounts::{self, NewAccount},
    },
    texts::Language,
};

/// Somebody who wants an account, as they wrote it.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// What others will read.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their password, exactly as typed; none: they will sign in without one.
    pub password: Option<String>,
    /// Its least length, in characters.
    pub least: usize,
}

/// Somebody who may have an account: what they wrote is fine, and nothing holds their password any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Applicant {
    /// What others will read.
    pub name: String,
    /// Their address, as they wrote it.
    pub email: String,
    /// The one form of it.
    pub email_key: String,
    credential: Option<(String, String, [u8; 32])>,
}

/// Checks what somebody wrote, and hashes their password.
pub async fn apply(hashing: &Hashing, keys: &KeyRing, new: SignUp) -> Taken<Applicant> {
    let mut wrong = Vec::new();
    let name = name::author_name(&new.name);
    let name = name.inspect_err(|error| wrong.push(Wrong::new("name", *error)));
    let address = name::email(&new.email).and_then(|email| Ok((name::email_key(&email)?, email)));
    let address = address.inspect_err(|error| wrong.push(Wrong::new("email", *error)));
    let about = [new.name.as_str(), new.email.as_str()];
    let strong = new.password.as_ref().map(|text| password::check(text, new.least, &about));
    let strong = strong.transpose();
    let strong = strong.inspect_err(|error| wrong.push(Wrong::new("password", *error)));
    let (Ok(name), Ok((email_key, email)), Ok(_)) = (name, address, strong) else {
        return Err(Refused::Fields(wrong));
    };
    let credential = match new.password {
        None => None,
        Some(password) => {
            let Credential { recipe, signature } = hashing.seal(keys, password).await?;
            Some((recipe.to_string(), signature.key, signature.mac))
        }
    };
    Ok(Applicant { name, email, email_key, credential })
}

/// Makes the account. `None`: there is one with this address. Whoever proved it gets it even from an account that only
/// named it.
pub async fn open(
    store: &Store,
    applicant: &Applicant,
    is_proven: bool,
    language: Language,
) -> sqlx::Result<Option<AccountId>> {
    let credential = applicant.credential.clone().and_then(|(recipe, key, mac)| {
        let recipe = recipe.parse().ok()?;
        Some(Credential { recipe, signature: Signature { key, mac } })
    });
    let new = NewAccount {
        email: Some((&applicant.email, &applicant.email_key)),
        is_proven,
        name: &applicant.name,
        language: language.tag(),
        credential: credential.as_ref(),
    };
    accounts::insert(store.registry(), &new).await
}
