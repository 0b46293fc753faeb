-- The tree of units: departments, communes, schools, the offices of districts of past years. Codes are given once, never
-- changed, never given again (TT 42/2021 Đ10, S001 Đ6); names, levels and parents are dated rows that are only added to.
create table org_unit (
    code  text not null,
    kind  text not null,
    since date not null,
    constraint org_unit_pk primary key (code),
    constraint org_unit_kind_known check (kind in ('DEPARTMENT', 'DISTRICT', 'COMMUNE', 'SCHOOL'))
);
comment on column org_unit.kind is 'Sở GDĐT; Phòng GDĐT (until 30/6/2025); UBND xã, phường; a school or centre.';
comment on column org_unit.since is 'First day.';

create table org_unit_name (
    unit_code  text not null,
    valid_from date not null,
    name       text not null,
    level      text,
    ownership  text,
    constraint org_unit_name_pk primary key (unit_code, valid_from),
    constraint org_unit_name_unit_fk foreign key (unit_code) references org_unit,
    constraint org_unit_name_said check (name ~ '\S'),
    constraint org_unit_name_level_known
        check (level in ('MN', 'TH', 'THCS', 'THPT', 'SEVERAL', 'GDTX', 'GDNN_GDTX')),
    constraint org_unit_name_ownership_known check (ownership in ('PUBLIC', 'COMMUNITY', 'PRIVATE'))
);
comment on table org_unit_name is 'What a unit is called and is from that day, until the next row.';

create table org_unit_parent (
    unit_code   text not null,
    valid_from  date not null,
    parent_code text,
    constraint org_unit_parent_pk primary key (unit_code, valid_from),
    constraint org_unit_parent_unit_fk foreign key (unit_code) references org_unit,
    constraint org_unit_parent_parent_fk foreign key (parent_code) references org_unit,
    constraint org_unit_parent_other check (parent_code <> unit_code)
);
comment on table org_unit_parent is 'Under whom a unit stands from that day, until the next row; null: under nobody that is known here.';
create index org_unit_parent_parent on org_unit_parent (parent_code);

create table org_unit_end (
    unit_code      text not null,
    how            text not null,
    last_day       date not null,
    successor_code text,
    keeper_code    text not null,
    basis          text not null,
    constraint org_unit_end_pk primary key (unit_code),
    constraint org_unit_end_unit_fk foreign key (unit_code) references org_unit,
    constraint org_unit_end_successor_fk foreign key (successor_code) references org_unit,
    constraint org_unit_end_keeper_fk foreign key (keeper_code) references org_unit,
    constraint org_unit_end_how_known check (how in ('MERGED', 'CLOSED')),
    constraint org_unit_end_successor_of_merged check ((how = 'MERGED') = (successor_code is not null)),
    constraint org_unit_end_other check (unit_code <> keeper_code and unit_code <> coalesce(successor_code, keeper_code)),
    constraint org_unit_end_basis_said check (basis ~ '\S'),
    constraint org_unit_end_basis_length check (char_length(basis) <= 300)
);
comment on column org_unit_end.keeper_code is 'Who keeps the archive; when that unit ends too, it names the next.';
comment on column org_unit_end.basis is 'Number and day of the decision.';
create index org_unit_end_keeper on org_unit_end (keeper_code);

do $$
begin
    execute format('alter table org_unit add constraint org_unit_code_length check (char_length(code) <= %s)',
        greatest(50, (select max(char_length(code)) from school)));
    execute format('alter table org_unit_name add constraint org_unit_name_name_length check (char_length(name) <= %s)',
        greatest(200, (select max(char_length(name)) from school)));
end $$;

-- Who stands directly above whom on a day. One that is no more stays where it stood on its last day, and with its keeper.
create function org_unit_edges(day date) returns table (unit_code text, above text)
    language sql stable as $$
    select u.code, p.parent_code
    from org_unit u
    left join org_unit_end e on e.unit_code = u.code
    cross join lateral (select parent_code from org_unit_parent p
                        where p.unit_code = u.code and p.valid_from <= least(day, e.last_day)
                        order by p.valid_from desc limit 1) p
    where p.parent_code is not null
    union
    select e.unit_code, e.keeper_code from org_unit_end e where e.last_day < day
$$;
create function org_unit_above(unit text, day date) returns table (code text)
    language sql stable as $$
    with recursive edge as materialized (select * from org_unit_edges(day)),
    way as (select unit as code union select edge.above from way join edge on edge.unit_code = way.code)
    select way.code from way
$$;
comment on function org_unit_above is 'The unit itself and whoever sees it from above on that day.';
create function org_unit_below(unit text, day date) returns table (code text)
    language sql stable as $$
    with recursive edge as materialized (select * from org_unit_edges(day)),
    way as (select unit as code union select edge.unit_code from way join edge on edge.above = way.code)
    select way.code from way
$$;
comment on function org_unit_below is 'The unit itself and whatever it sees below it on that day: its subtree.';
create function org_unit_path(unit text, day date) returns table (code text, steps int)
    language sql stable as $$
    with recursive way(code, steps) as (
        select unit, 0
        union all
        select p.parent_code, way.steps + 1
        from way cross join lateral (select parent_code from org_unit_parent p
                                     where p.unit_code = way.code and p.valid_from <= day
                                     order by p.valid_from desc limit 1) p
        where p.parent_code is not null)
    select way.code, way.steps from way
$$;
comment on function org_unit_path is 'The way from a unit to its root as of that day; steps from 0.';

create function org_unit_refuse(reason text) returns void
    language plpgsql as $$
begin
    raise exception '%', reason using errcode = 'check_violation', constraint = reason;
end
$$;
comment on function org_unit_refuse is 'Refuses what does not fit into the tree; the reason stands where the name of a constraint does.';

create function org_unit_name_is_in_order() returns trigger
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock(20261201);
    if exists (select from org_unit_end where unit_code = new.unit_code) then
        perform org_unit_refuse('org_unit_ended');
    end if;
    if new.valid_from < (select since from org_unit where code = new.unit_code)
        or exists (select from org_unit_name n where n.unit_code = new.unit_code and n.valid_from >= new.valid_from) then
        perform org_unit_refuse('org_unit_name_order');
    end if;
    if ((select kind from org_unit where code = new.unit_code) = 'SCHOOL') <> (new.level is not null)
        or (new.level is null) <> (new.ownership is null) then
        perform org_unit_refuse('org_unit_name_level_of_school');
    end if;
    return new;
end
$$;
create trigger org_unit_name_in_order before insert on org_unit_name
    for each row execute function org_unit_name_is_in_order();

create function org_unit_parent_is_in_order() returns trigger
    language plpgsql as $$
declare
    each_day date;
begin
    -- Two moves at the same time could close a cycle that neither sees.
    perform pg_advisory_xact_lock(20261201);
    if exists (select from org_unit_end where unit_code = new.unit_code) then
        perform org_unit_refuse('org_unit_ended');
    end if;
    if new.valid_from < (select since from org_unit where code = new.unit_code)
        or exists (select from org_unit_parent p where p.unit_code = new.unit_code and p.valid_from >= new.valid_from) then
        perform org_unit_refuse('org_unit_parent_order');
    end if;
    if new.parent_code is null then
        return new;
    end if;
    if exists (select from org_unit_end where unit_code = new.parent_code) then
        perform org_unit_refuse('org_unit_parent_ended');
    end if;
    if exists (select from org_unit u where u.code = new.parent_code and u.since > new.valid_from) then
        perform org_unit_refuse('org_unit_parent_later');
    end if;
    if exists (select from org_unit u where u.code = new.parent_code and u.kind = 'SCHOOL') then
        perform org_unit_refuse('org_unit_parent_school');
    end if;
    for each_day in
        select new.valid_from union select p.valid_from from org_unit_parent p where p.valid_from > new.valid_from
    loop
        if exists (select from org_unit_path(new.parent_code, each_day) w where w.code = new.unit_code) then
            perform org_unit_refuse('org_unit_parent_cycle');
        end if;
    end loop;
    return new;
end
$$;
create trigger org_unit_parent_in_order before insert on org_unit_parent
    for each row execute function org_unit_parent_is_in_order();

create function org_unit_end_is_in_order() returns trigger
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock(20261201);
    if new.last_day < (select max(valid_from) from (
            select valid_from from org_unit_name where unit_code = new.unit_code
            union all select valid_from from org_unit_parent where unit_code = new.unit_code
            union all select since from org_unit where code = new.unit_code) known) then
        perform org_unit_refuse('org_unit_end_order');
    end if;
    if exists (select from org_unit_end where unit_code in (new.successor_code, new.keeper_code)) then
        perform org_unit_refuse('org_unit_end_heir_ended');
    end if;
    if exists (select from org_unit where code in (new.successor_code, new.keeper_code) and since > new.last_day + 1) then
        perform org_unit_refuse('org_unit_end_heir_later');
    end if;
    if exists (
        select from org_unit_parent p
        left join org_unit_end e on e.unit_code = p.unit_code
        where p.parent_code = new.unit_code
          and (e.last_day is null or e.last_day > new.last_day)
          and not exists (select from org_unit_parent later
                          where later.unit_code = p.unit_code and later.valid_from > p.valid_from
                            and later.valid_from <= new.last_day + 1)) then
        perform org_unit_refuse('org_unit_end_not_empty');
    end if;
    return new;
end
$$;
create trigger org_unit_end_in_order before insert on org_unit_end
    for each row execute function org_unit_end_is_in_order();

create function org_unit_is_whole() returns trigger
    language plpgsql as $$
begin
    if not exists (select from org_unit_name where unit_code = new.code and valid_from = new.since)
        or not exists (select from org_unit_parent where unit_code = new.code and valid_from = new.since) then
        perform org_unit_refuse('org_unit_whole');
    end if;
    return null;
end
$$;
create constraint trigger org_unit_whole after insert on org_unit deferrable initially deferred
    for each row execute function org_unit_is_whole();

create function org_unit_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'the tree of units and its history are append-only';
end
$$;
create trigger org_unit_append_only before update or delete or truncate on org_unit
    for each statement execute function org_unit_is_append_only();
create trigger org_unit_name_append_only before update or delete or truncate on org_unit_name
    for each statement execute function org_unit_is_append_only();
create trigger org_unit_parent_append_only before update or delete or truncate on org_unit_parent
    for each statement execute function org_unit_is_append_only();
create trigger org_unit_end_append_only before update or delete or truncate on org_unit_end
    for each statement execute function org_unit_is_append_only();

-- Each school is a unit. What was entered before there were units says its level by its name; the software founded lower
-- secondary schools.
create function org_unit_level_of(name text) returns text
    language sql immutable strict as $$
    select case
        when name ~* '(GDNN|giáo dục nghề nghiệp)' then 'GDNN_GDTX'
        when name ~* '(GDTX|giáo dục thường xuyên)' then 'GDTX'
        when name ~* '(\mTHCS\M|trung học cơ sở)' and name ~* '(\mTH\M|tiểu học|THPT|trung học phổ thông)' then 'SEVERAL'
        when name ~* '(THPT|trung học phổ thông)' then 'THPT'
        when name ~* '(\mTH\M|tiểu học)' then 'TH'
        when name ~* '(mầm non|mẫu giáo)' then 'MN'
        else 'THCS'
    end
$$;
create function org_unit_of_school(school text, school_name text, first_day date) returns void
    language plpgsql as $$
begin
    insert into org_unit (code, kind, since) values (school, 'SCHOOL', first_day);
    insert into org_unit_name (unit_code, valid_from, name, level, ownership)
    values (school, first_day, school_name, org_unit_level_of(school_name), 'PUBLIC');
    insert into org_unit_parent (unit_code, valid_from, parent_code) values (school, first_day, null);
end
$$;

select org_unit_of_school(s.code, s.name, least(
    (select min(starts_on) from school_year y where y.school_code = s.code),
    (select min(valid_from) from position p where p.school_code = s.code),
    (now() at time zone 'Asia/Ho_Chi_Minh')::date))
from school s;
set constraints all immediate;

create function school_has_a_unit() returns trigger
    language plpgsql as $$
begin
    if not exists (select from org_unit where code = new.code) then
        perform org_unit_of_school(new.code, new.name, (now() at time zone 'Asia/Ho_Chi_Minh')::date);
    elsif (select kind from org_unit where code = new.code) <> 'SCHOOL' then
        perform org_unit_refuse('school_is_a_school');
    end if;
    return new;
end
$$;
create trigger school_with_a_unit before insert on school
    for each row execute function school_has_a_unit();
alter table school add constraint school_unit_fk foreign key (code) references org_unit;
