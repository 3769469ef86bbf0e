-- what requests change of the ways in, and of a maker's picture, is noted for the audit
insert into account.audit_watch (relation, columns)
select relation, jsonb_object_agg(name, kind) from (values
  ('account.totp', 'OPEN', 'account_id confirmed_at'),
  ('account.totp', 'SECRET', 'secret'),
  ('account.totp', 'SILENT', 'secret_key made_at last_step'),
  ('account.recovery_code', 'OPEN', 'account_id used_at'),
  ('account.recovery_code', 'SECRET', 'hash'),
  ('account.recovery_code', 'SILENT', 'made_at'),
  ('account.passkey', 'OPEN', 'account_id'),
  ('account.passkey', 'SALTED', 'name'),
  ('account.passkey', 'SECRET', 'credential_id credential'),
  ('account.passkey', 'SILENT', 'id sign_count backup_eligible made_at used_at'),
  ('account.openid_identity', 'OPEN', 'account_id linked_by'),
  ('account.openid_identity', 'SALTED', 'issuer subject'),
  ('account.openid_identity', 'SILENT', 'linked_at'),
  ('trace.maker_picture', 'OPEN', 'producer_id width height'),
  ('trace.maker_picture', 'SALTED', 'hash'),
  ('trace.maker_picture', 'SECRET', 'jpeg'),
  ('trace.maker_picture', 'SILENT', 'put_at'))
  as watched(relation, kind, names), string_to_table(names, ' ') as name
group by relation;

create trigger note_change after insert or update or delete on account.totp for each row
  when (nullif(current_setting('temlang.request', true), '') is not null)
  execute function account.note_change('account_id', '', 'account_id');
create trigger note_change after insert or update or delete on account.recovery_code for each row
  when (nullif(current_setting('temlang.request', true), '') is not null)
  execute function account.note_change('account_id', '', 'account_id');
create trigger note_change after insert or update or delete on account.passkey for each row
  when (nullif(current_setting('temlang.request', true), '') is not null)
  execute function account.note_change('id', '', 'account_id');
create trigger note_change after insert or update or delete on account.openid_identity for each row
  when (nullif(current_setting('temlang.request', true), '') is not null)
  execute function account.note_change('account_id', '', 'account_id');
create trigger note_change after insert or update or delete on trace.maker_picture for each row
  when (nullif(current_setting('temlang.request', true), '') is not null)
  execute function account.note_change('producer_id', 'producer_id', '');
