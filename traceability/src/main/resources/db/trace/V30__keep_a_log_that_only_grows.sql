-- content and salt of what was committed: erasable, and apart from the ledger
create table trace.disclosure (
  id uuid primary key,
  kind text not null,
  subject uuid not null,
  recorded_at timestamptz not null,
  salt bytea not null check (length(salt) = 32),
  record text not null
);
create index disclosure_subject on trace.disclosure (subject);

-- commitments that wait for their index; the sequencer takes them out again
create table trace.log_queue (
  position bigint generated always as identity primary key,
  disclosure_id uuid not null unique,
  kind text not null,
  subject uuid not null,
  commitment bytea not null check (length(commitment) = 32)
);

create table trace.log_leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  disclosure_id uuid not null unique,
  kind text not null,
  subject uuid not null,
  commitment bytea not null check (length(commitment) = 32),
  sequenced_at timestamptz not null
);
create index log_leaf_subject on trace.log_leaf (subject);

create table trace.log_tile (
  level smallint not null check (level between 0 and 7),
  tile_index bigint not null check (tile_index >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, tile_index)
);

create function trace.tile_only_grows() returns trigger language plpgsql as $$
begin
  if new.level <> old.level or new.tile_index <> old.tile_index
     or substring(new.hashes for length(old.hashes)) <> old.hashes then
    raise exception 'a tile of the log only grows';
  end if;
  return new;
end
$$;
create trigger tile_only_grows before update on trace.log_tile
  for each row execute function trace.tile_only_grows();

create table trace.log_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  signed_at timestamptz not null
);

grant select, insert, delete on trace.disclosure, trace.log_queue to temlang_server;
grant select, insert on trace.log_leaf, trace.log_checkpoint to temlang_server;
grant select, insert on trace.log_tile to temlang_server;
grant update (hashes) on trace.log_tile to temlang_server;
