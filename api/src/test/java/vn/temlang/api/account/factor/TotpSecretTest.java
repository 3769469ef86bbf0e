package vn.temlang.api.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
  private static final TotpSecret OF_THE_RFC =
      TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  /** RFC 6238, appendix B, the rows of SHA-1; six digits are the last of its eight. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void makes_the_codes_of_the_rfc(long second, String eight) {
    long step = TotpSecret.stepAt(Instant.ofEpochSecond(second));
    assertThat(OF_THE_RFC.code(step)).isEqualTo(eight.substring(2));
  }

  @Test
  void takes_the_code_of_one_step_before_and_after_and_no_other() {
    Instant now = Instant.ofEpochSecond(2_000_000_000L);
    long step = TotpSecret.stepAt(now);
    for (long near = step - 1; near <= step + 1; near++) {
      assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(near), now)).hasValue(near);
    }
    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step - 2), now)).isEmpty();
    assertThat(OF_THE_RFC.stepOf(OF_THE_RFC.code(step + 2), now)).isEmpty();
    assertThat(OF_THE_RFC.stepOf("", now)).isEmpty();
    assertThat(OF_THE_RFC.stepOf("٢٧٩٠٣٧", now)).isEmpty();
  }

  /** The text of RFC 4648's base 32, as `oathtool --base32` reads it. */
  @Test
  void is_written_as_authenticators_read_it() {
    assertThat(OF_THE_RFC.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(OF_THE_RFC.address("+84912 345"))
        .isEqualTo(
            "otpauth://totp/Temlang:%2B84912%20345"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Temlang");
    assertThat(OF_THE_RFC.toString()).doesNotContain("GEZD");
  }
}
