-- A kiosk that an operator has retired takes part no more; what happened at it stays readable.
alter table kiosk add column retired_at timestamptz;
