-- a registry contract that this log writes to; one that lost its chain is never used again
create table trace.anchor_contract (
  chain_id bigint not null,
  address text not null check (address ~ '^0x[0-9a-f]{40}$'),
  transaction_hash text,
  since timestamptz not null,
  lost_at timestamptz,
  primary key (chain_id, address, since)
);
create unique index anchor_contract_in_use on trace.anchor_contract (chain_id) where lost_at is null;

-- one row for each wish to change the chain: the deployment of the contract, or an anchor
create table trace.anchor_submission (
  id uuid primary key,
  chain_id bigint not null,
  kind text not null check (kind in ('DEPLOYMENT', 'ANCHOR')),
  contract text,
  size bigint,
  root bytea check (length(root) = 32),
  state text not null check (state in
    ('BUILT', 'SIGNED', 'SENT', 'MINED', 'FINAL', 'ORPHANED', 'REVERTED', 'ABANDONED')),
  nonce bigint,
  transaction_hash text,
  creates text,
  raw text,
  block_number bigint,
  block_hash text,
  block_time timestamptz,
  gas_used bigint,
  built_at timestamptz not null,
  changed_at timestamptz not null,
  check ((kind = 'ANCHOR') = (contract is not null and size is not null and root is not null)
         or kind = 'DEPLOYMENT'),
  check (state in ('BUILT', 'ABANDONED') or (nonce is not null and raw is not null)),
  check (state not in ('MINED', 'FINAL') or (block_number is not null and block_hash is not null))
);
-- at most one nonce in flight on each chain, whatever the number of servers
create unique index anchor_in_flight on trace.anchor_submission (chain_id)
  where state in ('BUILT', 'SIGNED', 'SENT', 'MINED', 'ORPHANED');
create index anchor_final on trace.anchor_submission (size) where state = 'FINAL' and kind = 'ANCHOR';

-- what the worker last found, for pages and the console
create table trace.anchor_status (
  chain_id bigint primary key,
  condition text not null,
  detail text not null,
  checked_at timestamptz not null
);

grant select, insert, update on trace.anchor_contract, trace.anchor_submission, trace.anchor_status
  to temlang_server;
