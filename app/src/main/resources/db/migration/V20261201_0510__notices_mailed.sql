-- How somebody wants to hear of notices, and where.
create table notice_choice (
    person_code  text        not null,
    way          text        not null,
    since        timestamptz not null,
    address      text,
    confirmed_at timestamptz,
    refused_at   timestamptz,
    constraint notice_choice_pk primary key (person_code),
    constraint notice_choice_person_fk foreign key (person_code) references person,
    constraint notice_choice_way_known check (way in ('APP', 'DIGEST', 'AT_ONCE')),
    constraint notice_choice_confirmed check ((address is null) = (confirmed_at is null)),
    constraint notice_choice_address_length check (char_length(address) <= 254),
    constraint notice_choice_address_plain check (address ~ '^[!-~]{3,254}$')
);
comment on column notice_choice.way is 'APP: no mail. DIGEST: once on a working day. AT_ONCE: the same, and what is urgent at once.';
comment on column notice_choice.since is 'When the way was chosen; what was urgent before is no news.';
comment on column notice_choice.address is 'Confirmed by a code that was sent there; null: none yet.';
comment on column notice_choice.refused_at is 'When a server refused this address for good; nothing is sent there any more.';

-- A code that proves that whoever typed an address reads what is sent there.
create table notice_address_code (
    person_code text        not null,
    address     text        not null,
    asked_on    date        not null,
    asked       integer     not null,
    code_hash   text,
    expires_at  timestamptz,
    tries_left  integer     not null,
    constraint notice_address_code_pk primary key (person_code),
    constraint notice_address_code_person_fk foreign key (person_code) references person,
    constraint notice_address_code_address_length check (char_length(address) <= 254),
    constraint notice_address_code_address_plain check (address ~ '^[!-~]{3,254}$'),
    constraint notice_address_code_hash_shape check (code_hash ~ '^[0-9a-f]{64}$'),
    constraint notice_address_code_tries check (tries_left between 0 and 5)
);
comment on column notice_address_code.asked is 'How many codes were asked for that day.';
comment on column notice_address_code.code_hash is 'HMAC under a key outside of the database; null: not sent yet.';

create table notice_mail (
    id          bigint      generated always as identity,
    person_code text        not null,
    kind        text        not null,
    address     text        not null,
    day         date        not null,
    state       text        not null,
    made_at     timestamptz not null,
    next_at     timestamptz not null,
    tries       integer     not null default 0,
    claimed_at  timestamptz,
    finished_at timestamptz,
    answer      integer,
    constraint notice_mail_pk primary key (id),
    constraint notice_mail_person_fk foreign key (person_code) references person,
    constraint notice_mail_kind_known check (kind in ('DIGEST', 'URGENT', 'CODE')),
    constraint notice_mail_state_known check (state in
        ('WAITING', 'SENDING', 'SENT', 'NOT_NEEDED', 'REFUSED', 'GIVEN_UP', 'UNKNOWN')),
    constraint notice_mail_address_length check (char_length(address) <= 254),
    constraint notice_mail_address_plain check (address ~ '^[!-~]{3,254}$')
);
comment on table notice_mail is 'Mails and what became of them. What they say follows from the notices that name them.';
comment on column notice_mail.day is 'Of the school; one digest a day and person.';
comment on column notice_mail.state is 'SENDING is written before the server is asked, so a mail never goes out twice: after a crash it becomes UNKNOWN.';
comment on column notice_mail.answer is 'Reply code of the mail server (RFC 5321 §4.2); null: none.';
create unique index notice_mail_one_digest on notice_mail (person_code, day) where kind = 'DIGEST';
create index notice_mail_waiting on notice_mail (next_at) where state in ('WAITING', 'SENDING');
create index notice_mail_person on notice_mail (person_code, id desc);

alter table notice add column mail_id bigint;
alter table notice add constraint notice_mail_fk foreign key (mail_id) references notice_mail;
comment on column notice.mail_id is 'The mail that tells it; null: none yet.';
create index notice_mail_id on notice (mail_id);
create index notice_to_mail on notice (person_code) where read_at is null and mail_id is null;
