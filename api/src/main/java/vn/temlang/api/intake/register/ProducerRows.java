package vn.temlang.api.intake.register;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.temlang.api.access.Reach;
import vn.temlang.api.access.RequestReach;
import vn.temlang.api.intake.row.Line;
import vn.temlang.api.intake.row.Tally;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.Edit;
import vn.temlang.traceability.IdSource;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Refusal;
import vn.temlang.traceability.Registration;
import vn.temlang.traceability.party.Producer;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.party.ProducerKind;
import vn.temlang.traceability.party.RegisterProducer;
import vn.temlang.traceability.place.ChooseCommune;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;

/** Takes in producers, each with the place where it makes things. */
@Singleton
class ProducerRows implements KindRows {
  private static final Set<String> OF_PRODUCER = Set.of("reference", "kind", "name");
  private static final Set<String> OF_SITE = Set.of("address", "commune", "gln");
  private static final int NAMESAKES_TOLD = 10;

  private final Standing standing;
  private final RegisterProducer registerProducer;
  private final RegisterSite registerSite;
  private final ChangeProducer changeProducer;
  private final ChooseCommune choose;
  private final Trial trial;
  private final IdSource ids;

  ProducerRows(
      Standing standing,
      RegisterProducer registerProducer,
      RegisterSite registerSite,
      ChangeProducer changeProducer,
      ChooseCommune choose,
      Trial trial,
      IdSource ids) {
    this.standing = standing;
    this.registerProducer = registerProducer;
    this.registerSite = registerSite;
    this.changeProducer = changeProducer;
    this.choose = choose;
    this.trial = trial;
    this.ids = ids;
  }

  @Override
  public void take(List<Line> lines, Optional<String> enteredFor, Tally tally) {
    List<Stood> stood =
        standing.producers(Keys.ids(lines), Keys.values(lines, "reference"), names(lines));
    Map<String, Stood> byId = Keys.index(stood, "id");
    Map<String, Stood> byReference = Keys.index(stood, "reference");
    Map<List<String>, List<Stood>> byPlace =
        stood.stream().collect(Collectors.groupingBy(ProducerRows::place));
    List<Fresh> fresh = new ArrayList<>();
    for (Line line : lines) {
      Optional<String> id = line.find("id");
      Optional<String> reference = line.find("reference");
      Optional<Stood> known =
          id.isPresent()
              ? Optional.ofNullable(byId.get(id.get()))
              : reference.map(byReference::get);
      List<Stood> namesakes =
          id.isPresent() || reference.isPresent() ? List.of() : namesakes(line, byPlace);
      if (id.isPresent() && known.isEmpty()) {
        tally.bad(line, "id", "UNKNOWN_PRODUCER", List.of());
      } else if (known.isPresent()) {
        if (tally.first(line, "name", thing(known.get().id()))) {
          change(line, known.get(), tally);
        }
      } else if (namesakes.isEmpty()) {
        fresh(line, enteredFor, tally).ifPresent(fresh::add);
      } else {
        named(line, namesakes, tally);
      }
    }
    store(fresh, tally);
  }

  private List<Stood> namesakes(Line line, Map<List<String>, List<Stood>> byPlace) {
    return commune(line)
        .map(code -> byPlace.getOrDefault(List.of(line.get("name"), code.value()), List.of()))
        .orElse(List.of());
  }

  /** Two may have one name in one commune: by name alone a row says again what stands, no more. */
  private static void named(Line line, List<Stood> namesakes, Tally tally) {
    Stood one = namesakes.getFirst();
    boolean told = tally.spokenOf(thing(one.id())) || RowDifference.keys(line, one).isEmpty();
    if (namesakes.size() == 1 && told) {
      if (tally.first(line, "name", thing(one.id()))) {
        tally.fate(line, Tally.Fate.SAME);
      }
    } else {
      String them =
          namesakes.stream()
              .limit(NAMESAKES_TOLD)
              .map(ProducerRows::inWords)
              .collect(Collectors.joining("; "));
      tally.bad(line, "name", "ROW_NAMESAKE", List.of(them));
    }
  }

  private static String inWords(Stood stood) {
    return stood.find("reference").orElse(stood.id().toString())
        + stood.find("address").map(address -> " (" + address + ")").orElse("");
  }

  private static List<String> thing(UUID id) {
    return List.of("producer", id.toString());
  }

  // who is told by id or reference needs no name to be found
  private static Set<String> names(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.find("id").isEmpty() && line.find("reference").isEmpty())
        .map(line -> line.get("name"))
        .collect(Collectors.toSet());
  }

  private static List<String> place(Stood stood) {
    return List.of(stood.find("name").orElse(""), stood.find("commune").orElse(""));
  }

  /** A row of somebody who is not there yet. */
  private record Fresh(Line line, Producer producer, RegisterSite.Wish site) {}

  private Optional<CommuneCode> commune(Line line) {
    return choice(line) instanceof ChooseCommune.Choice.Chosen(var commune, var version)
        ? Optional.of(commune.code())
        : Optional.empty();
  }

  private ChooseCommune.Choice choice(Line line) {
    return choose.choose(
        line.find("commune").map(CommuneCode::new),
        Optional.empty(),
        line.find("address").orElse(""),
        Optional.empty());
  }

  private Optional<Fresh> fresh(Line line, Optional<String> enteredFor, Tally tally) {
    Optional<CommuneCode> commune = commune(line);
    if (commune.isEmpty()) {
      if (choice(line) instanceof ChooseCommune.Choice.Refused(var reason, String detail)) {
        String key = line.find("commune").isPresent() ? "commune" : "address";
        tally.bad(line, key, reason.name(), List.of(detail));
      }
      return Optional.empty();
    }
    if (isBeyond(commune.get())) {
      tally.bad(line, "commune", "ROW_BEYOND_REACH", List.of());
      return Optional.empty();
    }
    List<String> name = List.of("name", line.get("name"), commune.get().value());
    boolean first =
        line.find("reference")
            .map(reference -> tally.first(line, "reference", List.of("reference", reference)))
            .orElseGet(() -> tally.first(line, "name", name));
    if (!first) {
      return Optional.empty();
    }
    tally.note(line, name);
    Producer producer = producer(line, enteredFor);
    return Optional.of(new Fresh(line, producer, site(line, producer, commune.get())));
  }

  /** Whoever enters others for a commune enters none of another commune. */
  private static boolean isBeyond(CommuneCode commune) {
    return RequestReach.now().orElse(null) instanceof Reach.Some some
        && some.entered().isPresent()
        && !some.communes().contains(commune)
        && some.hamlets().stream().noneMatch(hamlet -> hamlet.commune().equals(commune));
  }

  private Producer producer(Line line, Optional<String> enteredFor) {
    return new Producer(
        new ProducerId(ids.next()),
        line.find("kind")
            .map(ProducerKind::valueOf)
            .orElseGet(() -> ProducerKind.ofName(line.get("name"))),
        new Name(line.get("name")),
        line.find("reference"),
        enteredFor,
        false);
  }

  private RegisterSite.Wish site(Line line, Producer producer, CommuneCode commune) {
    return new RegisterSite.Wish(
        new SiteId(ids.next()),
        producer.id(),
        SiteKind.WORKSHOP,
        producer.name(),
        line.find("address").orElse(""),
        Optional.of(commune),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        numbers(line));
  }

  private static SiteNumbers numbers(Line line) {
    return new SiteNumbers(line.find("gln").map(Gln::new), List.of(), Optional.empty());
  }

  /** A producer without its place is half a row: then all go back, and the others come again. */
  private void store(List<Fresh> fresh, Tally tally) {
    Map<Fresh, Refusal> refused = new LinkedHashMap<>();
    boolean stored =
        trial.attempt(
            () -> {
              refused.putAll(refusals(fresh));
              return refused.isEmpty();
            });
    if (stored) {
      for (Fresh row : fresh) {
        tally.note(row.line(), thing(row.producer().id().value()));
        tally.fate(row.line(), Tally.Fate.NEW);
      }
      return;
    }
    refused.forEach(
        (row, refusal) -> KindRows.refused(row.line(), column(refusal), refusal, tally));
    store(fresh.stream().filter(row -> !refused.containsKey(row)).toList(), tally);
  }

  private Map<Fresh, Refusal> refusals(List<Fresh> fresh) {
    Map<Fresh, Refusal> refused = new LinkedHashMap<>();
    List<Registration<Producer>> producers =
        registerProducer.registerAll(fresh.stream().map(Fresh::producer).toList());
    List<Fresh> entered = new ArrayList<>();
    for (int place = 0; place < fresh.size(); place++) {
      if (producers.get(place) instanceof Registration.Refused<Producer>(Refusal refusal)) {
        refused.put(fresh.get(place), refusal);
      } else {
        entered.add(fresh.get(place));
      }
    }
    List<Registration<Site>> sites =
        registerSite.registerAll(entered.stream().map(Fresh::site).toList());
    for (int place = 0; place < entered.size(); place++) {
      if (sites.get(place) instanceof Registration.Refused<Site>(Refusal refusal)) {
        refused.put(entered.get(place), refusal);
      }
    }
    return refused;
  }

  private static String column(Refusal refusal) {
    return switch (refusal.reason()) {
      case PRODUCER_REFERENCE_TAKEN -> "reference";
      case HOUSEHOLD_STAYS_ONE -> "kind";
      case GLN_TAKEN -> "gln";
      case NOT_FOUND, UNKNOWN_PRODUCER -> "name";
      default -> "address";
    };
  }

  private void change(Line line, Stood stood, Tally tally) {
    List<String> news = KindRows.news(line, stood, Set.of(), tally);
    if (news.isEmpty()) {
      return;
    }
    boolean good =
        trial.attempt(
            () ->
                (Collections.disjoint(news, OF_PRODUCER)
                        || isGood(line, changeProducer.edit(line, stood), tally))
                    && (Collections.disjoint(news, OF_SITE)
                        || isGood(line, changeProducer.editSite(line, stood), tally)));
    if (good) {
      tally.fate(line, Tally.Fate.CHANGED);
    }
  }

  private static boolean isGood(Line line, Edit<?> edit, Tally tally) {
    String key = edit instanceof Edit.Refused<?>(Refusal refusal) ? column(refusal) : "name";
    return KindRows.isGood(line, key, edit, tally);
  }
}
