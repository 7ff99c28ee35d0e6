-- What somebody wrote as a guest becomes theirs once they have an account; the guest is gone then.
grant delete on guests to afterword_app;
