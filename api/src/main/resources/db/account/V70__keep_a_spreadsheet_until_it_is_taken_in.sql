-- A spreadsheet between the look at it and the word that it may be taken in, so that neither a server's
-- memory nor its restart matters. Whose it is sees it; what it changes is noted where it changes.
create table account.sheet_upload (
  id uuid primary key,
  account_id uuid not null references account.account (id) on delete cascade,
  -- gone once it was taken in
  file bytea check (length(file) <= 8388608),
  -- SHA-256
  hash bytea not null check (length(hash) = 32),
  -- what it would do or did, as JSON; it says again what stands in its cells, and goes as they do
  report text,
  sent_at timestamptz not null,
  kept_until timestamptz not null
);
create index sheet_upload_of on account.sheet_upload (account_id, sent_at);
create index sheet_upload_until on account.sheet_upload (kept_until);

grant select, insert, update, delete on account.sheet_upload to temlang_server;
