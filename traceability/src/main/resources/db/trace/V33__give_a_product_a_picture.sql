-- made ready on the way in: always JPEG, turned upright, small, without what the camera added
create table trace.product_picture (
  producer_id uuid not null references trace.producer (id),
  product_id uuid not null unique references trace.product (id),
  -- SHA-256 of the file, its public address
  hash bytea not null check (length(hash) = 32),
  jpeg bytea not null check (length(jpeg) between 1 and 1048576),
  width integer not null check (width between 1 and 960),
  height integer not null check (height between 1 and 960),
  sample boolean not null default false,
  put_at timestamptz not null,
  primary key (producer_id, product_id)
);
create index product_picture_hash on trace.product_picture (hash);

grant select, insert, update on trace.product_picture to temlang_server;
