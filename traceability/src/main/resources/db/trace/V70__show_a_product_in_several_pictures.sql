-- The files stand in the store from now on, in three sizes each; what stands here is which product
-- shows which, and in what order. Rows of before keep their bytes, and are read from here, until
-- the server has brought them into the store.
alter table trace.product_picture
  -- the largest is in hash, width and height; no size may be known without the others
  add column page_hash bytea check (length(page_hash) = 32),
  add column page_width integer,
  add column page_height integer,
  add column thumbnail_hash bytea check (length(thumbnail_hash) = 32),
  add column thumbnail_width integer,
  add column thumbnail_height integer,
  -- the lowest is the main one; only the order counts
  add column place integer not null default 0,
  -- what it shows, for who cannot see it
  add column alt text check (length(alt) between 1 and 200),
  alter column jpeg drop not null,
  drop constraint product_picture_pkey,
  drop constraint product_picture_product_id_key,
  drop constraint product_picture_width_check,
  drop constraint product_picture_height_check,
  add primary key (producer_id, product_id, hash),
  add constraint product_picture_width_check check (width between 1 and 1600),
  add constraint product_picture_height_check check (height between 1 and 1600),
  add constraint product_picture_page_check
    check (page_width between 1 and 960 and page_height between 1 and 960),
  add constraint product_picture_thumbnail_check
    check (thumbnail_width between 1 and 320 and thumbnail_height between 1 and 320),
  add constraint product_picture_somewhere check (
    num_nonnulls(page_hash, page_width, page_height,
      thumbnail_hash, thumbnail_width, thumbnail_height) = case when jpeg is null then 6 else 0 end);

create unique index product_picture_place on trace.product_picture (product_id, place);
create index product_picture_page_hash on trace.product_picture (page_hash);
create index product_picture_thumbnail_hash on trace.product_picture (thumbnail_hash);
-- those that are still to be brought over
create index product_picture_old on trace.product_picture (put_at) where jpeg is not null;

grant delete on trace.product_picture to temlang_server;
