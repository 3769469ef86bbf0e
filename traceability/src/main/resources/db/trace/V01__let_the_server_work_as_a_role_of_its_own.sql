-- the server works as this role; it is a member's right, not a login of its own
do $$
begin
  perform pg_advisory_xact_lock(7450183);
  if not exists (select from pg_roles where rolname = 'temlang_server') then
    create role temlang_server nologin;
  end if;
  execute format('grant temlang_server to %I', current_user);
end
$$;

grant usage on schema trace to temlang_server;
