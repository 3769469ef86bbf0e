-- whom to call: personal, apart from the register, gone when its person says so
create table trace.party_contact (
  producer_id uuid primary key references trace.producer (id),
  name text not null check (length(name) between 1 and 200),
  phone text not null check (phone ~ '^0[0-9]{9,10}$'),
  -- AES-256-GCM, bound to the producer
  id_number bytea,
  id_number_key integer,
  changed_at timestamptz not null,
  check ((id_number is null) = (id_number_key is null))
);

grant select, insert, update, delete on trace.party_contact to temlang_server;
