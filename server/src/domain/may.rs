//! Who may do what to a comment.

use sdk::wire::{SiteSettings, Timestamp};

use super::actor::ActorId;

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    /// It is someone else's.
    NotYours,
    /// It was posted too long ago.
    WindowOver,
}

/// Until when the author of a comment may change it; `None` where the site allows no changes.
///
/// A program with an API key acts for the owner, and has no such limit: see [`change`].
pub fn editable_until(settings: &SiteSettings, created_at: Timestamp) -> Option<Timestamp> {
    let window = i64::from(settings.edit_window_seconds) * 1_000;
    (window > 0).then_some(Timestamp(created_at.0.saturating_add(window)))
}

/// Whether `who` may edit or delete a comment of `author` now.
pub fn change(
    settings: &SiteSettings,
    who: ActorId,
    author: ActorId,
    created_at: Timestamp,
    now: Timestamp,
) -> Result<(), No> {
    if who != author {
        return Err(No::NotYours);
    }
    let open = match who {
        ActorId::ApiKey(_) => true,
        ActorId::Guest(_) | ActorId::Member(_) => {
            editable_until(settings, created_at).is_some_and(|until| now < until)
        }
    };
    if open { Ok(()) } else { Err(No::WindowOver) }
}

#[cfg(test)]
mod tests {
    use sdk::wire::{GuestId, SiteSettings, Timestamp};
    use uuid::Uuid;

    use super::{ActorId, No, change};

    const POSTED: Timestamp = Timestamp(1_000_000);

    fn after(seconds: i64) -> Timestamp {
        Timestamp(POSTED.0 + seconds * 1_000)
    }

    #[test]
    fn a_guest_may_change_their_own_for_a_while() {
        let (settings, ada) =
            (SiteSettings::default(), ActorId::Guest(GuestId(Uuid::from_u128(1))));
        assert_eq!(change(&settings, ada, ada, POSTED, after(899)), Ok(()));
        assert_eq!(change(&settings, ada, ada, POSTED, after(900)), Err(No::WindowOver));
        let never = SiteSettings { edit_window_seconds: 0, ..settings };
        assert_eq!(change(&never, ada, ada, POSTED, after(0)), Err(No::WindowOver));
    }

    #[test]
    fn nobody_may_change_what_others_wrote() {
        let settings = SiteSettings::default();
        let (ada, key) =
            (ActorId::Guest(GuestId(Uuid::from_u128(1))), ActorId::ApiKey(Uuid::from_u128(1)));
        assert_eq!(change(&settings, key, ada, POSTED, after(1)), Err(No::NotYours));
        assert_eq!(change(&settings, key, key, POSTED, after(1_000_000)), Ok(()));
    }
}
