-- What a key may be used for: read, write, moderate, manage. Those that were there before did all but change the site.
alter table api_keys add column scopes text[] not null default '{read,write,moderate}';
alter table api_keys alter column scopes drop default;
alter table api_keys add constraint api_keys_scopes check (scopes <@ '{read,write,moderate,manage}'::text[] and cardinality(scopes) > 0);
-- The last day on which it was used.
alter table api_keys add column last_used_on date;
grant update (last_used_on) on api_keys to afterword_app;
