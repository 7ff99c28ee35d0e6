-- An author without an account: whoever knows the secret whose SHA-256 this is.
create table guests (
    site_id     uuid        not null references sites (id) on delete cascade,
    id          uuid        not null,
    secret_hash bytea       not null,
    -- As given with the last comment.
    name        text        not null,
    email       text,
    created_at  timestamptz not null default now(),

    constraint guests_pk            primary key (site_id, id),
    constraint guests_secret_unique unique (site_id, secret_hash),
    constraint guests_secret_size   check (length(secret_hash) = 32)
);

-- A comment is never deleted by a person: taking it away sets `removed_at`, so that the replies keep their place.
-- A reply stands in the thread and the branch of its parent, which the composite keys enforce.
create table comments (
    site_id     uuid        not null,
    thread_id   uuid        not null,
    -- UUIDv7: pages are cut by it.
    id          uuid        not null,
    parent_id   uuid,
    root_id     uuid        not null,
    -- The author: a guest, or a program with an API key.
    guest_id    uuid,
    api_key_id  uuid,
    -- The name under which it was posted.
    author_name text        not null,
    -- Markdown as typed, for its author to edit.
    source      text        not null,
    -- What readers get. Sanitized before it is stored, never after.
    html        text        not null,
    version     integer     not null default 1,
    -- Direct replies that are shown; for a root, everything that is shown below it.
    replies     integer     not null default 0,
    branch      integer     not null default 0,
    created_at  timestamptz not null default now(),
    edited_at   timestamptz,
    removed_at  timestamptz,

    constraint comments_pk        primary key (site_id, thread_id, id),
    constraint comments_source    check (char_length(source) between 1 and 10000),
    constraint comments_author    check (num_nonnulls(guest_id, api_key_id) = 1),
    constraint comments_root      check ((parent_id is null) = (root_id = id)),
    constraint comments_counts    check (replies >= 0 and branch >= 0),
    constraint comments_branch_unique unique (site_id, thread_id, root_id, id),

    constraint comments_thread_fk foreign key (site_id, thread_id)
        references threads (site_id, id) on delete cascade,
    constraint comments_parent_fk foreign key (site_id, thread_id, root_id, parent_id)
        references comments (site_id, thread_id, root_id, id),
    constraint comments_guest_fk foreign key (site_id, guest_id)
        references guests (site_id, id),
    constraint comments_api_key_fk foreign key (site_id, api_key_id)
        references api_keys (site_id, id)
);

-- Pages of roots that are shown, in both directions.
create index comments_roots on comments (site_id, thread_id, id)
    where parent_id is null and (removed_at is null or replies > 0);
-- The replies of one comment, and what a guest may still change.
create index comments_by_parent on comments (site_id, thread_id, parent_id, id) where parent_id is not null;
create index comments_by_guest on comments (site_id, guest_id, thread_id) where guest_id is not null;

-- Every text that a comment had before the current one.
create table comment_revisions (
    site_id    uuid        not null,
    thread_id  uuid        not null,
    comment_id uuid        not null,
    version    integer     not null,
    source     text        not null,
    html       text        not null,
    -- When this text was replaced.
    created_at timestamptz not null default now(),

    constraint comment_revisions_pk primary key (site_id, thread_id, comment_id, version),
    constraint comment_revisions_comment_fk foreign key (site_id, thread_id, comment_id)
        references comments (site_id, thread_id, id) on delete cascade
);

-- What a post with this key ended in, so that a repetition gets the same answer and makes nothing new.
create table idempotency_keys (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- The guest or the API key.
    actor_id   uuid        not null,
    key        uuid        not null,
    -- SHA-256 of what was asked for.
    request    bytea       not null,
    thread_id  uuid        not null,
    comment_id uuid        not null,
    created_at timestamptz not null default now(),

    constraint idempotency_keys_pk primary key (site_id, actor_id, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);

alter table guests enable row level security;
alter table comments enable row level security;
alter table comment_revisions enable row level security;
alter table idempotency_keys enable row level security;

create policy app on guests to afterword_app using (site_id = current_site());
create policy app on comments to afterword_app using (site_id = current_site());
create policy app on comment_revisions to afterword_app using (site_id = current_site());
create policy app on idempotency_keys to afterword_app using (site_id = current_site());
create policy jobs_read on idempotency_keys for select to afterword_jobs using (true);
create policy jobs_trim on idempotency_keys for delete to afterword_jobs using (true);

grant select, insert, update on guests, comments to afterword_app;
grant select, insert on idempotency_keys to afterword_app;
grant select, insert on comment_revisions to afterword_app;
grant select, delete on idempotency_keys to afterword_jobs;
