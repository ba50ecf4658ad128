-- How many slots a kiosk says are free; null before it knows, or where it speaks an older version (T1).
alter table kiosk_presence add column room integer
  constraint kiosk_presence_room_whole check (room >= 0);
