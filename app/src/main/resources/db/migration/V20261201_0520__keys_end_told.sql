alter table signing_key add column end_told_at timestamptz;
comment on column signing_key.end_told_at is 'When its holder was told that it ends soon; null: not yet.';
