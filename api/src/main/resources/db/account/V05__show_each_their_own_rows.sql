-- Two ways to work on the tables. temlang_system sees all rows: buyers' pages, workers, operators.
-- temlang_tenant sees those within a reach that the server sets on the connection. Both may do what
-- temlang_server may; that role alone, which a new connection has, sees no row of anybody.
do $$
begin
  perform pg_advisory_xact_lock(7450183);
  if not exists (select from pg_roles where rolname = 'temlang_system') then
    create role temlang_system nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'temlang_tenant') then
    create role temlang_tenant nologin;
  end if;
  grant temlang_server to temlang_system, temlang_tenant;
  execute format('grant temlang_system, temlang_tenant to %I', current_user);
end
$$;

-- the producers within the reach: named ones, those with a site in a commune, those entered oneself
create function account.reach() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select unnest(string_to_array(current_setting('temlang.producers', true), ',')::uuid[])
  union
  select producer_id from trace.site
  where commune_code = any (string_to_array(current_setting('temlang.communes', true), ','))
  union
  select id from trace.producer
  where entered_by = nullif(current_setting('temlang.account', true), '')::uuid
$$;

-- whose a thing is, by its id; null where there is none
create function account.owner(thing uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select producer_id from (
    select id as producer_id from trace.producer where id = thing
    union all select producer_id from trace.site where id = thing
    union all select producer_id from trace.product where id = thing
    union all select producer_id from trace.certificate where id = thing
    union all select producer_id from trace.batch where id = thing
    union all select producer_id from trace.stamp_run where id = thing
    union all select producer_id from trace.activation where id = thing
    union all select producer_id from trace.event where id = thing
    union all
    select p.producer_id from store.offer o join trace.product p on p.id = o.product_id
    where o.id = thing
    union all
    select p.producer_id from store.listing l join store.offer o on o.id = l.offer_id
    join trace.product p on p.id = o.product_id where l.id = thing
    union all
    select p.producer_id from store.stock_movement m join store.offer o on o.id = m.offer_id
    join trace.product p on p.id = o.product_id where m.id = thing) as owned
  limit 1
$$;

-- a thing of somebody beyond the reach
create function account.belongs_elsewhere(thing uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from account.owner(thing) as owner
    where owner is not null and owner not in (select account.reach()))
$$;

-- what carries its producer's id
do $$
declare
  name text;
begin
  foreach name in array array['trace.site', 'trace.product', 'trace.certificate', 'trace.batch',
      'trace.event', 'trace.lineage', 'trace.diary_entry', 'trace.diary_words', 'trace.stamp_run',
      'trace.activation', 'trace.product_picture'] loop
    execute format('alter table %s enable row level security', name);
    execute format('create policy system on %s to temlang_system using (true)', name);
    execute format(
      'create policy tenant on %s to temlang_tenant using (producer_id in (select account.reach()))',
      name);
  end loop;
end
$$;

alter table trace.producer enable row level security;
create policy system on trace.producer to temlang_system using (true);
create policy tenant on trace.producer to temlang_tenant
  using (id in (select account.reach()))
  with check (id in (select account.reach())
    or entered_by = nullif(current_setting('temlang.account', true), '')::uuid);

-- what belongs to a thing that has a producer: the tables asked here are filtered in their turn
do $$
declare
  name text;
  condition text;
begin
  for name, condition in values
    ('trace.address_code_work', 'site_id in (select id from trace.site)'),
    ('trace.disclosure', 'account.owner(subject) in (select account.reach())'),
    ('store.offer', 'product_id in (select id from trace.product)'),
    ('store.stock_movement', 'offer_id in (select id from store.offer)'),
    ('store.stock_level', 'offer_id in (select id from store.offer)'),
    ('store.listing', 'offer_id in (select id from store.offer)'),
    ('store.listing_condition', 'listing_id in (select id from store.listing)'),
    ('store.work_item', 'entity_id in (select id from store.listing)'),
    ('store.order_line', 'offer_id in (select id from store.offer)'),
    ('store.sales_order', 'id in (select order_id from store.order_line)'),
    ('store.order_buyer', 'order_id in (select id from store.sales_order)'),
    ('store.order_condition', 'order_id in (select id from store.sales_order)'),
    ('store.oversell_incident', 'offer_id in (select id from store.offer)'),
    -- nobody's but the platform's
    ('store.raw_message', 'false'),
    ('store.raw_message_body', 'false'),
    ('store.order_watermark', 'false')
  loop
    execute format('alter table %s enable row level security', name);
    execute format('create policy system on %s to temlang_system using (true)', name);
    execute format('create policy tenant on %s to temlang_tenant using (%s)', name, condition);
  end loop;
end
$$;

-- the shops are the platform's: a producer names one to list a product there, and changes none
alter table store.channel_account enable row level security;
create policy system on store.channel_account to temlang_system using (true);
create policy tenant on store.channel_account for select to temlang_tenant using (true);
