-- Whoever gave somebody a password, alone, could sign in with it: until the person showed to be the owner, more is asked for.
-- Accounts of before are taken as they are: who of them was given a password by one person alone is not known.
alter table account
    add column proof_owed text,
    add constraint account_proof_owed_known check (proof_owed in ('PASSWORD', 'OWNER'));
comment on column account.proof_owed is
    'PASSWORD: it is still the one that one other person gave alone; OWNER: changed since, but whoever was given it can do that; null: nothing.';
