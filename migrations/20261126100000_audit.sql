-- What those who care for a site did. Nobody changes or deletes a row: the server may only add and read.
create table audit_log (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- UUIDv7: pages are cut by it, and it says when.
    id         uuid        not null,
    -- Who: a member, a program with an API key, or the server itself by a rule or from the command line.
    by_kind    text        not null,
    by_id      uuid,
    -- Their name then: it stays when they leave.
    by_name    text        not null,
    act        text        not null,
    -- What it was done to; no foreign key, since it may be gone.
    subject    text,
    -- What is worth knowing of it: values before and after, reasons.
    details    jsonb       not null default '{}',

    constraint audit_log_pk   primary key (site_id, id),
    constraint audit_log_by   check (by_kind in ('member', 'key', 'server')),
    constraint audit_log_size check (char_length(by_name) <= 200 and char_length(act) <= 60 and char_length(subject) <= 300)
);

create index audit_log_by_subject on audit_log (site_id, subject, id) where subject is not null;
create index audit_log_by_act on audit_log (site_id, act, id);

alter table audit_log enable row level security;
create policy app on audit_log to afterword_app using (site_id = current_site());
grant select, insert on audit_log to afterword_app;

-- What owners change on the dashboard: their own site alone.
alter table sites enable row level security;
create policy known on sites for select to afterword_app, afterword_jobs using (true);
create policy own on sites for update to afterword_app using (id = current_site());
grant update (name, settings, settings_version, ways) on sites to afterword_app;
alter table site_origins enable row level security;
create policy known on site_origins for select to afterword_app, afterword_jobs using (true);
create policy own_added on site_origins for insert to afterword_app with check (site_id = current_site());
create policy own_removed on site_origins for delete to afterword_app using (site_id = current_site());
grant insert, delete on site_origins to afterword_app;
alter table api_keys enable row level security;
create policy known on api_keys for select to afterword_app, afterword_jobs using (true);
create policy own_added on api_keys for insert to afterword_app with check (site_id = current_site());
create policy own_changed on api_keys for update to afterword_app using (site_id = current_site());
grant insert on api_keys to afterword_app;
grant update (name, revoked_at) on api_keys to afterword_app;
