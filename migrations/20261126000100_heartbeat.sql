-- By this row a read replica shows how fresh it is: the primary's is raised every second, and a replica on which it stands
-- still has lost its primary, whatever it says of itself. Its timeline tells whose history the replica has replayed.
create table heartbeat (
    id       integer     primary key,
    n        bigint      not null default 0,
    at       timestamptz not null default now(),
    -- The timeline of the server that wrote it.
    timeline integer     not null default 0,

    constraint heartbeat_is_one_row check (id = 1)
);

insert into heartbeat (id) values (1);

grant select, update on heartbeat to afterword_jobs;

-- Whether a synchronous standby has everything before a place on its disk; null, if the owner of this function may not
-- know (`grant pg_monitor to` them). Requests ask it, and see nothing else of the standbys.
create function has_synchronous_standby(place pg_lsn) returns boolean
    language sql volatile security definer
    set search_path = pg_catalog
    return case when pg_has_role('pg_read_all_stats', 'usage') then exists (
        select from pg_stat_replication
        where sync_state in ('sync', 'quorum') and flush_lsn >= place
    ) end;
