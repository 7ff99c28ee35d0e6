-- Notices of what somebody holds to be against the law (Regulation (EU) 2022/2065, article 16), and what was decided about
-- them with its reasons (article 17). They outlive their comments.
create table notices (
    site_id    uuid        not null references sites (id) on delete cascade,
    -- UUIDv7: pages are cut by it.
    id         uuid        not null,
    thread_id  uuid        not null,
    comment_id uuid        not null,
    -- Why the comment is against the law, in their words.
    why        text        not null,
    -- Who says so; none where the law asks for none (offences of article 16, paragraph 2, point c).
    name       text,
    email      text,
    -- The tag of the language in which they are answered.
    language   text        not null,
    created_at timestamptz not null default now(),
    -- None while nobody has decided.
    decision   text,
    ground     text,
    -- The law, or the clause of the site's own terms.
    reference  text,
    facts      text,
    -- Their name then.
    decided_by text,
    decided_at timestamptz,

    constraint notices_pk       primary key (site_id, id),
    constraint notices_decision check (decision in ('keep', 'remove')),
    constraint notices_ground   check (ground in ('illegal', 'terms')),
    constraint notices_decided  check (num_nonnulls(decision, ground, reference, facts, decided_by, decided_at) in (0, 6)),
    constraint notices_size     check (
        char_length(why) between 1 and 5000 and char_length(name) <= 200 and char_length(email) <= 254
        and char_length(reference) between 1 and 300 and char_length(facts) between 1 and 5000 and char_length(decided_by) <= 200
    )
);

create index notices_open on notices (site_id, id) where decision is null;

alter table notices enable row level security;
create policy app on notices to afterword_app using (site_id = current_site());
grant select, insert, update (decision, ground, reference, facts, decided_by, decided_at) on notices to afterword_app;
