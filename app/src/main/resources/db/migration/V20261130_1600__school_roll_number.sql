-- The number that the school's own list gives a pupil; the list is in its order, and by name where there is none.
alter table enrolment
    add column roll_number smallint,
    add constraint enrolment_roll_number_positive check (roll_number > 0);
comment on column enrolment.roll_number is 'As the imported class list numbered its pupils; null where it did not.';
comment on column enrolment.ordinal is
    'Place in the class list from 1: by roll number, then by name as Vietnamese lists have it (given name first).';
