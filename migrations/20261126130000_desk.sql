-- The comments of a site by themselves, whatever became of them: what moderators search.
create index comments_newest on comments (site_id, id);
-- How soon moderators decide.
create index held_comments_answered on held_comments (site_id, decided_at) where decided_at is not null;
