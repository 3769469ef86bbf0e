-- who enters a note says whether the public may read it; what was entered before was not asked
alter table trace.diary_words
  add column note_public boolean not null default false
    check (note is not null or not note_public);
