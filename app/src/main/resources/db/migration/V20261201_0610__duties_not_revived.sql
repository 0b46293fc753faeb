-- A delegation stands on the offices in which giver and deputy were on its first day: who leaves and comes back needs a new
-- decision.
create or replace view duty_held as
select person_code, role, role as office, school_code as unit, null::text as school_year, null::text as class_code,
       null::text as subject_code, null::smallint as slot, role = 'HT' as personal, valid_from, valid_to,
       null::bigint as delegation_id, null::text as in_place_of, null::text[] as features,
       role in ('LD', 'CV', 'QTCT') as below
from position
union all
select person_code, 'BGH', role, school_code, null, null, null, null, false, valid_from, valid_to, null, null, null, false
from position where role in ('HT', 'PHT')
union all
select person_code, role, role, school_code, school_year, class_code, subject_code, slot, true, valid_from, valid_to,
       null, null, null, false
from assignment
union all
select d.deputy, d.role, d.office, d.school_code, null, null, null, null, true,
       d.valid_from, least(d.valid_to, g.valid_to, h.valid_to),
       d.id, d.giver, d.features, false
from delegation d
join position g on g.person_code = d.giver and g.school_code = d.school_code and g.role = d.role
    and d.valid_from between g.valid_from and coalesce(g.valid_to, 'infinity')
join position h on h.person_code = d.deputy and h.school_code = d.school_code and h.role = d.office
    and d.valid_from between h.valid_from and coalesce(h.valid_to, 'infinity')
where not exists (select from delegation_revocation r where r.delegation_id = d.id)
union all
select person_code, 'QT', 'QT', school_code, null, null, null, null, false, valid_from, valid_to, null, null, null, false
from board_duty;
