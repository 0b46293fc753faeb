alter table account add column generation integer not null default 0;
comment on column account.generation is 'One more at each change or reset of the password and each closing; sessions that began in an earlier one are over.';
