-- The XML twin beside the PDF, equal in value (QĐ 1789/QĐ-SGDĐT). Papers archived before have it inside the PDF alone.
alter table archive_record
    add column twin_path   text,
    add column twin_sha256 bytea,
    add constraint archive_record_twin_whole check ((twin_path is null) = (twin_sha256 is null)),
    add constraint archive_record_twin_digest check (octet_length(twin_sha256) = 32);
comment on column archive_record.twin_path is 'Logical path of the XML twin in the same object version; null without one.';
