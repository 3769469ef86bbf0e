-- the producers within the reach, as before; among the communes stand hamlets, as 29308/ấp chợ
create or replace function account.reach() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select unnest(string_to_array(current_setting('temlang.producers', true), ',')::uuid[])
  union
  select producer_id from trace.site
  where commune_code = any (string_to_array(current_setting('temlang.communes', true), ','))
  union
  select s.producer_id
  from unnest(string_to_array(current_setting('temlang.communes', true), ',')) as h (key)
  join trace.site s on s.commune_code = split_part(h.key, '/', 1)
    and s.hamlet_key = substr(h.key, 7)
  union
  select id from trace.producer
  where entered_by = nullif(current_setting('temlang.account', true), '')::uuid
$$;
