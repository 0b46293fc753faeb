-- A round has one name in its case, and one word for it.
alter table signature_round rename column round_key to round;
comment on column signature_round.round is 'Name of the round in its case: subject.toan.1, homeroom, principal, seal.';
