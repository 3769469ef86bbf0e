package vn.temlang.traceability.place.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.temlang.traceability.place.AdminUnits.AddressReading;
import vn.temlang.traceability.place.AdminUnits.AddressVersion;
import vn.temlang.traceability.place.AdminUnits.Successor;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.FoldedName;

/**
 * Finds the commune in an address as people write it, of today's two levels or of the former three,
 * with or without accents, kinds and commas. It never guesses from a name alone: a province or a
 * district must stand by it, or a kind by a name that is the only one in the country.
 */
final class AddressIndex {
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int MOST_CHOICES = 12;
  private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]+|\\s[-–—]\\s");
  // people forget commas, but rarely the kind of a unit
  private static final Pattern BEFORE_KIND =
      Pattern.compile(
          "\\s+(?=(?:xã|xa|phường|phuong|thị trấn|thi tran|quận|quan|huyện|huyen|thị xã|thi xa"
              + "|tỉnh|tinh|thành phố|thanh pho|đặc khu|dac khu|tp|tt|tx)[. ]\\s*\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  // the one province with a dash in its name, which also separates
  private static final Pattern WITH_DASH =
      Pattern.compile(
          "(b[aà] r[iị]a)\\s*[-–]\\s*(v[uũ]ng t[aà]u)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "tphcm",
          "ho chi minh",
          "hcm",
          "ho chi minh",
          "thua thien hue",
          "hue",
          "brvt",
          "ba ria vung tau");
  private static final Set<String> COUNTRY = Set.of("viet nam", "vietnam", "vn");

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Set<String> provinces = new HashSet<>();

  /**
   * @param district empty in an address of today
   * @param provinces the province of its time, and today's
   */
  private record Entry(
      Spelling name,
      Optional<Spelling> district,
      Set<String> provinces,
      AddressVersion version,
      Commune today) {}

  private record Match(Entry entry, int points) {}

  void addToday(Commune commune) {
    add(
        new Entry(
            Spelling.of(commune.type() + " " + commune.name()),
            Optional.empty(),
            Set.of(Spelling.of(commune.province()).plain()),
            AddressVersion.NEW,
            commune));
  }

  void addFormer(String commune, String district, String province, Commune today) {
    add(
        new Entry(
            Spelling.of(commune),
            Optional.of(Spelling.of(district)),
            new HashSet<>(
                List.of(Spelling.of(province).plain(), Spelling.of(today.province()).plain())),
            AddressVersion.LEGACY,
            today));
  }

  private void add(Entry entry) {
    byName.computeIfAbsent(entry.name().plain(), key -> new ArrayList<>()).add(entry);
    provinces.addAll(entry.provinces());
  }

  AddressReading read(String address) {
    List<Spelling> parts = parts(address);
    Optional<String> province = province(parts);
    int end = province.isPresent() ? parts.size() - 1 : parts.size();
    boolean named = parts.stream().anyMatch(Spelling::isCommune);
    List<Match> matches =
        IntStream.range(0, end)
            .filter(at -> named ? parts.get(at).isCommune() : parts.get(at).mayBeCommune())
            .boxed()
            .flatMap(
                at ->
                    byName.getOrDefault(parts.get(at).plain(), List.of()).stream()
                        .filter(entry -> isIn(entry, province))
                        .map(entry -> match(entry, parts, at, end, province))
                        .flatMap(Optional::stream))
            .toList();
    int best = matches.stream().mapToInt(Match::points).max().orElse(0);
    List<Entry> found =
        matches.stream().filter(match -> match.points() == best).map(Match::entry).toList();
    Set<Commune> today = new LinkedHashSet<>(found.stream().map(Entry::today).toList());
    if (today.isEmpty() || today.size() > MOST_CHOICES) {
      return new AddressReading(new Successor.Unknown(), AddressVersion.NEW);
    }
    AddressVersion version = found.getFirst().version();
    return new AddressReading(
        today.size() == 1
            ? new Successor.One(found.getFirst().today())
            : new Successor.Divided(List.copyOf(today)),
        version);
  }

  private static List<Spelling> parts(String address) {
    String text =
        FoldedName.composed(
            address.length() > LONGEST_ADDRESS
                ? address.substring(address.length() - LONGEST_ADDRESS)
                : address);
    String joined = WITH_DASH.matcher(text).replaceAll("$1 $2");
    List<Spelling> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(BEFORE_KIND.matcher(joined).replaceAll(", "))) {
      Spelling spelling = Spelling.of(part);
      if (!spelling.plain().isEmpty() && !COUNTRY.contains(spelling.plain())) {
        parts.add(spelling);
      }
    }
    return parts;
  }

  private Optional<String> province(List<Spelling> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String last = parts.getLast().plain();
    String name = SHORT_NAMES.getOrDefault(last, last);
    return Optional.of(name).filter(provinces::contains);
  }

  private static boolean isIn(Entry entry, Optional<String> province) {
    return province.isEmpty() || entry.provinces().contains(province.get());
  }

  // the district outweighs how exactly the name is spelled, and that outweighs the kind
  private Optional<Match> match(
      Entry entry, List<Spelling> parts, int at, int end, Optional<String> province) {
    Spelling said = parts.get(at);
    boolean district =
        entry
            .district()
            .filter(
                name ->
                    parts.subList(at + 1, end).stream()
                        .anyMatch(part -> part.plain().equals(name.plain())))
            .isPresent();
    boolean sameKind = said.kind().isPresent() && said.kind().equals(entry.name().kind());
    // a part between the commune and the province is a district, and has to be the right one
    boolean contradicted =
        !district
            && parts.subList(at + 1, end).stream()
                .anyMatch(part -> entry.district().isPresent() || part.isDistrict());
    boolean placed = province.isPresent() || district || (sameKind && isOnlyOne(entry));
    if (!placed || contradicted) {
      return Optional.empty();
    }
    int points =
        1
            + (district ? 16 : 0)
            + (said.exact().equals(entry.name().exact()) ? 8 : 0)
            + (sameKind ? 4 : 0)
            + (entry.version() == AddressVersion.NEW && at + 1 == end ? 2 : 0);
    return Optional.of(new Match(entry, points));
  }

  private boolean isOnlyOne(Entry entry) {
    return byName.getOrDefault(entry.name().plain(), List.of()).stream()
            .filter(other -> other.name().kind().equals(entry.name().kind()))
            .map(Entry::today)
            .distinct()
            .count()
        == 1;
  }
}
