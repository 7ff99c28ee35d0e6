-- A site that knows its own users says who they are, in a JSON Web Token that it signs. What it signs with, and by which
-- algorithm, is decided here and never by a token.
create table sso_keys (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- How tokens name it.
    kid        text        not null,
    alg        text        not null,
    -- The secret or the public key, sealed.
    key        bytea       not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz,

    constraint sso_keys_pk  primary key (site_id, kid),
    constraint sso_keys_kid check (kid ~ '^[A-Za-z0-9_-]{1,64}$'),
    constraint sso_keys_alg check (alg in ('HS256', 'ES256', 'EdDSA'))
);

-- Whom a site speaks of. The account behind such a member has no address and no password: it is this site's alone, and
-- nobody signs in with it on the server's own pages.
create table sso_subjects (
    site_id        uuid        not null,
    -- The site's own id of them.
    subject        text        not null,
    member_id      uuid        not null,
    email          text,
    -- Whether the site says that the address is theirs.
    email_verified boolean     not null default false,
    profile        text,
    created_at     timestamptz not null default now(),

    constraint sso_subjects_pk            primary key (site_id, subject),
    constraint sso_subjects_member_unique unique (site_id, member_id),
    constraint sso_subjects_subject_size  check (char_length(subject) between 1 and 255),
    constraint sso_subjects_email_size    check (length(email) between 3 and 254),
    constraint sso_subjects_profile_size  check (length(profile) between 9 and 2048),
    constraint sso_subjects_member_fk foreign key (site_id, member_id)
        references members (site_id, id) on delete cascade
);

-- Tokens that were used, until they would be too old anyway.
create table sso_uses (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- The SHA-256 of the token's `jti`.
    jti        bytea       not null,
    expires_at timestamptz not null,

    constraint sso_uses_pk       primary key (site_id, jti),
    constraint sso_uses_jti_size check (length(jti) = 32)
);

create index sso_uses_by_age on sso_uses (expires_at);

-- A session comes of an account's, and ends with it, or of a site's key, and ends with that.
alter table widget_sessions
    alter column account_session drop not null,
    alter column code drop not null,
    add column sso_kid text,
    add constraint widget_sessions_source check (num_nonnulls(account_session, sso_kid) = 1),
    add constraint widget_sessions_code check ((account_session is null) = (code is null)),
    add constraint widget_sessions_sso_key_fk foreign key (site_id, sso_kid)
        references sso_keys (site_id, kid) on delete cascade;

create index widget_sessions_by_sso_key on widget_sessions (site_id, sso_kid) where sso_kid is not null;

alter table sso_keys enable row level security;
alter table sso_subjects enable row level security;
alter table sso_uses enable row level security;

create policy app on sso_keys to afterword_app using (site_id = current_site());
create policy app on sso_subjects to afterword_app using (site_id = current_site());
create policy app on sso_uses to afterword_app using (site_id = current_site());
create policy jobs_read on sso_uses for select to afterword_jobs using (true);
create policy jobs_trim on sso_uses for delete to afterword_jobs using (true);

grant select on sso_keys to afterword_app;
grant select, insert, update (email, email_verified, profile) on sso_subjects to afterword_app;
grant select, insert on sso_uses to afterword_app;
grant select, delete on sso_uses to afterword_jobs;
