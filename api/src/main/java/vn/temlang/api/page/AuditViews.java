package vn.temlang.api.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.temlang.api.audit.Act;
import vn.temlang.api.audit.AuditChange;
import vn.temlang.api.audit.AuditChanges;
import vn.temlang.api.audit.AuditCheck;
import vn.temlang.api.audit.AuditLine;
import vn.temlang.api.audit.AuditQuery;
import vn.temlang.api.audit.AuditRow;
import vn.temlang.api.audit.Outcome;
import vn.temlang.api.page.portal.AuditState;
import vn.temlang.api.page.portal.AuditView;
import vn.temlang.api.page.portal.DeviceKind;
import vn.temlang.api.page.text.Formats;
import vn.temlang.api.page.text.Words;

/**
 * Says of the chain what a page shows.
 *
 * @param open whether the reader may see what is personal in a table
 */
record AuditViews(Words words, Predicate<String> open) {
  static final String PAGE = "/portal/audit";
  private static final Pattern DAYS = Pattern.compile("_(on|due)$");
  private static final Pattern TIMES = Pattern.compile("(_at|^valid_(from|until))$");

  AuditView view(
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
        shown.stream().map(this::line).toList(),
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

  private AuditView.Line line(AuditLine line) {
    AuditChanges changes = AuditChanges.of(line, open);
    AuditRow row = line.row();
    Optional<String> account = row.account().map(UUID::toString);
    Optional<String> thing = row.act().thing().map(UUID::toString);
    return new AuditView.Line(
        row.seq(),
        row.at(),
        line.name().or(() -> account),
        PAGE + "?account=" + account.orElse(""),
        line.behalf().or(() -> row.onBehalfOf().map(UUID::toString)),
        title(row.act()),
        row.act().action(),
        named(row.act().kind()),
        thing,
        PAGE + "?thing=" + thing.orElse(""),
        String.join(", ", row.act().fields()),
        changes.things().stream().map(this::change).toList(),
        changes.more(),
        line.origin().map(this::origin),
        state(row.outcome()),
        row.outcome() instanceof Outcome.Done done ? reason(done) : "",
        row.outcome() instanceof Outcome.Done done ? done.times() : 1);
  }

  private String title(Act act) {
    String kind = named(act.kind());
    return switch (act.action().split(" ", 2)[0]) {
      case "GET" -> words.text("audit.see") + " " + kind;
      case "DELETE" -> words.text("audit.remove") + " " + kind;
      default -> words.text("audit.write") + " " + kind;
    };
  }

  /** The address and the kind of device, in words. */
  private String origin(String kept) {
    String[] parts = kept.split(" ", 2);
    return Arrays.stream(DeviceKind.values())
        .filter(device -> parts.length == 2 && device.name().equals(parts[1]))
        .map(device -> parts[0] + ", " + words.text(device.word()))
        .findFirst()
        .orElse(kept);
  }

  private AuditView.Change change(AuditChange change) {
    List<AuditView.Field> fields =
        change.fields().stream()
            .map(
                field ->
                    new AuditView.Field(
                        named(field.name()),
                        field.was().map(was -> value(field.name(), was)),
                        field.becomes().map(becomes -> value(field.name(), becomes))))
            .toList();
    return new AuditView.Change(
        named(change.relation())
            + ": "
            + switch (change.kind()) {
              case ADDED -> words.text("audit.act.added");
              case CHANGED -> words.text("audit.act.changed");
              case REMOVED -> words.text("audit.act.removed");
            },
        fields.stream().map(AuditView.Field::name).collect(Collectors.joining(", ")),
        fields,
        switch (change.personal()) {
          case NONE, SHOWN -> Optional.empty();
          case WITHHELD -> Optional.of("audit.personal.withheld");
          case ERASED -> Optional.of("audit.personal.erased");
        });
  }

  private String named(String column) {
    return AuditWords.of(words.language(), column);
  }

  private String value(String field, String value) {
    // the column says what a value is: a batch may be called like a day
    if (field.endsWith("_vnd")) {
      return Formats.money(words.language(), Long.parseLong(value));
    }
    if (DAYS.matcher(field).find()) {
      return Formats.date(words.language(), LocalDate.parse(value));
    }
    if (TIMES.matcher(field).find()) {
      return Formats.time(words.language(), OffsetDateTime.parse(value).toInstant());
    }
    return value;
  }

  private static String reason(Outcome.Done done) {
    return done.reason().isEmpty() ? Integer.toString(done.status()) : done.reason();
  }

  private static AuditState state(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Begun() -> AuditState.UNKNOWN;
      case Outcome.Done done when done.reason().equals("UNANSWERED") -> AuditState.UNANSWERED;
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
      case AuditCheck.Intact intact ->
          new AuditView.Checked(
              intact.rows(),
              intact.at(),
              Optional.empty(),
              intact.kept(),
              intact.erased(),
              Optional.of(intact.seal()));
      case AuditCheck.Broken(long seq, var fault, var at) ->
          new AuditView.Checked(seq - 1, at, Optional.of(words(fault)), 0, 0, Optional.empty());
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
      case LEAF_DIFFERS -> "audit.fault.leaf-differs";
      case CHECKPOINT_UNSIGNED -> "audit.fault.checkpoint-unsigned";
      case ANCHOR_DIFFERS -> "audit.fault.anchor-differs";
    };
  }
}
