-- People who were invited by mail to care for a site. A row goes once it is used, withdrawn, replaced or too old.
create table invitations (
    site_id   uuid        not null references sites (id) on delete cascade,
    id        uuid        not null,
    -- The address as it was typed, and the one form by which addresses are compared.
    email     text        not null,
    email_key text        not null,
    role      text        not null,
    -- Who invited them: their name then.
    by_name   text        not null,
    -- The SHA-256 of what the link carries.
    secret    bytea       not null,
    until     timestamptz not null,

    constraint invitations_pk     primary key (site_id, id),
    constraint invitations_email  unique (site_id, email_key),
    constraint invitations_role   check (role in ('observer', 'moderator', 'admin', 'owner')),
    constraint invitations_secret check (octet_length(secret) = 32)
);

create index invitations_by_until on invitations (until);

alter table invitations enable row level security;
create policy app on invitations to afterword_app using (site_id = current_site());
create policy jobs on invitations to afterword_jobs using (true);
grant select, insert, delete on invitations to afterword_app;
grant select, delete on invitations to afterword_jobs;
