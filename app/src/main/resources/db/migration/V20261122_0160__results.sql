-- Computed results with the rule set and the reasons; recomputed when an entry changes.
create table result (
    pupil_code  text        not null,
    school_code text        not null,
    school_year text        not null,
    rule_set    text        not null,
    assessed    jsonb       not null,
    input       bytea       not null,
    computed_at timestamptz not null,
    constraint result_pk primary key (school_code, school_year, pupil_code),
    constraint result_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment
);
comment on column result.input is 'SHA-256 of what the rules were given: an unchanged input is not computed again.';
comment on column result.assessed is 'Averages and levels per subject and term, conduct, learning, decision, each with its reasons.';

create table promotion_decision (
    pupil_code   text        not null,
    school_code  text        not null,
    school_year  text        not null,
    decision     text        not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    constraint promotion_decision_pk primary key (school_code, school_year, pupil_code),
    constraint promotion_decision_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment,
    constraint promotion_decision_known check (decision in ('PROMOTED', 'SUMMER', 'NOT_PROMOTED'))
);
