//! To whose account a service leads (A33).

use sdk::wire::AccountId;

use super::provider::Claim;

/// Somebody who has an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Whose.
    pub account: AccountId,
    /// Whether they showed that they read its mail.
    pub is_proven: bool,
    /// Whether they take a second step when they sign in: then no word alone changes the ways into their account.
    pub two_step: bool,
}

/// To whose account a service leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To this one, which it is linked with from now on.
    To(AccountId),
    /// To one that must be opened another way first.
    ToBeProven,
    /// To a new one; whether it has proven the address that the service says.
    ToNew {
        /// Whether the address is its own.
        with_email: bool,
    },
}

/// To whose account somebody leads whom nobody here knows yet. Both sides must have checked the address: an account
/// that only names it may be somebody else's, who waits there for its owner.
pub fn leads(claim: &Claim, trusts_email: bool, holder: Option<Holder>) -> Leads {
    let is_verified = claim.is_verified && claim.email.is_some();
    match holder.filter(|holder| holder.is_proven && is_verified) {
        Some(holder) if trusts_email && !holder.two_step => Leads::To(holder.account),
        Some(_) => Leads::ToBeProven,
        None => {
            let is_taken = holder.is_some_and(|holder| holder.is_proven);
            Leads::ToNew { with_email: is_verified && trusts_email && !is_taken }
        }
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::AccountId;
    use uuid::Uuid;

    use super::{Holder, Leads, leads};
    use crate::domain::provider::Claim;

    #[test]
    fn an_account_is_opened_by_an_address_that_both_sides_checked_and_no_other() {
        let account = AccountId(Uuid::from_u128(1));
        let (to_new, with) =
            (Leads::ToNew { with_email: false }, Leads::ToNew { with_email: true });
        // Verified there, believed by the operator, who has it here: proven or only named.
        for (verified, trusted, holder, expected) in [
            (true, true, Some(true), Leads::To(account)),
            (true, false, Some(true), Leads::ToBeProven),
            (false, true, Some(true), to_new),
            (false, false, Some(true), to_new),
            (true, true, Some(false), with),
            (true, false, Some(false), to_new),
            (false, true, Some(false), to_new),
            (true, true, None, with),
            (true, false, None, to_new),
            (false, true, None, to_new),
        ] {
            let claim = Claim {
                subject: "1".to_owned(),
                email: Some("ana@example.org".to_owned()),
                is_verified: verified,
                name: None,
            };
            let holder = holder.map(|is_proven| Holder { account, is_proven, two_step: false });
            let found = leads(&claim, trusted, holder);
            assert_eq!(found, expected, "{verified} {trusted} {holder:?}");
            if let (Leads::To(_), Some(holder)) = (expected, holder) {
                let careful = Some(Holder { two_step: true, ..holder });
                assert_eq!(leads(&claim, trusted, careful), Leads::ToBeProven);
            }
            let silent = Claim { email: None, ..claim };
            assert_eq!(leads(&silent, trusted, None), to_new);
        }
    }
}
