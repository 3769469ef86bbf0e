-- until now a password opened all of them; a provider may have asked for a second factor
alter table account.session
  add column signed_in_by text not null default 'PASSWORD' check (signed_in_by in
    ('PASSWORD', 'CODE', 'PROVIDER', 'PROVIDER_WITH_SECOND_FACTOR'));
