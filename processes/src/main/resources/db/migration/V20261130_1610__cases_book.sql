-- The one book of cases: every run of every process, and who is in it. Numbers go on where they were.
do $$
begin
    if to_regclass('camunda.case_number') is null then
        create sequence case_number;
    else
        alter sequence camunda.case_number set schema public;
    end if;
end $$;

create table process_case (
    case_number text        not null,
    process     text        not null,
    about_kind  text        not null,
    about_key   text        not null,
    school_code text        not null,
    school_year text        not null,
    class_code  text,
    about_code  text,
    cause       text        not null,
    words       text        not null,
    started_by  text,
    parent_case text,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    constraint process_case_pk primary key (case_number),
    constraint process_case_parent_fk foreign key (parent_case) references process_case,
    constraint process_case_about_kind_known
        check (about_kind in ('CLASS', 'CLASS_PERIOD', 'PUPIL', 'REQUEST', 'SCHOOL', 'SCHOOL_PERIOD')),
    constraint process_case_about_whole check (
        (class_code is not null or about_kind not in ('CLASS', 'CLASS_PERIOD', 'PUPIL'))
        and (about_code is null) = (about_kind in ('CLASS', 'SCHOOL'))),
    constraint process_case_case_number_length check (char_length(case_number) <= 100),
    constraint process_case_process_length check (char_length(process) <= 100),
    constraint process_case_about_key_length check (char_length(about_key) <= 400),
    constraint process_case_school_code_length check (char_length(school_code) <= 50),
    constraint process_case_school_year_length check (char_length(school_year) <= 50),
    constraint process_case_class_code_length check (char_length(class_code) <= 20),
    constraint process_case_about_code_length check (char_length(about_code) <= 200),
    constraint process_case_cause_length check (char_length(cause) <= 100),
    constraint process_case_words_length check (char_length(words) <= 2000),
    constraint process_case_started_by_length check (char_length(started_by) <= 50)
);
comment on column process_case.process is 'Id of the process in its model.';
comment on column process_case.about_key is 'What makes two subjects the same: a pupil in whatever class.';
comment on column process_case.class_code is 'The class that it concerns; of a pupil, that of the day it began.';
comment on column process_case.about_code is 'Code of the pupil, the period or the request; null for a class or a school.';
comment on column process_case.cause is 'Why it began, in a word of the process''s own.';
comment on column process_case.words is 'The words of who began it; empty where none were needed.';
comment on column process_case.started_by is 'Code of the person; null where a process began the case by itself.';
comment on column process_case.parent_case is 'The case that its pupil left for this one.';
create unique index process_case_one_running on process_case (process, about_key) where ended_at is null;
create index process_case_of_year on process_case (school_code, school_year, process);

-- A pupil who is sent back leaves the case with the reason and runs alone.
create table process_case_member (
    case_number text not null,
    pupil_code  text not null,
    place       int  not null,
    left_to     text,
    left_reason text,
    left_at     timestamptz,
    constraint process_case_member_pk primary key (case_number, pupil_code),
    constraint process_case_member_case_fk foreign key (case_number) references process_case,
    constraint process_case_member_left_to_fk foreign key (left_to) references process_case,
    constraint process_case_member_left_whole check (num_nonnulls(left_to, left_reason, left_at) in (0, 3)),
    constraint process_case_member_pupil_code_length check (char_length(pupil_code) <= 30),
    constraint process_case_member_left_reason_length check (char_length(left_reason) <= 2000)
);
comment on column process_case_member.place is 'Where the pupil stands in lists of the case, from 1.';
