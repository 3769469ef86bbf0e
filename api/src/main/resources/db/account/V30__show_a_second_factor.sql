-- something that only the account's owner has, beside the password: an authenticator's shared secret
-- (RFC 6238), sealed under a key that is not in the database
create table account.totp (
  account_id uuid primary key references account.account (id),
  secret bytea not null,
  secret_key int not null,
  made_at timestamptz not null,
  -- none: it was shown and no code has come yet, so that it does not count
  confirmed_at timestamptz check (confirmed_at >= made_at),
  -- the newest step whose code was taken: it and all before it are used up
  last_step bigint not null default -1
);

-- for the day on which the telephone is lost; each works once, and its row stays to say so
create table account.recovery_code (
  account_id uuid not null references account.account (id),
  hash bytea not null check (length(hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, hash)
);

-- one that an account's owner made with an authenticator of the device (W3C Web Authentication)
create table account.passkey (
  id uuid primary key,
  account_id uuid not null references account.account (id),
  name text not null check (length(name) between 1 and 60),
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  -- attested credential data: authenticator model, credential id and public key
  credential bytea not null,
  sign_count bigint not null check (sign_count >= 0),
  backup_eligible boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_of_account on account.passkey (account_id);

-- what an authenticator is asked to sign next in a session: one for each act, taken out by its use
create table account.passkey_challenge (
  session_id uuid not null references account.session (id) on delete cascade,
  act text not null check (act in ('REGISTER', 'PRESENT')),
  challenge bytea not null check (length(challenge) = 32),
  ends_at timestamptz not null,
  primary key (session_id, act)
);

create function account.has_second_factor(account uuid) returns boolean
language sql stable as $$
  select exists (select from account.totp t
      where t.account_id = account and t.confirmed_at is not null)
    or exists (select from account.passkey p where p.account_id = account)
$$;

-- when the second factor was shown; an account that has one is not served in a session without
alter table account.session add column proven_at timestamptz;

grant update (proven_at) on account.session to temlang_server;
grant select, insert, update, delete on account.totp to temlang_server;
grant select, insert, update (used_at), delete on account.recovery_code to temlang_server;
grant select, insert, update (sign_count, used_at), delete on account.passkey to temlang_server;
grant select, insert, update, delete on account.passkey_challenge to temlang_server;
