-- Members write too; votes count; a moderator may put a root before all others.
alter table comments
    add column member_id    uuid,
    add column ups          integer not null default 0,
    add column downs        integer not null default 0,
    -- Where it stands by votes (lower bound of Wilson's interval): 0 where nobody voted.
    add column best         double precision not null default 0,
    add column pinned_at    timestamptz,
    -- The version in which the text changed last: votes raise the version too, but are no reason to refuse an edit.
    add column text_version integer not null default 1;

update comments set text_version = version where version > 1;

alter table comments
    drop constraint comments_author,
    add constraint comments_author check (num_nonnulls(guest_id, api_key_id, member_id) = 1),
    add constraint comments_votes  check (ups >= 0 and downs >= 0),
    add constraint comments_member_fk foreign key (site_id, member_id) references members (site_id, id);

create index comments_best on comments (site_id, thread_id, best desc, id desc)
    where parent_id is null and (removed_at is null or replies > 0);
create index comments_pinned on comments (site_id, thread_id, id)
    where pinned_at is not null;
create index comments_by_member on comments (site_id, member_id, thread_id) where member_id is not null;

-- What somebody thinks of a comment: a member or, where the site lets them, a guest.
create table votes (
    site_id    uuid        not null,
    thread_id  uuid        not null,
    comment_id uuid        not null,
    -- The member's id, or one made from a guest's secret; ids of the two kinds never meet.
    voter_id   uuid        not null,
    value      smallint    not null,
    created_at timestamptz not null default now(),

    constraint votes_pk         primary key (site_id, thread_id, comment_id, voter_id),
    constraint votes_value      check (value in (1, -1)),
    constraint votes_comment_fk foreign key (site_id, thread_id, comment_id)
        references comments (site_id, thread_id, id) on delete cascade
);

create index votes_by_voter on votes (site_id, thread_id, voter_id);

-- When somebody was in a thread last; what others posted since is new to them.
create table thread_visits (
    site_id    uuid        not null references sites (id) on delete cascade,
    thread_id  uuid        not null,
    -- As in votes.
    visitor_id uuid        not null,
    seen_at    timestamptz not null,

    constraint thread_visits_pk primary key (site_id, thread_id, visitor_id)
);

alter table votes enable row level security;
alter table thread_visits enable row level security;

create policy app on votes to afterword_app using (site_id = current_site());
create policy app on thread_visits to afterword_app using (site_id = current_site());

grant select, insert, update, delete on votes to afterword_app;
grant select, insert, update on thread_visits to afterword_app;
