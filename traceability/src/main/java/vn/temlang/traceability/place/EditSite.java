package vn.temlang.traceability.place;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.RefusalReason;
import vn.temlang.traceability.Revised;

/** Changes what is said of a site. What happened there before stays where it happened. */
@Singleton
public class EditSite {
  private final Sites sites;
  private final ChooseCommune choose;
  private final Clock clock;

  EditSite(Sites sites, ChooseCommune choose, Clock clock) {
    this.sites = sites;
    this.choose = choose;
    this.clock = clock;
  }

  /**
   * Sets all that is wished where {@code seen} is the revision that stands; the producer stays. A
   * code of the address service goes when the point moves, and is asked for again. Refuses an
   * unknown site, what {@link ChooseCommune} refuses, and a GLN that another place has.
   */
  @Transactional
  public Edit<Site> edit(RegisterSite.Wish wish, int seen) {
    Optional<Revised<Site>> found = sites.findRevised(wish.id());
    if (found.isEmpty() || !found.get().value().producer().equals(wish.producer())) {
      return Edit.refused(RefusalReason.NOT_FOUND);
    }
    return switch (choose.choose(
        wish.commune(), wish.legacy(), wish.typedAddress(), wish.location())) {
      case ChooseCommune.Choice.Chosen chosen -> store(found.get(), wish.asSite(chosen), seen);
      case ChooseCommune.Choice.Refused(RefusalReason reason, String detail) ->
          Edit.refused(reason, detail);
    };
  }

  private Edit<Site> store(Revised<Site> now, Site told, int seen) {
    Site before = now.value();
    Site wanted =
        told.vpostcode().isEmpty() && told.location().equals(before.location())
            ? told.with(before.vpostcode().filter(code -> !code.typed()))
            : told;
    if (wanted.equals(before)) {
      return new Edit.Same<>(now);
    }
    if (now.revision() != seen) {
      return new Edit.Conflict<>(now);
    }
    if (sites.edit(wanted, seen, clock.instant())) {
      return new Edit.Done<>(new Revised<>(wanted, seen + 1));
    }
    Revised<Site> meanwhile = sites.findRevised(wanted.id()).orElseThrow();
    return meanwhile.revision() == seen
        ? Edit.refused(RefusalReason.GLN_TAKEN, wanted.numbers().gln().map(Gln::digits).orElse(""))
        : new Edit.Conflict<>(meanwhile);
  }
}
