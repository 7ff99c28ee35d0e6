-- A member is what a site knows of a person: another id on each site, so that two sites can't tell that it is the same
-- one.
create table members (
    site_id    uuid        not null references sites (id) on delete cascade,
    id         uuid        not null,
    account_id uuid        not null references accounts (id) on delete cascade,
    role       text        not null default 'member',
    banned_at  timestamptz,
    created_at timestamptz not null default now(),

    constraint members_pk             primary key (site_id, id),
    constraint members_account_unique unique (site_id, account_id),
    constraint members_role           check (role in ('member', 'moderator', 'admin', 'owner'))
);

create index members_by_account on members (account_id);

-- That a person let a page of a site know who they are; asked once for each.
create table consents (
    site_id    uuid        not null references sites (id) on delete cascade,
    account_id uuid        not null references accounts (id) on delete cascade,
    -- The concrete origin, byte for byte.
    origin     text        not null,
    created_at timestamptz not null default now(),

    constraint consents_pk primary key (site_id, account_id, origin)
);

-- What the sign-in window hands to the page that opened it: good once, for a minute, with the verifier behind
-- `challenge`, from this very origin. Kept for a while after its use, so that a second use is noticed.
create table sign_in_codes (
    site_id         uuid        not null references sites (id) on delete cascade,
    hash            bytea       not null,
    account_id      uuid        not null references accounts (id) on delete cascade,
    -- The account session that it came from; ending that one ends this.
    account_session bytea       not null references account_sessions (hash) on delete cascade,
    origin          text        not null,
    challenge       bytea       not null,
    -- Whether the person proved again who they are, to moderate.
    moderates       boolean     not null default false,
    expires_at      timestamptz not null,
    used_at         timestamptz,

    constraint sign_in_codes_pk        primary key (site_id, hash),
    constraint sign_in_codes_hash_size check (length(hash) = 32 and length(challenge) = 32)
);

create index sign_in_codes_by_age on sign_in_codes (expires_at);

-- A browser that is signed in on one site, on pages of one origin.
create table widget_sessions (
    site_id         uuid        not null,
    hash            bytea       not null,
    member_id       uuid        not null,
    account_session bytea       not null references account_sessions (hash) on delete cascade,
    -- The code that it was made with.
    code            bytea       not null,
    origin          text        not null,
    created_at      timestamptz not null default now(),
    seen_at         timestamptz not null default now(),
    expires_at      timestamptz not null,
    moderates_until timestamptz,

    constraint widget_sessions_pk        primary key (site_id, hash),
    constraint widget_sessions_hash_size check (length(hash) = 32),
    constraint widget_sessions_member_fk foreign key (site_id, member_id)
        references members (site_id, id) on delete cascade
);

create index widget_sessions_by_member on widget_sessions (site_id, member_id);
create index widget_sessions_by_account_session on widget_sessions (account_session);
create index widget_sessions_by_age on widget_sessions (expires_at);

alter table members enable row level security;
alter table consents enable row level security;
alter table sign_in_codes enable row level security;
alter table widget_sessions enable row level security;

create policy app on members to afterword_app using (site_id = current_site());
create policy app on consents to afterword_app using (site_id = current_site());
create policy app on sign_in_codes to afterword_app using (site_id = current_site());
create policy app on widget_sessions to afterword_app using (site_id = current_site());
create policy jobs_read on members for select to afterword_jobs using (true);
create policy jobs_read on sign_in_codes for select to afterword_jobs using (true);
create policy jobs_trim on sign_in_codes for delete to afterword_jobs using (true);
create policy jobs_read on widget_sessions for select to afterword_jobs using (true);
create policy jobs_trim on widget_sessions for delete to afterword_jobs using (true);

grant select, insert, update on members to afterword_app;
grant select, insert, delete on consents to afterword_app;
grant select, insert, update, delete on sign_in_codes, widget_sessions to afterword_app;
grant select, delete on sign_in_codes, widget_sessions to afterword_jobs;
grant select on members to afterword_jobs;

-- A change of a role changes the badges on every page of the site.
grant update (settings_version) on sites to afterword_app;
