-- Whoever gave somebody a password, and so could use it, takes no part in giving that person a key.
alter table account
    add column password_issuer   text,
    add column password_reset_at timestamptz,
    add constraint account_password_issuer_length check (char_length(password_issuer) <= 100);
comment on column account.password_issuer is
    'Code of the person who made the account or last reset its password; null where nobody knows. An own change keeps it.';
comment on column account.password_reset_at is 'When somebody else last reset the password; null: never.';

update account a
set password_issuer = told.actor, password_reset_at = told.at
from (select distinct on (subject_ref) subject_ref, actor, at
      from audit_event
      where action = 'account-password-reset' and actor is not null and actor <> subject_ref
      order by subject_ref, id desc) told
where told.subject_ref = a.person_code;

-- What a person and the principal are told about passwords and keys, until each of them has seen it.
create table account_notice (
    id          bigint      generated always as identity,
    at          timestamptz not null,
    school_code text        not null,
    person_code text        not null,
    what        text        not null,
    actor       text,
    constraint account_notice_pk primary key (id),
    constraint account_notice_school_fk foreign key (school_code) references school,
    constraint account_notice_person_fk foreign key (person_code) references person,
    constraint account_notice_actor_length check (char_length(actor) <= 100),
    constraint account_notice_what_known check (what in
        ('PASSWORD_RESET', 'KEY_CODE', 'KEY_MADE', 'KEY_RETIRED', 'SEAL_CODE', 'SEAL_MADE', 'SEAL_RETIRED'))
);
comment on column account_notice.person_code is 'Whose password or key it is; for the seal, the clerk.';
comment on column account_notice.actor is 'Who did it; null: the system.';
create index account_notice_person on account_notice (person_code, id);
create index account_notice_school on account_notice (school_code, id);

create table account_notice_seen (
    notice      bigint      not null,
    person_code text        not null,
    at          timestamptz not null,
    constraint account_notice_seen_pk primary key (notice, person_code),
    constraint account_notice_seen_notice_fk foreign key (notice) references account_notice,
    constraint account_notice_seen_person_fk foreign key (person_code) references person
);
