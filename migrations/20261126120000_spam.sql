-- What each site's moderators have taught about spam. A lesson is a text, kept as hashes of what is counted of it, and
-- what it was called; a model is the sum of all lessons up to one of them. Nodes add the later ones themselves, so that a
-- decision writes a few hundred bytes, and a model is written once in many of them.
create table spam_models (
    site_id uuid   not null references sites (id) on delete cascade,
    -- How many lessons there were. Each raises it under the lock of this row, so that they become visible in their order.
    version bigint not null,
    -- The lessons that `counts` holds.
    counted bigint not null default 0,
    -- As `domain::spam::Model` writes it; none before it was kept first.
    counts  bytea,

    constraint spam_models_pk      primary key (site_id),
    constraint spam_models_counted check (counted between 0 and version)
);

create table spam_lessons (
    site_id    uuid        not null,
    version    bigint      not null,
    -- The comment that was decided about; it may be gone, or held.
    comment_id uuid        not null,
    class      text        not null,
    -- Whether it was learnt, or is forgotten, as it was learnt.
    learnt     boolean     not null,
    -- 16 bits each.
    buckets    bytea       not null,
    created_at timestamptz not null default now(),

    constraint spam_lessons_pk       primary key (site_id, version),
    constraint spam_lessons_class    check (class in ('spam', 'ham')),
    constraint spam_lessons_model_fk foreign key (site_id) references spam_models (site_id) on delete cascade
);

create index spam_lessons_by_comment on spam_lessons (site_id, comment_id, version);

alter table spam_models enable row level security;
alter table spam_lessons enable row level security;

create policy app on spam_models to afterword_app using (site_id = current_site());
create policy app on spam_lessons to afterword_app using (site_id = current_site());

grant select, insert, update on spam_models to afterword_app;
grant select, insert, delete on spam_lessons to afterword_app;
