-- A round: one role, one field set, the pupils of one case; one task in somebody's inbox.
create table signature_round (
    id          uuid        not null,
    case_number text        not null,
    round_key   text        not null,
    task_id     text        not null,
    role        text        not null,
    school_code text        not null,
    school_year text        not null,
    class_code  text,
    subject_code text,
    slot        smallint    not null default 0,
    fields      text[]      not null,
    opened_at   timestamptz not null,
    finished_at timestamptz,
    constraint signature_round_pk primary key (id),
    constraint signature_round_once unique (case_number, round_key)
);
comment on column signature_round.slot is 'Which of several teachers of the subject; 0 when there is one.';
comment on column signature_round.fields is 'Names of the signature fields that the signer of this round fills in each document.';

-- What a person signs with one PIN; its items are the manifest, fixed when it is confirmed.
create table signing_batch (
    id           uuid        not null,
    signer       text        not null,
    key_id       uuid        not null,
    state        text        not null,
    run_id       uuid,
    problem      text,
    confirmed_at timestamptz not null,
    stopped_at   timestamptz,
    finished_at  timestamptz,
    constraint signing_batch_pk primary key (id),
    constraint signing_batch_run_iff_running check ((state = 'RUNNING') = (run_id is not null)),
    constraint signing_batch_state_known check (state in ('WAITING_FOR_PIN', 'RUNNING', 'STOPPED', 'FINISHED'))
);
comment on column signing_batch.run_id is 'The one thread that may sign for it; a new one with every PIN.';
comment on column signing_batch.problem is 'Message key: why it halted by itself; null while all is well.';
create index signing_batch_signer on signing_batch (signer, confirmed_at desc);

create table signing_item (
    batch_id    uuid not null,
    document_id uuid not null,
    field       text not null,
    round_id    uuid not null,
    base_sha256 bytea not null,
    ordinal     int  not null,
    seen        boolean not null,
    outcome     text not null default 'WAITING',
    failure     text,
    done_at     timestamptz,
    constraint signing_item_pk primary key (batch_id, document_id, field),
    constraint signing_item_batch_fk foreign key (batch_id) references signing_batch,
    constraint signing_item_round_fk foreign key (round_id) references signature_round,
    constraint signing_item_outcome_known check (outcome in ('WAITING', 'SIGNED', 'LEFT_BATCH', 'FAILED'))
);
comment on column signing_item.failure is 'Message key or name of a failure: why it left the batch or was not signed.';
comment on column signing_item.base_sha256 is 'Digest of the document''s first revision, as the signer saw it.';
create unique index signing_item_one_open on signing_item (document_id, field) where outcome = 'WAITING';
create index signing_item_round on signing_item (round_id);
create index signature_round_task on signature_round (task_id);
create index signature_round_open on signature_round (school_code) where finished_at is null;
