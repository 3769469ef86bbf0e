package vn.temlang.api.page.text;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.SiteKind;

/** How a place is called in public: by its name, or where that is not public by its kind. */
public final class PlaceWords {
  private PlaceWords() {}

  /** Name or kind, then commune and province; empty where nothing is known. */
  public static String of(
      Words words, Optional<String> name, Optional<SiteKind> kind, Optional<Commune> commune) {
    return Stream.of(
            name.or(() -> kind.map(known -> words.text(word(known)))),
            commune.map(Commune::inWords))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** Key of what is done at a place. */
  public static String word(SiteKind kind) {
    return switch (kind) {
      case PLOT -> "site.plot";
      case BARN -> "site.barn";
      case WORKSHOP -> "site.workshop";
      case PACKING_HOUSE -> "site.packing-house";
      case STORE -> "site.store";
    };
  }
}
