-- The lessons of a subject differ by grade (TT 32/2018/TT-BGDĐT): Công nghệ has 35 in grades 6 and 7, 52 in 8 and 9.
create table subject_lessons (
    subject_code     text     not null,
    grade            smallint not null,
    lessons_per_year smallint not null,
    constraint subject_lessons_pk primary key (subject_code, grade),
    constraint subject_lessons_subject_fk foreign key (subject_code) references subject,
    constraint subject_lessons_grade_known check (grade between 1 and 12),
    constraint subject_lessons_positive check (lessons_per_year > 0)
);
comment on table subject_lessons is 'A subject is taught in the grades that have a row here.';
comment on column subject_lessons.lessons_per_year is 'Decides the number of regular scores a term: TT 22/2021 Đ6.3.';

-- Until now every school had the subjects of grades 6 to 9.
insert into subject_lessons (subject_code, grade, lessons_per_year)
select code, grade, case when code = 'CONGNGHE' and grade <= 7 then 35 else lessons_per_year end
from subject cross join generate_series(6, 9) as grade;

alter table subject drop column lessons_per_year;
