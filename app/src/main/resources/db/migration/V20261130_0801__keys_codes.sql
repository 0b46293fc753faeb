-- A key is made with a code that somebody else handed over in person; used once, together with the key.
create table key_code (
    id          uuid        not null,
    person_code text        not null,
    kind        text        not null,
    code_hash   text        not null,
    handed_by   text,
    handed_at   timestamptz not null,
    expires_at  timestamptz not null,
    tries       smallint    not null default 0,
    used_at     timestamptz,
    replaced_at timestamptz,
    constraint key_code_pk primary key (id),
    constraint key_code_person_fk foreign key (person_code) references person,
    constraint key_code_handed_by_fk foreign key (handed_by) references person,
    constraint key_code_kind_known check (kind in ('PERSON', 'SEAL')),
    constraint key_code_hash_length check (char_length(code_hash) <= 200),
    constraint key_code_tries_range check (tries between 0 and 5),
    constraint key_code_not_to_oneself check (handed_by <> person_code)
);
comment on table key_code is 'Keys that were made before there were codes have none.';
comment on column key_code.handed_by is 'Code of the person; null: it was made at the console of the machine.';
comment on column key_code.code_hash is 'Argon2id, with its parameters; the code itself is kept nowhere.';
create unique index key_code_open on key_code (person_code, kind) where used_at is null and replaced_at is null;

create table key_code_wish (
    person_code text        not null,
    kind        text        not null,
    asked_at    timestamptz not null,
    constraint key_code_wish_pk primary key (person_code, kind),
    constraint key_code_wish_person_fk foreign key (person_code) references person,
    constraint key_code_wish_kind_known check (kind in ('PERSON', 'SEAL'))
);
