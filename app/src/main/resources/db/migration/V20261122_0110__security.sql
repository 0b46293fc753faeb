create table account (
    person_code          text        not null,
    username             text        not null,
    password_hash        text        not null,
    must_change_password boolean     not null default true,
    enabled              boolean     not null default true,
    language             text        not null default 'vi',
    constraint account_pk primary key (person_code),
    constraint account_person_fk foreign key (person_code) references person,
    constraint account_username_unique unique (username),
    constraint account_username_shape check (username ~ '^[a-z0-9]+\.[a-z0-9]+$'),
    constraint account_language_known check (language in ('vi', 'en'))
);
comment on column account.password_hash is 'Argon2id, with its parameters.';
