create index sales_order_words on store.sales_order using gin (trace.words(external_id));
create index order_line_of_offer on store.order_line (offer_id) where offer_id is not null;

-- The ids of things of a kind that have all the words and belong to somebody within a reach, those
-- with the shortest names first. Under row-level security PostgreSQL does not look into an index of
-- words before it has looked whose each row is (the operator is not leakproof), so this looks as the
-- owner of the tables and asks itself whose a thing is. It tells ids alone: who reads the things by
-- them is filtered again. Who has few producers has their things read, whatever the words; else the
-- index of words comes first. Who sees everything and types words that nearly everybody has finds
-- some of very many; within a reach nothing is left out.
create function account.found(kind text, typed text, everything boolean, producers uuid[],
  communes text[], hamlets text[], entered uuid, most int) returns setof uuid
language plpgsql stable security definer set search_path = ''
-- put back at the end, as search_path is
set gin_fuzzy_search_limit = 0 as $$
declare
  few constant int := 1000;
  reach constant text := 'select account.seen($3, $4, $5, $6)';
  things text := case kind
    when 'PRODUCER' then
      'select id, id as producer_id, name from %s as producer
       where trace.words(name || '' '' || coalesce(reference, '''')) @@ $1'
    when 'SITE' then
      'select id, producer_id, name from %s as site
       where trace.words(name || '' '' || typed_address) @@ $1'
    when 'PRODUCT' then
      'select id, producer_id, name from %s as product
       where trace.words(name || '' '' || code) @@ $1'
    when 'BATCH' then
      'select id, producer_id, number as name from %s as batch where trace.words(number) @@ $1'
    when 'RUN' then
      'select r.id, r.producer_id, p.name from %s as p
       join trace.stamp_run as r on r.product_id = p.id
       where trace.words(p.name || '' '' || p.code) @@ $1'
    when 'ORDER' then
      'select o.id, p.producer_id, o.external_id as name from %s as p
       join store.offer as f on f.product_id = p.id join store.order_line as l on l.offer_id = f.id
       join store.sales_order as o on o.id = l.order_id
       where trace.words(o.external_id) @@ $1'
    when 'CONTACT' then
      'select producer_id as id, producer_id, name from %s as contact
       where trace.words(name || '' '' || phone) @@ $1'
  end;
  source text := case kind
    when 'PRODUCER' then 'trace.producer'
    when 'SITE' then 'trace.site'
    when 'BATCH' then 'trace.batch'
    when 'CONTACT' then 'trace.party_contact'
    else 'trace.product' end;
  owner constant text := case kind when 'PRODUCER' then 'id' else 'producer_id' end;
  condition text := 'true';
  mine uuid[] := producers;
begin
  if everything then
    perform set_config('gin_fuzzy_search_limit', '20000', true);
    if kind = 'ORDER' then
      -- also those of which no product is ours
      things := 'select id, null::uuid as producer_id, external_id as name from %s
        where trace.words(external_id) @@ $1';
      source := 'store.sales_order';
    end if;
  else
    execute format('select array(select * from (%s) as own limit %s)', reach, few + 1)
      into mine using null, null, producers, communes, hamlets, entered;
    if cardinality(mine) <= few then
      source := format('(select * from %s where %I = any ($3) offset 0)', source, owner);
    else
      mine := producers;
      condition := format('thing.producer_id in (%s)', reach);
    end if;
  end if;
  return query execute format(
    'select thing.id from (%s) as thing where %s group by thing.id, thing.name
     order by length(thing.name), thing.name, thing.id limit $2', format(things, source), condition)
    using trace.wanted(typed), most, mine, communes, hamlets, entered;
end
$$;
