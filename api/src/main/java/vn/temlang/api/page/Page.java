package vn.temlang.api.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.page.asset.Assets;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;

/**
 * What a template has at hand beside its view: the reader's language, texts, formats, addresses.
 *
 * @param visit for whom and under which address the page is made
 * @param messages all texts
 * @param assets addresses of static files
 */
public record Page(Visit visit, Messages messages, Assets assets) {

  /** The text of a key in the reader's language. */
  public String text(String key, Object... values) {
    return messages.text(visit.language(), key, values);
  }

  /** The value, or in its place the words "no information yet". */
  public String known(Optional<String> value) {
    return value.orElseGet(() -> text("unknown"));
  }

  /** A day as the reader writes it. */
  public String date(LocalDate date) {
    return Formats.date(visit.language(), date);
  }

  /** A moment on Viet Nam's clocks, as the reader writes it. */
  public String time(Instant time) {
    return Formats.time(visit.language(), time);
  }

  /** A number with the reader's separators. */
  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** A number with the reader's separators. */
  public String number(BigDecimal number) {
    return Formats.number(visit.language(), number);
  }

  /** Whole đồng. */
  public String money(long dong) {
    return Formats.money(visit.language(), dong);
  }

  /** The address of a static file. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** The tag of the reader's language. */
  public String lang() {
    return visit.language().tag();
  }

  /** The language that the reader may change to. */
  public Language otherLanguage() {
    return visit.language() == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
  }

  /** Whether the reader may do a thing somewhere, so that the page offers it. */
  public boolean offers(Action action) {
    return visit.offered().actions().contains(action);
  }

  /** An address of our own that keeps the language which the reader asked for in this address. */
  public String link(String path) {
    return visit.languageAsked()
        ? path + (path.contains("?") ? "&" : "?") + "lang=" + lang()
        : path;
  }

  /** This page's address in the other language, with all else that it asks for. */
  public String switchLink() {
    String kept = visit.query().isEmpty() ? "" : visit.query() + "&";
    return visit.path() + "?" + kept + Pages.LANGUAGE + "=" + otherLanguage().tag();
  }
}
