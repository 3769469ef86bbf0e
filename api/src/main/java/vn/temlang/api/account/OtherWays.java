package vn.temlang.api.account;

import java.util.List;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.view.WayIn;

/** Ways to sign in beside the password. */
public interface OtherWays {
  /** Those that anybody may take; mostly none. */
  List<WayIn> offered(Language language);
}
