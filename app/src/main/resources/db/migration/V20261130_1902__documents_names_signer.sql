-- Papers made so far print the name of the one who signs for the school; nobody signs those in that person's place.
alter table document add column names_signer boolean not null default true;
alter table document alter column names_signer set default false;
comment on column document.names_signer is 'Whether the paper itself prints who signs for the school; newer ones leave that to the signature.';
