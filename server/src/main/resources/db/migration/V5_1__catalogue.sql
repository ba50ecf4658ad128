-- What there is: titles with all that people look for, their editions, and the codes others know them by (R4, R5).
alter table title
  add column kind text not null default 'film'
    constraint title_kind_known check (kind in ('film', 'album', 'game')),
  add column genres text[] not null default '{}',
  add column subtitles text[] not null default '{}',
  add column series text,
  add column part integer,
  add column version integer not null default 1,
  add column added_at timestamptz not null default now(),
  add column changed_at timestamptz not null default now(),
  add column merged_into uuid,
  add constraint title_merged_fk foreign key (merged_into) references title,
  add constraint title_not_merged_into_itself check (merged_into <> title_id),
  add constraint title_part_in_series check (part is null or (series is not null and part > 0));

comment on column title.genres is 'Further genres; the first one is in genre and draws the cover.';
comment on column title.merged_into is 'The title that this one was a double of; it keeps its row for old rentals.';

create index title_by_series on title (series, part) where series is not null;
create index title_living on title (name, title_id) where merged_into is null;
create index disc_by_title on disc (title_id, disc_code);
create index disc_by_group on disc (group_id, disc_code);

-- The name in other languages than the catalogue's first.
create table title_name (
  title_id uuid not null,
  language text not null,
  name text not null,
  constraint title_name_pk primary key (title_id, language),
  constraint title_name_title_fk foreign key (title_id) references title,
  constraint title_name_not_empty check (name <> '')
);

-- Who made it, in the order of the credits; title.made_by is the line that covers show.
create table title_maker (
  title_id uuid not null,
  position integer not null,
  role text not null,
  name text not null,
  constraint title_maker_pk primary key (title_id, position),
  constraint title_maker_title_fk foreign key (title_id) references title,
  constraint title_maker_role_known check (role in (
    'director', 'writer', 'cast', 'composer', 'artist', 'developer', 'publisher', 'label', 'studio'))
);

-- A title as it was published in one format.
create table edition (
  edition_id uuid not null,
  title_id uuid not null,
  format text not null,
  name text not null default '',
  published integer,
  minutes integer,
  languages text[] not null default '{}',
  subtitles text[] not null default '{}',
  version integer not null default 1,
  constraint edition_pk primary key (edition_id),
  constraint edition_title_fk foreign key (title_id) references title,
  constraint edition_once unique (title_id, format, name),
  constraint edition_minutes_not_negative check (minutes >= 0)
);

-- What a scheme of the world calls a title or an edition; an edition has all but the EIDR of its work.
create table identifier (
  scheme text not null,
  value text not null,
  title_id uuid not null,
  edition_id uuid,
  constraint identifier_pk primary key (scheme, value),
  constraint identifier_title_fk foreign key (title_id) references title,
  constraint identifier_edition_fk foreign key (edition_id) references edition,
  constraint identifier_scheme_known check (scheme in ('ean', 'isbn', 'eidr'))
);

create index identifier_by_title on identifier (title_id);

alter table disc
  add column edition_id uuid,
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text,
  add column note text not null default '',
  add constraint disc_edition_fk foreign key (edition_id) references edition,
  add constraint disc_withdrawn_has_reason check ((withdrawn_at is null) = (withdrawn_reason is null));

-- From when on new rentals of a group follow which tariff; kiosk_group keeps what is valid now.
create table group_tariff (
  group_id uuid not null,
  valid_from timestamptz not null,
  tariff_id text not null,
  tariff_version integer not null,
  added_at timestamptz not null,
  constraint group_tariff_pk primary key (group_id, valid_from),
  constraint group_tariff_group_fk foreign key (group_id) references kiosk_group,
  constraint group_tariff_tariff_fk foreign key (tariff_id, tariff_version) references tariff
);
