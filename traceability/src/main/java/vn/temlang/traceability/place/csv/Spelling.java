package vn.temlang.traceability.place.csv;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.traceability.place.FoldedName;

/**
 * A part of an address as people write it: what kind of unit it says it is, and its name with and
 * without accents.
 *
 * @param exact the name folded by {@link FoldedName}
 * @param plain the name without any accent
 */
record Spelling(Optional<Kind> kind, String exact, String plain) {
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
  private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}' ]+");

  /** Kinds of units of both governments, and how they are shortened. */
  enum Kind {
    PROVINCE("tỉnh|tinh|t"),
    CITY("thành phố|thanh pho|tp|t\\.p"),
    DISTRICT("quận|quan|q"),
    RURAL_DISTRICT("huyện|huyen|h"),
    TOWN("thị xã|thi xa|tx|t\\.x"),
    TOWNSHIP("thị trấn|thi tran|tt|t\\.t"),
    COMMUNE("xã|xa|x"),
    WARD("phường|phuong|p|f"),
    SPECIAL_ZONE("đặc khu|dac khu");

    private static final Set<Kind> OF_COMMUNES = EnumSet.of(TOWNSHIP, COMMUNE, WARD, SPECIAL_ZONE);
    private static final Set<Kind> OF_DISTRICTS = EnumSet.of(CITY, DISTRICT, RURAL_DISTRICT, TOWN);
    private final Pattern prefix;

    // a letter alone is a kind only with a dot or a number behind it: T. Thanh Hóa, P5
    Kind(String words) {
      this.prefix =
          Pattern.compile("^(?:" + words + ")(?:\\.\\s*|\\s+(?<!^\\p{L}\\s)|(?=\\d))(?<name>.+)$");
    }
  }

  /** Whether it calls itself a commune, ward, township or special zone. */
  boolean isCommune() {
    return kind.filter(Kind.OF_COMMUNES::contains).isPresent();
  }

  /** Whether it calls itself what stood between commune and province until 2025. */
  boolean isDistrict() {
    return kind.filter(Kind.OF_DISTRICTS::contains).isPresent();
  }

  /** Whether it may be a commune: it does not call itself something else. */
  boolean mayBeCommune() {
    return kind.isEmpty() || isCommune();
  }

  static Spelling of(String part) {
    String text = FoldedName.composed(part).toLowerCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .flatMap(
            kind -> {
              Matcher matcher = kind.prefix.matcher(text);
              return matcher.matches()
                  ? Optional.of(named(Optional.of(kind), matcher.group("name"))).stream()
                  : Optional.<Spelling>empty().stream();
            })
        .findFirst()
        .orElseGet(() -> named(Optional.empty(), text));
  }

  private static Spelling named(Optional<Kind> kind, String name) {
    String clean =
        LEADING_ZEROS
            .matcher(NOT_A_NAME.matcher(name).replaceAll(" ").strip().replaceAll("\\s+", " "))
            .replaceFirst("");
    String exact = FoldedName.of(clean);
    return new Spelling(kind, exact, FoldedName.plain(exact));
  }
}
