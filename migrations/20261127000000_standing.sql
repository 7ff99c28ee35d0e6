-- The last comments of one author, whatever the planner thinks of how they are spread: what became of them decides about
-- the next one.
create index comments_last_of_guest on comments (site_id, guest_id, created_at) where guest_id is not null;
create index comments_last_of_member on comments (site_id, member_id, created_at) where member_id is not null;
create index held_comments_refused_of_guest on held_comments (site_id, guest_id, created_at)
    where guest_id is not null and decision in ('spam', 'remove');
create index held_comments_refused_of_member on held_comments (site_id, member_id, created_at)
    where member_id is not null and decision in ('spam', 'remove');
