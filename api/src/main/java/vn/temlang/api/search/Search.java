package vn.temlang.api.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.Action;
import vn.temlang.api.access.Policy;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.Subject;
import vn.temlang.api.account.people.ManageAccounts;
import vn.temlang.api.account.people.ManagedAccount;
import vn.temlang.api.page.portal.HelpView;
import vn.temlang.api.page.text.Words;
import vn.temlang.qrlabels.stampcode.StampCode;
import vn.temlang.traceability.stamp.StampRuns;
import vn.temlang.traceability.stamp.VerifyStamp;

/** Looks everywhere where the reader may look, each kind of thing within the reach for it. */
@Singleton
class Search {
  private static final int SHOWN = 10;

  private final Finds finds;
  private final Policy policy;
  private final ManageAccounts accounts;
  private final VerifyStamp stamps;
  private final StampRuns runs;

  Search(Finds finds, Policy policy, ManageAccounts accounts, VerifyStamp stamps, StampRuns runs) {
    this.finds = finds;
    this.policy = policy;
    this.accounts = accounts;
    this.stamps = stamps;
    this.runs = runs;
  }

  /** The page of the one thing whose id was pasted. */
  Optional<String> pageOf(SearchText text) {
    return text.id().flatMap(finds::find).map(Find::page);
  }

  List<SearchView.Group> groups(Subject by, SearchText text, Words words) {
    List<SearchView.Group> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    text.stamp().ifPresent(code -> groups.add(stamp(code, words)));
    for (FindKind kind : FindKind.values()) {
      String wanted =
          switch (kind) {
            case BATCH -> text.batchNumber().orElse(text.typed());
            case CONTACT -> text.phone().orElse(text.typed());
            default -> text.typed();
          };
      reach(by, kind.action())
          .map(reach -> finds.find(kind, wanted, reach, SHOWN + 1))
          .ifPresent(found -> add(groups, kind.title(), found.stream().map(Search::line).toList()));
    }
    if (reach(by, Action.MANAGE_ACCOUNTS).isPresent()) {
      add(
          groups,
          "nav.accounts",
          accounts.list(by, text.typed(), SHOWN + 1).stream().map(Search::line).toList());
    }
    add(groups, "nav.help", help(text, words));
    return groups;
  }

  private Optional<Reach> reach(Subject by, Action action) {
    return policy.decide(by, action) instanceof Policy.Decision.Allowed(var reach)
        ? Optional.of(reach)
        : Optional.empty();
  }

  /** Its public page is anybody's; its run is shown where the reader may see that. */
  private SearchView.Group stamp(StampCode code, Words words) {
    List<SearchView.Line> lines = new ArrayList<>();
    stamps
        .verify(code.text())
        // what was verified before is remembered for everybody: the run is read by who asks
        .filter(genuine -> runs.find(genuine.run().id()).isPresent())
        .ifPresent(
            genuine ->
                lines.add(
                    new SearchView.Line(
                        words.text("search.stamp.run", genuine.serial()),
                        code.grouped(),
                        FindKind.RUN.page(genuine.run().id().value()))));
    lines.add(
        new SearchView.Line(
            words.text("search.stamp.page"), code.grouped(), "/" + code.text() + "?typed=1"));
    return new SearchView.Group("search.stamps", lines, false);
  }

  private static List<SearchView.Line> help(SearchText text, Words words) {
    return new HelpView()
        .steps().stream()
            .filter(step -> text.isIn(words.text(step.title()) + " " + words.text(step.text())))
            .map(
                step ->
                    new SearchView.Line(
                        words.text(step.title()), words.text(step.text()), "/portal/help"))
            .toList();
  }

  private static void add(
      List<SearchView.Group> groups, String title, List<SearchView.Line> found) {
    if (!found.isEmpty()) {
      groups.add(
          new SearchView.Group(
              title, found.subList(0, Math.min(SHOWN, found.size())), found.size() > SHOWN));
    }
  }

  private static SearchView.Line line(Find find) {
    return new SearchView.Line(find.title(), find.detail(), find.page());
  }

  private static SearchView.Line line(ManagedAccount account) {
    return new SearchView.Line(account.name(), "", "/portal/accounts/" + account.id().value());
  }
}
