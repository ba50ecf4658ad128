-- Operators, their groups and kiosks, and the link to each kiosk (FEATURES N1, N3, R4).
create table operator (
  operator_id uuid not null,
  name text not null,
  constraint operator_pk primary key (operator_id)
);

create table tariff (
  tariff_id text not null,
  version integer not null,
  document jsonb not null,
  created_at timestamptz not null,
  constraint tariff_pk primary key (tariff_id, version),
  constraint tariff_version_positive check (version > 0)
);

create table kiosk_group (
  group_id uuid not null,
  operator_id uuid not null,
  code text not null,
  name text not null,
  currency text not null,
  tariff_id text not null,
  tariff_version integer not null,
  help_phone text,
  constraint kiosk_group_pk primary key (group_id),
  constraint kiosk_group_code_unique unique (code),
  constraint kiosk_group_operator_fk foreign key (operator_id) references operator,
  constraint kiosk_group_tariff_fk foreign key (tariff_id, tariff_version) references tariff
);

create table kiosk (
  kiosk_id uuid not null,
  group_id uuid not null,
  name text not null,
  zone text not null,
  created_at timestamptz not null,
  constraint kiosk_pk primary key (kiosk_id),
  constraint kiosk_group_fk foreign key (group_id) references kiosk_group
);

-- A single-use code that lets a controller become this kiosk; only its hash is kept.
create table enrolment (
  code_hash bytea not null,
  kiosk_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint enrolment_pk primary key (code_hash),
  constraint enrolment_kiosk_fk foreign key (kiosk_id) references kiosk
);

-- One life of a kiosk's journal. applied is the last Fact whose effect (or parking) is durable.
create table kiosk_epoch (
  kiosk_id uuid not null,
  epoch integer not null,
  state text not null,
  applied bigint not null,
  applied_hash text not null,
  started_at timestamptz not null,
  ended_reason text,
  constraint kiosk_epoch_pk primary key (kiosk_id, epoch),
  constraint kiosk_epoch_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint kiosk_epoch_state_known check (state in ('LIVE', 'QUARANTINED', 'ENDED')),
  constraint kiosk_epoch_applied_positive check (applied >= 0)
);

create unique index kiosk_epoch_one_live on kiosk_epoch (kiosk_id) where state = 'LIVE';

-- The key that authenticates frames, sealed under a key of the server's secret folder.
create table kiosk_key (
  kiosk_id uuid not null,
  key_id text not null,
  epoch integer not null,
  sealed_key bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint kiosk_key_pk primary key (kiosk_id, key_id),
  constraint kiosk_key_epoch_fk foreign key (kiosk_id, epoch) references kiosk_epoch
);

-- What the link was last seen to be; nothing depends on it but pages.
create table kiosk_presence (
  kiosk_id uuid not null,
  connected boolean not null,
  changed_at timestamptz not null,
  heard_at timestamptz not null,
  kiosk_clock timestamptz,
  status text,
  constraint kiosk_presence_pk primary key (kiosk_id),
  constraint kiosk_presence_kiosk_fk foreign key (kiosk_id) references kiosk
);

-- What a kiosk shall hold, by topic; held_version is what it said it holds.
create table kiosk_state (
  kiosk_id uuid not null,
  topic text not null,
  version bigint not null,
  document jsonb not null,
  changed_at timestamptz not null,
  held_version bigint not null default 0,
  constraint kiosk_state_pk primary key (kiosk_id, topic),
  constraint kiosk_state_kiosk_fk foreign key (kiosk_id) references kiosk
);

-- A Fact that could not be applied; the sequence went on.
create table parked_fact (
  kiosk_id uuid not null,
  epoch integer not null,
  sequence bigint not null,
  parked_at timestamptz not null,
  reason text not null,
  document jsonb not null,
  cleared_at timestamptz,
  constraint parked_fact_pk primary key (kiosk_id, epoch, sequence)
);

-- Audit, record of Facts, history of discs, source of notifications (DESIGN, flow 7).
create table event (
  event_id uuid not null,
  cause_id uuid,
  actor text not null,
  kiosk_id uuid,
  epoch integer,
  sequence bigint,
  disc_code text,
  rental_id uuid,
  checkout_id uuid,
  at timestamptz not null,
  recorded_at timestamptz not null,
  type text not null,
  document jsonb not null,
  constraint event_pk primary key (event_id),
  constraint event_fact_once unique (kiosk_id, epoch, sequence, type)
);

create index event_by_disc on event (disc_code, recorded_at) where disc_code is not null;
create index event_by_rental on event (rental_id, recorded_at) where rental_id is not null;
create index event_by_checkout on event (checkout_id, recorded_at) where checkout_id is not null;
create index event_by_kiosk on event (kiosk_id, recorded_at);
create index event_by_time on event (recorded_at);
