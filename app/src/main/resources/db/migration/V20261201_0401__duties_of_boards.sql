-- Members of a board by decision join the one answer to "who may": one more branch after those that the view has, whichever
-- these are by now; what it gives is held by oneself, at that school and for no process in particular.
do $$
declare
    branches text := rtrim(pg_get_viewdef('duty_held'::regclass), E'; \n');
    more     int  := (select count(*) - 14 from pg_attribute
                      where attrelid = 'duty_held'::regclass and attnum > 0 and not attisdropped);
begin
    execute 'create or replace view duty_held as ' || branches || '
union all
select person_code, ''QT'', ''QT'', school_code, null, null, null, null, false, valid_from, valid_to, null, null, null'
        || repeat(', false', more) || ' from board_duty';
end
$$;
