package vn.temlang.api.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.EnumSet;
import java.util.Set;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Subject;

/**
 * Who has to show a second factor; everybody else may set one up.
 *
 * @param requiredForOperators off in the demo alone
 * @param requiredForOfficers of communes and provinces
 */
@ConfigurationProperties("temlang.second-factor")
public record SecondFactorSettings(
    @Bindable(defaultValue = "true") boolean requiredForOperators,
    @Bindable(defaultValue = "false") boolean requiredForOfficers) {
  private static final Set<Role> OFFICERS = EnumSet.of(Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER);

  /** Whether one of somebody's roles counts only with a second factor. */
  public boolean requires(Subject subject) {
    return subject.grants().stream().map(Grant::role).anyMatch(this::requires);
  }

  private boolean requires(Role role) {
    return (requiredForOperators && role == Role.OPERATOR)
        || (requiredForOfficers && OFFICERS.contains(role));
  }
}
