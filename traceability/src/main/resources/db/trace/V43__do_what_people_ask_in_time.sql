-- what people ask about their own data, with the days by which the law wants it
create table trace.person_request (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  kind text not null check (kind in ('SEE', 'CORRECT', 'WITHDRAW', 'ERASE', 'OBJECT')),
  -- of a withdrawal or objection; nothing means all
  purpose text,
  with_processor boolean not null,
  received_at timestamptz not null,
  answer_due date not null,
  finish_due date not null check (finish_due >= answer_due),
  answered_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('DONE', 'REFUSED')),
  -- the person's own words; erasable
  words text check (length(words) <= 2000),
  -- why it was refused, told to the person; erasable
  reason text check (length(reason) <= 2000),
  primary key (producer_id, id),
  check ((finished_at is null) = (outcome is null)),
  check (finished_at is null or answered_at is not null)
);
create index person_request_open on trace.person_request (finish_due) where finished_at is null;

-- that there was an erasure stays known, what was erased does not
create table trace.erasure (
  producer_id uuid primary key references trace.producer (id),
  erased_at timestamptz not null
);

grant select, insert, update on trace.person_request, trace.erasure to temlang_server;
