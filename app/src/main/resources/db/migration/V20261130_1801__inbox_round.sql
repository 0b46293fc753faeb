-- A round has one name in its case, and one word for it.
alter table inbox_item rename column round_key to round;
comment on column inbox_item.round is 'Name of the signature round that the task is; null when nothing is signed.';
