-- Who set this installation up: they may make sites.
create table operators (
    account_id uuid        not null references accounts (id) on delete cascade,
    since      timestamptz not null default now(),

    constraint operators_pk primary key (account_id)
);

grant select, insert on operators to afterword_app;

-- A site that is made on the server's own pages: the transaction sees that one alone.
create policy own_made on sites for insert to afterword_app with check (id = current_site());
grant insert (id, key, name) on sites to afterword_app;
