-- What somebody entered about who holds what, until a second person answers. Rights never follow from this table.
create table staff_proposal (
    id           bigint      generated always as identity,
    batch        uuid        not null,
    school_code  text        not null,
    kind         text        not null,
    person_code  text        not null,
    full_name    text        not null,
    birth_date   date,
    role         text,
    title        text,
    school_year  text,
    class_code   text,
    subject_code text,
    slot         smallint,
    valid_from   date,
    valid_to     date,
    last_day     date,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    confirmed    boolean,
    reason       text        not null default '',
    constraint staff_proposal_pk primary key (id),
    constraint staff_proposal_school_fk foreign key (school_code) references school,
    constraint staff_proposal_proposer_fk foreign key (proposed_by) references person,
    constraint staff_proposal_decider_fk foreign key (decided_by) references person,
    constraint staff_proposal_kind_known check (kind in
        ('POSITION', 'POSITION_END', 'ASSIGNMENT', 'ASSIGNMENT_END', 'PASSWORD', 'REOPENING')),
    constraint staff_proposal_position_whole check (
        kind not in ('POSITION', 'POSITION_END') or (role is not null and title is not null and valid_from is not null)),
    constraint staff_proposal_assignment_whole check (
        kind not in ('ASSIGNMENT', 'ASSIGNMENT_END')
        or (role is not null and class_code is not null and slot is not null and valid_from is not null)),
    constraint staff_proposal_end_has_day check ((kind in ('POSITION_END', 'ASSIGNMENT_END')) = (last_day is not null)),
    constraint staff_proposal_decided_whole check (
        (decided_by is null) = (decided_at is null) and (decided_by is null) = (confirmed is null)),
    constraint staff_proposal_by_second_person check (
        confirmed is not true or (decided_by <> proposed_by and decided_by <> person_code)),
    constraint staff_proposal_person_code_length check (char_length(person_code) <= 30),
    constraint staff_proposal_full_name_length check (char_length(full_name) <= 150),
    constraint staff_proposal_role_length check (char_length(role) <= 10),
    constraint staff_proposal_title_length check (char_length(title) <= 100),
    constraint staff_proposal_school_year_length check (char_length(school_year) <= 50),
    constraint staff_proposal_class_code_length check (char_length(class_code) <= 20),
    constraint staff_proposal_subject_code_length check (char_length(subject_code) <= 30),
    constraint staff_proposal_reason_length check (char_length(reason) <= 500)
);
comment on column staff_proposal.batch is 'What was entered together: one act on a page, or one file.';
comment on column staff_proposal.full_name is 'Enters the staff with the first position, where the person is not there yet.';
comment on column staff_proposal.confirmed is 'Null while it waits.';
create index staff_proposal_waiting on staff_proposal (school_code, id) where decided_at is null;
create index staff_proposal_decided on staff_proposal (school_code, decided_at desc) where decided_at is not null;
