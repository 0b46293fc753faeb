create table archive_record (
    document_id  uuid        not null,
    object_id    text        not null,
    object_version int       not null,
    path         text        not null,
    sha256       bytea       not null,
    length       bigint      not null,
    metadata     jsonb       not null,
    archived_at  timestamptz not null,
    school_code  text        not null,
    school_year  text        not null,
    class_code   text,
    pupil_code   text,
    personal_id  text,
    pupil_name   text,
    birth_date   date,
    title        text        not null,
    version      int         not null,
    pdf_id       text,
    sort_key     text        collate "C" not null,
    constraint archive_record_pk primary key (document_id),
    constraint archive_record_place_once unique (object_id, object_version, path)
);
comment on column archive_record.sort_key is
    'Place in the list: newest year, class, given name, newest version, document id. A page continues after its last one.';
-- A name is matched at the start of its words, hence the space; trigrams know the start of a word.
create index archive_record_name on archive_record using gin ((' ' || plain_text(pupil_name)) gin_trgm_ops);
create index archive_record_pupil on archive_record (pupil_code);
create index archive_record_personal_id on archive_record (personal_id);
create index archive_record_birth on archive_record (birth_date);
-- What a file handed in for verification is looked up by.
create index archive_record_digest on archive_record (sha256);
create index archive_record_pdf_id on archive_record (pdf_id);
create index archive_record_list on archive_record (school_code, sort_key);
create index archive_record_class on archive_record (school_code, school_year, class_code, sort_key);

-- Lock of the OCFL library, one row while an object is written; shape and names are the library's.
create table ocfl_object_lock (
    object_id          varchar(1024) not null,
    acquired_timestamp timestamp     not null,
    constraint ocfl_object_lock_pk primary key (object_id)
);
