-- The one answer to "who may": positions, groups of them, dated assignments. Only here do roles stand by name in SQL.
create view duty_held as
select person_code, role, role as office, school_code as unit, null::text as school_year, null::text as class_code,
       null::text as subject_code, null::smallint as slot, role = 'HT' as personal, valid_from, valid_to
from position
union all
select person_code, 'BGH', role, school_code, null, null, null, null, false, valid_from, valid_to
from position where role in ('HT', 'PHT')
union all
select person_code, role, role, school_code, school_year, class_code, subject_code, slot, true, valid_from, valid_to
from assignment;
comment on view duty_held is 'Who holds which role where, from the first day to the last; a line without a class holds for all of its unit.';
comment on column duty_held.office is 'What gives the role: the principal and a vice principal both hold BGH.';
comment on column duty_held.personal is 'Whether one person holds it by nature, so that its tasks are that person''s own and no group''s.';
