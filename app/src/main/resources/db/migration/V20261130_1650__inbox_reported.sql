-- Late tasks that were reported to whoever answers for them; few, and looked for at every visit of such a person.
create index inbox_item_reported on inbox_item (school_code, due_order, task_id)
    where closed_at is null and escalated_at is not null;
comment on column inbox_item.reminded_at is 'When the reminder''s timer fired; null before, and where there is none.';
comment on column inbox_item.escalated_at is 'When whoever answers for the role was told that the task is late; null before.';
