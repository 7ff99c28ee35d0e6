-- Who is told by mail of new comments of a thread: members and guests whose address is proven. At most once an hour, so
-- what comes meanwhile is gathered.
create table follows (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- What the link in the mail names.
    id         uuid        not null,
    -- One that nobody wrote in yet has no row, but can be followed.
    thread_id  uuid        not null,
    guest_id   uuid,
    member_id  uuid,
    -- Changes of the thread up to this one are known to them.
    told_seq   bigint      not null,
    created_at timestamptz not null default now(),

    constraint follows_pk        primary key (site_id, id),
    constraint follows_who       check (num_nonnulls(guest_id, member_id) = 1),
    constraint follows_unique    unique nulls not distinct (site_id, thread_id, guest_id, member_id),
    constraint follows_guest_fk  foreign key (site_id, guest_id)
        references guests (site_id, id) on delete cascade,
    constraint follows_member_fk foreign key (site_id, member_id)
        references members (site_id, id) on delete cascade
);

create index follows_by_guest on follows (site_id, guest_id) where guest_id is not null;
create index follows_by_member on follows (site_id, member_id) where member_id is not null;

alter table threads
    -- When its followers are told next, if there is something to tell, and when they were told last.
    add column digest_due timestamptz,
    add column digest_at  timestamptz;

alter table follows enable row level security;

create policy app on follows to afterword_app using (site_id = current_site());

grant select, insert, update, delete on follows to afterword_app;
