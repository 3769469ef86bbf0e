-- what came is kept before anything is done about it; the body may hold a buyer's name, so it can be erased
create table store.raw_message (
  account_id uuid not null references store.channel_account,
  message_key text not null,
  problem text not null default '',
  received_at timestamptz not null,
  primary key (account_id, message_key)
);
grant select, insert on store.raw_message to temlang_server;
create table store.raw_message_body (
  account_id uuid not null,
  message_key text not null,
  body text not null,
  primary key (account_id, message_key),
  foreign key (account_id, message_key) references store.raw_message
);
grant select, insert, delete on store.raw_message_body to temlang_server;

create table store.sales_order (
  id uuid primary key,
  account_id uuid not null references store.channel_account,
  external_id text not null,
  status text not null check (status in ('PLACED', 'CONFIRMED', 'SHIPPED', 'COMPLETED', 'CANCELLED', 'RETURNED')),
  placed_at timestamptz not null,
  remote_updated_at timestamptz not null,
  total_vnd bigint not null check (total_vnd >= 0),
  message_key text not null,
  taken_at timestamptz not null,
  unique (account_id, external_id),
  foreign key (account_id, message_key) references store.raw_message
);
create index sales_order_by_time on store.sales_order (placed_at desc, id desc);
grant select, insert, update on store.sales_order to temlang_server;

create table store.order_line (
  order_id uuid not null references store.sales_order,
  sku text not null,
  quantity bigint not null check (quantity > 0),
  unit_price_vnd bigint not null check (unit_price_vnd >= 0),
  offer_id uuid references store.offer,
  standing text not null check (standing in ('WAITING', 'HELD', 'SOLD', 'GIVEN_BACK', 'SHORT', 'UNKNOWN_SKU')),
  primary key (order_id, sku)
);
grant select, insert, update on store.order_line to temlang_server;

-- personal data stands apart and can be deleted without touching the order
create table store.order_buyer (
  order_id uuid primary key references store.sales_order,
  name text not null,
  phone text not null,
  address text not null
);
grant select, insert, update, delete on store.order_buyer to temlang_server;

create table store.order_condition (
  order_id uuid not null references store.sales_order,
  type text not null,
  status text not null check (status in ('TRUE', 'FALSE', 'UNKNOWN')),
  reason text not null,
  message_vi text not null,
  message_en text not null,
  since timestamptz not null,
  primary key (order_id, type)
);
grant select, insert, update on store.order_condition to temlang_server;

create table store.oversell_incident (
  id uuid primary key,
  account_id uuid not null references store.channel_account,
  order_id uuid not null references store.sales_order,
  sku text not null,
  offer_id uuid not null references store.offer,
  wanted bigint not null check (wanted > 0),
  available bigint not null,
  opened_at timestamptz not null,
  decision text,
  decided_at timestamptz,
  unique (order_id, sku)
);
grant select, insert, update on store.oversell_incident to temlang_server;

create table store.order_watermark (
  account_id uuid primary key references store.channel_account,
  seen_until timestamptz not null,
  polled_at timestamptz not null
);
grant select, insert, update on store.order_watermark to temlang_server;
