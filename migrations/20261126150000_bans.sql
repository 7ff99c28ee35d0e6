-- Who may not write on a site, until when, and why. A ban that was lifted stays, as history; one whose end has come holds
-- no more by itself: nothing runs for that.
create table bans (
    site_id      uuid        not null references sites (id) on delete cascade,
    -- UUIDv7: pages are cut by it.
    id           uuid        not null,
    kind         text        not null,
    member_id    uuid,
    guest_id     uuid,
    -- A block of addresses: what its network comes to under a key of this installation (HMAC-SHA256). No address is kept.
    block        bytea,
    -- A domain of mail, with all below it.
    domain       text,
    -- Its author alone sees what they write.
    shadow       boolean     not null default false,
    -- For moderators.
    reason       text,
    -- For whom it is about.
    message      text,
    -- Their name then: it stays when they leave.
    by_name      text        not null,
    created_at   timestamptz not null default now(),
    -- None: for ever.
    ends_at      timestamptz,
    lifted_at    timestamptz,
    lifted_by    text,

    constraint bans_pk        primary key (site_id, id),
    constraint bans_kind      check (
        case kind
            when 'member' then member_id is not null and num_nonnulls(guest_id, block, domain) = 0
            when 'guest' then guest_id is not null and num_nonnulls(member_id, block, domain) = 0
            when 'address' then length(block) = 32 and num_nonnulls(member_id, guest_id, domain) = 0
            when 'domain' then domain is not null and num_nonnulls(member_id, guest_id, block) = 0
            else false
        end
    ),
    constraint bans_size      check (
        char_length(reason) <= 1000 and char_length(message) <= 1000 and char_length(domain) <= 253
        and char_length(by_name) <= 200 and char_length(lifted_by) <= 200
    ),
    constraint bans_member_fk foreign key (site_id, member_id) references members (site_id, id) on delete cascade,
    constraint bans_guest_fk  foreign key (site_id, guest_id) references guests (site_id, id) on delete cascade
);

create index bans_by_member on bans (site_id, member_id, id) where member_id is not null;
create index bans_by_guest on bans (site_id, guest_id, id) where guest_id is not null;
create index bans_by_block on bans (site_id, block) where block is not null;
create index bans_by_domain on bans (site_id, domain) where domain is not null;

alter table bans enable row level security;
create policy app on bans to afterword_app using (site_id = current_site());
create policy jobs_read on bans for select to afterword_jobs using (true);
grant select, insert, update (kind, member_id, guest_id, lifted_at, lifted_by) on bans to afterword_app;
grant select on bans to afterword_jobs;

-- Whether a member may not write, and knows: what every query asks.
create function is_banned(site uuid, member uuid) returns boolean
language sql stable parallel safe
return exists (
    select from bans b
    where b.site_id = site and b.member_id = member and not b.shadow
        and b.lifted_at is null and (b.ends_at is null or b.ends_at > now())
);

-- Until when: none for ever, or where there is no such ban.
create function banned_until(site uuid, member uuid) returns timestamptz
language sql stable parallel safe
return (
    select case when bool_and(b.ends_at is not null) then max(b.ends_at) end from bans b
    where b.site_id = site and b.member_id = member and not b.shadow
        and b.lifted_at is null and (b.ends_at is null or b.ends_at > now())
);

-- Some see what moderators see, and change nothing.
alter table members drop constraint members_role;
alter table members add constraint members_role
    check (role in ('member', 'observer', 'moderator', 'admin', 'owner'));

-- From where somebody wrote, as in `bans.block`, for as long as the operator says: so that the block can be banned with
-- them. Nothing else is done with it.
create table writing_blocks (
    site_id   uuid        not null references sites (id) on delete cascade,
    -- A member's id or a guest's.
    person_id uuid        not null,
    block     bytea       not null,
    seen_at   timestamptz not null default now(),

    constraint writing_blocks_pk   primary key (site_id, person_id, block),
    constraint writing_blocks_size check (length(block) = 32)
);

create index writing_blocks_by_age on writing_blocks (seen_at);

alter table writing_blocks enable row level security;
create policy app on writing_blocks to afterword_app using (site_id = current_site());
create policy jobs_read on writing_blocks for select to afterword_jobs using (true);
create policy jobs_trim on writing_blocks for delete to afterword_jobs using (true);
grant select, insert, update (person_id, seen_at), delete on writing_blocks to afterword_app;
grant select, delete on writing_blocks to afterword_jobs;

-- Who is banned so far.
insert into bans (site_id, id, kind, member_id, by_name, created_at)
select site_id, gen_random_uuid(), 'member', id, '', banned_at from members where banned_at is not null;

-- Servers of the version before read and write `members.banned_at`, and may run beside the new ones for a while: the two
-- are kept in step, whichever is written. A later release drops the column with both triggers. `pg_trigger_depth`: what
-- one of them writes is no news to the other.
create function bans_to_members() returns trigger language plpgsql as $$
begin
    update members m
    set banned_at = (
        select min(b.created_at) from bans b
        where b.site_id = m.site_id and b.member_id = m.id and not b.shadow
            and b.lifted_at is null and (b.ends_at is null or b.ends_at > now())
    )
    where m.site_id = new.site_id and m.id = new.member_id;
    return null;
end $$;
create trigger bans_to_members after insert or update on bans
    for each row when (new.member_id is not null and pg_trigger_depth() = 0) execute function bans_to_members();

create function members_to_bans() returns trigger language plpgsql as $$
begin
    if new.banned_at is null then
        update bans set lifted_at = now(), lifted_by = ''
        where site_id = new.site_id and member_id = new.id and not shadow and lifted_at is null;
    elsif not is_banned(new.site_id, new.id) then
        insert into bans (site_id, id, kind, member_id, by_name, created_at)
        values (new.site_id, gen_random_uuid(), 'member', new.id, '', new.banned_at);
    end if;
    return null;
end $$;
create trigger members_to_bans after update of banned_at on members
    for each row when (old.banned_at is distinct from new.banned_at and pg_trigger_depth() = 0)
    execute function members_to_bans();
