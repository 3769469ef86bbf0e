package vn.temlang.api.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.contact.PhoneNumber;

/** What somebody typed or pasted to find something: at most 200 characters, none of control. */
public record SearchText(String typed) {
  private static final int LONGEST = 200;
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  // GS1 Digital Link: GTIN and batch
  private static final Pattern BATCH = Pattern.compile("/01/[0-9]{8,14}/10/([^/?#\\s]+)");

  public SearchText {
    typed = clean(typed);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(character -> Character.isISOControl(character) ? ' ' : character)
        .filter(character -> Character.getType(character) != Character.SURROGATE)
        .limit(LONGEST)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  public boolean isEmpty() {
    return typed.isEmpty();
  }

  /** The stamp whose code this is, or whose address ends in it. */
  Optional<StampCode> stamp() {
    String end = typed.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    return StampCode.parse(end) instanceof StampCode.Parsed.Code(StampCode code)
        ? Optional.of(code)
        : Optional.empty();
  }

  /** The id in an address of the portal, or that stands alone. */
  Optional<UUID> id() {
    Matcher id = ID.matcher(typed);
    return id.find() ? Optional.of(UUID.fromString(id.group())) : Optional.empty();
  }

  /** The batch number in a trace code. */
  Optional<String> batchNumber() {
    Matcher batch = BATCH.matcher(typed);
    try {
      return batch.find()
          ? Optional.of(clean(URLDecoder.decode(batch.group(1), StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The telephone number that was typed, as it is kept; in whatever grouping, with +84 or 0. */
  Optional<String> phone() {
    try {
      return Optional.of(new PhoneNumber(typed).value());
    } catch (MalformedValue e) {
      return Optional.empty();
    }
  }

  /** Whether a text has all the words, as {@code trace.plain} and {@code trace.wanted} compare. */
  boolean isIn(String text) {
    String all = " " + plain(text);
    String wanted = plain(typed);
    for (String word : wanted.split(" ", -1)) {
      if (!all.contains(" " + word)) {
        return false;
      }
    }
    return !wanted.isEmpty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u0300-\\u036f]", "")
        .replace('đ', 'd')
        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ")
        .strip();
  }
}
