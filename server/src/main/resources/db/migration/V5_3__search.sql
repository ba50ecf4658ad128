-- Search of titles that forgives accents and typing errors. What can be found is derived from the titles' own tables
-- by triggers, so that nobody who writes a title can forget it (an import, a merger, a hand); they decide nothing.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Words as people compare them: no accents, no capitals, no punctuation, one space between two. An English ending stays
-- with its word (schindler's is schindlers), what stands before another apostrophe is a word (l'atalante is l atalante).
create function search_plain(given text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(
    regexp_replace(lower(unaccent(given)), '[''’`](s|t|re|ll|ve)\M', '\1', 'g'),
    '[\s!-/:-@\[-`{-~¡¿«»·–—‘’“”„…・、。「」]+', ' ', 'g'));

create function search_words(given text) returns tsvector
  language sql immutable strict parallel safe
  return array_to_tsvector(array_remove(string_to_array(search_plain(given), ' '), ''));

-- What of a title can be found; one that was merged into another has no row.
create table title_search (
  title_id uuid not null,
  kind text not null,
  name text collate "C" not null,
  words tsvector not null,
  constraint title_search_pk primary key (title_id),
  constraint title_search_title_fk foreign key (title_id) references title on delete cascade
);

create index title_search_by_name on title_search (name, title_id);
create index title_search_by_words on title_search using gin (words);

-- The words that titles have, to which a mistyped one is compared. One that no title has any more does no harm.
create table search_word (
  word text collate "C" not null,
  constraint search_word_pk primary key (word)
);

create index search_word_like on search_word using gin (word gin_trgm_ops);

create function renew_title_search(changed uuid[]) returns void
  language sql
begin atomic
  delete from title_search s
  using title t
  where s.title_id = any(changed) and t.title_id = s.title_id and t.merged_into is not null;
  insert into title_search as s (title_id, kind, name, words)
  select t.title_id, t.kind, search_plain(t.name),
         search_words(concat_ws(' ', t.name, t.made_by, t.series,
           (select string_agg(n.name, ' ') from title_name n where n.title_id = t.title_id),
           (select string_agg(m.name, ' ') from title_maker m where m.title_id = t.title_id)))
  from title t
  where t.title_id = any(changed) and t.merged_into is null
  on conflict (title_id) do update
    set kind = excluded.kind, name = excluded.name, words = excluded.words
    where (s.kind, s.name, s.words) is distinct from (excluded.kind, excluded.name, excluded.words);
  insert into search_word (word)
  select distinct lexeme collate "C" as word
  from title_search s cross join lateral unnest(tsvector_to_array(s.words)) as lexeme
  where s.title_id = any(changed)
  order by word
  on conflict do nothing;
end;

create function renew_changed_titles() returns trigger
  language plpgsql as $$
begin
  perform renew_title_search((select array_agg(distinct title_id) from changed));
  return null;
end;
$$;

create trigger title_search_on_new after insert on title
  referencing new table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_change after update on title
  referencing new table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_new after insert on title_name
  referencing new table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_change after update on title_name
  referencing new table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_end after delete on title_name
  referencing old table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_new after insert on title_maker
  referencing new table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_change after update on title_maker
  referencing new table as changed for each statement execute function renew_changed_titles();
create trigger title_search_on_end after delete on title_maker
  referencing old table as changed for each statement execute function renew_changed_titles();

select renew_title_search((select array_agg(title_id) from title));

-- What is new on the public pages, and which discs nobody may rent.
create index title_by_age on title (added_at desc, title_id) where merged_into is null;
create index operator_task_faulty on operator_task (disc_code)
  where kind = 'disc-faulty' and closed_at is null;
