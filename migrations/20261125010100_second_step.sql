-- What an authenticator app shares with this server (TOTP, RFC 6238). Who has one takes a second step when they sign in:
-- `accounts.two_step` says so, and changes together with this table.
create table authenticators (
    account_id uuid        primary key references accounts (id) on delete cascade,
    -- Sealed: codes are made from it.
    secret     bytea       not null,
    -- The last step of 30 seconds whose code was used; it and those before are used up.
    last_step  bigint      not null,
    created_at timestamptz not null default now()
);

-- For the day on which the app is gone: each is good once, and gone then. SHA-256 of 80 random bits.
create table recovery_codes (
    account_id uuid  not null references accounts (id) on delete cascade,
    hash       bytea not null,

    constraint recovery_codes_key       primary key (account_id, hash),
    constraint recovery_codes_hash_size check (length(hash) = 32)
);

grant select, insert, update, delete on authenticators, recovery_codes to afterword_app;
