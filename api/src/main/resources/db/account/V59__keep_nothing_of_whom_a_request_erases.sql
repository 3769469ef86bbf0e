-- A request that erases a person keeps no personal value of what it changed: accounts and listings
-- that go with the person name no producer, so they could not be told from others.
create or replace function account.audit_notes(request uuid, out changes text, out commitments text,
  out producer uuid)
language sql stable set search_path = '' as $$
  with erased as (
    select producer_id from account.audit_change
    where request_id = request and relation = 'trace.erasure'),
  note as (
    select c.*, row_number() over (order by place) as number,
      personal is not null and not exists (select from erased) as kept
    from account.audit_change c where request_id = request)
  select
    coalesce((jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object('on', relation, 'id', thing, 'act', act,
        'fields', to_jsonb(fields), 'was', nullif(was, '{}'), 'becomes', nullif(becomes, '{}'),
        'kept', case when kept then 'change.' || number end))
      order by number) filter (where number <= 1000)
      || case when max(number) > 1000
        then jsonb_build_array(jsonb_build_object('more', max(number) - 1000)) else '[]' end)::text,
      ''),
    coalesce(string_agg('change.' || number || ' '
      || encode(sha256(salt || convert_to(personal, 'UTF8')), 'hex'), E'\n' order by number)
      filter (where kept and number <= 1000), ''),
    case when min(producer_id::text) = max(producer_id::text) then min(producer_id::text)::uuid end
  from note
$$;

create or replace function account.forget_person() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  own uuid[] := array(
    select g.account_id from account.role_grant g join trace.producer p on p.id = new.producer_id
    where g.role = 'HOUSEHOLD' and g.scope_kind = 'PRODUCER'
      and g.scope_value = new.producer_id::text and p.kind = 'HOUSEHOLD');
begin
  delete from account.audit_value v
  where v.producer_id = new.producer_id or v.account_id = any (own)
    or (v.name = 'login' and exists (
      select from account.login_name n where n.account_id = any (own)
        and n.name in (lower(v.value),
          regexp_replace(regexp_replace(v.value, '[^0-9+]', '', 'g'), '^(0|84)', '+84'))));
  -- a title at a shop holds the producer's name
  delete from account.audit_value v using account.audit a
  where a.id = v.entry and v.name like 'change.%' and a.thing_id in (
    select t.id from store.offer o join trace.product p on p.id = o.product_id
      left join store.listing l on l.offer_id = o.id,
      lateral (values (o.id), (l.id)) as t(id)
    where p.producer_id = new.producer_id);
  update account.audit_change set personal = null, salt = null
  where (producer_id = new.producer_id or account_id = any (own)) and personal is not null;
  return null;
end
$$;
