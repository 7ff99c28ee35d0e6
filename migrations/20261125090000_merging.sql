-- Where both of two accounts that become one were members, one of the two members goes; a picture goes along.
grant delete on members to afterword_app;
grant update (account_id) on avatars to afterword_app;
