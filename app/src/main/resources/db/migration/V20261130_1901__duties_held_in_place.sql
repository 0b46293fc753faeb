-- Delegations join the one answer to "who may": only while giver and deputy hold their positions, and until revoked.
create or replace view duty_held as
select person_code, role, role as office, school_code as unit, null::text as school_year, null::text as class_code,
       null::text as subject_code, null::smallint as slot, role = 'HT' as personal, valid_from, valid_to,
       null::bigint as delegation_id, null::text as in_place_of, null::text[] as features
from position
union all
select person_code, 'BGH', role, school_code, null, null, null, null, false, valid_from, valid_to, null, null, null
from position where role in ('HT', 'PHT')
union all
select person_code, role, role, school_code, school_year, class_code, subject_code, slot, true, valid_from, valid_to,
       null, null, null
from assignment
union all
select d.deputy, d.role, d.office, d.school_code, null, null, null, null, true,
       greatest(d.valid_from, g.valid_from, h.valid_from), least(d.valid_to, g.valid_to, h.valid_to),
       d.id, d.giver, d.features
from delegation d
join position g on g.person_code = d.giver and g.school_code = d.school_code and g.role = d.role
join position h on h.person_code = d.deputy and h.school_code = d.school_code and h.role = d.office
where not exists (select from delegation_revocation r where r.delegation_id = d.id);
comment on column duty_held.delegation_id is 'Held in somebody else''s place by this delegation; null for what is held by oneself.';
comment on column duty_held.in_place_of is 'In whose place.';
comment on column duty_held.features is 'In these processes alone; null for all.';
