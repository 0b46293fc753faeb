-- What teachers enter. A missed assessment is stored apart from one not entered: the first counts 0 / CĐ, the second blocks.
create table mark (
    pupil_code   text     not null,
    school_code  text     not null,
    school_year  text     not null,
    subject_code text     not null,
    term         smallint not null,
    kind         text     not null,
    position     smallint not null,
    score        numeric(3, 1),
    level        text,
    missed       boolean  not null default false,
    entered_by   text     not null,
    entered_at   timestamptz not null,
    constraint mark_pk primary key (school_code, school_year, pupil_code, subject_code, term, kind, position),
    constraint mark_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment,
    constraint mark_subject_fk foreign key (subject_code) references subject,
    constraint mark_term_known check (term in (1, 2)),
    constraint mark_kind_known check (kind in ('TX', 'GK', 'CK', 'LEVEL')),
    constraint mark_position_range check (position between 1 and 4 and (kind = 'TX' or position = 1)),
    constraint mark_score_range check (score between 0 and 10),
    constraint mark_level_known check (level in ('Đ', 'CĐ')),
    constraint mark_one_value check (num_nonnulls(score, level) = case when missed then 0 else 1 end)
);
comment on column mark.kind is 'TX, GK, CK: regular, mid-term, end-term score; LEVEL: the term''s result of a comment-only subject.';

-- The trace of every change of something already entered: of marks, and of remarks, conduct, absences, comments.
create table mark_change (
    id           bigint      generated always as identity,
    pupil_code   text        not null,
    school_code  text        not null,
    school_year  text        not null,
    subject_code text,
    term         smallint,
    kind         text        not null,
    position     smallint    not null,
    old_value    text,
    new_value    text,
    reason       text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    after_render boolean     not null,
    constraint mark_change_pk primary key (id),
    constraint mark_change_kind_known check (kind in
        ('TX', 'GK', 'CK', 'LEVEL', 'REMARK', 'EXEMPTION', 'CONDUCT', 'ABSENCES', 'COMMENT')),
    constraint mark_change_reason_given check (char_length(reason) between 1 and 1000)
);
comment on column mark_change.subject_code is 'Null for conduct, absences and the homeroom teacher''s comment.';
comment on column mark_change.term is 'Null for what is entered once a year.';
comment on column mark_change.after_render is 'True for a correction after a transcript was made of the mark: these are counted on the transcript.';
create index mark_change_pupil on mark_change (school_code, school_year, pupil_code);

create table subject_remark (
    pupil_code   text not null,
    school_code  text not null,
    school_year  text not null,
    subject_code text not null,
    remark       text not null,
    constraint subject_remark_pk primary key (school_code, school_year, pupil_code, subject_code),
    constraint subject_remark_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment,
    constraint subject_remark_subject_fk foreign key (subject_code) references subject,
    constraint subject_remark_length check (char_length(remark) between 1 and 500)
);

create table exemption (
    pupil_code   text not null,
    school_code  text not null,
    school_year  text not null,
    subject_code text not null,
    reason       text not null,
    constraint exemption_pk primary key (school_code, school_year, pupil_code, subject_code),
    constraint exemption_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment,
    constraint exemption_subject_fk foreign key (subject_code) references subject
);

create table conduct (
    pupil_code  text     not null,
    school_code text     not null,
    school_year text     not null,
    term        smallint not null,
    level       text     not null,
    constraint conduct_pk primary key (school_code, school_year, pupil_code, term),
    constraint conduct_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment,
    constraint conduct_term_known check (term in (1, 2)),
    constraint conduct_level_known check (level in ('TOT', 'KHA', 'DAT', 'CHUA_DAT'))
);

-- Absences of the year and the homeroom teacher's comment, one row a pupil.
create table homeroom_entry (
    pupil_code  text     not null,
    school_code text     not null,
    school_year text     not null,
    absences    smallint,
    comment     text,
    constraint homeroom_entry_pk primary key (school_code, school_year, pupil_code),
    constraint homeroom_entry_enrolment_fk foreign key (school_code, school_year, pupil_code) references enrolment,
    constraint homeroom_entry_absences_range check (absences between 0 and 300),
    constraint homeroom_entry_comment_length check (char_length(comment) between 1 and 1000)
);
comment on column homeroom_entry.absences is 'Buổi, with and without leave (TT 22/2021 Đ12.1c); null until entered.';

-- Files that were checked and wait for their confirmation; kept a day at most.
create table import_draft (
    id           uuid        not null,
    person_code  text        not null,
    kind         text        not null,
    school_code  text        not null,
    school_year  text        not null,
    class_code   text,
    subject_code text,
    term         smallint,
    file_name    text        not null,
    content      bytea       not null,
    created_at   timestamptz not null,
    constraint import_draft_pk primary key (id),
    constraint import_draft_kind_known check (kind in
        ('PUPILS', 'MARKS', 'STAFF', 'ASSIGNMENTS', 'CONDUCT', 'ABSENCES', 'COMMENTS')),
    constraint import_draft_size check (octet_length(content) between 1 and 10485760)
);
comment on table import_draft is 'A class, subject and term are null where the kind of file is not about one.';
