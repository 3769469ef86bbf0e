-- what went wrong with personal data; says how many people, never who
create table trace.breach (
  id uuid primary key,
  noticed_at timestamptz not null,
  what text not null check (length(what) between 1 and 2000),
  people integer not null check (people >= 0),
  measures text not null check (length(measures) <= 2000),
  registered_at timestamptz not null,
  reported_at timestamptz check (reported_at >= noticed_at),
  -- under which the authority took it
  reference text check (length(reference) <= 200),
  check ((reported_at is null) = (reference is null))
);

grant select, insert on trace.breach to temlang_server;
grant update (reported_at, reference) on trace.breach to temlang_server;
