-- Groups whose discs a kiosk takes in besides those of its own group (FEATURES T1).
create table accepted_group (
  kiosk_id uuid not null,
  group_id uuid not null,
  constraint accepted_group_pk primary key (kiosk_id, group_id),
  constraint accepted_group_kiosk_fk foreign key (kiosk_id) references kiosk,
  constraint accepted_group_group_fk foreign key (group_id) references kiosk_group
);
