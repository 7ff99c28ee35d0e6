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
