-- What was sent to webhooks goes with the words that it holds: when somebody is erased, and when the words of a comment
-- that was taken away, or not published, are kept no longer.
alter table webhook_deliveries
    -- The comment whose words it holds.
    add column comment_id uuid,
    -- Who is named in it, or wrote what is in it beside a comment: as votes are kept.
    add column person_id  uuid,
    -- Since when it holds no words any more.
    add column blanked_at timestamptz;

-- Of whom reports are that were told before is kept nowhere with what was told: they go when they are 30 days old.
update webhook_deliveries set
    comment_id = case
        when event in ('comment.created', 'comment.edited') then coalesce(
            body::jsonb #>> '{data,event,data,id}', body::jsonb #>> '{data,event,data,comment,id}'
        )::uuid
        when event = 'comment.held' then (body::jsonb #>> '{data,item,id}')::uuid
    end,
    person_id = case
        when event in ('member.banned', 'member.unbanned') then (body::jsonb #>> '{data,member,id}')::uuid
    end;

create index webhook_deliveries_by_comment on webhook_deliveries (site_id, comment_id) where comment_id is not null;
create index webhook_deliveries_by_person on webhook_deliveries (site_id, person_id) where person_id is not null;
