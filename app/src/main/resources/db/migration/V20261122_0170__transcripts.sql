-- One row a case: a class and year, or one pupil that runs alone.
create table transcript_case (
    case_number text        not null,
    school_code text        not null,
    school_year text        not null,
    class_code  text,
    pupil_code  text,
    kind        text        not null,
    cause       text        not null,
    reason      text        not null,
    parent_case text,
    started_by  text,
    started_at  timestamptz not null,
    completed_at timestamptz,
    constraint transcript_case_pk primary key (case_number),
    constraint transcript_case_kind_known check (kind in ('CLASS', 'PUPIL', 'LOCK')),
    constraint transcript_case_cause_known
        check (cause in ('YEAR_END', 'RETURNED', 'TRANSFER', 'CORRECTION', 'CERTIFICATE'))
);
comment on column transcript_case.reason is 'The words of who began it; empty where none were needed.';
comment on column transcript_case.started_by is 'Code of the person; null where the process itself began the case.';
create unique index transcript_case_one_class on transcript_case (school_code, school_year, class_code)
    where kind = 'CLASS' and completed_at is null;
create unique index transcript_case_one_pupil on transcript_case (school_code, school_year, pupil_code)
    where kind = 'PUPIL' and completed_at is null;

-- The pupils of a case; one who is sent back leaves it with the reason and runs alone.
create table transcript_case_pupil (
    case_number text not null,
    pupil_code  text not null,
    document_id uuid,
    left_reason text,
    left_to     text,
    left_at     timestamptz,
    constraint transcript_case_pupil_pk primary key (case_number, pupil_code),
    constraint transcript_case_pupil_case_fk foreign key (case_number) references transcript_case,
    constraint transcript_case_pupil_left_whole check ((left_at is null) = (left_reason is null))
);
create index transcript_case_pupil_document on transcript_case_pupil (document_id);

create table transcript_lock (
    school_code  text        not null,
    school_year  text        not null,
    document_id  uuid        not null,
    locked_by    text        not null,
    locked_at    timestamptz not null,
    constraint transcript_lock_pk primary key (school_code, school_year),
    constraint transcript_lock_year_fk foreign key (school_code, school_year) references school_year
);
