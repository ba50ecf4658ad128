-- What stood in the catalogue before there were kinds and editions: the discs tell which kind a title is, and each
-- format that a title stands on is an edition of it.
update title t set kind = found.kind
from (
  select distinct on (d.title_id) d.title_id,
         case d.format when 'album' then 'album' when 'game' then 'game' else 'film' end as kind
  from disc d
  where d.edition_id is null
  order by d.title_id, d.format) as found
where found.title_id = t.title_id and t.kind <> found.kind;

insert into edition (edition_id, title_id, format)
select gen_random_uuid(), d.title_id, d.format
from (select distinct title_id, format from disc where edition_id is null) as d
on conflict on constraint edition_once do nothing;

update disc d set edition_id = e.edition_id
from edition e
where d.edition_id is null and e.title_id = d.title_id and e.format = d.format and e.name = '';

-- Numbers of new discs: drawn without a lock and never twice; codes that labels have already are passed over.
create sequence disc_number;
select setval('disc_number', coalesce(max(number), 1), max(number) is not null)
from (select cast(substr(disc_code, 2, 12) as bigint) as number from disc) as label
where number between 1 and 899999999999;
