-- Moderators who want a letter when comments wait, and what they were told already.
create table moderator_mail (
    site_id   uuid        not null,
    member_id uuid        not null,
    -- As comments come, or at most once an hour.
    often     text        not null,
    -- The last held comment that a letter told of: ids are in the order of time.
    told_id   uuid,
    told_at   timestamptz,
    -- When the next letter is due; none: nothing is planned.
    due_at    timestamptz,

    constraint moderator_mail_pk        primary key (site_id, member_id),
    constraint moderator_mail_often     check (often in ('each', 'hourly')),
    constraint moderator_mail_member_fk foreign key (site_id, member_id)
        references members (site_id, id) on delete cascade
);

alter table moderator_mail enable row level security;
create policy app on moderator_mail to afterword_app using (site_id = current_site());
grant select, insert, update, delete on moderator_mail to afterword_app;
