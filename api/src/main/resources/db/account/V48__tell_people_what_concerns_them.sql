-- What an account is told inside the portal. A kind, what it is about, and for the words a role with
-- its place, a day, and the name of a thing; nobody's number or address. The title of a listing may
-- name a household and goes with its erasure. The key lets whoever writes it, and however many at
-- once, write it once.
create table account.notice (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account.account (id),
  kind text not null check (kind in ('ROLE_GIVEN', 'ROLE_TAKEN', 'INVITATION_ACCEPTED',
    'PASSWORD_RESET', 'KEY_ENDS', 'ANSWER_DUE', 'REQUEST_DUE', 'LISTING_REFUSED',
    'LISTING_FAILING')),
  occasion text not null check (length(occasion) between 1 and 200),
  thing uuid,
  role text,
  scope_kind text,
  scope_value text,
  day date,
  words text not null default '',
  at timestamptz not null,
  read_at timestamptz,
  unique (account_id, kind, occasion)
);
create index notice_of_account on account.notice (account_id, at desc, id desc);
create index notice_unread on account.notice (account_id) where read_at is null;
create index notice_at on account.notice (at);

grant select, insert, update (read_at), delete on account.notice to temlang_server;

-- Who does a thing oneself is not told of it. A key is nobody who reads.
create function account.tell_of_roles() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.role = 'API_KEY' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    if new.granted_by <> new.account_id then
      insert into account.notice
        (account_id, kind, occasion, thing, role, scope_kind, scope_value, at)
      values (new.account_id, 'ROLE_GIVEN', new.id, new.id, new.role, new.scope_kind,
        new.scope_value, new.granted_at)
      on conflict do nothing;
    end if;
  elsif new.revoked_by <> new.account_id then
    insert into account.notice
      (account_id, kind, occasion, thing, role, scope_kind, scope_value, at)
    values (new.account_id, 'ROLE_TAKEN', new.id, new.id, new.role, new.scope_kind,
      new.scope_value, new.revoked_at)
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger tell_of_given_roles after insert on account.role_grant
  for each row execute function account.tell_of_roles();
create trigger tell_of_taken_roles after update of revoked_at on account.role_grant
  for each row when (old.revoked_at is null and new.revoked_at is not null)
  execute function account.tell_of_roles();

create function account.tell_of_invitations() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    insert into account.notice
      (account_id, kind, occasion, thing, role, scope_kind, scope_value, at)
    values (new.made_by, 'INVITATION_ACCEPTED', new.id, new.account_id, new.role, new.scope_kind,
      new.scope_value, new.used_at)
    on conflict do nothing;
  else
    insert into account.notice (account_id, kind, occasion, thing, at)
    values (new.account_id, 'PASSWORD_RESET', new.id, new.id, new.made_at)
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger tell_of_accepted_invitations after update of used_at on account.invitation
  for each row when (new.purpose = 'JOIN' and old.used_at is null and new.used_at is not null)
  execute function account.tell_of_invitations();
create trigger tell_of_reset_passwords after insert on account.invitation
  for each row when (new.purpose = 'RESET' and new.made_by <> new.account_id)
  execute function account.tell_of_invitations();
