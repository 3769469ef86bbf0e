-- the face beside a trade name: there only while its person agrees, deleted with the withdrawal
create table trace.maker_picture (
  producer_id uuid primary key references trace.producer (id),
  -- SHA-256 of the file, its public address
  hash bytea not null check (length(hash) = 32),
  jpeg bytea not null check (length(jpeg) between 1 and 1048576),
  width integer not null check (width between 1 and 960),
  height integer not null check (height between 1 and 960),
  put_at timestamptz not null
);
create index maker_picture_hash on trace.maker_picture (hash);

grant select, insert, update, delete on trace.maker_picture to temlang_server;
