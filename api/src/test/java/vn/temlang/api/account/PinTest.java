package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.api.access.Role;
import vn.temlang.api.account.Passwords.Allowed;
import vn.temlang.api.account.Passwords.Weakness;

class PinTest {
  private static final LoginName PHONE = new LoginName(LoginName.Kind.PHONE, "+84912345678");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000",
        "121212",
        "123456",
        "987654",
        "890123",
        "135791",
        "112233",
        "123123",
        "12341234",
        "123321",
        "147258",
        "159753",
        "912345",
        "091234",
        "345678",
        "0912345678"
      })
  void what_is_guessed_first_is_refused(String pin) {
    assertThat(Passwords.weakness(PHONE, pin, Allowed.PASSWORD_OR_PIN))
        .contains(Weakness.PIN_TOO_SIMPLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"604827", "19580416", "7201984365"})
  void other_numbers_of_six_digits_and_more_are_taken(String pin) {
    assertThat(Passwords.weakness(PHONE, pin, Allowed.PASSWORD_OR_PIN)).isEmpty();
  }

  @Test
  void five_digits_are_too_few_and_who_must_have_a_password_has_no_pin() {
    assertThat(Passwords.weakness(PHONE, "60482", Allowed.PASSWORD_OR_PIN))
        .contains(Weakness.PIN_TOO_SHORT);
    assertThat(Passwords.weakness(PHONE, "604827", Allowed.PASSWORD)).contains(Weakness.TOO_SHORT);
    // one letter makes it a password
    assertThat(Passwords.weakness(PHONE, "604827a", Allowed.PASSWORD_OR_PIN))
        .contains(Weakness.TOO_SHORT);
  }

  @Test
  void only_a_household_and_nothing_else_may_take_a_pin() {
    assertThat(Allowed.to(List.of(Role.HOUSEHOLD))).isEqualTo(Allowed.PASSWORD_OR_PIN);
    assertThat(Allowed.to(List.of(Role.HOUSEHOLD, Role.TEAM_MEMBER))).isEqualTo(Allowed.PASSWORD);
    assertThat(Allowed.to(List.of())).isEqualTo(Allowed.PASSWORD);
  }
}
