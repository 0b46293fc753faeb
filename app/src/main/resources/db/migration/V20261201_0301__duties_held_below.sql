-- People of an office above the schools hold positions too: its head, its officers, its administrator. What they hold, they
-- hold in the whole subtree of their unit, and nowhere else.
alter table position drop constraint position_school_fk;
alter table position add constraint position_unit_fk foreign key (school_code) references org_unit;
comment on column position.school_code is 'Code of the unit: a school, or an office above the schools.';
alter table position drop constraint position_role_known;
alter table position add constraint position_role_known
    check (role in ('HT', 'PHT', 'TTCM', 'VT', 'QT', 'TB', 'GV', 'TTRA', 'LD', 'CV', 'QTCT'));

create function position_fits_its_unit() returns trigger
    language plpgsql as $$
begin
    if (new.role in ('LD', 'CV', 'QTCT')) = ((select kind from org_unit where code = new.school_code) = 'SCHOOL') then
        perform org_unit_refuse('position_fits_unit');
    end if;
    return new;
end
$$;
create trigger position_fits_unit before insert or update of role, school_code on position
    for each row execute function position_fits_its_unit();

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
       greatest(d.valid_from, g.valid_from, h.valid_from), least(d.valid_to, g.valid_to, h.valid_to),
       d.id, d.giver, d.features, false
from delegation d
join position g on g.person_code = d.giver and g.school_code = d.school_code and g.role = d.role
join position h on h.person_code = d.deputy and h.school_code = d.school_code and h.role = d.office
where not exists (select from delegation_revocation r where r.delegation_id = d.id);
comment on column duty_held.below is 'Held in the whole subtree of the unit, by who is below it on the day.';
