-- The administering board of a school by decision: what was drafted, what was made of it, since when it gives rights.
-- Rows are only ever added.

-- How many members a board has, by which regulation; the latest line of a school counts, else the line of no school.
create table board_rule (
    id          bigint      generated always as identity,
    school_code text,
    fewest      smallint    not null,
    most        smallint    not null,
    source      text        not null,
    made_by     text,
    made_at     timestamptz not null,
    constraint board_rule_pk primary key (id),
    constraint board_rule_school_fk foreign key (school_code) references school,
    constraint board_rule_person_fk foreign key (made_by) references person,
    constraint board_rule_order check (1 <= fewest and fewest <= most and most <= 15),
    constraint board_rule_made_by_somebody check ((school_code is null) = (made_by is null)),
    constraint board_rule_source_said check (source ~ '\S'),
    constraint board_rule_source_length check (char_length(source) <= 300)
);
comment on table board_rule is 'Number of members by the unit''s own regulation (S001 Đ9.4): S002 Đ17.2 says 3 to 5, S003 Đ13.2 one officer.';
comment on column board_rule.school_code is 'Null: for schools that have entered none of their own.';
comment on column board_rule.source is 'The regulation: number, date, article.';
create index board_rule_school on board_rule (school_code, id);

insert into board_rule (school_code, fewest, most, source, made_by, made_at)
values (null, 3, 5, 'Quy định quản lý, vận hành và sử dụng hệ thống, Điều 17 khoản 2 (từ 3 đến 5 thành viên)', null, now());

create table board_decision (
    case_number text        not null,
    school_code text        not null,
    valid_from  date        not null,
    valid_to    date        not null,
    drafted_by  text        not null,
    drafted_on  date        not null,
    drafted_at  timestamptz not null,
    constraint board_decision_pk primary key (case_number),
    constraint board_decision_school_fk foreign key (school_code) references school,
    constraint board_decision_person_fk foreign key (drafted_by) references person,
    constraint board_decision_order check (valid_from <= valid_to),
    constraint board_decision_not_back_dated check (valid_from >= drafted_on),
    constraint board_decision_case_length check (char_length(case_number) <= 100)
);
comment on table board_decision is 'What the principal drafted (S002 Đ12.1, S004 Đ6.1); it gives nothing before board_in_force says so.';
comment on column board_decision.valid_to is 'Last day.';
create index board_decision_school on board_decision (school_code);

create table board_member (
    case_number text     not null,
    ordinal     smallint not null,
    person_code text     not null,
    duty        text     not null,
    task        text     not null,
    constraint board_member_pk primary key (case_number, ordinal),
    constraint board_member_decision_fk foreign key (case_number) references board_decision,
    constraint board_member_person_fk foreign key (person_code) references person,
    constraint board_member_once unique (case_number, person_code),
    constraint board_member_duty_known check (duty in ('HEAD', 'DEPUTY', 'MEMBER')),
    constraint board_member_ordinal_positive check (ordinal > 0),
    constraint board_member_task_said check (task ~ '\S'),
    constraint board_member_task_length check (char_length(task) <= 300)
);
create index board_member_person on board_member (person_code);
create unique index board_member_one_head on board_member (case_number) where duty = 'HEAD';

-- A version of the paper: a later one replaces one whose signatures could not be lifted.
create table board_paper (
    case_number text     not null,
    version     smallint not null,
    number      text     not null,
    dated       date     not null,
    constraint board_paper_pk primary key (case_number, version),
    constraint board_paper_decision_fk foreign key (case_number) references board_decision,
    constraint board_paper_version_positive check (version > 0),
    constraint board_paper_number_length check (char_length(number) <= 60)
);
comment on column board_paper.number is 'As printed: 05/QĐ-THCSND.';

create table board_in_force (
    id           bigint      generated always as identity,
    case_number  text        not null,
    document_id  uuid        not null,
    in_force_on  date        not null,
    recorded_at  timestamptz not null,
    constraint board_in_force_pk primary key (id),
    constraint board_in_force_once unique (case_number),
    constraint board_in_force_decision_fk foreign key (case_number) references board_decision
);
comment on table board_in_force is 'Signed, sealed and archived decisions, in the order in which they were.';
comment on column board_in_force.in_force_on is 'Day of the school on which it was archived: it gives nothing before.';

create function board_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'what was decided about a board is append-only';
end
$$;
create trigger board_rule_append_only before update or delete or truncate on board_rule
    for each statement execute function board_is_append_only();
create trigger board_decision_append_only before update or delete or truncate on board_decision
    for each statement execute function board_is_append_only();
create trigger board_member_append_only before update or delete or truncate on board_member
    for each statement execute function board_is_append_only();
create trigger board_paper_append_only before update or delete or truncate on board_paper
    for each statement execute function board_is_append_only();
create trigger board_in_force_append_only before update or delete or truncate on board_in_force
    for each statement execute function board_is_append_only();

create view board_decided as
select f.id, f.case_number, d.school_code, greatest(d.valid_from, f.in_force_on) as valid_from, d.valid_to
from board_in_force f join board_decision d on d.case_number = f.case_number;
comment on view board_decided is 'From which day to which a decision gives what it says, if no later one ends it.';

create view board_term as
select b.id, b.case_number, b.school_code, b.valid_from,
       least(b.valid_to, (
           select min(l.valid_from) - 1 from board_decided l
           where l.school_code = b.school_code and l.id > b.id
             and l.valid_from <= l.valid_to and l.valid_from <= b.valid_to and l.valid_to >= b.valid_from)) as valid_to
from board_decided b;
comment on view board_term is 'The same with what later decisions end: one that shares a day ends the earlier the day before its first. A line whose last day lies before its first gives nothing.';

create view board_duty as
select m.person_code, t.school_code, t.case_number, lower(held.days) as valid_from, upper(held.days) - 1 as valid_to
from board_term t
join board_member m on m.case_number = t.case_number
cross join lateral (
    select range_agg(daterange(h.valid_from, h.valid_to, '[]')) as days
    from (select p.valid_from, p.valid_to from position p
          where p.person_code = m.person_code and p.school_code = t.school_code
          union all
          select a.valid_from, a.valid_to from assignment a
          where a.person_code = m.person_code and a.school_code = t.school_code) h) employed
cross join lateral (
    select coalesce(range_agg(daterange(p.valid_from, p.valid_to, '[]')), '{}') as days
    from position p
    where p.person_code = m.person_code and p.school_code = t.school_code and p.role = 'HT') principal
cross join lateral unnest(
    employed.days * datemultirange(case when t.valid_from <= t.valid_to
                                        then daterange(t.valid_from, t.valid_to, '[]')
                                        else 'empty' end) - principal.days) as held (days);
comment on view board_duty is 'When each member administers: the days of the decision on which the member works in the school and is not its principal, who decides what the board proposes (S004 Đ12.1).';
