-- Keys that were made before may have PINs with letters and signs; a new PIN has digits alone.
alter table signing_key add column pin_grammar text not null default 'ANY';
alter table signing_key add constraint signing_key_pin_grammar_known check (pin_grammar in ('ANY', 'DIGITS'));
comment on column signing_key.pin_grammar is
    'What a PIN of this key can be at all: ANY is 6 to 32 printable ASCII characters, DIGITS is 6 to 12 digits.';
