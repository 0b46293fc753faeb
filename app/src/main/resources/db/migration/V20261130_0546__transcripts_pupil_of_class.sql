-- Pupil, class and year of a case belong together on the day it begins; a later change of class leaves the case as it is.
create function transcript_case_pupil_is_of_class() returns trigger language plpgsql as $$
declare
    begun transcript_case;
begin
    select * into begun from transcript_case where case_number = new.case_number;
    if not exists (select 1 from enrolment e
                   where e.school_code = begun.school_code and e.school_year = begun.school_year
                     and e.class_code = begun.class_code and e.pupil_code = new.pupil_code) then
        raise exception 'pupil is not enrolled in the class and year of case %', new.case_number
            using errcode = 'foreign_key_violation', constraint = 'transcript_case_pupil_of_class';
    end if;
    return new;
end $$;

create trigger transcript_case_pupil_of_class before insert on transcript_case_pupil
    for each row execute function transcript_case_pupil_is_of_class();

create function transcript_case_is_of_pupil() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from enrolment e
                   where e.school_code = new.school_code and e.school_year = new.school_year
                     and e.class_code = new.class_code and e.pupil_code = new.pupil_code) then
        raise exception 'case % is about a pupil of another class', new.case_number
            using errcode = 'foreign_key_violation', constraint = 'transcript_case_of_pupil';
    end if;
    return new;
end $$;

create trigger transcript_case_of_pupil before insert on transcript_case
    for each row when (new.kind = 'PUPIL') execute function transcript_case_is_of_pupil();
