package vn.temlang.traceability.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * The tests that every word and URI of an event passes: standard words stand bare, all others are
 * URIs.
 */
final class Vocabulary {
  private static final int LONGEST_URI = 2_048;

  private Vocabulary() {}

  static void requireUri(String text) {
    if (text.length() > LONGEST_URI) {
      throw new IllegalArgumentException("a URI has at most " + LONGEST_URI + " characters");
    }
    try {
      if (!new URI(text).isAbsolute()) {
        throw new IllegalArgumentException("no absolute URI: " + text);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no URI: " + text, e);
    }
  }

  /**
   * @throws IllegalArgumentException for a bare word that the standard does not have, and for a URI
   *     in the standard's own namespaces, where the bare word must stand (EPCIS 2.0 section 10.2)
   */
  static void requireWord(String what, String value, Set<String> standard) {
    if (standard.contains(value)) {
      return;
    }
    if (value.matches("(urn:epcglobal:cbv|https?://ns\\.gs1\\.org/cbv/).*")) {
      throw new IllegalArgumentException(what + " of the CBV is written as a bare word: " + value);
    }
    if (value.indexOf(':') < 0) {
      throw new IllegalArgumentException("no " + what + " of CBV 2.0 and no URI: " + value);
    }
    requireUri(value);
  }
}
