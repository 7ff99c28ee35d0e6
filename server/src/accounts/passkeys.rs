//! Passkeys (`WebAuthn`, level 3): what a browser is asked, and whether its answer is good.
//!
//! Each is discoverable, so that nobody types who they are, and each use of it takes the owner's finger, face or PIN: it
//! proves a device and its owner at once.

use std::time::Duration;

use sdk::wire::{AccountId, Code};
use url::Url;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{
        CreationChallengeResponse, DiscoverableAuthentication, Passkey, PasskeyRegistration,
        PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse, Uuid,
    },
};
use webauthn_rs_proto::{AllowCredentials, ResidentKeyRequirement};

use super::{Refused, Taken};
use crate::{
    app::App,
    error::{Error, Result},
    store::{
        self,
        accounts::AccountRow,
        passkeys::{self, PasskeyRow},
    },
};

/// How long a browser may take to answer.
pub const PATIENCE: Duration = Duration::from_mins(5);
/// Most passkeys that somebody has.
pub const MOST: usize = 20;

/// Asks browsers for passkeys of this server, and checks what they answer.
#[derive(Debug)]
pub struct Passkeys(Webauthn);

impl Passkeys {
    /// For pages of this address alone. `None`: its host is a number, and browsers have passkeys for names only.
    pub fn new(public_url: &Url) -> Option<Self> {
        let builder = WebauthnBuilder::new(public_url.domain()?, public_url).ok()?;
        builder.timeout(PATIENCE).build().ok().map(Self)
    }

    /// Asks for a new passkey of somebody, on a device that has none of theirs yet.
    pub fn create(
        &self,
        account: &AccountRow,
        known: &[PasskeyRow],
    ) -> Result<(CreationChallengeResponse, PasskeyRegistration)> {
        let known = known.iter().map(|row| row.credential.cred_id().clone()).collect();
        let whom = account.email.as_deref().unwrap_or(&account.name);
        let asked =
            self.0.start_passkey_registration(account.id.0, whom, &account.name, Some(known));
        let (mut options, state) = asked.map_err(Error::bug)?;
        // The library asks for whatever the device likes. Without this, none could be found by the device alone.
        if let Some(selection) = &mut options.public_key.authenticator_selection {
            selection.resident_key = Some(ResidentKeyRequirement::Required);
            selection.require_resident_key = true;
        }
        Ok((options, state))
    }

    /// The passkey that a browser made, if it is as it was asked for.
    pub fn created(&self, answer: &str, state: &PasskeyRegistration) -> Option<Passkey> {
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).ok()?;
        self.0.finish_passkey_registration(&answer, state).ok()
    }

    /// Asks for a passkey: for one of these, or for any, if none are named.
    pub fn request(
        &self,
        known: &[PasskeyRow],
    ) -> Result<(RequestChallengeResponse, DiscoverableAuthentication)> {
        let asked = self.0.start_discoverable_authentication();
        let (mut options, state) = asked.map_err(Error::bug)?;
        // The page decides whether the browser offers passkeys in a field or asks at once.
        options.mediation = None;
        options.public_key.allow_credentials = known
            .iter()
            .map(|row| AllowCredentials {
                type_: "public-key".to_owned(),
                id: row.credential.cred_id().clone(),
                transports: None,
            })
            .collect();
        Ok((options, state))
    }
}

/// Whose passkey a browser answered with. `whom`: it must be theirs; none: the passkey says whose it is.
pub async fn prove(
    app: &App,
    answer: &str,
    state: DiscoverableAuthentication,
    whom: Option<AccountId>,
) -> Taken<AccountId> {
    let unfit = || Refused::Said(Code::SignedOut, "passkey-unfit");
    let passkeys = app.passkeys.as_ref().ok_or_else(unfit)?;
    let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(|_| unfit())?;
    let mut tx = store::begin(app.store.registry()).await?;
    let row = passkeys::lock(&mut tx, answer.get_credential_id()).await?;
    let mut row = row.ok_or(Refused::Said(Code::SignedOut, "passkey-unknown"))?;
    // WebAuthn, section 7.2, step 6: somebody who is known owns it; otherwise it names its owner, and does so truly.
    let named = answer.get_user_unique_id().map(|id| Uuid::from_slice(id).ok());
    let is_theirs = match (whom, named) {
        (None, None) => false,
        (whom, named) => {
            whom.is_none_or(|whom| whom == row.account)
                && named.is_none_or(|named| named == Some(row.handle))
        }
    };
    if !is_theirs {
        return Err(unfit());
    }
    // A counter that did not rise says that there are two of it (step 22): such an answer is not good either.
    let checked = passkeys.0.finish_discoverable_authentication_v2(&answer, state, &row.credential);
    let checked = checked.map_err(|_| unfit())?;
    row.credential.update_credential(&checked);
    passkeys::used(&mut tx, row.id, &row.credential).await?;
    tx.commit().await?;
    Ok(row.account)
}
