-- Readers tell moderators of comments that should not stand there. A report is open until a moderator has looked at it,
-- or its comment is removed; whoever made it can make another one then.
create table reports (
    site_id     uuid        not null,
    -- UUIDv7: the queue is cut by it.
    id          uuid        not null,
    thread_id   uuid        not null,
    comment_id  uuid        not null,
    -- As in votes: the member's id, one made from a guest's secret, or a program's.
    reporter_id uuid        not null,
    reason      text        not null,
    note        text,
    created_at  timestamptz not null default now(),
    resolved_at timestamptz,
    -- For the queue; says the same as `resolved_at`.
    status      text        not null generated always as (case when resolved_at is null then 'open' else 'resolved' end) stored,

    constraint reports_pk         primary key (site_id, id),
    constraint reports_reason     check (reason in ('spam', 'abuse', 'off_topic', 'illegal', 'other')),
    constraint reports_note       check (char_length(note) between 1 and 1000),
    constraint reports_comment_fk foreign key (site_id, thread_id, comment_id)
        references comments (site_id, thread_id, id) on delete cascade
);

create unique index reports_open on reports (site_id, thread_id, comment_id, reporter_id)
    where resolved_at is null;
create index reports_queue on reports (site_id, id) where resolved_at is null;
create index reports_by_comment on reports (site_id, thread_id, comment_id);
create index reports_by_reporter on reports (site_id, reporter_id);

alter table reports enable row level security;
create policy app on reports to afterword_app using (site_id = current_site());
grant select, insert, update (reporter_id, resolved_at) on reports to afterword_app;
