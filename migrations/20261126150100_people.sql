-- What moderators note about people, for each other.
create table person_notes (
    site_id    uuid        not null,
    -- UUIDv7: the newest first.
    id         uuid        not null,
    member_id  uuid,
    guest_id   uuid,
    text       text        not null,
    -- Their name then: it stays when they leave.
    by_name    text        not null,
    created_at timestamptz not null default now(),

    constraint person_notes_pk        primary key (site_id, id),
    constraint person_notes_about     check (num_nonnulls(member_id, guest_id) = 1),
    constraint person_notes_size      check (char_length(text) between 1 and 1000 and char_length(by_name) <= 200),
    constraint person_notes_member_fk foreign key (site_id, member_id) references members (site_id, id) on delete cascade,
    constraint person_notes_guest_fk  foreign key (site_id, guest_id) references guests (site_id, id) on delete cascade
);

create index person_notes_by_member on person_notes (site_id, member_id, id) where member_id is not null;
create index person_notes_by_guest on person_notes (site_id, guest_id, id) where guest_id is not null;

alter table person_notes enable row level security;
create policy app on person_notes to afterword_app using (site_id = current_site());
grant select, insert, update (member_id, guest_id) on person_notes to afterword_app;

-- Who acted, in the log: asked for by whoever reads it.
create index audit_log_by_who on audit_log (site_id, by_id, id) where by_id is not null;
