-- which part of its commune a site lies in, as it was told, and folded so that two spellings of one
-- name meet (FoldedName); only within the commune does the name mean anything
alter table trace.site
  add column hamlet text check (length(hamlet) between 1 and 100),
  add column hamlet_key text check (length(hamlet_key) > 0 and hamlet_key !~ ','),
  add check ((hamlet is null) = (hamlet_key is null));
create index site_hamlet on trace.site (commune_code, hamlet_key) where hamlet_key is not null;
