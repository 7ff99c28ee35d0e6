-- A browser that keeps no cookie of another site is signed in by tokens instead. Once it shows that it kept none, its
-- session takes that form, and the cookie is good for nothing any more.
alter table widget_sessions
    add column form text not null default 'cookie',
    add constraint widget_sessions_form check (form in ('cookie', 'token'));

-- What a page holds of such a session. Whose, on which site and for which origin it is good, the session says. What was
-- used is kept until it would be too old anyway: who uses it again holds something that was stolen, or lent.
create table widget_tokens (
    site_id    uuid        not null,
    -- The SHA-256 of what the page holds.
    hash       bytea       not null,
    session    bytea       not null,
    -- `fallback` turns a session into its token form, `access` says who asks, `refresh` gets another two.
    kind       text        not null,
    -- The hash of the token that this one was given for.
    came_of    bytea,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    -- Two of the kinds are good once. `-infinity`: another was given in its place, before it was used.
    used_at    timestamptz,

    constraint widget_tokens_pk         primary key (site_id, hash),
    constraint widget_tokens_hash_size  check (length(hash) = 32),
    constraint widget_tokens_kind       check (kind in ('fallback', 'access', 'refresh')),
    constraint widget_tokens_session_fk foreign key (site_id, session)
        references widget_sessions (site_id, hash) on delete cascade
);

create index widget_tokens_by_session on widget_tokens (site_id, session);
create index widget_tokens_by_source on widget_tokens (site_id, came_of);
create index widget_tokens_by_age on widget_tokens (expires_at);

alter table widget_tokens enable row level security;

create policy app on widget_tokens to afterword_app using (site_id = current_site());
create policy jobs_read on widget_tokens for select to afterword_jobs using (true);
create policy jobs_trim on widget_tokens for delete to afterword_jobs using (true);

grant select, insert, update (used_at) on widget_tokens to afterword_app;
grant select, delete on widget_tokens to afterword_jobs;
