//! Ids that are in the order of time: UUIDs of version 7 (RFC 9562, section 5.7).

use sdk::wire::Timestamp;
use uuid::Uuid;

/// The least id of what was made from a moment on.
pub fn first_id(from: Timestamp) -> Uuid {
    Uuid::from_u128(u128::try_from(from.0).unwrap_or_default() << 80)
}

#[cfg(test)]
mod tests {
    use sdk::wire::{CommentId, Timestamp};

    use super::first_id;

    #[test]
    fn what_is_made_now_lies_between_now_and_the_next_moment() {
        let before = Timestamp::now();
        let id = CommentId::new().0;
        let after = Timestamp(Timestamp::now().0 + 1);
        assert!(first_id(before) <= id && id < first_id(after));
    }
}
