create table account.operator (
  login text primary key,
  password_hash text not null,
  created_at timestamptz not null
);

-- the token itself is only in the browser
create table account.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  login text not null references account.operator (login),
  started_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_end on account.session (ends_at);

grant select, insert on account.operator to temlang_server;
grant select, insert, delete on account.session to temlang_server;
