-- The inbox's own read model: written in the engine's transaction, never queried from the engine.
create table inbox_item (
    task_id      text        not null,
    case_number  text        not null,
    feature      text        not null,
    element      text        not null,
    page         text        not null,
    role         text        not null,
    school_code  text        not null,
    school_year  text        not null,
    class_code   text,
    subject_code text,
    slot         smallint,
    round_key    text,
    about        text,
    created_at   timestamptz not null,
    due_at       timestamptz,
    reminded_at  timestamptz,
    escalated_at timestamptz,
    claimed_by   text,
    claimed_at   timestamptz,
    closed_at    timestamptz,
    closed_by    text,
    outcome      text,
    due_order    timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
    constraint inbox_item_pk primary key (task_id),
    constraint inbox_item_claimed_whole check ((claimed_by is null) = (claimed_at is null))
);
comment on column inbox_item.due_order is 'Lists run along it with the task id: what is due first comes first, what has no date last.';
-- A list is a short walk along one of these, however many tasks are open.
create index inbox_item_class on inbox_item (school_code, role, class_code, due_order, task_id) where closed_at is null;
create index inbox_item_role on inbox_item (school_code, role, due_order, task_id) where closed_at is null;
create index inbox_item_claimed on inbox_item (claimed_by, due_order, task_id) where closed_at is null;
create index inbox_item_done on inbox_item (closed_by, closed_at desc, task_id) where closed_at is not null;
create index inbox_item_case on inbox_item (case_number);
