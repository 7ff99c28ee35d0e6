-- Other services that say who somebody is (OpenID Connect, OAuth 2). They belong to the installation, as accounts do;
-- its operator names them on the command line.
create table providers (
    -- A short word: it is part of the address that the service sends people back to.
    id           text        primary key,
    kind         text        not null,
    -- What people read on the button.
    name         text        not null,
    -- Who speaks; for OAuth 2, the address below which its endpoints are. It never changes: what somebody is called
    -- there says nothing anywhere else.
    issuer       text        not null,
    client_id    text        not null,
    -- What proves that it is we, sealed.
    secret       bytea       not null,
    -- Whether an address that it calls verified opens the account that has proven it, too.
    trusts_email boolean     not null default false,
    enabled      boolean     not null default true,
    created_at   timestamptz not null default now(),

    constraint providers_id_form     check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 32),
    constraint providers_kind        check (kind in ('oidc', 'google', 'github', 'gitlab', 'microsoft', 'apple', 'discord')),
    constraint providers_name_size   check (char_length(name) between 1 and 60),
    constraint providers_client_size check (length(client_id) between 1 and 300)
);

-- Whom a service means, on this installation.
create table identities (
    provider_id text        not null references providers (id) on delete cascade,
    -- What the service calls them; nobody else there is ever called so.
    subject     text        not null,
    account_id  uuid        not null references accounts (id) on delete cascade,
    -- What it said last of their address. It proves nothing; people tell their accounts apart by it.
    email       text,
    created_at  timestamptz not null default now(),
    used_at     timestamptz not null default now(),

    constraint identities_pk           primary key (provider_id, subject),
    constraint identities_subject_size check (length(subject) between 1 and 255)
);

create index identities_by_account on identities (account_id);

grant select on providers to afterword_app;
grant select, insert, update, delete on identities to afterword_app;
