-- What the console's lists need where there are a million discs.
create index title_by_name on title (name, title_id);
create index title_like on title using gin (name gin_trgm_ops);
create index disc_place_elsewhere on disc_place (kind, disc_code) where kind not in ('SLOT', 'OPERATOR');
