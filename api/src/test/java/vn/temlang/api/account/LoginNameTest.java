package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {
  private static LoginName name(String typed) {
    return switch (LoginName.parse(typed)) {
      case LoginName.Parsed.Name(var name) -> name;
      case LoginName.Parsed.Refused(var reason) -> throw new AssertionError(reason);
    };
  }

  private static LoginName.Reason refusal(String typed) {
    return switch (LoginName.parse(typed)) {
      case LoginName.Parsed.Name(var name) -> throw new AssertionError(name);
      case LoginName.Parsed.Refused(var reason) -> reason;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        " +84912345678 ",
        "+84 912 345 678",
        "84912345678",
        "0084 912345678",
        "+84 (0) 912 345 678",
        "０９１２３４５６７８",
        "+84\u00a0912\u00a0345\u00a0678"
      })
  void one_number_in_many_spellings_is_one_name(String typed) {
    assertThat(name(typed)).isEqualTo(new LoginName(LoginName.Kind.PHONE, "+84912345678"));
  }

  @ParameterizedTest
  @CsvSource({
    "0323456789, +84323456789",
    "0523456789, +84523456789",
    "0723456789, +84723456789",
    "0823456789, +84823456789",
    "02943 123 456, +842943123456",
    "024 3825 1234, +842438251234"
  })
  void mobile_and_fixed_lines_of_viet_nam_are_known(String typed, String value) {
    assertThat(name(typed).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "091234567",
        "09123456789",
        "0112345678",
        "0412345678",
        "0612345678",
        "912345678",
        "+1 202 555 0100",
        "+840",
        "0",
        "+",
        "12345",
        "028 1234"
      })
  void numbers_that_cannot_be_are_refused(String typed) {
    assertThat(refusal(typed)).isEqualTo(LoginName.Reason.NOT_A_PHONE_NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "Lan.Nguyen@Example.VN, lan.nguyen@example.vn",
    "ｌａｎ@example.vn, lan@example.vn",
    "a+b@mail.example.com, a+b@mail.example.com"
  })
  void addresses_are_compared_in_small_letters(String typed, String value) {
    assertThat(name(typed)).isEqualTo(new LoginName(LoginName.Kind.EMAIL, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "@example.vn", "lan@", "la n@example.vn", "a@-b.vn", "a@b@c.vn"})
  void what_is_no_address_is_refused(String typed) {
    assertThat(refusal(typed)).isEqualTo(LoginName.Reason.NOT_AN_EMAIL_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // the first letter is Cyrillic
        "\u0430dmin",
        "l\u0430n@example.vn",
        "lan@ex\u0430mple.vn",
        "ope\u0433ator",
        "hợptácxã",
        "admın",
        "ad\u200bmin",
        "\u202enimda"
      })
  void letters_that_look_like_others_are_refused(String typed) {
    assertThat(refusal(typed)).isEqualTo(LoginName.Reason.LOGIN_NAME_OTHER_LETTERS);
  }

  @Test
  void other_names_begin_with_a_letter_and_are_short() {
    assertThat(name("Operator")).isEqualTo(FirstOperator.NAME);
    assertThat(name("htx.cau-ke_2").kind()).isEqualTo(LoginName.Kind.NAME);
    assertThat(name("a".repeat(64)).value()).hasSize(64);
    assertThat(refusal("a".repeat(65))).isEqualTo(LoginName.Reason.NOT_A_LOGIN_NAME);
    assertThat(refusal("two words")).isEqualTo(LoginName.Reason.NOT_A_LOGIN_NAME);
    assertThat(refusal("_x")).isEqualTo(LoginName.Reason.NOT_A_LOGIN_NAME);
    assertThat(refusal("a\u0000")).isEqualTo(LoginName.Reason.NOT_A_LOGIN_NAME);
    assertThat(refusal(" \u3000 ")).isEqualTo(LoginName.Reason.LOGIN_NAME_EMPTY);
    assertThat(refusal("a".repeat(100_000))).isEqualTo(LoginName.Reason.LOGIN_NAME_TOO_LONG);
  }

  @Test
  void what_is_not_normalised_cannot_be_made() {
    assertThatThrownBy(() -> new LoginName(LoginName.Kind.PHONE, "0912345678"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginName(LoginName.Kind.NAME, "Operator"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
