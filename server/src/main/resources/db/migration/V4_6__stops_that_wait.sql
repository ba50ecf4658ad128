-- A kiosk may tell that it could not take a disc before another one tells that it gave it out: such a stop waits for its
-- rental, as a return does.
alter table clock_stop alter column rental_id drop not null;
create index clock_stop_of_disc on clock_stop (disc_code, noted_at) where rental_id is null;
