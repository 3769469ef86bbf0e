package vn.temlang.traceability.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Village;
import vn.temlang.traceability.party.ProducerId;

class ContactValuesTest {
  @ParameterizedTest
  @CsvSource({
    "0912345678,0912345678",
    "+84 912 345 678,0912345678",
    "0084912345678,0912345678",
    "84912345678,0912345678",
    "0912.345.678,0912345678",
    "(0294) 383 45 67,02943834567"
  })
  void phone_is_read_in_the_forms_that_people_write(String typed, String kept) {
    assertThat(new PhoneNumber(typed).value()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "091234567", "09123456789", "0112345678", "+1 912 345 678", "số"})
  void phone_that_cannot_be_is_refused_without_repeating_it(String typed) {
    assertThatThrownBy(() -> new PhoneNumber(typed))
        .isInstanceOf(MalformedValue.class)
        .satisfies(
            fault ->
                assertThat(String.valueOf(fault.getMessage()))
                    .doesNotContain(typed.isEmpty() ? "\0" : typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08619500012", "0861950001234", "08619500012x", "٠٨٦١٩٥٠٠٠١٢٣"})
  void id_number_has_twelve_digits(String typed) {
    assertThatThrownBy(() -> new IdNumber(typed)).isInstanceOf(MalformedValue.class);
  }

  @Test
  void id_number_shows_its_last_three_digits_alone() {
    assertThat(new IdNumber("086 195 000 123").masked()).isEqualTo("•••••••••123");
  }

  @Test
  void no_value_tells_itself_to_a_log() {
    Contact contact =
        new Contact(
            new ProducerId(Village.id()),
            new Name("Bà Tư"),
            new PhoneNumber("0912345678"),
            Optional.of(new IdNumber("086195000123")));

    assertThat(contact + " " + contact.phone() + " " + contact.idNumber())
        .doesNotContain("Bà Tư", "0912345678", "086195000");
  }
}
