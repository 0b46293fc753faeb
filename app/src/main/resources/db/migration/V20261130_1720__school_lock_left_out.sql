-- Whom the decision that locks a year leaves out by name: their transcripts may still be finished, their entries stay open.
create table transcript_lock_left_out (
    school_code text not null,
    school_year text not null,
    class_code  text not null,
    pupil_code  text,
    case_number text not null,
    constraint transcript_lock_left_out_year_fk foreign key (school_code, school_year) references school_year,
    constraint transcript_lock_left_out_once unique nulls not distinct (school_code, school_year, class_code, pupil_code)
);
comment on column transcript_lock_left_out.pupil_code is 'Null for the whole class.';
comment on column transcript_lock_left_out.case_number is 'The case in which the principal decided so.';
