-- Import and export as CSV, and doubles merged (R4, N3; INVARIANTS "CSV import", F25).
create extension if not exists pg_trgm;

-- Files that were taken: the same bytes are not taken twice. The name is what the person's computer calls it.
create table exchange_import (
  import_id uuid not null,
  operator_id uuid not null,
  kind text not null,
  file_hash bytea not null,
  file_name text not null,
  row_count bigint not null,
  added bigint not null,
  changed bigint not null,
  taken_at timestamptz not null,
  constraint exchange_import_pk primary key (import_id),
  constraint exchange_import_operator_fk foreign key (operator_id) references operator,
  constraint exchange_import_once unique (operator_id, kind, file_hash),
  constraint exchange_import_kind_known check (kind in ('titles', 'discs', 'kiosks', 'prices'))
);

create index exchange_import_by_time on exchange_import (operator_id, taken_at);

-- What an operator's own lists call a title, and a disc.
create table title_key (
  operator_id uuid not null,
  own_key text not null,
  title_id uuid not null,
  constraint title_key_pk primary key (operator_id, own_key),
  constraint title_key_operator_fk foreign key (operator_id) references operator,
  constraint title_key_title_fk foreign key (title_id) references title
);

create index title_key_by_title on title_key (title_id);

create table disc_key (
  operator_id uuid not null,
  own_key text not null,
  disc_code text not null,
  constraint disc_key_pk primary key (operator_id, own_key),
  constraint disc_key_operator_fk foreign key (operator_id) references operator,
  constraint disc_key_disc_fk foreign key (disc_code) references disc
);

create index disc_key_by_disc on disc_key (disc_code);

-- An import matches by year and name.
create index title_by_year on title (year) where merged_into is null;
