-- Taking away at once what somebody wrote: one act, which is undone as one.
create table removals (
    site_id        uuid        not null references sites (id) on delete cascade,
    -- UUIDv7: later ones have greater ones.
    id             uuid        not null,
    member_id      uuid,
    guest_id       uuid,
    -- How far back it goes.
    since          text        not null,
    reason         text,
    note           text,
    -- Who did it; their name then.
    by_kind        text        not null,
    by_id          uuid,
    by_name        text        not null,
    -- What was written later stays.
    created_at     timestamptz not null default now(),
    -- How many comments there were to take away.
    found          integer     not null,
    -- When all of them were gone.
    done_at        timestamptz,
    -- Who undid it, and when; and when all of them were back that could be.
    undone_at      timestamptz,
    undone_by_kind text,
    undone_by_id   uuid,
    undone_by_name text,
    restored_at    timestamptz,

    constraint removals_pk        primary key (site_id, id),
    constraint removals_of        check (num_nonnulls(member_id, guest_id) = 1),
    constraint removals_since     check (since in ('day', 'week', 'ever')),
    constraint removals_reason    check (reason in ('spam', 'abuse', 'off_topic', 'illegal', 'other')),
    constraint removals_size      check (char_length(note) between 1 and 1000 and char_length(by_name) <= 200),
    constraint removals_undone    check ((undone_at is null) = (undone_by_kind is null) and (undone_at is null) = (undone_by_name is null)),
    constraint removals_restored  check (restored_at is null or undone_at is not null),
    constraint removals_member_fk foreign key (site_id, member_id) references members (site_id, id) on delete cascade,
    constraint removals_guest_fk  foreign key (site_id, guest_id) references guests (site_id, id) on delete cascade
);

create index removals_by_member on removals (site_id, member_id, id) where member_id is not null;
create index removals_by_guest on removals (site_id, guest_id, id) where guest_id is not null;

-- Of which removal a decision is a part; it may be gone.
alter table moderation_decisions add column removal_id uuid;
create index moderation_decisions_by_removal on moderation_decisions (site_id, removal_id, id) where removal_id is not null;

-- What a removal has yet to take away: what stood or waited when it began, each comment once. What only its author sees
-- stays: they would learn of it.
create view removals_pending with (security_invoker = true) as
    select r.site_id, r.id as removal_id, w.thread_id, w.comment_id
    from removals r
    cross join lateral (
        select c.thread_id, c.id as comment_id, c.created_at
        from comments c
        where c.site_id = r.site_id and (c.member_id = r.member_id or c.guest_id = r.guest_id) and c.removed_at is null
        union all
        select h.thread_id, h.id, h.created_at
        from held_comments h
        where h.site_id = r.site_id and (h.member_id = r.member_id or h.guest_id = r.guest_id)
            and h.decision is null and not h.shadow
    ) w
    where w.created_at <= r.created_at
        and (
            r.since = 'ever'
            or w.created_at > r.created_at - case r.since when 'day' then interval '1 day' else interval '7 days' end
        )
        and not exists (
            select from moderation_decisions d
            where d.site_id = r.site_id and d.comment_id = w.comment_id and d.removal_id = r.id
        );

-- What a removal took away and can bring back: nobody decided anything else about it since then, its author did not take it
-- away, and its words are there still.
create view removals_restorable with (security_invoker = true) as
    select d.site_id, d.removal_id, d.id as decision_id, d.thread_id, d.comment_id
    from moderation_decisions d
    where d.removal_id is not null and d.decision = 'remove'
        and not exists (
            select from moderation_decisions l
            where l.site_id = d.site_id and l.comment_id = d.comment_id and l.id > d.id
        )
        and (
            exists (
                select from comments c
                where c.site_id = d.site_id and c.thread_id = d.thread_id and c.id = d.comment_id
                    and c.removed_as is not null
            )
            or exists (
                select from held_comments h
                where h.site_id = d.site_id and h.id = d.comment_id and h.decision = 'remove'
            )
        );

alter table removals enable row level security;
create policy app on removals to afterword_app using (site_id = current_site());
grant select, insert, update (
    member_id, guest_id, note, found, done_at, undone_at, undone_by_kind, undone_by_id, undone_by_name, restored_at
) on removals to afterword_app;
grant select on removals_pending, removals_restorable to afterword_app;
