create table store.listing (
  id uuid primary key,
  account_id uuid not null references store.channel_account,
  offer_id uuid not null references store.offer,
  external_id text,
  url text,
  desired_generation bigint not null default 0,
  desired_hash text not null default '',
  desired_title text not null default '',
  desired_price_vnd bigint not null default 0,
  desired_stock bigint not null default 0,
  desired_online boolean not null default false,
  observed_generation bigint not null default 0,
  observed_hash text not null default '',
  observed_title text not null default '',
  observed_price_vnd bigint not null default 0,
  observed_stock bigint not null default 0,
  observed_status text not null default 'NONE',
  observed_at timestamptz,
  unique (account_id, offer_id)
);
create index listing_of_offer on store.listing (offer_id);
grant select, insert, update on store.listing to temlang_server;

create table store.listing_condition (
  listing_id uuid not null references store.listing,
  type text not null,
  status text not null check (status in ('TRUE', 'FALSE', 'UNKNOWN')),
  reason text not null,
  message_vi text not null,
  message_en text not null,
  since timestamptz not null,
  primary key (listing_id, type)
);
grant select, insert, update on store.listing_condition to temlang_server;

-- one row for each wish that is open; the same wish again raises its generation and makes no second row
create table store.work_item (
  account_id uuid not null references store.channel_account,
  kind text not null,
  entity_id uuid not null,
  lane smallint not null,
  generation bigint not null default 1,
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  dead_at timestamptz,
  reason text not null default '',
  message_vi text not null default '',
  message_en text not null default '',
  wished_at timestamptz not null,
  primary key (account_id, kind, entity_id)
);
create index work_item_due on store.work_item (lane, due_at) where dead_at is null;
grant select, insert, update, delete on store.work_item to temlang_server;
