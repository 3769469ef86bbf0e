package vn.temlang.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void nobodysHashCostsWhatAnotherOneCosts() {
    String fresh = passwords.hash(passwords.fresh());

    assertThat(cost(Passwords.HASH_OF_NOBODY)).isEqualTo(cost(fresh));
    assertThat(Passwords.HASH_OF_NOBODY).hasSameSizeAs(fresh);
  }

  @Test
  void nobodyHasNoPassword() {
    assertThat(passwords.matchesNobody("")).isFalse();
    assertThat(passwords.matchesNobody(passwords.fresh())).isFalse();
  }

  // $argon2id$v=19$m=16384,t=2,p=1$salt$hash
  private static String cost(String hash) {
    String beforeSalt = hash.substring(0, hash.lastIndexOf('$'));
    return beforeSalt.substring(0, beforeSalt.lastIndexOf('$'));
  }
}
