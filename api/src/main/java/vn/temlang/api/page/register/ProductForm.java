package vn.temlang.api.page.register;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.NumberText;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.FormView.Field;
import vn.temlang.api.page.view.FormView.Group;
import vn.temlang.api.page.view.FormView.Option;
import vn.temlang.qrlabels.gs1.Gtin;
import vn.temlang.traceability.MalformedValue;
import vn.temlang.traceability.Name;
import vn.temlang.traceability.Quantity;
import vn.temlang.traceability.UnitOfMeasure;
import vn.temlang.traceability.product.Details;
import vn.temlang.traceability.product.Dong;
import vn.temlang.traceability.product.OcopGroups;
import vn.temlang.traceability.product.Price;
import vn.temlang.traceability.product.Product;

/** The fields of a product. */
final class ProductForm {
  private static final List<String> UNITS = List.of("H87", "KGM", "GRM", "LTR", "MLT");
  private static final BigDecimal LONGEST_LIFE = BigDecimal.valueOf(36_500);
  private static final int LONGEST = 2_000;
  private static final int LONGEST_STORY = 10_000;

  private ProductForm() {}

  /**
   * What the fields say.
   *
   * @param gtin the producer's own, where a new product has one
   */
  record Wish(Name name, Optional<Gtin> gtin, Product.Facts facts) {}

  /**
   * @param sample whether the product is made up, and its price with it
   */
  static Optional<Wish> read(Typed typed, boolean sample) {
    Optional<Name> name = typed.must("name", Name::new);
    Optional<Gtin> gtin = typed.read("gtin", text -> new Gtin(text.replaceAll("\\s", "")));
    Optional<UnitOfMeasure> unit = typed.must("unit", UnitOfMeasure::new);
    Optional<Price> price =
        typed.read(
            "price", text -> new Price(new Dong(NumberText.whole(text).longValueExact()), sample));
    Optional<Quantity> net =
        typed.read(
            "net",
            text ->
                new Quantity(NumberText.decimal(text), new UnitOfMeasure(typed.said("netUnit"))));
    Optional<Integer> days = typed.read("shelfLife", ProductForm::days);
    Optional<String> story = typed.read("story", text -> words(text, LONGEST_STORY));
    Optional<String> brand = typed.read("brand", text -> new Name(text).value());
    List<String> standards = typed.read("standards", ProductForm::standards).orElse(List.of());
    Details details =
        new Details(
            typed.read("ingredients", text -> words(text, LONGEST)),
            typed.read("storage", text -> words(text, LONGEST)),
            typed.read("directions", text -> words(text, LONGEST)),
            typed.read("warnings", text -> words(text, LONGEST)),
            typed.read("origin", text -> words(text, LONGEST)),
            typed.read("packaging", text -> words(text, LONGEST)));
    Optional<String> category = typed.read("category", text -> text);
    return typed.isFine()
        ? Optional.of(
            new Wish(
                name.orElseThrow(),
                gtin,
                new Product.Facts(
                    category,
                    price,
                    unit.orElseThrow(),
                    net,
                    days,
                    brand,
                    story,
                    standards,
                    details)))
        : Optional.empty();
  }

  private static Integer days(String text) {
    BigDecimal days = NumberText.whole(text);
    if (days.signum() < 1 || days.compareTo(LONGEST_LIFE) > 0) {
      throw new MalformedValue("shelfLife", "1 day to 100 years");
    }
    return days.intValueExact();
  }

  private static String words(String text, int longest) {
    String lines = text.replace("\r\n", "\n");
    if (lines.length() > longest
        || lines.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw new MalformedValue("text", "too long, or not text");
    }
    return lines;
  }

  private static List<String> standards(String text) {
    return Arrays.stream(words(text, LONGEST).split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  static Map<String, String> values(Product product) {
    Product.Facts facts = product.facts();
    Details details = facts.details();
    Map<String, String> values = new HashMap<>();
    values.put("name", product.name().value());
    values.put("category", facts.category().orElse(""));
    values.put("price", facts.price().map(price -> Long.toString(price.amount())).orElse(""));
    values.put("unit", facts.unit().code());
    values.put(
        "net",
        facts.netContent().map(net -> net.value().toPlainString().replace('.', ',')).orElse(""));
    values.put("netUnit", facts.netContent().map(net -> net.unit().code()).orElse("GRM"));
    values.put("shelfLife", facts.shelfLifeDays().map(String::valueOf).orElse(""));
    values.put("brand", facts.brand().orElse(""));
    values.put("story", facts.story().orElse(""));
    values.put("standards", String.join("\n", facts.standards()));
    values.put("ingredients", details.ingredients().orElse(""));
    values.put("storage", details.storage().orElse(""));
    values.put("directions", details.directions().orElse(""));
    values.put("warnings", details.warnings().orElse(""));
    values.put("origin", details.origin().orElse(""));
    values.put("packaging", details.packaging().orElse(""));
    return values;
  }

  /**
   * @param fresh whether it is entered now, so that it may bring a GTIN of its own
   */
  static List<Group> groups(
      Map<String, String> values, boolean fresh, OcopGroups groups, Words words) {
    Field gtin = line(values, "gtin", 20).with("register.gtin.hint");
    List<Field> first =
        Stream.of(
                Optional.of(line(values, "name", 200).must().with("register.product.name.hint")),
                Optional.of(
                    Field.choice(
                            "category",
                            "fact.category",
                            values.getOrDefault("category", ""),
                            categories(groups, words))
                        .with("register.category.hint")),
                fresh ? Optional.of(gtin) : Optional.<Field>empty(),
                Optional.of(line(values, "price", 20).with("register.price.hint")),
                Optional.of(
                    Field.choice(
                            "unit",
                            "register.unit",
                            values.getOrDefault("unit", "H87"),
                            units(values.getOrDefault("unit", "H87"), words))
                        .must()
                        .with("register.unit.hint")),
                Optional.of(line(values, "net", 20).with("register.net.hint")),
                Optional.of(
                    Field.choice(
                        "netUnit",
                        "register.net-unit",
                        values.getOrDefault("netUnit", "GRM"),
                        units(values.getOrDefault("netUnit", "GRM"), words))))
            .flatMap(Optional::stream)
            .toList();
    return List.of(
        new Group(Optional.empty(), first),
        new Group(
            Optional.of("register.label"),
            List.of(
                text(values, "ingredients", LONGEST),
                text(values, "directions", LONGEST),
                text(values, "storage", LONGEST),
                text(values, "warnings", LONGEST).with("register.warnings.hint"),
                line(values, "origin", LONGEST).with("register.origin.hint"),
                line(values, "packaging", LONGEST),
                line(values, "shelfLife", 10),
                line(values, "brand", 200),
                text(values, "standards", LONGEST).with("register.standards.hint"))),
        new Group(
            Optional.of("fact.story"),
            List.of(text(values, "story", LONGEST_STORY).with("register.story.hint"))));
  }

  private static Field line(Map<String, String> values, String name, int longest) {
    return Field.line(name, label(name), values.getOrDefault(name, ""), longest);
  }

  private static Field text(Map<String, String> values, String name, int longest) {
    return Field.text(name, label(name), values.getOrDefault(name, ""), longest);
  }

  private static String label(String name) {
    return switch (name) {
      case "name" -> "register.product.name";
      case "gtin" -> "fact.gtin";
      case "price" -> "column.price";
      case "brand" -> "fact.brand";
      case "standards" -> "fact.standards";
      case "story" -> "fact.story";
      case "net" -> "register.net";
      case "ingredients" -> "register.ingredients";
      case "directions" -> "register.directions";
      case "storage" -> "register.storage";
      case "warnings" -> "register.warnings";
      case "origin" -> "register.origin";
      case "packaging" -> "register.packaging";
      case "shelfLife" -> "register.shelf-life";
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<Option> categories(OcopGroups groups, Words words) {
    return Stream.concat(
            Stream.of(new Option("", words.text("register.category.none"))),
            groups.all().stream()
                .map(
                    group ->
                        new Option(
                            group.code(),
                            group.code()
                                + " "
                                + (words.language() == Language.ENGLISH
                                    ? group.english()
                                    : group.vietnamese()))))
        .toList();
  }

  /** Those that people choose from, and the one that stands, which may be of another kind. */
  private static List<Option> units(String stands, Words words) {
    return Stream.concat(UNITS.stream(), Stream.of(stands))
        .distinct()
        .map(unit -> new Option(unit, unit(unit, words)))
        .toList();
  }

  private static String unit(String code, Words words) {
    return switch (code) {
      case "H87" -> words.text("unit.piece");
      case "KGM" -> words.text("unit.kilogram");
      case "GRM" -> words.text("unit.gram");
      case "LTR" -> words.text("unit.litre");
      case "MLT" -> words.text("unit.millilitre");
      default -> code;
    };
  }
}
