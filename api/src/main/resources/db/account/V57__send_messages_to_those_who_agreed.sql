-- a message about something that happened is to a producer's person; whose number it goes to, and
-- whether that person still agrees, is looked up when it leaves. Without a producer it was asked for.
alter table account.message add column producer_id uuid;
create index message_of_producer on account.message (producer_id) where producer_id is not null;

alter table account.message enable row level security;
create policy system on account.message to temlang_system using (true);
create policy tenant on account.message to temlang_tenant
  using (producer_id in (select account.reach()));

alter table trace.maker_picture enable row level security;
create policy system on trace.maker_picture to temlang_system using (true);
create policy tenant on trace.maker_picture to temlang_tenant
  using (producer_id in (select account.reach()));

-- The accounts that are a household's alone: with a role for it, or that had one and never any other.
-- Who works for somebody else too is not among them.
create function account.own_of(household uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct g.account_id), '{}')
  from account.role_grant g join trace.producer p on p.id = household and p.kind = 'HOUSEHOLD'
  where g.role = 'HOUSEHOLD' and g.scope_kind = 'PRODUCER' and g.scope_value = household::text
    and not exists (
      select from account.role_grant other
      where other.account_id = g.account_id
        and (other.revoked_at is null or g.revoked_at is not null)
        and not (other.role = 'HOUSEHOLD' and other.scope_value = household::text))
$$;

-- all by which somebody could come in, or prove to be it
create function account.forget_ways_in(accounts uuid[]) returns integer
language plpgsql set search_path = '' as $$
declare
  forgotten integer := 0;
  more integer;
  relation text;
begin
  foreach relation in array array['login_name', 'password', 'session', 'totp', 'recovery_code',
      'passkey', 'openid_identity', 'openid_flow'] loop
    execute format('delete from account.%I where account_id = any ($1)', relation) using accounts;
    get diagnostics more = row_count;
    forgotten := forgotten + more;
  end loop;
  return forgotten;
end
$$;

-- An erased household leaves no name to sign in with, no way in and no address that it came from.
-- Accounts that have other roles too belong to somebody who goes on working: they lose this one
-- alone.
create function account.forget_household(producer uuid, at timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  own uuid[];
  forgotten integer;
  more integer;
begin
  -- who asks keeps its role in here, and may forget no household beyond its own reach
  if current_setting('role') <> 'temlang_system' and producer not in (select account.reach()) then
    return 0;
  end if;
  delete from account.message where producer_id = producer;
  get diagnostics forgotten = row_count;
  -- a cooperative goes on, with its cards and accounts
  if not exists (select from trace.producer p
      where p.id = forget_household.producer and p.kind = 'HOUSEHOLD') then
    return forgotten;
  end if;
  own := account.own_of(producer);
  -- what was typed at the door, in the spelling in which it was typed
  delete from account.audit_value v using account.login_name n
  where v.name = 'login' and n.account_id = any (own)
    and (lower(v.value) = n.name
      or n.kind = 'PHONE'
        and right(regexp_replace(v.value, '[^0-9]', '', 'g'), 9) = right(n.name, 9));
  delete from account.reset_request r using account.login_name n
  where n.account_id = any (own) and r.name = n.name;
  forgotten := forgotten + account.forget_ways_in(own);
  delete from account.invitation
  where account_id = any (own) or (scope_kind = 'PRODUCER' and scope_value = producer::text);
  get diagnostics more = row_count;
  forgotten := forgotten + more;
  -- what was changed about the accounts, and from where they did things
  delete from account.audit_value where account_id = any (own);
  get diagnostics more = row_count;
  forgotten := forgotten + more;
  delete from account.audit_value v using account.audit a
  where a.id = v.entry and a.account_id = any (own);
  get diagnostics more = row_count;
  forgotten := forgotten + more;
  update account.audit_change set personal = null, salt = null
  where account_id = any (own) and personal is not null;
  -- of a listing people are told its title, which names the household
  delete from account.notice n using store.listing l, store.offer o, trace.product p
  where n.thing = l.id and o.id = l.offer_id and p.id = o.product_id and p.producer_id = forget_household.producer;
  get diagnostics more = row_count;
  forgotten := forgotten + more;
  delete from account.notice where account_id = any (own);
  get diagnostics more = row_count;
  forgotten := forgotten + more;
  update account.role_grant set revoked_at = greatest(at, granted_at)
  where role = 'HOUSEHOLD' and scope_kind = 'PRODUCER' and scope_value = producer::text
    and revoked_at is null;
  update account.account set closed_at = greatest(at, created_at)
  where id = any (own) and closed_at is null;
  return forgotten;
end
$$;
