-- Moderators feature comments, for the site to show elsewhere.
alter table comments add column featured_at timestamptz;

create index comments_featured on comments (site_id, id desc) where featured_at is not null;
