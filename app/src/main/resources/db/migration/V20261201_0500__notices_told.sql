-- What somebody is told of: the bell, its page and the mails are made of these lines.
create table notice (
    id          bigint      generated always as identity,
    person_code text        not null,
    kind        text        not null,
    arguments   text[]      not null,
    address     text        not null,
    urgent      boolean     not null,
    at          timestamptz not null,
    read_at     timestamptz,
    constraint notice_pk primary key (id),
    constraint notice_person_fk foreign key (person_code) references person,
    constraint notice_kind_grammar check (kind ~ '^[A-Z][A-Z_]{0,49}$'),
    constraint notice_arguments_few check (cardinality(arguments) <= 5),
    constraint notice_arguments_length check (char_length(array_to_string(arguments, ' ')) <= 500),
    constraint notice_address_here check (address ~ '^/([^/\\].*)?$'),
    constraint notice_address_length check (char_length(address) <= 200)
);
comment on table notice is 'One thing that one person is told of, written in the transaction of the act. What happens to passwords and keys is account_notice''s.';
comment on column notice.person_code is 'To whom.';
comment on column notice.arguments is 'What fills the sentence of the kind: codes of staff, task and class, days; nothing of a pupil.';
comment on column notice.address is 'Page of this installation on which to go on.';
comment on column notice.urgent is 'By mail at once, for those who want that.';
comment on column notice.read_at is 'Null: not read yet.';
create index notice_person on notice (person_code, id desc);
create index notice_unread on notice (person_code) where read_at is null;
