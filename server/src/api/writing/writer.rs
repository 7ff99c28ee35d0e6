//! Who writes a comment, and what they say of themselves.

use sdk::wire::{FieldError, GuestId, NewGuest};

use crate::{
    domain::{
        actor::{Actor, ActorId},
        name::{self, Unfit},
    },
    error::{Error, Result},
    extract::Author,
    store::{self, SiteTx, guests::GuestSays},
    texts::Language,
};

/// Somebody who writes.
#[derive(Debug)]
pub struct Writer {
    /// Under which name.
    pub name: String,
    actor: Actor,
    /// A guest's address as they wrote it, and the one form of it.
    email: Option<(String, String)>,
    language: Language,
}

impl Writer {
    /// Checks what somebody says of themselves; a member's name is known.
    pub fn check(
        author: Author,
        language: Language,
        says: Option<NewGuest>,
    ) -> Result<Self, Vec<FieldError>> {
        let says = says.unwrap_or(NewGuest { name: String::new(), email: None });
        let email = says.email.filter(|email| !email.trim().is_empty());
        let name = match &author.0 {
            Actor::Member(signed_in) => Ok(signed_in.member.name.clone()),
            Actor::Guest(_) | Actor::ApiKey(_) => name::author_name(&says.name),
        };
        let email = email.as_deref().map(address_of).transpose();
        match (name, email) {
            (Ok(name), Ok(email)) => Ok(Self { name, actor: author.0, email, language }),
            (name, email) => {
                let wrong = [("/guest/name", name.err()), ("/guest/email", email.err())];
                let wrong = wrong.into_iter().filter_map(|(pointer, wrong)| {
                    Some(FieldError::new(pointer, wrong?.to_string()))
                });
                Err(wrong.collect())
            }
        }
    }

    /// Who that is, as the request proved it.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The address that a guest gave.
    pub fn email(&self) -> Option<&str> {
        self.email.as_ref().map(|(email, _)| email.as_str())
    }

    /// Keeps what a guest says of themselves. Who writes, and, of a guest, whether they are to be asked about their
    /// address.
    pub async fn keep(&self, tx: &mut SiteTx) -> Result<(ActorId, Option<GuestId>)> {
        let secret = match &self.actor {
            Actor::ApiKey(key) => return Ok((ActorId::ApiKey(*key), None)),
            Actor::Member(signed_in) => return Ok((ActorId::Member(signed_in.member.id), None)),
            Actor::Guest(secret) => secret,
        };
        let email = self.email.as_ref().map(|(email, key)| (email.as_str(), key.as_str()));
        let (shape, language) = (name::shape(&self.name), self.language.tag());
        let says = GuestSays { name: &self.name, shape: &shape, email, language };
        // Names are public, so this tells nothing that could not be read.
        let taken = "a member of this site has this name: sign in, or choose another";
        let guest = store::guests::upsert(tx, secret, says).await?;
        let guest = guest.ok_or_else(|| Error::field("/guest/name", taken))?;
        Ok((ActorId::Guest(guest.id), guest.to_be_asked.then_some(guest.id)))
    }
}

/// An address, and the form by which it is known whether somebody has it. One that no account can have is nobody's.
fn address_of(text: &str) -> Result<(String, String), Unfit> {
    let email = name::email(text)?;
    let key = name::email_key(&email).unwrap_or_else(|_| email.to_lowercase());
    Ok((email, key))
}
