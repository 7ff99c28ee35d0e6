-- Two threads become one: everything of the one moves to the other in one transaction, statement by statement. What points
-- at a comment is looked at when the last of them is done; in every other transaction still at once.
alter table comment_revisions alter constraint comment_revisions_comment_fk deferrable initially immediate;
alter table votes alter constraint votes_comment_fk deferrable initially immediate;
alter table image_uses alter constraint image_uses_comment_fk deferrable initially immediate;
alter table reactions alter constraint reactions_comment_fk deferrable initially immediate;
alter table reports alter constraint reports_comment_fk deferrable initially immediate;

grant update (thread_id) on comment_revisions, image_uses, reactions, reports, moderation_decisions, notices,
    idempotency_keys, thread_aliases to afterword_app;
create policy own_changed on thread_aliases for update to afterword_app using (site_id = current_site());
