-- A site is a tenant. It is looked up before anyone knows which site a request is for, so these two tables and the
-- API keys are readable without one; they hold nothing of a reader.
create table sites (
    id               uuid        primary key,
    key              text        not null,
    name             text        not null,
    -- What the owner set; an absent field has its default.
    settings         jsonb       not null default '{}',
    -- Raised by every change of the row or of its origins: cached pages and cached sites are keyed by it.
    settings_version bigint      not null default 1,
    created_at       timestamptz not null default now(),

    constraint sites_key_unique unique (key),
    constraint sites_key_form   check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 63),
    constraint sites_name_size  check (char_length(name) between 1 and 100)
);

-- Origins whose pages may embed the site, in the canonical form of the origin matcher.
create table site_origins (
    site_id uuid not null references sites (id) on delete cascade,
    origin  text not null,

    constraint site_origins_pk   primary key (site_id, origin),
    constraint site_origins_size check (length(origin) <= 300)
);

-- Keys of clients that are no browser. Only the SHA-256 of a key is kept: its 256 random bits need no slow hash.
create table api_keys (
    site_id    uuid        not null references sites (id) on delete cascade,
    id         uuid        not null,
    name       text        not null,
    hash       bytea       not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz,

    constraint api_keys_pk          primary key (site_id, id),
    constraint api_keys_hash_unique unique (hash),
    constraint api_keys_hash_size   check (length(hash) = 32),
    constraint api_keys_name_size   check (char_length(name) between 1 and 100)
);

grant select on sites, site_origins, api_keys to afterword_app, afterword_jobs;
