create table trace.scan (
  stamp_id bigint not null,
  scanned_at timestamptz not null,
  id uuid not null,
  way text not null check (way in ('QR', 'TYPED')),
  primary key (stamp_id, scanned_at, id)
) partition by range (scanned_at);
create table trace.scan_later partition of trace.scan default;
do $$
declare
  month date;
begin
  for month in select generate_series(date '2026-01-01', date '2030-12-01', interval '1 month') loop
    execute format(
      'create table trace.scan_%s partition of trace.scan for values from (%L) to (%L)',
      to_char(month, 'YYYY_MM'),
      (month::timestamp at time zone 'Asia/Ho_Chi_Minh'),
      ((month + interval '1 month')::timestamp at time zone 'Asia/Ho_Chi_Minh'));
  end loop;
end
$$;

-- survives the partitions: dropping old scans never changes a first look or a count
create table trace.stamp_seen (
  stamp_id bigint primary key,
  first_seen_at timestamptz not null,
  times bigint not null check (times > 0)
);

grant select, insert on trace.scan to temlang_server;
grant select, insert, update on trace.stamp_seen to temlang_server;
