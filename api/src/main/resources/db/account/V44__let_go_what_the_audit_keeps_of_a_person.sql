-- Whoever erases a person's data erases what the audit keeps of that person too. Of a household that
-- is all that was changed about the producer; of an organisation what was changed about its contact,
-- its consents and its requests: numbers of its certificates and batches are no person's. What the
-- household's own accounts did goes with those accounts (forget_household). The chain keeps the
-- commitments, which nothing opens any more.
create function account.forget_person() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  household boolean := exists (
    select from trace.producer where id = new.producer_id and kind = 'HOUSEHOLD');
  of_people text[] := array['trace.party_contact', 'trace.consent', 'trace.consent_detail',
    'trace.person_request', 'trace.diary_words', 'trace.maker_picture'];
begin
  delete from account.audit_value v using account.audit a
  where a.id = v.entry and v.producer_id = new.producer_id
    and (household or exists (
      select from jsonb_array_elements(
        case when a.changes = '' then '[]' else a.changes::jsonb end) as change
      where change ->> 'kept' = v.name and change ->> 'on' = any (of_people)));
  -- a title at a shop holds the household's name
  delete from account.audit_value v using account.audit a
  where household and a.id = v.entry and v.name like 'change.%' and a.thing_id in (
    select t.id from store.offer o join trace.product p on p.id = o.product_id
      left join store.listing l on l.offer_id = o.id,
      lateral (values (o.id), (l.id)) as t(id)
    where p.producer_id = new.producer_id);
  update account.audit_change set personal = null, salt = null
  where producer_id = new.producer_id and personal is not null
    and (household or relation = any (of_people));
  return null;
end
$$;
revoke execute on function account.forget_person from public;
create trigger forget_person after insert or update on trace.erasure
  for each row execute function account.forget_person();
