package vn.temlang.traceability.place;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.temlang.traceability.RefusalReason;

/**
 * Which commune a site belongs to, from what somebody says of it: a code, an old address, the words
 * of an address, a point. Words and point must agree; where the words leave a choice the point
 * decides.
 */
@Singleton
public class ChooseCommune {
  // boundaries are simplified, phones err under trees, and a plot may lie across the border
  private static final double ACROSS_A_BORDER = 2_000;
  // fish is kept in cages before the shore
  private static final double OFF_THE_SHORE = 10_000;

  private final AdminUnits units;
  private final CommuneAreas areas;

  ChooseCommune(AdminUnits units, CommuneAreas areas) {
    this.units = units;
    this.areas = areas;
  }

  /** What came out. */
  public sealed interface Choice {
    /**
     * @param version of the address that was told
     */
    record Chosen(Commune commune, AdminUnits.AddressVersion version) implements Choice {}

    /**
     * @param detail what a sentence about it names: a commune, the choices, a point
     */
    record Refused(RefusalReason reason, String detail) implements Choice {}
  }

  /** Takes the code before the old address, that before the words, and those before the point. */
  public Choice choose(
      Optional<CommuneCode> code,
      Optional<AdminUnits.LegacyAddress> legacy,
      String words,
      Optional<Location> point) {
    Optional<Choice> misplaced = point.flatMap(this::misplaced);
    if (misplaced.isPresent()) {
      return misplaced.get();
    }
    if (code.isPresent()) {
      return units
          .find(code.get())
          .map(commune -> among(List.of(commune), version(words), point))
          .orElseGet(() -> refused(RefusalReason.UNKNOWN_COMMUNE, code.get().value()));
    }
    if (legacy.isPresent()) {
      return of(
          units.todayOf(legacy.get()),
          AdminUnits.AddressVersion.LEGACY,
          point,
          () -> refused(RefusalReason.UNKNOWN_COMMUNE, legacy.get().commune()));
    }
    AdminUnits.AddressReading reading = units.read(words);
    return of(
        reading.commune(),
        reading.version(),
        point,
        () ->
            point
                .flatMap(areas::at)
                .flatMap(units::find)
                .<Choice>map(commune -> new Choice.Chosen(commune, AdminUnits.AddressVersion.NEW))
                .orElseGet(() -> refused(RefusalReason.COMMUNE_MISSING, "")));
  }

  private Choice of(
      AdminUnits.Successor successor,
      AdminUnits.AddressVersion version,
      Optional<Location> point,
      Supplier<Choice> otherwise) {
    return switch (successor) {
      case AdminUnits.Successor.One(Commune commune) -> among(List.of(commune), version, point);
      case AdminUnits.Successor.Divided(List<Commune> communes) -> among(communes, version, point);
      case AdminUnits.Successor.Unknown() -> otherwise.get();
    };
  }

  /** What the words speak of, whatever the code says; NEW where they say nothing. */
  private AdminUnits.AddressVersion version(String words) {
    AdminUnits.AddressReading reading = units.read(words);
    return reading.commune() instanceof AdminUnits.Successor.Unknown
        ? AdminUnits.AddressVersion.NEW
        : reading.version();
  }

  /** At sea or abroad. */
  private Optional<Choice> misplaced(Location point) {
    return areas.isWithin(OFF_THE_SHORE, point)
        ? Optional.empty()
        : Optional.of(refused(RefusalReason.LOCATION_OUTSIDE, words(point)));
  }

  private Choice among(
      List<Commune> communes, AdminUnits.AddressVersion version, Optional<Location> point) {
    if (point.isEmpty()) {
      return communes.size() == 1
          ? new Choice.Chosen(communes.getFirst(), version)
          : refused(
              RefusalReason.DIVIDED_COMMUNE,
              communes.stream()
                  .map(commune -> commune.code() + " " + commune.inWords())
                  .collect(Collectors.joining("; ")));
    }
    Optional<CommuneCode> there = areas.at(point.get());
    record Far(Commune commune, double metres) {}
    Far nearest =
        communes.stream()
            .map(commune -> new Far(commune, areas.metresOutside(commune.code(), point.get())))
            .min(Comparator.comparingDouble(Far::metres))
            .orElseThrow();
    return nearest.metres() <= (there.isPresent() ? ACROSS_A_BORDER : OFF_THE_SHORE)
        ? new Choice.Chosen(nearest.commune(), version)
        : refused(
            RefusalReason.LOCATION_ELSEWHERE,
            there.flatMap(units::find).map(Commune::inWords).orElse(words(point.get())));
  }

  private static Choice refused(RefusalReason reason, String detail) {
    return new Choice.Refused(reason, detail);
  }

  private static String words(Location point) {
    return point.lat() + ", " + point.lon();
  }
}
