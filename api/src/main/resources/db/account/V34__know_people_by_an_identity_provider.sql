-- the name that an identity provider has for somebody (OpenID Connect Core, 2: iss and sub), and
-- the account here; one person has one name at each provider, and no name is two people's
create table account.openid_identity (
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 255),
  account_id uuid not null references account.account (id),
  linked_by text not null check (linked_by in ('INVITATION', 'OWNER', 'EMAIL')),
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (account_id, issuer)
);

-- who is on the way to a provider; the secret is in the browser alone, and each is used once
create table account.openid_flow (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  provider text not null,
  purpose text not null check (purpose in ('SIGN_IN', 'LINK', 'JOIN')),
  account_id uuid references account.account (id),
  code_hash bytea check (length(code_hash) = 32),
  ends_at timestamptz not null,
  check ((purpose = 'LINK') = (account_id is not null)),
  check ((purpose = 'JOIN') = (code_hash is not null))
);
create index openid_flow_end on account.openid_flow (ends_at);

grant select, insert, delete on account.openid_identity to temlang_server;
grant select, insert, delete on account.openid_flow to temlang_server;
