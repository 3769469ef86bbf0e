package vn.temlang.api.page.certificate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.certificate.Certificate;
import vn.temlang.traceability.certificate.CertificateScheme;
import vn.temlang.traceability.certificate.CertificateScope;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.product.ProductId;

/**
 * The fields of a form about a certificate: {@code scheme}, {@code scope} (empty, {@code
 * product:ID} or {@code site:ID}), {@code number}, {@code issuer}, {@code stars}, {@code issuedOn},
 * {@code issuedYear}, {@code expiresOn}. Days are as a browser's field gives them, or dd/MM/yyyy.
 */
record CertificateForm(Map<String, String> typed) {
  static final String PRODUCT = "product:";
  static final String SITE = "site:";

  /** Keys of the fields' names. */
  private static final Map<String, String> LABELS =
      new TreeMap<>(
          Map.of(
              "number", "certificates.number",
              "issuer", "certificate.issuer",
              "stars", "certificates.stars.label",
              "issuedOn", "certificates.issued",
              "issuedYear", "certificates.year",
              "expiresOn", "certificates.expires"));

  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  CertificateForm {
    typed = Map.copyOf(typed);
  }

  /** What a certificate would have been typed as. */
  static CertificateForm of(Certificate certificate) {
    Map<String, String> typed = new HashMap<>();
    typed.put("scheme", certificate.scheme().name());
    certificate.product().ifPresent(id -> typed.put("scope", PRODUCT + id.value()));
    certificate.site().ifPresent(id -> typed.put("scope", SITE + id.value()));
    certificate.number().ifPresent(number -> typed.put("number", number));
    certificate.issuer().ifPresent(issuer -> typed.put("issuer", issuer));
    certificate.stars().ifPresent(stars -> typed.put("stars", stars.toString()));
    certificate.term().issuedOn().ifPresent(day -> typed.put("issuedOn", day.toString()));
    certificate.term().issuedIn().ifPresent(year -> typed.put("issuedYear", year.toString()));
    certificate.term().expiresOn().ifPresent(day -> typed.put("expiresOn", day.toString()));
    return new CertificateForm(typed);
  }

  /**
   * The certificate that was typed.
   *
   * @throws MalformedValue where a field holds none; a product or place that is no id too
   */
  Certificate certificate(UUID id, ProducerId producer) {
    CertificateScheme scheme =
        Arrays.stream(CertificateScheme.values())
            .filter(known -> known.name().equals(value("scheme")))
            .findFirst()
            .orElseThrow(() -> new MalformedValue("scheme", "one of the schemes"));
    Optional<Integer> stars = number("stars");
    if (scheme == CertificateScheme.OCOP && stars.isEmpty()) {
      throw new MalformedValue("stars", "an OCOP certificate says how many");
    }
    Optional<LocalDate> issuedOn = day(typed, "issuedOn");
    return new Certificate(
        id,
        producer,
        scope(),
        scheme,
        Optional.of(value("number")),
        Optional.of(value("issuer")),
        stars,
        new Certificate.Term(
            issuedOn,
            number("issuedYear").filter(year -> issuedOn.isEmpty()).map(Year::of),
            day(typed, "expiresOn"),
            Optional.empty()));
  }

  private CertificateScope scope() {
    String value = value("scope");
    return CertificateScope.of(
        id(value, PRODUCT).map(ProductId::new), id(value, SITE).map(SiteId::new));
  }

  private static Optional<UUID> id(String value, String kind) {
    if (!value.startsWith(kind)) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(value.substring(kind.length())));
    } catch (IllegalArgumentException e) {
      throw new MalformedValue("scope", "a product or a place of the list");
    }
  }

  private Optional<Integer> number(String field) {
    String value = value(field);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!value.matches("[0-9]{1,4}")) {
      throw new MalformedValue(field, "a number");
    }
    return Optional.of(Integer.valueOf(value));
  }

  /** Where another form says something else; of days and words, not of what is chosen in a list. */
  List<CorrectCertificateView.Difference> differences(CertificateForm other) {
    return LABELS.entrySet().stream()
        .filter(field -> !value(field.getKey()).equals(other.value(field.getKey())))
        .map(
            field ->
                new CorrectCertificateView.Difference(
                    field.getValue(), shown(field.getKey()), other.shown(field.getKey())))
        .toList();
  }

  private Optional<String> shown(String field) {
    return Optional.of(value(field)).filter(text -> !text.isEmpty());
  }

  /** A day, where one was typed. */
  static Optional<LocalDate> day(Map<String, String> typed, String field) {
    String value = typed.getOrDefault(field, "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          value.contains("/") ? LocalDate.parse(value, AS_WRITTEN) : LocalDate.parse(value));
    } catch (DateTimeException e) {
      throw new MalformedValue(field, "a day that there is, for example 15/04/2026");
    }
  }

  private String value(String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
