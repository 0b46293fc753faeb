-- School, people, classes, pupils, dated assignments, calendar. Codes are born once and never changed (S001 Đ6).
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable; searching by name without accents needs an immutable form for its index.
create function plain_text(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, replace(replace(value, 'đ', 'd'), 'Đ', 'D')));
comment on function plain_text is 'Vietnamese text without accents, in lower case: "Đỗ Thị Ánh" becomes "do thi anh".';

create table school (
    code             text        not null,
    name             text        not null,
    short_name       text        not null,
    abbreviation     text        not null,
    superior         text        not null,
    commune          text        not null,
    province         text        not null,
    force_password_change boolean not null default true,
    constraint school_pk primary key (code)
);
comment on column school.short_name is 'Letters of the account rule, S002 Đ3.2: THCS Nguyễn Du is thcsnd.';
comment on column school.abbreviation is 'Letters in a paper''s symbol, NĐ 30/2020: THCSND in Số: 05/QĐ-THCSND.';

create table school_year (
    school_code text not null,
    code        text not null,
    starts_on   date not null,
    ends_on     date not null,
    constraint school_year_pk primary key (school_code, code),
    constraint school_year_school_fk foreign key (school_code) references school,
    constraint school_year_code_shape check (code ~ '^\d{4}-\d{4}$'),
    constraint school_year_order check (starts_on < ends_on)
);

create table term (
    school_code text     not null,
    school_year text     not null,
    number      smallint not null,
    starts_on   date     not null,
    ends_on     date     not null,
    constraint term_pk primary key (school_code, school_year, number),
    constraint term_year_fk foreign key (school_code, school_year) references school_year,
    constraint term_number_known check (number in (1, 2)),
    constraint term_order check (starts_on < ends_on)
);

create table subject (
    code              text     not null,
    name              text     not null,
    kind              text     not null,
    lessons_per_year  smallint not null,
    ordinal           smallint not null,
    constraint subject_pk primary key (code),
    constraint subject_kind_known check (kind in ('SCORE', 'COMMENT')),
    constraint subject_lessons_positive check (lessons_per_year > 0)
);
comment on column subject.lessons_per_year is 'Decides the number of regular scores a term: TT 22/2021 Đ6.3.';

create table person (
    code        text not null,
    full_name   text not null,
    birth_date  date,
    status      text not null default 'ACTIVE',
    constraint person_pk primary key (code),
    constraint person_status_known check (status in ('ACTIVE', 'LEFT'))
);

-- What somebody is in the school, with dates: principal, vice principal, clerk, administrator …
create table position (
    id          bigint generated always as identity,
    person_code text not null,
    school_code text not null,
    role        text not null,
    title       text not null,
    valid_from  date not null,
    valid_to    date,
    constraint position_pk primary key (id),
    constraint position_person_fk foreign key (person_code) references person,
    constraint position_school_fk foreign key (school_code) references school,
    constraint position_role_known check (role in ('HT', 'PHT', 'TTCM', 'VT', 'QT', 'TB', 'GV', 'TTRA')),
    constraint position_order check (valid_to is null or valid_from <= valid_to)
);
comment on column position.valid_to is 'Last day in the position; null while it is held.';
create index position_person on position (person_code);

create table school_class (
    school_code text     not null,
    school_year text     not null,
    code        text     not null,
    grade       smallint not null,
    constraint school_class_pk primary key (school_code, school_year, code),
    constraint school_class_year_fk foreign key (school_code, school_year) references school_year,
    constraint school_class_grade_known check (grade between 1 and 12)
);

-- Who teaches what to which class, who is its homeroom teacher, and since when.
create table assignment (
    id           bigint generated always as identity,
    person_code  text     not null,
    school_code  text     not null,
    school_year  text     not null,
    class_code   text     not null,
    role         text     not null,
    subject_code text,
    slot         smallint not null default 1,
    valid_from   date     not null,
    valid_to     date,
    constraint assignment_pk primary key (id),
    constraint assignment_person_fk foreign key (person_code) references person,
    constraint assignment_class_fk foreign key (school_code, school_year, class_code) references school_class,
    constraint assignment_subject_fk foreign key (subject_code) references subject,
    constraint assignment_role_known check (role in ('GVBM', 'GVCN')),
    constraint assignment_subject_iff_gvbm check ((role = 'GVBM') = (subject_code is not null)),
    constraint assignment_slot_known check (slot between 1 and 3),
    constraint assignment_order check (valid_to is null or valid_from <= valid_to)
);
comment on column assignment.slot is 'A subject taught by several teachers has a slot, and a signature field, for each.';
create index assignment_class on assignment (school_code, school_year, class_code);
create index assignment_person on assignment (person_code);

create table pupil (
    code            text not null,
    personal_id     text not null,
    full_name       text not null,
    birth_date      date not null,
    gender          text not null,
    ethnicity       text not null,
    birth_place     text not null,
    address         text not null,
    register_number text not null,
    constraint pupil_pk primary key (code),
    constraint pupil_personal_id_unique unique (personal_id),
    constraint pupil_personal_id_shape check (personal_id ~ '^\d{12}$'),
    constraint pupil_gender_known check (gender in ('NAM', 'NU'))
);
comment on column pupil.code is 'Mã học sinh, 10 digits, immutable (TT 42/2021 Đ10).';
comment on column pupil.personal_id is 'Số định danh cá nhân, 12 digits (NĐ 88/2026 Đ9.1).';

create table enrolment (
    pupil_code  text     not null,
    school_code text     not null,
    school_year text     not null,
    class_code  text     not null,
    ordinal     smallint not null,
    status      text     not null default 'STUDYING',
    constraint enrolment_pk primary key (school_code, school_year, pupil_code),
    constraint enrolment_pupil_fk foreign key (pupil_code) references pupil,
    constraint enrolment_class_fk foreign key (school_code, school_year, class_code) references school_class,
    constraint enrolment_status_known check (status in ('STUDYING', 'TRANSFERRED', 'LEFT'))
);
create index enrolment_class on enrolment (school_code, school_year, class_code);

-- Days that differ from the week's rule (Monday to Friday work, weekends rest).
create table calendar_day (
    day     date    not null,
    working boolean not null,
    note    text    not null,
    constraint calendar_day_pk primary key (day)
);

-- Yearly, gapless numbers of papers (NĐ 30/2020 Đ15).
create table paper_number (
    school_code text     not null,
    year        smallint not null,
    symbol      text     not null,
    last_number int      not null,
    constraint paper_number_pk primary key (school_code, year, symbol),
    constraint paper_number_positive check (last_number > 0)
);
