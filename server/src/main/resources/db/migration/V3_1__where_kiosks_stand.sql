-- Where a kiosk stands, so that customers can be sent to the nearest one (FEATURES T1).
alter table kiosk
  add column address text not null default '',
  add column latitude double precision,
  add column longitude double precision,
  add constraint kiosk_position_whole check ((latitude is null) = (longitude is null)),
  add constraint kiosk_latitude_on_earth check (latitude between -90 and 90),
  add constraint kiosk_longitude_on_earth check (longitude between -180 and 180);
