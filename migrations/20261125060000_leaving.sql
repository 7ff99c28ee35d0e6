-- Somebody leaves: after a while in which they may think better of it, their account goes. What a site knows of them stays
-- as a member without a person, since what others answered stands below their comments.
alter table accounts
    add column leaves_at       timestamptz,
    -- Whether what they wrote goes, too.
    add column takes_comments  boolean not null default false;

create index accounts_leaving on accounts (leaves_at) where leaves_at is not null;

alter table members
    alter column account_id drop not null,
    drop constraint members_account_id_fkey,
    add constraint members_account_fk foreign key (account_id) references accounts (id) on delete set null;

grant delete on comment_revisions, votes, thread_visits to afterword_app;
