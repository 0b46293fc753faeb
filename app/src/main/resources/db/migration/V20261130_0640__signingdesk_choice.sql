-- What a signer chose and looked at in a round before the list is confirmed: leaving the page loses nothing.
create table signing_choice (
    round_id    uuid        not null,
    document_id uuid        not null,
    person      text        not null,
    left_out    boolean     not null default false,
    seen_at     timestamptz,
    constraint signing_choice_pk primary key (round_id, person, document_id),
    constraint signing_choice_round_fk foreign key (round_id) references signature_round
);
comment on table signing_choice is 'By document, so that a new version of a paper is neither left out nor seen.';
comment on column signing_choice.left_out is 'The signer took the tick away: the paper stays for a later list.';
comment on column signing_choice.seen_at is 'When the place that is signed was first in view; null until then.';
