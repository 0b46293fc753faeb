-- Whoever writes by a delegation holds the giver's position until that is committed; a revocation waits for it, so that nothing
-- comes after a revocation was answered.
create function delegation_revocation_waits() returns trigger
    language plpgsql as $$
begin
    perform from delegation d
    join position p on p.person_code = d.giver and p.school_code = d.school_code and p.role = d.role
    where d.id = new.delegation_id
    for update of p;
    return new;
end
$$;
create trigger delegation_revocation_waits before insert on delegation_revocation
    for each row execute function delegation_revocation_waits();
