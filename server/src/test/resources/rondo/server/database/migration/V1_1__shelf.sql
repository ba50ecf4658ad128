create table shelf (
  id uuid not null,
  owner uuid,
  label text not null,
  note jsonb,
  placed_at timestamptz,
  constraint shelf_pk primary key (id),
  constraint shelf_label_once unique (label),
  constraint shelf_label_not_blank check (label <> '')
);
