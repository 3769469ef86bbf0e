package vn.temlang.qrlabels.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.temlang.qrlabels.gs1.KeysTest.broken;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

class DigitalLinkTest {
  private static final Gtin GTIN = new Gtin("9506000134352");
  private static final WebOrigin HOST = WebOrigin.of("https://temlang.vn");

  @Provide
  Arbitrary<String> values() {
    StringBuilder set = new StringBuilder();
    for (char c = 0; c < 128; c++) {
      if (CharacterSet82.contains(c)) {
        set.append(c);
      }
    }
    return Arbitraries.strings().withChars(set.toString()).ofMinLength(1).ofMaxLength(20);
  }

  @Property
  void any_batch_and_serial_come_back(
      @ForAll("values") String batch, @ForAll("values") String serial) {
    Assume.that(!batch.matches("\\.{1,2}") && !serial.matches("\\.{1,2}"));
    DigitalLink link = DigitalLink.of(GTIN, new SerialNumber(serial), new BatchNumber(batch));
    assertThat(DigitalLink.parse(link.uri(HOST).toString())).isEqualTo(link);
    assertThat(DigitalLink.parse(link.symbolText(HOST))).isEqualTo(link);
    assertThat(DigitalLink.parsePath(link.uri(HOST).normalize().getRawPath())).isEqualTo(link);
  }

  @Nested
  class Building {
    @Test
    void puts_qualifiers_into_the_order_of_the_standard() {
      DigitalLink link =
          DigitalLink.of(
              GTIN,
              new SerialNumber("12345"),
              new BatchNumber("ABC"),
              new ConsumerProductVariant("2A"));
      assertThat(link.uri(HOST))
          .hasToString("https://temlang.vn/01/09506000134352/22/2A/10/ABC/21/12345");
    }

    @Test
    void encodes_what_a_path_reserves() {
      DigitalLink link = DigitalLink.of(GTIN, new BatchNumber("A/1%+&?=_-."));
      assertThat(link.path()).isEqualTo("/01/09506000134352/10/A%2F1%25%2B%26%3F%3D_-.");
    }

    @Test
    void knows_places_and_shipments() {
      Gln gln = new Gln("9506000134376");
      assertThat(DigitalLink.of(gln, new GlnExtension("kho 1".replace(' ', '-'))).path())
          .isEqualTo("/414/9506000134376/254/kho-1");
      assertThat(DigitalLink.of(new Sscc("106141412345678908")).path())
          .isEqualTo("/00/106141412345678908");
    }

    @Test
    void keeps_small_letters_of_a_batch_under_a_host_in_capitals() {
      assertThat(DigitalLink.of(GTIN, new BatchNumber("lo1")).symbolText(HOST))
          .isEqualTo("HTTPS://TEMLANG.VN/01/09506000134352/10/lo1");
    }

    @Test
    void refuses_what_the_standard_does_not_have() {
      BatchNumber batch = new BatchNumber("1");
      SerialNumber serial = new SerialNumber("1");
      Sscc sscc = new Sscc("106141412345678908");
      assertThat(broken(() -> DigitalLink.of(sscc, batch))).isEqualTo(Rule.FOREIGN_QUALIFIER);
      assertThat(broken(() -> DigitalLink.of(GTIN, new GlnExtension("1"))))
          .isEqualTo(Rule.FOREIGN_QUALIFIER);
      assertThat(broken(() -> DigitalLink.of(GTIN, batch, batch)))
          .isEqualTo(Rule.FOREIGN_QUALIFIER);
      assertThat(broken(() -> new DigitalLink(GTIN, List.of(serial, batch))))
          .isEqualTo(Rule.QUALIFIER_ORDER);
      assertThat(broken(() -> DigitalLink.of(GTIN, new BatchNumber(".."))))
          .isEqualTo(Rule.DOT_SEGMENT);
    }
  }

  @Nested
  class Reading {
    @ParameterizedTest
    @CsvSource({
      "https://id.gs1.org/01/09506000134352",
      "https://example.com/some/path/01/9506000134352",
      "HTTP://EXAMPLE.COM:8080/01/09506000134352/",
      "https://example.com/01/09506000134352?17=271231&linkType=gs1:pip",
      "https://example.com/01/09506000134352#top"
    })
    void takes_any_host_and_leaves_aside_what_follows(String uri) {
      String without = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
      assertThat(DigitalLink.parse(without)).isEqualTo(DigitalLink.of(GTIN));
    }

    @Test
    void takes_key_and_qualifiers() {
      DigitalLink link = DigitalLink.parse("https://id.gs1.org/01/09506000134352/10/A%2f1/21/01");
      assertThat(link.key()).isEqualTo(GTIN);
      assertThat(link.batch()).contains(new BatchNumber("A/1"));
      assertThat(link.serial()).contains(new SerialNumber("01"));
      assertThat(DigitalLink.of(GTIN).batch()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "https://example.com/gtin/09506000134352, ALIAS_NAME",
      "https://example.com/01/09506000134352/lot/1, ALIAS_NAME",
      "https://example.com/01/09506000134353, CHECK_DIGIT",
      "https://example.com/01/09506000134352/21/1/10/1, QUALIFIER_ORDER",
      "https://example.com/01/09506000134352/10/1/10/1, FOREIGN_QUALIFIER",
      "https://example.com/01/09506000134352/99/1, FOREIGN_QUALIFIER",
      "https://example.com/01/09506000134352/10, NO_PRIMARY_KEY",
      "https://example.com/01/09506000134352/10/, LENGTH",
      "https://example.com/01/09506000134352/10/123456789012345678901, LENGTH",
      "https://example.com/01/09506000134352/10/a%2, PERCENT_ENCODING",
      "https://example.com/01/09506000134352/10/a%zz, PERCENT_ENCODING",
      "https://example.com/01/09506000134352/10/L%C3%B4, PERCENT_ENCODING",
      "https://example.com/01/09506000134352/10/%2e%2e, DOT_SEGMENT",
      "https://example.com/, NO_PRIMARY_KEY",
      "https://example.com, NO_PRIMARY_KEY",
      "https:///01/09506000134352, NOT_A_URI",
      "ftp://example.com/01/09506000134352, NOT_A_URI",
      "01/09506000134352, NOT_A_URI"
    })
    void names_the_rule_that_is_broken(String uri, Rule rule) {
      assertThat(broken(() -> DigitalLink.parse(uri))).isEqualTo(rule);
    }
  }
}
