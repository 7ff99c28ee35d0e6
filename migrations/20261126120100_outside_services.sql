-- Services elsewhere that a site's owner lets have a say in moderation. None unless they want it.
create table outside_services (
    site_id       uuid     not null references sites (id) on delete cascade,
    kind          text     not null,
    url           text     not null,
    -- What proves there that it is this site, sealed.
    secret        bytea    not null,
    -- Which model is asked, where there are several.
    model         text,
    -- From which score on each category counts, in percent: `{"harassment": 80}`; empty: as the service says.
    thresholds    jsonb    not null default '{}',
    -- What happens to a comment that it objects to.
    verdict       text     not null default 'hold',
    -- What happens to comments while it does not answer: the other phases decide alone, or they wait.
    when_down     text     not null default 'allow',
    calls_per_day integer  not null default 1000,
    -- Whether it is told where a comment came from.
    tells_address boolean  not null default false,

    constraint outside_services_pk        primary key (site_id, kind),
    constraint outside_services_kind      check (kind in ('akismet', 'toxicity', 'hook')),
    constraint outside_services_verdict   check (verdict in ('mark', 'hold', 'reject')),
    constraint outside_services_when_down check (when_down in ('allow', 'hold')),
    constraint outside_services_calls     check (calls_per_day between 1 and 1000000)
);

alter table outside_services enable row level security;
create policy app on outside_services to afterword_app using (site_id = current_site());
grant select on outside_services to afterword_app;
