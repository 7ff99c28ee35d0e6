-- Addresses of the owner's own that are told what happens, and what was sent there. Secrets are sealed: they sign.
create table webhooks (
    site_id       uuid        not null references sites (id) on delete cascade,
    id            uuid        not null,
    url           text        not null,
    events        text[]      not null,
    secret        bytea       not null,
    -- The one before, which signs as well until then.
    old_secret    bytea,
    old_until     timestamptz,
    created_at    timestamptz not null default now(),
    -- Since when nothing arrives there.
    failing_since timestamptz,
    -- By its owner, or because nothing arrived for days.
    disabled_at   timestamptz,

    constraint webhooks_pk     primary key (site_id, id),
    constraint webhooks_url    check (length(url) <= 2048),
    constraint webhooks_events check (cardinality(events) > 0)
);

create table webhook_deliveries (
    site_id      uuid        not null,
    -- UUIDv7: what the receiver knows it by, and pages are cut by.
    id           uuid        not null,
    webhook_id   uuid        not null,
    event        text        not null,
    body         text        not null,
    created_at   timestamptz not null default now(),
    attempts     integer     not null default 0,
    tried_at     timestamptz,
    -- What was answered last, and the beginning of it.
    status       integer,
    excerpt      text,
    delivered_at timestamptz,
    -- When it was given up.
    failed_at    timestamptz,

    constraint webhook_deliveries_pk      primary key (site_id, id),
    constraint webhook_deliveries_webhook foreign key (site_id, webhook_id)
        references webhooks (site_id, id) on delete cascade
);

create index webhook_deliveries_by_webhook on webhook_deliveries (site_id, webhook_id, id);
create index webhook_deliveries_by_age on webhook_deliveries (created_at);

-- What any endpoint of a site wants to hear of: most sites have none, and pay nothing.
alter table sites add column webhook_events text[] not null default '{}';
grant update (webhook_events) on sites to afterword_app;

alter table webhooks enable row level security;
create policy app on webhooks to afterword_app using (site_id = current_site());
grant select, insert, update, delete on webhooks to afterword_app;

alter table webhook_deliveries enable row level security;
create policy app on webhook_deliveries to afterword_app using (site_id = current_site());
create policy jobs_read on webhook_deliveries for select to afterword_jobs using (true);
create policy jobs_trim on webhook_deliveries for delete to afterword_jobs using (true);
grant select, insert, update on webhook_deliveries to afterword_app;
grant select, delete on webhook_deliveries to afterword_jobs;
