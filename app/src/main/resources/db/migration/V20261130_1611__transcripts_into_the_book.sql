-- Cases of transcripts and their pupils move into the one book of cases. Of the two registers that were kept, this one
-- knows who is in a case and why it began; the engine's (camunda.case_register) is the same list of numbers.
do $$
declare
    moved   record;
    longest int;
begin
    -- What was longer before there were lengths stays and can be worked with.
    for moved in select * from (values
            ('transcript_case', 'case_number', 'process_case', 'case_number', 100),
            ('transcript_case', 'school_code', 'process_case', 'school_code', 50),
            ('transcript_case', 'school_year', 'process_case', 'school_year', 50),
            ('transcript_case', 'class_code', 'process_case', 'class_code', 20),
            ('transcript_case', 'started_by', 'process_case', 'started_by', 50),
            ('transcript_case', 'reason', 'process_case', 'words', 2000),
            ('transcript_case_pupil', 'pupil_code', 'process_case_member', 'pupil_code', 30),
            ('transcript_case_pupil', 'left_reason', 'process_case_member', 'left_reason', 2000)
        ) as text_column (old_table, old_column, new_table, new_column, most)
    loop
        execute format('select coalesce(max(char_length(%I)), 0) from %I', moved.old_column, moved.old_table)
            into longest;
        if longest > moved.most then
            execute format(
                'alter table %1$I drop constraint %2$I, add constraint %2$I check (char_length(%3$I) <= %4$s)',
                moved.new_table, moved.new_table || '_' || moved.new_column || '_length', moved.new_column, longest);
        end if;
    end loop;
end $$;

insert into process_case (case_number, process, about_kind, about_key, school_code, school_year, class_code, about_code,
                          cause, words, started_by, parent_case, started_at, ended_at)
select case_number,
       case kind when 'LOCK' then 'transcriptLock' else 'transcriptSignoff' end,
       case kind when 'LOCK' then 'SCHOOL_PERIOD' else kind end,
       case kind
           when 'CLASS' then concat_ws('/', 'CLASS', school_code, school_year, class_code)
           when 'PUPIL' then concat_ws('/', 'PUPIL', school_code, school_year, pupil_code)
           else concat_ws('/', 'SCHOOL_PERIOD', school_code, school_year, school_year)
       end,
       school_code, school_year, class_code,
       case kind when 'PUPIL' then pupil_code when 'LOCK' then school_year end,
       cause, reason, started_by, parent_case, started_at, completed_at
from transcript_case;

insert into process_case_member (case_number, pupil_code, place, left_to, left_reason, left_at)
select p.case_number, p.pupil_code,
       row_number() over (partition by p.case_number order by e.ordinal, p.pupil_code),
       p.left_to, p.left_reason, p.left_at
from transcript_case_pupil p
join transcript_case c on c.case_number = p.case_number
left join enrolment e on e.school_code = c.school_code and e.school_year = c.school_year
                     and e.pupil_code = p.pupil_code;

-- A member's paper is found by its case and pupil; nothing is dropped that is not there.
do $$
declare
    lost text;
begin
    select string_agg(p.case_number || ' ' || p.pupil_code, ', ') into lost
    from transcript_case_pupil p
    where p.document_id is not null
      and not exists (select 1 from document d
                      where d.id = p.document_id and d.case_number = p.case_number and d.pupil_code = p.pupil_code);
    if lost is not null then
        raise exception 'papers that their own case does not know: %', lost;
    end if;
    if to_regclass('camunda.case_register') is not null then
        update process_case c set ended_at = r.ended_at
        from camunda.case_register r
        where r.case_number = c.case_number and c.ended_at is null and r.ended_at is not null;
        select string_agg(r.case_number, ', ') into lost
        from camunda.case_register r
        where not exists (select 1 from process_case c where c.case_number = r.case_number);
        if lost is not null then
            raise exception 'cases of the engine that no register of transcripts knows: %', lost;
        end if;
        drop table camunda.case_register;
    end if;
end $$;

drop table transcript_case_pupil, transcript_case;
drop function transcript_case_pupil_is_of_class();
drop function transcript_case_is_of_pupil();

-- Pupil, class and year of a case belong together on the day it begins; a later change of class leaves the case as it is.
create function process_case_member_is_of_class() returns trigger language plpgsql as $$
declare
    begun process_case;
begin
    select * into begun from process_case where case_number = new.case_number;
    if not exists (select 1 from enrolment e
                   where e.school_code = begun.school_code and e.school_year = begun.school_year
                     and (begun.class_code is null or e.class_code = begun.class_code)
                     and e.pupil_code = new.pupil_code) then
        raise exception 'pupil is not enrolled in the class and year of case %', new.case_number
            using errcode = 'foreign_key_violation', constraint = 'process_case_member_of_class';
    end if;
    return new;
end $$;

create trigger process_case_member_of_class before insert on process_case_member
    for each row execute function process_case_member_is_of_class();

create function process_case_is_of_pupil() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from enrolment e
                   where e.school_code = new.school_code and e.school_year = new.school_year
                     and e.class_code = new.class_code and e.pupil_code = new.about_code) then
        raise exception 'case % is about a pupil of another class', new.case_number
            using errcode = 'foreign_key_violation', constraint = 'process_case_of_pupil';
    end if;
    return new;
end $$;

create trigger process_case_of_pupil before insert on process_case
    for each row when (new.about_kind = 'PUPIL') execute function process_case_is_of_pupil();
