-- Which Facts have had their effect, whatever epoch they came in: a kiosk that is enrolled anew
-- sends again what it does not know to be acknowledged (INVARIANTS F21, I17, I21).
create table applied_fact (
  kiosk_id uuid not null,
  hash text not null,
  epoch integer not null,
  sequence bigint not null,
  constraint applied_fact_pk primary key (kiosk_id, hash)
);

-- The kiosk that an epoch's controller was before, where it was another one.
alter table kiosk_epoch add column formerly uuid;

-- Since when an operator wants the key of this epoch renewed.
alter table kiosk_epoch add column renewal_asked_at timestamptz;

-- The first frame under this key; only then the one before it may go.
alter table kiosk_key add column proven_at timestamptz;
update kiosk_key set proven_at = created_at;
