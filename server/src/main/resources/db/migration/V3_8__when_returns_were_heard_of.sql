-- When the server heard of a return. Kiosks' clocks differ; this one tells which checkout of its disc
-- a return without a rental can belong to.
alter table return_credit add column recorded_at timestamptz;
update return_credit set recorded_at = accepted_at;
alter table return_credit alter column recorded_at set not null;
