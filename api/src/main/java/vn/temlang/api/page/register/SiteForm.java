package vn.temlang.api.page.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.FormView.Field;
import vn.temlang.api.page.view.FormView.Group;
import vn.temlang.api.page.view.FormView.Option;
import vn.temlang.qrlabels.gs1.Gln;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.place.CommuneCode;
import vn.temlang.traceability.place.HamletName;
import vn.temlang.traceability.place.Location;
import vn.temlang.traceability.place.RegisterSite;
import vn.temlang.traceability.place.Site;
import vn.temlang.traceability.place.SiteCode;
import vn.temlang.traceability.place.SiteId;
import vn.temlang.traceability.place.SiteKind;
import vn.temlang.traceability.place.SiteNumbers;
import vn.temlang.traceability.place.VPostcode;

/** The fields of a place. */
final class SiteForm {
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?)[,;\\s]+(-?\\d{1,3}(?:\\.\\d+)?)");
  private static final int LONGEST_ADDRESS = 300;

  private SiteForm() {}

  static Optional<RegisterSite.Wish> read(Typed typed, SiteId id, ProducerId producer) {
    Optional<SiteKind> kind = typed.one("kind", SiteKind.class);
    Optional<Name> name = typed.must("name", Name::new);
    Optional<String> address = typed.must("address", SiteForm::address);
    Optional<CommuneCode> commune = typed.read("commune", CommuneCode::new);
    Optional<HamletName> hamlet = typed.read("hamlet", HamletName::new);
    Optional<Location> point = typed.read("point", SiteForm::point);
    Optional<String> vpostcode = typed.read("vpostcode", text -> VPostcode.ofPeople(text).code());
    Optional<Gln> gln = typed.read("gln", text -> new Gln(text.replaceAll("\\s", "")));
    Optional<String> ndas = typed.read("ndas", SiteForm::ndas);
    List<SiteCode> offices = new ArrayList<>();
    for (SiteCode.Scheme scheme : SiteCode.Scheme.values()) {
      typed.read("code." + scheme, text -> codes(scheme, text)).ifPresent(offices::addAll);
    }
    return typed.isFine()
        ? Optional.of(
            new RegisterSite.Wish(
                id,
                producer,
                kind.orElseThrow(),
                name.orElseThrow(),
                address.orElseThrow(),
                commune,
                Optional.empty(),
                hamlet,
                point,
                vpostcode,
                new SiteNumbers(gln, offices, ndas)))
        : Optional.empty();
  }

  private static String address(String text) {
    if (text.length() > LONGEST_ADDRESS || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new MalformedValue("address", "an address has at most 300 characters");
    }
    return text;
  }

  private static String ndas(String text) {
    String digits = text.replaceAll("\\s", "");
    return new SiteNumbers(Optional.empty(), List.of(), Optional.of(digits)).ndas().orElseThrow();
  }

  // as maps on a phone show it: 9.870612, 106.052834
  private static Location point(String text) {
    Matcher point = POINT.matcher(text);
    if (!point.matches()) {
      throw new MalformedValue("point", "latitude, longitude");
    }
    return new Location(
        Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), false);
  }

  private static List<SiteCode> codes(SiteCode.Scheme scheme, String text) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .map(code -> new SiteCode(scheme, code))
        .toList();
  }

  static Map<String, String> values(Site site) {
    Map<String, String> values = new HashMap<>();
    values.put("kind", site.kind().name());
    values.put("name", site.name().value());
    values.put("address", site.typedAddress());
    values.put("commune", site.commune().value());
    values.put("hamlet", site.hamlet().map(HamletName::value).orElse(""));
    values.put(
        "point",
        site.location().approximate() ? "" : site.location().lat() + ", " + site.location().lon());
    values.put(
        "vpostcode", site.vpostcode().filter(VPostcode::typed).map(VPostcode::code).orElse(""));
    values.put("gln", site.numbers().gln().map(Gln::digits).orElse(""));
    values.put("ndas", site.ndasCode().orElse(""));
    for (SiteCode.Scheme scheme : SiteCode.Scheme.values()) {
      values.put(
          "code." + scheme,
          site.numbers().offices().stream()
              .filter(code -> code.scheme() == scheme)
              .map(SiteCode::code)
              .collect(Collectors.joining("; ")));
    }
    return values;
  }

  /**
   * @param communes that the address may mean, where it is not clear, or that which stands
   */
  static List<Group> groups(Map<String, String> values, List<Option> communes, Words words) {
    List<Field> where = new ArrayList<>();
    where.add(
        field(values, "address", "register.address", LONGEST_ADDRESS)
            .must()
            .with("register.address.hint"));
    if (!communes.isEmpty()) {
      List<Option> options =
          Stream.concat(
                  Stream.of(new Option("", words.text("register.commune.by-address"))),
                  communes.stream())
              .toList();
      where.add(
          Field.choice("commune", "register.commune", values.getOrDefault("commune", ""), options));
    }
    where.add(field(values, "hamlet", "register.hamlet", 100));
    where.add(field(values, "point", "register.point", 60).with("register.point.hint"));
    List<Field> numbers = new ArrayList<>();
    numbers.add(
        field(values, "vpostcode", "register.vpostcode", 64).with("register.vpostcode.hint"));
    numbers.add(field(values, "ndas", "register.ndas", 20).with("register.ndas.hint"));
    numbers.add(field(values, "gln", "register.gln", 20).with("register.gln.hint"));
    for (SiteCode.Scheme scheme : SiteCode.Scheme.values()) {
      String name = "code." + scheme;
      numbers.add(field(values, name, label(scheme), 300));
    }
    return List.of(
        new Group(
            Optional.empty(),
            List.of(
                Field.choice("kind", "column.kind", values.getOrDefault("kind", ""), kinds(words))
                    .must(),
                field(values, "name", "register.name", 200)
                    .must()
                    .with("register.site.name.hint"))),
        new Group(Optional.of("register.where"), where),
        new Group(Optional.of("register.numbers"), numbers));
  }

  private static Field field(Map<String, String> values, String name, String label, int longest) {
    return Field.line(name, label, values.getOrDefault(name, ""), longest);
  }

  private static String label(SiteCode.Scheme scheme) {
    return switch (scheme) {
      case GROWING_AREA -> "register.code.growing-area";
      case PACKING_HOUSE -> "register.code.packing-house";
      case FARM -> "register.code.farm";
    };
  }

  private static String word(SiteKind kind) {
    return switch (kind) {
      case PLOT -> "site.plot";
      case BARN -> "site.barn";
      case WORKSHOP -> "site.workshop";
      case PACKING_HOUSE -> "site.packing-house";
      case STORE -> "site.store";
    };
  }

  private static List<Option> kinds(Words words) {
    return Arrays.stream(SiteKind.values())
        .map(kind -> new Option(kind.name(), words.text(word(kind))))
        .toList();
  }
}
