-- The picture of a person, made small by the server. Another picture has another id, so each can be kept for ever by whoever
-- has fetched it.
create table avatars (
    id         uuid        primary key,
    account_id uuid        not null references accounts (id) on delete cascade,
    -- JPEG.
    bytes      bytea       not null,
    created_at timestamptz not null default now(),

    constraint avatars_account_unique unique (account_id),
    constraint avatars_size           check (length(bytes) between 1 and 65536)
);

grant select, insert, delete on avatars to afterword_app;
