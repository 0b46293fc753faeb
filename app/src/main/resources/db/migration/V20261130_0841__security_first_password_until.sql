-- A password that was handed out on paper holds for some days. Those of the release before get a week from now.
alter table account add column first_password_until timestamptz;
comment on column account.first_password_until is
    'Until when the first password opens the account; null for a password of one''s own.';
update account set first_password_until = now() + interval '7 days' where must_change_password;
