-- What a site's owner sets about moderation; an absent field has its default. The server's alone: readers never get it.
alter table sites add column moderation jsonb not null default '{}';

-- A thread in which everybody waits so long between two comments; none: no longer than elsewhere.
alter table threads
    add column slow_seconds integer,
    add constraint threads_slow check (slow_seconds between 1 and 86400);

-- Comments that wait for a moderator, and those of people whom only they themselves can read. They have no place in
-- their thread, which may not exist yet, and no event: they are published by becoming a row of `comments`.
create table held_comments (
    site_id     uuid        not null references sites (id) on delete cascade,
    -- UUIDv7: the id that the comment has once it is published.
    id          uuid        not null,
    thread_id   uuid        not null,
    -- What makes the thread, as in `threads`.
    thread_key  text        not null,
    url         text,
    title       text,
    -- May be gone, or wait as well.
    parent_id   uuid,
    guest_id    uuid,
    member_id   uuid,
    api_key_id  uuid,
    author_name text        not null,
    source      text        not null,
    html        text        not null,
    -- Pictures that it shows, which stay as long as it does.
    images      uuid[]      not null default '{}',
    -- The block of addresses that it came from, where the site keeps them.
    address     text,
    -- What the pipeline found: `[{"phase", "verdict", "detail"}, …]`.
    findings    jsonb       not null default '[]',
    -- Only its author sees it, and is not told.
    shadow      boolean     not null default false,
    created_at  timestamptz not null default now(),
    -- What was decided last, and when; none while it waits.
    decision    text,
    decided_at  timestamptz,

    constraint held_comments_pk       primary key (site_id, id),
    constraint held_comments_source   check (char_length(source) between 1 and 10000),
    constraint held_comments_author   check (num_nonnulls(guest_id, member_id, api_key_id) = 1),
    constraint held_comments_decision check (decision in ('approve', 'spam', 'remove')),
    constraint held_comments_decided  check ((decision is null) = (decided_at is null)),
    constraint held_comments_guest_fk foreign key (site_id, guest_id)
        references guests (site_id, id) on delete cascade,
    constraint held_comments_member_fk foreign key (site_id, member_id)
        references members (site_id, id) on delete cascade,
    constraint held_comments_api_key_fk foreign key (site_id, api_key_id)
        references api_keys (site_id, id) on delete cascade
);

create index held_comments_waiting on held_comments (site_id, id) where decision is null;
create index held_comments_by_guest on held_comments (site_id, guest_id, thread_id) where guest_id is not null;
create index held_comments_by_member on held_comments (site_id, member_id, thread_id) where member_id is not null;
create index held_comments_decided on held_comments (decided_at) where decided_at is not null;
create index held_comments_images on held_comments using gin (images);

-- What moderators decided about comments, held or published, in order: who undoes or repeats what somebody else did is
-- told so.
create table moderation_decisions (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- UUIDv7: later decisions have greater ones.
    id         uuid        not null,
    thread_id  uuid        not null,
    -- A held comment or a published one; it may be gone.
    comment_id uuid        not null,
    decision   text        not null,
    -- Why, as the moderator said.
    reason     text,
    note       text,
    -- The member or the API key; none for the server.
    by_id      uuid,
    by_name    text        not null,
    created_at timestamptz not null default now(),

    constraint moderation_decisions_pk       primary key (site_id, id),
    constraint moderation_decisions_decision check (decision in ('approve', 'spam', 'remove', 'restore')),
    constraint moderation_decisions_reason   check (reason in ('spam', 'abuse', 'off_topic', 'illegal', 'other')),
    constraint moderation_decisions_note     check (char_length(note) between 1 and 1000)
);

create index moderation_decisions_by_comment on moderation_decisions (site_id, comment_id, id);

alter table comments
    -- What the pipeline found when it let the comment through, as in `held_comments`.
    add column findings   jsonb,
    -- Whether a moderator should look at it: the pipeline marked it, and nobody has looked yet.
    add column marked     boolean not null default false,
    -- What a moderator called it when they took it away.
    add column removed_as text,
    add constraint comments_removed_as check (removed_as in ('spam', 'remove'));

create index comments_marked on comments (site_id, id) where marked;
create index comments_removed_as on comments (site_id, id) where removed_as is not null;

-- Everything that moderators look at, each comment once.
create view moderation_items with (security_invoker = true) as
    select
        case
            when h.decision is not null then h.decision
            when h.shadow then 'shadow'
            else 'held'
        end as kind,
        h.site_id, h.id, h.thread_id, h.thread_key, h.url, h.title, h.parent_id, h.guest_id, h.member_id,
        h.api_key_id, h.author_name, h.source, h.html, h.findings, h.created_at
    from held_comments h
    where h.decision is distinct from 'approve'
    union all
    select
        case
            when c.removed_as is not null then c.removed_as
            when c.marked and not exists (
                select from reports r
                where r.site_id = c.site_id and r.thread_id = c.thread_id and r.comment_id = c.id
                    and r.resolved_at is null
            ) then 'marked'
            else 'reported'
        end,
        c.site_id, c.id, c.thread_id, t.key, t.url, t.title, c.parent_id, c.guest_id, c.member_id,
        c.api_key_id, c.author_name, c.source, c.html, coalesce(c.findings, '[]'), c.created_at
    from comments c
    join threads t on t.site_id = c.site_id and t.id = c.thread_id
    where c.removed_as is not null
        or c.removed_at is null and (c.marked or exists (
            select from reports r
            where r.site_id = c.site_id and r.thread_id = c.thread_id and r.comment_id = c.id
                and r.resolved_at is null
        ));

alter table held_comments enable row level security;
alter table moderation_decisions enable row level security;

create policy app on held_comments to afterword_app using (site_id = current_site());
create policy app on moderation_decisions to afterword_app using (site_id = current_site());
create policy jobs_read on held_comments for select to afterword_jobs using (true);
create policy jobs_trim on held_comments for delete to afterword_jobs using (true);

grant select, insert, update, delete on held_comments to afterword_app;
grant select, insert on moderation_decisions to afterword_app;
grant update (moderation) on sites to afterword_app;
grant select on moderation_items to afterword_app;
grant select, delete on held_comments to afterword_jobs;
