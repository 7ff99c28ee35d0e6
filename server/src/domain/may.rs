//! Who may do what to a comment.

use sdk::wire::{ChangeMember, Code, NewReaction, Role, SiteSettings, Timestamp, Vote, Voting};

use super::actor::{Actor, ActorId, SignedIn};

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No {
    /// It is someone else's.
    NotYours,
    /// It was posted too long ago.
    WindowOver,
}

impl From<No> for Code {
    fn from(no: No) -> Self {
        match no {
            No::NotYours => Self::NotYours,
            No::WindowOver => Self::EditWindowOver,
        }
    }
}

/// Whether somebody may write on a site.
pub fn write(settings: &SiteSettings, who: &Actor) -> Result<(), Code> {
    match who {
        Actor::Guest(_) if !settings.guests => Err(Code::GuestsNotAllowed),
        Actor::Member(signed_in) if signed_in.member.banned => Err(Code::Banned),
        _ => Ok(()),
    }
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

/// Whether somebody may take a comment away that is not theirs, or no longer theirs to change; `own` is why they may not
/// do so as its author.
///
/// A program with an API key acts for the owner.
pub fn remove(who: &Actor, own: No, now: Timestamp) -> Result<(), Code> {
    match who {
        Actor::ApiKey(_) => Ok(()),
        Actor::Member(signed_in) if signed_in.member.role.moderates() => moderate(signed_in, now),
        Actor::Member(_) | Actor::Guest(_) => Err(own.into()),
    }
}

/// Whether somebody may vote so on a site; `who` is nobody where the request does not say.
pub fn vote(settings: &SiteSettings, who: Option<&Actor>, vote: Vote) -> Result<(), Code> {
    has_a_voice(settings, who)?;
    match (vote, settings.votes) {
        (Vote::None, _) | (Vote::Up, Voting::Up) | (_, Voting::UpAndDown) => Ok(()),
        (Vote::Up | Vote::Down, _) => Err(Code::VoteNotTaken),
    }
}

/// Whether somebody may react so on a site, to what it offers these emoji for. What it offers no more can be taken back.
pub fn react(
    settings: &SiteSettings,
    who: Option<&Actor>,
    offered: &[String],
    reaction: &NewReaction,
) -> Result<(), Code> {
    has_a_voice(settings, who)?;
    let is_taken = !reaction.on || offered.contains(&reaction.emoji);
    if is_taken { Ok(()) } else { Err(Code::VoteNotTaken) }
}

fn has_a_voice(settings: &SiteSettings, who: Option<&Actor>) -> Result<(), Code> {
    match who {
        Some(Actor::Member(signed_in)) if signed_in.member.banned => Err(Code::Banned),
        Some(Actor::Member(_)) => Ok(()),
        Some(Actor::Guest(_)) if settings.guest_votes => Ok(()),
        None if settings.guest_votes => Err(Code::SignedOut),
        Some(Actor::Guest(_) | Actor::ApiKey(_)) | None => Err(Code::MembersOnly),
    }
}

/// Whether somebody who is signed in may moderate now.
///
/// A page's script can act as whoever is signed in on it, so a session alone moderates nothing: a moderator confirms
/// on the server's own page that it is they, and then has a quarter of an hour.
pub fn moderate(who: &SignedIn, now: Timestamp) -> Result<(), Code> {
    match who {
        _ if who.member.banned => Err(Code::Banned),
        _ if !who.member.role.moderates() => Err(Code::NotAllowed),
        _ if who.moderates_until.is_none_or(|until| until <= now) => Err(Code::StepUpNeeded),
        _ => Ok(()),
    }
}

/// Whether somebody who is signed in may see now what moderators see; as above.
pub fn observe(who: &SignedIn, now: Timestamp) -> Result<(), Code> {
    match who {
        _ if who.member.banned => Err(Code::Banned),
        _ if !who.member.role.observes() => Err(Code::NotAllowed),
        _ if who.moderates_until.is_none_or(|until| until <= now) => Err(Code::StepUpNeeded),
        _ => Ok(()),
    }
}

/// As what somebody acts: a program acts for the owner.
pub fn role(who: &Actor) -> Role {
    match who {
        Actor::Member(who) => who.member.role,
        Actor::ApiKey(_) => Role::Owner,
        Actor::Guest(_) => Role::Member,
    }
}

/// Whether a member of role `who` may ban somebody of role `whom`, or let them write again.
pub fn ban(who: Role, whom: Role) -> Result<(), Code> {
    if who.moderates() && whom < who { Ok(()) } else { Err(Code::NotAllowed) }
}

/// Whether a member of role `who` may change somebody of role `whom`; `is_self` where that is the same person.
///
/// Everyone changes only who stands below them, and appoints only to what is below them; owners appoint owners, and may
/// step down.
pub fn change_member(
    who: Role,
    whom: Role,
    is_self: bool,
    change: &ChangeMember,
) -> Result<(), Code> {
    let is_owner = who == Role::Owner;
    let may_ban = !is_self && ban(who, whom).is_ok();
    let may_appoint = |role: Role| {
        who >= Role::Admin && if is_owner { true } else { !is_self && whom < who && role < who }
    };
    if change.banned.is_some() && !may_ban {
        return Err(Code::NotAllowed);
    }
    match change.role {
        Some(role) if !may_appoint(role) => Err(Code::NotAllowed),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::{ChangeMember, Code, GuestId, Role, SiteSettings, Timestamp, Vote, Voting};
    use uuid::Uuid;

    use super::{Actor, ActorId, No, change, change_member, vote};

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
    fn a_site_takes_the_votes_that_it_says() {
        let guest = Actor::Guest([7; 32]);
        let guests_may =
            |votes, guest_votes| SiteSettings { votes, guest_votes, ..SiteSettings::default() };
        for (settings, who, cast, expected) in [
            (guests_may(Voting::Up, false), Some(&guest), Vote::Up, Err(Code::MembersOnly)),
            (guests_may(Voting::Up, false), None, Vote::Up, Err(Code::MembersOnly)),
            (guests_may(Voting::Up, true), None, Vote::Up, Err(Code::SignedOut)),
            (guests_may(Voting::Up, true), Some(&guest), Vote::Up, Ok(())),
            (guests_may(Voting::Up, true), Some(&guest), Vote::Down, Err(Code::VoteNotTaken)),
            (guests_may(Voting::UpAndDown, true), Some(&guest), Vote::Down, Ok(())),
            (guests_may(Voting::Off, true), Some(&guest), Vote::Up, Err(Code::VoteNotTaken)),
            (guests_may(Voting::Off, true), Some(&guest), Vote::None, Ok(())),
        ] {
            assert_eq!(vote(&settings, who, cast), expected, "{settings:?} {cast:?}");
        }
    }

    #[test]
    fn each_role_changes_those_below_it() {
        use Role::{Admin, Member, Moderator, Observer, Owner};
        let ban = ChangeMember { banned: Some(true), role: None };
        let to = |role| ChangeMember { role: Some(role), banned: None };
        for (who, whom, change, may) in [
            (Member, Member, ban.clone(), false),
            (Observer, Member, ban.clone(), false),
            (Moderator, Observer, ban.clone(), true),
            (Admin, Member, to(Observer), true),
            (Moderator, Member, ban.clone(), true),
            (Moderator, Moderator, ban.clone(), false),
            (Moderator, Member, to(Moderator), false),
            (Admin, Moderator, ban.clone(), true),
            (Admin, Member, to(Moderator), true),
            (Admin, Member, to(Admin), false),
            (Admin, Owner, to(Member), false),
            (Owner, Admin, ban.clone(), true),
            (Owner, Owner, ban.clone(), false),
            (Owner, Member, to(Owner), true),
            (Owner, Owner, to(Member), true),
        ] {
            assert_eq!(
                change_member(who, whom, false, &change).is_ok(),
                may,
                "{who:?} {whom:?} {change:?}"
            );
        }
        assert!(change_member(Admin, Admin, true, &to(Member)).is_err());
        assert!(change_member(Owner, Owner, true, &ban).is_err());
        assert!(change_member(Owner, Owner, true, &to(Admin)).is_ok());
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
