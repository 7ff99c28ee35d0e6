-- A passkey proves a device and its owner at once (WebAuthn). What is kept of it is public: it checks signatures and
-- makes none.
create table passkeys (
    id            uuid        primary key,
    account_id    uuid        not null references accounts (id) on delete cascade,
    -- What the device calls its owner: the id of the account that it was made for, which may be part of another one by now.
    handle        uuid        not null,
    -- What browsers call it; no two people have the same.
    credential_id bytea       not null,
    -- The public key, the counter, whether there is a backup: as webauthn-rs writes it.
    credential    jsonb       not null,
    -- What its owner calls it.
    name          text        not null,
    created_at    timestamptz not null default now(),
    used_at       timestamptz,

    constraint passkeys_credential_unique unique (credential_id),
    constraint passkeys_credential_size   check (length(credential_id) between 1 and 1023),
    constraint passkeys_name_size         check (char_length(name) between 1 and 60)
);

create index passkeys_by_account on passkeys (account_id);

grant select, insert, update, delete on passkeys to afterword_app;
