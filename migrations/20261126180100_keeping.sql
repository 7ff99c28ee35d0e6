-- The words of comments that were taken away go after a while, which each site sets: these are found by their age.
create index comments_removed on comments (site_id, removed_at) where removed_at is not null and html <> '';
