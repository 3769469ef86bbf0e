-- consents, contacts and requests are seen within the reach of who asks, as the register is
do $$
declare
  name text;
begin
  foreach name in array array['trace.consent', 'trace.consent_detail', 'trace.party_contact',
      'trace.person_request', 'trace.erasure'] loop
    execute format('alter table %s enable row level security', name);
    execute format('create policy system on %s to temlang_system using (true)', name);
    execute format(
      'create policy tenant on %s to temlang_tenant using (producer_id in (select account.reach()))',
      name);
  end loop;
end
$$;

-- everybody reads what people are asked
alter table trace.consent_text enable row level security;
create policy system on trace.consent_text to temlang_system using (true);
create policy tenant on trace.consent_text for select to temlang_tenant using (true);

-- the platform's own
alter table trace.breach enable row level security;
create policy system on trace.breach to temlang_system using (true);
create policy tenant on trace.breach to temlang_tenant using (false);

-- a consent or request under the id of somebody else's is not found
create or replace function account.belongs_elsewhere(thing uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from (
      select account.owner(thing) as owner
      union all select producer_id from trace.consent where id = thing
      union all select producer_id from trace.person_request where id = thing) as owned
    where owner is not null and owner not in (select account.reach()))
$$;
