create table trace.product (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  name text not null check (length(name) between 1 and 200),
  -- GTIN-14, or our own trace code where the producer has no GS1 prefix
  code text not null unique,
  code_scheme text not null check (code_scheme in ('GTIN', 'TRACE_CODE')),
  category text,
  price_vnd bigint check (price_vnd between 1 and 10000000000),
  price_sample boolean not null default false,
  -- UN/ECE Recommendation 20
  unit text not null check (unit ~ '^[A-Z0-9]{2,3}$'),
  net_value numeric(18, 6) check (net_value > 0),
  net_unit text,
  shelf_life_days integer check (shelf_life_days > 0),
  story text,
  brand text,
  standards text[] not null default '{}',
  sample boolean not null default false,
  revision integer not null default 1,
  registered_at timestamptz not null,
  primary key (producer_id, id),
  -- what people call it tells a producer's products apart
  unique (producer_id, name)
);

create table trace.certificate (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  product_id uuid references trace.product (id),
  scheme text not null,
  number text,
  issuer text,
  stars integer check (stars between 1 and 5),
  issued_on date,
  issued_year integer check (issued_year between 2018 and 2100),
  expires_on date,
  revoked_on date,
  registered_at timestamptz not null,
  check (expires_on is null or issued_on is null or expires_on >= issued_on),
  primary key (producer_id, id)
);
create index certificate_product on trace.certificate (product_id);

create table trace.batch (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  product_id uuid not null references trace.product (id),
  number text not null check (length(number) between 1 and 20),
  quantity numeric(18, 6) not null check (quantity > 0),
  unit text not null check (unit ~ '^[A-Z0-9]{2,3}$'),
  site_id uuid not null references trace.site (id),
  produced_on date not null,
  expires_on date check (expires_on >= produced_on),
  recalled_at timestamptz,
  sample boolean not null default false,
  registered_at timestamptz not null,
  primary key (producer_id, id),
  unique (product_id, number)
);

-- facts that other rooms must hear of, written with the fact, told at least once
create table trace.outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  subject uuid not null,
  recorded_at timestamptz not null
);

grant select, insert, update on trace.product, trace.certificate, trace.batch to temlang_server;
-- taking a row out locks it first, and PostgreSQL asks for the right to change it
grant select, insert, update, delete on trace.outbox to temlang_server;
