create sequence if not exists camunda.case_number;

create table if not exists camunda.case_register (
  case_number text        not null constraint case_register_pk primary key,
  process     text        not null,
  subject_key text        not null,
  school_code text        not null,
  school_year text        not null,
  class_code  text,
  pupil_code  text,
  started_at  timestamptz not null,
  ended_at    timestamptz
);

create unique index if not exists case_register_one_running
  on camunda.case_register (process, subject_key) where ended_at is null;

comment on table camunda.case_register is 'All cases; the index over the running ones allows one per subject';
comment on column camunda.case_register.class_code is 'null for a case about the whole school';
comment on column camunda.case_register.pupil_code is 'null for a case about a class or the school';
comment on column camunda.case_register.ended_at is 'null while the case runs';
