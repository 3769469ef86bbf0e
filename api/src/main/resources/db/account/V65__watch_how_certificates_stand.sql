update account.audit_watch set columns = columns || (
  select jsonb_object_agg(name, kind) from (values
    ('OPEN', 'site_id entered_by corrected_by checked_by checked_at revoked_by'),
    ('SALTED', 'revoked_reason'),
    ('SILENT', 'revision doubled last_day revoked_at')) as added(kind, names),
    string_to_table(names, ' ') as name)
where relation = 'trace.certificate';

alter table trace.certificate_told enable row level security;
create policy system on trace.certificate_told to temlang_system using (true);
create policy tenant on trace.certificate_told to temlang_tenant
  using (producer_id in (select account.reach()));

alter table account.notice drop constraint notice_kind_check;
alter table account.notice add constraint notice_kind_check
  check (kind in ('ROLE_GIVEN', 'ROLE_TAKEN', 'INVITATION_ACCEPTED', 'PASSWORD_RESET', 'KEY_ENDS',
    'ANSWER_DUE', 'REQUEST_DUE', 'LISTING_REFUSED', 'LISTING_FAILING', 'CERTIFICATE_ENDS',
    'CERTIFICATE_ENDED', 'CERTIFICATE_REVOKED'));

-- As before, and what was said of a revocation, which erasure takes from the certificate itself too:
-- the words may name a person.
create or replace function account.forget_person() returns trigger
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
      where change ->> 'kept' = v.name and (change ->> 'on' = any (of_people)
        or change ->> 'on' = 'trace.certificate' and change -> 'fields' @> '["revoked_reason"]')));
  -- a title at a shop holds the household's name
  delete from account.audit_value v using account.audit a
  where household and a.id = v.entry and v.name like 'change.%' and a.thing_id in (
    select t.id from store.offer o join trace.product p on p.id = o.product_id
      left join store.listing l on l.offer_id = o.id,
      lateral (values (o.id), (l.id)) as t(id)
    where p.producer_id = new.producer_id);
  update account.audit_change set personal = null, salt = null
  where producer_id = new.producer_id and personal is not null
    and (household or relation = any (of_people)
      or relation = 'trace.certificate' and 'revoked_reason' = any (fields));
  return null;
end
$$;
