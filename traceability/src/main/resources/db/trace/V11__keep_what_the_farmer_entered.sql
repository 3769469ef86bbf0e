-- the farmer's own entry beside the event that was made of it (same id)
create table trace.diary_entry (
  producer_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  kind text not null
    check (kind in ('HARVEST', 'PURCHASE', 'PROCESS', 'PACK', 'SHIP', 'RECEIVE', 'SELL')),
  site_id uuid not null,
  product_code text not null,
  place_code text not null,
  quantity numeric check (quantity > 0),
  uom text check (uom ~ '^[A-Z0-9]{2,3}$'),
  primary key (producer_id, id),
  foreign key (producer_id, id) references trace.event (producer_id, id),
  check ((quantity is null) = (uom is null))
);

create index diary_entry_by_batch on trace.diary_entry (batch_id);

grant select, insert on trace.diary_entry to temlang_server;

-- words that may name a person: kept apart from the ledger, and erasable
create table trace.diary_words (
  producer_id uuid not null,
  entry_id uuid not null,
  note text,
  counterparty text,
  primary key (producer_id, entry_id),
  foreign key (producer_id, entry_id) references trace.diary_entry (producer_id, id),
  check (note is not null or counterparty is not null)
);

grant select, insert, delete on trace.diary_words to temlang_server;
