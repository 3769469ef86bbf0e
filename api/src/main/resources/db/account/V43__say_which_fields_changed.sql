-- What a request really changed is seen where it is changed: the server tells its connection which
-- request works on it (temlang.request), a trigger on each watched table notes the difference in the
-- transaction that makes it, and the row DONE of that request takes the notes into the chain. What
-- is rolled back was never noted; no route has to remember anything.

alter table account.audit add column changes text not null default ''
  check (changes = '' or changes is json array);

-- of whom a personal value is: a producer's person, or an account
alter table account.audit_value add column producer_id uuid, add column account_id uuid;
alter table account.audit_value drop constraint audit_value_name_check,
  add check (name ~ '^[a-z0-9.-]{1,50}$');
update account.audit_value v set account_id = a.account_id from account.audit a where a.id = v.entry;
create index audit_value_producer on account.audit_value (producer_id) where producer_id is not null;
create index audit_value_account on account.audit_value (account_id) where account_id is not null;

-- What stands where: OPEN in the chain (codes, numbers, days, ids), SALTED under a salt beside it
-- (whatever people type, and what says where they live), SECRET nowhere (only that it changed),
-- SILENT is not worth a word. A column that is not named here is SALTED.
create table account.audit_watch (
  relation text primary key,
  -- kinds by the name of the column
  columns jsonb not null
);
insert into account.audit_watch (relation, columns)
select relation, jsonb_object_agg(name, kind) from (values
  ('trace.producer', 'OPEN', 'kind reference sample entered_by'),
  ('trace.producer', 'SALTED', 'name entered_on_behalf_by'),
  ('trace.producer', 'SILENT', 'id registered_at revision'),
  ('trace.site', 'OPEN', 'producer_id kind commune_code address_version gln location_approximate'
    || ' vpostcode_verified'),
  ('trace.site', 'SALTED',
    'name typed_address hamlet lat lon plus_code vpostcode vpostcode_provider ndas_code office_codes'),
  ('trace.site', 'SILENT', 'id registered_at hamlet_key revision'),
  ('trace.product', 'OPEN', 'producer_id code code_scheme price_vnd price_sample unit net_value'
    || ' net_unit shelf_life_days sample'),
  ('trace.product', 'SALTED', 'name category story brand standards ingredients storage directions'
    || ' warnings origin packaging'),
  ('trace.product', 'SILENT', 'id revision registered_at'),
  ('trace.product_picture', 'OPEN', 'producer_id product_id width height sample'),
  ('trace.product_picture', 'SALTED', 'hash'),
  ('trace.product_picture', 'SECRET', 'jpeg'),
  ('trace.product_picture', 'SILENT', 'put_at'),
  ('trace.certificate', 'OPEN', 'producer_id product_id scheme stars issued_on issued_year'
    || ' expires_on revoked_on'),
  ('trace.certificate', 'SALTED', 'number issuer'),
  ('trace.certificate', 'SILENT', 'id registered_at'),
  ('trace.batch', 'OPEN', 'producer_id product_id quantity unit site_id produced_on expires_on'
    || ' recalled_at sample'),
  ('trace.batch', 'SALTED', 'number'),
  ('trace.batch', 'SILENT', 'id registered_at'),
  ('trace.diary_words', 'OPEN', 'producer_id note_public'),
  ('trace.diary_words', 'SALTED', 'note counterparty'),
  ('trace.diary_words', 'SILENT', 'entry_id'),
  ('trace.consent', 'OPEN', 'producer_id act purpose version way'),
  ('trace.consent', 'SALTED', 'screen recorded_by'),
  ('trace.consent', 'SILENT',
    'id number text_hash controller recorded_at commitment previous hash'),
  ('trace.consent_detail', 'OPEN', 'producer_id'),
  ('trace.consent_detail', 'SALTED', 'record'),
  ('trace.consent_detail', 'SECRET', 'salt'),
  ('trace.consent_detail', 'SILENT', 'consent_id'),
  ('trace.party_contact', 'OPEN', 'producer_id'),
  ('trace.party_contact', 'SALTED', 'name phone'),
  ('trace.party_contact', 'SECRET', 'id_number'),
  ('trace.party_contact', 'SILENT', 'id_number_key changed_at'),
  ('trace.person_request', 'OPEN', 'producer_id kind purpose with_processor answer_due finish_due'
    || ' answered_at finished_at outcome'),
  ('trace.person_request', 'SALTED', 'words reason'),
  ('trace.person_request', 'SILENT', 'id received_at'),
  ('trace.erasure', 'OPEN', 'producer_id erased_at'),
  ('trace.breach', 'OPEN', 'noticed_at people reported_at'),
  ('trace.breach', 'SALTED', 'what measures reference'),
  ('trace.breach', 'SILENT', 'id registered_at'),
  ('store.channel_account', 'OPEN', 'marketplace mode status'),
  ('store.channel_account', 'SALTED', 'base_url hint_url'),
  ('store.channel_account', 'SECRET', 'sealed_credentials'),
  ('store.channel_account', 'SILENT', 'id opened_at'),
  ('store.offer', 'OPEN', 'product_id'),
  ('store.offer', 'SALTED', 'sku'),
  ('store.offer', 'SILENT', 'id'),
  ('store.stock_level', 'OPEN', 'on_hand reserved'),
  ('store.stock_level', 'SILENT', 'offer_id'),
  ('store.listing', 'OPEN', 'account_id offer_id desired_price_vnd desired_stock desired_online'),
  ('store.listing', 'SALTED', 'external_id url desired_title'),
  ('store.listing', 'SILENT', 'id desired_generation desired_hash observed_generation'
    || ' observed_hash observed_title observed_price_vnd observed_stock observed_status observed_at'),
  ('account.account', 'OPEN', 'created_at closed_at closed_by'),
  ('account.account', 'SILENT', 'id'),
  ('account.login_name', 'OPEN', 'account_id kind'),
  ('account.login_name', 'SALTED', 'name'),
  ('account.password', 'SECRET', 'hash'),
  ('account.password', 'SILENT', 'account_id changed_at'),
  ('account.role_grant', 'OPEN', 'account_id role scope_kind granted_by valid_from valid_until'
    || ' revoked_at revoked_by'),
  ('account.role_grant', 'SALTED', 'scope_value'),
  ('account.role_grant', 'SILENT', 'id granted_at'),
  ('account.invitation', 'OPEN', 'purpose account_id name_kind role scope_kind valid_until made_by'
    || ' expires_at used_at withdrawn_at withdrawn_by'),
  ('account.invitation', 'SALTED', 'name scope_value'),
  ('account.invitation', 'SECRET', 'code_hash'),
  ('account.invitation', 'SILENT', 'id made_at'),
  ('account.api_key', 'OPEN', 'made_by expires_at'),
  ('account.api_key', 'SALTED', 'label'),
  ('account.api_key', 'SECRET', 'secret_hash'),
  ('account.api_key', 'SILENT', 'account_id made_at used_at')) as watched(relation, kind, names), string_to_table(names, ' ') as name
group by relation;

-- notes that wait for the row DONE of their request; the server's role has no right here at all
create table account.audit_change (
  request_id uuid not null,
  place bigint generated always as identity,
  relation text not null,
  thing uuid,
  producer_id uuid,
  account_id uuid,
  act text not null check (act in ('ADDED', 'CHANGED', 'REMOVED')),
  fields text[] not null,
  -- what may stand in the chain
  was jsonb not null,
  becomes jsonb not null,
  -- what may not, and its salt; nothing where there is none or it was erased
  personal text,
  salt bytea check (length(salt) = 32),
  at timestamptz not null,
  primary key (request_id, place),
  check ((personal is null) = (salt is null))
);
create index audit_change_at on account.audit_change (at);
create index audit_change_producer on account.audit_change (producer_id);

-- arguments: the columns that name the thing, its producer, and the account whose it is
create function account.note_change() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  whole jsonb := before || after;
  kinds jsonb := (
    select columns from account.audit_watch where relation = tg_table_schema || '.' || tg_table_name);
  names text[] := '{}';
  was jsonb := '{}';
  becomes jsonb := '{}';
  salted_was jsonb := '{}';
  salted_becomes jsonb := '{}';
  personal jsonb;
  name text;
  kind text;
begin
  for name in select jsonb_object_keys(whole) loop
    kind := coalesce(kinds ->> name, 'SALTED');
    continue when kind = 'SILENT'
      or nullif(before -> name, 'null') is not distinct from nullif(after -> name, 'null');
    names := names || name;
    if kind = 'OPEN' then
      was := was || jsonb_build_object(name, before -> name);
      becomes := becomes || jsonb_build_object(name, after -> name);
    elsif kind = 'SALTED' then
      salted_was := salted_was || jsonb_build_object(name, before -> name);
      salted_becomes := salted_becomes || jsonb_build_object(name, after -> name);
    end if;
  end loop;
  personal := jsonb_strip_nulls(jsonb_build_object(
    'was', nullif(jsonb_strip_nulls(salted_was), '{}'),
    'becomes', nullif(jsonb_strip_nulls(salted_becomes), '{}')));
  if names <> '{}' then
    insert into account.audit_change (request_id, relation, thing, producer_id, account_id, act,
      fields, was, becomes, personal, salt, at)
    values (current_setting('temlang.request')::uuid, tg_table_schema || '.' || tg_table_name,
      (whole ->> tg_argv[0])::uuid, (whole ->> nullif(tg_argv[1], ''))::uuid,
      (whole ->> nullif(tg_argv[2], ''))::uuid,
      case tg_op when 'INSERT' then 'ADDED' when 'UPDATE' then 'CHANGED' else 'REMOVED' end,
      names, jsonb_strip_nulls(was), jsonb_strip_nulls(becomes), nullif(personal, '{}')::text,
      -- 244 bits from the system's random source
      case when personal <> '{}' then
        sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) end,
      clock_timestamp());
  end if;
  return null;
end
$$;

do $$
declare
  relation text;
  thing text;
  producer text;
  account text;
begin
  for relation, thing, producer, account in values
    ('trace.producer', 'id', 'id', ''),
    ('trace.site', 'id', 'producer_id', ''),
    ('trace.product', 'id', 'producer_id', ''),
    ('trace.product_picture', 'product_id', 'producer_id', ''),
    ('trace.certificate', 'id', 'producer_id', ''),
    ('trace.batch', 'id', 'producer_id', ''),
    ('trace.diary_words', 'entry_id', 'producer_id', ''),
    ('trace.consent', 'id', 'producer_id', ''),
    ('trace.consent_detail', 'consent_id', 'producer_id', ''),
    ('trace.party_contact', 'producer_id', 'producer_id', ''),
    ('trace.person_request', 'id', 'producer_id', ''),
    ('trace.erasure', 'producer_id', 'producer_id', ''),
    ('trace.breach', 'id', '', ''),
    ('store.channel_account', 'id', '', ''),
    ('store.offer', 'id', '', ''),
    ('store.stock_level', 'offer_id', '', ''),
    ('store.listing', 'id', '', ''),
    ('account.account', 'id', '', 'id'),
    ('account.login_name', 'account_id', '', 'account_id'),
    ('account.password', 'account_id', '', 'account_id'),
    ('account.role_grant', 'id', '', 'account_id'),
    ('account.invitation', 'id', '', 'account_id'),
    ('account.api_key', 'account_id', '', 'account_id')
  loop
    execute format(
      'create trigger note_change after insert or update or delete on %s for each row'
      ' when (nullif(current_setting(''temlang.request'', true), '''') is not null)'
      ' execute function account.note_change(%L, %L, %L)', relation, thing, producer, account);
  end loop;
end
$$;

-- with what the request changed behind all else, where there is some: rows from before stay as they
-- were hashed
create or replace function account.audit_text(entry account.audit) returns text
language sql stable set search_path = '' as $$
  select string_agg(account.audit_part(value), '' order by place)
    || case when entry.changes = '' then '' else account.audit_part(entry.changes) end
  from unnest(array[
    entry.seq::text, entry.id::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.phase, entry.request_id::text, entry.account_id::text, entry.on_behalf_of::text,
    entry.action, entry.thing_kind, entry.thing_id::text, entry.producer_id::text,
    entry.commune_code, entry.fields, entry.status::text, entry.reason, entry.times::text,
    entry.commitments]) with ordinality as part(value, place)
$$;

-- A request that erases a person keeps no personal value of what it changed: accounts and listings
-- that go with the person name no producer, so they could not be told from others. Of more than
-- 1,000 things in one request the others are counted.
create function account.audit_notes(request uuid, out changes text, out commitments text,
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

create or replace function account.chain_audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  noted text;
  noted_commitments text;
  noted_producer uuid;
begin
  if new.phase = 'DONE' then
    select n.changes, n.commitments, n.producer into noted, noted_commitments, noted_producer
    from account.audit_notes(new.request_id) n;
    new.commitments := concat_ws(E'\n', nullif(new.commitments, ''), nullif(noted_commitments, ''));
  end if;
  new.changes := coalesce(noted, '');
  new.producer_id := coalesce(account.owner(new.thing_id),
    (select producer_id from trace.consent where id = new.thing_id),
    (select producer_id from trace.person_request where id = new.thing_id),
    noted_producer);
  new.commune_code := (select commune_code from trace.site
    where producer_id = new.producer_id order by registered_at, id limit 1);
  new.on_behalf_of := case when exists (
      select from account.role_grant g where g.account_id = new.account_id
        and g.role in ('TEAM_MEMBER', 'COMMUNE_OFFICER', 'PROVINCE_OFFICER')
        and g.revoked_at is null and g.valid_from <= new.at
        and (g.valid_until is null or g.valid_until > new.at))
    then new.producer_id end;
  perform pg_advisory_xact_lock(7450186);
  select seq + 1, hash into new.seq, new.previous from account.audit order by seq desc limit 1;
  if not found then
    new.seq := 1;
    new.previous := decode(repeat('00', 32), 'hex');
  end if;
  new.hash := sha256(new.previous || convert_to(account.audit_text(new), 'UTF8'));
  return new;
end
$$;

-- now that there is a row: what is personal goes to the other values, and the notes go
create function account.keep_noted() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into account.audit_value (entry, name, salt, value, at, producer_id, account_id)
  select new.id, name, salt, personal, new.at, producer_id, account_id from (
    select c.*, 'change.' || row_number() over (order by place) as name
    from account.audit_change c where request_id = new.request_id) as note
  where personal is not null
    and name in (select split_part(line, ' ', 1) from string_to_table(new.commitments, E'\n') line);
  delete from account.audit_change where request_id = new.request_id;
  return null;
end
$$;
create trigger keep_noted after insert on account.audit
  for each row when (new.changes <> '') execute function account.keep_noted();

-- What was changed by requests whose answer was never written, because the server or the database
-- stopped: each gets its row, with what is known of it from its beginning.
create function account.close_unanswered(before timestamptz, noticed timestamptz) returns bigint
language sql security definer set search_path = '' as $$
  with closed as (
    insert into account.audit (id, at, phase, request_id, account_id, action, thing_kind, thing_id,
      fields, status, reason, times, commitments)
    select uuidv7(), noticed, 'DONE', c.request_id, b.account_id, coalesce(b.action, 'UNKNOWN'),
      coalesce(b.thing_kind, ''), b.thing_id, coalesce(b.fields, ''), 503, 'UNANSWERED', 1, ''
    from (select request_id from account.audit_change group by request_id having max(at) < before) c
    left join account.audit b on b.request_id = c.request_id and b.phase = 'BEGUN'
    returning 1)
  select count(*) from closed
$$;
revoke execute on function account.close_unanswered, account.audit_notes, account.note_change,
  account.keep_noted from public;
grant execute on function account.close_unanswered to temlang_server;

-- which values of a row are still kept: who may not see them may know that
create function account.kept_values(of uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(name), '{}') from account.audit_value where entry = of
$$;

-- who sees a row sees what it changed of things within the reach; origins stay with the operators
create policy tenant on account.audit_value for select to temlang_tenant
  using (name like 'change.%' and producer_id in (select account.reach()));
