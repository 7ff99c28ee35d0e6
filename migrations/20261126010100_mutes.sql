-- People whose comments somebody does not want to read. It is theirs alone: nobody is told, and nothing changes for others.
create table mutes (
    site_id    uuid        not null,
    -- As in votes.
    muter_id   uuid        not null,
    member_id  uuid,
    guest_id   uuid,
    -- The one of the two that there is; ids of the two kinds never meet.
    person_id  uuid        not null generated always as (coalesce(member_id, guest_id)) stored,
    created_at timestamptz not null default now(),

    constraint mutes_pk        primary key (site_id, muter_id, person_id),
    constraint mutes_person    check (num_nonnulls(member_id, guest_id) = 1),
    constraint mutes_member_fk foreign key (site_id, member_id) references members (site_id, id) on delete cascade,
    constraint mutes_guest_fk  foreign key (site_id, guest_id) references guests (site_id, id) on delete cascade
);

create index mutes_by_member on mutes (site_id, member_id) where member_id is not null;
create index mutes_by_guest on mutes (site_id, guest_id) where guest_id is not null;

alter table mutes enable row level security;
create policy app on mutes to afterword_app using (site_id = current_site());
grant select, insert, delete on mutes to afterword_app;
