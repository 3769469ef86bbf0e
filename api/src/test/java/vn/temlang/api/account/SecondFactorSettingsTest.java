package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.temlang.api.access.AccountId;
import vn.temlang.api.access.Grant;
import vn.temlang.api.access.Role;
import vn.temlang.api.access.Scope;
import vn.temlang.api.access.Subject;

class SecondFactorSettingsTest {
  private static Set<Role> required(SecondFactorSettings settings) {
    return EnumSet.allOf(Role.class).stream()
        .filter(
            role ->
                settings.requires(
                    new Subject(
                        new AccountId(new UUID(0, 1)),
                        "somebody",
                        List.of(
                            new Grant(Role.MEMBER, new Scope.Whole(), Optional.empty()),
                            new Grant(role, new Scope.Whole(), Optional.empty())))))
        .collect(Collectors.toSet());
  }

  @Test
  void asks_those_whose_role_is_named_whatever_else_they_are() {
    assertThat(required(new SecondFactorSettings(true, false))).containsExactly(Role.OPERATOR);
    assertThat(required(new SecondFactorSettings(true, true)))
        .containsExactlyInAnyOrder(Role.OPERATOR, Role.COMMUNE_OFFICER, Role.PROVINCE_OFFICER);
    assertThat(required(new SecondFactorSettings(false, false))).isEmpty();
  }
}
