-- Page 1 of the transcript names the family (TT 22/2021, form of the học bạ); empty is unknown.
alter table pupil
    add column policy text not null default '',
    add column father_name text not null default '',
    add column father_occupation text not null default '',
    add column mother_name text not null default '',
    add column mother_occupation text not null default '',
    add column guardian_name text not null default '',
    add column guardian_occupation text not null default '';
comment on column pupil.policy is 'Con liệt sĩ, con thương binh …: as the form prints it.';
