-- an officer or team member who registers somebody goes on seeing what came of it, also before there
-- is a site that says in which commune it lies; the server sets who is asking on its connection
alter table trace.producer add column entered_by uuid
  default nullif(current_setting('temlang.account', true), '')::uuid;
create index producer_entered_by on trace.producer (entered_by) where entered_by is not null;
