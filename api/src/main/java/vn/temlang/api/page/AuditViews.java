package vn.temlang.api.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.AuditLine;
import vn.temlang.api.audit.AuditQuery;
import vn.temlang.api.audit.AuditRow;
import vn.temlang.api.audit.Outcome;
import vn.temlang.api.page.portal.AuditState;
import vn.temlang.api.page.portal.AuditView;

/** Says of the chain what a page shows. */
final class AuditViews {
  static final String PAGE = "/portal/audit";

  private AuditViews() {}

  static AuditView view(
      AuditQuery query,
      List<AuditLine> found,
      int limit,
      boolean mayCheck,
      Optional<AuditCheck> check) {
    List<AuditLine> shown = found.subList(0, Math.min(found.size(), limit));
    return new AuditView(
        new AuditView.Asked(
            query.day().map(Object::toString).orElse(""),
            query.account().map(UUID::toString).orElse(""),
            query.thing().map(UUID::toString).orElse("")),
        shown.stream().map(AuditViews::line).toList(),
        found.size() > limit
            ? Optional.of(address(PAGE, query.before(shown.getLast().row().seq())))
            : Optional.empty(),
        address(PAGE + "/audit.csv", query),
        address(PAGE + "/audit.jsonl", query),
        mayCheck,
        check.map(AuditViews::checked));
  }

  private static String address(String path, AuditQuery query) {
    StringBuilder address = new StringBuilder(path);
    add(address, "day", query.day());
    add(address, "account", query.account());
    add(address, "thing", query.thing());
    add(address, "before", query.before());
    return address.toString();
  }

  private static void add(StringBuilder address, String name, Optional<?> value) {
    value.ifPresent(
        present ->
            address
                .append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(present));
  }

  private static AuditView.Line line(AuditLine line) {
    AuditRow row = line.row();
    Optional<String> account = row.account().map(UUID::toString);
    Optional<String> thing = row.act().thing().map(UUID::toString);
    return new AuditView.Line(
        row.seq(),
        row.at(),
        line.name().or(() -> account),
        PAGE + "?account=" + account.orElse(""),
        row.onBehalfOf().isPresent(),
        row.act().action(),
        row.act().kind(),
        thing,
        PAGE + "?thing=" + thing.orElse(""),
        String.join(", ", row.act().fields()),
        line.origin(),
        state(row.outcome()),
        row.outcome() instanceof Outcome.Done done ? reason(done) : "",
        row.outcome() instanceof Outcome.Done done ? done.times() : 1);
  }

  private static String reason(Outcome.Done done) {
    return done.reason().isEmpty() ? Integer.toString(done.status()) : done.reason();
  }

  private static AuditState state(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Begun() -> AuditState.UNKNOWN;
      case Outcome.Done done -> state(done.status());
    };
  }

  private static AuditState state(int status) {
    if (status < 400) {
      return AuditState.DONE;
    }
    return status < 500 ? AuditState.REFUSED : AuditState.FAILED;
  }

  private static AuditView.Checked checked(AuditCheck check) {
    return switch (check) {
      case AuditCheck.Intact(long rows, var at) ->
          new AuditView.Checked(rows, at, Optional.empty());
      case AuditCheck.Broken(long seq, var fault, var at) ->
          new AuditView.Checked(seq - 1, at, Optional.of(words(fault)));
    };
  }

  private static String words(AuditCheck.Fault fault) {
    return switch (fault) {
      case MISSING -> "audit.fault.missing";
      case CUT -> "audit.fault.cut";
      case CHANGED -> "audit.fault.changed";
      case VALUE_CHANGED -> "audit.fault.value-changed";
      case HEAD_DIFFERS -> "audit.fault.head-differs";
      case LOG_DIFFERS -> "audit.fault.log-differs";
    };
  }
}
