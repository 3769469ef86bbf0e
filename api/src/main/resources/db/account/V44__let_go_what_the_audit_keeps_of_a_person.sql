-- Whoever erases a person's data erases what the audit keeps of that person too: what was changed
-- about the producer, and, of a household, from where its own accounts did things and the names that
-- were typed to sign in. The chain keeps the commitments, which nothing opens any more.
create function account.forget_person() returns trigger
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
revoke execute on function account.forget_person from public;
create trigger forget_person after insert or update on trace.erasure
  for each row execute function account.forget_person();
