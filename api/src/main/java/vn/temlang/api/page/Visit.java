package vn.temlang.api.page;

import java.util.Optional;
import vn.temlang.api.access.FormToken;
import vn.temlang.api.access.Offered;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.Done;

/**
 * For whom a page is made.
 *
 * @param language the reader's language
 * @param languageAsked whether the address itself asked for it ({@code ?lang=}), so that links keep
 *     it and no cookie is needed
 * @param path the page's path, starting with a slash, without query
 * @param query what else the address asks for, encoded and without the language; may be empty
 * @param user who is signed in, if anyone
 * @param offered what this person may do somewhere
 * @param formToken what each form of this page has to carry back, if anyone is signed in
 * @param done what was done just now, if the address tells it to somebody who is signed in
 * @param unread number of messages that wait
 */
public record Visit(
    Language language,
    boolean languageAsked,
    String path,
    String query,
    Optional<String> user,
    Offered offered,
    Optional<FormToken> formToken,
    Optional<Done> done,
    long unread) {
  /** The same with so many messages that wait. */
  Visit with(long waiting) {
    return new Visit(language, languageAsked, path, query, user, offered, formToken, done, waiting);
  }
}
