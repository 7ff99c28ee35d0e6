//! `comments`: who takes part in a thread.

use sdk::wire::{CommentId, GuestId, MemberId, SiteId, ThreadId};

use super::SiteTx;
use crate::domain::actor::ActorId;

/// Somebody who takes part in a thread.
#[derive(Clone, Debug)]
pub struct Participant {
    /// What they are called in their newest comment.
    pub name: String,
    /// That comment.
    pub newest: CommentId,
    /// Who they are.
    pub author: ActorId,
}

/// The people who wrote the last thousand comments of a thread, whoever wrote last first. Programs are no people.
pub async fn of(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Vec<Participant>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select distinct on (guest, member)
            id          as "id!: CommentId",
            guest       as "guest: GuestId",
            member      as "member: MemberId",
            author_name as "name!"
        from (
            select id, guest_id as guest, member_id as member, author_name
            from comments
            where site_id = $1 and thread_id = $2 and removed_at is null and api_key_id is null
            order by id desc
            limit 1000
        ) newest
        order by guest, member, id desc
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .fetch_all(tx.connection())
    .await?;
    let mut people: Vec<_> = rows
        .into_iter()
        .filter_map(|row| {
            let author = match (row.guest, row.member) {
                (Some(guest), _) => ActorId::Guest(guest),
                (None, member) => ActorId::Member(member?),
            };
            Some(Participant { name: row.name, newest: row.id, author })
        })
        .collect();
    people.sort_unstable_by_key(|person| std::cmp::Reverse(person.newest));
    Ok(people)
}
