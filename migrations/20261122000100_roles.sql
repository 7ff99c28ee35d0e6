-- The two roles of the second wall (row-level security). `afterword_app` serves requests and sees one site at a time,
-- the one that `app.site_id` names; `afterword_jobs` serves what belongs to no site: anti-entropy and trimming.
-- The server logs in as whoever DATABASE_URL names and then takes one of them with `set role`.
--
-- Roles belong to the whole cluster and outlive a database: make them once, and let parallel migrations of other
-- databases meet here one after the other.
select pg_advisory_xact_lock(hashtext('afterword roles'));

do $$
declare
    needed text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
    if not exists (select from pg_roles where rolname = 'afterword_app') then
        create role afterword_app nologin noinherit nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'afterword_jobs') then
        create role afterword_jobs nologin noinherit nobypassrls;
    end if;
    -- From PostgreSQL 16 on, who makes a role may grant it but not yet take it.
    if not pg_has_role(current_user, 'afterword_app', needed) then
        execute format('grant afterword_app to %I', current_user);
    end if;
    if not pg_has_role(current_user, 'afterword_jobs', needed) then
        execute format('grant afterword_jobs to %I', current_user);
    end if;
end
$$;

-- The site that this transaction serves. A setting that was used once and reset reads as '', hence the nullif.
create function current_site() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.site_id', true), '')::uuid;
