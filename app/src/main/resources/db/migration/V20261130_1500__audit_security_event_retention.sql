-- Old security events are deleted, and nothing else of them: rows are never changed, and those of the last twelve months
-- stay whoever asks. The user who works has no right to delete; the owner's function does it, within the same bound.
create or replace function security_event_is_append_only() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.at >= now() - interval '12 months' then
            raise exception 'security_event keeps the last twelve months';
        end if;
        return old;
    end if;
    raise exception 'security_event is append-only';
end
$$;

drop trigger security_event_append_only on security_event;
create trigger security_event_append_only
    before update or truncate on security_event
    for each statement execute function security_event_is_append_only();
create trigger security_event_keeps_a_year
    before delete on security_event
    for each row execute function security_event_is_append_only();

create function forget_security_events(before timestamptz, most integer) returns integer
    language sql security definer set search_path = public, pg_temp as $$
    with old as (
        select id from security_event
        where at < least(before, now() - interval '12 months') order by at, id limit most),
    gone as (
        delete from security_event using old where security_event.id = old.id returning 1)
    select count(*)::integer from gone
$$;
comment on function forget_security_events is 'Deletes at most so many events from before that moment, the oldest first; says how many.';
