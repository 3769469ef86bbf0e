package vn.temlang.traceability.event;

import java.util.regex.Pattern;
import vn.temlang.traceability.MalformedValue;

/**
 * The identifier of an object, of a class of objects, of a place or of a party: a GS1 Digital Link
 * URI, an EPC URN, or any other absolute URI of its issuer (CBV 2.0 section 8.2). What Temlang
 * issues itself are Digital Link URIs or URIs under its own host.
 *
 * @param uri absolute; compared as written
 */
public record Epc(String uri) {
  private static final Pattern EPC_URN =
      Pattern.compile("urn:epc:(id|class|idpat):[a-z0-9-]+:[^\\s]+");

  /**
   * @throws IllegalArgumentException if the text is not an absolute URI, or begins with {@code
   *     urn:epc:} and is no EPC URN
   */
  public Epc {
    Vocabulary.requireUri(uri);
    if (uri.startsWith("urn:epc:") && !EPC_URN.matcher(uri).matches()) {
      throw new MalformedValue("epc", "no EPC URN: " + uri);
    }
  }

  @Override
  public String toString() {
    return uri;
  }
}
