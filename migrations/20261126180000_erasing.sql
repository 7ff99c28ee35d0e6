-- Somebody is erased from a site: nothing is left that says who they were. A guest's row stays for what others answered, and
-- belongs to nobody; a member's does so without an account.
alter table guests add column erased_at timestamptz;

-- What goes with them, or is said by nobody any more.
grant delete on person_notes, thread_events to afterword_app;
grant update (reason, message) on bans to afterword_app;
grant update (note) on reports to afterword_app;
grant update (actor_id) on images to afterword_app;
