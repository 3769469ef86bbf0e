package vn.temlang.traceability.consent;

import vn.temlang.traceability.log.Hash;

/**
 * One version of what people are asked for a purpose; never changed once published.
 *
 * @param asked whether it is asked now; a newest text that is not tells why the purpose was given
 *     up
 * @param hash SHA-256 of the two titles and bodies, Vietnamese first, joined by line feeds
 */
public record ConsentText(
    Purpose purpose, int version, boolean asked, Wording vietnamese, Wording english, Hash hash) {

  /** A title and its body in one language. */
  public record Wording(String title, String body) {}
}
