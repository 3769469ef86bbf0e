-- a shop of ours on a marketplace; the credentials are sealed by the server before they come here
create table store.channel_account (
  id uuid primary key,
  marketplace text not null check (marketplace in ('POSTMART', 'VOSO')),
  mode text not null check (mode in ('PARTNER_API')),
  base_url text not null,
  hint_url text,
  sealed_credentials bytea not null,
  status text not null check (status in ('ACTIVE', 'PAUSED', 'CLOSED')),
  opened_at timestamptz not null
);
grant select, insert, update on store.channel_account to temlang_server;

create table store.offer (
  id uuid primary key,
  product_id uuid not null,
  sku text not null unique check (length(sku) between 1 and 64)
);
create index offer_of_product on store.offer (product_id);
grant select, insert on store.offer to temlang_server;

-- what a movement does to the two figures is written beside it, so that the sums are the proof
create table store.stock_movement (
  id uuid primary key,
  offer_id uuid not null references store.offer,
  kind text not null check (kind in ('RECEIVED', 'RESERVED', 'RELEASED', 'SOLD', 'RETURNED', 'ADJUSTED')),
  quantity bigint not null check (quantity <> 0),
  on_hand_change bigint not null,
  reserved_change bigint not null,
  reference text not null,
  moved_at timestamptz not null
);
create index stock_movement_of_offer on store.stock_movement (offer_id, moved_at, id);
grant select, insert on store.stock_movement to temlang_server;

create table store.stock_level (
  offer_id uuid primary key references store.offer,
  on_hand bigint not null default 0,
  reserved bigint not null default 0,
  constraint never_promised_twice check (reserved >= 0 and on_hand >= reserved)
);
grant select, insert, update on store.stock_level to temlang_server;
