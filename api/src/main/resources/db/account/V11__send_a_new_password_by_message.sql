-- what waits for the gateway: sealed, because it may carry a code; gone once the gateway has it
create table account.message (
  id uuid primary key,
  kind text not null check (kind in ('MAIL', 'SMS', 'ZALO')),
  sealed bytea not null,
  due_at timestamptz not null,
  until timestamptz not null,
  tries int not null default 0
);
create index message_due on account.message (due_at);

-- somebody asked for a new password under a name that may be nobody's: the question costs the same
-- for both, and who it is is looked up later
create table account.reset_request (
  id uuid primary key,
  name_kind text not null,
  name text not null,
  language text not null check (language in ('vi', 'en')),
  asked_at timestamptz not null
);

grant select, insert, update (due_at, tries), delete on account.message to temlang_server;
-- locking the rows that are taken needs the right to update one column
grant select, insert, update (asked_at), delete on account.reset_request to temlang_server;
