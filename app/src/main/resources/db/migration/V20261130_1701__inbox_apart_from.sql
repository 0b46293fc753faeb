-- What a person did in a case can keep a later task of it from that person; the row says which acts those are.
alter table inbox_item add column apart_from text[] not null default '{}';
comment on column inbox_item.apart_from is 'Elements of the same case: whoever completed one of them does not do this task.';

-- Open tasks of clerks, made before: whoever signed as principal does not seal.
update inbox_item i
set apart_from = array(select distinct d.element from inbox_item d
                       where d.case_number = i.case_number and d.role = 'HT' and d.round_key is not null)
where i.closed_at is null and i.role = 'VT';
