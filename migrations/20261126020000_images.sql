-- Pictures in comments, made anew by the server. They belong to the site: a comment shows its own site's pictures alone.
create table images (
    site_id    uuid        not null references sites (id) on delete cascade,
    id         uuid        not null,
    -- Whose: the key of whoever sent it, as in `idempotency_keys`.
    actor_id   uuid        not null,
    -- SHA-256 of the bytes: who sends the same twice has one picture.
    sha256     bytea       not null,
    -- The media type that the server wrote.
    kind       text        not null,
    width      integer     not null,
    height     integer     not null,
    bytes      bytea       not null,
    -- When it was sent last. One that no comment shows goes a day later.
    sent_at    timestamptz not null default now(),

    constraint images_pk           primary key (site_id, id),
    constraint images_once         unique (site_id, actor_id, sha256),
    constraint images_sha256_size  check (length(sha256) = 32),
    constraint images_kind         check (kind in ('image/jpeg', 'image/png')),
    constraint images_sides        check (width between 1 and 1600 and height between 1 and 1600),
    constraint images_size         check (length(bytes) between 1 and 10485760)
);

create index images_by_age on images (sent_at);

-- Which comment shows which picture.
create table image_uses (
    site_id    uuid not null,
    thread_id  uuid not null,
    comment_id uuid not null,
    image_id   uuid not null,

    constraint image_uses_pk primary key (site_id, thread_id, comment_id, image_id),
    constraint image_uses_comment_fk foreign key (site_id, thread_id, comment_id)
        references comments (site_id, thread_id, id) on delete cascade,
    constraint image_uses_image_fk foreign key (site_id, image_id)
        references images (site_id, id) on delete cascade
);

create index image_uses_by_image on image_uses (site_id, image_id);

alter table images enable row level security;
alter table image_uses enable row level security;

create policy app on images to afterword_app using (site_id = current_site());
create policy app on image_uses to afterword_app using (site_id = current_site());
create policy jobs_read on images for select to afterword_jobs using (true);
create policy jobs_trim on images for delete to afterword_jobs using (true);
create policy jobs_read on image_uses for select to afterword_jobs using (true);

grant select, insert, update (sent_at) on images to afterword_app;
grant select, insert, delete on image_uses to afterword_app;
grant select, delete on images to afterword_jobs;
grant select on image_uses to afterword_jobs;
