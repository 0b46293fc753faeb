-- From where an act was done, as far as somebody asked for it over the network.
alter table audit_event add column address text
    constraint audit_event_address_length check (char_length(address) <= 100);
comment on column audit_event.address is 'Address that the request came from; null where the system acted by itself.';
create index audit_event_at on audit_event (at, id);

-- What comes from outside at any rate: sign-ins, refusals. Beside the ledger, so that a flood of it neither slows nor buries acts.
create table security_event (
    id          bigint      generated always as identity,
    at          timestamptz not null,
    until       timestamptz not null,
    times       integer     not null,
    kind        text        not null,
    person_code text,
    address     text,
    detail      text        not null,
    constraint security_event_pk primary key (id),
    constraint security_event_kind_known check (kind in
        ('sign-in', 'sign-in-refused', 'sign-out', 'session-ended', 'password-refused', 'access-refused')),
    constraint security_event_times_positive check (times > 0),
    constraint security_event_person_code_length check (char_length(person_code) <= 100),
    constraint security_event_address_length check (char_length(address) <= 100),
    constraint security_event_detail_length check (char_length(detail) <= 200)
);
comment on column security_event.until is 'When the last of them happened; at itself for one alone.';
comment on column security_event.times is 'How many like it: more than one where they came so fast that they are counted only.';
comment on column security_event.person_code is 'Whose account; null where no account was named that exists.';
comment on column security_event.address is 'Null for a count over many addresses, and where the system acted by itself.';
comment on column security_event.detail is 'Why a sign-in was refused; method and path of what was refused. Never what somebody typed.';
create index security_event_at on security_event (at, id);

create function security_event_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'security_event is append-only';
end
$$;
create trigger security_event_append_only
    before update or delete or truncate on security_event
    for each statement execute function security_event_is_append_only();
