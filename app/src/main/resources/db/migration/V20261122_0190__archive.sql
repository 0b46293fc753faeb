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
    pupil_name   text,
    birth_date   date,
    title        text        not null,
    constraint archive_record_pk primary key (document_id),
    constraint archive_record_place_once unique (object_id, object_version, path)
);
create index archive_record_name on archive_record using gin (plain_text(pupil_name) gin_trgm_ops);
create index archive_record_pupil on archive_record (pupil_code);
create index archive_record_birth on archive_record (birth_date);
create index archive_record_class on archive_record (school_code, school_year, class_code);
