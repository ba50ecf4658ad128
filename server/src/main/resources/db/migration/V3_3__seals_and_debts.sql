-- Seals over ledger and events (DESIGN, flow 8; INVARIANTS I5). Whoever writes a row names it in
-- unsealed_row in the same statement; a seal lists what is named there and committed. So no row is
-- missed, however late its transaction commits, and a row that nobody named was not written by us.
create table unsealed_row (
  row_id uuid not null,
  kind text not null,
  line integer not null default 0,
  constraint unsealed_row_pk primary key (row_id, kind, line),
  constraint unsealed_row_kind_known check (kind in ('EVENT', 'TRANSACTION', 'LINE'))
);

-- previous and hash are SHA-256; the signature is the server's, over the hash.
create table seal (
  number bigint not null,
  form integer not null,
  sealed_at timestamptz not null,
  row_count integer not null,
  previous bytea not null,
  hash bytea not null,
  key text not null,
  signature bytea not null,
  constraint seal_pk primary key (number),
  constraint seal_number_positive check (number > 0)
);

-- Which rows a seal lists, each with the hash that it had.
create table sealed_row (
  row_id uuid not null,
  kind text not null,
  line integer not null,
  seal_number bigint not null,
  hash bytea not null,
  constraint sealed_row_pk primary key (row_id, kind, line),
  constraint sealed_row_seal_fk foreign key (seal_number) references seal
);

create index sealed_row_by_seal on sealed_row (seal_number);

-- One row: the newest seal. Who holds it locked seals; the other servers skip their turn.
create table seal_head (
  only_one boolean not null,
  number bigint not null,
  hash bytea not null,
  sealed_at timestamptz,
  constraint seal_head_pk primary key (only_one),
  constraint seal_head_only_one check (only_one)
);

insert into seal_head values (true, 0, decode(repeat('00', 32), 'hex'), null);

-- What was written before there were seals is sealed first.
insert into unsealed_row (row_id, kind, line)
select event_id, 'EVENT', 0 from event
union all
select ledger_id, 'TRANSACTION', 0 from ledger_transaction
union all
select ledger_id, 'LINE', line from ledger_line;
