-- The same for tables that came together with the lengths and have none of their own yet.
do $$
declare
    wanted record;
    longest int;
begin
    for wanted in
        select * from (values
            ('audit_event', 'address', 100),
            ('security_event', 'person_code', 50),
            ('security_event', 'address', 100),
            ('security_event', 'detail', 200),
            ('staff_proposal', 'person_code', 30),
            ('staff_proposal', 'full_name', 150),
            ('staff_proposal', 'role', 30),
            ('staff_proposal', 'title', 100),
            ('staff_proposal', 'school_year', 50),
            ('staff_proposal', 'class_code', 20),
            ('staff_proposal', 'subject_code', 30),
            ('staff_proposal', 'reason', 500)
        ) as wanted (tab, col, most)
        where exists (select 1 from information_schema.columns c
                      where c.table_schema = 'public' and c.table_name = tab and c.column_name = col)
          and not exists (select 1 from pg_constraint k
                          where k.conrelid = to_regclass('public.' || tab) and k.conname = tab || '_' || col || '_length')
    loop
        execute format('select coalesce(max(char_length(%I)), 0) from %I', wanted.col, wanted.tab) into longest;
        execute format(
            'alter table %I add constraint %I check (char_length(%I) <= %s)',
            wanted.tab, wanted.tab || '_' || wanted.col || '_length', wanted.col, greatest(wanted.most, longest));
    end loop;
end $$;
