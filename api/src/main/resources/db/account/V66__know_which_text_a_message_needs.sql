-- the oldest text of MESSAGES that names what a notice tells
alter table account.message add column since_text integer not null default 2 check (since_text > 0);
