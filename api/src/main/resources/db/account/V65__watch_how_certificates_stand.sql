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
