-- a person or a system; what it is called, how it signs in and what it may do stand beside it
create table account.account (
  id uuid primary key,
  created_at timestamptz not null,
  closed_at timestamptz check (closed_at >= created_at)
);

-- normalised by LoginName: one person's number in three spellings is one row
create table account.login_name (
  name text primary key,
  account_id uuid not null references account.account (id),
  kind text not null check (kind in ('PHONE', 'EMAIL', 'NAME')),
  check (kind <> 'PHONE' or name ~ '^\+84[0-9]{9,10}$'),
  check (kind <> 'EMAIL' or name ~ '^[!-?A-~]{1,64}@[a-z0-9.-]{3,253}$'),
  check (kind <> 'NAME' or name ~ '^[a-z][a-z0-9._-]{0,63}$'),
  check (name = lower(name))
);
create index login_name_of_account on account.login_name (account_id);

create table account.password (
  account_id uuid primary key references account.account (id),
  hash text not null,
  changed_at timestamptz not null
);

-- a role within a scope; nothing is taken out, what was revoked says so
create table account.role_grant (
  id uuid primary key,
  account_id uuid not null references account.account (id),
  role text not null check (role in ('HOUSEHOLD', 'MEMBER', 'MANAGER', 'TEAM_MEMBER',
    'COMMUNE_OFFICER', 'PROVINCE_OFFICER', 'INSPECTOR', 'OPERATOR', 'API_KEY')),
  scope_kind text not null
    check (scope_kind in ('WHOLE', 'PROVINCE', 'COMMUNE', 'HAMLET', 'PRODUCER')),
  scope_value text not null,
  -- nobody gave the first operator's
  granted_by uuid references account.account (id),
  granted_at timestamptz not null,
  valid_from timestamptz not null,
  valid_until timestamptz check (valid_until > valid_from),
  revoked_at timestamptz,
  revoked_by uuid references account.account (id),
  check (scope_kind <> 'WHOLE' or scope_value = ''),
  check (scope_kind <> 'PROVINCE' or scope_value ~ '^[0-9]{2}$'),
  check (scope_kind <> 'COMMUNE' or scope_value ~ '^[0-9]{5}$'),
  check (scope_kind <> 'HAMLET' or scope_value ~ '^[0-9]{5}/.{1,100}$'),
  check (scope_kind <> 'PRODUCER' or scope_value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
);
create index role_grant_of_account on account.role_grant (account_id) where revoked_at is null;

-- who may do everything for good; two who remove each other at once pass here one after the other
create function account.keep_an_operator() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7450184);
  if not exists (
    select from account.role_grant g join account.account a on a.id = g.account_id
    where g.role = 'OPERATOR' and g.scope_kind = 'WHOLE' and g.revoked_at is null
      and g.valid_until is null and a.closed_at is null) then
    raise exception 'the last operator stays' using errcode = 'TL001';
  end if;
  return null;
end
$$;
create trigger keep_an_operator after update of revoked_at, valid_until on account.role_grant
  for each row when (old.role = 'OPERATOR') execute function account.keep_an_operator();
create trigger keep_an_operator after update of closed_at on account.account
  for each row when (new.closed_at is not null) execute function account.keep_an_operator();

-- the operators from before
insert into account.account (id, created_at) select uuidv7(), created_at from account.operator;
insert into account.login_name (name, account_id, kind)
  select o.name, a.id, 'NAME'
  from (select lower(login) as name, row_number() over (order by created_at, login) as place
        from account.operator) o
  join (select id, row_number() over (order by created_at, id) as place from account.account) a
    using (place);
insert into account.password (account_id, hash, changed_at)
  select n.account_id, o.password_hash, o.created_at
  from account.operator o join account.login_name n on n.name = lower(o.login);
insert into account.role_grant
  (id, account_id, role, scope_kind, scope_value, granted_at, valid_from)
  select uuidv7(), id, 'OPERATOR', 'WHOLE', '', created_at, created_at from account.account;

alter table account.session add column account_id uuid references account.account (id);
update account.session s set account_id = n.account_id
  from account.login_name n where n.name = lower(s.login);
alter table account.session alter column account_id set not null, drop column login;
create index session_of_account on account.session (account_id);
drop table account.operator;

grant select, insert, update (closed_at) on account.account to temlang_server;
grant select, insert, delete on account.login_name to temlang_server;
grant select, insert, update (hash, changed_at) on account.password to temlang_server;
grant select, insert, update (revoked_at, revoked_by) on account.role_grant to temlang_server;
