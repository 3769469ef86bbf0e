package vn.temlang.qrlabels.gs1;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.temlang.qrlabels.WebOrigin;
import vn.temlang.qrlabels.gs1.MalformedGs1Exception.Rule;

/**
 * A GS1 Digital Link: a primary key and its qualifiers as the path of a web address (GS1 Digital
 * Link Standard: URI Syntax, sections 4.6 to 4.12). The address of the same thing is the same under
 * every host, so the host is no part of it.
 *
 * @param key 01, 414 or 00
 * @param qualifiers those of the key, in the standard's order: 22, 10, 21 for 01; 254 for 414
 */
public record DigitalLink(PrimaryKey key, List<Qualifier> qualifiers) {
  /**
   * @throws MalformedGs1Exception when a qualifier is foreign to the key, stands twice or out of
   *     order, or would be lost as a dot segment
   */
  public DigitalLink {
    qualifiers = List.copyOf(qualifiers);
    List<String> order = qualifiersOf(key);
    int last = -1;
    for (Qualifier qualifier : qualifiers) {
      int place = order.indexOf(qualifier.ai());
      if (place < 0 || place == last) {
        throw new MalformedGs1Exception(
            Rule.FOREIGN_QUALIFIER,
            "(%s) cannot follow here after (%s)".formatted(qualifier.ai(), key.ai()));
      }
      if (place < last) {
        throw new MalformedGs1Exception(
            Rule.QUALIFIER_ORDER, "After (%s): %s in that order".formatted(key.ai(), order));
      }
      last = place;
      requireNoDotSegment(qualifier);
    }
  }

  /** A link of a key and its qualifiers in whatever order. */
  public static DigitalLink of(PrimaryKey key, Qualifier... qualifiers) {
    List<String> order = qualifiersOf(key);
    Comparator<Qualifier> standard = Comparator.comparingInt(q -> order.indexOf(q.ai()));
    return new DigitalLink(key, Arrays.stream(qualifiers).sorted(standard).toList());
  }

  /**
   * Reads a link of any host, with or without a path before the key; what follows a question mark
   * or a number sign is left aside.
   *
   * @throws MalformedGs1Exception naming what is wrong
   */
  public static DigitalLink parse(String uri) {
    return DigitalLinkReader.ofUri(uri);
  }

  /**
   * Reads the path of a request, from the slash before the key on, still percent-encoded.
   *
   * @throws MalformedGs1Exception naming what is wrong
   */
  public static DigitalLink parsePath(String rawPath) {
    return DigitalLinkReader.ofPath(rawPath);
  }

  /** The batch, where the link names one. */
  public Optional<BatchNumber> batch() {
    return qualifier(BatchNumber.class);
  }

  /** The serial number, where the link names one. */
  public Optional<SerialNumber> serial() {
    return qualifier(SerialNumber.class);
  }

  /** The qualifier of a kind, where the link has it. */
  public <Q extends Qualifier> Optional<Q> qualifier(Class<Q> kind) {
    return qualifiers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** From the first slash on, percent-encoded. */
  public String path() {
    StringBuilder path = new StringBuilder();
    path.append('/').append(key.ai()).append('/').append(key.digits());
    for (Qualifier qualifier : qualifiers) {
      path.append('/').append(qualifier.ai()).append('/');
      PercentEncoding.append(path, qualifier.value());
    }
    return path.toString();
  }

  /** The whole address under a host. */
  public URI uri(WebOrigin origin) {
    return URI.create(origin + path());
  }

  /**
   * The address for a QR symbol: scheme and host in capitals, which mean the same; the path as it
   * is, because batch and serial numbers tell capitals and small letters apart.
   */
  public String symbolText(WebOrigin origin) {
    return origin.capitals() + path();
  }

  static List<String> qualifiersOf(PrimaryKey key) {
    return switch (key) {
      case Gtin _ -> List.of("22", "10", "21");
      case Gln _ -> List.of("254");
      case Sscc _ -> List.of();
    };
  }

  private static void requireNoDotSegment(Qualifier qualifier) {
    if (qualifier.value().equals(".") || qualifier.value().equals("..")) {
      throw new MalformedGs1Exception(
          Rule.DOT_SEGMENT, "(%s) of dots only is lost in a path".formatted(qualifier.ai()));
    }
  }
}
