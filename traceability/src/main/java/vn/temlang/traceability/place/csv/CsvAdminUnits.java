package vn.temlang.traceability.place.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.temlang.traceability.place.AdminUnits;
import vn.temlang.traceability.place.Commune;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.FoldedName;
import vn.temlang.traceability.place.Location;

/**
 * Reads today's communes when it is made and the 10,000 former ones when somebody first asks for
 * one: a start does not wait for them. Source and licence: README.md beside the files.
 */
@Singleton
class CsvAdminUnits implements AdminUnits {
  private static final String FOLDER = "/admin-units/";

  private static final Collator BY_ALPHABET = Collator.getInstance(Locale.of("vi"));

  private final Map<String, Commune> communes = new HashMap<>();
  private final Map<String, Set<CommuneCode>> ofProvinces = new HashMap<>();
  private Map<String, List<String>> successors = Map.of();
  private Optional<AddressIndex> addresses = Optional.empty();

  CsvAdminUnits() {
    Map<String, NamedCsvRecord> provinces = new HashMap<>();
    read("provinces.csv", row -> provinces.put(row.getField("code"), row));
    read(
        "communes.csv",
        row -> {
          NamedCsvRecord province =
              Objects.requireNonNull(provinces.get(row.getField("province_code")));
          Commune commune = commune(row, province);
          communes.put(commune.code().value(), commune);
          ofProvinces
              .computeIfAbsent(commune.provinceCode(), code -> new HashSet<>())
              .add(commune.code());
        });
  }

  // folding so many names takes a tenth of the CPU of a whole start
  private synchronized Map<String, List<String>> successors() {
    if (successors.isEmpty()) {
      Map<String, List<String>> read = new HashMap<>();
      read(
          "legacy-communes.csv",
          row ->
              read.computeIfAbsent(
                      key(
                          row.getField("old_commune"),
                          row.getField("old_district"),
                          row.getField("old_province")),
                      key -> new ArrayList<>())
                  .add(row.getField("new_commune_code")));
      successors = read;
    }
    return successors;
  }

  private synchronized AddressIndex addresses() {
    if (addresses.isEmpty()) {
      AddressIndex index = new AddressIndex();
      communes.values().forEach(index::addToday);
      read(
          "legacy-communes.csv",
          row ->
              Optional.ofNullable(communes.get(row.getField("new_commune_code")))
                  .ifPresent(
                      today ->
                          index.addFormer(
                              row.getField("old_commune"),
                              row.getField("old_district"),
                              row.getField("old_province"),
                              today)));
      addresses = Optional.of(index);
    }
    return addresses.get();
  }

  private static Commune commune(NamedCsvRecord row, NamedCsvRecord province) {
    return new Commune(
        new CommuneCode(row.getField("code")),
        row.getField("type"),
        row.getField("name_vi"),
        province.getField("code"),
        province.getField("type"),
        province.getField("name_vi"),
        new Location(
            Double.parseDouble(row.getField("lat")),
            Double.parseDouble(row.getField("lon")),
            true));
  }

  private static void read(String file, Consumer<NamedCsvRecord> row) {
    try (InputStream stream =
            Objects.requireNonNull(CsvAdminUnits.class.getResourceAsStream(FOLDER + file));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.forEach(row);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static String key(String commune, String district, String province) {
    return FoldedName.of(commune) + "|" + FoldedName.of(district) + "|" + FoldedName.of(province);
  }

  @Override
  public Set<CommuneCode> communesOf(String provinceCode) {
    return ofProvinces.getOrDefault(provinceCode, Set.of());
  }

  @Override
  public Optional<Commune> find(CommuneCode code) {
    return Optional.ofNullable(communes.get(code.value()));
  }

  @Override
  public Successor todayOf(LegacyAddress address) {
    List<Commune> found =
        successors()
            .getOrDefault(key(address.commune(), address.district(), address.province()), List.of())
            .stream()
            .distinct()
            .flatMap(code -> Optional.ofNullable(communes.get(code)).stream())
            .toList();
    return switch (found.size()) {
      case 0 -> new Successor.Unknown();
      case 1 -> new Successor.One(found.getFirst());
      default -> new Successor.Divided(found);
    };
  }

  @Override
  public AddressReading read(String address) {
    return addresses().read(address);
  }

  @Override
  public List<Commune> search(String words, int most) {
    String plain = FoldedName.plain(FoldedName.composed(words));
    List<String> wanted = List.of(plain.split("[^\\p{L}\\p{N}]+"));
    return communes.values().stream()
        .filter(commune -> holds(FoldedName.plain(commune.inWords()), wanted))
        .sorted(
            Comparator.comparing(
                    (Commune commune) -> !FoldedName.plain(commune.name()).startsWith(plain))
                .thenComparing(Commune::name, BY_ALPHABET)
                .thenComparing(commune -> commune.code().value()))
        .limit(most)
        .toList();
  }

  private static boolean holds(String name, List<String> wanted) {
    List<String> words = List.of(name.split("[^\\p{L}\\p{N}]+"));
    return wanted.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }
}
