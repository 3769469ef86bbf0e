-- a number with blanks around it, or longer than any paper has, and stars where there are none, could
-- be entered until now
update trace.certificate set
  number = nullif(left(btrim(number), 200), ''),
  issuer = nullif(left(btrim(issuer), 300), ''),
  stars = case when scheme = 'OCOP' then stars end;

alter table trace.certificate
  -- for a place instead of a product; neither is the producer as a whole
  add column site_id uuid references trace.site (id),
  -- counts corrections, so that nobody corrects or checks what somebody else has just changed
  add column revision integer not null default 1 check (revision > 0),
  add column entered_by uuid,
  add column corrected_by uuid,
  -- the officer who held the paper in hand, and when
  add column checked_by uuid,
  add column checked_at timestamptz,
  add column revoked_by uuid,
  add column revoked_at timestamptz,
  add column revoked_reason text check (length(revoked_reason) between 1 and 500),
  -- entered twice before that was refused
  add column doubled boolean not null default false,
  -- the rule of Certificate.lastDay, for lists; a test compares the two
  add column last_day date generated always as (coalesce(expires_on,
    case when scheme = 'OCOP' then
      (coalesce(issued_on, make_date(issued_year, 12, 31)) + interval '36 months')::date end)) stored,
  add check (product_id is null or site_id is null),
  add check (stars is null or scheme = 'OCOP'),
  -- products are rated, places are not
  add check (scheme <> 'OCOP' or site_id is null),
  add check ((checked_by is null) = (checked_at is null));
create index certificate_site on trace.certificate (site_id) where site_id is not null;
create index certificate_ends on trace.certificate (last_day) where revoked_on is null;

update trace.certificate set doubled = true where id in (
  select id from (
    select id, row_number() over (
      partition by producer_id, scheme, upper(regexp_replace(number, '\s', '', 'g')), product_id,
        issued_on, issued_year
      order by registered_at, id) as place
    from trace.certificate where number is not null and revoked_on is null) as twin
  where place > 1);
-- VietGAP keeps its number when it is renewed, so the day of issue tells papers apart as well; one
-- that was revoked by mistake can be entered again
create unique index certificate_number on trace.certificate (
  producer_id, scheme, upper(regexp_replace(number, '\s', '', 'g')), product_id, site_id, issued_on,
  issued_year) nulls not distinct
  where number is not null and revoked_on is null and not doubled;

-- which warning a day calls for; those that were missed are not told any more
create function trace.expiry_stage(last_day date, today date) returns text
language sql immutable as $$
  select case
    when last_day < today then 'ENDED'
    when last_day = today then 'LAST_DAY'
    when last_day <= today + 7 then 'DAYS_7'
    when last_day <= today + 30 then 'DAYS_30'
    when last_day <= today + 90 then 'DAYS_90' end
$$;

-- A later one of the same scheme for the same thing ends the worry about an earlier one. A thing has
-- one OCOP rating and one paper of food safety, whose numbers change with each issue; of all others it
-- may have several side by side, and only the number says which is which.
create function trace.renewed(earlier trace.certificate) returns boolean
language sql stable as $$
  select exists (
    select from trace.certificate later
    where later.producer_id = earlier.producer_id and later.scheme = earlier.scheme
      and later.product_id is not distinct from earlier.product_id
      and later.site_id is not distinct from earlier.site_id
      and (later.scheme in ('OCOP', 'FOOD_SAFETY')
        or upper(regexp_replace(later.number, '\s', '', 'g'))
          = upper(regexp_replace(earlier.number, '\s', '', 'g')))
      and later.revoked_on is null and later.last_day > earlier.last_day)
$$;

-- what was told of an end, so that it is told once however many servers look, and after a pause too;
-- a corrected last day is another end
create table trace.certificate_told (
  producer_id uuid not null references trace.producer (id),
  certificate_id uuid not null references trace.certificate (id),
  last_day date not null,
  -- SHOPS: that it ended was carried to the shops
  what text not null
    check (what in ('DAYS_90', 'DAYS_30', 'DAYS_7', 'LAST_DAY', 'ENDED', 'SHOPS')),
  told_at timestamptz not null,
  primary key (producer_id, certificate_id, last_day, what)
);
grant select, insert on trace.certificate_told to temlang_server;
