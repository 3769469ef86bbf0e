-- a key is an account without a name; its one role stands under the same id in role_grant
create table account.api_key (
  account_id uuid primary key references account.account (id),
  label text not null check (length(label) between 1 and 100),
  secret_hash bytea not null check (length(secret_hash) = 32),
  made_by uuid not null references account.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz
);

grant select, insert, update (used_at) on account.api_key to temlang_server;
