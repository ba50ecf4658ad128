-- What people did to a title, for its page.
create index event_by_title on event ((document ->> 'title'), recorded_at) where type like 'title-%';
