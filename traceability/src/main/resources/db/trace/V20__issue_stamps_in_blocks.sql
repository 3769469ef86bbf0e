create extension if not exists btree_gist;

-- the next free stamp id; a run takes a contiguous block, so a stamp needs no row of its own
create table trace.stamp_block (
  only_row boolean primary key default true check (only_row),
  next_id bigint not null check (next_id between 0 and 1099511627776)
);
insert into trace.stamp_block (next_id) values (0);

create table trace.stamp_run (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  product_id uuid not null references trace.product (id),
  first_id bigint not null unique,
  size bigint not null check (size between 1 and 5000000),
  key_epoch integer not null,
  tree_root bytea not null check (length(tree_root) = 32),
  tree_salt bytea not null check (length(tree_salt) = 32),
  tree_nodes bytea not null,
  sample boolean not null default false,
  ordered_at timestamptz not null,
  primary key (producer_id, id),
  constraint stamp_run_blocks_do_not_overlap
    exclude using gist (int8range(first_id, first_id + size) with &&)
);

create table trace.activation (
  producer_id uuid not null references trace.producer (id),
  id uuid not null unique,
  run_id uuid not null references trace.stamp_run (id),
  batch_id uuid not null references trace.batch (id),
  -- serials of the run, from 1
  serials int8range not null check (not isempty(serials) and lower(serials) >= 1),
  activated_at timestamptz not null,
  primary key (producer_id, id),
  constraint activation_binds_a_stamp_once
    exclude using gist (run_id with =, serials with &&)
);
create index activation_batch on trace.activation (batch_id);

grant select, update on trace.stamp_block to temlang_server;
grant select, insert on trace.stamp_run, trace.activation to temlang_server;
