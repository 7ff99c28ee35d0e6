-- Work that is done after a request, and again until it succeeds: mail, above all. Any node takes what is due; while it
-- works on a job nobody else does, and if it dies the job is due again.
create table jobs (
    id           uuid        primary key,
    kind         text        not null,
    -- What it is about, sealed: links in it open accounts.
    payload      bytea       not null,
    -- How often it was begun.
    attempts     integer     not null default 0,
    due_at       timestamptz not null default now(),
    -- Until when somebody works on it.
    locked_until timestamptz,
    -- What went wrong last, for the operator.
    error        text,
    created_at   timestamptz not null default now(),

    constraint jobs_kind_size check (length(kind) between 1 and 40)
);

create index jobs_by_due on jobs (due_at);

grant insert on jobs to afterword_app;
grant select, insert, update, delete on jobs to afterword_jobs;
