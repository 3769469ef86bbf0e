package vn.temlang.qrlabels.stampcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.temlang.qrlabels.stampcode.StampCode.Parsed;

class StampKeyTest {
  private static final byte[] SECRET =
      "a secret of tests, 32 bytes long".getBytes(StandardCharsets.US_ASCII);
  private static final StampId FIRST = new StampId(1_000_000);
  private static final StampKey KEY = new StampSecret(SECRET, 1).keyOf(FIRST);

  @Property
  void verifies_what_it_made_and_was_typed_back(@ForAll @LongRange(max = (1L << 40) - 1) long id) {
    StampCode code = KEY.code(new StampId(id));
    assertThat(StampCode.parse(code.grouped())).isEqualTo(new Parsed.Code(code));
    assertThat(KEY.verifies(code)).isTrue();
  }

  /**
   * A changed id meets a check of 40 bits that fits by chance once in 2^40; for this key and these
   * codes it never does. A changed check never fits, whatever the key.
   */
  @Test
  void refuses_every_single_character_changed() {
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    LongStream.of(0, 1, 1_000_000, 1_000_999, (1L << 40) - 1)
        .mapToObj(id -> KEY.code(new StampId(id)).text())
        .forEach(
            text -> {
              for (int at = 0; at < text.length(); at++) {
                for (int i = 0; i < alphabet.length(); i++) {
                  String changed =
                      text.substring(0, at) + alphabet.charAt(i) + text.substring(at + 1);
                  assertThat(verified(changed)).as(changed).isEqualTo(changed.equals(text));
                }
              }
            });
  }

  @Test
  void makes_a_thousand_different_codes_that_do_not_count_up() {
    Set<String> codes = new HashSet<>();
    Set<Long> checks = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      StampCode code = KEY.code(FIRST.plus(i));
      codes.add(code.text());
      checks.add(code.check());
    }
    assertThat(codes).hasSize(1_000);
    assertThat(checks).hasSize(1_000);
  }

  @Test
  void knows_only_its_own_run_epoch_and_secret() {
    StampCode code = KEY.code(FIRST);
    byte[] other = SECRET.clone();
    other[31] ^= 1;
    assertThat(new StampSecret(SECRET, 1).keyOf(FIRST).verifies(code)).isTrue();
    assertThat(new StampSecret(SECRET, 1).keyOf(FIRST.plus(1)).verifies(code)).isFalse();
    assertThat(new StampSecret(SECRET, 2).keyOf(FIRST).verifies(code)).isFalse();
    assertThat(new StampSecret(other, 1).keyOf(FIRST).verifies(code)).isFalse();
  }

  /** RFC 5869 by hand, so that codes on shelves survive another provider or library. */
  @Test
  void follows_rfc_5869_and_truncates_from_the_left() throws GeneralSecurityException {
    byte[] salt = "temlang stamp code v1".getBytes(StandardCharsets.US_ASCII);
    byte[] info = ByteBuffer.allocate(13).putInt(1).putLong(1_000_000).put((byte) 1).array();
    byte[] runKey = hmac(hmac(salt, SECRET), info);
    byte[] mac = hmac(runKey, ByteBuffer.allocate(8).putLong(1_000_007).array());
    long check = ByteBuffer.allocate(8).put(3, Arrays.copyOf(mac, 5)).getLong(0);
    assertThat(KEY.code(new StampId(1_000_007)).check()).isEqualTo(check);
  }

  @Test
  void serves_many_threads_at_once() {
    boolean[] right = new boolean[4_000];
    LongStream.range(0, right.length)
        .parallel()
        .forEach(i -> right[(int) i] = KEY.verifies(KEY.code(FIRST.plus(i))));
    assertThat(right).containsOnly(true);
  }

  @Test
  void a_secret_is_long_enough_copied_and_silent() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StampSecret(new byte[31], 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new StampSecret(new byte[32], -1));
    byte[] bytes = SECRET.clone();
    StampSecret secret = new StampSecret(bytes, 1);
    Arrays.fill(bytes, (byte) 0);
    assertThat(secret.keyOf(FIRST).verifies(KEY.code(FIRST))).isTrue();
    assertThat(secret).hasToString("StampSecret[epoch 1]");
    assertThat(KEY).hasToString("StampKey");
  }

  private static boolean verified(String text) {
    return switch (StampCode.parse(text)) {
      case Parsed.Code(StampCode code) -> KEY.verifies(code);
      case Parsed.Malformed _ -> false;
    };
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }
}
