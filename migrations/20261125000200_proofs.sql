-- An address that was never proven belongs to whoever proves it: an account may be without one. Those that were made
-- before there was mail are not proven.
alter table accounts
    alter column email drop not null,
    alter column email_key drop not null,
    add column email_verified_at timestamptz,
    -- The language of its owner's mail.
    add column language text not null default 'en',
    -- A second step after the password or the mail.
    add column two_step boolean not null default false,
    add constraint accounts_email_whole check ((email is null) = (email_key is null)),
    add constraint accounts_email_verified check (email is not null or email_verified_at is null);

-- That somebody can read the mail of an address, asked by a code that is typed where it was asked for, or by a link that
-- may be opened anywhere. The last one that was asked for is the only one that is good.
create table proofs (
    id         uuid        primary key,
    -- What it is for; it proves nothing for anything else.
    purpose    text        not null,
    email      text        not null,
    email_key  text        not null,
    -- Whose, if somebody asked who was known.
    account_id uuid        references accounts (id) on delete cascade,
    -- HMAC-SHA256 of the code under a secret of the server: there are few codes.
    code       bytea       not null,
    -- SHA-256 of what the link carries.
    link       bytea       not null,
    -- What waits for the proof, sealed.
    payload    bytea,
    -- Codes that were tried.
    tries      integer     not null default 0,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz,

    constraint proofs_link_unique unique (link),
    constraint proofs_purpose     check (purpose in ('sign_up', 'sign_in', 'reset', 'change')),
    constraint proofs_hash_size   check (length(code) = 32 and length(link) = 32)
);

create index proofs_by_email on proofs (purpose, email_key);
create index proofs_by_age on proofs (expires_at);

grant select, insert, update, delete on proofs to afterword_app;
grant select, delete on proofs to afterword_jobs;
