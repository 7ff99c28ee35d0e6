-- A site's own users have the pictures that their site names. What the site said last is kept, and when it was asked for, so
-- that it is not asked for at each sign-in.
alter table sso_subjects
    -- The address of the picture.
    add column avatar text,
    add column avatar_asked_at timestamptz,
    add constraint sso_subjects_avatar_size  check (length(avatar) between 8 and 2048),
    add constraint sso_subjects_avatar_asked check ((avatar is null) = (avatar_asked_at is null));

-- Who leaves takes along what their site said of them.
grant update (avatar, avatar_asked_at), delete on sso_subjects to afterword_app;
-- A picture that is the same stays, under its id; another one takes its place.
grant update (id, bytes, created_at) on avatars to afterword_app;
