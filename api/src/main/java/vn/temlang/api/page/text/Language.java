package vn.temlang.api.page.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page can be read; Vietnamese unless the reader says otherwise. */
public enum Language {
  VIETNAMESE("vi", Locale.of("vi", "VN")),
  ENGLISH("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The BCP 47 tag, as it stands in {@code lang} attributes, in {@code ?lang=} and the cookie. */
  public String tag() {
    return tag;
  }

  Locale locale() {
    return locale;
  }

  /** The language with this tag, in whatever case; empty for any other word. */
  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(tag.strip())) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The reader's best language by an {@code Accept-Language} header (RFC 9110, 12.5.4).
   *
   * @param header the header's value; a malformed one counts as absent
   */
  public static Language accepted(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      for (Locale.LanguageRange range : ranges) {
        Optional<Language> language = ofTag(range.getRange().split("-", 2)[0]);
        if (language.isPresent() && range.getWeight() > 0) {
          return language.get();
        }
      }
      return VIETNAMESE;
    } catch (IllegalArgumentException malformed) {
      return VIETNAMESE;
    }
  }
}
