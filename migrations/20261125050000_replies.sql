-- Mail when somebody answers. A guest gets none before they said, from the mailbox itself, that the address is theirs and
-- that they want it; a member with a proven address does, until they say that they don't.
alter table guests
    add column email_key         text,
    add column language          text not null default 'en',
    -- When they were asked last, and when they said yes.
    add column email_asked_at    timestamptz,
    add column email_verified_at timestamptz;

alter table accounts add column reply_mail boolean not null default true;
