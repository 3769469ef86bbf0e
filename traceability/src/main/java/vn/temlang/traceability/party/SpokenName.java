package vn.temlang.traceability.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.temlang.traceability.Name;

/**
 * A producer's name as it sounds: without accents, capitals, marks, and the word for its kind,
 * which one writes HTX and another Hợp tác xã.
 */
public record SpokenName(String value) {
  private static final Pattern KINDS =
      Pattern.compile(
          "^(?:(?:htx|hop tac xa|tht|to hop tac|cong ty|cty|tnhh|co phan|cp|mtv|mot thanh vien"
              + "|trach nhiem huu han|doanh nghiep|dntn|tu nhan|ho kinh doanh|hkd|ho|co so"
              + "|san xuat|sx|nong nghiep|dich vu|dv) )+");

  public static SpokenName of(Name name) {
    String plain =
        Normalizer.normalize(name.value(), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\u0300-\\u036f]", "")
            .replace('đ', 'd')
            .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
            .strip();
    return new SpokenName(KINDS.matcher(plain).replaceFirst(""));
  }
}
