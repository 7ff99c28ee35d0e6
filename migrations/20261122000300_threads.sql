-- A thread is the discussion of one page. Its id is computed from the site and the key (UUIDv5), and its row is made
-- by the first comment. `seq` and `eid` are its clock: every change raises the one and draws the other anew.
create table threads (
    site_id    uuid        not null references sites (id) on delete cascade,
    id         uuid        not null,
    key        text        not null,
    url        text,
    title      text,
    seq        bigint      not null default 0,
    eid        bigint      not null default 0,
    -- Comments that are not removed.
    comments   integer     not null default 0,
    closed_at  timestamptz,
    created_at timestamptz not null default now(),

    constraint threads_pk         primary key (site_id, id),
    constraint threads_key_unique unique (site_id, key),
    constraint threads_key_size   check (length(key) between 1 and 1024),
    constraint threads_count      check (comments >= 0)
);

-- The history of each thread, written in the transaction of the change (transactional outbox): an acknowledged
-- change can't lose its event. Trimmed in batches once it is past the resume window.
create table thread_events (
    site_id    uuid        not null,
    thread_id  uuid        not null,
    seq        bigint      not null,
    eid        bigint      not null,
    prev_eid   bigint      not null,
    -- `{"kind": …, "data": …}`, as it goes over the wire. Blanked when its comment is removed.
    event      jsonb       not null,
    created_at timestamptz not null default now(),

    constraint thread_events_pk primary key (site_id, thread_id, seq),
    constraint thread_events_thread_fk foreign key (site_id, thread_id)
        references threads (site_id, id) on delete cascade
);

create index thread_events_by_age on thread_events (created_at);

alter table threads enable row level security;
alter table thread_events enable row level security;

create policy app on threads to afterword_app using (site_id = current_site());
create policy app on thread_events to afterword_app using (site_id = current_site());

-- Anti-entropy compares heads and fetches what a node missed; trimming deletes what is old.
create policy jobs on threads for select to afterword_jobs using (true);
create policy jobs_read on thread_events for select to afterword_jobs using (true);
create policy jobs_trim on thread_events for delete to afterword_jobs using (true);

grant select, insert, update on threads to afterword_app;
grant select, insert, update (event) on thread_events to afterword_app;
grant select on threads to afterword_jobs;
grant select, delete on thread_events to afterword_jobs;
