-- who did what on which thing. What changes something has two rows, BEGUN and DONE, under one
-- request_id; what was refused at the door, and what was only shown, has one. Nothing personal
-- stands here: see audit_value.
create table account.audit (
  seq bigint primary key check (seq > 0),
  id uuid not null unique,
  at timestamptz not null,
  phase text not null check (phase in ('BEGUN', 'DONE')),
  request_id uuid not null,
  -- nobody where it is not known who asked
  account_id uuid,
  on_behalf_of uuid,
  action text not null check (action ~ '^[ -~]{1,200}$'),
  thing_kind text not null check (thing_kind ~ '^[a-z-]{0,50}$'),
  thing_id uuid,
  -- whose the thing was and where, when this row was written
  producer_id uuid,
  commune_code text,
  -- names alone, with commas between them
  fields text not null check (fields ~ '^[A-Za-z0-9,._-]*$'),
  -- of HTTP; 0 while it is begun
  status int not null check ((phase = 'BEGUN') = (status = 0)),
  reason text not null check (reason ~ '^[A-Z_]{0,100}$'),
  -- how many refusals of unknown askers this row stands for
  times int not null check (times > 0),
  -- a line for each personal value: its name, a space, SHA-256(salt || value) in hexadecimal
  commitments text not null,
  previous bytea not null unique check (length(previous) = 32),
  hash bytea not null unique check (length(hash) = 32)
);
create index audit_request on account.audit (request_id);
create index audit_account on account.audit (account_id, seq);
create index audit_thing on account.audit (thing_id, seq);
create index audit_producer on account.audit (producer_id, seq);
create index audit_at on account.audit (at);

-- what the commitments open with; whatever is taken out here leaves the chain whole
create table account.audit_value (
  entry uuid not null references account.audit (id),
  name text not null check (name ~ '^[a-z.-]{1,50}$'),
  salt bytea not null check (length(salt) = 32),
  value text not null,
  at timestamptz not null,
  primary key (entry, name)
);
create index audit_value_at on account.audit_value (at);

-- the head of the chain as it stood when a day began to be sealed
create table account.audit_head (
  day date primary key,
  seq bigint not null unique references account.audit (seq),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

-- what a row's hash is computed over, after the hash before it: each value as text in UTF-8 with its
-- length in bytes and a colon before it, or a minus sign where there is none
create function account.audit_part(value text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-')
$$;
create function account.audit_text(entry account.audit) returns text
language sql stable set search_path = '' as $$
  select string_agg(account.audit_part(value), '' order by place)
  from unnest(array[
    entry.seq::text, entry.id::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.phase, entry.request_id::text, entry.account_id::text, entry.on_behalf_of::text,
    entry.action, entry.thing_kind, entry.thing_id::text, entry.producer_id::text,
    entry.commune_code, entry.fields, entry.status::text, entry.reason, entry.times::text,
    entry.commitments]) with ordinality as part(value, place)
$$;

-- The database gives each row its place, whatever was sent: one writer after the other. It also
-- says whose the thing is, and whether somebody of the team or an office did it for them.
create function account.chain_audit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.thing_id is not null then
    new.producer_id := account.owner(new.thing_id);
    new.commune_code := (select commune_code from trace.site
      where producer_id = new.producer_id order by registered_at, id limit 1);
    if new.producer_id is not null and exists (
        select from account.role_grant g where g.account_id = new.account_id
          and g.role in ('TEAM_MEMBER', 'COMMUNE_OFFICER', 'PROVINCE_OFFICER')
          and g.revoked_at is null and g.valid_from <= new.at
          and (g.valid_until is null or g.valid_until > new.at)) then
      new.on_behalf_of := new.producer_id;
    end if;
  end if;
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
create trigger chain_audit before insert on account.audit
  for each row execute function account.chain_audit();

grant select, insert on account.audit, account.audit_head to temlang_server;
grant select, insert, delete on account.audit_value to temlang_server;

-- an officer or a manager sees what was done to things within the reach, and no personal values
alter table account.audit enable row level security;
create policy system on account.audit to temlang_system using (true);
create policy tenant on account.audit for select to temlang_tenant
  using (producer_id in (select account.reach())
    or commune_code = any (string_to_array(current_setting('temlang.communes', true), ',')));
create policy written on account.audit for insert to temlang_server with check (true);
alter table account.audit_value enable row level security;
create policy system on account.audit_value to temlang_system using (true);
create policy written on account.audit_value for insert to temlang_server with check (true);
