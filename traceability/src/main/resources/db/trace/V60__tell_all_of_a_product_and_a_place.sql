-- What label, listing and passport tell beyond the name: NĐ 37/2026/NĐ-CP article 32 asks for origin
-- and safety warnings, the goods' label for the rest.
alter table trace.product
  add column ingredients text check (length(ingredients) between 1 and 2000),
  add column storage text check (length(storage) between 1 and 2000),
  add column directions text check (length(directions) between 1 and 2000),
  add column warnings text check (length(warnings) between 1 and 2000),
  add column origin text check (length(origin) between 1 and 2000),
  add column packaging text check (length(packaging) between 1 and 2000);

alter table trace.site
  -- LEGACY: the typed address has the three levels of before July 2025
  add column address_version text not null default 'NEW' check (address_version in ('LEGACY', 'NEW')),
  -- of growing areas and packing houses, each its scheme and, as the paper writes it, its code
  add column office_codes text[] not null default '{}',
  -- who changes a thing says which state it saw, so that nobody overwrites what nobody read
  add column revision integer not null default 1,
  add constraint site_gln check (gln ~ '^[0-9]{13}$');
-- one place has one number, whoever states it
create unique index site_gln on trace.site (gln) where gln is not null;

alter table trace.producer
  add column revision integer not null default 1;

-- A number may be that of somebody whom the asker does not see: the index would stop the change
-- with a fault where a refusal is due. Nothing but that it is taken is told.
create function trace.gln_taken(wanted text, but uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from trace.site where gln = wanted and id <> but)
$$;
create function trace.reference_taken(wanted text, but uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from trace.producer where reference = wanted and id <> but)
$$;
