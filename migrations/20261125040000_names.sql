-- What a name looks like: names that people could take for each other have the same (UTS #39). Filled in by the server for
-- accounts that were made before.
alter table accounts add column name_shape text;

create index accounts_by_shape on accounts (name_shape) where name_shape is not null;
