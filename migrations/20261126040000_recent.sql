-- The newest comments of a site, over all its threads, and one by its id alone: what other pages show.
create index comments_shown on comments (site_id, id) where removed_at is null;
