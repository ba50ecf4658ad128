-- Who writes a title with its names and makers says so (rondo.search_later, for one transaction) and renews what can be
-- found once, at the end; everybody else's writes are followed one by one, as before.
create or replace function renew_changed_titles() returns trigger
  language plpgsql as $$
begin
  if current_setting('rondo.search_later', true) = 'yes' then
    return null;
  end if;
  perform renew_title_search((select array_agg(distinct title_id) from changed));
  return null;
end;
$$;
