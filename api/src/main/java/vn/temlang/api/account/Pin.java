package vn.temlang.api.account;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A number that a household takes for a password. Six digits are few: what most people take first
 * is refused, and {@link Throttle} counts tries with digits more strictly than others.
 */
final class Pin {
  static final int SHORTEST = 6;

  /** Shapes on the keys of a telephone. */
  private static final Set<String> SHAPES =
      Set.of(
          "147258",
          "258147",
          "258369",
          "369258",
          "147369",
          "741852",
          "852963",
          "963852",
          "159753",
          "753159",
          "159357",
          "357159",
          "789456",
          "456123",
          "123789",
          "147258369",
          "789456123");

  private Pin() {}

  /** Whether text is of digits alone; whose it is does not matter. */
  static boolean looksLike(String secret) {
    return !secret.isEmpty() && secret.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  static Optional<Passwords.Weakness> weakness(LoginName login, String pin) {
    if (pin.length() < SHORTEST) {
      return Optional.of(Passwords.Weakness.PIN_TOO_SHORT);
    }
    if (pin.length() > Passwords.LONGEST) {
      return Optional.of(Passwords.Weakness.TOO_LONG);
    }
    return simple(pin) || SHAPES.contains(pin) || partOf(login, pin)
        ? Optional.of(Passwords.Weakness.PIN_TOO_SIMPLE)
        : Optional.empty();
  }

  private static boolean simple(String pin) {
    String once = pin.replaceAll("(.)\\1+", "$1");
    return pin.chars().distinct().count() < 3
        || evenSteps(once)
        || pin.contentEquals(new StringBuilder(pin).reverse())
        || pin.matches("(.{2,})\\1+");
  }

  /** 123456, 987654, 135791: from each digit to the next it is as far. */
  private static boolean evenSteps(String digits) {
    return IntStream.range(1, digits.length())
            .map(i -> Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10))
            .distinct()
            .count()
        <= 1;
  }

  private static boolean partOf(LoginName login, String pin) {
    String digits = login.value().replaceAll("[^0-9]", "");
    return digits.contains(pin) || digits.replaceFirst("^84", "0").contains(pin);
  }
}
