-- the code itself is on the card alone
create table account.invitation (
  id uuid primary key,
  code_hash bytea not null unique check (length(code_hash) = 32),
  purpose text not null check (purpose in ('JOIN', 'RESET')),
  -- for JOIN the id that the account will have
  account_id uuid not null,
  name_kind text,
  name text,
  role text,
  scope_kind text,
  scope_value text,
  valid_until timestamptz,
  -- nobody where a person asked for a message
  made_by uuid references account.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references account.account (id),
  check (used_at is null or withdrawn_at is null),
  check (purpose <> 'JOIN' or (name_kind, name, role, scope_kind, scope_value, made_by) is not null),
  check (purpose <> 'RESET'
    or (name_kind, name, role, scope_kind, scope_value, valid_until) is null)
);
create index invitation_open on account.invitation (expires_at)
  where used_at is null and withdrawn_at is null;
create index invitation_of_account on account.invitation (account_id);

alter table account.account add column closed_by uuid references account.account (id);

grant select, insert, update (used_at, withdrawn_at, withdrawn_by), delete on account.invitation
  to temlang_server;
grant update (closed_by) on account.account to temlang_server;
grant delete on account.password to temlang_server;
