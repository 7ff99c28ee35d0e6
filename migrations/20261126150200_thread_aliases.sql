-- Pages move: an alias is the id that another key comes down to, and the thread that is meant by it. Keys from before a
-- move go on working, since a thread keeps its id.
create table thread_aliases (
    site_id    uuid        not null,
    -- As a thread's id is computed, of the new key.
    id         uuid        not null,
    key        text        not null,
    thread_id  uuid        not null,
    created_at timestamptz not null default now(),

    constraint thread_aliases_pk         primary key (site_id, id),
    constraint thread_aliases_key_unique unique (site_id, key),
    constraint thread_aliases_key_size   check (length(key) between 1 and 1024),
    constraint thread_aliases_thread_fk  foreign key (site_id, thread_id)
        references threads (site_id, id) on delete cascade
);

create index thread_aliases_by_thread on thread_aliases (site_id, thread_id);

alter table thread_aliases enable row level security;
-- Looked up with their site, before it is known.
create policy known on thread_aliases for select to afterword_app, afterword_jobs using (true);
create policy own on thread_aliases for insert to afterword_app with check (site_id = current_site());
grant select, insert on thread_aliases to afterword_app;
grant select on thread_aliases to afterword_jobs;
