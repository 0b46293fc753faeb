-- Who stands in for whom while that person is away: made once, never changed; a revocation is a line of its own.
create table delegation (
    id          bigint      generated always as identity,
    school_code text        not null,
    role        text        not null,
    giver       text        not null,
    deputy      text        not null,
    office      text        not null,
    features    text[]      not null,
    valid_from  date        not null,
    valid_to    date        not null,
    basis       text        not null,
    made_on     date        not null,
    made_at     timestamptz not null,
    constraint delegation_pk primary key (id),
    constraint delegation_school_fk foreign key (school_code) references school,
    constraint delegation_giver_fk foreign key (giver) references person,
    constraint delegation_deputy_fk foreign key (deputy) references person,
    constraint delegation_kind_known check (role = 'HT' and office = 'PHT'),
    constraint delegation_to_somebody_else check (deputy <> giver),
    constraint delegation_order check (valid_from <= valid_to),
    constraint delegation_not_back_dated check (valid_from >= made_on),
    constraint delegation_of_something check (cardinality(features) between 1 and 20),
    constraint delegation_basis_said check (basis ~ '\S'),
    constraint delegation_role_length check (char_length(role) <= 10),
    constraint delegation_office_length check (char_length(office) <= 10),
    constraint delegation_basis_length check (char_length(basis) <= 300)
);
comment on table delegation is 'Substitution in absence (NĐ 30/2020/NĐ-CP Đ13.1): the deputy does the steps of the named processes in the giver''s place.';
comment on column delegation.role is 'Whose steps: those of the principal.';
comment on column delegation.office is 'By which position the deputy signs for the head.';
comment on column delegation.features is 'Processes in which it holds.';
comment on column delegation.valid_to is 'Last day.';
comment on column delegation.basis is 'The written paper (number, date) or the reason.';
comment on column delegation.made_on is 'Day of the school on which it was made.';
create index delegation_deputy on delegation (deputy);
create index delegation_school on delegation (school_code, role);

create table delegation_revocation (
    delegation_id bigint      not null,
    revoked_by    text        not null,
    revoked_at    timestamptz not null,
    constraint delegation_revocation_pk primary key (delegation_id),
    constraint delegation_revocation_fk foreign key (delegation_id) references delegation,
    constraint delegation_revocation_person_fk foreign key (revoked_by) references person
);

-- Nobody gives what is not held by a position of that day (so nothing is passed on), and one deputy at a time.
create function delegation_is_in_order() returns trigger
    language plpgsql as $$
begin
    -- Two that are made at the same time wait for one another at the giver's position.
    perform from position p
    where p.person_code = new.giver and p.school_code = new.school_code and p.role = new.role
      and p.valid_from <= new.made_on and (p.valid_to is null or p.valid_to >= new.made_on)
    for update;
    if not found then
        raise exception 'the giver holds no such position that day'
            using errcode = 'check_violation', constraint = 'delegation_within_own_powers';
    end if;
    if not exists (
        select from position p
        where p.person_code = new.deputy and p.school_code = new.school_code and p.role = new.office
          and p.valid_from <= new.valid_from and (p.valid_to is null or p.valid_to >= new.valid_from)) then
        raise exception 'the deputy holds no such position on the first day'
            using errcode = 'check_violation', constraint = 'delegation_to_a_deputy';
    end if;
    if exists (
        select from delegation d
        where d.school_code = new.school_code and d.role = new.role and d.giver = new.giver
          and d.valid_from <= new.valid_to and d.valid_to >= new.valid_from and d.features && new.features
          and not exists (select from delegation_revocation r where r.delegation_id = d.id)) then
        raise exception 'somebody stands in already'
            using errcode = 'check_violation', constraint = 'delegation_no_overlap';
    end if;
    return new;
end
$$;
create trigger delegation_in_order before insert on delegation
    for each row execute function delegation_is_in_order();

create function delegation_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'what was delegated and revoked is append-only';
end
$$;
create trigger delegation_append_only
    before update or delete or truncate on delegation
    for each statement execute function delegation_is_append_only();
create trigger delegation_revocation_append_only
    before update or delete or truncate on delegation_revocation
    for each statement execute function delegation_is_append_only();
