-- A kind of paper is declared by the feature that owns it; the register asks for its grammar alone.
alter table document drop constraint document_kind_known;
alter table document add constraint document_kind_grammar check (kind ~ '^[A-Z][A-Z_]{1,39}$');
comment on column document.kind is 'Key of the kind, declared by its feature; capital letters and underscores.';

-- Versions are counted for each kind and pupil.
drop index document_pupil_version;
create unique index document_pupil_version on document (kind, school_code, school_year, pupil_code, version)
    where pupil_code is not null;
