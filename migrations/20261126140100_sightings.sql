-- Origins whose pages loaded the widget, and when last. Anybody can say an origin of a site's pattern, so there are at most 200 a site.
create table sightings (
    site_id uuid        not null references sites (id) on delete cascade,
    origin  text        not null,
    seen_at timestamptz not null default now(),

    constraint sightings_pk   primary key (site_id, origin),
    constraint sightings_size check (length(origin) <= 300)
);

alter table sightings enable row level security;
create policy app on sightings to afterword_app using (site_id = current_site());
grant select, insert, update on sightings to afterword_app;
