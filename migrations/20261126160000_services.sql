-- Owners set services elsewhere up on the dashboard, and turn one off for a while without losing what they set.
alter table outside_services add column enabled boolean not null default true;

grant insert, update, delete on outside_services to afterword_app;
