-- A retired key signs nothing ever again: its secret goes, its certificate stays (ADR 0007).
alter table signing_key alter column sealed drop not null;
update signing_key set sealed = null where retired_at is not null;
alter table signing_key add constraint signing_key_retired_is_destroyed
    check ((retired_at is null) = (sealed is not null));
