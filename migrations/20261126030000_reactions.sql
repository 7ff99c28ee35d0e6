-- People give comments and pages emoji that the site offers. Who gave what stands here; how many gave which stands on the
-- comment and on the thread.
alter table comments add column reactions jsonb not null default '[]';
alter table threads add column reactions jsonb not null default '[]';

create table reactions (
    site_id    uuid        not null,
    thread_id  uuid        not null,
    -- As in votes.
    reactor_id uuid        not null,
    -- The comment, or the thread itself for a reaction to the page; ids of the two kinds never meet.
    target_id  uuid        not null,
    emoji      text        not null,
    created_at timestamptz not null default now(),
    comment_id uuid        generated always as (nullif(target_id, thread_id)) stored,

    constraint reactions_pk         primary key (site_id, thread_id, reactor_id, target_id, emoji),
    constraint reactions_emoji      check (octet_length(emoji) between 1 and 64),
    constraint reactions_thread_fk  foreign key (site_id, thread_id)
        references threads (site_id, id) on delete cascade,
    constraint reactions_comment_fk foreign key (site_id, thread_id, comment_id)
        references comments (site_id, thread_id, id) on delete cascade
);

create index reactions_by_target on reactions (site_id, thread_id, target_id, emoji);
create index reactions_by_reactor on reactions (site_id, reactor_id);

alter table reactions enable row level security;

create policy app on reactions to afterword_app using (site_id = current_site());

grant select, insert, update (reactor_id), delete on reactions to afterword_app;
