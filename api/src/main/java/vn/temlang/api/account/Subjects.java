package vn.temlang.api.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;

/** Reads who somebody is out of the rows of one statement, a row for each grant. */
public final class Subjects {
  /** To be selected from {@code a}, an account, together with {@link #GRANTS}. */
  public static final String COLUMNS =
      """
      a.id as account,
      (select name from account.login_name where account_id = a.id order by kind desc, name limit 1)
        as name,
      g.role, g.scope_kind, g.scope_value, g.valid_until
      """;

  /** Takes the moment of asking twice. */
  public static final String GRANTS =
      """
      left join account.role_grant g on g.account_id = a.id and g.revoked_at is null
        and g.valid_from <= ? and (g.valid_until is null or g.valid_until > ?)
      """;

  private Subjects() {}

  /** The subject of this row and all that follow. */
  public static Subject read(ResultSet row) throws SQLException {
    AccountId account = new AccountId(row.getObject("account", UUID.class));
    String name = row.getString("name");
    List<Grant> grants = new ArrayList<>();
    do {
      String role = row.getString("role");
      if (role != null) {
        grants.add(
            new Grant(
                Role.valueOf(role),
                Scope.of(
                    Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_value")),
                Optional.ofNullable(row.getObject("valid_until", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)));
      }
    } while (row.next());
    return new Subject(account, name == null ? "" : name, grants);
  }
}
