package vn.temlang.qrlabels.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

/** Reads the path of a GS1 Digital Link. */
final class DigitalLinkReader {
  private static final Set<String> PRIMARY = Set.of("01", "414", "00");
  private static final Set<String> ALIASES =
      Set.of("gtin", "gln", "sscc", "cpv", "lot", "ser", "glnx");
  private static final int LONGEST = 2_000;

  private DigitalLinkReader() {}

  static DigitalLink ofUri(String uri) {
    String small = uri.substring(0, Math.min(uri.length(), 8)).toLowerCase(Locale.ROOT);
    int host = small.startsWith("https://") ? 8 : small.startsWith("http://") ? 7 : -1;
    if (host < 0 || uri.length() > LONGEST) {
      throw new MalformedGs1Exception(Rule.NOT_A_URI, "An http or https address is expected");
    }
    int path = uri.indexOf('/', host);
    if (path == host) {
      throw new MalformedGs1Exception(Rule.NOT_A_URI, "The address has no host");
    }
    return ofPath(path < 0 ? "" : uri.substring(path));
  }

  static DigitalLink ofPath(String rawPath) {
    List<String> segments = segments(rawPath);
    for (int i = 0; i + 1 < segments.size(); i++) {
      if (PRIMARY.contains(segments.get(i)) && (segments.size() - i) % 2 == 0) {
        return link(segments.subList(i, segments.size()));
      }
    }
    refuseAliases(segments);
    throw new MalformedGs1Exception(Rule.NO_PRIMARY_KEY, "No /01/, /414/ or /00/ with its value");
  }

  private static List<String> segments(String rawPath) {
    String path = rawPath.split("[?#]", 2)[0];
    return List.of((path.startsWith("/") ? path.substring(1) : path).split("/", -1));
  }

  private static DigitalLink link(List<String> segments) {
    PrimaryKey key = key(segments.get(0), PercentEncoding.decode(segments.get(1)));
    List<Qualifier> qualifiers = new ArrayList<>();
    for (int i = 2; i < segments.size(); i += 2) {
      qualifiers.add(qualifier(segments.get(i), PercentEncoding.decode(segments.get(i + 1))));
    }
    return new DigitalLink(key, qualifiers);
  }

  private static PrimaryKey key(String ai, String value) {
    return switch (ai) {
      case "01" -> new Gtin(value);
      case "414" -> new Gln(value);
      default -> new Sscc(value);
    };
  }

  private static Qualifier qualifier(String ai, String value) {
    return switch (ai) {
      case "22" -> new ConsumerProductVariant(value);
      case "10" -> new BatchNumber(value);
      case "21" -> new SerialNumber(value);
      case "254" -> new GlnExtension(value);
      default -> {
        refuseAliases(List.of(ai));
        throw new MalformedGs1Exception(
            Rule.FOREIGN_QUALIFIER, "No key qualifier of the link: " + ai);
      }
    };
  }

  private static void refuseAliases(List<String> segments) {
    for (String segment : segments) {
      if (ALIASES.contains(segment.toLowerCase(Locale.ROOT))) {
        throw new MalformedGs1Exception(
            Rule.ALIAS_NAME, "Application identifiers are numbers, not /" + segment + "/");
      }
    }
  }
}
