-- Signing keys: a PKCS#12 under the person's PIN, sealed once more by a server key kept outside the database.
create table signing_key (
    id           uuid        not null,
    owner        text        not null,
    kind         text        not null,
    sealed       bytea       not null,
    certificate  bytea       not null,
    valid_from   timestamptz not null,
    valid_to     timestamptz not null,
    failed_pins  smallint    not null default 0,
    locked_at    timestamptz,
    retired_at   timestamptz,
    constraint signing_key_pk primary key (id),
    constraint signing_key_kind_known check (kind in ('PERSON', 'SEAL')),
    constraint signing_key_failed_pins_range check (failed_pins between 0 and 5)
);
comment on column signing_key.owner is 'Person code, or school code for the seal of an organisation.';
create unique index signing_key_current on signing_key (owner, kind) where retired_at is null;
