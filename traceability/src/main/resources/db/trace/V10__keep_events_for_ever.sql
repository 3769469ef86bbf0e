-- EPCIS events, once each; a mistake is corrected by a further event, never by a change
create table trace.event (
  producer_id uuid not null,
  id uuid not null,
  event_id text not null,
  batch_id uuid not null,
  biz_step text,
  event_time timestamptz not null,
  event_offset_minutes smallint not null check (event_offset_minutes between -840 and 840),
  record_time timestamptz not null,
  body jsonb not null check (jsonb_typeof(body) = 'object' and not body ? 'recordTime'),
  primary key (producer_id, id)
);

-- an id names one event of one producer, whoever sends it
create unique index event_by_id on trace.event (id);
create index event_by_batch on trace.event (batch_id, event_time, id);

grant select, insert on trace.event to temlang_server;

-- what went into what: filled at capture, so that a question of genealogy is one recursive query
create table trace.lineage (
  producer_id uuid not null,
  event_id uuid not null,
  input_batch_id uuid not null,
  output_batch_id uuid not null,
  quantity numeric not null check (quantity > 0),
  uom text not null check (uom ~ '^[A-Z0-9]{2,3}$'),
  primary key (producer_id, event_id, input_batch_id),
  foreign key (producer_id, event_id) references trace.event (producer_id, id),
  check (input_batch_id <> output_batch_id)
);

create index lineage_forward on trace.lineage (input_batch_id, output_batch_id);
create index lineage_back on trace.lineage (output_batch_id, input_batch_id);

grant select, insert on trace.lineage to temlang_server;
