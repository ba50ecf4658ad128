-- What people are to do at kiosks, and what they have settled after an audit (R4, R7, N3). What kiosks
-- then report stands in event alone: whether a listed disc is done follows from there.
create table stock_item (
  kiosk_id uuid not null,
  disc_code text not null,
  direction text not null,
  listed_at timestamptz not null,
  constraint stock_item_pk primary key (kiosk_id, disc_code),
  constraint stock_item_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint stock_item_disc_fk foreign key (disc_code) references disc,
  constraint stock_item_direction_known check (direction in ('IN', 'OUT')),
  constraint stock_item_once unique (disc_code, direction)
);

-- A code that lets one person into a kiosk's service pages; only its slow hash is kept.
create table service_code (
  kiosk_id uuid not null,
  number bigint not null,
  salt text not null,
  hash text not null,
  made_at timestamptz not null,
  good_until timestamptz not null,
  constraint service_code_pk primary key (kiosk_id, number),
  constraint service_code_kiosk_fk foreign key (kiosk_id) references kiosk
);

-- Audits that were ordered from the console; a number is the second of its order.
create table audit_order (
  kiosk_id uuid not null,
  number bigint not null,
  ordered_at timestamptz not null,
  constraint audit_order_pk primary key (kiosk_id, number),
  constraint audit_order_kiosk_fk foreign key (kiosk_id) references kiosk
);

-- What a person has decided about one reading of a slot; reading_id is its row in event.
create table slot_settlement (
  reading_id uuid not null,
  kiosk_id uuid not null,
  number bigint not null,
  deck integer not null,
  position integer not null,
  decision text not null,
  was jsonb not null,
  becomes jsonb,
  reason text not null,
  settled_at timestamptz not null,
  constraint slot_settlement_pk primary key (reading_id),
  constraint slot_settlement_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint slot_settlement_numbered unique (kiosk_id, number),
  constraint slot_settlement_decision_known check (decision in ('ACCEPT', 'KEEP', 'TASK')),
  constraint slot_settlement_accept_says_what check ((decision = 'ACCEPT') = (becomes is not null))
);

create index event_slot_read on event (kiosk_id, at) where type = 'slot-read';
create index event_stock_moved on event (disc_code, recorded_at) where type = 'slot-changed';
