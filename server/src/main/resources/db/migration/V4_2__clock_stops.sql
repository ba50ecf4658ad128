-- A kiosk could not take a disc back: the clock of its rental stands until the end of the grace (market asks 1 and 2).
create table clock_stop (
  return_id uuid not null,
  rental_id uuid not null,
  kiosk_id uuid not null,
  disc_code text not null,
  reason text not null,
  noted_at timestamptz not null,
  until timestamptz not null,
  recorded_at timestamptz not null,
  constraint clock_stop_pk primary key (return_id),
  constraint clock_stop_rental_fk foreign key (rental_id) references rental,
  constraint clock_stop_until_later check (until > noted_at)
);

create index clock_stop_of_rental on clock_stop (rental_id, noted_at);
