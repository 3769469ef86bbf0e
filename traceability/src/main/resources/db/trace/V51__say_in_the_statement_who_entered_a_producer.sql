-- the statement that enters a producer names the account, and does not lean on what its connection is
-- set to
alter table trace.producer alter column entered_by drop default;
