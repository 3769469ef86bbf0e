create table trace.producer (
  id uuid primary key,
  kind text not null check (kind in ('COOPERATIVE', 'GROUP', 'COMPANY', 'HOUSEHOLD')),
  name text not null check (length(name) between 1 and 200),
  -- the number that a published list gives it: two households whose names were removed stay two
  reference text,
  -- the office or person's role that typed it where it was not the producer itself
  entered_on_behalf_by text,
  sample boolean not null default false,
  registered_at timestamptz not null
);
create unique index producer_reference on trace.producer (reference) where reference is not null;

create table trace.site (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  kind text not null check (kind in ('PLOT', 'BARN', 'WORKSHOP', 'PACKING_HOUSE', 'STORE')),
  name text not null check (length(name) between 1 and 200),
  -- as the user typed it; the normalised form is the commune's code
  typed_address text not null,
  commune_code text not null check (commune_code ~ '^[0-9]{5}$'),
  gln text,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  location_approximate boolean not null,
  -- three identifiers, three columns: none is ever derived from another
  plus_code text not null,
  vpostcode text,
  vpostcode_provider text,
  vpostcode_verified boolean not null default false,
  ndas_code text check (ndas_code ~ '^[0-9]{10}$'),
  registered_at timestamptz not null,
  primary key (producer_id, id)
);
create index site_commune on trace.site (commune_code);

-- a site without a code waits here until the address service answers
create table trace.address_code_work (
  site_id uuid primary key references trace.site (id),
  next_try_at timestamptz not null,
  tries integer not null default 0,
  last_reason text
);
create index address_code_work_due on trace.address_code_work (next_try_at);

grant select, insert, update on trace.producer, trace.site to temlang_server;
grant select, insert, update, delete on trace.address_code_work to temlang_server;
