-- sessions from before carry neither what they were opened with nor when they were used: they end
delete from account.session;
alter table account.session
  add column id uuid not null unique,
  add column device text not null check (device in ('PHONE', 'COMPUTER', 'OTHER')),
  add column used_at timestamptz not null,
  add check (used_at >= started_at),
  add check (ends_at > started_at);
create index session_of_login on account.session (login);

-- who has tried how often; the subject is a hash of a login name or of a network address
create table account.attempt (
  subject bytea primary key check (length(subject) = 32),
  tries int not null check (tries >= 0),
  last_at timestamptz not null,
  wait_until timestamptz not null
);
create index attempt_last on account.attempt (last_at);

grant update (used_at) on account.session to temlang_server;
grant update (password_hash) on account.operator to temlang_server;
grant select, insert, update, delete on account.attempt to temlang_server;
