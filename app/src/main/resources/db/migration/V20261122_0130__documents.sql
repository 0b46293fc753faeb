-- A paper and its revisions. A document grows and never changes: the file is the concatenation of its revisions.
create table document (
    id                uuid        not null,
    kind              text        not null,
    school_code       text        not null,
    school_year       text        not null,
    class_code        text,
    pupil_code        text,
    case_number       text        not null,
    version           int         not null,
    title             text        not null,
    template_version  text        not null,
    verification_code text        not null,
    wanted_level      text        not null default 'B_LTA',
    issued_at         timestamptz,
    superseded_by     uuid,
    superseded_at     timestamptz,
    withdrawn_at      timestamptz,
    withdrawn_reason  text,
    created_at        timestamptz not null,
    constraint document_pk primary key (id),
    constraint document_kind_known check (kind in ('TRANSCRIPT', 'LOCK_DECISION')),
    constraint document_code_unique unique (verification_code),
    constraint document_version_positive check (version > 0),
    constraint document_superseded_whole check ((superseded_by is null) = (superseded_at is null)),
    constraint document_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_reason is null)),
    constraint document_superseded_fk foreign key (superseded_by) references document
);
comment on column document.issued_at is 'When it had all its signatures, was lifted and archived; null before.';
comment on column document.version is 'Grows by one for each new paper on the same pupil and year.';
create unique index document_pupil_version on document (school_code, school_year, pupil_code, version)
    where kind = 'TRANSCRIPT';
create index document_case on document (case_number);
-- A case has one paper on a pupil at a time: rendering it again after a crash creates nothing twice.
create unique index document_case_once on document (case_number, kind, coalesce(pupil_code, ''))
    where withdrawn_at is null;

create table document_revision (
    document_id uuid        not null,
    sequence    int         not null,
    kind        text        not null,
    start_at    bigint      not null,
    length      bigint      not null,
    bytes       bytea,
    sha256      bytea       not null,
    field       text,
    signer      text,
    created_at  timestamptz not null,
    constraint document_revision_pk primary key (document_id, sequence),
    constraint document_revision_document_fk foreign key (document_id) references document,
    constraint document_revision_kind_known check (kind in ('BASE', 'SIGNATURE', 'LIFT')),
    constraint document_revision_signature_has_field check ((kind = 'SIGNATURE') = (field is not null)),
    constraint document_revision_field_once unique (document_id, field),
    constraint document_revision_bytes_fit check (bytes is null or octet_length(bytes) = length)
);
comment on column document_revision.bytes is 'The appended bytes; null once archived and read back.';
comment on column document_revision.sha256 is 'Digest of the whole file up to and including this revision.';
alter table document_revision alter column bytes set storage external;
