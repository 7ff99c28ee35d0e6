-- An account is a person on this installation. It belongs to no site, so neither it nor what proves who somebody is has
-- a site; what a site knows of a person is in `members`.
create table accounts (
    id         uuid        primary key,
    -- As the person wrote it: mail goes there, and nowhere else.
    email      text        not null,
    -- The one canonical form by which an address is looked up.
    email_key  text        not null,
    name       text        not null,
    -- Whether sites may show that this person is reading.
    is_visible boolean     not null default true,
    created_at timestamptz not null default now(),

    constraint accounts_email_unique unique (email_key),
    constraint accounts_email_size   check (length(email) between 3 and 254),
    constraint accounts_name_size    check (char_length(name) between 1 and 60)
);

-- A password, as argon2id under a secret of the server (pepper): `mac` is HMAC-SHA256 over the hash, so that a copy of
-- this table alone is of no use to anyone who guesses.
create table credentials (
    account_id uuid        primary key references accounts (id) on delete cascade,
    -- The parameters and the salt, as a PHC string without its hash.
    params     text        not null,
    mac        bytea       not null,
    -- Which of the server's keys made `mac`.
    key_id     text        not null,
    changed_at timestamptz not null default now(),

    constraint credentials_mac_size check (length(mac) = 32)
);

-- Sessions of the server's own pages. Only the SHA-256 of what the browser holds is kept.
create table account_sessions (
    hash       bytea       primary key,
    -- None before somebody signed in.
    account_id uuid        references accounts (id) on delete cascade,
    -- What the session library keeps.
    record     jsonb       not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,

    constraint account_sessions_hash_size check (length(hash) = 32)
);

create index account_sessions_by_account on account_sessions (account_id) where account_id is not null;
create index account_sessions_by_age on account_sessions (expires_at);

grant select, insert, update, delete on accounts, credentials, account_sessions to afterword_app;
grant select, delete on account_sessions to afterword_jobs;
