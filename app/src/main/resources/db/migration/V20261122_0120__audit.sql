-- The ledger: append-only. The transaction id lets a later sealing job take settled events only.
create table audit_event (
    id          bigint      generated always as identity,
    at          timestamptz not null,
    actor       text,
    action      text        not null,
    case_number text,
    document_id uuid,
    subject_ref text,
    details     jsonb       not null default '{}'::jsonb,
    transaction xid8        not null default pg_current_xact_id(),
    constraint audit_event_pk primary key (id)
);
comment on column audit_event.actor is 'Code of the person who acted; null where the system acted by itself.';
comment on column audit_event.subject_ref is 'What was acted upon: a pupil''s, class''s or person''s code.';
create index audit_event_case on audit_event (case_number, id);
create index audit_event_document on audit_event (document_id, id);

create function audit_event_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'audit_event is append-only';
end
$$;
create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_append_only();
