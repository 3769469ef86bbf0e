-- The producers within a sight that a statement brings along, apart from what the connection is set
-- to: hamlets are written as 29308/ấp chợ, and asker is who goes on seeing whom it entered.
create function account.seen(producers uuid[], communes text[], hamlets text[], asker uuid)
returns setof uuid
language sql stable security definer set search_path = '' as $$
  select unnest(producers)
  union
  select producer_id from trace.site where commune_code = any (communes)
  union
  select s.producer_id from unnest(hamlets) as h (key)
  join trace.site s on s.commune_code = split_part(h.key, '/', 1)
    and s.hamlet_key = substr(h.key, 7)
  union
  select id from trace.producer where entered_by = asker
$$;

-- whose a thing is, of any kind that has an owner
create function account.owners(thing uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select owner from (
    select account.owner(thing) as owner
    union all select producer_id from trace.consent where id = thing
    union all select producer_id from trace.person_request where id = thing) as owned
  where owner is not null
$$;

-- asked with a sight of its own now
drop function account.belongs_elsewhere(uuid);
